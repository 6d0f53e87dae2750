//! Rule C116.

crate::rule! {
    /// # A link that leads around in a circle
    ///
    /// A symbolic link leads to itself, to a folder that it lies in, or to a folder from inside one that was
    /// itself reached by a link.
    ///
    /// ## Why it matters
    ///
    /// Following it could go on without end.
    ///
    /// ## Example
    ///
    /// `content/data/semua`, a link to `content`.
    ///
    /// ## How to mend it
    ///
    /// Delete the link, or put a copy of what it should lead to in its place.
    LINK_LOOP = "C116", "link-loop", Error, {
        id: "tautan simbolis ini berputar-putar",
        en: "this symbolic link leads around in a circle",
    },
    /// # Tautan yang berputar
    ///
    /// Tautan simbolis menuju dirinya sendiri, menuju folder tempat ia berada, atau menuju sebuah folder dari dalam
    /// folder yang juga dicapai lewat tautan.
    ///
    /// ## Mengapa penting
    ///
    /// Mengikutinya bisa tidak ada akhirnya.
    ///
    /// ## Contoh
    ///
    /// `content/data/semua`, tautan ke `content`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus tautannya, atau letakkan salinan tujuannya di situ.
}
