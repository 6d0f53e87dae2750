//! Where the panels of small multiples are: two beside each other on the phone, four on the desk.

use super::super::Layout;
use super::super::labels::Area;
use super::super::text::LINE;

/// Between panels that are beside each other.
const BETWEEN: i32 = 200;
/// Between the texts of a panel and its plot.
const HEAD: i32 = 90;
/// Between a plot and the panel below.
const AIR: i32 = 150;

/// A grid of panels.
pub(super) struct Grid {
    left: i32,
    columns: usize,
    wide: i32,
    plot: i32,
    count: usize,
    /// Where each row begins, and how high its texts are.
    rows: Vec<(i32, i32)>,
}

impl Grid {
    /// Panels right of `left` and below `top`, given how many lines of text each has.
    pub(super) fn new(left: i32, top: i32, lines: &[i32], layout: Layout) -> Self {
        let columns = columns(layout);
        let plot = layout.pick(560, 680);
        let mut below = top;
        let mut rows = Vec::new();
        for row in lines.chunks(columns) {
            let texts = row.iter().max().copied().unwrap_or(0) * LINE;
            rows.push((below, texts));
            below += texts + HEAD + plot + AIR;
        }
        Self { left, columns, wide: Self::room(left, layout), plot, count: lines.len(), rows }
    }

    /// The width of a panel.
    pub(super) fn room(left: i32, layout: Layout) -> i32 {
        let count = columns(layout) as i32;
        let free = layout.width() - left - (count - 1) * BETWEEN;
        // Whole pixels are written with fewer digits.
        (free / count / 10 * 10).max(100)
    }

    pub(super) fn column(&self, at: usize) -> usize {
        at % self.columns
    }

    /// Whether no panel is below this one.
    pub(super) fn is_lowest(&self, at: usize) -> bool {
        at + self.columns >= self.count
    }

    /// The place of a panel with its texts.
    pub(super) fn cell(&self, at: usize) -> Area {
        let (top, texts) = self.rows.get(at / self.columns).copied().unwrap_or_default();
        let left = self.left + self.column(at) as i32 * (self.wide + BETWEEN);
        Area { left, top, right: left + self.wide, bottom: top + texts + HEAD + self.plot }
    }

    /// The place of its texts.
    pub(super) fn texts(&self, at: usize) -> Area {
        let cell = self.cell(at);
        Area { bottom: cell.bottom - self.plot - HEAD, ..cell }
    }

    /// The place of its plot.
    pub(super) fn plot(&self, at: usize) -> Area {
        let cell = self.cell(at);
        Area { top: cell.bottom - self.plot, ..cell }
    }

    /// The lower end of the last row.
    pub(super) fn bottom(&self) -> i32 {
        self.cell(self.count.saturating_sub(1)).bottom
    }
}

fn columns(layout: Layout) -> usize {
    layout.pick(2, 4)
}
