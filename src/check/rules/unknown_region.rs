//! C301: unknown region.

crate::rule! {
    /// # Unknown region
    ///
    /// A key names a region that no `regions` file declares.
    ///
    /// Where several places name what nearly equals a declaration that nothing names, the finding stands at that
    /// declaration, once. A name that is used more often than five times is told at the first of them.
    ///
    /// ## Why it matters
    ///
    /// The figure would belong to nowhere.
    ///
    /// ## Example
    ///
    /// ```text
    /// jawa-brat: [ … ]
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// jawa-barat: [ … ]
    /// ```
    UNKNOWN_REGION = "C301", "unknown-region", Error, {
        id: "wilayah `{name}` tidak dikenal",
        en: "unknown region `{name}`",
    }
}
