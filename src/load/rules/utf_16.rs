//! Rule C107.

crate::rule! {
    /// # The file is UTF-16
    ///
    /// A file was saved as UTF-16, in which each letter takes two bytes. Some programs on Windows call that
    /// “Unicode”.
    ///
    /// ## Why it matters
    ///
    /// Text is read as UTF-8; read so, this file would be nonsense between null bytes.
    ///
    /// ## Example
    ///
    /// A file saved by Notepad with the encoding “UTF-16 LE”.
    ///
    /// ## How to mend it
    ///
    /// Save the file again as UTF-8. In Notepad: “Save as”, encoding “UTF-8”.
    UTF16 = "C107", "utf-16", Error, {
        id: "berkas ini disimpan sebagai UTF-16",
        en: "this file is saved as UTF-16",
    },
    /// # Berkas ini UTF-16
    ///
    /// Sebuah berkas disimpan sebagai UTF-16, yang memakai dua bita untuk setiap huruf. Beberapa program di Windows
    /// menyebutnya “Unicode”.
    ///
    /// ## Mengapa penting
    ///
    /// Teks dibaca sebagai UTF-8; bila dibaca begitu, isi berkas ini hanya huruf acak di antara bita kosong.
    ///
    /// ## Contoh
    ///
    /// Berkas yang disimpan Notepad dengan pengodean “UTF-16 LE”.
    ///
    /// ## Cara memperbaiki
    ///
    /// Simpan berkas itu sekali lagi sebagai UTF-8. Di Notepad: “Simpan sebagai”, pengodean “UTF-8”.
}
