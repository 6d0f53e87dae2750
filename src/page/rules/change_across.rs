//! C667.

crate::rule! {
    /// # A change between what is not comparable
    ///
    /// A narrative names two periods and asks for the change between them, but between them the definition or the
    /// way of counting changed, or one figure was counted and the other estimated or set, or they are amounts
    /// over periods of different lengths.
    ///
    /// ## Why it matters
    ///
    /// A part of the difference, or all of it, is the change of the yardstick. Readers take it for a change of
    /// what is measured.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ change(measure="employed", from="2020-08", to="2021-08") }}
    /// ```
    ///
    /// where `employed` has a break on 2021.
    ///
    /// ## How to mend it
    ///
    /// Compare with a period on the same side of the break. Where the difference is known not to matter, or the
    /// sentence speaks of it, agree to it: `across="break"`, or `across="aspect"` for an estimate beside a count.
    /// There is no consent to periods of different lengths.
    CHANGE_ACROSS = "C667", "change-across", Error, {
        id: "{from} dan {to} tidak dapat dibandingkan: {reason}",
        en: "{from} and {to} are not comparable: {reason}",
    }
}
