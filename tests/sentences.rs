//! Sentences held against a small site: what agrees with its figures, and what only seems to.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod archive;

use archive::Archive;
use cakupan::diag::Place;
use cakupan::pipeline::{Settings, examine};

const BASE: &str = include_str!("sentences/base.txt");

/// The findings of numbers, bindings and claims in a text: each with its code and words, in order of these.
fn found(language: &str, sentence: &str) -> String {
    let text = format!("-- content/reports/2023-12/overview.{language}.md --\n{sentence}\n");
    let world = Archive::parse(&text).unwrap().over(&Archive::parse(BASE).unwrap());
    let examined = examine(&world, &Settings::default()).unwrap();
    let mut out = Vec::new();
    for finding in examined.findings.sorted() {
        let Place::At(span) = finding.place else { continue };
        if ("C670".."C684").contains(&finding.rule.code) {
            out.push(format!("{} {}", finding.rule.code, examined.files.text(span)));
        }
    }
    out.sort();
    if out.is_empty() { "ok".to_owned() } else { out.join("; ") }
}

#[test]
fn numbers_are_held_as_what_the_words_say_that_they_are() {
    let lines = include_str!("sentences/held.txt").lines();
    let cases: Vec<Vec<&str>> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.splitn(3, " | ").collect())
        .collect();
    assert!(cases.len() > 40, "{} sentences", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .map(|case| (case, found(case[0], case[2])))
        .filter(|(case, found)| found != case[1])
        .map(|(case, found)| format!("{}\n    expected {}\n    found    {found}", case[2], case[1]))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
