//! C208: empty value.

crate::rule! {
    /// # Empty value
    ///
    /// A value is empty, `~` or `null`.
    ///
    /// ## Why it matters
    ///
    /// An empty cell could mean not counted, not applicable, withheld, or forgotten. Readers deserve to
    /// know which.
    ///
    /// ## Example
    ///
    /// ```text
    /// participants.active:
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// participants.active: not-available
    /// ```
    EMPTY_VALUE = "C208", "empty-value", Error, {
        id: "nilai kosong",
        en: "empty value",
    }
}
