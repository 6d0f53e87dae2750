//! Rule C112.

crate::rule! {
    /// # Several documents in one file
    ///
    /// A line of three hyphens ends a YAML document, and something follows it.
    ///
    /// ## Why it matters
    ///
    /// One file is one document here; what follows the line would be lost without a word.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// source: kemnaker-2023
    /// ---
    /// source: antara-2023
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Remove the `---` line, or move what follows it to a file of its own.
    SEVERAL_DOCUMENTS = "C112", "several-documents", Error, {
        id: "ada dokumen kedua dalam berkas ini",
        en: "a second document in this file",
    }
}
