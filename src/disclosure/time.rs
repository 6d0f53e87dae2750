//! What a reader knows to hold between figures that are counted over time: the months of a year come to the year, what
//! lies within a time is no more than all of it.
//!
//! Times may be of any kind and overlap (months, quarters, years, the year so far). All of them are put together from
//! the *steps* between the days on which any begins or ends. A step that no figure is of is a figure that nobody states:
//! it may be anything from nothing on.

use super::relation::{Found, Relation, ends};
use crate::model::{CellKey, Dataset, MeasureKind, Period, PeriodKind, UnitKind};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Adds what holds between figures of different times.
pub(super) fn times(dataset: &Dataset, found: &mut Found<'_>) {
    let mut groups: BTreeMap<CellKey, Vec<CellKey>> = BTreeMap::new();
    for key in found.values.keys().filter(|key| adds_up(dataset, key)) {
        groups.entry(CellKey { period: Period::UNDATED, ..*key }).or_default().push(*key);
    }
    for mut group in groups.into_values() {
        group.sort_by_key(|key| (key.period.start, key.period.end, *key));
        for together in overlapping(&group) {
            of_one(together, found);
        }
    }
}

/// What is counted over a time that is known, in things or in money.
fn adds_up(dataset: &Dataset, key: &CellKey) -> bool {
    let kind = dataset.measures.unit_of(key.measure).kind;
    dataset.measures.all[key.measure].kind == MeasureKind::Flow
        && matches!(kind, UnitKind::Count | UnitKind::Currency)
        && key.period.kind != PeriodKind::Undated
}

/// Parts what is sorted by its beginning where one time ends before the next begins.
fn overlapping(group: &[CellKey]) -> impl Iterator<Item = &[CellKey]> {
    let mut end: Option<Date> = None;
    let apart = group.iter().map(move |key| {
        let is_apart = end.is_some_and(|end| end < key.period.start);
        end = end.max(Some(key.period.end));
        is_apart
    });
    let starts: Vec<usize> = apart.enumerate().filter_map(|(at, is_apart)| is_apart.then_some(at)).collect();
    let bounds = std::iter::once(0).chain(starts).chain([group.len()]).collect::<Vec<_>>();
    let parts: Vec<&[CellKey]> =
        bounds.windows(2).filter_map(|pair| group.get(*pair.first()?..*pair.get(1)?)).collect();
    parts.into_iter().filter(|part| part.len() > 1)
}

fn of_one(cells: &[CellKey], found: &mut Found<'_>) {
    let days: BTreeSet<Date> =
        cells.iter().flat_map(|key| [key.period.start, after(key.period.end)]).collect();
    let days: Vec<Date> = days.into_iter().collect();
    if !holds(cells, &days, found) {
        // They do not come to one another, so that nobody can reckon with it; that a part is no more than the whole may
        // be true all the same.
        for whole in cells {
            let inside = cells.iter().filter(|part| *part != whole && whole.period.contains(&part.period));
            inside.for_each(|part| found.add(*whole, &[*part], false));
        }
        return;
    }
    let steps: Vec<CellKey> =
        days.windows(2).filter_map(|pair| step(cells, *pair.first()?, *pair.get(1)?)).collect();
    for whole in cells {
        let inside =
            |step: &&CellKey| whole.period.start <= step.period.start && step.period.end <= whole.period.end;
        let parts: Vec<CellKey> = steps.iter().filter(inside).copied().collect();
        if parts != [*whole] {
            found.relations.push(Relation { whole: *whole, parts, equal: true });
        }
    }
}

/// The figure of one step, or the key of one that nobody states.
fn step(cells: &[CellKey], start: Date, next: Date) -> Option<CellKey> {
    let end = next.yesterday().ok()?;
    let stated = cells.iter().find(|key| key.period.start == start && key.period.end == end).copied();
    let first = cells.first()?;
    stated.or(Some(CellKey { period: Period { kind: PeriodKind::Span, start, end }, ..*first }))
}

fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// Whether the true figures can all be sums of steps that are no less than nothing: whether no round of what is known of
/// the sums up to each day comes to less than where it began.
fn holds(cells: &[CellKey], days: &[Date], found: &Found<'_>) -> bool {
    let at = |day: Date| days.binary_search(&day).unwrap_or_default();
    // From, to, and by how much the sum up to the second day is at most more than that up to the first.
    let mut most: Vec<(usize, usize, Decimal)> =
        (1..days.len()).map(|later| (later, later - 1, Decimal::ZERO)).collect();
    for cell in cells {
        let (start, end) = (at(cell.period.start), at(after(cell.period.end)));
        let (low, high) = found.values.get(cell).map_or((None, None), ends);
        most.extend(high.map(|high| (start, end, high)));
        most.extend(low.map(|low| (end, start, -low)));
    }
    let mut sums = vec![Decimal::ZERO; days.len()];
    for _ in 0..=days.len() {
        let mut is_settled = true;
        for (from, to, by) in &most {
            let Some(bound) = sums.get(*from).and_then(|sum| sum.checked_add(*by)) else { return false };
            if let Some(sum) = sums.get_mut(*to).filter(|sum| **sum > bound) {
                *sum = bound;
                is_settled = false;
            }
        }
        if is_settled {
            return true;
        }
    }
    false
}
