//! The labels of a trend: figures beside their marks, or names at the ends of the lines.

use super::super::canvas::{Anchor, Canvas, Place, Plane, Side};
use super::super::extent::Extent;
use super::super::ink::Ink;
use super::super::labels::{Area, Taken, spread, text_area};
use super::super::text::{LINE, Weight, widest, width, wrap};
use super::super::{ChartError, Phrase, Words, time};
use super::{GAP, GUTTER, HEAD, MANY, Plot, Point, Series, Trend};

impl Plot<'_> {
    /// Writes the figures of a single series beside their marks, as many as there is room for: the last, the
    /// first, the extremes, then the rest.
    pub(super) fn draw_values(
        &self,
        canvas: &Canvas,
        plane: &Plane,
        taken: &mut Taken,
    ) -> Result<(), ChartError> {
        let Some(points) = self.series.first() else { return Ok(()) };
        let drawn: Vec<(&Point, Extent)> =
            points.iter().filter_map(|point| Some((*point, point.extent()?))).collect();
        let by_reach = |a: &&(&Point, Extent), b: &&(&Point, Extent)| a.1.reach().total_cmp(&b.1.reach());
        let mut order: Vec<&(&Point, Extent)> = Vec::new();
        let wanted =
            [drawn.last(), drawn.first(), drawn.iter().max_by(by_reach), drawn.iter().min_by(by_reach)];
        for entry in wanted.into_iter().flatten().chain(drawn.iter().filter(|_| drawn.len() <= MANY)) {
            if !order.iter().any(|known| std::ptr::eq(*known, entry)) {
                order.push(entry);
            }
        }
        for (index, (point, extent)) in order.into_iter().enumerate() {
            let Some(quantity) = point.stated.quantity() else { continue };
            let (high, low) = self.vertical(plane, *extent);
            let room = if time::place(&point.period).is_none() {
                self.start - self.left - GAP
            } else {
                self.width / 2
            };
            let lines = wrap(&self.words.value(quantity), Weight::Bold, room, 4);
            let single = matches!(extent, Extent::Point(_)) && time::place(&point.period).is_some();
            let must = index < 2 || !single;
            self.place_label(
                canvas,
                &lines,
                (self.x(plane, &point.period), high, low),
                (Ink::Strong, must),
                taken,
            )?;
        }
        Ok(())
    }

    /// Writes a label above or below a mark, where it is free; one that must be shown goes above if nowhere is.
    pub(super) fn place_label(
        &self,
        canvas: &Canvas,
        lines: &[String],
        (x, high, low): (i32, i32, i32),
        (ink, must): (Ink, bool),
        taken: &mut Taken,
    ) -> Result<(), ChartError> {
        let weight = if ink.bold() { Weight::Bold } else { Weight::Regular };
        let tall = lines.len() as i32 * LINE;
        let half = widest(lines, weight) / 2;
        let up = |lines: i32| (x, high - 55 - tall - lines * LINE);
        let down = |lines: i32| (x, low + 55 + lines * LINE);
        let mut candidates = vec![up(0), down(0)];
        // Moved along the mark, but still over or under it.
        let along = (half - 110).max(0);
        candidates.extend([
            (x - along, up(0).1),
            (x + along, down(0).1),
            (x + along, up(0).1),
            (x - along, down(0).1),
        ]);
        if must {
            let aside = half + 70;
            candidates.extend([(x - aside, high - 40 - tall), (x + aside, high - 40 - tall)]);
            candidates.extend([(x - aside, low + 40), (x + aside, low + 40)]);
            candidates.extend((1..5).flat_map(|lines| [up(lines), down(lines)]));
        }
        let areas: Vec<Area> =
            candidates.into_iter().map(|at| text_area(lines, weight, at, self.width)).collect();
        let inside =
            |area: &&Area| area.top >= 0 && area.bottom <= self.bottom && area.left >= self.left - GAP;
        let free = areas.iter().filter(inside).find(|area| taken.free(area));
        let Some(area) = free.or(areas.iter().find(inside).or(areas.first()).filter(|_| must)) else {
            return Ok(());
        };
        taken.area(*area);
        if area.bottom < high - LINE && area.left < x && x < area.right {
            canvas.line(vec![(x, area.bottom), (x, high - 20)], Ink::Lead)?;
        }
        for (index, line) in lines.iter().enumerate() {
            let at = ((area.left + area.right) / 2, area.top + index as i32 * LINE + LINE / 2);
            canvas.text(at, Anchor::Middle, Side::Level, ink, line)?;
        }
        Ok(())
    }

    /// Writes the names and last figures of several series at the ends of their lines.
    pub(super) fn draw_names(&self, canvas: &Canvas, plane: &Plane) -> Result<(), ChartError> {
        let end = |points: &Vec<&Point>| -> Option<Place> {
            let last = points.iter().rev().find(|point| point.extent().is_some())?;
            let (high, low) = self.vertical(plane, last.extent()?);
            Some((self.x(plane, &last.period), (high + low) / 2))
        };
        let places: Vec<Option<Place>> = self.series.iter().map(end).collect();
        let wanted: Vec<(i32, i32)> = places
            .iter()
            .zip(&self.names)
            .map(|(place, lines)| (place.map_or(self.bottom, |at| at.1), lines.len() as i32 * LINE + 30))
            .collect();
        let middles = spread(&wanted, HEAD - 200, self.bottom + 80);
        for (place, middle) in places.iter().zip(&middles) {
            if let Some((x, y)) = place
                && ((middle - y).abs() > 60 || self.right - x > 100)
            {
                canvas.line(vec![(x + 60, *y), (self.right + GUTTER - 50, *middle)], Ink::Lead)?;
            }
        }
        for (index, (middle, lines)) in middles.iter().zip(&self.names).enumerate() {
            let top = middle - (lines.len() as i32 - 1) * LINE / 2;
            canvas.group(&format!("n {}", self.colour(index)), || {
                for (line, text) in lines.iter().enumerate() {
                    let at = (self.right + GUTTER - 30, top + line as i32 * LINE);
                    canvas.text(at, Anchor::Start, Side::Level, Ink::Name, text)?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// The name of each series with its last figure; nothing for a series that is alone.
pub(super) fn end_labels(
    trend: &Trend,
    series: &[Vec<&Point>],
    words: &dyn Words,
    room: i32,
) -> Vec<Vec<String>> {
    if trend.series.len() < 2 {
        return Vec::new();
    }
    let label = |(series, points): (&Series, &Vec<&Point>)| {
        let last = points
            .iter()
            .rev()
            .find_map(|point| point.stated.quantity().filter(|_| point.extent().is_some()));
        let value = last.map_or_else(|| words.phrase(Phrase::NoFigure), |quantity| words.value(quantity));
        let together = format!("{} {value}", series.name);
        if width(&together, Weight::Bold) <= room {
            return vec![together];
        }
        let mut lines = wrap(&series.name, Weight::Bold, room, 7);
        lines.extend(wrap(&value, Weight::Bold, room, 3));
        lines
    };
    trend.series.iter().zip(series).map(label).collect()
}
