//! C209: wrong unit.

crate::rule! {
    /// # Wrong unit
    ///
    /// A value names a unit that its measure does not have: a percentage for persons, rupiah for cases.
    ///
    /// ## Why it matters
    ///
    /// Figures of different units must never meet in one sum, chart or ranking.
    ///
    /// ## Example
    ///
    /// ```text
    /// participants.active: 25 %
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// coverage.workers: 25 %
    /// ```
    UNIT_MISMATCH = "C209", "unit-mismatch", Error, {
        id: "{found} tidak cocok dengan satuan {measure}, yaitu {unit}",
        en: "{found} does not fit the unit of {measure}, which is {unit}",
    }
}
