//! C319: other than the declared number of regions.

crate::rule! {
    /// # Other than the declared number of regions
    ///
    /// An era or a table of regions says with `count` how many regions it has, and it has another number.
    ///
    /// ## Why it matters
    ///
    /// A region that fell out of its table leaves no trace: no page, no figure, and no sum that lacks it. How many
    /// provinces or regencies there are is known, and tells it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// eras:
    ///   34-provinces: { name: 34 provinsi, level: province, on: 2022-07-24, count: 34 }   # 33 are declared
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// tables:
    ///   - level: regency
    ///     parents: { administrative: banten }
    ///     count: 8
    /// ```
    ///
    /// Look for the region that is missing or too many: a lost line, a row that was pasted twice, a wrong `from` or
    /// `until`. If the number itself has changed, change `count`.
    REGION_COUNT = "C319", "region-count", Error, {
        id: "{what} berisi {found}, padahal `count` menyebut {stated}",
        en: "{what} has {found}, but `count` says {stated}",
    },
    /// # Jumlah wilayah yang lain daripada yang dinyatakan
    ///
    /// Sebuah susunan atau tabel wilayah menyatakan dengan `count` jumlah wilayahnya, padahal jumlahnya lain.
    ///
    /// ## Mengapa penting
    ///
    /// Wilayah yang hilang dari tabelnya tidak meninggalkan jejak: tidak ada halaman, tidak ada angka, dan tidak ada
    /// jumlah yang kurang karenanya. Banyaknya provinsi atau kabupaten diketahui, dan itulah yang mengungkapnya.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// eras:
    ///   34-provinces: { name: 34 provinsi, level: province, on: 2022-07-24, count: 34 }   # yang dinyatakan 33
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Cari wilayah yang kurang atau berlebih: baris yang hilang, baris yang tertempel dua kali, `from` atau `until`
    /// yang keliru. Bila jumlahnya sendiri yang berubah, ubah `count`.
}
