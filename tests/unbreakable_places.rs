//! Folders that nothing may be written to, very many files, and clocks that jump: the published folder is whole, and the
//! next build is right.
//!
//! `CAKUPAN_FILES=100000 cargo test --test unbreakable_places many -- --nocapture` writes as many files.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::write::Published;
use cakupan::site::{OutputFile, Sink as _, Writer};
use cakupan::world::DiskWorld;
use common::{cakupan, copy, difference, files, root, run};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

/// Someone who may write nothing but what is theirs; who runs the tests may be allowed everything.
const NOBODY: u32 = 65534;

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn is_root() -> bool {
    let me = Command::new("id").arg("-u").output().unwrap();
    String::from_utf8_lossy(&me.stdout).trim() == "0"
}

/// The command as someone to whom permissions apply.
fn as_nobody(folder: &Path) -> Command {
    let mut command = cakupan(folder);
    if is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

/// A site whose folder belongs to nobody.
fn theirs() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
    if is_root() {
        for entry in walkdir::WalkDir::new(folder.path()) {
            chown(entry.unwrap().path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    folder
}

#[test]
fn a_folder_that_may_not_be_written_to_is_told_and_left_alone() {
    let folder = theirs();
    let site = folder.path();
    let (status, _, said) = run(as_nobody(site).arg("build"));
    if status == 3 && said.contains("Permission denied") {
        // The program itself lies where nobody may go.
        assert!(std::env::var_os("CI").is_none(), "{said}");
        println!("skipped: the program cannot be run by someone else here");
        return;
    }
    assert_eq!(status, 0, "{said}");
    let before = files(&site.join("output"));
    let text = std::fs::read_to_string(site.join("content/site.yaml")).unwrap();
    std::fs::write(site.join("content/site.yaml"), text.replace("Kantor uji", "Kantor lain")).unwrap();
    // The folder in which the new site would be made beside the old one.
    mode(site, 0o555);
    let (status, _, said) = run(as_nobody(site).arg("build"));
    assert_eq!(status, 3, "{said}");
    assert!(said.starts_with("cakupan: failed at `") && said.ends_with("`: permission denied\n"), "{said}");
    let (status, _, said) = run(as_nobody(site).args(["build", "--lang", "id"]));
    assert_eq!(status, 3, "{said}");
    assert!(said.starts_with("cakupan: gagal pada `") && said.ends_with("`: tidak diizinkan\n"), "{said}");
    assert_eq!(difference(&before, &files(&site.join("output"))), [""; 0]);
    let new = ["new", "region", "bali-utara", "--name", "Bali Utara", "--level", "province"];
    mode(&site.join("content"), 0o555);
    let regions = std::fs::read(site.join("content/regions.yaml")).unwrap();
    let (status, _, said) = run(as_nobody(site).args(new));
    assert_eq!(status, 3, "{said}");
    assert_eq!(std::fs::read(site.join("content/regions.yaml")).unwrap(), regions);
    // Checking writes nothing, and a site elsewhere needs nothing here.
    assert_eq!(run(as_nobody(site).arg("check")).0, 0);
    let elsewhere = tempfile::tempdir().unwrap();
    mode(elsewhere.path(), 0o777);
    let output = elsewhere.path().join("site");
    assert_eq!(run(as_nobody(site).arg("build").arg("-o").arg(&output)).0, 0);
    // The published folder itself cannot be taken away by someone who may not: the next build is right all the same.
    mode(site, 0o755);
    mode(&site.join("content"), 0o755);
    mode(&site.join("output"), 0o555);
    let (status, _, said) = run(as_nobody(site).arg("build"));
    let now = files(&site.join("output"));
    let is_new = difference(&now, &files(&output)).is_empty();
    assert!(is_new || difference(&now, &before).is_empty(), "a mixture, with status {status}: {said}");
    mode(&site.join("output"), 0o755);
    let (status, _, said) = run(as_nobody(site).arg("build"));
    assert_eq!(status, 0, "{said}");
    assert_eq!(difference(&files(&site.join("output")), &files(&output)), [""; 0]);
}

/// What the machine fails at is told in the reader's language by every word of the command, with no word of the system's
/// that says the same in English.
#[test]
fn what_the_machine_fails_at_is_told_in_indonesian() {
    let folder = theirs();
    let site = folder.path();
    let told = |arguments: &[&str]| {
        let (status, _, said) = run(as_nobody(site).args(arguments).args(["--lang", "id"]));
        (status, said)
    };
    // A file where a folder is wanted.
    std::fs::write(site.join("berkas"), "").unwrap();
    let (status, said) = told(&["build", "-o", "berkas/situs"]);
    assert!(status == 3 && said.ends_with("berkas`: sudah ada\n"), "{status}: {said}");
    let (status, said) = told(&["verify", "berkas"]);
    assert_eq!((status, said.as_str()), (2, "cakupan: `berkas` tidak dapat dibaca: itu bukan folder\n"));
    let (status, said) = told(&["import", ".", "--source", "a", "--released", "2025-01-01"]);
    assert_eq!((status, said.as_str()), (2, "cakupan: `.` tidak dapat dibaca: itu bukan berkas\n"));
    let (status, said) = told(&["check", "berkas"]);
    assert!(status == 3 && said.contains(": itu bukan folder"), "{status}: {said}");
    // A folder that may not be gone into.
    let shut = site.join("tertutup");
    std::fs::create_dir(&shut).unwrap();
    mode(&shut, 0o000);
    for words in [&["check", "tertutup/a"][..], &["build", "tertutup/a"], &["verify", "tertutup"]] {
        let (status, said) = told(words);
        assert!(
            status == 3 && said.ends_with(": tidak diizinkan\n") && said.lines().count() == 1,
            "{words:?}: {status}: {said}"
        );
    }
    // A disk that is full: what was printed of the findings is not all, and nobody may take it for all.
    if let Ok(full) = std::fs::File::options().write(true).open("/dev/full") {
        std::fs::write(site.join("content/site.yaml"), "title: [\n").unwrap();
        let mut command = cakupan(site);
        command.args(["check", "--format", "json", "--lang", "id"]);
        let output = command.stdout(full).stderr(std::process::Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), said.as_str()),
            (Some(3), "cakupan: hasilnya tidak dapat ditulis seluruhnya: tempat penyimpanan penuh\n")
        );
    }
}

#[test]
fn very_many_files_are_written_and_exchanged() {
    let count: usize =
        std::env::var("CAKUPAN_FILES").ok().and_then(|text| text.parse().ok()).unwrap_or(3_000);
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    for round in 0..2 {
        let begun = std::time::Instant::now();
        let writer = Writer::begin(&output, folder.path().join("content").as_path()).unwrap();
        // The second site has a file less in each folder.
        (round..count).into_par_iter().for_each(|at| {
            let path = format!("halaman/{}/{}.html", at % 1_000, at / 1_000);
            writer.put(OutputFile::new(path, format!("{round} {at}"))).unwrap();
        });
        let written = writer.commit().unwrap();
        assert_eq!(written.files, count - round + 1);
        println!("{count} files in {:.1} s", begun.elapsed().as_secs_f64());
        let published = Published::read(&output).unwrap();
        assert_eq!(published.files.len(), count - round + 1);
        let manifest = published.manifest.unwrap();
        assert!(manifest.files.iter().all(|(path, entry)| published.files.get(path) == Some(entry)));
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside the site");
}

/// The clock is asked once, and nothing remembers what it said: a site is that of its moment, whichever came before.
#[test]
fn a_clock_that_jumps_leaves_the_site_of_its_moment() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
    let path = folder.path().join("content/reports/2023-12/release.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let day =
        text.lines().find_map(|line| line.strip_prefix("released: ")).unwrap().split(' ').next().unwrap();
    let text = text.replace(&format!("released: {day}"), &format!("released: {day}\nhour: 10:00 WIB"));
    std::fs::write(&path, text).unwrap();
    let [before, after] = ["02:59:59Z", "03:00:00Z"].map(|time| format!("{day}T{time}"));
    let output = folder.path().join("output");
    let build = |moment: &str| {
        let settings = Settings { now: Some(moment.parse().unwrap()), ..Settings::default() };
        let examined = examine(&DiskWorld::new(folder.path()), &settings).unwrap();
        let writer = Writer::begin(&output, folder.path()).unwrap();
        make(&examined, &settings, &writer).unwrap();
        writer.commit().unwrap();
        files(&output)
    };
    let [early, late] = [build(&before), build(&after)];
    assert!(
        !early.contains_key("laporan/2023-12/index.html") && late.contains_key("laporan/2023-12/index.html")
    );
    // Back by a second, by a hundred years, and on again.
    assert_eq!(difference(&early, &build(&before)), [""; 0]);
    let dawn = build("1926-01-01T00:00:00Z");
    assert!(!dawn.contains_key("laporan/2023-12/index.html"));
    assert_eq!(difference(&late, &build(&after)), [""; 0]);
    assert_eq!(difference(&late, &build("9998-12-31T00:00:00Z")), [""; 0]);
}
