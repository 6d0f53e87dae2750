//! From the dataset to the figures in use: for each cell the value that counts, then what formulas give.

use super::figures::{Derivation, Figure, Figures, OfRegion, Origin, RegionFigures};
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, Formula, MeasureId, MeasureRef, Observation, Operator, Period,
    Quantity, RegionId, Stated, UnitKind, disagree, known_on,
};
use jiff::civil::Date;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::Arc;

/// The figures as they were known on `as_of`, or as they are known now.
///
/// Of several sources for a cell, the one that the content prefers counts, else the one released last. A
/// figure that a source states counts before one that a formula gives.
pub fn derive(dataset: &Dataset, as_of: Option<Date>) -> Figures {
    derive_again(dataset, as_of, None)
}

/// The same, after they were derived from a dataset with the same regions, measures and sources: a region of which
/// nothing is stated otherwise keeps its figures.
pub fn derive_again(dataset: &Dataset, as_of: Option<Date>, before: Option<(&Dataset, &Figures)>) -> Figures {
    let formulas: Vec<Asked<'_>> =
        dataset.measures.all.iter().filter_map(|(id, _)| asked(dataset, id)).collect();
    let before = before.filter(|(_, figures)| figures.as_of == as_of);
    let of_region = |cells: &&[(CellKey, u32, u32)]| {
        let region = cells.first()?.0.region;
        let same = || {
            let (then, figures) = before?;
            figures.shared(region).filter(|_| states_the_same(dataset, then, region)).map(Arc::clone)
        };
        Some((region, same().unwrap_or_else(|| Arc::new(of_region(dataset, cells, &formulas, as_of)))))
    };
    // One region by itself: formulas look at nothing beyond.
    let regions: Vec<&[(CellKey, u32, u32)]> =
        dataset.cells.entries().chunk_by(|one, next| one.0.region == next.0.region).collect();
    Figures::new(as_of, regions.par_iter().filter_map(of_region).collect())
}

/// Whether two datasets state the same of a region, as far as figures depend on it, and in the same places.
fn states_the_same(now: &Dataset, then: &Dataset, region: RegionId) -> bool {
    let (now, then) = (&now.cells, &then.cells);
    let entries = now.entries_of(region);
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else { return false };
    let range = first.1 as usize..last.2 as usize;
    let is_same = |(one, other): (&Observation, &Observation)| {
        (one.stated, one.source, one.released) == (other.stated, other.source, other.released)
            && is_preferred(one) == is_preferred(other)
    };
    entries == then.entries_of(region)
        && now.observations()[range.clone()].iter().zip(&then.observations()[range]).all(is_same)
}

/// The figures of a region with these cells.
fn of_region(
    dataset: &Dataset,
    cells: &[(CellKey, u32, u32)],
    formulas: &[Asked<'_>],
    as_of: Option<Date>,
) -> RegionFigures {
    let mut figures = Vec::with_capacity(cells.len() + cells.len() / 4);
    let mut derivations = Vec::new();
    let mut found = Vec::new();
    figures.extend(cells.iter().filter_map(|(key, first, end)| stated(dataset, *key, *first..*end, as_of)));
    // A formula may read another's results. Checking has refused cycles, so as many rounds as there are
    // formulas are enough, and usually one.
    for _ in 0..formulas.len() {
        let known = OfRegion(&figures);
        formulas.iter().for_each(|formula| evaluate(known, formula, &mut found));
        if found.is_empty() {
            break;
        }
        add(&mut figures, &mut derivations, &mut found);
    }
    RegionFigures::new(figures, derivations)
}

/// A measure that a formula gives.
struct Asked<'d> {
    measure: MeasureId,
    formula: &'d Formula,
    /// A hundred for a percentage.
    factor: Decimal,
}

fn asked(dataset: &Dataset, measure: MeasureId) -> Option<Asked<'_>> {
    let of = &dataset.measures.all[measure];
    let percent = dataset.measures.units[of.unit].kind == UnitKind::Percent;
    let factor = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    of.formula.as_ref().map(|formula| Asked { measure, formula, factor })
}

/// The figure in use of what sources state for a cell.
fn stated(dataset: &Dataset, key: CellKey, range: Range<u32>, as_of: Option<Date>) -> Option<Figure> {
    let observations = &dataset.cells.observations()[range.start as usize..range.end as usize];
    if let [only] = observations
        && as_of.is_none_or(|day| only.released.latest <= day)
    {
        let origin = Origin::Observed(range.start);
        return Some(Figure { key, stated: only.stated, origin, disputed: false });
    }
    let known = known_on(observations, as_of);
    let chosen = chosen(&known)?;
    let at = observations.iter().position(|one| std::ptr::eq(one, chosen))?;
    let origin = Origin::Observed(range.start + at as u32);
    Some(Figure { key, stated: chosen.stated, origin, disputed: disagree(&known) })
}

/// Puts what was found for a region among its figures.
fn add(figures: &mut Vec<Figure>, derivations: &mut Vec<Derivation>, found: &mut Vec<(Figure, Derivation)>) {
    for (figure, derivation) in found.drain(..) {
        let at = derivations.len() as u32;
        derivations.push(derivation);
        figures.push(Figure { origin: Origin::Derived(at), ..figure });
    }
    // Both parts are in order already, which this sort is made for.
    figures.sort_by_key(|figure| figure.key);
}

/// The observation that counts: the preferred one, else the one released last.
pub fn chosen<'a>(known: &[&'a Observation]) -> Option<&'a Observation> {
    let preferred = |observation: &&&Observation| is_preferred(observation);
    let quantified = |observation: &&&Observation| observation.stated.quantity().is_some();
    let last = |of: &mut dyn Iterator<Item = &&'a Observation>| {
        of.max_by_key(|observation| observation.released).copied()
    };
    last(&mut known.iter().filter(preferred))
        .or_else(|| last(&mut known.iter().filter(quantified)))
        .or_else(|| last(&mut known.iter()))
}

fn is_preferred(observation: &Observation) -> bool {
    observation.remarks.as_ref().is_some_and(|remarks| remarks.preferred.is_some())
}

fn evaluate(region: OfRegion<'_>, asked: &Asked<'_>, out: &mut Vec<(Figure, Derivation)>) {
    let Asked { measure, formula, factor } = *asked;
    let Some((first, rest)) = formula.operands.split_first() else { return };
    let mut done: Vec<Period> = Vec::new();
    let stated = region.series(MeasureRef { measure, category: CategoryId::TOTAL });
    let from = region.series(*first);
    let of = |aspect| from.0.iter().filter(move |figure| figure.key.aspect == aspect);
    // Of two that are known the actual is the better one.
    for start in of(Aspect::Actual).chain(of(Aspect::Estimate)) {
        let key = CellKey { measure, category: CategoryId::TOTAL, aspect: Aspect::Actual, ..start.key };
        let estimate = CellKey { aspect: Aspect::Estimate, ..key };
        if stated.get(key).is_some() || stated.get(estimate).is_some() {
            continue;
        }
        if let Some((quantity, derivation)) = value(region, start, rest, formula.operator, factor) {
            let estimated = derivation.inputs.iter().any(|input| input.aspect == Aspect::Estimate);
            // A share of an estimated whole is still a count over a denominator: it stays `actual`. Sums and
            // differences with an estimate are estimates.
            let key = if estimated && formula.operator != Operator::Ratio { estimate } else { key };
            if start.key.aspect == Aspect::Estimate && done.contains(&start.key.period) {
                continue;
            }
            done.push(start.key.period);
            let figure = Figure {
                key,
                stated: Stated::Quantity(quantity),
                origin: Origin::Derived(0),
                disputed: false,
            };
            out.push((figure, derivation));
        }
    }
}

fn value(
    region: OfRegion<'_>,
    start: &Figure,
    rest: &[MeasureRef],
    operator: Operator,
    factor: Decimal,
) -> Option<(Quantity, Derivation)> {
    let mut total = *start.quantity()?;
    let mut inputs = vec![start.key];
    for operand in rest {
        let other = match operator {
            Operator::Ratio => region.series(*operand).actual_within(start.key.period)?,
            Operator::Sum | Operator::Difference => region.series(*operand).actual(start.key.period)?,
        };
        let quantity = other.quantity()?;
        inputs.push(other.key);
        total = match operator {
            Operator::Ratio => total.ratio(quantity, factor),
            Operator::Sum => total.add(quantity),
            Operator::Difference => total.subtract(quantity),
        }
        .ok()?;
    }
    Some((total, Derivation { inputs }))
}
