//! The files that charts are offered as: each is there, sound, and says the same as the page.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test reads its site and stops at the first surprise"
)]

mod common;

use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, Overlay};
use common::root;
use std::collections::{BTreeMap, BTreeSet};

type Files = BTreeMap<String, Vec<u8>>;

/// The small site with other settings for charts.
fn made(settings: &str) -> Files {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let path = "content/site.yaml";
    let site = std::fs::read_to_string(root().join("tests/golden/small").join(path)).unwrap() + settings;
    let world = Overlay { base: &base, changes: [(path.to_owned(), Some(site.into_bytes()))].into() };
    let examined = examine(&world, &Settings::default()).unwrap();
    assert!(examined.findings.is_empty(), "{:?}", examined.findings);
    let site = Site::default();
    let made = make(&examined, &Settings::default(), &site).unwrap();
    assert!(made.findings.is_empty());
    site.into_files()
}

fn is_of_chart(path: &str) -> bool {
    path.starts_with("grafik/") || path.starts_with("en/charts/")
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The addresses in a page that lead to files of charts, as paths below the site.
fn offered(page: &str, html: &str) -> BTreeSet<String> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let folder: Vec<&str> = page.split('/').collect();
    let resolved = links.filter(|link| !link.contains(':') && !link.starts_with('#')).map(|link| {
        let mut parts: Vec<&str> = folder[..folder.len() - 1].to_vec();
        for part in link.split('/') {
            match part {
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        parts.join("/")
    });
    resolved.filter(|path| is_of_chart(path)).collect()
}

#[test]
fn every_chart_on_a_page_has_its_files_and_no_file_is_without_its_chart() {
    let files = made("");
    let pages = files.keys().filter(|path| path.ends_with(".html") && !is_of_chart(path));
    let linked: BTreeSet<String> = pages.flat_map(|page| offered(page, text(&files, page))).collect();
    let there: BTreeSet<String> = files.keys().filter(|path| is_of_chart(path)).cloned().collect();
    assert_eq!(linked, there);
    for ending in ["svg", "png", "csv", "html"] {
        assert!(there.iter().any(|path| path.ends_with(ending)), "no {ending}");
    }
    // Pictures take long: unless the site asks for more they are on overviews alone.
    let pictures = there.iter().filter(|path| path.ends_with("png"));
    assert!(pictures.clone().all(|path| path.split('/').rev().nth(1).is_some_and(|id| id.starts_with("20"))));
}

#[test]
fn drawings_and_pages_stand_alone() {
    let (mut titles, mut described) = (BTreeSet::new(), BTreeSet::new());
    let files = made("");
    for (path, bytes) in files.iter().filter(|(path, _)| is_of_chart(path)) {
        match path.rsplit('.').next() {
            Some("svg") => {
                let svg = std::str::from_utf8(bytes).unwrap();
                let parsed = resvg::usvg::roxmltree::Document::parse(svg);
                assert!(parsed.is_ok(), "{path}: {parsed:?}");
                assert!(!svg.contains("var(") && !svg.contains("href"), "{path}");
                assert!(
                    svg.contains("CC BY 4.0") && svg.contains("https://"),
                    "{path}: its licence and place"
                );
            }
            Some("html") => {
                let html = std::str::from_utf8(bytes).unwrap();
                // Beside the one that skips to the chart.
                let links = html.split("<a ").skip(1).filter(|link| !link.contains("href=\"#main\""));
                let links: Vec<&str> = links.collect();
                assert_eq!(links.len(), 1, "{path}: nothing but the page that it is from");
                assert!(links[0].contains("target=\"_top\""), "{path}");
                // Search engines may read it, and are led to the page that it is from.
                assert!(!html.contains("noindex"), "{path}");
                let canonical = html.split_once("<link rel=\"canonical\" href=\"").unwrap().1;
                let canonical = canonical.split('"').next().unwrap();
                assert!(!canonical.contains("/grafik/") && !canonical.contains("/charts/"), "{path}");
                assert!(
                    html.contains(&format!("<meta property=\"og:url\" content=\"{canonical}\">")),
                    "{path}"
                );
                // A map and bars may have found the same, and still are not called the same.
                let title = html.split_once("<title>").unwrap().1.split("</title>").next().unwrap();
                assert!(titles.insert(title.to_owned()), "{path}: another chart has the title `{title}`");
                let about = html.split_once("<meta name=\"description\" content=\"").unwrap().1;
                let about = about.split('"').next().unwrap();
                assert!(described.insert(about.to_owned()), "{path}: another chart is described so: {about}");
            }
            Some("png") => {
                let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
                let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
                let info = reader.next_frame(&mut pixels).unwrap();
                assert_eq!(info.width, 2 * 752, "{path}");
                let shades: BTreeSet<&[u8]> = pixels.chunks(3).collect();
                assert!(shades.len() > 20, "{path} is nearly empty");
            }
            _ => {}
        }
    }
}

#[test]
fn the_figures_of_a_chart_are_rows_of_the_whole() {
    let files = made("");
    let whole: BTreeSet<&str> = text(&files, "data/cakupan.csv").lines().collect();
    for path in files.keys().filter(|path| is_of_chart(path) && path.ends_with("csv")) {
        let rows: Vec<&str> = text(&files, path).lines().collect();
        assert!(rows.len() > 1, "{path} is empty");
        assert!(rows.iter().all(|row| whole.contains(row)), "{path}");
    }
}

#[test]
fn a_site_chooses_the_files() {
    let none = made("charts: { files: [] }\n");
    assert!(!none.keys().any(|path| is_of_chart(path)));
    let pictures = made("charts: { files: [png], pictures: every-page }\n");
    let of = |files: &Files| files.keys().filter(|path| is_of_chart(path)).cloned().collect::<Vec<_>>();
    assert!(of(&pictures).iter().all(|path| path.ends_with(".png")));
    let drawings = made("charts: { files: [svg] }\n");
    assert_eq!(of(&drawings).len(), of(&pictures).len());
}
