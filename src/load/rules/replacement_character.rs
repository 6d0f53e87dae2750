//! Rule C109.

crate::rule! {
    /// # A replacement character
    ///
    /// U+FFFD, shown as a question mark in a diamond, is what a program writes when it could not read a letter. The
    /// letter itself is gone from this file, so a reader would see the mark.
    ///
    /// Type the letter again, or copy the text anew from its source and save it as UTF-8.
    REPLACEMENT_CHARACTER = "C109", "replacement-character", Error, {
        id: "karakter `�`: ada huruf yang hilang",
        en: "the character `�`: a letter was lost here",
    }
}
