//! Releases, their narratives, and the pages that stand beside them.

use super::table::Keyed;
use super::{EraId, LangId, MeasureRef, Period, RegionId, ReleaseId, SourceId, Text, TreeId};
use crate::source::Span;
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
    /// When the next report in this series is due, if one is.
    pub next: Option<super::PartialDate>,
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
    /// Where it was declared.
    pub span: Span,
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
    /// The day on which its author last changed what it says, where that is told.
    pub updated: Option<Date>,
    /// The Markdown, with template marks.
    pub body: String,
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
    /// The day on which its author last changed what it says, where that is told.
    pub updated: Option<Date>,
    /// The Markdown, with template marks.
    pub body: String,
    /// The place of the Markdown in its file.
    pub span: Span,
}
