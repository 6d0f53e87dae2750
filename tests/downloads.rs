//! The files that figures are offered as: workbooks, archives, and what a site may choose of them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and hands files to other programs"
)]

mod common;

use cakupan::pipeline::Settings;
use cakupan::world::{DiskWorld, Overlay, World};
use calamine::{Data, Range, Reader as _, Xlsx};
use common::{demonstration, made, root};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::process::Command;

type Files = BTreeMap<String, Vec<u8>>;

/// The small site with something put into a file, and lines added to its `site.yaml`.
fn small(changes: &[(&str, &str, &str)], settings: &str) -> Files {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let read = |path: &str| String::from_utf8(base.read(path).unwrap()).unwrap();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    files.insert("content/site.yaml".to_owned(), format!("{}\n{settings}\n", read("content/site.yaml")));
    for (path, old, new) in changes {
        let text = files.remove(*path).unwrap_or_else(|| read(path));
        assert!(text.contains(old), "{path} has no `{old}`");
        files.insert((*path).to_owned(), text.replace(old, new));
    }
    let changes = files.into_iter().map(|(path, text)| (path, Some(text.into_bytes())));
    made(&Overlay { base: &base, changes: changes.collect() }, &Settings::default())
}

/// The rows of a CSV file by column.
fn csv_rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(Result::unwrap).collect()
}

fn book(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// The first sheet of a workbook, and the row in which its table begins.
fn sheet(bytes: &[u8]) -> (Range<Data>, usize) {
    let mut book = book(bytes);
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    book.load_tables().unwrap();
    let names: Vec<String> = book.table_names().into_iter().cloned().collect();
    let table = book.table_by_name(&names[0]).unwrap();
    // The data of a table begin below its head.
    let head = table.data().start().unwrap().0 as usize - 1;
    (range, head)
}

fn column(range: &Range<Data>, head: usize, name: &str) -> usize {
    let row = range.rows().nth(head).unwrap();
    row.iter()
        .position(|cell| matches!(cell, Data::String(text) if text == name))
        .unwrap_or_else(|| panic!("no column {name}: {row:?}"))
}

#[test]
fn a_workbook_has_the_figures_of_its_csv_as_numbers() {
    let files = demonstration();
    let (mut books, mut numbers) = (0, 0);
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".xlsx")) {
        let csv = path.strip_prefix("en/").unwrap_or(path).replace(".xlsx", ".csv");
        let expected = csv_rows(&files[&csv]);
        let (range, head) = sheet(bytes);
        let english = path.starts_with("en/");
        let at = column(&range, head, if english { "Value" } else { "Nilai" });
        let rows: Vec<_> = range.rows().skip(head + 1).collect();
        assert_eq!(rows.len(), expected.len(), "{path}");
        for (row, expected) in rows.iter().zip(&expected) {
            match (&row[at], expected["value"].as_str()) {
                (Data::Empty, "") => {}
                (Data::Float(number), stated) => {
                    // Workbooks keep fifteen digits of a quotient.
                    let (off, stated) = (number.abs() * 1e-15, stated.parse::<f64>().unwrap());
                    assert!((number - stated).abs() <= off, "{path}: {expected:?}");
                    numbers += 1;
                }
                (found, stated) => panic!("{path}: {found:?} for `{stated}`"),
            }
        }
        books += 1;
    }
    assert!(books > 200 && numbers > 5_000, "{books} workbooks, {numbers} numbers");
}

#[test]
fn a_workbook_follows_the_published_practice() {
    let bytes = &demonstration()["en/data/releases/2023-12.xlsx"];
    let (range, head) = sheet(bytes);
    assert_eq!(
        range.get_value((0, 0)).unwrap().to_string(),
        "Enrolment in workers' social security, December 2023"
    );
    assert_eq!(head, 4, "title, three notes, and the table right below");
    for (at, row) in range.rows().enumerate() {
        let filled = row.iter().filter(|cell| **cell != Data::Empty).count();
        assert!(filled > 0, "row {at} is blank");
        assert_eq!(filled == 1, at < head, "row {at} has {filled} cells");
    }
    let mut book = book(bytes);
    let merged = book.merge_cells_by_sheet_id(0).unwrap();
    assert!(merged.is_empty(), "no merged cells");
    assert_eq!(book.sheet_names(), ["Figures", "Columns"]);
    book.load_tables().unwrap();
    assert_eq!(book.table_names().len(), 2, "one table a sheet");
    // Every column has its head in the language of the reader, and its meaning on the second sheet.
    let heads: Vec<String> = range.rows().nth(head).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(heads[..6], ["Region", "Measure", "Category", "Period", "Kind", "Value"]);
    let meanings = book.worksheet_range("Columns").unwrap();
    let explained: Vec<String> = meanings.rows().skip(2).map(|row| row[0].to_string()).collect();
    assert_eq!(explained, heads);
    assert!(meanings.rows().skip(2).all(|row| row[1].to_string().len() > 5));
}

#[test]
fn no_cell_of_a_workbook_or_csv_runs_as_a_formula() {
    let path = "content/sources.yaml";
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let text = String::from_utf8(base.read(path).unwrap()).unwrap();
    let outlet = text.lines().find(|line| line.trim_start().starts_with("outlet:")).unwrap().to_owned();
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://a\")"] {
        let new = format!("  outlet: '{formula}'");
        let files = small(&[(path, &outlet, &new)], "");
        let mut seen = 0;
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".xlsx")) {
            let mut book = book(bytes);
            let formulas =
                book.worksheet_formula("Angka").or_else(|_| book.worksheet_formula("Figures")).unwrap();
            assert!(formulas.is_empty(), "{path}");
            let range = book.worksheet_range_at(0).unwrap().unwrap();
            let texts = range
                .cells()
                .filter(|(_, _, cell)| matches!(cell, Data::String(text) if text.starts_with(formula)));
            seen += texts.count();
        }
        assert!(seen > 5, "{formula}: {seen}");
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".csv")) {
            for row in csv_rows(bytes) {
                let runs = |text: &String| {
                    text.starts_with(['=', '+', '@']) || text.starts_with("-") && text.parse::<f64>().is_err()
                };
                assert!(!row.values().any(runs), "{path}: {row:?}");
            }
        }
    }
}

#[test]
fn libreoffice_reads_the_numbers_of_a_workbook() {
    let Ok(done) = Command::new("soffice").arg("--version").output() else {
        assert!(std::env::var("CI").is_err(), "in CI LibreOffice must be there (`soffice`)");
        eprintln!("SKIPPED: LibreOffice is not installed (`soffice`)");
        return;
    };
    assert!(done.status.success());
    let folder = tempfile::tempdir().unwrap();
    let files = demonstration();
    let book = folder.path().join("figures.xlsx");
    std::fs::write(&book, &files["data/releases/2023-12.xlsx"]).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let converted = Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false",
            "--outdir",
        ])
        .arg(folder.path())
        .arg(&book)
        .output()
        .unwrap();
    let csv = std::fs::read_to_string(folder.path().join("figures.csv"))
        .unwrap_or_else(|error| panic!("{error}: {converted:?}"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let head = rows.iter().position(|row| row.iter().any(|cell| cell == "Nilai")).unwrap();
    let at = rows[head].iter().position(|cell| cell == "Nilai").unwrap();
    let expected = csv_rows(&files["data/releases/2023-12.csv"]);
    let found: Vec<&str> = rows[head + 1..].iter().map(|row| row.get(at).unwrap_or_default()).collect();
    assert_eq!(found.len(), expected.len());
    let mut grouped = 0;
    for (found, expected) in found.iter().zip(&expected) {
        let stated = &expected["value"];
        assert_eq!(found.is_empty(), stated.is_empty(), "{expected:?}");
        if !stated.is_empty() {
            // It writes them as it shows them: what has signs of groups was read as a number.
            let (shown, stated): (f64, f64) =
                (found.replace(',', "").parse().unwrap(), stated.parse().unwrap());
            assert!((shown - stated).abs() < 0.000_6, "{found} for {expected:?}");
            grouped += usize::from(found.contains(','));
        }
    }
    assert!(grouped > 300, "{grouped} numbers were read as numbers");
}

#[test]
fn an_archive_holds_the_release_with_all_that_belongs_to_it() {
    let files = demonstration();
    let bytes = &files["data/releases/2017-09.zip"];
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
    let mut inside: Files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let day = file.last_modified().unwrap();
        assert_eq!((day.year(), day.month(), day.day()), (2024, 3, 4));
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        inside.insert(file.name().unwrap().into_owned(), bytes);
    }
    let names: Vec<&str> = inside.keys().map(String::as_str).collect();
    let expected = [
        "LICENCE.txt",
        "README.en.txt",
        "README.id.txt",
        "datapackage.json",
        "figures.csv",
        "figures.en.xlsx",
        "figures.id.xlsx",
        "measures.csv",
        "regions.csv",
        "sources.csv",
    ];
    assert_eq!(names, expected.map(|name| format!("2017-09/{name}")));
    assert_eq!(inside["2017-09/figures.csv"], files["data/releases/2017-09.csv"]);
    assert_eq!(inside["2017-09/figures.en.xlsx"], files["en/data/releases/2017-09.xlsx"]);
    let said = String::from_utf8_lossy(&inside["2017-09/LICENCE.txt"]).into_owned();
    assert!(said.contains("https://creativecommons.org/licenses/by/4.0/"), "{said}");
}

#[test]
fn a_site_chooses_what_it_offers() {
    let ending = |files: &Files, ending: &str| files.keys().filter(|path| path.ends_with(ending)).count();
    let all = small(&[], "");
    for kind in [".xlsx", ".zip", ".bib", ".ris"] {
        assert!(ending(&all, kind) > 0, "{kind}");
    }
    let none = small(&[], "downloads: []");
    for kind in [".xlsx", ".zip", ".bib", ".ris"] {
        assert_eq!(ending(&none, kind), 0, "{kind}");
    }
    assert!(none.keys().all(|path| !path.starts_with("data/regions/")));
    assert!(none.contains_key("data/cakupan.csv") && none.contains_key("data/datapackage.json"));
    for (path, bytes) in none.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(
            ![".xlsx\"", ".zip\"", ".bib\"", ".ris\""].iter().any(|ending| html.contains(ending)),
            "{path}"
        );
    }
    let books = small(&[], "downloads: [xlsx]");
    assert_eq!((ending(&books, ".zip"), ending(&books, ".bib")), (0, 0));
    assert!(ending(&books, ".xlsx") > 0);
}
