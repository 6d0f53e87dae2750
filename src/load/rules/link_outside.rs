//! Rule C115.

crate::rule! {
    /// # A link that leads out
    ///
    /// A symbolic link under `content/` or `themes/` leads to a place outside the folder that holds them.
    ///
    /// ## Why it matters
    ///
    /// What it leads to is not on the next machine, and may be something that must not be published. It is
    /// not followed.
    ///
    /// ## Example
    ///
    /// `content/data/gaji.yaml`, a link to a file in someone’s own folder.
    ///
    /// ## How to mend it
    ///
    /// Copy the file or folder to the place of the link.
    LINK_OUTSIDE = "C115", "link-outside", Error, {
        id: "tautan simbolis ini keluar dari folder situs",
        en: "this symbolic link leads out of the site's folder",
    },
    /// # Tautan yang keluar dari folder
    ///
    /// Tautan simbolis di bawah `content/` atau `themes/` menuju tempat di luar folder yang memuat keduanya.
    ///
    /// ## Mengapa penting
    ///
    /// Tujuannya tidak ada di komputer lain, dan mungkin sesuatu yang tidak boleh terbit. Tautan itu tidak diikuti.
    ///
    /// ## Contoh
    ///
    /// `content/data/gaji.yaml`, tautan ke sebuah berkas dalam folder pribadi seseorang.
    ///
    /// ## Cara memperbaiki
    ///
    /// Salin berkas atau foldernya ke tempat tautan itu.
}
