//! C316: a file named after another source.

crate::rule! {
    /// # A file named after another source
    ///
    /// The name of a file under `data/` begins with the key of a source, and none of its figures is of that source.
    ///
    /// ## Why it matters
    ///
    /// Every figure is published with its source. A `source:` that was left from a copied file credits the wrong one.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # content/data/antara-2023.yaml
    /// source: kemnaker-2023
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// # content/data/antara-2023.yaml
    /// source: antara-2023
    /// ```
    ///
    /// Or give the file another name.
    FILE_AND_SOURCE = "C316", "file-and-source", Warning, {
        id: "berkas ini bernama seperti sumber `{expected}`, tetapi angkanya dari `{found}`",
        en: "the file is named after the source `{expected}`, but its figures are of `{found}`",
    },
    /// # Berkas yang bernama seperti sumber lain
    ///
    /// Nama sebuah berkas di `data/` diawali kunci sebuah sumber, padahal tidak satu pun angkanya dari sumber itu.
    ///
    /// ## Mengapa penting
    ///
    /// Setiap angka terbit bersama sumbernya. `source:` yang tertinggal dari berkas yang disalin menyebut sumber yang
    /// salah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Atau beri berkasnya nama lain.
}
