//! Who published a figure, where and when.

use super::table::Keyed;
use super::{PartialDate, Text};
use crate::source::Span;

/// What kind of publication a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// A table of statistics, by an office or ministry.
    Statistics,
    /// A report, a paper or an announcement of an institution.
    Report,
    /// A newspaper or a news site, whomever it quotes.
    Press,
}

impl SourceKind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Statistics, Self::Report, Self::Press];

    /// The key in `sources.yaml` and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Statistics => "statistics",
            Self::Report => "report",
            Self::Press => "press",
        }
    }
}

/// A file that figures were taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub file: String,
    /// The BLAKE3 digest of its bytes, as 64 hexadecimal digits.
    pub digest: String,
}

/// A source: an article, a table, a report.
#[derive(Debug, Clone)]
pub struct Source {
    /// The key.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Who published it.
    pub outlet: Text,
    /// What kind of publication it is, where that is told.
    pub kind: Option<SourceKind>,
    /// When, as exactly as is known.
    pub date: PartialDate,
    /// What is to be known of the date: "undated; inferred from the text".
    pub date_note: Option<Text>,
    /// Its address, where it has one; `http` or `https`.
    pub url: Option<String>,
    /// Remarks for readers.
    pub note: Option<Text>,
    /// The files that its figures were taken from.
    pub attachments: Vec<Attachment>,
    /// Where it was declared.
    pub span: Span,
}

impl Keyed for Source {
    fn key(&self) -> &str {
        &self.id
    }
}
