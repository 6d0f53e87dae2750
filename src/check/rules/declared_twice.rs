//! C308: declared twice.

crate::rule! {
    /// # Declared twice
    ///
    /// Two regions, measures, values, pages or settings have the same key, in one file or in two.
    ///
    /// ## Why it matters
    ///
    /// One of them would hide the other, and with it a whole report.
    ///
    /// ## Example
    ///
    /// `aceh` in `regions.yaml` and again in `regions/more.yaml`.
    ///
    /// ## How to mend it
    ///
    /// Keep one of them, with all its keys, or give the other its own key. The message shows both places.
    DECLARED_TWICE = "C308", "declared-twice", Error, {
        id: "`{name}` dinyatakan dua kali",
        en: "`{name}` is declared twice",
    },
    /// # Dinyatakan dua kali
    ///
    /// Dua wilayah, ukuran, nilai, halaman, atau pengaturan punya kunci yang sama, dalam satu berkas atau dua.
    ///
    /// ## Mengapa penting
    ///
    /// Yang satu akan menutupi yang lain, beserta seluruh laporannya.
    ///
    /// ## Contoh
    ///
    /// `aceh` di `regions.yaml` dan sekali lagi di `regions/more.yaml`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Pertahankan salah satunya dengan semua kuncinya, atau beri yang lain kunci sendiri. Pesannya menunjukkan kedua
    /// tempat.
}
