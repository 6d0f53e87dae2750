//! Rule C108.

crate::rule! {
    /// # A control character
    ///
    /// A file has a character that is part of no text, such as U+0000.
    ///
    /// ## Why it matters
    ///
    /// It cannot be seen in an editor and is not allowed in a web page. Often it is a sign that the file was
    /// damaged, or is not a text at all.
    ///
    /// ## Example
    ///
    /// A narrative copied out of a PDF, with U+000C where a page of the PDF ended.
    ///
    /// ## How to mend it
    ///
    /// Delete it: put the cursor before it and press delete, or type the line again.
    CONTROL_CHARACTER = "C108", "control-character", Error, {
        id: "karakter kendali {name}",
        en: "the control character {name}",
    },
    /// # Karakter kendali
    ///
    /// Sebuah berkas memuat karakter yang tidak pernah menjadi bagian teks, misalnya U+0000.
    ///
    /// ## Mengapa penting
    ///
    /// Karakter itu tidak terlihat di penyunting teks dan tidak boleh ada di halaman web. Sering kali itu pertanda
    /// berkasnya rusak, atau sama sekali bukan teks.
    ///
    /// ## Contoh
    ///
    /// Narasi yang disalin dari PDF, dengan U+000C di setiap akhir halaman PDF.
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus karakter itu: letakkan kursor di depannya lalu tekan Delete, atau ketik ulang barisnya.
}
