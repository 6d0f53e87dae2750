//! Where the tables of a sheet are: their titles, heads, rows and notes, found by what kinds of cells stand
//! where. What the words mean is not known here.

use super::account::{Fate, Ignored};
use super::beside;
use super::book::{Cell, Sheet, Spot};
use super::look::{Look, look};
use super::notes::{behind_note_word, explanations, note_mark};
use super::numbering;
use super::period;
use super::roles::Role;
use super::scale::scales_in;
use super::units::{is_statement, unit_in};
use super::words::fold;
use std::collections::{BTreeMap, BTreeSet};

/// A table as it stands on a sheet.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// The rows of its heads.
    pub heads: Vec<u32>,
    /// Its columns, from the left, each with the lines of its head.
    pub columns: Vec<Column>,
    /// The rows that may hold figures.
    pub rows: Vec<u32>,
    /// What stands above it.
    pub titles: Vec<String>,
    /// The lines of a single text among its rows, each by its row.
    pub headings: Vec<(u32, String)>,
    /// What stands below it: the mark that a note explains, if it begins with one, and its text.
    pub notes: Vec<(Option<String>, String)>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place.
    pub column: u32,
    /// The lines of its head, from the top, each once.
    pub lines: Vec<String>,
    /// Its name in a mapping: the lines joined, with its letters where another column has the same.
    pub label: String,
    /// How many of its cells look like figures.
    pub figures: usize,
    /// How many look like times.
    pub times: usize,
    /// How many are other texts.
    pub texts: usize,
}

/// A sheet on which tables are being found.
pub struct Finder<'s> {
    sheet: &'s Sheet,
    rows: Vec<u32>,
    looks: BTreeMap<Spot, Look>,
}

/// The most lines of a head.
const MOST_HEADS: usize = 4;

impl<'s> Finder<'s> {
    /// Looks at every cell once.
    pub fn new(sheet: &'s Sheet) -> Self {
        let mut looks: BTreeMap<Spot, Look> =
            sheet.cells.iter().map(|(spot, cell)| (*spot, look(cell))).collect();
        let rows = sheet.rows();
        // "38 Provinsi" over the names is their head, and no number of anything.
        for row in &rows {
            let Some((column, cell)) = sheet.row(*row).next() else { continue };
            if cell.text().is_some_and(|text| counted(text).is_some()) {
                looks.insert(Spot { row: *row, column }, Look::Text);
            }
        }
        Self { sheet, rows, looks }
    }

    /// The tables from the top, with the fate of every cell that is neither in a row of one nor a head's.
    pub fn tables(&self, fates: &mut BTreeMap<Spot, Fate>) -> Vec<Layout> {
        let mut tables = Vec::new();
        let mut from = 0;
        while let Some((table, next)) = self.table(from, fates) {
            tables.extend(beside::parts(self.sheet, table));
            from = next;
        }
        let rest: Vec<u32> = self.rows.get(from..).unwrap_or_default().to_vec();
        for row in rest {
            for (column, _) in self.sheet.row(row) {
                let spot = Spot { row, column };
                let is_figure = self.look(spot) == Some(Look::Figure);
                let fate = if is_figure && tables.is_empty() {
                    Fate::no_table()
                } else if tables.is_empty() {
                    Fate::Ignored(Ignored::NoFigures)
                } else if is_figure {
                    Fate::no_table()
                } else {
                    Fate::Ignored(Ignored::Note)
                };
                fates.entry(spot).or_insert(fate);
            }
        }
        tables
    }

    fn look(&self, spot: Spot) -> Option<Look> {
        self.looks.get(&spot).copied()
    }

    fn counts(&self, row: u32) -> Counts {
        let mut counts = Counts::default();
        for (column, _) in self.sheet.row(row) {
            counts.cells += 1;
            match self.look(Spot { row, column }) {
                Some(Look::Figure) => counts.figures += 1,
                Some(Look::Time) => counts.times += 1,
                Some(Look::Missing) => counts.missing += 1,
                _ => counts.texts += 1,
            }
        }
        counts
    }

    /// The table that begins at or below an index of the rows, and the index behind it.
    fn table(&self, from: usize, fates: &mut BTreeMap<Spot, Fate>) -> Option<(Layout, usize)> {
        let first = (from..self.rows.len()).find(|at| self.is_body(*at))?;
        let first = self.earlier_body(from, first);
        let heads = self.heads(from, first);
        let start = heads.first().copied().unwrap_or(first);
        let mut table = Layout::default();
        for at in from..start {
            self.title(self.rows[at], &mut table, fates);
        }
        table.heads = heads.iter().map(|at| self.rows[*at]).collect();
        for at in start..first {
            if !heads.contains(&at) {
                let numbers = self.is_column_numbers(self.rows[at]);
                if numbers {
                    self.all(self.rows[at], Ignored::ColumnNumber, fates);
                } else {
                    self.heading(self.rows[at], &mut table, fates);
                }
            }
        }
        let end = self.body(first, &mut table, fates);
        self.columns(&mut table);
        for row in &table.heads {
            self.all(*row, Ignored::Head, fates);
        }
        Some((table, end))
    }

    fn all(&self, row: u32, why: Ignored, fates: &mut BTreeMap<Spot, Fate>) {
        for (column, _) in self.sheet.row(row) {
            fates.entry(Spot { row, column }).or_insert(Fate::Ignored(why));
        }
    }

    fn title(&self, row: u32, table: &mut Layout, fates: &mut BTreeMap<Spot, Fate>) {
        let words: Vec<String> = self.sheet.row(row).map(|(_, cell)| cell.to_string()).collect();
        table.titles.push(words.join(" "));
        for (column, _) in self.sheet.row(row) {
            fates.entry(Spot { row, column }).or_insert(Fate::Ignored(Ignored::Title));
        }
    }

    /// A row of figures: a number that is no time, or a sign for a missing one beside a name.
    fn is_body(&self, at: usize) -> bool {
        let row = self.rows[at];
        let counts = self.counts(row);
        if self.is_column_numbers(row) || self.is_note(row) {
            return false;
        }
        let is_sheet_of_one = counts.cells == 1 && counts.figures == 1;
        let named = counts.texts + counts.times > 0;
        // A title with a number in it stands alone in its row.
        (counts.figures > 0 && (named || counts.figures > 1) && counts.cells > 1)
            || counts.missing > 0 && named && counts.cells > 2
            || at > 0 && counts.cells > 1 && self.is_headed(row, self.rows[at - 1])
            || is_sheet_of_one && self.rows.len() == 1
            || is_sheet_of_one && at > 0 && self.rows.len() > 1 && self.single_column()
    }

    fn single_column(&self) -> bool {
        let columns: BTreeSet<u32> = self.sheet.cells.keys().map(|spot| spot.column).collect();
        columns.len() == 1
    }

    /// A row of names and years, which may be figures, right below a row of texts with one for each of its columns.
    fn is_headed(&self, row: u32, above: u32) -> bool {
        let counts = self.counts(row);
        let is_text = |row: u32, column: u32| self.look(Spot { row, column }) == Some(Look::Text);
        let differs = |column: u32| {
            let text = |row: u32| self.sheet.get(row, column).map(|cell| fold(&cell.to_string()));
            text(row) != text(above)
        };
        let all = || self.sheet.row(row).all(|(column, _)| is_text(above, column) && differs(column));
        counts.figures == 0 && counts.times > 0 && counts.texts > 0 && self.counts(above).texts >= 2 && all()
    }

    /// Years can be figures: a row of a name and years stands in the body where the row above it has a head for each
    /// of its columns.
    fn earlier_body(&self, from: usize, first: usize) -> usize {
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
    fn heads(&self, from: usize, first: usize) -> Vec<usize> {
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
                let says =
                    ["tabel ", "table ", "judul ", "lampiran "].iter().any(|word| folded.starts_with(word));
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
    fn is_column_numbers(&self, row: u32) -> bool {
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

    fn is_note(&self, row: u32) -> bool {
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
    fn body(&self, first: usize, table: &mut Layout, fates: &mut BTreeMap<Spot, Fate>) -> usize {
        let last = (first..self.rows.len()).rev().find(|at| self.is_body(*at)).unwrap_or(first);
        let mut at = first;
        let mut again = None;
        while at < self.rows.len() {
            let row = self.rows[at];
            let counts = self.counts(row);
            if self.is_head_again(row, table) {
                if at <= last && self.is_titled_anew(at, first) {
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

    fn heading(&self, row: u32, table: &mut Layout, fates: &mut BTreeMap<Spot, Fate>) {
        let words: Vec<String> = self.sheet.row(row).map(|(_, cell)| one_line(&cell.to_string())).collect();
        table.headings.push((row, words.join(" ")));
        self.all(row, Ignored::Heading, fates);
    }

    /// A row of heads for a table of its own: texts where this table has figures, above more figures.
    fn begins_another(&self, at: usize, last: usize, table: &Layout) -> bool {
        let row = self.rows[at];
        let counts = self.counts(row);
        let after_gap = at > 0 && (row - self.rows[at - 1] > 1 || self.counts(self.rows[at - 1]).cells == 1);
        at < last && counts.texts >= 2 && counts.missing == 0 && after_gap && !table.rows.is_empty()
    }

    /// Whether a head that stands there again does so below a title of its own: then it is that of another table, of another
    /// time or of another thing. A line that only groups rows ("JAWA"), or that says that the table goes on, is no title.
    fn is_titled_anew(&self, at: usize, first: usize) -> bool {
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
        texts.iter().any(|text| is_title_like(text)) && !texts.iter().any(goes_on)
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

    /// The columns with their heads. A line of a head that is empty over a column takes the text to its left, as in
    /// files without merged cells, where a lower line has a text there.
    fn columns(&self, table: &mut Layout) {
        let mut columns: BTreeSet<u32> = BTreeSet::new();
        for row in table.rows.iter().chain(&table.heads) {
            columns.extend(self.sheet.row(*row).map(|(column, _)| column));
        }
        let mut labels: BTreeMap<String, usize> = BTreeMap::new();
        for column in columns.iter().copied() {
            let mut lines: Vec<String> = Vec::new();
            for (index, row) in table.heads.iter().enumerate() {
                let text = self.head_at(table, index, *row, column, &columns);
                if let Some(text) = text.filter(|text| lines.last() != Some(text)) {
                    lines.push(text);
                }
            }
            let mut label = lines.join(" / ");
            let count = labels.entry(label.clone()).or_default();
            *count += 1;
            if *count > 1 || label.is_empty() {
                label = format!("{label} [{}]", super::book::letters(column)).trim().to_owned();
            }
            let mut found = Column { column, lines, label, figures: 0, times: 0, texts: 0 };
            for row in &table.rows {
                match self.look(Spot { row: *row, column }) {
                    Some(Look::Figure | Look::Missing) => found.figures += 1,
                    Some(Look::Time) => found.times += 1,
                    Some(Look::Text) => found.texts += 1,
                    None => {}
                }
            }
            table.columns.push(found);
        }
    }

    fn head_at(
        &self,
        table: &Layout,
        index: usize,
        row: u32,
        column: u32,
        columns: &BTreeSet<u32>,
    ) -> Option<String> {
        if let Some((_, cell)) = self.sheet.shown(row, column) {
            return Some(one_line(&cell.to_string()));
        }
        let lower = table.heads.get(index + 1..).unwrap_or_default();
        let below = |column: u32| lower.iter().any(|row| self.sheet.get(*row, column).is_some());
        if !below(column) {
            return None;
        }
        for left in columns.range(..column).rev() {
            if let Some(cell) = self.sheet.get(row, *left) {
                // What stands to the left spans this column only if it has a lower line itself.
                let spot = Spot { row, column: *left };
                let merged = self.sheet.merge_at(spot).is_some();
                return (below(*left) && !merged).then(|| one_line(&cell.to_string()));
            }
            if !below(*left) {
                return None;
            }
        }
        None
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    cells: usize,
    figures: usize,
    times: usize,
    missing: usize,
    texts: usize,
}

/// What "38 Provinsi" counts, where that is what names are of.
fn counted(text: &str) -> Option<Role> {
    let (number, rest) = text.trim().split_once(' ')?;
    let is_number = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    Role::of_head(rest).filter(|role| is_number && *role == Role::Region)
}

/// A line that says more than the name of a group: a number of the table, a time among other words, a unit, a sentence.
fn is_title_like(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_numbered = matches!(words.first(), Some(&("tabel" | "table" | "lampiran" | "annex" | "judul")));
    let names_time = period::parse(text).is_none() && !period::all_in(text).is_empty();
    is_numbered || names_time || words.len() >= 5 || !scales_in(text).is_empty() || unit_in(text).is_some()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
