//! A spreadsheet or a text table as it was read: cells with their addresses, and nothing judged yet.

use crate::diag::Phrase;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A file that was read.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// The name of the file, without its folder.
    pub name: String,
    /// The sheets in the order of the file; a text table is one sheet without a name.
    pub sheets: Vec<Sheet>,
    /// What was decided in reading the file as such, each with its reason: the encoding, the separator.
    pub told: Vec<Phrase>,
    /// The BLAKE3 digest of the bytes, in hexadecimal digits.
    pub digest: String,
}

/// A sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its name; empty for a text table.
    pub name: String,
    /// Whether the file hides it.
    pub hidden: bool,
    /// The cells that hold anything, by row and column, both from 0.
    pub cells: BTreeMap<Spot, Cell>,
    /// The stretches of cells that are one, of more than one cell.
    pub merged: Vec<Stretch>,
    /// The rows that the file hides.
    pub hidden_rows: BTreeSet<u32>,
    /// The columns that the file hides.
    pub hidden_columns: BTreeSet<u32>,
    /// What number formats show beside the digits of cells.
    pub shown_as: BTreeMap<Spot, Shown>,
    /// The marks behind figures that the form of the file explains, each with what it means.
    pub legend: Vec<(String, String)>,
}

/// What the number format of a cell shows beside its digits. The number itself is kept as it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The power of ten by which the format divides what it shows: 3 for `#,##0,`.
    pub divided: u32,
    /// The power of ten that its words name: 6 for `0.0" juta"`.
    pub word: Option<u32>,
    /// The unit that its signs name: `percent`, or the code of a currency.
    pub unit: Option<String>,
    /// Whether the number is a day.
    pub is_day: bool,
}

impl Shown {
    /// The power of ten in which the number is stored, where the format says one; `head` is what is said around it. Nothing
    /// where the two contradict each other.
    pub fn scale(&self, head: Option<u32>) -> Option<Option<u32>> {
        if self.divided == 0 && self.word.is_none() {
            return Some(head);
        }
        let said = self.word.unwrap_or(self.divided);
        if head.is_some_and(|head| head > 0 && head != said) {
            return None;
        }
        said.checked_sub(self.divided).map(Some)
    }
}

/// A place on a sheet: row and column, both from 0. Sorted as one reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u32,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The upper left cell.
    pub first: Spot,
    /// The lower right cell.
    pub last: Spot,
}

impl Stretch {
    /// Whether a cell is of it.
    pub fn holds(&self, spot: Spot) -> bool {
        (self.first.row..=self.last.row).contains(&spot.row)
            && (self.first.column..=self.last.column).contains(&spot.column)
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A number that the file stores as one.
    Number {
        /// The number; of one that is shown in percent, the percentage.
        value: Decimal,
        /// Whether the file shows it in percent.
        percent: bool,
    },
    /// A text, without blanks around it; never empty.
    Text(String),
    /// A day.
    Day(jiff::civil::Date),
    /// What the spreadsheet program could not work out: `#N/A`.
    Error(String),
    /// A formula whose last value is not in the file.
    Unworked,
}

impl Cell {
    /// The text of a text cell.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// As a reader would see it.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number { value, percent: false } => write!(f, "{value}"),
            Self::Number { value, percent: true } => write!(f, "{value} %"),
            Self::Text(text) | Self::Error(text) => f.write_str(text),
            Self::Day(day) => write!(f, "{day}"),
            Self::Unworked => f.write_str("="),
        }
    }
}

/// `C14`, as spreadsheet programs name cells.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", letters(self.column), u64::from(self.row) + 1)
    }
}

/// The letters of a column.
pub fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut out = Vec::new();
    while rest > 0 {
        let digit = ((rest - 1) % 26) as u8;
        out.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    out.iter().rev().collect()
}

impl Sheet {
    /// `Sheet1!C14`; a sheet without a name gives the cell alone, and a name with blanks or marks stands in quotes.
    pub fn address(&self, spot: Spot) -> String {
        if self.name.is_empty() {
            return spot.to_string();
        }
        if self.name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.') {
            format!("{}!{spot}", self.name)
        } else {
            format!("'{}'!{spot}", self.name.replace('\'', "''"))
        }
    }

    /// The cell at a place, if it holds anything.
    pub fn get(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.get(&Spot { row, column })
    }

    /// The cells of a row, from the left.
    pub fn row(&self, row: u32) -> impl DoubleEndedIterator<Item = (u32, &Cell)> {
        let (first, last) = (Spot { row, column: 0 }, Spot { row, column: u32::MAX });
        self.cells.range(first..=last).map(|(spot, cell)| (spot.column, cell))
    }

    /// The rows that hold anything, from the top.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|spot| spot.row).collect();
        rows.dedup();
        rows
    }

    /// The merged stretch that a cell is of.
    pub fn merge_at(&self, spot: Spot) -> Option<&Stretch> {
        self.merged.iter().find(|stretch| stretch.holds(spot))
    }

    /// The cell at a place; of one that is merged, the cell that shows for the whole.
    pub fn shown(&self, row: u32, column: u32) -> Option<(Spot, &Cell)> {
        let spot = Spot { row, column };
        if let Some(cell) = self.cells.get(&spot) {
            return Some((spot, cell));
        }
        let first = self.merge_at(spot)?.first;
        Some((first, self.cells.get(&first)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")] {
            assert_eq!(letters(column), name);
        }
        let sheet = |name: &str| Sheet { name: name.into(), ..Sheet::default() };
        let spot = Spot { row: 13, column: 2 };
        assert_eq!(sheet("Sheet1").address(spot), "Sheet1!C14");
        assert_eq!(sheet("").address(spot), "C14");
        assert_eq!(sheet("Tabel 1's").address(spot), "'Tabel 1''s'!C14");
    }
}
