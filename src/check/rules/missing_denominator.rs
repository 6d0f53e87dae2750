//! C402: missing denominator.

crate::rule! {
    /// # Missing denominator
    ///
    /// A rate, or another measure in percent, has no `denominator`.
    ///
    /// ## Why it matters
    ///
    /// Coverage of all workers, of the labour force and of employees are three different figures; a rate
    /// without its denominator can be any of them.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// coverage.workers: { unit: percent, kind: rate }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// coverage.workers:
    ///   unit: percent
    ///   kind: rate
    ///   denominator: { id: seluruh pekerja, en: all workers }
    /// ```
    ///
    /// Say of what it is a share. If the sources do not say, let the denominator say that.
    MISSING_DENOMINATOR = "C402", "missing-denominator", Error, {
        id: "rasio `{measure}` tidak menyebut penyebutnya",
        en: "the rate `{measure}` does not name its denominator",
    },
    /// # Penyebut yang belum ada
    ///
    /// Rasio, atau ukuran lain dalam persen, tidak punya `denominator`.
    ///
    /// ## Mengapa penting
    ///
    /// Cakupan dari seluruh pekerja, dari angkatan kerja, dan dari karyawan adalah tiga angka yang berbeda; rasio tanpa
    /// penyebut bisa berarti yang mana saja.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebutkan rasio itu bagian dari apa. Bila sumbernya tidak menyebutkan, katakan itu dalam penyebutnya.
}
