//! Rule C115.

crate::rule! {
    /// # A link that leads out
    ///
    /// A symbolic link under `content/` or `themes/` points to a place outside the folder that holds them. It is not
    /// followed: what it leads to is not on the next machine, and may be something that must not be published.
    ///
    /// Copy the file or folder to the place of the link.
    LINK_OUTSIDE = "C115", "link-outside", Error, {
        id: "tautan simbolis ini keluar dari folder situs",
        en: "this symbolic link leads out of the site's folder",
    }
}
