//! The workload as a content folder.
//!
//! The twelve indicators become eleven measures and a target: the sectors are the parts of active participants,
//! and the target is one of active participants. The nation is the sum of all regions, as in the sites of the
//! other generators; there the generator works it out, here it stands in a file of its own. Every release
//! needs its own narratives, so a region's text stands in as many files as there are periods.

use super::{Row, Workload};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const NATION: &str = "indonesia";
const SOURCE: &str = "workload";
/// The day from which the series is known. Releases follow it one a day, so that their order is certain.
const RELEASED: &str = "2026-01-01";

/// The columns of data files, in the order of [`Row::values`].
const COLUMNS: [&str; 12] = [
    "workers.eligible",
    "participants.registered",
    "participants.active",
    "participants.inactive",
    "participants.active/pu",
    "participants.active/bpu",
    "participants.active/jakon",
    "participants.active@target",
    "employers.active",
    "employers.inactive",
    "outlets",
    "claims",
];

/// Every file: its path below the root, and its text.
pub(crate) fn content(workload: &Workload) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut put = |path: String, text: String| files.insert(format!("content/{path}"), text);
    put("site.yaml".to_owned(), SITE.to_owned());
    put("measures.yaml".to_owned(), MEASURES.to_owned());
    put("sources.yaml".to_owned(), SOURCES.to_owned());
    put("regions.yaml".to_owned(), regions(workload));
    put(format!("data/{NATION}.yaml"), data(workload, NATION, &nation(workload)));
    for region in &workload.regions {
        put(format!("data/{}.yaml", region.slug), data(workload, &region.slug, &region.rows));
    }
    for (index, period) in workload.periods.iter().enumerate() {
        let folder = format!("reports/{}", period.id);
        put(format!("{folder}/release.yaml"), release(index, &period.id, &period.label));
        put(format!("{folder}/overview.id.md"), overview(&period.label));
        for region in &workload.regions {
            let narrative = workload.narratives.get(&region.slug).cloned().unwrap_or_default();
            put(format!("{folder}/regions/{}.id.md", region.slug), narrative);
        }
    }
    files
}

const SITE: &str = "\
title: Laporan cakupan
description: Cakupan kepesertaan menurut wilayah dan triwulan.
languages: [id]
base-url: https://example.org/
organisation: Contoh
licence: { name: CC0 1.0 }
";

const SOURCES: &str = "\
workload:
  title: Angka buatan untuk pengukuran
  outlet: Contoh
  date: 2026-01-01
";

const MEASURES: &str = "\
units:
  persons: { kind: count, one: orang, other: orang }
  employers: { kind: count, one: pemberi kerja, other: pemberi kerja }
  outlets: { kind: count, one: kanal, other: kanal }
  cases: { kind: count, one: kasus, other: kasus }
  percent: { kind: percent }
dimensions:
  segment:
    name: Segmen
    values:
      pu: { name: Penerima upah, short: PU }
      bpu: { name: Bukan penerima upah, short: BPU }
      jakon: { name: Jasa konstruksi, short: Jakon }
measures:
  coverage:
    name: Cakupan
    definition: Bagian pekerja memenuhi syarat yang menjadi peserta aktif.
    unit: percent
    kind: rate
    formula: participants.active / workers.eligible
    denominator: pekerja memenuhi syarat
  workers.eligible:
    name: Pekerja memenuhi syarat
    definition: Pekerja yang dapat menjadi peserta.
    unit: persons
    kind: stock
  participants.registered:
    name: Peserta terdaftar
    definition: Peserta aktif dan nonaktif.
    unit: persons
    kind: stock
  participants.active:
    name: Peserta aktif
    definition: Peserta yang iurannya dibayar.
    unit: persons
    kind: stock
    dimensions: [segment]
    parts: [pu, bpu, jakon]
  participants.inactive:
    name: Peserta nonaktif
    definition: Peserta yang iurannya berhenti dibayar.
    unit: persons
    kind: stock
  employers.active:
    name: Pemberi kerja aktif
    definition: Pemberi kerja yang membayar iuran.
    unit: employers
    kind: stock
  employers.inactive:
    name: Pemberi kerja nonaktif
    definition: Pemberi kerja yang berhenti membayar iuran.
    unit: employers
    kind: stock
  outlets:
    name: Kanal layanan
    definition: Tempat peserta dilayani.
    unit: outlets
    kind: stock
  claims:
    name: Klaim dibayar
    definition: Klaim yang dibayar selama triwulan.
    unit: cases
    kind: flow
identities:
  - participants.registered = participants.active + participants.inactive
";

fn regions(workload: &Workload) -> String {
    let provinces = workload.regions.iter().filter(|region| region.is_province());
    let slugs: BTreeMap<&str, &str> =
        provinces.clone().map(|region| (region.name.as_str(), region.slug.as_str())).collect();
    let mut out = format!(
        "levels:\n  nation: {{ name: Nasional }}\n  province: {{ name: Provinsi }}\n  \
         regency: {{ name: Kabupaten/kota }}\n\
         trees:\n  administrative: {{ name: Administrasi }}\n\
         schemes:\n  kemendagri: Kode Kemendagri\n\
         regions:\n  {NATION}: {{ name: Indonesia, level: nation }}\n\
         tables:\n  - level: province\n    parents: {{ administrative: {NATION} }}\n    \
         columns: [name, codes.kemendagri]\n    rows:\n"
    );
    for region in provinces {
        let _ = writeln!(out, "      {}: [{}, {}]", region.slug, quoted(&region.name), quoted(&region.code));
    }
    let mut regencies = workload.regions.iter().filter(|region| !region.is_province()).peekable();
    if regencies.peek().is_some() {
        out.push_str(
            "  - level: regency\n    columns: [name, codes.kemendagri, parents.administrative]\n    rows:\n",
        );
    }
    for region in regencies {
        let parent = slugs.get(region.province.as_str()).copied().unwrap_or(NATION);
        let (name, code) = (quoted(&region.name), quoted(&region.code));
        let _ = writeln!(out, "      {}: [{name}, {code}, {parent}]", region.slug);
    }
    out
}

/// The sum of all regions, period by period.
fn nation(workload: &Workload) -> Vec<Row> {
    let of_period = |index: usize| {
        workload.regions.iter().filter_map(|region| region.rows.get(index)).fold(Row::default(), Row::plus)
    };
    (0..workload.periods.len()).map(of_period).collect()
}

fn data(workload: &Workload, region: &str, rows: &[Row]) -> String {
    let mut out = format!(
        "source: {SOURCE}\nreleased: {RELEASED}\nregion: {region}\ncolumns: [{}]\nrows:\n",
        COLUMNS.join(", ")
    );
    for (period, row) in workload.periods.iter().zip(rows) {
        let values = row.values().map(|value| value.to_string()).join(", ");
        let _ = writeln!(out, "  {}: [{values}]", period.id);
    }
    out
}

fn release(index: usize, period: &str, label: &str) -> String {
    let (month, day) = (index / 28 + 1, index % 28 + 1);
    format!(
        "title: {}\nperiod: {period}\nreleased: 2026-{month:02}-{day:02}\nsources: [{SOURCE}]\nlead: {NATION}\n\
         headline: [coverage, participants.active, workers.eligible]\n",
        quoted(&format!("Laporan {label}"))
    )
}

fn overview(label: &str) -> String {
    format!("## Ringkasan\n\nCakupan kepesertaan pada **{}** menurut wilayah.\n", label.to_lowercase())
}

/// A text between quotation marks: what JSON writes, YAML reads.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
