//! Rule C110.

crate::rule! {
    /// # Anchors, aliases and merge keys
    ///
    /// A value is marked with `&name`, repeated with `*name`, or copied with `<<`.
    ///
    /// ## Why it matters
    ///
    /// A figure must stand where it is read, or nobody can check it there; and a few lines of aliases can
    /// unfold to more than a machine can hold.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// note: *same-note
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the value out in each place; what many rows share belongs in the defaults of a table. Text that
    /// begins with an asterisk goes in quotes:
    ///
    /// ```yaml
    /// note: "*) provisional"
    /// ```
    ALIAS = "C110", "alias", Error, {
        id: "`{what}`: rujukan YAML tidak dipakai di sini",
        en: "`{what}`: anchors and aliases of YAML are not used here",
    }
}
