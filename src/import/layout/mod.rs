//! Where the tables of a sheet are: their titles, heads, rows and notes, found by what kinds of cells stand
//! where. What the words mean is not known here.

mod body;
mod heads;

use super::account::{Fate, Ignored};
use super::beside;
use super::book::{Cell, Sheet, Spot};
use super::look::{Look, look};
use super::pivot;
use super::roles::Role;
use super::ways::is_band;
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
    /// How many of those that look like figures are spans of ages or sizes: "15-24".
    pub bands: usize,
}

impl Column {
    /// Whether what stands in it can be what its head says: names are no figures, but for spans such as "15-24" below "age".
    pub fn can_be(&self, role: Role) -> bool {
        let bands = if role == Role::Category { self.bands } else { 0 };
        let is_named =
            matches!(role, Role::Region | Role::Measure | Role::Category | Role::Note | Role::Status);
        !(is_named && self.texts + bands == 0 && self.figures > 0)
    }
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
            let heads = heads::of_words(sheet, *row, &looks);
            looks.extend(heads.into_iter().map(|column| (Spot { row: *row, column }, Look::Text)));
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
        let legend = self.sheet.legend.iter().map(|(mark, words)| (Some(mark.clone()), words.clone()));
        table.notes.extend(legend);
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
        let words = self.sheet.row(row).map(|(_, cell)| cell.to_string());
        let words: Vec<String> = words.filter(|text| !pivot::is_own(text)).collect();
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
            let mut found = Column { column, lines, label, figures: 0, times: 0, texts: 0, bands: 0 };
            for row in &table.rows {
                match self.look(Spot { row: *row, column }) {
                    Some(Look::Figure | Look::Missing) => {
                        found.figures += 1;
                        let text = self.sheet.get(*row, column).and_then(Cell::text);
                        found.bands += usize::from(text.is_some_and(is_band));
                    }
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
            let text = one_line(&cell.to_string());
            return Some(said_once(&text).to_owned()).filter(|text| !pivot::is_own(text));
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

/// "2019" of "2019 [YR2019]", as the World Bank writes its times.
fn said_once(head: &str) -> &str {
    let twice = head.split_once(" [").and_then(|(first, rest)| Some((first, rest.strip_suffix(']')?)));
    let is_same = |(first, second): &(&str, &str)| second.strip_prefix("YR").unwrap_or(second) == *first;
    twice.filter(is_same).map_or(head, |(first, _)| first)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
