//! C421: one statement with a region and with what it was made from.

use super::Audit;
use super::same_statement;
use crate::diag::{Both, Diagnostic};
use crate::model::{CellKey, MeasureKind, Observation, PartialDate, Period, RegionId, SourceId};
use std::collections::BTreeSet;

crate::rule! {
    /// # Regions of two maps in one table
    ///
    /// A source gives, for one measure and one period, a figure of a region and also one of the region that it
    /// was made from.
    ///
    /// ## Why it matters
    ///
    /// The area that both have is counted twice, in every sum, and the two stand in one ranking.
    ///
    /// ## Example
    ///
    /// ```text
    /// papua-34:         [497_133]
    /// papua-pegunungan: [61_204]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// papua:            [298_725]
    /// papua-pegunungan: [61_204]
    /// ```
    ///
    /// with every region on one map, the one that the source uses. Two tables of one source on two maps are
    /// told apart by their `released`.
    MIXED_ERAS = "C421", "mixed-eras", Error, {
        id: "`{former}` dan {later} ada dalam satu tabel untuk {period}: daerah yang sama terhitung dua kali",
        en: "`{former}` and {later} are in one table for {period}: the same area is counted twice",
    },
    /// # Wilayah dari dua peta dalam satu tabel
    ///
    /// Untuk satu ukuran dan satu periode, sebuah sumber memberi angka sebuah wilayah dan angka wilayah asalnya
    /// sekaligus.
    ///
    /// ## Mengapa penting
    ///
    /// Daerah yang dimiliki keduanya terhitung dua kali dalam setiap jumlah, dan keduanya berada dalam satu peringkat.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// dengan semua wilayah pada satu peta, yaitu yang dipakai sumbernya. Dua tabel dari satu sumber dengan dua peta
    /// dibedakan oleh `released`-nya.
}

/// The statements that count an area twice, each table once for every former region.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if !audit.intact.declared {
        return findings;
    }
    let regions = audit.dataset.regions.all.iter();
    let divided: BTreeSet<RegionId> = regions.flat_map(|(_, region)| region.predecessors.clone()).collect();
    for former in divided {
        let later = made_from(audit, former);
        let mut found: Vec<(&Observation, Vec<&Observation>)> = Vec::new();
        for (key, observations) in audit.dataset.cells.of_region(former) {
            // Shares are not summed; a source may well give them for both.
            if audit.dataset.measures.all[key.measure].kind == MeasureKind::Rate {
                continue;
            }
            for one in observations {
                let beside = later.iter().filter_map(|region| stated_beside(audit, *region, one));
                let beside: Vec<&Observation> = beside.collect();
                if !beside.is_empty() {
                    found.push((one, beside));
                }
            }
        }
        found.sort_by_key(|(one, _)| one.span);
        let mut told = BTreeSet::new();
        found.retain(|(one, _)| told.insert(row(one)));
        findings.extend(found.iter().map(|(one, beside)| finding(audit, one, beside)));
    }
    findings
}

/// What the figures of a region have in common that stand in one row of a source's table: one fault of the row is
/// told once.
pub(super) fn row(one: &Observation) -> (SourceId, PartialDate, Period) {
    (one.source, one.released, one.key.period)
}

/// What the source of a figure says of another region at the same time.
pub(super) fn stated_beside<'a>(
    audit: &Audit<'a>,
    region: RegionId,
    one: &Observation,
) -> Option<&'a Observation> {
    let beside = audit.dataset.cells.of(CellKey { region, ..one.key });
    beside.iter().find(|other| same_statement(other, one))
}

/// The regions that share area with a region at another time: what it was made from, and what was made from it.
pub(super) fn overlapping(audit: &Audit<'_>, region: RegionId) -> Vec<RegionId> {
    let all = &audit.dataset.regions.all;
    let mut out = made_from(audit, region);
    let mut open = vec![region];
    while let Some(at) = open.pop() {
        for former in &all[at].predecessors {
            if *former != region && !out.contains(former) {
                out.push(*former);
                open.push(*former);
            }
        }
    }
    out
}

/// The regions made from a region, those made from these included.
fn made_from(audit: &Audit<'_>, region: RegionId) -> Vec<RegionId> {
    let all = &audit.dataset.regions.all;
    let mut out: Vec<RegionId> = Vec::new();
    let mut open = vec![region];
    while let Some(at) = open.pop() {
        for (later, about) in all.iter() {
            if about.predecessors.contains(&at) && later != region && !out.contains(&later) {
                out.push(later);
                open.push(later);
            }
        }
    }
    out
}

fn finding(audit: &Audit<'_>, former: &Observation, later: &[&Observation]) -> Diagnostic {
    let regions = &audit.dataset.regions.all;
    let period = former.key.period;
    let names: Vec<String> = later.iter().map(|one| format!("`{}`", regions[one.key.region].id)).collect();
    // The one that was not there at that time is the one to blame.
    let there = regions[former.key.region].existed_on(period.end);
    let (blamed, others) = match later.split_first() {
        Some((first, rest)) if there => (*first, [&[former], rest].concat()),
        _ => (former, later.to_vec()),
    };
    let mut finding = MIXED_ERAS
        .at(blamed.span)
        .with("former", regions[former.key.region].id.as_str())
        .with("later", names.join(", "))
        .with("period", period.to_string());
    for other in others.iter().take(6) {
        finding = finding
            .label(other.span, Both { id: "dalam tabel yang sama, di sini", en: "in the same table, here" });
    }
    finding.hint(Both {
        id: "pakai wilayah dari satu peta saja: yang lama, atau semua penggantinya",
        en: "use the regions of one map: the former one, or all that replaced it",
    })
}
