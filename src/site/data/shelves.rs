//! The figures as data files list them, put in order once: all, those of each measure, those of each release.

use crate::indicator::Origin;
use crate::model::{MeasureId, ReleaseId};
use crate::page::{Context, FigureRow};

/// Rows in the order of their cells: what sources stated, then what formulas gave.
#[derive(Debug)]
pub(in crate::site) struct Shelves<'a> {
    all: Vec<FigureRow<'a>>,
    measures: Vec<Vec<FigureRow<'a>>>,
    releases: Vec<Vec<FigureRow<'a>>>,
}

impl<'a> Shelves<'a> {
    /// Puts every row where it belongs, in one walk.
    pub(in crate::site) fn new(context: &Context<'a>) -> Self {
        let (dataset, figures) = (context.dataset, context.figures);
        let is_known =
            |one: &&crate::model::Observation| figures.as_of.is_none_or(|day| one.released.latest <= day);
        let stated = dataset.cells.observations().iter().filter(is_known).map(FigureRow::Stated);
        let derived = figures.iter().filter(|figure| matches!(figure.origin, Origin::Derived(_)));
        let mut shelves = Self {
            all: stated.chain(derived.map(FigureRow::Derived)).collect(),
            measures: vec![Vec::new(); dataset.measures.all.len()],
            releases: vec![Vec::new(); dataset.releases.len()],
        };
        for row in &shelves.all {
            shelves.measures[row.key().measure.0 as usize].push(*row);
            for id in context.tables.publishing(row).iter() {
                shelves.releases[id.0 as usize].push(*row);
            }
        }
        shelves
    }

    pub(super) fn all(&self) -> &[FigureRow<'a>] {
        &self.all
    }

    pub(super) fn of_measure(&self, id: MeasureId) -> &[FigureRow<'a>] {
        self.measures.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }

    pub(super) fn of_release(&self, id: ReleaseId) -> &[FigureRow<'a>] {
        self.releases.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }
}
