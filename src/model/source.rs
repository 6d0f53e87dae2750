//! Who published a figure, where and when.

use super::table::Keyed;
use super::{PartialDate, Text};
use crate::source::Span;

/// A source: an article, a table, a report.
#[derive(Debug, Clone)]
pub struct Source {
    /// The key.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Who published it.
    pub outlet: Text,
    /// When, as exactly as is known.
    pub date: PartialDate,
    /// What is to be known of the date: "undated; inferred from the text".
    pub date_note: Option<Text>,
    /// Its address, where it has one; `http` or `https`.
    pub url: Option<String>,
    /// Remarks for readers.
    pub note: Option<Text>,
    /// Where it was declared.
    pub span: Span,
}

impl Keyed for Source {
    fn key(&self) -> &str {
        &self.id
    }
}
