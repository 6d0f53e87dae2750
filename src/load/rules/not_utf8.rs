//! Rule C106.

crate::rule! {
    /// # The file is not UTF-8
    ///
    /// A file has bytes that are not UTF-8. Most often it was saved by a spreadsheet or an old editor as
    /// Windows-1252 (“ANSI”), in which `é` and `–` are written in another way.
    ///
    /// ## Why it matters
    ///
    /// Which letters were meant can only be guessed, and names would be published misspelt.
    ///
    /// ## Example
    ///
    /// `sources.yaml` put together in an old editor, in which `Rp 5–6 miliar` has the dash of Windows-1252.
    ///
    /// ## How to mend it
    ///
    /// Save the file again as UTF-8. In Excel: “CSV UTF-8”; in Notepad: “Save as”, encoding “UTF-8”. Then
    /// look at the letters with accents, the dashes and the quotes.
    NOT_UTF8 = "C106", "not-utf8", Error, {
        id: "bukan UTF-8: bita {byte} tidak dapat dibaca",
        en: "not UTF-8: the byte {byte} cannot be read",
    }
}
