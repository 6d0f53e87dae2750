//! C219: tile taken.

crate::rule! {
    /// # Tile taken
    ///
    /// Two regions that belong to one era have the same place on the tile map.
    ///
    /// ## Why it matters
    ///
    /// One of them would hide the other, and with it its figure.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// aceh: { tile: [0, 0] }
    /// bali: { tile: [0, 0] }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// aceh: { tile: [0, 0] }
    /// bali: { tile: [5, 6] }
    /// ```
    ///
    /// Give one of them another row and column.
    TILE_TAKEN = "C219", "tile-taken", Error, {
        id: "`{name}` berada di ubin yang sama dengan `{other}`",
        en: "`{name}` is on the same tile as `{other}`",
    },
    /// # Ubin yang sudah ditempati
    ///
    /// Dua wilayah dalam satu susunan menempati ubin yang sama pada peta ubin.
    ///
    /// ## Mengapa penting
    ///
    /// Yang satu akan menutupi yang lain, beserta angkanya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Beri salah satunya baris dan kolom lain.
}
