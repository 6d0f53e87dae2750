//! Cells over time and between sources: what was revised, and what sources disagree on.

use super::derive::chosen;
use crate::model::{CellKey, Dataset, Observation, disagree, known_on};
use jiff::civil::Date;

/// A value that the same source later gave anew.
#[derive(Debug, Clone, Copy)]
pub struct Revision<'d> {
    /// The value as it was.
    pub old: &'d Observation,
    /// The value that replaced it.
    pub new: &'d Observation,
}

/// Every value that was later given anew by its source and changed, the newest revision first.
pub fn revisions(dataset: &Dataset, as_of: Option<Date>) -> Vec<Revision<'_>> {
    let mut out = Vec::new();
    for (_, observations) in dataset.cells.iter() {
        let known = |observation: &&Observation| as_of.is_none_or(|day| observation.released.latest <= day);
        let known: Vec<&Observation> = observations.iter().filter(known).collect();
        for (at, new) in known.iter().enumerate() {
            let before = known[..at].iter().rev().find(|old| old.source == new.source);
            if let Some(old) = before.filter(|old| old.stated != new.stated) {
                out.push(Revision { old, new });
            }
        }
    }
    out.sort_by_key(|revision| (std::cmp::Reverse(revision.new.released), revision.new.key));
    out
}

/// A cell on which sources disagree.
#[derive(Debug, Clone)]
pub struct Dispute<'d> {
    /// The cell.
    pub key: CellKey,
    /// The statement in use.
    pub used: &'d Observation,
    /// The newest statement of every source, the one in use included, the oldest first.
    pub statements: Vec<&'d Observation>,
}

/// Every cell on which sources disagree by more than rounding, by key.
pub fn disputes(dataset: &Dataset, as_of: Option<Date>) -> Vec<Dispute<'_>> {
    let mut out = Vec::new();
    for (key, observations) in dataset.cells.iter().filter(|(_, observations)| observations.len() > 1) {
        let known = known_on(observations, as_of);
        if disagree(&known)
            && let Some(used) = chosen(&known)
        {
            out.push(Dispute { key, used, statements: known });
        }
    }
    out
}
