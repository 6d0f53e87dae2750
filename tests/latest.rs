//! The addresses that always lead to the newest report.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod common;

use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, Overlay, World};
use common::root;
use std::collections::BTreeMap;

/// The small site with lines added to its reports.
fn made(added: &[(&str, &str)], as_of: Option<&str>) -> BTreeMap<String, Vec<u8>> {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let changes = added.iter().map(|(report, line)| {
        let path = format!("content/reports/{report}/release.yaml");
        let text = String::from_utf8(base.read(&path).unwrap()).unwrap();
        (path, Some(format!("{text}{line}\n").into_bytes()))
    });
    let world = Overlay { base: &base, changes: changes.collect() };
    let settings = Settings { as_of: as_of.map(|day| day.parse().unwrap()), ..Settings::default() };
    let examined = examine(&world, &settings).unwrap();
    assert!(!examined.findings.has_errors());
    let site = Site::default();
    make(&examined, &settings, &site).unwrap();
    site.into_files()
}

fn text<'f>(files: &'f BTreeMap<String, Vec<u8>>, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// Where a page sends its readers, each way that it names: at once, to robots, and by hand.
fn leads(html: &str) -> [&str; 3] {
    let after = |before: &str| html.split_once(before).unwrap().1.split('"').next().unwrap();
    [after("content=\"0; url="), after("rel=\"canonical\" href=\""), after("<p><a href=\"")]
}

#[test]
fn the_newest_report_has_an_address_that_never_changes() {
    let files = made(&[], None);
    let expected =
        ["../2023-12/index.html", "https://example.org/cakupan/laporan/2023-12/", "../2023-12/index.html"];
    assert_eq!(leads(text(&files, "laporan/terbaru/index.html")), expected);
    assert!(files.contains_key("laporan/2023-12/index.html"));
    let english = text(&files, "en/reports/latest/index.html");
    assert_eq!(leads(english)[1], "https://example.org/cakupan/en/reports/2023-12/");
    // Search engines take the address of the report from it; to ask them to leave it out as well would contradict that.
    assert!(!english.contains("noindex") && !english.contains("<script"));
    assert!(!text(&files, "sitemap.xml").contains("/terbaru/"));
    assert!(text(&files, "laporan/index.html").contains("<a href=\"terbaru/index.html\">"));
    // Seen from a day before the second report, the first is the newest.
    assert_eq!(
        leads(text(&made(&[], Some("2023-12-01")), "laporan/terbaru/index.html"))[0],
        "../2022-12/index.html"
    );
}

#[test]
fn each_series_has_its_own() {
    let files = made(&[("2022-12", "series: kanwil-aceh"), ("2023-12", "series: nasional")], None);
    assert_eq!(leads(text(&files, "laporan/terbaru/kanwil-aceh.html"))[0], "../2022-12/index.html");
    assert_eq!(leads(text(&files, "en/reports/latest/nasional.html"))[0], "../2023-12/index.html");
    assert_eq!(leads(text(&files, "laporan/terbaru/index.html"))[0], "../2023-12/index.html");
}
