//! C317: a name that tells another time.

crate::rule! {
    /// # A name that tells another time
    ///
    /// The name of a release, or of a file under `data/`, begins with a year, a quarter or a month. Neither a period in it nor a
    /// day of its release has a day in common with that.
    ///
    /// ## Why it matters
    ///
    /// One of the two is mistyped. The name of a release is part of its address, which does not change any more.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # content/reports/2023-12/release.yaml
    /// period: 2023-11
    /// released: 2024-03-15
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// # content/reports/2023-12/release.yaml
    /// period: 2023-12
    /// released: 2024-03-15
    /// ```
    ///
    /// Or give the file or folder another name, before it is published.
    NAME_AND_PERIOD = "C317", "name-and-period", Warning, {
        id: "nama `{name}` menyebut waktu lain daripada {found}",
        en: "the name `{name}` tells another time than {found}",
    },
    /// # Nama yang menyebut waktu lain
    ///
    /// Nama sebuah laporan, atau berkas di `data/`, diawali tahun, triwulan, atau bulan. Tidak ada periode di dalamnya,
    /// dan tidak ada hari rilisnya, yang bertemu dengan waktu itu.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satunya salah ketik. Nama laporan adalah bagian alamatnya, yang tidak berubah lagi.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Atau beri berkas atau foldernya nama lain sebelum terbit.
}
