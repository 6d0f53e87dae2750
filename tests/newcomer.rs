//! The way of a newcomer, in Indonesian, with the slips that newcomers make: site, spreadsheet, check, preview, report,
//! publication. Everything that the command says on the way is held against `newcomer/path.id.transcript`, which
//! `CAKUPAN_BLESS=1 cargo test --test newcomer` writes anew: read it as if you had never seen the program.

#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, difference, files, run};
use rust_xlsxwriter::{Format, Workbook};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What is said and done, as on a terminal that keeps everything.
struct Session {
    root: tempfile::TempDir,
    /// The folder in which the person is, below the root.
    folder: &'static str,
    told: String,
}

impl Session {
    fn here(&self) -> PathBuf {
        self.root.path().join(self.folder)
    }

    fn go(&mut self, folder: &'static str) {
        self.folder = folder;
        let _ = writeln!(self.told, "$ cd {}\n", if folder.is_empty() { ".." } else { folder });
    }

    /// Runs the command, keeps all that it says and gives it.
    fn say(&mut self, arguments: &[&str], status: i32) -> String {
        let (found, out, err) = run(cakupan(&self.here()).args(arguments).env("CAKUPAN_LANG", "id"));
        let shown: Vec<String> = arguments
            .iter()
            .map(|word| if word.contains(' ') { format!("\"{word}\"") } else { (*word).to_owned() })
            .collect();
        let _ = writeln!(self.told, "$ cakupan {}\n{out}{err}[{found}]\n", shown.join(" "));
        assert_eq!(found, status, "{}", self.told);
        format!("{out}{err}")
    }

    /// What the person does in an editor.
    fn edit(&mut self, path: &str, change: impl FnOnce(String) -> String) {
        let whole = self.here().join(path);
        let text = std::fs::read_to_string(&whole).unwrap_or_default();
        let new = change(text.clone());
        assert_ne!(new, text, "{path} stays as it was:\n{text}");
        std::fs::write(whole, new).unwrap();
        let _ = writeln!(self.told, "(menyunting {path})\n");
    }
}

/// Two sheets, a title over all columns, a head of two lines, thousands as text, a region mistyped, a sum, a source.
fn spreadsheet(path: &Path) {
    let mut book = Workbook::new();
    let notes = book.add_worksheet().set_name("Catatan").unwrap();
    notes.write(0, 0, "Catatan rapat").unwrap();
    let sheet = book.add_worksheet().set_name("Rekap Des 2024").unwrap();
    let plain = Format::new();
    for (row, title) in
        ["REKAPITULASI PESERTA AKTIF BPJS KETENAGAKERJAAN", "Posisi 31 Desember 2024"].into_iter().enumerate()
    {
        sheet.merge_range(row as u32, 0, row as u32, 5, title, &plain).unwrap();
    }
    for (column, head) in [(0, "No"), (1, "Wilayah"), (5, "Jumlah")] {
        sheet.merge_range(3, column, 4, column, head, &plain).unwrap();
    }
    sheet.merge_range(3, 2, 3, 4, "Peserta aktif", &plain).unwrap();
    for (column, head) in [(2, "PU"), (3, "BPU"), (4, "Jakon")] {
        sheet.write(4, column, head).unwrap();
    }
    let rows = [
        ["1", "DKI Jakarta", "5.500.000", "1.300.000", "800.000", "7.600.000"],
        ["2", "JAWA BARAT", "3.400.000", "1.000.000", "700.000", "5.100.000"],
        ["3", "Prov. Jawa Tengah", "2.700.000", "650.000", "750.000", "4.100.000"],
        ["4", "DI Yokyakarta", "370.000", "120.000", "80.000", "570.000"],
        ["5", "Jawa Timur", "2.900.000", "1.000.000", "800.000", "4.700.000"],
        ["6", "Banten", "1.600.000", "740.000", "370.000", "2.710.000"],
        ["", "Indonesia", "25.430.000", "10.110.000", "9.680.000", "45.220.000"],
    ];
    for (row, cells) in (5..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>().ok().filter(|_| column == 0) {
                Some(number) => sheet.write(row, column, number).unwrap(),
                None => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    sheet.write(13, 0, "Sumber: Kantor kami, angka sementara").unwrap();
    // The file is the same every time: its digest is in the site.
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2025, 3, 1).unwrap();
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&day));
    book.save(path).unwrap();
}

/// A page of a site that is served.
fn page(host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(text.starts_with("HTTP/1.1 200"), "{path}: {}", text.lines().next().unwrap());
    text
}

const OVERVIEW: &str = "---\ntitle: Peserta aktif, Desember 2024\n---\n\
    Pada Desember 2024 Indonesia memiliki 45.220.000 peserta aktif, naik dari 41.560.938 setahun sebelumnya.\n";

#[test]
fn a_newcomer_comes_from_a_spreadsheet_to_a_published_page() {
    let mut session = Session { root: tempfile::tempdir().unwrap(), folder: "", told: String::new() };
    spreadsheet(&session.here().join("peserta.xlsx"));
    // Before there is a site, and in the wrong folder.
    session.say(&["import", "peserta.xlsx"], 1);
    session.say(&["new", "site", "laporan", "--title", "Laporan kami", "--organisation", "Kantor kami"], 0);
    session.go("laporan");
    session.say(&["import", "peserta.xlsx"], 2);
    let said = session.say(&["import", "../peserta.xlsx", "--released", "2025-03-01"], 1);
    assert!(said.contains("apakah `DI Yokyakarta` itu `di-yogyakarta`?"), "{said}");
    assert!(said.contains("2024-12-31 adalah akhir 2024-12"), "{said}");
    let import = ["import", "../peserta.xlsx", "--released", "2025-03-01", "--source", "kantor-2024"];
    session.say(&[&import[..], &["--write"]].concat(), 1);
    let mapping = "import/peserta.map.yaml";
    session.edit(mapping, |text| {
        text.replace("\"? di-yogyakarta\"", "di-yogyakarta").replace("? Kantor", "Kantor")
    });
    // Shown; then written, which is said to be missing.
    let with_map = [&import[..], &["--map", mapping]].concat();
    let said = session.say(&with_map, 0);
    assert!(said.contains("28 baru") && said.contains("tambahkan `--write`"), "{said}");
    assert!(!session.here().join("content/data/kantor-2024-2025-03-01.yaml").exists());
    let said = session.say(&[&with_map[..], &["--write"]].concat(), 0);
    let next = "new release --like 2023-12 --period 2024-12 --source kantor-2024";
    assert!(said.contains(next), "{said}");
    assert!(session.say(&[&with_map[..], &["--write"]].concat(), 0).contains("tidak ada yang perlu ditulis"));
    session.say(&["check"], 0);
    let release: Vec<&str> = next.split(' ').chain(["--released", "2025-03-15"]).collect();
    session.say(&release, 0);
    session.say(&["check"], 0);
    // All is told to be ready though a text is missing and old times stand in others.
    let folder = "content/reports/2024-12";
    session.edit(&format!("{folder}/release.yaml"), |text| {
        let text = text.replace("[Desember 2023]{ganti}", "Desember 2024");
        let text = text.replace("[December 2023]{replace}", "December 2024");
        text.lines().filter(|line| !line.starts_with("draft:")).map(|line| format!("{line}\n")).collect()
    });
    session.edit(&format!("{folder}/overview.id.md"), |_| OVERVIEW.to_owned());
    std::fs::remove_file(session.here().join(folder).join("overview.en.md")).unwrap();
    session.told.push_str("(menghapus overview.en.md)\n\n");
    let said = session.say(&["check"], 1);
    assert!(said.contains("1 teks belum ada: `overview.en.md`"), "{said}");
    assert!(said.contains("region.id.md"), "{said}");
    for (name, was, is) in [
        ("region.id.md", "[Desember 2023]{ganti}", "Desember 2024"),
        ("region.en.md", "[December 2023]{replace}", "December 2024"),
    ] {
        session.edit(&format!("{folder}/{name}"), |text| text.replace(was, is));
    }
    // A digit slips in the other language.
    let english = "---\ntitle: Active participants, December 2024\n---\n\
        In December 2024 Indonesia had 45,202,000 active participants, up from 41,560,938 a year earlier.\n";
    session.edit(&format!("{folder}/overview.en.md"), |_| english.to_owned());
    let said = session.say(&["check"], 1);
    assert!(said.contains("45,202,000") && said.contains("overview.en.md:4:"), "{said}");
    session.edit(&format!("{folder}/overview.en.md"), |text| text.replace("45,202,000", "45,220,000"));
    assert_eq!(session.say(&["check", "--strict"], 0), "");
    // In a browser.
    let mut command = cakupan(&session.here());
    command
        .args(["serve", "--port", "0"])
        .env("CAKUPAN_LANG", "id")
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut served = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(served.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let host = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let seen = page(&host, "laporan/2024-12/banten.html");
    let home = page(&host, "");
    served.kill().unwrap();
    served.wait().unwrap();
    assert!(seen.contains("2.710.000") && seen.contains("sementara"), "{seen}");
    assert!(home.contains("45.220.000"), "{home}");
    session.told.push_str("$ cakupan serve\n(laporan/2024-12/banten.html memuat 2.710.000)\n\n");
    // In the wrong folder, then in the right one.
    session.go("");
    session.say(&["build"], 1);
    session.say(&["build", "laporan", "-o", "laporan"], 1);
    session.go("laporan");
    session.say(&["build", "--strict"], 0);
    // Published as it stands, by whatever copies folders; and proven to be of this content.
    session.say(&["verify", "output"], 0);
    let published = session.root.path().join("www");
    copy(&session.here().join("output"), &published);
    assert_eq!(difference(&files(&session.here().join("output")), &files(&published)), [""; 0]);
    let read = |path: &str| std::fs::read_to_string(published.join(path)).unwrap();
    assert!(read("laporan/2024-12/index.html").contains("45.220.000"));
    assert!(read("en/reports/2024-12/banten.html").contains("2,710,000"));
    session.say(&["verify", "../www"], 0);
    // Whoever changes a figure in what is published is found out.
    let path = published.join("laporan/2024-12/banten.html");
    std::fs::write(&path, read("laporan/2024-12/banten.html").replace("2.710.000", "2.170.000")).unwrap();
    let said = session.say(&["verify", "../www"], 1);
    assert!(said.contains("laporan/2024-12/banten.html"), "{said}");

    // How many files a site has is told elsewhere.
    let count = files(&published).len().to_string();
    let said = session.told.replace(&format!(" {count} berkas"), " … berkas");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/newcomer/path.id.transcript");
    if std::env::var_os("CAKUPAN_BLESS").is_some() {
        std::fs::write(&kept, &said).unwrap();
    }
    let written = std::fs::read_to_string(&kept).unwrap_or_default();
    assert!(written == said, "bless with CAKUPAN_BLESS=1 if this is meant:\n{said}");
}

/// The commands of the README that a new site brings lead to a report, in the order in which they stand there.
#[test]
fn the_readme_of_a_new_site_is_run() {
    for (languages, sheet, mapping) in [
        ("id,en", "peserta.xlsx", "peserta.map.yaml"),
        ("en,id", "participants.xlsx", "participants.map.yaml"),
    ] {
        let root = tempfile::tempdir().unwrap();
        let (status, _, said) =
            run(cakupan(root.path()).args(["new", "site", "site", "--languages", languages]));
        assert_eq!(status, 0, "{said}");
        let site = root.path().join("site");
        spreadsheet(&site.join(sheet));
        let readme = std::fs::read_to_string(site.join("README.md")).unwrap();
        let lines = readme.lines().filter_map(|line| line.trim_start().strip_prefix("cakupan "));
        let steps: Vec<&str> = lines.map(|line| line.split('#').next().unwrap().trim_end()).collect();
        assert_eq!(steps.len(), 5, "{steps:?}");
        // What stands in the midst of a sentence is run too.
        let spoken: Vec<&str> =
            readme.split('`').filter_map(|part| part.strip_prefix("cakupan build --preview")).collect();
        assert_eq!(spoken.len(), 1, "{spoken:?}");
        let preview = format!("build --preview{}", spoken[0]);
        for step in steps.into_iter().chain([preview.as_str()]) {
            let (status, out, err) = run(cakupan(&site).args(step.split_whitespace()));
            let asks = step.contains("--propose");
            assert_eq!(status, i32::from(asks), "{step}\n{out}{err}");
            if asks {
                let path = site.join(mapping);
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(text.contains("\"? "), "nothing is asked: {text}");
                std::fs::write(path, text.replace("\"? ", "\"")).unwrap();
            }
        }
        let texts = site.join("content/reports/2024-12");
        for (name, sign) in [("overview.id.md", "]{ganti}"), ("overview.en.md", "]{replace}")] {
            assert!(std::fs::read_to_string(texts.join(name)).unwrap().contains(sign), "{name}");
            assert!(readme.contains(sign), "{sign} is not told");
        }
    }
}
