//! C218: a figure without its context.

crate::rule! {
    /// # A figure without its context
    ///
    /// A figure has no source, no region, no period, or no date on which it became known: neither of its own
    /// nor from its file.
    ///
    /// ## Why it matters
    ///
    /// A number that nobody vouches for, at no place and no time, is not a statistic.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// figures: { participants.active: 139_724 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// source: antara-2012
    /// region: cabang-palembang
    /// period: 2012-11
    /// released: 2012-12
    /// figures: { participants.active: 139_724 }
    /// ```
    ///
    /// Add what is missing at the top of the file, where it holds for all its figures, or at the figure
    /// itself.
    MISSING_CONTEXT = "C218", "missing-context", Error, {
        id: "angka ini tidak punya {what}",
        en: "this figure has no {what}",
    },
    /// # Angka tanpa keterangan
    ///
    /// Sebuah angka tidak punya sumber, wilayah, periode, atau tanggal diketahuinya, baik pada angka itu sendiri maupun
    /// dari berkasnya.
    ///
    /// ## Mengapa penting
    ///
    /// Angka yang tidak dijamin siapa pun, yang tidak bertempat dan tidak berwaktu, bukan statistik.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tambahkan yang belum ada di awal berkas, yang berlaku untuk semua angkanya, atau pada angka itu sendiri.
}
