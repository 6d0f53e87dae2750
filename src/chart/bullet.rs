//! Bullets: what was reached, as a bar, against what was to be reached, as a mark across it.
//!
//! All rows share one scale from zero. A target that is a range has two marks and a line between them; one
//! that is a bound has an arrow to its open side.

use super::bars::{Keep, Slot, select};
use super::canvas::{Anchor, Canvas, FEW, Plane, Side};
use super::extent::{Extent, ends};
use super::ink::Ink;
use super::scale::{Grain, Linear, axis};
use super::text::{LINE, Weight, widest, width, wrap};
use super::words::told;
use super::{Chart, ChartError, Frame, Phrase, Svg, Words};
use crate::model::{Quantity, Stated};
use rust_decimal::Decimal;

/// Figures against their targets.
#[derive(Debug, Clone)]
pub struct Bullet {
    /// The rows, in order.
    pub rows: Vec<Goal>,
    /// Which of them are drawn.
    pub keep: Keep,
}

/// A figure and its target.
#[derive(Debug, Clone)]
pub struct Goal {
    /// What it is.
    pub label: String,
    /// What was reached.
    pub actual: Stated,
    /// What was to be reached.
    pub target: Stated,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
}

const GAP: i32 = 60;
const THICK: i32 = 160;

enum Row<'a> {
    Goal(Measured<'a>),
    More(String),
}

impl Row<'_> {
    fn height(&self) -> i32 {
        match self {
            Self::Goal(row) => row.height(),
            Self::More(_) => LINE + 140,
        }
    }
}

struct Measured<'a> {
    goal: &'a Goal,
    label: Vec<String>,
    value: Vec<String>,
    target: Vec<String>,
    /// What is read out.
    told: String,
}

impl Measured<'_> {
    fn head(&self) -> i32 {
        self.label.len().max(self.value.len()) as i32 * LINE + 40
    }

    fn height(&self) -> i32 {
        self.head() + THICK + 50 + self.target.len() as i32 * LINE + 140
    }
}

impl Chart for Bullet {
    const KIND: &'static str = "bullet";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let quantities =
            || self.rows.iter().flat_map(|row| [&row.actual, &row.target]).filter_map(Stated::quantity);
        let numbers: Vec<Decimal> = quantities().flat_map(ends).chain([Decimal::ZERO]).collect();
        if quantities().all(|quantity| Extent::of(quantity).is_none()) {
            return Err(ChartError::NothingToDraw);
        }
        let low = numbers.iter().min().copied().unwrap_or_default();
        let high = numbers.iter().max().copied().unwrap_or_default();
        let scale = axis(low, high, 10, Grain::Fine)?.scale();
        let wide = frame.layout.width();
        let rows = self.measured(wide, words);
        let height = rows.iter().map(Row::height).sum::<i32>() - 120;
        let canvas = Canvas::new(frame.layout, height);
        // A bound at the very end still needs its arrow.
        let plane = canvas.plane((scale, Linear::plain(0.0, 1.0)), 20..wide - 160, 0..height);
        let few = rows.len() <= FEW;
        let mut top = 0;
        for row in &rows {
            match row {
                Row::Goal(row) => draw_row(&canvas, &plane, row, (top, wide), few)?,
                Row::More(text) => canvas.row(few, None, text, || {
                    canvas.text((0, top), Anchor::Start, Side::Below, Ink::Muted, text)
                })?,
            }
            top += row.height();
        }
        Ok(canvas.finish_rows(Self::KIND, frame, (few, false), words))
    }
}

impl Bullet {
    fn measured(&self, wide: i32, words: &dyn Words) -> Vec<Row<'_>> {
        let highlighted: Vec<bool> = self.rows.iter().map(|goal| goal.highlighted).collect();
        let row = |slot| match slot {
            Slot::Row(at) => Some(Row::Goal(measure(self.rows.get(at)?, wide, words))),
            Slot::More(count) => Some(Row::More(words.phrase(Phrase::More { count }))),
        };
        select(&highlighted, &self.keep).into_iter().filter_map(row).collect()
    }
}

fn measure<'a>(goal: &'a Goal, wide: i32, words: &dyn Words) -> Measured<'a> {
    let actual = told(&goal.actual, words);
    let value = wrap(&actual, Weight::Bold, wide / 2, 3);
    let room = wide - widest(&value, Weight::Bold) - 2 * GAP;
    let target = format!("{}: {}", words.phrase(Phrase::Target), told(&goal.target, words));
    Measured {
        goal,
        told: format!("{}: {actual}; {target}", goal.label),
        label: wrap(&goal.label, Weight::Regular, room, 4),
        value,
        target: wrap(&target, Weight::Regular, wide, 3),
    }
}

fn draw_row(
    canvas: &Canvas,
    plane: &Plane,
    row: &Measured<'_>,
    (top, wide): (i32, i32),
    few: bool,
) -> Result<(), ChartError> {
    let bar = top + row.head();
    let (zero, end) = (plane.place(0.0, 0.0).0, wide - 160);
    canvas.rectangle([(20, bar), (end, bar + THICK)], Ink::Rest)?;
    if let Some(extent) = extent(&row.goal.actual) {
        let ink = if row.goal.highlighted { Ink::Own } else { Ink::Bar };
        draw_actual(canvas, plane, extent, (bar + 30, bar + THICK - 30), ink)?;
    }
    canvas.line(vec![(zero, bar - 20), (zero, bar + THICK + 20)], Ink::Axis)?;
    let mut middle = widest(&row.target, Weight::Regular) / 2;
    if let Some(extent) = extent(&row.goal.target) {
        draw_target(canvas, plane, extent, (bar - 30, bar + THICK + 30))?;
        middle = plane.place(extent.reach(), 0.0).0;
    }
    canvas.row(few, None, &row.told, || {
        row.label.iter().enumerate().try_for_each(|(index, line)| {
            canvas.text((0, top + index as i32 * LINE), Anchor::Start, Side::Below, Ink::Label, line)
        })
    })?;
    for (index, line) in row.value.iter().enumerate() {
        let ink = if row.goal.actual.quantity().is_some() { Ink::Strong } else { Ink::Muted };
        canvas.text((wide, top + index as i32 * LINE), Anchor::End, Side::Below, ink, line)?;
    }
    for (index, line) in row.target.iter().enumerate() {
        let half = width(line, Weight::Regular) / 2;
        let at = (middle.min(wide - half).max(half), bar + THICK + 50 + index as i32 * LINE);
        canvas.text(at, Anchor::Middle, Side::Below, Ink::Muted, line)?;
    }
    Ok(())
}

fn extent(stated: &Stated) -> Option<Extent> {
    stated.quantity().and_then(|quantity: &Quantity| Extent::of(quantity))
}

fn draw_actual(
    canvas: &Canvas,
    plane: &Plane,
    extent: Extent,
    (top, bottom): (i32, i32),
    ink: Ink,
) -> Result<(), ChartError> {
    let x = |value: f64| plane.place(value, 0.0).0;
    let part = |from: i32, to: i32, ink: Ink| {
        if from == to { Ok(()) } else { canvas.rectangle([(from, top), (to, bottom)], ink) }
    };
    match extent {
        Extent::Point(value) => part(x(0.0), x(value), ink),
        Extent::Between { low, high, .. } => {
            let (near, far) = if low.abs() > high.abs() { (high, low) } else { (low, high) };
            part(x(0.0), x(near), ink)?;
            part(x(near), x(far), Ink::Open)
        }
        Extent::AtMost(value) => part(x(0.0), x(value), Ink::Open),
        Extent::AtLeast(value) => {
            part(x(0.0), x(value), ink)?;
            arrow(canvas, (x(value), (top + bottom) / 2), 1, Ink::Whisker)
        }
    }
}

fn draw_target(
    canvas: &Canvas,
    plane: &Plane,
    extent: Extent,
    (top, bottom): (i32, i32),
) -> Result<(), ChartError> {
    let middle = (top + bottom) / 2;
    let mark = |value: f64| {
        let x = plane.place(value, 0.0).0;
        canvas.line(vec![(x, top), (x, bottom)], Ink::Target).map(|()| x)
    };
    match extent {
        Extent::Point(value) => mark(value).map(|_| ()),
        Extent::Between { low, high, .. } => {
            let (from, to) = (mark(low)?, mark(high)?);
            canvas.line(vec![(from, middle), (to, middle)], Ink::Whisker)
        }
        Extent::AtLeast(value) => arrow(canvas, (mark(value)?, middle), 1, Ink::Whisker),
        Extent::AtMost(value) => arrow(canvas, (mark(value)?, middle), -1, Ink::Whisker),
    }
}

fn arrow(canvas: &Canvas, (x, y): (i32, i32), way: i32, ink: Ink) -> Result<(), ChartError> {
    let tip = x + way * 120;
    canvas.line(vec![(x, y), (tip, y)], ink)?;
    canvas.line(vec![(tip - way * 40, y - 40), (tip, y), (tip - way * 40, y + 40)], ink)
}
