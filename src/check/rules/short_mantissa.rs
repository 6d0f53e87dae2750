//! C227: less than a tenth before a scale word.

crate::rule! {
    /// # Less than a tenth before a scale word
    ///
    /// A number below 0.1 stands before `ribu`, `juta`, `miliar`, `million` …
    ///
    /// ## Why it matters
    ///
    /// `0,05 juta` is 50 thousand, which is easier to write and to read so. More often a digit or the decimal comma has moved.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: "0,05 juta"
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: "50 ribu"
    /// ```
    ///
    /// Or put the decimal comma back to its place.
    SHORT_MANTISSA = "C227", "short-mantissa", Warning, {
        id: "`{found}` kurang dari sepersepuluh `{scale}`",
        en: "`{found}` is less than a tenth of a `{scale}`",
    },
    /// # Kurang dari sepersepuluh di depan kata bilangan
    ///
    /// Bilangan di bawah 0,1 berdiri di depan `ribu`, `juta`, `miliar`, `million` …
    ///
    /// ## Mengapa penting
    ///
    /// `0,05 juta` adalah 50 ribu, yang lebih mudah ditulis dan dibaca begitu. Lebih sering, sebuah angka atau koma
    /// desimalnya berpindah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Atau kembalikan koma desimalnya ke tempatnya.
}
