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
    },
    /// # Tanda dengan argumen yang keliru
    ///
    /// `figure`, `change`, atau `chart` dalam sebuah narasi diberi ukuran, wilayah, periode, jenis angka, bentuk, atau
    /// jenis grafik yang tidak ada, atau tidak diberi argumen yang diperlukannya.
    ///
    /// ## Mengapa penting
    ///
    /// Tandanya berdiri di tempat sebuah angka; tebakan akan menerbitkan angka lain daripada yang dimaksud.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila tidak disebut, wilayah dan periodenya adalah milik halamannya. Bentuknya: `prose` (dengan kata bendanya,
    /// bila tidak disebut), `table`, `headline`; untuk `change`: `relative` (bila tidak disebut), `absolute`. Jenis
    /// grafiknya: `trend`, `bars`, `composition`, `bullet`, `tilemap`, `choropleth`, `heatmap`, `dumbbell`, `slope`,
    /// `multiples`, `waffle`. `trend` dan `multiples` menerima beberapa ukuran:
    /// `measures="participants.active, participants.registered"`.
}
