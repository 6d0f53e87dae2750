//! C229: a row out of the order of time.

crate::rule! {
    /// # A row out of the order of time
    ///
    /// The rows of a table are periods, and one of them is not in the order of the others, or decades away from them.
    ///
    /// ## Why it matters
    ///
    /// A mistyped year puts a figure where nobody looks for it, and bends the line through the others.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// rows:
    ///   2020: [100]
    ///   2021: [110]
    ///   2032: [120]   # meant: 2022
    ///   2023: [130]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// rows:
    ///   2020: [100]
    ///   2021: [110]
    ///   2022: [120]
    ///   2023: [130]
    /// ```
    ///
    /// If the period is right, put its row in its place among the others, or in a table of its own.
    ODD_PERIOD = "C229", "odd-period", Warning, {
        id: "baris `{period}` tidak pada urutan waktunya: {what}",
        en: "the row `{period}` is out of the order of time: {what}",
    },
    /// # Baris yang tidak pada urutan waktunya
    ///
    /// Baris-baris sebuah tabel adalah periode, dan salah satunya tidak pada urutannya, atau terpaut puluhan tahun dari
    /// yang lain.
    ///
    /// ## Mengapa penting
    ///
    /// Tahun yang salah ketik meletakkan angka di tempat yang tidak dicari siapa pun, dan membengkokkan garis melalui
    /// angka lainnya.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// rows:
    ///   2020: [100]
    ///   2021: [110]
    ///   2032: [120]   # maksudnya 2022
    ///   2023: [130]
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila periodenya benar, letakkan barisnya pada urutannya, atau dalam tabel tersendiri.
}
