//! C663.

crate::rule! {
    /// # A mark with a wrong argument
    ///
    /// `figure`, `change` or `chart` in a narrative was given a measure, region, period, aspect, form or kind that does
    /// not exist, or was not given one that it needs.
    ///
    /// ## Why it matters
    ///
    /// The mark stands where a figure belongs; a guess would publish another figure than the one meant.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ figure(measure="participants.actve") }}
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// {{ figure(measure="participants.active/pu", region="aceh", period="2023-12", form="prose") }}
    /// ```
    ///
    /// Region and period are those of the page where they are not given. Forms: `prose` (with its noun, the
    /// default), `table`, `headline`; of `change`: `relative` (the default), `absolute`. Kinds of charts:
    /// `trend`, `bars`, `composition`, `bullet`, `tilemap`, `choropleth`, `heatmap`, `dumbbell`,
    /// `slope`, `multiples`, `waffle`.
    /// `trend` and `multiples` take several measures: `measures="participants.active, participants.registered"`.
    MARK_ARGUMENT = "C663", "mark-argument", Error, {
        id: "argumen `{name}` tidak benar: {reason}",
        en: "the argument `{name}` is wrong: {reason}",
    }
}
