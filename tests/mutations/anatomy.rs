//! What stands where in a YAML file: its scalars with the keys that lead to them, and its tables.

use cakupan::load::tree::{Kind, Node, Style};
use std::ops::Range;

/// A key or a value.
#[derive(Debug)]
pub(crate) struct Scalar {
    /// The keys that lead to it; of a key, itself included. Places in lists are left out.
    pub(crate) path: Vec<String>,
    /// Its bytes in the file, quotes included.
    pub(crate) range: Range<usize>,
    /// Whether it is the key of an entry.
    pub(crate) is_key: bool,
    /// Whether it is in quotes.
    pub(crate) is_quoted: bool,
}

/// Keys whose values are words for readers, or the words of a source.
const WORDS: &[&str] = &[
    "name",
    "short",
    "plural",
    "note",
    "definition",
    "title",
    "short-title",
    "outlet",
    "date-note",
    "speaker",
    "preferred",
    "wording",
    "when",
    "one",
    "other",
    "description",
    "organisation",
    "origin",
    "over-hundred",
    "denominator",
    "url",
    "base-url",
    "contact",
    "term",
    "licence",
    "schemes",
    "aliases",
    "label",
];

impl Scalar {
    /// The last key that leads to it.
    pub(crate) fn last(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// Whether it is a value that people read and the program does not.
    pub(crate) fn is_words(&self) -> bool {
        !self.is_key && self.path.iter().any(|key| WORDS.contains(&key.as_str()))
    }
}

/// `columns` and `rows`.
#[derive(Debug)]
pub(crate) struct Table {
    /// The headings.
    pub(crate) columns: Vec<Range<usize>>,
    /// The rows.
    pub(crate) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Row {
    /// All its values with their brackets.
    pub(crate) list: Range<usize>,
    /// Its values.
    pub(crate) values: Vec<Range<usize>>,
}

impl Table {
    /// From its first heading to its last value.
    pub(crate) fn range(&self) -> Range<usize> {
        let start = self.columns.first().map_or(0, |first| first.start);
        start..self.rows.last().map_or(start, |row| row.list.end)
    }
}

/// Everything in a file.
#[derive(Debug, Default)]
pub(crate) struct Anatomy {
    /// Keys and values, in the order of the file.
    pub(crate) scalars: Vec<Scalar>,
    /// Tables, in the order of the file.
    pub(crate) tables: Vec<Table>,
}

impl Anatomy {
    /// What stands in `node`.
    pub(crate) fn of(node: &Node<'_>) -> Self {
        let mut anatomy = Self::default();
        anatomy.walk(node, &mut Vec::new());
        anatomy
    }

    fn walk(&mut self, node: &Node<'_>, path: &mut Vec<String>) {
        match &node.kind {
            Kind::Scalar(_, style) => self.scalars.push(Scalar {
                path: path.clone(),
                range: node.span.range(),
                is_key: false,
                is_quoted: *style == Style::Quoted,
            }),
            Kind::Sequence(items) => items.iter().for_each(|item| self.walk(item, path)),
            Kind::Mapping(entries) => {
                self.tables.extend(table(node));
                for entry in entries {
                    path.push(entry.key.value.to_string());
                    let range = entry.key.span.range();
                    self.scalars.push(Scalar { path: path.clone(), range, is_key: true, is_quoted: false });
                    self.walk(&entry.value, path);
                    path.pop();
                }
            }
        }
    }
}

fn table(node: &Node<'_>) -> Option<Table> {
    let ranges = |items: &[Node<'_>]| items.iter().map(|item| item.span.range()).collect();
    let columns = ranges(node.get("columns")?.as_sequence()?);
    let rows = node.get("rows")?.as_mapping()?.iter().filter_map(|entry| {
        let values = ranges(entry.value.as_sequence()?);
        Some(Row { list: entry.value.span.range(), values })
    });
    Some(Table { columns, rows: rows.collect() })
}
