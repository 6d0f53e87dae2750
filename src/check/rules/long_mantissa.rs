//! C226: a thousand or more before a scale word.

crate::rule! {
    /// # A thousand or more before a scale word
    ///
    /// A number of four digits or more, without marks between them, stands before `ribu`, `juta`, `miliar`, `million` …
    ///
    /// ## Why it matters
    ///
    /// Nobody writes `4156 juta`: a decimal comma was lost, and the figure is a hundred times too large.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: "4156 juta"
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: "41,56 juta"
    /// ```
    ///
    /// If the number is right all the same, group its digits (`4.156 juta`) or take the next scale (`4,156 miliar`).
    LONG_MANTISSA = "C226", "long-mantissa", Error, {
        id: "`{found}` memuat {digits} angka di depan `{scale}`",
        en: "`{found}` has {digits} digits before `{scale}`",
    },
    /// # Seribu atau lebih di depan kata bilangan
    ///
    /// Bilangan empat angka atau lebih, tanpa tanda di antaranya, berdiri di depan `ribu`, `juta`, `miliar`, `million`
    /// …
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada yang menulis `4156 juta`: koma desimalnya hilang, dan angkanya seratus kali terlalu besar.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila bilangannya memang benar, kelompokkan angkanya (`4.156 juta`) atau pakai kata bilangan berikutnya
    /// (`4,156 miliar`).
}
