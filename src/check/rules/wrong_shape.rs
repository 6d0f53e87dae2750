//! C203: wrong shape.

crate::rule! {
    /// # Wrong shape
    ///
    /// A value is of another kind than its key asks for: a list where one value belongs, or the reverse.
    ///
    /// ## Why it matters
    ///
    /// What was meant could only be guessed, and the guess would be published.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// languages: id
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// languages: [id, en]
    /// ```
    ///
    /// Write it as the message says: a list in brackets or with a `-` before each item, keys with values as
    /// `key: value`.
    WRONG_SHAPE = "C203", "wrong-shape", Error, {
        id: "di sini diperlukan {expected}, bukan {found}",
        en: "expected {expected} here, found {found}",
    },
    /// # Bentuk yang keliru
    ///
    /// Sebuah nilai bukan dari jenis yang diminta kuncinya: daftar di tempat satu nilai, atau sebaliknya.
    ///
    /// ## Mengapa penting
    ///
    /// Yang dimaksud hanya bisa ditebak, dan tebakan itulah yang akan terbit.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tulis seperti yang disebut dalam pesan: daftar diapit kurung siku atau diberi `-` di depan setiap butirnya,
    /// kunci dan nilai ditulis `kunci: nilai`.
}
