//! Totals of a table, held against what they sum. One that agrees says nothing new and is left; one that does not is
//! a fault of the table, or of the reading.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::Spot;
use super::Reader;
use crate::diag::{Both, Phrase};
use crate::model::{RegionId, Stated, grouped, written};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The cell of a total.
#[derive(Debug, Clone)]
pub(super) struct Total {
    pub(super) spot: Spot,
    /// The name of its row.
    pub(super) label: String,
    /// What it states; nothing for what does not sum.
    pub(super) stated: Option<Decimal>,
    /// The power of ten that its column is written in.
    pub(super) scale: u32,
}

impl Reader<'_> {
    /// Holds the totals of the table that was just read, which begins at the row `first`, against the rows above each.
    /// In a long table the rows of a column are figures of many things, and do not sum.
    pub(super) fn check_totals(&mut self, sheet: usize, first: u32, is_long: bool) {
        let totals = std::mem::take(&mut self.totals);
        let mut before: Vec<&Total> = Vec::new();
        for total in &totals {
            let fate = if is_long {
                Fate::Ignored(Ignored::TotalUnchecked)
            } else {
                self.check_total(sheet, first, total, &before)
            };
            self.mark(sheet, total.spot, fate);
            before.push(total);
        }
    }

    fn check_total(&self, sheet: usize, first: u32, total: &Total, before: &[&Total]) -> Fate {
        let column = total.spot.column;
        let regions = &self.lexicon.dataset.regions;
        let in_column = |figure: &&super::Figure| {
            let rows = first..total.spot.row;
            figure.sheet == sheet && figure.spot.column == column && rows.contains(&figure.spot.row)
        };
        // A region that contains others of the table is a total itself.
        let whole: BTreeSet<RegionId> = self
            .out
            .figures
            .iter()
            .filter(in_column)
            .flat_map(|figure| regions.trees.ids().flat_map(|tree| regions.ancestors(figure.region, tree)))
            .collect();
        let last =
            before.iter().filter(|other| other.spot.column == column).map(|other| other.spot.row).max();
        let above = |from: Option<u32>| {
            let mut sum = Decimal::ZERO;
            let (mut slack, mut count, mut absent) = (Decimal::ZERO, 0_usize, 0_usize);
            for figure in &self.out.figures {
                let here = in_column(&figure) && !whole.contains(&figure.region);
                if !here || from.is_some_and(|from| figure.spot.row < from) {
                    continue;
                }
                match &figure.written.stated {
                    Stated::Quantity(quantity) => {
                        sum = sum.checked_add(written(&figure.written.stated)).unwrap_or(sum);
                        slack += quantity.tolerance();
                        count += 1;
                    }
                    Stated::Missing(_) => absent += 1,
                }
            }
            (sum, slack, count, absent)
        };
        let refused = self.out.fates[sheet].iter().any(|(spot, fate)| {
            spot.column == column && spot.row < total.spot.row && matches!(fate, Fate::Refused(_))
        });
        let (sum, slack, count, absent) = above(None);
        let power = (0..total.scale).fold(Decimal::ONE, |power, _| power * Decimal::TEN);
        let Some(stated) = total.stated.and_then(|stated| stated.checked_mul(power)) else {
            return Fate::Ignored(Ignored::TotalUnchecked);
        };
        if count == 0 {
            return Fate::Ignored(Ignored::TotalUnchecked);
        }
        let own = if total.scale > 0 { power / Decimal::TWO } else { Decimal::ZERO };
        let agrees = |sum: Decimal, slack: Decimal| (sum - stated).abs() <= slack + own;
        let (part, part_slack, ..) = above(last);
        if agrees(sum, slack) || last.is_some() && agrees(part, part_slack) {
            return Fate::Ignored(Ignored::Total);
        }
        if absent > 0 || refused {
            return Fate::Ignored(Ignored::TotalUnchecked);
        }
        let words = Both {
            id: "`{label}` menyebut {stated}, padahal baris di atasnya berjumlah {sum}",
            en: "`{label}` says {stated}, but the rows above it add up to {sum}",
        };
        let words = Phrase::new(words).with("label", &total.label).with("stated", grouped(stated));
        Fate::Refused(Refusal::new(
            "total",
            words.with("sum", grouped(sum)),
            Both {
                id: "cari baris yang salah atau terlewat; bila barisnya wilayah tersendiri, beri namanya di pemetaan, di bawah `regions`",
                en: "look for a row that is wrong or lost; if it is a region of its own, name it in the mapping, under `regions`",
            },
        ))
    }
}
