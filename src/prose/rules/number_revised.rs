//! C677.

crate::rule! {
    /// # A number that a revision has made false
    ///
    /// A number of the newest release agreed with what was known on the day of that release. A later vintage of the
    /// figures has changed that.
    ///
    /// ## Why it matters
    ///
    /// The release that is being built would say one thing in its text and another in its table.
    ///
    /// ## Example
    ///
    /// A source gave 299,722 participants in March and 301,044 in May; the release is of April.
    ///
    /// ```text
    /// Aceh memiliki 299.722 peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the new figure, or publish the text as an earlier release and write a new one.
    NUMBER_REVISED = "C677", "number-revised", Error, {
        id: "`{text}` benar menurut angka pada {day}, dan kini tidak lagi: {figure}",
        en: "`{text}` was true of the figures of {day}, and is no longer: {figure}",
    },
    /// # Angka yang menjadi salah karena revisi
    ///
    /// Sebuah angka dalam laporan terbaru cocok dengan yang diketahui pada hari laporan itu terbit. Angka yang datang
    /// belakangan mengubahnya.
    ///
    /// ## Mengapa penting
    ///
    /// Laporan yang sedang dibuat akan menyebut satu hal dalam teksnya dan hal lain dalam tabelnya.
    ///
    /// ## Contoh
    ///
    /// Sebuah sumber menyebut 299.722 peserta pada Maret dan 301.044 pada Mei; laporannya terbit April.
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis angka yang baru, atau terbitkan teksnya sebagai laporan terdahulu dan tulis yang baru.
}
