//! Rule C103.

crate::rule! {
    /// # The same key twice
    ///
    /// A mapping has the same key twice.
    ///
    /// ## Why it matters
    ///
    /// One of the two values would be lost without a word, and which one depends on the program that reads
    /// the file.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// rows:
    ///   aceh: [299_722]
    ///   aceh: [301_004]     # which of the two is right?
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Remove one of the two, or give it the name that was meant. A revised figure belongs in a file of its
    /// own, with its own `released` date.
    DUPLICATE_KEY = "C103", "duplicate-key", Error, {
        id: "kunci `{key}` sudah ada",
        en: "the key `{key}` is given twice",
    },
    /// # Kunci yang sama dua kali
    ///
    /// Satu daftar kunci memuat kunci yang sama dua kali.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satu nilainya akan hilang tanpa pemberitahuan, dan yang mana tergantung pada program yang membaca berkas
    /// itu.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// rows:
    ///   aceh: [299_722]
    ///   aceh: [301_004]     # mana yang benar?
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus salah satunya, atau beri nama yang dimaksud. Angka yang direvisi ditulis di berkas tersendiri dengan
    /// tanggal `released`-nya sendiri.
}
