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

use super::anatomy::Table;
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

impl Group {
    /// What it is called in the report.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Digits => "digits",
            Self::Scale => "scale",
            Self::Marks => "marks of numbers",
            Self::Lines => "lines",
            Self::Layout => "layout and characters",
            Self::Names => "names, periods, sources",
            Self::Places => "values in other places",
        }
    }
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
    /// Up to `count` different mutations of this kind, the same in every run: three in four in data files, where
    /// each place has the same chance, the others in declarations, where each family has. Where there are few
    /// places there are fewer, so that data and declarations keep their proportion.
    pub(crate) fn draw<'a>(&self, original: &'a Original, count: usize) -> Vec<Drawn<'a>> {
        let pool = |family| -> Vec<(&'a Sheet, Range<usize>)> {
            let sheets = original.sheets.iter().filter(move |sheet| sheet.family == family);
            let of = |sheet: &'a Sheet| {
                (self.places)(original, sheet).into_iter().map(move |place| (sheet, place))
            };
            sheets.flat_map(of).collect()
        };
        let declarations: Vec<_> = Family::DECLARATIONS.into_iter().map(pool).collect();
        let declarations: Vec<_> = declarations.into_iter().filter(|pool| !pool.is_empty()).collect();
        let others = if declarations.is_empty() { 0 } else { count / 4 };
        let mut dice = Dice::of(self.name);
        let mut out = self.draw_from(original, &[pool(Family::Data)], count - others, &mut dice);
        out.extend(self.draw_from(original, &declarations, others, &mut dice));
        out
    }

    fn draw_from<'a>(
        &self,
        original: &Original,
        pools: &[Vec<(&'a Sheet, Range<usize>)>],
        count: usize,
        dice: &mut Dice,
    ) -> Vec<Drawn<'a>> {
        let mut out: Vec<Drawn<'a>> = Vec::new();
        // Where there are few places, many draws are the same.
        for _ in 0..count * 20 {
            if out.len() == count {
                break;
            }
            let Some((sheet, place)) = dice.pick(pools).and_then(|pool| dice.pick(pool)) else { continue };
            let Some(change) = (self.strike)(original, sheet, place, dice) else { continue };
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
    sheet.anatomy.tables.iter().filter(|table| !table.rows.is_empty()).map(Table::range).collect()
}
