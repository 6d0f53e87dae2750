//! What pages say where figures are equal, or differ by less than is written: no rise between two equal numbers, no
//! single highest among equals, no target passed that is only met.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

mod archive;

use archive::Archive;
use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use std::collections::BTreeMap;
use std::path::Path;

/// The pages of the base of the cases with files laid over it.
fn pages(over: &str) -> BTreeMap<String, Vec<u8>> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base.txt");
    let base = Archive::parse(&std::fs::read_to_string(base).unwrap()).unwrap();
    let examined = examine(&Archive::parse(over).unwrap().over(&base), &Settings::default()).unwrap();
    assert!(!examined.findings.has_errors(), "{:?}", examined.findings.sorted());
    let site = Site::default();
    let made = make(&examined, &Settings::default(), &site).unwrap();
    assert!(!made.findings.has_errors(), "{:?}", made.findings.sorted());
    site.into_files()
}

fn page<'f>(files: &'f BTreeMap<String, Vec<u8>>, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// The data of December 2023 with active participants of the three provinces, and more.
fn active([aceh, barat, timur]: [u32; 3], more: &str) -> String {
    let row =
        |name: &str, all: u32| format!("  {name}: [{all}, {}, {}, 1_000]\n", all * 7 / 10, all * 3 / 10);
    let rows = [
        row("indonesia", aceh + barat + timur),
        row("aceh", aceh),
        row("jawa-barat", barat),
        row("jawa-timur", timur),
    ]
    .concat();
    let registered = aceh + barat + timur + 100;
    format!(
        "-- content/data/2023-12.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2023-12\n\
         columns: [participants.active, participants.active/pu, participants.active/bpu, workers]\nrows:\n{rows}\
         figures:\n  participants.registered: {{ region: indonesia, value: {registered} }}\n  \
         participants.inactive: {{ region: indonesia, value: 100 }}\n{more}"
    )
}

#[test]
fn equals_share_their_place() {
    let files = pages(&active([200, 200, 200], ""));
    let english = page(&files, "en/reports/2023-12/index.html");
    assert!(english.contains("the same, 200, in all 3 provinces with a figure"), "{english}");
    assert!(!english.contains("highest in"), "{english}");
    let own = page(&files, "laporan/2023-12/aceh.html");
    assert!(own.contains("sama, 200, di semua 3 provinsi yang punya angka"), "{own}");

    let files = pages(&active([250, 250, 100], ""));
    let english = page(&files, "en/reports/2023-12/index.html");
    assert!(english.contains("highest in Aceh and West Java (250), lowest in East Java (100)"), "{english}");
    let indonesian = page(&files, "laporan/2023-12/index.html");
    assert!(indonesian.contains("tertinggi di Aceh dan Jawa Barat (250)"), "{indonesian}");
}

#[test]
fn parts_of_one_size_are_no_largest_part() {
    let files =
        pages(&active([200, 200, 200], "").replace("140, 60", "100, 100").replace("420, 180", "300, 300"));
    let english = page(&files, "en/reports/2023-12/index.html");
    assert!(english.contains("all parts are equal, 50.0% each"), "{english}");
}

#[test]
fn a_change_that_is_not_seen_is_none() {
    let workers = |period: &str, source: &str, released: &str, [all, aceh, barat, timur]: [u32; 4]| {
        format!(
            "-- content/data/w-{period}.yaml --\nsource: {source}\nreleased: {released}\nperiod: {period}\n\
             columns: [workers]\nrows:\n  indonesia: [{all}]\n  aceh: [{aceh}]\n  jawa-barat: [{barat}]\n  \
             jawa-timur: [{timur}]\n"
        )
    };
    let over = [
        active([100, 300, 200], "").replace(", workers]", "]").replace(", 1_000]", "]"),
        workers("2022-12", "antara-2023", "2023-12", [40_000_100, 10_000_000, 15_000_000, 15_000_100]),
        workers("2023-12", "kemnaker-2023", "2024-03-15", [40_000_900, 10_000_400, 15_000_000, 15_000_500]),
        "-- content/reports/2023-12/release.yaml --\ntitle: { id: Desember 2023, en: December 2023 }\n\
         period: 2023-12\nreleased: 2024-03-15\nsources: [kemnaker-2023]\nlead: indonesia\nera: now\n\
         headline: [workers]\n"
            .to_owned(),
    ]
    .concat();
    let files = pages(&over);
    let english = page(&files, "en/measures/workers.html");
    assert!(
        english.contains("was almost the same in December 2022 and in December 2023: 40 million"),
        "{english}"
    );
    let report = page(&files, "en/reports/2023-12/index.html");
    assert!(report.contains("almost the same as in December 2022"), "{report}");
    assert!(!report.contains("up 0") && !report.contains("by 0"), "{report}");
    let report = page(&files, "laporan/2023-12/index.html");
    assert!(report.contains("hampir sama dengan Desember 2022"), "{report}");
}

#[test]
fn a_target_is_met_passed_or_missed_by_points() {
    let headline = "-- content/reports/2023-12/release.yaml --\ntitle: { id: Desember 2023, en: December 2023 }\n\
                    period: 2023-12\nreleased: 2024-03-15\nsources: [kemnaker-2023]\nlead: indonesia\nera: now\n\
                    headline: [participants.active, coverage.workers]\n";
    let targets = |active: u32| {
        format!(
            "targets:\n  participants.active: {{ region: indonesia, period: 2023, value: {active} }}\n  \
             coverage.workers: {{ region: indonesia, period: 2023, value: \"70 %\" }}\n"
        )
    };
    let files = pages(&(active([100, 300, 200], &targets(600)) + headline));
    let english = page(&files, "en/reports/2023-12/index.html");
    assert!(english.contains("exactly the target of 600"), "{english}");
    // A share of a percentage would be taken for the percentage itself.
    assert!(english.contains("10 pp below the target of 70%"), "{english}");
    assert!(!english.contains("beyond the target") && !english.contains("of the target of"), "{english}");
    let indonesian = page(&files, "laporan/2023-12/index.html");
    assert!(indonesian.contains("tepat mencapai target 600"), "{indonesian}");
    assert!(indonesian.contains("10 poin di bawah target 70%"), "{indonesian}");

    let files = pages(&(active([100, 300, 200], &targets(599)) + headline));
    assert!(page(&files, "en/reports/2023-12/index.html").contains("beyond the target of 599"));
    let files = pages(&(active([100, 300, 200], &targets(800)) + headline));
    assert!(page(&files, "en/reports/2023-12/index.html").contains("75.0% of the target of 800"));
}

#[test]
fn nobody_is_told_of_a_target_that_no_region_has() {
    let own = |files: &BTreeMap<String, Vec<u8>>| page(files, "en/reports/2023-12/aceh.html").to_owned();
    let without = own(&pages(&active([100, 300, 200], "")));
    assert!(
        without.contains("no earlier figure to compare with") && !without.contains("no target"),
        "{without}"
    );
    let target = "targets:\n  participants.active: { region: jawa-barat, period: 2023, value: 310 }\n";
    let elsewhere = own(&pages(&active([100, 300, 200], target)));
    assert!(elsewhere.contains("no earlier figure, and no target for this time"), "{elsewhere}");
}

#[test]
fn a_short_description_is_said_once() {
    let files = pages(&active([100, 300, 200], ""));
    assert!(page(&files, "en/index.html").contains("A sample site."));
    assert!(!page(&files, "en/index.html").contains("A sample site. A sample site."));
}
