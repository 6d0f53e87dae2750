//! The views: what each template sees. This is the promise made to theme authors.
//!
//! - Every value is ready to be shown: numbers, dates and periods are written in the reader's language.
//!   Templates choose and arrange, they never calculate.
//! - A field that may be absent is always there, and is null when absent: `{% if field %}`.
//! - Strings are plain text, whatever stands in them, and are escaped. Only fields whose names begin with
//!   `svg_` or end in `_html` are markup: the generator made them, and the template marks them `| safe`.
//! - Every `href` can be used as it is: a path relative to the page that names a file (`../index.html`), a
//!   fragment, or a full address outside the site. Only the page for unknown addresses, which is served from
//!   anywhere, has paths from the root of the host.
//!
//! Each page is one struct that implements [`View`]. In templates its fields stand at the top; what all
//! pages share is in [`Frame`], under the name `page`.

mod catalogue;
mod compare;
mod figure;
mod frame;
mod history;
mod quality;
mod region;
mod release;
mod search;

pub use catalogue::{
    BreakView, ColumnView, DataCatalogue, DatasetView, DimensionView, Glossary, MeasureCard, MeasureGroup,
    MeasureIndex, MeasurePage, SourceView, Sources, TermTwin, TermView, TextPage,
};
pub use compare::{CompareAny, ComparePairs, PairView};
pub use figure::{
    AspectKey, Cell, ChartView, Column, ComparisonView, DateView, DerivationView, Direction, DisputeMark,
    Download, EmbedPage, FigureGroup, FigureList, FigureView, InputView, MediaKind, PreviousView, Row,
    RowKind, SectionKey, SectionView, SourceMark, StatusKey, TableView,
};
pub use frame::{
    Alone, Alternate, Card, Chapter, Footer, Frame, Head, Link, NavItem, NavKey, NotFound, OpenGraphKind,
    Preview, ReadingEdition, SiteView, Twin,
};
pub use history::{
    Calendar, CalendarEntry, ConflictView, DisputeView, RevisionView, Revisions, StatementView,
};
pub use quality::{AbsenceView, AcceptedView, Quality, SharedBreakView};
pub use region::{Fact, RegionGroup, RegionIndex, RegionNode, RegionProfile, RegionTree};
pub use release::{
    ChangeView, Citation, Home, LatestPage, MovedView, NarrativeView, OfflinePage, Overview, RegionReport,
    ReleaseCard, ReleaseLinks, StandingView, SupersededView, WaivedView,
};

pub use search::{Letter, SearchEntry, SearchPage};

use serde::Serialize;

/// The view of one kind of page.
pub trait View: Serialize {
    /// The template that shows it, by its path below `templates/`.
    const TEMPLATE: &'static str;

    /// What it shares with every page.
    fn frame(&self) -> &Frame;
}

macro_rules! views {
    ($($view:ident = $template:literal),+ $(,)?) => {
        $(impl View for $view {
            const TEMPLATE: &'static str = $template;

            fn frame(&self) -> &Frame {
                &self.page
            }
        })+

        /// Every page template with the name of its view, in the order of the views.
        pub const TEMPLATES: &[(&str, &str)] = &[$(($template, stringify!($view))),+];
    };
}

views! {
    Home = "home.html",
    Overview = "overview.html",
    RegionReport = "region-report.html",
    RegionProfile = "region-profile.html",
    RegionIndex = "region-index.html",
    CompareAny = "compare.html",
    ComparePairs = "compare-region.html",
    MeasureIndex = "measure-index.html",
    MeasurePage = "measure.html",
    TextPage = "text.html",
    Glossary = "glossary.html",
    Sources = "sources.html",
    DataCatalogue = "data.html",
    Revisions = "revisions.html",
    Quality = "quality.html",
    SearchPage = "search.html",
    Calendar = "calendar.html",
    NotFound = "404.html",
}
