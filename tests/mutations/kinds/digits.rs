//! Slips within one number.

use super::{Group, Kind, numbers};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "two digits swapped", group: Group::Digits, places: numbers, strike: swap },
    Kind { name: "a digit changed", group: Group::Digits, places: numbers, strike: change },
    Kind { name: "a digit dropped", group: Group::Digits, places: numbers, strike: drop },
    Kind { name: "a digit doubled", group: Group::Digits, places: numbers, strike: double },
];

/// The bytes of the digits of a stretch.
fn digits(sheet: &Sheet, range: &Range<usize>) -> Vec<usize> {
    range.clone().filter(|at| sheet.text.as_bytes()[*at].is_ascii_digit()).collect()
}

fn digit(sheet: &Sheet, at: usize) -> u8 {
    sheet.text.as_bytes()[at]
}

/// Two neighbours, over a mark between groups too.
fn swap(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let digits = digits(sheet, range);
    let pairs: Vec<&[usize]> =
        digits.windows(2).filter(|pair| digit(sheet, pair[0]) != digit(sheet, pair[1])).collect();
    let pair = dice.pick(&pairs)?;
    Some(Change::default().swap(sheet, &(pair[0]..pair[0] + 1), &(pair[1]..pair[1] + 1)))
}

fn change(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let at = *dice.pick(&digits(sheet, range))?;
    let other = b'0' + (digit(sheet, at) - b'0' + 1 + dice.below(9) as u8) % 10;
    Some(Change::of(at..at + 1, [other]))
}

fn drop(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let digits = digits(sheet, range);
    let at = *dice.pick(&digits)?;
    (digits.len() > 1).then(|| Change::of(at..at + 1, ""))
}

fn double(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let at = *dice.pick(&digits(sheet, range))?;
    Some(Change::of(at..at, [digit(sheet, at)]))
}
