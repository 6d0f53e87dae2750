//! C679.

crate::rule! {
    /// # A claim that the figures deny
    ///
    /// Words that say something of figures are held against them: that they rose, fell or stayed; that one is above or
    /// below another, a target, an average, the nation or the year before; that it is the highest, the lowest or the
    /// eighteenth of its peers; that something is true of all, most or none, or for the third year in a row. A claim
    /// is tied to the numbers of its sentence, to those just before it, and to figures that its words name. This one is
    /// false in every way in which it can be read there; the finding gives the arithmetic of the nearest.
    ///
    /// ## Why it matters
    ///
    /// Readers remember the direction long after the number. A text that says "rose" over a table that fell is wrong,
    /// though each of its numbers is right.
    ///
    /// ## Example
    ///
    /// The data have 29.98 million active participants in 2020 and 27.79 million in March 2021.
    ///
    /// ```text
    /// Dari 29,98 juta pada 2020 jumlahnya naik menjadi 27,79 juta pada Maret 2021.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Mend the word, or the number. If the claim is right and was tied to other figures than it means, say which:
    /// `[turun]{participants.active, 2021-03 - participants.active, 2020}` holds it against the sign of a difference,
    /// `[terbanyak]{injury.cases, jawa-barat, 2023}` against the place of a figure, and `[naik]{-: alasan}` says that it
    /// claims nothing of the data.
    CLAIM_REFUTED = "C679", "claim-refuted", Error, {
        id: "`{text}` tidak benar: {arithmetic}",
        en: "`{text}` is not so: {arithmetic}",
    },
    /// # Pernyataan yang dibantah angkanya
    ///
    /// Kata-kata yang menyatakan sesuatu tentang angka dibandingkan dengan angkanya: bahwa angka itu naik, turun, atau
    /// tetap; bahwa satu angka di atas atau di bawah angka lain, target, rata-rata, angka nasional, atau angka tahun
    /// sebelumnya; bahwa ia tertinggi, terendah, atau kedelapan belas di antara yang setara; bahwa sesuatu benar untuk
    /// semua, kebanyakan, atau tidak satu pun, atau untuk tahun ketiga berturut-turut. Sebuah pernyataan dikaitkan
    /// dengan angka dalam kalimatnya, angka tepat sebelumnya, dan angka yang disebut kata-katanya. Pernyataan ini salah
    /// menurut semua cara membacanya di situ; temuannya menunjukkan hitungan yang paling dekat.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca mengingat arahnya jauh lebih lama daripada angkanya. Teks yang berkata “naik” di atas tabel yang turun
    /// adalah salah, walaupun setiap angkanya benar.
    ///
    /// ## Contoh
    ///
    /// Menurut data ada 29,98 juta peserta aktif pada 2020 dan 27,79 juta pada Maret 2021.
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Perbaiki katanya, atau angkanya. Bila pernyataannya benar dan dikaitkan dengan angka lain daripada yang
    /// dimaksud, sebutkan yang mana: `[turun]{participants.active, 2021-03 - participants.active, 2020}`
    /// membandingkannya dengan tanda sebuah selisih, `[terbanyak]{injury.cases, jawa-barat, 2023}` dengan peringkat
    /// sebuah angka, dan `[naik]{-: alasan}` menyatakan bahwa kata itu tidak menyatakan apa pun tentang data.
}
