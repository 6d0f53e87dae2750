//! C669.

crate::rule! {
    /// # Different units in one chart
    ///
    /// A chart in a narrative draws several measures whose units differ.
    ///
    /// ## Why it matters
    ///
    /// A chart has one scale. People and percentages on it would be compared by their bare numbers.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ chart(kind="trend", measures="participants.active, coverage.workers") }}
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// {{ chart(kind="trend", measures="participants.active, participants.registered") }}
    /// ```
    ///
    /// Give measures of different units a chart each.
    MIXED_UNITS = "C669", "mixed-units", Error, {
        id: "satuan dalam satu grafik berbeda: `{a}` dalam {ua}, `{b}` dalam {ub}",
        en: "different units in one chart: `{a}` is in {ua}, `{b}` is in {ub}",
    },
    /// # Satuan berbeda dalam satu grafik
    ///
    /// Sebuah grafik dalam narasi menggambar beberapa ukuran yang satuannya berbeda.
    ///
    /// ## Mengapa penting
    ///
    /// Sebuah grafik punya satu skala. Orang dan persentase di atasnya akan dibandingkan menurut bilangannya saja.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Beri setiap ukuran yang satuannya berbeda grafik sendiri.
}
