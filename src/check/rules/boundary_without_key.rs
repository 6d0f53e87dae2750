//! C330: boundary that names no region.

crate::rule! {
    /// # Boundary that names no region
    ///
    /// A boundary has not the property that is to name its region, or the property is empty.
    ///
    /// ## Why it matters
    ///
    /// Nobody knows which figure belongs to it, so the region would stay blank.
    ///
    /// ## Example
    ///
    /// ```json
    /// { "type": "Feature", "properties": { "NAME": "Aceh" }, "geometry": { } }
    /// ```
    /// ```yaml
    /// boundaries: { file: provinces.geojson, property: code, scheme: kemendagri, credit: BIG }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```json
    /// { "type": "Feature", "properties": { "code": "11" }, "geometry": { } }
    /// ```
    ///
    /// Or name as `property` one that each boundary has. Without `scheme` it may hold keys or names of regions.
    BOUNDARY_WITHOUT_KEY = "C330", "boundary-without-key", Error, {
        id: "{what}: properti `{property}` tidak ada",
        en: "{what} has no `{property}`",
    },
    /// # Batas yang tidak menyebut wilayah
    ///
    /// Sebuah batas tidak punya properti yang seharusnya menyebut wilayahnya, atau propertinya kosong.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada yang tahu angka mana yang menjadi miliknya, sehingga wilayahnya tetap kosong di peta.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    /// ‹2›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹3›
    ///
    /// Atau sebut sebagai `property` properti yang dimiliki setiap batas. Tanpa `scheme`, isinya boleh kunci atau nama
    /// wilayah.
}
