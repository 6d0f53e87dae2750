//! Rule C117.

crate::rule! {
    /// # A link that leads nowhere
    ///
    /// What a symbolic link points to does not exist.
    ///
    /// ## Why it matters
    ///
    /// A file that was meant to be part of the site is missing from it.
    ///
    /// ## Example
    ///
    /// `content/data/2023.yaml`, a link to a disk that is not there.
    ///
    /// ## How to mend it
    ///
    /// Put the file in the place of the link, or delete the link.
    LINK_BROKEN = "C117", "link-broken", Error, {
        id: "tautan simbolis ini tidak menuju ke mana pun",
        en: "this symbolic link leads nowhere",
    },
    /// # Tautan yang tidak menuju ke mana pun
    ///
    /// Yang ditunjuk sebuah tautan simbolis tidak ada.
    ///
    /// ## Mengapa penting
    ///
    /// Berkas yang seharusnya menjadi bagian situs tidak ikut.
    ///
    /// ## Contoh
    ///
    /// `content/data/2023.yaml`, tautan ke media penyimpanan yang sedang tidak terpasang.
    ///
    /// ## Cara memperbaiki
    ///
    /// Letakkan berkasnya di tempat tautan itu, atau hapus tautannya.
}
