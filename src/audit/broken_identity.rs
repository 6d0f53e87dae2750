//! C403: figures of one source against the identities of `measures.yaml`.

use super::Audit;
use super::sums::compare;
use crate::diag::Diagnostic;
use crate::model::{CategoryId, CellKey, MeasureRef, Observation};

crate::rule! {
    /// # Broken identity
    ///
    /// Figures of one source break an identity of `measures.yaml` by more than their rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong.
    ///
    /// ## Example
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_626
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_662
    /// ```
    BROKEN_IDENTITY = "C403", "broken-identity", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    }
}

/// Every identity that figures of one source and one release break.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let cells = &audit.dataset.cells;
    for identity in &audit.dataset.measures.identities {
        let whole = MeasureRef { measure: identity.whole, category: CategoryId::TOTAL };
        for (_, wholes) in cells.of_measure(whole) {
            for whole in wholes {
                let part = |measure| {
                    let key = CellKey { measure, ..whole.key };
                    cells.of(key).iter().find(|part| same_statement(part, whole))
                };
                let parts: Option<Vec<&Observation>> =
                    identity.parts.iter().map(|measure| part(*measure)).collect();
                findings.extend(parts.and_then(|parts| compare(audit, BROKEN_IDENTITY, whole, &parts)));
            }
        }
    }
    findings
}

/// Only what one source says at one time must add up; two sources may count differently.
pub(super) fn same_statement(a: &Observation, b: &Observation) -> bool {
    a.source == b.source && a.released == b.released
}
