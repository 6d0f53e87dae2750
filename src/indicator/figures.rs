//! The figures in use: for every cell the value that was known on the day asked about, and where it is from.

use crate::model::reads::{Fact, note};
use crate::model::{
    Aspect, CellKey, Cells, MeasureRef, Period, Quantity, RegionId, Stated, by_measure, range_of,
    region_starts,
};
use jiff::civil::Date;
use std::ops::Range;

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
    /// Where in `figures` each series begins, by region: what is searched is small and lies together.
    series: Vec<(MeasureRef, u32)>,
    /// Where in `series` those of each region begin, and where the last end.
    series_of: Vec<u32>,
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
        let starts: Vec<usize> = series_starts(&figures);
        let series = starts.iter().map(|at| (figures[*at].key.what(), *at as u32)).collect();
        let series_of = region_starts(starts.iter().map(|at| figures[*at].key));
        Self { as_of, figures, by_measure, regions, series, series_of, derivations }
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
        self.found(key.region, key.what()).get(key)
    }

    /// What was counted for a cell, or failing that what was estimated.
    pub fn actual(&self, region: RegionId, what: MeasureRef, period: Period) -> Option<&Figure> {
        note(Fact::Cell(region, what, period));
        self.found(region, what).actual(period)
    }

    /// What was counted (or estimated) for the period, or for the shortest period that contains it.
    pub fn actual_within(&self, region: RegionId, what: MeasureRef, period: Period) -> Option<&Figure> {
        note(Fact::Series(region, what));
        self.found(region, what).actual_within(period)
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
        &self.figures[range_of(&self.regions, region)]
    }

    /// The figures of a region, measure and category, by period and aspect.
    pub fn series(&self, region: RegionId, what: MeasureRef) -> impl DoubleEndedIterator<Item = &Figure> {
        note(Fact::Series(region, what));
        self.found(region, what).0.iter()
    }

    /// Those of [`Figures::series`] whose periods end on a day or later.
    pub fn series_from(
        &self,
        region: RegionId,
        what: MeasureRef,
        day: Date,
    ) -> impl Iterator<Item = &Figure> {
        note(Fact::Series(region, what));
        let series = self.found(region, what).0;
        series[series.partition_point(|figure| figure.key.period.end < day)..].iter()
    }

    fn found(&self, region: RegionId, what: MeasureRef) -> Series<'_> {
        Series(&self.figures[self.range_of_series(region, what)])
    }

    fn range_of_series(&self, region: RegionId, what: MeasureRef) -> Range<usize> {
        let Range { start, end } = range_of(&self.series_of, region);
        match self.series[start..end].binary_search_by_key(&what, |(what, _)| *what) {
            Ok(at) => {
                let start_of =
                    |at: usize| self.series.get(at).map_or(self.figures.len(), |(_, at)| *at as usize);
                start_of(start + at)..start_of(start + at + 1)
            }
            Err(_) => 0..0,
        }
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

/// Where the series begin among figures that are sorted by key.
fn series_starts(figures: &[Figure]) -> Vec<usize> {
    let of = |figure: &Figure| (figure.key.region, figure.key.what());
    let series = figures.chunk_by(|one, next| of(one) == of(next));
    let start = |next: &mut usize, series: &[Figure]| Some(std::mem::replace(next, *next + series.len()));
    series.scan(0, start).collect()
}

/// The figures of one region, by measure, category, period and aspect.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfRegion<'f>(pub(super) &'f [Figure]);

impl<'f> OfRegion<'f> {
    /// The figures of a measure and category.
    pub(super) fn series(self, what: MeasureRef) -> Series<'f> {
        let start = self.0.partition_point(|figure| figure.key.what() < what);
        let rest = &self.0[start..];
        Series(&rest[..rest.partition_point(|figure| figure.key.what() <= what)])
    }
}

/// The figures of a region, measure and category, by period and aspect.
#[derive(Debug, Clone, Copy)]
pub(super) struct Series<'f>(pub(super) &'f [Figure]);

impl<'f> Series<'f> {
    /// The figure of a cell, which is one of the series if there is one.
    pub(super) fn get(self, key: CellKey) -> Option<&'f Figure> {
        self.place(key).and_then(|at| self.0.get(at))
    }

    fn place(self, key: CellKey) -> Option<usize> {
        let wanted = (key.period, key.aspect);
        self.0.binary_search_by_key(&wanted, |figure| (figure.key.period, figure.key.aspect)).ok()
    }

    /// What was counted for a period, or failing that what was estimated.
    pub(super) fn actual(self, period: Period) -> Option<&'f Figure> {
        let of_period = &self.0[self.0.partition_point(|figure| figure.key.period < period)..];
        let of_period = of_period.iter().take_while(|figure| figure.key.period == period);
        // Actual comes before estimate.
        of_period.into_iter().find(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate))
    }

    /// The same, or failing that of the shortest period that contains it.
    pub(super) fn actual_within(self, period: Period) -> Option<&'f Figure> {
        self.actual(period).or_else(|| {
            self.0
                .iter()
                .filter(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate))
                .filter(|figure| figure.key.period.contains(&period))
                .min_by_key(|figure| {
                    let held = figure.key.period;
                    (held.end.duration_since(held.start), figure.key.aspect)
                })
        })
    }
}
