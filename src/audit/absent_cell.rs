//! C503: what a release promises and neither has nor declares absent.

use super::Audit;
use super::listing::{self, claim_name};
use crate::diag::{Both, Diagnostic};
use crate::indicator::{Answer, promised};
use crate::model::RegionId;

crate::rule! {
    /// # Promised figure that is absent
    ///
    /// A release promises a measure, and for some of its regions there is no figure of it: no source states one
    /// or says why there is none, no formula gives one, and the release does not declare it absent.
    ///
    /// ## Why it matters
    ///
    /// A line that fell out of a table leaves no trace. Where the release says what it promises, what is missing
    /// is noticed before readers notice it, and the quality page can say how complete the report is.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// promises: [participants.active]     # and no figure for aceh
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Add the figure to the data, give the reason there (`not-available`), or declare it in the release:
    ///
    /// ```yaml
    /// absent:
    ///   - { measures: [participants.active], regions: [aceh], reason: not-yet-reported }
    /// ```
    ABSENT_CELL = "C503", "absent-cell", Error, {
        id: "laporan `{release}` menjanjikan {what} untuk {period}, dan tidak ada angkanya untuk {regions}",
        en: "the release `{release}` promises {what} for {period}, and there is no figure for {regions}",
    },
    /// # Angka yang dijanjikan tidak ada
    ///
    /// Sebuah laporan menjanjikan suatu ukuran, tetapi untuk beberapa wilayahnya angkanya tidak ada: tidak ada sumber
    /// yang menyebutkannya atau menyebut mengapa tidak ada, tidak ada rumus yang menghasilkannya, dan laporannya tidak
    /// menyatakannya tidak ada.
    ///
    /// ## Mengapa penting
    ///
    /// Baris yang hilang dari tabel tidak meninggalkan jejak. Bila laporan menyebut janjinya, yang kurang ketahuan
    /// sebelum pembaca menemukannya, dan halaman mutu dapat menyebut selengkap apa laporan itu.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// promises: [participants.active]     # dan tidak ada angka untuk aceh
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Tambahkan angkanya ke data, tulis di situ sebab tidak adanya (`not-available`), atau nyatakan dalam laporan:
    ///
    /// ‹2›
}

/// Every promise with the regions for which nothing answers it, all of them in one finding.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if !audit.reads_releases_whole() {
        return findings;
    }
    for (_, release) in audit.dataset.releases.iter() {
        let silent: Vec<_> = promised(release, audit.figures)
            .into_iter()
            .filter(|cell| cell.answer == Answer::Silence && release.reports_on(cell.region))
            .collect();
        for of_promise in silent.chunk_by(|a, b| a.promise == b.promise) {
            let Some(promise) = of_promise.first().and_then(|cell| release.promises.get(cell.promise)) else {
                continue;
            };
            let regions: Vec<RegionId> = of_promise.iter().map(|cell| cell.region).collect();
            let what = claim_name(audit, promise.claim);
            let finding = ABSENT_CELL
                .at(promise.span)
                .about(format!("{what} · {}", promise.claim.period))
                .with("release", &release.id)
                .with("what", format!("`{what}`"))
                .with("period", promise.claim.period.to_string())
                .with("regions", listing::regions(audit, &regions));
            findings.push(finding.hint(Both {
                id: "tambahkan angkanya di `data/`, atau nyatakan di `absent` beserta sebabnya",
                en: "add the figures under `data/`, or declare them under `absent` with the reason",
            }));
        }
    }
    findings
}
