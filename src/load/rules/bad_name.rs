//! Rule C118.

crate::rule! {
    /// # A name that cannot be used
    ///
    /// The name of a file or folder is not UTF-8, or has control characters in it, such as a line feed. Such a name
    /// cannot be shown or written in an address. In a name that is not UTF-8, the part that cannot be read is shown
    /// as U+FFFD. Spaces and letters with accents are no fault.
    ///
    /// Rename it, with letters, digits and hyphens.
    BAD_NAME = "C118", "bad-name", Error, {
        id: "nama ini tidak dapat dipakai",
        en: "this name cannot be used",
    }
}
