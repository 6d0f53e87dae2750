//! Totals against their parts: over the categories of a measure, and over the regions of an era.

use super::identities::same_statement;
use super::sums::compare;
use crate::check::context::Context;
use crate::check::rules::PARTS_AND_TOTAL;
use crate::diag::Diagnostic;
use crate::model::{CategoryId, CellKey, MeasureId, MeasureRef, Observation, RegionId, TreeId};

/// Reports every total that its parts miss; over regions only where `regions` tells that all of them are known.
pub(super) fn check(context: &mut Context<'_>, regions: bool) {
    let mut findings = Vec::new();
    for (id, measure) in context.dataset.measures.all.iter() {
        findings.extend(over_categories(context, id, &measure.parts));
        if measure.sums_over_regions && regions {
            findings.extend(over_regions(context, id));
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

fn over_categories(context: &Context<'_>, measure: MeasureId, parts: &[CategoryId]) -> Vec<Diagnostic> {
    let cells = &context.dataset.cells;
    let total = MeasureRef { measure, category: CategoryId::TOTAL };
    let wholes = cells.of_measure(total).filter(|_| !parts.is_empty()).flat_map(|(_, wholes)| wholes);
    let mut findings = Vec::new();
    for whole in wholes {
        let part = |category: &CategoryId| {
            let key = CellKey { category: *category, ..whole.key };
            cells.of(key).iter().find(|part| same_statement(part, whole))
        };
        let found: Option<Vec<&Observation>> = parts.iter().map(part).collect();
        findings.extend(found.and_then(|found| compare(context, PARTS_AND_TOTAL, whole, &found)));
    }
    findings
}

/// The regions of an era against their common root, where one source gives all of them; a total of the whole
/// country is looked for in every category.
fn over_regions(context: &Context<'_>, measure: MeasureId) -> Vec<Diagnostic> {
    let (cells, regions) = (&context.dataset.cells, &context.dataset.regions);
    let mut findings = Vec::new();
    for era in regions.eras.ids() {
        let members = regions.of_era(era);
        let Some(root) = common_root(context, &members) else { continue };
        let wholes = cells.of_region(root).filter(|(key, _)| key.measure == measure).flat_map(|(_, all)| all);
        for whole in wholes {
            let part = |region: &RegionId| {
                let key = CellKey { region: *region, ..whole.key };
                cells.of(key).iter().find(|part| same_statement(part, whole))
            };
            let found: Option<Vec<&Observation>> = members.iter().map(part).collect();
            findings.extend(found.and_then(|found| compare(context, PARTS_AND_TOTAL, whole, &found)));
        }
    }
    findings
}

fn common_root(context: &Context<'_>, members: &[RegionId]) -> Option<RegionId> {
    let regions = &context.dataset.regions;
    let root = regions.parent(*members.first()?, TreeId(0))?;
    members.iter().all(|member| regions.parent(*member, TreeId(0)) == Some(root)).then_some(root)
}
