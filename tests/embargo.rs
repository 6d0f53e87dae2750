//! What is not published is in no byte of what is written: a draft and a report under embargo, whose texts and figures
//! are unmistakable, are sought in every output file, unpacked. After its hour the one is there, and the draft is not.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod archive;
mod common;
mod unpacked;

use archive::Archive;
use cakupan::diag::render::short;
use cakupan::diag::{Diagnostics, UiLanguage};
use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::MemoryWorld;
use std::collections::BTreeMap;
use unpacked::found;

/// The words and values of what waits. Values stand as they are stored and as each language writes them.
const DRAFT: &[&str] = &["Zebrafinka", "zebrafinka", "73519", "73_519", "73.519", "73,519"];
const EMBARGOED: &[&str] = &["Quokkadrum", "quokkadrum", "918273", "918_273", "918.273", "918,273"];

const CONTENT: &str = r#"
-- content/site.yaml --
title: { id: Cakupan, en: Coverage }
description: { id: Situs contoh., en: A sample site. }
languages: [id, en]
base-url: https://cakupan.example/
organisation: { id: Badan Contoh, en: Sample Agency }
licence: { name: CC BY 4.0 }
downloads: [xlsx, regions, zip, citations, editions]
packed: [gz, br]
findings:
  accepted:
    - rule: C414
      file: data/2025-draft.yaml
      subject: "claims.paid · jawa-barat · 2025-12 · actual"
      reason: { id: Alasan Zebrafinka., en: The zebrafinka reason. }
-- content/sources.yaml --
kemnaker-2023: { title: { id: Tabel, en: Table }, outlet: Kemnaker, date: 2024-03-15 }
kemnaker-2024:
  title: { id: Tabel Quokkadrum, en: The quokkadrum table }
  outlet: { id: Penerbit Quokkadrum, en: Quokkadrum publishers }
  note: { id: Catatan Quokkadrum, en: A quokkadrum note }
  url: https://quokkadrum.example/
  date: 2024
kemnaker-2025: { title: Tabel Zebrafinka, outlet: Kementerian Zebrafinka, date: 2026 }
antara-2023: { title: Berita, outlet: Antara, date: 2023-12 }
-- content/conflicts.yaml --
waiting:
  title: { id: Pertentangan Quokkadrum, en: The quokkadrum conflict }
  note: { id: Catatan Quokkadrum., en: A quokkadrum note. }
  cells:
    - { measure: workers, region: aceh, period: 2023-12 }
    - { measure: workers, region: aceh, period: 2024-12 }
-- content/data/2023-12.yaml --
source: kemnaker-2023
released: 2024-03-15
period: 2023-12
columns: [participants.active, participants.active/pu, participants.active/bpu, workers]
rows:
  indonesia: [880_000, 862_000, 18_000, 990_000]
  aceh: [300_000, 290_000, 10_000, 330_000]
  jawa-barat: [400_000, 394_000, 6_000, 430_000]
  jawa-timur: [180_000, 178_000, 2_000, 230_000]
-- content/data/news.yaml -- removed
-- content/data/2024-embargoed.yaml --
source: kemnaker-2024
released: 2026-06
period: 2024-12
columns: [participants.active, participants.active/pu, participants.active/bpu, workers]
rows:
  indonesia: [918_273, 900_000, 18_273, 1_000_000]
  aceh: [310_000, 300_000, 10_000, 340_000]
  jawa-barat: [420_000, 413_727, 6_273, 450_000]
figures:
  - { measure: participants.registered, region: aceh, value: 350_000, note: { id: Ihwal Quokkadrum., en: On quokkadrum. }, speaker: Ibu Quokkadrum, when: hari quokkadrum }
-- content/data/2023-revised.yaml --
source: kemnaker-2024
released: 2026-06-20
period: 2023-12
figures:
  - { measure: claims.paid, region: aceh, value: 91_827_300, note: { id: Direvisi Quokkadrum., en: Revised by quokkadrum. } }
-- content/data/2025-draft.yaml --
source: kemnaker-2025
released: 2026-04-01
period: 2025-12
figures:
  - { measure: claims.paid, region: jawa-barat, value: 73_519, note: { id: Ihwal Zebrafinka., en: On zebrafinka. } }
-- content/reports/2024-12/release.yaml --
title: { id: Laporan Quokkadrum, en: The quokkadrum report }
period: 2024-12
released: 2026-07-01
hour: 10:00 WIB
series: quokkadrum
sources: [kemnaker-2023, kemnaker-2024]
lead: indonesia
headline: [participants.active]
promises: [participants.active]
absent:
  - { measures: [participants.active], regions: [jawa-timur], reason: { id: Sebab Quokkadrum, en: The quokkadrum reason } }
regions: [aceh, jawa-barat, jawa-timur]
-- content/reports/2024-12/overview.id.md --
---
title: Judul Quokkadrum
summary: Ringkasan Quokkadrum.
---
Pada Desember 2024 ada 918.273 peserta aktif di Indonesia. Teks Quokkadrum.
-- content/reports/2024-12/overview.en.md --
In December 2024 Indonesia had 918,273 active participants. The quokkadrum text.
-- content/reports/2025-12/release.yaml --
title: { id: Laporan Zebrafinka, en: The zebrafinka report }
draft: true
period: 2025-12
released: 2026-04-02
sources: [kemnaker-2025]
lead: jawa-barat
headline: [claims.paid]
-- content/reports/2025-12/overview.id.md --
Teks Zebrafinka dengan [12 orang]{ganti}.
"#;

/// Its content.
fn world() -> MemoryWorld {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let all = Archive::parse(CONTENT.trim_start()).unwrap().over(&base);
    all.files
        .into_iter()
        .fold(MemoryWorld::new(jiff::civil::date(2026, 1, 1)), |world, (path, bytes)| world.with(path, bytes))
}

/// The site as it would be written with the clock at a moment.
fn at(moment: Option<&str>, preview: bool) -> BTreeMap<String, Vec<u8>> {
    let world = world();
    let now = moment.map(|moment| moment.parse().unwrap());
    let settings = Settings { now, preview, ..Settings::default() };
    let examined = examine(&world, &settings).unwrap();
    let said = |found: &Diagnostics| short::render(found, &examined.files, UiLanguage::English);
    assert!(!examined.findings.has_errors(), "{}", said(&examined.findings));
    let site = Site::default();
    let made = make(&examined, &settings, &site).unwrap();
    assert!(!made.findings.has_errors(), "{}", said(&made.findings));
    site.into_files()
}

#[test]
fn nothing_that_waits_is_in_any_byte() {
    let before = at(Some("2026-07-01T02:59:59Z"), false);
    let waiting: Vec<&str> = DRAFT.iter().chain(EMBARGOED).copied().collect();
    assert_eq!(found(&before, &waiting), [""; 0]);
    // What is sought with is right: text and figures of the published report are found in packed files, too.
    let words = found(&before, &["Tabel", "880000", "Indonesia"]);
    for part in [".html: ", ".csv: ", ".json: ", ".zip!", "sheet1.xml: ", "sharedStrings.xml: "] {
        assert!(words.iter().any(|place| place.contains(part)), "nothing was found in any `{part}`");
    }
    assert!(
        before.keys().any(|path| path.ends_with(".png")) && before.keys().any(|path| path.ends_with(".br"))
    );
    // One second later the one is there, in every kind of file; the draft is not, and never is.
    let after = at(Some("2026-07-01T03:00:00Z"), false);
    assert_eq!(found(&after, DRAFT), [""; 0]);
    let there = found(&after, EMBARGOED);
    for part in [
        "laporan/2024-12/",
        "en/reports/2024-12/",
        ".xml",
        ".csv",
        ".json",
        ".zip!",
        ".xlsx!",
        "revisi",
        "sumber",
    ] {
        assert!(there.iter().any(|place| place.contains(part)), "after its hour nothing is in `{part}`");
    }
    // Without a clock drafts are left out all the same.
    let examined = examine(&world(), &Settings::default()).unwrap();
    let kept: Vec<&str> = examined.dataset.releases.keys().collect();
    assert_eq!(kept, ["2023-12", "2024-12"]);
}

#[test]
fn a_preview_holds_all_and_says_so() {
    let preview = at(Some("2026-07-01T02:59:59Z"), true);
    assert!(found(&preview, &["Zebrafinka"]).len() > 3 && found(&preview, &["Quokkadrum"]).len() > 3);
    let home = String::from_utf8(preview["index.html"].clone()).unwrap();
    let notice = "Pratinjau, jangan disebarkan. Belum terbit: Laporan Quokkadrum (embargo sampai 2026-07-01 10:00 WIB); Laporan Zebrafinka (draf).";
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain(&home).contains(&plain(notice)), "{home}");
}
