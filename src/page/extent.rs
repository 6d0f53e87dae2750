//! How far data reach: over which time and regions, and until when they are known. For metadata and for the
//! map of the site; nothing of it is shown.

use crate::indicator::Figures;
use crate::model::reads::{Fact, note};
use crate::model::{Dataset, MeasureId, Period, PeriodKind, RegionId, TreeId};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How far some of the data reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    /// The first and the last day of their periods; nothing where none is dated.
    pub time: Option<(Date, Date)>,
    /// The newest day on which any of them became known; of a year or month its first day, which is certain.
    pub newest: Option<Date>,
}

impl Extent {
    fn take(&mut self, period: Period, released: Option<Date>) {
        if !matches!(period.kind, PeriodKind::Undated) {
            let (from, to) = self.time.unwrap_or((period.start, period.end));
            self.time = Some((from.min(period.start), to.max(period.end)));
        }
        self.newest = self.newest.max(released);
    }
}

/// How far the data of a site reach, all of them and by region and measure.
#[derive(Debug)]
pub struct Extents {
    whole: Extent,
    regions: Vec<Extent>,
    measures: Vec<Extent>,
    /// The regions with figures of each measure.
    places: Vec<BTreeSet<RegionId>>,
}

impl Extents {
    /// The extents of what is known and of what formulas give.
    pub fn new(dataset: &Dataset, figures: &Figures) -> Self {
        let measures = dataset.measures.all.len();
        let mut extents = Self {
            whole: Extent::default(),
            regions: vec![Extent::default(); dataset.regions.all.len()],
            measures: vec![Extent::default(); measures],
            places: vec![BTreeSet::new(); measures],
        };
        let known = |latest: Date| figures.as_of.is_none_or(|day| latest <= day);
        for one in dataset.cells.observations().iter().filter(|one| known(one.released.latest)) {
            extents.take(one.key.region, one.key.measure, one.key.period, Some(one.released.earliest));
        }
        for figure in figures.iter() {
            // A figure that a formula gives is as new as the newest of what goes into it.
            let Some(derivation) = figures.derivation(figure) else { continue };
            let inputs = derivation.inputs.iter().flat_map(|input| dataset.cells.of(*input));
            let newest = inputs.filter(|one| known(one.released.latest)).map(|one| one.released.earliest);
            extents.take(figure.key.region, figure.key.measure, figure.key.period, newest.max());
        }
        extents
    }

    fn take(&mut self, region: RegionId, measure: MeasureId, period: Period, released: Option<Date>) {
        let (region_at, measure_at) = (region.0 as usize, measure.0 as usize);
        for extent in [&mut self.whole, &mut self.regions[region_at], &mut self.measures[measure_at]] {
            extent.take(period, released);
        }
        self.places[measure_at].insert(region);
    }

    /// How far all data reach.
    pub fn whole(&self) -> Extent {
        note(Fact::Figures);
        self.whole
    }

    /// How far the data of a region reach.
    pub fn region(&self, region: RegionId) -> Extent {
        note(Fact::ReachOfRegion(region));
        self.regions[region.0 as usize]
    }

    /// How far the data of a measure reach.
    pub fn measure(&self, measure: MeasureId) -> Extent {
        note(Fact::ReachOfMeasure(measure));
        self.measures[measure.0 as usize]
    }

    /// The widest of the regions with figures of a measure: none lies in another.
    pub fn places(&self, dataset: &Dataset, measure: MeasureId) -> Vec<RegionId> {
        note(Fact::ReachOfMeasure(measure));
        widest(dataset, &self.places[measure.0 as usize])
    }

    /// The widest of the regions with any figures: none lies in another.
    pub fn all_places(&self, dataset: &Dataset) -> Vec<RegionId> {
        note(Fact::Figures);
        widest(dataset, &self.places.iter().flatten().copied().collect())
    }
}

/// The regions that lie in no other of the same set, in any tree.
fn widest(dataset: &Dataset, of: &BTreeSet<RegionId>) -> Vec<RegionId> {
    let regions = &dataset.regions;
    let trees: Vec<TreeId> = regions.trees.ids().collect();
    let inside = |region: RegionId| {
        trees.iter().any(|tree| regions.ancestors(region, *tree).iter().any(|above| of.contains(above)))
    };
    of.iter().copied().filter(|region| !inside(*region)).collect()
}
