//! Figures out of line with their neighbours in time and across regions.
//!
//! A wrong figure breaks with its neighbours, and they with it; a shifted table breaks with everything. So that one
//! fault is one finding, the rules go from the widest fault to the single figure, and what one has explained is of
//! no use to the next: shifted rows, whole columns, two swapped figures, a slipped magnitude, a figure out of line,
//! and last the change that `measures.yaml` calls implausible.
//!
//! What is looked at are logarithms as floating point numbers, for finding only; what is shown is the decimal that
//! the source gave.

mod columns;
mod field;
mod implausible_change;
mod out_of_line;
mod points;
mod robust;
mod shift;
mod shifted_rows;
mod slipped_magnitude;
mod swapped_columns;
mod values;

pub use implausible_change::IMPLAUSIBLE_CHANGE;
pub use out_of_line::OUT_OF_LINE;
pub use shifted_rows::SHIFTED_ROWS;
pub use slipped_magnitude::SLIPPED_MAGNITUDE;
pub use swapped_columns::SWAPPED_COLUMNS;

use super::Audit;
use crate::diag::{Diagnostic, Place, Rule};
use field::Field;
use points::Points;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The rules, which are found together.
pub(super) const RULES: &[&Rule] =
    &[IMPLAUSIBLE_CHANGE, SLIPPED_MAGNITUDE, OUT_OF_LINE, SWAPPED_COLUMNS, SHIFTED_ROWS];

/// Everything that is out of line, but for the figures that sums have proven wrong.
pub(super) fn find(audit: &Audit<'_>, proven: &BTreeSet<Place>) -> Vec<Diagnostic> {
    // What could not be read would have been a neighbour.
    if !audit.intact.figures {
        return Vec::new();
    }
    let mut field = Field::new(Points::new(audit));
    if !proven.is_empty() {
        field.take_out(|observation| proven.contains(&Place::At(observation.span)));
    }
    let breaks = field.breaks_in_time();
    let mut findings = shifted_rows::find(&mut field);
    findings.extend(columns::find(&mut field));
    let across = field.breaks_across();
    let breaks = still_open(&field, breaks.into_iter().chain(across).collect());
    // Only where something is to be told are the sums looked through.
    let sums = OnceCell::new();
    let timed = field.points.timed();
    let borne_out = |observation: u32| {
        let sums = sums.get_or_init(|| super::sums::borne_out(audit, &|part| timed.contains(&part)));
        sums.contains(&observation)
    };
    findings.extend(values::find(&mut field, &breaks, &borne_out));
    findings.extend(implausible_change::find(audit, &field));
    findings.retain(|finding| !proven.contains(&finding.place));
    findings
}

/// The pairs of which nothing is explained yet.
fn still_open(field: &Field<'_>, mut breaks: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    breaks.retain(|(one, other)| !field.explained[*one as usize] && !field.explained[*other as usize]);
    breaks
}
