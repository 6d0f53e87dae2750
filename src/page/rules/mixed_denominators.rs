//! C668.

crate::rule! {
    /// # Rates with different denominators side by side
    ///
    /// A chart in a narrative compares rates that are shares of different things: several measures in one trend whose
    /// denominators differ, or regions by a measure whose `denominator-varies` says that it is not the same in each of
    /// them.
    ///
    /// ## Why it matters
    ///
    /// Of two lines or bars in one chart the higher one seems to be more. A share of all workers and a share of
    /// eligible workers cannot be compared like that.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ chart(kind="trend", measures="coverage.workers, coverage.labour-force") }}
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// {{ chart(kind="trend", measure="coverage.workers") }}
    ///
    /// {{ chart(kind="trend", measure="coverage.labour-force") }}
    /// ```
    ///
    /// Each rate stands in a chart of its own, under its own words. Regions with different denominators are named one
    /// by one with `figure`.
    MIXED_DENOMINATORS = "C668", "mixed-denominators", Error, {
        id: "grafik ini membandingkan rasio yang penyebutnya berbeda: {reason}",
        en: "this chart compares rates with different denominators: {reason}",
    },
    /// # Rasio dengan penyebut berbeda berdampingan
    ///
    /// Sebuah grafik dalam narasi membandingkan rasio yang merupakan bagian dari hal-hal berbeda: beberapa ukuran dalam
    /// satu tren yang penyebutnya berbeda, atau wilayah-wilayah menurut ukuran yang `denominator-varies`-nya menyatakan
    /// bahwa penyebutnya tidak sama di setiap wilayah.
    ///
    /// ## Mengapa penting
    ///
    /// Dari dua garis atau batang dalam satu grafik, yang lebih tinggi tampak lebih besar. Bagian dari seluruh pekerja
    /// dan bagian dari potensi peserta tidak dapat dibandingkan begitu.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Setiap rasio berada dalam grafiknya sendiri, dengan kata-katanya sendiri. Wilayah dengan penyebut berbeda
    /// disebut satu per satu dengan `figure`.
}
