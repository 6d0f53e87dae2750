//! C301: unknown region.

crate::rule! {
    /// # Unknown region
    ///
    /// A key names a region that no `regions` file declares.
    ///
    /// Where several places name what nearly equals a declaration that nothing names, the finding stands at that
    /// declaration, once. A name that is used more often than five times is told at the first of them.
    ///
    /// ## Why it matters
    ///
    /// The figure would belong to nowhere, or to a region that someone guessed.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// jawa-brat: [3_294_363]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// jawa-barat: [3_294_363]
    /// ```
    ///
    /// Mend the spelling; other names of a region (`aliases`) are known to the hint, but data name regions
    /// by their keys. A region that is really new is declared in `regions.yaml`.
    UNKNOWN_REGION = "C301", "unknown-region", Error, {
        id: "wilayah `{name}` tidak dikenal",
        en: "unknown region `{name}`",
    },
    /// # Wilayah yang tidak dikenal
    ///
    /// Sebuah kunci menyebut wilayah yang tidak dinyatakan di berkas `regions` mana pun.
    ///
    /// Bila beberapa tempat menyebut nama yang hampir sama dengan sebuah pernyataan yang tidak disebut di mana pun,
    /// temuannya berada pada pernyataan itu, satu kali. Nama yang dipakai lebih dari lima kali disebut di tempat
    /// pertamanya.
    ///
    /// ## Mengapa penting
    ///
    /// Angkanya tidak akan menjadi milik wilayah mana pun, atau menjadi milik wilayah hasil tebakan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki ejaannya. Nama lain sebuah wilayah (`aliases`) dikenal oleh saran pada temuan, tetapi data menyebut
    /// wilayah dengan kuncinya. Wilayah yang memang baru dinyatakan di `regions.yaml`.
}
