//! C403: figures of one source against the identities of `measures.yaml`.

crate::rule! {
    /// # Broken identity
    ///
    /// Figures of one source break an identity of `measures.yaml` by more than their rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong, and whoever adds up what the page shows sees it. What a slip of the pen explains stands
    /// at the figure that has it; what nothing explains stands at the total.
    ///
    /// ## Example
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_626
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_662
    /// ```
    ///
    /// Compare the figures with the source. If the source disagrees with itself, say so in `conflicts.yaml`.
    BROKEN_IDENTITY = "C403", "broken-identity", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    }
}
