//! C310: unknown rule.

crate::rule! {
    /// # Unknown rule
    ///
    /// Under `findings` in `site.yaml` a rule is named by a code or a name that does not exist.
    ///
    /// ## Why it matters
    ///
    /// What was meant to be graver, milder or accepted would stay as it is, without a word.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// findings:
    ///   severity: { unusedfile: error }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// findings:
    ///   severity: { unused-file: error }
    /// ```
    ///
    /// `cakupan explain` lists every code with its name; either may be used.
    UNKNOWN_RULE = "C310", "unknown-rule", Error, {
        id: "kaidah `{name}` tidak dikenal",
        en: "unknown rule `{name}`",
    },
    /// # Kaidah yang tidak dikenal
    ///
    /// Di bawah `findings` pada `site.yaml`, sebuah kaidah disebut dengan kode atau nama yang tidak ada.
    ///
    /// ## Mengapa penting
    ///
    /// Yang hendak dijadikan lebih berat, lebih ringan, atau diterima akan tetap seperti semula tanpa pemberitahuan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// `cakupan explain` menampilkan semua kode beserta namanya; keduanya boleh dipakai.
}
