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
    /// ```yaml
    /// coverage.workers: { unit: percent, kind: rate }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// coverage.workers:
    ///   unit: percent
    ///   kind: rate
    ///   denominator: { id: seluruh pekerja, en: all workers }
    /// ```
    ///
    /// Say of what it is a share. If the sources do not say, let the denominator say that.
    MISSING_DENOMINATOR = "C402", "missing-denominator", Error, {
        id: "rasio `{measure}` tidak menyebut penyebutnya",
        en: "the rate `{measure}` does not name its denominator",
    }
}
