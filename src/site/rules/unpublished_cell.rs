//! C506.

crate::rule! {
    /// # Figure that no page shows
    ///
    /// A figure of the content is on no page of the site in one of its languages.
    ///
    /// ## Why it matters
    ///
    /// What is known would be lost to readers without a word. The profile of a region lists all figures of it. A site
    /// that does without profiles has them on its reports alone, and a figure whose source no report names, or whose
    /// region has no page in it, is on none. Nothing is published then.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # content/site.yaml
    /// pages: [comparisons]
    /// ```
    ///
    /// while `press-2023` is among the `sources` of no `release.yaml`.
    ///
    /// ## How to mend it
    ///
    /// Name `profiles` among the `pages` of `site.yaml`, or have a report on the source and the region. With profiles no
    /// content can bring this finding about: please report it with the content that did.
    UNPUBLISHED_CELL = "C506", "unpublished-cell", Error, {
        id: "{count} tidak ada di halaman mana pun: {cell}",
        en: "{count} on no page: {cell}",
    },
    /// # Angka yang tidak ada di halaman mana pun
    ///
    /// Dalam salah satu bahasa situs, sebuah angka tidak ada di halaman mana pun.
    ///
    /// ## Mengapa penting
    ///
    /// Yang diketahui akan hilang bagi pembaca tanpa pemberitahuan. Profil sebuah wilayah memuat semua angkanya. Situs
    /// tanpa profil hanya menampilkan angka dalam laporan, dan angka yang sumbernya tidak disebut laporan mana pun,
    /// atau yang wilayahnya tidak punya halaman di dalamnya, tidak ada di mana pun. Bila begitu, tidak ada yang
    /// diterbitkan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// sedangkan `press-2023` tidak ada dalam `sources` `release.yaml` mana pun.
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut `profiles` di antara `pages` pada `site.yaml`, atau buat laporan yang memuat sumber dan wilayah itu.
    /// Dengan profil, tidak ada isi yang dapat menimbulkan temuan ini: bila muncul juga, mohon laporkan beserta isinya.
}
