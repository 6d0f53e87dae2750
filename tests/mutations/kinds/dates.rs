//! Periods and dates that are another year or month.

use super::{Group, Kind};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use cakupan::model::Period;
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "another period", group: Group::Names, places: periods, strike: other },
    Kind { name: "another date", group: Group::Names, places: dates, strike: other },
];

/// Periods of figures, tables, conflicts and releases; rows that are periods.
fn periods(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    stretches(sheet, |last, is_key| last == "period" || is_key)
}

/// When something was said, or is or was so.
fn dates(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let keys = ["released", "date", "next", "on", "from", "until"];
    stretches(sheet, |last, is_key| keys.contains(&last) && !is_key)
}

fn stretches(sheet: &Sheet, fits: impl Fn(&str, bool) -> bool) -> Vec<Range<usize>> {
    let scalars = sheet.anatomy.scalars.iter().filter(|scalar| fits(scalar.last(), scalar.is_key));
    let ranges = scalars.map(|scalar| scalar.range.clone());
    ranges
        .filter(|range| sheet.at(range).starts_with("20") && Period::parse(sheet.at(range)).is_ok())
        .collect()
}

/// A year more or less, the last two digits of the year swapped, or a month more or less.
fn other(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let text = sheet.at(range);
    let number = |range: Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    let year = number(2..4)?;
    let with = match (dice.below(4), number(5..7)) {
        (0, _) => format!("20{:02}{}", year + 1, &text[4..]),
        (1, _) => format!("20{:02}{}", year.checked_sub(1)?, &text[4..]),
        (2, _) => format!("20{}{}{}", year % 10, year / 10, &text[4..]),
        (_, Some(month)) if text.as_bytes().get(4) == Some(&b'-') => {
            let month = if dice.chance(1, 2) { month % 12 + 1 } else { (month + 10) % 12 + 1 };
            format!("{}{month:02}{}", &text[..5], &text[7..])
        }
        _ => return None,
    };
    Some(Change::of(range.clone(), with))
}
