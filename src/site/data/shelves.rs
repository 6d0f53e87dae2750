//! The figures as data files list them, put in order once: all, those of each measure, those of each release.

use crate::indicator::Origin;
use crate::model::{MeasureId, ReleaseId, SourceId};
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
            for id in releases_of(context, row) {
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

/// The releases that publish a row: those that rest on its source, or on one of the first input of its formula.
fn releases_of(context: &Context<'_>, row: &FigureRow<'_>) -> Vec<ReleaseId> {
    let on = |source: SourceId| context.tables.releases_on[source.0 as usize].as_slice();
    match row {
        FigureRow::Stated(one) => on(one.source).to_vec(),
        FigureRow::Derived(figure) => {
            let inputs = context.figures.derivation(figure).map(|derivation| &derivation.inputs);
            let first = inputs.and_then(|inputs| inputs.first());
            let stated = first.map_or(&[][..], |first| context.dataset.cells.of(*first));
            let mut found: Vec<ReleaseId> = stated.iter().flat_map(|one| on(one.source)).copied().collect();
            found.sort_unstable();
            found.dedup();
            found
        }
    }
}
