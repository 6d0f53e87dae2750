//! The pages on regions outside a release.

use super::{
    Card, ChartView, Download, FigureList, FigureView, Frame, Link, ReleaseCard, SectionView, StandingView,
    TableView,
};
use serde::Serialize;

/// A name and what it stands for: "Kode Kemendagri", "11".
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The name.
    pub label: String,
    /// What it stands for: one or several.
    pub values: Vec<Card>,
}

/// A region through all releases.
#[derive(Debug, Clone, Serialize)]
pub struct RegionProfile {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// Its name.
    pub name: String,
    /// What kind of region it is: "Provinsi".
    pub level: String,
    /// Codes, other names, years of existence, predecessors and successors.
    pub facts: Vec<Fact>,
    /// Remarks.
    pub note: Option<String>,
    /// The newest figures, whichever release they are from.
    pub headline: Vec<FigureView>,
    /// The standing text on it.
    pub standing: Option<StandingView>,
    /// The questions it answers, in order.
    pub sections: Vec<SectionView>,
    /// It beside others in its newest report: the region above it, its neighbours in the ranking, those of similar size;
    /// the `note` of each head says which.
    pub beside: Option<TableView>,
    /// The page that compares it with each of them.
    pub compare: Option<Link>,
    /// The releases with a page on it, the newest first; each links to that page.
    pub releases: Vec<ReleaseCard>,
    /// Every figure there is.
    pub figures: Option<FigureList>,
    /// Its parents, one in each tree.
    pub parents: Vec<Card>,
    /// The regions that are part of it.
    pub children: Vec<Card>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// A region in a tree.
#[derive(Debug, Clone, Serialize)]
pub struct RegionNode {
    /// The region; its `detail` may be a figure.
    pub region: Card,
    /// Those that are part of it.
    pub children: Vec<RegionNode>,
}

/// A tree over the regions.
#[derive(Debug, Clone, Serialize)]
pub struct RegionTree {
    /// Its key, for ids.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its roots.
    pub roots: Vec<RegionNode>,
}

/// The regions of a level, by name.
#[derive(Debug, Clone, Serialize)]
pub struct RegionGroup {
    /// The key of the level, for ids.
    pub key: String,
    /// The level: "Provinsi".
    pub label: String,
    /// The regions in the order of the alphabet.
    pub regions: Vec<Card>,
}

/// All regions.
#[derive(Debug, Clone, Serialize)]
pub struct RegionIndex {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The page that compares any two of them.
    pub compare: Option<Link>,
    /// The map.
    pub map: Option<ChartView>,
    /// By name.
    pub groups: Vec<RegionGroup>,
    /// By tree.
    pub trees: Vec<RegionTree>,
}
