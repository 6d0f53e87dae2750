//! The rules of statistics: figures held against one another, against what `measures.yaml` declares, and against
//! what a release promises.
//!
//! A rule is one file: its manual page, and the function `find` that gives its findings. It sees the model and
//! the figures in use, never YAML; what could not be read is told by [`Intact`], and a rule that rests on it stays
//! silent rather than blame a figure for what another line lacks.

mod broken_identity;
mod outliers;
mod parts_and_total;
mod sums;
mod unsettled_conflict;

pub use broken_identity::BROKEN_IDENTITY;
pub use outliers::{IMPLAUSIBLE_CHANGE, OUT_OF_LINE, SHIFTED_ROWS, SLIPPED_MAGNITUDE, SWAPPED_COLUMNS};
pub use parts_and_total::PARTS_AND_TOTAL;
pub use unsettled_conflict::UNSETTLED_CONFLICT;

use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::indicator::Figures;
use crate::model::{Dataset, Intact};

/// Every rule with the function that finds what breaks it: one line a rule.
const TABLE: &[(&Rule, Find)] = &[
    (BROKEN_IDENTITY, broken_identity::find),
    (PARTS_AND_TOTAL, parts_and_total::find),
    (UNSETTLED_CONFLICT, unsettled_conflict::find),
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

/// All rules of this room.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    TABLE.iter().map(|(rule, _)| *rule).chain(outliers::RULES.iter().copied())
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
    // These merge what one wrong figure makes them say, and so are found together.
    outliers::find(audit).into_iter().for_each(|finding| findings.push(finding));
    findings
}
