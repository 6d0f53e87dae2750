//! C651: missing translation.

crate::rule! {
    /// # Missing translation
    ///
    /// A narrative or page is there in one language and not in another.
    ///
    /// ## Why it matters
    ///
    /// Readers of the other language are shown the text in this one, or none.
    ///
    /// ## Example
    ///
    /// `overview.id.md` alone.
    ///
    /// ## How to mend it
    ///
    /// Add its twin: `overview.en.md`.
    MISSING_TWIN = "C651", "missing-twin", Warning, {
        id: "belum ada terjemahan: {languages}",
        en: "no translation in {languages}",
    },
    /// # Terjemahan yang belum ada
    ///
    /// Sebuah narasi atau halaman ada dalam satu bahasa dan tidak ada dalam bahasa lain.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca dalam bahasa lain mendapat teks dalam bahasa ini, atau tidak mendapat apa-apa.
    ///
    /// ## Contoh
    ///
    /// Hanya `overview.id.md`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Tambahkan kembarannya: `overview.en.md`.
}
