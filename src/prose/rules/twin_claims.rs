//! C680.

crate::rule! {
    /// # A claim that the other language turns round
    ///
    /// The same narrative in two languages says in the same paragraphs as many times that something rose, fell or is
    /// the highest, and in one of them another way round. Only claims that the figures do not settle are compared: what
    /// they settle is a finding by itself.
    ///
    /// ## Why it matters
    ///
    /// A translation that says the opposite is easily overlooked, since each text reads well by itself.
    ///
    /// ## Example
    ///
    /// ```text
    /// Kepesertaan diperkirakan akan naik.
    /// ```
    ///
    /// ```text
    /// Enrolment was expected to fall.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Compare the two texts and mend the one that is wrong. If both are right as they are, bind one of the words:
    /// `[naik]{-: alasan}`.
    TWIN_CLAIMS = "C680", "twin-claims", Error, {
        id: "`{text}` berlawanan arah dengan teks dalam bahasa lain",
        en: "`{text}` points the other way than the text in the other language",
    },
    /// # Pernyataan yang berbalik dalam bahasa lain
    ///
    /// Dalam paragraf yang bersesuaian, narasi yang sama dalam dua bahasa menyatakan sebanyak kali yang sama bahwa sesuatu
    /// naik, turun, atau tertinggi, tetapi arah salah satunya terbalik. Yang dibandingkan hanya pernyataan yang tidak
    /// dapat dipastikan oleh angka: yang dapat dipastikan menjadi temuan tersendiri.
    ///
    /// ## Mengapa penting
    ///
    /// Terjemahan yang menyatakan kebalikannya mudah luput, sebab masing-masing teks enak dibaca sendiri-sendiri.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ‹2›
    ///
    /// ## Cara memperbaiki
    ///
    /// Bandingkan kedua teks, lalu perbaiki yang keliru. Bila keduanya benar seperti adanya, ikat salah satu katanya:
    /// `[naik]{-: alasan}`.
}
