//! What a reader can know at once: the figures in use on a day, or those that one source stated at one time.

use super::is_of_people;
use super::relation::{Relation, relations};
use crate::audit::{RegionSet, is_withheld};
use crate::indicator::chosen;
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, End, MeasureId, Observation, Operator, PartialDate, Precision,
    Quantity, SourceId, known_on,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Figures that stand side by side, with what is known to hold between them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct View {
    /// The true figure of each cell.
    pub(super) values: BTreeMap<CellKey, Quantity>,
    /// What a reader knows to hold between them.
    pub(super) relations: Vec<Relation>,
}

/// Every view on what is protected and on what bears on it. Two sources may count differently, so that what each states
/// is a view of its own; and so is each day, on which a figure of one may stand beside one of another.
pub(super) fn views(dataset: &Dataset) -> Vec<View> {
    let wanted = concerned(dataset);
    let observations = dataset.cells.observations_of(|measure| wanted.contains(&measure));
    let observations = observations.map(|(_, one)| one).filter(|one| is_of_people(one.key.aspect));
    let mut days: BTreeSet<Date> = BTreeSet::new();
    let mut stated: BTreeMap<(SourceId, PartialDate), BTreeMap<CellKey, Quantity>> = BTreeMap::new();
    for one in observations {
        days.insert(one.released.latest);
        let withheld = || is_withheld(one).then_some(ANYTHING);
        if let Some(quantity) = one.stated.quantity().copied().or_else(withheld) {
            stated.entry((one.source, one.released)).or_default().insert(one.key, quantity);
        }
    }
    let of_day = |day: Date| -> BTreeMap<CellKey, Quantity> {
        let cells =
            dataset.cells.iter().filter(|(key, _)| wanted.contains(&key.measure) && is_of_people(key.aspect));
        let in_use = cells.filter_map(|(key, all)| {
            let one = chosen(&known_on(all, Some(day)))?;
            // What its source withholds by now is as it was as far as anybody knows, and stands in the same sums.
            let last = || is_withheld(one).then(|| stated_before(all, one).unwrap_or(ANYTHING));
            Some((key, one.stated.quantity().copied().or_else(last)?))
        });
        in_use.collect()
    };
    let all = days.into_iter().map(of_day).chain(stated.into_values());
    let sets = crate::audit::region_sets(&dataset.regions);
    let mut views: Vec<View> = Vec::new();
    for values in all {
        let view = view(dataset, &sets, values);
        if !views.contains(&view) {
            views.push(view);
        }
    }
    views
}

/// What is withheld and was never stated: any number from nothing on. What is put beside it may tell which.
const ANYTHING: Quantity =
    Quantity { low: End::Inclusive(Decimal::ZERO), high: End::Unbounded, precision: Precision::Exact };

/// What the source of a figure last stated it to be before.
pub(super) fn stated_before(all: &[Observation], later: &Observation) -> Option<Quantity> {
    let before = all.iter().filter(|one| one.source == later.source && one.released < later.released);
    before
        .filter_map(|one| Some((one.released, *one.stated.quantity()?)))
        .max_by_key(|(day, _)| *day)
        .map(|(_, of)| of)
}

fn view(dataset: &Dataset, sets: &[RegionSet], mut values: BTreeMap<CellKey, Quantity>) -> View {
    differences(dataset, &mut values);
    let relations = relations(dataset, sets, &values);
    View { values, relations }
}

/// Adds what formulas would give of measures that are controlled: the difference of two large figures may be a small one.
fn differences(dataset: &Dataset, values: &mut BTreeMap<CellKey, Quantity>) {
    for (measure, of) in dataset.measures.all.iter().filter(|(_, of)| of.disclosure.is_some()) {
        let Some(formula) = of.formula.as_ref().filter(|formula| formula.operator != Operator::Ratio) else {
            continue;
        };
        let Some((first, rest)) = formula.operands.split_first() else { continue };
        let mut given = Vec::new();
        for (key, start) in values.iter().filter(|(key, _)| key.what() == *first) {
            let own = CellKey { measure, category: CategoryId::TOTAL, aspect: Aspect::Actual, ..*key };
            let total = rest.iter().try_fold(*start, |total, of| {
                let other = values.get(&CellKey { measure: of.measure, category: of.category, ..*key })?;
                let result =
                    if formula.operator == Operator::Sum { total.add(other) } else { total.subtract(other) };
                result.ok()
            });
            if let Some(total) = total.filter(|_| !values.contains_key(&own)) {
                given.push((own, total));
            }
        }
        values.extend(given);
    }
}

/// The measures that are controlled, and all that are tied to them by an identity, an ordering or a formula.
fn concerned(dataset: &Dataset) -> BTreeSet<MeasureId> {
    let measures = &dataset.measures;
    let mut wanted: BTreeSet<MeasureId> =
        measures.all.iter().filter(|(_, measure)| measure.disclosure.is_some()).map(|(id, _)| id).collect();
    let identities = measures.identities.iter().map(|one| {
        let mut all = one.parts.clone();
        all.push(one.whole);
        all
    });
    let orderings = measures.orderings.iter().map(|one| vec![one.smaller.measure, one.larger.measure]);
    let formulas = measures.all.iter().filter_map(|(id, measure)| {
        let formula = measure.formula.as_ref().filter(|formula| formula.operator != Operator::Ratio)?;
        Some(formula.operands.iter().map(|of| of.measure).chain([id]).collect())
    });
    let tied: Vec<Vec<MeasureId>> = identities.chain(orderings).chain(formulas).collect();
    loop {
        let before = wanted.len();
        for group in &tied {
            if group.iter().any(|measure| wanted.contains(measure)) {
                wanted.extend(group);
            }
        }
        if wanted.len() == before {
            return wanted;
        }
    }
}

/// How large a figure is, for choosing the one whose loss costs least.
pub(super) fn weight(quantity: &Quantity) -> Decimal {
    quantity.representative().or(quantity.high.value()).or(quantity.low.value()).unwrap_or(Decimal::MAX)
}
