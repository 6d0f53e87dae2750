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
    }
}
