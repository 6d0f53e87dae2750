//! Rule C105.

crate::rule! {
    /// # The file is empty
    ///
    /// A file has nothing in it, or nothing but comments.
    ///
    /// ## Why it matters
    ///
    /// An empty file is often what an interrupted copy leaves behind. Were it passed over, its figures would
    /// be missing from the site without a word.
    ///
    /// ## Example
    ///
    /// `data/2023-12.yaml` with 0 bytes.
    ///
    /// ## How to mend it
    ///
    /// Fill it, or delete it.
    EMPTY_FILE = "C105", "empty-file", Error, {
        id: "berkas ini kosong",
        en: "this file is empty",
    },
    /// # Berkas kosong
    ///
    /// Sebuah berkas tidak berisi apa-apa, atau hanya berisi komentar.
    ///
    /// ## Mengapa penting
    ///
    /// Berkas kosong sering kali sisa penyalinan yang terputus. Seandainya dilewati, angkanya tidak akan ada di situs
    /// tanpa seorang pun tahu.
    ///
    /// ## Contoh
    ///
    /// `data/2023-12.yaml` sebesar 0 bita.
    ///
    /// ## Cara memperbaiki
    ///
    /// Isi berkas itu, atau hapus.
}
