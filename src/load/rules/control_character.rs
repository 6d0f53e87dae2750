//! Rule C108.

crate::rule! {
    /// # A control character
    ///
    /// A file has a character that is part of no text, such as U+0000.
    ///
    /// ## Why it matters
    ///
    /// It cannot be seen in an editor and is not allowed in a web page. Often it is a sign that the file was
    /// damaged, or is not a text at all.
    ///
    /// ## Example
    ///
    /// A narrative copied out of a PDF, with U+000C where a page of the PDF ended.
    ///
    /// ## How to mend it
    ///
    /// Delete it: put the cursor before it and press delete, or type the line again.
    CONTROL_CHARACTER = "C108", "control-character", Error, {
        id: "karakter kendali {name}",
        en: "the control character {name}",
    }
}
