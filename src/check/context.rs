//! What every reader has at hand: the trees, the findings so far, and the dataset that is being built.

use super::rules::{UNKNOWN_NAME, UNKNOWN_REGION, UNKNOWN_SOURCE};
use super::shape::{FileKind, Shape, validate};
use super::suggest::{meant, nearest};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};
use crate::load::tree::{Kind, Node};
use crate::load::{Document, Documents};
use crate::model::{Dataset, Language, RegionId, SourceId, Text};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The state of a check.
pub(crate) struct Context<'a> {
    pub(crate) documents: &'a Documents<'a>,
    pub(crate) findings: Diagnostics,
    pub(crate) dataset: Dataset,
    /// The site's languages.
    pub(crate) spoken: Vec<Language>,
    /// Their tags.
    pub(crate) languages: Vec<String>,
    /// Which of the declaring files have faults of syntax: what they lack must not be held against others.
    pub(crate) incomplete: Incomplete,
    /// Keys of declarations that were refused for a fault of their own, which has been reported: what points to
    /// them is not at fault.
    pub(crate) refused: BTreeSet<String>,
    /// For each source the regions that it has figures for, in order.
    pub(crate) covered: Vec<Vec<RegionId>>,
    /// Measures some of whose dimensions are not known, which has been reported: their categories are not at fault.
    pub(crate) vague: BTreeSet<String>,
    /// Regions by every name they have, in small letters; for hints only.
    pub(crate) region_names: BTreeMap<String, RegionId>,
}

/// Kinds of declarations that are not all known, because a file that declares them could not be read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Incomplete {
    pub(crate) languages: bool,
    pub(crate) glossary: bool,
    pub(crate) conflicts: bool,
    pub(crate) regions: bool,
    pub(crate) measures: bool,
    pub(crate) sources: bool,
    pub(crate) data: bool,
    pub(crate) releases: bool,
    /// What releases promise and cite, and whether it is there, though it is known which releases there are.
    pub(crate) promises: bool,
}

impl<'a> Context<'a> {
    pub(crate) fn new(documents: &'a Documents<'a>) -> Self {
        Self {
            documents,
            findings: Diagnostics::default(),
            dataset: Dataset::default(),
            spoken: Vec::new(),
            languages: Vec::new(),
            incomplete: Incomplete::default(),
            refused: BTreeSet::new(),
            covered: Vec::new(),
            vague: BTreeSet::new(),
            region_names: BTreeMap::new(),
        }
    }

    /// The files of a kind, validated, with whether any of them could not be read whole.
    pub(crate) fn validated(&mut self, kind: FileKind) -> (Vec<&'a Document<'a>>, bool) {
        let documents = self.documents;
        let mut incomplete = false;
        let mut out = Vec::new();
        for document in documents.yaml_under("content/") {
            if FileKind::of_path(document.path) != Some(kind) {
                continue;
            }
            incomplete |= document.broken || document.node.is_none();
            // A tree that lacks something would raise findings that are only echoes of the fault of syntax.
            if document.broken {
                continue;
            }
            if let Some(node) = &document.node {
                self.validate(node, kind.shape());
                out.push(document);
            }
        }
        (out, incomplete)
    }

    /// Validates one node that is not a whole file.
    pub(crate) fn validate(&mut self, node: &Node<'_>, shape: &Shape) {
        let languages = if self.incomplete.languages { &[] } else { &*self.languages };
        validate(node, shape, languages, &mut self.findings);
    }

    /// The words of a node, in the languages of the site.
    pub(crate) fn words(&self, node: &Node<'_>) -> Text {
        match &node.kind {
            Kind::Scalar(text, _) => Text::same(text),
            Kind::Mapping(_) => {
                let of = |tag: &String| node.get(tag).and_then(Node::as_str).map(Into::into);
                Text::new(self.languages.iter().map(of).collect())
            }
            Kind::Sequence(_) => Text::default(),
        }
    }

    /// The words of a key of a mapping.
    pub(crate) fn words_at(&self, node: &Node<'_>, key: &str) -> Option<Text> {
        node.get(key).map(|value| self.words(value))
    }

    /// The words of a key that must be there; empty where they are not, which has been reported.
    pub(crate) fn required_words(&self, node: &Node<'_>, key: &str) -> Text {
        self.words_at(node, key).unwrap_or_default()
    }

    /// The region with this key, or a finding.
    pub(crate) fn region(&mut self, name: &str, span: Span) -> Option<RegionId> {
        let found = self.dataset.regions.all.find(name);
        if found.is_none() && !self.incomplete.regions && !self.refused.contains(name) {
            let hint = self.region_hint(name).unwrap_or_else(|| declare("regions.yaml"));
            self.findings.push(UNKNOWN_REGION.at(span).with("name", name).hint(hint));
        }
        found
    }

    /// The region that was probably meant: one whose other name this is, else the nearest key or name.
    pub(crate) fn region_hint(&self, name: &str) -> Option<Phrase> {
        let folded = name.to_lowercase();
        let known = self.region_names.get(&folded).or_else(|| {
            self.region_names.get(nearest(&folded, self.region_names.keys().map(String::as_str))?)
        });
        known.map(|id| meant(&self.dataset.regions.all[*id].id))
    }

    /// The source with this key, or a finding.
    pub(crate) fn source(&mut self, name: &str, span: Span) -> Option<SourceId> {
        let found = self.dataset.sources.find(name);
        if found.is_none() && !self.incomplete.sources && !self.refused.contains(name) {
            let hint = nearest(name, self.dataset.sources.keys()).map(meant);
            let hint = hint.unwrap_or_else(|| declare("sources.yaml"));
            self.findings.push(UNKNOWN_SOURCE.at(span).with("name", name).hint(hint));
        }
        found
    }

    /// Reports a name of another kind that is not known.
    pub(crate) fn unknown_name(&mut self, kind: Both, node: &Node<'_>, known: &[String]) {
        let name = node.as_str().unwrap_or_default();
        if self.refused.contains(name) {
            return;
        }
        let hint = nearest(name, known.iter().map(String::as_str)).map(meant);
        let hint = hint.unwrap_or_else(|| among(known));
        self.findings.push(UNKNOWN_NAME.at(node.span).with("kind", kind).with("name", name).hint(hint));
    }

    /// Adds a finding.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.findings.push(diagnostic);
    }
}

/// "declare it in `…`"
pub(crate) fn declare(file: &'static str) -> Phrase {
    Phrase::new(Both {
        id: "nyatakan dulu di `{file}`, atau perbaiki namanya",
        en: "declare it in `{file}`, or mend the name",
    })
    .with("file", file)
}

/// The names to choose from, where there are few.
fn among(known: &[String]) -> Phrase {
    if known.is_empty() || known.len() > 12 {
        return Phrase::new(Both {
            id: "nyatakan dulu, atau perbaiki namanya",
            en: "declare it first, or mend the name",
        });
    }
    let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Phrase::new(Both { id: "yang dikenal: {list}", en: "the known ones are {list}" }).with("list", list)
}

/// The string of a key of a mapping.
pub(crate) fn string_at<'n>(node: &'n Node<'_>, key: &str) -> Option<&'n str> {
    node.get(key).and_then(Node::as_str)
}

/// The items of a list under a key of a mapping.
pub(crate) fn items_at<'n, 'a>(node: &'n Node<'a>, key: &str) -> &'n [Node<'a>] {
    node.get(key).and_then(Node::as_sequence).unwrap_or_default()
}

/// The entries of a mapping under a key of a mapping.
pub(crate) fn entries_at<'n, 'a>(node: &'n Node<'a>, key: &str) -> &'n [crate::load::tree::Entry<'a>] {
    node.get(key).and_then(Node::as_mapping).unwrap_or_default()
}
