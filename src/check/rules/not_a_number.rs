//! C207: not a figure.

crate::rule! {
    /// # Not a figure
    ///
    /// A value is neither a number nor words for a quantity in the language of the file.
    ///
    /// ## Why it matters
    ///
    /// In the place of a figure a text would be published as text, or as nothing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 12,5 jutaan lebih kurang
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: sekitar 12,5 juta
    /// ```
    ///
    /// Write the number, or the words in one of the forms that `docs/content.md` lists under “Values”; the
    /// exact words of the source go into `wording`. A file whose figures are in English says `numbers: en`.
    NOT_A_NUMBER = "C207", "not-a-number", Error, {
        id: "`{found}` tidak dapat dibaca sebagai angka: {reason}",
        en: "`{found}` cannot be read as a figure: {reason}",
    }
}
