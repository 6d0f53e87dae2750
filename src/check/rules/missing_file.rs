//! C215: missing file.

crate::rule! {
    /// # Missing file
    ///
    /// A file that every site needs, or a file of boundaries that an era names, is not there.
    ///
    /// ## Why it matters
    ///
    /// Without its title and languages, its regions, its measures or its sources nothing can be published, and without
    /// boundaries no map is drawn.
    ///
    /// ## Example
    ///
    /// `content/` without `site.yaml`.
    ///
    /// ## How to mend it
    ///
    /// Add the file. `docs/content.md` has an example of each, and the README a whole small site to begin
    /// with.
    MISSING_FILE = "C215", "missing-file", Error, {
        id: "berkas `{path}` tidak ada",
        en: "the file `{path}` is missing",
    },
    /// # Berkas yang tidak ada
    ///
    /// Berkas yang diperlukan setiap situs, atau berkas batas wilayah yang disebut sebuah susunan, tidak ada.
    ///
    /// ## Mengapa penting
    ///
    /// Tanpa judul dan bahasanya, wilayahnya, ukurannya, atau sumbernya, tidak ada yang dapat terbit; tanpa batas
    /// wilayah, peta tidak digambar.
    ///
    /// ## Contoh
    ///
    /// `content/` tanpa `site.yaml`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Tambahkan berkasnya. `docs/content.md` memuat contoh setiap berkas, dan README memuat satu situs kecil yang
    /// lengkap untuk memulai.
}
