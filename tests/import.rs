//! Imports: tables as people really send them, into the base of the cases. In every test each cell is accounted for.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and lays out folders of its own"
)]

#[path = "import/agencies.rs"]
mod agencies;
mod archive;
mod common;
#[path = "import/dimensions.rs"]
mod dimensions;
#[path = "import/layouts.rs"]
mod layouts;
#[path = "import/others.rs"]
mod others;
#[path = "import/sites.rs"]
mod sites;
#[path = "import/sums.rs"]
mod sums;
#[path = "import/times.rs"]
mod times;
#[path = "import/titles.rs"]
mod titles;
#[path = "import/units.rs"]
mod units;
#[path = "import/workbooks.rs"]
mod workbooks;

use archive::Archive;
use cakupan::diag::UiLanguage;
use cakupan::import::mapping::Mapping;
use cakupan::import::open::open;
use cakupan::import::reading::{Note, Options};
use cakupan::import::report::Tally;
use cakupan::import::{Plan, Request, compare, plan};
use cakupan::model::{Dataset, PartialDate};
use cakupan::pipeline::{Settings, examine};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use workbooks::{Value, csv, ods, ods_of, xlsx};

fn dataset() -> Dataset {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    examine(&Archive::default().over(&base), &Settings::default()).unwrap().dataset
}

/// An import of one file.
struct Import {
    dataset: Dataset,
    plan: Plan,
    book: cakupan::import::book::Book,
}

fn import_with(name: &str, bytes: &[u8], map: &str) -> Import {
    import_into(dataset(), name, bytes, map)
}

fn import_into(dataset: Dataset, name: &str, bytes: &[u8], map: &str) -> Import {
    let mapping = match map {
        "" => Mapping::default(),
        text => {
            let (mapping, files, findings) = Mapping::read("a.map.yaml", text);
            let told = cakupan::diag::render::short::render(&findings, &files, UiLanguage::English);
            assert!(findings.is_empty(), "{told}");
            mapping
        }
    };
    let book = open(name, bytes).unwrap();
    let options = Options {
        source: Some("kemnaker-2023".to_owned()),
        released: PartialDate::parse("2025-02").ok(),
        period: None,
    };
    let books = [book];
    let taken = BTreeSet::new();
    let request = Request {
        books: &books,
        dataset: &dataset,
        mapping: &mapping,
        options: &options,
        sources: "",
        taken: &taken,
    };
    let plan = plan(&request);
    let tally = Tally::of(&plan, &books[0], 0);
    assert_eq!(tally.read, tally.accounted(), "{tally:?}");
    let [book] = books;
    Import { dataset, plan, book }
}

fn import(text: &str) -> Import {
    import_with("a.csv", text.as_bytes(), "")
}

impl Import {
    /// Each figure as `cell = value`.
    fn figures(&self) -> Vec<String> {
        let reading = &self.plan.readings[0];
        let kept = reading.figures.iter().zip(&self.plan.changes[0]).filter(|(_, change)| change.is_some());
        kept.map(|(figure, _)| {
            let name = compare::name(&self.dataset, figure).replace(" · actual", "");
            format!("{name} = {}", compare::shown(&figure.written.stated))
        })
        .collect()
    }

    /// Each cell that was not understood, as `address reason`.
    fn refused(&self) -> Vec<String> {
        self.plan.readings[0]
            .refused(&self.book)
            .map(|(at, refusal)| format!("{at} {}", refusal.reason))
            .collect()
    }

    fn questions(&self) -> Vec<String> {
        self.plan
            .questions()
            .map(|one| format!("{} {} {}", one.key, one.label, one.options.join(" or ")))
            .collect()
    }

    fn ignored(&self, key: &str) -> usize {
        let tally = Tally::of(&self.plan, &self.book, 0);
        tally.ignored.iter().filter(|(why, _)| why.key() == key).map(|(_, count)| *count).sum()
    }

    fn told(&self) -> String {
        let told = self.plan.readings[0].told.iter().map(|one| one.text(UiLanguage::English));
        told.collect::<Vec<_>>().join("\n")
    }
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_table_of_the_statistics_office() {
    let found = import(
        "Tabel 4.1 Jumlah Peserta Aktif Menurut Provinsi dan Segmen;;;\n\
         Number of Active Participants by Province;;;\n;;;\n\
         Provinsi/Province;2023;;2024*\n;PU;BPU;PU\n(1);(2);(3);(4)\n\
         Aceh;1.100;2.000;1.234\nJawa Barat;1.435;500;2.000\nJawa Timur;7;…;3.000\n\
         Jumlah/Total;2.542;2.500;6.234\nCatatan/Note: *) Angka sementara;;;\nSumber: BPS;;;\n",
    );
    assert_eq!(found.questions(), NOTHING);
    assert_eq!(found.refused(), NOTHING);
    let figures = found.figures();
    assert_eq!(figures.len(), 9, "{figures:?}");
    assert!(
        figures.contains(&"participants.active/pu · jawa-barat · 2023 = 1_435".to_owned()),
        "{figures:?}"
    );
    assert!(figures.contains(&"participants.active/bpu · jawa-timur · 2023 = not-available".to_owned()));
    let provisional = &found.plan.readings[0].figures[2];
    assert_eq!((provisional.period.to_string(), provisional.status.key()), ("2024".into(), "provisional"));
    assert_eq!(
        (found.ignored("column-number"), found.ignored("total"), found.ignored("total-unchecked")),
        (4, 3, 0)
    );
}

#[test]
fn a_table_of_the_ministry() {
    let found = import(
        "No,Provinsi,Peserta Aktif,,,Persentase\n,,PU,BPU,Total,\n\
         1,Prov. Aceh,\"1,100\",\"2,000\",\"3,100\",\"12.5\"\n2,JAWA BARAT,\"1,435\",500,\"1,935\",25\n\
         3,Provinsi Jawa Timur,7,8,15,7.25\n,TOTAL,\"2,542\",\"2,508\",\"5,050\",\n",
    );
    assert_eq!(found.ignored("row-number"), 3);
    // Which percentage that is, nobody says.
    assert_eq!(found.questions(), ["columns Persentase ", "period  "]);
    let found = import_with(
        "a.csv",
        "No,Provinsi,Peserta Aktif,,\n,,PU,BPU,Total\n1,ACEH,\"1,100\",5,\"1,105\"\n".as_bytes(),
        "period: 2024-12\n",
    );
    assert_eq!(
        found.figures(),
        [
            "participants.active/pu · aceh · 2024-12 = 1_100",
            "participants.active/bpu · aceh · 2024-12 = 5",
            "participants.active · aceh · 2024-12 = 1_105",
        ]
    );
}

#[test]
fn figures_in_words() {
    let found = import(
        "Wilayah;Periode;Ukuran;Nilai\nIndonesia;Desember 2024;Peserta aktif;13,2 juta\n\
         Aceh;Des 2024;Peserta aktif;lebih dari 20 ribu orang\nAceh;2024;Klaim dibayar;Rp52,3 miliar\n\
         Aceh;2024-12;Cakupan;25,5 %\nJabar;TW IV 2024;Pekerja;1.234 1)\n1) Termasuk yang baru;;;\n",
    );
    assert_eq!(
        (found.questions().len(), found.refused().len()),
        (0, 0),
        "{:?} {:?}",
        found.questions(),
        found.refused()
    );
    assert_eq!(
        found.figures(),
        [
            "participants.active · indonesia · 2024-12 = 13_200_000",
            "participants.active · aceh · 2024-12 = > 20_000",
            "claims.paid · aceh · 2024 = 52_300_000_000",
            "coverage.workers · aceh · 2024-12 = 25.5",
            "workers · jawa-barat · 2024-q4 = 1_234",
        ]
    );
    assert_eq!(found.plan.readings[0].figures[4].notes, [Note::Said("Termasuk yang baru".to_owned())]);
    assert!(found.told().contains("decimal comma"), "{}", found.told());
}

#[test]
fn what_nobody_knows_is_asked_and_never_taken() {
    let found = import("Provinsi;Peserta aktif\nACEHH;5\nJawa Brat;6\nAtlantis;7\nJawa Timur;8\n");
    assert_eq!(
        found.questions(),
        ["period  ", "regions ACEHH aceh", "regions Jawa Brat jawa-barat", "regions Atlantis "]
    );
    assert_eq!(found.refused(), ["B2 open-name", "B3 open-name", "B4 open-name", "B5 lacking"]);
    let map = "period: 2024\nregions: { ACEHH: aceh, Jawa Brat: \"? jawa-barat\", Atlantis: skip }\n";
    let found = import_with("a.csv", b"Provinsi;Peserta aktif\nACEHH;5\nJawa Brat;6\nAtlantis;7\n", map);
    assert_eq!(found.questions(), ["regions Jawa Brat jawa-barat"]);
    assert_eq!(found.figures(), ["participants.active · aceh · 2024 = 5"]);
    let found = import_with(
        "a.csv",
        b"Provinsi;Peserta aktif\nACEHH;5\n",
        "period: 2024\nregions: { ACEHH: acehh }\n",
    );
    assert_eq!(found.questions(), ["regions ACEHH "], "the mapping names no region");
}

fn demonstration() -> Dataset {
    let world = cakupan::world::DiskWorld::new(common::root());
    examine(&world, &Settings::default()).unwrap().dataset
}

/// A name that stayed while its area changed, and regencies and cities of one name.
#[test]
fn names_of_the_demonstration() {
    let into = |table: &str| import_into(demonstration(), "a.csv", table.as_bytes(), "");
    let found = into("Provinsi;2023-12\nPeserta aktif;\nACEH;5\nPapua;6\nSULAWESI TENGAH;7\nDKI JKT;8\n");
    let asked = found.questions();
    assert!(asked.contains(&"regions Papua papua or papua-34".to_owned()), "{asked:?}");
    assert!(asked.contains(&"regions DKI JKT dki-jakarta".to_owned()), "{asked:?}");
    assert!(!asked.iter().any(|one| one.contains("ACEH") || one.contains("SULAWESI")), "{asked:?}");
    let found = into("Provinsi;2023-12\nPapua;6\nPapua Selatan;7\nPapua Tengah;8\nPapua Pegunungan;9\n");
    assert!(!found.questions().iter().any(|one| one.starts_with("regions")), "{:?}", found.questions());
    // A measure that is called so is meant, and not the share that is about the same term.
    let found = into(
        "Provinsi;Peserta aktif Desember 2023;Bagian peserta yang aktif 2023 (%)\nBali;1.583.638;45,5\n",
    );
    assert_eq!(
        found.figures(),
        [
            "participants.active · bali · 2023-12 = 1_583_638",
            "participants.active-share · bali · 2023 = 45.5"
        ]
    );
}

#[test]
fn decimal_marks_are_decided_for_a_column_or_asked() {
    let table = |values: &str| {
        let rows: String = values
            .split('|')
            .zip(["Aceh", "Jawa Barat", "Jawa Timur"])
            .map(|(value, name)| format!("{name};2024;{value}\n"))
            .collect();
        import(&format!("Provinsi;Tahun;Cakupan\n{rows}"))
    };
    assert_eq!(table("12,5|7,25|3").figures()[0], "coverage.workers · aceh · 2024 = 12.5");
    assert_eq!(table("12.5|7.25|3").figures()[0], "coverage.workers · aceh · 2024 = 12.5");
    let mixed = table("12,5|7.25|3");
    assert_eq!(mixed.refused(), ["C2 mixed-marks", "C3 mixed-marks"]);
    assert_eq!(mixed.figures(), ["coverage.workers · jawa-timur · 2024 = 3"]);
    let open = table("1.234|2.345|3");
    assert_eq!(open.questions(), ["numbers Cakupan id or en"]);
    let said = import_with(
        "a.csv",
        b"Provinsi;Tahun;Cakupan\nAceh;2024;1,234\n",
        "columns: { Cakupan: { measure: coverage.workers, numbers: id } }\n",
    );
    assert_eq!(said.figures(), ["coverage.workers · aceh · 2024 = 1.234"]);
}

#[test]
fn signs_for_missing_figures_have_a_meaning_or_are_asked_about() {
    let found =
        import("Provinsi;Tahun;Peserta aktif\nAceh;2024;-\nJawa Barat;2024;n.a.\nJawa Timur;2024;5\n");
    assert_eq!(found.questions(), ["missing - not-available or zero"]);
    assert_eq!(found.refused(), ["C2 missing"]);
    let found =
        import("Provinsi;Tahun;Peserta aktif\nAceh;2024;-\nJawa Timur;2024;5\n- : data belum tersedia;;\n");
    assert_eq!(found.figures()[0], "participants.active · aceh · 2024 = not-yet-reported");
    let found = import_with(
        "a.csv",
        b"Provinsi;Tahun;Peserta aktif\nAceh;2024;-\nJawa Timur;2024;\nJawa Barat;2024;4\n",
        "missing: { \"-\": confidential }\nempty: not-available\n",
    );
    assert_eq!(found.questions(), NOTHING);
    assert_eq!(found.figures().len(), 3);
    let found = import("Provinsi;Tahun;Peserta aktif;Pekerja\nAceh;2024;1;2\nJawa Timur;2024;;5\n");
    assert_eq!(found.plan.readings[0].holes, ["C3"]);
}

#[test]
fn what_a_measure_cannot_have_is_refused_at_its_cell() {
    let found = import(
        "Provinsi;Tahun;Peserta aktif;Cakupan\nAceh;2024;(1.234);5,5\nJawa Barat;2024;12.3.4;25,5 orang\nJawa Timur;2024;5;101\n",
    );
    assert_eq!(found.refused(), ["C2 negative", "C3 not-a-figure", "D3 unit"]);
    let found = import(
        "Wilayah;Periode;Ukuran;Nilai;Satuan\nAceh;2024;Peserta aktif;5;persen\nAceh;2023;Peserta aktif;6;orang\n",
    );
    assert_eq!(found.refused(), ["D2 unit"]);
}

#[test]
fn totals_are_held_against_their_rows() {
    let found = import("Provinsi;Tahun;Peserta aktif\nAceh;2024;1\nJawa Barat;2024;2\nJumlah;2024;3\n");
    assert_eq!(found.ignored("total"), 1, "it names the time of the rows that it sums");
    let found = import("Peserta aktif 2024;\nProvinsi;Jumlah\nAceh;1\nJawa Barat;2\nJumlah;4\n");
    assert_eq!(found.refused(), ["B5 total"]);
    let found = import(
        "Peserta aktif 2024;\nProvinsi;Jumlah\nAceh;1\nSub total;1\nJawa Barat;2\nSub total;2\nJumlah;3\n",
    );
    assert_eq!((found.refused().len(), found.ignored("total")), (0, 3));
}

#[test]
fn a_scale_in_a_head_counts() {
    let found = import("Provinsi;Tahun;Peserta aktif (ribu orang)\nAceh;2024;1.234,5\nJawa Barat;2024;0,5\n");
    assert_eq!(
        found.figures(),
        ["participants.active · aceh · 2024 = 1_234_500", "participants.active · jawa-barat · 2024 = 500"]
    );
}

#[test]
fn revisions_stand_beside_what_was_known() {
    let found = import(
        "Wilayah;Periode;Ukuran;Nilai\naceh;2023-12;participants.active;101\njawa-barat;2023-12;participants.active;300\n",
    );
    let changes: Vec<String> =
        found.plan.changes[0].iter().flatten().map(|change| format!("{change:?}")).collect();
    assert!(changes[0].starts_with("Revised"), "{changes:?}");
    assert_eq!(changes[1], "Unchanged");
    assert_eq!(found.plan.data[0].figures.len(), 1);
    assert_eq!(found.plan.data[0].path, "content/data/kemnaker-2023-2025-02.yaml");
}

#[test]
fn one_cell_twice_is_a_repetition_or_a_fault() {
    let found = import(
        "Wilayah;Periode;Ukuran;Nilai\nAceh;2024;Pekerja;5\nACEH;2024;Pekerja;5\nJabar;2024;Pekerja;6\nJawa Barat;2024;Pekerja;7\n",
    );
    assert_eq!(found.ignored("repeated"), 1);
    assert_eq!(found.refused(), ["D4 twice", "D5 twice"]);
}

#[test]
fn workbooks_are_read_as_they_are_shown() {
    let rows: Vec<Vec<Value>> = vec![
        vec!["Peserta aktif, Desember 2024".into()],
        vec![],
        vec!["Provinsi".into(), "PU".into(), "BPU".into()],
        vec!["Aceh".into(), 1100.0.into(), 0.1.into()],
        vec!["Jawa Barat".into(), 1435.0.into(), 500.0.into()],
    ];
    let rates: Vec<Vec<Value>> = vec![
        vec!["Provinsi".into(), "Tahun".into(), "Cakupan".into()],
        vec!["Aceh".into(), 2024.0.into(), Value::Percent(0.253)],
        vec!["Jawa Timur".into(), 2024.0.into(), 12.5.into()],
    ];
    let bytes = xlsx(&[("Tabel 1", rows), ("Cakupan", rates)], |sheet| {
        sheet.set_row_hidden(4).unwrap();
        if sheet.name() == "Tabel 1" {
            sheet.write_formula(3, 2, rust_xlsxwriter::Formula::new("=1+1").set_result("2000")).unwrap();
        }
    });
    let found = import_with("a.xlsx", &bytes, "");
    assert_eq!(
        (found.refused().len(), found.questions().len()),
        (0, 0),
        "{:?} {:?}",
        found.refused(),
        found.questions()
    );
    assert_eq!(
        found.figures(),
        [
            "participants.active/pu · aceh · 2024-12 = 1_100",
            "participants.active/bpu · aceh · 2024-12 = 2_000",
            "participants.active/pu · jawa-barat · 2024-12 = 1_435",
            "participants.active/bpu · jawa-barat · 2024-12 = 500",
            "coverage.workers · aceh · 2024 = 25.3",
            "coverage.workers · jawa-timur · 2024 = 12.5",
        ]
    );
    assert!(found.told().contains("hidden rows of `Tabel 1` are read too: 5"), "{}", found.told());
    assert_eq!(found.book.sheets[0].address(found.plan.readings[0].figures[0].spot), "'Tabel 1'!B4");
}

#[test]
fn merged_heads_and_dates_of_workbooks() {
    let rows: Vec<Vec<Value>> = vec![
        vec!["".into()],
        vec!["".into(), "".into()],
        vec!["Aceh".into(), 1.0.into(), 2.0.into()],
        vec!["Jawa Barat".into(), 3.0.into(), 4.0.into()],
    ];
    let format = rust_xlsxwriter::Format::new();
    let month = rust_xlsxwriter::Format::new().set_num_format("mmm-yy");
    let bytes = xlsx(&[("S", rows)], |sheet| {
        sheet.merge_range(0, 0, 1, 0, "Provinsi", &format).unwrap();
        sheet.merge_range(0, 1, 0, 2, "Peserta aktif", &format).unwrap();
        for (column, year) in [(1, 2023), (2, 2024)] {
            let day = rust_xlsxwriter::ExcelDateTime::from_ymd(year, 12, 1).unwrap();
            sheet.write_datetime_with_format(1, column, &day, &month).unwrap();
        }
    });
    let found = import_with("a.xlsx", &bytes, "");
    assert_eq!(found.questions(), NOTHING);
    assert_eq!(
        found.figures(),
        [
            "participants.active · aceh · 2023-12 = 1",
            "participants.active · aceh · 2024-12 = 2",
            "participants.active · jawa-barat · 2023-12 = 3",
            "participants.active · jawa-barat · 2024-12 = 4",
        ]
    );
}

#[test]
fn open_documents_know_percent_and_repetition() {
    let rows: Vec<Vec<Value>> = vec![
        vec!["Provinsi".into(), "Tahun".into(), "Cakupan".into()],
        vec!["Aceh".into(), 2024.0.into(), Value::Percent(0.5)],
        vec!["Jawa <Barat>".into(), 2024.0.into(), 7.5.into()],
    ];
    let found = import_with("a.ods", &ods("Lembar", &rows), "");
    assert_eq!(
        found.figures(),
        ["coverage.workers · aceh · 2024 = 50", "coverage.workers · jawa-barat · 2024 = 7.5"]
    );
    // A sheet that says it has a million rows of a thousand cells each is refused, not tried.
    let bomb = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
        <office:spreadsheet><table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1000000\">\
        <table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"float\" office:value=\"1\"/>\
        </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    assert!(open("a.ods", &ods_of(bomb)).is_err());
}

#[test]
fn odd_files_are_told_and_never_fatal() {
    for bytes in [&b""[..], b"\n\n\n", b"PK\x03\x04garbage", b"\xD0\xCF\x11\xE0x", b"%PDF-1.7", b"\0\0\x01"] {
        let told = open("a.xlsx", bytes).err();
        assert!(told.is_some(), "{bytes:?}");
    }
    let wide: String =
        (0..1000).map(|at| format!("k{at},")).collect::<String>() + "\n" + &"1,".repeat(1000) + "\n";
    let all: Vec<&str> = vec![
        "1",
        "a",
        "a,b\n1,2\n",
        "=1+1,@SUM(A1)\n-1,+2\n",
        &wide,
        "Provinsi\nAceh\n",
        "2020,2021\n2022,2023\n",
    ];
    for text in all {
        let found = import(text);
        assert_eq!(found.plan.data.len(), 0, "{text:.40}");
    }
    let table = xlsx(
        &[("S", vec![vec!["Provinsi".into(), "Peserta aktif 2024".into()], vec!["Aceh".into(), 5.0.into()]])],
        |_| {},
    );
    for at in (0..table.len()).step_by(37) {
        let mut bytes = table.clone();
        bytes[at] ^= 0x5a;
        let _ = open("a.xlsx", &bytes);
        let _ = open("a.xlsx", &table[..at]);
    }
}

#[test]
fn blank_lines_groups_and_heads_again() {
    let found = import(
        "Peserta aktif per Desember 2024;;\n;;\nProvinsi;PU;BPU\n;;\nSUMATERA;;\nAceh;1;2\n;;\nJAWA;;\nProvinsi;PU;BPU\nJawa Barat;3;4\n\nJawa Timur;5;6\n",
    );
    assert_eq!(found.figures().len(), 6, "{:?}", found.figures());
    assert_eq!(
        (found.refused().len(), found.questions().len()),
        (0, 0),
        "{:?} {:?}",
        found.refused(),
        found.questions()
    );
    assert_eq!((found.ignored("heading"), found.ignored("head-again")), (2, 3));
}

#[test]
fn periods_may_stand_down_and_regions_across() {
    let found = import("Peserta aktif;;\nTahun;Aceh;Jawa Barat\n2022;1;2\n2023;3;4\n");
    assert_eq!(
        found.figures(),
        [
            "participants.active · aceh · 2022 = 1",
            "participants.active · jawa-barat · 2022 = 2",
            "participants.active · aceh · 2023 = 3",
            "participants.active · jawa-barat · 2023 = 4",
        ]
    );
}

/// The text of what is written reads back as what was meant, whatever texts a table holds.
#[test]
fn hostile_texts_stay_texts() {
    let note = "x\" }\n- measure: workers # \\ {{ figure() }} <script> =1+1";
    let rows: Vec<Vec<Value>> = vec![
        vec!["Wilayah".into(), "Periode".into(), "Ukuran".into(), "Nilai".into(), "Catatan".into()],
        vec!["Aceh".into(), "2024".into(), "Pekerja".into(), 7.0.into(), note.into()],
        vec!["Jabar".into(), "2024".into(), "Pekerja".into(), 8.0.into(), "".into()],
    ];
    let found = import_with("evil\"\n: [.csv", &csv(&rows), "");
    let text = found.plan.data[0].text(&found.dataset, None);
    let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    assert_eq!(read["figures"][0]["note"].as_str(), Some(note), "{text}");
    assert!(text.lines().next().unwrap().starts_with("# "), "{text}");
}

fn cakupan(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    common::run(common::cakupan(folder).args(arguments))
}

fn lay_out(folder: &Path) {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    for (path, bytes) in Archive::default().over(&base).files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

const PRESS: &str = "Pekerja;;\nProvinsi;2023-12;2024-12\nAceh;210;220\nJawa Barat;500;510\n";

#[test]
fn a_file_imported_twice_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    std::fs::write(folder.path().join("press.csv"), PRESS).unwrap();
    let arguments =
        ["import", "press.csv", "--source", "kemnaker-2023", "--released", "2025-02-01", "--write"];
    let before = common::files(folder.path());
    let (status, _, shown) = cakupan(folder.path(), &arguments[..6]);
    assert_eq!(status, 0, "{shown}");
    assert_eq!(
        common::difference(&before, &common::files(folder.path())),
        [""; 0],
        "nothing is written unasked"
    );
    let (status, _, told) = cakupan(folder.path(), &arguments);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("aceh · 2023-12 · actual · 200 (2024-03-15) → 210"), "{told}");
    let after = common::files(folder.path());
    let (status, _, told) = cakupan(folder.path(), &arguments);
    assert_eq!(status, 0, "{told}");
    assert_eq!(common::difference(&after, &common::files(folder.path())), [""; 0]);
    assert_eq!(after["content/data/2023-12.yaml"], before["content/data/2023-12.yaml"]);
    let sources = String::from_utf8(after["content/sources.yaml"].clone()).unwrap();
    let digest = blake3::hash(PRESS.as_bytes()).to_hex().to_string();
    assert!(sources.contains(&digest), "{sources}");
    let (status, _, told) = cakupan(folder.path(), &["check"]);
    assert_eq!(status, 0, "{told}");
    // With the mapping that was kept, a second file of the form needs no question answered.
    std::fs::write(folder.path().join("press2.csv"), PRESS.replace("2024-12", "2025-12")).unwrap();
    let (status, _, told) = cakupan(
        folder.path(),
        &["import", "press2.csv", "--map", "import/press.map.yaml", "--released", "2026-02-01", "--write"],
    );
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("2 new + 0 revised + 2 unchanged"), "{told}");
}

#[test]
fn what_is_there_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    std::fs::write(folder.path().join("a.csv"), PRESS).unwrap();
    std::fs::write(folder.path().join("a.map.yaml"), "source: x\n").unwrap();
    let (status, _, told) = cakupan(folder.path(), &["import", "a.csv", "--propose", "a.map.yaml"]);
    assert_eq!(status, 2, "{told}");
    assert_eq!(std::fs::read_to_string(folder.path().join("a.map.yaml")).unwrap(), "source: x\n");
    let (status, _, told) =
        cakupan(folder.path(), &["import", "a.csv", "--into", "content", "--new", "--write"]);
    assert_eq!(status, 2, "{told}");
    assert_eq!(cakupan(folder.path(), &["import", "nowhere.csv"]).0, 2);
    std::fs::write(folder.path().join("bad.map.yaml"), "colums: {}\n").unwrap();
    let (status, _, told) = cakupan(folder.path(), &["import", "a.csv", "--map", "bad.map.yaml"]);
    assert_eq!(status, 1);
    assert!(told.contains("bad.map.yaml:1:1"), "{told}");
    // A figure of the same day that differs is no revision.
    std::fs::write(folder.path().join("b.csv"), "Pekerja\nProvinsi;2023-12\nAceh;201\n").unwrap();
    let same_day = ["import", "b.csv", "--source", "kemnaker-2023", "--released", "2024-03-15", "--write"];
    let (status, _, told) = cakupan(folder.path(), &same_day);
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("B3"), "{told}");
}

#[test]
fn a_table_becomes_a_site_with_three_commands() {
    let folder = tempfile::tempdir().unwrap();
    let table = "region,period,measure,category,value,unit,status,note\n\
        Kenya,2023,Insured persons,,\"1,234,000\",persons,final,\nKenya,2023,Insured persons,Formal,\"1,000,000\",persons,,\n\
        Nairobi,2023,Insured persons,,\"400,000\",persons,,\"A \"\"city\"\": <b>\"\nMombasa,2023,Insured persons,,n.a.,persons,,\n\
        Kenya,2023,Coverage,,12.5,percent,provisional,\nNairobi,2023,Coverage,,31.25,%,,\nKenya,2022,Coverage,,11,percent,,\n";
    std::fs::write(folder.path().join("kenya.csv"), table).unwrap();
    let (status, _, told) =
        cakupan(folder.path(), &["import", "kenya.csv", "--into", "site", "--new", "--write"]);
    assert_eq!(status, 0, "{told}");
    for word in ["check", "build"] {
        let (status, _, told) = cakupan(folder.path(), &[word, "site"]);
        assert_eq!(status, 0, "{word}: {told}");
    }
    assert!(folder.path().join("site/output/index.html").is_file());
    // The columns may stand in any order, with Indonesian heads.
    let indonesian = "nilai;wilayah;ukuran;periode;satuan\n5,5;Aceh;Cakupan;Desember 2023;persen\n1.200;Aceh;Peserta;Desember 2023;orang\n7;Bali;Peserta;Desember 2023;orang\n";
    std::fs::write(folder.path().join("tabel.csv"), indonesian).unwrap();
    let (status, _, told) = cakupan(
        folder.path(),
        &["import", "tabel.csv", "--into", "situs", "--new", "--write", "--lang", "id"],
    );
    assert_eq!(status, 0, "{told}");
    let (status, _, told) = cakupan(folder.path(), &["check", "situs"]);
    assert_eq!(status, 0, "{told}");
}

/// The figures of a CSV of a site as text, without what the site works out.
fn stated(bytes: &[u8]) -> BTreeSet<Vec<String>> {
    let mut reader = ::csv::Reader::from_reader(bytes);
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let wanted = [
        "region", "measure", "period", "aspect", "value", "low", "high", "bounds", "step", "missing",
        "status", "source", "released", "note",
    ];
    let at: Vec<usize> =
        wanted.iter().map(|name| heads.iter().position(|head| head == name).unwrap()).collect();
    let origin = heads.iter().position(|head| head == "origin").unwrap();
    let records = reader.records().map(Result::unwrap).filter(|record| &record[origin] == "stated");
    records.map(|record| at.iter().map(|index| record[*index].to_owned()).collect()).collect()
}

#[test]
fn the_download_of_a_site_imports_as_the_same_figures() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    assert_eq!(cakupan(folder.path(), &["build"]).0, 0);
    let whole = common::files(&folder.path().join("output"))
        .into_iter()
        .find(|(_, bytes)| bytes.starts_with(b"region,region_name,"))
        .unwrap();
    std::fs::write(folder.path().join("all.csv"), &whole.1).unwrap();
    let (status, out, told) = cakupan(folder.path(), &["import", "all.csv", "--format", "json"]);
    assert_eq!(status, 0, "{told}{out}");
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let cells = &report["files"][0]["cells"];
    let known = stated(&whole.1);
    assert_eq!(
        (cells["new"].as_u64(), cells["revised"].as_u64(), cells["refused"].as_u64()),
        (Some(0), Some(0), Some(0)),
        "{cells}"
    );
    assert_eq!(cells["unchanged"].as_u64(), Some(known.len() as u64), "{cells}");
    // As a site of its own it has the same figures again.
    let (status, _, told) =
        cakupan(folder.path(), &["import", "all.csv", "--into", "copy", "--new", "--write"]);
    assert_eq!(status, 0, "{told}");
    assert_eq!(
        cakupan(folder.path(), &["build", "copy"]).0,
        0,
        "{}",
        cakupan(folder.path(), &["build", "copy"]).2
    );
    let copy = std::fs::read(folder.path().join("copy/output").join(&whole.0)).unwrap();
    assert_eq!(stated(&copy), known);
}

/// Real tables of other people, where they are at hand.
#[test]
fn tables_of_other_people_become_sites() {
    let facts = common::root().join("../shared/facts");
    if !facts.is_dir() {
        eprintln!("skipped: {} is not here", facts.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let regencies = "period: 2024-12-31\ncolumns: { code: skip, province_code: skip, bps_code: skip, short_name: skip, type: skip, is_administrative: skip, valid_from: skip, previous_code: skip, previous_bps_code: skip, population_2024s2: population, area_km2: area }\n";
    let provinces = "period: 2024-12-31\ncolumns: { code: skip, bps_code: skip, iso_3166_2: skip, name_id: region, name_en: skip, short_id: skip, island_group: skip, kanwil_bpjstk: skip, valid_from: skip, valid_to: skip, legal_basis: skip, predecessor_code: skip, code_34: skip, code_33: skip, valid_from_source: skip }\n";
    let history = "measure: regencies\ncolumns: { event_date: period, event: skip, legal_basis: skip, parent_code_kemendagri: skip, new_code_kemendagri: skip, new_name: region, provinces_after: skip, regencies_in_new_province_today: regencies, source: skip }\n";
    for (name, map, figures) in
        [("regencies", regencies, 1024), ("provinces", provinces, 151), ("province_history", history, 12)]
    {
        std::fs::write(folder.path().join("map.yaml"), map).unwrap();
        let table = facts.join(format!("{name}.csv"));
        let (status, out, told) = cakupan(
            folder.path(),
            &[
                "import",
                table.to_str().unwrap(),
                "--into",
                name,
                "--new",
                "--write",
                "--map",
                "map.yaml",
                "--released",
                "2025-01-31",
                "--format",
                "json",
            ],
        );
        assert_eq!(status, 0, "{name}: {told}{out}");
        let report: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(report["files"][0]["cells"]["new"].as_u64(), Some(figures), "{name}");
        for word in ["check", "build"] {
            let (status, _, told) = cakupan(folder.path(), &[word, name]);
            assert_eq!(status, 0, "{name} {word}: {told}");
        }
    }
}

/// Tables whose unit stands in a title, a note or a head: the measure has it, and the figures are as large as it says.
#[test]
fn a_new_site_counts_in_the_units_that_its_table_states() {
    for (table, unit, figures) in [
        (
            "Persentase peserta aktif menurut provinsi\nProvinsi;2022;2023\nAceh;24,8;25,1\nBali;49,9;50,2\n",
            "unit: percent\n    kind: rate",
            &["24.8]", "50.2]"][..],
        ),
        (
            "Peserta aktif menurut provinsi (ribu orang)\nProvinsi;2022;2023\nAceh;570,5;583,6\nBali;1.250,5;1.300,1\n",
            "unit: orang\n    kind: stock",
            &["583.6 thousand", "1,250.5 thousand", "total: 3_704_700"],
        ),
        (
            "Pembayaran klaim menurut provinsi, 2023\n(Rp juta)\nProvinsi;JHT;JKK\nAceh;12,5;3,25\nBali;20,5;4,5\n",
            "unit: IDR\n    kind: stock",
            &["IDR 12.5 million", "IDR 3.25 million", "total: 40_750_000"],
        ),
        (
            "Keadaan pada 2023\nProvinsi;Klaim (Rp juta);Peserta (ribu orang);Cakupan (%)\nAceh;12,5;583,6;25,1\nBali;20,5;1.300,1;50,2\n",
            "unit: percent\n    kind: rate",
            &["IDR 12.5 million", "583.6 thousand", "25.1", "figures: 6"],
        ),
        (
            "Lahan menurut provinsi, 2023\nProvinsi;Sawah;Kebun\nAceh;120;30\nBali;200;45\nSatuan: hektare\n",
            "unit: hektare\n    kind: stock",
            &["[120, 30]", "45]"],
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("tabel.csv"), table).unwrap();
        let import =
            ["import", "tabel.csv", "--into", "situs", "--new", "--write", "--released", "2024-05-01"];
        let (status, out, told) = cakupan(folder.path(), &import);
        assert_eq!(status, 0, "{table}\n{out}{told}");
        assert!(!told.contains("does not name the unit"), "{told}");
        let site = folder.path().join("situs/content");
        let measures = std::fs::read_to_string(site.join("measures.yaml")).unwrap();
        assert!(measures.contains(unit), "{table}\n{measures}\n{told}");
        let data: Vec<String> =
            common::files(&site.join("data")).into_values().map(|b| String::from_utf8(b).unwrap()).collect();
        let data = data.concat();
        for figure in figures {
            assert!(data.contains(figure), "{figure} is not in\n{data}\n{told}");
        }
        let (status, _, told) = cakupan(folder.path(), &["check", "situs"]);
        assert_eq!(status, 0, "{told}");
    }
    // Where nothing says so it is told.
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("tabel.csv"), "Provinsi;2022;2023\nAceh;570;583\nBali;1250;1300\n")
        .unwrap();
    let (_, _, told) = cakupan(folder.path(), &["import", "tabel.csv", "--into", "situs", "--new"]);
    assert!(told.contains("does not name the unit of"), "{told}");
}

/// Layouts of offices that publish years, or a country, without a column for what they are of.
#[test]
fn years_in_heads_and_tables_of_one_region_become_sites() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str, table: &str, more: &[&str]| {
        std::fs::write(folder.path().join(format!("{name}.csv")), table).unwrap();
        let file = format!("{name}.csv");
        let import = ["import", &file, "--into", name, "--new", "--write", "--released", "2025-05-01"];
        let (status, _, told) = cakupan(folder.path(), &[&import[..], more].concat());
        let data = folder.path().join(name).join("content/data");
        let data = if data.is_dir() { common::files(&data) } else { BTreeMap::new() };
        let data: Vec<String> = data.into_values().map(|b| String::from_utf8(b).unwrap()).collect();
        (status, told, data.concat())
    };
    // The months of a yearly survey, below the years, below the measure: one measure at four times.
    let survey = "Tingkat Pengangguran Terbuka;;;;\nProvinsi;Tingkat Pengangguran Terbuka (Persen);;;\n;2023;;2024;\n\
                  ;Februari;Agustus;Februari;Agustus\nACEH;5,75;6,03;5,56;5,75\nKEP. RIAU;7,61;6,80;6,94;6,39\n";
    let (status, told, data) = made("sakernas", survey, &[]);
    assert_eq!(status, 0, "{told}");
    for period in ["2023-02", "2023-08", "2024-02", "2024-08"] {
        assert!(data.contains(period), "{period}: {data}");
    }
    assert!(data.contains("6.03") && data.contains("6.39"), "{data}");
    let measures = std::fs::read_to_string(folder.path().join("sakernas/content/measures.yaml")).unwrap();
    assert_eq!(measures.matches("unit: percent").count(), 1, "{measures}");
    // An annual report of one country: what it is of is said in a mapping; a column of growth that follows from its
    // years is left out, one that does not is asked about.
    let report = "Perkembangan Kepesertaan;;;;\nUraian;Satuan;2011;2012;Pertumbuhan (%)\nPerusahaan aktif;Perusahaan;148.672;172.461;16,00\n\
                  Tenaga kerja aktif;Orang;10.257.029;11.246.732;9,65\nIuran JHT;Rp Juta;11.000.511;13.215.000;20,13\n";
    let (status, told, _) = made("laporan", report, &[]);
    assert!(status == 1 && told.contains("the table names no region"), "{told}");
    std::fs::write(folder.path().join("m.yaml"), "region: indonesia\n").unwrap();
    let (status, told, _) = made("ikut", report, &["--map", "m.yaml"]);
    assert!(status == 0 && told.contains("the columns `Pertumbuhan (%)` show changes"), "{told}");
    let report = &report.replace("20,13", "21,13");
    let (status, told, _) = made("laporan", report, &["--map", "m.yaml"]);
    assert!(status == 1 && told.contains("Pertumbuhan (%)"), "{told}");
    assert!(!told.contains("C105"), "a site that is not there yet has no faults: {told}");
    std::fs::write(
        folder.path().join("m.yaml"),
        "region: indonesia\ncolumns: { \"Pertumbuhan (%)\": skip }\n",
    )
    .unwrap();
    let (status, told, data) = made("laporan", report, &["--map", "m.yaml"]);
    assert_eq!(status, 0, "{told}");
    for figure in ["172_461", "11_246_732", "IDR 13,215,000 million"] {
        assert!(data.contains(figure), "{figure}: {data}");
    }
    assert!(!data.contains("16"), "{data}");
    // A year in a head is a time and no part of what is counted, whatever is said of the others.
    let (status, told, data) = made(
        "tahun",
        "Provinsi;Peserta aktif 2023 (orang);Peserta aktif per Desember 2024 (orang)\nAceh;1.500.000;1.600.000\nBali;2.000.000;2.100.000\n",
        &["--period", "2020"],
    );
    assert_eq!(status, 0, "{told}");
    assert!(data.contains("period: 2023\n") && data.contains("period: 2024-12\n"), "{data}");
    assert!(data.contains("[peserta-aktif]") && !data.contains("2020"), "{data}");
    // A row of shares below the regions is none of them, and a number that slid is no head.
    let (status, told, _) = made(
        "bagian",
        "Wilayah;Peserta (orang)\nAceh;1,5E+06\nBali;2.000.000\nPersentase;35,7\nRata-rata;1.100.000\n",
        &["--period", "2024"],
    );
    assert_eq!(status, 1, "{told}");
    for words in ["B2: `1,5E+06` is no figure", "`Persentase` is no region", "`Rata-rata` is no region"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    // A country of which nothing is known stands below the head as well, and is no part of it.
    let bank =
        "Country Name,Country Code,2019,2020\nAruba,ABW,,\nIndonesia,IDN,14.5,15.25\nIndia,IND,23.4,\n";
    let (_, told, _) = made("bank", bank, &["--period", "2020"]);
    assert!(told.contains("C2, D2, D4") && !told.contains("ABW"), "{told}");
}

/// A mark that nothing explains is told to readers of each language in theirs.
#[test]
fn an_unexplained_mark_is_told_in_the_languages_of_the_site() {
    let folder = tempfile::tempdir().unwrap();
    for languages in ["id", "en", "id,en"] {
        let name = languages.replace(',', "-");
        assert_eq!(cakupan(folder.path(), &["new", "site", &name, "--languages", languages]).0, 0);
        let table = "Desember 2024\nregion;participants.active\nbanten;2.710.000*\njawa-timur;4.700.000\n";
        std::fs::write(folder.path().join("tabel.csv"), table).unwrap();
        let import = [
            "import",
            "tabel.csv",
            "--into",
            &name,
            "--source",
            "kemnaker-2023",
            "--released",
            "2025-03-01",
            "--write",
        ];
        let (status, _, told) = cakupan(folder.path(), &import);
        assert_eq!(status, 0, "{told}");
        let path = folder.path().join(&name).join("content/data/kemnaker-2023-2025-03-01.yaml");
        let data = std::fs::read_to_string(path).unwrap();
        for (tag, words) in [("id", "Ditandai `*` di sumbernya"), ("en", "Marked `*` in its source")] {
            assert_eq!(data.contains(words), languages.contains(tag), "{languages}: {data}");
        }
    }
}

/// The figures of the agency that were collected from many reports, where they are at hand: one long table with dozens of
/// sources, in which some measures are given in two units and some aspects are none. What is not one figure is told, cell
/// by cell; all else is what the file says.
#[test]
fn the_collected_figures_of_an_agency_become_a_site() {
    let table = common::root().join("../shared/facts/real_bpjstk.csv");
    if !table.is_file() {
        eprintln!("skipped: {} is not here", table.display());
        return;
    }
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_path(&table).unwrap().records().map(|row| row.unwrap()).collect();
    let folder = tempfile::tempdir().unwrap();
    let map = "columns: { id: number, level: skip, period_type: skip, sector: category, qualifier: note, \
               source_id: source, source_url: skip, source_date: released, note: note }\n";
    std::fs::write(folder.path().join("map.yaml"), map).unwrap();
    let import =
        ["import", table.to_str().unwrap(), "--into", "site", "--new", "--write", "--map", "map.yaml"];
    let more = ["--released", "2025-01-31", "--format", "json"];
    let (status, out, told) = cakupan(folder.path(), &[&import[..], &more].concat());
    // Not everything was understood, which is no success; what was is there.
    assert_eq!(status, 1, "{told}");
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let file = &report["files"][0];
    let list = |key: &str| file[key].as_array().unwrap().clone();
    let (figures, refused, empty) = (list("figures"), list("refused"), list("empty"));
    let count = |key: &str| file["cells"][key].as_u64().unwrap() as usize;
    let ignored: u64 =
        file["cells"]["ignored"].as_object().unwrap().values().filter_map(serde_json::Value::as_u64).sum();
    let filled = rows.iter().flatten().filter(|cell| !cell.is_empty()).count() + rows[0].len();
    assert_eq!(count("read"), filled, "every cell of the file, its head included");
    assert_eq!(count("read"), count("new") + count("refused") + ignored as usize);
    assert_eq!((figures.len(), refused.len()), (count("new"), count("refused")));
    assert_eq!(figures.len() + refused.len() + empty.len(), rows.len(), "each row is a figure, or is told");
    assert!(figures.len() >= 820, "only {} of {} figures were understood", figures.len(), rows.len());
    let at = |of: &serde_json::Value| of["at"].as_str().unwrap()[1..].parse::<usize>().unwrap() - 2;
    for figure in &figures {
        let row = &rows[at(figure)];
        let value = figure["value"].as_str().unwrap().replace('_', "");
        assert_eq!(value, row[9], "{figure}");
        // Its cell is that of its row: the same time and aspect, and the measure by its own name.
        let cell = figure["cell"].as_str().unwrap();
        assert!(cell.contains(&row[4]) && cell.starts_with(&row[6].replace('_', "-")), "{cell}: {row:?}");
    }
    for refusal in &refused {
        let (row, reason) = (&rows[at(refusal)], refusal["reason"].as_str().unwrap());
        assert!(matches!(reason, "unit" | "status") && !row[9].is_empty(), "{refusal}");
    }
    let (status, _, told) = cakupan(folder.path(), &["check", "site", "--format", "short"]);
    assert_eq!(status, 0, "{told}");
    assert!(told.lines().all(|line| line.contains("warning[C505]") || !line.contains("[C")), "{told}");
}

/// A random table: regions down, measures across.
fn tables() -> impl Strategy<Value = Vec<Vec<Value>>> {
    let measures = prop::sample::subsequence(vec!["Peserta aktif", "Pekerja", "Peserta terdaftar"], 1..=3);
    let regions = prop::sample::subsequence(vec!["Aceh", "Jawa Barat", "Jawa Timur", "Indonesia"], 1..=4);
    (measures, regions, prop::collection::vec(prop::option::weighted(0.8, 0_u32..2_000_000_000), 12))
        .prop_map(|(measures, regions, values)| {
            let mut values = values.into_iter();
            let head = [Value::from("Provinsi")].into_iter().chain([Value::from("Tahun")]);
            let mut rows =
                vec![head.chain(measures.iter().map(|name| Value::from(*name))).collect::<Vec<_>>()];
            for region in regions {
                let cells = measures.iter().map(|_| {
                    values.next().flatten().map_or(Value::Nothing, |value| Value::Number(f64::from(value)))
                });
                rows.push([Value::from(region), Value::from("2024")].into_iter().chain(cells).collect());
            }
            rows
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same table gives the same figures from every kind of file, each cell accounted for.
    #[test]
    fn a_table_is_the_same_in_every_format(rows in tables()) {
        let figures = |name: &str, bytes: &[u8]| import_with(name, bytes, "").figures();
        let wanted: usize = rows[1..].iter().flatten().filter(|cell| matches!(cell, Value::Number(_))).count();
        let by_csv = figures("a.csv", &csv(&rows));
        // A row of a name and a year alone is a line without figures.
        prop_assert_eq!(by_csv.len(), wanted);
        prop_assert_eq!(&figures("a.xlsx", &xlsx(&[("S", rows.clone())], |_| {})), &by_csv);
        prop_assert_eq!(&figures("a.ods", &ods("S", &rows)), &by_csv);
    }

    /// Whatever stands in the cells, each is accounted for, and what is written is YAML.
    #[test]
    fn any_table_is_accounted_for(rows in prop::collection::vec(prop::collection::vec("[ -~é–…\u{a0}]{0,12}|[0-9.,%()*-]{1,8}|Aceh|Jawa Barat|Peserta aktif|2024|Jumlah|Tahun", 0..6), 0..9)) {
        let rows: Vec<Vec<Value>> = rows.iter().map(|row| row.iter().map(|text| Value::from(text.trim())).collect()).collect();
        let bytes = csv(&rows);
        if open("a.csv", &bytes).is_ok() {
            let found = import_with("a.csv", &bytes, "");
            for file in &found.plan.data {
                let text = file.text(&found.dataset, None);
                prop_assert!(serde_yaml::from_str::<serde_yaml::Value>(&text).is_ok(), "{}", text);
            }
        }
    }
}
