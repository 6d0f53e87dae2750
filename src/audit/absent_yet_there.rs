//! C504: what a release declares absent although it is there.

use super::Audit;
use super::listing::{self, claim_name};
use crate::diag::{Both, Diagnostic};
use crate::indicator::claimed;
use crate::model::RegionId;

crate::rule! {
    /// # Declared absent, yet there
    ///
    /// A release declares figures absent, and for some of the regions there is a figure.
    ///
    /// ## Why it matters
    ///
    /// The site would publish a figure and say on its quality page that there is none. Often the figure came
    /// later, and the declaration was forgotten.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// absent:
    ///   - { measures: [participants.active], regions: [aceh], reason: not-yet-reported }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Take the regions that have reported since out of the entry, or the entry out of the release; if the figure is the
    /// one that is wrong, mend it.
    ABSENT_YET_THERE = "C504", "absent-yet-there", Error, {
        id: "laporan `{release}` menyatakan {what} untuk {period} tidak ada, padahal ada angkanya untuk {regions}",
        en: "the release `{release}` declares {what} for {period} absent, yet there is a figure for {regions}",
    },
    /// # Dinyatakan tidak ada, padahal ada
    ///
    /// Sebuah laporan menyatakan angka tidak ada, padahal untuk beberapa wilayahnya ada.
    ///
    /// ## Mengapa penting
    ///
    /// Situs akan menerbitkan angkanya sambil menyebut di halaman mutu bahwa angkanya tidak ada. Sering kali angkanya
    /// datang belakangan, dan pernyataan itu terlupa.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Keluarkan dari butir itu wilayah yang sudah melapor, atau hapus butirnya dari laporan; bila angkanya yang
    /// keliru, perbaiki angkanya.
}

/// Every declared absence with the regions that have a figure.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (_, release) in audit.dataset.releases.iter() {
        for absence in &release.absent {
            let figure = |region: RegionId| claimed(audit.figures, region, absence.claim);
            let there = |region: &RegionId| figure(*region).is_some_and(|one| one.quantity().is_some());
            let regions: Vec<RegionId> = absence.regions.iter().copied().filter(there).collect();
            let Some(first) = regions.first() else { continue };
            let what = claim_name(audit, absence.claim);
            let mut finding = ABSENT_YET_THERE
                .at(absence.span)
                .about(format!("{what} · {}", absence.claim.period))
                .with("release", &release.id)
                .with("what", format!("`{what}`"))
                .with("period", absence.claim.period.to_string())
                .with("regions", listing::regions(audit, &regions));
            let key = figure(*first).map(|one| one.key);
            if let Some(stated) = key.and_then(|key| audit.dataset.cells.of(key).last()) {
                finding =
                    finding.label(stated.span, Both { id: "angkanya di sini", en: "the figure is here" });
            }
            findings.push(finding.hint(Both {
                id: "hapus wilayah itu dari `absent`, atau periksa angkanya",
                en: "take these regions out of `absent`, or check the figures",
            }));
        }
    }
    findings
}
