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
    },
    /// # Sumber tentang wilayah lain
    ///
    /// Sebuah sumber tercantum dalam `sources` sebuah laporan, tetapi tidak satu pun angkanya tentang wilayah utama
    /// laporan itu, wilayah-wilayahnya, atau wilayah yang membawahinya.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada isi sumber itu yang mungkin tampil di halaman laporan. Biasanya satu butir tertukar dengan butir lain,
    /// dan angka sumber yang lain itulah yang kurang.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Hapus butirnya, sebut sumber yang dimaksud, atau tambahkan wilayahnya.
}
