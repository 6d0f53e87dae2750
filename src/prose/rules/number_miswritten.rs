//! C672.

crate::rule! {
    /// # A number that cannot be read
    ///
    /// A number in a text is written in a way that could mean several things, or none: groups that are not of three
    /// digits, the marks of another language, a blank among its digits.
    ///
    /// ## Why it matters
    ///
    /// A reader guesses, and so would a program. `1.75.881` may be 175,881 or 1,075,881.
    ///
    /// ## Example
    ///
    /// ```text
    /// Sebanyak 1.75.881 orang terdaftar.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the number with the marks of the language of the text. What is no number can be bound:
    /// `[1.75.881]{-: nomor berkas}`.
    NUMBER_MISWRITTEN = "C672", "number-miswritten", Error, {
        id: "`{text}` tidak dapat dibaca sebagai bilangan: {reason}",
        en: "`{text}` cannot be read as a number: {reason}",
    },
    /// # Angka yang tidak dapat dibaca
    ///
    /// Sebuah angka dalam teks ditulis dengan cara yang bisa berarti beberapa hal, atau tidak berarti apa pun: kelompok
    /// yang bukan tiga angka, tanda dari bahasa lain, spasi di antara angkanya.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca menebak, begitu pula sebuah program. `1.75.881` bisa berarti 175.881 atau 1.075.881.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis angkanya dengan tanda menurut bahasa teksnya. Yang bukan bilangan dapat diikat:
    /// `[1.75.881]{-: nomor berkas}`.
}
