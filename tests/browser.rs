//! Charts and pages as a reader's browser shows them: nothing overlaps, is cut, too small or too faint; axe-core has no
//! complaint; the keyboard gets everywhere and shows where it is; nothing needs a script, a server or a third party.
//!
//! The looking is done by the program in `tests/browser`, in Debian's Chromium. It needs Node 20 with npm, and once:
//!
//! ```sh
//! apt-get install chromium fonts-liberation fonts-dejavu-core && npm ci --prefix tests/browser
//! ```
//!
//! Without these the tests say that they are skipped; under `CI=true` that is a failure. `CAKUPAN_CHROMIUM` names another
//! browser.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test looks around on its machine and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, root, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is missing for these tests, with how to get it.
fn missing() -> Option<String> {
    let folder = root().join("tests/browser/node_modules");
    let works = |program: &Path| {
        Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success())
    };
    if !works(Path::new("node")) {
        return Some("no `node`: install Node 20".to_owned());
    }
    if !["playwright-core", "axe-core"].iter().all(|package| folder.join(package).is_dir()) {
        return Some("the packages are not there: `npm ci --prefix tests/browser`".to_owned());
    }
    let browser = chromium();
    if !works(&browser) {
        return Some(format!("no browser at `{}`: `apt-get install chromium`", browser.display()));
    }
    None
}

fn chromium() -> PathBuf {
    std::env::var_os("CAKUPAN_CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from)
}

/// Whether to look: where something is missing that is said, and in CI it is a failure.
fn can_look() -> bool {
    let Some(reason) = missing() else { return true };
    assert!(std::env::var("CI").is_err(), "in CI the browser must be there: {reason}");
    eprintln!("SKIPPED: no look at charts and pages in a browser: {reason}");
    false
}

/// Runs the program; every line that it prints before the last is a fault.
fn look(arguments: &[&Path]) {
    let program = root().join("tests/browser/main.mjs");
    let mut command = Command::new("node");
    command.arg(program).args(arguments).env("CAKUPAN_CHROMIUM", chromium());
    let (status, said, complaint) = run(&mut command);
    eprintln!("{}", said.lines().last().unwrap_or_default());
    assert_eq!(status, 0, "{said}{complaint}");
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (status, _, said) = run(cakupan(&root()).arg("build").arg("-o").arg(folder.path().join("site")));
    assert_eq!(status, 0, "{said}");
    folder
}

/// One test, since one browser after the other is faster than three at once.
#[test]
fn a_browser_shows_charts_and_pages_as_they_should_be() {
    if !can_look() {
        return;
    }
    // First that the program finds what it looks for.
    look(&[Path::new("proof")]);
    let folder = site();
    let built = folder.path().join("site");
    let style = common::stylesheet(&built);
    look(&[Path::new("charts"), &root().join("tests/snapshots/charts"), &style]);
    look(&[Path::new("site"), &built]);
    // And the site while it is written.
    let written = folder.path().join("written");
    copy(&root().join("content"), &written.join("content"));
    std::fs::copy(&style, written.join("style.css")).unwrap();
    look(&[Path::new("serve"), Path::new(env!("CARGO_BIN_EXE_cakupan")), &written]);
}

#[test]
fn the_packages_are_locked_and_their_source_is_nobodys_machine() {
    let lock = std::fs::read_to_string(root().join("tests/browser/package-lock.json")).unwrap();
    assert!(lock.contains("\"integrity\": \"sha512-"), "the lock has no digests");
    assert!(!lock.contains("\"resolved\""), "the lock names a registry");
}
