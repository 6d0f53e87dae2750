//! Sparklines beside the figures of a table: the way that each of them took.

use super::section::Subject;
use super::sheet::Sheet;
use super::view::Cell;
use crate::chart::Sparkline;
use crate::indicator::Figure;
use crate::model::ReleaseId;
use std::cell::Cell as Flag;

/// In a longer table they would be more to load than to read.
const ROWS: usize = 60;
/// With fewer figures there is no way to be seen.
const LEAST: usize = 3;
/// More are no larger a picture.
const MOST: usize = 24;

/// The sparklines of one table.
pub(super) struct Sparks<'s, 'c> {
    sheet: &'s Sheet<'c>,
    few: bool,
    drawn: Flag<bool>,
}

impl<'c> Sheet<'c> {
    /// The sparklines of a table of so many rows.
    pub(super) fn sparks(&self, rows: usize) -> Sparks<'_, 'c> {
        Sparks { sheet: self, few: rows <= ROWS, drawn: Flag::new(false) }
    }
}

impl Sparks<'_, '_> {
    /// A cell with the sparkline of its figure, as known to a release where the page is of one.
    pub(super) fn beside(&self, cell: Cell, figure: &Figure, release: Option<ReleaseId>) -> Cell {
        let svg_spark = if self.few { self.draw(figure, release) } else { None };
        self.drawn.set(self.drawn.get() || svg_spark.is_some());
        Cell { svg_spark, ..cell }
    }

    /// What to say of them below the table, if there are any.
    pub(super) fn note(&self) -> Option<String> {
        self.drawn.get().then(|| self.sheet.word("note-sparks"))
    }

    fn draw(&self, figure: &Figure, release: Option<ReleaseId>) -> Option<String> {
        let subject = Subject { region: figure.key.region, release, period: figure.key.period };
        let mut figures = self.sheet.comparable(subject, figure.key.what());
        // The line ends with the figure that it stands beside.
        figures.retain(|one| one.key.period.end <= figure.key.period.end);
        figures.drain(..figures.len().saturating_sub(MOST));
        if figures.iter().filter(|one| one.quantity().is_some()).count() < LEAST {
            return None;
        }
        let breaks = self.sheet.marks_within(subject, figure.key.what(), &figures);
        let points = figures.iter().map(|one| self.sheet.point(one)).collect();
        Sparkline { points, breaks }.svg().ok().map(|svg| svg.0)
    }
}
