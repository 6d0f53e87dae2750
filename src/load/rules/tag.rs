//! Rule C111.

crate::rule! {
    /// # A tag
    ///
    /// A value has a tag: `!name` before it, which tells YAML what kind of value follows.
    ///
    /// ## Why it matters
    ///
    /// Here each key has its own kind. A tag can only repeat it or contradict it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// code: !!str 11
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// code: "11"        # quotes make it text
    /// ```
    ///
    /// Remove the tag. Text that begins with an exclamation mark goes in quotes.
    TAG = "C111", "tag", Error, {
        id: "`{tag}`: tanda jenis YAML tidak dipakai di sini",
        en: "`{tag}`: tags of YAML are not used here",
    },
    /// # Tanda jenis
    ///
    /// Di depan sebuah nilai ada tanda jenis, `!nama`, yang menyatakan kepada YAML jenis nilai yang mengikutinya.
    ///
    /// ## Mengapa penting
    ///
    /// Di sini setiap kunci sudah punya jenisnya. Tanda jenis hanya mengulanginya, atau bertentangan dengannya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ```yaml
    /// code: "11"        # tanda kutip menjadikannya teks
    /// ```
    ///
    /// Hapus tanda jenisnya. Teks yang diawali tanda seru diapit tanda kutip.
}
