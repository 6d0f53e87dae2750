//! C201: unknown key.

crate::rule! {
    /// # Unknown key
    ///
    /// A mapping has a key that this kind of file does not know.
    ///
    /// ## Why it matters
    ///
    /// A misspelt key would otherwise be ignored in silence, and with it the figure or the remark that it
    /// was meant to carry.
    ///
    /// ## Example
    ///
    /// ```text
    /// vlaue: 5_662
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// value: 5_662
    /// ```
    UNKNOWN_KEY = "C201", "unknown-key", Error, {
        id: "kunci `{key}` tidak dikenal",
        en: "unknown key `{key}`",
    }
}
