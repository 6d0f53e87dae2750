//! Small multiples: one small trend a region, all on the same two scales, each under its own name and last figure.
//!
//! The line of the region above lies grey behind each. Gaps, breaks, forecasts, ranges and bounds are drawn as in a
//! trend. Times and values are written once for all panels of a row or a column. Beyond what can be read at once the
//! middle is left out, and counted.

mod grid;

use self::grid::Grid;
use super::bars::{Keep, Slot, lines, select};
use super::canvas::{Anchor, Canvas, FEW, Side};
use super::extent::Extent;
use super::ink::Ink;
use super::key::{Flow, Key, Sign, cross, flow, whisker, zigzag};
use super::line::{Point, Run, break_days, by_time, on_line, open_end, runs, value_axis};
use super::scale::{Axis, float};
use super::text::{LINE, Weight, hangs, widest, width, wrap};
use super::trend::Series;
use super::words::told;
use super::{Chart, ChartError, Frame, Layout, Length, Phrase, Svg, Words, time};
use crate::model::{Aspect, Period, Stated, Status};
use rust_decimal::Decimal;

/// Above names whose vowels are written over their letters.
const RISE: i32 = 50;

/// Small trends side by side.
#[derive(Debug, Clone)]
pub struct Multiples {
    /// The panels, in the order in which they are read.
    pub panels: Vec<Panel>,
    /// The region above, grey behind each panel.
    pub whole: Option<Series>,
    /// From each of these periods on, figures cannot be compared with those before.
    pub breaks: Vec<Period>,
    /// Which of the panels are drawn; of [`Keep::All`] no more than can be read at once.
    pub keep: Keep,
}

/// A small trend.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Its name.
    pub label: String,
    /// Its figures, in any order; those without a date have no place.
    pub points: Vec<Point>,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
    /// The address of its page.
    pub link: Option<String>,
}

/// So many panels can be read at once.
const MOST: usize = 40;
/// Of more, so many from the end.
const LAST: usize = 9;
const GAP: i32 = 60;
/// How far the open end of a bound reaches.
const OPEN: i32 = 120;

impl Chart for Multiples {
    const KIND: &'static str = "multiples";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let drawing = Drawing::new(self, frame.layout, words)?;
        let canvas = Canvas::new(frame.layout, drawing.height());
        drawing.draw(&canvas)?;
        let links = drawing.cells.iter().any(|cell| cell.link.is_some());
        Ok(canvas.finish_rows(Self::KIND, frame, (drawing.cells.len() <= FEW, links), words))
    }
}

/// A place in the grid: a panel, or how many are left out.
struct Cell<'a> {
    name: Vec<String>,
    value: Vec<String>,
    /// What is read out.
    told: String,
    /// Whether the value is a figure.
    known: bool,
    highlighted: bool,
    link: Option<&'a str>,
    points: Vec<&'a Point>,
    runs: Vec<Run>,
}

impl Cell<'_> {
    fn class(&self) -> &'static str {
        if self.highlighted { "s2" } else { "s1" }
    }

    fn lines(&self) -> i32 {
        (self.name.len() + self.value.len()) as i32
    }
}

struct Drawing<'a> {
    cells: Vec<Cell<'a>>,
    whole: Vec<Run>,
    head: Flow,
    axis: Axis,
    /// The values at the foot and at the head of each plot.
    range: (f64, f64),
    ticks: Vec<String>,
    /// The first and the last period, in words.
    ends: Vec<String>,
    /// Whether the last period is written below the first, for lack of room beside it.
    stacked: bool,
    days: (f64, f64),
    breaks: Vec<f64>,
    key: Key,
    grid: Grid,
}

impl<'a> Drawing<'a> {
    fn new(chart: &'a Multiples, layout: Layout, words: &dyn Words) -> Result<Self, ChartError> {
        let dated = |point: &&Point| time::place(&point.period).is_some();
        let own = || chart.panels.iter().flat_map(|panel| &panel.points).filter(dated);
        if own().all(|point| point.extent().is_none()) {
            return Err(ChartError::NothingToDraw);
        }
        let all = || own().chain(chart.whole.iter().flat_map(|whole| &whole.points).filter(dated));
        let mut axis = value_axis(all(), 2)?;
        // In so little room the figures end the scale, not the round numbers beyond them.
        let known = || all().filter_map(Point::extent).map(Extent::known);
        let (low, high) = (float(axis.low()), float(axis.high()));
        let low = if low < 0.0 { known().map(|ends| ends.0).fold(high.min(0.0), f64::min) } else { low };
        let high = if high > 0.0 { known().map(|ends| ends.1).fold(low.max(0.0), f64::max) } else { high };
        axis.ticks.retain(|tick| (low..=high).contains(&float(*tick)));
        let ticks: Vec<String> = axis.ticks.iter().map(|tick| words.tick(*tick, axis.step)).collect();
        let first = all().map(|point| point.period).min_by_key(|period| period.end);
        let last = all().map(|point| point.period).max_by_key(|period| period.end);
        let periods: Vec<Period> =
            first.into_iter().chain(last.filter(|last| first.map(|one| one.end) != Some(last.end))).collect();
        let day = |period: Option<Period>| period.and_then(|period| time::place(&period)).unwrap_or_default();
        let breaks = break_days(own(), &chart.breaks);
        let left = widest(&ticks, Weight::Regular) + GAP;
        let room = Grid::room(left, layout);
        let cells = chart.cells(&breaks, room, words);
        let names: Vec<String> = chart.whole.iter().map(|whole| whole.name.clone()).collect();
        let head = flow(&names, 220, layout.width());
        let short = Length::Short;
        let ends = periods.iter().map(|period| words.period(period, short)).collect::<Vec<_>>();
        let wide: i32 = ends.iter().map(|end| width(end, Weight::Regular)).sum();
        let stacked = ends.len() > 1 && wide + GAP / 2 > room;
        let tall: Vec<i32> = cells.iter().map(Cell::lines).collect();
        let rises = cells.iter().flat_map(|cell| &cell.name).any(|line| hangs(line));
        let below = if !names.is_empty() {
            head.height() + GAP
        } else if rises {
            RISE
        } else {
            0
        };
        let key = Key::new(&chart.signs(&axis, &breaks), words, layout.width());
        let whole = chart.whole.iter().flat_map(|whole| runs(&by_time(&whole.points), &breaks)).collect();
        Ok(Self {
            cells,
            whole,
            head,
            axis,
            range: (low, high),
            ticks,
            ends,
            stacked,
            days: (day(first), day(last)),
            breaks,
            key,
            grid: Grid::new(left, below, &tall, layout),
        })
    }

    fn height(&self) -> i32 {
        let lines = if self.stacked { 2 } else { 1 };
        let key = if self.key.height() == 0 { 0 } else { GAP + self.key.height() };
        self.grid.bottom() + GAP / 2 + lines * LINE + key
    }

    /// Where a day and a value lie in a panel.
    fn place(&self, at: usize, day: f64, value: f64) -> (i32, i32) {
        let area = self.grid.plot(at);
        let (first, last) = self.days;
        let along = if first < last { (day - first) / (last - first) } else { 0.5 };
        let (low, high) = self.range;
        let up = if low < high { (value - low) / (high - low) } else { 0.0 };
        let inside = f64::from(area.right - area.left - 2 * GAP);
        (
            area.left + GAP + (along * inside).round() as i32,
            // Half pixels are as much as so small a plot shows.
            area.bottom - (up * f64::from(area.bottom - area.top) / 5.0).round() as i32 * 5,
        )
    }

    fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let panels = || self.cells.iter().enumerate().filter(|(_, cell)| !cell.name.is_empty());
        self.draw_axes(canvas, &panels().map(|(at, _)| at).collect::<Vec<_>>())?;
        let swatches = || self.head.starts();
        if !self.whole.is_empty() {
            canvas.group("s0", || {
                for (x, y, _) in swatches() {
                    canvas.line(vec![(x, y + LINE / 2), (x + 160, y + LINE / 2)], Ink::Line)?;
                }
                panels().try_for_each(|(at, _)| self.draw_runs(canvas, at, &self.whole))
            })?;
        }
        for class in ["s1", "s2"] {
            let cells: Vec<(usize, &Cell<'_>)> = panels().filter(|(_, cell)| cell.class() == class).collect();
            if !cells.is_empty() {
                canvas.group(class, || self.draw_series(canvas, &cells))?;
            }
        }
        self.head.draw(canvas, 0, Ink::Muted)?;
        self.draw_texts(canvas)?;
        self.key.draw(canvas, self.height() - self.key.height())
    }

    /// Draws the lines of values and of breaks, and writes values and times at the edges of the grid.
    fn draw_axes(&self, canvas: &Canvas, panels: &[usize]) -> Result<(), ChartError> {
        let cut = is_cut(&self.axis);
        let base = if cut { self.axis.low() } else { Decimal::ZERO };
        let across = |at: usize, value: Decimal, ink: Ink| {
            let (area, y) = (self.grid.plot(at), self.place(at, 0.0, float(value)).1);
            canvas.line(vec![(area.left, y), (area.right, y)], ink)
        };
        for at in panels {
            self.axis
                .ticks
                .iter()
                .filter(|tick| **tick != base)
                .try_for_each(|tick| across(*at, *tick, Ink::Grid))?;
        }
        panels.iter().try_for_each(|at| across(*at, base, Ink::Axis))?;
        for at in panels {
            for day in &self.breaks {
                let (area, x) = (self.grid.plot(*at), self.place(*at, *day, 0.0).0);
                canvas.line(vec![(x, area.top - 60), (x, area.bottom)], Ink::Break)?;
            }
        }
        if cut {
            let first_of_row = |at: &&usize| self.grid.column(**at) == 0;
            panels.iter().filter(first_of_row).try_for_each(|at| {
                let area = self.grid.plot(*at);
                zigzag(canvas, (area.left, area.bottom))
            })?;
        }
        for at in panels.iter().filter(|at| self.grid.column(**at) == 0) {
            for (tick, text) in self.axis.ticks.iter().zip(&self.ticks) {
                let place = (self.grid.plot(*at).left - GAP / 2, self.place(*at, 0.0, float(*tick)).1);
                canvas.text(place, Anchor::End, Side::Level, Ink::Muted, text)?;
            }
        }
        for (number, text) in self.ends.iter().enumerate() {
            for at in panels.iter().filter(|at| self.grid.is_lowest(**at)) {
                let area = self.grid.plot(*at);
                let (x, anchor) = match (number, self.ends.len()) {
                    (_, 1) => ((area.left + area.right) / 2, Anchor::Middle),
                    (0, _) => (area.left, Anchor::Start),
                    _ => (area.right, Anchor::End),
                };
                let lower = if self.stacked { number as i32 * LINE } else { 0 };
                canvas.text((x, area.bottom + GAP / 2 + lower), anchor, Side::Below, Ink::Muted, text)?;
            }
        }
        Ok(())
    }

    fn draw_runs(&self, canvas: &Canvas, at: usize, runs: &[Run]) -> Result<(), ChartError> {
        runs.iter().try_for_each(|(ink, run)| {
            canvas.line(run.iter().map(|(day, value)| self.place(at, *day, *value)).collect(), *ink)
        })
    }

    /// Draws the series of panels of one colour, ink after ink.
    fn draw_series(&self, canvas: &Canvas, cells: &[(usize, &Cell<'_>)]) -> Result<(), ChartError> {
        for wanted in [Ink::Line, Ink::Dash] {
            for (at, cell) in cells {
                let of_ink: Vec<Run> = cell.runs.iter().filter(|(ink, _)| *ink == wanted).cloned().collect();
                self.draw_runs(canvas, *at, &of_ink)?;
            }
        }
        for (at, cell) in cells {
            cell.points.iter().try_for_each(|point| self.draw_extent(canvas, *at, point))?;
        }
        let dots = || cells.iter().flat_map(|(at, cell)| shown(cell).map(|point| (*at, point)));
        let dot = |(at, point): (usize, &Point), ink: Ink| match point.dot() {
            Some((day, value)) => canvas.dot(self.place(at, day, value), ink),
            None => Ok(()),
        };
        dots().try_for_each(|one| dot(one, Ink::Dot))?;
        dots().filter(|(_, point)| point.hollow()).try_for_each(|one| dot(one, Ink::Hole))
    }

    /// Draws what is not a dot: whiskers, open ends, and crosses for what is missing.
    fn draw_extent(&self, canvas: &Canvas, at: usize, point: &Point) -> Result<(), ChartError> {
        let Some(day) = time::place(&point.period) else { return Ok(()) };
        let place = |value: f64| self.place(at, day, value);
        match point.extent() {
            None => cross(canvas, (place(0.0).0, self.grid.plot(at).bottom - 50)),
            Some(Extent::Point(_)) => Ok(()),
            Some(Extent::Between { low, high, vague }) => {
                let ink = if vague { Ink::Faint } else { Ink::Whisker };
                whisker(canvas, place(low).0, (place(high).1, place(low).1), ink)
            }
            Some(Extent::AtLeast(value)) => open_end(canvas, place(value), -OPEN, Ink::Whisker),
            Some(Extent::AtMost(value)) => open_end(canvas, place(value), OPEN, Ink::Whisker),
        }
    }

    fn draw_texts(&self, canvas: &Canvas) -> Result<(), ChartError> {
        // The texts stand on the plot that they are of, whatever those beside it need.
        let first = |at: usize, cell: &Cell<'_>| {
            let area = self.grid.texts(at);
            (area.left, area.bottom - cell.lines() * LINE + LINE / 2)
        };
        let middle = |at: usize, cell: &Cell<'_>, texts: &[String]| {
            let (x, y) = first(at, cell);
            (x, y + (texts.len() as i32 - 1) * LINE / 2)
        };
        for wanted in [false, true] {
            for (at, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.highlighted == wanted) {
                let ink = if wanted { Ink::Strong } else { Ink::Label };
                canvas.row(self.cells.len() <= FEW, cell.link, &cell.told, || {
                    lines(canvas, middle(at, cell, &cell.name), Anchor::Start, ink, &cell.name)
                })?;
            }
        }
        for known in [true, false] {
            for (at, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.known == known) {
                let (x, y) = middle(at, cell, &cell.value);
                let below = y + cell.name.len() as i32 * LINE;
                let ink = if known { Ink::Strong } else { Ink::Muted };
                lines(canvas, (x, below), Anchor::Start, ink, &cell.value)?;
            }
        }
        Ok(())
    }
}

/// Whether zero is not among the values of an axis.
fn is_cut(axis: &Axis) -> bool {
    axis.low() > Decimal::ZERO || axis.high() < Decimal::ZERO
}

/// The points of a panel that get a dot: the last, those that are not settled, and those that no line shows.
fn shown<'c>(cell: &'c Cell<'_>) -> impl Iterator<Item = &'c Point> {
    let last = cell.points.iter().rposition(|point| point.dot().is_some());
    let is_shown =
        move |at: usize, point: &Point| Some(at) == last || point.hollow() || !on_line(point, &cell.runs);
    cell.points
        .iter()
        .enumerate()
        .filter(move |(at, point)| point.dot().is_some() && is_shown(*at, point))
        .map(|(_, point)| *point)
}

/// The first and the last dated figure in words.
fn ends_told(points: &[&Point], words: &dyn Words) -> String {
    let dated = || points.iter().filter(|point| time::place(&point.period).is_some());
    let mut ends: Vec<&&Point> = dated().next().into_iter().chain(dated().next_back()).collect();
    ends.dedup_by_key(|point| point.period);
    if ends.is_empty() {
        return words.phrase(Phrase::NoFigure);
    }
    let one = |point: &&&Point| {
        format!("{}: {}", words.period(&point.period, Length::Full), told(&point.stated, words))
    };
    ends.iter().map(one).collect::<Vec<_>>().join("; ")
}

impl Multiples {
    fn cells<'a>(&'a self, breaks: &[f64], room: i32, words: &dyn Words) -> Vec<Cell<'a>> {
        let highlighted: Vec<bool> = self.panels.iter().map(|panel| panel.highlighted).collect();
        let many = self.keep == Keep::All && self.panels.len() > MOST;
        let ends = Keep::Ends { top: MOST - LAST - 1, bottom: LAST };
        let slots = select(&highlighted, if many { &ends } else { &self.keep });
        let cell = |slot| match slot {
            Slot::More(count) => {
                let told = words.phrase(Phrase::More { count });
                let value = wrap(&told, Weight::Bold, room, 3);
                let (points, runs) = (Vec::new(), Vec::new());
                Some(Cell {
                    name: Vec::new(),
                    value,
                    told,
                    known: false,
                    highlighted: false,
                    link: None,
                    points,
                    runs,
                })
            }
            Slot::Row(at) => Some(self.panels.get(at)?.cell(breaks, room, words)),
        };
        slots.into_iter().filter_map(cell).collect()
    }

    fn signs(&self, axis: &Axis, breaks: &[f64]) -> Vec<Sign> {
        let dated = |point: &&Point| time::place(&point.period).is_some();
        let points = || self.panels.iter().flat_map(|panel| &panel.points).filter(dated);
        let mut signs = Vec::new();
        let mut add = |sign: Sign, present: bool| {
            if present {
                signs.push(sign);
            }
        };
        add(Sign::Provisional, points().any(|point| point.status == Status::Provisional));
        add(Sign::Expected, points().any(|point| point.aspect != Aspect::Actual));
        add(Sign::Break, !breaks.is_empty());
        add(Sign::Interval, points().any(Point::is_interval));
        add(Sign::Missing, points().any(|point| point.extent().is_none()));
        add(Sign::Cut, is_cut(axis));
        signs
    }
}

impl Panel {
    fn cell(&self, breaks: &[f64], room: i32, words: &dyn Words) -> Cell<'_> {
        let points = by_time(&self.points);
        let last = points.iter().rev().find(|point| time::place(&point.period).is_some());
        let (value, known) = match last.map(|point| &point.stated) {
            Some(Stated::Quantity(quantity)) => (words.value(quantity), true),
            Some(Stated::Missing(reason)) => (words.missing(*reason), false),
            None => (words.phrase(Phrase::NoFigure), false),
        };
        let weight = if self.highlighted { Weight::Bold } else { Weight::Regular };
        // A panel without a name is still one.
        let name = wrap(&self.label, weight, room, 5);
        let value = wrap(&value, Weight::Bold, room, 3);
        let runs = runs(&points, breaks);
        let told = format!("{}: {}", self.label, ends_told(&points, words));
        let link = self.link.as_deref();
        Cell { name, value, told, known, highlighted: self.highlighted, link, points, runs }
    }
}
