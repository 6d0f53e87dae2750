//! C331: boundary of no region.

crate::rule! {
    /// # Boundary of no region
    ///
    /// What a boundary names is no region of the era: not in this spelling, in another scheme of codes, or not at that time.
    ///
    /// ## Why it matters
    ///
    /// Its place on the map would stay blank. A file of 38 provinces for an era of 34 would draw figures on areas to which
    /// they do not belong.
    ///
    /// ## Example
    ///
    /// ```json
    /// "properties": { "code": "97" }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// tables:
    ///   - columns: [name, codes.kemendagri]
    ///     rows: { papua-pegunungan: [Papua Pegunungan, "97"] }
    /// ```
    ///
    /// Mend the value or `scheme`, declare the region, or use the file of the right era.
    UNJOINED_BOUNDARY = "C331", "unjoined-boundary", Error, {
        id: "{what} bukan batas wilayah dari susunan `{era}`: tidak ada yang punya {kind} `{written}`",
        en: "{what} is of no region of the era `{era}`: none has {kind} `{written}`",
    },
    /// # Batas yang bukan milik wilayah mana pun
    ///
    /// Yang disebut sebuah batas bukan wilayah susunan itu: tidak dengan ejaan ini, dalam sistem kode lain, atau tidak
    /// pada masa itu.
    ///
    /// ## Mengapa penting
    ///
    /// Tempatnya di peta akan tetap kosong. Berkas dengan 38 provinsi untuk susunan 34 provinsi akan menggambar angka
    /// pada daerah yang bukan pemiliknya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki nilainya atau `scheme`, nyatakan wilayahnya, atau pakai berkas untuk susunan yang tepat.
}
