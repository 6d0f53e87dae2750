//! C508: figures and reports that are older than what they are about.

use super::Audit;
use crate::diag::{Both, Diagnostic, plural};
use crate::model::{Aspect, Column, MeasureKind, Observation, PartialDate, Period, PeriodKind, Status};
use crate::source::FileId;
use std::collections::BTreeMap;

crate::rule! {
    /// # Known before its time
    ///
    /// A figure that claims to be actual was known before its period began; or, for an amount over a period,
    /// before it ended, unless it is marked provisional. Likewise a release that came out before its period.
    ///
    /// ## Why it matters
    ///
    /// Nobody can have counted it. The year is mistyped, or the figure is a target, a plan or a forecast.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// released: 2024-03-15
    /// period: 2025-12
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Mend the year. Give what has not happened yet its `aspect` (`target`, `plan` or `forecast`), and an amount that is not
    /// complete yet `status: provisional` or the shorter period that it is of.
    BEFORE_ITS_TIME = "C508", "before-its-time", Error, {
        id: "{what} untuk {period} sudah diketahui pada {released}",
        en: "{what} for {period} known on {released}",
    },
    /// # Diketahui sebelum waktunya
    ///
    /// Angka yang dinyatakan sebagai realisasi sudah diketahui sebelum periodenya mulai; atau, untuk jumlah selama satu
    /// periode, sebelum periodenya berakhir tanpa tanda sementara. Begitu pula laporan yang terbit sebelum periodenya.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak mungkin ada yang sudah menghitungnya. Tahunnya salah ketik, atau angkanya adalah target, rencana, atau
    /// prognosa.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Perbaiki tahunnya. Beri yang belum terjadi `aspect`-nya (`target`, `plan`, atau `forecast`), dan beri jumlah
    /// yang belum lengkap `status: provisional` atau periode lebih pendek yang memang dicakupnya.
}

const AN_ACTUAL: Both = Both { id: "realisasi", en: "an actual" };
const A_REPORT: Both = Both { id: "laporan", en: "a report" };

/// Every actual, and every release, from before its period.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let dataset = audit.dataset;
    // A table whose period is mistyped is one fault, not one for each of its figures.
    let mut early: BTreeMap<(FileId, Period, PartialDate), Vec<&Observation>> = BTreeMap::new();
    let columns: Vec<&Column> =
        dataset.cells.columns().iter().filter(|column| is_early(audit, column)).collect();
    // Hardly ever there is one, and then no figure is looked at.
    let all = if columns.is_empty() { &[] } else { dataset.cells.observations() };
    let is_early = |one: &&Observation| columns.iter().any(|column| column.holds(one));
    for one in all.iter().filter(|one| one.stated.quantity().is_some()).filter(is_early) {
        early.entry((one.span.file, one.key.period, one.released)).or_default().push(one);
    }
    let mut findings: Vec<Diagnostic> = early.values().filter_map(|alike| figures(audit, alike)).collect();
    for (_, release) in dataset.releases.iter() {
        if release.period.kind != PeriodKind::Undated && release.released < release.period.start {
            let finding = BEFORE_ITS_TIME
                .at(release.released_span)
                .with("what", A_REPORT)
                .with("period", release.period.to_string())
                .with("released", release.released.to_string());
            findings.push(finding.hint(Both {
                id: "periksa tahun pada `period` dan `released`",
                en: "check the years of `period` and `released`",
            }));
        }
    }
    findings
}

/// A stock or a rate of a month may be stated on any day of it, an amount over a month only after it.
fn is_early(audit: &Audit<'_>, column: &Column) -> bool {
    let (period, known) = (column.period, column.released.latest);
    if column.aspect != Aspect::Actual || period.kind == PeriodKind::Undated || period.end <= known {
        return false;
    }
    let is_flow = audit.dataset.measures.all[column.what.measure].kind == MeasureKind::Flow;
    period.start > known || (is_flow && column.status != Status::Provisional)
}

/// One finding for figures of one file that are alike, at the first of them.
fn figures(audit: &Audit<'_>, alike: &[&Observation]) -> Option<Diagnostic> {
    let one = alike.iter().min_by_key(|one| one.span)?;
    let finding = BEFORE_ITS_TIME
        .at(one.span)
        .with("period", one.key.period.to_string())
        .with("released", one.released.to_string());
    let finding = match alike.len() {
        1 => finding.about(audit.dataset.cell_name(one.key)).with("what", AN_ACTUAL),
        count => finding.with("what", plural(count, "realisasi", "actual", "actuals")),
    };
    let begun = one.key.period.start <= one.released.latest;
    Some(finding.hint(if begun { BEGUN } else { TO_COME }))
}

const TO_COME: Both = Both {
    id: "periksa tahunnya; bila memang belum terjadi, beri `aspect`: `target`, `plan`, atau `forecast`",
    en: "check the year; if it has not happened yet, give the `aspect` `target`, `plan` or `forecast`",
};
const BEGUN: Both = Both {
    id: "periksa tahunnya; bila periodenya belum selesai, beri `status: provisional` atau periode yang lebih pendek",
    en: "check the year; if the period had not ended, give `status: provisional` or a shorter period",
};
