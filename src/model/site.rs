//! The site as a whole: its title, languages, address and policies.

use super::Text;
use super::table::Keyed;
use super::writing::LanguageNumbers;
use crate::source::{Span, Spanned};

/// A language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// The BCP 47 tag, such as `id`.
    pub tag: String,
    /// How it writes numbers and dates, where the site says so; else it is a language that the program knows.
    pub numbers: Option<LanguageNumbers>,
}

impl Keyed for Language {
    fn key(&self) -> &str {
        &self.tag
    }
}

/// The licence of the figures and texts.
#[derive(Debug, Clone, Default)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: Option<String>,
}

/// What becomes of HTML in narratives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is shown as the text it is.
    #[default]
    Text,
    /// A short list of harmless elements is let through; everything else is shown as text.
    Sanitised,
}

/// A file that a chart is offered as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartFile {
    /// A drawing that scales.
    Svg,
    /// A picture.
    Png,
    /// The figures in it.
    Csv,
    /// A page to be embedded in other sites.
    Embed,
}

impl ChartFile {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Svg, Self::Png, Self::Csv, Self::Embed];

    /// Its name in `site.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
            Self::Embed => "embed",
        }
    }
}

/// Which charts have pictures, which take far longer to make than all else of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pictures {
    /// Those on the overviews of releases.
    #[default]
    Overviews,
    /// All.
    EveryPage,
}

/// The files that charts are offered as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFiles {
    /// Which files.
    pub files: Vec<ChartFile>,
    /// Which charts have a picture, where that is one of them.
    pub pictures: Pictures,
}

impl Default for ChartFiles {
    fn default() -> Self {
        Self { files: ChartFile::ALL.to_vec(), pictures: Pictures::default() }
    }
}

/// A file that figures and reports are offered as, beside the CSV and JSON that every site has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Offer {
    /// Workbooks of releases, measures and regions, in each language.
    Workbooks,
    /// The figures of each region by themselves.
    Regions,
    /// A release with all that belongs to it, in one archive.
    Archives,
    /// How to cite each report, for reference managers.
    Citations,
    /// Each report as one file that holds all it needs, and each release as one page to read through.
    Editions,
}

impl Offer {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Workbooks, Self::Regions, Self::Archives, Self::Citations, Self::Editions];

    /// Its name in `site.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Workbooks => "xlsx",
            Self::Regions => "regions",
            Self::Archives => "zip",
            Self::Citations => "citations",
            Self::Editions => "editions",
        }
    }
}

/// What a site is offered as unless it says otherwise: all but the editions, which make every report once more.
pub const OFFERED: [Offer; 4] = [Offer::Workbooks, Offer::Regions, Offer::Archives, Offer::Citations];

/// Pages that a site may do without. What they show stands on others, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// The profile of each region, through all releases.
    Profiles,
    /// The comparison of any two regions, and of each region with others.
    Comparisons,
}

impl PageKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Profiles, Self::Comparisons];

    /// Its name in `site.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Profiles => "profiles",
            Self::Comparisons => "comparisons",
        }
    }
}

/// Which pages have a picture of their own where their address is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cards {
    /// None: the theme has one for all.
    None,
    /// The overviews of releases.
    Overviews,
    /// Overviews, and the profile of each region: one a report and one a region. A picture takes longer to make than a
    /// page, so that those of every region in every report are made where a site asks for them.
    #[default]
    Regions,
    /// Overviews, reports on regions, and profiles of regions.
    EveryPage,
}

/// What files may weigh, in bytes as they travel (packed by gzip). Nothing is asked of what is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Budget {
    /// The HTML of a page, its charts included.
    pub html: Option<Spanned<u64>>,
    /// A report in one file.
    pub edition: Option<Spanned<u64>>,
    /// A stylesheet.
    pub css: Option<Spanned<u64>>,
    /// A script.
    pub script: Option<Spanned<u64>>,
    /// A picture, each by itself.
    pub picture: Option<Spanned<u64>>,
}

impl Budget {
    /// Whether anything is set.
    pub fn is_set(&self) -> bool {
        *self != Self::default()
    }
}

/// A way of packing files beforehand, for servers that hand out what they find.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Packing {
    /// `.gz` beside each file.
    Gzip,
    /// `.br` beside each file.
    Brotli,
}

impl Packing {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    /// Its name in `site.yaml`, and the ending of its files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
        }
    }
}

/// What the site says about findings.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Severities other than the rules' own.
    pub severities: Vec<SeverityChoice>,
    /// The findings that are accepted, each at one place and with a reason.
    pub accepted: Vec<Acceptance>,
}

/// A severity that the site sets for a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeverityChoice {
    /// The rule: its code, once the policy has been resolved; before, the code or name that was written.
    pub rule: Spanned<String>,
    /// Whether its findings are errors; warnings if not.
    pub error: bool,
    /// Where the severity is written.
    pub span: Span,
}

/// A finding that the site accepts.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The rule: its code, once the policy has been resolved; before, the code or name that was written.
    pub rule: Spanned<String>,
    /// The file of the finding, below `content/`.
    pub file: String,
    /// What it is about: the name of a cell, or the text of its line; empty for the file as a whole.
    pub subject: String,
    /// Why it is accepted, for readers.
    pub reason: Text,
    /// Whether pages tell of it: not where it is about something that is not published.
    pub is_told: bool,
    /// Where it was declared.
    pub span: Span,
}

/// The settings of the site.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// The title.
    pub title: Text,
    /// A short name to stand behind the titles of pages; the title where there is none.
    pub short_title: Option<Text>,
    /// One or two sentences on what it is.
    pub description: Text,
    /// The languages, the one at the root first.
    pub languages: Vec<Language>,
    /// The address at which it is published, with the final `/`.
    pub base_url: String,
    /// Who publishes it.
    pub organisation: Text,
    /// An address for questions, where there is one.
    pub contact: Option<String>,
    /// The licence.
    pub licence: Licence,
    /// What becomes of HTML in narratives.
    pub raw_html: RawHtml,
    /// The files of charts.
    pub charts: ChartFiles,
    /// What figures and reports are offered as.
    pub offers: Vec<Offer>,
    /// The pages that it does without.
    pub left_out: Vec<PageKind>,
    /// Which pages have a picture of their own for previews.
    pub cards: Cards,
    /// What pages may weigh.
    pub budget: Budget,
    /// How files are packed beforehand, beside themselves.
    pub packings: Vec<Packing>,
    /// Whether all data must have a control.
    pub requires_control: bool,
    /// Whether browsers keep pages for when there is no network, and offer the site as an app.
    pub offline: Offline,
    /// Whether every release must meet the checklist before it is published.
    pub requires_checklist: bool,
    /// What it says about findings.
    pub policy: Policy,
    /// Its theme, a folder below `themes/`, where it says which.
    pub theme: Option<Spanned<String>>,
}

/// Whether browsers keep pages of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// They do not, and nothing is said of it.
    #[default]
    Never,
    /// They do.
    Kept,
    /// They do so no longer: what they kept is to go.
    Withdrawn,
}

impl Site {
    /// Whether browsers keep its pages.
    pub fn keeps_pages(&self) -> bool {
        self.offline == Offline::Kept
    }

    /// Whether it has pages of a kind.
    pub fn has_pages(&self, kind: PageKind) -> bool {
        !self.left_out.contains(&kind)
    }

    /// Whether something is offered.
    pub fn offers(&self, offer: Offer) -> bool {
        self.offers.contains(&offer)
    }
}
