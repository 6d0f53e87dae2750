//! Rule C108.

crate::rule! {
    /// # A control character
    ///
    /// The file has a character that is not part of any text, such as U+0000. It cannot be seen in an editor, it is
    /// not allowed in a web page, and it is often a sign that the file was damaged or is not a text at all.
    ///
    /// Delete it: put the cursor before it and press delete, or type the line again.
    CONTROL_CHARACTER = "C108", "control-character", Error, {
        id: "karakter kendali {name}",
        en: "the control character {name}",
    }
}
