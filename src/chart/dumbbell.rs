//! Dumbbells: two periods held against each other, one region a row. An open dot then, a filled one now, a line
//! with an arrow between them, and the figure of each beside its end.
//!
//! Where the figures are far from zero the rows do not begin there, and the key says so. A figure that is a
//! range or a bound is a whisker, never a dot; where two of them overlap no line claims a direction.

use super::bars::{Keep, Slot, lines, select};
use super::canvas::{Anchor, Canvas, Content, Side};
use super::extent::{Extent, rank};
use super::ink::Ink;
use super::key::{Flow, Key, Sign, flow};
use super::text::{LINE, Weight, widest, width, wrap};
use super::{Chart, ChartError, Frame, Layout, Length, Phrase, Svg, Words};
use crate::model::{Period, Stated};

/// Figures of two periods.
#[derive(Debug, Clone)]
pub struct Dumbbell {
    /// The earlier period.
    pub from: Period,
    /// The later period.
    pub to: Period,
    /// The region above, in a row of its own before the others.
    pub whole: Option<Pair>,
    /// The rows; ranked here by their newer figures, those without one last. Only [`Keep::Given`] takes them as
    /// they are.
    pub rows: Vec<Pair>,
    /// Which of them are drawn.
    pub keep: Keep,
}

/// A region then and now.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Its name.
    pub label: String,
    /// Its figure in the earlier period.
    pub old: Stated,
    /// Its figure in the later period.
    pub new: Stated,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
    /// The address of its page.
    pub link: Option<String>,
}

const GAP: i32 = 60;
/// From one row to the next, beyond its lines of text.
const AIR: i32 = 80;
/// Half of a dot, and the room that a cap takes.
const DOT: i32 = 50;
/// How far the open end of a bound reaches.
const OPEN: i32 = 140;
/// The shortest line that has room for an arrow between two dots.
const ARROW: i32 = 190;
/// The room of an arrow beyond a dot.
const TIP: i32 = 70;
/// How far whiskers lie above and below the middle of their row.
const APART: i32 = 35;

enum Row<'a> {
    Pair(Measured<'a>),
    More(String),
}

struct Measured<'a> {
    pair: &'a Pair,
    label: Vec<String>,
    old: End,
    new: End,
    class: &'static str,
    /// Whether name and marks are side by side.
    level: bool,
}

/// Where a figure is written.
struct Written {
    x: i32,
    anchor: Anchor,
    wide: i32,
}

impl Written {
    fn across(&self) -> (i32, i32) {
        if self.anchor == Anchor::End { (self.x - self.wide, self.x) } else { (self.x, self.x + self.wide) }
    }
}

/// One end of a row.
struct End {
    extent: Option<Extent>,
    text: Vec<String>,
    weight: Weight,
}

impl End {
    fn new(stated: &Stated, weight: Weight, room: i32, words: &dyn Words) -> Self {
        let text = match stated {
            Stated::Quantity(quantity) => words.value(quantity),
            Stated::Missing(reason) => words.missing(*reason),
        };
        let extent = stated.quantity().and_then(Extent::of);
        Self { extent, text: wrap(&text, weight, room, 4), weight }
    }

    fn room(&self) -> i32 {
        if self.text.is_empty() { 0 } else { widest(&self.text, self.weight) + GAP }
    }
}

impl Measured<'_> {
    fn weight(&self) -> Weight {
        if self.pair.highlighted { Weight::Bold } else { Weight::Regular }
    }

    fn values(&self) -> i32 {
        self.old.text.len().max(self.new.text.len()).max(1) as i32 * LINE
    }

    fn names(&self) -> i32 {
        self.label.len() as i32 * LINE
    }

    fn height(&self) -> i32 {
        AIR + if self.level { self.names().max(self.values()) } else { self.names() + self.values() }
    }

    /// How far below its top the marks of a row lie.
    fn middle(&self) -> i32 {
        if self.level { self.height() / 2 } else { self.names() + AIR / 2 + self.values() / 2 }
    }

    /// Whether one dot and one text say both, since they are the same.
    fn unchanged(&self) -> bool {
        matches!((self.old.extent, self.new.extent), (Some(Extent::Point(old)), Some(Extent::Point(new))) if old == new)
    }

    /// Whether the newer figure stands at the right.
    fn rises(&self) -> bool {
        match (self.old.extent.map(middle), self.new.extent.map(middle)) {
            (Some(old), Some(new)) => new >= old,
            _ => true,
        }
    }

    /// The texts at the left and at the right of the marks.
    fn sides(&self) -> (Option<&End>, Option<&End>) {
        if self.unchanged() {
            (None, Some(&self.new))
        } else if self.rises() {
            (Some(&self.old), Some(&self.new))
        } else {
            (Some(&self.new), Some(&self.old))
        }
    }

    /// From where to where the line between the figures runs, and which way, where that is certain.
    fn course(&self, span: &Span) -> Option<(i32, i32, i32)> {
        let (was, is) = (possible(self.old.extent?), possible(self.new.extent?));
        if was.1 < is.0 {
            Some((span.x(was.1), span.x(is.0), 1))
        } else if is.1 < was.0 {
            Some((span.x(was.0), span.x(is.1), -1))
        } else {
            None
        }
    }

    /// Where the older or the newer figure is written; nothing where the other one says it all.
    fn value(&self, span: &Span, newer: bool) -> Option<Written> {
        if !newer && self.unchanged() {
            return None;
        }
        let end = if newer { &self.new } else { &self.old };
        let wide = widest(&end.text, end.weight);
        let marks = [self.old.extent, self.new.extent].into_iter().flatten().map(|one| span.across(one));
        let Some((left, right)) = marks.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
            // With neither figure there is one reason to give, that of the newer period.
            return newer.then_some(Written { x: span.left, anchor: Anchor::Start, wide });
        };
        let beyond = match self.course(span) {
            Some((from, to, _)) if newer && (to - from).abs() < ARROW => DOT + TIP,
            _ => DOT,
        };
        let away = beyond + GAP / 2;
        Some(if self.rises() == newer {
            Written { x: right + away, anchor: Anchor::Start, wide }
        } else {
            Written { x: left - away, anchor: Anchor::End, wide }
        })
    }

    /// What lies farthest to each side: the value, and the room that is needed beyond it.
    fn reach(&self) -> Option<((f64, i32), (f64, i32))> {
        let extents = || [self.old.extent, self.new.extent].into_iter().flatten();
        let low = extents().map(|extent| known(extent).0).reduce(f64::min)?;
        let high = extents().map(|extent| known(extent).1).reduce(f64::max)?;
        let left_open = extents().any(|extent| matches!(extent, Extent::AtMost(_)));
        let right_open = extents().any(|extent| matches!(extent, Extent::AtLeast(_)));
        let (left, right) = self.sides();
        let room =
            |end: Option<&End>, open: bool| end.map_or(0, End::room) + DOT + if open { OPEN } else { TIP };
        Some(((low, room(left, left_open)), (high, room(right, right_open))))
    }
}

/// The known ends of an extent.
fn known(extent: Extent) -> (f64, f64) {
    match extent {
        Extent::Between { low, high, .. } => (low, high),
        Extent::Point(value) | Extent::AtLeast(value) | Extent::AtMost(value) => (value, value),
    }
}

fn middle(extent: Extent) -> f64 {
    let (low, high) = known(extent);
    low / 2.0 + high / 2.0
}

/// What an extent may hold.
fn possible(extent: Extent) -> (f64, f64) {
    match extent {
        Extent::AtLeast(value) => (value, f64::INFINITY),
        Extent::AtMost(value) => (f64::NEG_INFINITY, value),
        other => known(other),
    }
}

impl Chart for Dumbbell {
    const KIND: &'static str = "dumbbell";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let rows = self.measured(frame.layout, words);
        let pairs =
            || rows.iter().filter_map(|row| if let Row::Pair(pair) = row { Some(pair) } else { None });
        let extents = || pairs().flat_map(|pair| [pair.old.extent, pair.new.extent]).flatten();
        if extents().next().is_none() {
            return Err(ChartError::NothingToDraw);
        }
        let wide = frame.layout.width();
        let names = [self.from, self.to].map(|period| words.period(&period, Length::Full));
        let head = flow(&names, 180, wide);
        let span = Span::fit(&pairs().collect::<Vec<_>>(), wide);
        let mut signs = Vec::new();
        if extents().any(|extent| !matches!(extent, Extent::Point(_))) {
            signs.push(Sign::Interval);
        }
        if span.zero.is_none() {
            signs.push(Sign::Cut);
        }
        let key = Key::new(&signs, words, wide);
        let top = head.height() + GAP;
        let bottom = top + rows.iter().map(row_height).sum::<i32>();
        let foot = if signs.is_empty() { 0 } else { GAP + key.height() };
        let canvas = Canvas::new(frame.layout, bottom + foot);
        draw_head(&canvas, &head)?;
        draw_zero(&canvas, &rows, &span, top)?;
        if let (Some(_), Some(first)) = (&self.whole, rows.first()) {
            let y = top + row_height(first);
            canvas.line(vec![(0, y), (wide, y)], Ink::Grid)?;
        }
        for class in ["s0", "s1", "s2"] {
            if pairs().any(|pair| pair.class == class) {
                canvas.group(class, || draw_marks(&canvas, &rows, &span, top, class))?;
            }
        }
        draw_texts(&canvas, &rows, &span, top)?;
        key.draw(&canvas, bottom + GAP)?;
        let links = pairs().any(|pair| pair.pair.link.is_some());
        Ok(canvas.finish(Self::KIND, frame, if links { Content::Links } else { Content::Image }))
    }
}

impl Dumbbell {
    /// The rows from the highest newer figure to the lowest, with their texts broken to fit.
    fn measured<'a>(&'a self, layout: Layout, words: &dyn Words) -> Vec<Row<'a>> {
        let mut order: Vec<&Pair> = self.rows.iter().collect();
        if !matches!(self.keep, Keep::Given { .. }) {
            // Those without a newer figure come last; equal ones stay as given.
            order.sort_by_key(|pair| std::cmp::Reverse(pair.new.quantity().and_then(rank)));
        }
        let highlighted: Vec<bool> = order.iter().map(|pair| pair.highlighted).collect();
        let whole = self.whole.iter().map(|pair| Row::Pair(measure(pair, "s0", layout, words)));
        let rest = select(&highlighted, &self.keep).into_iter().filter_map(|slot| match slot {
            Slot::Row(at) => {
                let pair = order.get(at)?;
                let class = if pair.highlighted { "s2" } else { "s1" };
                Some(Row::Pair(measure(pair, class, layout, words)))
            }
            Slot::More(count) => Some(Row::More(words.phrase(Phrase::More { count }))),
        });
        whole.chain(rest).collect()
    }
}

fn measure<'a>(pair: &'a Pair, class: &'static str, layout: Layout, words: &dyn Words) -> Measured<'a> {
    let weight = if pair.highlighted { Weight::Bold } else { Weight::Regular };
    let room = layout.pick(1050, 1500);
    let mut row = Measured {
        pair,
        label: wrap(&pair.label, weight, layout.pick(3200, 2000), 4),
        old: End::new(&pair.old, Weight::Regular, room, words),
        new: End::new(&pair.new, weight, room, words),
        class,
        level: layout == Layout::Desk,
    };
    if row.unchanged()
        && let Some(first) = row.new.text.first_mut()
    {
        first.insert_str(0, "= ");
    }
    row
}

fn row_height(row: &Row<'_>) -> i32 {
    match row {
        Row::Pair(pair) => pair.height(),
        Row::More(_) => LINE + AIR,
    }
}

/// How values become places.
struct Span {
    /// Left of all marks and their texts.
    left: i32,
    origin: f64,
    low: f64,
    per_unit: f64,
    /// Where zero is, if it is among the places.
    zero: Option<i32>,
}

impl Span {
    fn fit(pairs: &[&Measured<'_>], width: i32) -> Self {
        let names = pairs.iter().filter(|pair| pair.level);
        let left = names.map(|pair| widest(&pair.label, pair.weight()) + 2 * GAP).max().unwrap_or(0);
        let mut ends: Vec<_> = pairs.iter().filter_map(|pair| pair.reach()).collect();
        let low = ends.iter().map(|(low, _)| low.0).fold(f64::INFINITY, f64::min);
        let high = ends.iter().map(|(_, high)| high.0).fold(f64::NEG_INFINITY, f64::max);
        // Zero is left out only where it would push all that is to be seen into half of the room.
        let cut = (low > 0.0 && low > high / 2.0) || (high < 0.0 && high < low / 2.0);
        if !cut {
            ends.push(((0.0, 10), (0.0, 10)));
        }
        let low = if cut { low } else { low.min(0.0) };
        let mut per_unit = f64::INFINITY;
        for &((from, before), _) in &ends {
            for &(_, (to, beyond)) in &ends {
                let free = f64::from((width - left - before - beyond).max(100));
                if to > from {
                    per_unit = per_unit.min(free / (to - from));
                }
            }
        }
        let per_unit = if per_unit.is_finite() { per_unit } else { 0.0 };
        let origin = ends
            .iter()
            .map(|((from, before), _)| f64::from(left + before) - (from - low) * per_unit)
            .fold(f64::from(left), f64::max);
        let mut span = Self { left, origin, low, per_unit, zero: None };
        span.zero = (!cut).then(|| span.x(0.0));
        span
    }

    fn x(&self, value: f64) -> i32 {
        (self.origin + (value - self.low) * self.per_unit).round() as i32
    }

    /// From where to where an extent is drawn.
    fn across(&self, extent: Extent) -> (i32, i32) {
        let (low, high) = known(extent);
        match extent {
            Extent::AtLeast(_) => (self.x(low), self.x(high) + OPEN),
            Extent::AtMost(_) => (self.x(low) - OPEN, self.x(high)),
            _ => (self.x(low), self.x(high)),
        }
    }
}

fn draw_head(canvas: &Canvas, head: &Flow) -> Result<(), ChartError> {
    canvas.group("s1", || {
        for ink in [Ink::Dot, Ink::Hole] {
            for (x, y, which) in head.starts() {
                if ink == Ink::Dot || which == 0 {
                    canvas.dot((x + DOT + 20, y + LINE / 2), ink)?;
                }
            }
        }
        Ok(())
    })?;
    head.draw(canvas, 0, Ink::Muted)
}

/// Draws the marks of one ink in a row, around a height.
type Step = fn(&Canvas, &Measured<'_>, &Span, i32) -> Result<(), ChartError>;

/// Draws the marks of all rows of a class, ink after ink, so that all of an ink become one path.
fn draw_marks(
    canvas: &Canvas,
    rows: &[Row<'_>],
    span: &Span,
    top: i32,
    class: &str,
) -> Result<(), ChartError> {
    // The open dot lies below the filled one: where they meet, now covers then.
    let steps: [Step; 4] = [draw_line, draw_old, draw_hole, draw_new];
    for step in steps {
        let mut y = top;
        for row in rows {
            if let Row::Pair(pair) = row
                && pair.class == class
            {
                step(canvas, pair, span, y + pair.middle())?;
            }
            y += row_height(row);
        }
    }
    Ok(())
}

/// The line of zero, left out beside texts that it would run through.
fn draw_zero(canvas: &Canvas, rows: &[Row<'_>], span: &Span, top: i32) -> Result<(), ChartError> {
    let Some(zero) = span.zero else { return Ok(()) };
    let mut y = top;
    let mut stretches: Vec<(i32, i32)> = Vec::new();
    for row in rows {
        let end = y + row_height(row);
        let (start, free) = match row {
            Row::More(text) => (y, width(text, Weight::Regular) + GAP / 2 < zero),
            Row::Pair(pair) => {
                let named = pair.level || widest(&pair.label, pair.weight()) + GAP / 2 < zero;
                let start = if named { y } else { y + AIR / 2 + pair.names() };
                let texts = [false, true].into_iter().filter_map(|newer| pair.value(span, newer));
                let crossed = |(left, right): (i32, i32)| left - 20 < zero && zero < right + 20;
                (start, !texts.map(|text| text.across()).any(crossed))
            }
        };
        match stretches.last_mut() {
            Some(last) if free && last.1 == start => last.1 = end,
            _ if free => stretches.push((start, end)),
            _ => {}
        }
        y = end;
    }
    // Scraps of a line between names are no help.
    if stretches.iter().map(|(from, to)| to - from).sum::<i32>() < (y - top) / 2 {
        return Ok(());
    }
    stretches.into_iter().try_for_each(|(from, to)| canvas.line(vec![(zero, from), (zero, to)], Ink::Grid))
}

/// The line from then to now with its arrow: on the line, or beyond the newer dot where the line is too short;
/// none where it is not certain which way it runs.
fn draw_line(canvas: &Canvas, pair: &Measured<'_>, span: &Span, y: i32) -> Result<(), ChartError> {
    let Some((from, to, way)) = pair.course(span) else { return Ok(()) };
    if from != to {
        canvas.line(vec![(from, y), (to, y)], Ink::Line)?;
    }
    let short = (to - from).abs() < ARROW;
    if short && !matches!(pair.new.extent, Some(Extent::Point(_))) {
        return Ok(());
    }
    let tip = to + way * if short { DOT + TIP - 5 } else { -DOT - 15 };
    canvas.line(vec![(tip - way * 40, y - 40), (tip, y), (tip - way * 40, y + 40)], Ink::Line)
}

fn draw_old(canvas: &Canvas, pair: &Measured<'_>, span: &Span, y: i32) -> Result<(), ChartError> {
    match pair.old.extent {
        None => Ok(()),
        Some(Extent::Point(value)) => canvas.dot((span.x(value), y), Ink::Dot),
        Some(extent) => whisker(canvas, span, extent, y - APART),
    }
}

fn draw_hole(canvas: &Canvas, pair: &Measured<'_>, span: &Span, y: i32) -> Result<(), ChartError> {
    match pair.old.extent {
        Some(Extent::Point(value)) => canvas.dot((span.x(value), y), Ink::Hole),
        _ => Ok(()),
    }
}

fn draw_new(canvas: &Canvas, pair: &Measured<'_>, span: &Span, y: i32) -> Result<(), ChartError> {
    match pair.new.extent {
        None => Ok(()),
        Some(Extent::Point(value)) => canvas.dot((span.x(value), y), Ink::Dot),
        Some(extent) => whisker(canvas, span, extent, y + APART),
    }
}

/// A line across with a cap at each known end, and an arrow at an open one.
fn whisker(canvas: &Canvas, span: &Span, extent: Extent, y: i32) -> Result<(), ChartError> {
    let ink = if matches!(extent, Extent::Between { vague: true, .. }) { Ink::Faint } else { Ink::Whisker };
    let (left, right) = span.across(extent);
    canvas.line(vec![(left, y), (right, y)], ink)?;
    let cap = |x: i32| canvas.line(vec![(x, y - 30), (x, y + 30)], ink);
    let arrow = |tip: i32, way: i32| {
        canvas.line(vec![(tip - way * 30, y - 30), (tip, y), (tip - way * 30, y + 30)], ink)
    };
    if matches!(extent, Extent::AtMost(_)) {
        arrow(left, -1)?;
    } else {
        cap(left)?;
    }
    if matches!(extent, Extent::AtLeast(_)) { arrow(right, 1) } else { cap(right) }
}

fn draw_texts(canvas: &Canvas, rows: &[Row<'_>], span: &Span, top: i32) -> Result<(), ChartError> {
    let mut y = top;
    for row in rows {
        match row {
            Row::More(text) => {
                canvas.text((0, y + row_height(row) / 2), Anchor::Start, Side::Level, Ink::Muted, text)?;
            }
            Row::Pair(pair) => {
                let ink = if pair.pair.highlighted { Ink::Strong } else { Ink::Label };
                let middle = if pair.level { pair.middle() } else { (AIR + pair.names()) / 2 };
                canvas.linked(pair.pair.link.as_deref(), || {
                    lines(canvas, (0, y + middle), Anchor::Start, ink, &pair.label)
                })?;
            }
        }
        y += row_height(row);
    }
    for newer in [false, true] {
        let mut y = top;
        for row in rows {
            if let Row::Pair(pair) = row {
                draw_value(canvas, pair, span, y + pair.middle(), newer)?;
            }
            y += row_height(row);
        }
    }
    Ok(())
}

/// Writes the older or the newer figure at its side of the marks.
fn draw_value(
    canvas: &Canvas,
    pair: &Measured<'_>,
    span: &Span,
    y: i32,
    newer: bool,
) -> Result<(), ChartError> {
    let (end, stated) = if newer { (&pair.new, &pair.pair.new) } else { (&pair.old, &pair.pair.old) };
    let ink = match (newer, stated) {
        (false, _) | (_, Stated::Missing(_)) => Ink::Muted,
        (true, _) if pair.pair.highlighted => Ink::Strong,
        (true, _) => Ink::Label,
    };
    match pair.value(span, newer) {
        Some(place) => lines(canvas, (place.x, y), place.anchor, ink, &end.text),
        None => Ok(()),
    }
}
