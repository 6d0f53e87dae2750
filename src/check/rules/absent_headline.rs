//! C502: headline without a figure.

crate::rule! {
    /// # Headline without a figure
    ///
    /// A release promises a measure in its headline for which none of its regions has a figure.
    ///
    /// ## Why it matters
    ///
    /// The first thing on the page would be a hole.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// headline: [participants.active, claims.paid]     # no source of the release has claims
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Add the figure to the data, or name a measure that the release has.
    ABSENT_HEADLINE = "C502", "absent-headline", Error, {
        id: "laporan `{release}` tidak punya angka {measure} untuk satu pun wilayahnya",
        en: "the release `{release}` has no figure of {measure} for any of its regions",
    }
}
