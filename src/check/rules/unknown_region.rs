//! C301: unknown region.

crate::rule! {
    /// # Unknown region
    ///
    /// A key names a region that no `regions` file declares.
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
