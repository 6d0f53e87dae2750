//! C217: negative figure.

crate::rule! {
    /// # Negative figure
    ///
    /// A count, an amount or a share is below zero.
    ///
    /// ## Why it matters
    ///
    /// There are no fewer than no participants; a sign or a column has slipped.
    ///
    /// ## Example
    ///
    /// ```text
    /// participants.active: -139_724
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// participants.active: 139_724
    /// ```
    NEGATIVE_FIGURE = "C217", "negative-figure", Error, {
        id: "{measure} tidak mungkin negatif: `{found}`",
        en: "{measure} cannot be negative: `{found}`",
    }
}
