//! C213: not translated.

crate::rule! {
    /// # Not translated
    ///
    /// A text is given in some languages of the site but not in all.
    ///
    /// ## Why it matters
    ///
    /// Readers of the other language would be shown a text they may not understand.
    ///
    /// ## Example
    ///
    /// ```text
    /// name: { id: Peserta aktif }
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// name: { id: Peserta aktif, en: Active participants }
    /// ```
    UNTRANSLATED = "C213", "untranslated", Warning, {
        id: "belum ada dalam bahasa {languages}",
        en: "not given in {languages}",
    }
}
