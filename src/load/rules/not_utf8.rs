//! Rule C106.

crate::rule! {
    /// # The file is not UTF-8
    ///
    /// Text is read as UTF-8, the encoding that has the letters of every language. Somewhere in this file are bytes
    /// that mean nothing in it. Most often the file was saved by a spreadsheet or an old editor as Windows-1252
    /// (“ANSI”), in which `é` and `–` are written in another way.
    ///
    /// Save the file again as UTF-8. In Excel: “CSV UTF-8”; in Notepad: “Save as”, encoding “UTF-8”. Then look at the
    /// letters with accents, the dashes and the quotes.
    NOT_UTF8 = "C106", "not-utf8", Error, {
        id: "bukan UTF-8: bita {byte} tidak dapat dibaca",
        en: "not UTF-8: the byte {byte} cannot be read",
    }
}
