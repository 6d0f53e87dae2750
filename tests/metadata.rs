//! What machines read of the demonstration: titles, descriptions, structured data, previews, the map, files.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, Overlay, World};
use common::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

type Files = BTreeMap<String, Vec<u8>>;

fn made(world: &dyn World, settings: &Settings) -> Files {
    let examined = examine(world, settings).unwrap();
    assert!(!examined.findings.has_errors());
    let site = Site::default();
    let made = make(&examined, settings, &site).unwrap();
    assert!(!made.findings.has_errors());
    site.into_files()
}

fn demonstration() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| made(&DiskWorld::new(root()), &Settings::default()))
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).unwrap()
}

/// The pages that search engines list: no charts for other sites, which `tests/chart_files.rs` looks at.
fn pages(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    let paths = files.keys().filter(|path| path.ends_with(".html") && *path != "404.html");
    let embedded = |path: &str| path.starts_with("grafik/") || path.starts_with("en/charts/");
    // What sends its readers on, `tests/latest.rs` looks at.
    let latest = |path: &str| path.starts_with("laporan/terbaru/") || path.starts_with("en/reports/latest/");
    paths.filter(move |path| !embedded(path) && !latest(path)).map(|path| (path.as_str(), text(files, path)))
}

/// What stands between two marks, with its escapes undone.
fn between(html: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = html.split_once(before)?;
    let mut out = rest.split_once(after)?.0.to_owned();
    for (mark, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")] {
        out = out.replace(mark, letter);
    }
    Some(out)
}

fn meta(html: &str, name: &str) -> Option<String> {
    between(html, &format!("=\"{name}\" content=\""), "\">")
}

#[test]
fn titles_and_descriptions_have_the_length_that_lists_show_and_are_never_the_same() {
    let files = demonstration();
    let (mut titles, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    for (page, html) in pages(files) {
        let title = between(html, "<title>", "</title>").unwrap();
        assert!((5..=90).contains(&title.chars().count()), "{page}: {title}");
        let description = meta(html, "description").unwrap();
        assert!((40..=320).contains(&description.chars().count()), "{page}: {description}");
        for (seen, words) in [(&mut titles, title), (&mut descriptions, description)] {
            if let Some(first) = seen.insert(words.clone(), page) {
                panic!("{first} and {page}: {words}");
            }
        }
    }
    assert!(titles.len() > 300, "{}", titles.len());
    assert_eq!(titles["Cakupan jaminan sosial pekerja"], "index.html");
    assert!(titles.contains_key("Aceh: laporan Desember 2023 – Cakupan"));
}

/// The dataset that a page describes, if it describes one.
fn dataset(page: &str, html: &str) -> Option<Value> {
    let json = html.split_once("<script type=\"application/ld+json\">")?.1.split_once("</script>")?.0;
    let json: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{page}: {error}"));
    assert_eq!(json["@context"], "https://schema.org", "{page}");
    json["@graph"].as_array().unwrap().iter().find(|node| node["@type"] == "Dataset").cloned()
}

#[test]
fn datasets_are_described_with_all_that_catalogues_ask_for() {
    let files = demonstration();
    let undated: BTreeSet<&str> = ["outlets.new-per-area", "participants.to-enrol"].into();
    let mut described = 0;
    for (page, html) in pages(files) {
        let Some(set) = dataset(page, html) else { continue };
        described += 1;
        let description = set["description"].as_str().unwrap();
        assert!(description.chars().count() >= 50, "{page}: {description}");
        let fields = ["name", "url", "license", "creator", "inLanguage"];
        let by_data = ["dateModified", "spatialCoverage", "variableMeasured", "keywords"];
        for field in fields.into_iter().chain(by_data) {
            assert!(!set[field].is_null(), "{page} has no {field}");
        }
        let measure = page.rsplit('/').next().unwrap().trim_end_matches(".html");
        assert_eq!(set["temporalCoverage"].is_null(), undated.contains(measure), "{page}");
        for file in set["distribution"].as_array().unwrap() {
            let path = file["contentUrl"].as_str().unwrap().strip_prefix("https://cakupan.example/").unwrap();
            assert!(files.contains_key(path), "{page}: {path}");
        }
    }
    assert!(described > 300, "{described}");
}

#[test]
fn metadata_tell_the_time_and_the_regions_of_the_data() {
    let files = demonstration();
    let of = |page: &str| dataset(page, text(files, page)).unwrap();
    let report = of("laporan/2012-11/cabang-palembang.html");
    assert_eq!(report["temporalCoverage"], "2012-11-01/2012-11-30");
    assert_eq!(
        (&report["datePublished"], &report["dateModified"]),
        (&"2024-02-05".into(), &"2024-02-05".into())
    );
    // The branch was last heard of in 2012, whatever became known of others since.
    let profile = of("wilayah/cabang-palembang.html");
    assert_eq!(profile["dateModified"].as_str().map(|day| &day[..4]), Some("2012"), "{profile}");
    assert_eq!(profile["spatialCoverage"][0]["name"], "Kantor Cabang Palembang");
    let whole = of("en/data/index.html");
    assert_eq!(whole["spatialCoverage"], serde_json::json!([{ "@type": "Place", "name": "Indonesia" }]));
}

#[test]
fn the_map_dates_pages_by_their_own_data() {
    let map = text(demonstration(), "sitemap.xml");
    let date = |path: &str| {
        let (_, rest) =
            map.split_once(&format!("<loc>https://cakupan.example/{path}</loc>\n<lastmod>")).unwrap();
        rest[..10].to_owned()
    };
    assert_eq!(date("laporan/2012-11/"), "2024-02-05");
    assert!(date("wilayah/cabang-palembang.html").starts_with("2012-"));
    assert_eq!(date("wilayah/aceh.html"), "2025-10-18");
}

#[test]
fn every_data_file_that_pages_offer_has_rows() {
    let files = demonstration();
    let mut offered = BTreeSet::new();
    for (_, html) in pages(files) {
        for href in html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if let Some(at) = href.find("data/").filter(|_| href.ends_with(".csv")) {
                offered.insert(&href[at..]);
            }
        }
    }
    let written: BTreeSet<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|path| path.starts_with("data/") && path.ends_with(".csv"))
        .collect();
    assert_eq!(offered, written);
    assert!(written.len() > 40, "{}", written.len());
    for path in written {
        let rows = csv::Reader::from_reader(&files[path][..]).into_records().filter(Result::is_ok).count();
        assert!(rows > 0, "{path} has no rows");
    }
}

#[test]
fn every_page_shows_a_card_that_exists_at_its_address() {
    let settings = Settings { base_url: Some("https://host.example/sub/".to_owned()), ..Settings::default() };
    let small = DiskWorld::new(root().join("tests/golden/small"));
    for (files, base) in [
        (demonstration(), "https://cakupan.example/"),
        (&made(&small, &settings), "https://host.example/sub/"),
    ] {
        for (page, html) in pages(files) {
            let image = meta(html, "og:image").unwrap();
            let path = image.strip_prefix(base).unwrap_or_else(|| panic!("{page}: {image}"));
            assert!(files[path].starts_with(b"\x89PNG"), "{page}: {path}");
            assert!(meta(html, "og:image:alt").is_some_and(|alt| alt.len() > 10), "{page}");
            assert_eq!(meta(html, "og:image:width").as_deref(), Some("1200"), "{page}");
            assert_eq!(meta(html, "og:image:height").as_deref(), Some("630"), "{page}");
            assert_eq!(meta(html, "twitter:card").as_deref(), Some("summary_large_image"), "{page}");
            assert!(meta(html, "og:url").is_some_and(|url| url.starts_with(base)), "{page}");
        }
    }
}

#[test]
fn a_site_has_its_own_card_and_pictures() {
    let small = DiskWorld::new(root().join("tests/golden/small"));
    let card = b"\xff\xd8\xff not a PNG".to_vec();
    let changes = [("card.png", card.clone()), ("photos/office.webp", vec![0, 159, 146, 150])];
    let changes = changes.map(|(name, bytes)| (format!("themes/default/assets/{name}"), Some(bytes)));
    let files = made(&Overlay { base: &small, changes: changes.into() }, &Settings::default());
    assert_eq!(files["assets/card.png"], card);
    assert_eq!(files["assets/photos/office.webp"], [0, 159, 146, 150]);
    let html = text(&files, "index.html");
    assert!(meta(html, "og:image").is_some());
    assert_eq!(meta(html, "og:image:width"), None, "the size of a card that is no PNG is not known");
}

/// The words of every link of a page, those of charts included.
fn link_words(html: &str) -> Vec<String> {
    let links = html.split("<a ").skip(1).filter_map(|rest| rest.split_once('>')?.1.split("</a>").next());
    links
        .map(|inside| {
            let words = inside.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
            words.collect::<String>().trim().to_lowercase()
        })
        .collect()
}

#[test]
fn links_say_where_they_lead() {
    let empty = ["go", "here", "more", "this", "start", "read more", "more information", "click here"];
    let mut read = 0;
    for (page, html) in pages(demonstration()) {
        for words in link_words(html) {
            read += 1;
            assert!(!words.is_empty() && !empty.contains(&words.as_str()), "{page}: a link says `{words}`");
        }
    }
    assert!(read > 10_000, "{read}");
}
