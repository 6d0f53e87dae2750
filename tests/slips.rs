//! Where a slip of the pen in YAML is pointed at: every line of the demonstration indented otherwise, every quote,
//! colon and bracket lost, one at a time.
//!
//! Only what the loader says is looked at: what the rest of the program makes of slips that leave the file YAML is
//! measured by `tests/mutations.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, reads the demonstration, and prints what it measures"
)]

use cakupan::diag::Place;
use cakupan::load;
use cakupan::source::Files;
use std::path::{Path, PathBuf};

/// One in how many slips is looked at.
const EACH: usize = 17;

/// One slip: the text with it, and the line, from 1, on which it is.
struct Slip {
    text: String,
    line: usize,
}

/// What was said of slips of one kind.
#[derive(Default)]
struct Told {
    /// How many are no longer YAML.
    noticed: usize,
    /// Of how many the first finding stands on the line of the slip.
    first: usize,
    /// Of how many some finding stands on the line, or names it as a related place.
    near: usize,
    /// The others, for a person to look at.
    astray: Vec<String>,
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            out.push(path);
        }
    }
}

fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut out = Vec::new();
    files(&root, &mut out);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
    // The longest table alone has as many lines as all the others, all alike.
    let read = |path: &PathBuf| (name(path), std::fs::read_to_string(path).unwrap());
    out.iter().map(read).filter(|(_, text)| text.len() < 40_000).collect()
}

/// Slips by what `strike` makes of each line: none, or some.
fn slips(text: &str, strike: impl Fn(&str) -> Vec<String>) -> Vec<Slip> {
    let mut out = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end_matches('\n');
        if !bare.trim().is_empty() && !bare.trim_start().starts_with('#') {
            for struck in strike(bare) {
                let text = [&text[..at], &struck, &text[at + bare.len()..]].concat();
                out.push(Slip { text, line: number + 1 });
            }
        }
        at += line.len();
    }
    out
}

fn told(name: &str, slips: Vec<Slip>, told: &mut Told) {
    for slip in slips.into_iter().step_by(EACH) {
        let mut files = Files::default();
        files.add("content/a.yaml", slip.text.as_str());
        let (_, found) = load::parse(&files);
        let found = found.sorted();
        let Some(first) = found.first() else { continue };
        let line = |place: &Place| match place {
            Place::At(span) => files.position(*span).line,
            _ => 0,
        };
        told.noticed += 1;
        told.first += usize::from(line(&first.place) == slip.line);
        let is_near = found.iter().any(|finding| {
            line(&finding.place) == slip.line
                || finding.labels.iter().any(|label| files.position(label.span).line == slip.line)
        });
        told.near += usize::from(is_near);
        if !is_near {
            let text = slip.text.lines().nth(slip.line - 1).unwrap_or_default();
            let places: Vec<String> = found
                .iter()
                .map(|finding| {
                    let words = finding.message.text(cakupan::diag::UiLanguage::English);
                    format!("{} {} {words}", line(&finding.place), finding.rule.code)
                })
                .collect();
            told.astray.push(format!("{name}:{}: {text} → {places:?}", slip.line));
        }
    }
}

fn measure(strike: impl Fn(&str) -> Vec<String>) -> Told {
    let mut out = Told::default();
    for (name, text) in texts() {
        told(&name, slips(&text, &strike), &mut out);
    }
    let share = |part: usize| 100.0 * part as f64 / out.noticed as f64;
    println!("{} noticed, first {:.1} %, near {:.1} %", out.noticed, share(out.first), share(out.near));
    out.astray.iter().for_each(|line| println!("{line}"));
    out
}

/// The line without the mark at each place where `is_one` holds for what stands before and after it.
fn without(line: &str, mark: char, is_one: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let at = line.match_indices(mark).map(|(at, _)| (&line[..at], &line[at + mark.len_utf8()..]));
    at.filter(|(before, after)| is_one(before, after))
        .map(|(before, after)| [before, after].concat())
        .collect()
}

#[test]
fn a_line_indented_otherwise_is_pointed_at() {
    let told = measure(|line| {
        let bare = line.trim_start_matches(' ');
        let blanks = line.len() - bare.len();
        let widths = [blanks + 1, blanks + 2, blanks.saturating_sub(1), blanks.saturating_sub(2)];
        let others = widths.into_iter().filter(|width| *width != blanks);
        others.map(|width| format!("{}{bare}", " ".repeat(width))).collect()
    });
    assert!(told.near * 100 >= told.noticed * 97);
}

#[test]
fn a_lost_quote_is_pointed_at() {
    let told = measure(|line| without(line, '"', |_, _| true));
    assert!(told.near * 100 >= told.noticed * 99);
}

#[test]
fn a_lost_colon_is_pointed_at() {
    let told = measure(|line| without(line, ':', |_, after| after.is_empty() || after.starts_with(' ')));
    assert!(told.near * 100 >= told.noticed * 99);
}

#[test]
fn a_lost_bracket_is_pointed_at() {
    let told = measure(|line| {
        ['[', ']', '{', '}'].iter().flat_map(|mark| without(line, *mark, |_, _| true)).collect()
    });
    assert!(told.near * 100 >= told.noticed * 99);
}
