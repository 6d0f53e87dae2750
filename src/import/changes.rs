//! Columns that say how other figures have changed: "Pertumbuhan (%)", "Var. %", "Year-on-year change".
//!
//! A site holds figures and works out their changes itself; a change that is negative would be no figure of any measure but
//! one in points. So such columns are known by their heads and by a negative figure in them.

use super::book::{Cell, Sheet};
use super::fiscal;
use super::layout::{Column, Layout};
use super::mapping::Mapping;
use super::numeral::without_mark;
use super::period;
use super::words::fold;
use std::collections::BTreeSet;

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

/// The columns of a table that show changes, some of them negative. What a mapping says of a column is what it is.
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
            column.lines.iter().any(|line| speaks(line)) && falls(column) || titled && is_of_times(column)
        })
        .map(|column| column.column)
        .collect()
}

fn speaks(text: &str) -> bool {
    fold(text).split(' ').any(|word| WORDS.contains(&word))
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
