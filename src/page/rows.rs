//! The rows of tables of figures: everything that is known of a region, and what a release publishes of it.

use super::context::Context;
use super::tables::is_known;
use crate::indicator::{Figure, Figures, Origin};
use crate::model::reads::{Fact, apart, note};
use crate::model::{CellKey, Dataset, Observation, RegionId, ReleaseId};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A figure and where it is from: a row of a table.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// What a source stated.
    Stated(&'a Observation),
    /// What a formula gave.
    Derived(&'a Figure),
}

impl Row<'_> {
    /// The cell that it is of.
    pub fn key(&self) -> CellKey {
        match self {
            Self::Stated(observation) => observation.key,
            Self::Derived(figure) => figure.key,
        }
    }
}

/// Everything that is known of a region: every observation, the one in use first in its cell, and what
/// formulas give. This is what its profile lists.
pub fn rows_of_region<'c>(context: &Context<'c>, region: RegionId) -> Vec<Row<'c>> {
    let (dataset, figures) = (context.dataset, context.figures);
    let of_region = figures.of_region(region);
    let mut rows = Vec::with_capacity(of_region.len());
    let mut cells = dataset.cells.of_region(region);
    for figure in of_region {
        match figure.origin {
            Origin::Derived(_) => rows.push(Row::Derived(figure)),
            Origin::Observed(at) => {
                let used = &dataset.cells.observations()[at as usize];
                rows.push(Row::Stated(used));
                // Both come in order, and every figure that is observed has its cell.
                let others = cells.find(|(key, _)| *key == figure.key).map_or(&[][..], |(_, all)| all);
                let others = others.iter().rev();
                rows.extend(
                    others.filter(|one| !std::ptr::eq(*one, used) && is_known(figures, one)).map(Row::Stated),
                );
            }
        }
    }
    // A cell that a source states and a formula would give too has only the first in `figures`; nothing is
    // lost, since formulas are only asked where nobody states the figure.
    rows
}

/// What a release publishes of a region: what its sources state, and what formulas make of it.
pub(super) fn rows_of_release<'c>(
    context: &Context<'c>,
    release: ReleaseId,
    region: RegionId,
) -> Vec<Row<'c>> {
    let (dataset, figures) = (context.dataset, context.figures);
    let sources = &dataset.releases[release].sources;
    sources.iter().for_each(|source| note(Fact::Stated(region, *source)));
    // The page depends on those alone that rest on these sources.
    let of_region = apart(|| figures.of_region(region));
    let row = |listed: &Listed| match listed {
        Listed::Stated(at) => Row::Stated(&dataset.cells.observations()[*at as usize]),
        Listed::Derived(at) => Row::Derived(&of_region[*at as usize]),
    };
    context.tables.reported(region).of(release).iter().map(row).collect()
}

/// What each release publishes of one region.
///
/// A region has a page in nearly every release, and each lists a few of its figures: all of them are found in one
/// walk, when the first page asks.
#[derive(Debug, Default)]
pub(super) struct Reported(FxHashMap<ReleaseId, Vec<Listed>>);

/// The place of a row.
#[derive(Debug, Clone, Copy)]
enum Listed {
    /// Among all observations.
    Stated(u32),
    /// Among the figures of the region.
    Derived(u32),
}

impl Reported {
    /// Puts every row of a region where it belongs; `publishing` gives the releases that publish a row.
    pub(super) fn new<'t>(
        dataset: &Dataset,
        figures: &Figures,
        region: RegionId,
        publishing: impl Fn(&Row<'_>) -> Cow<'t, [ReleaseId]>,
    ) -> Self {
        let mut reported = Self::default();
        let mut cells = dataset.cells.of_region(region);
        for (place, figure) in (0..).zip(figures.of_region(region)) {
            match figure.origin {
                Origin::Derived(_) => {
                    reported.add(&publishing(&Row::Derived(figure)), Listed::Derived(place));
                }
                Origin::Observed(used) => {
                    // Both come in order, and every figure that is observed has its cell.
                    let all = cells.find(|(key, _)| *key == figure.key).map_or(&[][..], |(_, all)| all);
                    let in_use = &dataset.cells.observations()[used as usize];
                    let before = all.iter().take_while(|one| !std::ptr::eq(*one, in_use)).count() as u32;
                    let newest_first = (used - before..).zip(all).collect::<Vec<_>>().into_iter().rev();
                    let others = newest_first.filter(|(at, _)| *at != used);
                    for (at, one) in std::iter::once((used, in_use)).chain(others) {
                        if is_known(figures, one) {
                            reported.add(&publishing(&Row::Stated(one)), Listed::Stated(at));
                        }
                    }
                }
            }
        }
        reported
    }

    fn add(&mut self, releases: &[ReleaseId], row: Listed) {
        releases.iter().for_each(|id| self.0.entry(*id).or_default().push(row));
    }

    /// The rows of a release, in the order of their cells.
    fn of(&self, release: ReleaseId) -> &[Listed] {
        self.0.get(&release).map_or(&[], Vec::as_slice)
    }
}
