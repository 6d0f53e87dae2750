//! C318: listed twice.

crate::rule! {
    /// # Listed twice
    ///
    /// A list of names in a `release.yaml`, or the cells of a conflict, holds the same one twice.
    ///
    /// ## Why it matters
    ///
    /// Mostly a line was copied to be changed, and was not: what should stand there is missing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// sources: [kemnaker-2023, antara-2023, kemnaker-2023]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// sources: [kemnaker-2023, antara-2023]
    /// ```
    ///
    /// Name the one that was meant, or remove the second.
    LISTED_TWICE = "C318", "listed-twice", Error, {
        id: "`{name}` tercantum dua kali dalam daftar ini",
        en: "`{name}` stands twice in this list",
    },
    /// # Tercantum dua kali
    ///
    /// Sebuah daftar nama di `release.yaml`, atau sel-sel sebuah konflik, memuat hal yang sama dua kali.
    ///
    /// ## Mengapa penting
    ///
    /// Biasanya sebuah baris disalin untuk diubah, lalu lupa diubah: yang seharusnya di situ tidak ada.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut yang dimaksud, atau hapus yang kedua.
}
