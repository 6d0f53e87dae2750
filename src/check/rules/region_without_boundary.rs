//! C332: region without a boundary.

crate::rule! {
    /// # Region without a boundary
    ///
    /// A region of the era has no boundary in the file.
    ///
    /// ## Why it matters
    ///
    /// Its figure could not be seen on the map.
    ///
    /// ## Example
    ///
    /// A file of 33 provinces for an era of 34.
    ///
    /// ## How to mend it
    ///
    /// Use a file that has all of them. If the region was not there at that time, say so with `from` or `until`.
    REGION_WITHOUT_BOUNDARY = "C332", "region-without-boundary", Error, {
        id: "berkas ini tidak memuat batas {regions} dari susunan `{era}`",
        en: "the file has no boundary of {regions} of the era `{era}`",
    },
    /// # Wilayah tanpa batas
    ///
    /// Sebuah wilayah dalam susunan tidak punya batas dalam berkas itu.
    ///
    /// ## Mengapa penting
    ///
    /// Angkanya tidak akan terlihat di peta.
    ///
    /// ## Contoh
    ///
    /// Berkas 33 provinsi untuk susunan 34 provinsi.
    ///
    /// ## Cara memperbaiki
    ///
    /// Pakai berkas yang memuat semuanya. Bila wilayah itu belum atau tidak lagi ada pada masa itu, nyatakan dengan
    /// `from` atau `until`.
}
