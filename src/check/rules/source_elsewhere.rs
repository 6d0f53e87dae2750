//! C511: a source about other regions.

crate::rule! {
    /// # A source about other regions
    ///
    /// A source stands in the `sources` of a release, and none of its figures is about the lead of the release, its regions, or
    /// the regions that contain them.
    ///
    /// ## Why it matters
    ///
    /// Nothing of the source can be on the pages of the release. Mostly one entry was exchanged for another, and the figures of
    /// that one are missing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// lead: bali
    /// regions: [bali]
    /// sources: [antara-aceh-2022]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// lead: bali
    /// regions: [bali]
    /// sources: [antara-bali-2022]
    /// ```
    ///
    /// Take the entry out, name the source that was meant, or add the region.
    SOURCE_ELSEWHERE = "C511", "source-elsewhere", Warning, {
        id: "sumber `{source}` tidak punya angka tentang wilayah laporan `{release}`",
        en: "the source `{source}` has no figure about a region of the release `{release}`",
    }
}
