//! C307: a circle.

crate::rule! {
    /// # A circle
    ///
    /// A region is its own ancestor, or a formula needs its own result.
    ///
    /// ## Why it matters
    ///
    /// Neither a tree nor a sum can be worked out from a circle.
    ///
    /// ## Example
    ///
    /// ```text
    /// a: { parents: { administrative: a } }
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// a: { parents: { administrative: indonesia } }
    /// ```
    CIRCLE = "C307", "circle", Error, {
        id: "{what} berputar kembali ke dirinya sendiri",
        en: "{what} leads back to itself",
    }
}
