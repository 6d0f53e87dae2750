//! C241: boundary that encloses nothing.

crate::rule! {
    /// # Boundary that encloses nothing
    ///
    /// A boundary has no `geometry`, one that is no area (a point, a line), one that is miswritten (a point with one number,
    /// a line of three points), or one without any area.
    ///
    /// ## Why it matters
    ///
    /// Its region would not be on the map, and nobody would see that it lacks.
    ///
    /// ## Example
    ///
    /// ```json
    /// "geometry": { "type": "Point", "coordinates": [106.8, -6.2] }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```json
    /// "geometry": { "type": "Polygon", "coordinates": [[[106.7, -6.1], [106.7, -6.4], [107, -6.4], [106.7, -6.1]]] }
    /// ```
    ///
    /// Only `Polygon` and `MultiPolygon` are areas. Holes are kept, and rings may be wound either way.
    BAD_GEOMETRY = "C241", "bad-geometry", Error, {
        id: "{what} tidak dapat digambar: {reason}",
        en: "{what} cannot be drawn: {reason}",
    },
    /// # Batas yang tidak melingkupi apa-apa
    ///
    /// Sebuah batas tidak punya `geometry`, atau `geometry`-nya bukan luasan (titik, garis), salah tulis (titik dengan
    /// satu bilangan, garis dengan tiga titik), atau tidak punya luas.
    ///
    /// ## Mengapa penting
    ///
    /// Wilayahnya tidak akan ada di peta, dan tidak ada yang melihat bahwa ia kurang.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Hanya `Polygon` dan `MultiPolygon` yang merupakan luasan. Lubang di dalamnya dipertahankan, dan arah putaran
    /// garisnya bebas.
}
