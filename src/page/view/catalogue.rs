//! Measures, terms, sources, data files, and pages of plain text.

use super::{
    Card, DateView, Download, FigureView, Frame, Link, NarrativeView, ReleaseCard, SectionView, TableView,
};
use serde::Serialize;

/// A measure in a list.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureCard {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// What it counts.
    pub definition: String,
    /// Its unit.
    pub unit: String,
}

/// Measures of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureGroup {
    /// The kind in words: "Jumlah pada satu saat".
    pub heading: String,
    /// The measures.
    pub measures: Vec<MeasureCard>,
}

/// All measures.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureIndex {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The measures by kind.
    pub groups: Vec<MeasureGroup>,
}

/// A dimension of a measure.
#[derive(Debug, Clone, Serialize)]
pub struct DimensionView {
    /// Its name.
    pub name: String,
    /// Whether one person can be under several of its values.
    pub overlaps: bool,
    /// The values; `detail` is the abbreviation.
    pub values: Vec<Card>,
}

/// A measure.
#[derive(Debug, Clone, Serialize)]
pub struct MeasurePage {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// Its name.
    pub name: String,
    /// Its key in the data files: `participants.active`.
    pub key: String,
    /// What it counts and how.
    pub definition: String,
    /// Its unit: "orang".
    pub unit: String,
    /// Its kind in words: "jumlah pada satu saat".
    pub kind: String,
    /// What it is a share of, for rates.
    pub denominator: Option<String>,
    /// How it is worked out, in words.
    pub formula: Option<String>,
    /// The measures that the formula reads.
    pub operands: Vec<Card>,
    /// Why it is neither ranked nor mapped.
    pub denominator_varies: Option<String>,
    /// Why more than 100 % is possible.
    pub over_hundred: Option<String>,
    /// Why only the same stretch of another year is comparable, where it swings over the year.
    pub seasonal: Option<String>,
    /// The changes of what is counted, or how, the oldest first.
    pub breaks: Vec<BreakView>,
    /// How it can be divided.
    pub dimensions: Vec<DimensionView>,
    /// The term of the glossary that explains it.
    pub term: Option<Link>,
    /// The newest figures.
    pub headline: Vec<FigureView>,
    /// Ranking, map, trend.
    pub sections: Vec<SectionView>,
    /// All regions with their figures.
    pub regions: Option<TableView>,
    /// The releases that report it.
    pub releases: Vec<ReleaseCard>,
    /// Files.
    pub downloads: Vec<Download>,
}

/// A change of what a measure counts, or how.
#[derive(Debug, Clone, Serialize)]
pub struct BreakView {
    /// When it was first counted the new way.
    pub when: DateView,
    /// What changed.
    pub note: String,
    /// The regions concerned; none for all of them.
    pub regions: Vec<Card>,
}

/// A page of plain text: methodology, about, contact.
#[derive(Debug, Clone, Serialize)]
pub struct TextPage {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The text; unlike in reports its headings begin at the second level.
    pub body: NarrativeView,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// The id of its entry.
    pub id: String,
    /// The term.
    pub term: String,
    /// Its abbreviation.
    pub abbreviation: Option<String>,
    /// What it means.
    pub definition: String,
    /// Where the definition is from.
    pub origin: Option<String>,
    /// The term in the other languages.
    pub others: Vec<TermTwin>,
    /// Measures that it explains.
    pub measures: Vec<Link>,
}

/// A term in another language.
#[derive(Debug, Clone, Serialize)]
pub struct TermTwin {
    /// The BCP 47 tag.
    pub lang: String,
    /// The term.
    pub term: String,
}

/// The glossary.
#[derive(Debug, Clone, Serialize)]
pub struct Glossary {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The terms in the order of the alphabet.
    pub terms: Vec<TermView>,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// The id of its entry.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// When.
    pub date: DateView,
    /// What is to be known of the date.
    pub date_note: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// How many figures are from it, in words: "102 angka".
    pub figures: String,
    /// The releases that rest on it.
    pub releases: Vec<Link>,
}

/// All sources.
#[derive(Debug, Clone, Serialize)]
pub struct Sources {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// The sources, the newest first.
    pub sources: Vec<SourceView>,
}

/// A dataset of the catalogue.
#[derive(Debug, Clone, Serialize)]
pub struct DatasetView {
    /// The id of its entry.
    pub id: String,
    /// What it is called; links to its release.
    pub title: Card,
    /// What is in it.
    pub description: String,
    /// When it was published.
    pub released: Option<DateView>,
    /// How many figures, in words.
    pub figures: String,
    /// The files.
    pub downloads: Vec<Download>,
}

/// What a column of the data files means.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnView {
    /// Its name in the files.
    pub name: String,
    /// What it means.
    pub meaning: String,
}

/// The catalogue of data files.
#[derive(Debug, Clone, Serialize)]
pub struct DataCatalogue {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// All figures in one.
    pub whole: DatasetView,
    /// One for each release, the newest first.
    pub releases: Vec<DatasetView>,
    /// The columns of the files.
    pub columns: Vec<ColumnView>,
}
