//! Rule C110.

crate::rule! {
    /// # Anchors, aliases and merge keys
    ///
    /// In YAML a value can be marked with `&name` and repeated with `*name`, and `<<` copies one mapping into another.
    /// They are refused here: a figure must stand where it is read, and a few lines of aliases can unfold to more than
    /// a machine can hold.
    ///
    /// ```yaml
    /// note: *same-note      # refused
    /// note: "*) provisional"  # text that begins with an asterisk: in quotes
    /// ```
    ///
    /// Write the value out in each place. A mapping that many rows share belongs in the defaults of a table.
    ALIAS = "C110", "alias", Error, {
        id: "`{what}`: rujukan YAML tidak dipakai di sini",
        en: "`{what}`: anchors and aliases of YAML are not used here",
    }
}
