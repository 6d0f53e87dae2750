//! C512: a source later than its release.

crate::rule! {
    /// # A source later than its release
    ///
    /// A release names a source that came out after the day on which the release was published.
    ///
    /// ## Why it matters
    ///
    /// A report cannot rest on what was not there yet. Either another source was meant, or one of the days is
    /// wrong.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// released: 2024-03-15
    /// sources: [kemnaker-2025]   # of February 2025
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// released: 2024-03-15
    /// sources: [kemnaker-2023]
    /// ```
    ///
    /// Name the source that was meant. Figures that come later belong to a later release.
    SOURCE_AFTER_RELEASE = "C512", "source-after-release", Error, {
        id: "sumber `{source}` ({date}) terbit sesudah laporan ini ({released})",
        en: "the source `{source}` ({date}) came out after this release ({released})",
    },
    /// # Sumber yang lebih baru daripada laporannya
    ///
    /// Sebuah laporan menyebut sumber yang terbit setelah hari laporan itu terbit.
    ///
    /// ## Mengapa penting
    ///
    /// Laporan tidak dapat bersandar pada yang belum ada. Yang dimaksud sumber lain, atau salah satu harinya keliru.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// released: 2024-03-15
    /// sources: [kemnaker-2025]   # terbit Februari 2025
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut sumber yang dimaksud. Angka yang datang belakangan masuk laporan berikutnya.
}
