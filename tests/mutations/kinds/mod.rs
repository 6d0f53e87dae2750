//! The kinds of mutation: where each can strike, and what it does there.

mod bytes;
mod dates;
mod digits;
mod layout;
mod names;
mod rows;
mod scale;
mod tables;
mod written;

use super::change::Change;
use super::dice::Dice;
use super::original::{Family, Original, Sheet};
use std::ops::Range;

/// Kinds that fail for the same reasons, and share a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    /// A slip within one number.
    Digits,
    /// A number in another order of magnitude.
    Scale,
    /// Marks of numbers.
    Marks,
    /// Whole lines.
    Lines,
    /// Characters and marks of YAML.
    Layout,
    /// Keys and names.
    Names,
    /// Values in the place of others.
    Places,
}

/// A kind of mutation.
#[derive(Debug)]
pub(crate) struct Kind {
    /// What it is called in the report.
    pub(crate) name: &'static str,
    /// What it is like.
    pub(crate) group: Group,
    /// Where in a file it can strike.
    pub(crate) places: fn(&Original, &Sheet) -> Vec<Range<usize>>,
    /// What it does at one of these places.
    pub(crate) strike: fn(&Original, &Sheet, &Range<usize>, &mut Dice) -> Option<Change>,
}

/// All kinds, in the order of the report.
pub(crate) fn all() -> Vec<Kind> {
    [digits::KINDS, scale::KINDS, written::KINDS, rows::KINDS, layout::KINDS, bytes::KINDS, names::KINDS]
        .into_iter()
        .chain([dates::KINDS, tables::KINDS])
        .flatten()
        .map(|Kind { name, group, places, strike }| Kind {
            name,
            group: *group,
            places: *places,
            strike: *strike,
        })
        .collect()
}

/// A mutation that was drawn.
#[derive(Debug)]
pub(crate) struct Drawn<'a> {
    /// The file.
    pub(crate) sheet: &'a Sheet,
    /// What happens to it.
    pub(crate) change: Change,
    /// The file afterwards.
    pub(crate) mutated: Vec<u8>,
}

impl Kind {
    /// Up to `count` different mutations of this kind, the same in every run. Three in four strike a data file,
    /// each place there with the same chance; the others strike each family of declarations as often.
    pub(crate) fn draw<'a>(&self, original: &'a Original, count: usize) -> Vec<Drawn<'a>> {
        let mut dice = Dice::of(self.name);
        let pools: Vec<Vec<(&Sheet, Range<usize>)>> = [Family::Data]
            .into_iter()
            .chain(Family::DECLARATIONS)
            .map(|family| {
                let sheets = original.sheets.iter().filter(|sheet| sheet.family == family);
                let of = |sheet: &'a Sheet| {
                    (self.places)(original, sheet).into_iter().map(move |place| (sheet, place))
                };
                sheets.flat_map(of).collect()
            })
            .collect();
        let (data, declarations) = (&pools[0], &pools[1..]);
        let declarations: Vec<_> = declarations.iter().filter(|pool| !pool.is_empty()).collect();
        let mut out: Vec<Drawn<'a>> = Vec::new();
        // Where there are few places, many draws are the same.
        for _ in 0..count * 20 {
            if out.len() == count {
                break;
            }
            let in_data = declarations.is_empty() || (!data.is_empty() && dice.chance(3, 4));
            let pool = if in_data { Some(data) } else { dice.pick(&declarations).copied() };
            let Some((sheet, place)) = pool.and_then(|pool| dice.pick(pool)) else { continue };
            let Some(change) = (self.strike)(original, sheet, place, &mut dice) else { continue };
            let mutated = change.apply(sheet.text.as_bytes());
            let is_new = |drawn: &Drawn<'_>| drawn.sheet.path != sheet.path || drawn.mutated != mutated;
            if mutated != sheet.text.as_bytes() && out.iter().all(is_new) {
                out.push(Drawn { sheet, change, mutated });
            }
        }
        out
    }
}

/// The figures of a data file; of declarations the dates, codes and other numbers.
fn numbers(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    if sheet.family == Family::Data {
        return sheet.figures.clone();
    }
    let scalars = sheet.anatomy.scalars.iter().filter(|scalar| !scalar.is_key && !scalar.is_words());
    let ranges = scalars.map(|scalar| scalar.range.clone());
    ranges.filter(|range| sheet.at(range).bytes().any(|byte| byte.is_ascii_digit())).collect()
}

/// The figures of a data file.
fn figures(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    sheet.figures.clone()
}

/// The lines that say something.
fn lines(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    sheet.lines.clone()
}

/// The tables.
fn tables_of(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    sheet.anatomy.tables.iter().filter(|table| !table.rows.is_empty()).map(|table| table.range()).collect()
}
