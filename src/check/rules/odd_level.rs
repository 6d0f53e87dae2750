//! C228: a row of another level.

crate::rule! {
    /// # A row of another level
    ///
    /// In a table of regions nearly all rows are of one level, such as provinces, and one is of another. Rows of regions that
    /// contain others of the table are totals, and allowed; so are several regencies beside their provinces.
    ///
    /// ## Why it matters
    ///
    /// A regency among provinces is mostly a slip of the name: the figures of a province are published as those of a regency,
    /// and the province has none.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// rows:
    ///   jawa-tengah: [5_000]
    ///   kabupaten-bogor: [6_000]   # meant: jawa-barat
    ///   jawa-timur: [7_000]
    ///   banten: [2_000]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// rows:
    ///   jawa-tengah: [5_000]
    ///   jawa-barat: [6_000]
    ///   jawa-timur: [7_000]
    ///   banten: [2_000]
    /// ```
    ///
    /// If the region is meant, give it a table of its own under `tables`.
    ODD_LEVEL = "C228", "odd-level", Warning, {
        id: "`{name}` adalah {level}, sedangkan baris lain tabel ini {others}",
        en: "`{name}` is of the level {level}, the other rows of this table of {others}",
    },
    /// # Baris dari tingkat lain
    ///
    /// Dalam tabel wilayah, hampir semua baris setingkat, misalnya provinsi, dan satu baris dari tingkat lain. Baris
    /// wilayah yang membawahi wilayah lain dalam tabel itu adalah total, dan boleh; begitu pula beberapa kabupaten di
    /// samping provinsinya.
    ///
    /// ## Mengapa penting
    ///
    /// Kabupaten di antara provinsi biasanya salah nama: angka sebuah provinsi terbit sebagai angka kabupaten, dan
    /// provinsi itu sendiri tidak punya angka.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// rows:
    ///   jawa-tengah: [5_000]
    ///   kabupaten-bogor: [6_000]   # maksudnya jawa-barat
    ///   jawa-timur: [7_000]
    ///   banten: [2_000]
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila memang wilayah itu yang dimaksud, beri tabel tersendiri di `tables`.
}
