//! C206: a count that YAML reads as a fraction.

crate::rule! {
    /// # A count that YAML reads as a fraction
    ///
    /// A count, or an amount of money, is written with a point: `1.435`. In Indonesian that is one thousand
    /// four hundred and thirty-five; in YAML it is not quite one and a half.
    ///
    /// ## Why it matters
    ///
    /// Published as YAML reads it, the figure would be a thousand times too small.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// employers.new: 1.435
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// employers.new: 1_435
    /// ```
    ///
    /// Group thousands with `_`, or write the figure in quotes as the source has it: `"1.435"`.
    COUNT_READ_AS_DECIMAL = "C206", "count-read-as-decimal", Error, {
        id: "`{found}` dibaca YAML sebagai pecahan, padahal {measure} dihitung dalam bilangan bulat",
        en: "YAML reads `{found}` as a fraction, but {measure} is counted in whole numbers",
    },
    /// # Cacah yang dibaca YAML sebagai pecahan
    ///
    /// Sebuah cacah, atau jumlah uang, ditulis dengan titik: `1.435`. Dalam bahasa Indonesia itu seribu empat ratus
    /// tiga puluh lima; dalam YAML tidak sampai satu setengah.
    ///
    /// ## Mengapa penting
    ///
    /// Bila terbit menurut bacaan YAML, angkanya seperseribu dari yang sebenarnya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Pisahkan ribuan dengan `_`, atau tulis angkanya di antara tanda kutip seperti di sumbernya: `"1.435"`.
}
