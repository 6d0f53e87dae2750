//! A trend: figures over time, one line a series, each named at its end.
//!
//! What is not one number is not a point: a range is a whisker, a bound has an open end, an order of magnitude
//! is a faint whisker, a missing figure leaves a gap with a cross below. Lines end at breaks and gaps, and are
//! dotted where they lead to what is not yet counted. Undated figures stand apart from the axis of time.

use super::canvas::{Anchor, Canvas, Content, Place, Plane, Side};
use super::extent::{Extent, ends};
use super::ink::Ink;
use super::key::{Key, Sign, cross, whisker, zigzag};
use super::labels::{Area, Taken, spread, text_area};
use super::scale::{Axis, Grain, Linear, axis};
use super::text::{LINE, Weight, widest, width, wrap};
use super::{Chart, ChartError, Frame, Layout, Length, Phrase, Svg, Words, time};
use crate::model::{Aspect, Period, Stated, Status};
use rust_decimal::Decimal;

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
    fn extent(&self) -> Option<Extent> {
        self.stated.quantity().and_then(Extent::of)
    }

    fn hollow(&self) -> bool {
        self.status == Status::Provisional || self.aspect != Aspect::Actual
    }
}

const GAP: i32 = 60;
/// From this many figures on, only the first, the last and the extremes are written out.
const MANY: usize = 12;
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
        plot.draw(&canvas)?;
        Ok(canvas.finish(Self::KIND, frame, Content::Image))
    }
}

impl Trend {
    fn all(&self) -> impl Iterator<Item = &Point> {
        self.series.iter().flat_map(|series| &series.points).chain(&self.targets)
    }

    /// The axis of values. It begins at zero unless that would press the figures into the upper part.
    fn axis(&self) -> Result<Axis, ChartError> {
        let numbers: Vec<Decimal> =
            self.all().filter_map(|point| point.stated.quantity()).flat_map(ends).collect();
        let (Some(&low), Some(&high)) = (numbers.iter().min(), numbers.iter().max()) else {
            return Err(ChartError::NothingToDraw);
        };
        let far = Decimal::new(6, 1);
        let near_zero =
            |near: Decimal, end: Decimal| end.checked_mul(far).is_none_or(|limit| near.abs() < limit.abs());
        let grain =
            if numbers.iter().all(|number| number.fract().is_zero()) { Grain::Whole } else { Grain::Fine };
        let low_end =
            if low > Decimal::ZERO && (near_zero(low, high) || low == high) { Decimal::ZERO } else { low };
        let high_end =
            if high < Decimal::ZERO && (near_zero(high, low) || low == high) { Decimal::ZERO } else { high };
        axis(low_end, high_end, 4, grain)
    }
}

/// A trend laid out for one width.
struct Plot<'a> {
    trend: &'a Trend,
    words: &'a dyn Words,
    axis: Axis,
    ticks: Vec<String>,
    /// The points of each series by time.
    series: Vec<Vec<&'a Point>>,
    /// The dated periods, rising, each end once.
    periods: Vec<Period>,
    names: Vec<Vec<String>>,
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
        let axis = trend.axis()?;
        let ticks: Vec<String> = axis.ticks.iter().map(|tick| words.tick(*tick, axis.step)).collect();
        let series: Vec<Vec<&Point>> = trend.series.iter().map(by_time).collect();
        let mut periods: Vec<Period> =
            trend.all().map(|point| point.period).filter(|period| time::place(period).is_some()).collect();
        periods.sort_unstable();
        periods.dedup_by_key(|period| period.end);
        let names = end_labels(trend, &series, words, layout.pick(960, 1700));
        let left = widest(&ticks, Weight::Regular) + GAP;
        let undated = if trend.all().any(|point| time::place(&point.period).is_none()) {
            wrap(&words.phrase(Phrase::Undated), Weight::Regular, layout.pick(640, 1000), 3)
        } else {
            Vec::new()
        };
        let slot = if undated.is_empty() { 0 } else { widest(&undated, Weight::Regular).max(560) + 2 * GAP };
        let named: i32 = names.iter().map(|lines| widest(lines, Weight::Bold)).max().unwrap_or(0);
        let right = width - if named == 0 { 100 } else { named + GUTTER };
        let tall = names.iter().map(|lines| lines.len() as i32 * LINE + 30).sum::<i32>();
        let bottom = HEAD + layout.pick(1700, 2300).max(tall);
        let mut plot = Self {
            trend,
            words,
            axis,
            ticks,
            series,
            periods,
            names,
            undated,
            key: Key::default(),
            width,
            left,
            start: left + slot,
            right: right.max(left + slot + 400),
            bottom,
        };
        plot.key = Key::new(&plot.signs(), words, width);
        Ok(plot)
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
        let across = self.start + if self.cut() { 200 } else { 100 }..self.right - 40;
        canvas.plane((Linear::plain(first, last), self.axis.scale()), across, self.bottom..HEAD)
    }

    /// Where a point's time is: on the axis, or in the middle of the slot for what has no date.
    fn x(&self, plane: &Plane, period: &Period) -> i32 {
        time::place(period).map_or((self.left + self.start) / 2, |day| plane.place(day, 0.0).0)
    }

    fn y(&self, plane: &Plane, value: f64) -> i32 {
        plane.place(0.0, value).1
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
        add(Sign::Break, !self.break_days().is_empty());
        add(Sign::Interval, points().any(|point| !matches!(point.extent(), None | Some(Extent::Point(_)))));
        add(Sign::Missing, points().filter(dated).any(|point| point.extent().is_none()));
        add(Sign::Cut, self.cut());
        signs
    }

    fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let plane = self.plane(canvas);
        let mut taken = Taken::default();
        self.draw_axes(canvas, &plane, &mut taken)?;
        let mut order: Vec<(usize, &Vec<&Point>)> = self.series.iter().enumerate().collect();
        order.sort_by_key(|(index, _)| self.colour(*index) != "s0");
        for (index, points) in order {
            canvas.group(self.colour(index), || self.draw_series(canvas, &plane, points, &mut taken))?;
        }
        self.draw_targets(canvas, &plane, &mut taken)?;
        if self.names.is_empty() {
            self.draw_values(canvas, &plane, &mut taken)?;
        } else {
            self.draw_names(canvas, &plane)?;
        }
        self.key.draw(canvas, self.height() - self.key.height())
    }

    /// The class that sets the colour of a series.
    fn colour(&self, index: usize) -> &'static str {
        const COLOURS: [&str; 6] = ["s1", "s2", "s3", "s4", "s5", "s6"];
        let stands_out = |series: &Series| series.highlighted;
        let any = self.trend.series.iter().any(stands_out);
        let Some(series) = self.trend.series.get(index) else { return "s0" };
        if any && !series.highlighted {
            return "s0";
        }
        let before = self.trend.series.iter().take(index).filter(|series| !any || stands_out(series)).count();
        COLOURS.get(before % COLOURS.len()).copied().unwrap_or("s0")
    }

    fn draw_axes(&self, canvas: &Canvas, plane: &Plane, taken: &mut Taken) -> Result<(), ChartError> {
        for tick in &self.axis.ticks {
            if !tick.is_zero() {
                let y = self.y(plane, super::scale::float(*tick));
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
            let at = (self.left - GAP, self.y(plane, super::scale::float(*tick)));
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

    /// The days of the breaks: halfway between the figures before and after.
    fn break_days(&self) -> Vec<f64> {
        let days = || self.series.iter().flatten().filter_map(|point| time::place(&point.period));
        let middle = |start: f64| {
            let before = days().filter(|day| *day < start).max_by(f64::total_cmp);
            let after = days().filter(|day| *day >= start).min_by(f64::total_cmp);
            Some((before? + after?) / 2.0)
        };
        self.trend.breaks.iter().filter_map(|period| middle(time::day(period.start))).collect()
    }

    fn draw_series(
        &self,
        canvas: &Canvas,
        plane: &Plane,
        points: &[&Point],
        taken: &mut Taken,
    ) -> Result<(), ChartError> {
        let runs = self.runs(points);
        for (ink, run) in &runs {
            taken.path(&run.iter().map(|(x, y)| plane.place(*x, *y)).collect::<Vec<_>>());
            plane.line(run.clone(), *ink)?;
        }
        for point in points {
            self.draw_extent(canvas, plane, point, Ink::Whisker)?;
            self.take(plane, point, taken);
        }
        let shown = self.dots(plane, points, &runs);
        for point in &shown {
            let Some(Extent::Point(value)) = point.extent() else { continue };
            let at = (self.x(plane, &point.period), self.y(plane, value));
            taken.area(Area { left: at.0 - 45, top: at.1 - 45, right: at.0 + 45, bottom: at.1 + 45 });
            canvas.titled(self.title(point), || canvas.dot(at, Ink::Dot))?;
        }
        for point in shown.iter().filter(|point| point.hollow()) {
            if let Some(Extent::Point(value)) = point.extent() {
                canvas.dot((self.x(plane, &point.period), self.y(plane, value)), Ink::Hole)?;
            }
        }
        Ok(())
    }

    /// A title for a point where there is a pointer to show it, and not too many of them.
    fn title(&self, point: &Point) -> Option<String> {
        let few = self.series.iter().map(Vec::len).sum::<usize>() <= 24;
        let quantity = point.stated.quantity().filter(|_| few && self.width > Layout::Phone.width())?;
        Some(format!("{}: {}", self.words.period(&point.period, Length::Full), self.words.value(quantity)))
    }

    /// The stretches of line between dated single numbers, without gaps and breaks.
    fn runs(&self, points: &[&Point]) -> Vec<(Ink, Vec<(f64, f64)>)> {
        let breaks = self.break_days();
        let mut runs: Vec<(Ink, Vec<(f64, f64)>)> = Vec::new();
        let mut previous: Option<(f64, f64, Aspect)> = None;
        for point in points {
            let Some(day) = time::place(&point.period) else { continue };
            let Some(Extent::Point(value)) = point.extent() else {
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
                        run.push((day, value))
                    }
                    _ => runs.push((ink, vec![(from, before), (day, value)])),
                }
            }
            previous = Some((day, value, point.aspect));
        }
        runs
    }

    /// The points that get a dot: all of them if they are far enough apart, else those that no line shows.
    fn dots<'p>(
        &self,
        plane: &Plane,
        points: &[&'p Point],
        runs: &[(Ink, Vec<(f64, f64)>)],
    ) -> Vec<&'p Point> {
        let dated: Vec<i32> = points
            .iter()
            .filter(|point| time::place(&point.period).is_some())
            .map(|point| self.x(plane, &point.period))
            .collect();
        let dense = dated.windows(2).any(|pair| matches!(pair, [a, b] if a != b && b - a < 110));
        let last = points.iter().rposition(|point| matches!(point.extent(), Some(Extent::Point(_))));
        let on_line = |point: &Point| {
            let day = time::place(&point.period);
            runs.iter().any(|(_, run)| run.iter().any(|(x, _)| Some(*x) == day))
        };
        points
            .iter()
            .enumerate()
            .filter(|(index, point)| {
                let dated = time::place(&point.period).is_some();
                dated && (!dense || Some(*index) == last || point.hollow() || !on_line(point))
            })
            .map(|(_, point)| *point)
            .collect()
    }

    /// Draws what is not a dot: whiskers, open ends, crosses, and figures without a date.
    fn draw_extent(&self, canvas: &Canvas, plane: &Plane, point: &Point, ink: Ink) -> Result<(), ChartError> {
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
            Some(Extent::AtLeast(value)) => open_end(canvas, (x, self.y(plane, value)), -1, ink),
            Some(Extent::AtMost(value)) => open_end(canvas, (x, self.y(plane, value)), 1, ink),
        }
    }

    fn draw_targets(&self, canvas: &Canvas, plane: &Plane, taken: &mut Taken) -> Result<(), ChartError> {
        for point in &self.trend.targets {
            if point.extent().is_some() {
                self.draw_extent(canvas, plane, point, Ink::Target)?;
                self.take(plane, point, taken);
            }
        }
        for point in &self.trend.targets {
            let (Some(extent), Some(quantity)) = (point.extent(), point.stated.quantity()) else { continue };
            let (high, low) = self.vertical(plane, extent);
            let text = format!("{} {}", self.words.phrase(Phrase::Target), self.words.value(quantity));
            let lines = wrap(&text, Weight::Regular, self.right - self.left, 2);
            self.place_label(
                canvas,
                &lines,
                (self.x(plane, &point.period), high, low),
                (Ink::Muted, true),
                taken,
            )?;
        }
        Ok(())
    }

    /// Keeps labels off a mark that is not a dot.
    fn take(&self, plane: &Plane, point: &Point, taken: &mut Taken) {
        if let Some(extent) = point.extent() {
            let (x, (high, low)) = (self.x(plane, &point.period), self.vertical(plane, extent));
            taken.area(Area { left: x - 40, top: high - 20, right: x + 40, bottom: low + 20 });
        }
    }

    /// From where to where a mark reaches on the sheet.
    fn vertical(&self, plane: &Plane, extent: Extent) -> (i32, i32) {
        match extent {
            Extent::Point(value) => (self.y(plane, value), self.y(plane, value)),
            Extent::Between { low, high, .. } => (self.y(plane, high), self.y(plane, low)),
            Extent::AtLeast(value) => (self.y(plane, value) - OPEN, self.y(plane, value)),
            Extent::AtMost(value) => (self.y(plane, value), self.y(plane, value) + OPEN),
        }
    }

    /// Writes the figures of a single series beside their marks, as many as there is room for: the last, the
    /// first, the extremes, then the rest.
    fn draw_values(&self, canvas: &Canvas, plane: &Plane, taken: &mut Taken) -> Result<(), ChartError> {
        let Some(points) = self.series.first() else { return Ok(()) };
        let drawn: Vec<(&Point, Extent)> =
            points.iter().filter_map(|point| Some((*point, point.extent()?))).collect();
        let by_reach = |a: &&(&Point, Extent), b: &&(&Point, Extent)| a.1.reach().total_cmp(&b.1.reach());
        let mut order: Vec<&(&Point, Extent)> = Vec::new();
        let wanted =
            [drawn.last(), drawn.first(), drawn.iter().max_by(by_reach), drawn.iter().min_by(by_reach)];
        for entry in wanted.into_iter().flatten().chain(&drawn) {
            if !order.iter().any(|known| std::ptr::eq(*known, entry)) {
                order.push(entry);
            }
        }
        let crowded = drawn.len() > MANY;
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
            if crowded && index > 3 && single {
                continue;
            }
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
    fn place_label(
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
        let Some(area) = free.or(if must { areas.iter().find(inside).or(areas.first()) } else { None })
        else {
            return Ok(());
        };
        taken.area(*area);
        for (index, line) in lines.iter().enumerate() {
            let at = ((area.left + area.right) / 2, area.top + index as i32 * LINE + LINE / 2);
            canvas.text(at, Anchor::Middle, Side::Level, ink, line)?;
        }
        Ok(())
    }

    /// Writes the names and last figures of several series at the ends of their lines.
    fn draw_names(&self, canvas: &Canvas, plane: &Plane) -> Result<(), ChartError> {
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
                canvas.line(
                    vec![(x + 60, *y), (self.right + 10, *middle), (self.right + 40, *middle)],
                    Ink::Lead,
                )?;
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

fn by_time(series: &Series) -> Vec<&Point> {
    let mut points: Vec<&Point> = series.points.iter().collect();
    points.sort_by_key(|point| point.period);
    points
}

/// The name of each series with its last figure; nothing for a series that is alone.
fn end_labels(trend: &Trend, series: &[Vec<&Point>], words: &dyn Words, room: i32) -> Vec<Vec<String>> {
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

/// A mark with one end open: a cap at the known end and an arrow away from it; `down` is 1 or -1.
fn open_end(canvas: &Canvas, (x, y): Place, down: i32, ink: Ink) -> Result<(), ChartError> {
    let tip = y + down * OPEN;
    canvas.line(vec![(x - 50, y), (x + 50, y)], ink)?;
    canvas.line(vec![(x, y), (x, tip)], ink)?;
    canvas.line(vec![(x - 40, tip - down * 50), (x, tip), (x + 40, tip - down * 50)], ink)
}
