//! Charts and pages as a reader's browser shows them: nothing overlaps, is cut, too small or too faint; axe-core has no
//! complaint; the keyboard gets everywhere and shows where it is; nothing needs a script, a server or a third party.
//!
//! What is published for programs is read by programs that are not ours: the Data Package with all rows, the feeds, the
//! catalogue, the metadata of pages, and all HTML, SVG and CSS by the Nu checker. Lighthouse has its say on its phone.
//!
//! The looking is done by the program in `tests/browser`, in Debian's Chromium. It needs Node 20 with npm, Java, and once:
//!
//! ```sh
//! apt-get install chromium fonts-liberation fonts-dejavu-core default-jre-headless
//! npm ci --ignore-scripts --prefix tests/browser
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
use std::sync::OnceLock;

fn works(program: &Path, word: &str) -> bool {
    Command::new(program).arg(word).output().is_ok_and(|out| out.status.success())
}

/// What is missing of Node and its packages, with how to get it.
fn missing_node() -> Option<String> {
    if !works(Path::new("node"), "--version") {
        return Some("no `node`: install Node 20".to_owned());
    }
    // What npm writes when it is done; it is as new as the list of packages.
    let time = |file: &str| root().join("tests/browser").join(file).metadata()?.modified();
    match (time("node_modules/.package-lock.json"), time("package-lock.json")) {
        (Ok(done), Ok(asked)) if done >= asked => None,
        _ => Some("its packages are not there: `npm ci --ignore-scripts --prefix tests/browser`".to_owned()),
    }
}

fn missing_java() -> Option<String> {
    let there = works(Path::new("java"), "-version");
    (!there).then(|| "no `java`: `apt-get install default-jre-headless`".to_owned())
}

fn missing_browser() -> Option<String> {
    let browser = chromium();
    let there = works(&browser, "--version");
    (!there).then(|| format!("no browser at `{}`: `apt-get install chromium`", browser.display()))
}

fn chromium() -> PathBuf {
    std::env::var_os("CAKUPAN_CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from)
}

/// Whether to look: where something is missing that is said, and in CI it is a failure.
fn can(what: &str, missing: Option<String>) -> bool {
    let Some(reason) = missing else { return true };
    assert!(std::env::var("CI").is_err(), "in CI this must be there: {reason}");
    eprintln!("SKIPPED: no {what}: {reason}");
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

/// The demonstration, built once for all of these tests.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser-site");
        let (status, _, said) = run(cakupan(&root()).arg("build").arg("-o").arg(&folder));
        assert_eq!(status, 0, "{said}");
        folder
    })
}

#[test]
fn other_programs_read_what_is_published_for_them() {
    if can("look at data and feeds with other programs", missing_node()) {
        look(&[Path::new("data-proof"), site()]);
        look(&[Path::new("data"), site()]);
        if can("look at HTML with the Nu checker", missing_java()) {
            look(&[Path::new("html"), site()]);
        }
    }
}

/// One test, since one browser after the other is faster than three at once.
#[test]
fn a_browser_shows_charts_and_pages_as_they_should_be() {
    if !can("look at charts and pages in a browser", missing_node().or_else(missing_browser)) {
        return;
    }
    // First that the program finds what it looks for.
    look(&[Path::new("proof")]);
    let built = site();
    let style = common::stylesheet(built);
    look(&[Path::new("charts"), &root().join("tests/snapshots/charts"), &style]);
    look(&[Path::new("site"), built]);
    look(&[Path::new("lighthouse"), built]);
    // A site that keeps its pages for when there is no network.
    let folder = tempfile::tempdir().unwrap();
    let [kept, withdrawn] = [("kept", "true"), ("withdrawn", "false")].map(|(name, is_kept)| {
        let site = folder.path().join(name);
        copy(&root().join("tests/golden/small/content"), &site.join("content"));
        let settings = site.join("content/site.yaml");
        let said = std::fs::read_to_string(&settings).unwrap() + "offline: " + is_kept + "\n";
        std::fs::write(&settings, said).unwrap();
        assert_eq!(run(cakupan(&site).arg("build")).0, 0);
        site.join("output")
    });
    look(&[Path::new("offline"), &kept, &withdrawn]);
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
