//! C669.

crate::rule! {
    /// # Different units in one chart
    ///
    /// A chart in a narrative draws several measures whose units differ.
    ///
    /// ## Why it matters
    ///
    /// A chart has one scale. People and percentages on it would be compared by their bare numbers.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ chart(kind="trend", measures="participants.active, coverage.workers") }}
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// {{ chart(kind="trend", measures="participants.active, participants.registered") }}
    /// ```
    ///
    /// Give measures of different units a chart each.
    MIXED_UNITS = "C669", "mixed-units", Error, {
        id: "satuan dalam satu grafik berbeda: `{a}` dalam {ua}, `{b}` dalam {ub}",
        en: "different units in one chart: `{a}` is in {ua}, `{b}` is in {ub}",
    }
}
