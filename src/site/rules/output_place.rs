//! C902.

crate::rule! {
    /// # A place where no site can be written
    ///
    /// The output folder is the site's own root or content, holds them, or is not a folder at all: a file, or
    /// a symbolic link. Replacing it would destroy what the site is made from, or something that the link
    /// leads to.
    ///
    /// Choose a folder of its own with `-o`; `output` beside `content` is the habit.
    ///
    /// ## Why it matters
    ///
    /// Replacing it would destroy what the site is made from, or something that a link leads to.
    ///
    /// ## Example
    ///
    /// `cakupan build -o content`
    OUTPUT_PLACE = "C902", "output-place", Error, {
        id: "situs tidak dapat ditulis ke sini: {reason}",
        en: "no site can be written here: {reason}",
    }
}
