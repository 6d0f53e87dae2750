//! Rule C120.

crate::rule! {
    /// # Front matter without an end
    ///
    /// A Markdown file may begin with front matter: YAML between two lines of three hyphens. This file has the first
    /// line and not the second, so that the whole narrative would be read as YAML.
    ///
    /// ```text
    /// ---
    /// title: Aceh
    /// ---
    /// The narrative begins here.
    /// ```
    ///
    /// Write a line `---` after the last key. If the first line was meant as a rule across the page, write it as `***`.
    FRONT_MATTER_OPEN = "C120", "front-matter-open", Error, {
        id: "bagian depan tidak ditutup",
        en: "the front matter is never closed",
    }
}
