//! C406: cells on which sources disagree, without a word in the content on which of them is used.

use super::Audit;
use super::shown::shown;
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::model::{CellKey, Observation, SourceId, disagree, known_on};
use crate::source::FileId;
use std::collections::BTreeMap;

crate::rule! {
    /// # Unsettled conflict
    ///
    /// Two sources give one cell figures that cannot both be right, and the content does not say which one
    /// is used.
    ///
    /// ## Why it matters
    ///
    /// The newer one is used, which may not be the better one. Both are shown.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # data/antara-2023.yaml
    /// participants.active: 41_560_938
    /// # data/kontan-2023.yaml
    /// participants.active: 40_982_117
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// - measure: participants.active
    ///   value: 41_560_938
    ///   preferred: { id: Tabel resmi., en: The official table. }
    /// ```
    ///
    /// Say with `preferred` which of them is used and why: beside a figure, or beside the `source` of a file or
    /// table for all of its numbers. Where neither can be preferred, say what is known of it in `conflicts.yaml`.
    /// Readers see both values either way.
    UNSETTLED_CONFLICT = "C406", "unsettled-conflict", Warning, {
        id: "sumber berbeda tentang {what}: {values}",
        en: "sources disagree on {what}: {values}",
    },
    /// # Konflik yang belum diselesaikan
    ///
    /// Dua sumber memberi satu sel angka yang tidak mungkin sama-sama benar, dan isi situs tidak menyebut mana yang
    /// dipakai.
    ///
    /// ## Mengapa penting
    ///
    /// Yang dipakai adalah yang lebih baru, padahal belum tentu itu yang lebih baik. Keduanya ditampilkan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut dengan `preferred` mana yang dipakai dan mengapa: di samping sebuah angka, atau di samping `source` sebuah
    /// berkas atau tabel untuk semua angkanya. Bila tidak ada yang dapat diutamakan, tulis yang diketahui tentangnya di
    /// `conflicts.yaml`. Pembaca tetap melihat kedua nilainya.
}

/// A cell on which sources disagree, with what each of them said last.
struct Unsettled<'a> {
    key: CellKey,
    said: Vec<&'a Observation>,
}

/// The same sources that disagree on several figures of one file disagree about one thing: what they count. The
/// file, and the sources in the order in which they spoke.
type Parties = (FileId, Vec<SourceId>);

/// Every conflict that the content neither settles nor declares; those of a file between the same sources in one
/// finding.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut groups: BTreeMap<Parties, Vec<Unsettled<'_>>> = BTreeMap::new();
    for (key, observations) in audit.dataset.cells.iter().filter(|(_, observations)| observations.len() > 1) {
        let said = known_on(observations, None);
        let declared = audit.dataset.conflicts.iter().any(|conflict| conflict.cells.contains(&key));
        let settled =
            said.iter().any(|one| one.remarks.as_ref().is_some_and(|remarks| remarks.preferred.is_some()));
        if declared || settled || !disagree(&said) {
            continue;
        }
        let Some(last) = said.last() else { continue };
        let parties = (last.span.file, said.iter().map(|one| one.source).collect());
        groups.entry(parties).or_default().push(Unsettled { key, said });
    }
    groups.into_values().filter_map(|cells| finding(audit, cells)).collect()
}

/// How many of several cells are told, each with its values.
const TOLD: usize = 3;

fn finding(audit: &Audit<'_>, mut cells: Vec<Unsettled<'_>>) -> Option<Diagnostic> {
    cells.sort_by_key(|cell| cell.said.last().map(|last| last.span));
    let (first, others) = cells.split_first()?;
    let (last, earlier) = first.said.split_last()?;
    let name = |cell: &Unsettled<'_>| audit.dataset.cell_name(cell.key);
    let mut finding = UNSETTLED_CONFLICT.at(last.span);
    if others.is_empty() {
        finding = finding.with("what", format!("`{}`", name(first)));
    } else {
        let sources: Vec<&str> =
            first.said.iter().map(|one| audit.dataset.sources[one.source].id.as_str()).collect();
        finding = finding.with("what", plural(cells.len(), "angka", "figure", "figures"));
        finding = finding.about(sources.join(" · "));
    }
    let values = values(audit, first);
    let values = if others.is_empty() { values } else { format!("`{}`: {values}", name(first)) };
    finding = finding.with("values", values);
    for other in earlier {
        finding = finding.label(other.span, OTHER_SOURCE);
    }
    for cell in others.iter().take(TOLD) {
        let text = Phrase::new(HERE_TOO).with("cell", name(cell)).with("values", self::values(audit, cell));
        finding = finding.label(cell.said.last()?.span, text);
    }
    let hint = if others.is_empty() { SETTLE } else { SETTLE_ALL };
    Some(finding.hint(hint))
}

/// What each source says.
fn values(audit: &Audit<'_>, cell: &Unsettled<'_>) -> String {
    let said = cell.said.iter().filter_map(|one| Some((one.stated.quantity()?, one.source)));
    let said = said
        .map(|(quantity, source)| format!("{} (`{}`)", shown(quantity), audit.dataset.sources[source].id));
    said.collect::<Vec<_>>().join(", ")
}

const OTHER_SOURCE: Both = Both { id: "sumber lain, di sini", en: "another source, here" };
const HERE_TOO: Both = Both { id: "juga `{cell}`: {values}", en: "also `{cell}`: {values}" };
const SETTLE: Both = Both {
    id: "beri salah satunya `preferred` dengan alasannya, atau nyatakan di `conflicts.yaml`",
    en: "give one of them `preferred` with the reason, or declare it in `conflicts.yaml`",
};
const SETTLE_ALL: Both = Both {
    id: "beri berkas atau tabel salah satu sumber `preferred` dengan alasannya, atau nyatakan di `conflicts.yaml`",
    en: "give the file or table of one of the sources `preferred` with the reason, or declare them in `conflicts.yaml`",
};
