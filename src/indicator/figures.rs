//! The figures in use: for every cell the value that was known on the day asked about, and where it is from.

use crate::model::reads::{Fact, note};
use crate::model::{
    Aspect, CellKey, Cells, MeasureRef, Period, Quantity, RegionId, Stated, by_measure, range_of,
    region_starts,
};
use jiff::civil::Date;

/// Where a figure is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Stated by a source: an index into the observations of the dataset.
    Observed(u32),
    /// Worked out: an index into [`Figures::derivations`].
    Derived(u32),
}

/// The figure in use for a cell.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// The cell.
    pub key: CellKey,
    /// The value.
    pub stated: Stated,
    /// Where it is from.
    pub origin: Origin,
    /// Whether sources disagree on this cell.
    pub disputed: bool,
}

impl Figure {
    /// The quantity, if there is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        self.stated.quantity()
    }
}

/// How a derived figure came about: the cells its formula read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derivation {
    /// The cells, in the order of the formula's operands.
    pub inputs: Vec<CellKey>,
}

/// All figures in use.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// The day asked about; nothing for "everything that is known".
    pub as_of: Option<Date>,
    figures: Vec<Figure>,
    by_measure: Vec<u32>,
    /// Where in `figures` those of each region begin, and where the last end.
    regions: Vec<u32>,
    /// How derived figures came about.
    pub derivations: Vec<Derivation>,
}

impl Figures {
    /// The figures of these cells and those that follow from them, in the order of their keys.
    pub(super) fn new(
        as_of: Option<Date>,
        figures: Vec<Figure>,
        derivations: Vec<Derivation>,
        cells: &Cells,
    ) -> Self {
        let (by_measure, regions) = if derivations.is_empty() && figures.len() == cells.len() {
            // One for each: they lie as the cells do.
            let (by_measure, regions) = cells.places();
            (by_measure.to_vec(), regions.to_vec())
        } else {
            let keys = || figures.iter().map(|figure| figure.key);
            (by_measure(keys()), region_starts(keys()))
        };
        Self { as_of, figures, by_measure, regions, derivations }
    }

    /// The number of cells with a figure or a named reason for having none.
    pub fn len(&self) -> usize {
        self.figures.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// All, by key, as they lie.
    pub fn all(&self) -> &[Figure] {
        note(Fact::Figures);
        &self.figures
    }

    /// All, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        note(Fact::Figures);
        self.figures.iter()
    }

    /// The figure of a cell.
    pub fn get(&self, key: CellKey) -> Option<&Figure> {
        note(key.fact());
        self.region(key.region).get(key)
    }

    /// What was counted for a cell, or failing that what was estimated.
    pub fn actual(&self, region: RegionId, what: MeasureRef, period: Period) -> Option<&Figure> {
        note(Fact::Cell(region, what, period));
        self.region(region).actual(what, period)
    }

    /// What was counted (or estimated) for the period, or for the shortest period that contains it.
    pub fn actual_within(&self, region: RegionId, what: MeasureRef, period: Period) -> Option<&Figure> {
        note(Fact::Series(region, what));
        self.region(region).actual_within(what, period)
    }

    /// The newest counted (or else estimated) figure whose period ends no later than `until`.
    pub fn latest(&self, region: RegionId, what: MeasureRef, until: Period) -> Option<&Figure> {
        self.series(region, what)
            .filter(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate))
            .filter(|figure| figure.key.period.end <= until.end && figure.quantity().is_some())
            .max_by_key(|figure| (figure.key.period, std::cmp::Reverse(figure.key.aspect)))
    }

    /// All figures of a region, by measure, category, period and aspect.
    pub fn of_region(&self, region: RegionId) -> &[Figure] {
        note(Fact::Region(region));
        self.region(region).0
    }

    /// The figures of a region, measure and category, by period and aspect.
    pub fn series(&self, region: RegionId, what: MeasureRef) -> impl Iterator<Item = &Figure> {
        note(Fact::Series(region, what));
        self.region(region).series(what).iter()
    }

    fn region(&self, region: RegionId) -> OfRegion<'_> {
        OfRegion(&self.figures[range_of(&self.regions, region)])
    }

    /// The figures of a measure and category over all regions, by aspect, period and region.
    pub fn of_measure(&self, what: MeasureRef) -> impl Iterator<Item = &Figure> {
        note(Fact::Measure(what.measure));
        let of = |at: &u32| {
            let key = self.figures[*at as usize].key;
            (key.measure, key.category)
        };
        let wanted = (what.measure, what.category);
        let start = self.by_measure.partition_point(|at| of(at) < wanted);
        let end = self.by_measure.partition_point(|at| of(at) <= wanted);
        self.by_measure[start..end].iter().map(|at| &self.figures[*at as usize])
    }

    /// How a figure came about, if it was worked out.
    pub fn derivation(&self, figure: &Figure) -> Option<&Derivation> {
        match figure.origin {
            Origin::Derived(at) => self.derivations.get(at as usize),
            Origin::Observed(_) => None,
        }
    }
}

/// The figures of one region, by measure, category, period and aspect.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfRegion<'f>(pub(super) &'f [Figure]);

impl<'f> OfRegion<'f> {
    pub(super) fn get(self, key: CellKey) -> Option<&'f Figure> {
        self.0.binary_search_by_key(&key, |figure| figure.key).ok().and_then(|at| self.0.get(at))
    }

    pub(super) fn actual(self, what: MeasureRef, period: Period) -> Option<&'f Figure> {
        let series = self.series(what);
        let of_period = &series[series.partition_point(|figure| figure.key.period < period)..];
        let of_period = of_period.iter().take_while(|figure| figure.key.period == period);
        // Actual comes before estimate.
        of_period.into_iter().find(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate))
    }

    pub(super) fn actual_within(self, what: MeasureRef, period: Period) -> Option<&'f Figure> {
        self.actual(what, period).or_else(|| {
            let known = self.series(what).iter();
            known
                .filter(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate))
                .filter(|figure| figure.key.period.contains(&period))
                .min_by_key(|figure| {
                    let held = figure.key.period;
                    (held.end.duration_since(held.start), figure.key.aspect)
                })
        })
    }

    /// The figures of a measure and category, by period and aspect.
    pub(super) fn series(self, what: MeasureRef) -> &'f [Figure] {
        let start = self.0.partition_point(|figure| figure.key.what() < what);
        let rest = &self.0[start..];
        &rest[..rest.partition_point(|figure| figure.key.what() <= what)]
    }
}
