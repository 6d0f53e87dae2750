//! A mapping: what the heads and names of tables of one form mean, as a person has confirmed it.
//!
//! It is a file of its own, read with places like every other, so that a slip in it is told at its line. What begins
//! with `?` is a suggestion of ours that nobody has confirmed, and counts as no answer.

use super::roles::Role;
use crate::check::shape::{MAPPING, validate};
use crate::diag::Diagnostics;
use crate::load::parse_alone;
use crate::load::tree::{Entry, Node};
use crate::model::{Aspect, Missing, Status};
use crate::source::Files;
use std::collections::BTreeMap;

/// A mapping.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// The key of the source.
    pub source: Option<String>,
    /// What the source is, for one that `sources.yaml` does not have yet.
    pub about: About,
    /// When the figures became known.
    pub released: Option<String>,
    /// What holds for every figure that does not say otherwise.
    pub all: Given,
    /// The language of numbers, where columns leave it open.
    pub numbers: Option<String>,
    /// What signs for missing figures mean.
    pub missing: BTreeMap<String, Answer>,
    /// What an empty cell means; without it they are told.
    pub empty: Option<Missing>,
    /// Sheets by name.
    pub sheets: BTreeMap<String, Given>,
    /// Columns by their heads.
    pub columns: BTreeMap<String, Given>,
    /// Regions by the names of the tables.
    pub regions: BTreeMap<String, Answer>,
    /// Fiscal years with the months that each spans: an example says how all of them run.
    pub fiscal: BTreeMap<String, String>,
    /// Times by the words of the tables.
    pub periods: BTreeMap<String, Answer>,
    /// Measures by the words of the tables.
    pub measures: BTreeMap<String, Answer>,
    /// Categories by the words of the tables.
    pub categories: BTreeMap<String, Answer>,
    /// The reasons for which a new site accepts what is found of its figures, by code or name of the rule.
    pub accept: BTreeMap<String, String>,
}

/// What a source is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub date: Option<String>,
    /// What kind of publication it is.
    pub kind: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// This.
    Means(String),
    /// It is the total of the others.
    Total,
    /// Nothing that is imported.
    Skip,
    /// Nobody has said; perhaps one of these.
    Open(Vec<String>),
}

/// What is given for a column, a sheet or everything.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// What the column is for.
    pub role: Option<Role>,
    /// The measure, as data files write it.
    pub measure: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The period.
    pub period: Option<String>,
    /// What the figures claim to be.
    pub aspect: Option<Aspect>,
    /// How settled they are.
    pub status: Option<Status>,
    /// The language of the numbers.
    pub numbers: Option<String>,
    /// The word for the power of ten that they are written in.
    pub scale: Option<u32>,
    /// Nobody has said; perhaps this.
    pub open: Option<String>,
}

/// The powers of ten by their words.
pub const SCALES: &[(&str, u32)] = &[
    ("ribu", 3),
    ("juta", 6),
    ("miliar", 9),
    ("triliun", 12),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
];

impl Answer {
    fn read(text: &str) -> Self {
        match text {
            "skip" => Self::Skip,
            "total" => Self::Total,
            _ => match text.strip_prefix('?') {
                Some(rest) => {
                    let names = rest.split(" or ").map(str::trim).filter(|name| !name.is_empty());
                    Self::Open(names.map(str::to_owned).collect())
                }
                None => Self::Means(text.to_owned()),
            },
        }
    }
}

impl Mapping {
    /// Reads a mapping from its text.
    pub fn read(path: &str, text: &str) -> (Self, Files, Diagnostics) {
        let mut files = Files::default();
        let id = files.add(path, text);
        let mut findings = Diagnostics::default();
        let mut mapping = Self::default();
        {
            let document = parse_alone(id, files.get(id), &mut findings);
            if let Some(node) = document.node.filter(|_| !document.broken) {
                validate(&node, &MAPPING, &[], &mut findings);
                if !findings.has_errors() {
                    mapping.take(&node);
                }
            }
        }
        (mapping, files, findings)
    }

    /// Takes over what another says; of two answers the other's stays.
    pub fn merge(&mut self, other: &Self) {
        let other = other.clone();
        self.source = other.source.or(self.source.take());
        self.released = other.released.or(self.released.take());
        self.numbers = other.numbers.or(self.numbers.take());
        self.empty = other.empty.or(self.empty);
        if other.about != About::default() {
            self.about = other.about;
        }
        if other.all != Given::default() {
            self.all = other.all;
        }
        self.missing.extend(other.missing);
        self.sheets.extend(other.sheets);
        self.columns.extend(other.columns);
        self.regions.extend(other.regions);
        self.fiscal.extend(other.fiscal);
        self.periods.extend(other.periods);
        self.measures.extend(other.measures);
        self.categories.extend(other.categories);
        self.accept.extend(other.accept);
    }

    fn take(&mut self, node: &Node<'_>) {
        self.source = settled(node, "source");
        self.released = settled(node, "released");
        self.numbers = settled(node, "numbers");
        self.all = Given::read(node);
        self.empty = settled(node, "empty").and_then(|text| missing(&text));
        if let Some(about) = node.get("new-source") {
            self.about = About {
                title: settled(about, "title"),
                outlet: settled(about, "outlet"),
                date: settled(about, "date"),
                kind: settled(about, "kind"),
                url: settled(about, "url"),
            };
        }
        let entries = |key: &str| node.get(key).and_then(Node::as_mapping).unwrap_or_default();
        let given = |entry: &Entry<'_>| ((*entry.key.value).to_owned(), Given::of_entry(&entry.value));
        self.sheets = entries("sheets").iter().map(given).collect();
        self.columns = entries("columns").iter().map(given).collect();
        let answer =
            |entry: &Entry<'_>| Some(((*entry.key.value).to_owned(), Answer::read(entry.value.as_str()?)));
        self.regions = entries("regions").iter().filter_map(answer).collect();
        self.periods = entries("periods").iter().filter_map(answer).collect();
        self.measures = entries("measures").iter().filter_map(answer).collect();
        self.categories = entries("categories").iter().filter_map(answer).collect();
        self.missing = entries("missing").iter().filter_map(answer).collect();
        let text =
            |entry: &Entry<'_>| Some(((*entry.key.value).to_owned(), entry.value.as_str()?.to_owned()));
        self.accept = entries("accept").iter().filter_map(text).collect();
        let settled = |(_, text): &(String, String)| !text.starts_with('?');
        self.fiscal = entries("fiscal-year").iter().filter_map(text).filter(settled).collect();
    }
}

/// The text of a key, unless it is an open question.
fn settled(node: &Node<'_>, key: &str) -> Option<String> {
    node.get(key).and_then(Node::as_str).filter(|text| !text.starts_with('?')).map(str::to_owned)
}

/// The reason of this key.
pub fn missing(text: &str) -> Option<Missing> {
    Missing::ALL.into_iter().find(|reason| reason.key() == text)
}

/// The status of this key.
pub fn status(text: &str) -> Option<Status> {
    [Status::Unstated, Status::Provisional, Status::Final, Status::Revised]
        .into_iter()
        .find(|one| one.key() == text)
}

impl Given {
    /// A column or sheet by one word, or by its keys.
    fn of_entry(node: &Node<'_>) -> Self {
        let Some(text) = node.as_str() else { return Self::read(node) };
        if let Some(open) = text.strip_prefix('?') {
            return Self { open: Some(open.trim().to_owned()), ..Self::default() };
        }
        match Role::of_key(text) {
            Some(role) => Self { role: Some(role), ..Self::default() },
            None => Self { measure: Some(text.to_owned()), ..Self::default() },
        }
    }

    fn read(node: &Node<'_>) -> Self {
        let text = |key: &str| settled(node, key);
        Self {
            role: text("is").and_then(|text| Role::of_key(&text)),
            measure: text("measure"),
            region: text("region"),
            period: text("period"),
            aspect: text("aspect").and_then(|text| Aspect::ALL.into_iter().find(|one| one.key() == text)),
            status: text("status").and_then(|text| status(&text)),
            numbers: text("numbers"),
            scale: text("scale")
                .and_then(|text| SCALES.iter().find(|(word, _)| *word == text))
                .map(|(_, scale)| *scale),
            open: None,
        }
    }

    /// Whether it says how numbers are read, and nothing else.
    pub fn is_of_marks(&self) -> bool {
        self.numbers.is_some() && *self == Self { numbers: self.numbers.clone(), ..Self::default() }
    }

    /// Whether it says to leave all of it out.
    pub fn is_skipped(&self) -> bool {
        self.role == Some(Role::Skip)
    }
}
