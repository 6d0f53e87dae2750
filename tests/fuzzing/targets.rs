//! What is fuzzed: one function for each thing that people write and the program reads. Each takes any bytes, and stops
//! only where the program breaks a promise. `fuzz/` lends them to libFuzzer, `tests/fuzzing.rs` runs them for a moment
//! in every run of the tests.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "a target stops at the first broken promise, and each program takes the targets that it needs"
)]

#[path = "../archive/mod.rs"]
mod archive;
#[path = "../disclosure/attack.rs"]
mod attack;

use archive::Archive;
use cakupan::diag::{Diagnostics, Place};
use cakupan::import::mapping::Mapping;
use cakupan::import::open::open;
use cakupan::import::reading::Options;
use cakupan::import::{Request, plan};
use cakupan::model::{Dataset, PartialDate, Period, UnitKind};
use cakupan::number::prose::TextBuilder;
use cakupan::number::{Form, Noun, Style, UnitHint};
use cakupan::page::markdown::{self as html, Style as HtmlStyle};
use cakupan::page::terms::Terms;
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::prose::{Material, Proofreader, TextId};
use cakupan::source::Files;
use cakupan::theme::{MessageArg, Overrides, Theme};
use cakupan::world::MemoryWorld;
use cakupan::{check, load};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use std::sync::OnceLock;

/// A target: what it is called, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Target; 13] = [
    ("prose", prose),
    ("numeral", numeral),
    ("yaml", yaml),
    ("front_matter", front_matter),
    ("markdown", markdown),
    ("narrative", narrative),
    ("binding", binding),
    ("boundaries", boundaries),
    ("table", table),
    ("workbook", workbook),
    ("messages", messages),
    ("content", content),
    ("disclosure", disclosure),
];

fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// Numbers in running text, by the way that `numbers -` goes, in both languages.
pub fn prose(data: &[u8]) {
    let text = text(data);
    for tag in ["id", "en"] {
        let told = cakupan::cli::numbers_as_json(&text, tag).unwrap();
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        let mut before = 0;
        for one in told.as_array().unwrap() {
            let at = |key: &str| usize::try_from(one[key].as_u64().unwrap()).unwrap();
            let (start, end) = (at("start"), at("end"));
            assert!(text.get(start..end).is_some(), "{one} is no stretch of the text");
            // Title and summary come first, wherever they stand in the front matter.
            assert!(before <= start || text.starts_with("---"), "{one} stands before the number before it");
            before = start;
            let words = one["text"].as_str().unwrap();
            assert!(!words.trim().is_empty(), "{one}");
            let line = text[..start].matches('\n').count() + 1;
            assert_eq!(at("line"), line, "{one}");
            if let (Some(low), Some(high)) = (one["low"].as_f64(), one["high"].as_f64()) {
                assert!(low <= high, "{one}");
            }
        }
    }
}

/// A value as data files have it, a period and a day, in both languages. What is read is written, and read back.
pub fn numeral(data: &[u8]) {
    let text = text(data);
    let _ = (Period::parse(&text), PartialDate::parse(&text));
    for style in [Style::indonesian(), Style::english()] {
        let Ok(reading) = style.read(&text) else { continue };
        let quantity = reading.quantity;
        if let (Some(low), Some(high)) = (quantity.low.value(), quantity.high.value()) {
            assert!(low <= high, "{text:?} runs from {low} to {high}");
        }
        // As what it was read: "5.000%" is a percentage to English readers, "5.000" by itself is written in Indonesian.
        let (kind, key) = match &reading.unit {
            Some(UnitHint::Percent) => (UnitKind::Percent, "percent"),
            Some(UnitHint::PercentPoint) => (UnitKind::PercentPoint, "percent-point"),
            Some(UnitHint::Currency(code)) => (UnitKind::Currency, code.as_str()),
            Some(UnitHint::Ratio | UnitHint::Noun(_)) | None => (UnitKind::Count, "persons"),
        };
        let noun = Noun { kind, key, one: "", other: "" };
        for form in [Form::Prose, Form::Table, Form::Headline] {
            let _ = style.quantity(&quantity, &noun, form);
        }
        let written = style.quantity(&quantity, &noun, Form::Table);
        if let Some(point) = quantity.point().filter(rust_decimal::Decimal::is_integer) {
            let again = style.read(written.trim()).map(|reading| reading.quantity.representative());
            assert!(
                again == Ok(Some(point)),
                "{text:?} is {point}, written as {written:?}, read as {again:?}"
            );
        }
    }
}

fn parsed(path: &str, data: &[u8]) {
    let world = MemoryWorld::new(day()).with(path, data);
    let loaded = load::read(&world).unwrap();
    let (short, found) = load::parse(&loaded.files);
    let (long, found_long) = load::parse_the_long_way(&loaded.files);
    assert_eq!(short.yaml_under(""), long.yaml_under(""));
    assert_eq!(short.markdown_under(""), long.markdown_under(""));
    assert_eq!(found.sorted(), found_long.sorted());
    placed(&found, &loaded.files);
    placed(&check::check(&short).findings, &loaded.files);
}

/// Every finding has a place within its file, and a hint.
fn placed(found: &Diagnostics, files: &Files) {
    for finding in found.sorted() {
        assert!(!finding.hints.is_empty(), "no hint: {finding:?}");
        if let Place::At(span) = finding.place {
            let text = &files.get(span.file).text;
            assert!(text.get(span.range()).is_some(), "{finding:?}");
        }
    }
}

/// A YAML file, by the short way and the long one.
pub fn yaml(data: &[u8]) {
    parsed("content/data/a.yaml", data);
}

/// The front matter of a text.
pub fn front_matter(data: &[u8]) {
    parsed("content/pages/a.id.md", data);
}

/// Markdown, to what readers see and to HTML: no markup of its author's is left in it.
pub fn markdown(data: &[u8]) {
    let text = text(data);
    let mut builder = TextBuilder::default();
    let marks = cakupan::prose::markdown::read(&mut builder, &text, 0);
    for mark in marks {
        assert!(text.get(mark.words).is_some() && text.get(mark.says).is_some() && mark.end <= text.len());
    }
    let seen = builder.finish();
    for block in seen.blocks() {
        assert!(seen.seen().get(block.seen.clone()).is_some());
    }
    let style = HtmlStyle {
        top: 2,
        raw_html: cakupan::model::RawHtml::Text,
        table_label: "Table",
        notes_label: "Notes",
        back_label: "Back",
        ids: "",
        verified: &[],
        terms: &Terms::none(),
        glossary: "glossary.html",
    };
    let made = html::render(&text, style, &[]);
    let lower = made.html.to_ascii_lowercase();
    assert!(!lower.contains("<script") && !lower.contains("\"javascript:"), "{}", made.html);
}

fn day() -> jiff::civil::Date {
    jiff::civil::date(2026, 1, 1)
}

/// The small site of the cases.
fn base() -> MemoryWorld {
    Archive::default().over(&Archive::parse(include_str!("../cases/base.txt")).unwrap())
}

fn site() -> &'static Examined {
    static SITE: OnceLock<Examined> = OnceLock::new();
    SITE.get_or_init(|| examine(&base(), &Settings::default()).unwrap())
}

fn dataset() -> &'static Dataset {
    &site().dataset
}

fn proofreader() -> &'static Proofreader<'static> {
    static READER: OnceLock<Proofreader<'static>> = OnceLock::new();
    READER.get_or_init(|| {
        let site = site();
        let (dataset, figures, files) = (&site.dataset, &site.figures, &site.files);
        Proofreader::new(Material { dataset, figures, files, today: None })
    })
}

fn retyped(words: &str) {
    for (at, narrative) in dataset().narratives.iter().enumerate().take(2) {
        let id = TextId::Narrative(at);
        let answer = proofreader().retyped(id, narrative.span.range(), words).unwrap();
        for claim in &answer.proofread.claims {
            assert!(answer.text.seen().get(claim.seen.clone()).is_some(), "{claim:?}");
            let _ = proofreader().told(id, claim);
        }
        for held in &answer.proofread.held {
            assert!(answer.prose.numbers.get(held.number).is_some(), "{held:?}");
        }
        for finding in answer.findings.sorted() {
            assert!(!finding.hints.is_empty(), "no hint: {finding:?}");
            let _ = finding.message.text(cakupan::diag::UiLanguage::Indonesian);
        }
    }
}

/// A narrative of a small site: its numbers, claims and bindings held against the figures.
pub fn narrative(data: &[u8]) {
    retyped(&text(data));
}

/// What stands between the braces of a binding.
pub fn binding(data: &[u8]) {
    let says = text(data);
    retyped(&format!(
        "Peserta aktif tercatat [600 orang]{{{says}}}, dan [naik]{{{says}}} dari [400]{{{says}}}.\n"
    ));
}

/// Boundaries in GeoJSON or TopoJSON, to outlines that can be drawn.
pub fn boundaries(data: &[u8]) {
    const SITE: &str = "title: Contoh\ndescription: Contoh\nlanguages: [id]\nbase-url: https://a.example/\n\
                        organisation: A\ncontact: a@a.example\nlicence: { name: MIT }\n";
    const REGIONS: &str = "levels:\n  province: { name: Provinsi }\nregions:\n  \
                           aceh: { name: Aceh, level: province }\n  bali: { name: Bali, level: province }\neras:\n  \
                           now: { name: Kini, level: province, on: 2024-01-01, boundaries: { file: a.json, credit: A } }\n";
    let world = MemoryWorld::new(day())
        .with("content/site.yaml", SITE)
        .with("content/regions.yaml", REGIONS)
        .with("content/boundaries/a.json", data);
    let loaded = load::read(&world).unwrap();
    let (documents, found) = load::parse(&loaded.files);
    let checked = check::check(&documents);
    placed(&found, &loaded.files);
    placed(&checked.findings, &loaded.files);
    for (_, era) in checked.dataset.regions.eras.iter() {
        if let Some(boundaries) = &era.boundaries {
            let _ = cakupan::chart::Atlas::new(&boundaries.outlines);
        }
    }
}

fn imported(name: &str, bytes: &[u8]) {
    let Ok(book) = open(name, bytes) else { return };
    let cells: usize = book.sheets.iter().map(|sheet| sheet.cells.len()).sum();
    let books = [book];
    let request = Request {
        books: &books,
        dataset: dataset(),
        mapping: &Mapping::default(),
        options: &Options {
            source: Some("kemnaker-2023".to_owned()),
            released: PartialDate::parse("2025-02").ok(),
            period: None,
        },
        sources: "",
        taken: &BTreeSet::new(),
    };
    let plan = plan(&request);
    let fates: usize =
        plan.readings.iter().flat_map(|reading| &reading.fates).map(std::collections::BTreeMap::len).sum();
    assert!(fates >= cells, "{fates} of {cells} cells are accounted for");
}

/// A table in text, or any bytes that are opened as a table.
pub fn table(data: &[u8]) {
    imported("a.csv", data);
    imported("a.tsv", data);
}

/// The XML of a sheet in a workbook, an XLSX and an ODS: that of a whole workbook is packed, and few changes of it are
/// more than broken.
pub fn workbook(data: &[u8]) {
    const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#;
    const TOP: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const SHEETS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
    let sheet = "xl/worksheets/sheet1.xml";
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", TOP.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        (sheet, data),
    ];
    imported("a.xlsx", &packed(&parts));
    imported("a.ods", &packed(&[("mimetype", KIND.as_bytes()), ("content.xml", data)]));
    if data.starts_with(b"PK") {
        imported("a.xlsx", data);
    }
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        out.start_file(*name, stored).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A catalogue of messages of a site's own theme.
pub fn messages(data: &[u8]) {
    let text = text(data);
    let Ok(theme) = Theme::load(Overrides::none().with("messages/id.ftl", &text)) else { return };
    let messages = theme.messages("id").unwrap();
    for key in messages.keys() {
        let _ = messages.get(key, &[("count", MessageArg::Count(2)), ("name", MessageArg::Text("x"))]);
    }
}

/// Any file of a site: the first byte says which, the others are what stands in it.
pub fn content(data: &[u8]) {
    let Some((which, bytes)) = data.split_first() else { return };
    let mut world = base();
    let path = world.files.keys().nth(usize::from(*which) % world.files.len()).unwrap().clone();
    world.files.insert(path, bytes.to_vec());
    let examined = examine(&world, &Settings::default()).unwrap();
    placed(&examined.findings, &examined.files);
}

/// A table of small figures with a threshold, now and then a rounding base, and perhaps another table that a later release
/// has in its place: no figure that is protected can be bound more closely by what is left of either than the rule allows.
pub fn disclosure(data: &[u8]) {
    let Some(([rule, first @ ..], rest)) = data.split_first_chunk::<7>() else { return };
    let table = |bytes: &[u8; 6]| -> attack::Table {
        let [a, b, c, d, e, f] = bytes.map(|byte| i64::from(byte) % (attack::LARGEST + 1));
        [[a, b], [c, d], [e, f]]
    };
    let tables: Vec<attack::Table> = std::iter::once(first).chain(rest.first_chunk()).map(table).collect();
    let threshold = i64::from(rule % 6) + 2;
    let rounding = if rule / 6 % 3 == 0 { ", rounding: 3" } else { "" };
    let parts = "    parts: [pu, bpu]\n    sums-over-regions: true\n";
    let base = include_str!("../cases/base.txt")
        .replace(parts, &format!("{parts}    disclosure: {{ threshold: {threshold}{rounding} }}\n"));
    let mut files = String::new();
    for (table, year) in tables.iter().zip(2024..) {
        let text = attack::content(table).replace("-- content/data/news.yaml -- removed\n", "");
        let text = text.replace("2024-03-15", &format!("{year}-03-15"));
        files.push_str(&text.replace("data/2023-12.yaml", &format!("data/2023-12-of-{year}.yaml")));
    }
    let content = Archive::parse(&files).unwrap().over(&Archive::parse(&base).unwrap());
    let world = content
        .files
        .into_iter()
        .filter(|(path, _)| !matches!(path.as_str(), "content/data/2023-12.yaml" | "content/data/news.yaml"))
        .fold(MemoryWorld::new(day()), |world, (path, text)| world.with(path, text));
    let dataset = examine(&world, &Settings::default()).unwrap().dataset;
    for (truth, year) in tables.iter().zip(2024_i16..) {
        let mut published = attack::Published::new();
        for (key, all) in dataset.cells.iter() {
            let name = dataset.measures.key_of(key.what());
            let Some(rest) = name.strip_prefix("participants.active") else { continue };
            let known = all.iter().filter(|one| one.released.latest.year() == year);
            for quantity in known.filter_map(|one| one.stated.quantity()) {
                let end = |end: cakupan::model::End| end.value().unwrap().to_string().parse::<f64>().unwrap();
                let slack = quantity.tolerance().to_string().parse::<f64>().unwrap();
                let region = dataset.regions.all[key.region].id.clone();
                let bounds = (end(quantity.low) - slack, end(quantity.high) + slack);
                published.insert((region, rest.trim_start_matches('/').to_owned()), bounds);
            }
        }
        let pinned = attack::pinned(truth, &published, &attack::Published::new(), threshold);
        assert!(
            pinned.is_empty(),
            "{tables:?}, threshold {threshold}{rounding}, {year}: {pinned:?} {published:?}"
        );
        let small = |value: &i64| *value > 0 && *value < threshold;
        let is_small = tables.iter().any(|table| attack::sums(table).values().any(small));
        assert!(
            is_small || published.len() == 15,
            "nothing is small, and not all is published: {published:?}"
        );
    }
}
