//! C671.

crate::rule! {
    /// # A number that agrees with no figure
    ///
    /// A number typed in a narrative, a title, a summary or the words of a chart is held against the figures of the
    /// regions and periods that its sentence speaks of, and what follows from them: shares, changes, differences, sums,
    /// averages, ratios, counts of regions. This one agrees with none at the precision that it is written with. On a page
    /// of its own, such as the methodology, the sentence itself must name the region. A number in a quotation, in quotation
    /// marks or set apart with `>`, is its speaker's: it has to be a figure that the one who is named beside it stated, by
    /// the `outlet` of a source or the `speaker` of a figure. A narrative for every region (`region.id.md`) has to be true
    /// on the page of each.
    ///
    /// ## Why it matters
    ///
    /// It may be a slip of the hand, last year's figure, or the figure of the neighbouring region. Readers copy it.
    ///
    /// ## Example
    ///
    /// The data have 41,560,938 active participants in December 2023.
    ///
    /// ```text
    /// Pada Desember 2023 Indonesia memiliki 41,65 juta peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Compare with the figures that the finding names, and mend the number. If it is right, say what it is:
    /// `[41,65 juta]{participants.active, indonesia, 2023-12}` binds it to a figure, `[175]{-: nomor layanan}` says that it
    /// is no statistic, and `[20 juta]{source: kompas-2017}` names the source outside the data.
    NUMBER_UNMATCHED = "C671", "number-unmatched", Error, {
        id: "`{text}` tidak cocok dengan satu angka pun di sini",
        en: "`{text}` agrees with no figure here",
    },
    /// # Angka yang tidak cocok dengan satu angka pun
    ///
    /// Angka yang diketik dalam narasi, judul, ringkasan, atau kata-kata grafik dibandingkan dengan angka wilayah dan
    /// periode yang dibicarakan kalimatnya, dan dengan yang dapat dihitung darinya: bagian, perubahan, selisih, jumlah,
    /// rata-rata, rasio, banyaknya wilayah. Angka ini tidak cocok dengan satu pun pada ketelitian penulisannya. Di
    /// halaman tersendiri, misalnya metodologi, kalimatnya sendiri harus menyebut wilayahnya. Angka dalam kutipan, di
    /// antara tanda kutip atau dalam blok `>`, adalah milik yang berbicara: harus ada angka yang dinyatakan oleh orang
    /// yang disebut di sampingnya, menurut `outlet` sebuah sumber atau `speaker` sebuah angka. Narasi untuk setiap
    /// wilayah (`region.id.md`) harus benar di halaman semuanya.
    ///
    /// ## Mengapa penting
    ///
    /// Mungkin itu salah ketik, angka tahun lalu, atau angka wilayah tetangga. Pembaca menyalinnya.
    ///
    /// ## Contoh
    ///
    /// Menurut data, pada Desember 2023 ada 41.560.938 peserta aktif.
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Bandingkan dengan angka yang disebut dalam temuan, lalu perbaiki angkanya. Bila benar, nyatakan itu angka apa:
    /// `[41,65 juta]{participants.active, indonesia, 2023-12}` mengikatnya pada sebuah angka, `[175]{-: nomor layanan}`
    /// menyatakan bahwa itu bukan statistik, dan `[20 juta]{source: kompas-2017}` menyebut sumber di luar data.
}
