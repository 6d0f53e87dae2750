//! C224: nearly a scale word.

crate::rule! {
    /// # Nearly a scale word
    ///
    /// A word behind a number is nearly `ribu`, `juta`, `miliar`, `triliun`, `thousand`, `million` …, and is no noun: no unit of
    /// `measures.yaml`, no term of the glossary.
    ///
    /// ## Why it matters
    ///
    /// Words behind a number say what is counted. With one letter lost, twenty million people would be read as twenty of
    /// something, and published so.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: "lebih dari 20 uta"
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: "lebih dari 20 juta"
    /// ```
    ///
    /// If the word is what is counted, give it to the unit in `measures.yaml` (`one`, `other`), or leave it out.
    NEAR_SCALE_WORD = "C224", "near-scale-word", Error, {
        id: "`{word}` pada `{found}` bukan kata bilangan, tetapi mirip `{meant}`",
        en: "`{word}` in `{found}` is no scale word, but nearly `{meant}`",
    },
    /// # Hampir seperti kata bilangan
    ///
    /// Kata di belakang sebuah bilangan mirip `ribu`, `juta`, `miliar`, `triliun`, `thousand`, `million` …, padahal
    /// bukan kata benda: bukan satuan di `measures.yaml`, bukan istilah di glosarium.
    ///
    /// ## Mengapa penting
    ///
    /// Kata di belakang bilangan menyatakan apa yang dihitung. Bila satu huruf hilang, dua puluh juta orang akan
    /// terbaca, dan terbit, sebagai dua puluh entah apa.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila kata itu memang yang dihitung, beri satuan itu katanya di `measures.yaml` (`one`, `other`), atau hilangkan.
}
