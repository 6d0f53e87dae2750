//! Where the tables of a sheet are: their titles, heads, rows and notes, found by what kinds of cells stand
//! where. What the words mean is not known here.

use super::account::{Fate, Ignored};
use super::book::{Cell, Sheet, Spot};
use super::look::{Look, look};
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
        let looks = sheet.cells.iter().map(|(spot, cell)| (*spot, look(cell))).collect();
        Self { sheet, rows: sheet.rows(), looks }
    }

    /// The tables from the top, with the fate of every cell that is neither in a row of one nor a head's.
    pub fn tables(&self, fates: &mut BTreeMap<Spot, Fate>) -> Vec<Layout> {
        let mut tables = Vec::new();
        let mut from = 0;
        while let Some((table, next)) = self.table(from, fates) {
            tables.extend(apart(self.sheet, table));
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
            if !self.is_headed(row, above) && !self.is_left_empty(row, above) {
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
            // A heading of the first rows may stand between them and the head.
            let counts = self.counts(row);
            if heads.is_empty() && at > from && counts.cells == 1 && self.counts(self.rows[at - 1]).texts > 1
            {
                continue;
            }
            // Empty rows stand between a title and a head, but not within a head.
            let below = heads.first().map_or(self.rows[first], |index| self.rows[*index]);
            let apart =
                below - row > 1 + u32::from(heads.is_empty()) * 2 && !self.is_column_numbers(below - 1);
            if self.is_title(row, first) || apart && !heads.is_empty() {
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

    /// "(1) (2) (3)" under a head.
    fn is_column_numbers(&self, row: u32) -> bool {
        let mut last = None;
        let mut count = 0;
        for (_, cell) in self.sheet.row(row) {
            let text = cell.to_string();
            let number = text.trim_start_matches('(').trim_end_matches(')').parse::<u32>().ok();
            let Some(number) = number else { return false };
            if last.is_some_and(|last| number != last + 1) || last.is_none() && number > 1 {
                return false;
            }
            last = Some(number);
            count += 1;
        }
        count >= 2
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
        while at < self.rows.len() {
            let row = self.rows[at];
            let counts = self.counts(row);
            if self.is_head_again(row, table) {
                self.all(row, Ignored::HeadAgain, fates);
            } else if self.is_column_numbers(row) && counts.texts == counts.cells {
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
        for part in text.split(';') {
            let part = part.trim();
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

/// A table that goes on beside itself, with the same heads again, is one for each time; so is one that begins again behind
/// an empty column with the head of its names.
fn apart(sheet: &Sheet, table: Layout) -> Vec<Layout> {
    let lines: Vec<&Vec<String>> = table.columns.iter().map(|column| &column.lines).collect();
    let repeats = |width: &usize| {
        let (first, rest) = lines.split_at(*width);
        let own: BTreeSet<&&Vec<String>> = first.iter().collect();
        let whole = lines.len().is_multiple_of(*width) && own.len() == *width;
        let again = rest.chunks(*width).all(|part| part == first);
        let of = |is: &dyn Fn(&Column) -> bool| table.columns.iter().take(*width).any(is);
        whole
            && again
            && !first.iter().any(|lines| lines.is_empty())
            && of(&|column| column.texts > column.figures)
            && of(&|column| column.figures > column.texts)
    };
    let begins = |at: &usize| {
        let [before, here] = table.columns.get(at - 1..=*at).unwrap_or_default() else { return false };
        let is_of_names = |column: &Column| column.texts > column.figures && !column.lines.is_empty();
        let first = table.columns.iter().find(|column| is_of_names(column));
        is_of_names(here)
            && here.column > before.column + 1
            && first.is_some_and(|first| first.column < here.column && first.lines == here.lines)
    };
    let part = |columns: &[Column]| {
        let holds = |row: &u32| columns.iter().any(|column| sheet.get(*row, column.column).is_some());
        let rows = table.rows.iter().copied().filter(holds).collect();
        Layout { columns: columns.to_vec(), rows, ..table.clone() }
    };
    if let Some(width) = (2..=lines.len() / 2).find(repeats) {
        return table.columns.chunks(width).map(part).collect();
    }
    let starts: Vec<usize> = (1..table.columns.len()).filter(begins).collect();
    if starts.is_empty() {
        return vec![table];
    }
    let bounds: Vec<usize> = std::iter::once(0).chain(starts).chain([table.columns.len()]).collect();
    let parts = bounds.windows(2).filter_map(|pair| table.columns.get(*pair.first()?..*pair.get(1)?));
    parts.map(part).collect()
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    cells: usize,
    figures: usize,
    times: usize,
    missing: usize,
    texts: usize,
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The mark that a note begins with, and the rest: "*) Angka sementara", "1) Termasuk …", "– : tidak ada".
pub fn note_mark(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let split = |at: usize| {
        let (mark, rest) =
            (text.get(..at)?.trim(), text.get(at..)?.trim_start_matches([':', '=', ' ', '.', ')']).trim());
        (!mark.is_empty() && !rest.is_empty()).then_some((mark, rest))
    };
    let special: usize = text.chars().take_while(|c| "*†‡§¹²³⁴⁵⁶⁷⁸⁹".contains(*c)).map(char::len_utf8).sum();
    if special > 0 {
        return split(special);
    }
    if let Some(at) = text.find(')')
        && at <= 3
        && text.get(..at).is_some_and(|mark| mark.chars().all(|c| c.is_ascii_alphanumeric() || c == '('))
    {
        return split(at + 1);
    }
    // "r Angka diperbaiki/Revised figures", as statistical offices have it.
    if let Some((letters, rest)) = text.split_once(' ')
        && matches!(letters, "r" | "p" | "e" | "x" | "xx")
        && fold(rest).split(' ').any(|word| matches!(word, "angka" | "figure" | "figures" | "data"))
    {
        return split(letters.len());
    }
    let sign = text.split([' ', ':', '=']).next()?;
    let behind = text.get(sign.len()..)?.trim_start();
    let explained = behind.starts_with([':', '=']) && sign.chars().count() <= 4;
    explained.then(|| split(sign.len()))?
}

/// A note without the words that say that it is one: "Catatan/Note: *) …".
fn behind_note_word(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let words = ["Catatan", "Keterangan", "Notes", "Note", "Ket"];
        let found = words
            .iter()
            .find_map(|word| rest.strip_prefix(word).filter(|rest| rest.starts_with(['/', ':', '.', ' '])));
        match found {
            Some(behind) => rest = behind.trim_start_matches(['/', ':', '.', ' ']),
            None => return rest,
        }
    }
}

/// The mark without its brackets, as it is looked up.
pub fn same_mark(mark: &str) -> String {
    let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let plain = |c: char| {
        digits
            .chars()
            .position(|known| known == c)
            .and_then(|at| char::from_digit(at as u32, 10))
            .unwrap_or(c)
    };
    mark.chars().filter(|c| !matches!(c, '(' | ')' | ' ')).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_begin_with_their_mark() {
        assert_eq!(note_mark("*) Angka sementara"), Some(("*", "Angka sementara")));
        assert_eq!(note_mark("1) Termasuk Papua"), Some(("1)", "Termasuk Papua")));
        assert_eq!(note_mark("– : tidak ada"), Some(("–", "tidak ada")));
        assert_eq!(note_mark("… = data tidak tersedia"), Some(("…", "data tidak tersedia")));
        assert_eq!(note_mark("r Angka diperbaiki"), Some(("r", "Angka diperbaiki")));
        assert_eq!(note_mark("Sumber: BPS"), None);
        assert_eq!(same_mark("¹"), same_mark("1)"));
    }
}
