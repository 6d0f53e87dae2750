//! Rule C104.

crate::rule! {
    /// # A key that is not text
    ///
    /// A key is a word before a colon. YAML also allows lists and mappings as keys; no file here uses them, and
    /// where one appears it is a slip: braces without quotes, or a `?` or `:` at the beginning of a line.
    ///
    /// ```yaml
    /// {{ title }}: x        # braces begin a mapping: wrong
    /// title: "{{ title }}"  # right
    /// ```
    ///
    /// Write `key: value`, and put a value that begins with a bracket in quotes.
    KEY_NOT_TEXT = "C104", "key-not-text", Error, {
        id: "kunci harus berupa teks, bukan {what}",
        en: "a key must be text, not {what}",
    }
}
