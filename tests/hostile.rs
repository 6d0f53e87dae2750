//! Whatever stands in the files: no panic, no end of patience, and no fault that passes without a word.
//!
//! Every file of a small site is replaced in turn by what damages files in practice. How well single slips are
//! noticed in a large one is measured by `tests/mutations.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and looks at the clock"
)]

mod archive;

use archive::Archive;
use cakupan::diag::render::{human, short};
use cakupan::diag::{Place, UiLanguage};
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::world::{MemoryWorld, World};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// As in a file.
const PLAIN: human::Look = human::Look { colour: human::Colour::Plain, width: human::WIDTH };

/// Far above what any of this takes, far below what a person would wait for; not a measure of speed.
const PATIENCE: Duration = Duration::from_secs(60);

fn base() -> MemoryWorld {
    let text = include_str!("cases/base.txt");
    Archive::default().over(&Archive::parse(text).unwrap())
}

/// Examines and shows in both languages and formats, so that every place and message is put to use.
fn read(world: &dyn World) -> Examined {
    let start = Instant::now();
    let examined = examine(world, &Settings::default()).unwrap();
    for finding in examined.findings.sorted() {
        if let Place::At(span) = finding.place {
            let length = examined.files.get(span.file).text.len();
            assert!(span.start <= span.end && span.end as usize <= length, "{finding:?}");
        }
        assert!(!finding.hints.is_empty(), "no hint: {}", finding.message.text(UiLanguage::English));
    }
    for language in [UiLanguage::Indonesian, UiLanguage::English] {
        let shown = human::render(&examined.findings, &examined.files, language, PLAIN);
        let listed = short::render(&examined.findings, &examined.files, language);
        assert_eq!(shown.is_empty(), listed.is_empty());
    }
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    examined
}

fn codes(examined: &Examined) -> Vec<&'static str> {
    examined.findings.sorted().iter().map(|finding| finding.rule.code).collect()
}

/// Sums of what is here must fit whatever stands in it.
const DATA: &str = "source: kemnaker-2023\nreleased: 2024\nperiod: 2022\nregion: aceh\nfigures:\n  \
    participants.registered: 100\n  participants.active: 100\n  participants.inactive: 100\n  \
    participants.active/pu: 100\n  participants.active/bpu: 100\n";

fn with(world: &MemoryWorld, path: &str, bytes: impl Into<Vec<u8>>) -> MemoryWorld {
    world.clone().with(path, bytes)
}

#[test]
fn every_file_in_turn_may_be_any_of_these() {
    let base = base();
    let bomb: String = (1..40).fold("a0: &a0 [x, x]\n".to_owned(), |text, at| {
        format!("{text}a{at}: &a{at} [*a{before}, *a{before}, *a{before}]\n", before = at - 1)
    });
    let long = format!("note: {}\n", "a".repeat(1 << 20));
    let replacements: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("blank", b" \n\n".to_vec()),
        ("not UTF-8", b"title: Jos\xe9\n".to_vec()),
        ("UTF-16", "title: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("zeros", vec![0; 4096]),
        ("nested brackets", format!("a: {}", "[".repeat(1000)).into_bytes()),
        ("closed nested brackets", format!("a: {}{}\n", "[".repeat(1000), "]".repeat(1000)).into_bytes()),
        ("nested braces", "{a: ".repeat(1000).into_bytes()),
        ("nested list items", ("- ".repeat(1000) + "x\n").into_bytes()),
        ("alias bomb", bomb.into_bytes()),
        ("one long line", long.into_bytes()),
        ("one long key", format!("{}: 1\n", "k".repeat(1 << 20)).into_bytes()),
        ("a long number", format!("a: {}\n", "9".repeat(1 << 20)).into_bytes()),
        ("the largest number that is read", DATA.replace("100", "999999999999999999999").into_bytes()),
        ("a number that fills a decimal", DATA.replace("100", "79228162514264337593543950335").into_bytes()),
        ("a list", b"- a\n- b\n".to_vec()),
        ("a word", b"kata\n".to_vec()),
        ("null", b"~\n".to_vec()),
        ("an empty mapping", b"{}\n".to_vec()),
    ];
    // Words of any kind are a narrative, and a mapping without keys is a glossary without terms.
    let may_be_sound = |path: &str, kind: &str| {
        let narrative =
            ["content/reports/", "content/standing/"].iter().any(|folder| path.starts_with(folder))
                && path.ends_with(".md");
        let empty = kind == "an empty mapping"
            && ["content/data/2023-12.yaml", "content/glossary.yaml"].contains(&path);
        (narrative && !["empty", "blank", "not UTF-8", "UTF-16", "zeros"].contains(&kind)) || empty
    };
    for path in base.files.keys() {
        for (kind, bytes) in &replacements {
            let examined = read(&with(&base, path, bytes.clone()));
            // No release rests on this one alone: without its figures a warning is enough.
            let spare = path == "content/data/news.yaml" && !examined.findings.is_empty();
            assert!(
                examined.findings.has_errors() || spare || may_be_sound(path, kind),
                "{path} replaced by {kind} passes without a word"
            );
        }
    }
}

#[test]
fn marks_and_line_ends_of_windows_change_nothing() {
    let base = base();
    for (path, bytes) in &base.files {
        let text = String::from_utf8(bytes.clone()).unwrap();
        for text in [format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
            assert_eq!(codes(&read(&with(&base, path, text))), [""; 0], "{path}");
        }
        assert_eq!(codes(&read(&with(&base, path, text.trim_end().to_owned()))), ["C123"], "{path}");
    }
}

#[test]
fn tabs_for_spaces_are_told_in_every_yaml_file() {
    let base = base();
    for (path, bytes) in base.files.iter().filter(|(path, _)| path.ends_with(".yaml")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let tabbed = text.replace("\n  ", "\n\t");
        let found = codes(&read(&with(&base, path, tabbed.clone())));
        assert_eq!(tabbed != text, found.contains(&"C102"), "{path}: {found:?}");
    }
}

#[test]
fn a_file_cut_off_anywhere_is_told_or_still_means_what_it_says() {
    let base = base();
    for (path, bytes) in &base.files {
        for cut in (0..bytes.len()).step_by(3) {
            let examined = read(&with(&base, path, bytes[..cut].to_vec()));
            let at_line_end = cut == 0 || bytes[cut - 1] == b'\n' || bytes[cut] == b'\n';
            let is_yaml = path.ends_with(".yaml");
            // Within a bracket or a quote of YAML there is no right reading.
            let line = bytes[..cut].rsplit(|byte| *byte == b'\n').next().unwrap();
            let count = |wanted: &[u8]| line.iter().filter(|byte| wanted.contains(byte)).count();
            let is_open = is_yaml && !at_line_end && count(b"{[") > count(b"}]");
            assert!(!is_open || examined.findings.has_errors(), "{path} cut at byte {cut}: no word");
        }
    }
}

#[test]
fn any_file_may_be_absent() {
    let base = base();
    for path in base.files.keys() {
        let mut world = base.clone();
        world.files.remove(path);
        let told = !read(&world).findings.is_empty();
        let needed = !["content/glossary.yaml"].contains(&path.as_str());
        assert!(told || !needed, "{path} is gone without a word");
    }
}

/// Words of the format and pieces of YAML, so that random files get past their first letter.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "source: ",
        "released: ",
        "period: ",
        "region: ",
        "figures:",
        "columns: ",
        "rows:",
        "tables:",
        "measure: ",
        "value: ",
        "regions:",
        "levels:",
        "units:",
        "measures:",
        "formula: ",
        "languages: ",
        "headline: ",
        "lead: ",
        "participants.active",
        "participants.active/pu",
        "aceh",
        "kemnaker-2023",
        "2023-12",
        "1.435",
        "13,2 juta",
        "25 %",
        "~",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        "\"",
        "'",
        "#",
        "|",
        "@",
        "/",
        "é",
        "\u{0}",
        "\u{feff}",
        "---\n",
        "&a ",
        "*a",
        "!t ",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn any_bytes_in_any_file(at in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let base = base();
        let path = at.get(&base.files.keys().collect::<Vec<_>>()).to_string();
        read(&with(&base, &path, bytes));
    }

    #[test]
    fn any_words_of_the_format_in_any_file(at in any::<prop::sample::Index>(), text in pieces()) {
        let base = base();
        let path = at.get(&base.files.keys().collect::<Vec<_>>()).to_string();
        read(&with(&base, &path, text));
    }

    #[test]
    fn any_words_of_the_format_within_any_file(
        at in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        text in pieces(),
    ) {
        let base = base();
        let path = at.get(&base.files.keys().collect::<Vec<_>>()).to_string();
        let mut bytes = base.files[&path].clone();
        let place = place.index(bytes.len());
        bytes.splice(place..place, text.bytes());
        read(&with(&base, &path, bytes));
    }
}
