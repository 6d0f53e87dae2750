//! Random tables with one slip in them: it is always noticed, and the finding stands at the figure that is wrong.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod archive;

use archive::Archive;
use cakupan::diag::{Diagnostics, Place, Severity, UiLanguage};
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Site;
use std::fmt::Write as _;

/// SplitMix64 (Steele, Lea and Flood 2014): the same tables on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A figure of three to seven digits.
    fn figure(&mut self) -> u64 {
        let size = 10u64.pow(2 + self.below(5) as u32);
        size + self.below(9 * size)
    }

    /// A number as a slip makes it of another: never the same, never with a zero in front.
    fn slip(&mut self, value: u64) -> u64 {
        loop {
            let mut digits: Vec<u8> = value.to_string().into_bytes();
            let at = self.below(digits.len() as u64) as usize;
            match self.below(6) {
                0 if at > 0 => digits.swap(at - 1, at),
                1 => digits[at] = b'0' + self.below(10) as u8,
                2 => drop(digits.remove(at)),
                3 => digits.insert(at, digits[at]),
                4 => digits.push(b'0'),
                _ => digits.extend(b"000"),
            }
            let slipped = String::from_utf8(digits).unwrap();
            match slipped.parse() {
                Ok(other) if other != value && !slipped.starts_with('0') => return other,
                _ => {}
            }
        }
    }
}

/// A nation and its provinces, each with a total and its two parts; the first row is the nation.
struct Table(Vec<[u64; 3]>);

const COLUMNS: &str = "columns: [participants.active, participants.active/pu, participants.active/bpu]";

impl Table {
    fn random(random: &mut Random) -> Self {
        let mut rows = vec![[0; 3]];
        for _ in 0..3 + random.below(10) {
            let (pu, bpu) = (random.figure(), random.figure());
            rows.push([pu + bpu, pu, bpu]);
        }
        for column in 0..3 {
            rows[0][column] = rows[1..].iter().map(|row| row[column]).sum();
        }
        Self(rows)
    }

    /// The first line of the file that holds a figure.
    const FIRST: usize = 6;

    fn data(&self, head: &str) -> String {
        let mut text =
            format!("source: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2022-12\n{head}\nrows:\n");
        for (at, row) in self.0.iter().enumerate() {
            let _ = writeln!(text, "  {}: {row:?}", name(at));
        }
        text
    }

    fn examined(&self, head: &str) -> Examined {
        examined(&[("regions.yaml", regions(self.0.len() - 1)), ("data/table.yaml", self.data(head))])
    }
}

fn name(row: usize) -> String {
    if row == 0 { "indonesia".to_owned() } else { format!("province-{row}") }
}

/// A nation of so many provinces, and those that the base has figures for.
fn regions(provinces: usize) -> String {
    let mut text = "levels: { nation: { name: Nasional }, province: { name: Provinsi } }\n\
                    trees: { administrative: { name: Administrasi } }\n\
                    eras: { now: { name: Sekarang, level: province, on: 2022-12-31 } }\n\
                    regions:\n  indonesia: { name: Indonesia, level: nation }\n"
        .to_owned();
    for province in (1..=provinces).map(name) {
        let _ = writeln!(
            text,
            "  {province}: {{ name: {province}, level: province, parents: {{ administrative: indonesia }} }}"
        );
    }
    for other in ["aceh", "jawa-barat", "jawa-timur"] {
        let _ = writeln!(
            text,
            "  {other}: {{ name: {other}, level: province, from: 2023-01-01, parents: {{ administrative: indonesia }} }}"
        );
    }
    text
}

/// What is found in the base of the cases with other files laid over it.
fn examined(files: &[(&str, String)]) -> Examined {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let files: String = files.iter().map(|(path, text)| format!("-- content/{path} --\n{text}\n")).collect();
    let mut examined = examine(&Archive::parse(&files).unwrap().over(&base), &Settings::default()).unwrap();
    // Random figures are not plausible ones, and nobody promised or cited them: that is not the question here.
    let mut sums = Diagnostics::default();
    for finding in examined.findings.sorted() {
        if !OTHER.contains(&finding.rule.code) {
            sums.push(finding.clone());
        }
    }
    examined.findings = sums;
    examined
}

/// Rules on what is plausible, promised or cited.
const OTHER: &[&str] =
    &["C409", "C410", "C412", "C413", "C414", "C415", "C416", "C420", "C502", "C503", "C505"];

/// The lines and columns of the errors, in the table.
fn places(examined: &Examined) -> Vec<(usize, usize)> {
    let found = examined.findings.sorted();
    let errors = found.iter().filter(|finding| finding.severity == Severity::Error);
    let at = |place: &Place| match place {
        Place::At(span) => examined.files.position(*span),
        other => unreachable!("{other:?}"),
    };
    errors.map(|finding| at(&finding.place)).map(|at| (at.line, at.column)).collect()
}

/// Where a figure of a table stands.
fn place(table: &Table, row: usize, column: usize) -> (usize, usize) {
    let before: usize = table.0[row][..column].iter().map(|figure| figure.to_string().len() + 2).sum();
    (Table::FIRST + row, "  : [".len() + name(row).len() + before + 1)
}

fn told(findings: &Diagnostics) -> String {
    let text = |phrase: &cakupan::diag::Phrase| phrase.text(UiLanguage::English);
    let sorted = findings.sorted();
    let lines = sorted.iter().map(|one| {
        let hints: Vec<String> = one.hints.iter().map(text).collect();
        format!("{} {}; {}\n", one.rule.code, text(&one.message), hints.join("; "))
    });
    lines.collect()
}

#[test]
fn a_table_that_adds_up_has_no_finding() {
    let mut random = Random(1);
    for _ in 0..20 {
        let examined = Table::random(&mut random).examined(COLUMNS);
        assert!(examined.findings.is_empty(), "{}", told(&examined.findings));
    }
}

#[test]
fn where_two_sums_cross_the_one_wrong_figure_is_named() {
    let mut random = Random(2);
    let (mut named, mut alone) = (0, 0);
    const RUNS: usize = 200;
    for _ in 0..RUNS {
        let mut table = Table::random(&mut random);
        let (row, column) = (random.below(table.0.len() as u64) as usize, random.below(3) as usize);
        table.0[row][column] = random.slip(table.0[row][column]);
        let examined = table.examined(COLUMNS);
        let places = places(&examined);
        assert!(!places.is_empty(), "not noticed: {}", table.data(COLUMNS));
        named += usize::from(places.contains(&place(&table, row, column)));
        alone += usize::from(places == [place(&table, row, column)]);
    }
    assert!(named * 100 >= RUNS * 95, "named in {named} of {RUNS}");
    assert!(alone * 100 >= RUNS * 95, "nothing else told in {alone} of {RUNS}");
}

#[test]
fn two_slips_in_one_table_are_two_findings() {
    let mut random = Random(3);
    let mut both = 0;
    const RUNS: usize = 60;
    for _ in 0..RUNS {
        let mut table = Table::random(&mut random);
        // One of the row's parts, and in another row and column.
        let (first, second) = (1, 2 + random.below(table.0.len() as u64 - 2) as usize);
        table.0[first][1] = random.slip(table.0[first][1]);
        table.0[second][2] = random.slip(table.0[second][2]);
        let places = places(&table.examined(COLUMNS));
        both += usize::from(places == [place(&table, first, 1), place(&table, second, 2)]);
    }
    assert!(both * 100 >= RUNS * 95, "both named in {both} of {RUNS}");
}

#[test]
fn two_values_in_each_others_place_are_one_finding() {
    let mut random = Random(4);
    let mut named = 0;
    const RUNS: usize = 60;
    for _ in 0..RUNS {
        let mut table = Table::random(&mut random);
        let row = 1 + random.below(table.0.len() as u64 - 1) as usize;
        table.0[row].swap(1, 2);
        if table.0[row][1] == table.0[row][2] {
            continue;
        }
        let places = places(&table.examined(COLUMNS));
        assert!(!places.is_empty(), "not noticed: {}", table.data(COLUMNS));
        named += usize::from(places == [place(&table, row, 1)] || places == [place(&table, row, 2)]);
    }
    assert!(named * 100 >= RUNS * 95, "named in {named} of {RUNS}");
}

/// Measures that nothing adds up: what a control total says is all there is.
const LONELY: &str = "columns: [workers, participants.inactive, claims.paid]";

/// The control line for a table as the finding gives it.
fn control(table: &Table) -> String {
    let asked = table.examined(&format!("{LONELY}\ncontrol: {{ figures: 0, total: 0 }}"));
    let found = asked.findings.sorted();
    assert_eq!(found.len(), 1, "{}", told(&asked.findings));
    let hint = found[0].hints.last().unwrap().text(UiLanguage::English);
    hint.split('`').nth(1).unwrap().to_owned()
}

#[test]
fn a_control_with_a_digest_names_the_figure_that_no_sum_speaks_of() {
    let mut random = Random(5);
    for _ in 0..60 {
        let mut table = Table::random(&mut random);
        let head = format!("{LONELY}\n{}", control(&table));
        assert!(table.examined(&head).findings.is_empty());
        let (row, column) = (random.below(table.0.len() as u64) as usize, random.below(3) as usize);
        table.0[row][column] = random.slip(table.0[row][column]);
        let (line, at) = place(&table, row, column);
        assert_eq!(places(&table.examined(&head)), [(line + 1, at)], "{}", table.data(&head));
    }
}

#[test]
fn a_control_without_a_digest_notices_every_slip() {
    let mut random = Random(6);
    let mut named = 0;
    const RUNS: usize = 60;
    for _ in 0..RUNS {
        let mut table = Table::random(&mut random);
        let line = control(&table);
        let head = format!("{LONELY}\n{} }}", line.split(", digest").next().unwrap());
        assert!(table.examined(&head).findings.is_empty());
        let (row, column) = (random.below(table.0.len() as u64) as usize, random.below(3) as usize);
        table.0[row][column] = random.slip(table.0[row][column]);
        let (line, at) = place(&table, row, column);
        let places = places(&table.examined(&head));
        assert_eq!(places.len(), 1, "{}", table.data(&head));
        named += usize::from(places == [(line + 1, at)]);
    }
    assert!(named * 100 >= RUNS * 60, "named in {named} of {RUNS}");
}

#[test]
fn the_order_of_rows_and_files_changes_no_control() {
    let table = Table::random(&mut Random(7));
    let line = control(&table);
    let data = table.data(&format!("{LONELY}\n{line}"));
    let (head, rows) = data.split_once("rows:\n").unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let reversed = format!("{head}rows:\n{}\n", rows.join("\n"));
    let files = [("regions.yaml", regions(table.0.len() - 1)), ("data/z/table.yaml", reversed)];
    let examined = examined(&files);
    assert!(examined.findings.is_empty(), "{}", told(&examined.findings));
}

/// How complete a sum over regions is goes with it to the page.
#[test]
fn a_sum_says_how_many_regions_it_covers() {
    let page = |data: &str| {
        let examined = examined(&[("data/2023-12.yaml", data.to_owned())]);
        assert!(!examined.findings.has_errors(), "{}", told(&examined.findings));
        let site = Site::default();
        make(&examined, &Settings::default(), &site).unwrap();
        let files = site.into_files();
        String::from_utf8(files["en/reports/2023-12/index.html"].clone()).unwrap()
    };
    let head = "source: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2023-12\n\
                columns: [participants.active, workers]\nrows:\n  indonesia: [600, 1_000]\n  aceh: [100, 200]\n  \
                jawa-barat: [300, 500]\n";
    let complete = page(&format!("{head}  jawa-timur: [200, 300]\n"));
    assert!(complete.contains("3 of 3") && !complete.contains("2 of 3"));
    let partial = page(&format!("{head}  jawa-timur: [not-available, 300]\n"));
    assert!(partial.contains("2 of 3"), "a sum of two of three provinces does not say so");
}
