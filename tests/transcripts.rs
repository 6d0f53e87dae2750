//! What the command says, whole: standard output, standard error and exit status, held against the files of
//! `transcripts/`. `CAKUPAN_BLESS=1 cargo test --test transcripts` writes them anew; read what changed before
//! it is committed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, lays out folders of its own and reads its transcripts"
)]

mod archive;
#[path = "faults/mod.rs"]
mod faults;

use archive::Archive;
use faults::{SIX, faulty};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Name of the transcript, the folder in which the command runs, and its arguments.
const TRANSCRIPTS: &[(&str, Folder, &[&str])] = &[
    ("explain-c301", Folder::Empty, &["explain", "C301"]),
    ("explain-c301-id", Folder::Empty, &["--lang", "id", "explain", "C301"]),
    ("explain-by-name", Folder::Empty, &["explain", "unknown-region"]),
    ("explain-nonsense", Folder::Empty, &["explain", "nonsense"]),
    ("explain-nonsense-id", Folder::Empty, &["--lang", "id", "explain", "unknown-regio"]),
    ("explain-list", Folder::Empty, &["explain"]),
    ("schema", Folder::Empty, &["schema"]),
    ("schema-release", Folder::Empty, &["schema", "release"]),
    ("schema-with", Folder::Sound, &["schema", "release", "--with", "."]),
    ("schema-with-broken", Folder::Broken, &["schema", "page", "--with", "."]),
    ("schema-with-broken-id", Folder::Broken, &["schema", "page", "--with", ".", "--lang", "id"]),
    ("schema-with-nothing", Folder::Empty, &["schema", "page", "--with", "nowhere"]),
    ("schema-nope", Folder::Empty, &["schema", "nope"]),
    ("schema-nope-id", Folder::Empty, &["schema", "relaese", "--lang", "id"]),
    ("check-sound", Folder::Sound, &["check"]),
    ("check-human", Folder::Broken, &["check"]),
    ("check-human-id", Folder::Broken, &["check", ".", "--lang", "id"]),
    ("check-short", Folder::Broken, &["check", "--format", "short"]),
    ("check-short-id", Folder::Broken, &["check", "--format", "short", "--lang", "id"]),
    ("check-json", Folder::Broken, &["check", "--format", "json"]),
    ("check-github", Folder::Broken, &["check", "--format", "github"]),
    ("check-sarif", Folder::Broken, &["check", "--format", "sarif"]),
    ("check-sound-short", Folder::Sound, &["check", "--format", "short"]),
    ("check-sound-json", Folder::Sound, &["check", "--format", "json"]),
    ("check-sound-github", Folder::Sound, &["check", "--format", "github"]),
    ("check-sound-sarif", Folder::Sound, &["check", "--format", "sarif"]),
    ("check-accepted", Folder::Accepted, &["check"]),
    ("check-accepted-id", Folder::Accepted, &["check", "--lang", "id"]),
    ("check-accepted-strict", Folder::Accepted, &["check", "--strict"]),
    ("check-accepted-short", Folder::Accepted, &["check", "--format", "short"]),
    ("check-accepted-json", Folder::Accepted, &["check", "--format", "json"]),
    ("check-accepted-github", Folder::Accepted, &["check", "--format", "github"]),
    ("check-accepted-sarif", Folder::Accepted, &["check", "--format", "sarif", "--lang", "id"]),
    ("build-accepted", Folder::Accepted, &["build", "--format", "short"]),
    ("six-faults", Folder::Faulty, &["build"]),
    ("six-faults-id", Folder::Faulty, &["build", "--lang", "id"]),
    ("six-faults-short", Folder::Faulty, &["build", "--format", "short"]),
    ("six-faults-json", Folder::Faulty, &["build", "--format", "json"]),
    ("six-faults-github", Folder::Faulty, &["build", "--format", "github"]),
    ("six-faults-sarif", Folder::Faulty, &["build", "--format", "sarif"]),
    (
        "import-shown",
        Folder::Sheets,
        &["import", "peserta.csv", "--source", "kemnaker-2023", "--released", "2025-02-01"],
    ),
    (
        "import-written-id",
        Folder::Sheets,
        &[
            "import",
            "peserta.csv",
            "--source",
            "kemnaker-2023",
            "--released",
            "2025-02-01",
            "--write",
            "--lang",
            "id",
        ],
    ),
    ("import-questions", Folder::Sheets, &["import", "odd.csv", "--released", "2025-02-01"]),
    (
        "import-questions-id",
        Folder::Sheets,
        &["import", "odd.csv", "--released", "2025-02-01", "--lang", "id"],
    ),
    ("import-json", Folder::Sheets, &["import", "odd.csv", "--source", "kemnaker-2023", "--format", "json"]),
    (
        "import-new",
        Folder::Sheets,
        &["import", "kenya.csv", "--into", "site", "--new", "--write", "--released", "2024-05-01"],
    ),
    ("import-nowhere", Folder::Sheets, &["import", "nowhere.csv", "old.xls"]),
    ("import-bad-map-id", Folder::Sheets, &["import", "odd.csv", "--map", "bad.yaml", "--lang", "id"]),
    ("new-site", Folder::Empty, &["new", "site", "laporan"]),
    ("new-site-id", Folder::Empty, &["new", "site", "laporan", "--lang", "id", "--languages", "id"]),
    ("new-site-taken-id", Folder::Sound, &["new", "site", ".", "--lang", "id"]),
    (
        "new-release-id",
        Folder::Sound,
        &[
            "new",
            "release",
            "--like",
            "2023-12",
            "--period",
            "2024-12",
            "--released",
            "2025-03-15",
            "--lang",
            "id",
        ],
    ),
    (
        "new-region",
        Folder::Sound,
        &["new", "region", "bali", "--name", "Bali", "--level", "province", "--parent", "indonesia"],
    ),
    ("check-warning", Folder::Warning, &["check", "--format", "short"]),
    ("check-warning-strict", Folder::Warning, &["check", "--format", "short", "--strict"]),
    ("build-sound", Folder::Sound, &["build"]),
    ("build-broken", Folder::Published, &["build", "--format", "short"]),
    ("build-warning", Folder::Warning, &["build", "--format", "short"]),
    ("build-warning-strict", Folder::Warning, &["build", "--format", "short", "--strict"]),
    ("build-no-jobs", Folder::Sound, &["build", "--jobs", "0"]),
    ("build-foreign", Folder::Foreign, &["build", "-o", "foreign"]),
    ("build-foreign-id", Folder::Foreign, &["build", "-o", "foreign", "--lang", "id"]),
    ("build-into-content", Folder::Sound, &["build", "-o", "content"]),
    ("check-no-content", Folder::Empty, &["check"]),
    ("check-no-content-id", Folder::Empty, &["check", "nowhere", "--lang", "id"]),
    ("numbers", Folder::Texts, &["numbers", "siaran.id.md"]),
    ("numbers-id", Folder::Texts, &["numbers", "siaran.id.md", "--lang", "id"]),
    ("numbers-en", Folder::Texts, &["numbers", "press.en.md"]),
    ("numbers-json", Folder::Texts, &["numbers", "siaran.id.md", "--format", "json"]),
    ("numbers-of-site", Folder::Sound, &["numbers", "content/reports/2023-12/overview.id.md"]),
    (
        "numbers-of-site-id",
        Folder::Sound,
        &["numbers", "content/reports/2023-12/overview.id.md", "--lang", "id"],
    ),
    ("numbers-nothing", Folder::Empty, &["numbers", "-", "--format", "json"]),
    ("numbers-no-file", Folder::Empty, &["numbers", "nowhere.md"]),
    ("numbers-no-file-id", Folder::Empty, &["numbers", "nowhere.md", "--lang", "id"]),
    ("numbers-folder", Folder::Sound, &["numbers", "content"]),
    ("wrong-option", Folder::Empty, &["check", "--strickt"]),
    ("wrong-word", Folder::Empty, &["chekc"]),
    ("wrong-option-id", Folder::Empty, &["check", "--strickt", "--lang", "id"]),
    ("wrong-word-id", Folder::Empty, &["--lang=id", "chekc"]),
    ("help-id", Folder::Empty, &["--help", "--lang", "id"]),
    ("help-check-id", Folder::Empty, &["check", "--help", "--lang", "id"]),
    ("help-check-short-id", Folder::Empty, &["check", "-h", "--lang", "id"]),
    ("wrong-day", Folder::Sound, &["check", "--as-of", "31/12/2023"]),
    ("wrong-day-id", Folder::Sound, &["check", "--as-of", "31/12/2023", "--lang", "id"]),
];

/// Where a command runs.
#[derive(Debug, Clone, Copy)]
enum Folder {
    /// Nothing is there.
    Empty,
    /// The base of the cases.
    Sound,
    /// With `transcripts/broken.txt` laid over it.
    Broken,
    /// The same beside a folder that an earlier build wrote.
    Published,
    /// The base of the cases beside a folder with a file that Cakupan did not write.
    Foreign,
    /// With a fault that does not forbid publishing.
    Warning,
    /// With findings that the site accepts, and one that it does not.
    Accepted,
    /// The demonstration with six ordinary faults.
    Faulty,
    /// Two texts that belong to no site.
    Texts,
    /// The base of the cases beside `transcripts/sheets.txt`.
    Sheets,
}

impl Folder {
    fn lay_out(self, root: &Path) {
        let overlay = match self {
            Self::Empty => return,
            Self::Sound => Archive::default(),
            Self::Foreign => Archive::parse("-- foreign/thesis.txt --\nthree years of work\n").unwrap(),
            Self::Published => {
                Self::Sound.lay_out(root);
                let built = command(root, &["build"]).output().unwrap();
                assert!(built.status.success());
                std::fs::remove_dir_all(root.join("content")).unwrap();
                Archive::parse(include_str!("transcripts/broken.txt")).unwrap()
            }
            Self::Broken => Archive::parse(include_str!("transcripts/broken.txt")).unwrap(),
            Self::Accepted => Archive::parse(include_str!("transcripts/accepted.txt")).unwrap(),
            Self::Sheets => Archive::parse(include_str!("transcripts/sheets.txt")).unwrap(),
            Self::Faulty => return lay_out_demonstration(root),
            Self::Texts => return lay_out_texts(root),
            Self::Warning => Archive::parse("-- content/laporan.yaml --\na: 1\n").unwrap(),
        };
        let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
        for (path, bytes) in overlay.over(&base).files {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

fn lay_out_texts(root: &Path) {
    for (path, bytes) in Archive::parse(include_str!("transcripts/texts.txt")).unwrap().files {
        std::fs::write(root.join(path), bytes.unwrap()).unwrap();
    }
}

fn lay_out_demonstration(root: &Path) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(project.join("content")) {
        let entry = entry.unwrap();
        let target = root.join(entry.path().strip_prefix(project).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
    let faults: Vec<_> = SIX.iter().collect();
    for fault in SIX {
        std::fs::write(root.join(fault.path), faulty(project, fault.path, &faults)).unwrap();
    }
}

/// The command as someone has it whose machine says nothing of languages, terminals or colours.
fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.args(arguments).current_dir(root).stdin(Stdio::null());
    for name in
        ["CAKUPAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES"]
    {
        command.env_remove(name);
    }
    command
}

fn said(folder: Folder, arguments: &[&str]) -> String {
    let root = tempfile::tempdir().unwrap();
    folder.lay_out(root.path());
    let before = published(root.path());
    let output = command(root.path(), arguments).output().unwrap();
    if !output.status.success() {
        assert_eq!(published(root.path()), before, "{arguments:?} changed what was published");
    }
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    for place in [root.path().to_str().unwrap(), env!("CARGO_MANIFEST_DIR")] {
        assert!(!out.contains(place) && !err.contains(place), "names a place of this machine:\n{out}{err}");
    }
    let status = output.status.code().map_or("none".to_owned(), |code| code.to_string());
    let words = arguments.join(" ");
    format!(
        "$ cakupan {words}\n\n== standard output\n{out}\n== standard error\n{err}\n== exit status\n{status}\n"
    )
}

/// Everything but the content, by path.
fn published(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    let files = files.filter(|path| !path.starts_with(root.join("content")));
    files.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

#[test]
fn the_command_says_what_is_written() {
    let bless = std::env::var_os("CAKUPAN_BLESS").is_some();
    let mut wrong = Vec::new();
    for (name, folder, arguments) in TRANSCRIPTS {
        let said = said(*folder, arguments);
        let path = root().join(format!("{name}.transcript"));
        if bless {
            std::fs::write(&path, said).unwrap();
            continue;
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        if written != said {
            wrong.push(format!("{name}, written:\n{written}\nsaid:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}\nbless with CAKUPAN_BLESS=1 if this is meant", wrong.join("\n"));
}

/// Without terminal nothing is wider than 80 characters but what cannot be broken.
#[test]
fn people_read_eighty_columns() {
    let mut seen = 0;
    for (name, _, arguments) in TRANSCRIPTS {
        let human = arguments.iter().any(|word| ["check", "build"].contains(word));
        if !human || arguments.contains(&"--format") {
            continue;
        }
        let text = std::fs::read_to_string(root().join(format!("{name}.transcript"))).unwrap();
        let error = text.split("== standard error").nth(1).unwrap();
        for line in error.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
            seen += 1;
        }
    }
    assert!(seen > 300, "only {seen} lines were looked at");
}

#[test]
fn every_transcript_has_its_command() {
    let names: BTreeSet<String> = TRANSCRIPTS.iter().map(|(name, ..)| format!("{name}.transcript")).collect();
    assert_eq!(names.len(), TRANSCRIPTS.len(), "a name twice");
    let files =
        std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.filter(|name| name.ends_with(".transcript")).collect();
    assert_eq!(files, names);
}
