//! The figures of a conflict among themselves: whether they have anything to do with each other.

use crate::check::context::Context;
use crate::check::rules::UNRELATED_CELL;
use crate::diag::{Both, Diagnostic};
use crate::model::{CellKey, RegionId, Regions};
use crate::source::Span;
use std::collections::BTreeSet;

/// Reports the cells of a conflict that have nothing to do with most of its others.
pub(super) fn hold(context: &mut Context<'_>, conflict: &str, cells: &[(CellKey, Span)]) {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, (key, _)) in cells.iter().enumerate() {
        let joined = |group: &Vec<usize>| {
            group.iter().any(|other| related(&context.dataset.regions, key, &cells[*other].0))
        };
        let (mut own, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(joined);
        own.push(vec![at]);
        groups = others;
        groups.push(own.concat());
    }
    // The most of them say what it is about; of several that are as many, the first.
    groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group.iter().min().copied()));
    let Some((about, odd)) = groups.split_first() else { return };
    let first = about.iter().min().map(|at| cells[*at].1);
    let findings: Vec<Diagnostic> = odd
        .iter()
        .flatten()
        .map(|at| {
            let (key, span) = cells[*at];
            let cell = context.dataset.cell_name(key);
            let finding = UNRELATED_CELL.at(span).about(&*cell).with("cell", cell).with("conflict", conflict);
            let finding = match first {
                Some(first) => finding.label(first, Both { id: "tentang ini", en: "it is about this" }),
                None => finding,
            };
            finding.hint(Both {
                id: "sebut angka yang dimaksud, atau pindahkan ke konflik lain",
                en: "name the figure that was meant, or move it to another conflict",
            })
        })
        .collect();
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// Whether two figures are of one region, or of one measure about regions that have to do with each other.
fn related(regions: &Regions, one: &CellKey, other: &CellKey) -> bool {
    one.region == other.region || one.measure == other.measure && touch(regions, one.region, other.region)
}

/// Whether one region contains the other, or both lie in a third that does not contain everything.
fn touch(regions: &Regions, one: RegionId, other: RegionId) -> bool {
    let (mine, theirs) = (around(regions, one), around(regions, other));
    let has_parent =
        |region: &RegionId| regions.trees.ids().any(|tree| regions.parent(*region, tree).is_some());
    mine.contains(&other) || theirs.contains(&one) || mine.intersection(&theirs).any(has_parent)
}

/// The regions that contain a region, from whichever tree.
fn around(regions: &Regions, region: RegionId) -> BTreeSet<RegionId> {
    let mut out = BTreeSet::new();
    let mut open = vec![region];
    while let Some(at) = open.pop() {
        let parents = regions.trees.ids().filter_map(|tree| regions.parent(at, tree));
        open.extend(parents.filter(|parent| out.insert(*parent)));
    }
    out
}
