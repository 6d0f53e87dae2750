//! C211: row too short or too long.

crate::rule! {
    /// # Row too short or too long
    ///
    /// A row of a table has more or fewer values than the table has columns.
    ///
    /// ## Why it matters
    ///
    /// A value that slipped out moves all that follow it into the wrong column, and a comma inside a number
    /// makes two values of one.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// columns: [participants.active, workers]
    /// rows:
    ///   aceh: [583_638]
    ///   bali: [1,2 juta, 2_573_000]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// columns: [participants.active, workers]
    /// rows:
    ///   aceh: [583_638, not-available]
    ///   bali: ["1,2 juta", 2_573_000]
    /// ```
    ///
    /// Give each column its value, or the reason why there is none; put words with a comma in quotes.
    ROW_LENGTH = "C211", "row-length", Error, {
        id: "baris `{row}` berisi {found}, padahal tabelnya {expected}",
        en: "row `{row}` has {found} for {expected}",
    },
    /// # Baris terlalu pendek atau terlalu panjang
    ///
    /// Nilai pada sebuah baris tabel lebih banyak atau lebih sedikit daripada kolomnya.
    ///
    /// ## Mengapa penting
    ///
    /// Nilai yang tercecer menggeser semua nilai setelahnya ke kolom yang salah, dan koma di dalam bilangan menjadikan
    /// satu nilai dua.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Beri setiap kolom nilainya, atau sebab tidak adanya; apit kata-kata yang mengandung koma dengan tanda kutip.
}
