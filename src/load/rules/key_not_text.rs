//! Rule C104.

crate::rule! {
    /// # A key that is not text
    ///
    /// A key is a list or a mapping.
    ///
    /// ## Why it matters
    ///
    /// YAML allows that, but no file here uses it. Where it appears something has slipped: braces without
    /// quotes, or a `?` or `:` at the beginning of a line. What was meant would be read as something else.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// {{ title }}: x        # braces begin a mapping
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// title: "{{ title }}"
    /// ```
    ///
    /// Write `key: value`, and put a value that begins with a bracket in quotes.
    KEY_NOT_TEXT = "C104", "key-not-text", Error, {
        id: "kunci harus berupa teks, bukan {what}",
        en: "a key must be text, not {what}",
    }
}
