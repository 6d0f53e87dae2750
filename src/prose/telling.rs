//! Numbers in texts that tell what is suppressed.

use super::binding::Mark;
use super::claim::{Claim, Standing};
use super::proof::{Material, laid_bare};
use super::rules::NUMBER_SUPPRESSED;
use super::verdict::{Match, Verdict};
use crate::diag::{Both, Diagnostics};
use crate::model::CellKey;
use crate::source::Span;
use std::collections::BTreeSet;

/// The numbers that rest on any of these cells, and the bound claims that do, in texts that are held against all
/// figures. What is set aside, or said to be a source's, tells as much as any other.
pub fn telling(material: Material<'_>, cells: &BTreeSet<CellKey>) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for (id, text) in &laid_bare(material, cells).texts {
        let Some(span) = id.body(material.dataset).1 else { continue };
        let is_bound = |claim: &&Claim| {
            let start = span.range().start;
            let within = |mark: &Mark| {
                start + mark.words.start <= claim.source.start && claim.source.end <= start + mark.words.end
            };
            text.marks.iter().any(within)
        };
        let numbers = text.held.iter().map(|held| (&held.source, rests_on(&held.verdict).to_vec()));
        let claims = text.claims.iter().filter(is_bound).map(|claim| (&claim.source, of_claim(claim)));
        for (source, rests_on) in numbers.chain(claims) {
            let Some(cell) = rests_on.into_iter().find(|cell| cells.contains(cell)) else { continue };
            let cell = material.dataset.cell_name(cell);
            let place = Span::new(span.file, source.clone());
            let finding = NUMBER_SUPPRESSED
                .at(place)
                .with("text", material.files.text(place))
                .with("cell", cell.clone())
                .about(cell);
            findings.push(
                finding.hint(Both { id: "sampaikan tanpa angka itu", en: "say it without the number" }),
            );
        }
    }
    findings
}

/// The cells that a claim was held against, whatever came of it.
fn of_claim(claim: &Claim) -> Vec<CellKey> {
    match &claim.standing {
        Standing::Verified(Some(reading)) | Standing::Refuted(reading) | Standing::Outdated(reading) => {
            reading.left.cell().into_iter().chain(reading.right.cell()).collect()
        }
        _ => Vec::new(),
    }
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
