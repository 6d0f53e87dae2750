//! `docs/codes.md` is the catalogue of rules. `CAKUPAN_BLESS=1 cargo test --test codes` writes it anew; read what changed
//! before it is committed.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads and writes the document, and stops at the first surprise"
)]

use cakupan::catalogue;
use cakupan::diag::{Phase, Rule, Severity};
use std::fmt::Write as _;
use std::path::Path;

const HEAD: &str = "\
# Codes

Everything that Cakupan finds, by code. The first digit tells the step at which a fault is found. `cakupan explain C301`
prints a page of this document, `cakupan explain` a list; [findings.md](findings.md) tells how findings are shown, and
[content.md](content.md#siteyaml) how a site sets severities and accepts single findings.

This file is made from the rules themselves: `CAKUPAN_BLESS=1 cargo test --test codes`.
";

fn heading(phase: Phase) -> (&'static str, &'static str) {
    match phase {
        Phase::Syntax => ("Syntax", "The files themselves: can they be read as what they are?"),
        Phase::Shape => ("Shape", "Keys, and the kinds of their values."),
        Phase::References => ("References", "Names that point to something declared elsewhere."),
        Phase::Statistics => {
            ("Statistics", "The figures, held against one another and against what they mean.")
        }
        Phase::Releases => ("Releases", "What a release promises."),
        Phase::Narratives => ("Narratives", "Texts, and the marks in them."),
        Phase::Templates => ("Templates", "The theme: its templates and its words."),
        Phase::Links => ("Links", "The addresses of pages."),
        Phase::Output => ("Output", "The folder that the site is written to."),
    }
}

fn severity(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Marks in messages stand for arguments; in a cell of a table nothing may end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn document() -> String {
    let rules: Vec<&Rule> = catalogue::all().collect();
    let mut out = HEAD.to_owned();
    for phase in Phase::ALL {
        let here: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.phase() == phase).collect();
        let (title, words) = heading(phase);
        let digit = here.first().map_or("", |rule| &rule.code[..2]);
        let _ = write!(out, "\n## {title} ({digit})\n\n{words}");
        let answered = "A site may make an error of this step a warning, or accept it at one place.";
        if phase.may_be_answered_for() {
            let _ = write!(out, " {answered}");
        }
        out.push_str("\n\n| code | name | severity | message | pesan |\n|---|---|---|---|---|\n");
        for rule in &here {
            let (code, name) = (rule.code, rule.name);
            let anchor = code.to_lowercase();
            let (en, id) = (cell(rule.message.en), cell(rule.message.id));
            let _ = writeln!(out, "| [{code}](#{anchor}) | `{name}` | {} | {en} | {id} |", severity(rule));
        }
        for rule in here {
            let anchor = rule.code.to_lowercase();
            let _ = write!(out, "\n### <a id=\"{anchor}\"></a>{} · {}\n\n", rule.code, rule.title());
            let _ = write!(out, "`{}`, {}\n\n", rule.name, severity(rule));
            out.push_str(&lower(rule.body()));
            out.push('\n');
        }
    }
    out
}

/// The body of a manual page with its headings two levels lower.
fn lower(body: &str) -> String {
    let mut fenced = false;
    let lines = body.lines().map(|line| {
        fenced ^= line.starts_with("```");
        if line.starts_with('#') && !fenced { format!("##{line}") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_index_of_codes_is_the_catalogue() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/codes.md");
    let document = document();
    if std::env::var_os("CAKUPAN_BLESS").is_some() {
        std::fs::write(&path, &document).unwrap();
        return;
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let stale = written.lines().zip(document.lines()).find(|(written, made)| written != made);
    assert!(
        written == document,
        "docs/codes.md is stale: {stale:?}; make it anew with CAKUPAN_BLESS=1 cargo test --test codes"
    );
}

#[test]
fn every_rule_is_in_the_index_and_can_be_reached() {
    let document = document();
    for rule in catalogue::all() {
        let anchor = rule.code.to_lowercase();
        for part in [format!("<a id=\"{anchor}\">"), format!("](#{anchor})")] {
            assert_eq!(document.matches(&part).count(), 1, "{}: {part}", rule.code);
        }
        for message in [rule.message.id, rule.message.en] {
            assert!(document.contains(&cell(message)), "{}: {message}", rule.code);
        }
    }
    for phase in Phase::ALL {
        assert!(catalogue::all().any(|rule| rule.phase() == phase), "{phase:?} has no rule");
    }
}

/// What is recommended can at least be read: the YAML under "How to mend it".
#[test]
fn what_a_page_recommends_is_yaml() {
    let mut seen = 0;
    for rule in catalogue::all() {
        let Some((_, mend)) = rule.body().split_once("## How to mend it") else { continue };
        for block in mend.split("```yaml\n").skip(1) {
            let block = block.split("```").next().unwrap();
            let read: Result<serde_yaml::Value, _> = serde_yaml::from_str(block);
            assert!(
                read.is_ok_and(|value| value.is_mapping() || value.is_sequence()),
                "{}: {block}",
                rule.code
            );
            seen += 1;
        }
    }
    assert!(seen > 25, "only {seen} examples were found");
}
