//! Marks of numbers in the habit of another language, or lost.

use super::{Group, Kind, figures};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "points for underscores", group: Group::Marks, places: figures, strike: points },
    Kind { name: "one underscore a point", group: Group::Marks, places: figures, strike: one_point },
    Kind { name: "decimal mark of the other language", group: Group::Marks, places: figures, strike: other },
    Kind { name: "decimal mark lost", group: Group::Marks, places: figures, strike: lost },
    Kind { name: "percent sign lost", group: Group::Marks, places: figures, strike: sign },
];

fn points(_: &Original, sheet: &Sheet, range: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let text = sheet.at(range);
    text.contains('_').then(|| Change::of(range.clone(), text.replace('_', ".")))
}

fn one_point(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let marks: Vec<usize> = sheet.at(range).match_indices('_').map(|(at, _)| range.start + at).collect();
    // With one only, the kind above does it.
    let at = *dice.pick(&marks).filter(|_| marks.len() > 1)?;
    Some(Change::of(at..at + 1, "."))
}

/// `13,2 juta` as `13.2 juta`, `27.5` as `27,5`.
fn other(_: &Original, sheet: &Sheet, range: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let at = mark(sheet, range)?;
    let with = if sheet.at(&(at..at + 1)) == "," { "." } else { "," };
    Some(Change::of(at..at + 1, with))
}

fn lost(_: &Original, sheet: &Sheet, range: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let at = mark(sheet, range)?;
    Some(Change::of(at..at + 1, ""))
}

/// The decimal mark: a comma in words, a point in what YAML reads as a number.
fn mark(sheet: &Sheet, range: &Range<usize>) -> Option<usize> {
    let text = sheet.at(range);
    let words = text.chars().any(|c| c.is_alphabetic() || c == '%' || c == '"');
    Some(range.start + text.find(if words { ',' } else { '.' })?)
}

fn sign(_: &Original, sheet: &Sheet, range: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let text = sheet.at(range);
    let at = text.find('%')?;
    let kept = text[..at].trim_end();
    Some(Change::of(range.start + kept.len()..range.start + at + 1, ""))
}
