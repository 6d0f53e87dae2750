//! C406: unsettled conflict.

crate::rule! {
    /// # Unsettled conflict
    ///
    /// Two sources give one cell figures that cannot both be right, and the content does not say which one
    /// is used.
    ///
    /// ## Why it matters
    ///
    /// The newer one is used, which may not be the better one. Both are shown.
    ///
    /// ## Example
    ///
    /// ```text
    /// two values
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// preferred: { id: "Tabel resmi.", en: "The official table." } on one of them
    /// ```
    UNSETTLED_CONFLICT = "C406", "unsettled-conflict", Warning, {
        id: "sumber berbeda tentang {cell}: {values}",
        en: "sources disagree on {cell}: {values}",
    }
}
