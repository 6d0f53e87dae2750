//! C903.

crate::rule! {
    /// # Another build is writing here
    ///
    /// Another `cakupan build` is writing to the same output folder at this moment. The second one stops.
    ///
    /// ## Why it matters
    ///
    /// Two builds that write one folder would publish a mixture of both.
    ///
    /// ## Example
    ///
    /// `cakupan build` in two windows at the same time.
    ///
    /// ## How to mend it
    ///
    /// Wait until the other one has ended, and build again. A build that was killed leaves no lock behind.
    OUTPUT_BUSY = "C903", "output-busy", Error, {
        id: "proses lain sedang menulis ke folder keluaran ini",
        en: "another build is writing to this output folder",
    },
    /// # Pembuatan lain sedang menulis di sini
    ///
    /// `cakupan build` yang lain sedang menulis ke folder keluaran yang sama. Yang kedua berhenti.
    ///
    /// ## Mengapa penting
    ///
    /// Dua pembuatan yang menulis ke satu folder akan menerbitkan campuran keduanya.
    ///
    /// ## Contoh
    ///
    /// `cakupan build` di dua jendela pada waktu yang sama.
    ///
    /// ## Cara memperbaiki
    ///
    /// Tunggu sampai yang lain selesai, lalu bangun lagi. Pembuatan yang dihentikan paksa tidak meninggalkan kunci.
}
