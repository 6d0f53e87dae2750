//! C406: cells on which sources disagree, without a word in the content on which of them is used.

use super::Audit;
use crate::diag::{Both, Diagnostic};
use crate::model::{disagree, known_on};

crate::rule! {
    /// # Unsettled conflict
    ///
    /// Two sources give one cell figures that cannot both be right, and the content does not say which one
    /// is used.
    ///
    /// ## Why it matters
    ///
    /// The newer one is used, which may not be the better one. Both are shown.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # data/antara-2023.yaml
    /// participants.active: 41_560_938
    /// # data/kontan-2023.yaml
    /// participants.active: 40_982_117
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// - measure: participants.active
    ///   value: 41_560_938
    ///   preferred: { id: Tabel resmi., en: The official table. }
    /// ```
    ///
    /// Say with `preferred` which of them is used and why. Where neither can be preferred, say what is known of
    /// it in `conflicts.yaml`. Readers see both values either way.
    UNSETTLED_CONFLICT = "C406", "unsettled-conflict", Warning, {
        id: "sumber berbeda tentang `{cell}`: {values}",
        en: "sources disagree on `{cell}`: {values}",
    }
}

/// Every conflict that the content neither settles nor declares.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (key, observations) in audit.dataset.cells.iter().filter(|(_, observations)| observations.len() > 1) {
        let newest = known_on(observations, None);
        let declared = audit.dataset.conflicts.iter().any(|conflict| conflict.cells.contains(&key));
        let settled =
            newest.iter().any(|one| one.remarks.as_ref().is_some_and(|remarks| remarks.preferred.is_some()));
        if declared || settled || !disagree(&newest) {
            continue;
        }
        let Some((last, earlier)) = newest.split_last() else { continue };
        let said = newest.iter().filter_map(|one| Some((one.stated.quantity()?, one.source)));
        let values: Vec<String> = said
            .map(|(quantity, source)| {
                format!("{} (`{}`)", super::shown::shown(quantity), audit.dataset.sources[source].id)
            })
            .collect();
        let mut finding = UNSETTLED_CONFLICT
            .at(last.span)
            .with("cell", audit.dataset.cell_name(key))
            .with("values", values.join(", "))
            .hint(Both {
                id: "beri salah satunya `preferred` dengan alasannya, atau nyatakan di `conflicts.yaml`",
                en: "give one of them `preferred` with the reason, or declare it in `conflicts.yaml`",
            });
        for other in earlier {
            finding =
                finding.label(other.span, Both { id: "sumber lain, di sini", en: "another source, here" });
        }
        findings.push(finding);
    }
    findings
}
