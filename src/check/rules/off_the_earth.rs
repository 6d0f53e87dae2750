//! C243: point that is no place on the earth.

crate::rule! {
    /// # Point that is no place on the earth
    ///
    /// A point of a boundary is not a longitude from −180 to 180 and a latitude from −90 to 90 degrees.
    ///
    /// ## Why it matters
    ///
    /// Metres of a projected map, and degrees with the latitude first, give a map that is empty or upside down.
    ///
    /// ## Example
    ///
    /// ```json
    /// [701234.5, 9312345.6]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```json
    /// [106.82, -6.21]
    /// ```
    ///
    /// Export the file again in WGS 84 (EPSG:4326), the longitude first. One finding tells of the whole file.
    OFF_THE_EARTH = "C243", "off-the-earth", Error, {
        id: "`{written}` bukan tempat di bumi (pada {count})",
        en: "`{written}` is no place on the earth (in {count})",
    },
    /// # Titik yang bukan tempat di bumi
    ///
    /// Sebuah titik batas bukan garis bujur dari −180 sampai 180 dan garis lintang dari −90 sampai 90 derajat.
    ///
    /// ## Mengapa penting
    ///
    /// Meter dari peta berproyeksi, atau derajat yang mendahulukan lintang, menghasilkan peta yang kosong atau
    /// terbalik.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Ekspor lagi berkasnya dalam WGS 84 (EPSG:4326) dengan bujur di depan. Satu temuan mewakili seluruh berkas.
}
