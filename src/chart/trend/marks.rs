//! The marks of a trend: lines, dots, whiskers, open ends, crosses, targets.

use super::super::canvas::{Canvas, FEW, Plane};
use super::super::extent::Extent;
use super::super::ink::Ink;
use super::super::key::{cross, whisker};
use super::super::labels::{Area, Taken};
use super::super::line::{Point, Run, on_line, open_end};
use super::super::{ChartError, Layout, Length, Phrase, time};
use super::{OPEN, Plot};
use crate::model::{Aspect, Status};

impl<'a> Plot<'a> {
    pub(super) fn draw_series(
        &self,
        canvas: &Canvas,
        plane: &Plane,
        (points, runs, is_named): (&[&'a Point], &[Run], bool),
        (few, taken): (bool, &mut Taken),
    ) -> Result<(), ChartError> {
        for (ink, run) in runs {
            taken.path(&run.iter().map(|(x, y)| plane.place(*x, *y)).collect::<Vec<_>>());
            plane.line(run.clone(), *ink)?;
        }
        let mut shown = self.dots(plane, points, runs);
        if !is_named {
            shown.retain(|point| !on_line(point, runs));
        }
        // In the order of time, since that is the order in which they are read out.
        for point in points {
            self.take(plane, point, taken);
            if point.dot().is_none() {
                self.draw_said(canvas, plane, point, (few, Ink::Whisker))?;
            }
            let Some(Extent::Point(value)) = point.extent() else { continue };
            if !shown.iter().any(|dot| std::ptr::eq(*dot, *point)) {
                continue;
            }
            let at = (self.x(plane, &point.period), self.y(plane, value));
            taken.area(Area { left: at.0 - 45, top: at.1 - 45, right: at.0 + 45, bottom: at.1 + 45 });
            canvas.titled(self.title(point, few), || canvas.dot(at, Ink::Dot))?;
        }
        for point in shown.iter().filter(|point| point.hollow()) {
            if let Some(Extent::Point(value)) = point.extent() {
                canvas.dot((self.x(plane, &point.period), self.y(plane, value)), Ink::Hole)?;
            }
        }
        Ok(())
    }

    /// The stretches of line of a series.
    pub(super) fn runs(&self, index: usize) -> &[Run] {
        self.runs.get(index).map_or(&[], Vec::as_slice)
    }

    /// A title for a point, where it is read out, or where there is a pointer to show it and there are not too many.
    fn title(&self, point: &'a Point, few: bool) -> Option<String> {
        let pointed = || {
            let count = self.series.iter().map(Vec::len).sum::<usize>();
            count <= 2 * FEW && self.width > Layout::Phone.width()
        };
        (few || pointed()).then(|| self.told(point))
    }

    /// A figure as it is read out: "Desember 2023: 41,56 juta".
    fn told(&self, point: &'a Point) -> String {
        let mut out = format!("{}: {}", self.words.period(&point.period, Length::Full), self.value(point));
        let mut remark = |phrase: Phrase| {
            out.push_str(", ");
            out.push_str(&self.words.phrase(phrase));
        };
        if point.status == Status::Provisional {
            remark(Phrase::Provisional);
        }
        if !matches!(point.aspect, Aspect::Actual | Aspect::Target) {
            remark(Phrase::Expected);
        }
        out
    }

    /// Draws what is not a dot, and says it where all are said.
    fn draw_said(
        &self,
        canvas: &Canvas,
        plane: &Plane,
        point: &'a Point,
        (few, ink): (bool, Ink),
    ) -> Result<(), ChartError> {
        if few && (point.extent().is_some() || time::place(&point.period).is_some()) {
            canvas.said(&self.told(point), || self.draw_extent(canvas, plane, point, ink))
        } else {
            self.draw_extent(canvas, plane, point, ink)
        }
    }

    /// The points that get a dot: all of them if they are far enough apart, else those that no line shows.
    pub(super) fn dots<'p>(&self, plane: &Plane, points: &[&'p Point], runs: &[Run]) -> Vec<&'p Point> {
        let dated: Vec<i32> = points
            .iter()
            .filter(|point| time::place(&point.period).is_some())
            .map(|point| self.x(plane, &point.period))
            .collect();
        let dense = dated.windows(2).any(|pair| matches!(pair, [a, b] if a != b && b - a < 110));
        let last = points.iter().rposition(|point| matches!(point.extent(), Some(Extent::Point(_))));
        points
            .iter()
            .enumerate()
            .filter(|(index, point)| {
                let dated = time::place(&point.period).is_some();
                dated && (!dense || Some(*index) == last || point.hollow() || !on_line(point, runs))
            })
            .map(|(_, point)| *point)
            .collect()
    }

    /// Draws what is not a dot: whiskers, open ends, crosses, and figures without a date.
    fn draw_extent(
        &self,
        canvas: &Canvas,
        plane: &Plane,
        point: &'a Point,
        ink: Ink,
    ) -> Result<(), ChartError> {
        let x = self.x(plane, &point.period);
        let dated = time::place(&point.period).is_some();
        match point.extent() {
            None if dated => cross(canvas, (x, self.bottom - 60)),
            None => Ok(()),
            // A dot, drawn with the others of its series.
            Some(Extent::Point(_)) if dated && ink == Ink::Whisker => Ok(()),
            Some(Extent::Point(value)) => {
                let y = self.y(plane, value);
                let half = if dated { 90 } else { 180 };
                canvas.line(vec![(x - half, y), (x + half, y)], ink)
            }
            Some(Extent::Between { low, high, vague }) => {
                let ink = if vague { Ink::Faint } else { ink };
                whisker(canvas, x, (self.y(plane, high), self.y(plane, low)), ink)
            }
            Some(Extent::AtLeast(value)) => open_end(canvas, (x, self.y(plane, value)), -OPEN, ink),
            Some(Extent::AtMost(value)) => open_end(canvas, (x, self.y(plane, value)), OPEN, ink),
        }
    }

    pub(super) fn draw_targets(
        &self,
        canvas: &Canvas,
        plane: &Plane,
        (few, taken): (bool, &mut Taken),
    ) -> Result<(), ChartError> {
        let drawn = || self.trend.targets.iter().filter(|point| point.extent().is_some());
        let mut draw = || {
            drawn().try_for_each(|point| {
                self.take(plane, point, taken);
                self.draw_said(canvas, plane, point, (few, Ink::Target))
            })
        };
        match drawn().next() {
            Some(_) if few => canvas.series("", &self.words.phrase(Phrase::Target), draw),
            _ => draw(),
        }
    }

    /// Keeps labels off a mark that is not a dot.
    fn take(&self, plane: &Plane, point: &'a Point, taken: &mut Taken) {
        if let Some(extent) = point.extent() {
            let (x, (high, low)) = (self.x(plane, &point.period), self.vertical(plane, extent));
            taken.area(Area { left: x - 40, top: high - 20, right: x + 40, bottom: low + 20 });
        }
    }

    /// From where to where a mark reaches on the sheet.
    pub(super) fn vertical(&self, plane: &Plane, extent: Extent) -> (i32, i32) {
        match extent {
            Extent::Point(value) => (self.y(plane, value), self.y(plane, value)),
            Extent::Between { low, high, .. } => (self.y(plane, high), self.y(plane, low)),
            Extent::AtLeast(value) => (self.y(plane, value) - OPEN, self.y(plane, value)),
            Extent::AtMost(value) => (self.y(plane, value), self.y(plane, value) + OPEN),
        }
    }
}
