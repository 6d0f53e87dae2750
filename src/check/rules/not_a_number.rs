//! C207: not a figure.

crate::rule! {
    /// # Not a figure
    ///
    /// A value is neither a number nor words for a quantity in the language of the file.
    ///
    /// ## Why it matters
    ///
    /// In the place of a figure a text would be published as text, or as nothing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 12,5 jutaan lebih kurang
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: sekitar 12,5 juta
    /// ```
    ///
    /// Write the number, or the words in one of the forms that `docs/content.md` lists under “Values”; the
    /// exact words of the source go into `wording`. A file whose figures are in English says `numbers: en`.
    NOT_A_NUMBER = "C207", "not-a-number", Error, {
        id: "`{found}` tidak dapat dibaca sebagai angka: {reason}",
        en: "`{found}` cannot be read as a figure: {reason}",
    },
    /// # Bukan angka
    ///
    /// Sebuah nilai bukan bilangan, dan bukan pula kata-kata untuk suatu jumlah dalam bahasa berkas itu.
    ///
    /// ## Mengapa penting
    ///
    /// Di tempat sebuah angka, teks akan terbit sebagai teks, atau tidak terbit sama sekali.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tulis bilangannya, atau kata-katanya dalam salah satu bentuk yang tercantum di `docs/content.md` di bawah
    /// “Values”; bunyi sumbernya ditulis di `wording`. Berkas yang angkanya dalam bahasa Inggris menyebut
    /// `numbers: en`.
}
