//! Rule C104.

crate::rule! {
    /// # A key that is not text
    ///
    /// A key is a list or a mapping.
    ///
    /// ## Why it matters
    ///
    /// YAML allows that, but no file here uses it. Where it appears something has slipped: braces without
    /// quotes, or a `?` or `:` at the beginning of a line. What was meant would be read as something else.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// {{ title }}: x        # braces begin a mapping
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// title: "{{ title }}"
    /// ```
    ///
    /// Write `key: value`, and put a value that begins with a bracket in quotes.
    KEY_NOT_TEXT = "C104", "key-not-text", Error, {
        id: "kunci harus berupa teks, bukan {what}",
        en: "a key must be text, not {what}",
    },
    /// # Kunci yang bukan teks
    ///
    /// Sebuah kunci berupa daftar atau pasangan kunci dan nilai.
    ///
    /// ## Mengapa penting
    ///
    /// YAML mengizinkannya, tetapi tidak ada berkas di sini yang memakainya. Bila muncul, tentu ada yang salah ketik:
    /// kurung kurawal tanpa tanda kutip, atau `?` atau `:` di awal baris. Yang dimaksud akan terbaca sebagai hal lain.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// {{ title }}: x        # kurung kurawal membuka daftar kunci
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tulis `kunci: nilai`, dan apit nilai yang diawali kurung dengan tanda kutip.
}
