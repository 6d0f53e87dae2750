//! Rule C112.

crate::rule! {
    /// # Several documents in one file
    ///
    /// A line of three hyphens ends a YAML document and begins another. One file holds one document here; what
    /// follows the line would otherwise be lost without a word.
    ///
    /// Remove the `---` line, or move what follows it to a file of its own.
    SEVERAL_DOCUMENTS = "C112", "several-documents", Error, {
        id: "ada dokumen kedua dalam berkas ini",
        en: "a second document in this file",
    }
}
