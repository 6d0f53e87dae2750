//! C213: not translated.

crate::rule! {
    /// # Not translated
    ///
    /// A text is given in some languages of the site but not in all.
    ///
    /// ## Why it matters
    ///
    /// Readers of the other language would be shown a text that they may not understand.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// name: { id: Peserta aktif }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// name: { id: Peserta aktif, en: Active participants }
    /// ```
    ///
    /// Add the translation. A name that is the same in every language is written once, without a language:
    /// `name: Aceh`.
    UNTRANSLATED = "C213", "untranslated", Warning, {
        id: "belum ada dalam bahasa {languages}",
        en: "not given in {languages}",
    },
    /// # Belum diterjemahkan
    ///
    /// Sebuah teks ada dalam beberapa bahasa situs, tetapi tidak dalam semuanya.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca dalam bahasa lain akan mendapat teks yang mungkin tidak mereka pahami.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tambahkan terjemahannya. Nama yang sama dalam semua bahasa ditulis sekali tanpa bahasa: `name: Aceh`.
}
