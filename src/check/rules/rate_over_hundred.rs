//! C405: rate over a hundred.

crate::rule! {
    /// # Rate over a hundred
    ///
    /// A share is more than 100 %, and its measure does not say why that is possible.
    ///
    /// ## Why it matters
    ///
    /// It is usually a slipped digit or a percentage of something else. Where it is real, readers need the
    /// reason.
    ///
    /// ## Example
    ///
    /// ```text
    /// coverage.workers: 300 %
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// over-hundred: { id: …, en: … } in measures.yaml
    /// ```
    RATE_OVER_HUNDRED = "C405", "rate-over-hundred", Error, {
        id: "`{cell}` sebesar {found} melebihi 100 persen",
        en: "`{cell}` of {found} is more than 100 %",
    }
}
