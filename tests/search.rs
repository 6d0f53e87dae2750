//! Searching: everything that is published can be found by name, nothing else can, and only who searches pays for it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod common;

use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::DiskWorld;
use common::root;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

type Files = BTreeMap<String, Vec<u8>>;

fn small(as_of: Option<&str>) -> Files {
    let settings = Settings { as_of: as_of.map(|day| day.parse().unwrap()), ..Settings::default() };
    let examined = examine(&DiskWorld::new(root().join("tests/golden/small")), &settings).unwrap();
    assert!(!examined.findings.has_errors());
    let site = Site::default();
    // On an earlier day a standing text of this content has no figure to show: a finding, and no matter of searching.
    make(&examined, &settings, &site).unwrap();
    site.into_files()
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// What a page lists: the addresses, each with the name and the words beside it.
fn listed(page: &str) -> BTreeMap<&str, &str> {
    let items = page.split("<ul class=\"entries\">").skip(1);
    let items = items.flat_map(|list| list.split("</ul>").next().unwrap().split("<li><a href=\"").skip(1));
    items.map(|item| item.split_once('"').unwrap()).collect()
}

fn zipped(bytes: &[u8]) -> usize {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap().len()
}

#[test]
fn everything_that_is_published_is_listed_in_each_language_and_leads_to_a_page() {
    let files = small(None);
    for (path, folders) in [
        ("cari.html", ["wilayah/", "ukuran/", "laporan/"]),
        ("en/search.html", ["en/regions/", "en/measures/", "en/reports/"]),
    ] {
        let page = text(&files, path);
        let base = path.rsplit_once('/').map_or("", |(folder, _)| &path[..=folder.len()]);
        let found = listed(page);
        let targets: BTreeSet<String> =
            found.keys().map(|href| format!("{base}{}", href.split('#').next().unwrap())).collect();
        for target in &targets {
            assert!(files.contains_key(target), "{path} leads to {target}, which is not there");
        }
        // Every profile and measure, and the overview of every release but the page that only sends readers on.
        let pages = files
            .keys()
            .filter(|file| file.ends_with(".html") && **file != format!("{}index.html", folders[0]));
        let pages = pages.filter(|file| {
            let depth = file[base.len()..].matches('/').count();
            let of = |at: usize| file.starts_with(folders[at]);
            let is_list = folders.iter().any(|folder| **file == format!("{folder}index.html"));
            !is_list && ((depth == 1 && (of(0) || of(1))) || (of(2) && file.ends_with("/index.html")))
        });
        let sends_on = |file: &str| text(&files, file).contains("http-equiv=\"refresh\"");
        let missing: Vec<&String> =
            pages.filter(|file| !targets.contains(*file) && !sends_on(file)).collect();
        assert!(missing.is_empty(), "{path} does not list {missing:?}");
        assert!(found.keys().any(|href| href.contains('#')), "{path} lists no term");
        // Every letter leads to its section.
        for letter in page.split("<li><a href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(page.contains(&format!("<section id=\"{letter}\"")), "{path} has no #{letter}");
        }
    }
    let id = listed(text(&files, "cari.html"));
    let aceh = id["wilayah/aceh.html"];
    assert!(aceh.contains(">Provinsi<") && aceh.contains("Nanggroe, Aceh, A&amp;B"), "{aceh}");
    assert!(listed(text(&files, "en/search.html"))["regions/aceh.html"].contains(">Province<"));
}

#[test]
fn names_are_never_markup() {
    let files = small(None);
    let aceh = listed(text(&files, "cari.html"))["wilayah/aceh.html"];
    assert!(aceh.contains("&lt;script&gt;alert(1)&lt;"), "{aceh}");
}

#[test]
fn what_is_not_out_yet_cannot_be_found() {
    let (now, before) = (small(None), small(Some("2023-12-01")));
    let report = "laporan/2023-12/index.html";
    assert!(listed(text(&now, "cari.html")).contains_key(report));
    let page = text(&before, "cari.html");
    assert!(!listed(page).contains_key(report) && !page.contains("/2023-12/"));
    assert!(listed(page).contains_key("laporan/2022-12/index.html"));
}

#[test]
fn only_who_searches_pays_for_it() {
    let files = small(None);
    let tag = "<script src=\"";
    let path = files.keys().find(|path| path.starts_with("assets/search.")).unwrap();
    let script = text(&files, path);
    let mut pages = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let policy =
            page.split_once("Content-Security-Policy\" content=\"").unwrap().1.split('"').next().unwrap();
        let searches = ["cari.html", "en/search.html"].contains(&path.as_str());
        let compares = ["bandingkan/index.html", "en/compare/index.html"].contains(&path.as_str());
        assert_eq!(page.contains("assets/search."), searches, "{path}");
        assert_eq!(page.contains(tag), searches || compares, "{path}");
        assert_eq!(policy.contains("script-src 'self'"), searches || compares, "{path}: {policy}");
        assert_eq!(policy.contains("form-action 'self'"), page.contains("<form"), "{path}: {policy}");
        assert!(!policy.contains("unsafe") || path.contains("satu-berkas"), "{path}: {policy}");
        pages += usize::from(page.contains("cari.html\">") || page.contains("search.html\">"));
    }
    assert!(pages > 20, "only {pages} pages lead to it");
    let weight = zipped(script.as_bytes());
    assert!(weight < 6_000, "the script weighs {weight} bytes");
    // Nothing that asks for anything.
    let code = script;
    for asks in [
        "fetch(",
        "XMLHttpRequest",
        "import(",
        "innerHTML",
        "eval(",
        "http:",
        "https:",
        "localStorage",
        "cookie",
    ] {
        assert!(!code.contains(asks), "{asks}");
    }
}
