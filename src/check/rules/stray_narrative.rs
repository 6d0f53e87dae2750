//! C650: narrative that is shown nowhere.

crate::rule! {
    /// # Narrative that is shown nowhere
    ///
    /// The name of a narrative file tells no language of the site, or no region of its release, or it is in
    /// a folder without a `release.yaml`.
    ///
    /// ## Why it matters
    ///
    /// Its author would look for it in vain.
    ///
    /// ## Example
    ///
    /// ```text
    /// reports/2023-12/regions/aceh.md
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// reports/2023-12/regions/aceh.id.md
    /// ```
    STRAY_NARRATIVE = "C650", "stray-narrative", Error, {
        id: "teks ini tidak akan tampil: {reason}",
        en: "this text would not be shown: {reason}",
    }
}
