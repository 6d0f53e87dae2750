//! What columns of names are by what stands in them, where no head says it.

use super::super::book::Cell;
use super::super::layout::{Column, Layout};
use super::super::lexicon::Regions;
use super::super::look::is_year;
use super::super::numeral::without_mark;
use super::super::roles::Role;
use super::Reader;
use super::answers::is_total;

/// Words of heads of times.
const OF_TIMES: &[&str] = &[
    "waktu", "masa", "posisi", "keadaan", "kondisi", "tanggal", "tgl", "thn", "bulan", "month", "ta", "ano",
    "anno", "năm",
];
/// Parts of such words: "TimePeriod", "Berichtsjahr".
const IN_TIMES: &[&str] = &["time", "period", "year", "tahun", "date", "jahr", "annee"];

/// Whether a head speaks of times, and not of those who work part of one.
fn says_times(words: &[String]) -> bool {
    let of =
        |word: &String| OF_TIMES.contains(&word.as_str()) || IN_TIMES.iter().any(|part| word.contains(part));
    let of_workers = |word: &String| matches!(word.as_str(), "part" | "full" | "over" | "overtime");
    words.iter().any(of) && !words.iter().any(of_workers)
}

impl Reader<'_> {
    /// Gives a role to columns whose head says none, or says too little to be sure of.
    pub(super) fn by_their_cells(&self, sheet: usize, table: &Layout, roles: &mut [Option<Role>]) {
        for (at, column) in table.columns.iter().enumerate() {
            if self.mapping.columns.contains_key(&column.label) {
                continue;
            }
            let found = match roles[at] {
                None => self.role_of_cells(sheet, table, at, roles),
                // "Jenis" may stand over kinds of members, and over measures as well.
                Some(Role::Category) if Role::is_vague(column.lines.last().map_or("", String::as_str)) => {
                    let texts = self.texts(sheet, table, column);
                    most(&texts, |text| self.is_measure(text)).then_some(Role::Measure)
                }
                Some(_) => None,
            };
            if found.is_some() && !roles.contains(&found) {
                roles[at] = found;
            }
        }
    }

    fn role_of_cells(&self, sheet: usize, table: &Layout, at: usize, roles: &[Option<Role>]) -> Option<Role> {
        let column = &table.columns[at];
        let filled = self.cells(sheet, table, column).count();
        let to_the_right = table.columns.iter().skip(at + 1).any(|other| other.figures > 0);
        let is_of_times = column.times > 0 && column.figures == 0 && column.times * 2 > filled;
        if is_of_times && to_the_right && self.may_be_times(sheet, table, column) {
            return (!roles.contains(&Some(Role::Year))).then_some(Role::Period);
        }
        if column.texts <= column.figures + column.times {
            return None;
        }
        let texts = self.texts(sheet, table, column);
        let is_region =
            |text: &str| matches!(self.lexicon.regions(without_mark(text).0, false), Regions::Named(_));
        let is_value = |text: &str| {
            let heard = self.lexicon.hear(text, None);
            heard.measure.is_none() && heard.left.is_empty() && !heard.values.is_empty()
        };
        if most(&texts, is_region) {
            Some(Role::Region)
        } else if most(&texts, |text| self.is_measure(text)) {
            Some(Role::Measure)
        } else {
            most(&texts, is_value).then_some(Role::Category)
        }
    }

    /// Whether the head of a column of times lets it be one. Bare years may be figures as well: 2001 and 2010 below "PU" are of
    /// people, and below a head that does not speak of times nobody knows what they are.
    fn may_be_times(&self, sheet: usize, table: &Layout, column: &Column) -> bool {
        let is_bare = |cell: &Cell| is_year(without_mark(&cell.to_string()).0);
        if !self.cells(sheet, table, column).any(is_bare) {
            return true;
        }
        let heard = self.lexicon.hear(&column.lines.join(" "), None);
        let says_figures = heard.measure.is_some()
            || !heard.values.is_empty()
            || heard.total
            || heard.aspect.is_some()
            || heard.period.is_some()
            || heard.unit.is_some();
        !says_figures && (heard.left.is_empty() || says_times(&heard.left))
    }

    /// Whether a text is the name of a measure, and nothing else.
    fn is_measure(&self, text: &str) -> bool {
        let heard = self.lexicon.hear(text, None);
        heard.measure.is_some() && heard.left.is_empty()
    }

    fn cells<'a>(
        &'a self,
        sheet: usize,
        table: &'a Layout,
        column: &'a Column,
    ) -> impl Iterator<Item = &'a Cell> {
        let sheet = &self.book.sheets[sheet];
        table.rows.iter().filter_map(|row| sheet.get(*row, column.column))
    }

    /// The texts of a column that do not say "total".
    fn texts<'a>(&'a self, sheet: usize, table: &'a Layout, column: &'a Column) -> Vec<&'a str> {
        self.cells(sheet, table, column).filter_map(Cell::text).filter(|text| !is_total(text)).collect()
    }
}

/// Whether at least half of the texts are so.
fn most(texts: &[&str], fits: impl Fn(&str) -> bool) -> bool {
    texts.iter().filter(|text| fits(text)).count() * 2 >= texts.len().max(1)
}
