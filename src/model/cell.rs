//! Cells: for each measure, category, region, period and aspect, every value ever released for it.

use super::numbering::Numbering;
use super::order::{by_measure, counted, permute, range_of, region_starts};
use super::{CategoryId, MeasureId, MeasureRef, PartialDate, Period, Quantity, RegionId, SourceId, Text};
use crate::source::Span;
use jiff::civil::Date;
use std::ops::Range;

/// What a figure claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// What was counted.
    Actual,
    /// What was estimated, by survey or office.
    Estimate,
    /// What is expected by year's end; neither target nor actual.
    Forecast,
    /// What is to be reached.
    Target,
    /// What is to be done.
    Plan,
}

impl Aspect {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Actual, Self::Estimate, Self::Forecast, Self::Target, Self::Plan];

    /// The key in data files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Estimate => "estimate",
            Self::Forecast => "forecast",
            Self::Target => "target",
            Self::Plan => "plan",
        }
    }
}

/// How settled a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// Not said.
    #[default]
    Unstated,
    /// To be confirmed.
    Provisional,
    /// Confirmed.
    Final,
    /// Changed since it was first released.
    Revised,
}

impl Status {
    /// The key in data files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unstated => "unstated",
            Self::Provisional => "provisional",
            Self::Final => "final",
            Self::Revised => "revised",
        }
    }
}

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Nobody has counted it, or the count is not to be had.
    NotAvailable,
    /// There is nothing to count.
    NotApplicable,
    /// Withheld to protect persons or firms.
    Confidential,
    /// Promised and still to come.
    NotYetReported,
}

impl Missing {
    /// All, in the order of the docs.
    pub const ALL: [Self; 4] =
        [Self::NotAvailable, Self::NotApplicable, Self::Confidential, Self::NotYetReported];

    /// The key in data files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAvailable => "not-available",
            Self::NotApplicable => "not-applicable",
            Self::Confidential => "confidential",
            Self::NotYetReported => "not-yet-reported",
        }
    }
}

/// What a source states for a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stated {
    /// A figure.
    Quantity(Quantity),
    /// No figure, for a reason.
    Missing(Missing),
}

impl Stated {
    /// The figure, if there is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            Self::Missing(_) => None,
        }
    }
}

/// Which cell. Sorted so that all cells of a region lie together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// The region.
    pub region: RegionId,
    /// The measure.
    pub measure: MeasureId,
    /// The category.
    pub category: CategoryId,
    /// The period.
    pub period: Period,
    /// What it claims to be.
    pub aspect: Aspect,
}

impl CellKey {
    /// Measure and category.
    pub fn what(&self) -> MeasureRef {
        MeasureRef { measure: self.measure, category: self.category }
    }
}

/// What few observations have.
#[derive(Debug, Clone, Default)]
pub struct Remarks {
    /// The words of the source for the figure: "13,2 juta jiwa".
    pub wording: Option<String>,
    /// The words of the source for the time: "saat ini".
    pub when: Option<String>,
    /// Who said it.
    pub speaker: Option<Text>,
    /// What readers should know.
    pub note: Option<Text>,
    /// Why this source is preferred over others that state the same cell.
    pub preferred: Option<Text>,
}

/// One value of a cell: what one source stated on one date.
#[derive(Debug, Clone)]
pub struct Observation {
    /// The cell.
    pub key: CellKey,
    /// The value.
    pub stated: Stated,
    /// How settled it is.
    pub status: Status,
    /// Who stated it.
    pub source: SourceId,
    /// When it became known.
    pub released: PartialDate,
    /// What few have.
    pub remarks: Option<Box<Remarks>>,
    /// Its place in the data.
    pub span: Span,
}

/// A disagreement that the content declares: cells that cannot all be right, though they are not the same
/// cell. Two sources that disagree on one cell need no declaration.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// The key, and its fragment of an address.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// What is known of it.
    pub note: Text,
    /// The cells.
    pub cells: Vec<CellKey>,
    /// Where it was declared.
    pub span: Span,
}

/// All observations, those of one cell together, the oldest release first.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    observations: Vec<Observation>,
    /// For each cell the range of its observations, sorted by key.
    cells: Vec<(CellKey, u32, u32)>,
    /// Indices into `cells`, sorted by measure, category, aspect, period, region.
    by_measure: Vec<u32>,
    /// Where in `cells` those of each region begin, and where the last end.
    regions: Vec<u32>,
}

impl Cells {
    /// Sorts the observations into cells. The order of the input does not matter.
    pub fn new(observations: Vec<Observation>) -> Self {
        let observations = sorted(observations);
        let mut cells: Vec<(CellKey, u32, u32)> = Vec::with_capacity(observations.len());
        for (at, observation) in observations.iter().enumerate() {
            let at = at as u32;
            match cells.last_mut() {
                Some((key, _, end)) if *key == observation.key => *end = at + 1,
                _ => cells.push((observation.key, at, at + 1)),
            }
        }
        let by_measure = by_measure(cells.iter().map(|(key, _, _)| *key));
        let regions = region_starts(cells.iter().map(|(key, _, _)| *key));
        Self { observations, cells, by_measure, regions }
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Every cell with its observations, by key.
    pub fn iter(&self) -> impl Iterator<Item = (CellKey, &[Observation])> {
        self.slice(0..self.cells.len())
    }

    /// Every cell with the range of its observations in [`Cells::observations`], by key.
    pub fn ranges(&self) -> impl Iterator<Item = (CellKey, Range<u32>)> {
        self.cells.iter().map(|(key, start, end)| (*key, *start..*end))
    }

    /// Every cell with the start and the end of the range of its observations in [`Cells::observations`], by
    /// key, for walks along many series at once.
    pub fn entries(&self) -> &[(CellKey, u32, u32)] {
        &self.cells
    }

    /// Every observation, cell by cell.
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// All observations of a cell, the oldest release first; empty if there are none.
    pub fn of(&self, key: CellKey) -> &[Observation] {
        let region = range_of(&self.regions, key.region);
        match self.cells[region].binary_search_by_key(&key, |(key, _, _)| *key) {
            Ok(at) => {
                let (_, start, end) = self.cells[range_of(&self.regions, key.region).start + at];
                &self.observations[start as usize..end as usize]
            }
            Err(_) => &[],
        }
    }

    /// The observations of the cell of the one at this place in [`Cells::observations`], which is among them.
    pub fn beside(&self, at: usize) -> &[Observation] {
        let Some(one) = self.observations.get(at) else { return &[] };
        let same = |other: &&Observation| other.key == one.key;
        let before = self.observations[..at].iter().rev().take_while(same).count();
        let after = self.observations[at..].iter().take_while(same).count();
        &self.observations[at - before..at + after]
    }

    /// The places of all cells by measure, category, aspect, period and region, and where those of each region
    /// begin: as [`by_measure`] and [`region_starts`] give them.
    pub fn places(&self) -> (&[u32], &[u32]) {
        (&self.by_measure, &self.regions)
    }

    /// The cells that differ from `key` in nothing but the aspect, by aspect.
    pub fn aspects(&self, key: CellKey) -> impl Iterator<Item = (CellKey, &[Observation])> {
        let of = |key: &CellKey| (key.region, key.measure, key.category, key.period);
        let Range { start: first, end } = range_of(&self.regions, key.region);
        let of_region = &self.cells[first..end];
        let start = of_region.partition_point(|(other, _, _)| of(other) < of(&key));
        let count = of_region[start..].iter().take_while(|(other, _, _)| of(other) == of(&key)).count();
        self.slice(first + start..first + start + count)
    }

    /// The cells of a region, by measure, category, period and aspect.
    pub fn of_region(&self, region: RegionId) -> impl Iterator<Item = (CellKey, &[Observation])> {
        self.slice(range_of(&self.regions, region))
    }

    /// The cells of a region, measure and category, by period and aspect.
    pub fn series(
        &self,
        region: RegionId,
        what: MeasureRef,
    ) -> impl Iterator<Item = (CellKey, &[Observation])> {
        let Range { start: first, end } = range_of(&self.regions, region);
        let of_region = &self.cells[first..end];
        let start = of_region.partition_point(|(key, _, _)| key.what() < what);
        let end = of_region.partition_point(|(key, _, _)| key.what() <= what);
        self.slice(first + start..first + end)
    }

    /// The cells of a measure and category over all regions, by aspect, period and region.
    pub fn of_measure(&self, what: MeasureRef) -> impl Iterator<Item = (CellKey, &[Observation])> {
        let of = |at: &u32| {
            let key = self.cells[*at as usize].0;
            (key.measure, key.category)
        };
        let wanted = (what.measure, what.category);
        let start = self.by_measure.partition_point(|at| of(at) < wanted);
        let end = self.by_measure.partition_point(|at| of(at) <= wanted);
        self.by_measure[start..end].iter().map(|at| self.at(*at as usize))
    }

    fn slice(&self, range: Range<usize>) -> impl Iterator<Item = (CellKey, &[Observation])> {
        range.map(|at| self.at(at))
    }

    fn at(&self, at: usize) -> (CellKey, &[Observation]) {
        let (key, start, end) = self.cells[at];
        (key, &self.observations[start as usize..end as usize])
    }
}

/// By cell, then by the day of release, then by place.
///
/// There are many regions with the same few figures each: what differs within a region is numbered in its order
/// once, and numbers are counted instead of sorting cells. Each observation, which is large, is then moved once.
fn sorted(mut observations: Vec<Observation>) -> Vec<Observation> {
    let (ranks, count) = ranks(&observations);
    let regions: Vec<u32> = observations.iter().map(|one| one.key.region.0).collect();
    let region_count = regions.iter().max().map_or(0, |last| *last as usize + 1);
    let by_rank = counted(0..ranks.len() as u32, count, |at| ranks[at as usize]);
    let mut order = counted(by_rank.into_iter(), region_count, |at| regions[at as usize]);
    let same_cell = |a: &u32, b: &u32| {
        let (a, b) = (*a as usize, *b as usize);
        ranks[a] == ranks[b] && regions[a] == regions[b]
    };
    for of_cell in order.chunk_by_mut(same_cell).filter(|of_cell| of_cell.len() > 1) {
        of_cell.sort_unstable_by_key(|at| {
            let one = &observations[*at as usize];
            (one.released.latest, one.released.earliest, one.span, *at)
        });
    }
    permute(&mut observations, &mut order, |one| {
        let remarks = one.remarks.take();
        Observation { remarks, ..*one }
    });
    observations
}

/// For each observation the rank of its cell among all that a region may have, and how many these are.
fn ranks(observations: &[Observation]) -> (Vec<u32>, usize) {
    let mut cells: Numbering<(MeasureId, CategoryId, Period, Aspect)> = Numbering::default();
    let number = |one: &Observation| {
        let CellKey { measure, category, period, aspect, .. } = one.key;
        cells.number((measure, category, period, aspect))
    };
    let mut numbers: Vec<u32> = observations.iter().map(number).collect();
    let ranks = cells.ranks();
    numbers.iter_mut().for_each(|number| *number = ranks[*number as usize]);
    (numbers, ranks.len())
}

/// What was known of a cell on a day, or is known now: from each source the newest value, the oldest first.
pub fn known_on(observations: &[Observation], as_of: Option<Date>) -> Vec<&Observation> {
    let mut newest: Vec<&Observation> = Vec::with_capacity(1);
    for observation in observations {
        if as_of.is_some_and(|day| observation.released.latest > day) {
            continue;
        }
        match newest.iter_mut().find(|known| known.source == observation.source) {
            Some(known) => *known = observation,
            None => newest.push(observation),
        }
    }
    newest
}

/// Whether any two statements of a cell cannot both be true, rounding included.
pub fn disagree(known: &[&Observation]) -> bool {
    known.iter().enumerate().any(|(at, one)| {
        known[at + 1..].iter().any(|other| match (one.stated.quantity(), other.stated.quantity()) {
            (Some(a), Some(b)) => !a.compatible(b),
            _ => false,
        })
    })
}
