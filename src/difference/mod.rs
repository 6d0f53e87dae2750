//! What two states of a content say differently: two days, two releases, two folders. Value by value, the largest change
//! first, with the reason that its source gives and the sentences that rested on what it was.
//!
//! It compares the figures in use ([`crate::indicator`]) and asks the proofreading of narratives ([`crate::prose`]) which
//! numbers rested on them; it works nothing out by itself. How it is told is in a file each: for people, for a pull
//! request, for a page, for programs.

mod html;
mod json;
mod markdown;
mod text;
mod words;

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use text::text;

use crate::indicator::{Change, Figure, Figures, Origin};
use crate::model::{CellKey, Dataset, Observation, Quantity, Stated};
use crate::prose::{Claim, Match, Proof, Standing, TextId, Verdict};
use crate::source::{Files, Span};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// One of the two states.
#[derive(Debug, Clone, Copy)]
pub struct Side<'d> {
    /// What it is called: a day, a release, a folder.
    pub name: &'d str,
    /// The content as it was then.
    pub dataset: &'d Dataset,
    /// The figures in use.
    pub figures: &'d Figures,
    /// What the numbers of its texts rested on.
    pub proof: &'d Proof,
    /// The files of its texts.
    pub files: &'d Files,
}

/// A value that is another one now.
#[derive(Debug, Clone)]
pub struct Revised<'d> {
    /// The name of its cell.
    pub cell: String,
    /// Its cell in the newer state.
    pub key: CellKey,
    /// What it was.
    pub old: Stated,
    /// What it is.
    pub new: Stated,
    /// By how much, in its unit: newer minus older; nothing where one of them is no figure.
    pub absolute: Option<Quantity>,
    /// By how much, in percent of what it was.
    pub relative: Option<Quantity>,
    /// Who states the new one; nothing where it is worked out.
    pub source: Option<&'d Observation>,
    /// The sentences that rested on what it was, in the order of their places.
    pub sentences: Vec<Sentence>,
}

/// A value that there was, and is no more.
#[derive(Debug, Clone)]
pub struct Withdrawn {
    /// The name of its cell.
    pub cell: String,
    /// Its cell in the older state.
    pub key: CellKey,
    /// What it was.
    pub old: Stated,
    /// The sentences that rested on it, in the order of their places.
    pub sentences: Vec<Sentence>,
}

/// A sentence with a number, or a word that claims something, that rested on a figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sentence {
    /// Its file.
    pub path: String,
    /// The line of the number or word, from 1.
    pub line: usize,
    /// Its column, from 1.
    pub column: usize,
    /// The number or word as it is written.
    pub number: String,
    /// The sentence as it is written.
    pub words: String,
}

/// All that two states say differently.
#[derive(Debug, Clone)]
pub struct Difference<'d> {
    /// The older state.
    pub old: Side<'d>,
    /// The newer one.
    pub new: Side<'d>,
    /// Values that changed, the largest change first.
    pub revised: Vec<Revised<'d>>,
    /// Cells that only the newer state knows.
    pub added: Vec<String>,
    /// What only the older one knows.
    pub withdrawn: Vec<Withdrawn>,
}

/// What two states say differently. Cells are the same where their names are, so that the two may be of different
/// folders.
pub fn difference<'d>(old: Side<'d>, new: Side<'d>) -> Difference<'d> {
    let named = |side: Side<'d>| -> BTreeMap<String, &'d Figure> {
        side.figures.iter().map(|figure| (side.dataset.cell_name(figure.key), figure)).collect()
    };
    let (before, after) = (named(old), named(new));
    let changed: BTreeSet<CellKey> = before
        .iter()
        .filter(|(name, figure)| after.get(*name).is_none_or(|now| now.stated != figure.stated))
        .map(|(_, figure)| figure.key)
        .collect();
    let mut sentences = sentences(old, &changed);
    let mut revised = Vec::new();
    for (name, figure) in &after {
        let Some(was) = before.get(name).filter(|was| was.stated != figure.stated) else { continue };
        let change = Change::between(was, figure);
        revised.push(Revised {
            cell: name.clone(),
            key: figure.key,
            old: was.stated,
            new: figure.stated,
            absolute: change.map(|change| change.absolute),
            relative: change.and_then(|change| change.relative),
            source: match figure.origin {
                Origin::Observed(at) => new.dataset.cells.observations().get(at as usize),
                Origin::Derived(_) => None,
            },
            sentences: sentences.remove(&was.key).unwrap_or_default(),
        });
    }
    // The order of the names is kept among those that changed by as much.
    revised.sort_by_key(|one| Reverse(size(one)));
    let gone = before.iter().filter(|(name, _)| !after.contains_key(*name));
    let withdrawn = gone.map(|(name, figure)| Withdrawn {
        cell: name.clone(),
        key: figure.key,
        old: figure.stated,
        sentences: sentences.remove(&figure.key).unwrap_or_default(),
    });
    let withdrawn = withdrawn.collect();
    let added = after.keys().filter(|name| !before.contains_key(*name)).cloned().collect();
    Difference { old, new, revised, added, withdrawn }
}

/// How large a change is; one that cannot be said in percent comes last.
fn size(revised: &Revised<'_>) -> Decimal {
    revised.relative.and_then(|relative| relative.point()).map_or(Decimal::NEGATIVE_ONE, |size| size.abs())
}

/// The sentences that rested on any of these cells, by cell.
fn sentences(side: Side<'_>, cells: &BTreeSet<CellKey>) -> BTreeMap<CellKey, Vec<Sentence>> {
    let mut out: BTreeMap<CellKey, Vec<Sentence>> = BTreeMap::new();
    for (id, proofread) in &side.proof.texts {
        let numbers = proofread.held.iter().filter_map(|held| match &held.verdict {
            Verdict::Verified(Match { cells, .. }) | Verdict::Bound(Match { cells, .. }) => {
                Some((&held.source, cells.clone()))
            }
            _ => None,
        });
        let is_true = |claim: &&Claim| matches!(claim.standing, Standing::Verified(_));
        let claims = proofread.claims.iter().filter(is_true);
        let claims = claims.map(|claim| (&claim.source, claim.cells().collect()));
        for (place, on) in numbers.chain(claims) {
            let on: BTreeSet<CellKey> = on.into_iter().filter(|cell| cells.contains(cell)).collect();
            if on.is_empty() {
                continue;
            }
            if let Some(sentence) = sentence(side, *id, place.clone()) {
                on.into_iter().for_each(|cell| out.entry(cell).or_default().push(sentence.clone()));
            }
        }
    }
    out.values_mut().for_each(|all| {
        all.sort();
        all.dedup();
    });
    out
}

/// Sentences, each once though several of its numbers rest on a figure.
fn once<'s>(sentences: impl IntoIterator<Item = &'s Sentence>) -> Vec<&'s Sentence> {
    let mut told = BTreeSet::new();
    let place = |one: &'s Sentence| (one.path.as_str(), one.line, one.words.as_str());
    sentences.into_iter().filter(|one| told.insert(place(one))).collect()
}

/// The sentence around a number.
fn sentence(side: Side<'_>, id: TextId, number: std::ops::Range<usize>) -> Option<Sentence> {
    let (_, body) = id.body(side.dataset);
    let body = body?;
    let span = Span::new(body.file, number.clone());
    let file = side.files.get(span.file);
    let (before, after) = (file.text.get(..number.start)?, file.text.get(number.end..)?);
    let from = [". ", "! ", "? ", "\n"].iter().filter_map(|end| Some(before.rfind(end)? + end.len())).max();
    let to = [". ", "! ", "? ", ".\n", "\n"].iter().filter_map(|end| Some(after.find(end)? + 1)).min();
    let end = to.map_or(file.text.len(), |to| number.end + to);
    let words = file.text.get(from.unwrap_or(0)..end)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_head = number.start < body.range().start;
    let words = if is_head { without_key(&words).to_owned() } else { words };
    let at = side.files.position(span);
    Some(Sentence {
        path: file.path.clone(),
        line: at.line,
        column: at.column,
        number: file.text.get(number)?.split_whitespace().collect::<Vec<_>>().join(" "),
        words,
    })
}

/// What stands behind its key in a front matter: "summary: …".
fn without_key(line: &str) -> &str {
    let value = ["title: ", "summary: "].iter().find_map(|key| line.strip_prefix(key)).unwrap_or(line);
    let quoted = ['"', '\''].iter().find_map(|mark| value.strip_prefix(*mark)?.strip_suffix(*mark));
    quoted.unwrap_or(value)
}
