//! C506.

crate::rule! {
    /// # Figure that no page shows
    ///
    /// A figure of the content is on no page of the site in one of its languages.
    ///
    /// ## Why it matters
    ///
    /// What is known would be lost to readers without a word. The plan of the site makes a page for every region
    /// that has figures, and that page lists all of them; if this finding appears, that promise was broken, and
    /// nothing is published.
    ///
    /// ## Example
    ///
    /// None can be written.
    ///
    /// ## How to mend it
    ///
    /// No content can bring it about, so none can mend it: please report it with the content that did.
    UNPUBLISHED_CELL = "C506", "unpublished-cell", Error, {
        id: "{count} tidak ada di halaman mana pun: {cell}",
        en: "{count} on no page: {cell}",
    }
}
