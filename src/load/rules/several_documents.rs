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
    },
    /// # Beberapa dokumen dalam satu berkas
    ///
    /// Baris berisi tiga tanda hubung mengakhiri dokumen YAML, dan masih ada isi setelahnya.
    ///
    /// ## Mengapa penting
    ///
    /// Di sini satu berkas adalah satu dokumen; isi setelah baris itu akan hilang tanpa pemberitahuan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus baris `---`, atau pindahkan isi setelahnya ke berkas tersendiri.
}
