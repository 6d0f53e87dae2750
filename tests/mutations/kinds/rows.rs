//! Whole lines: gone, twice, or cut off.

use super::{Group, Kind, lines};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "a line dropped", group: Group::Lines, places: lines, strike: dropped },
    Kind { name: "a line twice", group: Group::Lines, places: lines, strike: twice },
    Kind { name: "a row again elsewhere", group: Group::Lines, places: entries, strike: elsewhere },
    Kind { name: "the file cut off", group: Group::Lines, places: lines, strike: cut },
];

/// A line with its end.
fn whole(sheet: &Sheet, line: &Range<usize>) -> Range<usize> {
    line.start..(line.end + 1).min(sheet.text.len())
}

fn dropped(_: &Original, sheet: &Sheet, line: &Range<usize>, _: &mut Dice) -> Option<Change> {
    Some(Change::of(whole(sheet, line), ""))
}

/// Which of the two is the first is nobody's to say: both count.
fn twice(_: &Original, sheet: &Sheet, line: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let line = whole(sheet, line);
    sheet
        .at(&line)
        .ends_with('\n')
        .then(|| Change::of(line.end..line.end, sheet.at(&line)).also(line.start..line.start))
}

/// Lines that are an entry by themselves: rows of tables, items, short figures.
fn entries(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let is_entry = |line: &&Range<usize>| {
        let text = sheet.at(line).trim();
        text.ends_with(']') && text.contains(": [") || text.starts_with("- {") || text.ends_with('}')
    };
    sheet.lines.iter().filter(is_entry).cloned().collect()
}

/// To a place before another such line of the same depth.
fn elsewhere(original: &Original, sheet: &Sheet, line: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let indent = |line: &Range<usize>| sheet.at(line).len() - sheet.at(line).trim_start().len();
    let others: Vec<Range<usize>> = entries(original, sheet)
        .into_iter()
        .filter(|other| indent(other) == indent(line) && other.start != line.start)
        .filter(|other| other.start != line.end + 1)
        .collect();
    let other = dice.pick(&others)?;
    let text = format!("{}\n", sheet.at(line));
    Some(Change::of(other.start..other.start, text).also(line.start..line.start))
}

/// Half of the time behind a line, else within it.
fn cut(_: &Original, sheet: &Sheet, line: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let mut at = if dice.chance(1, 2) { line.end + 1 } else { line.start + dice.below(line.len()) };
    at = at.min(sheet.text.len());
    while !sheet.text.is_char_boundary(at) {
        at -= 1;
    }
    (at < sheet.text.len()).then(|| Change::of(at..sheet.text.len(), ""))
}
