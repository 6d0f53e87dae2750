//! Dumbbells: two periods held against each other, one region a row. An open dot then, a filled one now, a line
//! with an arrow between them, and the figure of each beside its end.
//!
//! Where the figures are far from zero the rows do not begin there, and the key says so. A figure that is a
//! range or a bound is a whisker, never a dot; where two of them overlap no line claims a direction.

mod row;

use self::row::{AIR, ARROW, DOT, GAP, Measured, Span, TIP, measure};
use super::bars::{Keep, Slot, lines, select};
use super::canvas::{Anchor, Canvas, FEW, Side};
use super::extent::{Extent, rank};
use super::ink::Ink;
use super::key::{Flow, Key, Sign, flow};
use super::text::{LINE, Weight, widest, width};
use super::words::told;
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

/// How far whiskers lie above and below the middle of their row.
const APART: i32 = 35;

enum Row<'a> {
    Pair(Measured<'a>),
    More(String),
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
        let few = rows.len() <= FEW;
        let told = |pair: &Pair| {
            let [from, to] = &names;
            let (old, new) = (told(&pair.old, words), told(&pair.new, words));
            format!("{}: {from}: {old}; {to}: {new}", pair.label)
        };
        draw_texts(&canvas, &rows, &span, top, few.then_some(&told as &dyn Fn(&Pair) -> String))?;
        key.draw(&canvas, bottom + GAP)?;
        let links = pairs().any(|pair| pair.pair.link.is_some());
        Ok(canvas.finish_rows(Self::KIND, frame, (few, links), words))
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

fn row_height(row: &Row<'_>) -> i32 {
    match row {
        Row::Pair(pair) => pair.height(),
        Row::More(_) => LINE + AIR,
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

/// Writes names and figures. `told` gives what is read out of a row, where there are few.
fn draw_texts(
    canvas: &Canvas,
    rows: &[Row<'_>],
    span: &Span,
    top: i32,
    told: Option<&dyn Fn(&Pair) -> String>,
) -> Result<(), ChartError> {
    let mut y = top;
    for row in rows {
        match row {
            Row::More(text) => {
                canvas.row(told.is_some(), None, text, || {
                    canvas.text((0, y + row_height(row) / 2), Anchor::Start, Side::Level, Ink::Muted, text)
                })?;
            }
            Row::Pair(pair) => {
                let ink = if pair.pair.highlighted { Ink::Strong } else { Ink::Label };
                let middle = if pair.level { pair.middle() } else { (AIR + pair.names()) / 2 };
                let all = told.map(|told| told(pair.pair)).unwrap_or_default();
                canvas.row(told.is_some(), pair.pair.link.as_deref(), &all, || {
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
