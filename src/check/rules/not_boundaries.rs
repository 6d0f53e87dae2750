//! C240: not a file of boundaries.

crate::rule! {
    /// # Not a file of boundaries
    ///
    /// A JSON file in `content/boundaries/` is neither a `FeatureCollection` of GeoJSON nor a `Topology` of TopoJSON with
    /// boundaries in it, or has several objects of which none was chosen.
    ///
    /// ## Why it matters
    ///
    /// Without boundaries there is no map.
    ///
    /// ## Example
    ///
    /// ```json
    /// { "type": "Feature", "geometry": { } }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```json
    /// { "type": "FeatureCollection", "features": [ { "type": "Feature", "geometry": { } } ] }
    /// ```
    ///
    /// Where a TopoJSON file has several objects, name one of them as `object` beside `file`.
    NOT_BOUNDARIES = "C240", "not-boundaries", Error, {
        id: "ini bukan berkas batas wilayah: {what}",
        en: "this is no file of boundaries: {what}",
    },
    /// # Bukan berkas batas wilayah
    ///
    /// Berkas JSON di `content/boundaries/` bukan `FeatureCollection` GeoJSON dan bukan `Topology` TopoJSON yang memuat
    /// batas wilayah, atau memuat beberapa objek tanpa ada yang dipilih.
    ///
    /// ## Mengapa penting
    ///
    /// Tanpa batas wilayah tidak ada peta.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila berkas TopoJSON memuat beberapa objek, sebut salah satunya sebagai `object` di samping `file`.
}
