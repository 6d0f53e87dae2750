//! Figures of one source against the identities of `measures.yaml`.

use super::sums::compare;
use crate::check::context::Context;
use crate::check::rules::BROKEN_IDENTITY;
use crate::model::{CategoryId, CellKey, MeasureRef, Observation};

/// Reports every identity that figures of one source and one release break.
pub(super) fn check(context: &mut Context<'_>) {
    let mut findings = Vec::new();
    let cells = &context.dataset.cells;
    for identity in &context.dataset.measures.identities {
        let whole = MeasureRef { measure: identity.whole, category: CategoryId::TOTAL };
        for (_, wholes) in cells.of_measure(whole) {
            for whole in wholes {
                let part = |measure| {
                    let key = CellKey { measure, ..whole.key };
                    cells.of(key).iter().find(|part| same_statement(part, whole))
                };
                let parts: Option<Vec<&Observation>> =
                    identity.parts.iter().map(|measure| part(*measure)).collect();
                findings.extend(parts.and_then(|parts| compare(context, BROKEN_IDENTITY, whole, &parts)));
            }
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// Only what one source says at one time must add up; two sources may count differently.
pub(super) fn same_statement(a: &Observation, b: &Observation) -> bool {
    a.source == b.source && a.released == b.released
}
