//! C215: missing file.

crate::rule! {
    /// # Missing file
    ///
    /// A file that every site needs is not there.
    ///
    /// ## Why it matters
    ///
    /// Without it nothing can be published.
    ///
    /// ## Example
    ///
    /// ```text
    /// content/ without site.yaml
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// cakupan schema site
    /// ```
    MISSING_FILE = "C215", "missing-file", Error, {
        id: "berkas `{path}` tidak ada",
        en: "the file `{path}` is missing",
    }
}
