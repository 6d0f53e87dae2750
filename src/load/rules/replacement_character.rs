//! Rule C109.

crate::rule! {
    /// # A replacement character
    ///
    /// A file has U+FFFD, shown as a question mark in a diamond. A program writes it where it could not read
    /// a letter.
    ///
    /// ## Why it matters
    ///
    /// The letter itself is gone from this file; readers would see the mark in a name or a sentence.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// speaker: Andr� Wijaya
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Type the letter again, or copy the text anew from its source and save it as UTF-8.
    REPLACEMENT_CHARACTER = "C109", "replacement-character", Error, {
        id: "karakter `�`: ada huruf yang hilang",
        en: "the character `�`: a letter was lost here",
    },
    /// # Karakter pengganti
    ///
    /// Sebuah berkas memuat U+FFFD, yang tampak sebagai tanda tanya dalam belah ketupat. Karakter itu ditulis program
    /// yang tidak dapat membaca sebuah huruf.
    ///
    /// ## Mengapa penting
    ///
    /// Hurufnya sendiri sudah hilang dari berkas ini; pembaca akan melihat tanda itu di tengah nama atau kalimat.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Ketik kembali hurufnya, atau salin ulang teksnya dari sumbernya lalu simpan sebagai UTF-8.
}
