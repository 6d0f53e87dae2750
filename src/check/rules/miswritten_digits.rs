//! C225: digits that are not in threes.

crate::rule! {
    /// # Digits that are not in threes
    ///
    /// A plain number whose `_` do not group its digits by threes, or that begins with a zero.
    ///
    /// ## Why it matters
    ///
    /// The groups are there to be counted at a glance. Where they are not of three digits, one was lost, doubled or moved, and
    /// the number is ten times too large or too small.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 1_395_01
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: 1_395_010
    /// ```
    ///
    /// Compare the figure with its source, digit by digit.
    MISWRITTEN_DIGITS = "C225", "miswritten-digits", Error, {
        id: "penulisan `{found}` keliru: {what}",
        en: "`{found}` is miswritten: {what}",
    }
}
