//! C675.

crate::rule! {
    /// # A number that is not what it is bound to
    ///
    /// A number is bound to figures and is not true of them at the precision that it is written with.
    ///
    /// ## Why it matters
    ///
    /// Its author said which figure it is. Either the number or the binding is wrong, or the figure was revised.
    ///
    /// ## Example
    ///
    /// The data have 41,560,938 active participants in December 2023.
    ///
    /// ```text
    /// Indonesia memiliki [42,5 juta]{participants.active, 2023-12} peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the number as the figure is now, or bind it to the figure that is meant.
    BINDING_REFUTED = "C675", "binding-refuted", Error, {
        id: "`{text}` tidak cocok dengan angka ikatannya: {figure}",
        en: "`{text}` does not agree with what it is bound to: {figure}",
    }
}
