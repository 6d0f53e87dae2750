//! What a reader knows to hold between figures: a whole and its parts.
//!
//! Nothing is taken on trust: parts are the whole for a reader if the true figures add up, whatever the content declares,
//! and no more than the whole if they do not.

use crate::audit::RegionSet;
use crate::model::{Category, CategoryId, CellKey, Dataset, MeasureId, MeasureRef, Operator, Quantity};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A whole and its parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relation {
    pub(super) whole: CellKey,
    pub(super) parts: Vec<CellKey>,
    /// Whether the parts are all of it.
    pub(super) equal: bool,
}

impl Relation {
    /// Every cell of it, with the sign under which all together come to nothing, or to no less.
    pub(super) fn terms(&self) -> impl Iterator<Item = (CellKey, i8)> {
        std::iter::once((self.whole, 1)).chain(self.parts.iter().map(|part| (*part, -1)))
    }
}

/// Every relation between these figures, each once.
pub(super) fn relations(
    dataset: &Dataset,
    sets: &[RegionSet],
    values: &BTreeMap<CellKey, Quantity>,
) -> Vec<Relation> {
    let mut found = Found { values, relations: Vec::new() };
    identities(dataset, &mut found);
    formulas(dataset, &mut found);
    categories(dataset, &mut found);
    regions(dataset, sets, &mut found);
    orderings(dataset, &mut found);
    super::time::times(dataset, &mut found);
    found.relations.sort_unstable();
    found.relations.dedup();
    found.relations
}

/// The relations that were found so far.
pub(super) struct Found<'v> {
    pub(super) values: &'v BTreeMap<CellKey, Quantity>,
    pub(super) relations: Vec<Relation>,
}

impl Found<'_> {
    fn of(&self, measure: MeasureId) -> Vec<CellKey> {
        self.values.keys().copied().filter(|key| key.measure == measure).collect()
    }

    /// Adds what holds between a whole and those parts that are there.
    pub(super) fn add(&mut self, whole: CellKey, parts: &[CellKey], complete: bool) {
        let there: Vec<CellKey> =
            parts.iter().copied().filter(|part| self.values.contains_key(part)).collect();
        if there.is_empty() || !self.values.contains_key(&whole) {
            return;
        }
        let Some((least, most)) = self.range(&there) else { return };
        let Some((low, high)) = self.range(&[whole]) else { return };
        let equal = complete && there.len() == parts.len() && meets(least, most, low, high);
        let at_most = match (least, high) {
            (Some(least), Some(high)) => least <= high,
            _ => true,
        };
        if equal || at_most {
            self.relations.push(Relation { whole, parts: there, equal });
        }
    }

    /// Where the sum of figures lies; an end that is not there is open.
    fn range(&self, cells: &[CellKey]) -> Option<(Option<Decimal>, Option<Decimal>)> {
        let mut sum = (Some(Decimal::ZERO), Some(Decimal::ZERO));
        for cell in cells {
            let (low, high) = ends(self.values.get(cell)?);
            sum.0 = sum.0.zip(low).and_then(|(a, b)| a.checked_add(b));
            sum.1 = sum.1.zip(high).and_then(|(a, b)| a.checked_add(b));
        }
        Some(sum)
    }
}

/// Where the true number of a figure lies, rounding included.
pub(super) fn ends(quantity: &Quantity) -> (Option<Decimal>, Option<Decimal>) {
    let slack = quantity.tolerance();
    let low = quantity.low.value().and_then(|low| low.checked_sub(slack));
    (low, quantity.high.value().and_then(|high| high.checked_add(slack)))
}

fn meets(a: Option<Decimal>, b: Option<Decimal>, c: Option<Decimal>, d: Option<Decimal>) -> bool {
    let below =
        |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_none_or(|(low, high)| low <= high);
    below(a, d) && below(c, b)
}

fn identities(dataset: &Dataset, found: &mut Found<'_>) {
    for identity in &dataset.measures.identities {
        for whole in found.of(identity.whole) {
            let part = |measure: &MeasureId| CellKey { measure: *measure, ..whole };
            found.add(whole, &identity.parts.iter().map(part).collect::<Vec<_>>(), true);
        }
    }
}

fn formulas(dataset: &Dataset, found: &mut Found<'_>) {
    for (measure, of) in dataset.measures.all.iter() {
        let Some(formula) = &of.formula else { continue };
        for given in found.of(measure) {
            let side = |of: &MeasureRef| CellKey { measure: of.measure, category: of.category, ..given };
            let sides: Vec<CellKey> = formula.operands.iter().map(side).collect();
            match (formula.operator, sides.split_first()) {
                (Operator::Sum, _) => found.add(given, &sides, true),
                (Operator::Difference, Some((first, rest))) => {
                    let parts: Vec<CellKey> = rest.iter().copied().chain([given]).collect();
                    found.add(*first, &parts, true);
                }
                _ => {}
            }
        }
    }
}

/// The values of each dimension, in whatever category of the others.
fn categories(dataset: &Dataset, found: &mut Found<'_>) {
    let measures = &dataset.measures;
    for whole in found.values.keys().copied().collect::<Vec<_>>() {
        let of = &measures.all[whole.measure];
        let chosen = &measures.category(whole.category).0;
        for dimension in of.dimensions.iter().filter(|id| !chosen.iter().any(|(known, _)| known == *id)) {
            let divided = &measures.dimensions[*dimension];
            let value = |at: usize| {
                let mut values = chosen.clone();
                values.push((*dimension, at as u16));
                values.sort_unstable();
                let category = measures.find_category(&Category(values))?;
                Some(CellKey { category, ..whole })
            };
            let cells: Vec<CellKey> = (0..divided.values.len()).filter_map(value).collect();
            if divided.overlaps {
                cells.iter().for_each(|cell| found.add(whole, &[*cell], false));
                continue;
            }
            // Not every value need be a part of the whole; where the figures that are there add up, they are.
            let there: Vec<CellKey> =
                cells.into_iter().filter(|cell| found.values.contains_key(cell)).collect();
            found.add(whole, &there, there.len() > 1);
        }
    }
}

fn regions(dataset: &Dataset, sets: &[RegionSet], found: &mut Found<'_>) {
    for set in sets {
        let wholes: Vec<CellKey> =
            found.values.keys().copied().filter(|key| key.region == set.whole).collect();
        for whole in wholes {
            if dataset.measures.all[whole.measure].sums_over_regions {
                let part = |region: &crate::model::RegionId| CellKey { region: *region, ..whole };
                found.add(whole, &set.parts.iter().map(part).collect::<Vec<_>>(), true);
            }
        }
    }
}

fn orderings(dataset: &Dataset, found: &mut Found<'_>) {
    for ordering in &dataset.measures.orderings {
        let each =
            ordering.smaller.category == CategoryId::TOTAL && ordering.larger.category == CategoryId::TOTAL;
        for larger in found.of(ordering.larger.measure) {
            if each {
                found.add(larger, &[CellKey { measure: ordering.smaller.measure, ..larger }], false);
            } else if larger.category == ordering.larger.category {
                let MeasureRef { measure, category } = ordering.smaller;
                found.add(larger, &[CellKey { measure, category, ..larger }], false);
            }
        }
    }
}
