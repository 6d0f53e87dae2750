//! `docs/content.md` is executed: its YAML examples, put together as one content folder, are of the shape that the
//! checker asks for; the values, periods and marks that it lists are understood, and those that it calls faults are
//! faults.
//!
//! What the examples refer to is not all in them (`aceh`, and much that stands as `…`), so that findings on
//! references, figures and releases are not looked at in them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads the document and its base from the disk"
)]

mod archive;

use archive::Archive;
use cakupan::diag::UiLanguage;
use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::{Nowhere, Site};
use cakupan::world::{DiskWorld, MemoryWorld, Overlay};
use std::collections::BTreeMap;
use std::path::Path;

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content.md");
    std::fs::read_to_string(path).unwrap()
}

/// A fenced block under the heading that it stands under.
struct Block {
    heading: String,
    language: String,
    text: String,
}

fn blocks(document: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let (mut heading, mut open) = (String::new(), false);
    for line in document.lines() {
        if let Some(language) = line.strip_prefix("```") {
            open = !open;
            if open {
                let (heading, language) = (heading.clone(), language.to_owned());
                out.push(Block { heading, language, text: String::new() });
            }
        } else if open {
            let text = &mut out.last_mut().unwrap().text;
            text.push_str(line);
            text.push('\n');
        } else if let Some(found) = line.strip_prefix('#') {
            found.trim_start_matches(['#', ' ']).clone_into(&mut heading);
        }
    }
    assert!(!open, "a block is not closed");
    out
}

/// Where the examples under each heading belong, in order.
const FILES: &[(&str, &[&str])] = &[
    ("The content folder", &["content/regions/text.yaml"]),
    ("site.yaml", &["content/site.yaml"]),
    ("regions.yaml", &["content/regions.yaml"]),
    ("measures.yaml", &["content/measures.yaml"]),
    (
        "sources.yaml, glossary.yaml, conflicts.yaml",
        &["content/sources.yaml", "content/glossary.yaml", "content/conflicts.yaml"],
    ),
    ("data/", &["content/data/form.yaml", "content/data/table.yaml"]),
    ("data/: control totals", &["content/data/control.yaml"]),
    ("reports/ID/", &["content/reports/2023-12/release.yaml"]),
];

/// The examples by the file that each belongs to.
fn examples(document: &str) -> Vec<(String, String)> {
    let blocks: Vec<Block> = blocks(document).into_iter().filter(|block| block.language == "yaml").collect();
    let mut out = Vec::new();
    for (heading, paths) in FILES {
        let here: Vec<&Block> = blocks.iter().filter(|block| block.heading == *heading).collect();
        assert_eq!(here.len(), paths.len(), "the examples under `{heading}`");
        for (path, block) in paths.iter().zip(here) {
            // The first is no file of its own, but a text as any file may have it.
            let text = match *path {
                "content/regions/text.yaml" => {
                    format!("regions:\n  jawa-barat:\n    {}    level: province\n", block.text)
                }
                _ => block.text.clone(),
            };
            out.push(((*path).to_owned(), text));
        }
    }
    assert_eq!(out.len(), blocks.len(), "an example stands under a heading that this test does not know");
    out
}

/// The boundary of one region.
const OUTLINE: &str = r#"{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "code": "91" },
  "geometry": { "type": "Polygon", "coordinates": [[[134, -1], [136, -1], [136, -3], [134, -1]]] } }] }
"#;

/// The findings on syntax and shape in a content of these files, as `file CODE words`.
fn faults_of_form(files: &[(String, String)]) -> Vec<String> {
    let mut world = MemoryWorld::new(jiff::civil::date(2026, 1, 1));
    for (path, text) in files {
        world = world.with(path.clone(), text.clone().into_bytes());
    }
    let examined = examine(&world, &Settings::default()).unwrap();
    let found = examined.findings.sorted();
    let of_form = found.into_iter().filter(|one| matches!(one.rule.code.as_bytes()[1], b'1' | b'2'));
    of_form
        .map(|one| {
            let file = match &one.place {
                cakupan::diag::Place::At(span) => examined.files.get(span.file).path.clone(),
                cakupan::diag::Place::Path(path) => path.clone(),
                cakupan::diag::Place::Nowhere => String::new(),
            };
            format!("{file} {} {}", one.rule.code, one.message.text(UiLanguage::English))
        })
        .collect()
}

#[test]
fn every_yaml_example_is_of_the_shape_that_is_checked() {
    let mut files = examples(&document());
    // The example names the boundaries of an era; which regions they join is not asked here.
    files.push(("content/boundaries/provinces-34.geojson".to_owned(), OUTLINE.to_owned()));
    assert_eq!(faults_of_form(&files), [""; 0]);
}

/// The proof above is one only if a key that does not exist, in any of the examples, is told.
#[test]
fn an_example_with_another_key_is_told() {
    let sound = examples(&document());
    for (at, (path, _)) in sound.iter().enumerate() {
        let mut changed = sound.clone();
        changed[at].1 = match path.rsplit('/').next().unwrap() {
            "sources.yaml" | "glossary.yaml" | "conflicts.yaml" => {
                format!("{}  no-such-key: x\n", changed[at].1)
            }
            "text.yaml" => format!("{}    no-such-key: x\n", changed[at].1),
            _ => format!("{}no-such-key: x\n", changed[at].1),
        };
        let found = faults_of_form(&changed);
        assert!(
            found.iter().any(|one| one.starts_with(path.as_str()) && one.contains("no-such-key")),
            "{path}: {found:?}"
        );
    }
}

/// The base of the cases with other files laid over it: the codes of all findings, of pages too.
fn codes(files: &[(&str, &str)]) -> Vec<String> {
    let text: String = files.iter().map(|(path, text)| format!("-- {path} --\n{text}\n")).collect();
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let world = Archive::parse(&text).unwrap().over(&base);
    let examined = examine(&world, &Settings::default()).unwrap();
    let mut findings = examined.findings.clone();
    if !findings.has_errors() {
        findings.extend(make(&examined, &Settings::default(), &Nowhere).unwrap().findings);
    }
    findings.sorted().iter().map(|one| one.rule.code.to_owned()).collect()
}

/// What stands in backquotes between two stretches of the document.
fn listed(document: &str, from: &str, to: &str) -> Vec<String> {
    let (_, rest) = document.split_once(from).unwrap_or_else(|| panic!("`{from}` is gone"));
    let (part, _) = rest.split_once(to).unwrap_or_else(|| panic!("`{to}` is gone after `{from}`"));
    let quoted = part.split('`').skip(1).step_by(2).map(|text| text.replace('\n', " "));
    quoted.filter(|text| text.starts_with("control: ") || !text.contains(':')).collect()
}

/// The codes for a value of a measure, in a cell that the base does not have.
fn figure(measure: &str, value: &str) -> Vec<String> {
    let data = format!(
        "source: antara-2023\nreleased: 2023-12\nregion: aceh\nperiod: 2021\nfigures:\n  {measure}: {value}"
    );
    codes(&[("content/data/one.yaml", &data)])
}

#[test]
fn every_value_that_it_lists_is_understood() {
    let document = document();
    let values = listed(&document, "**Values**:", "An empty cell is a fault");
    assert!(values.len() >= 12, "{values:?}");
    for value in &values {
        let measures = ["participants.active", "coverage.workers", "claims.paid"];
        let found: Vec<_> = measures.iter().map(|measure| figure(measure, &format!("\"{value}\""))).collect();
        let bare = measures.iter().any(|measure| figure(measure, value).is_empty());
        assert!(found.iter().any(Vec::is_empty) || bare, "`{value}`: {found:?}");
    }
    assert!(!figure("participants.active", "banyak sekali").is_empty());
    assert_eq!(figure("participants.active", "1.435"), ["C206"]);
    assert_eq!(figure("participants.active", ""), ["C208"]);
}

#[test]
fn every_period_that_it_lists_is_understood() {
    let document = document();
    let periods = listed(&document, "**Periods**:", "\n## ");
    assert!(periods.len() >= 7, "{periods:?}");
    let with = |period: &str| {
        let data = format!(
            "source: antara-2023\nreleased: 2023-12\nregion: aceh\nperiod: {period}\nfigures: {{ workers: 7 }}"
        );
        codes(&[("content/data/one.yaml", &data)])
    };
    for period in &periods {
        assert_eq!(with(period), [""; 0], "`{period}`");
    }
    assert_eq!(with("2022-t4"), ["C205"]);
}

#[test]
fn the_control_total_that_it_shows_is_right_and_the_line_that_gets_one_does() {
    let document = document();
    let (_, example) =
        examples(&document).into_iter().find(|(path, _)| path.ends_with("control.yaml")).unwrap();
    assert_eq!(codes(&[("content/data/control.yaml", &example)]), [""; 0]);
    let asked = listed(&document, "To get the line", "answers")[0].clone();
    let line = example.lines().find(|line| line.starts_with("control: ")).unwrap();
    assert_eq!(codes(&[("content/data/control.yaml", &example.replace(line, &asked))]), ["C408"]);
}

#[test]
fn the_narrative_that_it_shows_and_its_marks_are_understood() {
    let document = document();
    let narrative = blocks(&document).into_iter().find(|block| block.text.starts_with("---\n")).unwrap();
    let marks = listed(&document, "\nIn a narrative", "## pages");
    let marks: Vec<String> = marks.into_iter().filter(|text| text.starts_with("{{")).collect();
    assert_eq!(marks.len(), 11, "{marks:?}");
    // The shapes of the regions are no part of this content: `tests/boundaries.rs` draws them.
    let (shapes, marks): (Vec<String>, Vec<String>) =
        marks.into_iter().partition(|mark| mark.contains("choropleth"));
    assert_eq!(shapes.len(), 1, "{shapes:?}");
    let [figure, change, chart, region] = [0, 1, 2, 3].map(|at| &marks[at]);
    let (charts, texts): (Vec<&String>, Vec<&String>) =
        marks[4..].iter().partition(|mark| mark.starts_with("{{ chart("));
    let [between] = texts[..] else { panic!("{texts:?}") };
    let charts: Vec<&str> = std::iter::once(chart).chain(charts).map(String::as_str).collect();
    let text =
        format!("{}{region}: {figure}, {change}, {between}.\n\n{}", narrative.text, charts.join("\n\n"));
    // A trend and a change need two figures, and the named one those of its periods.
    let earlier = "source: antara-2023\nreleased: 2023-12\nregion: indonesia\n\
                   columns: [participants.active, participants.registered]\nrows:\n  2018-11: [300, 400]\n  \
                   2018-12: [350, 450]\n  2022-12: [500, 600]";
    // A heat map needs those of three regions, and so do two periods side by side.
    let regions = |period: &str, figures: [u32; 3]| {
        let [aceh, barat, timur] = figures;
        format!(
            "source: antara-2023\nreleased: 2023-12\nperiod: {period}\ncolumns: [participants.active]\n\
             rows: {{ aceh: [{aceh}], jawa-barat: [{barat}], jawa-timur: [{timur}] }}"
        )
    };
    let (one, two) = (regions("2018-12", [100, 150, 100]), regions("2022-12", [150, 240, 110]));
    let files = |text: &str| {
        codes(&[
            ("content/reports/2023-12/overview.id.md", text),
            ("content/reports/2023-12/overview.en.md", text),
            ("content/data/earlier.yaml", earlier),
            ("content/data/regions-1.yaml", &one),
            ("content/data/regions-2.yaml", &two),
        ])
    };
    assert_eq!(files(&text), [""; 0], "{text}");
    assert_eq!(files(&text.replace("heatmap", "heatmaps")), ["C663"; 2]);
    assert_eq!(files(&text.replace("trend", "trand")), ["C663"; 4]);
    assert_eq!(files(&text.replace("from=\"2022-12\"", "from=\"2021-12\"")), ["C664", "C664"]);
    assert_eq!(files(&text.replace("2018-11", "2018-10")), ["C664", "C664"]);
}

#[test]
fn the_message_of_the_theme_guide_changes_one_word() {
    let guide =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/themes.md")).unwrap();
    let (_, example) = guide.split_once("```\n  # themes/default/messages/id.ftl\n").unwrap();
    let message = example.split("```").next().unwrap().trim().to_owned();
    assert_eq!(message, "nav-data = Unduh data");
    let base = DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/small"));
    let changes = BTreeMap::from([("themes/default/messages/id.ftl".to_owned(), Some(message.into_bytes()))]);
    let settings = Settings::default();
    let examined = examine(&Overlay { base: &base, changes }, &settings).unwrap();
    let site = Site::default();
    let made = make(&examined, &settings, &site).unwrap();
    assert!(!made.findings.has_errors());
    let files = site.into_files();
    let page = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    assert!(page("index.html").contains(">Unduh data</a>"));
    assert!(page("en/index.html").contains(">Data</a>"), "the other language keeps its word");
}
