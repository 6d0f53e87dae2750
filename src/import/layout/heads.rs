//! Which rows above a body are its heads, and which are titles.

use super::super::book::{Cell, Sheet, Spot};
use super::super::look::{Look, is_year};
use super::super::numbering;
use super::super::pivot;
use super::super::reading::is_whole;
use super::super::roles::Role;
use super::super::units::is_statement;
use super::super::ways::is_band;
use super::super::words::fold;
use super::{Finder, MOST_HEADS};
use std::collections::{BTreeMap, BTreeSet};

/// The cells of a row of heads that look like figures, and are none: "15-24" and "60+" beside "Provinsi", "JKK 2023".
pub(super) fn of_words(sheet: &Sheet, row: u32, looks: &BTreeMap<Spot, Look>) -> Vec<u32> {
    let cells: Vec<(u32, &Cell)> = sheet.row(row).collect();
    let Some((_, first)) = cells.first().filter(|_| cells.len() > 1) else { return Vec::new() };
    let says_role = |cell: &Cell| cell.text().is_some_and(|text| Role::of_head(text).is_some());
    // Where most are "region", "period", "value" the others are heads as well, whatever they look like.
    let roles = cells.iter().filter(|(_, cell)| says_role(cell)).count();
    if roles >= 3 && roles * 2 >= cells.len() && cells.iter().all(|(_, cell)| cell.text().is_some()) {
        let is_time = |column: u32| looks.get(&Spot { row, column }) == Some(&Look::Time);
        return cells.iter().map(|(column, _)| *column).filter(|column| !is_time(*column)).collect();
    }
    let is_head = says_role(first);
    let is_figure = |column: u32| looks.get(&Spot { row, column }) == Some(&Look::Figure);
    let is_words = |column: u32, cell: &Cell| {
        let Some(text) = cell.text() else { return false };
        let of_year = || {
            let (name, year) = text.rsplit_once(' ')?;
            Some(name.starts_with(char::is_alphabetic) && is_year(year))
        };
        let is_other = matches!(looks.get(&Spot { row, column }), Some(Look::Text)) && is_head;
        is_band(text) || is_whole(text) || is_head && of_year() == Some(true) || is_other
    };
    let is_time = |column: u32| is_head && looks.get(&Spot { row, column }) == Some(&Look::Time);
    let rest = if is_head { &cells[1..] } else { &cells[..] };
    if !rest.iter().all(|(column, cell)| is_words(*column, cell) || is_time(*column)) {
        return Vec::new();
    }
    rest.iter().map(|(column, _)| *column).filter(|column| is_figure(*column)).collect()
}

impl Finder<'_> {
    /// Years can be figures: a row of a name and years stands in the body where the row above it has a head for each
    /// of its columns.
    pub(super) fn earlier_body(&self, from: usize, first: usize) -> usize {
        let mut at = first;
        while at > from + 1 {
            let (row, above) = (self.rows[at - 1], self.rows[at - 2]);
            if !self.is_headed(row, above) && !self.is_left_empty(row, above) && !self.is_of_words(row, above)
            {
                break;
            }
            at -= 1;
        }
        at
    }

    /// A row of names right below a head, empty where that has its years: nothing is known of what it names.
    fn is_left_empty(&self, row: u32, above: u32) -> bool {
        let counts = self.counts(row);
        let is_text = |column: u32| self.look(Spot { row: above, column }) == Some(Look::Text);
        let years = self.sheet.row(above).filter(|(column, _)| !is_text(*column));
        let years: Vec<u32> = years.map(|(column, _)| column).collect();
        counts.texts == counts.cells
            && counts.texts >= 2
            && years.len() >= 2
            && self.counts(above).texts >= 2
            && years.iter().all(|column| self.sheet.get(row, *column).is_none())
            && self.sheet.row(row).all(|(column, _)| is_text(column))
    }

    /// A row of a name with words right below a head of times, or with one word again and again: nobody can read figures
    /// there, and it is no second line of the head.
    fn is_of_words(&self, row: u32, above: u32) -> bool {
        let cells: Vec<(u32, &Cell)> = self.sheet.row(row).collect();
        let [(left, name), rest @ ..] = cells.as_slice() else { return false };
        let is = |row: u32, column: u32, wanted: Look| self.look(Spot { row, column }) == Some(wanted);
        let starts = self.sheet.row(above).next().is_some_and(|(column, _)| column == *left);
        let words: BTreeSet<String> = rest.iter().map(|(_, cell)| fold(&cell.to_string())).collect();
        let heads: BTreeSet<String> = rest
            .iter()
            .filter_map(|(column, _)| self.sheet.get(above, *column))
            .map(|cell| fold(&cell.to_string()))
            .collect();
        starts
            && rest.len() >= 2
            && is(above, *left, Look::Text)
            && cells.iter().all(|(column, _)| is(row, *column, Look::Text))
            && Role::of_head(&name.to_string()).is_none()
            && heads.len() == rest.len()
            && (words.len() == 1 || rest.iter().all(|(column, _)| is(above, *column, Look::Time)))
    }

    /// The rows of the heads above a body, by their indices.
    pub(super) fn heads(&self, from: usize, first: usize) -> Vec<usize> {
        let mut heads = Vec::new();
        let mut at = first;
        while at > from && heads.len() < MOST_HEADS {
            at -= 1;
            let row = self.rows[at];
            if self.is_column_numbers(row) {
                continue;
            }
            // A heading of the first rows may stand between them and the head, or the numbers of its columns.
            let counts = self.counts(row);
            let over = self.rows.get(from..at).unwrap_or_default().iter().rev();
            let over = over.copied().find(|row| !self.is_column_numbers(*row));
            if heads.is_empty() && counts.cells == 1 && over.is_some_and(|row| self.counts(row).texts > 1) {
                continue;
            }
            // Empty rows stand between a title and a head, but not within a head.
            let below = heads.first().map_or(self.rows[first], |index| self.rows[*index]);
            let apart =
                below - row > 1 + u32::from(heads.is_empty()) * 2 && !self.is_column_numbers(below - 1);
            if self.is_title(row, first) || self.is_unit_line(from, at, first) || apart && !heads.is_empty() {
                break;
            }
            heads.insert(0, at);
        }
        heads
    }

    /// Whether a row above a body is a title: one text at the left, or a line that says so.
    fn is_title(&self, row: u32, first: usize) -> bool {
        let cells: Vec<(u32, &Cell)> = self.sheet.row(row).collect();
        let body = self.rows[first];
        let left = self.sheet.row(body).next().map_or(0, |(column, _)| column);
        let width = self.sheet.row(body).count();
        // "Sum of Peserta aktif | Column Labels" says what a pivot table shows.
        if cells.iter().any(|(_, cell)| pivot::is_of_columns(&cell.to_string())) {
            return true;
        }
        match cells.as_slice() {
            [] => true,
            [(column, cell)] => {
                let text = cell.to_string();
                let spot = Spot { row, column: *column };
                // A head over several columns is merged, or stands above a lower line, away from the left edge.
                let merged = self.sheet.merge_at(spot);
                let whole = merged.is_some_and(|stretch| {
                    let covered = (stretch.last.column - stretch.first.column + 1) as usize;
                    covered + 1 >= width && stretch.last.row == stretch.first.row
                });
                width > 1 && (*column <= left || whole || text.len() > 60)
            }
            [(_, first), ..] => {
                let words = first.to_string();
                let folded = fold(&words);
                let says = ["tabel ", "table ", "judul ", "lampiran ", "jadual "]
                    .iter()
                    .any(|word| folded.starts_with(word));
                says || words.len() > 60 && cells.len() * 2 < width
            }
        }
    }

    /// "(dalam ribu)" above the heads, at the right as well: a unit that holds for the table. One below a head is of that
    /// column.
    fn is_unit_line(&self, from: usize, at: usize, first: usize) -> bool {
        let row = self.rows[at];
        let is_below_heads = at > from && self.counts(self.rows[at - 1]).cells > 1;
        let cells: Vec<(u32, &Cell)> = self.sheet.row(row).collect();
        let says = |cell: &Cell| is_statement(&cell.to_string());
        let is_merged = |column: u32| self.sheet.merge_at(Spot { row, column }).is_some();
        let last = self.sheet.row(self.rows[first]).last().map_or(0, |(column, _)| column);
        match cells.as_slice() {
            _ if is_below_heads || at + 1 >= first => false,
            [(_, only)] => says(only),
            // Beside the title, over the last column.
            [(left, _), (right, unit)] => {
                let has_below = self.sheet.get(self.rows[at + 1], *left).is_some();
                says(unit) && *right >= last && !is_merged(*right) && has_below
            }
            _ => false,
        }
    }

    /// "(1) (2) (3)" under a head; so too "2 3 4", where the numbers begin over the names.
    pub(super) fn is_column_numbers(&self, row: u32) -> bool {
        let texts: Vec<String> = self.sheet.row(row).map(|(_, cell)| cell.to_string()).collect();
        match numbering::of(&texts) {
            None => false,
            Some(found) if found.first <= 1 || found.is_worked => true,
            Some(found) => found.first <= 3 && self.is_between_words(row),
        }
    }

    /// A row right below a head, whose first cell stands between words.
    fn is_between_words(&self, row: u32) -> bool {
        let Ok(at) = self.rows.binary_search(&row) else { return false };
        let Some((column, _)) = self.sheet.row(row).next() else { return false };
        let (Some(above), Some(below)) =
            (at.checked_sub(1).and_then(|at| self.rows.get(at)), self.rows.get(at + 1))
        else {
            return false;
        };
        let is_text = |row: u32| self.look(Spot { row, column }) == Some(Look::Text);
        let counts = self.counts(*above);
        counts.figures + counts.missing == 0 && counts.cells > 1 && is_text(*above) && is_text(*below)
    }
}
