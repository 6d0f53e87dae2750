//! Releases, their narratives, the standing texts on regions, and the pages that stand beside them.

use super::table::Keyed;
use super::{
    Aspect, EraId, LangId, MeasureRef, Missing, Period, RegionId, ReleaseId, SourceId, Text, TreeId,
};
use crate::source::{Excerpt, Span};
use jiff::civil::Date;

/// A release: a report on one period, with the sources its figures come from.
#[derive(Debug, Clone)]
pub struct Release {
    /// The key, and its part of an address; it never changes.
    pub id: String,
    /// The title.
    pub title: Text,
    /// The period it reports on.
    pub period: Period,
    /// The day it is or was published.
    pub released: Date,
    /// The hour of that day, where it has one.
    pub hour: Option<super::Hour>,
    /// Whether it is still being worked on, and not published whatever its day.
    pub draft: bool,
    /// The key of the series it belongs to, where the site has several.
    pub series: Option<String>,
    /// When the next report in this series is due, if one is.
    pub next: Option<super::PartialDate>,
    /// The days for which it was announced before, the oldest first.
    pub moved: Vec<Moved>,
    /// The times for which the next one was announced before, the oldest first.
    pub next_moved: Vec<Moved>,
    /// The report that stands in its place, if one does.
    pub superseded: Option<Superseded>,
    /// The sources whose figures it publishes.
    pub sources: Vec<SourceId>,
    /// The regions it has a page for, in the order of the content.
    pub regions: Vec<RegionId>,
    /// The region that the overview is about.
    pub lead: RegionId,
    /// The regions it counts as "all", where it reports on all of a level.
    pub era: Option<EraId>,
    /// The tree along which its regions are grouped.
    pub tree: TreeId,
    /// The figures shown first, in order.
    pub headline: Vec<MeasureRef>,
    /// Where each of them is named, in the same order.
    pub headline_spans: Vec<Span>,
    /// The cells that it promises; none where the content makes no promise.
    pub promises: Vec<Promise>,
    /// What of them it declares absent.
    pub absent: Vec<Absence>,
    /// The points of the checklist that someone has set aside.
    pub waivers: Vec<Waiver>,
    /// Where the day of its release is written.
    pub released_span: Span,
    /// Where it was declared.
    pub span: Span,
}

/// A time for which something was announced, and that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The time.
    pub from: super::PartialDate,
    /// Why it was given up.
    pub reason: Text,
}

/// That another report stands in the place of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Superseded {
    /// The key of the other; it may not be published yet.
    pub by: String,
    /// Why.
    pub reason: Option<Text>,
    /// Where the other is named.
    pub span: Span,
}

/// A point of the checklist of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckPoint {
    /// It says which figures it answers for.
    Promises,
    /// Every number in its texts is verified.
    Prose,
    /// Its texts are there in every language.
    Languages,
    /// Its sources can be found.
    Sources,
}

impl CheckPoint {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Promises, Self::Prose, Self::Languages, Self::Sources];

    /// Its name in `release.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Promises => "promises",
            Self::Prose => "prose",
            Self::Languages => "languages",
            Self::Sources => "sources",
        }
    }
}

/// A point of the checklist that someone has set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Which.
    pub point: CheckPoint,
    /// Who.
    pub by: String,
    /// Why.
    pub reason: Text,
}

/// Which figures a release promises or lacks of a region: what every claim on them has in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// The measure.
    pub what: MeasureRef,
    /// What the figure claims to be; where it is not said, counted or estimated.
    pub aspect: Option<Aspect>,
    /// The period.
    pub period: Period,
}

/// Cells that a release promises: one measure for some of its regions. A reason that a source states for having no
/// figure answers a promise, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What is promised.
    pub claim: Claim,
    /// The regions, sorted, each once.
    pub regions: Vec<RegionId>,
    /// Where the measure is named.
    pub span: Span,
}

/// Cells that a release declares absent: one measure for some of its regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// What is absent.
    pub claim: Claim,
    /// The regions, sorted, each once.
    pub regions: Vec<RegionId>,
    /// Why there are no figures.
    pub reason: AbsenceReason,
    /// Where the measure is named.
    pub span: Span,
}

/// Why a release lacks what it promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AbsenceReason {
    /// One of the reasons that data have as well.
    Missing(Missing),
    /// In words of the content.
    Told(Text),
}

impl Release {
    /// The regions that it reports on: its lead, then those with a page, in their order.
    pub fn regions_with_lead(&self) -> impl Iterator<Item = RegionId> {
        let others = self.regions.iter().copied().filter(|region| *region != self.lead);
        std::iter::once(self.lead).chain(others)
    }

    /// Whether it has a page for a region, or its overview is about it.
    pub fn reports_on(&self, region: RegionId) -> bool {
        region == self.lead || self.regions.contains(&region)
    }
}

impl Keyed for Release {
    fn key(&self) -> &str {
        &self.id
    }
}

/// What a narrative is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole report.
    Overview,
    /// Every region that has none of its own.
    EachRegion,
    /// One region.
    Region(RegionId),
}

/// A narrative in one language.
#[derive(Debug, Clone)]
pub struct Narrative {
    /// The release.
    pub release: ReleaseId,
    /// What it is about.
    pub scope: Scope,
    /// The language.
    pub language: LangId,
    /// Its own title, where it has one.
    pub title: Option<String>,
    /// One or two sentences for lists, feeds and search results.
    pub summary: Option<String>,
    /// Where its title is written.
    pub title_span: Option<Span>,
    /// Where its summary is written.
    pub summary_span: Option<Span>,
    /// The day on which its author last changed what it says, where that is told.
    pub updated: Option<Date>,
    /// The Markdown, with template marks.
    pub body: Excerpt,
    /// The place of the Markdown in its file.
    pub span: Span,
}

/// A text on a region that holds whatever the release, in one language.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The region.
    pub region: RegionId,
    /// The language.
    pub language: LangId,
    /// Its own title, where it has one.
    pub title: Option<String>,
    /// One or two sentences for search results.
    pub summary: Option<String>,
    /// Where its title is written.
    pub title_span: Option<Span>,
    /// Where its summary is written.
    pub summary_span: Option<Span>,
    /// The day on which its author last changed what it says, where that is told.
    pub updated: Option<Date>,
    /// The Markdown, with template marks.
    pub body: Excerpt,
    /// The place of the Markdown in its file.
    pub span: Span,
}

/// A page of its own, such as the methodology, in one language.
#[derive(Debug, Clone)]
pub struct Page {
    /// The key that its translations share: the name of the file without language and ending.
    pub id: String,
    /// Its part of an address in this language.
    pub slug: String,
    /// The language.
    pub language: LangId,
    /// The title.
    pub title: String,
    /// One or two sentences for search results.
    pub summary: String,
    /// Where its title is written.
    pub title_span: Option<Span>,
    /// Where its summary is written.
    pub summary_span: Option<Span>,
    /// The day on which its author last changed what it says, where that is told.
    pub updated: Option<Date>,
    /// The Markdown, with template marks.
    pub body: Excerpt,
    /// The place of the Markdown in its file.
    pub span: Span,
}
