//! Rule C122.

crate::rule! {
    /// # Not an ordinary file
    ///
    /// There is a pipe, a socket or a device under `content/` or `themes/`. Reading it could wait for ever.
    ///
    /// Delete it, or move it out of the folder.
    SPECIAL_FILE = "C122", "special-file", Error, {
        id: "ini bukan berkas biasa",
        en: "this is not an ordinary file",
    }
}
