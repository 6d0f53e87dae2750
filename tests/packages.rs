//! What describes the data of the demonstration for other programs: Data Package, CSV on the Web, DCAT, citations, feed.
//!
//! The rules of the formats are written here from their specifications. Where `frictionless` is installed it is asked
//! as well.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and hands files to other programs"
)]

mod common;

use cakupan::pipeline::Settings;
use cakupan::world::{DiskWorld, Overlay};
use common::{demonstration, made, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

const SITE: &str = "https://cakupan.example/";

fn json(path: &str) -> Value {
    serde_json::from_slice(&demonstration()[path]).unwrap()
}

fn csv_rows(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(bytes);
    let head = reader.headers().unwrap().iter().map(str::to_owned).collect();
    (head, reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

fn texts<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is no text: {value}"))
}

#[test]
fn the_data_package_is_as_its_specification_wants_it() {
    let package = json("data/datapackage.json");
    assert_eq!(package["profile"], "tabular-data-package");
    let is_name = |name: &str| {
        name.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-._/".contains(sign))
    };
    assert!(is_name(texts(&package, "name")));
    assert!(texts(&package, "homepage").starts_with("https://"));
    let created = texts(&package, "created");
    assert!(created.ends_with("T00:00:00Z") && created.len() == 20, "{created}");
    let licence = &package["licenses"][0];
    assert_eq!(
        (texts(licence, "name"), texts(licence, "path")),
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
    );
    assert!(package["sources"].as_array().unwrap().iter().all(|source| !texts(source, "title").is_empty()));
    let mut names = BTreeSet::new();
    for resource in package["resources"].as_array().unwrap() {
        let (name, path) = (texts(resource, "name"), texts(resource, "path"));
        assert!(names.insert(name) && is_name(name), "{name}");
        assert_eq!(resource["profile"], "tabular-data-resource");
        let (head, rows) = csv_rows(&demonstration()[&format!("data/{path}")]);
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let declared: Vec<&str> = fields.iter().map(|field| texts(field, "name")).collect();
        assert_eq!(declared, head, "{path}");
        for (at, field) in fields.iter().enumerate() {
            assert!(texts(field, "description").len() > 2, "{path}: {field}");
            let constraints = &field["constraints"];
            let allowed: Option<Vec<&str>> = constraints["enum"]
                .as_array()
                .map(|all| all.iter().map(|one| one.as_str().unwrap()).collect());
            let mut seen = BTreeSet::new();
            for row in &rows {
                let cell = row[at].as_str();
                if cell.is_empty() {
                    assert!(constraints["required"] != true, "{path}: {field} is empty in {row:?}");
                    continue;
                }
                assert!(field["type"] != "number" || cell.parse::<f64>().is_ok(), "{path}: {cell}");
                assert!(
                    allowed.as_ref().is_none_or(|allowed| allowed.contains(&cell)),
                    "{path}: {cell}: {field}"
                );
                assert!(seen.insert(cell) || constraints["unique"] != true, "{path}: {cell} twice");
            }
        }
        for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            let (own, target) = (texts(key, "fields"), &key["reference"]);
            let other = format!("data/{}.csv", texts(target, "resource"));
            let (other_head, other_rows) = csv_rows(&demonstration()[&other]);
            let place = other_head.iter().position(|name| name == texts(target, "fields")).unwrap();
            let known: BTreeSet<&str> = other_rows.iter().map(|row| row[place].as_str()).collect();
            let at = head.iter().position(|name| name == own).unwrap();
            for row in rows.iter().filter(|row| !row[at].is_empty()) {
                assert!(known.contains(row[at].as_str()), "{other} has no `{}`", row[at]);
            }
        }
    }
    assert_eq!(names, ["figures", "measures", "regions", "sources"].into());
}

#[test]
fn frictionless_finds_the_data_package_sound() {
    if Command::new("frictionless").arg("--version").output().is_err() {
        eprintln!("skipped: `frictionless` is not installed (pip install frictionless)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in demonstration().iter().filter(|(path, _)| path.starts_with("data/")) {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    let done = Command::new("frictionless")
        .args(["validate", "datapackage.json"])
        .current_dir(folder.path().join("data"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}

#[test]
fn the_metadata_of_the_web_name_every_csv_file_of_figures() {
    let files = demonstration();
    let group = json("data/csv-metadata.json");
    assert_eq!(group["@context"][0], "http://www.w3.org/ns/csvw");
    let tables = group["tables"].as_array().unwrap();
    let named: BTreeSet<String> =
        tables.iter().map(|table| format!("data/{}", texts(table, "url"))).collect();
    let references = ["data/regions.csv", "data/measures.csv", "data/sources.csv"];
    let there = files.keys().filter(|path| path.starts_with("data/") && path.ends_with(".csv"));
    let there: BTreeSet<String> =
        there.filter(|path| !references.contains(&path.as_str())).cloned().collect();
    assert_eq!(named, there);
    let schema = json("data/figures-schema.json");
    assert!(tables.iter().all(|table| table["tableSchema"] == "figures-schema.json"));
    let columns: Vec<&str> =
        schema["columns"].as_array().unwrap().iter().map(|one| texts(one, "titles")).collect();
    for path in there {
        assert_eq!(csv_rows(&files[&path]).0, columns, "{path}");
    }
}

#[test]
fn the_catalogue_leads_to_files_that_are_there() {
    let files = demonstration();
    let catalogue = json("data/catalogue.jsonld");
    assert_eq!(catalogue["@type"], "dcat:Catalog");
    assert_eq!(catalogue["@id"], "https://cakupan.example/data/catalogue.jsonld");
    let page = String::from_utf8_lossy(&files["data/index.html"]).into_owned();
    let (mut ids, mut downloads) = (BTreeSet::new(), 0);
    for set in catalogue["dcat:dataset"].as_array().unwrap() {
        let id = texts(set, "@id");
        assert!(ids.insert(id), "{id} twice");
        let (_, fragment) = id.split_once('#').unwrap();
        assert!(page.contains(&format!("id=\"{fragment}\"")), "{id} is not on the page of the data");
        for key in ["dct:title", "dct:description", "dct:publisher", "dct:license", "dcat:contactPoint"] {
            assert!(!set[key].is_null(), "{id} has no {key}");
        }
        for file in set["dcat:distribution"].as_array().unwrap() {
            let path = file["dcat:downloadURL"]["@id"].as_str().unwrap().strip_prefix(SITE).unwrap();
            assert!(files.contains_key(path), "{path}");
            let media = file["dcat:mediaType"]["@id"].as_str().unwrap();
            assert!(media.starts_with("https://www.iana.org/assignments/media-types/"), "{media}");
            downloads += 1;
        }
    }
    assert_eq!(
        (ids.len(), downloads),
        (7, 26),
        "the whole and six releases; CSV, two workbooks, an archive each"
    );
}

#[test]
fn every_report_can_be_cited() {
    let files = demonstration();
    let mut cited = 0;
    let reports = files.keys().filter(|path| path.ends_with(".html"));
    for page in reports.filter(|path| path.starts_with("laporan/2") || path.starts_with("en/reports/2")) {
        let html = String::from_utf8_lossy(&files[page]).into_owned();
        let address = html.split_once("rel=\"canonical\" href=\"").unwrap().1.split('"').next().unwrap();
        let stem = page.strip_suffix(".html").unwrap();
        let name = stem.rsplit('/').next().unwrap();
        let read = |ending: &str| {
            assert!(html.contains(&format!("href=\"{name}.{ending}\" download")), "{page} links no {ending}");
            String::from_utf8(files[&format!("{stem}.{ending}")].clone()).unwrap()
        };
        let (bibtex, ris) = (read("bib"), read("ris"));
        assert!(
            bibtex.starts_with("@techreport{cakupan-") && bibtex.contains(&format!("url = {{{address}}}")),
            "{bibtex}"
        );
        assert!(ris.starts_with("TY  - RPRT\r\n") && ris.contains(&format!("UR  - {address}\r\n")), "{ris}");
        cited += 1;
    }
    assert!(cited > 70, "{cited}");
}

#[test]
fn the_feed_tells_what_was_revised() {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let revised = "source: office-2024\nreleased: 2024-02-10\nperiod: 2022-12\ncolumns: [participants.active]\n\
                   rows:\n  bali: [720_600]\n  indonesia: [1_200_600]\n";
    let changes = [("content/data/2022-12-revised.yaml".to_owned(), Some(revised.as_bytes().to_vec()))];
    let world = Overlay { base: &base, changes: changes.into() };
    let files = made(&world, &Settings::default());
    let feed = String::from_utf8_lossy(&files["en/feed.xml"]).into_owned();
    let page = String::from_utf8_lossy(&files["en/revisions.html"]).into_owned();
    let entries: Vec<&str> = feed.split("<entry>").skip(1).collect();
    let revised: Vec<&&str> = entries.iter().filter(|entry| entry.contains("revised: ")).collect();
    assert_eq!(revised.len(), 1, "{feed}");
    assert!(revised[0].contains("<title>2 figures revised: "), "{feed}");
    let mut dates: Vec<&str> = Vec::new();
    for entry in &entries {
        dates.push(entry.split_once("<updated>").unwrap().1.split('<').next().unwrap());
    }
    assert!(dates.windows(2).all(|pair| pair[0] >= pair[1]), "the newest first: {dates:?}");
    for entry in revised {
        let id = entry.split_once("<id>").unwrap().1.split("</id>").next().unwrap();
        let (_, fragment) = id.split_once('#').unwrap();
        assert!(page.contains(&format!("<tr id=\"{fragment}\">")), "{id} leads nowhere");
        assert!(entry.contains(" → "), "{entry}");
    }
    // A day before the revision knows nothing of it.
    let settings = Settings { as_of: Some("2024-02-01".parse().unwrap()), ..Settings::default() };
    let feed = String::from_utf8_lossy(&made(&world, &settings)["en/feed.xml"]).into_owned();
    assert!(!feed.contains("revised: "), "{feed}");
}

#[test]
fn a_source_that_came_later_than_the_day_asked_about_is_told_nowhere() {
    let settings = Settings { as_of: Some(jiff::civil::Date::constant(2014, 12, 31)), ..Settings::default() };
    let files = made(&DiskWorld::new(root()), &settings);
    let (head, rows) = csv_rows(&files["data/sources.csv"]);
    let [key, date] = ["source", "date"].map(|name| head.iter().position(|one| one == name).unwrap());
    assert!(!rows.is_empty());
    for row in &rows {
        assert!(row[date].as_str() < "2015", "{row:?}");
    }
    let (_, all) = csv_rows(&demonstration()["data/sources.csv"]);
    let later: Vec<&String> =
        all.iter().map(|row| &row[key]).filter(|one| !rows.iter().any(|row| row[key] == **one)).collect();
    assert!(later.len() > 10, "{later:?}");
    for path in ["sumber.html", "en/sources.html", "data/datapackage.json"] {
        let text = String::from_utf8(files[path].clone()).unwrap();
        for source in &later {
            assert!(!text.contains(&format!("\"{source}\"")), "{path} tells of {source}");
        }
    }
}
