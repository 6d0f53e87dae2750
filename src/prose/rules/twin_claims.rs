//! C680.

crate::rule! {
    /// # A claim that the other language turns round
    ///
    /// The same narrative in two languages says in the same paragraphs as many times that something rose, fell or is
    /// the highest, and in one of them another way round. Only claims that the figures do not settle are compared: what
    /// they settle is a finding by itself.
    ///
    /// ## Why it matters
    ///
    /// A translation that says the opposite is easily overlooked, since each text reads well by itself.
    ///
    /// ## Example
    ///
    /// ```text
    /// Kepesertaan diperkirakan akan naik.
    /// ```
    ///
    /// ```text
    /// Enrolment was expected to fall.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Compare the two texts and mend the one that is wrong. If both are right as they are, bind one of the words:
    /// `[naik]{-: alasan}`.
    TWIN_CLAIMS = "C680", "twin-claims", Error, {
        id: "`{text}` berlawanan arah dengan teks dalam bahasa lain",
        en: "`{text}` points the other way than the text in the other language",
    }
}
