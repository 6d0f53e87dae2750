//! C664.

crate::rule! {
    /// # A mark without a figure
    ///
    /// A narrative asks for a figure or a chart, and there is nothing in the data for it: no figure for that
    /// measure, region, period and aspect, or none that can be drawn.
    ///
    /// ## Why it matters
    ///
    /// The sentence would have a hole, or the chart would be an empty box.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ figure(measure="participants.active", region="aceh", period="1999") }}
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Name a period for which there is a figure, add the figure to the data, or reword the sentence. In a
    /// narrative for every region, ask for measures only that every region has. A site that answers for this
    /// finding shows “not available” in the sentence.
    MARK_WITHOUT_FIGURE = "C664", "mark-without-figure", Error, {
        id: "tidak ada angka untuk {cell}",
        en: "there is no figure for {cell}",
    },
    /// # Tanda tanpa angka
    ///
    /// Sebuah narasi meminta angka atau grafik, tetapi data tidak punya: tidak ada angka untuk ukuran, wilayah,
    /// periode, dan jenis angka itu, atau tidak ada yang dapat digambar.
    ///
    /// ## Mengapa penting
    ///
    /// Kalimatnya akan berlubang, atau grafiknya akan berupa kotak kosong.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut periode yang ada angkanya, tambahkan angkanya ke data, atau ubah kalimatnya. Dalam narasi untuk setiap
    /// wilayah, mintalah hanya ukuran yang dimiliki semua wilayah. Situs yang mempertanggungjawabkan temuan ini
    /// menampilkan “tidak tersedia” dalam kalimatnya.
}
