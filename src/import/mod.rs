//! Spreadsheets and CSV to YAML: what people send, turned into figures that can be checked.
//!
//! ```text
//! bytes ──open──▶ Book ──layout──▶ tables ──reading──▶ figures ──compare──▶ Plan ──▶ texts of files
//! ```
//!
//! Nothing is guessed: what neither the content nor a mapping knows is a [`reading::Question`], and while one is open
//! no figure is written. Nothing is dropped in silence: each cell has a [`account::Fate`]. Nothing known is
//! overwritten: figures of a later day go to a file of their own. Only [`disk`] touches the disk.

pub mod account;
mod attained;
mod beside;
pub mod book;
mod calling;
pub mod cells;
mod changes;
pub mod compare;
mod counted;
pub mod data;
pub mod disk;
pub mod fiscal;
pub mod layout;
pub mod lexicon;
pub mod look;
pub mod mapping;
mod money;
mod nominal;
pub mod notes;
mod nouns;
mod numbering;
pub mod numeral;
pub mod open;
pub mod period;
mod pivot;
pub mod propose;
pub mod reading;
pub mod release;
pub mod report;
pub mod roles;
pub mod scale;
pub mod site;
pub mod sources;
mod status;
mod styles;
mod units;
pub mod value;
mod ways;
pub mod words;
pub mod yaml;

use crate::diag::{Both, Phrase};
use crate::model::{Attachment, Control, Dataset, LangId, Observation, control_of};
use account::{Fate, Ignored, Refusal};
use book::Book;
use compare::{Change, compare};
use data::DataFile;
use lexicon::Lexicon;
use mapping::{About, Mapping};
use reading::{Figure, Options, Question, Reading, read};
use sources::{with_attachment, with_source};
use std::collections::{BTreeMap, BTreeSet};
use value::same;

/// What is asked of an import.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The files.
    pub books: &'a [Book],
    /// The content that they go into.
    pub dataset: &'a Dataset,
    /// What a person has confirmed.
    pub mapping: &'a Mapping,
    /// What the command line gives.
    pub options: &'a Options,
    /// The text of `sources.yaml`, where there is one.
    pub sources: &'a str,
    /// The paths of the files that are there.
    pub taken: &'a BTreeSet<String>,
}

/// What an import would do.
#[derive(Debug)]
pub struct Plan {
    /// What was read, file by file.
    pub readings: Vec<Reading>,
    /// What each figure changes, as the figures of each reading; nothing for one that is left out.
    pub changes: Vec<Vec<Option<Change>>>,
    /// The data files to be written.
    pub data: Vec<DataFile>,
    /// The new text of `sources.yaml`, where it changes.
    pub sources: Option<String>,
}

/// Works out what an import would do. It writes nothing.
pub fn plan(request: &Request<'_>) -> Plan {
    let lexicon = Lexicon::new(request.dataset);
    let mut readings: Vec<Reading> =
        request.books.iter().map(|book| read(book, &lexicon, request.mapping, request.options)).collect();
    across(request.books, &mut readings);
    let mut changes = Vec::new();
    for reading in &mut readings {
        changes.push(changes_of(request.dataset, reading));
    }
    let mut plan = Plan { readings, changes, data: Vec::new(), sources: None };
    plan.ask_about_sources(request);
    plan.data = plan.files(request);
    plan.sources = plan.attachments(request);
    plan
}

/// Figures of one cell in several files: the second is a repetition, or refused.
fn across(books: &[Book], readings: &mut [Reading]) {
    let mut seen: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut faults = Vec::new();
    for (at, reading) in readings.iter().enumerate() {
        for (index, figure) in
            reading.figures.iter().enumerate().filter(|(index, _)| is_kept(reading, *index))
        {
            match seen.get(&figure.identity()) {
                None => drop(seen.insert(figure.identity(), (at, index))),
                Some((first, other)) if *first != at => {
                    let of = &readings[*first].figures[*other];
                    let fate = if same(&of.written.stated, &figure.written.stated) {
                        Fate::Ignored(Ignored::Repeated)
                    } else {
                        let place = format!(
                            "{}: {}",
                            books[*first].name,
                            books[*first].sheets[of.sheet].address(of.spot)
                        );
                        Fate::Refused(Refusal::twice(place))
                    };
                    faults.push((at, index, fate));
                }
                Some(_) => {}
            }
        }
    }
    for (at, index, fate) in faults {
        let (sheet, spot) = (readings[at].figures[index].sheet, readings[at].figures[index].spot);
        readings[at].fates[sheet].insert(spot, fate);
    }
}

/// Whether a figure is still one after all was read: no repetition, and not refused.
fn is_kept(reading: &Reading, index: usize) -> bool {
    let figure = &reading.figures[index];
    match reading.fates[figure.sheet].get(&figure.spot) {
        Some(fate) => *fate == Fate::Figure(index),
        // An empty cell that the mapping gives a meaning.
        None => true,
    }
}

fn changes_of(dataset: &Dataset, reading: &mut Reading) -> Vec<Option<Change>> {
    let mut out = Vec::new();
    for index in 0..reading.figures.len() {
        if !is_kept(reading, index) {
            out.push(None);
            continue;
        }
        let figure = &reading.figures[index];
        match compare(dataset, figure) {
            Change::Refused(refusal) => {
                reading.fates[figure.sheet].insert(figure.spot, Fate::Refused(refusal));
                out.push(None);
            }
            change => out.push(Some(change)),
        }
    }
    out
}

impl Plan {
    /// Every question that is open.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.readings.iter().flat_map(|reading| &reading.questions)
    }

    /// How many cells were not understood.
    pub fn refused(&self) -> usize {
        let fates = self.readings.iter().flat_map(|reading| &reading.fates).flat_map(BTreeMap::values);
        fates.filter(|fate| matches!(fate, Fate::Refused(_))).count()
    }

    /// The figures that are to be written, in the order of the files.
    fn written(&self) -> impl Iterator<Item = &Figure> {
        self.readings.iter().zip(&self.changes).flat_map(|(reading, changes)| {
            reading.figures.iter().zip(changes).filter_map(|(figure, change)| {
                matches!(change, Some(Change::New | Change::Revised { .. })).then_some(figure)
            })
        })
    }

    /// A source that the content does not have must be told of before it is declared.
    fn ask_about_sources(&mut self, request: &Request<'_>) {
        let about = &request.mapping.about;
        let lacking = |text: &Option<String>| text.as_deref().is_none_or(str::is_empty);
        let described = !lacking(&about.title) && !lacking(&about.outlet);
        for (reading, book) in self.readings.iter_mut().zip(request.books) {
            let unknown = reading.figures.iter().find(|figure| {
                !figure.source.is_empty() && request.dataset.sources.find(&figure.source).is_none()
            });
            let Some(key) = unknown.map(|figure| figure.source.clone()) else { continue };
            if !crate::check::shape::is_key(&key) {
                let words = Both {
                    id: "`{key}` bukan kunci sumber: pakai huruf kecil, angka, `-`, dan `.`",
                    en: "`{key}` is no key for a source: use small letters, digits, `-` and `.`",
                };
                reading.questions.push(Question {
                    key: "source",
                    label: key.clone(),
                    options: Vec::new(),
                    place: String::new(),
                    message: Phrase::new(words).with("key", key),
                });
                continue;
            }
            let from_notes = reading.proposal.about.clone();
            reading.proposal.source.get_or_insert_with(|| key.clone());
            let proposed = &mut reading.proposal.about;
            proposed.title = from_notes.title.or_else(|| Some(book.name.clone()));
            // Most tables are those of whoever makes the site; it is for them to say.
            let own = request.dataset.site.organisation.get(LangId(0));
            proposed.outlet = from_notes.outlet.or_else(|| (!own.is_empty()).then(|| format!("? {own}")));
            if !described {
                reading.questions.push(Question {
                    key: "new-source",
                    label: String::new(),
                    options: Vec::new(),
                    place: String::new(),
                    message: Phrase::new(Both {
                        id: "sumber `{key}` belum ada di `sources.yaml`: nyatakan di sana, atau isi `new-source` di pemetaan (`title`, `outlet`)",
                        en: "`sources.yaml` does not have the source `{key}`: declare it there, or fill in `new-source` in the mapping (`title`, `outlet`)",
                    })
                    .with("key", key),
                });
            }
        }
    }

    /// One file for each source and day. A name that is taken gets a number: what is there is never changed.
    fn files(&self, request: &Request<'_>) -> Vec<DataFile> {
        let mut groups: Vec<((String, String), Vec<Figure>)> = Vec::new();
        for figure in self.written() {
            let Some(released) = figure.released.filter(|_| !figure.source.is_empty()) else { continue };
            let key = (figure.source.clone(), released.to_string());
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, figures)) => figures.push(figure.clone()),
                None => groups.push((key, vec![figure.clone()])),
            }
        }
        let names: Vec<&str> = request.books.iter().map(|book| book.name.as_str()).collect();
        let is_indonesian =
            request.dataset.site.languages.first().is_some_and(|language| language.tag == "id");
        let from = if is_indonesian {
            "Diimpor dengan `cakupan import` dari"
        } else {
            "Imported with `cakupan import` from"
        };
        let mut taken = request.taken.clone();
        let mut out = Vec::new();
        for ((source, released), figures) in groups {
            let path = free_path(&taken, &format!("content/data/{source}-{released}"));
            taken.insert(path.clone());
            let mut comments = vec![yaml::comment(&format!("{from} {}.", names.join(", ")))];
            if let Some(id) = request.dataset.sources.find(&source) {
                let title = request.dataset.sources[id].title.get(LangId(0)).to_owned();
                comments.push(yaml::comment(&title));
            }
            comments.retain(|line| !line.is_empty());
            out.push(DataFile { path, comments, figures });
        }
        out
    }

    /// `sources.yaml` with the files of each source, where any of them is new to it.
    fn attachments(&self, request: &Request<'_>) -> Option<String> {
        let mut text = request.sources.to_owned();
        let mut declared: BTreeSet<String> = BTreeSet::new();
        for (book, (reading, changes)) in request.books.iter().zip(self.readings.iter().zip(&self.changes)) {
            let attachment = Attachment { file: book.name.clone(), digest: book.digest.clone() };
            let kept = reading.figures.iter().zip(changes).filter(|(_, change)| change.is_some());
            let keys: BTreeSet<&str> =
                kept.map(|(figure, _)| figure.source.as_str()).filter(|key| !key.is_empty()).collect();
            for key in keys {
                let known = request.dataset.sources.find(key).map(|id| &request.dataset.sources[id]);
                if known.is_some_and(|source| source.attachments.iter().any(|one| one.digest == book.digest))
                {
                    continue;
                }
                if known.is_none() && declared.insert(key.to_owned()) {
                    let released = reading.figures.iter().filter_map(|figure| figure.released).min();
                    let date = released.map(|date| date.to_string());
                    let about = About {
                        date: request.mapping.about.date.clone().or(date),
                        ..request.mapping.about.clone()
                    };
                    text = with_source(&text, key, &about, &attachment);
                } else if let Some(changed) = with_attachment(&text, key, &attachment) {
                    text = changed;
                }
            }
        }
        (text != request.sources).then_some(text)
    }

    /// The texts of all files to be written, with control totals where the content that they make is known.
    pub fn texts(&self, dataset: &Dataset, controls: &BTreeMap<String, Control>) -> BTreeMap<String, String> {
        let data =
            self.data.iter().map(|file| (file.path.clone(), file.text(dataset, controls.get(&file.path))));
        let sources = self.sources.iter().map(|text| ("content/sources.yaml".to_owned(), text.clone()));
        data.chain(sources).collect()
    }

    /// Holds what the content would read in the new files against what was meant: the control of each file, or the
    /// name of the first file of which a figure was lost or reads as another.
    ///
    /// # Errors
    /// The path of a file that does not read as it was meant.
    pub fn proof(
        &self,
        read: &Dataset,
        path_of: impl Fn(&Observation) -> String,
    ) -> Result<BTreeMap<String, Control>, String> {
        let mut by_file: BTreeMap<String, Vec<&Observation>> = BTreeMap::new();
        for one in read.cells.observations() {
            by_file.entry(path_of(one)).or_default().push(one);
        }
        let mut controls = BTreeMap::new();
        for file in &self.data {
            let found = by_file.get(&file.path).map_or(&[][..], Vec::as_slice);
            let mut left: BTreeMap<String, Vec<&Observation>> = BTreeMap::new();
            for one in found {
                left.entry(read.cell_name(one.key)).or_default().push(one);
            }
            let all = file.figures.iter().all(|figure| {
                let name = compare::name(read, figure);
                left.get(&name)
                    .is_some_and(|of| of.iter().any(|one| same(&one.stated, &figure.written.stated)))
            });
            if !all || found.len() != file.figures.len() {
                return Err(file.path.clone());
            }
            controls.insert(file.path.clone(), control_of(read, found.iter().copied()));
        }
        Ok(controls)
    }
}

fn free_path(taken: &BTreeSet<String>, base: &str) -> String {
    let mut path = format!("{base}.yaml");
    let mut number = 2;
    while taken.contains(&path) {
        path = format!("{base}-{number}.yaml");
        number += 1;
    }
    path
}
