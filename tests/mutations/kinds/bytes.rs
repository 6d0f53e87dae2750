//! What befalls bytes without regard to what they mean.

use super::{Group, Kind, lines};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "a bit flipped", group: Group::Layout, places: lines, strike: flip },
    Kind { name: "a character deleted", group: Group::Layout, places: lines, strike: delete },
];

/// The text of a line without its indentation, which has a kind of its own.
fn text(sheet: &Sheet, line: &Range<usize>) -> Range<usize> {
    let shown = sheet.at(line);
    line.start + shown.len() - shown.trim_start().len()..line.end
}

fn flip(_: &Original, sheet: &Sheet, line: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let text = text(sheet, line);
    let at = text.start + dice.below(text.len());
    let byte = sheet.text.as_bytes()[at] ^ (1 << dice.below(8));
    Some(Change::of(at..at + 1, [byte]))
}

fn delete(_: &Original, sheet: &Sheet, line: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let text = text(sheet, line);
    let characters: Vec<(usize, char)> = sheet.at(&text).char_indices().collect();
    let (at, character) = *dice.pick(&characters)?;
    let at = text.start + at;
    Some(Change::of(at..at + character.len_utf8(), ""))
}
