//! C201: unknown key.

crate::rule! {
    /// # Unknown key
    ///
    /// A mapping has a key that this kind of file does not know.
    ///
    /// ## Why it matters
    ///
    /// A misspelt key would be ignored in silence, and with it the figure or the remark that it was meant to
    /// carry.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - { measure: employers.active, vlaue: 5_662 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// - { measure: employers.active, value: 5_662 }
    /// ```
    ///
    /// Mend the spelling, or remove the key. `docs/content.md` describes all keys; an editor completes them
    /// with the schema that `cakupan schema KIND` prints.
    UNKNOWN_KEY = "C201", "unknown-key", Error, {
        id: "kunci `{key}` tidak dikenal",
        en: "unknown key `{key}`",
    },
    /// # Kunci yang tidak dikenal
    ///
    /// Ada kunci yang tidak dikenal dalam berkas jenis ini.
    ///
    /// ## Mengapa penting
    ///
    /// Kunci yang salah eja akan diabaikan begitu saja, dan ikut hilang angka atau keterangan yang dibawanya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki ejaannya, atau hapus kuncinya. Semua kunci dijelaskan di `docs/content.md`; penyunting teks
    /// melengkapinya dengan skema yang ditampilkan `cakupan schema JENIS`.
}
