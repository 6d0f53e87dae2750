//! C333: two boundaries for one region.

crate::rule! {
    /// # Two boundaries for one region
    ///
    /// Two boundaries of a file name the same region.
    ///
    /// ## Why it matters
    ///
    /// One of them may be meant for another region, which is then blank, or the file may be of another era: what is one
    /// province today was a part of another before.
    ///
    /// ## Example
    ///
    /// ```json
    /// { "properties": { "code": "11" }, "geometry": { } },
    /// { "properties": { "code": "11" }, "geometry": { } }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Mend the property of one of them. If both are parts of the region, join them into one `MultiPolygon` (in mapshaper
    /// `-dissolve code`).
    BOUNDARY_TWICE = "C333", "boundary-twice", Error, {
        id: "{what} adalah batas kedua untuk `{region}`, setelah batas ke-{first}",
        en: "{what} is the second boundary of `{region}`, after boundary {first}",
    },
    /// # Dua batas untuk satu wilayah
    ///
    /// Dua batas dalam satu berkas menyebut wilayah yang sama.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satunya mungkin milik wilayah lain, yang lalu kosong, atau berkasnya untuk susunan lain: yang kini satu
    /// provinsi dahulu bagian dari provinsi lain.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Perbaiki properti salah satunya. Bila keduanya bagian wilayah itu, gabungkan menjadi satu `MultiPolygon` (di
    /// mapshaper: `-dissolve code`).
}
