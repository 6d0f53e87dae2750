//! C404: totals against their parts: over the categories of a measure, and over the regions of an era.

crate::rule! {
    /// # Parts that miss their total
    ///
    /// The parts of a measure, or the regions of an era, sum to something else than the total by more than
    /// rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong, or belongs to another time or another definition.
    ///
    /// ## Example
    ///
    /// ```text
    /// pu + bpu + jakon ≠ participants.active
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// mend the figure, or declare in `conflicts.yaml` that the source disagrees with itself
    /// ```
    PARTS_AND_TOTAL = "C404", "parts-and-total", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    }
}
