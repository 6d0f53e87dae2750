//! Numbers and claims in texts that tell what is suppressed.

use super::claim::{Claim, Standing, Why};
use super::proof::{Material, Proof, Proofread, laid_bare};
use super::rules::{CLAIM_SUPPRESSED, NUMBER_SUPPRESSED};
use super::verdict::{Match, Verdict};
use crate::diag::{Arg, Both, Diagnostic, Diagnostics, Rule};
use crate::model::CellKey;
use crate::source::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// The numbers and claims that rest on any of these cells, in texts that are held against all figures; and the claims that
/// can be held against all figures, and not against those that are published. What is set aside, or said to be a
/// source's, tells as much as any other.
pub fn telling(material: Material<'_>, cells: &BTreeSet<CellKey>, published: &Proof) -> Diagnostics {
    let mut findings = Diagnostics::default();
    for (id, text) in &laid_bare(material, cells).texts {
        let Some(span) = id.body(material.dataset).1 else { continue };
        let at = |rule: &'static Rule, source: &Range<usize>| {
            let place = Span::new(span.file, source.clone());
            rule.at(place).with("text", material.files.text(place))
        };
        let of_cell = |finding: Diagnostic, cell: CellKey| {
            let cell = material.dataset.cell_name(cell);
            finding.with("cell", cell.clone()).about(cell)
        };
        for held in &text.held {
            let rests_on = rests_on(&held.verdict).iter();
            if let Some(cell) = rests_on.copied().find(|cell| cells.contains(cell)) {
                let finding = of_cell(at(NUMBER_SUPPRESSED, &held.source), cell);
                findings.push(finding.hint(WITHOUT_NUMBER));
            }
        }
        let shown = published.texts.get(id);
        for claim in &text.claims {
            let cell = claim.cells().find(|cell| cells.contains(cell));
            let finding = match cell {
                Some(cell) => of_cell(at(CLAIM_SUPPRESSED, &claim.source), cell),
                None if claim.reading().is_some() && !is_held(shown, claim) => {
                    let finding = at(CLAIM_SUPPRESSED, &claim.source).with("cell", Arg::from(ONE_OF_THEM));
                    finding.about(&*claim.words)
                }
                None => continue,
            };
            findings.push(finding.hint(WITHOUT_CLAIM));
        }
    }
    findings
}

const WITHOUT_NUMBER: Both = Both { id: "sampaikan tanpa angka itu", en: "say it without the number" };
const WITHOUT_CLAIM: Both = Both {
    id: "hapus pernyataan itu, atau nyatakan hanya tentang angka yang ditampilkan",
    en: "leave the claim out, or make it of figures that are published alone",
};
const ONE_OF_THEM: Both = Both {
    id: "hanya dapat diperiksa dengan angka yang tidak ditampilkan",
    en: "it can only be checked with figures that are not shown",
};

/// Whether a claim could be held against what is published; one that is set aside need not be.
fn is_held(shown: Option<&Proofread>, claim: &Claim) -> bool {
    let mut claims = shown.iter().flat_map(|text| &text.claims);
    claims
        .find(|one| one.source == claim.source)
        .is_some_and(|one| one.standing != Standing::Unchecked(Why::NoFigure))
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
