//! C513: a headline that a release does not answer for.

use super::Audit;
use crate::diag::{Both, Diagnostic};

crate::rule! {
    /// # Headline without a promise
    ///
    /// A release says what it promises, and a measure of its headline is not among that.
    ///
    /// ## Why it matters
    ///
    /// The headline is what readers see first. Of all figures it is the one that must not be missing, and only what
    /// is promised is noticed when it is. A headline that nobody promised is often another than was meant.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// headline: [participants.active, employers.active]
    /// promises: [participants.active]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// headline: [participants.active, employers.active]
    /// promises:
    ///   - participants.active
    ///   - { measures: [employers.active], regions: [indonesia] }
    /// ```
    ///
    /// Promise it for the regions that have it, or name the measure that was meant.
    UNPROMISED_HEADLINE = "C513", "unpromised-headline", Warning, {
        id: "`{measure}` ada di `headline` laporan `{release}`, tetapi tidak di `promises`",
        en: "`{measure}` is in the `headline` of the release `{release}`, but not among its `promises`",
    },
    /// # Angka utama tanpa janji
    ///
    /// Sebuah laporan menyebut apa yang dijanjikannya, tetapi salah satu ukuran dalam `headline` tidak termasuk.
    ///
    /// ## Mengapa penting
    ///
    /// Angka utama adalah yang pertama dilihat pembaca. Dari semua angka, itulah yang tidak boleh tidak ada, dan hanya
    /// yang dijanjikan yang ketahuan bila tidak ada. Angka utama yang tidak dijanjikan siapa pun sering kali bukan yang
    /// dimaksud.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Janjikan untuk wilayah yang memilikinya, atau sebut ukuran yang dimaksud.
}

/// Every measure of a headline that the release promises for no region, if it promises anything.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if !audit.reads_releases_whole() {
        return findings;
    }
    for (_, release) in audit.dataset.releases.iter().filter(|(_, release)| !release.promises.is_empty()) {
        let promised = |what| release.promises.iter().any(|promise| promise.claim.what == what);
        for (what, span) in release.headline.iter().zip(&release.headline_spans) {
            if promised(*what) {
                continue;
            }
            let measure = audit.dataset.measures.key_of(*what);
            let finding = UNPROMISED_HEADLINE.at(*span).about(&*measure).with("measure", measure);
            findings.push(finding.with("release", &release.id).hint(Both {
                id: "sebut juga di `promises`, atau sebut ukuran yang dimaksud",
                en: "promise it too, or name the measure that was meant",
            }));
        }
    }
    findings
}
