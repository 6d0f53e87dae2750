//! C650: narrative that is shown nowhere.

crate::rule! {
    /// # Narrative that is shown nowhere
    ///
    /// The name of a narrative file tells no language of the site, or no region of its release; or the file
    /// is in a folder without a `release.yaml`; or a page has no front matter.
    ///
    /// ## Why it matters
    ///
    /// Its author would look for it in vain.
    ///
    /// ## Example
    ///
    /// `reports/2023-12/regions/aceh.md`
    ///
    /// ## How to mend it
    ///
    /// `reports/2023-12/regions/aceh.id.md`
    ///
    /// A report has `overview.LANGUAGE.md`, `region.LANGUAGE.md` for every region, and
    /// `regions/REGION.LANGUAGE.md` for one. A page, `pages/NAME.LANGUAGE.md`, begins with `title`, `slug`
    /// and `summary` between two lines `---`.
    STRAY_NARRATIVE = "C650", "stray-narrative", Error, {
        id: "teks ini tidak akan tampil: {reason}",
        en: "this text would not be shown: {reason}",
    },
    /// # Narasi yang tidak tampil di mana pun
    ///
    /// Nama sebuah berkas narasi tidak menyebut bahasa situs atau wilayah laporannya; atau berkasnya berada di folder
    /// tanpa `release.yaml`; atau sebuah halaman tidak punya bagian depan.
    ///
    /// ## Mengapa penting
    ///
    /// Penulisnya akan sia-sia mencarinya.
    ///
    /// ## Contoh
    ///
    /// `reports/2023-12/regions/aceh.md`
    ///
    /// ## Cara memperbaiki
    ///
    /// `reports/2023-12/regions/aceh.id.md`
    ///
    /// Sebuah laporan punya `overview.BAHASA.md`, `region.BAHASA.md` untuk setiap wilayah, dan
    /// `regions/WILAYAH.BAHASA.md` untuk satu wilayah. Sebuah halaman, `pages/NAMA.BAHASA.md`, diawali `title`, `slug`,
    /// dan `summary` di antara dua baris `---`.
}
