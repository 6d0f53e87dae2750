//! C204: bad key.

crate::rule! {
    /// # Bad key
    ///
    /// A key that becomes part of an address has other signs than small letters, digits, `-` and `.`, or
    /// begins or ends with a mark.
    ///
    /// ## Why it matters
    ///
    /// Addresses must work on every server and disk, and never change.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// Jawa Barat: { level: province }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// jawa-barat: { name: Jawa Barat, level: province }
    /// ```
    ///
    /// Choose a key that will never have to change; what readers see is the `name`.
    BAD_KEY = "C204", "bad-key", Error, {
        id: "`{found}` tidak dapat menjadi kunci",
        en: "`{found}` cannot be a key",
    },
    /// # Kunci yang tidak sah
    ///
    /// Kunci yang menjadi bagian alamat memuat tanda selain huruf kecil, angka, `-`, dan `.`, atau diawali atau
    /// diakhiri sebuah tanda.
    ///
    /// ## Mengapa penting
    ///
    /// Alamat harus berfungsi di setiap server dan media penyimpanan, dan tidak boleh berubah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Pilih kunci yang tidak perlu diubah kelak; yang dilihat pembaca adalah `name`.
}
