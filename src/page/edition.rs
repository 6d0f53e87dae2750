//! Editions that travel: a report as one file that holds all it needs, and a whole release as one page to be read
//! through or printed.

use super::address::PageKey;
use super::data_rows;
use super::rules::NO_MAIN;
use super::sheet::Sheet;
use super::view::{Alone, Chapter, Download, Link, MediaKind, ReadingEdition};
use crate::diag::{Both, Diagnostic};
use crate::model::reads::{Fact, note};
use crate::model::{Offer, ReleaseId};
use std::fmt::Write as _;

impl Sheet<'_> {
    /// The path of this report in one file; nothing for what is no report, or where none are offered.
    pub fn edition_path(&self) -> Option<String> {
        let report = matches!(self.key, PageKey::Overview(_) | PageKey::RegionReport(..));
        let offered = report && self.dataset().site.offers(Offer::Editions);
        offered.then(|| self.context.addresses.edition(self.language, &self.path))
    }

    /// The path of a release as one page.
    pub fn reading_path(&self, id: ReleaseId) -> String {
        let folder = self.context.addresses.editions(self.language);
        format!("{folder}{}.html", self.dataset().releases[id].id)
    }

    /// The editions of this page, for its downloads.
    pub(super) fn edition_downloads(&self) -> Vec<Download> {
        let Some(path) = self.edition_path().filter(|_| !self.is_alone()) else { return Vec::new() };
        let mut out = vec![self.download("download-edition", &path, MediaKind::Html)];
        if let PageKey::Overview(id) = self.key {
            out.push(self.download("download-reading", &self.reading_path(id), MediaKind::Html));
        }
        out
    }

    /// What a page by itself has in place of what is beside it: its style, its figures, and where it is from.
    pub(super) fn alone_view(&self) -> Option<Alone> {
        if !self.is_alone() {
            return None;
        }
        let rows = self.listed_rows();
        let data = (!rows.is_empty()).then(|| {
            let mut csv = Vec::new();
            // Writing to memory does not fail.
            let _ = data_rows::csv(self.context, rows.into_iter(), &mut csv);
            Download {
                label: self.word("download-page"),
                href: format!("data:text/csv;charset=utf-8,{}", percent_encoded(&csv)),
                format: MediaKind::Csv,
                size: None,
            }
        });
        let name = self.path.trim_end_matches("/index.html").trim_end_matches(".html").replace('/', "-");
        Some(Alone {
            style_html: self.style_sheet(),
            address: self.context.addresses.full(&self.path),
            file: format!("{name}.csv"),
            data,
        })
    }

    /// The stylesheet, for an element of a page. A sheet that would end its element loses the sign that would.
    fn style_sheet(&self) -> String {
        self.context.theme.stylesheet(crate::chart::STYLE).replace("</", "< /")
    }

    /// A whole release as one page: the overview, then every region, with contents.
    ///
    /// # Errors
    /// If a template cannot show a page, or a page has no `main` that could become a chapter.
    pub fn reading_edition(&self, id: ReleaseId) -> Result<String, Box<Diagnostic>> {
        let dataset = self.dataset();
        let regions = &self.context.tables.pages_of[id.0 as usize];
        let keys = std::iter::once(PageKey::Overview(id));
        let keys = keys.chain(regions.iter().map(|region| PageKey::RegionReport(id, *region)));
        let mut chapters = Vec::new();
        for key in keys {
            let (chapter, title) = match key {
                PageKey::RegionReport(_, region) => {
                    (format!("r-{}", dataset.regions.all[region].id), self.region_name(region))
                }
                _ => ("ringkasan".to_owned(), self.word("reading-overview")),
            };
            let sheet = self.context.sheet(self.language, key).alone();
            let html = sheet.html()?;
            let Some(main) = main_of(&html) else { return Err(Box::new(no_main(self))) };
            chapters.push(Chapter { body_html: as_chapter(main, &chapter), id: chapter, title });
        }
        let path = self.reading_path(id);
        let lang = self.context.tag(self.language).to_owned();
        let release = &dataset.releases[id];
        let overview = PageKey::Overview(id);
        let addresses = &self.context.addresses;
        let address = addresses.full(&addresses.path(self.language, overview));
        let view = ReadingEdition {
            preview: self.preview_notice(),
            lang: lang.clone(),
            style_html: self.style_sheet(),
            site: self.text(&dataset.site.title),
            title: self.text(&release.title),
            period: self.period(&release.period),
            released: self.day(release.released),
            organisation: self.text(&dataset.site.organisation),
            licence: dataset.site.licence.name.clone(),
            origin: Link { label: address.clone(), href: address },
            chapters,
        };
        note(Fact::Template("reading.html"));
        self.context.theme.render("reading.html", &lang, &view, &path)
    }
}

fn no_main(sheet: &Sheet<'_>) -> Diagnostic {
    // The template that all pages have their `main` from.
    NO_MAIN.in_path(sheet.context.theme.path_of("templates/base.html")).hint(Both {
        id: "beri `base.html` milik situs satu elemen `main`",
        en: "give the site's own `base.html` one `main` element",
    })
}

/// What is in the `main` element of a page.
fn main_of(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<main")?;
    let (_, rest) = rest.split_once('>')?;
    Some(rest.rsplit_once("</main>")?.0)
}

/// The attributes that hold ids, one or several.
const IDS: [&str; 7] =
    ["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details"];

/// A page as a chapter: its ids are its own, and its headings stand one level lower.
fn as_chapter(main: &str, chapter: &str) -> String {
    let mut out = String::with_capacity(main.len() + main.len() / 16);
    let mut rest = main;
    while let Some((text, element)) = rest.split_once('<') {
        out.push_str(text);
        out.push('<');
        let end = tag_end(element);
        let (tag, after) = element.split_at(end);
        tag_of_chapter(&mut out, tag, chapter);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: at its `>`, which may stand in an attribute as well.
fn tag_end(element: &str) -> usize {
    let mut quoted = false;
    for (at, sign) in element.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    element.len()
}

fn tag_of_chapter(out: &mut String, tag: &str, chapter: &str) {
    let (slash, name) = tag.strip_prefix('/').map_or(("", tag), |name| ("/", name));
    let level =
        name.strip_prefix('h').and_then(|rest| rest.chars().next()).and_then(|sign| sign.to_digit(10));
    let mut rest = tag;
    if let Some(level) = level.filter(|level| (1..=6).contains(level)) {
        let _ = write!(out, "{slash}h{}", (level + 1).min(6));
        rest = &tag[slash.len() + 2..];
    }
    // Between quotes stand values, before each its name.
    let mut parts = rest.split('"');
    out.push_str(parts.next().unwrap_or_default());
    let mut name = rest.split('"').next().unwrap_or_default();
    while let Some(value) = parts.next() {
        out.push('"');
        let attribute = name.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap_or_default();
        if IDS.contains(&attribute) {
            let each: Vec<String> = value.split(' ').map(|id| format!("{chapter}-{id}")).collect();
            out.push_str(&each.join(" "));
        } else if let Some(id) = value.strip_prefix('#').filter(|_| attribute.ends_with("href")) {
            let _ = write!(out, "#{chapter}-{id}");
        } else {
            out.push_str(&value.replace("url(#", &format!("url(#{chapter}-")));
        }
        out.push('"');
        name = parts.next().unwrap_or_default();
        out.push_str(name);
    }
}

/// Bytes as they stand in an address.
fn percent_encoded(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 5 / 4);
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' | b'/' | b':' => {
                out.push(char::from(*byte));
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{as_chapter, main_of, percent_encoded};

    #[test]
    fn the_ids_and_headings_of_a_chapter_are_its_own() {
        let html = "<h1 id=\"a\">x</h1><p aria-labelledby=\"a b\" title=\"1 > 0 id=\">id=\"q\"</p>\
                    <a href=\"#a\">y</a><a href=\"https://x/#a\">z</a><path fill=\"url(#h)\"/><h6>w</h6>";
        let expected = "<h2 id=\"aceh-a\">x</h2><p aria-labelledby=\"aceh-a aceh-b\" title=\"1 > 0 id=\">id=\"q\"</p>\
                        <a href=\"#aceh-a\">y</a><a href=\"https://x/#a\">z</a><path fill=\"url(#aceh-h)\"/><h6>w</h6>";
        assert_eq!(as_chapter(html, "aceh"), expected);
    }

    #[test]
    fn a_chapter_is_what_stands_in_main() {
        assert_eq!(main_of("<body><main id=\"main\">a<b></b></main><footer>"), Some("a<b></b>"));
        assert_eq!(main_of("<body><p>a</p>"), None);
    }

    #[test]
    fn data_in_an_address_come_back_as_they_were() {
        assert_eq!(percent_encoded("a,1\r\n\"é\"".as_bytes()), "a,1%0D%0A%22%C3%A9%22");
    }
}
