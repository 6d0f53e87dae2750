//! The rows of a body: figures, headings between them, notes below, and where another table begins.

use super::super::account::{Fate, Ignored};
use super::super::book::Spot;
use super::super::notes::{behind_note_word, explanations, note_mark};
use super::super::period;
use super::super::roles::Role;
use super::super::scale::scales_in;
use super::super::units::unit_in;
use super::super::words::fold;
use super::{Finder, Layout, one_line};
use std::collections::BTreeMap;

impl Finder<'_> {
    pub(super) fn is_note(&self, row: u32) -> bool {
        let Some((_, cell)) = self.sheet.row(row).next() else { return false };
        let Some(text) = cell.text() else { return false };
        let folded = fold(text);
        let words = [
            "catatan",
            "sumber",
            "keterangan",
            "source",
            "note",
            "notes",
            "ket",
            "dicetak",
            "data per",
            "diolah",
        ];
        let begins = words.iter().any(|word| folded == *word || folded.starts_with(&format!("{word} ")));
        let counts = self.counts(row);
        counts.figures == 0 && (begins && text.len() > 4 || counts.cells == 1 && note_mark(text).is_some())
    }

    /// Sorts the rows from the first of the body on; the index behind the table.
    pub(super) fn body(&self, first: usize, table: &mut Layout, fates: &mut BTreeMap<Spot, Fate>) -> usize {
        let last = (first..self.rows.len()).rev().find(|at| self.is_body(*at)).unwrap_or(first);
        let mut at = first;
        let mut again = None;
        while at < self.rows.len() {
            let row = self.rows[at];
            let counts = self.counts(row);
            if self.is_head_again(row, table) {
                if at <= last && self.is_titled_anew(at, first, &table.titles) {
                    return self.with_titles_above(at, first, table, fates);
                }
                self.all(row, Ignored::HeadAgain, fates);
                again = Some(at + 1);
            } else if self.is_column_numbers(row) && (counts.texts == counts.cells || again == Some(at)) {
                self.all(row, Ignored::ColumnNumber, fates);
            } else if self.is_body(at) || counts.figures > 0 {
                table.rows.push(row);
            } else if self.is_note(row) || at > last && counts.cells == 1 {
                self.note(row, table, fates);
            } else if at <= last && self.begins_another(at, last, table) {
                return self.with_titles_above(at, first, table, fates);
            } else if counts.cells == 1 && counts.texts + counts.times == 1 {
                self.heading(row, table, fates);
            } else {
                table.rows.push(row);
            }
            at += 1;
        }
        at
    }

    pub(super) fn heading(&self, row: u32, table: &mut Layout, fates: &mut BTreeMap<Spot, Fate>) {
        let words: Vec<String> = self.sheet.row(row).map(|(_, cell)| one_line(&cell.to_string())).collect();
        table.headings.push((row, words.join(" ")));
        self.all(row, Ignored::Heading, fates);
    }

    /// A row of heads for a table of its own: texts where this table has figures, above more figures.
    fn begins_another(&self, at: usize, last: usize, table: &Layout) -> bool {
        let row = self.rows[at];
        let counts = self.counts(row);
        let after_gap = at > 0 && (row - self.rows[at - 1] > 1 || self.counts(self.rows[at - 1]).cells == 1);
        let is_head =
            counts.texts >= 2 || counts.times > 0 && counts.figures == 0 && self.is_named_as_head(row);
        at < last && is_head && counts.missing == 0 && after_gap && !table.rows.is_empty()
    }

    /// "Provinsi" in front of times.
    fn is_named_as_head(&self, row: u32) -> bool {
        let first = self.sheet.row(row).next().and_then(|(_, cell)| cell.text().map(str::to_owned));
        first.is_some_and(|text| Role::of_head(&text).is_some())
    }

    /// Whether a head that stands there again does so below a title of its own: then it is that of another table, of another
    /// time or of another thing. A line that only groups rows ("JAWA"), or that says that the table goes on, is no title; nor
    /// is one that stands above the whole table already, as on each printed page.
    fn is_titled_anew(&self, at: usize, first: usize, titles: &[String]) -> bool {
        let above = (first + 1..at).rev().take_while(|at| {
            self.counts(self.rows[*at]).cells == 1 && !self.is_body(*at) && !self.is_note(self.rows[*at])
        });
        let texts: Vec<String> = above
            .filter_map(|at| self.sheet.row(self.rows[at]).next())
            .map(|(_, cell)| cell.to_string())
            .collect();
        let goes_on = |text: &String| {
            let folded = fold(text);
            folded.split(' ').any(|word| matches!(word, "lanjutan" | "sambungan" | "continued" | "cont"))
        };
        let is_known = |text: &String| titles.iter().any(|title| fold(title) == fold(text));
        texts.iter().any(|text| is_title_like(text) && !is_known(text)) && !texts.iter().any(goes_on)
    }

    /// Titles above the head of a next table are its own.
    fn with_titles_above(
        &self,
        at: usize,
        first: usize,
        table: &mut Layout,
        fates: &mut BTreeMap<Spot, Fate>,
    ) -> usize {
        let mut start = at;
        while start > first + 1 && self.counts(self.rows[start - 1]).cells == 1 {
            let row = self.rows[start - 1];
            if self.is_body(start - 1) || self.is_note(row) {
                break;
            }
            for (column, _) in self.sheet.row(row) {
                fates.remove(&Spot { row, column });
            }
            table.rows.retain(|known| *known != row);
            table.headings.retain(|(known, _)| *known != row);
            start -= 1;
        }
        start
    }

    fn is_head_again(&self, row: u32, table: &Layout) -> bool {
        let words = |row: u32| {
            self.sheet.row(row).map(|(column, cell)| (column, fold(&cell.to_string()))).collect::<Vec<_>>()
        };
        let here = words(row);
        here.len() > 1 && table.heads.iter().any(|head| words(*head) == here)
    }

    fn note(&self, row: u32, table: &mut Layout, fates: &mut BTreeMap<Spot, Fate>) {
        let words: Vec<String> = self.sheet.row(row).map(|(_, cell)| cell.to_string()).collect();
        let text = words.join(" ");
        let text = behind_note_word(&text);
        for part in explanations(text) {
            match note_mark(part) {
                Some((mark, rest)) => table.notes.push((Some(mark.to_owned()), rest.to_owned())),
                None => table.notes.push((None, part.to_owned())),
            }
        }
        self.all(row, Ignored::Note, fates);
    }
}

/// A line that says more than the name of a group: a number of the table, a time among other words, a unit, a sentence.
fn is_title_like(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_numbered =
        matches!(words.first(), Some(&("tabel" | "table" | "lampiran" | "annex" | "judul" | "jadual")));
    let names_time = period::parse(text).is_none() && !period::all_in(text).is_empty();
    is_numbered || names_time || words.len() >= 5 || !scales_in(text).is_empty() || unit_in(text).is_some()
}
