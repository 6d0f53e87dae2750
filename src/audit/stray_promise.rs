//! C509: entries of `promises` and `absent` that are about nothing.

use super::Audit;
use super::listing::{self, claim_name};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::indicator::promised;
use crate::model::{Claim, RegionId, Release};
use std::collections::BTreeSet;

crate::rule! {
    /// # Promise about nothing
    ///
    /// An entry of `promises` is for regions on which the release does not report, or for none at all; or an
    /// entry of `absent` declares absent what the release does not promise.
    ///
    /// ## Why it matters
    ///
    /// It has no effect, though whoever wrote it believes that it has: a figure is not watched over, or an
    /// absence is not told.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// regions: [aceh]
    /// promises:
    ///   - { measures: [participants.active], regions: [bali] }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Mend the regions of the entry, add them to the `regions` of the release, or promise what is declared absent.
    STRAY_PROMISE = "C509", "stray-promise", Error, {
        id: "`{key}` menyebut {what}, tetapi {reason}",
        en: "`{key}` names {what}, but {reason}",
    },
    /// # Janji yang tidak mengenai apa pun
    ///
    /// Sebuah butir `promises` adalah untuk wilayah yang tidak dilaporkan laporan itu, atau tidak untuk wilayah mana
    /// pun; atau sebuah butir `absent` menyatakan tidak ada apa yang tidak dijanjikan laporan itu.
    ///
    /// ## Mengapa penting
    ///
    /// Butir itu tidak berpengaruh, padahal penulisnya mengira berpengaruh: sebuah angka tidak terjaga, atau sebuah
    /// ketiadaan tidak diberitahukan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Perbaiki wilayah dalam butir itu, tambahkan ke `regions` laporannya, atau janjikan yang dinyatakan tidak ada.
}

/// Every entry that is about nothing.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    // Which regions a release reports on may follow from its figures.
    if !audit.reads_releases_whole() {
        return findings;
    }
    for (_, release) in audit.dataset.releases.iter() {
        for promise in &release.promises {
            let reason = if promise.regions.is_empty() {
                Some(NO_REGION.into())
            } else {
                let outside = promise.regions.iter().copied().filter(|region| !release.reports_on(*region));
                outside_of(audit, &outside.collect::<Vec<_>>(), NO_PAGE)
            };
            findings.extend(reason.map(|reason| {
                let finding = STRAY_PROMISE.at(promise.span).with("key", "promises");
                let finding = finding.with("what", name(audit, promise.claim)).with("reason", reason);
                finding.hint(Both {
                    id: "perbaiki wilayahnya, atau tambahkan di `regions` laporan ini",
                    en: "mend the regions, or add them to the `regions` of the release",
                })
            }));
        }
        findings.extend(unpromised(audit, release));
    }
    findings
}

fn unpromised(audit: &Audit<'_>, release: &Release) -> Vec<Diagnostic> {
    if release.absent.is_empty() {
        return Vec::new();
    }
    let cells: BTreeSet<(Claim, RegionId)> =
        promised(release, audit.figures).iter().map(|cell| (cell.claim, cell.region)).collect();
    let mut findings = Vec::new();
    for absence in &release.absent {
        let is_promised = |region: &RegionId| cells.contains(&(absence.claim, *region));
        let outside: Vec<RegionId> =
            absence.regions.iter().copied().filter(|region| !is_promised(region)).collect();
        let reason = if absence.regions.is_empty() {
            Some(NO_REGION.into())
        } else {
            outside_of(audit, &outside, NOT_PROMISED)
        };
        findings.extend(reason.map(|reason| {
            let finding = STRAY_PROMISE.at(absence.span).with("key", "absent");
            let finding = finding.with("what", name(audit, absence.claim)).with("reason", reason);
            finding.hint(Both {
                id: "tambahkan di `promises`, atau hapus dari `absent`",
                en: "add it to `promises`, or remove it from `absent`",
            })
        }));
    }
    findings
}

const NO_REGION: Both =
    Both { id: "laporan ini tidak punya wilayah seperti itu", en: "the release has no such region" };
const NO_PAGE: Both = Both {
    id: "laporan ini tidak punya halaman untuk {regions}",
    en: "the release has no page for {regions}",
};
const NOT_PROMISED: Both = Both {
    id: "laporan ini tidak menjanjikannya untuk {regions}",
    en: "the release does not promise it for {regions}",
};

fn outside_of(audit: &Audit<'_>, regions: &[RegionId], words: Both) -> Option<Phrase> {
    let named = || Phrase::new(words).with("regions", listing::regions(audit, regions));
    (!regions.is_empty()).then(named)
}

fn name(audit: &Audit<'_>, claim: Claim) -> String {
    format!("`{}`", claim_name(audit, claim))
}
