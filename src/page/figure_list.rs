//! Every figure of a page in groups by measure, so that a long list is no wall: what the page is about stays
//! in sight, the others are folded. It says nothing of a figure itself.

use super::figure::row_id;
use super::rows::Row;
use super::sheet::Sheet;
use super::view::{FigureGroup, FigureList};
use crate::indicator::Figure;
use crate::model::{Aspect, CategoryId, MeasureId, MeasureRef, Missing, Period, Stated};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many figures a list may have in sight: about two sheets of paper.
const IN_SIGHT: usize = 40;

/// Which figures a long list keeps in sight beside those of the headline, if they are not too many.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reach {
    /// Those of periods that end with this one: a report on December has the year's flows, too.
    Period(Period),
    /// The newest count of each measure.
    Newest,
}

impl<'c> Sheet<'c> {
    /// The rows in groups by measure, those of the headline first.
    pub(super) fn figure_list(
        &self,
        rows: &[Row<'c>],
        headline: &[&Figure],
        reach: Reach,
    ) -> Option<FigureList> {
        let measures: Vec<MeasureId> = headline.iter().map(|figure| figure.key.measure).collect();
        let (open, folded): (Vec<usize>, Vec<usize>) = if rows.len() <= IN_SIGHT {
            ((0..rows.len()).collect(), Vec::new())
        } else {
            let seen = self.in_sight(rows, headline, reach);
            (0..rows.len()).partition(|at| seen.contains(at))
        };
        let summary = (!open.is_empty() && !folded.is_empty()).then(|| {
            let (count, folded) = (self.count(rows.len()), self.count(folded.len()));
            self.say("figures-folded", &[("count", (&count).into()), ("folded", (&folded).into())])
        });
        // Without a headline there is nothing to prefer, and a list of nothing but folds would look empty.
        let (open, folded) = if open.is_empty() { (folded, open) } else { (open, folded) };
        let (open, folded) = (self.groups(rows, open, &measures), self.groups(rows, folded, &measures));
        let suppressed = self.suppressed_note(rows);
        (!open.is_empty()).then_some(FigureList { open, folded, summary, suppressed })
    }

    /// Why figures are suppressed, where any is.
    fn suppressed_note(&self, rows: &[Row<'c>]) -> Option<String> {
        let is_suppressed = |row: &Row<'c>| match row {
            Row::Stated(one) => one.stated == Stated::Missing(Missing::Suppressed),
            Row::Derived(_) => false,
        };
        rows.iter().any(is_suppressed).then(|| self.word("suppressed-note"))
    }

    fn in_sight(&self, rows: &[Row<'c>], headline: &[&Figure], reach: Reach) -> BTreeSet<usize> {
        let tiles: BTreeSet<usize> =
            headline.iter().filter_map(|figure| self.position_of(rows, figure)).collect();
        let mut seen = match reach {
            Reach::Period(period) => {
                let near = |at: &usize| rows[*at].key().period.end == period.end;
                (0..rows.len()).filter(near).collect()
            }
            Reach::Newest => newest(rows),
        };
        seen.extend(&tiles);
        if seen.len() > IN_SIGHT { tiles } else { seen }
    }

    fn groups(&self, rows: &[Row<'c>], mut at: Vec<usize>, first: &[MeasureId]) -> Vec<FigureGroup> {
        let place = |measure| first.iter().position(|one| *one == measure).unwrap_or(first.len());
        at.sort_by_key(|at| {
            let key = rows[*at].key();
            (place(key.measure), key.measure, Reverse(key.period), key.category, key.aspect, *at)
        });
        let of_one_measure = at.chunk_by(|a, b| rows[*a].key().measure == rows[*b].key().measure);
        of_one_measure
            .filter_map(|group| {
                let measure = rows[*group.first()?].key().measure;
                Some(FigureGroup {
                    heading: self.measure(MeasureRef { measure, category: CategoryId::TOTAL }),
                    count: self.count_figures(group.len()),
                    figures: group.iter().map(|at| self.row(row_id(*at), rows[*at])).collect(),
                })
            })
            .collect()
    }

    /// A number of figures in words: "42 angka".
    pub(super) fn count_figures(&self, count: usize) -> String {
        let text = self.count(count);
        self.say("count-figures", &[("count", count.into()), ("text", (&text).into())])
    }
}

/// The newest count of each measure as a whole; of several statements the first, which is the one in use.
fn newest(rows: &[Row<'_>]) -> BTreeSet<usize> {
    let mut found: BTreeMap<MeasureId, usize> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let key = row.key();
        if key.category != CategoryId::TOTAL || key.aspect != Aspect::Actual {
            continue;
        }
        let place = found.entry(key.measure).or_insert(at);
        if key.period > rows[*place].key().period {
            *place = at;
        }
    }
    found.into_values().collect()
}
