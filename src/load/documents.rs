//! The user's files as syntax trees, to be looked up by path or walked by folder.

use super::json::Json;
use super::tree::Node;
use crate::source::{Excerpt, FileId, Span};
use std::sync::Arc;

/// A YAML file.
#[derive(Debug, Clone, PartialEq)]
pub struct Document<'a> {
    /// The file.
    pub file: FileId,
    /// Its path below the root.
    pub path: &'a str,
    /// What it holds: nothing if the file is empty or could not be read at all.
    pub node: Option<Node<'a>>,
    /// Whether something is missing from `node`, because of a fault that has been reported. What such a tree
    /// does not have must not be held against it; what it has may be used to spare other files a finding.
    pub broken: bool,
}

/// A Markdown file.
#[derive(Debug, Clone, PartialEq)]
pub struct Markdown<'a> {
    /// The file.
    pub file: FileId,
    /// Its path below the root.
    pub path: &'a str,
    /// What stands between the `---` lines at its beginning, if anything.
    pub front: Option<Node<'a>>,
    /// The text after the front matter.
    pub body: &'a str,
    /// The text of the file, of which `body` is a part.
    pub(super) whole: &'a Arc<str>,
    /// The place of `body`.
    pub span: Span,
    /// Whether something is missing from `front` or `body`, because of a fault that has been reported.
    pub broken: bool,
}

impl Markdown<'_> {
    /// The body, to be kept longer than the file table.
    pub fn excerpt(&self) -> Excerpt {
        Excerpt::new(self.whole, self.span.range())
    }
}

/// A JSON file: boundaries of regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonDocument<'a> {
    /// The file.
    pub file: FileId,
    /// Its path below the root.
    pub path: &'a str,
    /// What it holds: nothing if the file could not be read, which has been reported.
    pub value: Option<Json<'a>>,
}

/// Every file under `content/` that has a syntax, in the order of the paths.
#[derive(Debug, Default)]
pub struct Documents<'a> {
    pub(super) yaml: Vec<Document<'a>>,
    pub(super) markdown: Vec<Markdown<'a>>,
    pub(super) json: Vec<JsonDocument<'a>>,
}

impl<'a> Documents<'a> {
    /// The YAML file at this path below the root.
    pub fn yaml(&self, path: &str) -> Option<&Document<'a>> {
        let at = self.yaml.binary_search_by(|document| document.path.cmp(path)).ok()?;
        self.yaml.get(at)
    }

    /// The YAML files whose paths begin with `prefix`, such as `content/data/`, in the order of their paths.
    pub fn yaml_under(&self, prefix: &str) -> &[Document<'a>] {
        under(&self.yaml, prefix, |document| document.path)
    }

    /// The Markdown file at this path below the root.
    pub fn markdown(&self, path: &str) -> Option<&Markdown<'a>> {
        let at = self.markdown.binary_search_by(|markdown| markdown.path.cmp(path)).ok()?;
        self.markdown.get(at)
    }

    /// The Markdown files whose paths begin with `prefix`, in the order of their paths.
    pub fn markdown_under(&self, prefix: &str) -> &[Markdown<'a>] {
        under(&self.markdown, prefix, |markdown| markdown.path)
    }

    /// The JSON files, in the order of their paths.
    pub fn json(&self) -> &[JsonDocument<'a>] {
        &self.json
    }
}

/// The items whose paths begin with `prefix`: neighbours, since the items are in the order of their paths.
fn under<'d, 'a, T>(items: &'d [T], prefix: &str, path: impl Fn(&T) -> &'a str) -> &'d [T] {
    let start = items.partition_point(|item| path(item) < prefix);
    let rest = &items[start..];
    &rest[..rest.partition_point(|item| path(item).starts_with(prefix))]
}
