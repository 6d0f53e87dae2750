//! Rule C103.

crate::rule! {
    /// # The same key twice
    ///
    /// A mapping has each key once. With two, one of the values would be lost without a word, and which of them
    /// depends on the program that reads the file.
    ///
    /// ```yaml
    /// rows:
    ///   aceh: [299_722]
    ///   aceh: [301_004]     # a second time: which one is right?
    /// ```
    ///
    /// Remove one of the two, or give it the name that was meant. A revised figure belongs in a file of its own, with
    /// its own release date.
    DUPLICATE_KEY = "C103", "duplicate-key", Error, {
        id: "kunci `{key}` sudah ada",
        en: "the key `{key}` is given twice",
    }
}
