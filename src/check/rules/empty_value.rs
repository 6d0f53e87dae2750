//! C208: empty value.

crate::rule! {
    /// # Empty value
    ///
    /// A value is empty, `~` or `null`, or a text for readers is without a word.
    ///
    /// ## Why it matters
    ///
    /// An empty cell could mean not counted, not applicable, withheld, or forgotten. Readers deserve to know
    /// which.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active:
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: not-available
    /// ```
    ///
    /// Write the figure, or why there is none: `not-available`, `not-applicable`, `confidential` or
    /// `not-yet-reported`. Other keys that have no value are left out.
    EMPTY_VALUE = "C208", "empty-value", Error, {
        id: "nilai kosong",
        en: "empty value",
    }
}
