//! For every code of the catalogue one content that raises it, with the expected finding written beside the
//! line, and one that does not.
//!
//! `cases/CODE/bad.txt` and `good.txt` (and others whose names begin so: `bad-site.txt`) hold files that are laid over `cases/base.txt`:
//!
//! ```text
//! Words about the case.
//! -- content/data/a.yaml --
//! region: jawa-brat  #! C301 unknown region `jawa-brat`
//! ```
//!
//! A mark ` #! CODE words` belongs to the line it ends; it is taken off before the file is read. `CODE:7` asks
//! for a column too. The words must be in the message or in a hint (`message; hint; hint`). A mark on the line
//! that names the file is a finding on the file as a whole; `#!3` there is one on line 3. What follows the
//! second `--` says how the file is written: `removed`, `escaped` (`\xFF`, `\t`, `\n`, `\\`), `crlf`, `bom`,
//! `cut` (no line end at the end), `repeated` (`{N:text}` stands for N times the text) or `folder` (no file: a place for marks). The path `*`
//! removed takes all of the base away.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads its cases from the disk"
)]

mod archive;

use archive::{Archive, Mark};
use cakupan::catalogue;
use cakupan::diag::{Diagnostic, Place, UiLanguage};
use cakupan::pipeline::{Examined, Settings, examine, make, rehearse};
use cakupan::site::Nowhere;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Codes whose faults need a disk, which a case in memory has not, or that no content brings about, and the test
/// that proves each.
const ELSEWHERE: &[(&str, &str)] = &[
    ("C114", "tests/load.rs: faults_of_the_machine_are_errors_and_others_are_findings"),
    ("C115", "tests/load.rs: links_within_the_root_are_followed_and_others_told"),
    ("C116", "tests/load.rs: links_within_the_root_are_followed_and_others_told"),
    ("C117", "tests/load.rs: links_within_the_root_are_followed_and_others_told"),
    ("C118", "tests/load.rs: names_that_cannot_be_shown_and_what_is_no_file_are_told"),
    ("C119", "tests/load.rs: what_may_not_be_read_is_told"),
    ("C122", "tests/load.rs: names_that_cannot_be_shown_and_what_is_no_file_are_told"),
    ("C506", "src/site/plan.rs: a_figure_that_no_page_shows_is_told"),
    ("C901", "tests/writing.rs: a_folder_of_someone_else_is_not_touched"),
    ("C902", "tests/writing.rs: output_in_the_content_is_refused"),
    ("C903", "tests/writing.rs: two_builds_at_once_are_one_too_many"),
    ("C906", "tests/disclosure.rs: what_was_out_is_told_once"),
    ("C905", "tests/shards.rs: parts_that_do_not_fit_are_refused_and_the_published_site_stays"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn read(path: &Path) -> Archive {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Archive::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Everything that a run finds: in the content, and where that is sound in what is made of it.
fn examined(case: &Archive) -> Examined {
    let settings = Settings::default();
    let mut examined = examine(&case.over(&read(&root().join("base.txt"))), &settings).unwrap();
    if !examined.findings.has_errors() {
        let made = make(&examined, &settings, &Nowhere).unwrap();
        examined.findings.extend(made.findings);
    }
    examined
}

fn folders() -> BTreeSet<String> {
    let entries = std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    folders.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

/// The contents of a code that begin with `bad` or `good`, of which there must be one.
fn contents(folder: &str, begin: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap());
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.starts_with(begin)).collect();
    names.sort();
    assert!(names.contains(&format!("{begin}.txt")), "{folder} has no {begin}.txt");
    names.into_iter().map(|name| root().join(folder).join(name)).collect()
}

/// Every code with each of its bad contents.
fn bad() -> impl Iterator<Item = (String, PathBuf)> {
    folders()
        .into_iter()
        .flat_map(|folder| contents(&folder, "bad").into_iter().map(move |path| (folder.clone(), path)))
}

/// Where a finding is, as the marks have it: no line for a finding on a file as a whole.
fn place(finding: &Diagnostic, examined: &Examined) -> (String, Option<(usize, usize)>) {
    match &finding.place {
        Place::At(span) => {
            let at = examined.files.position(*span);
            (examined.files.get(span.file).path.clone(), Some((at.line, at.column)))
        }
        Place::Path(path) => (path.clone(), None),
        Place::Nowhere => ("content".to_owned(), None),
    }
}

fn words(finding: &Diagnostic, language: UiLanguage) -> String {
    let texts = std::iter::once(&finding.message).chain(&finding.hints);
    texts.map(|phrase| phrase.text(language)).collect::<Vec<_>>().join("; ")
}

/// What the marks of a case and its findings do not agree on.
fn differences(case: &Archive, examined: &Examined) -> Vec<String> {
    let mut open: Vec<&Mark> = case.marks.iter().collect();
    let mut out = Vec::new();
    for finding in examined.findings.sorted() {
        let (path, at) = place(finding, examined);
        let words = words(finding, UiLanguage::English);
        let matching = open.iter().position(|mark| {
            mark.path == path
                && mark.line == at.map(|at| at.0)
                && mark.code == finding.rule.code
                && mark.column.is_none_or(|column| at.is_some_and(|at| at.1 == column))
                && words.contains(&mark.words)
        });
        match matching {
            Some(at) => drop(open.remove(at)),
            None => {
                let at = at.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
                out.push(format!("  found, not expected: {path}{at} {} {words}", finding.rule.code));
            }
        }
    }
    out.extend(open.iter().map(|mark| format!("  expected, not found: {mark}")));
    out
}

#[test]
fn every_code_has_its_case_and_every_case_its_code() {
    let codes: BTreeSet<String> = catalogue::all().map(|rule| rule.code.to_owned()).collect();
    let elsewhere: BTreeSet<String> = ELSEWHERE.iter().map(|(code, _)| (*code).to_owned()).collect();
    let folders = folders();
    let missing: Vec<_> =
        codes.iter().filter(|code| !folders.contains(*code) && !elsewhere.contains(*code)).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    let stray: Vec<_> = folders.iter().filter(|folder| !codes.contains(*folder)).collect();
    assert!(stray.is_empty(), "cases without a code: {stray:?}");
    let idle: Vec<_> =
        elsewhere.iter().filter(|code| !codes.contains(*code) || folders.contains(*code)).collect();
    assert!(idle.is_empty(), "exempt without need: {idle:?}");
}

#[test]
fn the_tests_that_stand_in_for_cases_exist_and_name_the_code() {
    for (code, test) in ELSEWHERE {
        let (file, name) = test.split_once(": ").unwrap();
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let body = text.split_once(&format!("fn {name}()")).unwrap_or_else(|| panic!("{test} is gone")).1;
        let body = body.split("#[test]").next().unwrap();
        assert!(body.contains(code), "{test} says nothing of {code}");
    }
}

#[test]
fn the_base_and_every_good_case_raise_nothing() {
    let mut wrong = Vec::new();
    let good = folders().into_iter().flat_map(|folder| contents(&folder, "good"));
    for path in good.chain([root().join("base.txt")]) {
        let case = read(&path);
        assert!(case.marks.is_empty(), "{}: a good case has no marks", path.display());
        let differences = differences(&case, &examined(&case));
        if !differences.is_empty() {
            wrong.push(format!("{}:\n{}", path.display(), differences.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_bad_case_raises_what_is_written_beside_its_lines_and_nothing_else() {
    let mut wrong = Vec::new();
    for (folder, path) in bad() {
        let case = read(&path);
        let own = case.marks.iter().any(|mark| mark.code == folder);
        assert!(own, "{} expects no {folder}", path.display());
        let differences = differences(&case, &examined(&case));
        if !differences.is_empty() {
            wrong.push(format!("{}:\n{}", path.display(), differences.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// `check` makes no pages where it can do without, and must find what `build` does all the same.
#[test]
fn checking_and_building_find_the_same() {
    let settings = Settings::default();
    let good = folders().into_iter().flat_map(|folder| contents(&folder, "good"));
    let (mut wrong, mut made_pages) = (Vec::new(), 0);
    for path in bad().map(|(_, path)| path).chain(good).chain([root().join("base.txt")]) {
        let case = read(&path);
        let examined = examine(&case.over(&read(&root().join("base.txt"))), &settings).unwrap();
        let made = make(&examined, &settings, &Nowhere).unwrap();
        let rehearsed = rehearse(&examined, &settings).unwrap();
        made_pages += usize::from(!made.findings.is_empty());
        if made.findings.sorted() != rehearsed.sorted() {
            wrong.push(path.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(made_pages > 10, "only {made_pages} cases have faults that are found while pages are made");
}

/// The style of messages: lower case, no full stop, nothing left unfilled, an action in a hint, both languages.
#[test]
fn every_finding_is_well_said_in_both_languages() {
    let mut wrong = Vec::new();
    for (folder, path) in bad() {
        let examined = examined(&read(&path));
        for finding in examined.findings.sorted() {
            if finding.hints.is_empty() {
                wrong.push(format!(
                    "{folder}: {} has no hint: {}",
                    finding.rule.code,
                    words(finding, UiLanguage::English)
                ));
            }
            let english = words(finding, UiLanguage::English);
            let indonesian = words(finding, UiLanguage::Indonesian);
            if english == indonesian {
                wrong.push(format!("{folder}: one language for both: {english}"));
            }
            for text in finding.hints.iter().chain([&finding.message]) {
                for text in [UiLanguage::English, UiLanguage::Indonesian].map(|language| text.text(language))
                {
                    let unfilled =
                        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).any(|(name, _)| {
                            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
                        });
                    let first = text.chars().next();
                    if unfilled
                        || text.ends_with('.')
                        || text.contains("``")
                        || text.trim() != text
                        || first.is_none()
                    {
                        wrong.push(format!("{folder}: {} badly said: {text}", finding.rule.code));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
