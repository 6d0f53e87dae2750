//! Ranked bars: one region a row, the longest first, the reader's own in another colour, and a line for what
//! they are compared with.
//!
//! Every bar has its figure beside it, so there is no axis to read off. Bars begin at zero. A figure that is
//! a range or a bound is solid as far as it is certain and hollow beyond; a missing one is said in words.

use super::canvas::{Anchor, Canvas, FEW, Side};
use super::extent::{Extent, rank};
use super::ink::Ink;
use super::text::{LINE, Weight, widest, wrap};
use super::words::told;
use super::{Chart, ChartError, Frame, Layout, Phrase, Svg, Words};
use crate::model::{Quantity, Stated};
use std::cmp::Ordering;

/// Ranked bars.
#[derive(Debug, Clone)]
pub struct Bars {
    /// The bars; ranked here, equal ones in the order given, missing ones last. Only [`Keep::Given`] takes them
    /// as they are.
    pub bars: Vec<Bar>,
    /// What they are compared with.
    pub reference: Option<Reference>,
    /// Which of them are drawn.
    pub keep: Keep,
}

/// A bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// A short name, for where the whole one does not fit in a line.
    pub short: Option<String>,
    /// Its figure.
    pub stated: Stated,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
    /// The address of its page.
    pub link: Option<String>,
}

/// What the bars are compared with: the parent region, a target, a mean.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Its name.
    pub label: String,
    /// Its figure; drawn if it is a single number.
    pub quantity: Quantity,
}

/// Which bars are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keep {
    /// All.
    All,
    /// The first and the last ones, and those highlighted; how many are left out is said between.
    Ends {
        /// How many from the top.
        top: usize,
        /// How many from the bottom.
        bottom: usize,
    },
    /// All that are given, in the order given: they are ranked, and others were left out already.
    Given {
        /// After how many of the bars others were left out, and how many, in order.
        gaps: Vec<(usize, usize)>,
    },
}

const GAP: i32 = 60;
const THICK: i32 = 140;
const PITCH: i32 = 200;
/// How far the open end of "at least" reaches.
const OPEN: i32 = 140;

enum Row<'a> {
    Bar(Measured<'a>),
    More(String),
}

struct Measured<'a> {
    bar: &'a Bar,
    extent: Option<Extent>,
    label: Vec<String>,
    value: Vec<String>,
    /// What is read out.
    told: String,
}

impl Measured<'_> {
    fn height(&self) -> i32 {
        let lines = self.label.len().max(self.value.len()) as i32;
        if lines <= 1 { PITCH } else { lines * LINE + GAP }
    }

    fn weight(&self) -> Weight {
        if self.bar.highlighted { Weight::Bold } else { Weight::Regular }
    }

    /// The room that the value needs beyond the end of the bar.
    fn room(&self) -> i32 {
        let open = if matches!(self.extent, Some(Extent::AtLeast(_))) { OPEN } else { 0 };
        widest(&self.value, self.weight()) + GAP + open
    }
}

impl Chart for Bars {
    const KIND: &'static str = "bars";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let rows = self.rows(frame.layout, words);
        let reach = |row: &Row<'_>| matches!(row, Row::Bar(bar) if bar.extent.is_some());
        if !rows.iter().any(reach) {
            return Err(ChartError::NothingToDraw);
        }
        let span = Span::fit(&rows, self.reference_value(), frame.layout.width());
        let head = self.reference.as_ref().filter(|_| self.reference_value().is_some()).map(|reference| {
            let text = format!("{} {}", reference.label, words.value(&reference.quantity));
            wrap(&text, Weight::Regular, frame.layout.width(), 3)
        });
        let top = head.as_ref().map_or(0, |lines| lines.len() as i32 * LINE + GAP);
        let height = top + rows.iter().map(row_height).sum::<i32>();
        let canvas = Canvas::new(frame.layout, height);
        draw_marks(&canvas, &rows, &span, top)?;
        canvas.line(vec![(span.zero, top), (span.zero, height)], Ink::Axis)?;
        if let (Some(lines), Some(value)) = (&head, self.reference_value()) {
            self.draw_reference(&canvas, &span, lines, (value, top, height))?;
        }
        let few = rows.len() <= FEW;
        draw_texts(&canvas, &rows, &span, top, few)?;
        let links = rows.iter().any(|row| matches!(row, Row::Bar(bar) if bar.bar.link.is_some()));
        Ok(canvas.finish_rows(Self::KIND, frame, (few, links), words))
    }
}

impl Bars {
    fn reference_value(&self) -> Option<f64> {
        let reference = self.reference.as_ref()?;
        match Extent::of(&reference.quantity)? {
            Extent::Point(value) => Some(value),
            _ => None,
        }
    }

    /// The rows from the highest figure to the lowest, with their texts broken to fit.
    fn rows<'a>(&'a self, layout: Layout, words: &dyn Words) -> Vec<Row<'a>> {
        let mut order: Vec<&Bar> = self.bars.iter().collect();
        if !matches!(self.keep, Keep::Given { .. }) {
            order.sort_by(|a, b| by_rank(a, b));
        }
        let highlighted: Vec<bool> = order.iter().map(|bar| bar.highlighted).collect();
        let slots = select(&highlighted, &self.keep).into_iter();
        let row = |slot| match slot {
            Slot::Row(at) => order.get(at).map(|bar| Row::Bar(measure(bar, layout, words))),
            Slot::More(count) => Some(Row::More(words.phrase(Phrase::More { count }))),
        };
        slots.filter_map(row).collect()
    }

    fn draw_reference(
        &self,
        canvas: &Canvas,
        span: &Span,
        lines: &[String],
        (value, top, height): (f64, i32, i32),
    ) -> Result<(), ChartError> {
        let x = span.x(value);
        canvas.line(vec![(x, top - GAP / 2), (x, height)], Ink::Reference)?;
        let half = widest(lines, Weight::Regular) / 2;
        let middle = x.min(span.width - half).max(half);
        for (index, line) in lines.iter().enumerate() {
            canvas.text((middle, index as i32 * LINE), Anchor::Middle, Side::Below, Ink::Muted, line)?;
        }
        Ok(())
    }
}

/// What stands in a place of a list of which not all is drawn.
pub(super) enum Slot {
    /// One of the given, by its place.
    Row(usize),
    /// So many that are left out.
    More(usize),
}

/// Which of a list are drawn, given which of them are highlighted, and how many are left out between.
pub(super) fn select(highlighted: &[bool], keep: &Keep) -> Vec<Slot> {
    let count = highlighted.len();
    let (top, bottom) = match keep {
        Keep::Given { gaps } => return with_gaps(count, gaps),
        Keep::All => (count, 0),
        Keep::Ends { top, bottom } => (*top, *bottom),
    };
    // Leaving out a single one would save no row.
    let all = count <= top.saturating_add(bottom).saturating_add(1);
    let first_of_end = count.saturating_sub(bottom);
    let mut slots = Vec::new();
    let mut skipped = 0;
    for (index, highlighted) in highlighted.iter().enumerate() {
        if !all && index >= top && index < first_of_end && !highlighted {
            skipped += 1;
            continue;
        }
        flush(&mut slots, &mut skipped);
        slots.push(Slot::Row(index));
    }
    flush(&mut slots, &mut skipped);
    slots
}

fn with_gaps(count: usize, gaps: &[(usize, usize)]) -> Vec<Slot> {
    let mut slots = Vec::with_capacity(count + gaps.len());
    for index in 0..count {
        let here = gaps.iter().filter(|(after, _)| *after == index);
        slots.extend(here.map(|(_, left_out)| Slot::More(*left_out)));
        slots.push(Slot::Row(index));
    }
    slots
}

fn flush(slots: &mut Vec<Slot>, skipped: &mut usize) {
    if *skipped > 0 {
        slots.push(Slot::More(std::mem::take(skipped)));
    }
}

/// The higher first; what has no figure last.
fn by_rank(a: &Bar, b: &Bar) -> Ordering {
    let key = |bar: &Bar| bar.stated.quantity().and_then(rank);
    match (key(a), key(b)) {
        (Some(a), Some(b)) => b.cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn measure<'a>(bar: &'a Bar, layout: Layout, words: &dyn Words) -> Measured<'a> {
    let weight = if bar.highlighted { Weight::Bold } else { Weight::Regular };
    let value = told(&bar.stated, words);
    let room = layout.pick(1220, 2200);
    let short = bar.short.as_ref().filter(|_| wrap(&bar.label, weight, room, 2).len() > 1);
    Measured {
        bar,
        told: format!("{}: {value}", bar.label),
        extent: bar.stated.quantity().and_then(Extent::of),
        label: wrap(short.unwrap_or(&bar.label), weight, room, 6),
        value: wrap(&value, weight, layout.pick(1100, 2400), 4),
    }
}

fn row_height(row: &Row<'_>) -> i32 {
    match row {
        Row::Bar(bar) => bar.height(),
        Row::More(_) => PITCH,
    }
}

/// How values become places: the labels at the left, then the bars with room for the figures at their ends.
struct Span {
    zero: i32,
    per_unit: f64,
    width: i32,
    /// What the bars are compared with.
    reference: Option<f64>,
}

impl Span {
    fn fit(rows: &[Row<'_>], reference: Option<f64>, width: i32) -> Self {
        let bars = || rows.iter().filter_map(|row| if let Row::Bar(bar) = row { Some(bar) } else { None });
        let left = bars().map(|bar| widest(&bar.label, bar.weight())).max().unwrap_or(0) + GAP;
        // What each side needs: (value, room for the text beyond it).
        let mut right = vec![(0.0, 0)];
        let mut under = vec![(0.0, 0)];
        for bar in bars() {
            let reach = bar.extent.map_or(0.0, Extent::reach);
            if reach < 0.0 { under.push((-reach, bar.room())) } else { right.push((reach, bar.room())) }
        }
        if let Some(value) = reference {
            if value < 0.0 { under.push((-value, 10)) } else { right.push((value, 10)) }
        }
        let mut per_unit = f64::INFINITY;
        for &(low, low_room) in &under {
            for &(high, high_room) in &right {
                let free = f64::from((width - left - low_room - high_room).max(100));
                if low + high > 0.0 {
                    per_unit = per_unit.min(free / (low + high));
                }
            }
        }
        let per_unit = if per_unit.is_finite() { per_unit } else { 0.0 };
        let below =
            under.iter().map(|(value, room)| (value * per_unit).round() as i32 + room).max().unwrap_or(0);
        Self { zero: left + below, per_unit, width, reference }
    }

    fn x(&self, value: f64) -> i32 {
        self.zero + (value * self.per_unit).round() as i32
    }

    /// Where a text of this width may begin: as wished, or beyond the line of the reference if that would
    /// run through it.
    fn clear_of_reference(&self, x: i32, wide: i32) -> i32 {
        let Some(line) = self.reference.map(|value| self.x(value)) else { return x };
        let beyond = line + GAP / 2;
        let crossed = line > x - GAP / 2 && line < x + wide + GAP / 2;
        if crossed && beyond + wide <= self.width { beyond } else { x }
    }

    /// The end of a bar: what is not zero is never drawn as nothing.
    fn end(&self, value: f64) -> i32 {
        let x = self.x(value);
        if value > 0.0 {
            x.max(self.zero + 10)
        } else if value < 0.0 {
            x.min(self.zero - 10)
        } else {
            x
        }
    }
}

fn draw_marks(canvas: &Canvas, rows: &[Row<'_>], span: &Span, top: i32) -> Result<(), ChartError> {
    for ink in [Ink::Bar, Ink::Own, Ink::Open, Ink::Whisker] {
        let mut y = top;
        for row in rows {
            if let Row::Bar(bar) = row {
                draw_bar(canvas, bar, span, y + (bar.height() - THICK) / 2, ink)?;
            }
            y += row_height(row);
        }
    }
    Ok(())
}

/// Draws the parts of a bar that have this ink, so that all bars of an ink become one path.
fn draw_bar(canvas: &Canvas, bar: &Measured<'_>, span: &Span, y: i32, ink: Ink) -> Result<(), ChartError> {
    let solid = if bar.bar.highlighted { Ink::Own } else { Ink::Bar };
    let part = |from: i32, to: i32, part: Ink| {
        if part == ink && from != to { canvas.rectangle([(from, y), (to, y + THICK)], ink) } else { Ok(()) }
    };
    match bar.extent {
        None => Ok(()),
        Some(Extent::Point(value)) => part(span.zero, span.end(value), solid),
        Some(Extent::Between { low, high, .. }) => {
            let (near, far) = if low.abs() > high.abs() { (high, low) } else { (low, high) };
            let near = if (near < 0.0) == (far < 0.0) { span.end(near) } else { span.x(near) };
            part(span.zero, near, solid)?;
            part(near, span.end(far), Ink::Open)
        }
        Some(Extent::AtMost(value)) => part(span.zero, span.end(value), Ink::Open),
        Some(Extent::AtLeast(value)) => {
            let end = span.end(value);
            part(span.zero, end, solid)?;
            if ink == Ink::Whisker {
                let (middle, tip) = (y + THICK / 2, end + OPEN - 30);
                canvas.line(vec![(end, middle), (tip, middle)], ink)?;
                canvas.line(vec![(tip - 40, middle - 40), (tip, middle), (tip - 40, middle + 40)], ink)?;
            }
            Ok(())
        }
    }
}

fn draw_texts(canvas: &Canvas, rows: &[Row<'_>], span: &Span, top: i32, few: bool) -> Result<(), ChartError> {
    let mut y = top;
    for row in rows {
        let middle = y + row_height(row) / 2;
        match row {
            Row::More(text) => canvas.row(few, None, text, || {
                canvas.text((0, middle), Anchor::Start, Side::Level, Ink::Muted, text)
            })?,
            Row::Bar(bar) => {
                let ink = if bar.bar.highlighted { Ink::Strong } else { Ink::Label };
                canvas.row(few, bar.bar.link.as_deref(), &bar.told, || {
                    lines(canvas, (0, middle), Anchor::Start, ink, &bar.label)
                })?;
            }
        }
        y += row_height(row);
    }
    let mut y = top;
    for row in rows {
        if let Row::Bar(bar) = row {
            draw_value(canvas, bar, span, y + bar.height() / 2)?;
        }
        y += row_height(row);
    }
    Ok(())
}

fn draw_value(canvas: &Canvas, bar: &Measured<'_>, span: &Span, middle: i32) -> Result<(), ChartError> {
    let ink = match (bar.bar.highlighted, &bar.bar.stated) {
        (_, Stated::Missing(_)) => Ink::Muted,
        (true, _) => Ink::Strong,
        (false, _) => Ink::Label,
    };
    let reach = bar.extent.map_or(0.0, Extent::reach);
    if reach < 0.0 {
        return lines(canvas, (span.end(reach) - GAP / 2, middle), Anchor::End, ink, &bar.value);
    }
    let open = if matches!(bar.extent, Some(Extent::AtLeast(_))) { OPEN } else { 0 };
    let x = span.clear_of_reference(span.end(reach) + open + GAP / 2, widest(&bar.value, bar.weight()));
    lines(canvas, (x, middle), Anchor::Start, ink, &bar.value)
}

/// Lines of text around a height.
pub(super) fn lines(
    canvas: &Canvas,
    (x, middle): (i32, i32),
    anchor: Anchor,
    ink: Ink,
    lines: &[String],
) -> Result<(), ChartError> {
    let top = middle - (lines.len() as i32 - 1) * LINE / 2;
    for (index, line) in lines.iter().enumerate() {
        canvas.text((x, top + index as i32 * LINE), anchor, Side::Level, ink, line)?;
    }
    Ok(())
}
