//! C205: bad date or period.

crate::rule! {
    /// # Bad date or period
    ///
    /// A date or period is not in one of the written forms, or the calendar does not have it.
    ///
    /// ## Why it matters
    ///
    /// A figure at the wrong time is a wrong figure, and 4/5/2023 is a different day in different countries.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// period: 12-2023
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// period: 2023-12
    /// ```
    ///
    /// The forms are `2023-12-31`, `2023-12`, `2023-q4`, `2023`, `2023-01/2023-09` from one to another, and
    /// `undated`.
    BAD_DATE = "C205", "bad-date", Error, {
        id: "`{found}` bukan tanggal atau periode: {reason}",
        en: "`{found}` is not a date or period: {reason}",
    },
    /// # Tanggal atau periode yang tidak sah
    ///
    /// Tanggal atau periode tidak ditulis dalam salah satu bentuk yang dikenal, atau tidak ada dalam kalender.
    ///
    /// ## Mengapa penting
    ///
    /// Angka pada waktu yang salah adalah angka yang salah, dan 4/5/2023 berarti hari yang berbeda di berbagai negara.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bentuknya `2023-12-31`, `2023-12`, `2023-q4`, `2023`, `2023-01/2023-09` dari yang satu sampai yang lain, dan
    /// `undated` untuk yang tanpa waktu.
}
