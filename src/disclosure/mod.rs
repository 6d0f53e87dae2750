//! Disclosure control: small counts are taken out of the dataset before anything is derived from it, and with them as
//! many others as it takes that nobody can work them out again.
//!
//! A measure says from which count on its figures may be published (`threshold`), and to what the rest is rounded
//! (`rounding`). A figure above zero and below the threshold is *protected*. It is suppressed, and further figures are,
//! until the values that it can have, given everything that is still published, span at least the threshold: sums of
//! categories, of regions in every tree, of measures, of times, formulas, orderings, as they stood on any day and in the words of
//! any source. Pages, charts, downloads and feeds are made of what is left and need not think of it.
//!
//! Nothing here knows how a figure is shown; nothing here is read from the clock.

mod bounds;
mod pattern;
mod relation;
mod time;
mod view;

use crate::model::{
    Aspect, CellKey, Cells, Dataset, Missing, Observation, Operator, Precision, Quantity, Stated,
};
use crate::source::FileId;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What was taken out of a dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suppressed {
    /// The cells that are suppressed.
    pub cells: BTreeSet<CellKey>,
    /// Of those, the ones that are protected: the others are suppressed for their sake.
    pub protected: BTreeSet<CellKey>,
    /// The files in which anything stands that is published otherwise, or not at all.
    pub files: BTreeSet<FileId>,
}

impl Suppressed {
    /// Whether everything is published as it is.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// Takes out of a dataset what must not be told, and rounds what is to be rounded. All that is to be published must be
/// in it, with all its earlier values: what is suppressed is suppressed in each of them.
pub fn protect(dataset: &mut Dataset) -> Suppressed {
    if dataset.measures.all.iter().all(|(_, measure)| measure.disclosure.is_none()) {
        return Suppressed::default();
    }
    let views = view::views(dataset);
    let protected = protected(dataset, &views);
    let mut cells = pattern::pattern(dataset, &views, &protected);
    rates(dataset, &mut cells);
    let mut files = BTreeSet::new();
    let replaced = |one: &Observation| {
        // What was withheld from the first stays as its source says it.
        let is_told = |one: &&Observation| cells.contains(&one.key) && !is_withheld_throughout(dataset, one);
        let new = Some(one).filter(is_told).map(suppressed).or_else(|| rounded(dataset, one));
        if new.is_some() {
            files.insert(one.span.file);
        }
        new.unwrap_or_else(|| one.clone())
    };
    dataset.cells = Cells::new(dataset.cells.observations().iter().map(replaced).collect());
    // What is told of a conflict may tell of its figures.
    let conflicts = std::mem::take(&mut dataset.conflicts);
    for conflict in conflicts {
        if conflict.cells.iter().any(|cell| cells.contains(cell)) {
            files.insert(conflict.span.file);
        } else {
            dataset.conflicts.push(conflict);
        }
    }
    Suppressed { cells, protected: protected.into_keys().collect(), files }
}

/// Each protected cell with what its possible values must span.
type Protected = std::collections::BTreeMap<CellKey, Decimal>;

/// Figures of persons and firms: what is planned or aimed at is about none.
fn is_of_people(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Actual | Aspect::Estimate)
}

/// The cells that were ever said to be above zero and below the threshold of their measure, and those that their source
/// withholds.
fn protected(dataset: &Dataset, views: &[view::View]) -> Protected {
    let mut protected = Protected::new();
    for later in dataset.cells.observations().iter().filter(|one| crate::audit::is_withheld(one)) {
        let threshold = dataset.measures.all[later.key.measure].disclosure.and_then(|rule| rule.threshold);
        if let Some(threshold) = threshold.filter(|_| is_of_people(later.key.aspect)) {
            protected.insert(later.key, Decimal::from(threshold));
        }
    }
    for (key, quantity) in views.iter().flat_map(|view| &view.values) {
        let threshold = dataset.measures.all[key.measure].disclosure.and_then(|rule| rule.threshold);
        if let Some(threshold) = threshold.map(Decimal::from)
            && is_of_people(key.aspect)
            && quantity.high.value().is_some_and(|high| high > Decimal::ZERO && high < threshold)
        {
            protected.insert(*key, threshold);
        }
    }
    protected
}

/// Rates that are stated, of which a side is suppressed: with the other side they would give it away.
fn rates(dataset: &Dataset, cells: &mut BTreeSet<CellKey>) {
    // A rate may be a side of another.
    loop {
        let before = cells.len();
        let mut more = Vec::new();
        for (key, _) in dataset.cells.iter().filter(|(key, _)| is_of_people(key.aspect)) {
            let formula = dataset.measures.all[key.measure].formula.as_ref();
            let Some(formula) = formula.filter(|formula| formula.operator == Operator::Ratio) else {
                continue;
            };
            let same = |cell: &CellKey| {
                cell.region == key.region
                    && cell.period.start <= key.period.end
                    && key.period.start <= cell.period.end
            };
            let is_side =
                |cell: &&CellKey| same(cell) && formula.operands.iter().any(|of| of.measure == cell.measure);
            if cells.iter().any(|cell| is_side(&cell)) {
                more.push(key);
            }
        }
        cells.extend(more);
        if cells.len() == before {
            return;
        }
    }
}

/// Whether no number was ever stated of the cell of an observation.
fn is_withheld_throughout(dataset: &Dataset, one: &Observation) -> bool {
    dataset.cells.of(one.key).iter().all(|other| other.stated.quantity().is_none())
}

/// An observation of which nothing is left but that there is one: the words of its source say its number, too.
fn suppressed(one: &Observation) -> Observation {
    Observation { stated: Stated::Missing(Missing::Suppressed), remarks: None, ..one.clone() }
}

/// An observation rounded as its measure asks for; nothing where it stays as it is.
fn rounded(dataset: &Dataset, one: &Observation) -> Option<Observation> {
    let base = dataset.measures.all[one.key.measure].disclosure?.rounding?;
    let quantity = one.stated.quantity().filter(|_| is_of_people(one.key.aspect))?;
    let rounded = to_base(quantity, Decimal::from(base))?;
    // The words of the source say the number to its last unit.
    let remarks = one.remarks.clone().map(|mut remarks| {
        remarks.wording = None;
        remarks.note = None;
        remarks
    });
    Some(Observation { stated: Stated::Quantity(rounded), remarks, ..one.clone() })
}

/// A single number rounded to the nearest multiple, half of one away from zero; nothing where it is no single number, or
/// coarser already.
fn to_base(quantity: &Quantity, base: Decimal) -> Option<Quantity> {
    let point = quantity.point().filter(|_| base > Decimal::ONE && quantity.step() < base)?;
    let times =
        (point / base).round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    let precision = match quantity.precision {
        Precision::Approximate { .. } => Precision::Approximate { step: base },
        _ => Precision::Rounded { step: base },
    };
    Some(Quantity { precision, ..Quantity::exact(times * base) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_the_nearest_multiple() {
        let of = |value: i64| {
            to_base(&Quantity::exact(value), Decimal::from(5)).map(|one| (one.point(), one.tolerance()))
        };
        let five = |value: i64| Some((Some(Decimal::from(value)), Decimal::new(25, 1)));
        assert_eq!([of(0), of(12), of(13), of(1_002)], [five(0), five(10), five(15), five(1_000)]);
        assert_eq!(to_base(&Quantity::rounded(1_200, 100), Decimal::from(5)), None, "it is coarser already");
    }
}
