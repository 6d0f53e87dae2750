//! The labels of a trend: figures beside their marks, or names at the ends of the lines.

use super::super::canvas::{Anchor, Canvas, Place, Plane, Side};
use super::super::extent::Extent;
use super::super::ink::Ink;
use super::super::labels::{Area, Taken, area_of, named, size, spread};
use super::super::line::Point;
use super::super::text::{LINE, Weight, wrap};
use super::super::{ChartError, Phrase, Words, time};
use super::{GAP, GUTTER, HEAD, MANY, MANY_TARGETS, NAMED, Plot, Series, Trend};

/// A figure that is drawn and may be labelled.
type Drawn<'p> = (&'p Point, Extent);

/// The labels that have found a place, and what they must keep off.
#[derive(Debug, Default)]
pub(super) struct Labels {
    pub(super) taken: Taken,
    placed: Vec<Placed>,
}

#[derive(Debug)]
struct Placed {
    area: Area,
    lines: Vec<String>,
    ink: Ink,
    lead: Option<[Place; 2]>,
}

/// What becomes of a label that has no free place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    /// It stands on a line, if only it covers no other label and no mark.
    Must,
    /// It is left out; the table has it.
    IfRoom,
}

impl Labels {
    /// Finds a place for a label above or below a mark that reaches from `high` to `low`; says whether there is
    /// one.
    fn place(
        &mut self,
        plot: &Plot<'_>,
        lines: Vec<String>,
        (x, high, low): (i32, i32, i32),
        (ink, need): (Ink, Need),
    ) -> bool {
        let weight = if ink.bold() { Weight::Bold } else { Weight::Regular };
        let across = plot.left - GAP..plot.limit();
        let inside = |area: &Area| area.top >= 0 && area.bottom <= plot.bottom && area.right <= plot.limit();
        let size = size(&lines, weight);
        let areas: Vec<Area> = candidates(size, (x, high, low), need)
            .map(|at| area_of(size, at, across.clone()))
            .filter(inside)
            .collect();
        let led = |area: &&Area| {
            lead(area, (x, high, low)).is_none_or(|[from, to]| {
                let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
                self.taken.free(&Area { left: x - 5, top, right: x + 5, bottom })
            })
        };
        let free = areas.iter().filter(|area| self.taken.free(area)).find(led);
        let bare = || areas.iter().find(|area| self.taken.bare(area)).filter(|_| need == Need::Must);
        let Some(area) = free.or_else(bare).copied() else { return false };
        let lead = lead(&area, (x, high, low));
        self.taken.area(area);
        self.taken.path(lead.as_ref().map_or(&[], |ends| ends));
        self.placed.push(Placed { area, lines, ink, lead });
        true
    }

    /// Draws the leading lines, the ground on which the labels stand, and the labels.
    pub(super) fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for lead in self.placed.iter().filter_map(|label| label.lead) {
            canvas.line(lead.to_vec(), Ink::Lead)?;
        }
        for Placed { area, .. } in &self.placed {
            canvas.rectangle([(area.left, area.top), (area.right, area.bottom)], Ink::Ground)?;
        }
        for label in &self.placed {
            let middle = (label.area.left + label.area.right) / 2;
            for (index, line) in label.lines.iter().enumerate() {
                let at = (middle, label.area.top + index as i32 * LINE + LINE / 2);
                canvas.text(at, Anchor::Middle, Side::Level, label.ink, line)?;
            }
        }
        Ok(())
    }
}

/// Whether a figure is one number on the axis of time.
fn is_single(point: &Point, extent: &Extent) -> bool {
    matches!(extent, Extent::Point(_)) && time::place(&point.period).is_some()
}

/// Where a label may stand, as the middle of its top: over or under its mark, moved along it, beside it, or
/// farther off on a leading line.
fn candidates(
    (wide, tall): (i32, i32),
    (x, high, low): (i32, i32, i32),
    need: Need,
) -> impl Iterator<Item = Place> {
    let farthest = if need == Need::Must { 4 } else { 2 };
    let half = wide / 2;
    let up = move |far: i32| (x, high - 55 - tall - far * LINE);
    let down = move |far: i32| (x, low + 55 + far * LINE);
    let (along, aside) = ((half - 110).max(0), half + 70);
    let near = [
        up(0),
        down(0),
        (x - along, up(0).1),
        (x + along, down(0).1),
        (x + along, up(0).1),
        (x - along, down(0).1),
        (x - aside, high - 40 - tall),
        (x + aside, high - 40 - tall),
        (x - aside, low + 40),
        (x + aside, low + 40),
    ];
    near.into_iter().chain((1..=farthest).flat_map(move |far| [up(far), down(far)]))
}

/// From a label that stands farther off to its mark.
fn lead(area: &Area, (x, high, low): (i32, i32, i32)) -> Option<[Place; 2]> {
    if area.left >= x || x >= area.right {
        None
    } else if area.bottom < high - LINE {
        Some([(x, area.bottom), (x, high - 25)])
    } else if area.top > low + LINE {
        Some([(x, low + 25), (x, area.top)])
    } else {
        None
    }
}

impl<'a> Plot<'a> {
    /// The figures of a single series to be written beside their marks: first the highest, the last, the first,
    /// the lowest and what is no single number, then the rest, unless they are many. Several series are named
    /// at their ends instead.
    pub(super) fn values(&self) -> (Vec<Drawn<'a>>, Vec<Drawn<'a>>) {
        let Some(points) = self.series.first().filter(|_| self.names.is_empty()) else {
            return (Vec::new(), Vec::new());
        };
        let drawn: Vec<Drawn<'a>> =
            points.iter().filter_map(|point| Some((*point, point.extent()?))).collect();
        let by_reach = |a: &&Drawn<'_>, b: &&Drawn<'_>| a.1.reach().total_cmp(&b.1.reach());
        let mut first: Vec<Drawn<'a>> = Vec::new();
        let is_in = |list: &[Drawn<'_>], entry: &Drawn<'_>| {
            list.iter().any(|(known, _)| std::ptr::eq(*known, entry.0))
        };
        let wanted =
            [drawn.iter().max_by(by_reach), drawn.last(), drawn.first(), drawn.iter().min_by(by_reach)];
        for entry in wanted.into_iter().flatten() {
            if !is_in(&first, entry) {
                first.push(*entry);
            }
        }
        for entry in drawn.iter().filter(|(point, extent)| !is_single(point, extent)) {
            if !is_in(&first, entry) {
                first.push(*entry);
            }
        }
        let few = drawn.len() <= MANY;
        let rest = drawn.iter().filter(|entry| few && !is_in(&first, entry)).copied().collect();
        (first, rest)
    }

    /// Places the figures of a single series. The last, the first, and what is no single number must be read.
    pub(super) fn place_values(&self, plane: &Plane, values: &[Drawn<'a>], labels: &mut Labels) {
        let mut known = self.series.iter().flatten().filter(|point| point.extent().is_some());
        let ends = [known.next(), known.next_back()];
        for (point, extent) in values {
            let (high, low) = self.vertical(plane, *extent);
            let dated = time::place(&point.period).is_some();
            let room = if dated { self.width / 2 } else { self.start - self.left - GAP };
            let lines = wrap(&self.value(point), Weight::Bold, room, 4);
            let is_end = ends.iter().flatten().any(|end| std::ptr::eq::<Point>(**end, *point));
            let need = if is_end || !is_single(point, extent) { Need::Must } else { Need::IfRoom };
            labels.place(self, lines, (self.x(plane, &point.period), high, low), (Ink::Strong, need));
        }
    }

    /// Places the labels of the targets, the latest first: always with their word, so that none is taken for a figure
    /// that was reached, else not at all, since the key says what the mark is. Of many only the latest is written: they
    /// are a line of their own, and the table has them.
    pub(super) fn place_targets(&self, plane: &Plane, labels: &mut Labels) {
        let drawn = self.trend.targets.iter().filter_map(|point| Some((point, point.extent()?)));
        let mut targets: Vec<Drawn<'_>> = drawn.collect();
        targets.sort_by_key(|(point, _)| std::cmp::Reverse(point.period));
        if targets.len() > MANY_TARGETS {
            targets.truncate(1);
        }
        for (point, extent) in targets {
            let (high, low) = self.vertical(plane, extent);
            let words = format!("{} {}", self.words.phrase(Phrase::Target), self.value(point));
            let lines = wrap(&words, Weight::Regular, self.right - self.left, 2);
            let mark = (self.x(plane, &point.period), high, low);
            labels.place(self, lines, mark, (Ink::Muted, Need::IfRoom));
        }
    }

    /// Writes the names and last figures of several series at the ends of their lines, and how many have none.
    pub(super) fn draw_names(&self, canvas: &Canvas, plane: &Plane) -> Result<(), ChartError> {
        let end = |points: &Vec<&Point>| -> Option<Place> {
            let last = points.iter().rev().find(|point| point.extent().is_some())?;
            let (high, low) = self.vertical(plane, last.extent()?);
            Some((self.x(plane, &last.period), (high + low) / 2))
        };
        let named: Vec<(usize, &Vec<String>, Option<Place>)> = self
            .names
            .iter()
            .zip(&self.series)
            .enumerate()
            .filter(|(_, (lines, _))| !lines.is_empty())
            .map(|(index, (lines, points))| (index, lines, end(points)))
            .collect();
        let tall = |lines: &[String]| lines.len() as i32 * LINE + 30;
        let mut wanted: Vec<(i32, i32)> = named
            .iter()
            .map(|(_, lines, place)| (place.map_or(self.bottom, |at| at.1), tall(lines)))
            .collect();
        if !self.more.is_empty() {
            wanted.push((self.bottom + 80, tall(&self.more)));
        }
        let middles = spread(&wanted, HEAD - 200, self.bottom + 80);
        for ((_, _, place), middle) in named.iter().zip(&middles) {
            if let Some((x, y)) = place
                && ((middle - y).abs() > 60 || self.right - x > 100)
            {
                canvas.line(vec![(x + 60, *y), (self.right + GUTTER - 50, *middle)], Ink::Lead)?;
            }
        }
        let write = |middle: i32, lines: &[String], ink: Ink| {
            let top = middle - (lines.len() as i32 - 1) * LINE / 2;
            lines.iter().enumerate().try_for_each(|(line, text)| {
                let at = (self.right + GUTTER - 30, top + line as i32 * LINE);
                canvas.text(at, Anchor::Start, Side::Level, ink, text)
            })
        };
        for ((index, lines, _), middle) in named.iter().zip(&middles) {
            let class = format!("n {}", self.colour(*index));
            canvas.group(&class, || write(*middle, lines, Ink::Name))?;
        }
        match middles.get(named.len()) {
            Some(middle) => write(*middle, &self.more, Ink::Muted),
            None => Ok(()),
        }
    }
}

/// The name of each series with its last figure; nothing for a series that is alone, and of more than can be told
/// apart for those that neither stand out nor end highest or lowest.
pub(super) fn end_labels(
    trend: &Trend,
    series: &[Vec<&Point>],
    words: &dyn Words,
    room: i32,
) -> Vec<Vec<String>> {
    if trend.series.len() < 2 {
        return Vec::new();
    }
    let label = |((series, points), chosen): ((&Series, &Vec<&Point>), bool)| {
        if !chosen {
            return Vec::new();
        }
        let last = points
            .iter()
            .rev()
            .find_map(|point| point.stated.quantity().filter(|_| point.extent().is_some()));
        let value = last.map_or_else(|| words.phrase(Phrase::NoFigure), |quantity| words.value(quantity));
        named(&series.name, &value, Weight::Bold, room)
    };
    trend.series.iter().zip(series).zip(chosen(trend, series)).map(label).collect()
}

/// Which of the series are named: all of a few, else those that stand out, the highest and the lowest.
fn chosen(trend: &Trend, series: &[Vec<&Point>]) -> Vec<bool> {
    let mut chosen: Vec<bool> =
        trend.series.iter().map(|series| series.highlighted || trend.series.len() <= NAMED).collect();
    let last = |points: &Vec<&Point>| Some(points.iter().rev().find_map(|point| point.extent())?.middle());
    let mut ends: Vec<(usize, f64)> =
        series.iter().enumerate().filter_map(|(index, points)| Some((index, last(points)?))).collect();
    ends.sort_by(|a, b| b.1.total_cmp(&a.1));
    let lowest = ends.len().saturating_sub(2);
    for (rank, (index, _)) in ends.iter().enumerate() {
        if (rank < 4 || rank >= lowest)
            && let Some(chosen) = chosen.get_mut(*index)
        {
            *chosen = true;
        }
    }
    chosen
}
