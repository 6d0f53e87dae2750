//! C906.

crate::rule! {
    /// # Suppressed now, and published before
    ///
    /// The site in the output folder, which this build replaces, says the number of a figure that is suppressed now.
    ///
    /// ## Why it matters
    ///
    /// Whoever has read, downloaded or kept the earlier site knows the number, and archives of the web may have it. The new
    /// site no longer says it anywhere, in no release and no revision; what is out cannot be called back.
    ///
    /// ## Example
    ///
    /// A `threshold` is given to a measure whose small counts have been published for a year.
    ///
    /// ## How to mend it
    ///
    /// Publish the new site, tell whoever answers for the data which figures were out, and ask those who keep copies to
    /// replace them. The next build says nothing of it any more.
    TOLD_BEFORE = "C906", "told-before", Warning, {
        id: "{figures} yang kini ditutup ada nilainya di situs yang digantikan: {list}",
        en: "{figures} suppressed now and stated in the site that is replaced: {list}",
    }
}
