//! Cells on which sources disagree, without a word in the content on which of them is used.

use crate::check::context::Context;
use crate::check::rules::UNSETTLED_CONFLICT;
use crate::diag::Both;
use crate::model::{disagree, known_on};

/// Reports every conflict that the content neither settles nor declares.
pub(super) fn check(context: &mut Context<'_>) {
    let mut findings = Vec::new();
    for (key, observations) in context.dataset.cells.iter().filter(|(_, observations)| observations.len() > 1)
    {
        let newest = known_on(observations, None);
        let declared = context.dataset.conflicts.iter().any(|conflict| conflict.cells.contains(&key));
        let settled =
            newest.iter().any(|one| one.remarks.as_ref().is_some_and(|remarks| remarks.preferred.is_some()));
        if declared || settled || !disagree(&newest) {
            continue;
        }
        let Some((last, earlier)) = newest.split_last() else { continue };
        let said = newest.iter().filter_map(|one| Some((one.stated.quantity()?, one.source)));
        let values: Vec<String> = said
            .map(|(quantity, source)| {
                format!("{} (`{}`)", super::sums::shown(quantity), context.dataset.sources[source].id)
            })
            .collect();
        let mut finding = UNSETTLED_CONFLICT
            .at(last.span)
            .with("cell", context.dataset.cell_name(key))
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
    findings.into_iter().for_each(|finding| context.report(finding));
}
