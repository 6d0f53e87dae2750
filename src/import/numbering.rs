//! Rows that number the columns of a table, "(1) (2) (3)", "1 2 3 4=2+3", and columns that number its rows.

use super::book::Sheet;
use super::layout::{Column, Layout};
use super::numeral::without_mark;
use super::roles::Role;

/// What a row of numbers of columns says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbering {
    /// The first of its numbers.
    pub(super) first: u32,
    /// Whether a cell says how a column is worked out: nothing else than a number of a column says that.
    pub(super) is_worked: bool,
}

/// The numbering of the texts of a row, if they are one: two or more, counted on by one.
pub(super) fn of(texts: &[String]) -> Option<Numbering> {
    let mut out: Option<Numbering> = None;
    let mut last = 0;
    for text in texts {
        let (number, is_worked) = number(text)?;
        match &mut out {
            None => out = Some(Numbering { first: number, is_worked }),
            Some(_) if number != last + 1 => return None,
            Some(known) => known.is_worked |= is_worked,
        }
        last = number;
    }
    out.filter(|_| texts.len() >= 2)
}

/// The number of a column, and whether it is said how that is worked out: "(4)", "4=2+3", "(4)=(2)+(3)", "6=(4:5)x100".
fn number(text: &str) -> Option<(u32, bool)> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && !"()[]".contains(*c)).collect();
    let count = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
    let Some((left, right)) = bare.split_once('=') else {
        // A sign of its own makes it a figure.
        return count(&bare).filter(|_| !text.starts_with(['+', '-'])).map(|number| (number, false));
    };
    let is_sum = |text: &str| {
        let is_part = |c: char| c.is_ascii_digit() || "+-–−/*x×:%.,".contains(c);
        text.chars().all(is_part) && text.starts_with(|c: char| c.is_ascii_digit())
    };
    match (count(left), count(right)) {
        (Some(number), _) if is_sum(right) => Some((number, true)),
        (_, Some(number)) if is_sum(left) => Some((number, true)),
        _ => None,
    }
}

/// Whether a column numbers its rows: its head says so by itself, and its values count on from one. A gap of a row or two, and
/// a count that begins again, are those of rows that are left out or grouped.
pub(super) fn is_of_rows(sheet: &Sheet, table: &Layout, column: &Column) -> bool {
    let says_so = |line: &String| Role::of_head(without_mark(line).0) == Some(Role::Number);
    if column.lines.is_empty() || !column.lines.iter().all(says_so) {
        return false;
    }
    let cells = || table.rows.iter().filter_map(|row| sheet.get(*row, column.column));
    let numbers: Vec<Option<u32>> =
        cells().map(|cell| cell.to_string().trim_end_matches(['.', ')']).parse().ok()).collect();
    // "I", "II", "a": no figures at all.
    if numbers.iter().all(Option::is_none) {
        return true;
    }
    let mut last = 0;
    numbers.into_iter().flatten().all(|number| {
        let fits = number == 1 || number > last && number - last <= 3 && last > 0;
        last = number;
        fits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_columns_count_on() {
        let of = |texts: &[&str]| of(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        let plain = |first: u32| Some(Numbering { first, is_worked: false });
        assert_eq!(of(&["(1)", "(2)", "(3)"]), plain(1));
        assert_eq!(of(&["2", "3", "4"]), plain(2));
        assert_eq!(of(&["1", "2", "3=1+2"]), Some(Numbering { first: 1, is_worked: true }));
        assert_eq!(
            of(&["(3)", "(4)=(2)+(3)", "5=(4:3)x100%"]),
            Some(Numbering { first: 3, is_worked: true })
        );
        for wrong in
            [&["1"][..], &["1", "3"], &["1", "2", "x"], &["2023", "2024"], &["1", "2=dua"], &["-1", "0"]]
        {
            assert_eq!(of(wrong), None, "{wrong:?}");
        }
    }
}
