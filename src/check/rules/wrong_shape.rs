//! C203: wrong shape.

crate::rule! {
    /// # Wrong shape
    ///
    /// A value is of another kind than its key asks for: a list where one value belongs, or the reverse.
    ///
    /// ## Why it matters
    ///
    /// What was meant could only be guessed, and the guess would be published.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// languages: id
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// languages: [id, en]
    /// ```
    ///
    /// Write it as the message says: a list in brackets or with a `-` before each item, keys with values as
    /// `key: value`.
    WRONG_SHAPE = "C203", "wrong-shape", Error, {
        id: "di sini diperlukan {expected}, bukan {found}",
        en: "expected {expected} here, found {found}",
    }
}
