//! Rule C101.

crate::rule! {
    /// # The file is not YAML
    ///
    /// A file under `content/` ends in `.yaml` or `.yml` (or is the front matter of a narrative), and somewhere in it
    /// the rules of YAML are broken: a quote or a bracket that is never closed, a colon where none can stand, a line
    /// that is indented like none of its neighbours.
    ///
    /// Nothing is published, since what follows the fault may mean something else than was meant. The reader repairs
    /// the line for itself and goes on, so that the other faults of the file are told in the same run.
    ///
    /// ```yaml
    /// name: Kabupaten: Bogor      # two colons: wrong
    /// name: "Kabupaten: Bogor"    # in quotes: right
    /// ```
    ///
    /// Mend the line that is shown, or the line above it. If neither looks wrong, look for a quote or bracket that
    /// was opened earlier and not closed.
    SYNTAX = "C101", "syntax", Error, {
        id: "YAML tidak terbaca di sini: {what}",
        en: "this YAML cannot be read: {what}",
    }
}
