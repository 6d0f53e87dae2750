//! Figures, tables and charts: the parts that pages are made of.

use super::{Alternate, Card, Link, Preview};
use serde::Serialize;

/// A day, month or year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// As readers see it: "15 Maret 2024", "Desember 2012".
    pub label: String,
    /// For a `time` element: `2024-03-15`, `2012-12`, `2012`; null for what such an element cannot say, such
    /// as a quarter, a span or "undated".
    pub datetime: Option<String>,
}

/// What a figure claims to be. Its words are the message `aspect-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AspectKey {
    /// Counted.
    Actual,
    /// Estimated.
    Estimate,
    /// Expected.
    Forecast,
    /// To be reached.
    Target,
    /// Planned.
    Plan,
}

/// How settled a figure is. Its words are the message `status-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusKey {
    /// To be confirmed.
    Provisional,
    /// Confirmed.
    Final,
    /// Changed since it was first released.
    Revised,
}

/// A source beside a figure.
#[derive(Debug, Clone, Serialize)]
pub struct SourceMark {
    /// In short: outlet and year.
    pub label: String,
    /// Its entry in the list of sources.
    pub href: String,
    /// When it made the figure known.
    pub released: DateView,
}

/// How a figure was worked out.
#[derive(Debug, Clone, Serialize)]
pub struct DerivationView {
    /// The formula in words: "peserta aktif ÷ seluruh pekerja × 100".
    pub formula: String,
    /// What went in, in the order of the formula.
    pub inputs: Vec<InputView>,
}

/// One input of a formula.
#[derive(Debug, Clone, Serialize)]
pub struct InputView {
    /// What it is.
    pub label: String,
    /// The value with its unit.
    pub value: String,
    /// Its period.
    pub period: DateView,
    /// The figure in a table of the page, or its measure.
    pub href: Option<String>,
    /// Its source; null if it was worked out itself.
    pub source: Option<SourceMark>,
}

/// Which way a comparison points. It says nothing of good or bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Higher than what it is compared with.
    Up,
    /// Lower.
    Down,
    /// The same, as far as is known.
    Same,
    /// Neither, such as a place in a ranking.
    Neutral,
}

/// A comparison in words: "naik 3,2 poin dari Desember 2022", "peringkat 4 dari 34 provinsi".
#[derive(Debug, Clone, Serialize)]
pub struct ComparisonView {
    /// The words, complete without the arrow.
    pub text: String,
    /// For the arrow, which adds nothing that the words do not say.
    pub direction: Direction,
}

/// That sources disagree on a figure.
#[derive(Debug, Clone, Serialize)]
pub struct DisputeMark {
    /// What the others say, in one sentence.
    pub text: String,
    /// The full account.
    pub href: String,
}

/// A figure with all that a reader needs to trust it.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// The id of its row in the table of all figures of the page, unique on the page; tiles link to it. Empty
    /// on pages without that table.
    pub id: String,
    /// The measure, with its category: "Peserta aktif, penerima upah". Links to the measure page.
    pub noun: Card,
    /// The category alone, where the measure stands above: "Penerima upah"; null for the total of a measure.
    pub part: Option<String>,
    /// The region, where a list mixes several.
    pub region: Option<Card>,
    /// The value without its noun: "41.560.938", "lebih dari 20 juta", "Rp52,3 miliar", "25%"; for a missing
    /// figure the reason in words: "tidak tersedia".
    pub value: String,
    /// The noun after the value: "orang"; empty where the value carries its unit.
    pub unit: String,
    /// Whether there is no figure and `value` gives the reason.
    pub missing: bool,
    /// What the figure is a share of, for rates: "dari seluruh pekerja".
    pub denominator: Option<String>,
    /// Period or day.
    pub period: DateView,
    /// What it claims to be.
    pub aspect: AspectKey,
    /// How settled it is; null if nobody said.
    pub status: Option<StatusKey>,
    /// Who stated it; null if it was worked out.
    pub source: Option<SourceMark>,
    /// How it was worked out; null if a source stated it.
    pub derived: Option<DerivationView>,
    /// The source's words for the figure.
    pub wording: Option<String>,
    /// The source's words for the time.
    pub when: Option<String>,
    /// The language of the source's words, if it is not the language of the page.
    pub wording_lang: Option<String>,
    /// Who said it.
    pub speaker: Option<String>,
    /// Remarks.
    pub note: Option<String>,
    /// Set if sources disagree.
    pub disputed: Option<DisputeMark>,
    /// Comparisons, the most telling first; only tiles show them.
    pub comparisons: Vec<ComparisonView>,
    /// The comparable figure before it; null if there is none, or the two cannot be compared.
    pub previous: Option<PreviousView>,
}

/// The comparable figure before another, for tables with a column for each.
#[derive(Debug, Clone, Serialize)]
pub struct PreviousView {
    /// Its value, without its noun.
    pub value: String,
    /// Its period.
    pub period: DateView,
    /// How it became the other: "naik 3,2%", "turun 0,4 poin"; null where that is not certain.
    pub change: Option<String>,
}

/// Figures that belong together, for the table of all figures of a page.
#[derive(Debug, Clone, Serialize)]
pub struct FigureGroup {
    /// What they share, usually the measure.
    pub heading: Card,
    /// How many there are, in words: "42 angka".
    pub count: String,
    /// The figures, the newest first.
    pub figures: Vec<FigureView>,
}

/// Every figure of a page. A list that is too long to read keeps in sight what the page is about; the others
/// are folded by measure. No figure is in both.
#[derive(Debug, Clone, Serialize)]
pub struct FigureList {
    /// The figures in sight; never empty.
    pub open: Vec<FigureGroup>,
    /// The others; empty on a page with few figures.
    pub folded: Vec<FigureGroup>,
    /// How many figures the page has and how many of them are folded, in a sentence; null if none is folded.
    pub summary: Option<String>,
    /// Why figures are suppressed; null if none is.
    pub suppressed: Option<String>,
}

/// What is in a file that can be downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// A picture that scales.
    Svg,
    /// A picture.
    Png,
    /// A spreadsheet.
    Xlsx,
    /// Several files packed.
    Zip,
    /// A citation for BibTeX.
    Bibtex,
    /// A citation for other programs.
    Ris,
    /// The description of a Frictionless Data Package.
    Package,
    /// A DCAT catalogue.
    Catalogue,
    /// A page.
    Html,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// What is in it: "Angka halaman ini".
    pub label: String,
    /// The file.
    pub href: String,
    /// Its format; its words are the message `format-…`.
    pub format: MediaKind,
    /// Its size as readers see it: "12 kB"; null if unknown.
    pub size: Option<String>,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// The heading.
    pub label: String,
    /// Whether its cells are numbers, set to the right.
    pub numeric: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    /// What stands in it; never empty: a missing figure gives its reason.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// A short remark shown with it.
    pub note: Option<String>,
    /// Whether it gives the reason for a missing figure.
    pub missing: bool,
    /// The way that the figure took, as small as a word; for the eye alone, and null where it shows none.
    pub svg_spark: Option<String>,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// One of many.
    Plain,
    /// More of what the row above begins with.
    Again,
    /// The one that the page is about.
    Own,
    /// A sum or an average of the others.
    Total,
}

/// A row of a table: a head and as many cells as there are columns after the first.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The cell of the first column.
    pub head: Cell,
    /// The others.
    pub cells: Vec<Cell>,
    /// What it stands for.
    pub kind: RowKind,
}

/// A table whose first column names its rows.
#[derive(Debug, Clone, Serialize)]
pub struct TableView {
    /// Unique on the page.
    pub id: String,
    /// What it shows.
    pub caption: String,
    /// At least two.
    pub columns: Vec<Column>,
    /// The rows in their order.
    pub rows: Vec<Row>,
    /// A remark below it, such as how many regions a sum covers.
    pub note: Option<String>,
}

/// A chart with what says the same without it.
#[derive(Debug, Clone, Serialize)]
pub struct ChartView {
    /// Unique on the page; the pictures' own ids begin with it.
    pub id: String,
    /// The finding that it shows, as a sentence.
    pub title: String,
    /// What is drawn, over which period and regions.
    pub description: String,
    /// The picture for narrow screens: an `svg` element.
    pub svg_phone: String,
    /// The picture for wide screens and paper.
    pub svg_desk: String,
    /// The same cells.
    pub table: TableView,
    /// Where the figures are from.
    pub sources: Vec<Link>,
    /// Who made the boundaries of a map, and under which licence.
    pub credit: Option<String>,
    /// The picture and the figures as files.
    pub downloads: Vec<Download>,
    /// A page with nothing but the chart, to be embedded elsewhere.
    pub embed: Option<String>,
}

/// A page with nothing but a chart.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedPage {
    /// In a preview, that it is one.
    pub preview: Option<String>,
    /// The BCP 47 tag of its language.
    pub lang: String,
    /// What tabs show: the title of the page that the chart is from with the number of the chart on it, and that of the
    /// chart, shortened where it is long.
    pub title: String,
    /// The same with what the chart shows, for search engines and previews.
    pub description: String,
    /// The name of the site.
    pub site: String,
    /// The address of the page itself, by its language and as `x-default`: the twins are those of the page that it is from.
    pub alternates: Vec<Alternate>,
    /// The picture for previews: that of the page that the chart is from.
    pub og_image: Option<Preview>,
    /// The OpenGraph locale.
    pub og_locale: String,
    /// Whether search engines are asked to leave it out: in a preview. Elsewhere `canonical` tells them which page to show.
    pub noindex: bool,
    /// The style sheets.
    pub css: Vec<String>,
    /// The icon, an SVG.
    pub icon: Option<String>,
    /// The chart; nothing in it links anywhere.
    pub chart: ChartView,
    /// The source, in a sentence.
    pub source: String,
    /// The publisher and the licence.
    pub origin: String,
    /// The page that it is from.
    pub from: Link,
    /// The full address of that page.
    pub canonical: String,
}

/// The questions that a page answers. The heading is the message `section-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKey {
    /// Is it more than before?
    Trend,
    /// How far from the target?
    Target,
    /// How does it compare with other regions and the nation?
    Ranking,
    /// Who are they?
    Composition,
    /// Who is not covered?
    Uncovered,
    /// Where?
    Map,
    /// By region and period.
    Heatmap,
}

/// An answer to one question, in words, charts and tables.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// The question; also the id of the section on the page.
    pub key: SectionKey,
    /// The answer in words, a paragraph each.
    pub lead: Vec<String>,
    /// The charts.
    pub charts: Vec<ChartView>,
    /// Tables beyond those of the charts.
    pub tables: Vec<TableView>,
    /// Where to read on.
    pub links: Vec<Card>,
}
