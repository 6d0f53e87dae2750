//! C404: totals against their parts: over the categories of a measure, and over the regions of an era.

crate::rule! {
    /// # Parts that miss their total
    ///
    /// The parts of a measure, or the regions of an era, sum to something else than the total by more than
    /// rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong, or belongs to another time or another definition.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// columns: [participants.active/pu, participants.active/bpu, participants.active/jakon, participants.active]
    /// rows:
    ///   aceh: [229_722, 86_668, 197_248, 583_638]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    ///   aceh: [299_722, 86_668, 197_248, 583_638]
    /// ```
    ///
    /// Compare the figures with the source. If the source disagrees with itself, say so in `conflicts.yaml`.
    PARTS_AND_TOTAL = "C404", "parts-and-total", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    },
    /// # Bagian yang tidak berjumlah totalnya
    ///
    /// Bagian sebuah ukuran, atau wilayah sebuah susunan, berjumlah lain daripada totalnya, melebihi yang dimungkinkan
    /// pembulatan.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satunya keliru, atau berasal dari waktu atau definisi lain.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bandingkan angkanya dengan sumbernya. Bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`.
}
