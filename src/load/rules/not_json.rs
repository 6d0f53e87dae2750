//! Rule C130.

crate::rule! {
    /// # The file is not JSON
    ///
    /// A file of boundaries, in `content/boundaries/`, breaks the rules of JSON: a bracket that is never closed, a
    /// comma too many, a number with a decimal comma.
    ///
    /// ## Why it matters
    ///
    /// A file that ends in the middle was cut on its way, and with it the regions at its end.
    ///
    /// ## Example
    ///
    /// ```json
    /// { "type": "FeatureCollection", "features": [ ], }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```json
    /// { "type": "FeatureCollection", "features": [ ] }
    /// ```
    ///
    /// Export or download the file again rather than mending it by hand. GeoJSON and TopoJSON are read; a shapefile or
    /// KML has to be converted first, for example with QGIS or mapshaper.
    NOT_JSON = "C130", "not-json", Error, {
        id: "JSON tidak terbaca di sini: {what}",
        en: "this JSON cannot be read: {what}",
    },
    /// # Berkas ini bukan JSON
    ///
    /// Berkas batas wilayah di `content/boundaries/` melanggar aturan JSON: kurung yang tidak ditutup, koma yang
    /// berlebih, atau bilangan dengan koma desimal.
    ///
    /// ## Mengapa penting
    ///
    /// Berkas yang berhenti di tengah telah terpotong dalam perjalanannya, dan wilayah di akhirnya ikut hilang.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Lebih baik ekspor atau unduh lagi berkasnya daripada memperbaikinya dengan tangan. Yang dibaca adalah GeoJSON
    /// dan TopoJSON; shapefile atau KML harus diubah dahulu, misalnya dengan QGIS atau mapshaper.
}
