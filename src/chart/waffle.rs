//! A waffle: a share as so many of a hundred squares, with the ratio in words beside them.
//!
//! Squares that are filled and those that are not differ by their outline too, not by colour alone. Where the
//! share is a range or a bound, the squares that may or may not belong to it are crossed by a line.

use super::canvas::{Anchor, Canvas, Content, Side};
use super::extent::Extent;
use super::ink::Ink;
use super::text::{LINE, Weight, wrap};
use super::{Chart, ChartError, Frame, Svg, Words};
use crate::model::Quantity;

/// A share of a whole.
#[derive(Debug, Clone)]
pub struct Waffle {
    /// The share in percent, between 0 and 100.
    pub share: Quantity,
    /// The share in words, as "about 3 in 10 workers"; its number alone stands where this is empty.
    pub ratio: String,
    /// What the share is called.
    pub label: String,
}

/// So many squares are in a row, and so many rows there are.
const SIDE: i32 = 10;
/// How many times the usual size the ratio is written in; the style sheet says the same.
const LARGE: i32 = 2;
const GAP: i32 = 120;

/// What a square stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Square {
    Filled,
    Uncertain,
    Free,
}

impl Chart for Waffle {
    const KIND: &'static str = "waffle";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let extent = Extent::of(&self.share).ok_or(ChartError::NothingToDraw)?;
        let (low, high) = squares(extent)?;
        let layout = frame.layout;
        let pitch = layout.pick(260, 200);
        let grid = SIDE * pitch;
        // On the phone the words stand above the squares, on the desk beside them.
        let (left, room) =
            layout.pick((0, layout.width()), (grid + 2 * GAP, layout.width() - grid - 2 * GAP));
        let value = words.value(&self.share);
        // The number stands once: large where there is no ratio, else behind the name.
        let (head, label) = if self.ratio.is_empty() {
            (&value, self.label.clone())
        } else {
            (&self.ratio, format!("{}: {value}", self.label))
        };
        let told = format!("{head}; {label}");
        let head = wrap(head, Weight::Bold, room / LARGE, 6);
        let label = wrap(&label, Weight::Regular, room, 4);
        let texts = (head.len() as i32 * LARGE + label.len() as i32) * LINE;
        let (top, first) = layout.pick((texts + GAP, 0), (0, ((grid - texts) / 2).max(0)));
        let canvas = Canvas::new(layout, layout.pick(top + grid, grid.max(texts)));
        canvas.said(&told, || {
            let mut y = first;
            for line in &head {
                let ink = (Ink::Strong, LARGE * super::text::SIZE);
                canvas.text_at_size((left, y), Anchor::Start, Side::Below, ink, line)?;
                y += LARGE * LINE;
            }
            for line in &label {
                canvas.text((left, y), Anchor::Start, Side::Below, Ink::Muted, line)?;
                y += LINE;
            }
            Ok(())
        })?;
        for (ink, kinds) in [
            (Ink::Part1, &[Square::Filled][..]),
            (Ink::Empty, &[Square::Uncertain, Square::Free]),
            (Ink::Hatch, &[Square::Uncertain]),
        ] {
            draw_squares(&canvas, (low, high), (top, pitch), ink, kinds)?;
        }
        Ok(canvas.finish(Self::KIND, frame, Content::Parts))
    }
}

/// Draws the squares of these kinds, row by row from the upper left.
fn draw_squares(
    canvas: &Canvas,
    (low, high): (i32, i32),
    (top, pitch): (i32, i32),
    ink: Ink,
    kinds: &[Square],
) -> Result<(), ChartError> {
    for number in 0..SIDE * SIDE {
        let square = match number {
            _ if number < low => Square::Filled,
            _ if number < high => Square::Uncertain,
            _ => Square::Free,
        };
        if !kinds.contains(&square) {
            continue;
        }
        let (x, y) = (number % SIDE * pitch, top + number / SIDE * pitch);
        let (from, to) = (10, pitch - 30);
        if ink == Ink::Hatch {
            canvas.line(vec![(x + from, y + to), (x + to, y + from)], ink)?;
        } else {
            canvas.rectangle([(x + from, y + from), (x + to, y + to)], ink)?;
        }
    }
    Ok(())
}

/// How many squares are filled, and up to how many may be.
fn squares(extent: Extent) -> Result<(i32, i32), ChartError> {
    let (low, high) = match extent {
        Extent::Point(value) => (value, value),
        Extent::Between { low, high, .. } => (low, high),
        Extent::AtLeast(value) => (value, 100.0),
        Extent::AtMost(value) => (0.0, value),
    };
    if low < 0.0 || high > 100.0 || low > high {
        return Err(ChartError::NoShare);
    }
    Ok((count(low), count(high)))
}

/// The nearest number of squares: what is not nothing has one, and what is not all leaves one.
fn count(percent: f64) -> i32 {
    let nearest = percent.round() as i32;
    if percent > 0.0 && percent < 100.0 { nearest.clamp(1, 99) } else { nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_nothing_has_a_square_and_what_is_not_all_leaves_one() {
        let counts = [0.0, 0.2, 0.6, 29.7, 99.4, 99.9, 100.0].map(count);
        assert_eq!(counts, [0, 1, 1, 30, 99, 99, 100]);
    }

    #[test]
    fn a_bound_leaves_open_what_lies_beyond_it() {
        assert_eq!(squares(Extent::AtLeast(20.0)), Ok((20, 100)));
        assert_eq!(squares(Extent::AtMost(20.0)), Ok((0, 20)));
        assert_eq!(squares(Extent::AtLeast(101.0)), Err(ChartError::NoShare));
        assert_eq!(squares(Extent::Point(-1.0)), Err(ChartError::NoShare));
    }
}
