//! C903.

crate::rule! {
    /// # Another build is writing here
    ///
    /// Another `cakupan build` is writing to the same output folder at this moment. The second one stops.
    ///
    /// ## Why it matters
    ///
    /// Two builds that write one folder would publish a mixture of both.
    ///
    /// ## Example
    ///
    /// `cakupan build` in two windows at the same time.
    ///
    /// ## How to mend it
    ///
    /// Wait until the other one has ended, and build again. A build that was killed leaves no lock behind.
    OUTPUT_BUSY = "C903", "output-busy", Error, {
        id: "proses lain sedang menulis ke folder keluaran ini",
        en: "another build is writing to this output folder",
    }
}
