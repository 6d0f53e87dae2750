//! C407: parts that are more than the whole they are parts of.

crate::rule! {
    /// # A part above its whole
    ///
    /// A region, or the known regions together, have more than the region they lie in; or the known parts of a
    /// measure are more than its total. Only figures that one source gave at one time are held against one another,
    /// with the tolerance that rounding allows, and only those of measures with `sums-over-regions` or `parts`.
    ///
    /// ## Why it matters
    ///
    /// Even where some parts are not known, those that are cannot be more than all. One of the figures is wrong, or
    /// counts something else.
    ///
    /// ## Example
    ///
    /// ```text
    /// aceh: 5_836_380 beside indonesia: 4_156_093
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// aceh: 583_638 beside indonesia: 4_156_093
    /// ```
    PART_ABOVE_WHOLE = "C407", "part-above-whole", Error, {
        id: "{sum}, lebih dari {whole} yang tercatat {stated}",
        en: "{sum}, which is more than {whole}, given as {stated}",
    },
    /// # Bagian yang melebihi keseluruhannya
    ///
    /// Sebuah wilayah, atau wilayah-wilayah yang diketahui bersama-sama, berjumlah lebih dari wilayah yang
    /// membawahinya; atau bagian sebuah ukuran yang diketahui lebih dari totalnya. Yang dibandingkan hanya angka yang
    /// diberikan satu sumber pada satu waktu, dengan kelonggaran pembulatan, dan hanya untuk ukuran dengan
    /// `sums-over-regions` atau `parts`.
    ///
    /// ## Mengapa penting
    ///
    /// Sekalipun beberapa bagian belum diketahui, yang diketahui tidak mungkin lebih dari semuanya. Salah satu angka
    /// keliru, atau menghitung hal lain.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// aceh: 5_836_380 di samping indonesia: 4_156_093
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ```text
    /// aceh: 583_638 di samping indonesia: 4_156_093
    /// ```
    ///
    /// Bandingkan keduanya dengan sumbernya.
}
