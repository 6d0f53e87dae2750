//! C217: negative figure.

crate::rule! {
    /// # Negative figure
    ///
    /// A count, an amount or a share is below zero.
    ///
    /// ## Why it matters
    ///
    /// There are no fewer than no participants: a sign or a column has slipped.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: -139_724
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: 139_724
    /// ```
    ///
    /// Remove the sign, or look whether two columns were swapped. A change may be negative; its measure then
    /// has a unit of the kind `percent-point`.
    NEGATIVE_FIGURE = "C217", "negative-figure", Error, {
        id: "{measure} tidak mungkin negatif: `{found}`",
        en: "{measure} cannot be negative: `{found}`",
    }
}
