//! The figures in use as points on a logarithmic scale, by series in time and by slice across regions.
//!
//! Built in one walk over the figures; everything that looks at neighbours reads this and not the model.

use crate::audit::Audit;
use crate::indicator::{Figure, Origin};
use crate::model::{
    Aspect, Break, CategoryId, Dataset, LevelId, MeasureId, MeasureKind, MeasureRef, Numbering, Observation,
    Period, PeriodKind, RegionId, UnitKind,
};
use crate::source::FileId;
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A positive number that a source states and that is in use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    /// The number.
    pub(super) value: f64,
    /// Its natural logarithm.
    pub(super) ln: f64,
    /// The region.
    pub(super) region: RegionId,
    /// The slice that it lies in: an index into [`Points::slices`].
    pub(super) slice: u32,
    /// The series that it lies in; points of one series stand together, the earliest first.
    pub(super) series: u32,
    /// The observation of the dataset.
    pub(super) observation: u32,
}

/// What the points of a slice share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SliceKey {
    pub(super) measure: MeasureId,
    pub(super) category: CategoryId,
    pub(super) aspect: Aspect,
    pub(super) level: LevelId,
    pub(super) period: Period,
}

impl SliceKey {
    /// What it has in common with the same figures of other periods.
    pub(super) fn stream(&self) -> (MeasureId, CategoryId, Aspect, LevelId) {
        (self.measure, self.category, self.aspect, self.level)
    }

    /// Measure and category.
    pub(super) fn what(&self) -> MeasureRef {
        MeasureRef { measure: self.measure, category: self.category }
    }
}

/// One figure of all regions of a level.
#[derive(Debug)]
pub(super) struct Slice {
    pub(super) key: SliceKey,
    /// The file that gives its first point.
    pub(super) file: FileId,
    /// Its points by region.
    pub(super) points: Vec<u32>,
    /// The region and the logarithm of each point: read in one go, where the points lie far apart.
    pub(super) values: Vec<(RegionId, f64)>,
}

/// All points.
#[derive(Debug)]
pub(super) struct Points<'a> {
    pub(super) dataset: &'a Dataset,
    /// By region, and of one series together.
    pub(super) all: Vec<Point>,
    pub(super) slices: Vec<Slice>,
}

impl<'a> Points<'a> {
    /// The points of all figures that are counts or money: shares are held to other rules.
    pub(super) fn new(audit: &Audit<'a>) -> Self {
        let mut points = Self { dataset: audit.dataset, all: Vec::new(), slices: Vec::new() };
        points.all.reserve(audit.figures.len());
        let mut finder = Numbering::default();
        let mut streams: Vec<(Stream, Vec<Taken>)> = Vec::new();
        let mut at: Option<(RegionId, MeasureRef)> = None;
        let mut series = None;
        for figure in audit.figures.iter() {
            let here = (figure.key.region, figure.key.what());
            if at != Some(here) {
                points.close(at, &mut streams, &mut finder);
                at = Some(here);
                series = Comparable::of(audit.dataset, figure.key.region, figure.key.measure);
            }
            let Some(series) = &series else { continue };
            if let Some(taken) = taken(figure) {
                let stream = (figure.key.aspect, series.group(figure.key.period));
                match streams.iter_mut().find(|(known, _)| *known == stream) {
                    Some((_, series)) => series.push(taken),
                    None => streams.push((stream, vec![taken])),
                }
            }
        }
        points.close(at, &mut streams, &mut finder);
        points
    }

    /// Writes down the series of a region and measure.
    fn close(
        &mut self,
        at: Option<(RegionId, MeasureRef)>,
        streams: &mut [(Stream, Vec<Taken>)],
        finder: &mut Numbering<SliceKey>,
    ) {
        let Some((region, what)) = at else { return };
        let level = self.dataset.regions.all[region].level;
        for ((aspect, _), series) in streams.iter_mut() {
            let number = self.all.len() as u32;
            for taken in series.drain(..) {
                let MeasureRef { measure, category } = what;
                let key = SliceKey { measure, category, aspect: *aspect, level, period: taken.period };
                let slice = finder.number(key);
                if slice as usize == self.slices.len() {
                    let file = self.dataset.cells.observations()[taken.observation as usize].span.file;
                    self.slices.push(Slice { key, file, points: Vec::new(), values: Vec::new() });
                }
                let index = self.all.len() as u32;
                let (value, observation) = (taken.value, taken.observation);
                let ln = value.ln();
                let of_slice = &mut self.slices[slice as usize];
                of_slice.points.push(index);
                of_slice.values.push((region, ln));
                self.all.push(Point { value, ln, region, slice, series: number, observation });
            }
        }
    }

    pub(super) fn point(&self, at: u32) -> Point {
        self.all[at as usize]
    }

    pub(super) fn slice(&self, at: u32) -> &Slice {
        &self.slices[at as usize]
    }

    pub(super) fn slice_of(&self, point: u32) -> &Slice {
        self.slice(self.point(point).slice)
    }

    pub(super) fn observation(&self, point: u32) -> &'a Observation {
        &self.dataset.cells.observations()[self.point(point).observation as usize]
    }

    /// The point of a region in a slice.
    pub(super) fn find(&self, slice: u32, region: RegionId) -> Option<u32> {
        let Slice { points, values, .. } = self.slice(slice);
        // The regions of a level are declared together, as a rule: each stands as far from the first.
        let first = values.first()?.0;
        let expected = region.0.checked_sub(first.0)? as usize;
        let at = match values.get(expected) {
            Some((known, _)) if *known == region => expected,
            _ => values.binary_search_by_key(&region, |(region, _)| *region).ok()?,
        };
        points.get(at).copied()
    }

    /// The observations that have another one of their series beside them.
    pub(super) fn timed(&self) -> FxHashSet<u32> {
        let series = self.all.chunk_by(|a, b| a.series == b.series).filter(|series| series.len() > 1);
        series.flatten().map(|point| point.observation).collect()
    }

    /// All points of a region.
    pub(super) fn of_region(&self, region: RegionId) -> Range<u32> {
        let start = self.all.partition_point(|point| point.region < region);
        let end = self.all.partition_point(|point| point.region <= region);
        start as u32..end as u32
    }

    /// Whether two points stand in one row: told by one source at one time in one file, of one period.
    pub(super) fn in_one_row(&self, a: u32, b: u32) -> bool {
        let (one, other) = (self.observation(a), self.observation(b));
        one.source == other.source
            && one.released == other.released
            && one.span.file == other.span.file
            && one.key.region == other.key.region
            && one.key.period == other.key.period
    }
}

type Stream = (Aspect, Group);

/// What figures share that are comparable: the stretch of time, where it matters, and the breaks that they lie beyond.
type Group = (Option<(PeriodKind, i8)>, usize);

/// Which figures of one region and measure are comparable over time.
struct Comparable<'a> {
    kind: MeasureKind,
    seasonal: bool,
    breaks: Vec<&'a Break>,
}

impl<'a> Comparable<'a> {
    /// Nothing for a measure that is no amount.
    fn of(dataset: &'a Dataset, region: RegionId, measure: MeasureId) -> Option<Self> {
        let measures = &dataset.measures;
        let is_amount = matches!(measures.unit_of(measure).kind, UnitKind::Count | UnitKind::Currency);
        is_amount.then(|| {
            let mut breaks = measures.breaks_of(measure);
            breaks.retain(|one| one.concerns(region));
            Self { kind: measures.all[measure].kind, seasonal: measures.season_of(measure).is_some(), breaks }
        })
    }

    /// A stock is comparable from any day to any other, but an amount over time only with one over as long a time;
    /// what swings over the year only with the same time of another.
    fn group(&self, period: Period) -> Group {
        let month = period.end.month();
        let stretch = match (self.kind, period.kind) {
            (MeasureKind::Stock, _) => self.seasonal.then_some((PeriodKind::Day, month)),
            (_, kind @ PeriodKind::YearToDate) => Some((kind, month)),
            (_, kind) => Some((kind, if self.seasonal { month } else { 0 })),
        };
        (stretch, Break::beyond(&self.breaks, self.kind, period))
    }
}

#[derive(Debug, Clone, Copy)]
struct Taken {
    period: Period,
    value: f64,
    observation: u32,
}

fn taken(figure: &Figure) -> Option<Taken> {
    let Origin::Observed(observation) = figure.origin else { return None };
    let period = figure.key.period;
    if matches!(period.kind, PeriodKind::Undated | PeriodKind::Span) {
        return None;
    }
    let value = number(figure.quantity()?.point()?);
    (value > 0.0).then_some(Taken { period, value, observation })
}

/// A decimal as a floating point number, for looking only.
pub(super) fn number(value: Decimal) -> f64 {
    const POWERS: [f64; 29] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28,
    ];
    let mantissa = value.mantissa();
    let mantissa = i64::try_from(mantissa).map_or_else(|_| mantissa as f64, |small| small as f64);
    mantissa / POWERS[(value.scale() as usize).min(28)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_taken_at_their_size() {
        for (value, expected) in [
            (Decimal::new(12345, 1), 1234.5),
            (Decimal::from(41_560_938), 41_560_938.0),
            (Decimal::new(-5, 3), -0.005),
        ] {
            assert!((number(value) - expected).abs() < 1e-9, "{value}");
        }
        assert!((number(Decimal::MAX) / 7.922_816_251_426_434e28 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn only_amounts_over_as_long_a_time_are_one_series() {
        let of = |kind, text| {
            Comparable { kind, seasonal: false, breaks: Vec::new() }.group(Period::parse(text).unwrap())
        };
        assert_eq!(of(MeasureKind::Stock, "2023"), of(MeasureKind::Stock, "2022-11"));
        assert_ne!(of(MeasureKind::Flow, "2023"), of(MeasureKind::Flow, "2022-11"));
        assert_ne!(of(MeasureKind::Flow, "2023-01/2023-09"), of(MeasureKind::Flow, "2023-01/2023-06"));
        assert_eq!(of(MeasureKind::Flow, "2023-01/2023-09"), of(MeasureKind::Flow, "2022-01/2022-09"));
    }

    #[test]
    fn what_swings_over_the_year_is_comparable_with_the_same_time_of_another() {
        for kind in [MeasureKind::Stock, MeasureKind::Flow] {
            let of = |text| {
                Comparable { kind, seasonal: true, breaks: Vec::new() }.group(Period::parse(text).unwrap())
            };
            assert_ne!(of("2023-04"), of("2023-12"));
            assert_eq!(of("2022-12"), of("2023-12"));
        }
    }
}
