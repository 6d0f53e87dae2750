//! C510: the next report before this one.

crate::rule! {
    /// # The next report before this one
    ///
    /// In a `release.yaml`, `next` is not after `released`.
    ///
    /// ## Why it matters
    ///
    /// The calendar would announce a report for a day that has passed.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// released: 2024-03-15
    /// next: 2023-06
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// released: 2024-03-15
    /// next: 2024-06
    /// ```
    ///
    /// Leave `next` out where no further report is planned.
    NEXT_BEFORE_RELEASE = "C510", "next-before-release", Error, {
        id: "laporan berikutnya (`{next}`) tidak sesudah laporan ini (`{released}`)",
        en: "the next report (`{next}`) is not after this one (`{released}`)",
    },
    /// # Laporan berikutnya sebelum laporan ini
    ///
    /// Dalam sebuah `release.yaml`, `next` tidak sesudah `released`.
    ///
    /// ## Mengapa penting
    ///
    /// Kalender akan mengumumkan laporan untuk hari yang sudah lewat.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Hilangkan `next` bila tidak ada laporan lain yang direncanakan.
}
