//! The quality page: how complete the figures are, how certain, and what is in doubt.

use super::{BreakView, Card, Fact, Frame, Link, TableView};
use serde::Serialize;

/// What a release promised and does not have.
#[derive(Debug, Clone, Serialize)]
pub struct AbsenceView {
    /// The measure, its kind and its period: "Peserta terdaftar, Desember 2023".
    pub what: String,
    /// The report that promised it.
    pub release: Link,
    /// The regions, in their order.
    pub regions: Vec<Card>,
    /// How many regions there are, in words: "6 wilayah".
    pub count: String,
    /// Why, in a sentence: "Sebab: tidak tersedia".
    pub reason: String,
}

/// A change of what some measures count, or how.
#[derive(Debug, Clone, Serialize)]
pub struct SharedBreakView {
    /// The measures.
    pub measures: Vec<Card>,
    /// What changed, when, and in which regions.
    pub change: BreakView,
}

/// A finding of the checks that the site accepts.
#[derive(Debug, Clone, Serialize)]
pub struct AcceptedView {
    /// What it is about: a figure, by its measure, region and period, or the words of a line.
    pub what: Card,
    /// The code of the rule: "C413".
    pub rule: String,
    /// The file, below the folder of the content.
    pub file: String,
    /// Why it is accepted.
    pub reason: String,
}

/// How good the figures are.
#[derive(Debug, Clone, Serialize)]
pub struct Quality {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The most telling counts, each leading to its section.
    pub facts: Vec<Fact>,
    /// How many figures each release promises and publishes; null if none promises any.
    pub promised: Option<TableView>,
    /// What is promised and absent, the newest release first.
    pub absent: Vec<AbsenceView>,
    /// Sums over regions with how many regions they cover; null if there are none.
    pub sums: Option<TableView>,
    /// How many numbers and claims of the texts agree with the data, by report and language; null if there are none.
    pub texts: Option<TableView>,
    /// Figures that cannot all be right, each a link to its account.
    pub conflicts: Vec<Link>,
    /// Cells on which sources disagree, each a link to its account; `detail` is the period.
    pub disputes: Vec<Card>,
    /// How many disputes there are, in words: "12 angka".
    pub disputes_count: String,
    /// How many figures their sources have revised, in a sentence.
    pub revised: String,
    /// The list of revisions.
    pub revisions_href: String,
    /// Where series break, the oldest first.
    pub breaks: Vec<SharedBreakView>,
    /// What the figures claim to be, with how many of each.
    pub aspects: TableView,
    /// How settled and how exact they are.
    pub certainty: TableView,
    /// Why there are no figures, with how often; null if none is missing.
    pub missing: Option<TableView>,
    /// How many figures each kind of source gave.
    pub sources: TableView,
    /// The list of sources.
    pub sources_href: String,
    /// Findings that are accepted, in the order of the content.
    pub accepted: Vec<AcceptedView>,
    /// What is checked before anything is published, a sentence each.
    pub checks: Vec<String>,
}
