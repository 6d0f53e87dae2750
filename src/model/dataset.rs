//! Everything that was checked, in one value.

use super::table::{Keyed, Table};
use super::{
    CellKey, Cells, Conflict, Measures, Narrative, Page, Regions, Release, ReleaseId, Site, Source, SourceId,
    TermId, Text,
};
use crate::source::Span;

/// A term of the glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// The key, and its fragment of an address.
    pub id: String,
    /// The term.
    pub term: Text,
    /// Its abbreviation.
    pub abbreviation: Option<String>,
    /// What it means.
    pub definition: Text,
    /// Where the definition is from.
    pub origin: Option<Text>,
    /// Where it was declared.
    pub span: Span,
}

impl Keyed for Term {
    fn key(&self) -> &str {
        &self.id
    }
}

/// A checked content folder.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// The settings.
    pub site: Site,
    /// The regions.
    pub regions: Regions,
    /// The measures.
    pub measures: Measures,
    /// The sources.
    pub sources: Table<SourceId, Source>,
    /// The glossary, in the order of the content.
    pub glossary: Table<TermId, Term>,
    /// The figures.
    pub cells: Cells,
    /// The declared conflicts.
    pub conflicts: Vec<Conflict>,
    /// The releases, in the order of their keys.
    pub releases: Table<ReleaseId, Release>,
    /// The narratives, by release, scope and language.
    pub narratives: Vec<Narrative>,
    /// The pages that stand by themselves, by id and language.
    pub pages: Vec<Page>,
}

impl Dataset {
    /// The written form of a cell: `participants.active/pu · aceh · 2023-12 · actual`.
    pub fn cell_name(&self, key: CellKey) -> String {
        format!(
            "{} · {} · {} · {}",
            self.measures.key_of(key.what()),
            self.regions.all[key.region].id,
            key.period,
            key.aspect.key()
        )
    }
}
