//! Slopes: how figures have changed between two periods, one line a region, named at its ends.
//!
//! Of many regions those that have moved the most are named, the highest, the lowest and the reader's own; the others
//! are grey, and counted. A figure that is a range or a bound is a whisker or an open end, never a point: faint
//! lines lead from what is known of it to what is known of the other. A figure that is missing is said in words at
//! the foot of its side.

mod ends;

use self::ends::Ends;
use super::canvas::{Anchor, Canvas, FEW, Side};
use super::dumbbell::Pair;
use super::extent::{Extent, ends};
use super::ink::Ink;
use super::key::{Key, Sign, whisker};
use super::line::{open_end, with_zero};
use super::scale::float;
use super::text::{LINE, Weight, widest, wrap};
use super::{Chart, ChartError, Frame, Layout, Length, Svg, Words};
use crate::model::{Period, Stated};
use rust_decimal::Decimal;

/// Figures of two periods as lines between two scales.
#[derive(Debug, Clone)]
pub struct Slope {
    /// The earlier period.
    pub from: Period,
    /// The later period.
    pub to: Period,
    /// The region above, drawn with the others and always named.
    pub whole: Option<Pair>,
    /// The regions, in any order.
    pub rows: Vec<Pair>,
}

/// Up to so many regions are named all.
const ALL: usize = 12;
/// Of more, so many that have moved the most.
const MOVERS: usize = 8;
/// Beyond so many, those that are not named are hairlines.
const CROWD: usize = 100;
/// How far the open end of a bound reaches.
const OPEN: i32 = 140;
const GAP: i32 = 60;
/// Between a scale and its names, for the lines that lead to them.
const GUTTER: i32 = 160;

impl Chart for Slope {
    const KIND: &'static str = "slope";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let plot = Plot::new(self, frame.layout, words)?;
        let canvas = Canvas::new(frame.layout, plot.height());
        plot.draw(&canvas)?;
        let links = plot.lines.iter().any(|line| line.named && line.pair.link.is_some());
        Ok(canvas.finish_rows(Self::KIND, frame, (plot.few, links), words))
    }
}

/// A region with what of its figures can be drawn.
struct Line<'a> {
    pair: &'a Pair,
    old: Option<Extent>,
    new: Option<Extent>,
    named: bool,
    class: &'static str,
}

impl<'a> Line<'a> {
    fn new(pair: &'a Pair, class: &'static str) -> Self {
        let extent = |stated: &Stated| stated.quantity().and_then(Extent::of);
        Self { pair, old: extent(&pair.old), new: extent(&pair.new), named: true, class }
    }

    /// How far it has moved, as far as it is certain that it has.
    fn moved(&self) -> Option<f64> {
        let (old, new) = (self.old?, self.new?);
        let apart = old.possible().1 < new.possible().0 || new.possible().1 < old.possible().0;
        apart.then(|| (new.middle() - old.middle()).abs())
    }

    fn extents(&self) -> impl Iterator<Item = Extent> {
        [self.old, self.new].into_iter().flatten()
    }
}

/// A slope laid out for one width.
struct Plot<'a> {
    /// The grey ones first: what is drawn last lies above.
    lines: Vec<Line<'a>>,
    /// Whether each is read out.
    few: bool,
    left: Ends,
    right: Ends,
    heads: [Vec<String>; 2],
    key: Key,
    /// Where the scales are.
    scales: [i32; 2],
    /// The values at the foot and at the head of the scales.
    range: (f64, f64),
    top: i32,
    bottom: i32,
}

impl<'a> Plot<'a> {
    fn new(slope: &'a Slope, layout: Layout, words: &dyn Words) -> Result<Self, ChartError> {
        let lines = slope.lines();
        let numbers: Vec<Decimal> = lines
            .iter()
            .flat_map(|line| [&line.pair.old, &line.pair.new])
            .filter_map(Stated::quantity)
            .flat_map(ends)
            .collect();
        let (Some(&low), Some(&high)) = (numbers.iter().min(), numbers.iter().max()) else {
            return Err(ChartError::NothingToDraw);
        };
        let (low, high) = with_zero(low, high);
        high.checked_sub(low).ok_or(ChartError::OutOfRange)?;
        let range = if low < high {
            (float(low), float(high))
        } else {
            (float(low.min(Decimal::ZERO)), float(high.max(Decimal::ONE)))
        };
        let left = Ends::old(&lines, layout, words);
        let hidden = lines.iter().filter(|line| !line.named).count();
        let few = lines.len() <= FEW;
        let right = Ends::new(&lines, hidden, layout, words);
        let length = layout.pick(Length::Short, Length::Full);
        let heads = [slope.from, slope.to]
            .map(|period| wrap(&words.period(&period, length), Weight::Bold, layout.pick(1000, 2000), 3));
        // The names of the periods stand over the scales, and half beside them.
        let side = |ends: &Ends, head: &[String]| (ends.width() + GUTTER).max(widest(head, Weight::Bold) / 2);
        let [first, second] = &heads;
        let width = layout.width();
        let scales = [side(&left, first), width - side(&right, second)];
        let top = first.len().max(second.len()) as i32 * LINE + GAP + OPEN;
        let open = lines.iter().flat_map(Line::extents).any(|extent| matches!(extent, Extent::AtMost(_)));
        let tall = left.height().max(right.height()).max(layout.pick(2600, 3000));
        let mut signs = Vec::new();
        if lines.iter().flat_map(Line::extents).any(|extent| !matches!(extent, Extent::Point(_))) {
            signs.push(Sign::Interval);
        }
        if low > Decimal::ZERO || high < Decimal::ZERO {
            signs.push(Sign::Cut);
        }
        let key = Key::new(&signs, words, layout.width());
        let bottom = top + tall + if open { OPEN } else { 0 };
        Ok(Self { lines, few, left, right, heads, key, scales, range, top, bottom })
    }

    fn height(&self) -> i32 {
        self.bottom + if self.key.height() == 0 { 0 } else { 2 * GAP + self.key.height() }
    }

    fn y(&self, value: f64) -> i32 {
        let (low, high) = self.range;
        // Below the lowest and above the highest there is room for half a label.
        let (foot, head) = (self.bottom - LINE / 2, self.top + LINE / 2);
        foot - ((value - low) / (high - low) * f64::from(foot - head)).round() as i32
    }

    fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let [left, right] = self.scales;
        for x in self.scales {
            canvas.line(vec![(x, self.top - OPEN), (x, self.bottom)], Ink::Axis)?;
        }
        for group in self.lines.chunk_by(|a, b| a.class == b.class) {
            let class = group.first().map_or("s0", |line| line.class);
            canvas.group(class, || self.draw_group(canvas, group))?;
        }
        let first = self.top - OPEN - GAP;
        for (lines, x) in self.heads.iter().zip(self.scales) {
            let above = first - lines.len() as i32 * LINE;
            for (at, line) in lines.iter().enumerate() {
                let place = (x, above + at as i32 * LINE);
                canvas.text(place, Anchor::Middle, Side::Below, Ink::Strong, line)?;
            }
        }
        let y = |value: f64| self.y(value);
        let ends = (self.top, self.bottom);
        self.left.draw(canvas, (left, -1), ends, (&y, false))?;
        self.right.draw(canvas, (right, 1), ends, (&y, self.few))?;
        self.key.draw(canvas, self.height() - self.key.height())
    }

    /// Draws lines of one class, ink after ink.
    fn draw_group(&self, canvas: &Canvas, group: &[Line<'_>]) -> Result<(), ChartError> {
        let [left, right] = self.scales;
        for line in group {
            if let (Some(Extent::Point(old)), Some(Extent::Point(new))) = (line.old, line.new) {
                canvas.line(vec![(left, self.y(old)), (right, self.y(new))], Ink::Line)?;
            }
        }
        for line in group {
            self.draw_uncertain(canvas, line)?;
        }
        for line in group {
            for (x, extent) in [(left, line.old), (right, line.new)] {
                let alone = line.old.is_none() || line.new.is_none();
                if let Some(Extent::Point(value)) = extent
                    && (line.named || alone)
                {
                    canvas.dot((x, self.y(value)), Ink::Dot)?;
                }
            }
        }
        Ok(())
    }

    /// Draws what is no point, and the faint lines from there: the true line lies between them, or beyond the one.
    fn draw_uncertain(&self, canvas: &Canvas, line: &Line<'_>) -> Result<(), ChartError> {
        let [left, right] = self.scales;
        for (x, extent) in [(left, line.old), (right, line.new)] {
            match extent {
                None | Some(Extent::Point(_)) => {}
                Some(Extent::Between { low, high, vague }) => {
                    let ink = if vague { Ink::Faint } else { Ink::Whisker };
                    whisker(canvas, x, (self.y(high), self.y(low)), ink)?;
                }
                Some(Extent::AtLeast(value)) => open_end(canvas, (x, self.y(value)), -OPEN, Ink::Whisker)?,
                Some(Extent::AtMost(value)) => open_end(canvas, (x, self.y(value)), OPEN, Ink::Whisker)?,
            }
        }
        match (line.old, line.new) {
            (Some(Extent::Point(_)), Some(Extent::Point(_))) | (None, _) | (_, None) => Ok(()),
            (Some(old), Some(new)) => {
                let ((low, high), (from, to)) = (old.known(), new.known());
                canvas.line(vec![(left, self.y(low)), (right, self.y(from))], Ink::Faint)?;
                if low == high && from == to {
                    return Ok(());
                }
                canvas.line(vec![(left, self.y(high)), (right, self.y(to))], Ink::Faint)
            }
        }
    }
}

impl Slope {
    /// The regions in the order in which they are drawn: the grey ones, those that are named, the whole, and last
    /// the reader's own.
    fn lines(&self) -> Vec<Line<'_>> {
        let own = |pair: &Pair| if pair.highlighted { "s2" } else { "s1" };
        let mut rows: Vec<Line<'_>> = self.rows.iter().map(|pair| Line::new(pair, own(pair))).collect();
        if rows.len() > ALL {
            let named = told(&rows);
            let rest = if rows.len() > CROWD { "s0 r" } else { "s0" };
            for (row, named) in rows.iter_mut().zip(named) {
                row.named = named;
                row.class = if named { row.class } else { rest };
            }
        }
        rows.extend(self.whole.iter().map(|pair| Line::new(pair, "sw")));
        let rank =
            |line: &Line<'_>| ["s0", "s0 r", "s1", "sw", "s2"].iter().position(|class| *class == line.class);
        rows.sort_by_key(rank);
        rows
    }
}

/// Which of many are named: the highlighted, the highest, the lowest, and those that have moved the most.
fn told(rows: &[Line<'_>]) -> Vec<bool> {
    let mut named: Vec<bool> = rows.iter().map(|row| row.pair.highlighted).collect();
    let mut add = |at: Option<usize>| {
        if let Some(named) = at.and_then(|at| named.get_mut(at)) {
            *named = true;
        }
    };
    let level = |row: &Line<'_>| row.new.or(row.old).map(Extent::middle);
    let levels = || rows.iter().enumerate().filter_map(|(at, row)| Some((at, level(row)?)));
    add(levels().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at));
    add(levels().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at));
    let mut moved: Vec<(usize, f64)> =
        rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.moved()?))).collect();
    moved.sort_by(|a, b| b.1.total_cmp(&a.1));
    moved.iter().take(MOVERS).for_each(|(at, _)| add(Some(*at)));
    named
}
