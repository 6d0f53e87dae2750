//! Which figures are suppressed: the protected ones, and those without which they could be worked out.
//!
//! First no sum keeps a single suppressed figure; then linear programming asks of each protected one, in every view,
//! between what bounds it can lie, and the figure that costs least is suppressed beside one that is too closely bound.
//! Each step suppresses one more, so that it comes to an end: what is bound by nothing that is published can be anything.

use super::Protected;
use super::bounds::{slack, system};
use super::view::{View, weight};
use crate::model::{Aspect, CellKey, Dataset};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeSet;

/// The cells to be suppressed.
pub(super) fn pattern(dataset: &Dataset, views: &[View], protected: &Protected) -> BTreeSet<CellKey> {
    let mut suppressed: BTreeSet<CellKey> = protected.keys().copied().collect();
    loop {
        let before = suppressed.len();
        for view in views {
            let choice = Choice { dataset, view, protected };
            choice.no_sum_has_a_single_one(&mut suppressed);
            choice.every_protected_one_is_wide(&mut suppressed);
        }
        suppressed.extend(twins(&suppressed, views));
        // What one view asks for may leave another with a single one.
        if suppressed.len() == before {
            return suppressed;
        }
    }
}

/// What was estimated of a cell is nearly what was counted of it.
fn twins(cells: &BTreeSet<CellKey>, views: &[View]) -> Vec<CellKey> {
    let both = |cell: &CellKey| [Aspect::Actual, Aspect::Estimate].map(|aspect| CellKey { aspect, ..*cell });
    let is_there = |cell: &CellKey| views.iter().any(|view| view.values.contains_key(cell));
    cells.iter().flat_map(both).filter(is_there).collect()
}

struct Choice<'a> {
    dataset: &'a Dataset,
    view: &'a View,
    protected: &'a Protected,
}

impl Choice<'_> {
    /// In a sum of which one figure alone is suppressed, that is what is left of it.
    fn no_sum_has_a_single_one(&self, suppressed: &mut BTreeSet<CellKey>) {
        let least = self.protected.values().copied().max().unwrap_or_default();
        loop {
            let before = suppressed.len();
            for relation in self.view.relations.iter().filter(|relation| relation.equal) {
                let cells: BTreeSet<CellKey> = relation.terms().map(|(cell, _)| cell).collect();
                if cells.intersection(suppressed).count() != 1 {
                    continue;
                }
                let width = slack(self.dataset, self.view, relation, suppressed);
                if width.is_some_and(|width| width < least) {
                    suppressed.extend(self.cheapest(cells.difference(suppressed).copied()));
                }
            }
            if suppressed.len() == before {
                return;
            }
        }
    }

    /// Suppresses beside each protected figure until its possible values span what they must.
    fn every_protected_one_is_wide(&self, suppressed: &mut BTreeSet<CellKey>) {
        for (cell, threshold) in self.protected.iter().filter(|(cell, _)| self.view.values.contains_key(cell))
        {
            loop {
                let (span, reached) = system(self.dataset, self.view, suppressed).span(*cell);
                let least = threshold.to_f64().unwrap_or(f64::MAX);
                if span.is_none_or(|span| span + TOLERANCE >= least) {
                    break;
                }
                let own = self.beside(&BTreeSet::from([*cell]), suppressed);
                let next = own.or_else(|| self.beside(&reached, suppressed));
                let Some(next) = next else { break };
                suppressed.insert(next);
                self.no_sum_has_a_single_one(suppressed);
            }
        }
    }

    /// The cheapest figure that is published in a relation with any of these.
    fn beside(&self, cells: &BTreeSet<CellKey>, suppressed: &BTreeSet<CellKey>) -> Option<CellKey> {
        let near =
            self.view.relations.iter().filter(|one| one.terms().any(|(cell, _)| cells.contains(&cell)));
        self.cheapest(
            near.flat_map(super::relation::Relation::terms)
                .map(|(cell, _)| cell)
                .filter(|cell| !suppressed.contains(cell)),
        )
    }

    /// The smallest figure is missed least; nothing is hidden behind a zero, which is taken last.
    fn cheapest(&self, cells: impl Iterator<Item = CellKey>) -> Option<CellKey> {
        let cost = |cell: &CellKey| {
            let weight = self.view.values.get(cell).map_or(Decimal::MAX, weight);
            (weight.is_zero(), weight, *cell)
        };
        // What nobody states cannot be withheld.
        cells.filter(|cell| self.view.values.contains_key(cell)).min_by_key(cost)
    }
}

/// How exactly linear programming reckons.
const TOLERANCE: f64 = 1e-6;
