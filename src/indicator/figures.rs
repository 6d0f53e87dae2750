//! The figures in use: for every cell the value that was known on the day asked about, and where it is from.

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
    /// The figures of these cells, which come in the order of their keys.
    pub(super) fn of_cells(as_of: Option<Date>, figures: Vec<Figure>, cells: &Cells) -> Self {
        if figures.len() != cells.len() {
            return Self::new(as_of, figures);
        }
        // One for each: they lie as the cells do.
        let (by_measure, regions) = cells.places();
        let (by_measure, regions) = (by_measure.to_vec(), regions.to_vec());
        Self { as_of, figures, by_measure, regions, derivations: Vec::new() }
    }

    /// The figures of cells that come in the order of their keys.
    pub(super) fn new(as_of: Option<Date>, figures: Vec<Figure>) -> Self {
        let mut all = Self { as_of, figures, ..Self::default() };
        all.index();
        all
    }

    pub(super) fn extend(&mut self, more: Vec<(Figure, Derivation)>) {
        let mut figures = Vec::with_capacity(more.len());
        for (figure, derivation) in more {
            let at = self.derivations.len() as u32;
            self.derivations.push(derivation);
            figures.push(Figure { origin: Origin::Derived(at), ..figure });
        }
        figures.sort_by_key(|figure| figure.key);
        merge(&mut self.figures, &figures);
        self.index();
    }

    fn index(&mut self) {
        self.by_measure = by_measure(self.figures.iter().map(|figure| figure.key));
        self.regions = region_starts(self.figures.iter().map(|figure| figure.key));
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
        &self.figures
    }

    /// All, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter()
    }

    /// The figure of a cell.
    pub fn get(&self, key: CellKey) -> Option<&Figure> {
        let of_region = self.of_region(key.region);
        of_region.binary_search_by_key(&key, |figure| figure.key).ok().map(|at| &of_region[at])
    }

    /// What was counted for a cell, or failing that what was estimated.
    pub fn actual(&self, region: RegionId, what: MeasureRef, period: Period) -> Option<&Figure> {
        [Aspect::Actual, Aspect::Estimate].into_iter().find_map(|aspect| {
            self.get(CellKey { region, measure: what.measure, category: what.category, period, aspect })
        })
    }

    /// What was counted (or estimated) for the period, or for the shortest period that contains it.
    pub fn actual_within(&self, region: RegionId, what: MeasureRef, period: Period) -> Option<&Figure> {
        self.actual(region, what, period).or_else(|| {
            self.series(region, what)
                .filter(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate))
                .filter(|figure| figure.key.period.contains(&period))
                .min_by_key(|figure| {
                    let held = figure.key.period;
                    (held.end.duration_since(held.start), figure.key.aspect)
                })
        })
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
        &self.figures[range_of(&self.regions, region)]
    }

    /// The figures of a region, measure and category, by period and aspect.
    pub fn series(&self, region: RegionId, what: MeasureRef) -> impl Iterator<Item = &Figure> {
        let of_region = self.of_region(region);
        let start = of_region.partition_point(|figure| figure.key.what() < what);
        let end = of_region.partition_point(|figure| figure.key.what() <= what);
        of_region[start..end].iter()
    }

    /// The figures of a measure and category over all regions, by aspect, period and region.
    pub fn of_measure(&self, what: MeasureRef) -> impl Iterator<Item = &Figure> {
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

/// Puts `more` among `figures`, both in the order of their keys. From the end, so that what is many is moved once
/// and nothing is copied.
fn merge(figures: &mut Vec<Figure>, more: &[Figure]) {
    let (mut left, mut rest) = (figures.len(), more);
    figures.extend_from_slice(more);
    while let Some((last, before)) = rest.split_last() {
        let to = left + rest.len() - 1;
        match left.checked_sub(1).filter(|from| figures[*from].key > last.key) {
            Some(from) => {
                figures[to] = figures[from];
                left = from;
            }
            None => {
                figures[to] = *last;
                rest = before;
            }
        }
    }
}
