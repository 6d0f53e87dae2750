//! The README is executed: its first two commands, its first report, its finding, its list of options.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The fenced blocks of a language, in order.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut open: Option<(bool, String)> = None;
    for line in text.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(tag)) => open = Some((tag == language, String::new())),
            (Some(_), Some("")) => {
                if let Some((true, block)) = open.take() {
                    out.push(block);
                }
            }
            (Some((_, block)), _) => {
                block.push_str(line);
                block.push('\n');
            }
            (None, None) => {}
        }
    }
    out
}

fn cakupan(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cakupan")).args(arguments).current_dir(folder).output().unwrap()
}

#[test]
fn the_first_two_commands_do_what_they_say() {
    let readme = readme();
    let commands = blocks(&readme, "sh").remove(0);
    let commands: Vec<&str> = commands.lines().collect();
    assert_eq!(commands.len(), 2, "the README begins with two commands");
    // The second is the one that runs this very test.
    assert_eq!(commands[1], "cargo test");
    let mut words = commands[0].split_whitespace();
    assert_eq!(words.next(), Some("cargo"));
    let done = Command::new(env!("CARGO")).args(words).current_dir(root()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let home = std::fs::read_to_string(root().join("output/index.html")).unwrap();
    assert!(home.contains("<html lang=\"id\""), "the demonstration's home page is in Indonesian");
}

#[test]
fn the_first_report_builds_without_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    let readme = readme();
    let mut files = 0;
    let mut rest = readme.as_str();
    while let Some(at) = rest.find("\n`laporan/") {
        rest = &rest[at + 2..];
        let (path, after) = rest.split_once('`').unwrap();
        let block = blocks(after, "yaml").remove(0);
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, block).unwrap();
        files += 1;
    }
    assert_eq!(files, 6);
    for command in blocks(&readme, "console").remove(0).lines() {
        let words: Vec<&str> = command.trim_start_matches("$ cakupan ").split_whitespace().collect();
        let done = cakupan(&words, folder.path());
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{command}: {said}");
        assert!(!said.contains("error") && !said.contains("warning"), "{command}: {said}");
    }
    assert!(folder.path().join("laporan/output/en/index.html").is_file());
}

#[test]
fn the_finding_it_shows_is_the_one_that_is_given() {
    let shown = blocks(&readme(), "text").remove(0);
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    copy(&root().join("content"), &content);
    std::fs::write(
        content.join("data/2017-09-jambi.yaml"),
        "# Jambi\nsource: news-jambi-2017\nreleased: 2017-09\nregion: cabang-jambi\nperiod: 2017-01/2017-09\n\n\
         # January to September\nfigures:\n  employers.new: 1.435\n  employers.new@target: 2_296\n",
    )
    .unwrap();
    let done = cakupan(&["check", "--lang", "en"], folder.path());
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert!(trimmed(&said).contains(trimmed(&shown).trim()), "shown:\n{shown}\ngiven:\n{said}");
}

#[test]
fn the_options_it_lists_exist() {
    let readme = readme();
    let list = blocks(&readme, "").into_iter().find(|block| block.starts_with("cakupan build")).unwrap();
    for line in list.lines() {
        let word = line.split_whitespace().nth(1).unwrap();
        let help = cakupan(&[word, "--help"], &root());
        let help = String::from_utf8_lossy(&help.stdout).into_owned();
        for option in line.split(['[', ']', ' ']).filter(|part| part.starts_with("--")) {
            assert!(help.contains(option), "`cakupan {word}` has no `{option}`");
        }
    }
}

fn copy(from: &Path, to: &Path) {
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
