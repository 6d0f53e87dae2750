//! The workload as a content folder.
//!
//! Each quarter is a source of its own with one data file, because a release publishes the figures of its
//! sources: the pages of a quarter then hold that quarter, as those of the other generators do. The twelve
//! indicators become eleven measures and a target: the sectors are the parts of active participants, and the
//! target is one of active participants. The nation is the sum of all regions; the other generators work it out
//! themselves, here it is a row. The text on a region is the same in all quarters, and stands once.

use super::{Quarter, Row, Workload};
use cakupan::model::Period;
use jiff::ToSpan as _;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const NATION: &str = "indonesia";
/// From the end of a quarter to the day its figures are published.
const DELAY_DAYS: i32 = 45;

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

/// What is made of the workload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Product {
    /// Everything that a site has unless it says otherwise.
    Whole,
    /// The page that the other generators make, as nearly as can be: with the theme in `benches/peers/theme`, one drawing of
    /// two charts, and no page but the reports that can be left out.
    Peers,
}

/// Every file: its path below the root, and its text.
pub(crate) fn content(workload: &Workload, product: Product) -> BTreeMap<String, String> {
    let mut files = whole(workload);
    if product == Product::Peers {
        like_peers(workload, &mut files);
    }
    files
}

/// Makes of a content one for the page of the other generators.
fn like_peers(workload: &Workload, files: &mut BTreeMap<String, String>) {
    let site = format!("{SITE}{LEAN}");
    files.insert("content/site.yaml".to_owned(), site);
    for (index, quarter) in workload.periods.iter().enumerate() {
        let folder = format!("content/reports/{}", quarter.id);
        let ranking = "## Peringkat wilayah\n\n{{ chart(kind=\"bars\", measure=\"coverage\") }}\n";
        files.insert(format!("{folder}/overview.id.md"), ranking.to_owned());
        // Of one quarter alone there is no line to draw.
        let charts = [TREND, SECTORS];
        files.insert(format!("{folder}/region.id.md"), charts[usize::from(index == 0)..].concat());
    }
    files.extend(THEME.map(|(path, text)| (format!("themes/peers/{path}"), text.to_owned())));
}

/// What the site does without, where it is the page of the others.
const LEAN: &str = "\
theme: peers
pages: []
downloads: []
cards: none
charts: { files: [] }
";

const TREND: &str = "\
## Tren peserta aktif

{{ chart(kind=\"trend\", measure=\"participants.active\") }}

";

const SECTORS: &str = "\
## Peserta aktif menurut sektor

{{ chart(kind=\"composition\", measure=\"participants.active\") }}
";

macro_rules! theme {
    ($($path:literal),+ $(,)?) => { [$(($path, include_str!(concat!("../peers/theme/", $path)))),+] };
}

const THEME: [(&str, &str); 8] = theme![
    "assets/style.css",
    "templates/base.html",
    "templates/home.html",
    "templates/measure.html",
    "templates/narrative-chart.html",
    "templates/overview.html",
    "templates/region-index.html",
    "templates/region-report.html",
];

fn whole(workload: &Workload) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut put = |path: String, text: String| files.insert(format!("content/{path}"), text);
    put("site.yaml".to_owned(), SITE.to_owned());
    put("measures.yaml".to_owned(), MEASURES.to_owned());
    put("sources.yaml".to_owned(), workload.periods.iter().map(source).collect());
    put("regions.yaml".to_owned(), regions(workload));
    for (index, quarter) in workload.periods.iter().enumerate() {
        put(format!("data/{}.yaml", quarter.id), data(workload, index, quarter));
        let folder = format!("reports/{}", quarter.id);
        put(format!("{folder}/release.yaml"), release(quarter));
        put(format!("{folder}/overview.id.md"), overview(quarter));
    }
    for (region, narrative) in &workload.narratives {
        put(format!("standing/regions/{region}.id.md"), narrative.clone());
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

/// The day on which a quarter's figures are published.
fn released(quarter: &Quarter) -> String {
    let published = |period: Period| period.end.saturating_add(DELAY_DAYS.days()).to_string();
    // What is no period is refused where it is read, with its place.
    Period::parse(&quarter.id).map_or_else(|_| quarter.id.clone(), published)
}

fn source(quarter: &Quarter) -> String {
    format!(
        "workload-{}:\n  title: {}\n  outlet: Contoh\n  date: {}\n",
        quarter.id,
        quoted(&format!("Angka buatan, {}", quarter.label)),
        released(quarter)
    )
}

/// The figures of all regions in one quarter, their sum first.
fn data(workload: &Workload, index: usize, quarter: &Quarter) -> String {
    let rows =
        workload.regions.iter().filter_map(|region| Some((region.slug.as_str(), region.rows.get(index)?)));
    let nation = rows.clone().fold(Row::default(), |sum, (_, row)| sum.plus(row));
    let mut out = format!(
        "source: workload-{id}\nreleased: {}\nperiod: {id}\ncolumns: [{}]\nrows:\n",
        released(quarter),
        COLUMNS.join(", "),
        id = quarter.id,
    );
    for (region, row) in std::iter::once((NATION, &nation)).chain(rows) {
        let values = row.values().map(|value| value.to_string()).join(", ");
        let _ = writeln!(out, "  {region}: [{values}]");
    }
    out
}

fn release(quarter: &Quarter) -> String {
    format!(
        "title: {}\nperiod: {id}\nreleased: {}\nsources: [workload-{id}]\nlead: {NATION}\n\
         headline: [coverage, participants.active, workers.eligible]\n",
        quoted(&format!("Laporan {}", quarter.label)),
        released(quarter),
        id = quarter.id,
    )
}

fn overview(quarter: &Quarter) -> String {
    format!(
        "## Ringkasan\n\nCakupan kepesertaan pada **{}** menurut wilayah.\n",
        quarter.label.to_lowercase()
    )
}

/// A text between quotation marks: what JSON writes, YAML reads.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
