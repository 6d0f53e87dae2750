//! C202: missing key.

crate::rule! {
    /// # Missing key
    ///
    /// A key that must be there is not.
    ///
    /// ## Why it matters
    ///
    /// Without it the entry cannot be published, or would be published with a hole.
    ///
    /// ## Example
    ///
    /// ```text
    /// aceh: { level: province }
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// aceh: { name: Aceh, level: province }
    /// ```
    MISSING_KEY = "C202", "missing-key", Error, {
        id: "kunci `{key}` belum ada{owner}: {meaning}",
        en: "key `{key}` is missing{owner}: {meaning}",
    }
}
