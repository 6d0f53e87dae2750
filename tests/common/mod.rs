//! What the tests that run the binary share.

#![allow(dead_code, unreachable_pub, reason = "each test program uses its own part of this")]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
