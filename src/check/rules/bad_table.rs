//! C216: incomplete table.

crate::rule! {
    /// # Incomplete table
    ///
    /// A table has `rows` without `columns`, or `columns` without `rows`.
    ///
    /// ## Why it matters
    ///
    /// The values could not be told apart.
    ///
    /// ## Example
    ///
    /// ```text
    /// rows: { aceh: [1] }
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// columns: [participants.active]  /  rows: { aceh: [1] }
    /// ```
    BAD_TABLE = "C216", "bad-table", Error, {
        id: "tabel ini kekurangan {what}",
        en: "this table lacks {what}",
    }
}
