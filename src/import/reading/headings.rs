//! What the headings between the rows of a table say of the rows below them: a time, a category, a measure, a region.

use super::super::account::{Fate, Refusal};
use super::super::book::Spot;
use super::super::fiscal;
use super::super::layout::Layout;
use super::super::lexicon::Regions;
use super::super::notes::note_mark;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::roles::Role;
use super::answers::is_total;
use super::columns::{Kind, Spec};
use super::{Parts, Reader};
use crate::diag::{Both, Phrase};
use crate::model::MeasureId;
use std::collections::{BTreeMap, BTreeSet};

/// What is said of the rows from each heading on.
#[derive(Debug, Default)]
pub(super) struct Headings {
    from: BTreeMap<u32, Result<Parts, String>>,
}

impl Headings {
    fn last(&self, row: u32) -> Option<&Result<Parts, String>> {
        self.from.range(..row).next_back().map(|(_, said)| said)
    }

    /// What is said of a row, if anything.
    pub(super) fn at(&self, row: u32) -> Option<&Parts> {
        self.last(row).and_then(|said| said.as_ref().ok())
    }

    /// What becomes of a row under a heading that nobody understands, where others say what their rows are.
    pub(super) fn fate(&self, row: u32) -> Option<Fate> {
        let text = self.last(row)?.as_ref().err()?;
        let words = Both {
            id: "judul bagian `{text}` tidak dikenal, padahal judul bagian lain menentukan isi barisnya",
            en: "the heading `{text}` is not known, while others say what their rows are",
        };
        let hint = Both {
            id: "beri isi judul itu kolom tersendiri di lembar kerja",
            en: "give what the headings say a column of its own in the spreadsheet",
        };
        Some(Fate::Refused(Refusal::new("heading", Phrase::new(words).with("text", text), hint)))
    }

    /// Whether the headings say this of every row.
    pub(super) fn all(&self, rows: &[u32], says: &dyn Fn(&Parts) -> bool) -> bool {
        rows.iter().all(|row| self.last(*row).is_some_and(|said| said.as_ref().map_or(true, says)))
    }
}

impl Reader<'_> {
    /// What each heading of a table says. One that only groups rows, such as an island over its provinces, says nothing.
    pub(super) fn headings(
        &mut self,
        sheet: usize,
        table: &Layout,
        known: Option<MeasureId>,
        has_region: bool,
    ) -> Headings {
        let mut out = Headings::default();
        let mut said = Parts::default();
        let first = table.rows.first().copied().unwrap_or_default();
        let last = table.rows.last().copied().unwrap_or_default();
        let mut is_divided = false;
        for (row, text) in &table.headings {
            // A note or a name at the end heads nothing.
            if *row > last || note_mark(text).is_some() || is_total(text) {
                continue;
            }
            let body = without_mark(text).0;
            let heard = self.lexicon.hear_under(body, known);
            let names = heard.measure.is_some() || !heard.values.is_empty() || heard.aspect.is_some();
            let fiscal = fiscal::parse(body);
            let place = self.book.sheets[sheet].address(Spot { row: *row, column: 0 });
            if let Some(year) = fiscal {
                match self.fiscal(&year, &place) {
                    Some(period) => said.period = Some(period),
                    None => {
                        out.from.insert(*row, Err(text.clone()));
                        continue;
                    }
                }
            } else if let Some(period) = period::parse(body) {
                said.period = Some(self.as_the_site_has(period));
            } else if names && heard.left.is_empty() && heard.rivals.is_empty() {
                is_divided = true;
                let values = (!heard.values.is_empty()).then_some(heard.values);
                said = said.with(&Parts {
                    measure: heard.measure,
                    values,
                    period: heard.period,
                    aspect: heard.aspect,
                    scale: heard.scale,
                    unit: heard.unit,
                    ..Parts::default()
                });
            } else if let Regions::Named(ids) = self.lexicon.regions(body, false) {
                match ids.as_slice() {
                    [one] if !has_region => said.region = Some(*one),
                    _ => continue,
                }
            } else if is_divided || !has_region && said.region.is_some() {
                out.from.insert(*row, Err(text.clone()));
                continue;
            } else {
                continue;
            }
            if *row < first || *row <= last {
                out.from.insert(*row, Ok(said.clone()));
                self.tell(
                    Both {
                        id: "judul bagian `{key}` berlaku untuk baris di bawahnya",
                        en: "the heading `{key}` holds for the rows below it",
                    },
                    text,
                );
            }
        }
        out
    }

    /// Where a name stands for empty cells below it, as pivot tables write groups: the row of the name for each such cell.
    /// Only where a name stands right of the empty cell and all names left of it are empty too; never in tables of one
    /// figure a row, where an empty name means the whole, and never where names are written again in each row.
    pub(super) fn names_above(
        &mut self,
        sheet: usize,
        table: &Layout,
        specs: &[Spec],
    ) -> BTreeMap<Spot, u32> {
        let mut out = BTreeMap::new();
        let is_long = |column: &super::super::layout::Column| {
            Role::of_head(without_mark(&column.lines.join(" ")).0) == Some(Role::Value)
        };
        if table.columns.iter().any(is_long) {
            return out;
        }
        let groups = [Role::Region, Role::Category, Role::Measure, Role::Period, Role::Year];
        let names: Vec<&Spec> = specs
            .iter()
            .filter(|spec| matches!(spec.kind, Kind::Role(role) if groups.contains(&role)))
            .collect();
        let book = self.book;
        let text =
            |row: u32, column: u32| book.sheets[sheet].shown(row, column).map(|(_, cell)| cell.to_string());
        let repeats: BTreeSet<u32> = names
            .iter()
            .filter(|spec| {
                // Cells that are merged hold their name once.
                let own = |row: &u32| book.sheets[sheet].get(*row, spec.column).map(ToString::to_string);
                let all: Vec<String> = table.rows.iter().filter_map(own).collect();
                all.windows(2).any(|pair| pair[0] == pair[1])
            })
            .map(|spec| spec.column)
            .collect();
        for (at, spec) in names.iter().enumerate() {
            if repeats.contains(&spec.column) {
                continue;
            }
            let mut from: Option<u32> = None;
            for row in &table.rows {
                let is_empty = |spec: &&Spec| text(*row, spec.column).is_none();
                if !is_empty(spec) {
                    from = Some(*row);
                } else if names[..at].iter().all(is_empty)
                    && names[at + 1..].iter().any(|spec| !is_empty(spec))
                {
                    if let Some(from) = from {
                        out.insert(Spot { row: *row, column: spec.column }, from);
                    }
                } else {
                    from = None;
                }
            }
            if out.keys().any(|spot| spot.column == spec.column) {
                self.tell(
                    Both {
                        id: "sel kosong di kolom `{key}` mengikuti nama di atasnya",
                        en: "empty cells of the column `{key}` take the name above them",
                    },
                    &spec.label,
                );
            }
        }
        out
    }
}
