//! C901.

crate::rule! {
    /// # An output folder with foreign files
    ///
    /// The output folder holds something that Cakupan did not write. A folder that it wrote is known by its
    /// `cakupan.json`, which lists every file in it; only `.gitignore` and `.gitkeep` are kept beside them.
    ///
    /// ## Why it matters
    ///
    /// A build replaces the whole folder. What someone else put there would be lost.
    ///
    /// ## Example
    ///
    /// `cakupan build -o ~/Documents`
    ///
    /// ## How to mend it
    ///
    /// Choose another folder with `-o`, or move the file away. What belongs on the site, such as `CNAME`, is
    /// placed in the theme.
    OUTPUT_FOREIGN = "C901", "output-foreign", Error, {
        id: "folder keluaran berisi `{found}`, yang tidak ditulis oleh Cakupan",
        en: "the output folder holds `{found}`, which Cakupan did not write",
    },
    /// # Folder keluaran dengan berkas asing
    ///
    /// Folder keluaran memuat sesuatu yang tidak ditulis Cakupan. Folder yang ditulisnya dikenali dari `cakupan.json`,
    /// yang mencantumkan setiap berkas di dalamnya; selain itu hanya `.gitignore` dan `.gitkeep` yang dipertahankan.
    ///
    /// ## Mengapa penting
    ///
    /// Setiap pembuatan mengganti seluruh folder itu. Yang diletakkan orang lain di situ akan hilang.
    ///
    /// ## Contoh
    ///
    /// `cakupan build -o ~/Documents`
    ///
    /// ## Cara memperbaiki
    ///
    /// Pilih folder lain dengan `-o`, atau pindahkan berkasnya. Yang termasuk situs, misalnya `CNAME`, diletakkan dalam
    /// tema.
}
