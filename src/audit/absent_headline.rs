//! C502: measures of a headline that no page of their release can show.

use super::Audit;
use crate::diag::{Both, Diagnostic};

crate::rule! {
    /// # Headline without a figure
    ///
    /// A release promises a measure in its headline for which none of its regions has a figure.
    ///
    /// ## Why it matters
    ///
    /// The first thing on the page would be a hole.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// headline: [participants.active, claims.paid]     # no source of the release has claims
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Add the figure to the data, for a formula the figures that it reads, or name a measure that the release has.
    ABSENT_HEADLINE = "C502", "absent-headline", Error, {
        id: "laporan `{release}` tidak punya angka {measure} untuk satu pun wilayahnya",
        en: "the release `{release}` has no figure of {measure} for any of its regions",
    },
    /// # Angka utama yang tidak ada
    ///
    /// Sebuah laporan menjanjikan ukuran dalam `headline`, padahal tidak satu pun wilayahnya punya angka untuk ukuran
    /// itu.
    ///
    /// ## Mengapa penting
    ///
    /// Yang pertama terlihat di halaman akan berupa lubang.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// headline: [participants.active, claims.paid]     # tidak ada sumber laporan ini yang memuat klaim
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Tambahkan angkanya ke data, untuk rumus angka yang dibacanya, atau sebut ukuran yang dimiliki laporan itu.
}

/// Every measure of a headline for which no region of its release has a figure of any kind, stated or worked out.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if !audit.reads_releases_whole() {
        return findings;
    }
    let dataset = audit.dataset;
    for (_, release) in dataset.releases.iter() {
        for (what, span) in release.headline.iter().zip(&release.headline_spans) {
            let has = |region| audit.figures.series(region, *what).any(|figure| figure.quantity().is_some());
            if release.regions_with_lead().any(has) {
                continue;
            }
            let finding = ABSENT_HEADLINE
                .at(*span)
                .with("release", &release.id)
                .with("measure", format!("`{}`", dataset.measures.key_of(*what)));
            let derived = dataset.measures.all[what.measure].formula.is_some();
            findings.push(finding.hint(if derived { DERIVED } else { STATED }));
        }
    }
    findings
}

const STATED: Both = Both {
    id: "hapus dari `headline`, atau tambahkan angkanya di `data/`",
    en: "remove it from `headline`, or add its figures under `data/`",
};
const DERIVED: Both = Both {
    id: "hapus dari `headline`, atau tambahkan di `data/` angka yang dibaca rumusnya",
    en: "remove it from `headline`, or add under `data/` the figures that its formula reads",
};
