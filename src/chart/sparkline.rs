//! Sparklines: the way that figures took, as small as a word, beside them in a row of a table.
//!
//! Nothing is written in it and nothing reads it out: the words are in the row. Gaps and breaks are gaps; a range or a
//! bound is a stroke up and down; the last figure has a dot, hollow if it is not settled. Each has a scale of its own,
//! which begins at zero unless that would press the figures together.

use super::canvas::Canvas;
use super::extent::Extent;
use super::ink::Ink;
use super::line::{Point, break_days, by_time, on_line, runs, value_axis};
use super::scale::float;
use super::{Chart, ChartError, Frame, Svg, Words, time};
use crate::model::Period;

/// A very small trend.
#[derive(Debug, Clone)]
pub struct Sparkline {
    /// The figures, in any order; those without a date have no place.
    pub points: Vec<Point>,
    /// From each of these periods on, figures cannot be compared with those before.
    pub breaks: Vec<Period>,
}

/// The sheet.
const WIDE: i32 = 640;
const TALL: i32 = 180;
/// Room for half a dot.
const EDGE: i32 = 30;

impl Chart for Sparkline {
    const KIND: &'static str = "sparkline";

    /// The same for the phone and the desk, in all languages.
    fn draw(&self, _frame: &Frame<'_>, _words: &dyn Words) -> Result<Svg, ChartError> {
        self.svg()
    }
}

impl Sparkline {
    /// The drawing.
    pub fn svg(&self) -> Result<Svg, ChartError> {
        let points: Vec<&Point> =
            by_time(&self.points).into_iter().filter(|point| time::place(&point.period).is_some()).collect();
        let axis = value_axis(points.iter().copied(), 1)?;
        let ends = points.iter().filter_map(|point| Some(point.extent()?.known()));
        let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (from, to)| {
            (low.min(from), high.max(to))
        });
        // Only zero is taken from the axis: its round ends would leave nothing of so small a drawing.
        let low = if axis.low().is_zero() { 0.0 } else { low };
        let high = if axis.high().is_zero() && low < 0.0 { 0.0 } else { high };
        let days = || points.iter().filter_map(|point| time::place(&point.period));
        let (first, last) = (days().fold(f64::INFINITY, f64::min), days().fold(f64::NEG_INFINITY, f64::max));
        let share = |at: f64, from: f64, to: f64, alone: f64| {
            if from < to { (at - from) / (to - from) } else { alone }
        };
        let x = |day: f64| EDGE + (share(day, first, last, 1.0) * f64::from(WIDE - 2 * EDGE)).round() as i32;
        // Of one value alone the line lies at the foot if it is zero, else in the middle.
        let alone = if float(axis.high()) == 0.0 || high == 0.0 { 0.0 } else { 0.5 };
        let y = |value: f64| {
            let up = share(value, low, high, alone) * f64::from(TALL - 2 * EDGE);
            // Whole pixels would make steps of slight slopes; halves are as much as so few of them show.
            (TALL - EDGE - up.round() as i32 + 2) / 5 * 5
        };
        let canvas = Canvas::sized(WIDE, TALL);
        let runs = runs(&points, &break_days(points.iter().copied(), &self.breaks));
        for (ink, run) in &runs {
            canvas.line(run.iter().map(|(day, value)| (x(*day), y(*value))).collect(), *ink)?;
        }
        for point in &points {
            let Some(day) = time::place(&point.period) else { continue };
            let stroke = |from: i32, to: i32| canvas.line(vec![(x(day), from), (x(day), to)], Ink::Whisker);
            match point.extent() {
                None | Some(Extent::Point(_)) => {}
                Some(Extent::Between { low, high, .. }) => stroke(y(low), y(high))?,
                Some(Extent::AtLeast(value)) => stroke(y(value), 0)?,
                Some(Extent::AtMost(value)) => stroke(y(value), TALL)?,
            }
        }
        let end = points.iter().rposition(|point| point.dot().is_some());
        let shown = |(at, point): (usize, &&Point)| {
            let is_last = Some(at) == end;
            let dot = point.dot().filter(|_| is_last || !on_line(point, &runs))?;
            Some((dot, is_last && point.hollow()))
        };
        let dots: Vec<((f64, f64), bool)> = points.iter().enumerate().filter_map(shown).collect();
        for ((day, value), _) in &dots {
            canvas.dot((x(*day), y(*value)), Ink::Dot)?;
        }
        for ((day, value), _) in dots.iter().filter(|(_, hollow)| *hollow) {
            canvas.dot((x(*day), y(*value)), Ink::Hole)?;
        }
        Ok(canvas.inline("spark"))
    }
}
