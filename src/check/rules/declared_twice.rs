//! C308: declared twice.

crate::rule! {
    /// # Declared twice
    ///
    /// Two regions, values or narratives have the same key, in one file or in two.
    ///
    /// ## Why it matters
    ///
    /// One of them would hide the other, and with it a whole report.
    ///
    /// ## Example
    ///
    /// ```text
    /// aceh in regions.yaml and in regions/more.yaml
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// one of them, with all its keys
    /// ```
    DECLARED_TWICE = "C308", "declared-twice", Error, {
        id: "`{name}` dinyatakan dua kali",
        en: "`{name}` is declared twice",
    }
}
