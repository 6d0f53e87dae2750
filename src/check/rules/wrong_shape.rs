//! C203: wrong shape.

crate::rule! {
    /// # Wrong shape
    ///
    /// A value is of another kind than its key asks for: a list where one value belongs, or the reverse.
    ///
    /// ## Why it matters
    ///
    /// Guessing what was meant would publish the guess.
    ///
    /// ## Example
    ///
    /// ```text
    /// languages: id
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// languages: [id, en]
    /// ```
    WRONG_SHAPE = "C203", "wrong-shape", Error, {
        id: "di sini diperlukan {expected}, bukan {found}",
        en: "expected {expected} here, found {found}",
    }
}
