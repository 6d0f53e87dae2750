//! A series over time: its points, the stretches of line between them, and the marks of what is no point.
//!
//! What kinds of charts with lines have in common; where things lie on the sheet is theirs to say.

use super::canvas::{Canvas, Place};
use super::extent::{Extent, ends};
use super::ink::Ink;
use super::scale::{Axis, Grain, axis};
use super::{ChartError, time};
use crate::model::{Aspect, Period, Stated, Status};
use rust_decimal::Decimal;

/// A figure at its time.
#[derive(Debug, Clone)]
pub struct Point {
    /// The time.
    pub period: Period,
    /// The figure, or why there is none.
    pub stated: Stated,
    /// What it claims to be.
    pub aspect: Aspect,
    /// How settled it is.
    pub status: Status,
}

impl Point {
    pub(super) fn extent(&self) -> Option<Extent> {
        self.stated.quantity().and_then(Extent::of)
    }

    pub(super) fn hollow(&self) -> bool {
        self.status == Status::Provisional || self.aspect != Aspect::Actual
    }

    /// Whether it is drawn as something else than a dot: a range, a bound, an order of magnitude.
    pub(super) fn is_interval(&self) -> bool {
        !matches!(self.extent(), None | Some(Extent::Point(_)))
    }

    /// The day of the figure and its number, if it has both.
    pub(super) fn dot(&self) -> Option<(f64, f64)> {
        match self.extent()? {
            Extent::Point(value) => Some((time::place(&self.period)?, value)),
            _ => None,
        }
    }
}

/// A stretch of line in one ink, through days and values.
pub(super) type Run = (Ink, Vec<(f64, f64)>);

/// Points in the order of their time.
pub(super) fn by_time(points: &[Point]) -> Vec<&Point> {
    let mut points: Vec<&Point> = points.iter().collect();
    points.sort_by_key(|point| point.period);
    points
}

/// The axis for these figures. It begins at zero unless that would press them into the part far from it.
pub(super) fn value_axis<'p>(
    points: impl Iterator<Item = &'p Point>,
    count: u32,
) -> Result<Axis, ChartError> {
    let numbers: Vec<Decimal> = points.filter_map(|point| point.stated.quantity()).flat_map(ends).collect();
    let (Some(&low), Some(&high)) = (numbers.iter().min(), numbers.iter().max()) else {
        return Err(ChartError::NothingToDraw);
    };
    let (low, high) = with_zero(low, high);
    let grain =
        if numbers.iter().all(|number| number.fract().is_zero()) { Grain::Whole } else { Grain::Fine };
    axis(low, high, count, grain)
}

/// The ends of an axis for numbers between these two: zero is one of them, unless it is far off.
pub(super) fn with_zero(low: Decimal, high: Decimal) -> (Decimal, Decimal) {
    let far = Decimal::new(6, 1);
    let near_zero =
        |near: Decimal, end: Decimal| end.checked_mul(far).is_none_or(|limit| near.abs() < limit.abs());
    let low_end =
        if low > Decimal::ZERO && (near_zero(low, high) || low == high) { Decimal::ZERO } else { low };
    let high_end =
        if high < Decimal::ZERO && (near_zero(high, low) || low == high) { Decimal::ZERO } else { high };
    (low_end, high_end)
}

/// The stretches of line between dated single numbers (in the order of time), without gaps and breaks. Where a line
/// leads to what is not counted, it is dotted.
pub(super) fn runs(points: &[&Point], breaks: &[f64]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut previous: Option<(f64, f64, Aspect)> = None;
    for point in points {
        let Some(day) = time::place(&point.period) else { continue };
        let Some((_, value)) = point.dot() else {
            previous = None;
            continue;
        };
        if let Some((from, before, aspect)) = previous
            && !breaks.iter().any(|at| from < *at && *at < day)
        {
            let counted = point.aspect == Aspect::Actual && aspect == Aspect::Actual;
            let ink = if counted { Ink::Line } else { Ink::Dash };
            match runs.last_mut() {
                Some((last, run)) if *last == ink && run.last() == Some(&(from, before)) => {
                    run.push((day, value));
                }
                _ => runs.push((ink, vec![(from, before), (day, value)])),
            }
        }
        previous = Some((day, value, point.aspect));
    }
    runs
}

/// Whether a line passes through a figure, so that it is seen without a dot.
pub(super) fn on_line(point: &Point, runs: &[Run]) -> bool {
    let day = time::place(&point.period);
    runs.iter().any(|(_, run)| run.iter().any(|(x, _)| Some(*x) == day))
}

/// The days of breaks: halfway between the figures before and after. Several between the same figures are one.
pub(super) fn break_days<'p>(points: impl Iterator<Item = &'p Point>, breaks: &[Period]) -> Vec<f64> {
    if breaks.is_empty() {
        return Vec::new();
    }
    let days: Vec<f64> = points.filter_map(|point| time::place(&point.period)).collect();
    let middle = |start: f64| {
        let before = days.iter().copied().filter(|day| *day < start).max_by(f64::total_cmp);
        let after = days.iter().copied().filter(|day| *day >= start).min_by(f64::total_cmp);
        Some((before? + after?) / 2.0)
    };
    let mut found: Vec<f64> = breaks.iter().filter_map(|period| middle(time::day(period.start))).collect();
    found.sort_by(f64::total_cmp);
    found.dedup();
    found
}

/// A mark with one end open: a cap at the known end and an arrow away from it; `away` is how far, below zero for
/// upwards.
pub(super) fn open_end(canvas: &Canvas, (x, y): Place, away: i32, ink: Ink) -> Result<(), ChartError> {
    let (tip, barb) = (y + away, away.signum() * 50);
    canvas.line(vec![(x - 50, y), (x + 50, y)], ink)?;
    canvas.line(vec![(x, y), (x, tip)], ink)?;
    canvas.line(vec![(x - 40, tip - barb), (x, tip), (x + 40, tip - barb)], ink)
}
