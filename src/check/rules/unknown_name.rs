//! C305: unknown name.

crate::rule! {
    /// # Unknown name
    ///
    /// A key names a level, tree, era, unit, dimension, code scheme or term that is not declared.
    ///
    /// ## Why it matters
    ///
    /// What it points to does not exist, so it cannot be shown.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// level: provinsi
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// level: province
    /// ```
    ///
    /// Mend the spelling, or declare it first.
    UNKNOWN_NAME = "C305", "unknown-name", Error, {
        id: "{kind} `{name}` tidak dikenal",
        en: "unknown {kind} `{name}`",
    },
    /// # Nama yang tidak dikenal
    ///
    /// Sebuah kunci menyebut tingkat, pohon, susunan, satuan, dimensi, sistem kode, atau istilah yang tidak dinyatakan.
    ///
    /// ## Mengapa penting
    ///
    /// Yang ditunjuknya tidak ada, sehingga tidak dapat ditampilkan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki ejaannya, atau nyatakan dahulu.
}
