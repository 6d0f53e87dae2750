//! C501: release without figures.

crate::rule! {
    /// # Release without figures
    ///
    /// None of the sources of a release has a figure.
    ///
    /// ## Why it matters
    ///
    /// A report without figures is an empty page.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// sources: []
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// sources: [kemnaker-2023]
    /// ```
    ///
    /// Name the sources whose figures the release publishes, or add their figures under `data/`.
    EMPTY_RELEASE = "C501", "empty-release", Error, {
        id: "laporan `{release}` tidak punya angka untuk diterbitkan",
        en: "the release `{release}` has no figures to publish",
    },
    /// # Laporan tanpa angka
    ///
    /// Tidak satu pun sumber sebuah laporan punya angka.
    ///
    /// ## Mengapa penting
    ///
    /// Laporan tanpa angka adalah halaman kosong.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut sumber yang angkanya diterbitkan laporan itu, atau tambahkan angkanya di `data/`.
}
