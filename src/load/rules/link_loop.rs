//! Rule C116.

crate::rule! {
    /// # A link that leads around in a circle
    ///
    /// A symbolic link points to itself, to a folder that it lies in, or it leads to a folder from inside a folder
    /// that was itself reached by a link. Following it could go on without end.
    ///
    /// Delete the link, or copy what it should lead to in its place.
    LINK_LOOP = "C116", "link-loop", Error, {
        id: "tautan simbolis ini berputar-putar",
        en: "this symbolic link leads around in a circle",
    }
}
