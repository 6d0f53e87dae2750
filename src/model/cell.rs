//! Cells: for each measure, category, region, period and aspect, every value ever released for it.

use super::gathering::Gathering;
use super::order::range_of;
use super::reads::{Fact, note};
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
    /// Taken out by disclosure control: too small to be told, or what a small one could be worked out with.
    Suppressed,
}

impl Missing {
    /// All, in the order of the docs.
    pub const ALL: [Self; 5] =
        [Self::NotAvailable, Self::NotApplicable, Self::Confidential, Self::NotYetReported, Self::Suppressed];

    /// The key in data files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAvailable => "not-available",
            Self::NotApplicable => "not-applicable",
            Self::Confidential => "confidential",
            Self::NotYetReported => "not-yet-reported",
            Self::Suppressed => "suppressed",
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

    /// What is known of the cell and of those that differ from it in the aspect alone.
    pub(crate) fn fact(&self) -> Fact<'static> {
        Fact::Cell(self.region, self.what(), self.period)
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

/// What is alike but for the region: figures of one measure, category, period and aspect that one source gives at one
/// time in one file. There are few, and what can be told of them need not be asked of every observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The measure and the category.
    pub what: MeasureRef,
    /// The period.
    pub period: Period,
    /// What the figures claim to be.
    pub aspect: Aspect,
    /// How settled they are.
    pub status: Status,
    /// Who states them.
    pub source: SourceId,
    /// When they became known.
    pub released: PartialDate,
    /// How many there are.
    pub count: usize,
    /// The place of the first of them in its file.
    pub first: Span,
}

impl Column {
    /// Whether an observation is one of it.
    pub fn holds(&self, one: &Observation) -> bool {
        let key = (one.key.what(), one.key.period, one.key.aspect);
        key == (self.what, self.period, self.aspect)
            && (one.source, one.released, one.status) == (self.source, self.released, self.status)
            && one.span.file == self.first.file
    }
}

/// All observations, those of one cell together, the oldest release first.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    pub(super) observations: Vec<Observation>,
    /// For each cell the range of its observations, sorted by key.
    pub(super) cells: Vec<(CellKey, u32, u32)>,
    /// Indices into `cells`, sorted by measure, category, aspect, period, region.
    pub(super) by_measure: Vec<u32>,
    /// Where in `cells` those of each region begin, and where the last end.
    pub(super) regions: Vec<u32>,
    pub(super) columns: Vec<Column>,
}

impl Cells {
    /// Sorts the observations into cells. The order of the input does not matter.
    pub fn new(observations: Vec<Observation>) -> Self {
        let mut gathering = Gathering::with_capacity(observations.len());
        observations.into_iter().for_each(|one| gathering.push(one));
        gathering.into()
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

    /// Every observation, cell by cell. Whoever looks one up here has its figure already, and that it is read has been
    /// noted; whoever walks along all of them notes it himself.
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The observations of measures that are `wanted`, each with its place among all, in their order. The others are
    /// not even looked at.
    pub fn observations_of(
        &self,
        wanted: impl Fn(MeasureId) -> bool,
    ) -> impl Iterator<Item = (usize, &Observation)> {
        let cells = self.cells.iter().filter(move |(key, _, _)| wanted(key.measure));
        cells.flat_map(|(_, start, end)| {
            (*start..*end).map(|at| (at as usize, &self.observations[at as usize]))
        })
    }

    /// What is alike but for the region, of all observations.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// All observations of a cell, the oldest release first; empty if there are none.
    pub fn of(&self, key: CellKey) -> &[Observation] {
        note(key.fact());
        let region = range_of(&self.regions, key.region);
        match self.cells[region].binary_search_by_key(&key, |(key, _, _)| *key) {
            Ok(at) => {
                let (_, start, end) = self.cells[range_of(&self.regions, key.region).start + at];
                &self.observations[start as usize..end as usize]
            }
            Err(_) => &[],
        }
    }

    /// Those of [`Cells::entries`] that are of a region.
    pub fn entries_of(&self, region: RegionId) -> &[(CellKey, u32, u32)] {
        &self.cells[range_of(&self.regions, region)]
    }

    /// The cells that differ from `key` in nothing but the aspect, by aspect.
    pub fn aspects(&self, key: CellKey) -> impl Iterator<Item = (CellKey, &[Observation])> {
        note(key.fact());
        let of = |key: &CellKey| (key.region, key.measure, key.category, key.period);
        let Range { start: first, end } = range_of(&self.regions, key.region);
        let of_region = &self.cells[first..end];
        let start = of_region.partition_point(|(other, _, _)| of(other) < of(&key));
        let count = of_region[start..].iter().take_while(|(other, _, _)| of(other) == of(&key)).count();
        self.slice(first + start..first + start + count)
    }

    /// The cells of a region, by measure, category, period and aspect.
    pub fn of_region(&self, region: RegionId) -> impl Iterator<Item = (CellKey, &[Observation])> {
        note(Fact::Region(region));
        self.slice(range_of(&self.regions, region))
    }

    /// The cells of a region, measure and category, by period and aspect.
    pub fn series(
        &self,
        region: RegionId,
        what: MeasureRef,
    ) -> impl Iterator<Item = (CellKey, &[Observation])> {
        note(Fact::Series(region, what));
        let Range { start: first, end } = range_of(&self.regions, region);
        let of_region = &self.cells[first..end];
        let start = of_region.partition_point(|(key, _, _)| key.what() < what);
        let end = of_region.partition_point(|(key, _, _)| key.what() <= what);
        self.slice(first + start..first + end)
    }

    /// The cells of a measure and category over all regions, by aspect, period and region.
    pub fn of_measure(&self, what: MeasureRef) -> impl Iterator<Item = (CellKey, &[Observation])> {
        note(Fact::Measure(what.measure));
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
