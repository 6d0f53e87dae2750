//! Rule C102.

crate::rule! {
    /// # A tab in the indentation
    ///
    /// A line begins with a tab.
    ///
    /// ## Why it matters
    ///
    /// YAML is indented with spaces. A tab looks the same on the screen, but how wide it is differs from one
    /// editor to the next, and with it the meaning of the file would.
    ///
    /// ## Example
    ///
    /// ```text
    /// figures:
    /// → employers.active: 2_461     the arrow is a tab
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// figures:
    ///   employers.active: 2_461     two spaces
    /// ```
    ///
    /// Replace each tab by two spaces. Most editors do it for a whole file: look for “convert indentation to
    /// spaces”.
    TAB = "C102", "tab-indentation", Error, {
        id: "tab di awal baris",
        en: "a tab at the beginning of a line",
    },
    /// # Tab di awal baris
    ///
    /// Sebuah baris diawali dengan tab.
    ///
    /// ## Mengapa penting
    ///
    /// Baris YAML dimundurkan dengan spasi. Di layar tab tampak sama, tetapi lebarnya berbeda di setiap penyunting
    /// teks, dan artinya ikut berbeda.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// figures:
    /// → employers.active: 2_461     panah ini sebuah tab
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ```text
    /// figures:
    ///   employers.active: 2_461     dua spasi
    /// ```
    ///
    /// Ganti setiap tab dengan dua spasi. Kebanyakan penyunting teks dapat melakukannya untuk seluruh berkas: cari
    /// “ubah indentasi menjadi spasi” (*convert indentation to spaces*).
}
