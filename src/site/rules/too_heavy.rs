//! C904.

crate::rule! {
    /// # A file that is too heavy
    ///
    /// A page, stylesheet, script or picture weighs more than the `budget` of `site.yaml` allows, in bytes as they
    /// travel: packed by gzip, as nearly every server does; pictures that are packed already as they are. For a page
    /// the heaviest of its parts are named, each packed by itself: its head, its charts by their ids, its tables.
    ///
    /// ## Why it matters
    ///
    /// Many readers have old phones and slow links, and pay for every kilobyte. Pages grow a little with every
    /// release, and nobody notices until they no longer load.
    ///
    /// ## Example
    ///
    /// `budget: { html: 10_000 }`, and a page of 12,431 bytes.
    ///
    /// ## How to mend it
    ///
    /// Leave out a chart or shorten what is named as heaviest; make a picture smaller. If the page has to be that
    /// heavy, raise the budget.
    TOO_HEAVY = "C904", "too-heavy", Error, {
        id: "`{path}` beratnya {bytes} byte, padahal paling banyak {most}",
        en: "`{path}` weighs {bytes} bytes, and {most} are the most allowed",
    },
    /// # Berkas yang terlalu berat
    ///
    /// Sebuah halaman, lembar gaya, skrip, atau gambar lebih berat daripada `budget` di `site.yaml`, dalam bita seperti
    /// yang dikirim: dimampatkan dengan gzip, seperti pada hampir semua server; gambar yang sudah mampat seperti
    /// adanya. Untuk halaman disebut bagian-bagian terberatnya, masing-masing dimampatkan sendiri: kepalanya, grafiknya
    /// dengan pengenalnya, tabelnya.
    ///
    /// ## Mengapa penting
    ///
    /// Banyak pembaca memakai telepon lama dan sambungan lambat, dan membayar setiap kilobita. Halaman bertambah
    /// sedikit pada setiap laporan, dan tidak ada yang merasakannya sampai halamannya tidak dapat dimuat lagi.
    ///
    /// ## Contoh
    ///
    /// `budget: { html: 10_000 }`, dan halaman sebesar 12.431 bita.
    ///
    /// ## Cara memperbaiki
    ///
    /// Hilangkan sebuah grafik, atau perpendek yang disebut terberat; perkecil gambarnya. Bila halamannya memang harus
    /// seberat itu, naikkan anggarannya.
}
