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
    },
    /// # Berkas ini bukan UTF-8
    ///
    /// Sebuah berkas memuat bita yang bukan UTF-8. Biasanya berkas itu disimpan oleh program lembar kerja atau
    /// penyunting lama sebagai Windows-1252 (“ANSI”), yang menuliskan `é` dan `–` dengan cara lain.
    ///
    /// ## Mengapa penting
    ///
    /// Huruf yang dimaksud hanya bisa ditebak, dan nama akan terbit dengan ejaan yang salah.
    ///
    /// ## Contoh
    ///
    /// `sources.yaml` yang disusun dengan penyunting lama, dengan tanda pisah Windows-1252 dalam `Rp 5–6 miliar`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Simpan berkas itu sekali lagi sebagai UTF-8. Di Excel: “CSV UTF-8”; di Notepad: “Simpan sebagai”, pengodean
    /// “UTF-8”. Setelah itu periksa huruf beraksen, tanda pisah, dan tanda kutipnya.
}
