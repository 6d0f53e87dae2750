//! Rule C114.

crate::rule! {
    /// # The file is too large
    ///
    /// A file may have 64 MiB and five million values. A larger one is more likely a mistake, such as a film in the
    /// wrong folder, than a set of figures, and would exhaust the memory of a small machine.
    ///
    /// Split it: one file for one source and release is the habit.
    TOO_LARGE = "C114", "too-large", Error, {
        id: "berkas terlalu besar: {what}",
        en: "the file is too large: {what}",
    }
}
