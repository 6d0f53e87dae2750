//! Rule C114.

crate::rule! {
    /// # The file is too large
    ///
    /// A file is larger than 64 MiB, or has more than five million values; or a file of boundaries is larger than 32 MiB,
    /// or has more than four million points.
    ///
    /// ## Why it matters
    ///
    /// It is more likely a mistake, such as a film in the wrong folder, than a set of figures, and would
    /// exhaust the memory of a small machine.
    ///
    /// ## Example
    ///
    /// `data/rekaman.yaml` of 700 MB.
    ///
    /// ## How to mend it
    ///
    /// Move it out of the folder if it is no data. If it is, split it: one file for one source and release
    /// is the habit. Boundaries are simplified, for example at mapshaper.org: what is smaller than a pixel is not drawn.
    TOO_LARGE = "C114", "too-large", Error, {
        id: "berkas terlalu besar: {what}",
        en: "the file is too large: {what}",
    },
    /// # Berkas terlalu besar
    ///
    /// Sebuah berkas lebih besar dari 64 MiB atau memuat lebih dari lima juta nilai; atau berkas batas wilayah lebih
    /// besar dari 32 MiB atau memuat lebih dari empat juta titik.
    ///
    /// ## Mengapa penting
    ///
    /// Lebih mungkin itu kekeliruan, misalnya film di folder yang salah, daripada kumpulan angka, dan memori komputer
    /// kecil akan habis olehnya.
    ///
    /// ## Contoh
    ///
    /// `data/rekaman.yaml` sebesar 700 MB.
    ///
    /// ## Cara memperbaiki
    ///
    /// Bila bukan data, keluarkan dari folder itu. Bila data, bagi berkasnya: lazimnya satu berkas untuk satu sumber
    /// dan satu rilis. Batas wilayah disederhanakan, misalnya di mapshaper.org: yang lebih kecil dari satu piksel tidak
    /// digambar.
}
