//! What every page has: head, navigation, footer.

use serde::Serialize;

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// A name that is a link where there is something to lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The name.
    pub label: String,
    /// Where it leads; null for the page itself, or for what has no page.
    pub href: Option<String>,
    /// A figure or a few words beside it: "1.435 peserta".
    pub detail: Option<String>,
}

/// What all pages share; `page` in templates.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page as a BCP 47 tag, such as `id`; also the language of its messages.
    pub lang: String,
    /// The prefix from the page to the root of the site: empty, `../`, `../../`; from the page for unknown
    /// addresses the path of the site on its host, such as `/` or `/cakupan/`.
    pub root: String,
    /// The home page in the language of the page.
    pub home: String,
    /// The site.
    pub site: SiteView,
    /// What goes into the head of the document.
    pub head: Head,
    /// The main navigation, in order.
    pub nav: Vec<NavItem>,
    /// The page that lists everything there is to be found, for links and for the form that leads to it.
    pub search: Link,
    /// The way here from the home page, which is the first; the last is the page itself and has no link.
    /// Empty on the home page.
    pub breadcrumbs: Vec<Card>,
    /// The same page in the other languages.
    pub twins: Vec<Twin>,
    /// The foot of the page.
    pub footer: Footer,
    /// In a preview, that it is one and what in it is not published; null on the site itself.
    pub preview: Option<String>,
    /// What the page has in place of what is beside it, where it travels as one file; null on the site itself.
    pub alone: Option<Alone>,
}

/// What a page has that travels by itself as one file.
#[derive(Debug, Clone, Serialize)]
pub struct Alone {
    /// The stylesheet, for a `style` element.
    pub style_html: String,
    /// The full address of the page that it is a copy of.
    pub address: String,
    /// The figures of the page, in the link itself.
    pub data: Option<super::Download>,
    /// What the file of these figures is to be called.
    pub file: String,
}

/// A chapter of a release that is read as one page.
#[derive(Debug, Clone, Serialize)]
pub struct Chapter {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What stands in the `main` element of its page, its headings one level lower and its ids its own.
    pub body_html: String,
}

/// A release as one page; `reading.html`, which stands by itself.
#[derive(Debug, Clone, Serialize)]
pub struct ReadingEdition {
    /// In a preview, that it is one.
    pub preview: Option<String>,
    /// The language of the page as a BCP 47 tag.
    pub lang: String,
    /// The stylesheet, for a `style` element.
    pub style_html: String,
    /// The title of the site.
    pub site: String,
    /// The title of the release.
    pub title: String,
    /// What it reports on.
    pub period: super::DateView,
    /// When it was published.
    pub released: super::DateView,
    /// Who publishes it.
    pub organisation: String,
    /// The licence.
    pub licence: String,
    /// The overview of the release. The edition is not a copy of it, since it holds the regions too: it names no page to
    /// be shown in its place, and asks search engines to leave it out.
    pub origin: Link,
    /// The overview, then the regions.
    pub chapters: Vec<Chapter>,
}

/// The site itself.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// Its title.
    pub title: String,
    /// What it is, in one or two sentences.
    pub description: String,
    /// Who publishes it.
    pub organisation: String,
    /// An address for questions, without `mailto:`.
    pub contact: Option<String>,
    /// The licence; its `href` is null where none is known.
    pub licence: Card,
}

/// What goes into the head of the document.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// The title of the page, without the name of the site; equal to the site's title on the home page.
    pub title: String,
    /// The title with the name of the site behind it where there is room: what tabs and lists of results show.
    pub whole_title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// The full address of the page; null on the page for unknown addresses.
    pub canonical: Option<String>,
    /// The full addresses of the page in every language, itself included, and `x-default`.
    pub alternates: Vec<Alternate>,
    /// Stylesheets, usually one.
    pub css: Vec<String>,
    /// Scripts: only on pages that are the better for one, and none of which needs one.
    pub scripts: Vec<String>,
    /// What tells browsers of the site as an app, where it is one.
    pub app: Option<String>,
    /// Whether the page has a form: that for searching.
    pub form: bool,
    /// The icon, an SVG.
    pub icon: Option<String>,
    /// The feed of the site in this language.
    pub feed: Option<Link>,
    /// What kind of thing it is to OpenGraph.
    pub og_kind: OpenGraphKind,
    /// The picture for previews.
    pub og_image: Option<Preview>,
    /// The OpenGraph locale: `id_ID`, `en_GB`.
    pub og_locale: String,
    /// The last change as `2024-03-15`.
    pub modified: Option<String>,
    /// Schema.org metadata: JSON in which `<`, `>` and `&` are written as `\u003c` and so on, so that it can
    /// stand in a `<script type="application/ld+json">`.
    pub json_ld_html: Option<String>,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
}

/// A picture for previews.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    /// Its full address.
    pub href: String,
    /// What it shows.
    pub alt: String,
    /// Its width in pixels, where it is known.
    pub width: Option<u32>,
    /// Its height in pixels, where it is known.
    pub height: Option<u32>,
}

/// A page in a language, by its full address.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// The BCP 47 tag, or `x-default`.
    pub lang: String,
    /// The full address.
    pub href: String,
}

/// What a page is to OpenGraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpenGraphKind {
    /// A page of the site.
    Website,
    /// A report.
    Article,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Twin {
    /// The BCP 47 tag.
    pub lang: String,
    /// The language in its own words: "Bahasa Indonesia", "English".
    pub label: String,
    /// The page, or the nearest one there is.
    pub href: String,
}

/// The sections of the site that the navigation leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NavKey {
    /// The newest report and the others.
    Reports,
    /// The regions.
    Regions,
    /// The measures.
    Measures,
    /// The data catalogue.
    Data,
    /// How it is counted.
    Methodology,
    /// What the site is.
    About,
}

/// An entry of the main navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavItem {
    /// Which section.
    pub key: NavKey,
    /// Its name.
    pub label: String,
    /// Its first page.
    pub href: String,
    /// Whether the page is in this section.
    pub current: bool,
}

/// The foot of the page.
#[derive(Debug, Clone, Serialize)]
pub struct Footer {
    /// Links to what is not in the main navigation: glossary, sources, quality, revisions, calendar, feed.
    pub links: Vec<Link>,
    /// The day of the newest figure, the only date there is: the clock is never asked.
    pub as_of: Option<super::DateView>,
    /// Whether `as_of` was asked for: the page then shows what was known on that day and says so.
    pub vintage: bool,
    /// The generator with its version: "Cakupan 0.1.0".
    pub generator: String,
}

/// The page for unknown addresses.
#[derive(Debug, Clone, Serialize)]
pub struct NotFound {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// Where else to go.
    pub links: Vec<Link>,
    /// The same words in the other languages: this page is served to readers of all of them.
    pub others: Vec<Twin>,
}
