//! C309: bad formula.

crate::rule! {
    /// # Bad formula
    ///
    /// A formula or identity is not of the form `a / b`, `a + b`, `a - b`, or `whole = part + part`, or
    /// joins units that cannot be joined.
    ///
    /// ## Why it matters
    ///
    /// Persons cannot be added to rupiah.
    ///
    /// ## Example
    ///
    /// ```text
    /// formula: participants.active + benefits.paid
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// formula: participants.active / workers
    /// ```
    BAD_FORMULA = "C309", "bad-formula", Error, {
        id: "rumus `{found}` tidak dapat dipahami: {reason}",
        en: "the formula `{found}` cannot be understood: {reason}",
    }
}
