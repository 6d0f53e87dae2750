//! What travels: reports as one file, releases as one page, cards for previews, and what all of it may weigh.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod common;

use cakupan::diag::UiLanguage;
use cakupan::diag::render::short;
use cakupan::pipeline::{Settings, examine, make, rehearse};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, Overlay, World};
use common::root;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

type Files = BTreeMap<String, Vec<u8>>;

/// What a site gives with lines added to its `site.yaml`, and what is found.
fn made(site: &str, lines: &str, settings: &Settings) -> (Files, String) {
    let base = DiskWorld::new(root().join(site));
    let text = String::from_utf8(base.read("content/site.yaml").unwrap()).unwrap();
    let changes = [("content/site.yaml".to_owned(), Some(format!("{text}\n{lines}\n").into_bytes()))];
    let world = Overlay { base: &base, changes: changes.into() };
    let examined = examine(&world, settings).unwrap();
    let files = Site::default();
    let made = make(&examined, settings, &files).unwrap();
    let found = short::render(&made.findings, &examined.files, UiLanguage::English);
    let rehearsed = rehearse(&examined, settings).unwrap();
    assert_eq!(
        short::render(&rehearsed, &examined.files, UiLanguage::English),
        found,
        "check finds the same"
    );
    (files.into_files(), found)
}

const SMALL: &str = "tests/golden/small";

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// The values of an attribute of a page.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let mark = format!(" {name}=\"");
    html.split(mark.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// Whether a page needs nothing beside itself: every address in it is whole, a place on it, or holds its data.
fn assert_alone(path: &str, html: &str) {
    for address in attributes(html, "href").into_iter().chain(attributes(html, "src")) {
        let whole =
            ["https://", "#", "mailto:", "data:text/csv"].iter().any(|start| address.starts_with(start));
        assert!(whole, "{path}: {address}");
    }
    for needs in ["rel=\"stylesheet\"", "<script src", "<img", "@import", "rel=\"icon\""] {
        assert!(!html.contains(needs), "{path} needs {needs}");
    }
    assert!(html.contains("<style>"), "{path} has no style");
    let ids = attributes(html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{path}: an id twice");
    for fragment in attributes(html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(unique.contains(fragment), "{path}: #{fragment} leads nowhere");
    }
}

#[test]
fn a_report_in_one_file_needs_nothing_else() {
    let (files, found) = made("", "downloads: [editions]", &Settings::default());
    assert_eq!(found, "");
    let reports = |path: &&String| path.starts_with("satu-berkas/") || path.starts_with("en/single-file/");
    let mut regions = 0;
    for path in files.keys().filter(reports) {
        let html = text(&files, path);
        assert_alone(path, html);
        if path.contains("/2023-12/") && !path.ends_with("/index.html") {
            assert!(html.len() <= 100_000, "{path} has {} bytes", html.len());
            regions += 1;
        }
    }
    assert_eq!(regions, 68, "34 provinces in two languages");
    let aceh = text(&files, "satu-berkas/2023-12/aceh.html");
    assert!(aceh.contains("<svg") && aceh.contains("583.638") && aceh.contains("class=\"figures\""));
    assert!(aceh.contains("data:text/csv;charset=utf-8,region,region_name,measure"));
    assert!(
        aceh.contains("<link rel=\"canonical\" href=\"https://cakupan.example/laporan/2023-12/aceh.html\">")
    );
    // Its page on the site leads to it, and the overview to the whole as well.
    assert!(text(&files, "laporan/2023-12/aceh.html").contains("../../satu-berkas/2023-12/aceh.html"));
    assert!(text(&files, "laporan/2023-12/index.html").contains("../../satu-berkas/2023-12.html"));
    let whole = text(&files, "satu-berkas/2023-12.html");
    assert_eq!(whole.matches("<article class=\"chapter\"").count(), 35);
    assert_eq!(whole.matches("<h1").count(), 1, "one title for the whole");
    assert!(whole.contains("<li><a href=\"#r-aceh\">Aceh</a></li>"));
    // It holds more than any page, so that search engines are told to leave it out, and not that it is a copy.
    assert!(whole.contains("content=\"noindex\"") && !whole.contains("rel=\"canonical\""));
}

#[test]
fn editions_are_made_when_they_are_asked_for() {
    let none = made(SMALL, "", &Settings::default()).0;
    assert!(none.keys().all(|path| !path.contains("satu-berkas")));
    assert!(!text(&none, "_headers").contains("unsafe-inline"));
    let asked = made(SMALL, "downloads: [xlsx]", &Settings { editions: true, ..Settings::default() }).0;
    assert!(asked.contains_key("satu-berkas/2023-12/aceh.html"));
    // From a server it has its style, too; pages say for themselves that they have none of their own.
    assert!(text(&asked, "_headers").contains("style-src 'self' 'unsafe-inline';"));
    assert!(text(&asked, "laporan/2023-12/aceh.html").contains("style-src 'self';"));
}

#[test]
fn cards_are_pictures_of_their_pages() {
    let (files, found) = made(SMALL, "cards: every-page", &Settings::default());
    assert_eq!(found, "");
    let mut seen = BTreeSet::new();
    for path in ["laporan/2023-12/index", "en/reports/2023-12/aceh", "wilayah/aceh"] {
        let html = text(&files, &format!("{path}.html"));
        let card = format!("<meta property=\"og:image\" content=\"https://example.org/cakupan/{path}.png\">");
        assert!(html.contains(&card), "{path}");
        let alt = html.split_once("og:image:alt\" content=\"").unwrap().1.split('"').next().unwrap();
        assert!(alt.len() > 20, "{path}: {alt}");
        let bytes = &files[&format!("{path}.png")];
        let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((size(16), size(20)), (1200, 630), "{path}");
        assert!(bytes.len() < 300_000, "{path} has {} bytes", bytes.len());
        assert!(seen.insert(bytes.clone()), "{path} has the picture of another");
    }
    let regions = made(SMALL, "", &Settings::default()).0;
    assert!(regions.contains_key("laporan/2023-12/index.png") && regions.contains_key("en/regions/aceh.png"));
    assert!(!regions.contains_key("laporan/2023-12/aceh.png"));
    let overviews = made(SMALL, "cards: overviews", &Settings::default()).0;
    assert!(
        overviews.contains_key("laporan/2023-12/index.png") && !overviews.contains_key("wilayah/aceh.png")
    );
    let none = made(SMALL, "cards: none", &Settings::default()).0;
    assert!(!none.contains_key("laporan/2023-12/index.png"));
    assert!(text(&none, "laporan/2023-12/index.html").contains("/assets/card.png"));
}

#[test]
fn a_page_over_the_budget_is_told_with_what_is_heavy_in_it() {
    let (_, found) = made(SMALL, "budget: { html: 2_500 }", &Settings::default());
    let lines: Vec<&str> = found.lines().collect();
    assert!(lines.iter().all(|line| line.contains("C904")), "{found}");
    assert!((2..=12).contains(&lines.len()), "{found}");
    assert!(found.contains("`laporan/2023-12/index.html` weighs "), "{found}");
    let (_, kept) =
        made(SMALL, "budget: { html: 20_000, css: 12_000, picture: 250_000 }", &Settings::default());
    assert_eq!(kept, "");
    let (_, heavy) =
        made(SMALL, "downloads: [editions]\nbudget: { edition: 3_000, html: 20_000 }", &Settings::default());
    assert!(
        !heavy.is_empty()
            && heavy.lines().all(|line| line.contains("satu-berkas/") || line.contains("single-file/")),
        "{heavy}"
    );
}

#[test]
fn packed_copies_stand_beside_what_is_text() {
    let (files, _) = made(SMALL, "packed: [gz, br]", &Settings::default());
    let mut unpacked = 0;
    for (path, bytes) in &files {
        let mut back = Vec::new();
        if let Some(of) = path.strip_suffix(".gz") {
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut back).unwrap();
            assert_eq!(back, files[of], "{path}");
        } else if let Some(of) = path.strip_suffix(".br") {
            brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut back).unwrap();
            assert_eq!(back, files[of], "{path}");
        } else {
            continue;
        }
        unpacked += 1;
    }
    assert!(unpacked > 100, "{unpacked}");
    assert!(
        files.contains_key("index.html.gz")
            && files.keys().any(|path| path.starts_with("assets/style.") && path.ends_with(".css.br"))
    );
    assert!(
        !files.keys().any(|path| path.contains(".png.") || path.contains(".xlsx.") || path.contains(".zip."))
    );
}
