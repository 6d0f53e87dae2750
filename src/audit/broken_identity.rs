//! C403: figures of one source against the identities of `measures.yaml`.

crate::rule! {
    /// # Broken identity
    ///
    /// Figures of one source break an identity of `measures.yaml` by more than their rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong.
    ///
    /// ## Example
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_626
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_662
    /// ```
    BROKEN_IDENTITY = "C403", "broken-identity", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    }
}
