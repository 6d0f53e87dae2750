//! Rule C107.

crate::rule! {
    /// # The file is UTF-16
    ///
    /// Some programs on Windows save text as UTF-16 (“Unicode”), in which each letter takes two bytes. Text is read
    /// as UTF-8.
    ///
    /// Save the file again as UTF-8. In Notepad: “Save as”, encoding “UTF-8”.
    UTF16 = "C107", "utf-16", Error, {
        id: "berkas ini disimpan sebagai UTF-16",
        en: "this file is saved as UTF-16",
    }
}
