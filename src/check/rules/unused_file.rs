//! C214: file that nothing uses.

crate::rule! {
    /// # File that nothing uses
    ///
    /// A file in `content/` is at a place where no part of the site looks, or a file of data holds no figure.
    /// A file of boundaries is used by the era in `regions.yaml` that names it.
    /// What is neither YAML nor Markdown nor boundaries, such as the sheet that the figures were copied from, may lie anywhere.
    ///
    /// ## Why it matters
    ///
    /// What was written there is not on the site, and its author may believe that it is.
    ///
    /// ## Example
    ///
    /// `content/laporan/2023.yaml`
    ///
    /// ## How to mend it
    ///
    /// `content/data/2023.yaml`
    ///
    /// Move it to a known place (`docs/content.md` begins with all of them), or out of `content/`.
    UNUSED_FILE = "C214", "unused-file", Warning, {
        id: "berkas ini tidak dipakai",
        en: "nothing uses this file",
    },
    /// # Berkas yang tidak dipakai
    ///
    /// Sebuah berkas di `content/` berada di tempat yang tidak dilihat bagian mana pun dari situs, atau berkas data
    /// tidak memuat satu angka pun. Berkas batas wilayah dipakai oleh susunan di `regions.yaml` yang menyebutnya. Yang
    /// bukan YAML, Markdown, atau batas wilayah, misalnya lembar kerja asal angkanya, boleh disimpan di mana saja.
    ///
    /// ## Mengapa penting
    ///
    /// Yang ditulis di situ tidak ada di situs, padahal penulisnya mungkin mengira ada.
    ///
    /// ## Contoh
    ///
    /// `content/laporan/2023.yaml`
    ///
    /// ## Cara memperbaiki
    ///
    /// `content/data/2023.yaml`
    ///
    /// Pindahkan ke tempat yang dikenal (semuanya disebut di awal `docs/content.md`), atau ke luar `content/`.
}
