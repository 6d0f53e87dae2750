//! Sites that are made from tables, and what is not written into one: what `check` would refuse.

use super::{cakupan, common, lay_out};
use std::collections::BTreeMap;
use std::path::Path;

/// Imports a table into a site of its own: the status, what was told, and the texts of the content by path.
fn made(folder: &Path, name: &str, table: &str, more: &[&str]) -> (i32, String, BTreeMap<String, String>) {
    std::fs::write(folder.join(format!("{name}.csv")), table).unwrap();
    let file = format!("{name}.csv");
    let import = ["import", &file, "--into", name, "--new", "--write", "--released", "2025-01-31"];
    let (status, _, told) = cakupan(folder, &[&import[..], more].concat());
    let content = folder.join(name).join("content");
    let files = if content.is_dir() { common::files(&content) } else { BTreeMap::new() };
    let text = |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8(bytes).unwrap());
    (status, told, files.into_iter().map(text).collect())
}

fn is_checked(folder: &Path, name: &str) {
    let (status, _, told) = cakupan(folder, &["check", name]);
    assert_eq!(status, 0, "{name}: {told}");
}

const OF_THE_FUTURE: &str = "region,period,measure,value,unit,status\nAceh,2020,Penduduk,1000,orang,\n\
                             Aceh,2030,Penduduk,1200,orang,STATUS\nBali,2030,Penduduk,900,orang,STATUS\n";

/// What `check` refuses is told with the cells that it comes from, and nothing is there afterwards.
#[test]
fn a_new_site_that_check_would_refuse_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let (status, told, files) = made(folder.path(), "maju", &OF_THE_FUTURE.replace("STATUS", ""), &[]);
    assert_eq!((status, files.len()), (1, 0), "{told}");
    assert!(!folder.path().join("maju").exists(), "not even a folder");
    for words in ["error[C508]", "check `D3`", "nothing was written, since `cakupan check` would refuse"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("what to do next"), "{told}");
    // Asked without `--write`, the same is told; programs read it as findings.
    let (status, out, told) =
        cakupan(folder.path(), &["import", "maju.csv", "--into", "maju", "--new", "--lang", "id"]);
    assert!(status == 1 && out.is_empty() && told.contains("periksa `D3` di tabelnya"), "{told}");
    assert!(told.contains("tidak ada yang ditulis, karena `cakupan check`"), "{told}");
    let import = ["import", "maju.csv", "--into", "maju", "--new", "--write", "--released", "2025-01-31"];
    let (status, out, told) = cakupan(folder.path(), &[&import[..], &["--format", "json"]].concat());
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert!(status == 1 && told.contains("nothing was written"), "{told}");
    assert_eq!(report["written"], serde_json::json!([]));
    let of_data = |finding: &&serde_json::Value| finding["file"].as_str().unwrap().contains("/data/");
    let finding = report["findings"].as_array().unwrap().iter().find(of_data).unwrap();
    assert_eq!(
        (&finding["code"], &finding["hints"][0]["en"]),
        (&"C508".into(), &"check `D3` of the table".into())
    );
    // Once it is said what they are, the site is there, and right.
    let (status, told, files) =
        made(folder.path(), "maju", &OF_THE_FUTURE.replace("STATUS", "forecast"), &[]);
    assert_eq!(status, 0, "{told}");
    assert!(files.contains_key("reports/2020/release.yaml"), "the report is of what had begun: {files:?}");
    is_checked(folder.path(), "maju");
}

/// What is found of figures that are right as they stand can be answered for before there is a site.
#[test]
fn a_new_site_answers_for_what_its_table_means() {
    let folder = tempfile::tempdir().unwrap();
    let table = "Peserta (orang);;;;\nProvinsi;2020;2021;2022;2023\nAceh;1.000;1.050;10.600;1.100\nBali;2.000;2.100;2.200;2.300\n";
    let (status, told, files) = made(folder.path(), "lonjakan", table, &[]);
    assert_eq!((status, files.len()), (1, 0), "{told}");
    for words in ["error[C413]", "check `D3`", "write `accept: { C413: \"the reason\" }` into a mapping"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    std::fs::write(folder.path().join("m.yaml"), "accept: { C413: \"Sensus: \\\"lengkap\\\".\" }\n").unwrap();
    let (status, told, files) = made(folder.path(), "lonjakan", table, &["--map", "m.yaml"]);
    assert_eq!(status, 0, "{told}");
    let site = &files["site.yaml"];
    assert!(site.contains("rule: C413") && site.contains("aceh · 2022 · actual"), "{site}");
    let (status, _, told) = cakupan(folder.path(), &["check", "lonjakan", "--strict"]);
    assert!(status == 0 && told.contains("Sensus: \"lengkap\"."), "{told}");
}

/// Of what is only planned there is no report yet, but a site.
#[test]
fn a_table_of_targets_becomes_a_site_without_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let table = "region,period,measure,value,unit,status\nAceh,2026,Peserta,1000,orang,target\nBali,2026,Peserta,2000,orang,target\n";
    let (status, told, files) = made(folder.path(), "target", table, &[]);
    assert_eq!(status, 0, "{told}");
    assert!(!files.keys().any(|path| path.starts_with("reports/")), "{files:?}");
    is_checked(folder.path(), "target");
}

/// A site that was right is not made wrong: what it would be refused for is told, and no byte of it changes. What was
/// wrong before is no reason.
#[test]
fn an_import_that_check_would_refuse_leaves_the_site_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let write = |table: &str| std::fs::write(folder.path().join("a.csv"), table).unwrap();
    write("Pekerja;;\nProvinsi;2024-12;2031-12\nAceh;220;230\nJawa Barat;510;520\n");
    let import = ["import", "a.csv", "--source", "kemnaker-2023", "--released", "2025-02-01", "--write"];
    let before = common::files(folder.path());
    let (status, _, told) = cakupan(folder.path(), &import);
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("error[C508]") && told.contains("check `C3`"), "{told}");
    assert_eq!(common::difference(&before, &common::files(folder.path())), [""; 0]);
    // A fault of the site itself stands in nobody's way.
    let text = folder.path().join("content/reports/2023-12/overview.id.md");
    std::fs::create_dir_all(text.parent().unwrap()).unwrap();
    std::fs::write(&text, "Ada 123.456.789 pekerja.\n").unwrap();
    assert_eq!(cakupan(folder.path(), &["check"]).0, 1);
    write("Pekerja;\nProvinsi;2024-12\nAceh;220\nJawa Barat;510\n");
    let (status, _, told) = cakupan(folder.path(), &import);
    assert_eq!(status, 0, "{told}");
    assert!(folder.path().join("content/data/kemnaker-2023-2025-02-01.yaml").is_file(), "{told}");
}

/// Figures by which a sentence is no longer right come in, and the sentence is to be mended before anything is published.
#[test]
fn sentences_that_new_figures_make_wrong_are_named() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let text = |number: &str| {
        write(
            "content/reports/2023-12/overview.id.md",
            &format!("Pada Desember 2023 di Aceh ada {number} pekerja.\n"),
        );
        write(
            "content/reports/2023-12/overview.en.md",
            &format!("In December 2023 there were {number} workers in Aceh.\n"),
        );
    };
    text("200");
    assert_eq!(cakupan(folder.path(), &["check"]).0, 0);
    write("a.csv", "Pekerja;\nProvinsi;2023-12\nAceh;210\n");
    let import = ["import", "a.csv", "--source", "kemnaker-2023", "--released", "2025-02-01", "--write"];
    let before = common::files(folder.path());
    let (status, _, told) = cakupan(folder.path(), &import[..import.len() - 1]);
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("error[C677]") && told.contains("add `--write`"), "{told}");
    assert_eq!(common::difference(&before, &common::files(folder.path())), [""; 0]);
    let (status, _, told) = cakupan(folder.path(), &import);
    assert_eq!(status, 1, "{told}");
    assert!(
        told.contains("error[C677]") && told.contains("until then `cakupan build` publishes nothing"),
        "{told}"
    );
    assert!(told.contains("written: "), "{told}");
    let (status, _, told) = cakupan(folder.path(), &["check"]);
    assert!(status == 1 && told.contains("C677"), "{told}");
    text("210");
    let (status, _, told) = cakupan(folder.path(), &["check"]);
    assert_eq!(status, 0, "{told}");
    // Once they are in there is nothing left to write.
    let (status, _, told) = cakupan(folder.path(), &import);
    assert_eq!(status, 0, "{told}");
}

/// The digit of a note that has stuck to a name makes no region of its own.
#[test]
fn a_digit_of_a_note_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let head = "Provinsi,Peserta 2023 (orang),Peserta 2024 (orang)\n";
    for (name, rows) in [
        ("dikenal", "Aceh,1,2\nPapua1,200,220\nMaluku,50,52\nPapua,100,120\n"),
        ("catatan", "Aceh,1,2\nPapua1,200,220\nMaluku,50,52\n1) Termasuk provinsi baru,,\n"),
        ("tanda", "Aceh²,1,2\nPapua1,200,220\nMaluku,50,52\n"),
        ("jarang", "Aceh,1,2\nBali,3,4\nBanten,5,6\nJambi,7,8\nPapua1,200,220\n"),
    ] {
        let (status, told, files) = made(folder.path(), name, &format!("{head}{rows}"), &[]);
        assert_eq!((status, files.len()), (1, 0), "{name}: {told}");
        assert!(told.contains("is `Papua1` `papua`?"), "{name}: {told}");
    }
    // Answered, it is the region, or one of its own.
    let map = |text: &str| std::fs::write(folder.path().join("m.yaml"), text).unwrap();
    let rows = "Aceh,1,2\nPapua1,200,220\n1) Termasuk provinsi baru,,\n";
    for (key, shown) in [("papua", "Papua"), ("papua1", "Papua1")] {
        map(&format!("regions: {{ Papua1: {key} }}\n"));
        let (status, told, files) = made(folder.path(), key, &format!("{head}{rows}"), &["--map", "m.yaml"]);
        assert_eq!(status, 0, "{told}");
        let regions = &files["regions.yaml"];
        assert!(regions.contains(&format!("  {key}: {{ name: \"{shown}\",")), "{regions}");
        assert_eq!(regions.to_lowercase().matches("name: \"papua").count(), 1, "{regions}");
        is_checked(folder.path(), key);
    }
    // Names that are counted are names.
    let (status, told, files) =
        made(folder.path(), "zona", &format!("{head}Zona1,1,2\nZona2,3,4\nZona3,5,6\n"), &[]);
    assert_eq!(status, 0, "{told}");
    assert!(files["regions.yaml"].contains("zona3"), "{files:?}");
}

/// Codes beside names are told as that, and not as something that a mapping leaves out.
#[test]
fn columns_of_codes_are_accounted_for_as_codes() {
    let folder = tempfile::tempdir().unwrap();
    let table = "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020\nKenya,KEN,Coverage (%),a.b,4.1,4.5\nTogo,TGO,Coverage (%),a.b,1.1,1.5\n";
    let (status, told, _) = made(folder.path(), "bank", table, &[]);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("  4 codes beside names") && !told.contains("skipped"), "{told}");
    let table = "Kode,Provinsi,Series Code,Peserta 2024 (orang)\n11,Aceh,x1,5\n51,Bali,x1,6\n";
    let (status, told, files) = made(folder.path(), "kode", table, &["--lang", "id"]);
    assert_eq!(status, 0, "{told}");
    assert!(
        told.contains("  4 kode di samping nama") && files["measures.yaml"].matches("unit:").count() == 1,
        "{told}"
    );
}

const DOWN: &str = "Januari,100,200,300\nFebruari,110,210,310\nMaret,120,190,305\nJumlah,330,600,915\n";

/// Regions across and months down: where the title or a head says that they are regions, the site is made; where nothing
/// does, it is told which key of a mapping says it.
#[test]
fn regions_across_and_months_down_become_a_site() {
    let folder = tempfile::tempdir().unwrap();
    let expect = |name: &str, (status, told, files): (i32, String, BTreeMap<String, String>)| {
        assert_eq!(status, 0, "{name}: {told}");
        let data: String = files
            .iter()
            .filter(|(path, _)| path.starts_with("data/"))
            .map(|(_, text)| text.as_str())
            .collect();
        for period in ["2024-01", "2024-02", "2024-03"] {
            assert!(data.contains(period), "{name}: {data}");
        }
        assert!(
            data.contains("figures: 9") && data.contains("305") && !data.contains("915"),
            "{name}: {data}"
        );
        for region in ["aceh", "bali", "papua"] {
            assert!(files["regions.yaml"].contains(&format!("  {region}: {{")), "{name}: {files:?}");
        }
        assert_eq!(files["measures.yaml"].matches("definition:").count(), 1, "{name}: {files:?}");
        is_checked(folder.path(), name);
    };
    let of =
        |name: &str, head: &str, more: &[&str]| made(folder.path(), name, &format!("{head}{DOWN}"), more);
    let titled = "Peserta aktif menurut provinsi 2024 (orang)\nBulan,Aceh,Bali,Papua\n";
    expect("judul", of("judul", titled, &[]));
    let above = "Peserta aktif tahun 2024 (orang),,,\nBulan,Provinsi,,\n,Aceh,Bali,Papua\n";
    expect("kepala", of("kepala", above, &[]));
    // Nothing says what the heads are: it is asked for, and an answer is enough.
    let (status, told, files) = of("polos", "Bulan,Aceh,Bali,Papua\n", &[]);
    assert_eq!((status, files.len()), (1, 0), "{told}");
    for words in ["the table names no region", "`region: indonesia`", "`measure: ", "`Aceh`, `Bali`"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    // What stands in rows is no head.
    let rows = "Uraian,2023,2024\nPeserta aktif (orang),100,200\n";
    let (status, told, _) = made(folder.path(), "uraian", rows, &[]);
    assert!(status == 1 && told.contains("`region: indonesia`") && !told.contains("`measure: "), "{told}");
    std::fs::write(folder.path().join("m.yaml"), "measure: peserta-aktif\n").unwrap();
    let (status, told, _) = of("polos", "Bulan,Aceh,Bali,Papua\n", &["--map", "m.yaml"]);
    assert!(status == 1 && told.contains("give `--period P`"), "{told}");
    let answered = of("polos", "Bulan,Aceh,Bali,Papua\n", &["--map", "m.yaml", "--period", "2024"]);
    assert!(answered.2["measures.yaml"].contains("  peserta-aktif:"), "{answered:?}");
    expect("polos", answered);
}

/// Months down and years across are months of each of the years, in a site that is there as well.
#[test]
fn months_down_are_those_of_the_year_above() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("m.yaml"), "region: indonesia\nmeasure: peserta\n").unwrap();
    let table = "Bulan,2023,2024\nJanuari,100,200\n2,110,210\nMaret,120,190\n";
    let (status, told, files) = made(folder.path(), "tahun", table, &["--map", "m.yaml"]);
    assert_eq!(status, 0, "{told}");
    let data = &files["data/tahun-2025-01-31.yaml"];
    for row in ["2023-01: [100]", "2023-02: [110]", "2024-03: [190]"] {
        assert!(data.contains(row), "{row}: {data}");
    }
    is_checked(folder.path(), "tahun");
    let found = super::import("Pekerja;;;\nProvinsi;Triwulan;2022;2023\nAceh;I;10;20\nAceh;II;11;21\n");
    let figures = found.figures();
    assert!(
        figures.contains(&"workers · aceh · 2023-q2 = 21".to_owned()),
        "{figures:?} {:?}",
        found.questions()
    );
}

/// "Penerima Upah (PU)" ends with its short name, and not with the mark of a note.
#[test]
fn a_short_name_in_brackets_is_no_mark() {
    let folder = tempfile::tempdir().unwrap();
    let table = "Peserta menurut kabupaten/kota,,\nTahun 2023,,\nKabupaten/Kota,Penerima Upah (PU),Bukan Penerima Upah (BPU)\n\
                 Kab. Jembrana,\"12.345\",\"2.345\"\nKota Denpasar,\"112.345\",\"22.000\"\n";
    let (status, told, files) = made(folder.path(), "segmen", table, &[]);
    assert_eq!(status, 0, "{told}");
    assert!(files["measures.yaml"].contains("{ name: \"Penerima Upah (PU)\" }"), "{files:?}");
    is_checked(folder.path(), "segmen");
    let found = super::import("Desember 2024\nProvinsi;Peserta aktif (PU);Peserta aktif (BPU)\nAceh;60;40\n");
    assert_eq!(
        found.figures(),
        ["participants.active/pu · aceh · 2024-12 = 60", "participants.active/bpu · aceh · 2024-12 = 40"]
    );
    let notes = found.plan.readings[0].figures.iter().flat_map(|figure| &figure.notes);
    assert_eq!(notes.count(), 0);
}

/// A code of a country beside its name, and how often a figure comes, as organisations of the world write them.
#[test]
fn codes_of_countries_stand_beside_their_names() {
    let folder = tempfile::tempdir().unwrap();
    let table = "LOCATION,Country,INDICATOR,FREQUENCY,TIME,Value,Flag Codes\nAUS,Australia,Pension spending,A,2010,4.1,\n\
                 AUS,Australia,Pension spending,A,2011,4.2,E\nAUT,Austria,Pension spending,A,2010,12.1,\n";
    let (status, told, files) = made(folder.path(), "dunia", table, &[]);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("  6 codes beside names"), "{told}");
    let regions = &files["regions.yaml"];
    assert!(regions.contains("  australia: {") && !regions.to_lowercase().contains("aut:"), "{regions}");
    is_checked(folder.path(), "dunia");
    // Provinces in capital letters are no codes of their districts.
    let table = "Provinsi,Kabupaten,Peserta 2024 (orang)\nACEH,Pidie,5\nBALI,Badung,6\n";
    let (status, told, _) = made(folder.path(), "induk", table, &[]);
    assert!(!told.contains("codes beside names"), "{status} {told}");
}

/// A note says what a sign means also where no mark stands between.
#[test]
fn a_note_explains_a_sign_without_a_mark() {
    let table =
        |note: &str| format!("Pekerja;;\nProvinsi;2023;2024\nAceh;10;-\nJawa Barat;20;21\n{note};;\n");
    let found = super::import(&table("Keterangan: - data tidak tersedia"));
    assert!(
        found.figures().contains(&"workers · aceh · 2024 = not-available".to_owned()),
        "{:?}",
        found.figures()
    );
    let found = super::import(&table("- Data Papua pada tahun 2020 tidak tersedia"));
    assert_eq!(found.questions(), ["missing - not-available or zero"], "a line of a list explains nothing");
}

/// Who stands above all regions: a row named so, one that the others add up to, or one that is made. A region that is
/// larger than another is no whole.
#[test]
fn a_report_is_led_by_what_stands_for_all_regions() {
    let folder = tempfile::tempdir().unwrap();
    let rows = |rows: &str| format!("region,period,measure,value,unit\n{rows}");
    let tables = [
        ("nama", "Nasional,2023,Peserta,900,orang\nAceh,2023,Peserta,100,orang\n", "nasional"),
        (
            "jumlah",
            "Kenya,2023,Members,301,persons\nNairobi,2023,Members,200,persons\nMombasa,2023,Members,100,persons\n",
            "kenya",
        ),
        (
            "besar",
            "Accra,2023,Members,500,persons\nVolta,2023,Members,200,persons\nAshanti,2023,Members,100,persons\n",
            "all-regions",
        ),
        (
            "kebetulan",
            "Accra,2023,Members,300,persons\nVolta,2023,Members,200,persons\nAshanti,2023,Members,100,persons\n\
             Accra,2024,Members,300,persons\nVolta,2024,Members,250,persons\nAshanti,2024,Members,100,persons\n",
            "all-regions",
        ),
        ("dua", "Accra,2023,Members,300,persons\nVolta,2023,Members,300,persons\n", "all-regions"),
        ("satu", "Accra,2023,Members,300,persons\n", "accra"),
    ];
    for (name, table, lead) in tables {
        let (status, told, files) = made(folder.path(), name, &rows(table), &[]);
        assert_eq!(status, 0, "{name}: {told}");
        let release = files.iter().find(|(path, _)| path.ends_with("release.yaml")).unwrap().1;
        assert!(release.contains(&format!("\nlead: {lead}\n")), "{name}: {release}");
        let is_made = files["regions.yaml"].contains("All regions");
        assert_eq!(
            (is_made, told.contains("no row stands for all regions")),
            (lead == "all-regions", lead == "all-regions"),
            "{told}"
        );
        is_checked(folder.path(), name);
    }
    // The report of a made one shows all regions side by side, in both languages of the site.
    assert_eq!(cakupan(folder.path(), &["build", "besar"]).0, 0);
    let page = |path: &str| std::fs::read_to_string(folder.path().join("besar/output").join(path)).unwrap();
    let (en, id) = (page("reports/2023/index.html"), page("id/laporan/2023/index.html"));
    assert!(en.contains("<h1>Report for 2023</h1>") && id.contains("<h1>Laporan 2023</h1>"), "{id}");
    for region in ["Accra", "Volta", "Ashanti"] {
        assert!(en.contains(region) && id.contains(region), "{region}");
    }
}
