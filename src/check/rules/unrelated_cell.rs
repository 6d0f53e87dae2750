//! C422: a conflict with a figure that has nothing to do with the others.

crate::rule! {
    /// # Conflict about unrelated figures
    ///
    /// A conflict in `conflicts.yaml` names a figure that is of another region and another measure than all of its
    /// others; or of the same measure, about a region that has no part in common with theirs.
    ///
    /// ## Why it matters
    ///
    /// Figures of a declared conflict are spared findings, and are shown to readers beside the reason. One that is
    /// there by a slip is spared without a reason, and shown under the wrong one; and the figure that was meant is
    /// not.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// cells:
    ///   - { measure: workers, region: lampung, period: 2024-09 }
    ///   - { measure: participants.active, region: bali, period: 2025-03 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// cells:
    ///   - { measure: workers, region: lampung, period: 2024-09 }
    ///   - { measure: participants.active, region: lampung, period: 2024-09 }
    /// ```
    ///
    /// Name the figure that was meant. Two disputes make two conflicts.
    UNRELATED_CELL = "C422", "unrelated-cell", Warning, {
        id: "`{cell}` tidak berkaitan dengan angka lain dalam `{conflict}`",
        en: "`{cell}` has nothing to do with the other figures of `{conflict}`",
    }
}
