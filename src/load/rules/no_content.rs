//! Rule C121.

crate::rule! {
    /// # No content
    ///
    /// The folder in which the command was run, or the one that it was given, has no `content/` in it, or
    /// that is empty.
    ///
    /// ## Why it matters
    ///
    /// Everything that a site says comes from there.
    ///
    /// ## Example
    ///
    /// `cakupan build` in the folder `content` itself.
    ///
    /// ## How to mend it
    ///
    /// Run the command in the folder that holds `content/`, or name that folder: `cakupan build FOLDER`.
    NO_CONTENT = "C121", "no-content", Error, {
        id: "tidak ada folder `content/` di sini",
        en: "there is no `content/` folder here",
    },
    /// # Tidak ada isi
    ///
    /// Folder tempat perintah dijalankan, atau folder yang disebut pada perintah, tidak punya `content/`, atau
    /// `content/` itu kosong.
    ///
    /// ## Mengapa penting
    ///
    /// Semua yang ada di sebuah situs berasal dari situ.
    ///
    /// ## Contoh
    ///
    /// `cakupan build` yang dijalankan di dalam folder `content` sendiri.
    ///
    /// ## Cara memperbaiki
    ///
    /// Jalankan perintahnya di folder yang memuat `content/`, atau sebut folder itu: `cakupan build FOLDER`.
}
