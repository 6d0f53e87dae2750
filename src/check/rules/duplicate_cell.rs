//! C401: duplicate cell.

crate::rule! {
    /// # Duplicate cell
    ///
    /// One source gives one cell twice with the same date of release.
    ///
    /// ## Why it matters
    ///
    /// Which of the two is the figure? A later release may revise it; the same one cannot say two things.
    ///
    /// ## Example
    ///
    /// ```text
    /// aceh: [299_722] in two tables of one source
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// one of them, or a second `released` date
    /// ```
    DUPLICATE_CELL = "C401", "duplicate-cell", Error, {
        id: "{cell} diberikan dua kali oleh sumber yang sama",
        en: "{cell} is given twice by the same source",
    }
}
