//! C314: one code for two regions.

crate::rule! {
    /// # One code for two regions
    ///
    /// Two regions have the same code in the same scheme, and there are days on which both existed.
    ///
    /// ## Why it matters
    ///
    /// Codes are published, and others join their own data by them: one code would be two regions.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// jawa-barat: { name: Jawa Barat, level: province, codes: { kemendagri: "32" } }
    /// jawa-timur: { name: Jawa Timur, level: province, codes: { kemendagri: "32" } }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// jawa-barat: { name: Jawa Barat, level: province, codes: { kemendagri: "32" } }
    /// jawa-timur: { name: Jawa Timur, level: province, codes: { kemendagri: "35" } }
    /// ```
    ///
    /// If one region has followed the other, say so with `until` and `from`.
    CODE_TWICE = "C314", "code-twice", Error, {
        id: "kode `{code}` ({scheme}) milik `{name}` juga milik `{other}`",
        en: "the code `{code}` ({scheme}) of `{name}` is that of `{other}` too",
    },
    /// # Satu kode untuk dua wilayah
    ///
    /// Dua wilayah punya kode yang sama dalam sistem kode yang sama, dan ada hari ketika keduanya ada.
    ///
    /// ## Mengapa penting
    ///
    /// Kode ikut terbit, dan orang lain menggabungkan datanya dengan kode itu: satu kode akan berarti dua wilayah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila yang satu menggantikan yang lain, nyatakan dengan `until` dan `from`.
}
