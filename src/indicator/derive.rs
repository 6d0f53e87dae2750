//! From the dataset to the figures in use: for each cell the value that counts, then what formulas give.

use super::figures::{Derivation, Figure, Figures, OfRegion, Origin};
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, Formula, MeasureId, MeasureRef, Observation, Operator, Period,
    Quantity, Stated, UnitKind, disagree, known_on,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::ops::Range;

/// The figures as they were known on `as_of`, or as they are known now.
///
/// Of several sources for a cell, the one that the content prefers counts, else the one released last. A
/// figure that a source states counts before one that a formula gives.
pub fn derive(dataset: &Dataset, as_of: Option<Date>) -> Figures {
    let formulas: Vec<Asked<'_>> =
        dataset.measures.all.iter().filter_map(|(id, _)| asked(dataset, id)).collect();
    // With room for what formulas give: memory that is not written to costs nothing.
    let mut figures = Vec::with_capacity(dataset.cells.len() + dataset.cells.len() / 4);
    let mut derivations = Vec::new();
    let mut found = Vec::new();
    // One region after the other: formulas look at nothing beyond.
    for region in dataset.cells.entries().chunk_by(|one, next| one.0.region == next.0.region) {
        let start = figures.len();
        figures
            .extend(region.iter().filter_map(|(key, first, end)| stated(dataset, *key, *first..*end, as_of)));
        // A formula may read another's results. Checking has refused cycles, so as many rounds as there are
        // formulas are enough, and usually one.
        for _ in 0..formulas.len() {
            let known = OfRegion(&figures[start..]);
            formulas.iter().for_each(|formula| evaluate(known, formula, &mut found));
            if found.is_empty() {
                break;
            }
            add(&mut figures, start, &mut derivations, &mut found);
        }
    }
    Figures::new(as_of, figures, derivations, &dataset.cells)
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

/// Puts what was found for a region among its figures, which are the last and begin at `start`.
fn add(
    figures: &mut Vec<Figure>,
    start: usize,
    derivations: &mut Vec<Derivation>,
    found: &mut Vec<(Figure, Derivation)>,
) {
    for (figure, derivation) in found.drain(..) {
        let at = derivations.len() as u32;
        derivations.push(derivation);
        figures.push(Figure { origin: Origin::Derived(at), ..figure });
    }
    // Both parts are in order already, which this sort is made for.
    figures[start..].sort_by_key(|figure| figure.key);
}

/// The observation that counts: the preferred one, else the one released last.
pub fn chosen<'a>(known: &[&'a Observation]) -> Option<&'a Observation> {
    let preferred = |observation: &&&Observation| {
        observation.remarks.as_ref().is_some_and(|remarks| remarks.preferred.is_some())
    };
    let quantified = |observation: &&&Observation| observation.stated.quantity().is_some();
    let last = |of: &mut dyn Iterator<Item = &&'a Observation>| {
        of.max_by_key(|observation| observation.released).copied()
    };
    last(&mut known.iter().filter(preferred))
        .or_else(|| last(&mut known.iter().filter(quantified)))
        .or_else(|| last(&mut known.iter()))
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
