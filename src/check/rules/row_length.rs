//! C211: row too short or too long.

crate::rule! {
    /// # Row too short or too long
    ///
    /// A row of a table has more or fewer values than the table has columns.
    ///
    /// ## Why it matters
    ///
    /// A value that slipped out moves all that follow it into the wrong column.
    ///
    /// ## Example
    ///
    /// ```text
    /// columns: [a, b, c]  /  aceh: [1, 2]
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// aceh: [1, 2, not-available]
    /// ```
    ROW_LENGTH = "C211", "row-length", Error, {
        id: "baris `{row}` berisi {found}, padahal tabelnya {expected}",
        en: "row `{row}` has {found} for {expected}",
    }
}
