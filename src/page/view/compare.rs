//! The pages that compare regions.

use super::{Card, Frame, Link, TableView};
use serde::Serialize;

/// Two regions side by side.
#[derive(Debug, Clone, Serialize)]
pub struct PairView {
    /// The id of its section: the key of the other region.
    pub id: String,
    /// Both names.
    pub title: String,
    /// The other region; its `detail` says why it stands here: "seukuran".
    pub other: Card,
    /// The figures of both; the `note` of the first says how it compares.
    pub table: TableView,
    /// The measure that they are ranked by, or else the first that there is, through the periods for which both have
    /// figures; null where there are fewer than two.
    pub over_time: Option<TableView>,
    /// The page that compares the other region.
    pub more: Option<Link>,
}

/// A region beside others, a pair at a time, prepared so that no script is needed.
#[derive(Debug, Clone, Serialize)]
pub struct ComparePairs {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The title.
    pub title: String,
    /// One sentence on what is compared.
    pub lead: String,
    /// The region.
    pub region: Card,
    /// The pairs, those with the region above first.
    pub pairs: Vec<PairView>,
    /// The page on which any two can be chosen.
    pub any: Option<Link>,
}

/// Any two regions side by side. What the table lists is also what its script compares: the page works without.
#[derive(Debug, Clone, Serialize)]
pub struct CompareAny {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// One sentence on what is compared.
    pub lead: String,
    /// All regions of the newest report on several, each in a row, the nation first.
    pub table: Option<TableView>,
    /// The regions with a page of prepared pairs.
    pub prepared: Vec<Card>,
}
