//! C210: not one of the choices.

crate::rule! {
    /// # Not one of the choices
    ///
    /// A key that takes one of a few words has another one.
    ///
    /// ## Why it matters
    ///
    /// An unknown word cannot be obeyed, and must not be ignored.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// aspect: realisasi
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// aspect: actual
    /// ```
    ///
    /// Use one of the words in the message.
    BAD_CHOICE = "C210", "bad-choice", Error, {
        id: "`{found}` bukan pilihan di sini; pilihannya {choices}",
        en: "`{found}` is not a choice here; the choices are {choices}",
    },
    /// # Bukan salah satu pilihan
    ///
    /// Kunci yang hanya menerima beberapa kata tertentu berisi kata lain.
    ///
    /// ## Mengapa penting
    ///
    /// Kata yang tidak dikenal tidak dapat dituruti, dan tidak boleh diabaikan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Pakai salah satu kata yang disebut dalam pesan.
}
