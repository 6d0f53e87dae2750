//! What the tests that run the binary share.

#![allow(dead_code, unreachable_pub, reason = "each test program uses its own part of this")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test makes its files, stops at the first surprise and prints its rates"
)]

use cakupan::model::Scope;
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, Overlay, World};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The binary under test, in `folder`, with messages in English.
pub fn cakupan(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.current_dir(folder).env("CAKUPAN_LANG", "en").env("NO_COLOR", "1");
    command
}

/// Runs it and gives what it said.
pub fn run(command: &mut Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// The stylesheet of a built site, whatever it is called.
pub fn stylesheet(site: &Path) -> PathBuf {
    let entries = std::fs::read_dir(site.join("assets")).unwrap();
    let mut paths = entries.map(|entry| entry.unwrap().path());
    paths.find(|path| path.extension().is_some_and(|ending| ending == "css")).unwrap()
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file of a folder by its path below it.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            out.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
    out
}

/// Says how two folders differ; nothing if they do not.
pub fn difference(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut out = Vec::new();
    for (path, bytes) in a {
        match b.get(path) {
            None => out.push(format!("{path}: only in the first")),
            Some(other) if other != bytes => {
                let at =
                    bytes.iter().zip(other).position(|(x, y)| x != y).unwrap_or(bytes.len().min(other.len()));
                let near = |all: &[u8]| {
                    let from = at.saturating_sub(60);
                    String::from_utf8_lossy(&all[from..all.len().min(at + 60)]).into_owned()
                };
                out.push(format!("{path}: differs at byte {at}:\n  {:?}\n  {:?}", near(bytes), near(other)));
            }
            Some(_) => {}
        }
    }
    out.extend(
        b.keys().filter(|path| !a.contains_key(*path)).map(|path| format!("{path}: only in the second")),
    );
    out
}

/// Whether expected outputs are to be rewritten.
#[allow(clippy::disallowed_methods, reason = "a person asks for it on the command line")]
pub fn bless() -> bool {
    std::env::var("CAKUPAN_BLESS").is_ok_and(|value| value == "1")
}

/// The files of a site made in memory; its content must be without fault.
pub fn made(world: &dyn World, settings: &Settings) -> BTreeMap<String, Vec<u8>> {
    let examined = examine(world, settings).unwrap();
    assert!(!examined.findings.has_errors(), "{:?}", examined.findings);
    let site = Site::default();
    let made = make(&examined, settings, &site).unwrap();
    assert!(!made.findings.has_errors());
    site.into_files()
}

/// The files of the demonstration, made once.
pub fn demonstration() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| made(&DiskWorld::new(root()), &Settings::default()))
}

/// The demonstration with texts in the place of the overview of December 2023 that no rule on texts was made with, and the
/// places of those texts among the narratives.
pub fn unseen() -> (Examined, Vec<usize>) {
    let base = DiskWorld::new(root());
    let change = |tag: &str, text: &str| {
        (format!("content/reports/2023-12/overview.{tag}.md"), Some(text.as_bytes().to_vec()))
    };
    let changes = [
        change("id", include_str!("../unseen/overview.id.md")),
        change("en", include_str!("../unseen/overview.en.md")),
    ];
    let examined = examine(&Overlay { base: &base, changes: changes.into() }, &Settings::default()).unwrap();
    let dataset = &examined.dataset;
    let is_one = |at: &usize| {
        let text = &dataset.narratives[*at];
        text.scope == Scope::Overview && dataset.releases[text.release].id == "2023-12"
    };
    let places = (0..dataset.narratives.len()).filter(is_one).collect();
    (examined, places)
}

/// Prints how many of each kind were noticed, of how many, and stops below a floor in percent.
pub fn hold_rates(rates: &BTreeMap<&str, (usize, usize)>, floors: &[(&str, usize)]) {
    let mut low = Vec::new();
    for (kind, floor) in floors {
        let (caught, tried) = rates.get(kind).copied().unwrap_or_default();
        let percent = 100.0 * caught as f64 / tried.max(1) as f64;
        println!("{kind:<24} {caught:>5} of {tried:>5}  {percent:>6.2} %");
        if caught * 100 < floor * tried || tried == 0 {
            low.push(*kind);
        }
    }
    assert!(low.is_empty(), "below their floors: {}", low.join(", "));
}
