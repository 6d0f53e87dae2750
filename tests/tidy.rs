//! Tidiness: what no reader should have to ask for in a review.

#![expect(clippy::disallowed_methods, reason = "a test reads the files of the project themselves")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Past this many lines a file is about more than one thing.
const LONGEST: usize = 600;

/// The files that people write, by their endings; others may be pictures or sheets.
const WRITTEN: &[&str] =
    &["rs", "toml", "md", "yaml", "yml", "html", "css", "js", "ftl", "json", "xml", "svg"];

/// Content that is wrong on purpose, and sites as they come out of a build: only paths of a machine are
/// looked for in them.
const AS_THEY_ARE: &[&str] = &["tests/cases/", "tests/golden/", "tests/snapshots/", "fuzz/"];

/// Words that are put off until later, in pieces so that this file does not hold them.
const LATER: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("dbg", "!")];

/// Where people's files begin on the machines of people, in pieces as above.
const MACHINES: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Use", "rs/")];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the project, by their paths below its root: those that git knows or would add, and without git
/// those in the folders of the project.
fn files() -> Vec<PathBuf> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = Command::new("git").args(arguments).current_dir(root()).output();
    let listed = listed.ok().filter(|output| output.status.success() && !output.stdout.is_empty());
    match listed {
        Some(output) => {
            let names = String::from_utf8_lossy(&output.stdout).into_owned();
            let exist = |path: &PathBuf| root().join(path).is_file();
            names.split_terminator('\0').map(PathBuf::from).filter(exist).collect()
        }
        None => walked(),
    }
}

fn walked() -> Vec<PathBuf> {
    let folders = ["src", "tests", "docs", "content", "themes", "benches"].map(|folder| root().join(folder));
    let entries = folders.iter().filter(|folder| folder.exists()).flat_map(walkdir::WalkDir::new);
    let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| Some(entry.path().strip_prefix(root()).ok()?.to_owned())).collect()
}

/// What is untidy in a file, each with its line.
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut fault = |line: usize, what: &str| out.push(format!("{path}:{line}: {what}"));
    for (at, line) in text.lines().enumerate() {
        if let Some(machine) = MACHINES.iter().find(|machine| names_machine(line, machine)) {
            fault(at + 1, &format!("names a path of a machine, `{machine}`"));
        }
    }
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let is_written = WRITTEN.contains(&ending) || path.starts_with(".ci/");
    if !is_written || AS_THEY_ARE.iter().any(|folder| path.starts_with(folder)) {
        return out;
    }
    for (at, line) in text.split('\n').enumerate() {
        if line.contains('\t') {
            fault(at + 1, "a tab");
        }
        if line.ends_with('\r') {
            fault(at + 1, "a line that ends with CR LF");
        } else if line.trim_end() != line {
            fault(at + 1, "blanks at the end of the line");
        }
        if let Some(word) = LATER.iter().find(|word| holds_word(line, word)) {
            fault(at + 1, &format!("`{word}`"));
        }
    }
    let count = text.lines().count();
    if !text.is_empty() && !text.ends_with('\n') {
        fault(count, "no line end at the end of the file");
    }
    if is_room(path) && count > LONGEST {
        fault(count, &format!("more than {LONGEST} lines: is it one thing?"));
    }
    out
}

/// Whether a file is a part of the house. Tests and their samples are as long as there is to test.
fn is_room(path: &str) -> bool {
    path.starts_with("src/")
        && path.ends_with(".rs")
        && !path.contains("/tests/")
        && !path.ends_with("/tests.rs")
}

/// `https://example.org/home/` is an address; what follows a letter, a digit or a dot is no path of a machine.
fn names_machine(line: &str, machine: &str) -> bool {
    line.match_indices(machine).any(|(at, _)| {
        !line[..at]
            .chars()
            .next_back()
            .is_some_and(|before| before.is_alphanumeric() || ".}-_".contains(before))
    })
}

fn holds_word(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let after = &line[at + word.len()..];
        !part(line[..at].chars().next_back()) && !part(after.chars().next().filter(|_| !word.ends_with('!')))
    })
}

#[test]
fn every_file_is_tidy() {
    let mut seen = 0;
    let mut found = Vec::new();
    for path in files() {
        let Ok(bytes) = std::fs::read(root().join(&path)) else {
            panic!("{} cannot be read", path.display());
        };
        let path = path.to_string_lossy().replace('\\', "/");
        // Not text: a path may stand in it all the same.
        found.extend(faults(&path, &String::from_utf8_lossy(&bytes)));
        seen += 1;
    }
    assert!(seen > 100, "the files of the project were not found: {seen}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn without_git_the_same_folders_are_walked() {
    let walked = walked();
    for path in ["src/main.rs", "tests/tidy.rs", "docs/content.md", "content/site.yaml"] {
        assert!(walked.contains(&PathBuf::from(path)), "{path} was not found");
    }
}

#[test]
fn untidy_lines_are_told() {
    let told = |path: &str, text: &str| faults(path, text);
    let later = LATER[0];
    assert_eq!(told("src/a.rs", "fn a() {}\n"), [""; 0]);
    assert_eq!(told("src/a.rs", "a \nb\tc\nd\r\n").len(), 3);
    assert_eq!(told("src/a.rs", &format!("// {later}: x\n")), [format!("src/a.rs:1: `{later}`")]);
    assert_eq!(told("src/a.rs", &format!("let {later}S = 1;\n")), [""; 0]);
    assert_eq!(told("src/a.rs", &format!("{}(x)\n", LATER[3])), [format!("src/a.rs:1: `{}`", LATER[3])]);
    assert_eq!(told("src/a.rs", "a"), ["src/a.rs:1: no line end at the end of the file"]);
    assert_eq!(told("src/a.rs", &"a\n".repeat(LONGEST + 1)).len(), 1);
    for test in ["tests/a.rs", "src/a/tests.rs", "src/a/tests/sample.rs"] {
        assert_eq!(told(test, &"a\n".repeat(LONGEST + 1)), [""; 0], "{test}");
    }
    assert_eq!(told("src/contests.rs", &"a\n".repeat(LONGEST + 1)).len(), 1);
    assert_eq!(told("tests/cases/x/content/a.yaml", "a:\tb \r"), [""; 0]);
    assert_eq!(told("tests/cases/x/expected.txt", &format!("in {}x", MACHINES[2])).len(), 1);
    assert_eq!(told("docs/a.md", &format!("\"{}x\"\n", MACHINES[0])).len(), 1);
    assert_eq!(told("docs/a.md", &format!("https://example.org{}x\n", MACHINES[2])), [""; 0]);
    assert_eq!(told("logo.png", "\t \r"), [""; 0]);
}
