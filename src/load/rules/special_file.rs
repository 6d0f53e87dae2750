//! Rule C122.

crate::rule! {
    /// # Not an ordinary file
    ///
    /// There is a pipe, a socket or a device under `content/` or `themes/`.
    ///
    /// ## Why it matters
    ///
    /// It is no file that could be part of a site, and reading it could wait for ever.
    ///
    /// ## Example
    ///
    /// A socket that an editor or a database left in `content/data`.
    ///
    /// ## How to mend it
    ///
    /// Delete it, or move it out of the folder.
    SPECIAL_FILE = "C122", "special-file", Error, {
        id: "ini bukan berkas biasa",
        en: "this is not an ordinary file",
    },
    /// # Bukan berkas biasa
    ///
    /// Di bawah `content/` atau `themes/` ada pipa, soket, atau perangkat.
    ///
    /// ## Mengapa penting
    ///
    /// Itu bukan berkas yang dapat menjadi bagian situs, dan membacanya bisa berarti menunggu selamanya.
    ///
    /// ## Contoh
    ///
    /// Soket yang ditinggalkan penyunting teks atau basis data di `content/data`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus, atau pindahkan ke luar folder itu.
}
