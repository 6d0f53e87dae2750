//! C207: not a figure.

crate::rule! {
    /// # Not a figure
    ///
    /// A value is neither a number nor words for a quantity in the language of the file.
    ///
    /// ## Why it matters
    ///
    /// A text in the place of a figure would be published as text, or as nothing.
    ///
    /// ## Example
    ///
    /// ```text
    /// participants.active: 12,5 jutaan lebih kurang
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// participants.active: sekitar 12,5 juta
    /// ```
    NOT_A_NUMBER = "C207", "not-a-number", Error, {
        id: "`{found}` tidak dapat dibaca sebagai angka: {reason}",
        en: "`{found}` cannot be read as a figure: {reason}",
    }
}
