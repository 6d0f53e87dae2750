//! C665.

crate::rule! {
    /// # A chart inside a list, table or note
    ///
    /// `{{ chart(…) }}` stands where only words can stand: in a sentence, a list, a table or a note.
    ///
    /// ## Why it matters
    ///
    /// A chart is a block of its own, as wide as the text. Inside a line it would be lost.
    ///
    /// ## Example
    ///
    /// ```text
    /// | {{ chart(kind="trend", measure="participants.active") }} | … |
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Give it a line of its own, with an empty line before and after.
    CHART_IN_LINE = "C665", "chart-in-line", Error, {
        id: "grafik tidak dapat berdiri di dalam baris",
        en: "a chart cannot stand inside a line",
    },
    /// # Grafik di dalam daftar, tabel, atau catatan
    ///
    /// `{{ chart(…) }}` berada di tempat yang hanya dapat memuat kata: dalam kalimat, daftar, tabel, atau catatan.
    ///
    /// ## Mengapa penting
    ///
    /// Grafik adalah blok tersendiri, selebar teksnya. Di dalam sebuah baris grafik itu akan hilang.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Beri grafik barisnya sendiri, dengan baris kosong sebelum dan sesudahnya.
}
