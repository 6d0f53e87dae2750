//! The rules of statistics: figures held against one another, against what `measures.yaml` declares, and against
//! what a release promises.
//!
//! A rule is one file: its manual page, and the function `find` that gives its findings. It sees the model and
//! the figures in use, never YAML; what could not be read is told by [`Intact`], and a rule that rests on it stays
//! silent rather than blame a figure for what another line lacks.

mod absent_cell;
mod absent_headline;
mod absent_yet_there;
mod before_its_time;
mod broken_identity;
mod listing;
mod mixed_eras;
mod outside_lifetime;
mod parts_and_total;
mod stray_promise;
mod sums;
mod uncited_source;
mod unsettled_conflict;

pub use absent_cell::ABSENT_CELL;
pub use absent_headline::ABSENT_HEADLINE;
pub use absent_yet_there::ABSENT_YET_THERE;
pub use before_its_time::BEFORE_ITS_TIME;
pub use broken_identity::BROKEN_IDENTITY;
pub use mixed_eras::MIXED_ERAS;
pub use outside_lifetime::OUTSIDE_LIFETIME;
pub use parts_and_total::PARTS_AND_TOTAL;
pub use stray_promise::STRAY_PROMISE;
pub use uncited_source::UNCITED_SOURCE;
pub use unsettled_conflict::UNSETTLED_CONFLICT;

use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::indicator::Figures;
use crate::model::{Dataset, Intact};

/// Every rule with the function that finds what breaks it: one line a rule.
const TABLE: &[(&Rule, Find)] = &[
    (BROKEN_IDENTITY, broken_identity::find),
    (PARTS_AND_TOTAL, parts_and_total::find),
    (OUTSIDE_LIFETIME, outside_lifetime::find),
    (MIXED_ERAS, mixed_eras::find),
    (UNSETTLED_CONFLICT, unsettled_conflict::find),
    (ABSENT_HEADLINE, absent_headline::find),
    (ABSENT_CELL, absent_cell::find),
    (ABSENT_YET_THERE, absent_yet_there::find),
    (UNCITED_SOURCE, uncited_source::find),
    (BEFORE_ITS_TIME, before_its_time::find),
    (STRAY_PROMISE, stray_promise::find),
];

type Find = fn(&Audit<'_>) -> Vec<Diagnostic>;

/// What the rules hold against one another.
#[derive(Debug, Clone, Copy)]
pub struct Audit<'a> {
    /// What was read.
    pub dataset: &'a Dataset,
    /// What is in use of it, and what follows from it.
    pub figures: &'a Figures,
    /// What of it could be read whole.
    pub intact: Intact,
}

impl Audit<'_> {
    /// Whether what is not there was not written either: all declarations, figures and releases could be read.
    fn reads_releases_whole(&self) -> bool {
        self.intact.declared && self.intact.figures && self.intact.releases
    }
}

/// All rules of this room.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    TABLE.iter().map(|(rule, _)| *rule)
}

/// Everything that the rules find.
pub fn audit(audit: &Audit<'_>) -> Diagnostics {
    let mut findings = Diagnostics::default();
    // A declared conflict spares a finding.
    if !audit.intact.conflicts {
        return findings;
    }
    for (_, find) in TABLE {
        find(audit).into_iter().for_each(|finding| findings.push(finding));
    }
    findings
}
