//! The marks that YAML reads: indentation, colons, quotes.

use super::{Group, Kind, lines};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "indented otherwise", group: Group::Layout, places: lines, strike: indent },
    Kind { name: "a tab for spaces", group: Group::Layout, places: lines, strike: tab },
    Kind { name: "a colon lost", group: Group::Layout, places: keys, strike: colon },
    Kind { name: "a quote lost", group: Group::Layout, places: quoted, strike: quote },
];

/// The blanks that a line begins with.
fn blanks(sheet: &Sheet, line: &Range<usize>) -> Range<usize> {
    let text = sheet.at(line);
    line.start..line.start + text.len() - text.trim_start().len()
}

fn indent(_: &Original, sheet: &Sheet, line: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let blanks = blanks(sheet, line);
    let by = 1 + dice.below(2);
    if dice.chance(1, 2) {
        let gone = by.min(blanks.len());
        (gone > 0).then(|| Change::of(blanks.start..blanks.start + gone, ""))
    } else {
        Some(Change::of(blanks.start..blanks.start, " ".repeat(by)))
    }
}

fn tab(_: &Original, sheet: &Sheet, line: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let blanks = blanks(sheet, line);
    (!blanks.is_empty()).then(|| Change::of(blanks, "\t"))
}

fn keys(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let keys = sheet.anatomy.scalars.iter().filter(|scalar| scalar.is_key);
    keys.map(|scalar| scalar.range.clone()).collect()
}

fn colon(_: &Original, sheet: &Sheet, key: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let at = key.end + sheet.text[key.end..].find(':')?;
    Some(Change::of(at..at + 1, ""))
}

fn quoted(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let quoted = sheet.anatomy.scalars.iter().filter(|scalar| scalar.is_quoted);
    quoted.map(|scalar| scalar.range.clone()).collect()
}

/// The first, the last, or both.
fn quote(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let is_quote = |at: usize| matches!(sheet.text.as_bytes()[at], b'"' | b'\'');
    let (first, last) = (range.start, range.end - 1);
    (is_quote(first) && is_quote(last)).then_some(())?;
    Some(match dice.below(3) {
        0 => Change::of(first..first + 1, ""),
        1 => Change::of(last..last + 1, ""),
        _ => Change::of(first..first + 1, "").and(last..last + 1, ""),
    })
}
