//! C651: missing translation.

crate::rule! {
    /// # Missing translation
    ///
    /// A narrative or page is there in one language and not in another.
    ///
    /// ## Why it matters
    ///
    /// Its page in the other language says that the text is missing.
    ///
    /// ## Example
    ///
    /// ```text
    /// overview.id.md alone
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// overview.id.md and overview.en.md
    /// ```
    MISSING_TWIN = "C651", "missing-twin", Warning, {
        id: "belum ada terjemahan: {languages}",
        en: "no translation in {languages}",
    }
}
