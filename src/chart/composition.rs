//! Composition: the parts of a whole, side by side in one bar.
//!
//! One whole has its parts named at the bar, on lines that lead to them. Several wholes are rows under one
//! key, with the shares inside where they fit. Only single numbers can be stacked: a row with a range, a bound
//! or a missing part says so instead.

use super::bars::{Keep, Slot, select};
use super::canvas::{Anchor, Canvas, Content, FEW, Side};
use super::extent::Extent;
use super::ink::Ink;
use super::scale::float;
use super::text::{LINE, Weight, widest, width, wrap};
use super::{Chart, ChartError, Frame, Layout, Phrase, Svg, Words};
use crate::model::{Quantity, Stated};
use rust_decimal::Decimal;

/// The parts of one or more wholes.
#[derive(Debug, Clone)]
pub struct Composition {
    /// The names of the parts, at most six.
    pub parts: Vec<String>,
    /// The wholes.
    pub rows: Vec<Whole>,
    /// What the length of a bar says.
    pub scale: Stack,
    /// Which of the wholes are drawn.
    pub keep: Keep,
}

/// A whole.
#[derive(Debug, Clone)]
pub struct Whole {
    /// Its name; not shown if it is alone.
    pub label: String,
    /// A figure for each part.
    pub figures: Vec<Stated>,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
}

/// What the length of a bar says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stack {
    /// Nothing: all bars are 100 % long.
    Share,
    /// The amount.
    Amount,
}

const GAP: i32 = 60;
const THICK: i32 = 360;
const ROW: i32 = 220;
const SWATCH: i32 = 110;
/// A bar that is shorter has no room for parts.
const SMALL: i32 = 60;

/// The parts of a row as numbers, and their sum.
struct Sum {
    parts: Vec<Decimal>,
    total: Decimal,
}

impl Sum {
    fn percent(&self, part: Decimal) -> Option<Decimal> {
        part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(self.total)
    }

    /// Where the parts begin and end between `from` and `to`.
    fn edges(&self, from: i32, to: i32) -> Vec<i32> {
        let total = float(self.total);
        let mut edges = vec![from];
        let mut sum = 0.0;
        for part in &self.parts {
            sum += float(*part);
            edges.push(from + (sum / total * f64::from(to - from)).round() as i32);
        }
        edges
    }
}

impl Chart for Composition {
    const KIND: &'static str = "composition";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let most = Ink::PARTS.len();
        if self.parts.len() > most {
            return Err(ChartError::TooManyParts { found: self.parts.len(), most });
        }
        let sums = self.rows.iter().map(|row| self.sum(row)).collect::<Result<Vec<_>, _>>()?;
        if sums.iter().flatten().all(|sum| sum.total.is_zero()) {
            return Err(ChartError::NothingToDraw);
        }
        if let [Some(sum)] = sums.as_slice() {
            let canvas = self.draw_one(sum, frame.layout, words)?;
            return Ok(canvas.finish(Self::KIND, frame, Content::Parts));
        }
        let rows = self.lines(&sums, frame.layout, words);
        let few = rows.len() <= FEW;
        let canvas = self.draw_rows(&rows, few, frame.layout, words)?;
        Ok(canvas.finish_rows(Self::KIND, frame, (few, false), words))
    }
}

impl Composition {
    /// The numbers of a row, or nothing where one of them is not a single number.
    fn sum(&self, row: &Whole) -> Result<Option<Sum>, ChartError> {
        if row.figures.len() != self.parts.len() {
            return Err(ChartError::WrongLength {
                row: row.label.clone(),
                found: row.figures.len(),
                expected: self.parts.len(),
            });
        }
        let mut parts = Vec::new();
        for (figure, name) in row.figures.iter().zip(&self.parts) {
            let Some(quantity) = figure.quantity() else { return Ok(None) };
            if quantity.has_negative_end() {
                return Err(ChartError::NegativePart { part: name.clone() });
            }
            let (Some(Extent::Point(_)), Some(value)) = (Extent::of(quantity), quantity.point()) else {
                return Ok(None);
            };
            parts.push(value);
        }
        let add = |sum: Decimal, part: &Decimal| sum.checked_add(*part);
        let total = parts.iter().try_fold(Decimal::ZERO, add).ok_or(ChartError::OutOfRange)?;
        Ok(Some(Sum { parts, total }))
    }

    fn draw_one(&self, sum: &Sum, layout: Layout, words: &dyn Words) -> Result<Canvas, ChartError> {
        let wide = layout.width();
        let edges = sum.edges(0, wide);
        let labels = self.part_labels(sum, &edges, words, wide);
        let side = |above: bool| labels.iter().filter(move |label| label.above == above);
        let rows = |above: bool| {
            let mut tops: Vec<i32> = Vec::new();
            for label in side(above) {
                if tops.len() <= label.row {
                    tops.resize(label.row + 1, 0);
                }
                if let Some(tall) = tops.get_mut(label.row) {
                    *tall = (*tall).max(label.lines.len() as i32 * LINE + GAP);
                }
            }
            tops
        };
        let (over, under) = (rows(true), rows(false));
        let top = over.iter().sum::<i32>();
        let height = top + THICK + under.iter().sum::<i32>() + GAP;
        let canvas = Canvas::new(layout, height);
        draw_parts(&canvas, &edges, (top, top + THICK))?;
        let place = |label: &PartLabel| {
            let before = |rows: &[i32]| rows.iter().take(label.row).sum::<i32>();
            let tall = label.lines.len() as i32 * LINE;
            if label.above { top - before(&over) - tall - GAP } else { top + THICK + before(&under) + GAP }
        };
        for label in &labels {
            let y = place(label);
            let (edge, tip) = if label.above {
                (top, y + 20)
            } else {
                (top + THICK, y + label.lines.len() as i32 * LINE - 20)
            };
            canvas.line(vec![(label.x, edge), (label.x, tip)], Ink::Lead)?;
        }
        for label in &labels {
            let anchor = if label.above { Anchor::End } else { Anchor::Start };
            let x = if label.above { label.x - 50 } else { label.x + 50 };
            canvas.said(&label.told, || {
                label.lines.iter().enumerate().try_for_each(|(index, line)| {
                    let ink = if index + 1 == label.lines.len() { Ink::Strong } else { Ink::Label };
                    canvas.text((x, place(label) + index as i32 * LINE), anchor, Side::Below, ink, line)
                })
            })?;
        }
        Ok(canvas)
    }

    /// The labels of the parts: below the bar and right of their leading line where there is room for that,
    /// else above and left of it; in rows so that no line runs through a text.
    fn part_labels(&self, sum: &Sum, edges: &[i32], words: &dyn Words, wide: i32) -> Vec<PartLabel> {
        let mut labels: Vec<PartLabel> = Vec::new();
        for (index, (name, part)) in self.parts.iter().zip(&sum.parts).enumerate() {
            let (from, to) =
                (edges.get(index).copied().unwrap_or(0), edges.get(index + 1).copied().unwrap_or(0));
            let share = sum.percent(*part).map(|percent| words.share(percent)).unwrap_or_default();
            let mut lines = wrap(name, Weight::Regular, wide / 2 - 100, 4);
            let value = format!("{} ({share})", words.value(&Quantity::exact(*part)));
            let told = format!("{name}: {value}");
            lines.push(value);
            let room = widest(&lines, Weight::Bold) + 50;
            let x = if to - from > 400 { from + 60 } else { (from + to) / 2 };
            labels.push(PartLabel { x, above: x + room > wide, row: 0, lines, room, told });
        }
        // Below, from the right: the next one stays in the row if it ends before the last one's line.
        let mut limit = i32::MAX;
        let mut row = 0;
        for label in labels.iter_mut().rev().filter(|label| !label.above) {
            if limit != i32::MAX && label.x + label.room + GAP > limit {
                row += 1;
            }
            limit = label.x;
            label.row = row;
        }
        let mut limit = i32::MIN;
        let mut row = 0;
        for label in labels.iter_mut().filter(|label| label.above) {
            if limit != i32::MIN && label.x - label.room - GAP < limit {
                row += 1;
            }
            limit = label.x;
            label.row = row;
        }
        labels
    }

    fn draw_rows(
        &self,
        rows: &[Row<'_>],
        few: bool,
        layout: Layout,
        words: &dyn Words,
    ) -> Result<Canvas, ChartError> {
        let wide = layout.width();
        let name = |row: &Row<'_>| if row.sum.is_some() { widest(&row.name, Weight::Bold) } else { 0 };
        let left = rows.iter().map(name).max().unwrap_or(0) + GAP;
        let room = rows.iter().map(|row| width(&row.total, Weight::Regular)).max().unwrap_or(0);
        let room = if self.scale == Stack::Amount { room + GAP } else { 0 };
        let drawn = || rows.iter().filter_map(|row| row.sum?.as_ref());
        let largest = drawn().map(|sum| sum.total).max().unwrap_or_default();
        let key = super::key::flow(&self.parts, SWATCH + 50, wide);
        let head = key.height() + GAP;
        let tall = |row: &Row<'_>| (row.name.len() as i32 * LINE + GAP).max(ROW);
        let canvas = Canvas::new(layout, head + rows.iter().map(tall).sum::<i32>());
        for (x, y, index) in key.starts() {
            let ink = Ink::PARTS.get(index).copied().unwrap_or(Ink::Rest);
            canvas.rectangle([(x, y + 25), (x + SWATCH, y + 25 + SWATCH)], ink)?;
        }
        key.draw(&canvas, 0, Ink::Label)?;
        let mut y = head;
        for row in rows {
            let middle = y + tall(row) / 2;
            canvas.row(few, None, &row.told, || {
                super::bars::lines(&canvas, (0, middle), Anchor::Start, row.ink, &row.name)
            })?;
            y += tall(row);
            let Some(sum) = row.sum else { continue };
            let length = match (sum, self.scale) {
                (Some(sum), Stack::Amount) => float(sum.total) / float(largest).max(f64::MIN_POSITIVE),
                _ => 1.0,
            };
            let end = left + (f64::from(wide - left - room) * length).round().max(10.0) as i32;
            let beside =
                |x: i32, ink: Ink| canvas.text((x, middle), Anchor::Start, Side::Level, ink, &row.total);
            match sum {
                // What is too small to be divided is still there.
                Some(sum) if !sum.total.is_zero() && end - left < SMALL => {
                    canvas.rectangle([(left, middle - 80), (end, middle + 80)], Ink::Bar)?;
                    beside(end + GAP / 2, Ink::Label)?;
                }
                Some(sum) if !sum.total.is_zero() => {
                    let edges = sum.edges(left, end);
                    draw_parts(&canvas, &edges, (middle - 80, middle + 80))?;
                    self.draw_inside(&canvas, sum, &edges, middle, words)?;
                    if self.scale == Stack::Amount {
                        beside(end + GAP / 2, Ink::Label)?;
                    }
                }
                _ => beside(left, Ink::Muted)?,
            }
        }
        Ok(canvas)
    }

    /// The rows that are drawn, and how many are left out.
    fn lines<'s>(&self, sums: &'s [Option<Sum>], layout: Layout, words: &dyn Words) -> Vec<Row<'s>> {
        let highlighted: Vec<bool> = self.rows.iter().map(|row| row.highlighted).collect();
        let row = |slot| match slot {
            Slot::More(count) => {
                let told = words.phrase(Phrase::More { count });
                Some(Row { name: vec![told.clone()], told, ink: Ink::Muted, sum: None, total: String::new() })
            }
            Slot::Row(at) => {
                let (whole, sum) = (self.rows.get(at)?, sums.get(at)?);
                let (weight, ink) = if whole.highlighted {
                    (Weight::Bold, Ink::Strong)
                } else {
                    (Weight::Regular, Ink::Label)
                };
                let name = wrap(&whole.label, weight, layout.pick(1220, 2200), 6);
                let told = format!("{}: {}", whole.label, self.told(sum.as_ref(), words));
                Some(Row { name, told, ink, sum: Some(sum), total: self.total(sum.as_ref(), words) })
            }
        };
        select(&highlighted, &self.keep).into_iter().filter_map(row).collect()
    }

    fn total(&self, sum: Option<&Sum>, words: &dyn Words) -> String {
        sum.map_or_else(|| words.phrase(Phrase::NoFigure), |sum| words.value(&Quantity::exact(sum.total)))
    }

    /// The parts of a row in words, each with its share.
    fn told(&self, sum: Option<&Sum>, words: &dyn Words) -> String {
        let Some(sum) = sum.filter(|sum| !sum.total.is_zero()) else { return self.total(sum, words) };
        let part = |(name, part): (&String, &Decimal)| {
            let share = sum.percent(*part).map(|percent| words.share(percent)).unwrap_or_default();
            format!("{name} {} ({share})", words.value(&Quantity::exact(*part)))
        };
        self.parts.iter().zip(&sum.parts).map(part).collect::<Vec<_>>().join("; ")
    }

    /// Writes the shares into the parts that have room.
    fn draw_inside(
        &self,
        canvas: &Canvas,
        sum: &Sum,
        edges: &[i32],
        middle: i32,
        words: &dyn Words,
    ) -> Result<(), ChartError> {
        for ((part, edge), ink) in sum.parts.iter().zip(edges.windows(2)).zip(Ink::ON_PARTS) {
            let (Some(percent), [from, to]) = (sum.percent(*part), edge) else { continue };
            let text = words.share(percent);
            if width(&text, Weight::Regular) + 60 <= to - from {
                canvas.text(((from + to) / 2, middle), Anchor::Middle, Side::Level, ink, &text)?;
            }
        }
        Ok(())
    }
}

/// A row with its texts.
struct Row<'s> {
    name: Vec<String>,
    /// What is read out.
    told: String,
    ink: Ink,
    /// The sum, if there is one; nothing where rows are left out.
    sum: Option<&'s Option<Sum>>,
    total: String,
}

struct PartLabel {
    x: i32,
    above: bool,
    row: usize,
    lines: Vec<String>,
    room: i32,
    /// What is read out.
    told: String,
}

fn draw_parts(canvas: &Canvas, edges: &[i32], (top, bottom): (i32, i32)) -> Result<(), ChartError> {
    for (edge, ink) in edges.windows(2).zip(Ink::PARTS) {
        if let [from, to] = edge
            && from != to
        {
            canvas.rectangle([(*from, top), (*to, bottom)], ink)?;
        }
    }
    Ok(())
}
