//! One mutation after another: what it changes, and what is found.

use super::effect::{Effect, Facts, Grave};
use super::kinds::{Drawn, Kind};
use super::original::Original;
use super::witness::Witness;
use cakupan::diag::render::{human, short};
use cakupan::diag::{Diagnostics, Place, UiLanguage};
use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Nowhere;
use cakupan::source::{Files, Span};
use cakupan::world::Overlay;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

const PLAIN: human::Look = human::Look { colour: human::Colour::Plain, width: human::WIDTH };

/// What became of one mutation.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The number of its kind.
    pub(crate) kind: usize,
    /// What it changed.
    pub(crate) effect: Effect,
    /// What else in the content speaks to a figure that it changed or took away.
    pub(crate) witnesses: BTreeSet<Witness>,
    /// What was found; nothing if it panicked.
    pub(crate) found: Option<Found>,
    /// Where it is, with the line before and after.
    pub(crate) shown: String,
}

/// What was found of one mutation.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The codes of the findings.
    pub(crate) codes: BTreeSet<&'static str>,
    /// How many findings there are.
    pub(crate) count: usize,
    /// Of how many the place is a mutated line.
    pub(crate) exact: usize,
    /// Of how many the place or a related place is a mutated line.
    pub(crate) near: usize,
    /// Whether the place of the first is a mutated line.
    pub(crate) first: bool,
}

/// Draws `count` mutations of each kind and runs them, in as many threads as there are.
pub(crate) fn run(original: &Original, kinds: &[Kind], count: usize) -> Vec<Outcome> {
    let drawn: Vec<(usize, Drawn<'_>)> = kinds
        .iter()
        .enumerate()
        .flat_map(|(at, kind)| kind.draw(original, count).into_iter().map(move |drawn| (at, drawn)))
        .collect();
    drawn.par_iter().map(|(at, drawn)| one(original, *at, drawn)).collect()
}

fn one(original: &Original, kind: usize, drawn: &Drawn<'_>) -> Outcome {
    let Drawn { sheet, change, mutated } = drawn;
    let text = sheet.text.as_bytes();
    let changes = BTreeMap::from([(sheet.path.clone(), Some(mutated.clone()))]);
    let world = Overlay { base: &original.world, changes };
    let lines = change.lines(text, mutated);
    let attempt = AssertUnwindSafe(|| examined(original, &world, &sheet.path, mutated, &lines));
    let (effect, witnesses, found) = match catch_unwind(attempt) {
        Ok((effect, witnesses, found)) => (effect, witnesses, Some(found)),
        Err(_) => (Effect::None, BTreeSet::new(), None),
    };
    let (line, before, after) = change.shown(text, mutated);
    let path = sheet.path.trim_start_matches("content/");
    let shown = format!("{path}:{line}: {} → {}", clipped(&before), clipped(&after));
    Outcome { kind, effect, witnesses, found, shown }
}

fn clipped(line: &str) -> String {
    let clipped: String = line.chars().take(110).collect();
    if clipped.len() < line.len() { format!("{clipped}…") } else { clipped }
}

fn examined(
    original: &Original,
    world: &Overlay<'_>,
    path: &str,
    mutated: &[u8],
    lines: &BTreeSet<usize>,
) -> (Effect, BTreeSet<Witness>, Found) {
    let settings = Settings::default();
    let mut examined = examine(world, &settings).unwrap();
    let facts = Facts::of(&examined.dataset);
    let mut effect = facts.effect(&original.facts);
    if !is_yaml(mutated) {
        effect = Effect::Grave(Grave::Syntax);
    }
    // What only shows on a page is asked for where nothing else was found: that is what takes the time.
    if examined.findings.is_empty() && matches!(effect, Effect::Grave(_)) {
        examined.findings = make(&examined, &settings, &Nowhere).unwrap().findings;
    }
    for language in [UiLanguage::Indonesian, UiLanguage::English] {
        let shown = human::render(&examined.findings, &examined.files, language, PLAIN);
        let listed = short::render(&examined.findings, &examined.files, language);
        assert_eq!(shown.is_empty(), listed.is_empty());
    }
    let witnesses = original.witnesses(&facts.changed(&original.facts));
    (effect, witnesses, found(&examined.findings, &examined.files, path, lines))
}

/// Whether it is YAML, by the word of a parser that the program does not use.
fn is_yaml(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes);
    text.is_ok_and(|text| serde_yaml::from_str::<serde_yaml::Value>(text).is_ok())
}

fn found(findings: &Diagnostics, files: &Files, path: &str, lines: &BTreeSet<usize>) -> Found {
    let hit = |span: Span| files.get(span.file).path == path && lines.contains(&files.position(span).line);
    let mut found = Found::default();
    for finding in findings.sorted() {
        let exact = match &finding.place {
            Place::At(span) => hit(*span),
            Place::Path(_) | Place::Nowhere => false,
        };
        let near = exact || finding.labels.iter().any(|label| hit(label.span));
        found.first |= exact && found.count == 0;
        found.count += 1;
        found.exact += usize::from(exact);
        found.near += usize::from(near);
        found.codes.insert(finding.rule.code);
    }
    found
}
