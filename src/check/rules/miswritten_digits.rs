//! C225: digits that are not in threes.

crate::rule! {
    /// # Digits that are not in threes
    ///
    /// A plain number whose `_` do not group its digits by threes, or that begins with a zero.
    ///
    /// ## Why it matters
    ///
    /// The groups are there to be counted at a glance. Where they are not of three digits, one was lost, doubled or moved, and
    /// the number is ten times too large or too small.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 1_395_01
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: 1_395_010
    /// ```
    ///
    /// Compare the figure with its source, digit by digit.
    MISWRITTEN_DIGITS = "C225", "miswritten-digits", Error, {
        id: "penulisan `{found}` keliru: {what}",
        en: "`{found}` is miswritten: {what}",
    },
    /// # Angka yang tidak berkelompok tiga
    ///
    /// Bilangan biasa yang `_`-nya tidak memisahkan setiap tiga angka, atau yang diawali nol.
    ///
    /// ## Mengapa penting
    ///
    /// Kelompok angka ada agar besarnya terbaca sekilas. Bila isinya bukan tiga angka, ada angka yang hilang, tertulis
    /// dua kali, atau berpindah, dan bilangannya menjadi sepuluh kali terlalu besar atau terlalu kecil.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bandingkan angkanya dengan sumbernya satu per satu.
}
