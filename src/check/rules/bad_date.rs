//! C205: bad date or period.

crate::rule! {
    /// # Bad date or period
    ///
    /// A date or period is not in one of the written forms, or the calendar does not have it.
    ///
    /// ## Why it matters
    ///
    /// A figure at the wrong time is a wrong figure.
    ///
    /// ## Example
    ///
    /// ```text
    /// period: 12-2023
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// period: 2023-12
    /// ```
    BAD_DATE = "C205", "bad-date", Error, {
        id: "`{found}` bukan tanggal atau periode: {reason}",
        en: "`{found}` is not a date or period: {reason}",
    }
}
