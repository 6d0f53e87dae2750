//! Totals of a table, held against what they sum. One that agrees says nothing new and is left; one that does not is
//! a fault of the table, or of the reading.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::{Cell, Spot};
use super::super::layout::Layout;
use super::super::numeral::{plain, without_mark};
use super::super::pivot;
use super::super::roles::Role;
use super::Reader;
use super::answers::is_total;
use super::columns::{Kind, Spec};
use crate::diag::{Both, Phrase};
use crate::model::{RegionId, Stated, UnitKind, grouped, written};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The cell of a total.
#[derive(Debug, Clone)]
pub(super) struct Total {
    pub(super) spot: Spot,
    /// The name of its row or column.
    pub(super) label: String,
    /// What it states; nothing for what does not sum.
    pub(super) stated: Option<Decimal>,
    /// The power of ten that its column is written in.
    pub(super) scale: u32,
    /// What else its row names, by column: it is the total of the rows that name the same there.
    pub(super) of: Vec<(u32, String)>,
}

impl Total {
    /// What it states, written out, and by how much rounding may move it.
    pub(super) fn value(&self) -> Option<(Decimal, Decimal)> {
        let power = (0..self.scale).fold(Decimal::ONE, |power, _| power * Decimal::TEN);
        let value = self.stated?.checked_mul(power)?;
        Some((value, if self.scale > 0 { power / Decimal::TWO } else { Decimal::ZERO }))
    }

    /// "Grand Total", "Aceh Total": pivot tables write such names below what they have summed.
    fn is_of_pivot(&self) -> bool {
        pivot::is_grand_total(&self.label) || self.label.to_lowercase().ends_with(" total")
    }
}

/// What came of holding a total against its parts.
enum Verdict {
    Agrees,
    /// They add up to this.
    Differs(Decimal),
    Unknown,
}

/// What the cells above a total add up to.
#[derive(Default)]
struct Sum {
    value: Decimal,
    slack: Decimal,
    count: usize,
    absent: usize,
}

impl Sum {
    fn add(&mut self, value: Decimal, slack: Decimal) {
        self.value = self.value.checked_add(value).unwrap_or(self.value);
        self.slack = self.slack.checked_add(slack).unwrap_or(self.slack);
        self.count += 1;
    }
}

/// Names by which the rows of one column are figures of several things.
const LONG: [Role; 6] = [Role::Measure, Role::Category, Role::Period, Role::Year, Role::Month, Role::Quarter];

impl Reader<'_> {
    /// The cell of a total: kept, to be held against what it sums.
    pub(super) fn total_at(&self, sheet: usize, spot: Spot, cell: &Cell, label: &str, spec: &Spec) -> Total {
        let rate = spec.parts.measure.is_some_and(|id| {
            !matches!(self.lexicon.dataset.measures.unit_of(id).kind, UnitKind::Count | UnitKind::Currency)
        });
        Total {
            spot,
            label: label.to_owned(),
            stated: self.number(cell, spot.column).filter(|_| !rate),
            scale: spec.parts.scale.unwrap_or(0),
            of: self.named_in(sheet, spot.row, label),
        }
    }

    /// The number in a cell, by the marks of its column.
    fn number(&self, cell: &Cell, column: u32) -> Option<Decimal> {
        match cell {
            Cell::Number { value, .. } => Some(*value),
            Cell::Text(text) => {
                plain(without_mark(text).0, *self.marks.get(&column)?).map(|(value, _)| value)
            }
            _ => None,
        }
    }

    /// What a row names beside its label, in the columns of the table that hold names.
    fn named_in(&self, sheet: usize, row: u32, label: &str) -> Vec<(u32, String)> {
        let text =
            |column: &u32| self.book.sheets[sheet].shown(row, *column).map(|(_, cell)| cell.to_string());
        let named = self.naming.iter().filter_map(|column| Some((*column, text(column)?)));
        named.filter(|(_, text)| text != label && !is_total(text)).collect()
    }

    /// Holds the totals of the table that was just read against the rows above each. In a long table the rows of a column
    /// are figures of many things: there a total is refused where its own words, or the totals beside it, show that it is one.
    pub(super) fn check_totals(&mut self, sheet: usize, table: &Layout, specs: &[Spec]) {
        let totals = std::mem::take(&mut self.totals);
        let long: Vec<u32> = specs
            .iter()
            .filter(|spec| LONG.iter().any(|role| spec.is(*role)))
            .map(|spec| spec.column)
            .collect();
        let verdicts: Vec<Verdict> = totals
            .iter()
            .enumerate()
            .map(|(at, total)| self.verdict(sheet, table, specs, total, totals.get(..at).unwrap_or_default()))
            .collect();
        let agreeing: BTreeSet<u32> = totals
            .iter()
            .zip(&verdicts)
            .filter(|(_, verdict)| matches!(verdict, Verdict::Agrees))
            .map(|(total, _)| total.spot.row)
            .collect();
        for (total, verdict) in totals.iter().zip(&verdicts) {
            let is_sure = || {
                let names_all = long.iter().all(|column| total.of.iter().any(|(known, _)| known == column));
                let few = agreeing.is_empty() && totals.len() >= 3;
                // Of a table that is not long there are no such columns.
                names_all || agreeing.contains(&total.spot.row) || total.is_of_pivot() && !few
            };
            let fate = match verdict {
                Verdict::Agrees => Fate::Ignored(Ignored::Total),
                Verdict::Differs(sum) if is_sure() => Fate::Refused(differs(total, *sum)),
                Verdict::Differs(_) | Verdict::Unknown => Fate::Ignored(Ignored::TotalUnchecked),
            };
            self.mark(sheet, total.spot, fate);
        }
    }

    fn verdict(
        &self,
        sheet: usize,
        table: &Layout,
        specs: &[Spec],
        total: &Total,
        before: &[Total],
    ) -> Verdict {
        let column = total.spot.column;
        let Some((stated, own)) = total.value() else { return Verdict::Unknown };
        let rows: Vec<u32> = table.rows.iter().copied().filter(|row| *row < total.spot.row).collect();
        let last = before.iter().filter(|one| one.spot.column == column).map(|one| one.spot.row).max();
        let names = specs.iter().find(|spec| spec.is(Role::Region)).map(|spec| spec.column);
        let is_blank = |row: u32| {
            let name = names.and_then(|column| self.book.sheets[sheet].shown(row, column));
            name.is_some_and(|(_, cell)| pivot::is_blank(&cell.to_string()))
        };
        let kept: Vec<u32> = rows.iter().copied().filter(|row| self.is_of(sheet, *row, total)).collect();
        let (mut sum, mut part) = (Sum::default(), Sum::default());
        self.add_figures(sheet, column, &kept, |row, value, slack| {
            for sum in [Some(&mut sum), last.is_none_or(|last| row > last).then_some(&mut part)]
                .into_iter()
                .flatten()
            {
                match value {
                    Some(value) => sum.add(value, slack),
                    None => sum.absent += 1,
                }
            }
        });
        let (mut skipped, mut refused) = (Decimal::ZERO, false);
        for row in &kept {
            let spot = Spot { row: *row, column };
            let value = self.book.sheets[sheet].get(*row, column).and_then(|cell| self.number(cell, column));
            match (self.out.fates[sheet].get(&spot), value) {
                // Rows without a name are summed as well.
                (Some(Fate::Refused(_) | Fate::Ignored(_)), Some(value)) if is_blank(*row) => {
                    sum.add(value, Decimal::ZERO);
                }
                (Some(Fate::Ignored(Ignored::Skipped)), Some(value)) => {
                    skipped = skipped.checked_add(value).unwrap_or(skipped);
                }
                (Some(Fate::Refused(_)), _) => refused = true,
                _ => {}
            }
        }
        if sum.count == 0 {
            return Verdict::Unknown;
        }
        let agrees = |sum: Decimal, slack: Decimal| {
            sum.checked_sub(stated).is_some_and(|apart| apart.abs() <= slack.saturating_add(own))
        };
        let with_skipped = sum.value.checked_add(skipped).unwrap_or(sum.value);
        if agrees(sum.value, sum.slack)
            || last.is_some() && part.count > 0 && agrees(part.value, part.slack)
            || !skipped.is_zero() && agrees(with_skipped, sum.slack)
        {
            return Verdict::Agrees;
        }
        if sum.absent > 0 || refused || !skipped.is_zero() {
            return Verdict::Unknown;
        }
        // "Aceh Total" is that of the rows since the last one.
        let is_part = last.is_some() && total.is_of_pivot() && !pivot::is_grand_total(&total.label);
        Verdict::Differs(if is_part && part.count > 0 { part.value } else { sum.value })
    }

    /// Whether a row names the same as a total does beside its label.
    fn is_of(&self, sheet: usize, row: u32, total: &Total) -> bool {
        let sheet = &self.book.sheets[sheet];
        total.of.iter().all(|(column, text)| {
            // An empty cell takes the name above it.
            let mut above = (0..=row).rev().take(200);
            let shown = above.find_map(|row| sheet.shown(row, *column));
            shown.is_some_and(|(_, cell)| cell.to_string() == *text)
        })
    }

    /// Gives the figures of a column, and the sums of a pivot table, without those that hold others of them: a region with its
    /// parts, a measure with its categories.
    fn add_figures(
        &self,
        sheet: usize,
        column: u32,
        rows: &[u32],
        mut add: impl FnMut(u32, Option<Decimal>, Decimal),
    ) {
        let regions = &self.lexicon.dataset.regions;
        let here: Vec<&super::Figure> = self
            .out
            .figures
            .iter()
            .filter(|figure| {
                figure.sheet == sheet
                    && figure.spot.column == column
                    && rows.binary_search(&figure.spot.row).is_ok()
            })
            .collect();
        let whole: BTreeSet<RegionId> = here
            .iter()
            .flat_map(|figure| regions.trees.ids().flat_map(|tree| regions.ancestors(figure.region, tree)))
            .collect();
        let mut alike: BTreeMap<_, Vec<&super::Figure>> = BTreeMap::new();
        let key = |figure: &super::Figure| (figure.region, figure.measure, figure.period);
        here.iter().for_each(|figure| alike.entry(key(figure)).or_default().push(figure));
        let holds = |a: &super::Figure, b: &&super::Figure| {
            a.values.len() < b.values.len() && a.values.iter().all(|value| b.values.contains(value))
        };
        for figure in &here {
            let is_whole =
                || alike.get(&key(figure)).is_some_and(|of| of.iter().any(|other| holds(figure, other)));
            if whole.contains(&figure.region) || is_whole() {
                continue;
            }
            match &figure.written.stated {
                Stated::Quantity(quantity) => {
                    add(figure.spot.row, Some(written(&figure.written.stated)), quantity.tolerance());
                }
                Stated::Missing(_) => add(figure.spot.row, None, Decimal::ZERO),
            }
        }
        for one in self.sums.iter().filter(|one| one.spot.column == column) {
            if rows.binary_search(&one.spot.row).is_ok()
                && let Some((value, slack)) = one.value()
            {
                add(one.spot.row, Some(value), slack);
            }
        }
    }

    /// The columns of names of a table, for its totals.
    pub(super) fn naming_columns(specs: &[Spec]) -> Vec<u32> {
        let names = |kind: Kind| matches!(kind, Kind::Role(role) if LONG.contains(&role));
        specs.iter().filter(|spec| names(spec.kind)).map(|spec| spec.column).collect()
    }
}

fn differs(total: &Total, sum: Decimal) -> Refusal {
    let words = Both {
        id: "`{label}` menyebut {stated}, padahal baris di atasnya berjumlah {sum}",
        en: "`{label}` says {stated}, but the rows above it add up to {sum}",
    };
    let stated = total.value().map_or(Decimal::ZERO, |(value, _)| value);
    let words = Phrase::new(words).with("label", &total.label).with("stated", grouped(stated));
    Refusal::new(
        "total",
        words.with("sum", grouped(sum)),
        Both {
            id: "cari baris yang salah atau terlewat; bila barisnya wilayah tersendiri, beri namanya di pemetaan, di bawah `regions`",
            en: "look for a row that is wrong or lost; if it is a region of its own, name it in the mapping, under `regions`",
        },
    )
}
