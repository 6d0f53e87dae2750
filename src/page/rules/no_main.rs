//! C705.

crate::rule! {
    /// # A page without a main part
    ///
    /// A site has a `base.html` of its own that has no `main` element, and offers its releases as one page to be read
    /// through (`downloads: [editions]`): its chapters are what stands in the `main` elements of the pages.
    ///
    /// ## Why it matters
    ///
    /// Without it nobody can tell what of a page is the report, and what is menu and foot. Screen readers jump to it,
    /// too.
    ///
    /// ## Example
    ///
    /// `<div id="main">{% block main %}{% endblock main %}</div>` in `themes/default/templates/base.html`.
    ///
    /// ## How to mend it
    ///
    /// Put the block `main` into one `main` element, as the default theme does.
    NO_MAIN = "C705", "no-main", Error, {
        id: "halaman tidak punya elemen `main` untuk edisi bacaan",
        en: "pages have no `main` element for the reading edition",
    }
}
