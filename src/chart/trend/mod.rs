//! A trend: figures over time, one line a series, each named at its end.
//!
//! What is not one number is not a point: a range is a whisker, a bound has an open end, an order of magnitude
//! is a faint whisker, a missing figure leaves a gap with a cross below. Lines end at breaks and gaps, and are
//! dotted where they lead to what is not yet counted. Undated figures stand apart from the axis of time.

mod marks;
mod writing;

use super::canvas::{Anchor, Canvas, Content, FEW, Plane, Side};
use super::extent::Extent;
use super::ink::Ink;
use super::key::{Key, Sign, zigzag};
use super::labels::Taken;
use super::line::{Point, Run, break_days, by_time, runs, value_axis};
use super::scale::{Axis, Linear, float};
use super::text::{LINE, Weight, widest, wrap};
use super::words::told;
use super::{Chart, ChartError, Frame, Layout, Phrase, Svg, Words, time};
use crate::model::{Aspect, Period, Status};
use rust_decimal::Decimal;
use std::cell::RefCell;
use writing::{Labels, end_labels};

/// Figures over time.
#[derive(Debug, Clone)]
pub struct Trend {
    /// The series; each gets a colour and its name at the end. One series alone needs no name.
    pub series: Vec<Series>,
    /// What was or is to be reached; drawn apart from the lines.
    pub targets: Vec<Point>,
    /// From each of these periods on, figures cannot be compared with those before.
    pub breaks: Vec<Period>,
}

/// Figures of one kind.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its figures, in any order.
    pub points: Vec<Point>,
    /// Whether it stands out; if any does, the others are grey.
    pub highlighted: bool,
}

const GAP: i32 = 60;
/// From this many figures on, only the first, the last and the extremes are written out.
const MANY: usize = 12;
/// Of more targets than so many only the latest is written out.
const MANY_TARGETS: usize = 6;
/// Up to so many series are named all.
const NAMED: usize = 8;
/// Beyond so many, those that are not named are hairlines.
const CROWD: usize = 100;
/// Above the plot, for the labels of the highest points.
const HEAD: i32 = 260;
/// Between the plot and the names of the series, for the lines that lead to them.
const GUTTER: i32 = 200;
/// How far the open end of a bound reaches.
const OPEN: i32 = 170;

impl Chart for Trend {
    const KIND: &'static str = "trend";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let plot = Plot::new(self, frame.layout, words)?;
        let canvas = Canvas::new(frame.layout, plot.height());
        if plot.draw(&canvas)? {
            Ok(canvas.finish(Self::KIND, frame, Content::Parts))
        } else {
            Ok(canvas.finish_by_table(Self::KIND, frame, Content::Image, words))
        }
    }
}

impl Trend {
    fn all(&self) -> impl Iterator<Item = &Point> {
        self.series.iter().flat_map(|series| &series.points).chain(&self.targets)
    }
}

/// A trend laid out for one width.
struct Plot<'a> {
    trend: &'a Trend,
    words: &'a dyn Words,
    /// The figures in words, each written once: most stand beside their mark and are read out.
    written: RefCell<Vec<(&'a Point, String)>>,
    axis: Axis,
    ticks: Vec<String>,
    /// The points of each series by time.
    series: Vec<Vec<&'a Point>>,
    /// The stretches of line of each series.
    runs: Vec<Vec<Run>>,
    /// The dated periods, rising, each end once.
    periods: Vec<Period>,
    /// The lines of the name of each series; none for one that is not named.
    names: Vec<Vec<String>>,
    /// How many are not named, in words.
    more: Vec<String>,
    undated: Vec<String>,
    key: Key,
    width: i32,
    left: i32,
    /// Where time begins: right of the figures without a date.
    start: i32,
    right: i32,
    bottom: i32,
}

impl<'a> Plot<'a> {
    fn new(trend: &'a Trend, layout: Layout, words: &'a dyn Words) -> Result<Self, ChartError> {
        if trend.all().all(|point| point.extent().is_none()) {
            return Err(ChartError::NothingToDraw);
        }
        let width = layout.width();
        let axis = value_axis(trend.all(), 4)?;
        let ticks: Vec<String> = axis.ticks.iter().map(|tick| words.tick(*tick, axis.step)).collect();
        let series: Vec<Vec<&Point>> = trend.series.iter().map(|series| by_time(&series.points)).collect();
        let mut periods: Vec<Period> =
            trend.all().map(|point| point.period).filter(|period| time::place(period).is_some()).collect();
        periods.sort_unstable();
        periods.dedup_by_key(|period| period.end);
        let room = layout.pick(1060, 1800);
        let names = end_labels(trend, &series, words, room);
        let count = names.iter().filter(|lines| lines.is_empty()).count();
        let more = if count == 0 {
            Vec::new()
        } else {
            wrap(&words.phrase(Phrase::More { count }), Weight::Regular, room, 3)
        };
        let left = widest(&ticks, Weight::Regular) + GAP;
        let undated = if trend.all().any(|point| time::place(&point.period).is_none()) {
            wrap(&words.phrase(Phrase::Undated), Weight::Regular, layout.pick(640, 1000), 3)
        } else {
            Vec::new()
        };
        let slot = if undated.is_empty() { 0 } else { widest(&undated, Weight::Regular).max(560) + 2 * GAP };
        let named = names.iter().chain([&more]).map(|lines| widest(lines, Weight::Bold)).max().unwrap_or(0);
        let right = width - if named == 0 { 100 } else { named + GUTTER };
        let all = names.iter().chain([&more]).filter(|lines| !lines.is_empty());
        let tall = all.map(|lines| lines.len() as i32 * LINE + 30).sum::<i32>();
        let bottom = HEAD + layout.pick(1700, 2300).max(tall);
        let breaks = break_days(series.iter().flatten().copied(), &trend.breaks);
        let mut plot = Self {
            trend,
            runs: series.iter().map(|points| runs(points, &breaks)).collect(),
            words,
            written: RefCell::default(),
            axis,
            ticks,
            series,
            periods,
            names,
            more,
            undated,
            key: Key::default(),
            width,
            left,
            start: left + slot,
            right: right.max(left + slot + 400),
            bottom,
        };
        if plot.periods.is_empty() {
            // Without a date anywhere there is no axis of time to keep room for.
            plot.start = plot.right;
        }
        plot.key = Key::new(&plot.signs(), words, width);
        Ok(plot)
    }

    /// A figure in words.
    fn value(&self, point: &'a Point) -> String {
        let mut written = self.written.borrow_mut();
        if let Some((_, value)) = written.iter().find(|(known, _)| std::ptr::eq(*known, point)) {
            return value.clone();
        }
        let value = told(&point.stated, self.words);
        if written.len() < MANY {
            written.push((point, value.clone()));
        }
        value
    }

    fn height(&self) -> i32 {
        let lines = self.undated.len().max(1) as i32;
        let key = if self.key.height() == 0 { 0 } else { self.key.height() + GAP };
        self.bottom + GAP + lines * LINE + key
    }

    fn plane(&self, canvas: &Canvas) -> Plane {
        let days: Vec<f64> = self.periods.iter().filter_map(time::place).collect();
        let (first, last) = match (days.first(), days.last()) {
            (Some(first), Some(last)) if first < last => (*first, *last),
            (Some(only), _) => (only - 1.0, only + 1.0),
            _ => (0.0, 1.0),
        };
        let from = self.start.min(self.right - 400);
        let across = from + if self.cut() { 200 } else { 100 }..self.right - 40;
        canvas.plane((Linear::plain(first, last), self.axis.scale()), across, self.bottom..HEAD)
    }

    /// Where a point's time is: on the axis, or in the middle of the slot for what has no date.
    fn x(&self, plane: &Plane, period: &Period) -> i32 {
        time::place(period).map_or((self.left + self.start) / 2, |day| plane.place(day, 0.0).0)
    }

    fn y(&self, plane: &Plane, value: f64) -> i32 {
        plane.place(0.0, value).1
    }

    /// The right end of what may be written in the plot.
    fn limit(&self) -> i32 {
        if self.names.is_empty() { self.width } else { self.right + 80 }
    }

    fn cut(&self) -> bool {
        self.axis.low() > Decimal::ZERO || self.axis.high() < Decimal::ZERO
    }

    fn signs(&self) -> Vec<Sign> {
        let points = || self.series.iter().flatten();
        let dated = |point: &&&Point| time::place(&point.period).is_some();
        let mut signs = Vec::new();
        let mut add = |sign: Sign, present: bool| {
            if present {
                signs.push(sign);
            }
        };
        add(Sign::Provisional, points().any(|point| point.status == Status::Provisional));
        add(Sign::Expected, points().any(|point| point.aspect != Aspect::Actual));
        add(Sign::Target, self.trend.targets.iter().any(|point| point.extent().is_some()));
        add(Sign::Break, !self.break_days().is_empty());
        add(Sign::Interval, points().any(|point| !matches!(point.extent(), None | Some(Extent::Point(_)))));
        add(Sign::Missing, points().filter(dated).any(|point| point.extent().is_none()));
        add(Sign::Cut, self.cut());
        signs
    }

    /// Draws all of it; says whether it can be read out point by point.
    fn draw(&self, canvas: &Canvas) -> Result<bool, ChartError> {
        let plane = self.plane(canvas);
        let few = self.is_few(&plane);
        let mut labels = Labels::default();
        self.draw_axes(canvas, &plane, &mut labels.taken)?;
        let mut order: Vec<(usize, &Vec<&Point>)> = self.series.iter().enumerate().collect();
        order.sort_by_key(|(index, _)| (self.colour(*index) != "s0", self.is_named(*index)));
        // What has no name is all of one colour: one group.
        for group in order.chunk_by(|a, b| !self.is_named(a.0) && !self.is_named(b.0)) {
            let colour = match group.first() {
                Some((index, _)) if !self.is_named(*index) && group.len() > CROWD => "s0 r",
                Some((index, _)) => self.colour(*index),
                None => "s0",
            };
            let name = group.first().and_then(|(index, _)| self.trend.series.get(*index));
            canvas.series(colour, name.filter(|_| few).map_or("", |series| &series.name), || {
                group.iter().try_for_each(|(index, points)| {
                    let series = (points.as_slice(), self.runs(*index), self.is_named(*index));
                    self.draw_series(canvas, &plane, series, (few, &mut labels.taken))
                })
            })?;
        }
        self.draw_targets(canvas, &plane, (few, &mut labels.taken))?;
        let (first, rest) = self.values();
        self.place_values(&plane, &first, &mut labels);
        self.place_targets(&plane, &mut labels);
        self.place_values(&plane, &rest, &mut labels);
        labels.draw(canvas)?;
        if !self.names.is_empty() {
            self.draw_names(canvas, &plane)?;
        }
        self.key.draw(canvas, self.height() - self.key.height())?;
        Ok(few)
    }

    /// Whether there are so few figures that each is read out, and each has a mark of its own.
    fn is_few(&self, plane: &Plane) -> bool {
        let count = self.series.iter().map(Vec::len).sum::<usize>() + self.trend.targets.len();
        count <= 2 * FEW
            && self.series.iter().enumerate().all(|(index, points)| {
                let shown = self.dots(plane, points, self.runs(index));
                let dots = |points: &[&Point]| points.iter().filter(|point| point.dot().is_some()).count();
                self.is_named(index) && dots(points) == dots(&shown)
            })
    }

    /// The class that sets the colour of a series: grey where others stand out, or are named.
    fn colour(&self, index: usize) -> &'static str {
        const COLOURS: [&str; 6] = ["s1", "s2", "s3", "s4", "s5", "s6"];
        let any = self.trend.series.iter().any(|series| series.highlighted);
        let coloured = |(series, at): (&Series, usize)| (!any || series.highlighted) && self.is_named(at);
        if !self.trend.series.get(index).is_some_and(|series| coloured((series, index))) {
            return "s0";
        }
        let before = self.trend.series.iter().take(index).zip(0..).filter(|one| coloured(*one)).count();
        COLOURS.get(before % COLOURS.len()).copied().unwrap_or("s0")
    }

    /// Whether a series is told by its name, or is alone.
    fn is_named(&self, index: usize) -> bool {
        self.names.get(index).is_none_or(|lines| !lines.is_empty())
    }

    fn draw_axes(&self, canvas: &Canvas, plane: &Plane, taken: &mut Taken) -> Result<(), ChartError> {
        for tick in &self.axis.ticks {
            if !tick.is_zero() {
                let y = self.y(plane, float(*tick));
                canvas.line(vec![(self.left, y), (self.right, y)], Ink::Grid)?;
            }
        }
        let base = if self.cut() { self.bottom } else { self.y(plane, 0.0) };
        canvas.line(vec![(self.left, base), (self.right, base)], Ink::Axis)?;
        if self.cut() {
            zigzag(canvas, (self.left + 40, self.bottom))?;
        }
        let labels =
            time::ticks(&self.periods, |day| plane.place(day, 0.0).0, self.words, (self.start, self.width));
        for label in &labels {
            canvas.line(vec![(label.x, self.bottom), (label.x, self.bottom + 40)], Ink::Axis)?;
        }
        for day in self.break_days() {
            let x = plane.place(day, 0.0).0;
            canvas.line(vec![(x, HEAD - 100), (x, self.bottom)], Ink::Break)?;
            taken.path(&[(x, HEAD - 100), (x, self.bottom)]);
        }
        for (tick, text) in self.axis.ticks.iter().zip(&self.ticks) {
            let at = (self.left - GAP, self.y(plane, float(*tick)));
            canvas.text(at, Anchor::End, Side::Level, Ink::Muted, text)?;
        }
        for label in &labels {
            canvas.text(
                (label.middle, self.bottom + GAP),
                Anchor::Middle,
                Side::Below,
                Ink::Muted,
                &label.text,
            )?;
        }
        for (index, line) in self.undated.iter().enumerate() {
            let at = ((self.left + self.start) / 2, self.bottom + GAP + index as i32 * LINE);
            canvas.text(at, Anchor::Middle, Side::Below, Ink::Muted, line)?;
        }
        Ok(())
    }

    fn break_days(&self) -> Vec<f64> {
        break_days(self.series.iter().flatten().copied(), &self.trend.breaks)
    }
}
