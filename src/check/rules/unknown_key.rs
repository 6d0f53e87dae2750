//! C201: unknown key.

crate::rule! {
    /// # Unknown key
    ///
    /// A mapping has a key that this kind of file does not know.
    ///
    /// ## Why it matters
    ///
    /// A misspelt key would be ignored in silence, and with it the figure or the remark that it was meant to
    /// carry.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - { measure: employers.active, vlaue: 5_662 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// - { measure: employers.active, value: 5_662 }
    /// ```
    ///
    /// Mend the spelling, or remove the key. `docs/content.md` describes all keys; an editor completes them
    /// with the schema that `cakupan schema KIND` prints.
    UNKNOWN_KEY = "C201", "unknown-key", Error, {
        id: "kunci `{key}` tidak dikenal",
        en: "unknown key `{key}`",
    }
}
