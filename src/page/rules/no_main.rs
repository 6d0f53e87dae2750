//! C705.

crate::rule! {
    /// # A page without a main part
    ///
    /// A site has a `base.html` of its own that has no `main` element, and offers its releases as one page to be read
    /// through (`downloads: [editions]`): its chapters are what stands in the `main` elements of the pages.
    ///
    /// ## Why it matters
    ///
    /// Without it nobody can tell what of a page is the report, and what is menu and foot. Screen readers jump to it,
    /// too.
    ///
    /// ## Example
    ///
    /// `<div id="main">{% block main %}{% endblock main %}</div>` in `themes/default/templates/base.html`.
    ///
    /// ## How to mend it
    ///
    /// Put the block `main` into one `main` element, as the default theme does.
    NO_MAIN = "C705", "no-main", Error, {
        id: "halaman tidak punya elemen `main` untuk edisi bacaan",
        en: "pages have no `main` element for the reading edition",
    },
    /// # Halaman tanpa bagian utama
    ///
    /// Sebuah situs punya `base.html` sendiri tanpa elemen `main`, padahal menawarkan laporannya sebagai satu halaman
    /// untuk dibaca dari awal sampai akhir (`downloads: [editions]`): bab-babnya adalah isi elemen `main` setiap
    /// halaman.
    ///
    /// ## Mengapa penting
    ///
    /// Tanpa elemen itu tidak diketahui bagian halaman mana yang merupakan laporan, dan mana yang menu dan kaki
    /// halaman. Pembaca layar juga melompat ke situ.
    ///
    /// ## Contoh
    ///
    /// `<div id="main">{% block main %}{% endblock main %}</div>` di `themes/default/templates/base.html`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Letakkan blok `main` dalam satu elemen `main`, seperti pada tema bawaan.
}
