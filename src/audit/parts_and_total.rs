//! C404: totals against their parts: over the categories of a measure, and over the regions of an era.

use super::Audit;
use super::broken_identity::same_statement;
use super::sums::compare;
use crate::diag::Diagnostic;
use crate::model::{CategoryId, CellKey, MeasureId, MeasureRef, Observation, RegionId, TreeId};

crate::rule! {
    /// # Parts that miss their total
    ///
    /// The parts of a measure, or the regions of an era, sum to something else than the total by more than
    /// rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong, or belongs to another time or another definition.
    ///
    /// ## Example
    ///
    /// ```text
    /// pu + bpu + jakon ≠ participants.active
    /// ```
    ///
    /// Instead:
    ///
    /// ```text
    /// mend the figure, or declare in `conflicts.yaml` that the source disagrees with itself
    /// ```
    PARTS_AND_TOTAL = "C404", "parts-and-total", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    }
}

/// Every total that its parts miss; over regions only where all of them are known.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (id, measure) in audit.dataset.measures.all.iter() {
        findings.extend(over_categories(audit, id, &measure.parts));
        if measure.sums_over_regions && audit.intact.declared {
            findings.extend(over_regions(audit, id));
        }
    }
    findings
}

fn over_categories(audit: &Audit<'_>, measure: MeasureId, parts: &[CategoryId]) -> Vec<Diagnostic> {
    let cells = &audit.dataset.cells;
    let total = MeasureRef { measure, category: CategoryId::TOTAL };
    let wholes = cells.of_measure(total).filter(|_| !parts.is_empty()).flat_map(|(_, wholes)| wholes);
    let mut findings = Vec::new();
    for whole in wholes {
        let part = |category: &CategoryId| {
            let key = CellKey { category: *category, ..whole.key };
            cells.of(key).iter().find(|part| same_statement(part, whole))
        };
        let found: Option<Vec<&Observation>> = parts.iter().map(part).collect();
        findings.extend(found.and_then(|found| compare(audit, PARTS_AND_TOTAL, whole, &found)));
    }
    findings
}

/// The regions of an era against their common root, where one source gives all of them; a total of the whole
/// country is looked for in every category.
fn over_regions(audit: &Audit<'_>, measure: MeasureId) -> Vec<Diagnostic> {
    let (cells, regions) = (&audit.dataset.cells, &audit.dataset.regions);
    let mut findings = Vec::new();
    for era in regions.eras.ids() {
        let members = regions.of_era(era);
        let Some(root) = common_root(audit, &members) else { continue };
        let wholes = cells.of_region(root).filter(|(key, _)| key.measure == measure).flat_map(|(_, all)| all);
        for whole in wholes {
            let part = |region: &RegionId| {
                let key = CellKey { region: *region, ..whole.key };
                cells.of(key).iter().find(|part| same_statement(part, whole))
            };
            let found: Option<Vec<&Observation>> = members.iter().map(part).collect();
            findings.extend(found.and_then(|found| compare(audit, PARTS_AND_TOTAL, whole, &found)));
        }
    }
    findings
}

fn common_root(audit: &Audit<'_>, members: &[RegionId]) -> Option<RegionId> {
    let regions = &audit.dataset.regions;
    let root = regions.parent(*members.first()?, TreeId(0))?;
    members.iter().all(|member| regions.parent(*member, TreeId(0)) == Some(root)).then_some(root)
}
