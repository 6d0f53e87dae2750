//! C901.

crate::rule! {
    /// # An output folder with foreign files
    ///
    /// The output folder holds something that Cakupan did not write. A build replaces the whole folder, and
    /// nothing of yours is ever removed; therefore it stops.
    ///
    /// A folder that Cakupan wrote is known by its `cakupan.json`, which lists every file in it. Only
    /// `.gitignore` and `.gitkeep` are kept beside them.
    ///
    /// Choose another folder with `-o`, or move the file away: what belongs on the site, such as `CNAME`, is
    /// placed in the theme.
    ///
    /// ## Why it matters
    ///
    /// A build replaces the whole folder. What someone else put there would be lost.
    ///
    /// ## Example
    ///
    /// `cakupan build -o ~/Documents`
    OUTPUT_FOREIGN = "C901", "output-foreign", Error, {
        id: "folder keluaran berisi `{found}`, yang tidak ditulis oleh Cakupan",
        en: "the output folder holds `{found}`, which Cakupan did not write",
    }
}
