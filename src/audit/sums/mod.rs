//! Sums: every declared relation between figures as an equation, and from those that do not hold to the one figure
//! that is wrong (C403, C404, C407, C408). One fault is one finding, however many sums it breaks.

mod controls;
mod equation;
mod exchanged;
mod gone;
mod grid;
mod locate;
mod sets;
mod tell;
mod walk;

use super::Audit;
use crate::diag::Diagnostic;
use crate::model::{CellKey, Quantity};
use crate::source::Span;
use controls::Controls;
use equation::{Claim, Equation, Ledger, Weighed, holds};
use locate::locate;
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;
pub use sets::{RegionSet, region_sets};
use std::collections::BTreeSet;

/// What is wrong with sums, and the figures that stand in other places than they should: what else is found of
/// those is an echo.
pub(super) struct Sums {
    pub(super) findings: Vec<Diagnostic>,
    pub(super) displaced: FxHashSet<Span>,
}

/// Everything that is wrong with sums.
pub(super) fn find(audit: &Audit<'_>) -> Sums {
    let mut controls = Controls::new(audit);
    let observations = audit.dataset.cells.observations();
    let mut ledger = Ledger::new(observations);
    let (mut findings, displaced) = controls.displaced(&ledger);
    // Without the declared conflicts, only what needs none of them can be told.
    let mut broken = if audit.intact.conflicts { broken(audit) } else { Vec::new() };
    broken.retain(|equation| !equation.members().any(|member| displaced.contains(&member)));
    if !broken.is_empty() || !controls.all_hold() {
        let mut all = around(audit, &broken, &controls.figures());
        all.retain(|one| one.holds || !one.members().any(|member| displaced.contains(&member)));
        let faults = locate(&mut ledger, &mut all, &|figure, range| controls.witness(figure, range));
        for fault in &faults {
            let finding = tell::tell(audit, &all, fault);
            findings.extend(finding.map(|finding| controls.explained(finding, fault)));
        }
        findings.extend(controls.rest(&ledger, &all));
    }
    let displaced = displaced.into_iter().map(|at| observations[at as usize].span).collect();
    Sums { findings, displaced }
}

/// The equations that do not hold and that no declared conflict speaks of.
fn broken(audit: &Audit<'_>) -> Vec<Equation> {
    let ledger = Ledger::new(audit.dataset.cells.observations());
    let mut broken = Vec::new();
    walk::walk(audit, &mut |kind, claim, whole, parts| {
        if !holds(&ledger, claim, whole, parts) {
            broken.push(Equation { kind, claim, whole, parts: parts.to_vec() });
        }
    });
    let declared = declared(audit);
    broken.retain(|equation| !is_declared(audit, &declared, equation));
    broken
}

/// The broken equations, and those that hold and share a figure with them or with what controls miss.
fn around(audit: &Audit<'_>, broken: &[Equation], figures: &[u32]) -> Vec<Weighed> {
    let members = broken.iter().flat_map(|equation| equation.parts.iter().chain([&equation.whole]));
    let members: FxHashSet<u32> = members.chain(figures).copied().collect();
    let ledger = Ledger::new(audit.dataset.cells.observations());
    let declared = declared(audit);
    let mut all = Vec::new();
    walk::walk(audit, &mut |kind, claim, whole, parts| {
        if members.contains(&whole) || parts.iter().any(|part| members.contains(part)) {
            let equation = Equation { kind, claim, whole, parts: parts.to_vec() };
            let weighed = Weighed::new(&ledger, equation);
            let known = audit.intact.conflicts;
            all.extend(
                weighed.filter(|one| one.holds || known && !is_declared(audit, &declared, &one.equation)),
            );
        }
    });
    all
}

/// The wholes that are the sum of their parts to the last unit, in one statement: alone they are not wrong. Of the
/// parts, those that `judged` says can be held against something else must make up half of it.
pub(super) fn borne_out(audit: &Audit<'_>, judged: &dyn Fn(u32) -> bool) -> FxHashSet<u32> {
    let ledger = Ledger::new(audit.dataset.cells.observations());
    let exact = |at: u32| ledger.stated(at).filter(|one| one.tolerance().is_zero()).and_then(Quantity::point);
    let mut out = FxHashSet::default();
    walk::walk(audit, &mut |_, claim, whole, parts| {
        let Some(sum) = exact(whole).filter(|_| claim == Claim::Equal && parts.len() > 1) else { return };
        let known: Decimal = parts.iter().filter(|part| judged(**part)).filter_map(|part| exact(*part)).sum();
        if known + known >= sum && holds(&ledger, claim, whole, parts) {
            out.insert(whole);
        }
    });
    out
}

/// The cells of declared conflicts: the source disagrees with itself there, which is shown as that.
fn declared(audit: &Audit<'_>) -> BTreeSet<CellKey> {
    audit.dataset.conflicts.iter().flat_map(|conflict| conflict.cells.iter().copied()).collect()
}

fn is_declared(audit: &Audit<'_>, declared: &BTreeSet<CellKey>, equation: &Equation) -> bool {
    let observations = audit.dataset.cells.observations();
    let mut members = equation.parts.iter().chain([&equation.whole]);
    !declared.is_empty() && members.any(|at| declared.contains(&observations[*at as usize].key))
}
