//! From what is declared to equations over observations: every relation that the figures of one source and one
//! release can be held against.
//!
//! All figures are walked once, series beside series; nothing is kept but what the visitor keeps.

use super::equation::{Claim, Equation, Kind, Ledger, holds};
use super::sets::{RegionSet, region_sets};
use crate::audit::Audit;
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, MeasureId, MeasureRef, Observation, Period, Quantity, RegionId,
};
use rust_decimal::Decimal;

/// A cell with the range of its observations.
type Entry = (CellKey, u32, u32);

/// What is shown an equation: where it comes from, what it claims, the whole and the parts.
pub(super) type Visit<'v> = dyn FnMut(Kind, Claim, u32, &[u32]) + 'v;

/// Shows every equation to `visit`, in the same order each time.
pub(super) fn walk(audit: &Audit<'_>, visit: &mut Visit<'_>) {
    let dataset = audit.dataset;
    let series = Series::new(dataset);
    let mut found = Vec::new();
    for region in dataset.regions.all.ids() {
        for identity in &dataset.measures.identities {
            for wholes in series.of_measure(region, identity.whole) {
                let category = wholes[0].0.category;
                let part =
                    |measure: &MeasureId| series.of(region, MeasureRef { measure: *measure, category });
                let parts: Vec<&[Entry]> = identity.parts.iter().map(part).collect();
                join(dataset, wholes, &parts, &mut found, &mut |whole, parts, complete| {
                    if complete {
                        visit(Kind::Identity, Claim::Equal, whole, parts);
                    }
                });
            }
        }
        for (measure, divided) in dataset.measures.all.iter().filter(|(_, measure)| !measure.parts.is_empty())
        {
            let wholes = series.of(region, MeasureRef { measure, category: CategoryId::TOTAL });
            let part = |category: &CategoryId| series.of(region, MeasureRef { measure, category: *category });
            let parts: Vec<&[Entry]> = divided.parts.iter().map(part).collect();
            join(dataset, wholes, &parts, &mut found, &mut |whole, parts, complete| {
                let claim = if complete { Claim::Equal } else { Claim::AtMost };
                visit(Kind::Categories, claim, whole, parts);
            });
        }
    }
    // Of regions of which not all are known, none can be said to be all there are.
    if audit.intact.declared {
        over_regions(audit, &series, &mut found, visit);
    }
}

fn over_regions(audit: &Audit<'_>, series: &Series<'_>, found: &mut Vec<u32>, visit: &mut Visit<'_>) {
    let dataset = audit.dataset;
    let ledger = Ledger::new(dataset.cells.observations());
    for RegionSet { whole: root, parts: regions, complete: declared } in region_sets(&dataset.regions) {
        let mut open = Supposed::default();
        for wholes in series.all(root) {
            let what = wholes[0].0.what();
            if !dataset.measures.all[what.measure].sums_over_regions {
                continue;
            }
            let parts: Vec<&[Entry]> = regions.iter().map(|region| series.of(*region, what)).collect();
            join(dataset, wholes, &parts, found, &mut |whole, parts, complete| match (complete, declared) {
                (true, true) => visit(Kind::Regions, Claim::Equal, whole, parts),
                (true, false) => open.add(&ledger, whole, parts),
                (false, _) => visit(Kind::Regions, Claim::AtMost, whole, parts),
            });
        }
        let claim = if open.is_borne_out() { Claim::Equal } else { Claim::AtMost };
        for equation in &open.equations {
            visit(Kind::Regions, claim, equation.whole, &equation.parts);
        }
    }
}

/// Sums over regions of which nothing says that they are all there are: they are if their figures nearly always
/// add up to the last unit, which does not happen by chance.
#[derive(Debug, Default)]
struct Supposed {
    equations: Vec<Equation>,
    borne_out: usize,
}

impl Supposed {
    fn add(&mut self, ledger: &Ledger<'_>, whole: u32, parts: &[u32]) {
        let number = ledger.stated(whole).filter(|whole| whole.tolerance().is_zero());
        let says_something = number.and_then(Quantity::point).is_some_and(|whole| whole > Decimal::TEN);
        if parts.len() > 1 && says_something && holds(ledger, Claim::Equal, whole, parts) {
            self.borne_out += 1;
        }
        let (kind, claim) = (Kind::Regions, Claim::Equal);
        self.equations.push(Equation { kind, claim, whole, parts: parts.to_vec() });
    }

    fn is_borne_out(&self) -> bool {
        self.borne_out > 0 && 2 * self.borne_out >= self.equations.len()
    }
}

/// The cells of each region, for looking up series without going through all of them.
struct Series<'a> {
    entries: &'a [Entry],
    starts: Vec<usize>,
}

impl<'a> Series<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        let entries = dataset.cells.entries();
        let regions = dataset.regions.all.ids();
        let starts =
            regions.map(|region| entries.partition_point(|(key, _, _)| key.region < region)).collect();
        Self { entries, starts }
    }

    fn region(&self, region: RegionId) -> &'a [Entry] {
        let at = region.0 as usize;
        let end = self.starts.get(at + 1).copied().unwrap_or(self.entries.len());
        self.starts.get(at).map_or(&[], |start| &self.entries[*start..end])
    }

    /// The cells of a region, measure and category, by period and aspect.
    fn of(&self, region: RegionId, what: MeasureRef) -> &'a [Entry] {
        let cells = self.region(region);
        let start = cells.partition_point(|(key, _, _)| key.what() < what);
        let length = cells[start..].iter().take_while(|(key, _, _)| key.what() == what).count();
        &cells[start..start + length]
    }

    /// The series of a region, each with at least one cell.
    fn all(&self, region: RegionId) -> impl Iterator<Item = &'a [Entry]> {
        self.region(region).chunk_by(|(a, _, _), (b, _, _)| a.what() == b.what())
    }

    /// Those of one measure, in each of its categories.
    fn of_measure(&self, region: RegionId, measure: MeasureId) -> impl Iterator<Item = &'a [Entry]> {
        let cells = self.region(region);
        let start = cells.partition_point(|(key, _, _)| key.measure < measure);
        let own = cells[start..].iter().take_while(|(key, _, _)| key.measure == measure).count();
        cells[start..start + own].chunk_by(|(a, _, _), (b, _, _)| a.category == b.category)
    }
}

/// Walks a series of wholes with the series of their parts side by side, and shows each whole with the parts that
/// the same source gave at the same time, and whether these are all.
fn join(
    dataset: &Dataset,
    wholes: &[Entry],
    parts: &[&[Entry]],
    found: &mut Vec<u32>,
    visit: &mut dyn FnMut(u32, &[u32], bool),
) {
    let observations = dataset.cells.observations();
    let mut cursors: Vec<usize> = vec![0; parts.len()];
    for (key, start, end) in wholes {
        let time = (key.period, key.aspect);
        for (cursor, part) in cursors.iter_mut().zip(parts) {
            *cursor +=
                part[*cursor..].iter().take_while(|(key, _, _)| (key.period, key.aspect) < time).count();
        }
        for whole in *start..*end {
            let stated = &observations[whole as usize];
            if stated.stated.quantity().is_none() {
                continue;
            }
            found.clear();
            for (cursor, part) in cursors.iter().zip(parts) {
                found.extend(
                    part.get(*cursor).and_then(|cell| same_statement(observations, stated, *cell, time)),
                );
            }
            let complete = found.len() == parts.len();
            // What is to be reached or to be done may be meant to overlap.
            let claimed = matches!(key.aspect, Aspect::Actual | Aspect::Estimate);
            if !found.is_empty() && (complete || claimed) {
                visit(whole, found, complete);
            }
        }
    }
}

/// The figure of a cell that the source of `whole` gave at the same time: only what one source says at one time must
/// add up; two sources may count differently.
fn same_statement(
    observations: &[Observation],
    whole: &Observation,
    (key, start, end): Entry,
    time: (Period, Aspect),
) -> Option<u32> {
    let same = |one: &Observation| one.source == whole.source && one.released == whole.released;
    let of = |at: &u32| {
        let one = &observations[*at as usize];
        same(one) && one.stated.quantity().is_some()
    };
    ((key.period, key.aspect) == time).then(|| (start..end).find(of)).flatten()
}
