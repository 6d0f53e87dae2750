//! C306: unknown cell.

crate::rule! {
    /// # Unknown cell
    ///
    /// A conflict names a cell for which the data have no figure.
    ///
    /// ## Why it matters
    ///
    /// A conflict with a figure that is not there cannot be shown; or the figure is there, and the conflict
    /// is not told to its readers.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// cells:
    ///   - { measure: workers, region: indonesia, period: 2013-02 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// cells:
    ///   - { measure: workers, region: indonesia, period: 2013-01 }
    /// ```
    ///
    /// Compare measure, region, period and aspect with the data; the hint tells what is there.
    UNKNOWN_CELL = "C306", "unknown-cell", Error, {
        id: "tidak ada angka untuk `{cell}`",
        en: "there is no figure for `{cell}`",
    },
    /// # Sel yang tidak dikenal
    ///
    /// Sebuah konflik menyebut sel yang tidak ada angkanya dalam data.
    ///
    /// ## Mengapa penting
    ///
    /// Konflik dengan angka yang tidak ada tidak dapat ditampilkan; atau angkanya ada, dan konfliknya tidak sampai
    /// kepada pembacanya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bandingkan ukuran, wilayah, periode, dan jenis angkanya dengan data; saran pada temuan menyebut yang ada.
}
