//! C408: a block of data that does not hold what its `control` says.

crate::rule! {
    /// # A control total that differs
    ///
    /// The `control` of a data file, or of one of its tables, says how many figures there are and what they add up
    /// to, and they do not.
    ///
    /// ## Why it matters
    ///
    /// A control total is written once, when the figures are known to be right. Whatever changes a figure by
    /// accident after that, a slip of the finger or a row that is lost, is told, also where nothing else could tell
    /// it.
    ///
    /// ## Example
    ///
    /// ```text
    /// control: { figures: 2, total: 8_863 }
    /// figures: { employers.registered: 5_626, employers.inactive: 3_201 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// figures: { employers.registered: 5_662, employers.inactive: 3_201 }
    /// ```
    ///
    /// If the change was meant, put the line of the hint in the place of the old one. The digest in it changes when a
    /// figure, its region, measure, period, source or date of release does, so that figures that change places
    /// are noticed too; it may be left out.
    CONTROL_TOTAL = "C408", "control-total", Error, {
        id: "isi berkas tidak sama dengan `control`: {what}",
        en: "the figures are not what `control` says: {what}",
    },
    /// # Jumlah kendali yang berbeda
    ///
    /// `control` sebuah berkas data, atau salah satu tabelnya, menyebut berapa angka yang ada dan berapa jumlahnya, dan
    /// kenyataannya tidak begitu.
    ///
    /// ## Mengapa penting
    ///
    /// Jumlah kendali ditulis sekali, ketika angkanya diketahui benar. Apa pun yang setelah itu mengubah angka tanpa
    /// sengaja, jari yang terpeleset atau baris yang hilang, akan ketahuan, juga bila tidak ada hal lain yang dapat
    /// mengungkapnya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila perubahannya memang dimaksud, ganti baris yang lama dengan baris pada saran. Sidik (`digest`) di dalamnya
    /// berubah bila sebuah angka, wilayah, ukuran, periode, sumber, atau tanggal rilisnya berubah, sehingga angka yang
    /// bertukar tempat juga ketahuan; sidik itu boleh dihilangkan.
}
