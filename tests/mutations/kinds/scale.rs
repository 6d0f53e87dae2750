//! Numbers in another order of magnitude: a zero too many or too few, thousands against units, a percentage as
//! a fraction.

use super::{Group, Kind, figures};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "ten times", group: Group::Scale, places: figures, strike: |_, s, r, _| shift(s, r, 1) },
    Kind { name: "a tenth", group: Group::Scale, places: figures, strike: |_, s, r, _| shift(s, r, -1) },
    Kind {
        name: "a thousand times",
        group: Group::Scale,
        places: figures,
        strike: |_, s, r, _| shift(s, r, 3),
    },
    Kind { name: "a thousandth", group: Group::Scale, places: figures, strike: |_, s, r, _| shift(s, r, -3) },
    Kind { name: "a percentage as a fraction", group: Group::Scale, places: figures, strike: fraction },
    Kind { name: "a hundred times the percentage", group: Group::Scale, places: figures, strike: percent },
];

/// A number as it is written.
struct Written {
    /// Where, in the file.
    range: Range<usize>,
    /// Its digits without marks.
    digits: String,
    /// How many of them are decimals.
    decimals: usize,
    /// The mark between groups of three.
    group: &'static str,
    /// The mark before the decimals.
    mark: char,
}

impl Written {
    /// The first number of a value; in words marks are those of Indonesian, else those of YAML.
    fn read(sheet: &Sheet, range: &Range<usize>) -> Option<Self> {
        let text = sheet.at(range);
        let words = text.chars().any(|c| c.is_alphabetic() || c == '%' || c == '"' || c == '\'');
        let (group, mark) = if words { (".", ',') } else { ("_", '.') };
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let part = |c: char| c.is_ascii_digit() || c == mark || group.starts_with(c);
        let rest = &text[start..];
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        let number = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let decimals = number.split_once(mark).map_or(0, |(_, decimals)| decimals.len());
        let digits = number.chars().filter(char::is_ascii_digit).collect();
        let range = range.start + start..range.start + start + number.len();
        Some(Self { range, digits, decimals, group, mark })
    }

    /// The number times ten to the power, with as few decimals as it takes; without decimals where a count
    /// written to its unit cannot have any.
    fn shifted(&self, power: i32, whole: bool) -> Option<String> {
        let mut digits = self.digits.clone();
        let mut decimals = self.decimals as i32 - power;
        while decimals < 0 {
            digits.push('0');
            decimals += 1;
        }
        let mut decimals = decimals as usize;
        while whole && decimals > 0 {
            digits.pop()?;
            decimals -= 1;
        }
        while digits.len() <= decimals {
            digits.insert(0, '0');
        }
        while decimals > 0 && digits.ends_with('0') {
            digits.pop();
            decimals -= 1;
        }
        let (integer, fraction) = digits.split_at(digits.len() - decimals);
        let integer = integer.trim_start_matches('0');
        let mut out = String::new();
        for (at, digit) in integer.chars().enumerate() {
            if at > 0 && (integer.len() - at).is_multiple_of(3) {
                out.push_str(self.group);
            }
            out.push(digit);
        }
        if out.is_empty() {
            out.push('0');
        }
        if !fraction.is_empty() {
            out.push(self.mark);
            out.push_str(fraction);
        }
        (out.len() < 20 && out != "0").then_some(out)
    }
}

/// Words of scale, each a thousand times the one before.
const WORDS: [&str; 4] = ["ribu", "juta", "miliar", "triliun"];

fn shift(sheet: &Sheet, range: &Range<usize>, power: i32) -> Option<Change> {
    let text = sheet.at(range);
    if let (3 | -3, Some(at)) = (power, WORDS.iter().position(|word| text.contains(word))) {
        let other = WORDS.get(at.checked_add_signed(power.signum() as isize)?)?;
        return Some(Change::of(range.clone(), text.replacen(WORDS[at], other, 1)));
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        let (from, to) = if power > 0 { ("puluhan", "ratusan") } else { ("ratusan", "puluhan") };
        return text.contains(from).then(|| Change::of(range.clone(), text.replacen(from, to, 1)));
    }
    let number = Written::read(sheet, range)?;
    let has_scale = WORDS.iter().any(|word| text.contains(word));
    let whole = number.decimals == 0 && !has_scale && !text.contains('%');
    Some(Change::of(number.range.clone(), number.shifted(power, whole)?))
}

/// `24,86 %` as `0,2486` or `0.2486`: without the sign, as spreadsheets hand it out.
fn fraction(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let text = sheet.at(range);
    text.contains('%').then_some(())?;
    let number = Written::read(sheet, range)?.shifted(-2, false)?;
    let with = if dice.chance(1, 2) { number.replace(',', ".") } else { format!("\"{number}\"") };
    Some(Change::of(range.clone(), with))
}

fn percent(_: &Original, sheet: &Sheet, range: &Range<usize>, _: &mut Dice) -> Option<Change> {
    sheet.at(range).contains('%').then_some(())?;
    let number = Written::read(sheet, range)?;
    Some(Change::of(number.range.clone(), number.shifted(2, false)?))
}
