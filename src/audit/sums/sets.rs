//! Which regions can be added up: the ones below another that existed together.

use crate::model::{EraId, LevelId, RegionId, Regions, TreeId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Regions of one level that lie below another and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionSet {
    /// The region that they lie in.
    pub whole: RegionId,
    /// They, in the order of the content.
    pub parts: Vec<RegionId>,
    /// Whether they are known to be all of it: an era says which regions tile the country.
    pub complete: bool,
}

/// Every set of regions that existed together below another, in any tree.
pub fn region_sets(regions: &Regions) -> Vec<RegionSet> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Era, Level, Region, Text, Tree};
    use crate::source::{FileId, Span};

    const NATION: RegionId = RegionId(0);
    const OFFICE: RegionId = RegionId(1);

    /// A nation, an office, and provinces 2, 3 and 4: the third was made of the second in 2020, and `office` says
    /// which of them lie below the office.
    fn regions(office: &[u32]) -> Regions {
        let mut regions = Regions::default();
        let name = || Text::same("x");
        for id in ["nation", "office", "province"] {
            regions.levels.insert(Level { id: id.to_owned(), name: name(), plural: name() }).unwrap();
        }
        for id in ["administrative", "offices"] {
            regions.trees.insert(Tree { id: id.to_owned(), name: name() }).unwrap();
        }
        let on = Date::new(2015, 1, 1).unwrap();
        regions
            .eras
            .insert(Era { id: "old".to_owned(), name: name(), level: LevelId(2), on, boundaries: None })
            .unwrap();
        let split = Date::new(2020, 1, 1).unwrap();
        for at in 0..5 {
            let level = LevelId(at.min(2));
            let administrative = (at > 1).then_some(NATION);
            let offices = if at == 1 { Some(NATION) } else { office.contains(&at).then_some(OFFICE) };
            let region = Region {
                id: format!("region-{at}"),
                name: name(),
                short: None,
                aliases: Vec::new(),
                level,
                parents: vec![administrative, offices],
                codes: Vec::new(),
                from: (at == 4).then_some(split),
                until: (at == 3).then(|| split.yesterday().unwrap()),
                predecessors: Vec::new(),
                tile: None,
                label: None,
                note: None,
                span: Span::new(FileId(0), 0..0),
            };
            regions.all.insert(region).unwrap();
        }
        regions
    }

    fn sets(office: &[u32]) -> Vec<(u32, Vec<u32>, bool)> {
        let plain =
            |set: RegionSet| (set.whole.0, set.parts.iter().map(|part| part.0).collect(), set.complete);
        region_sets(&regions(office)).into_iter().map(plain).collect()
    }

    #[test]
    fn only_regions_that_existed_together_are_added_up_and_only_an_era_makes_them_complete() {
        let nation = [(0, vec![1], false), (0, vec![2, 3], true), (0, vec![2, 4], false)];
        assert_eq!(sets(&[]), nation);
    }

    #[test]
    fn below_an_office_they_are_complete_where_every_region_of_the_era_has_its_office() {
        let below = |office: &[u32]| -> Vec<(Vec<u32>, bool)> {
            let below = sets(office).into_iter().filter(|(whole, ..)| *whole == OFFICE.0);
            below.map(|(_, parts, complete)| (parts, complete)).collect()
        };
        assert_eq!(below(&[2]), [(vec![2], false)], "province 3 may lie below it too");
        assert_eq!(below(&[2, 3]), [(vec![2, 3], true)]);
    }
}
