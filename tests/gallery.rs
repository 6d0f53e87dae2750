//! The gallery in `docs/gallery`: every chart of the snapshots, in both layouts, light and dark. It is made from them,
//! and held fresh.
//!
//! `CAKUPAN_BLESS=1 cargo test --test gallery` writes it anew; bless the snapshots first.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads and writes its files and stops at the first surprise"
)]

mod common;

use cakupan::chart::STYLE;
use common::{bless, difference, files, root};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A chart in its two layouts.
#[derive(Debug, Default)]
struct Entry {
    phone: String,
    desk: String,
}

/// The snapshots by kind, then by name.
type Gallery = BTreeMap<String, BTreeMap<String, Entry>>;

fn snapshots() -> Gallery {
    let mut gallery = Gallery::new();
    for (path, bytes) in files(&root().join("tests/snapshots/charts")) {
        let svg = String::from_utf8(bytes).unwrap();
        let (name, layout) = path.strip_suffix(".svg").unwrap().rsplit_once('-').unwrap();
        // A drawing within a line of text has a class of its own.
        let class = svg.strip_prefix("<svg class=\"").unwrap().split(['"', ' ']).map(str::to_owned);
        let kind = class.take(2).find_map(|class| match class.as_str() {
            "spark" => Some("sparkline".to_owned()),
            class => class.strip_prefix("chart-").map(str::to_owned),
        });
        let entry = gallery.entry(kind.unwrap()).or_default().entry(name.to_owned()).or_default();
        let place = if layout == "phone" { &mut entry.phone } else { &mut entry.desk };
        svg.trim_end().clone_into(place);
    }
    gallery
}

/// The properties of the dark scheme, for a part of a page: the style sheet of the charts has them for whole pages.
fn dark() -> &'static str {
    let (_, rest) = STYLE.split_once("@media screen and (prefers-color-scheme: dark)").unwrap();
    let (_, rest) = rest.split_once(":root:not([data-theme=light]) {").unwrap();
    rest.split_once('}').unwrap().0
}

fn style() -> String {
    format!(
        "/* Made from the style sheet of the charts by tests/gallery.rs. */
.dark {{{}}}
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 1rem; background: #fff; color: #1b1f24; }}
h2 {{ font-size: 1.1rem; margin: 2rem 0 .5rem; }}
nav a {{ display: inline-block; padding: .25rem .5rem .25rem 0; }}
.views {{ display: grid; gap: 1px; justify-content: start; }}
.light, .dark {{ display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.5rem; padding: 1rem; background: var(--c-ground); border: 1px solid #878e96; }}
.light > *, .dark > * {{ flex: none; max-width: 100%; }}
.phone {{ width: 320px; }}
.desk {{ width: 720px; }}
.chart-phone, .chart-desk {{ display: block; max-width: none; }}
.views .spark {{ width: 64px; height: 18px; }}
@media (min-width: 1140px) {{ .light, .dark {{ flex-wrap: nowrap; }} }}
",
        dark()
    )
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>
<html lang=\"en\" data-theme=\"light\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{title}</title>
<link rel=\"stylesheet\" href=\"../../src/chart/chart.css\">
<link rel=\"stylesheet\" href=\"gallery.css\">
</head>
<body>
<main>
{body}</main>
</body>
</html>
"
    )
}

/// One chart four times: each drawing once, and once more in the dark as the same drawing.
fn views(name: &str, entry: &Entry) -> String {
    let mut light = String::new();
    let mut again = String::new();
    for (layout, svg) in [("phone", &entry.phone), ("desk", &entry.desk)] {
        let id = format!("{name}-{layout}-drawing");
        let _ = writeln!(
            light,
            "<div class=\"{layout}\">{}</div>",
            svg.replacen("<svg ", &format!("<svg id=\"{id}\" "), 1)
        );
        let attribute = |name: &str| {
            let (_, rest) = svg.split_once(&format!("{name}=\"")).unwrap();
            rest.split('"').next().unwrap()
        };
        let _ = writeln!(
            again,
            "<div class=\"{layout}\"><svg class=\"{}\" viewBox=\"{}\" aria-hidden=\"true\"><use href=\"#{id}\"/></svg></div>",
            attribute("class"),
            attribute("viewBox"),
        );
    }
    format!(
        "<div class=\"views\">\n<div class=\"light\">\n{light}</div>\n<div class=\"dark\">\n{again}</div>\n</div>\n"
    )
}

fn pages() -> BTreeMap<String, Vec<u8>> {
    let gallery = snapshots();
    let mut out = BTreeMap::from([("gallery.css".to_owned(), style())]);
    let all: usize = gallery.values().map(BTreeMap::len).sum();
    let mut index = format!(
        "<h1>Charts</h1>
<p>All {all} charts of the snapshots in <code>tests/snapshots/charts</code>: every kind with ordinary figures, then with
every edge; for the phone and for the desk, light and dark. Titles and descriptions are placeholders; pages write them.</p>
<nav aria-label=\"Kinds\">\n"
    );
    for (kind, entries) in &gallery {
        let _ = writeln!(index, "<a href=\"{kind}.html\">{kind} ({})</a>", entries.len());
    }
    index.push_str("</nav>\n");
    for (kind, entries) in &gallery {
        let first = entries.get_key_value(kind.as_str()).or_else(|| entries.first_key_value()).unwrap();
        let _ = write!(index, "<h2><a href=\"{kind}.html\">{kind}</a></h2>\n{}", views(first.0, first.1));
        let mut body =
            format!("<nav aria-label=\"Gallery\"><a href=\"index.html\">Charts</a></nav>\n<h1>{kind}</h1>\n");
        for (name, entry) in entries {
            let _ = write!(body, "<h2 id=\"{name}\">{name}</h2>\n{}", views(name, entry));
        }
        out.insert(format!("{kind}.html"), page(kind, &body));
    }
    out.insert("index.html".to_owned(), page("Charts of Cakupan", &index));
    out.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
}

#[test]
fn the_gallery_shows_the_snapshots_as_they_are() {
    let (folder, made) = (root().join("docs/gallery"), pages());
    if bless() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (path, bytes) in &made {
            std::fs::write(folder.join(path), bytes).unwrap();
        }
    }
    let found = files(&folder);
    let different = difference(&found, &made);
    assert!(different.is_empty(), "in docs/gallery, then made from the snapshots:\n{}", different.join("\n"));
}

#[test]
fn every_snapshot_is_shown_in_both_layouts_light_and_dark() {
    let pages = pages();
    for (kind, entries) in snapshots() {
        let page = String::from_utf8_lossy(&pages[&format!("{kind}.html")]).into_owned();
        for (name, entry) in entries {
            assert!(!entry.phone.is_empty() && !entry.desk.is_empty(), "{name} lacks a layout");
            for layout in ["phone", "desk"] {
                let id = format!("{name}-{layout}-drawing");
                assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id} in the light");
                assert_eq!(page.matches(&format!("href=\"#{id}\"")).count(), 1, "{id} in the dark");
            }
        }
    }
    assert!(dark().contains("--c-ground: #14181d"), "the dark scheme was not found");
}
