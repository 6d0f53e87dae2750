//! The page for searching: everything that there is to be found, by name.

use super::Frame;
use serde::Serialize;

/// What can be found: a region, a measure, a report, a term or a page.
#[derive(Debug, Clone, Serialize)]
pub struct SearchEntry {
    /// Its name.
    pub label: String,
    /// Its page, or its place on one.
    pub href: String,
    /// What it is: "Provinsi", "Ukuran", "Istilah".
    pub kind: String,
    /// Other names, or what it is in a few words.
    pub detail: Option<String>,
}

/// The entries that begin with one letter.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// The id of its section.
    pub id: String,
    /// The letter; "0–9" for numbers, "#" for all other signs.
    pub label: String,
    /// The entries in the order of the alphabet.
    pub entries: Vec<SearchEntry>,
}

/// The page for searching. What it lists is also what its script searches: the page works without.
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    /// What all pages share; `page` in templates.
    pub page: Frame,
    /// Everything, by its first letter.
    pub letters: Vec<Letter>,
}
