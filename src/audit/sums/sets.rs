//! Which regions can be added up: the ones below another that existed together.

use crate::model::{EraId, LevelId, RegionId, Regions, TreeId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Regions of one level that lie below another and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RegionSet {
    /// The region that they lie in.
    pub(super) whole: RegionId,
    /// They, in the order of the content.
    pub(super) parts: Vec<RegionId>,
    /// Whether they are known to be all of it: an era says which regions tile the country.
    pub(super) complete: bool,
}

/// Every set of regions that existed together below another, in any tree.
pub(super) fn region_sets(regions: &Regions) -> Vec<RegionSet> {
    let mut sets: BTreeMap<(RegionId, Vec<RegionId>), bool> = BTreeMap::new();
    for tree in regions.trees.ids() {
        let eras: Vec<EraId> = regions.eras.ids().filter(|era| is_whole(regions, *era, tree)).collect();
        for ((whole, level), children) in children_by_level(regions, tree) {
            let of_day = |day: Date| -> Vec<RegionId> {
                let existed = |child: &RegionId| regions.all[*child].existed_on(day);
                children.iter().copied().filter(existed).collect()
            };
            let begun = children.iter().filter_map(|child| regions.all[*child].from);
            for day in std::iter::once(Date::MIN).chain(begun) {
                sets.entry((whole, of_day(day))).or_insert(false);
            }
            for era in eras.iter().map(|era| &regions.eras[*era]).filter(|era| era.level == level) {
                sets.insert((whole, of_day(era.on)), true);
            }
        }
    }
    let sets = sets.into_iter().filter(|((_, parts), _)| !parts.is_empty());
    sets.map(|((whole, parts), complete)| RegionSet { whole, parts, complete }).collect()
}

/// Whether every region of an era has a place in a tree: only then are those below a region all of it.
fn is_whole(regions: &Regions, era: EraId, tree: TreeId) -> bool {
    regions.of_era(era).iter().all(|region| regions.parent(*region, tree).is_some())
}

fn children_by_level(regions: &Regions, tree: TreeId) -> BTreeMap<(RegionId, LevelId), Vec<RegionId>> {
    let mut children: BTreeMap<(RegionId, LevelId), Vec<RegionId>> = BTreeMap::new();
    for (id, region) in regions.all.iter() {
        if let Some(parent) = regions.parent(id, tree) {
            children.entry((parent, region.level)).or_default().push(id);
        }
    }
    children
}
