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
mod control_total;
mod fraction_for_percent;
mod listing;
mod mixed_eras;
mod outliers;
mod outside_lifetime;
mod part_above_whole;
mod parts_and_total;
mod quotient;
mod rate_disagrees;
mod shown;
mod slip;
mod stray_promise;
mod sums;
mod uncited_source;
mod unpromised_headline;
mod unsettled_conflict;
mod withheld_later;
mod worked_out;
mod wrong_order;

pub use absent_cell::ABSENT_CELL;
pub use absent_headline::ABSENT_HEADLINE;
pub use absent_yet_there::ABSENT_YET_THERE;
pub use before_its_time::BEFORE_ITS_TIME;
pub use broken_identity::BROKEN_IDENTITY;
pub use control_total::CONTROL_TOTAL;
pub use fraction_for_percent::FRACTION_FOR_PERCENT;
pub use mixed_eras::MIXED_ERAS;
pub use outliers::{IMPLAUSIBLE_CHANGE, OUT_OF_LINE, SHIFTED_ROWS, SLIPPED_MAGNITUDE, SWAPPED_COLUMNS};
pub use outside_lifetime::OUTSIDE_LIFETIME;
pub use part_above_whole::PART_ABOVE_WHOLE;
pub use parts_and_total::PARTS_AND_TOTAL;
pub use rate_disagrees::RATE_DISAGREES;
pub use stray_promise::STRAY_PROMISE;
pub use uncited_source::UNCITED_SOURCE;
pub use unpromised_headline::UNPROMISED_HEADLINE;
pub use unsettled_conflict::UNSETTLED_CONFLICT;
pub use withheld_later::{WITHHELD_LATER, is_withheld};
pub use worked_out::WORKED_OUT;
pub use wrong_order::WRONG_ORDER;

use crate::diag::{Diagnostic, Diagnostics, Place, Rule};
use crate::indicator::Figures;
use crate::model::{Dataset, Intact, Observation};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::collections::BTreeSet;
use sums::Sums;
pub use sums::{RegionSet, region_sets};

/// The rules of sums, which one search finds together: one wrong figure breaks several of them.
const SUMS: &[&Rule] = &[BROKEN_IDENTITY, PARTS_AND_TOTAL, PART_ABOVE_WHOLE, CONTROL_TOTAL];

/// Every other rule with the function that finds what breaks it: one line a rule, or a line for several that share
/// a search.
const TABLE: &[(&[&Rule], Find)] = &[
    (&[OUTSIDE_LIFETIME], outside_lifetime::find),
    (&[MIXED_ERAS], mixed_eras::find),
    (&[UNSETTLED_CONFLICT], unsettled_conflict::find),
    (&[WRONG_ORDER], wrong_order::find),
    (&[RATE_DISAGREES], rate_disagrees::find),
    (&[FRACTION_FOR_PERCENT], fraction_for_percent::find),
    (&[ABSENT_HEADLINE], absent_headline::find),
    (&[ABSENT_CELL], absent_cell::find),
    (&[ABSENT_YET_THERE], absent_yet_there::find),
    (&[UNCITED_SOURCE], uncited_source::find),
    (&[BEFORE_ITS_TIME], before_its_time::find),
    (&[STRAY_PROMISE], stray_promise::find),
    (&[UNPROMISED_HEADLINE], unpromised_headline::find),
    (&[WITHHELD_LATER], withheld_later::find),
    (&[WORKED_OUT], worked_out::find),
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

/// Whether both are what one source said at one time: only that must agree with itself; two sources may count
/// differently.
fn same_statement(a: &Observation, b: &Observation) -> bool {
    a.source == b.source && a.released == b.released
}

impl Audit<'_> {
    /// Whether what is not there was not written either: all declarations, figures and releases could be read.
    fn reads_releases_whole(&self) -> bool {
        self.intact.declared && self.intact.figures && self.intact.releases
    }
}

/// All rules of this room.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    SUMS.iter().chain(TABLE.iter().flat_map(|(rules, _)| *rules)).chain(outliers::RULES).copied()
}

/// Everything that the rules find.
pub fn audit(audit: &Audit<'_>) -> Diagnostics {
    let mut findings = Diagnostics::default();
    let Sums { findings: broken, displaced } = sums::find(audit);
    // A figure that a sum proves wrong is out of line with its neighbours too, and they with it: that would be an
    // echo. So is whatever is found of figures that stand in other places than they should.
    let mut proven: BTreeSet<Place> = broken.iter().map(|finding| finding.place.clone()).collect();
    broken.into_iter().for_each(|finding| findings.push(finding));
    // A declared conflict spares a finding.
    if !audit.intact.conflicts {
        return findings;
    }
    proven.extend(displaced.iter().map(|span| Place::At(*span)));
    let is_echo = |finding: &Diagnostic| {
        let at = |place: &Place| matches!(place, Place::At(span) if displaced.contains(span));
        at(&finding.place) || finding.labels.iter().any(|label| displaced.contains(&label.span))
    };
    // The order is that of the table, whichever is done first.
    let rest = || TABLE.par_iter().map(|(_, find)| find(audit)).collect::<Vec<_>>();
    let (out_of_line, rest) = rayon::join(|| outliers::find(audit, &proven), rest);
    let rest = rest.into_iter().flatten().chain(out_of_line);
    rest.filter(|finding| !is_echo(finding)).for_each(|finding| findings.push(finding));
    findings
}
