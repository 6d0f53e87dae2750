//! Change since an earlier period, and what forbids to speak of one.

use super::figures::{Figure, Figures};
use crate::model::{Break, CellKey, Dataset, MeasureKind, Period, PeriodKind, Quantity, RegionId, Text};
use rust_decimal::Decimal;

/// The change of a figure since an earlier one.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// The earlier cell.
    pub from: CellKey,
    /// Later minus earlier, in the unit of the measure; percentage points for a percentage.
    pub absolute: Quantity,
    /// In percent of the earlier figure; nothing if that is zero, and of no use for percentages.
    pub relative: Option<Quantity>,
}

impl Change {
    /// The change from one figure to another, whatever lies between them: ask [`barriers`] first. Nothing if one
    /// of them is missing.
    pub fn between(old: &Figure, new: &Figure) -> Option<Self> {
        let (from, old, new) = (old.key, old.quantity()?, new.quantity()?);
        let absolute = new.subtract(old).ok()?;
        let relative = absolute.ratio(old, Decimal::ONE_HUNDRED).ok();
        Some(Self { from, absolute, relative })
    }
}

/// Why an earlier figure is not comparable with a later one.
#[derive(Debug, Clone, Copy)]
pub enum Barrier<'d> {
    /// What is counted, or how, changed between them.
    Break(&'d Break),
    /// The earlier figure is of the area that this region was made from.
    Area(RegionId),
    /// The measure swings over the year, for this reason, and they are of different times of the year.
    Season(&'d Text),
    /// They are amounts over periods of different lengths.
    Length,
    /// One was counted, the other estimated or set.
    Aspect,
}

/// A figure held against the newest earlier one.
#[derive(Debug, Clone, Copy)]
pub enum Comparison<'d> {
    /// They are comparable, and this is the change.
    Change(Change),
    /// They are not.
    Apart {
        /// The earlier cell.
        from: CellKey,
        /// Why not.
        why: Barrier<'d>,
    },
}

impl Comparison<'_> {
    /// The change, if there is one.
    pub fn change(self) -> Option<Change> {
        match self {
            Self::Change(change) => Some(change),
            Self::Apart { .. } => None,
        }
    }
}

/// A figure against the comparable one before it: the newest earlier one over a period of the same length, and
/// for a measure that swings over the year the newest of the same stretch of an earlier year. Nothing if there is
/// no earlier figure at all.
pub fn change<'d>(dataset: &'d Dataset, figures: &Figures, figure: &Figure) -> Option<Comparison<'d>> {
    figure.quantity()?;
    let key = figure.key;
    let season = dataset.measures.season_of(key.measure);
    let comparable = |period: &Period| match season {
        Some(_) => period.same_stretch(&key.period),
        None => period.same_length(&key.period),
    };
    if let Some(earlier) = newest(figures, key, comparable) {
        let from = earlier.key;
        return match barriers(dataset, from, key).into_iter().next_back() {
            Some(why) => Some(Comparison::Apart { from, why }),
            None => Change::between(earlier, figure).map(Comparison::Change),
        };
    }
    let former = dataset.regions.all[key.region].predecessors.iter();
    let former = former.filter_map(|region| newest(figures, CellKey { region: *region, ..key }, comparable));
    if let Some(former) = former.max_by_key(|former| former.key.period) {
        let why = Barrier::Area(former.key.region);
        return Some(Comparison::Apart { from: former.key, why });
    }
    let other = newest(figures, key, |period| period.same_length(&key.period))?;
    Some(Comparison::Apart { from: other.key, why: Barrier::Season(season?) })
}

/// What forbids to speak of a change between two cells of one region and measure that were named: all but the
/// season, since whoever names December and April knows them.
pub fn barriers(dataset: &Dataset, from: CellKey, to: CellKey) -> Vec<Barrier<'_>> {
    let kind = dataset.measures.all[to.measure].kind;
    let parts = |one: &&Break| one.concerns(to.region) && one.parts(kind, from.period, to.period);
    let mut out: Vec<Barrier<'_>> =
        dataset.measures.breaks_of(to.measure).into_iter().filter(parts).map(Barrier::Break).collect();
    let spans = [from.period, to.period].iter().all(|period| period.kind == PeriodKind::Span);
    if kind == MeasureKind::Flow && !spans && !from.period.same_length(&to.period) {
        out.push(Barrier::Length);
    }
    if from.aspect != to.aspect {
        out.push(Barrier::Aspect);
    }
    out
}

/// The newest figure before a cell among those with its aspect that `accept` takes: a series is sorted by its periods,
/// so it is the first that is met from the end. What lasts several years has no "period before", and what has no date
/// neither.
fn newest(figures: &Figures, key: CellKey, accept: impl Fn(&Period) -> bool) -> Option<&Figure> {
    figures
        .series(key.region, key.what())
        .rev()
        .filter(|other| other.key.period.end < key.period.end && other.key.aspect == key.aspect)
        .find(|other| accept(&other.key.period) && other.quantity().is_some())
}
