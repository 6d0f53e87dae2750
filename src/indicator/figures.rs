//! The figures in use: for every cell the value that was known on the day asked about, and where it is from.

use crate::model::reads::{Fact, note};
use crate::model::{Aspect, CellKey, MeasureRef, Period, Quantity, RegionId, Stated, by_measure};
use jiff::civil::Date;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Where a figure is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Stated by a source: an index into the observations of the dataset.
    Observed(u32),
    /// Worked out: [`Figures::derivation`] knows how.
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
    /// Those of each region, by its number. Figures of another day may have the same ones.
    regions: Vec<Arc<RegionFigures>>,
    /// The number of all.
    count: usize,
    /// Their places by measure, once someone asks: the region, and the place among its figures.
    by_measure: OnceLock<Vec<(RegionId, u32)>>,
}

/// The figures of one region.
#[derive(Debug, Clone, Default)]
pub(super) struct RegionFigures {
    /// By key.
    figures: Vec<Figure>,
    /// Where each series begins: what is searched is small and lies together.
    series: Vec<(MeasureRef, u32)>,
    /// How those came about that are worked out.
    derivations: Vec<Derivation>,
}

impl RegionFigures {
    /// These figures, which are sorted by key, and how those of them came about that are worked out.
    pub(super) fn new(figures: Vec<Figure>, derivations: Vec<Derivation>) -> Self {
        let series = figures.chunk_by(|one, next| one.key.what() == next.key.what());
        let start = |next: &mut u32, series: &[Figure]| {
            let at = std::mem::replace(next, *next + series.len() as u32);
            Some((series[0].key.what(), at))
        };
        let series = series.scan(0, start).collect();
        Self { figures, series, derivations }
    }

    fn range_of(&self, what: MeasureRef) -> Range<usize> {
        match self.series.binary_search_by_key(&what, |(what, _)| *what) {
            Ok(at) => {
                let start_of =
                    |at: usize| self.series.get(at).map_or(self.figures.len(), |(_, at)| *at as usize);
                start_of(at)..start_of(at + 1)
            }
            Err(_) => 0..0,
        }
    }
}

impl Figures {
    /// These figures of regions, each with its region, in the order of the regions.
    pub(super) fn new(as_of: Option<Date>, of_regions: Vec<(RegionId, Arc<RegionFigures>)>) -> Self {
        let none = Arc::new(RegionFigures::default());
        let mut regions = Vec::with_capacity(of_regions.len());
        let mut count = 0;
        for (region, figures) in of_regions {
            count += figures.figures.len();
            regions.resize(region.0 as usize, Arc::clone(&none));
            regions.push(figures);
        }
        Self { as_of, regions, count, by_measure: OnceLock::new() }
    }

    /// The figures of a region, to be had once more.
    pub(super) fn shared(&self, region: RegionId) -> Option<&Arc<RegionFigures>> {
        self.regions.get(region.0 as usize)
    }

    /// The number of cells with a figure or a named reason for having none.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All, by key: those of each region that has any, as they lie.
    pub fn of_regions(&self) -> impl Iterator<Item = &[Figure]> {
        note(Fact::Figures);
        self.regions.iter().map(|of| &of.figures[..]).filter(|figures| !figures.is_empty())
    }

    /// All, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.of_regions().flatten()
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
        self.region(region).map_or(&[], |of| &of.figures)
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

    fn region(&self, region: RegionId) -> Option<&RegionFigures> {
        self.regions.get(region.0 as usize).map(|of| &**of)
    }

    fn found(&self, region: RegionId, what: MeasureRef) -> Series<'_> {
        Series(self.region(region).map_or(&[], |of| &of.figures[of.range_of(what)]))
    }

    /// The figures of a measure and category over all regions, by aspect, period and region.
    pub fn of_measure(&self, what: MeasureRef) -> impl Iterator<Item = &Figure> {
        note(Fact::Measure(what.measure));
        let places = self.by_measure.get_or_init(|| self.places_by_measure());
        let at = |(region, at): &(RegionId, u32)| &self.regions[region.0 as usize].figures[*at as usize];
        let start = places.partition_point(|place| at(place).key.what() < what);
        let rest = &places[start..];
        rest[..rest.partition_point(|place| at(place).key.what() <= what)].iter().map(at)
    }

    fn places_by_measure(&self) -> Vec<(RegionId, u32)> {
        let of_region = |(region, of): (u32, &Arc<RegionFigures>)| {
            (0..of.figures.len() as u32).map(move |at| (RegionId(region), at))
        };
        let places: Vec<(RegionId, u32)> = (0..).zip(&self.regions).flat_map(of_region).collect();
        let keys = self.regions.iter().flat_map(|of| &of.figures).map(|figure| figure.key);
        by_measure(keys).into_iter().map(|at| places[at as usize]).collect()
    }

    /// How a figure came about, if it was worked out.
    pub fn derivation(&self, figure: &Figure) -> Option<&Derivation> {
        match figure.origin {
            Origin::Derived(at) => self.region(figure.key.region)?.derivations.get(at as usize),
            Origin::Observed(_) => None,
        }
    }
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
