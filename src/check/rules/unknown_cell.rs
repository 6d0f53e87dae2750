//! C306: unknown cell.

crate::rule! {
    /// # Unknown cell
    ///
    /// A conflict names a cell for which the data have no figure.
    ///
    /// ## Why it matters
    ///
    /// A conflict with a figure that is not there cannot be shown.
    ///
    /// ## Example
    ///
    /// ```text
    /// period: 2013-02
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// period: 2013-01
    /// ```
    UNKNOWN_CELL = "C306", "unknown-cell", Error, {
        id: "tidak ada angka untuk {cell}",
        en: "there is no figure for {cell}",
    }
}
