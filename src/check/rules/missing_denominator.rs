//! C402: missing denominator.

crate::rule! {
    /// # Missing denominator
    ///
    /// A rate, or another measure in percent, has no `denominator`.
    ///
    /// ## Why it matters
    ///
    /// Coverage of all workers, of the labour force and of employees are three different figures; a rate
    /// without its denominator can be any of them.
    ///
    /// ## Example
    ///
    /// ```text
    /// kind: rate
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// kind: rate  /  denominator: { id: seluruh pekerja, en: all workers }
    /// ```
    MISSING_DENOMINATOR = "C402", "missing-denominator", Error, {
        id: "rasio `{measure}` tidak menyebut penyebutnya",
        en: "the rate `{measure}` does not name its denominator",
    }
}
