//! C706: a theme that is not there.

crate::rule! {
    /// # Unknown theme
    ///
    /// `theme` in `site.yaml` names a folder below `themes/` in which there is no file.
    ///
    /// ## Why it matters
    ///
    /// The pages would look like those of every other site, and nobody would know why.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// theme: lautt
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// theme: laut
    /// ```
    ///
    /// Give the name of a folder below `themes/`, make one with `cakupan new theme`, or remove the key.
    UNKNOWN_THEME = "C706", "unknown-theme", Error, {
        id: "tidak ada tema `{name}`",
        en: "there is no theme `{name}`",
    },
    /// # Tema yang tidak dikenal
    ///
    /// `theme` di `site.yaml` menyebut folder di bawah `themes/` yang tidak berisi berkas.
    ///
    /// ## Mengapa penting
    ///
    /// Halamannya akan tampak seperti semua situs lain, dan tidak ada yang tahu sebabnya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut nama sebuah folder di bawah `themes/`, buat dengan `cakupan new theme`, atau hapus kuncinya.
}
