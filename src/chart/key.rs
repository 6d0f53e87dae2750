//! The key below a chart: what a mark means, where it cannot be said beside the mark itself.

use super::canvas::{Anchor, Canvas, Side};
use super::ink::Ink;
use super::text::{LINE, Weight, width, wrap};
use super::{ChartError, Phrase, Words};

/// A mark to be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// A hollow point.
    Provisional,
    /// A dotted line.
    Expected,
    /// A short thick line.
    Target,
    /// A line across.
    Break,
    /// A whisker.
    Interval,
    /// A cross.
    Missing,
    /// A zigzag.
    Cut,
}

impl Sign {
    fn phrase(self) -> Phrase {
        match self {
            Self::Provisional => Phrase::Provisional,
            Self::Expected => Phrase::Expected,
            Self::Target => Phrase::Target,
            Self::Break => Phrase::SeriesBreak,
            Self::Interval => Phrase::Interval,
            Self::Missing => Phrase::NoFigure,
            Self::Cut => Phrase::AxisCut,
        }
    }
}

const MARK: i32 = 220;
const GAP: i32 = 160;

/// A key laid out for its width.
#[derive(Debug, Default)]
pub(super) struct Key {
    /// Sign, left, line, text. A text that goes on in the next line has its sign in the first.
    entries: Vec<(Option<Sign>, i32, usize, String)>,
    lines: usize,
}

impl Key {
    /// Lays out the signs one after another.
    pub(super) fn new(signs: &[Sign], words: &dyn Words, room: i32) -> Self {
        let mut key = Self::default();
        let mut x = 0;
        for sign in signs {
            let text = wrap(&words.phrase(sign.phrase()), Weight::Regular, room - MARK, 3);
            let wide = text.iter().map(|line| width(line, Weight::Regular)).max().unwrap_or(0);
            if key.lines == 0 || x + MARK + wide > room || text.len() > 1 {
                key.lines += 1;
                x = 0;
            }
            for (index, line) in text.into_iter().enumerate() {
                key.lines += usize::from(index > 0);
                key.entries.push(((index == 0).then_some(*sign), x, key.lines - 1, line));
            }
            x += MARK + wide + GAP;
        }
        key
    }

    /// The height.
    pub(super) fn height(&self) -> i32 {
        self.lines as i32 * LINE
    }

    /// Draws it with its upper left at `top`.
    pub(super) fn draw(&self, canvas: &Canvas, top: i32) -> Result<(), ChartError> {
        let middle = |line: usize| top + line as i32 * LINE + LINE / 2;
        for (sign, x, line, _) in &self.entries {
            if let Some(sign) = sign {
                canvas.group("s0", || draw_sign(canvas, *sign, *x, middle(*line)))?;
            }
        }
        for (_, x, line, text) in &self.entries {
            canvas.text((x + MARK, middle(*line)), Anchor::Start, Side::Level, Ink::Muted, text)?;
        }
        Ok(())
    }
}

fn draw_sign(canvas: &Canvas, sign: Sign, x: i32, y: i32) -> Result<(), ChartError> {
    let middle = x + 80;
    match sign {
        Sign::Provisional => {
            canvas.dot((middle, y), Ink::Dot)?;
            canvas.dot((middle, y), Ink::Hole)
        }
        Sign::Expected => canvas.line(vec![(x + 10, y), (x + 160, y)], Ink::Dash),
        Sign::Target => canvas.line(vec![(x, y), (x + 160, y)], Ink::Target),
        Sign::Break => canvas.line(vec![(middle, y - 70), (middle, y + 70)], Ink::Break),
        Sign::Interval => whisker(canvas, middle, (y - 60, y + 60), Ink::Whisker),
        Sign::Missing => cross(canvas, (middle, y)),
        Sign::Cut => zigzag(canvas, (middle, y)),
    }
}

/// A line up and down with caps.
pub(super) fn whisker(canvas: &Canvas, x: i32, (high, low): (i32, i32), ink: Ink) -> Result<(), ChartError> {
    canvas.line(vec![(x, high), (x, low)], ink)?;
    canvas.line(vec![(x - 50, high), (x + 50, high)], ink)?;
    canvas.line(vec![(x - 50, low), (x + 50, low)], ink)
}

/// The mark of a missing figure.
pub(super) fn cross(canvas: &Canvas, (x, y): (i32, i32)) -> Result<(), ChartError> {
    canvas.line(vec![(x - 30, y - 30), (x + 30, y + 30)], Ink::Miss)?;
    canvas.line(vec![(x - 30, y + 30), (x + 30, y - 30)], Ink::Miss)
}

/// The mark of a cut axis.
pub(super) fn zigzag(canvas: &Canvas, (x, y): (i32, i32)) -> Result<(), ChartError> {
    canvas.line(vec![(x - 60, y), (x - 30, y - 40), (x, y + 40), (x + 30, y - 40), (x + 60, y)], Ink::Miss)
}

/// Names one after another, in as many lines as they need, each with room for a swatch before it.
#[derive(Debug, Default)]
pub(super) struct Flow {
    mark: i32,
    /// Left, top, which name, the line of text. The first line of a name has its swatch.
    entries: Vec<(i32, i32, usize, String)>,
    height: i32,
}

/// Lays out names with `mark` tenths before each.
pub(super) fn flow(names: &[String], mark: i32, room: i32) -> Flow {
    let mut flow = Flow { mark, ..Flow::default() };
    let mut x = 0;
    for (index, name) in names.iter().enumerate() {
        let lines = wrap(name, Weight::Regular, room - mark, 4);
        let wide = lines.iter().map(|line| width(line, Weight::Regular)).max().unwrap_or(0);
        if flow.height == 0 || x + mark + wide > room || lines.len() > 1 {
            flow.height += LINE + 20;
            x = 0;
        }
        for (number, line) in lines.into_iter().enumerate() {
            flow.height += if number > 0 { LINE + 20 } else { 0 };
            flow.entries.push((x, flow.height - LINE - 20, index, line));
        }
        x += mark + wide + GAP;
    }
    flow
}

impl Flow {
    /// The height.
    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// The upper left of each swatch, with the index of its name.
    pub(super) fn starts(&self) -> impl Iterator<Item = (i32, i32, usize)> {
        let mut seen = None;
        self.entries.iter().filter_map(move |(x, y, index, _)| {
            let first = seen != Some(*index);
            seen = Some(*index);
            first.then_some((*x, *y, *index))
        })
    }

    /// Writes the names.
    pub(super) fn draw(&self, canvas: &Canvas, top: i32, ink: Ink) -> Result<(), ChartError> {
        for (x, y, _, line) in &self.entries {
            canvas.text((x + self.mark, top + y + LINE / 2), Anchor::Start, Side::Level, ink, line)?;
        }
        Ok(())
    }
}
