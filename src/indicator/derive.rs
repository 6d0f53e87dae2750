//! From the dataset to the figures in use: for each cell the value that counts, then what formulas give.

use super::figures::{Derivation, Figure, Figures, Origin};
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, Formula, Measure, MeasureId, MeasureRef, Observation, Operator,
    Period, Quantity, RegionId, Stated, UnitKind, disagree, known_on,
};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// The figures as they were known on `as_of`, or as they are known now.
///
/// Of several sources for a cell, the one that the content prefers counts, else the one released last. A
/// figure that a source states counts before one that a formula gives.
pub fn derive(dataset: &Dataset, as_of: Option<Date>) -> Figures {
    let mut figures = Figures::of_cells(as_of, stated(dataset, as_of), &dataset.cells);
    let formulas: Vec<(MeasureId, &Measure, &Formula)> = dataset
        .measures
        .all
        .iter()
        .filter_map(|(id, measure)| measure.formula.as_ref().map(|formula| (id, measure, formula)))
        .collect();
    // A formula may read another's results. Checking has refused cycles, so as many rounds as there are
    // formulas are enough, and usually one.
    for _ in 0..formulas.len() {
        let mut found = Vec::new();
        for (id, measure, formula) in &formulas {
            let percent = dataset.measures.units[measure.unit].kind == UnitKind::Percent;
            let factor = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
            found.extend(evaluate(&figures, *id, formula, factor));
        }
        if found.is_empty() {
            break;
        }
        figures.extend(found);
    }
    figures
}

fn stated(dataset: &Dataset, as_of: Option<Date>) -> Vec<Figure> {
    let all = dataset.cells.observations();
    // With room for what formulas give: memory that is not written to costs nothing.
    let mut out = Vec::with_capacity(dataset.cells.len() + dataset.cells.len() / 4);
    for (key, range) in dataset.cells.ranges() {
        let observations = &all[range.start as usize..range.end as usize];
        if let [only] = observations
            && as_of.is_none_or(|day| only.released.latest <= day)
        {
            let origin = Origin::Observed(range.start);
            out.push(Figure { key, stated: only.stated, origin, disputed: false });
            continue;
        }
        let known = known_on(observations, as_of);
        let Some(at) =
            chosen(&known).and_then(|chosen| observations.iter().position(|one| std::ptr::eq(one, chosen)))
        else {
            continue;
        };
        let origin = Origin::Observed(range.start + at as u32);
        out.push(Figure { key, stated: observations[at].stated, origin, disputed: disagree(&known) });
    }
    out
}

/// The observation that counts: the preferred one, else the one released last.
pub(super) fn chosen<'a>(known: &[&'a Observation]) -> Option<&'a Observation> {
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

fn evaluate(
    figures: &Figures,
    id: MeasureId,
    formula: &Formula,
    factor: Decimal,
) -> Vec<(Figure, Derivation)> {
    let Some((first, rest)) = formula.operands.split_first() else { return Vec::new() };
    let mut out: Vec<(Figure, Derivation)> = Vec::new();
    let mut done: Vec<(RegionId, Period)> = Vec::new();
    // What no source states for any place need not be looked for at each.
    let what = MeasureRef { measure: id, category: CategoryId::TOTAL };
    let is_stated = figures.of_measure(what).next().is_some();
    for start in figures.of_measure(*first) {
        // Aspects come in order, actual before estimate: the first one found for a cell is the better one.
        if !matches!(start.key.aspect, Aspect::Actual | Aspect::Estimate) {
            continue;
        }
        let place = (start.key.region, start.key.period);
        let key = CellKey { measure: id, category: CategoryId::TOTAL, aspect: Aspect::Actual, ..start.key };
        let estimate = CellKey { aspect: Aspect::Estimate, ..key };
        if is_stated && (figures.get(key).is_some() || figures.get(estimate).is_some()) {
            continue;
        }
        if let Some((quantity, derivation)) = value(figures, start, rest, formula.operator, factor) {
            let estimated = derivation.inputs.iter().any(|input| input.aspect == Aspect::Estimate);
            // A share of an estimated whole is still a count over a denominator: it stays `actual`. Sums and
            // differences with an estimate are estimates.
            let key = if estimated && formula.operator != Operator::Ratio { estimate } else { key };
            if start.key.aspect == Aspect::Estimate && done.contains(&place) {
                continue;
            }
            done.push(place);
            let figure = Figure {
                key,
                stated: Stated::Quantity(quantity),
                origin: Origin::Derived(0),
                disputed: false,
            };
            out.push((figure, derivation));
        }
    }
    out
}

fn value(
    figures: &Figures,
    start: &Figure,
    rest: &[MeasureRef],
    operator: Operator,
    factor: Decimal,
) -> Option<(Quantity, Derivation)> {
    let mut total = *start.quantity()?;
    let mut inputs = vec![start.key];
    for operand in rest {
        let (region, period) = (start.key.region, start.key.period);
        let other = match operator {
            Operator::Ratio => figures.actual_within(region, *operand, period)?,
            Operator::Sum | Operator::Difference => figures.actual(region, *operand, period)?,
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
