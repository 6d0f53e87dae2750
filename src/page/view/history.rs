//! Revisions, disputes, declared conflicts, and the calendar.

use super::{Card, DateView, Frame, Link, MovedView, ReleaseCard, SourceMark};
use serde::Serialize;

/// A value that its source later gave anew.
#[derive(Debug, Clone, Serialize)]
pub struct RevisionView {
    /// The id of its row, if it is the first of its source and day, to which feeds lead; else empty.
    pub id: String,
    /// When the new value became known.
    pub date: DateView,
    /// The region.
    pub region: Card,
    /// The measure.
    pub measure: Card,
    /// The period.
    pub period: DateView,
    /// The old value with its unit.
    pub old: String,
    /// The new value with its unit.
    pub new: String,
    /// The source.
    pub source: SourceMark,
    /// Why, where it is known.
    pub reason: Option<String>,
}

/// What one source says.
#[derive(Debug, Clone, Serialize)]
pub struct StatementView {
    /// The value with its unit.
    pub value: String,
    /// What it is of, where the statements are on different cells: measure, region, period.
    pub what: Option<Card>,
    /// The source; null if the value was worked out.
    pub source: Option<SourceMark>,
    /// The source's words.
    pub wording: Option<String>,
    /// The language of the source's words, if it is not the language of the page.
    pub wording_lang: Option<String>,
    /// Who said it.
    pub speaker: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// Whether this one is used on the site.
    pub used: bool,
    /// Why it is preferred.
    pub reason: Option<String>,
}

/// A cell on which sources disagree.
#[derive(Debug, Clone, Serialize)]
pub struct DisputeView {
    /// The id of its entry; unique on the page.
    pub id: String,
    /// The measure.
    pub measure: Card,
    /// The region.
    pub region: Card,
    /// The period.
    pub period: DateView,
    /// What each source says, the one in use first.
    pub statements: Vec<StatementView>,
}

/// Figures that cannot all be right, declared by hand.
#[derive(Debug, Clone, Serialize)]
pub struct ConflictView {
    /// The id of its entry; unique on the page.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What is known of it.
    pub note: String,
    /// The figures.
    pub statements: Vec<StatementView>,
}

/// Revisions, disputes and conflicts.
#[derive(Debug, Clone, Serialize)]
pub struct Revisions {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The revisions, the newest first.
    pub revisions: Vec<RevisionView>,
    /// Cells on which sources disagree.
    pub disputes: Vec<DisputeView>,
    /// Figures that cannot all be right.
    pub conflicts: Vec<ConflictView>,
}

/// A release to come.
#[derive(Debug, Clone, Serialize)]
pub struct CalendarEntry {
    /// What is due.
    pub title: String,
    /// When.
    pub due: DateView,
    /// The release that it follows.
    pub after: Option<Link>,
    /// The times for which it was announced before, the oldest first.
    pub moved: Vec<MovedView>,
}

/// The release calendar.
#[derive(Debug, Clone, Serialize)]
pub struct Calendar {
    /// Addresses that always lead to the newest report.
    pub latest: Vec<Link>,
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// What is due, the soonest first.
    pub upcoming: Vec<CalendarEntry>,
    /// What has been published, the newest first.
    pub past: Vec<ReleaseCard>,
}
