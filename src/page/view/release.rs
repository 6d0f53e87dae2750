//! The home page and the pages of a release.

use super::{
    Card, ChartView, ConflictView, DateView, Direction, DisputeView, Download, FigureList, FigureView, Frame,
    Link, SectionView, TableView,
};
use serde::Serialize;

/// A release in a list, and at the head of its pages.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseCard {
    /// The title.
    pub title: String,
    /// Its overview.
    pub href: String,
    /// What it reports on.
    pub period: DateView,
    /// When it was published.
    pub released: DateView,
    /// One or two sentences.
    pub summary: Option<String>,
    /// How many regions it reports on, in words: "34 provinsi".
    pub scope: Option<String>,
    /// Whether it is the newest one.
    pub newest: bool,
    /// The report that stands in its place; null where none does.
    pub superseded: Option<SupersededView>,
    /// The days for which it was announced before, the oldest first.
    pub moved: Vec<MovedView>,
    /// The points of the checklist that someone has set aside for it.
    pub waived: Vec<WaivedView>,
}

/// That another report stands in the place of one.
#[derive(Debug, Clone, Serialize)]
pub struct SupersededView {
    /// The other.
    pub by: Link,
    /// Why.
    pub reason: Option<String>,
}

/// A time for which something was announced, and that was given up.
#[derive(Debug, Clone, Serialize)]
pub struct MovedView {
    /// The time.
    pub from: DateView,
    /// Why it was given up.
    pub reason: String,
}

/// A point of the checklist that someone has set aside.
#[derive(Debug, Clone, Serialize)]
pub struct WaivedView {
    /// Which, in words.
    pub point: String,
    /// Who.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// The releases before and after.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReleaseLinks {
    /// The one before: of the same region on a region's page.
    pub earlier: Option<Card>,
    /// The one after.
    pub later: Option<Card>,
    /// When the next one is due.
    pub next: Option<DateView>,
}

/// The page that sends readers on to the newest report; `latest.html`, which stands by itself.
#[derive(Debug, Clone, Serialize)]
pub struct LatestPage {
    /// The language of the page as a BCP 47 tag.
    pub lang: String,
    /// Stylesheets.
    pub css: Vec<String>,
    /// The icon, an SVG.
    pub icon: Option<String>,
    /// What this address is.
    pub title: String,
    /// The newest report.
    pub target: Link,
    /// The full address of the newest report.
    pub canonical: String,
    /// The same in the other languages.
    pub others: Vec<super::Twin>,
}

/// The page that is shown without a network in place of one that is not kept; `offline.html`, which stands by itself. Only
/// sites that keep pages have it.
#[derive(Debug, Clone, Serialize)]
pub struct OfflinePage {
    /// The language of the page as a BCP 47 tag.
    pub lang: String,
    /// Stylesheets.
    pub css: Vec<String>,
    /// The icon, an SVG.
    pub icon: Option<String>,
    /// The script that lists the pages that are kept, in the list `kept`.
    pub script: String,
    /// The name of the site.
    pub site: String,
    /// The home page, which is always kept.
    pub home: Link,
}

/// How to cite a page.
#[derive(Debug, Clone, Serialize)]
pub struct Citation {
    /// The citation, with the full address.
    pub text: String,
    /// For reference managers.
    pub downloads: Vec<Download>,
}

/// A narrative.
#[derive(Debug, Clone, Serialize)]
pub struct NarrativeView {
    /// The text as HTML; its headings begin at the third level.
    pub body_html: String,
    /// The language it is in, if that is not the language of the page.
    pub other_lang: Option<String>,
    /// Whether its twin in another language is newer.
    pub outdated: bool,
    /// How many of its numbers were held against the data, in a sentence or two; null if it has none.
    pub checked: Option<String>,
    /// Which of its numbers have been revised since, in a sentence; null if none has.
    pub revised: Option<String>,
}

/// The standing text on a region: what holds of it whatever the release.
#[derive(Debug, Clone, Serialize)]
pub struct StandingView {
    /// Its title: its own, or "About Aceh".
    pub title: String,
    /// The text.
    pub text: NarrativeView,
}

/// What changed since the release before.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// What: a region or a measure.
    pub what: Card,
    /// The change in words: "naik 3,2 poin, menjadi 27,5%".
    pub text: String,
    /// For the arrow.
    pub direction: Direction,
}

/// The home page.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The newest release; null in a site without any.
    pub newest: Option<ReleaseCard>,
    /// Its headline figures.
    pub headline: Vec<FigureView>,
    /// The map of its first figure.
    pub map: Option<ChartView>,
    /// What changed since the release before.
    pub changes: Vec<ChangeView>,
    /// The regions of the newest release.
    pub regions: Vec<Card>,
    /// All releases, the newest first.
    pub releases: Vec<ReleaseCard>,
    /// How good the figures are.
    pub quality: Link,
    /// When the next release is due.
    pub next: Option<DateView>,
}

/// The overview of a release.
#[derive(Debug, Clone, Serialize)]
pub struct Overview {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The release.
    pub release: ReleaseCard,
    /// The region that it is about; links to its profile.
    pub lead: Card,
    /// The headline figures.
    pub headline: Vec<FigureView>,
    /// The narrative.
    pub narrative: Option<NarrativeView>,
    /// The questions it answers, in order.
    pub sections: Vec<SectionView>,
    /// The standing text on the region.
    pub standing: Option<StandingView>,
    /// Its regions with their headline figures; each row's head links to the region's page.
    pub regions: Option<TableView>,
    /// Every figure of the lead region that it publishes; null if there is none.
    pub figures: Option<FigureList>,
    /// Cells on which sources disagree.
    pub disputes: Vec<DisputeView>,
    /// Figures that cannot all be right.
    pub conflicts: Vec<ConflictView>,
    /// The sources of the figures.
    pub sources: Vec<Link>,
    /// Files.
    pub downloads: Vec<Download>,
    /// How to cite it.
    pub citation: Option<Citation>,
    /// The releases before and after.
    pub around: ReleaseLinks,
}

/// A region in a release.
#[derive(Debug, Clone, Serialize)]
pub struct RegionReport {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The release.
    pub release: ReleaseCard,
    /// The region; links to its profile.
    pub region: Card,
    /// What kind of region it is: "Provinsi".
    pub level: String,
    /// The headline figures.
    pub headline: Vec<FigureView>,
    /// The narrative.
    pub narrative: Option<NarrativeView>,
    /// The questions it answers, in order.
    pub sections: Vec<SectionView>,
    /// The standing text on the region.
    pub standing: Option<StandingView>,
    /// Every figure of the region that the release publishes; null if none is reported yet.
    pub figures: Option<FigureList>,
    /// Cells on which sources disagree.
    pub disputes: Vec<DisputeView>,
    /// Figures that cannot all be right.
    pub conflicts: Vec<ConflictView>,
    /// The sources of the figures.
    pub sources: Vec<Link>,
    /// Files.
    pub downloads: Vec<Download>,
    /// How to cite it.
    pub citation: Option<Citation>,
    /// The same region in the releases before and after.
    pub around: ReleaseLinks,
    /// The region it is part of, in this release or else by profile.
    pub parents: Vec<Card>,
    /// The regions that are part of it.
    pub children: Vec<Card>,
    /// Regions next to it in the ranking or of similar size.
    pub peers: Vec<Card>,
    /// Those of similar size, in the newest report on it; empty in others.
    pub similar: Vec<Card>,
    /// The page that compares it with others, in the newest report on it.
    pub compare: Option<Link>,
}
