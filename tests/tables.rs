//! The short way of reading tables against the long one: the same trees with the same places, and the same findings,
//! whatever the text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads the files of the project"
)]

mod archive;
#[allow(dead_code, reason = "the sizes of whole sites are for the benchmarks")]
#[path = "../benches/workload/mod.rs"]
mod workload;

use archive::Archive;
use cakupan::load;
use cakupan::source::Files;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use workload::{Size, Workload, content};

/// Reads a text both ways.
fn difference(path: &str, text: &str) -> Result<(), String> {
    let mut files = Files::default();
    files.add(path, text);
    let (short, short_found) = load::parse(&files);
    let (long, long_found) = load::parse_the_long_way(&files);
    let same = short.yaml_under("") == long.yaml_under("")
        && short.markdown_under("") == long.markdown_under("")
        && short_found.sorted() == long_found.sorted();
    if same {
        return Ok(());
    }
    Err(format!("{text}\n{short:#?}\n{long:#?}\n{short_found:#?}\n{long_found:#?}"))
}

fn assert_same(name: &str, text: &str) {
    for path in ["content/a.yaml", "content/a.md"] {
        if let Err(difference) = difference(path, text) {
            panic!("{name}: {difference}");
        }
    }
}

/// The texts of all files with this ending below a folder of the project.
fn texts(folder: &str, ending: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|found| found == ending) {
            out.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(!out.is_empty(), "no .{ending} in {}", folder.display());
    out
}

#[test]
fn every_file_of_the_demonstration_and_of_the_tests_reads_the_same() {
    for (name, text) in texts("content", "yaml").into_iter().chain(texts("content", "md")) {
        assert_same(&name, &text);
        assert_same(&name, &text.replace('\n', "\r\n"));
    }
    for (name, text) in texts("tests", "yaml").into_iter().chain(texts("tests", "md")) {
        assert_same(&name, &text);
    }
    let mut seen = 0;
    for (name, text) in texts("tests/cases", "txt") {
        for bytes in Archive::parse(&text).unwrap().files.into_values().flatten() {
            if let Ok(text) = String::from_utf8(bytes) {
                assert_same(&name, &text);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_workload_of_the_benchmarks_reads_the_same() {
    let workload = Workload::synthetic(Size { regions: 45, periods: 3 });
    for (path, text) in content::content(&workload, content::Product::Whole) {
        if let Err(difference) = difference(&path, &text) {
            panic!("{path}: {difference}");
        }
    }
}

/// Tables that a reader of lines alone would take for others than they are.
#[test]
fn lines_that_only_look_like_rows_are_no_rows() {
    let rows = "  a: [1, 2]\n  b: [3, 4]\n  c: [5, 6]\n  d: [7, 8]\n  e: [9, 10]\n";
    for text in [
        format!("rows:\n{rows}"),
        format!("rows:\n{rows}  a: [1, 2]\n"),
        format!("rows:\n{rows}  c: x\nmore: 1\n"),
        format!("rows:\n{rows}   f: [1, 2]\n"),
        format!("rows:\n{rows} f: [1, 2]\n"),
        format!("rows:\n{rows}f: [1, 2]\n"),
        format!("rows:\n{rows}  f: [1, 2\n"),
        format!("rows:\n{rows}  - 1\n"),
        format!("rows:\n{rows}\n\n# words\n{rows}"),
        format!("rows: x\n{rows}"),
        format!("rows: [\n{rows}]\n"),
        format!("rows: {{\n{rows}}}\n"),
        format!("note: |\n{rows}rows:\n{rows}"),
        format!("note: >-\n{rows}"),
        format!("note: \"\n{rows}\"\n"),
        format!("note: '\n{rows}'\n"),
        format!("note: words\n{rows}"),
        format!("- x:\n{rows}- y:\n{rows}"),
        rows.to_string(),
        format!("a:\n b:\n{rows}  c:\n"),
        format!("---\nrows:\n{rows}---\nrows:\n{rows}"),
        format!("rows: &x\n{rows}"),
        format!("rows: !t\n{rows}"),
        format!("%TAG ! x\n---\nrows:\n{rows}"),
        format!("\trows:\n{rows}"),
        format!("rows:\n{}", rows.replace("c: [5", "c: &x [5")),
        format!("rows:\n{}", rows.replace("5", "*x")),
        format!("rows:\n{}", rows.replace("5", "\"5: é \"")),
        format!("rows:\n{}", rows.replace("5", "\"5")),
        format!("rows:\n{}", rows.replace("5", "5 # no")),
        format!("rows:\n{}", rows.replace("5, 6", "")),
        format!("rows:\n{}", rows.replace("5, 6", "5, , 6")),
        format!("rows:\n{}", rows.replace("5, 6", "5, 6,")),
        format!("rows:\n{}", rows.replace("5, 6", "5: 6")),
        format!("rows:\n{}", rows.replace("c: [5", "? [5")),
        format!("rows:\n{}", rows.replace("c: [5", "c : [5")),
        format!("rows:\n{}", rows.replace("c: [5", "c:[5")),
        format!("rows:\n{}", rows.replace("c: [5", "~: [5")),
        format!("rows:\n{}", rows.replace("c: [5", "null: [5")),
        format!("rows:\n{}", rows.replace("c: [5", "<<: [5")),
        format!("rows:\n{}", rows.replace("c: [5, 6]", "c: [5, 6]: 7")),
        format!("rows:\n{}", rows.replace('\n', "\r")),
        format!("rows:\n{}", rows.replace("6]\n", "6]\r")),
        format!("rows:\n{}", rows.replace("6]", "6]\u{0}")),
        format!("rows:\n{}", rows.replace("6]", "6]   ")),
        format!("rows:\n{}", rows.replace("6]", "6] # words")),
        format!("rows:\n{}", rows.replace("c: ", &format!("{}: ", "c".repeat(2_000)))),
        format!("\u{feff}rows:\n{rows}"),
        format!("rows:\n{}", rows.trim_end()),
    ] {
        assert_same("made up", &text);
        assert_same("in front matter", &format!("---\n{text}---\nwords\n"));
    }
}

/// Pieces of tables, and what may disturb them.
fn pieces() -> impl Strategy<Value = String> {
    let row = prop::sample::select(vec![
        "  a: [1, 2]\n",
        "  b: [3, 4]\n",
        "  c: [5, 6]\n",
        "  d: [7, 8]\n",
        "  e: [-9, not-available]\r\n",
        "  f: [\"x y\", z]\n",
    ]);
    let rows = prop::collection::vec(row, 0..7).prop_map(|rows| rows.concat());
    let other = prop::sample::select(vec![
        "rows:\n",
        "tables:\n",
        "- ",
        "  ",
        "    ",
        "\n",
        "x: 1\n",
        "x: |\n",
        "x: \"\n",
        "'",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        ": ",
        "# w\n",
        "\t",
        "\r",
        "&a ",
        "*a",
        "!t ",
        "---\n",
        "...\n",
        "? ",
        "~",
        "é",
        "\u{0}",
        "<<: ",
        "%",
    ]);
    let piece = prop_oneof![rows, other.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn pieces_of_tables_read_the_same(text in pieces()) {
        prop_assert_eq!(difference("content/a.yaml", &text), Ok(()));
        prop_assert_eq!(difference("content/a.yaml", &format!("rows:\n{text}")), Ok(()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    /// Something else in any place of any file of the demonstration.
    #[test]
    fn slips_in_the_demonstration_read_the_same(
        file in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        taken in 0..4_usize,
        given in pieces(),
    ) {
        static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| texts("content", "yaml"));
        let (_, text) = file.get(&TEXTS);
        let from = text.floor_char_boundary(place.index(text.len().max(1)));
        let to = text.ceil_char_boundary((from + taken).min(text.len()));
        let slipped = format!("{}{given}{}", &text[..from], &text[to..]);
        prop_assert_eq!(difference("content/a.yaml", &slipped), Ok(()));
        let slipped = format!("{}{}", &text[..from], &text[to..]);
        prop_assert_eq!(difference("content/a.yaml", &slipped), Ok(()));
    }
}
