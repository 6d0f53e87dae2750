//! Regions: the trees over them, their levels, their eras, their codes and other names.

use super::table::{Keyed, Table};
use super::{Boundaries, EraId, LevelId, RegionId, Text, TreeId};
use crate::source::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// A kind of region: nation, regional office, province, regency or city, branch.
#[derive(Debug, Clone)]
pub struct Level {
    /// The key.
    pub id: String,
    /// What one is called.
    pub name: Text,
    /// What several are called.
    pub plural: Text,
}

/// A way of grouping regions: by administration, or by the agency's offices.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The key.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// A set of regions of one level that tiled the country for a time: "34 provinces, 2012 to 2022".
#[derive(Debug, Clone)]
pub struct Era {
    /// The key.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The level of its regions.
    pub level: LevelId,
    /// A day on which it held.
    pub on: Date,
    /// Where its regions lie, where the content says so.
    pub boundaries: Option<Arc<Boundaries>>,
}

/// A region.
#[derive(Debug, Clone)]
pub struct Region {
    /// The key, and its part of an address.
    pub id: String,
    /// The name, in full.
    pub name: Text,
    /// The name for tight places; the full one where there is none.
    pub short: Option<Text>,
    /// Other spellings under which it is found in data and texts.
    pub aliases: Vec<String>,
    /// The level.
    pub level: LevelId,
    /// The parent in each tree, by [`TreeId`].
    pub parents: Vec<Option<RegionId>>,
    /// Codes by scheme, such as `("kemendagri", "11")`. Codes of two schemes may look alike.
    pub codes: Vec<(String, String)>,
    /// The first day it existed with this area, if it matters.
    pub from: Option<Date>,
    /// The last day it existed with this area.
    pub until: Option<Date>,
    /// The regions whose area it was made from.
    pub predecessors: Vec<RegionId>,
    /// Its place on the tile map: row and column from the upper left.
    pub tile: Option<(i16, i16)>,
    /// Two or three letters for its tile.
    pub label: Option<String>,
    /// Remarks for readers.
    pub note: Option<Text>,
    /// Where it was declared.
    pub span: Span,
}

impl Region {
    /// The short name where there is one, else the full one.
    pub fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }

    /// Whether it existed with its present area on `day`.
    pub fn existed_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Keyed for Region {
    fn key(&self) -> &str {
        &self.id
    }
}
impl Keyed for Level {
    fn key(&self) -> &str {
        &self.id
    }
}
impl Keyed for Tree {
    fn key(&self) -> &str {
        &self.id
    }
}
impl Keyed for Era {
    fn key(&self) -> &str {
        &self.id
    }
}

/// All regions with what they are grouped by.
#[derive(Debug, Clone, Default)]
pub struct Regions {
    /// The levels, from the widest.
    pub levels: Table<LevelId, Level>,
    /// The trees; the first is the one pages are ordered by.
    pub trees: Table<TreeId, Tree>,
    /// The eras, from the oldest.
    pub eras: Table<EraId, Era>,
    /// The code schemes with their names.
    pub schemes: Vec<(String, Text)>,
    /// The regions, in the order of the content.
    pub all: Table<RegionId, Region>,
}

impl Regions {
    /// The parent in a tree.
    pub fn parent(&self, region: RegionId, tree: TreeId) -> Option<RegionId> {
        self.all[region].parents.get(tree.0 as usize).copied().flatten()
    }

    /// The parents from the nearest to the root.
    pub fn ancestors(&self, region: RegionId, tree: TreeId) -> Vec<RegionId> {
        let mut out = Vec::new();
        let mut at = region;
        while let Some(parent) = self.parent(at, tree) {
            // Checking has refused cycles; the bound keeps a slip there from becoming an endless loop here.
            if out.contains(&parent) {
                break;
            }
            out.push(parent);
            at = parent;
        }
        out
    }

    /// The children in a tree, in the order of the content.
    pub fn children(&self, region: RegionId, tree: TreeId) -> Vec<RegionId> {
        self.all.ids().filter(|child| self.parent(*child, tree) == Some(region)).collect()
    }

    /// The regions of an era, in the order of the content.
    pub fn of_era(&self, era: EraId) -> Vec<RegionId> {
        let era = &self.eras[era];
        self.all
            .iter()
            .filter(|(_, region)| region.level == era.level && region.existed_on(era.on))
            .map(|(id, _)| id)
            .collect()
    }
}
