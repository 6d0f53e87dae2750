//! What in the content speaks to a figure besides itself, and could tell that it is wrong.
//!
//! Counted for the grave faults that nobody noticed, so that it shows which rule is missing.

use super::sums::Sums;
use cakupan::model::{CategoryId, CellKey, Dataset, Operator, TreeId};
use std::collections::BTreeSet;

/// Something that a figure can be held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Witness {
    /// All other members of a sum, from the same source.
    Sum,
    /// Another source for the same cell.
    Source,
    /// The words of the source, with digits in them.
    Wording,
    /// The rate that follows from it, or the figures that a rate follows from, stated too.
    Rate,
    /// The whole that it is a part of, or a part of it: of the same source, but not all parts.
    Part,
    /// The same measure in the same region at another time.
    Time,
    /// The same measure at the same time in the region above.
    Parent,
    /// The same measure at the same time in three other regions of its level.
    Peers,
    /// Another figure of the same unit in the same region and period.
    Neighbour,
}

impl Witness {
    /// All, from the strongest.
    pub(crate) const ALL: [Self; 9] = [
        Self::Sum,
        Self::Source,
        Self::Wording,
        Self::Rate,
        Self::Part,
        Self::Time,
        Self::Parent,
        Self::Peers,
        Self::Neighbour,
    ];

    /// What it is called in the report.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sum => "the rest of a sum",
            Self::Source => "another source",
            Self::Wording => "the wording",
            Self::Rate => "a rate and what it is of",
            Self::Part => "the whole, or a part",
            Self::Time => "another period",
            Self::Parent => "the region above",
            Self::Peers => "three other regions",
            Self::Neighbour => "another figure of the unit",
        }
    }

    /// Everything that speaks to a cell.
    pub(crate) fn of(dataset: &Dataset, sums: &Sums<'_>, key: CellKey) -> BTreeSet<Self> {
        let said = dataset.cells.of(key);
        let has_figure =
            |key: CellKey| dataset.cells.of(key).iter().any(|one| one.stated.quantity().is_some());
        let words = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        let mut out = BTreeSet::new();
        let mut add = |witness, holds: bool| holds.then(|| out.insert(witness));
        add(Self::Sum, said.iter().any(|one| sums.hold(one)));
        add(Self::Source, said.len() > 1);
        add(Self::Wording, said.iter().filter_map(|one| one.remarks.as_ref()?.wording.as_deref()).any(words));
        add(Self::Rate, has_rate(dataset, key));
        add(Self::Part, has_part(dataset, key));
        let series = dataset.cells.series(key.region, key.what());
        add(Self::Time, series.into_iter().any(|(other, _)| other.period != key.period && has_figure(other)));
        let trees = dataset.regions.trees.ids();
        let above = trees.filter_map(|tree: TreeId| dataset.regions.parent(key.region, tree));
        add(Self::Parent, above.into_iter().any(|region| has_figure(CellKey { region, ..key })));
        let level = dataset.regions.all[key.region].level;
        let peers = dataset.cells.of_measure(key.what()).filter(|(other, _)| {
            let at_once = other.period == key.period && other.aspect == key.aspect;
            at_once && other.region != key.region && dataset.regions.all[other.region].level == level
        });
        add(Self::Peers, peers.count() >= 3);
        let unit = |key: CellKey| dataset.measures.all[key.measure].unit;
        let neighbours = dataset.cells.of_region(key.region).filter(|(other, _)| {
            other.period == key.period && *other != key && unit(*other) == unit(key) && has_figure(*other)
        });
        add(Self::Neighbour, neighbours.count() > 0);
        out
    }
}

/// Whether a rate is stated of this figure with its other operand, or this is such a rate.
fn has_rate(dataset: &Dataset, key: CellKey) -> bool {
    let all = &dataset.measures.all;
    all.iter().any(|(id, measure)| {
        let formula = measure.formula.as_ref().filter(|formula| formula.operator == Operator::Ratio);
        let Some(formula) = formula else { return false };
        let rate = CellKey { measure: id, ..key };
        let operand = |at: usize| {
            let what = formula.operands[at];
            let total = what.category == CategoryId::TOTAL;
            let category = if total { key.category } else { what.category };
            CellKey { measure: what.measure, category, ..key }
        };
        let members = [rate, operand(0), operand(1)];
        // A denominator may be an estimate, or that of the year.
        let stated = |member: &CellKey| {
            dataset.cells.of_region(key.region).any(|(other, _)| {
                other.what() == member.what()
                    && (other.period == key.period || other.period.contains(&key.period))
            })
        };
        members.contains(&key) && members.iter().all(stated)
    })
}

/// Whether its total, or a category of it, is stated by its source in the same release.
fn has_part(dataset: &Dataset, key: CellKey) -> bool {
    let Some(one) = dataset.cells.of(key).first() else { return false };
    dataset.cells.of_region(key.region).any(|(other, said)| {
        let is_part = other.category == CategoryId::TOTAL || key.category == CategoryId::TOTAL;
        let same = (other.measure, other.period, other.aspect) == (key.measure, key.period, key.aspect);
        same && is_part && other != key && said.iter().any(|other| other.source == one.source)
    })
}
