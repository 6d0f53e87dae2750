//! Rule C111.

crate::rule! {
    /// # A tag
    ///
    /// `!name` before a value is a tag: it tells YAML what kind of value follows. Here each key has its own kind, so
    /// a tag can only contradict it, and is refused.
    ///
    /// ```yaml
    /// code: !!str 11    # refused
    /// code: "11"        # right: quotes make it text
    /// ```
    ///
    /// Remove the tag. Put text that begins with an exclamation mark in quotes.
    TAG = "C111", "tag", Error, {
        id: "`{tag}`: tanda jenis YAML tidak dipakai di sini",
        en: "`{tag}`: tags of YAML are not used here",
    }
}
