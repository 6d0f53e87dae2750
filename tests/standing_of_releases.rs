//! What becomes of a report after it was announced: days that were moved, reports in the place of others, points of the
//! checklist that were set aside. Pages and feeds say so, and none of it before it may be known.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod archive;

use archive::Archive;
use cakupan::diag::UiLanguage;
use cakupan::diag::render::short;
use cakupan::pipeline::{Settings, examine, inputs, make};
use cakupan::site::Site;
use cakupan::world::MemoryWorld;
use std::collections::BTreeMap;

const FIRST: &str = "-- content/reports/2023-12/release.yaml --
title: { id: Desember 2023, en: December 2023 }
period: 2023-12
released: 2024-03-15
moved: [{ from: 2024-02-29, reason: { id: Aceh terlambat <melapor>., en: Aceh reported late. } }]
next: 2031-06
next-moved: [{ from: 2031-05, reason: { id: Sensus mundur., en: The census is later. } }]
sources: [kemnaker-2023]
lead: indonesia
headline: [participants.active, coverage.workers]
waived:
  - { check: sources, by: Rina & Budi, reason: { id: Tabelnya hanya tercetak., en: The table is on paper only. } }
superseded: { by: ralat, reason: { id: Angka Aceh diperbaiki., en: The figure of Aceh was mended. } }
";
const SECOND: &str = "-- content/reports/ralat/release.yaml --
title: { id: Desember 2023 (ralat), en: December 2023 (corrected) }
period: 2023-12
released: 2024-04-02
sources: [kemnaker-2023]
lead: indonesia
headline: [participants.active, coverage.workers]
";

/// The site's texts, and the paths of the files that its manifest would list.
fn site(second: &str) -> (BTreeMap<String, String>, Vec<String>) {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let content = Archive::parse(&format!("{FIRST}{second}")).unwrap().over(&base);
    let world = MemoryWorld::new("2026-11-01".parse().unwrap());
    let world = content.files.into_iter().fold(world, |world, (path, text)| world.with(path, text));
    let settings = Settings { now: Some("2026-11-01T00:00:00Z".parse().unwrap()), ..Settings::default() };
    let examined = examine(&world, &settings).unwrap();
    assert_eq!(short::render(&examined.findings, &examined.files, UiLanguage::English), "");
    let site = Site::default();
    let made = make(&examined, &settings, &site).unwrap();
    assert_eq!(short::render(&made.findings, &examined.files, UiLanguage::English), "");
    let text = |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8_lossy(&bytes).into_owned());
    (site.into_files().into_iter().map(text).collect(), inputs(&examined).into_keys().collect())
}

#[test]
fn pages_lists_and_feeds_tell_what_became_of_a_report() {
    let (files, _) = site(SECOND);
    let calendar = &files["laporan/index.html"];
    for told in [
        "Semula dijadwalkan <s><time datetime=\"2024-02-29\">29 Februari 2024</time></s>. Aceh terlambat &lt;melapor&gt;.",
        "Semula dijadwalkan <s><time datetime=\"2031-05\">Mei 2031</time></s>. Sensus mundur.",
        "<span class=\"mark\">digantikan</span>",
    ] {
        assert!(calendar.contains(told), "{told}\n{calendar}");
    }
    for (path, told) in [
        (
            "laporan/2023-12/index.html",
            "Laporan ini sudah digantikan oleh <a href=\"../ralat/index.html\">Desember 2023 (ralat)</a>. Angka Aceh diperbaiki.",
        ),
        (
            "laporan/2023-12/aceh.html",
            "Laporan ini sudah digantikan oleh <a href=\"../ralat/index.html\">Desember 2023 (ralat)</a>. Angka Aceh diperbaiki.",
        ),
        (
            "en/reports/2023-12/index.html",
            "This report has been superseded by <a href=\"../ralat/index.html\">December 2023 (corrected)</a>. The figure of Aceh was mended.",
        ),
        (
            "laporan/2023-12/index.html",
            "Sumber yang dapat ditelusuri: Tabelnya hanya tercetak. <span class=\"detail\">Diputuskan oleh Rina &amp; Budi.</span>",
        ),
        ("laporan/2023-12/index.html", "29 Februari 2024"),
        ("en/feed.xml", "<title>December 2023 (superseded by December 2023 (corrected))</title>"),
        (
            "en/feed.xml",
            "<published>2024-03-15T00:00:00Z</published>\n<updated>2024-04-02T00:00:00Z</updated>",
        ),
        (
            "en/feed.xml",
            "<summary>This report has been superseded by December 2023 (corrected). The figure of Aceh was mended.</summary>",
        ),
    ] {
        assert!(files[path].contains(told), "{path}: {told}\n{}", files[path]);
    }
    assert!(
        !files["laporan/ralat/index.html"].contains("digantikan"),
        "the new one is superseded by nothing"
    );
}

#[test]
fn what_takes_a_place_is_not_told_before_it_is_published() {
    let (files, inputs) = site(&SECOND.replace("released:", "draft: true\nreleased:"));
    for (path, text) in &files {
        for secret in ["ralat", "corrected", "Angka Aceh diperbaiki", "superseded by", "digantikan oleh"] {
            assert!(!text.contains(secret), "{secret} in {path}");
        }
    }
    assert!(inputs.iter().any(|path| path == "content/measures.yaml"), "{inputs:?}");
    assert!(!inputs.iter().any(|path| path.starts_with("content/reports/2023-12/release")), "{inputs:?}");
}
