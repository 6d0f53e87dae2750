//! Numbers in texts that tell what is suppressed.

use super::proof::{Proof, TextId};
use super::rules::NUMBER_SUPPRESSED;
use super::verdict::{Match, Verdict};
use crate::diag::{Both, Diagnostics};
use crate::model::{CellKey, Dataset};
use crate::source::{Files, Span};
use std::collections::BTreeSet;

/// The numbers that rest on any of these cells, in texts that were held against all figures.
pub fn telling(proof: &Proof, dataset: &Dataset, files: &Files, cells: &BTreeSet<CellKey>) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for (id, text) in &proof.texts {
        let Some(span) = place(*id, dataset) else { continue };
        for held in &text.held {
            let Some(cell) = rests_on(&held.verdict).iter().find(|cell| cells.contains(cell)) else {
                continue;
            };
            let place = Span::new(span.file, held.source.clone());
            let finding = NUMBER_SUPPRESSED
                .at(place)
                .with("text", files.text(place))
                .with("cell", dataset.cell_name(*cell));
            findings.push(
                finding
                    .about(dataset.cell_name(*cell))
                    .hint(Both { id: "sampaikan tanpa angka itu", en: "say it without the number" }),
            );
        }
    }
    findings
}

fn place(id: TextId, dataset: &Dataset) -> Option<Span> {
    id.body(dataset).1
}

/// The cells that a number was taken to be, whatever came of it.
fn rests_on(verdict: &Verdict) -> &[CellKey] {
    match verdict {
        Verdict::Verified(found)
        | Verdict::Bound(found)
        | Verdict::Outdated(found)
        | Verdict::Later(found)
        | Verdict::Refuted(found) => {
            let Match { cells, .. } = found;
            cells
        }
        Verdict::Ambiguous(cells) => cells,
        _ => &[],
    }
}
