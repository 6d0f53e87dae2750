//! C322: a short name that is not short for the name.

crate::rule! {
    /// # Short name of something else
    ///
    /// The `short`, `label` or an alias of a region is made of letters that its name does not have in that order,
    /// and the name of the region above or below it has; or nearly all others of its level are made so.
    ///
    /// ## Why it matters
    ///
    /// Short names stand on charts and maps. One row off, every bar bears the name of its neighbour, and nothing
    /// else tells it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// columns: [name.id, short]
    /// rows:
    ///   sumatera-utara: [Sumatera Utara, Sumbar]
    ///   sumatera-barat: [Sumatera Barat, Sumut]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    ///   sumatera-utara: [Sumatera Utara, Sumut]
    ///   sumatera-barat: [Sumatera Barat, Sumbar]
    /// ```
    ///
    /// Put the short names back in their rows. If a short name is right although it has other letters, list the
    /// name that it is short for under `aliases`.
    SHORT_NAME = "C322", "short-name", Warning, {
        id: "`{short}` bukan singkatan `{name}`",
        en: "`{short}` is not short for `{name}`",
    },
    /// # Singkatan untuk nama lain
    ///
    /// `short`, `label`, atau nama lain sebuah wilayah terdiri atas huruf yang tidak ada dalam namanya dengan urutan
    /// itu, tetapi ada dalam nama wilayah di atas atau di bawahnya; atau hampir semua wilayah lain setingkatnya memang
    /// disingkat dari namanya.
    ///
    /// ## Mengapa penting
    ///
    /// Singkatan ditulis di grafik dan peta. Bila bergeser satu baris, setiap batang menyandang nama tetangganya, dan
    /// tidak ada hal lain yang mengungkapnya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Kembalikan singkatan ke barisnya. Bila singkatannya benar walaupun hurufnya lain, cantumkan nama yang
    /// disingkatnya di `aliases`.
}
