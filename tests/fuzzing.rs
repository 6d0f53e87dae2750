//! What is fuzzed, for a moment: the seeds, what fuzzing once found, and a bounded number of changes to them, the same in
//! every run. CONTRIBUTING.md says how to fuzz for longer.
//!
//! `CAKUPAN_SEEDS=FOLDER` writes the seeds there, a folder for each target, for a fuzzer to begin with.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the files of the project and stops at the first surprise"
)]

#[path = "fuzzing/targets.rs"]
mod targets;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many changes of its seeds each target is given.
const CHANGES: usize = 150;

/// The longest seed and the longest changed one, in bytes.
const LONGEST: usize = 1 << 12;

/// What people type, and what takes readers aback.
const WORDS: [&str; 64] = [
    "13,2 juta",
    "1.435.000",
    "41.56 million",
    "1,75,881",
    "−5",
    "½",
    "٣",
    "５８３",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "é",
    "e\u{301}",
    "💸",
    "\0",
    "\r\n",
    "\n\n",
    "---\n",
    "- ",
    "? ",
    "&a ",
    "*a",
    "!!str ",
    "|-\n",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    "{{ figure(measure=\"participants.active\") }}",
    "{% if %}",
    "{# #}",
    "[5]{-: x}",
    "[600]{participants.active @ 2023-12 - x}",
    "{source: antara-2023}",
    "<b>",
    "<!--",
    "-->",
    "<script>",
    "</p>",
    "[x](javascript:1)",
    "| a | b |\n|--|--|\n",
    "> ",
    "# ",
    "```",
    "~~~~",
    "[^1]",
    "naik dari ",
    "lebih dari ",
    "di atas rata-rata ",
    "tertinggi",
    "ke-18",
    "rose to ",
    "at least ",
    "1 dari 4 ",
    "20–30 persen",
    "99999999999999999999999999",
    "1e308",
    "0x10",
    "{ $count ->\n   *[other] x\n}",
    "<row r=\"4294967296\">",
];

/// Xorshift: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }

    /// A seed with up to four changes.
    fn changed(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(24)).min(bytes.len());
            match self.below(7) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                3 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                4 => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len() + 1);
                    let to = (from + self.below(80)).min(other.len());
                    bytes.splice(at..at, other[from..to].iter().copied());
                }
                _ => drop(bytes.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
            }
        }
        bytes.truncate(LONGEST);
        bytes
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with this ending, cut to the length of a seed.
fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let all = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter();
    let paths = all.map(|entry| entry.unwrap().into_path());
    let mine = paths.filter(|path| path.extension().is_some_and(|found| found == ending));
    mine.map(|path| cut(&std::fs::read(path).unwrap())).collect()
}

fn cut(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len().min(LONGEST)].to_vec()
}

fn lines(file: &str) -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    let written = text.lines().filter(|line| !line.is_empty() && !line.starts_with([' ', '#']));
    written.map(|line| line.as_bytes().to_vec()).collect()
}

fn owned(all: &[&str]) -> Vec<Vec<u8>> {
    all.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let texts = || {
        [files("content/reports", "md"), files("content/standing", "md"), files("content/pages", "md")]
            .concat()
    };
    let numerals = || [lines("tests/numerals/id.txt"), lines("tests/numerals/en.txt")].concat();
    match target {
        "prose" => [texts(), numerals()].concat(),
        "numeral" => {
            [numerals(), owned(&["2023-q4", "2023-01/2023-11", "Desember 2023", "20–30 %", "Rp1,2 triliun"])]
                .concat()
        }
        "yaml" => files("content", "yaml"),
        "front_matter" | "markdown" => texts(),
        "narrative" => [texts(), owned(NARRATIVES)].concat(),
        "binding" => owned(&[
            "participants.active",
            "participants.active/pu, aceh, 2023-12",
            "participants.active @ 2023-12 - workers",
            "participants.active / workers * coverage.workers",
            "-: nomor layanan",
            "source: antara-2023",
            "-",
            "",
            "participants.active · target",
            "workers + workers",
            "participants.aktive",
            "participants.active, 2099",
        ]),
        "boundaries" => owned(&[GEOJSON, TOPOJSON]),
        "table" => [files("tests/import", "csv"), owned(TABLES)].concat(),
        "workbook" => owned(SHEETS),
        "disclosure" => owned(&[
            "abcdefg",
            "\u{3}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}",
            "0123456789012",
            "\u{3}\u{4}\u{b}\u{9}\u{3}\u{8}\u{7}\u{6}\u{b}\u{9}\u{3}\u{8}\u{7}",
        ]),
        "messages" => files("themes/default/messages", "ftl"),
        "content" => {
            let case = std::fs::read(root().join("tests/cases/base.txt")).unwrap();
            let parts = case.split(|byte| *byte == b'\n').collect::<Vec<_>>();
            let mut out = Vec::new();
            for (number, part) in parts.split(|line| line.starts_with(b"-- content/")).skip(1).enumerate() {
                // The files of a world are in the order of their paths; any file in the place of any other will do.
                out.push([&[u8::try_from(number).unwrap()][..], &part.join(&b'\n')].concat());
            }
            out
        }
        other => unreachable!("no seeds for {other}"),
    }
}

const NARRATIVES: &[&str] = &[
    "Peserta aktif di Aceh 100 orang, naik dari 90 pada 2022, tertinggi kedua dari tiga provinsi.\n",
    "Separuh pekerja, [600 dari 1.000]{participants.active / workers}, belum mencapai **target** 700 orang.\n",
    "> \"Peserta kami 190 orang,\" kata Direktur Utama di Jawa Timur pada 2022.\n\n| a | 100 |\n|---|---|\n| b | 60 |\n",
];

const GEOJSON: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"aceh"},"geometry":{"type":"Polygon","coordinates":[[[95,2],[98,2],[98,6],[95,6],[95,2]]]}},{"type":"Feature","properties":{"id":"bali"},"geometry":{"type":"MultiPolygon","coordinates":[[[[114,-9],[116,-9],[116,-8],[114,-8],[114,-9]]]]}}]}"#;

const TOPOJSON: &str = r#"{"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[95,-9]},"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","properties":{"id":"aceh"},"arcs":[[0,1]]},{"type":"MultiPolygon","properties":{"id":"bali"},"arcs":[[[-2,2]]]}]}},"arcs":[[[0,0],[30,0]],[[30,0],[0,40],[-30,-40]],[[30,0],[40,40],[-40,-40]]]}"#;

const TABLES: &[&str] = &[
    "Provinsi,Peserta aktif,PU,BPU\nAceh,100,60,40\nJawa Barat,\"300\",200,100\nJumlah,400,260,140\n",
    "Periode: Desember 2023\n;Peserta aktif;Pekerja\nNAD;1.234;2,5 juta\nJabar;-;n/a\n",
    "Province\tJan 2023\tFeb 2023\nWest Java\t1,234\t\"=1+1\"\n",
];

const SHEETS: &[&str] = &[
    r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Provinsi</t></is></c><c r="B1" t="inlineStr"><is><t>Peserta aktif</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>Aceh</t></is></c><c r="B2"><f>1+1</f><v>100</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells></worksheet>"#,
    r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>Provinsi</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Peserta aktif</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Aceh</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5" table:number-columns-spanned="2"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
];

/// What fuzzing found, by its target: `found/TARGET-WHAT`.
fn found() -> BTreeMap<String, Vec<(PathBuf, Vec<u8>)>> {
    let mut out: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root().join("tests/fuzzing/found")).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let target = targets::ALL.iter().find(|(target, _)| name.starts_with(&format!("{target}-")));
        if let Some((target, _)) = target.filter(|_| path.is_file()) {
            let bytes = std::fs::read(&path).unwrap();
            out.entry((*target).to_owned()).or_default().push((path, bytes));
        }
    }
    out
}

#[test]
fn what_was_once_found_is_found_no_more() {
    let found = found();
    for (name, target) in targets::ALL {
        for (path, bytes) in found.get(name).into_iter().flatten() {
            println!("{}", path.display());
            target(bytes);
        }
    }
}

#[test]
fn seeds_and_what_slips_make_of_them_break_no_promise() {
    let out = std::env::var_os("CAKUPAN_SEEDS").map(PathBuf::from);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for (name, target) in targets::ALL {
        let seeds = seeds(name);
        assert!(seeds.len() > 1, "{name} has hardly any seeds");
        for (at, seed) in seeds.iter().enumerate() {
            if let Some(folder) = &out {
                std::fs::create_dir_all(folder.join(name)).unwrap();
                std::fs::write(folder.join(name).join(format!("seed-{at}")), seed).unwrap();
            }
        }
        for seed in seeds.iter().take(CHANGES) {
            target(seed);
        }
        for _ in 0..CHANGES {
            let changed = dice.changed(&seeds);
            let failed = std::panic::catch_unwind(|| target(&changed)).is_err();
            assert!(!failed, "{name} breaks a promise for {:?}", String::from_utf8_lossy(&changed));
        }
    }
}

#[test]
fn every_target_is_fuzzed() {
    let listed = std::fs::read_to_string(root().join("fuzz/Cargo.toml"));
    // A packaged crate comes without it.
    let Ok(listed) = listed else { return };
    for (name, _) in targets::ALL {
        assert!(listed.contains(&format!("name = \"{name}\"")), "fuzz/Cargo.toml lacks {name}");
        assert!(root().join(format!("fuzz/fuzz_targets/{name}.rs")).is_file(), "fuzz_targets lacks {name}");
    }
}

/// The crate of the fuzzer is built by no test: what its targets name of the project's libraries has to be among its own.
#[test]
fn the_fuzzer_has_the_libraries_that_its_targets_name() {
    let texts = [include_str!("fuzzing/targets.rs"), include_str!("archive/mod.rs")];
    let own = include_str!("../fuzz/Cargo.toml");
    let libraries = include_str!("../Cargo.toml").lines().filter_map(|line| Some(line.split_once(" = ")?.0));
    let is_named = |library: &&str| {
        let name = format!("{}::", library.replace('-', "_"));
        // `cakupan::import::open` is none of them.
        let begins =
            |text: &str, at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || "_:".contains(c));
        texts.iter().any(|text| text.match_indices(&name).any(|(at, _)| begins(text, at)))
    };
    let named: Vec<&str> = libraries.filter(is_named).collect();
    assert!(named.contains(&"jiff"), "{named:?}");
    for library in named {
        assert!(own.contains(&format!("\n{library} = ")), "fuzz/Cargo.toml lacks `{library}`");
    }
}
