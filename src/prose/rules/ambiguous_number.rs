//! C673.

crate::rule! {
    /// # A number that may be several figures
    ///
    /// A short number agrees with figures of different measures that are not the same, and its sentence does not say
    /// which is meant.
    ///
    /// ## Why it matters
    ///
    /// It cannot be told whether it is right. When one of the figures is revised, nobody knows whether the sentence is
    /// still true.
    ///
    /// ## Example
    ///
    /// Both the employers and the outlets of a region round to 40.
    ///
    /// ```text
    /// Jumlahnya 40.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Name the measure in the sentence, or bind the number: `[40]{outlets}`.
    AMBIGUOUS_NUMBER = "C673", "ambiguous-number", Warning, {
        id: "`{text}` dapat berarti beberapa angka yang berlainan: {cells}",
        en: "`{text}` may be several figures that differ: {cells}",
    },
    /// # Angka yang dapat berarti beberapa angka
    ///
    /// Sebuah angka pendek cocok dengan beberapa angka berlainan dari ukuran yang berbeda, dan kalimatnya tidak
    /// menyebut mana yang dimaksud.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak dapat dipastikan apakah angkanya benar. Bila salah satu angka itu direvisi, tidak ada yang tahu apakah
    /// kalimatnya masih benar.
    ///
    /// ## Contoh
    ///
    /// Pemberi kerja dan gerai di sebuah wilayah sama-sama dibulatkan menjadi 40.
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut ukurannya dalam kalimat, atau ikat angkanya: `[40]{outlets}`.
}
