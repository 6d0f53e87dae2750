//! C307: a circle.

crate::rule! {
    /// # A circle
    ///
    /// A region is its own ancestor, or a formula needs its own result.
    ///
    /// ## Why it matters
    ///
    /// Neither a tree nor a sum can be worked out from a circle.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// aceh: { level: province, parents: { administrative: aceh } }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// aceh: { level: province, parents: { administrative: indonesia } }
    /// ```
    ///
    /// Follow the names in the message round the circle, and mend the one that points the wrong way.
    CIRCLE = "C307", "circle", Error, {
        id: "{what} berputar kembali ke dirinya sendiri",
        en: "{what} leads back to itself",
    },
    /// # Lingkaran
    ///
    /// Sebuah wilayah menjadi leluhurnya sendiri, atau sebuah rumus memerlukan hasilnya sendiri.
    ///
    /// ## Mengapa penting
    ///
    /// Pohon atau jumlah tidak dapat disusun dari sebuah lingkaran.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Ikuti nama-nama dalam pesan mengelilingi lingkaran itu, lalu perbaiki yang salah arah.
}
