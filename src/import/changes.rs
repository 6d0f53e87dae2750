//! Columns that say how other figures have changed: "Pertumbuhan (%)", "Var. %", "Year-on-year change".
//!
//! A site holds figures and works out their changes itself; a change that is negative would be no figure of any measure but
//! one in points. So such columns are known by their heads, and by a negative figure in them or by the figures that they follow from.

use super::book::{Cell, Sheet};
use super::fiscal;
use super::layout::{Column, Layout};
use super::mapping::Mapping;
use super::numeral::{Marks, plain, without_mark};
use super::period;
use super::words::fold;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Words for a change.
const WORDS: &[&str] = &[
    "pertumbuhan",
    "kenaikan",
    "penurunan",
    "perubahan",
    "selisih",
    "laju",
    "growth",
    "change",
    "changes",
    "increase",
    "decrease",
    "inc",
    "dec",
    "variation",
    "variasi",
    "var",
    "yoy",
    "qoq",
    "mom",
];

/// The columns of a table that show changes: some of them negative, or all what two other columns differ by. What a mapping says of a column is what it is.
pub(super) fn columns(sheet: &Sheet, table: &Layout, mapping: &Mapping) -> BTreeSet<u32> {
    let is_free = |column: &&Column| {
        !mapping.columns.contains_key(&column.label) && column.figures > column.texts + column.times
    };
    let falls = |column: &Column| {
        let mut cells = table.rows.iter().filter_map(|row| sheet.get(*row, column.column));
        cells.any(is_negative)
    };
    let free = || table.columns.iter().filter(is_free);
    // Under a title of a change, heads of times say nothing else.
    let of_times: Vec<&Column> = free().filter(|column| is_of_times(column)).collect();
    let titled =
        table.titles.iter().any(|title| speaks(title)) && of_times.iter().any(|column| falls(column));
    free()
        .filter(|column| {
            column.lines.iter().any(|line| speaks(line))
                && (falls(column) || is_worked_out(sheet, table, column))
                || titled && is_of_times(column)
        })
        .map(|column| column.column)
        .collect()
}

/// Whether a column is how two others differ, in each row that has all three: by so many percent, or by so much.
fn is_worked_out(sheet: &Sheet, table: &Layout, column: &Column) -> bool {
    let values = |of: &Column, marks: Marks| -> BTreeMap<u32, Decimal> {
        let cells = table.rows.iter().filter_map(|row| Some((*row, sheet.get(*row, of.column)?)));
        cells.filter_map(|(row, cell)| Some((row, value(cell, marks)?))).collect()
    };
    let others =
        || table.columns.iter().filter(|other| other.column != column.column && other.figures > other.texts);
    [Marks::Comma, Marks::Point].into_iter().any(|marks| {
        let changes = values(column, marks);
        let columns: Vec<BTreeMap<u32, Decimal>> = others().map(|other| values(other, marks)).collect();
        let is_change = |from: &BTreeMap<u32, Decimal>, to: &BTreeMap<u32, Decimal>| {
            let rows: Vec<bool> = changes
                .iter()
                .filter_map(|(row, change)| is_between(*from.get(row)?, *to.get(row)?, *change))
                .collect();
            rows.len() >= 2 && rows.len() == changes.len() && rows.iter().all(|is| *is)
        };
        let mut pairs = columns.iter().enumerate().flat_map(|(at, from)| {
            columns.iter().enumerate().filter(move |(other, _)| *other != at).map(move |(_, to)| (from, to))
        });
        pairs.any(|(from, to)| is_change(from, to))
    })
}

/// Whether a change leads from one figure to another, as exactly as it is written; nothing where that cannot be reckoned.
fn is_between(from: Decimal, to: Decimal, change: Decimal) -> Option<bool> {
    let apart = to.checked_sub(from)?;
    if apart == change {
        return Some(true);
    }
    let percent = apart.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(from)?;
    let last = Decimal::new(1, change.scale().min(8));
    Some(percent.checked_sub(change)?.abs() <= last)
}

fn value(cell: &Cell, marks: Marks) -> Option<Decimal> {
    match cell {
        Cell::Number { value, percent: true } => value.checked_mul(Decimal::ONE_HUNDRED),
        Cell::Number { value, .. } => Some(*value),
        Cell::Text(text) => plain(without_mark(text).0, marks).map(|(value, _)| value),
        _ => None,
    }
}

fn speaks(text: &str) -> bool {
    ["+/-", "-/+", "±"].iter().any(|sign| text.contains(sign))
        || fold(text).split(' ').any(|word| WORDS.contains(&word))
}

fn is_of_times(column: &Column) -> bool {
    let is_time = |line: &String| {
        let bare = without_mark(line).0;
        period::parse(bare).is_some() || period::is_part(bare) || fiscal::parse(bare).is_some()
    };
    !column.lines.is_empty() && column.lines.iter().all(is_time)
}

fn is_negative(cell: &Cell) -> bool {
    match cell {
        Cell::Number { value, .. } => value.is_sign_negative() && !value.is_zero(),
        Cell::Text(text) => {
            let text = text.trim();
            let rest = text.strip_prefix(['-', '−', '–']).map(str::trim_start);
            let within =
                || text.strip_prefix('(').filter(|rest| rest.trim_end_matches('%').trim_end().ends_with(')'));
            let digits = rest.or_else(within);
            digits.is_some_and(|rest| rest.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit()))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_figures_are_known_as_people_write_them() {
        for (text, expected) in [
            ("-3,2", true),
            ("−3.2%", true),
            ("- 3,2", true),
            ("(3,2)", true),
            ("(3.2)%", true),
            ("-", false),
            ("(1)", true),
            ("3,2", false),
            ("(a)", false),
        ] {
            assert_eq!(is_negative(&Cell::Text(text.into())), expected, "{text}");
        }
    }
}
