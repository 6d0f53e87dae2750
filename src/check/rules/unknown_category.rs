//! C304: unknown category.

crate::rule! {
    /// # Unknown category
    ///
    /// A measure is given in a category that is no value of its dimensions.
    ///
    /// ## Why it matters
    ///
    /// A category that is not declared has no name on the page and no place in a sum.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active/pns: 8_000
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active/pu: 8_000
    /// ```
    ///
    /// Use one of the values in the message, declare the new one under `dimensions`, or give the measure the
    /// dimension that it belongs to.
    UNKNOWN_CATEGORY = "C304", "unknown-category", Error, {
        id: "`{measure}` tidak dibagi menurut `{name}`",
        en: "`{measure}` is not divided by `{name}`",
    },
    /// # Kategori yang tidak dikenal
    ///
    /// Sebuah ukuran diberikan dalam kategori yang bukan nilai dimensinya.
    ///
    /// ## Mengapa penting
    ///
    /// Kategori yang tidak dinyatakan tidak punya nama di halaman dan tidak punya tempat dalam sebuah jumlah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Pakai salah satu nilai yang disebut dalam pesan, nyatakan yang baru di `dimensions`, atau beri ukurannya dimensi
    /// yang memuat nilai itu.
}
