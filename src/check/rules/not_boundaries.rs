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
    }
}
