//! Lines over an area, cut where it ends.

use super::super::ChartError;
use super::super::canvas::{Canvas, Place};
use super::super::ink::Ink;

/// Which way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// From the lower left to the upper right.
    Rising,
    /// From the upper left to the lower right.
    Falling,
    /// Level.
    Level,
}

impl Lines {
    /// What is the same at all places of one line.
    fn of(self, (x, y): Place) -> i32 {
        match self {
            Self::Rising => x + y,
            Self::Falling => y - x,
            Self::Level => y,
        }
    }

    /// The place of a line that lies this far from the left.
    fn place(self, line: i32, x: i32) -> Place {
        match self {
            Self::Rising => (x, line - x),
            Self::Falling => (x, line + x),
            Self::Level => (x, line),
        }
    }
}

/// Between two lines.
const PITCH: i32 = 70;
/// A shorter stretch is not drawn, unless it would be all.
const SHORTEST: i32 = 15;

/// Draws lines over what these rings wind around.
pub(super) fn hatch(canvas: &Canvas, rings: &[Vec<Place>], lines: Lines, ink: Ink) -> Result<(), ChartError> {
    let values = || rings.iter().flatten().map(|place| lines.of(*place));
    let (Some(first), Some(last)) = (values().min(), values().max()) else { return Ok(()) };
    // Lines of neighbours go on in one another, except where a region lies between two lines.
    let mut line = first - first.rem_euclid(PITCH) + PITCH;
    if line >= last {
        line = (first + last) / 2;
    }
    while line < last {
        for (from, to) in stretches(rings, lines, line) {
            if to - from >= SHORTEST || last - first < PITCH {
                canvas.line(vec![lines.place(line, from), lines.place(line, to)], ink)?;
            }
        }
        line += PITCH;
    }
    Ok(())
}

/// Where a line is inside: from where to where, from the left.
pub(super) fn stretches(rings: &[Vec<Place>], lines: Lines, line: i32) -> Vec<(i32, i32)> {
    let mut crossings: Vec<(i32, i32)> = Vec::new();
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let (from, to) = (lines.of(*a), lines.of(*b));
            if (from <= line) != (to <= line) {
                let along = f64::from(line - from) / f64::from(to - from);
                let x = f64::from(a.0) + f64::from(b.0 - a.0) * along;
                crossings.push((x.round() as i32, if to > from { 1 } else { -1 }));
            }
        }
    }
    crossings.sort_unstable();
    let mut out = Vec::new();
    let (mut turns, mut start) = (0, 0);
    for (x, turn) in crossings {
        if turns == 0 {
            start = x;
        }
        turns += turn;
        if turns == 0 && x > start {
            out.push((start, x));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_the_edge_and_at_holes() {
        let outer = vec![(0, 0), (900, 0), (900, 900), (0, 900)];
        let hole = vec![(300, 300), (300, 600), (600, 600), (600, 300)];
        let rings = [outer, hole];
        assert_eq!(stretches(&rings, Lines::Level, 450), [(0, 300), (600, 900)]);
        assert_eq!(stretches(&rings, Lines::Level, 100), [(0, 900)]);
        assert_eq!(stretches(&rings, Lines::Rising, 900), [(0, 300), (600, 900)]);
        assert_eq!(stretches(&rings, Lines::Falling, 0), [(0, 300), (600, 900)]);
    }
}
