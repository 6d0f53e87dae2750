//! C202: missing key.

crate::rule! {
    /// # Missing key
    ///
    /// A key that must be there is not.
    ///
    /// ## Why it matters
    ///
    /// Without it the entry cannot be published, or would be published with a hole.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// aceh: { level: province }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// aceh: { name: Aceh, level: province }
    /// ```
    ///
    /// Add the key. Where a figure is not known, give the reason as its value: `not-available`,
    /// `not-applicable`, `confidential` or `not-yet-reported`.
    MISSING_KEY = "C202", "missing-key", Error, {
        id: "kunci `{key}` belum ada{owner}: {meaning}",
        en: "key `{key}` is missing{owner}: {meaning}",
    },
    /// # Kunci yang belum ada
    ///
    /// Kunci yang wajib ada belum ditulis.
    ///
    /// ## Mengapa penting
    ///
    /// Tanpa kunci itu butirnya tidak dapat terbit, atau akan terbit dengan lubang.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tambahkan kuncinya. Bila sebuah angka tidak diketahui, tulis sebabnya sebagai nilai: `not-available`,
    /// `not-applicable`, `confidential`, atau `not-yet-reported`.
}
