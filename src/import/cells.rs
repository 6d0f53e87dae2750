//! Which cell of a table each figure of a content came from: what is found of figures before they are written is told
//! with the cell, where a person can look.

use super::Plan;
use super::book::Book;
use super::compare::{Change, name};
use crate::diag::{Both, Diagnostics, Phrase, Place};
use crate::model::Dataset;
use crate::source::{Files, Span};
use std::collections::{BTreeMap, BTreeSet};

/// How many cells are named for one finding.
const MOST: usize = 4;

/// The cells of the figures of a content that an import would write, by their places in its data files.
#[derive(Debug, Default)]
pub struct Cells(Vec<(Span, String)>);

impl Cells {
    /// The cells of a plan, in the content that was read with its files in place.
    pub fn of(plan: &Plan, books: &[Book], read: &Dataset, files: &Files) -> Self {
        let mut of_figure: BTreeMap<[String; 3], String> = BTreeMap::new();
        for (book, (reading, changes)) in books.iter().zip(plan.readings.iter().zip(&plan.changes)) {
            for (figure, change) in reading.figures.iter().zip(changes) {
                let (Some(Change::New | Change::Revised { .. }), Some(released)) = (change, figure.released)
                else {
                    continue;
                };
                let cell = book.sheets[figure.sheet].address(figure.spot);
                let cell = if books.len() > 1 { format!("{}: {cell}", book.name) } else { cell };
                let key = [name(read, figure), figure.source.clone(), released.to_string()];
                of_figure.entry(key).or_insert(cell);
            }
        }
        let paths: BTreeSet<&str> = plan.data.iter().map(|file| file.path.as_str()).collect();
        let written = read.cells.observations().iter();
        let written = written.filter(|one| paths.contains(files.get(one.span.file).path.as_str()));
        let cells = written.filter_map(|one| {
            let source = read.sources[one.source].id.clone();
            let key = [read.cell_name(one.key), source, one.released.to_string()];
            Some((one.span, of_figure.get(&key)?.clone()))
        });
        Self(cells.collect())
    }

    /// The findings, each with the cells that it comes from: those of its place, else those of the places beside it.
    pub fn named(&self, findings: &Diagnostics) -> Diagnostics {
        let mut findings = findings.clone();
        for finding in findings.iter_mut() {
            let own = match &finding.place {
                Place::At(span) => self.at(*span),
                Place::Path(_) | Place::Nowhere => Vec::new(),
            };
            let beside = || finding.labels.iter().flat_map(|label| self.at(label.span)).collect();
            let cells = if own.is_empty() { beside() } else { own };
            if !cells.is_empty() {
                finding.hints.insert(0, words(&cells));
            }
        }
        findings
    }

    fn at(&self, span: Span) -> Vec<&str> {
        let meets =
            |other: &Span| other.file == span.file && other.start < span.end && span.start < other.end;
        self.0.iter().filter(|(other, _)| meets(other)).map(|(_, cell)| cell.as_str()).collect()
    }
}

fn words(cells: &[&str]) -> Phrase {
    let listed: Vec<String> = cells.iter().take(MOST).map(|cell| format!("`{cell}`")).collect();
    let words = if cells.len() > MOST {
        Both { id: "periksa {cells}, … di tabelnya", en: "check {cells}, … of the table" }
    } else {
        Both { id: "periksa {cells} di tabelnya", en: "check {cells} of the table" }
    };
    Phrase::new(words).with("cells", listed.join(", "))
}
