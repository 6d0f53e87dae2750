//! C212: not a web address.

crate::rule! {
    /// # Not a web address
    ///
    /// An address does not begin with `http://` or `https://`, or has signs that no address has.
    ///
    /// ## Why it matters
    ///
    /// Readers follow it to check a figure; anything but a web address could also do harm.
    ///
    /// ## Example
    ///
    /// ```text
    /// url: www.bps.go.id
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// url: https://www.bps.go.id/
    /// ```
    BAD_URL = "C212", "bad-url", Error, {
        id: "`{found}` bukan alamat web",
        en: "`{found}` is not a web address",
    }
}
