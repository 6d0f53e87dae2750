//! C312: an acceptance of more than one place.

crate::rule! {
    /// # An acceptance of more than one place
    ///
    /// An entry of `accepted` in `site.yaml` fits findings at several places, or two entries fit the same
    /// one. None of these findings is accepted by it.
    ///
    /// ## Why it matters
    ///
    /// A reason is given for one fault that someone has looked at. A second one that happens to look alike
    /// must not slip through with it.
    ///
    /// ## Example
    ///
    /// Two equal lines in one file, each with a finding of the same rule, and one entry whose `subject` is
    /// that line.
    ///
    /// ## How to mend it
    ///
    /// Mend all but one of the places, or write the lines so that they can be told apart. Of two equal
    /// entries remove one.
    AMBIGUOUS_ACCEPTANCE = "C312", "ambiguous-acceptance", Error, {
        id: "{rule} tentang {subject} cocok dengan {places}",
        en: "{rule} about {subject} fits {places}",
    }
}
