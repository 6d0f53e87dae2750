//! Rule C119.

crate::rule! {
    /// # No permission
    ///
    /// The system does not let you read this file or folder. It is not passed over, because the site would then be
    /// published without it.
    ///
    /// Ask its owner for the permission to read it, or on your own machine run `chmod -R u+rX content`.
    UNREADABLE_FILE = "C119", "unreadable", Error, {
        id: "tidak ada izin untuk membaca",
        en: "no permission to read this",
    }
}
