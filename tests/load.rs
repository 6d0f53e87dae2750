//! Every kind of bad input, and exact places. The reader must never panic, never lose a fault, and read what is
//! right as another reader of YAML does.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and lays out folders of its own"
)]

use cakupan::diag::{Diagnostics, Place, UiLanguage};
use cakupan::load::tree::{Kind, Node, Style};
use cakupan::load::{self, Loaded};
use cakupan::source::{Files, Span};
use cakupan::world::{Contents, DiskWorld, Entry, Listed, MemoryWorld, World, WorldError};
use proptest::prelude::*;
use std::fmt::Write as _;

const PATH: &str = "content/a.yaml";

fn world(path: &str, bytes: impl Into<Vec<u8>>) -> MemoryWorld {
    MemoryWorld::new(jiff::civil::date(2026, 1, 1)).with(path, bytes)
}

fn loaded(path: &str, bytes: impl Into<Vec<u8>>) -> Loaded {
    load::read(&world(path, bytes)).unwrap()
}

/// The findings of reading and parsing as `line:column code`.
fn findings(path: &str, bytes: impl Into<Vec<u8>>) -> Vec<String> {
    let loaded = loaded(path, bytes);
    let (_, parsed) = load::parse(&loaded.files);
    let mut all = loaded.diagnostics;
    all.extend(parsed);
    told(&all, &loaded.files)
}

fn told(found: &Diagnostics, files: &Files) -> Vec<String> {
    let told = found.sorted().into_iter().map(|finding| {
        assert!(!finding.hints.is_empty(), "{} has no hint", finding.rule.code);
        for language in [UiLanguage::Indonesian, UiLanguage::English] {
            let texts = std::iter::once(&finding.message).chain(&finding.hints);
            for text in texts.map(|phrase| phrase.text(language)) {
                let unfilled = ["{what}", "{open}", "{key}", "{limit}", "{detail}", "{count}", "{name}"];
                assert!(!unfilled.iter().any(|mark| text.contains(mark)), "{text}");
                assert!(!text.ends_with('.'), "{text}");
            }
        }
        match &finding.place {
            Place::At(span) => {
                let at = files.position(*span);
                format!("{}:{} {}", at.line, at.column, finding.rule.code)
            }
            Place::Path(path) => format!("{path} {}", finding.rule.code),
            Place::Nowhere => finding.rule.code.to_owned(),
        }
    });
    told.collect()
}

/// The English words of the only finding.
fn words(text: &str) -> String {
    let loaded = loaded(PATH, text);
    let (_, found) = load::parse(&loaded.files);
    let found = found.sorted();
    assert_eq!(found.len(), 1, "{text:?}: {found:#?}");
    found[0].message.text(UiLanguage::English)
}

#[test]
fn each_fault_has_its_code_and_its_place() {
    let deep = format!("a: {}{}\n", "[".repeat(1000), "]".repeat(1000));
    let cases: &[(&str, &[&str])] = &[
        ("a: 1\n", &[]),
        ("---\na: 1\n", &[]),
        ("", &["1:1 C105"]),
        ("# nothing yet\n\n", &["1:1 C105"]),
        ("~\n", &["1:1 C105"]),
        ("\u{feff}", &["1:1 C105"]),
        ("a: \"b\nc: 1\n", &["1:4 C101"]),
        ("a: 1\nb: don't\nc: 'd\ne: 1\n", &["3:4 C101"]),
        ("a: [1, 2\nb: 1\nc: 2\n", &["1:4 C101"]),
        ("a: {x: 1, y: 2\nb: 1\nc: 2\n", &["1:4 C101"]),
        ("a: [\n  1,\n  x: y: z,\n]\nb: 1\n", &["3:7 C101"]),
        ("a: [1, 2}\nb: 1\n", &["1:4 C101"]),
        ("a: ]\n", &["1:4 C101"]),
        ("a: b: c\n", &["1:5 C101"]),
        ("a:1\nb: 2\n", &["1:1 C101"]),
        ("a: 1\nb:2\nc: 3\n", &["2:1 C101"]),
        ("a:\n    b: 1\n  c: 2\n", &["3:3 C101"]),
        ("# a\n source: x\nreleased: y\nregion: z\n", &["2:2 C101"]),
        ("a:\n  - b: 1\n   - b: 2\n  - b: 3\nc:\n  - a: b: c\n", &["3:4 C101", "6:9 C101"]),
        ("a:\n   - b: 1\n  - b: 2\n    x: 1\n  - b: 3\n", &["2:4 C101"]),
        ("a:\n  b: >-\n     x y\n    z\n  c: 1\n", &["3:6 C101"]),
        ("a:\n  - { b: \"1 }\n  - { b: \"2\" }\nc: 1\n", &["2:10 C101"]),
        ("a:\n  - { b: 1\n  - { b: 2 }\nc: 1\n", &["2:5 C101"]),
        ("a:\n  x: 1\n  y: 1\n  b:\n  x: 1\n  y: 1\n", &["4:3 C101"]),
        ("a:\n  x: 1\n  b:\n  x: 1\n", &["4:3 C103"]),
        ("a: 1\n- b\n", &["2:1 C101"]),
        ("a: - b\n", &["1:4 C101"]),
        ("a: @x\n", &["1:4 C101"]),
        ("a: \"\\q\"\n", &["1:4 C101"]),
        ("a: \"x\" y\n", &["1:8 C101"]),
        ("%YAML 1.2\n---\na: 1\n", &["1:1 C101"]),
        ("a:\n\tb: 2\nc: 3\n", &["2:1 C102"]),
        ("a: 1\n\tb: 2\nc: 3\n", &["2:1 C102"]),
        ("a:\n  b: 1\n  \tc: 3\n", &["3:3 C102"]),
        ("a: 1\nb: 2\n\"a\": 3\n", &["3:1 C103"]),
        ("[a, b]: 1\n", &["1:1 C104"]),
        ("{{ title }}: 1\n", &["1:2 C104"]),
        ("a: {{ title }}\n", &["1:5 C104"]),
        (": 1\n", &["1:1 C104"]),
        ("a: x\0y\nb: 1\u{7f}\nc: \u{feff}\n", &["1:5 C108", "2:5 C108", "3:4 C108"]),
        ("a: b\u{fffd}c\n", &["1:5 C109"]),
        ("a: &b 1\nc: *b\n", &["1:4 C110", "2:4 C110"]),
        ("a: *b\n", &["1:4 C110"]),
        ("a: 1\n<<: {b: 1}\n", &["2:1 C110"]),
        ("a: !!str 1\nb: !x {c: 1}\n", &["1:4 C111", "2:4 C111"]),
        ("a: 1\n---\nb: 2\n", &["2:1 C112"]),
        (&deep, &["1:68 C113"]),
    ];
    for (text, expected) in cases {
        assert_eq!(findings(PATH, *text), *expected, "{text:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_at_their_place() {
    assert_eq!(findings(PATH, b"a: 1\nb: Jos\xe9\n".to_vec()), ["2:7 C106"]);
    let wide: Vec<u8> = "a: satu\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(findings(PATH, wide), ["1:1 C107"]);
    assert_eq!(findings(PATH, b"\xef\xbb\xbfb: \xe9\n".to_vec()), ["1:4 C106"]);
    let loaded = loaded(PATH, b"a: 1\nb: Jos\xe9\nc: 'x\n".to_vec());
    let (documents, found) = load::parse(&loaded.files);
    assert_eq!(
        told(&found, &loaded.files),
        ["3:4 C101"],
        "syntax faults of a badly encoded file are told too"
    );
    assert!(documents.yaml(PATH).unwrap().broken);
}

#[test]
fn all_faults_of_a_file_are_told_in_one_run() {
    let text = "a: \"b\nc: 1\nd: 2\ne: [1, 2\nf: 1\ng: 1\n\th: 2\ni: 1\nj: x: y\nk: 1\nk: 2\n";
    assert_eq!(findings(PATH, text), ["1:4 C101", "4:4 C101", "7:1 C102", "9:5 C101", "11:1 C103"]);
}

#[test]
fn faults_close_to_each_other_are_told_too() {
    let text = "regions:\n  aceh: : x\n    name: \"Aceh\n    level: [a\n    code: 1\n  bali:\n    name: Bali\n\tname: B\n    note: *x\n    a: {{ title }}\n  bali: 1\n";
    let expected = ["2:9 C101", "3:11 C101", "4:12 C101", "8:1 C102", "9:11 C110", "10:9 C104", "11:3 C103"];
    assert_eq!(findings(PATH, text), expected);
}

#[test]
fn what_lies_below_a_bad_line_is_still_read() {
    let text = "regions:\n  aceh: : x\n    name: Aceh\n    level: [a\n    code: 1\n  bali:\n    name: Bali\n    name: B\n";
    let loaded = loaded(PATH, text);
    let (documents, found) = load::parse(&loaded.files);
    assert_eq!(told(&found, &loaded.files), ["2:9 C101", "4:12 C101", "8:5 C103"]);
    let document = documents.yaml(PATH).unwrap();
    assert!(document.broken);
    let regions = document.node.as_ref().unwrap().get("regions").unwrap();
    let keys: Vec<_> = regions.as_mapping().unwrap().iter().map(|entry| &*entry.key.value).collect();
    assert_eq!(keys, ["bali"], "no stand-in shows");
}

#[test]
fn places_that_the_parser_puts_inside_a_letter_are_mended() {
    for text in ["b: [éb: \n<<: ", "b: [éb: ", "[é: {é: [é: ]"] {
        check_anything(text.as_bytes());
    }
}

#[test]
fn one_fault_is_not_told_twice() {
    for text in [
        "a: 1\n   b: 2\n   c: 3\n   d: 4\n   e: 5\nf: 1\n",
        "a:\n\tb: 1\n\tc:\n\t\td: 1\n\te: 2\nf: 1\n",
        "a: [\n  1,\n  2,\n  3,\n  4,\nb: 1\nc: 2\n",
        "rows:\n  a: [1, 2\n  b: [1, 2]\n  c: [1, 2]\n",
        "a: 'x\n  y\n  z\nb: 1\nc: 2\nd: 3\n",
        "- a\n- b: 1\n c: 2\n- d\n- e\n",
    ] {
        assert_eq!(findings(PATH, text).len(), 1, "{text:?}: {:?}", findings(PATH, text));
    }
}

#[test]
fn the_words_say_what_to_look_for() {
    assert!(words("a: [1, 2\nb: 1\n").contains("`[` is never closed"));
    assert!(words("a: \"x\nb: 1\n").contains("quote is never closed"));
    assert!(words("a: 1\nb:2\nc: 3\n").contains("a key without a colon"));
    assert!(words("a: @x\n").contains("`@` cannot stand here"));
    assert!(words("a: [x}\n").contains("`[` is closed with `}`"));
    let loaded = loaded(PATH, "a:\n  - b: 1\n   - b: 2\n  - b: 3\n");
    let (_, found) = load::parse(&loaded.files);
    let hint = found.sorted()[0].hints[0].text(UiLanguage::English);
    assert_eq!(hint, "begin it with 2 spaces, not with 3");
    assert_eq!(loaded.files.position(found.sorted()[0].labels[0].span).line, 2);
}

#[test]
fn many_faults_end_with_a_word_of_more() {
    let mut text = String::new();
    for index in 0..60 {
        let _ = writeln!(text, "k{index}: a: b\nm{index}: 1\nn{index}: 1");
    }
    let loaded = loaded(PATH, text);
    let (documents, found) = load::parse(&loaded.files);
    let found = found.sorted();
    assert!((15..=21).contains(&found.len()), "{}", found.len());
    let last = found.last().unwrap();
    assert!(last.hints.iter().any(|hint| hint.text(UiLanguage::English).contains("may be more")));
    assert!(documents.yaml(PATH).unwrap().broken);

    let twice: String = (0..300).map(|_| "a: 1\n").collect();
    assert_eq!(findings(PATH, twice).len(), load::MAX_FINDINGS);
}

#[test]
fn an_alias_bomb_does_not_go_off() {
    let mut text = "a0: &a0 [lol, lol]\n".to_owned();
    for index in 1..40 {
        let before = index - 1;
        let _ = writeln!(text, "a{index}: &a{index} [*a{before}, *a{before}, *a{before}]");
    }
    let found = findings(PATH, text);
    assert!(found.len() <= load::MAX_FINDINGS && found.iter().all(|finding| finding.ends_with("C110")));
}

#[test]
fn nesting_is_bounded_in_every_style() {
    let lists = "- ".repeat(500) + "x\n";
    let mappings: String = (0..500).fold(String::new(), |mut text, depth| {
        let _ = writeln!(text, "{:depth$}k:", "");
        text
    });
    let mixed: String = (0..40).fold(String::new(), |mut text, depth| {
        let _ = writeln!(text, "{:depth$}k:", "");
        text
    }) + &" ".repeat(40)
        + &"[".repeat(40)
        + &"]".repeat(40)
        + "\n";
    for text in [lists, mappings, mixed, "[".repeat(100_000), "{a: ".repeat(1000)] {
        assert!(findings(PATH, text.clone()).iter().any(|found| found.ends_with("C113")), "{}", &text[..20]);
    }
    let text = format!("{}{}\n", "[".repeat(load::MAX_DEPTH), "]".repeat(load::MAX_DEPTH));
    assert_eq!(findings(PATH, text), Vec::<String>::new());
}

/// A world whose only file is of this size, and cannot be read for this reason.
struct Faulty(u64, std::io::ErrorKind);

impl World for Faulty {
    fn list(&self) -> Result<Vec<Listed>, WorldError> {
        Ok(vec![Listed { path: PATH.to_owned(), entry: Entry::File }])
    }
    fn read_at_most(&self, path: &str, most: u64) -> Result<Contents, WorldError> {
        if self.0 > most {
            return Ok(Contents::TooLarge(self.0));
        }
        Err(WorldError { path: path.to_owned(), source: self.1.into() })
    }
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }
    fn elapsed(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }
}

#[test]
fn faults_of_the_machine_are_errors_and_others_are_findings() {
    use std::io::ErrorKind::{PermissionDenied, StorageFull};
    for (world, expected) in [
        (Faulty(load::MAX_BYTES + 1, StorageFull), "content/a.yaml C114"),
        (Faulty(load::MAX_BYTES, PermissionDenied), "content/a.yaml C119"),
    ] {
        let loaded = load::read(&world).unwrap();
        assert_eq!(told(&loaded.diagnostics, &loaded.files), [expected]);
        let (documents, found) = load::parse(&loaded.files);
        assert!(found.is_empty());
        let document = documents.yaml(PATH).unwrap();
        assert!(document.broken && document.node.is_none());
    }
    let error = load::read(&Faulty(1, StorageFull)).unwrap_err();
    assert_eq!(error.path, PATH);
}

const SAMPLE: &str = "\u{feff}# é\r\nname: { id: \"Jawa \\u00e9\", en: 'it''s' }\r\nlist:\r\n  - a: 1_000\r\n    b: ~\r\n  - [x, \"y\", {z: 2}]\r\ntext: |\r\n  one\r\n  two\r\nfold: >-\r\n  a\r\n  b\r\n? c\r\n: d\r\n";

#[test]
fn a_sample_cut_off_at_every_byte_gives_findings_within_it() {
    for cut in 0..=SAMPLE.len() {
        for path in [PATH, "content/a.md"] {
            let bytes = &SAMPLE.as_bytes()[..cut];
            let loaded = loaded(path, bytes);
            let (_, found) = load::parse(&loaded.files);
            for finding in found.sorted() {
                let Place::At(span) = finding.place else { panic!("{finding:?}") };
                let length = loaded.files.get(span.file).text.len();
                assert!(span.start <= span.end && span.end as usize <= length, "{cut}: {span:?}");
            }
        }
    }
    assert_eq!(findings(PATH, SAMPLE), Vec::<String>::new());
}

/// The places of all scalars and keys as `line:column-text of the source`.
fn places(node: &Node<'_>, files: &Files, out: &mut Vec<String>) {
    let mut tell = |span: Span| {
        let at = files.position(span);
        out.push(format!("{}:{} {}", at.line, at.column, files.text(span)));
    };
    match &node.kind {
        Kind::Scalar(..) => tell(node.span),
        Kind::Sequence(items) => items.iter().for_each(|item| places(item, files, out)),
        Kind::Mapping(entries) => {
            for entry in entries {
                let at = files.position(entry.key.span);
                out.push(format!("{}:{} {}", at.line, at.column, files.text(entry.key.span)));
                places(&entry.value, files, out);
            }
        }
    }
}

#[test]
fn places_are_exact_with_any_line_end_and_any_letters() {
    let text = "é: ü x\n# ß\nlist:\n  - \"ñ\"\n  - [日本, b]\nnull:\nend: 'z'\n";
    let expected = [
        "1:1 é",
        "1:4 ü x",
        "3:1 list",
        "4:5 \"ñ\"",
        "5:6 日本",
        "5:10 b",
        "6:1 null",
        "6:6 ",
        "7:1 end",
        "7:6 'z'",
    ];
    for mark in ["", "\u{feff}"] {
        for line_end in ["\n", "\r\n"] {
            let text = format!("{mark}{}", text.replace('\n', line_end));
            let loaded = loaded(PATH, text.clone());
            let (documents, found) = load::parse(&loaded.files);
            assert!(found.is_empty(), "{text:?}: {:?}", found.sorted());
            let document = documents.yaml(PATH).unwrap();
            let mut out = Vec::new();
            places(document.node.as_ref().unwrap(), &loaded.files, &mut out);
            assert_eq!(out, expected, "{text:?}");
        }
    }
}

#[test]
fn spans_of_lists_and_mappings_end_with_what_is_in_them() {
    let text = "a:\n  b: 1\n  c:\n    - x\n\n# comment\nd: [1,\n  2]\n";
    let loaded = loaded(PATH, text);
    let (documents, _) = load::parse(&loaded.files);
    let node = documents.yaml(PATH).unwrap().node.as_ref().unwrap();
    let text = |key: &str| loaded.files.text(node.get(key).unwrap().span);
    assert_eq!(text("a"), "b: 1\n  c:\n    - x");
    assert_eq!(text("d"), "[1,\n  2]");
    let loaded = self::loaded(PATH, "é: [éb: ü, é: ]\n");
    let (documents, _) = load::parse(&loaded.files);
    let node = documents.yaml(PATH).unwrap().node.as_ref().unwrap();
    let pairs = node.get("é").unwrap().as_sequence().unwrap().iter();
    assert_eq!(pairs.map(|pair| loaded.files.text(pair.span)).collect::<Vec<_>>(), ["éb: ü", "é:"]);
}

#[test]
fn scalars_keep_how_they_were_written() {
    let loaded = loaded(PATH, "a: 011\nb: '011'\nc: \"a\\tb\"\nd: |\n  x\ne: >-\n  y\n  z\nf: null\ng: ''\n");
    let (documents, found) = load::parse(&loaded.files);
    assert!(found.is_empty());
    let node = documents.yaml(PATH).unwrap().node.as_ref().unwrap();
    let scalar = |key: &str| match &node.get(key).unwrap().kind {
        Kind::Scalar(text, style) => (text.to_string(), *style),
        other => panic!("{other:?}"),
    };
    assert_eq!(scalar("a"), ("011".into(), Style::Plain));
    assert_eq!(scalar("b"), ("011".into(), Style::Quoted));
    assert_eq!(scalar("c"), ("a\tb".into(), Style::Quoted));
    assert_eq!(scalar("d"), ("x\n".into(), Style::Block));
    assert_eq!(scalar("e"), ("y z".into(), Style::Block));
    assert!(node.get("f").unwrap().is_null() && !node.get("g").unwrap().is_null());
}

#[test]
fn markdown_is_divided_into_front_matter_and_body() {
    let path = "content/pages/a.md";
    for (text, title, body) in [
        ("Body\n", None, "Body\n"),
        ("---\ntitle: T\n---\nBody\n", Some("T"), "Body\n"),
        ("\u{feff}---\r\ntitle: T\r\n---\r\nBody\r\n", Some("T"), "Body\r\n"),
        ("---\n---\nBody", None, "Body"),
        ("---\ntitle: T\n---", Some("T"), ""),
        ("\n---\nx: 1\n---\n", None, "\n---\nx: 1\n---\n"),
    ] {
        let loaded = loaded(path, text);
        let (documents, found) = load::parse(&loaded.files);
        let cut = if text.ends_with('\n') { &[][..] } else { &["C123"] };
        let codes: Vec<_> = found.sorted().iter().map(|finding| finding.rule.code).collect();
        assert_eq!(codes, cut, "{text:?}");
        let markdown = documents.markdown(path).unwrap();
        assert_eq!(markdown.body, body, "{text:?}");
        assert_eq!(loaded.files.text(markdown.span), body, "{text:?}");
        let front = markdown.front.as_ref();
        assert_eq!(front.and_then(|front| front.get("title")?.as_str()), title, "{text:?}");
        if let Some(front) = front {
            let span = front.get("title").unwrap().span;
            assert_eq!(loaded.files.text(span), "T");
            assert_eq!(loaded.files.place(span), format!("{path}:2:8"));
        }
    }
    assert_eq!(findings(path, "---\ntitle: T\nBody\n"), ["1:1 C120"]);
    assert_eq!(findings(path, "---\ntitle: \"T\nx: 1\n---\nBody\n"), ["2:8 C101"]);
    assert_eq!(findings(path, "---\ntitle: T\n---\nBo\u{1}dy\n"), ["4:3 C108"]);
    assert_eq!(findings(path, " \n"), ["1:1 C105"]);
}

#[test]
fn documents_are_found_by_path_and_by_folder() {
    let world = world("content/site.yaml", "a: 1\n")
        .with("content/data/b c.yaml", "a: 1\n")
        .with("content/data/deep/é.yml", "a: 1\n")
        .with("content/data.yaml", "a: 1\n")
        .with("content/data/map.geojson", "{")
        .with("content/reports/x/overview.id.md", "x\n")
        .with("themes/own/base.html", "<p>")
        .with("themes/own/logo.png", [0xff])
        .with("themes/own/assets/logo.png", [0xff]);
    let loaded = load::read(&world).unwrap();
    assert!(loaded.diagnostics.is_empty());
    assert_eq!(loaded.others, ["content/data/map.geojson", "themes/own/logo.png"]);
    assert!(loaded.files.find("themes/own/base.html").is_some());
    assert_eq!(loaded.assets.keys().collect::<Vec<_>>(), ["themes/own/assets/logo.png"]);
    assert_eq!(*loaded.assets["themes/own/assets/logo.png"], [0xff]);
    let (documents, found) = load::parse(&loaded.files);
    assert!(found.is_empty());
    assert!(documents.yaml("content/site.yaml").is_some() && documents.yaml("content/sit.yaml").is_none());
    let paths: Vec<_> = documents.yaml_under("content/data/").iter().map(|document| document.path).collect();
    assert_eq!(paths, ["content/data/b c.yaml", "content/data/deep/é.yml"]);
    assert_eq!(documents.yaml_under("").len(), 4);
    assert_eq!(documents.markdown_under("content/reports/").len(), 1);
    assert!(documents.markdown_under("content/pages/").is_empty());
}

#[test]
fn a_root_without_content_is_told() {
    let world = MemoryWorld::new(jiff::civil::date(2026, 1, 1)).with("themes/own/base.html", "");
    let loaded = load::read(&world).unwrap();
    assert_eq!(told(&loaded.diagnostics, &loaded.files), ["C121"]);
    let empty = tempfile::tempdir().unwrap();
    let loaded = load::read(&DiskWorld::new(empty.path().join("absent"))).unwrap();
    assert_eq!(told(&loaded.diagnostics, &loaded.files), ["C121"]);
}

#[cfg(unix)]
mod disk {
    use super::*;
    use cakupan::world::LinkFault;
    use std::ffi::OsStr;
    use std::fs::{create_dir_all, write};
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    fn site() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        create_dir_all(root.path().join("content/data")).unwrap();
        write(root.path().join("content/site.yaml"), "a: 1\n").unwrap();
        write(root.path().join("content/data/b c é.yaml"), "a: 1\n").unwrap();
        root
    }

    fn entries(root: &std::path::Path) -> Vec<(String, Entry)> {
        let listed = DiskWorld::new(root).list().unwrap();
        listed.into_iter().map(|listed| (listed.path, listed.entry)).collect()
    }

    #[test]
    fn files_are_listed_sorted_and_read() {
        let root = site();
        write(root.path().join("content/.hidden"), "x").unwrap();
        write(root.path().join("content/site.yaml~"), "x").unwrap();
        create_dir_all(root.path().join("content/.git/objects")).unwrap();
        write(root.path().join("content/.git/config.yaml"), "x").unwrap();
        create_dir_all(root.path().join("themes/own")).unwrap();
        write(root.path().join("themes/own/base.html"), "x").unwrap();
        write(root.path().join("content/data-2.yaml"), "a: 1\n").unwrap();
        let file = Entry::File;
        assert_eq!(
            entries(root.path()),
            [
                ("content/data-2.yaml".to_owned(), file.clone()),
                ("content/data/b c é.yaml".to_owned(), file.clone()),
                ("content/site.yaml".to_owned(), file),
                ("themes/own/base.html".to_owned(), Entry::File),
            ]
        );
        let world = DiskWorld::new(root.path());
        assert_eq!(
            world.read_at_most("content/data/b c é.yaml", 5).unwrap(),
            Contents::Bytes(b"a: 1\n".to_vec())
        );
        assert_eq!(world.read_at_most("content/data/b c é.yaml", 4).unwrap(), Contents::TooLarge(5));
        assert!(
            world.read_at_most("../etc/passwd", 9).is_err() && world.read_at_most("/etc/passwd", 9).is_err()
        );
        assert!(world.today().year() >= 2024);
    }

    #[test]
    fn links_within_the_root_are_followed_and_others_told() {
        let root = site();
        let outside = tempfile::tempdir().unwrap();
        write(outside.path().join("secret.yaml"), "a: 1\n").unwrap();
        let content = root.path().join("content");
        create_dir_all(root.path().join("shared/deep")).unwrap();
        write(root.path().join("shared/x.yaml"), "a: 1\n").unwrap();
        symlink("../shared", content.join("good")).unwrap();
        symlink("site.yaml", content.join("good.yaml")).unwrap();
        symlink(outside.path(), content.join("out")).unwrap();
        symlink(outside.path().join("secret.yaml"), content.join("out.yaml")).unwrap();
        symlink("..", content.join("data/up")).unwrap();
        symlink("self.yaml", content.join("self.yaml")).unwrap();
        symlink("gone.yaml", content.join("broken.yaml")).unwrap();
        symlink("../../content/data", root.path().join("shared/deep/nested")).unwrap();
        let link = |fault| Entry::Link(fault);
        assert_eq!(
            entries(root.path()),
            [
                ("content/broken.yaml".to_owned(), link(LinkFault::Broken)),
                ("content/data/b c é.yaml".to_owned(), Entry::File),
                ("content/data/up".to_owned(), link(LinkFault::Loop)),
                ("content/good.yaml".to_owned(), Entry::File),
                ("content/good/deep/nested".to_owned(), link(LinkFault::Nested)),
                ("content/good/x.yaml".to_owned(), Entry::File),
                ("content/out".to_owned(), link(LinkFault::Outside)),
                ("content/out.yaml".to_owned(), link(LinkFault::Outside)),
                ("content/self.yaml".to_owned(), link(LinkFault::Loop)),
                ("content/site.yaml".to_owned(), Entry::File),
            ]
        );
        let loaded = load::read(&DiskWorld::new(root.path())).unwrap();
        assert_eq!(
            told(&loaded.diagnostics, &loaded.files),
            [
                "content/broken.yaml C117",
                "content/data/up C116",
                "content/good/deep/nested C116",
                "content/out C115",
                "content/out.yaml C115",
                "content/self.yaml C116",
            ]
        );
        let (documents, found) = load::parse(&loaded.files);
        assert!(found.is_empty(), "{:?}", found.sorted());
        assert!(documents.yaml("content/out.yaml").unwrap().broken);
        assert!(!documents.yaml("content/good/x.yaml").unwrap().broken);
    }

    #[test]
    fn content_itself_may_not_be_a_link_to_elsewhere() {
        let root = tempfile::tempdir().unwrap();
        let outside = site();
        symlink(outside.path().join("content"), root.path().join("content")).unwrap();
        assert_eq!(entries(root.path()), [("content".to_owned(), Entry::Link(LinkFault::Outside))]);
        let loaded = load::read(&DiskWorld::new(root.path())).unwrap();
        assert_eq!(told(&loaded.diagnostics, &loaded.files), ["content C115"]);
    }

    #[test]
    fn names_that_cannot_be_shown_and_what_is_no_file_are_told() {
        let root = site();
        let content = root.path().join("content");
        let bad = content.join(OsStr::from_bytes(b"b\xff"));
        create_dir_all(&bad).unwrap();
        write(bad.join("inside.yaml"), "a: 1\n").unwrap();
        write(content.join("line\nfeed.yaml"), "a: 1\n").unwrap();
        std::os::unix::net::UnixListener::bind(content.join("socket.yaml")).unwrap();
        let loaded = load::read(&DiskWorld::new(root.path())).unwrap();
        assert_eq!(
            told(&loaded.diagnostics, &loaded.files),
            ["content/b\u{fffd} C118", "content/line\u{fffd}feed.yaml C118", "content/socket.yaml C122"]
        );
    }

    #[test]
    fn what_may_not_be_read_is_told() {
        use std::os::unix::fs::PermissionsExt as _;
        let root = site();
        let file = root.path().join("content/site.yaml");
        let folder = root.path().join("content/data");
        for path in [&file, &folder] {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o000)).unwrap();
        }
        let privileged = std::fs::File::open(&file).is_ok();
        let loaded = load::read(&DiskWorld::new(root.path())).unwrap();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
        let expected: &[&str] =
            if privileged { &[] } else { &["content/data C119", "content/site.yaml C119"] };
        assert_eq!(told(&loaded.diagnostics, &loaded.files), expected);
    }
}

/// Holds our tree against the value that another reader gives.
fn same(node: &Node<'_>, value: &serde_yaml::Value) -> Result<(), String> {
    use serde_yaml::Value;
    let differs = || Err(format!("{node:?}\n{value:?}"));
    match (&node.kind, value) {
        (Kind::Scalar(text, _), Value::String(other)) if text == other => Ok(()),
        (Kind::Scalar(..), Value::Null)
            if node.is_null() || matches!(node.as_str(), Some("Null" | "NULL")) =>
        {
            Ok(())
        }
        (Kind::Scalar(text, Style::Plain), Value::Bool(other))
            if text.eq_ignore_ascii_case(&other.to_string()) =>
        {
            Ok(())
        }
        // What a plain scalar means as a number is not the loader's to say.
        (Kind::Scalar(_, Style::Plain), Value::Number(_)) => Ok(()),
        (Kind::Sequence(items), Value::Sequence(others)) if items.len() == others.len() => {
            items.iter().zip(others).try_for_each(|(item, other)| same(item, other))
        }
        (Kind::Mapping(entries), Value::Mapping(others)) if entries.len() == others.len() => {
            entries.iter().zip(others).try_for_each(|(entry, (key, other))| {
                let key_node = Node {
                    span: entry.key.span,
                    kind: Kind::Scalar(entry.key.value.as_ref().into(), Style::Plain),
                };
                same(&key_node, key)?;
                same(&entry.value, other)
            })
        }
        _ => differs(),
    }
}

fn same_as_serde(text: &str) -> Result<(), String> {
    let value: serde_yaml::Value =
        serde_yaml::from_str(text).map_err(|error| format!("{error}: {text:?}"))?;
    let loaded = loaded(PATH, text);
    let (documents, found) = load::parse(&loaded.files);
    if !found.is_empty() {
        return Err(format!("{text:?}: {:?}", told(&found, &loaded.files)));
    }
    let document = documents.yaml(PATH).unwrap();
    same(document.node.as_ref().ok_or("nothing")?, &value)
}

#[test]
fn another_reader_sees_the_same_in_written_documents() {
    let texts = [
        &SAMPLE['\u{feff}'.len_utf8()..].replace("? c\r\n: d\r\n", ""),
        "a: b # c\nd: 'e # f'\ng: h#i\n",
        "- - a\n  - b\n- c: d\n  e:\n  - f\n  -\n",
        "a: one\n  two\n\n  three\nb: \"x\n  y\\\n  z\"\n",
        "a: |+\n  x\n\n\nb: >\n  p\n  q\n\n   r\n  s\nc: |2-\n    t\n",
        "{a: [1, 2, {b: c}], \"d e\": f, 'g': ''}\n",
        "a: http://x.y/z?q=1:2\nb: -1\nc: 1_000\nd: 20–30 %\ne: 13,2 juta\nf: 2012-11\n",
    ];
    for text in texts {
        if let Err(difference) = same_as_serde(text) {
            panic!("{text:?}\n{difference}");
        }
    }
}

#[test]
fn another_reader_sees_the_same_in_the_content_of_the_project() {
    let world = DiskWorld::new(env!("CARGO_MANIFEST_DIR"));
    for listed in world.list().unwrap() {
        if listed.path.starts_with("content/") && listed.path.ends_with(".yaml") {
            let text = String::from_utf8(world.read(&listed.path).unwrap()).unwrap();
            if let Err(difference) = same_as_serde(&text) {
                panic!("{}: {difference}", listed.path);
            }
        }
    }
}

fn value() -> impl Strategy<Value = serde_yaml::Value> {
    use serde_yaml::Value;
    let text = prop_oneof![
        "[ -~]{0,12}",
        "[a-zé日–: #'\"\\\\\t\n{}\\[\\],&*!|>%@`?-]{0,16}",
        Just("null".to_owned()),
        Just("1.435".to_owned()),
    ];
    let leaf = prop_oneof![
        text.prop_map(Value::String),
        any::<i64>().prop_map(|number| Value::Number(number.into())),
        any::<bool>().prop_map(Value::Bool),
        Just(Value::Null),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Sequence),
            prop::collection::btree_map("[a-z .:#'é-]{1,8}", inner, 0..5).prop_map(|entries| {
                Value::Mapping(entries.into_iter().map(|(key, value)| (Value::String(key), value)).collect())
            }),
        ]
    })
}

/// Pieces that mean something in YAML, so that random texts get past the first letter.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a", "b: ", "- ", "\n", "\n  ", "\n    ", "\t", "\r\n", "[", "]", "{", "}", ", ", ": ", "\"", "'",
        "#", "|\n", ">", "&x ", "*x ", "!t ", "---\n", "...\n", "<<: ", "? ", "\\", "é", "\u{fffd}", "\0",
        "\u{feff}", "%", "@", "~",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn check_anything(bytes: &[u8]) {
    for path in [PATH, "content/a.md"] {
        let loaded = loaded(path, bytes);
        let (documents, parsed) = load::parse(&loaded.files);
        let mut found = loaded.diagnostics.clone();
        found.extend(parsed);
        told(&found, &loaded.files);
        for finding in found.sorted() {
            let Place::At(span) = finding.place else { continue };
            let text = &loaded.files.get(span.file).text;
            assert!(span.start <= span.end && span.end as usize <= text.len(), "{bytes:?}: {finding:?}");
            assert!(text.get(span.range()).is_some(), "{bytes:?}: {finding:?}");
        }
        if let Some(document) = documents.yaml(PATH) {
            assert!(!document.broken || found.has_errors(), "{bytes:?}: broken without a word");
            assert!(document.node.is_some() || document.broken, "{bytes:?}");
        }
    }
}

#[test]
fn a_place_is_never_within_a_character_that_was_read_as_spaces() {
    for text in [
        "? \n...\n\u{feff}b: ---\n\n\n  , ",
        "...\n\u{feff}a",
        "a: 1\n...\n\u{feff}\u{85}b: 2\n---\n",
        "\n\n? ? a\n  %é",
    ] {
        check_anything(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn another_reader_sees_the_same_in_any_document(value in value()) {
        let text = serde_yaml::to_string(&value).unwrap();
        if !matches!(value, serde_yaml::Value::Null) {
            let again: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
            prop_assume!(again == value);
            prop_assert_eq!(same_as_serde(&text), Ok(()));
        }
    }

    #[test]
    fn no_bytes_are_too_bad(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check_anything(&bytes);
    }

    #[test]
    fn no_text_is_too_bad(text in pieces()) {
        check_anything(text.as_bytes());
        check_anything(format!("---\n{text}\n---\n{text}").as_bytes());
    }
}
