//! C902.

crate::rule! {
    /// # A place where no site can be written
    ///
    /// The output folder is the site’s own root or content, holds them, or is not a folder at all: a file,
    /// or a symbolic link.
    ///
    /// ## Why it matters
    ///
    /// Replacing it would destroy what the site is made from, or something that the link leads to.
    ///
    /// ## Example
    ///
    /// `cakupan build -o content`
    ///
    /// ## How to mend it
    ///
    /// Choose a folder of its own with `-o`; `output` beside `content` is the habit.
    OUTPUT_PLACE = "C902", "output-place", Error, {
        id: "situs tidak dapat ditulis ke sini: {reason}",
        en: "no site can be written here: {reason}",
    }
}
