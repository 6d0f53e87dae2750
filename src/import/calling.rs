//! What tables call measures: their names, short names and keys, and the glossary terms that they are about.

use super::lexicon::tokens;
use super::words::position;
use crate::model::{Dataset, MeasureId, Text};

/// How words name a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Naming {
    /// It is called so.
    Own,
    /// The glossary term that it is about is.
    Term,
}

/// The words of measures, the longest first; of as many words those of own names before those of terms.
#[derive(Debug, Default)]
pub(super) struct Measures(Vec<(Vec<String>, MeasureId, Naming)>);

/// A measure that words name.
#[derive(Debug)]
pub(super) struct Called {
    pub(super) measure: MeasureId,
    /// Others that the same words, or as many, name as well.
    pub(super) rivals: Vec<MeasureId>,
    /// Where its name begins among the words, and how many it has.
    pub(super) at: usize,
    pub(super) length: usize,
    /// Whether it is not called so itself, but the glossary term that it is about.
    pub(super) is_term: bool,
}

impl Measures {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut all: Vec<(Vec<String>, MeasureId, Naming)> = Vec::new();
        for (id, measure) in dataset.measures.all.iter() {
            let term = measure
                .term
                .as_ref()
                .and_then(|term| dataset.glossary.find(term))
                .map(|id| dataset.glossary.get(id));
            let terms = term.iter().flat_map(|term| term.term.each().chain(term.abbreviation.as_deref()));
            let own = measure.name.each().chain(measure.short.iter().flat_map(Text::each));
            let own = own.chain([measure.id.as_str()]).map(|name| (name, Naming::Own));
            for (name, naming) in own.chain(terms.map(|term| (term, Naming::Term))) {
                let words = tokens(name);
                let is_known = all.iter().any(|(known, of, _)| (known, *of) == (&words, id));
                if !words.is_empty() && !is_known {
                    all.push((words, id, naming));
                }
            }
        }
        all.sort_by_key(|(words, _, naming)| (std::cmp::Reverse(words.len()), *naming));
        Self(all)
    }

    /// The measure whose name is the longest among these words. One that is called so itself is meant, and no other whose
    /// term is the same.
    pub(super) fn called(&self, words: &[&str]) -> Option<Called> {
        let mut best: Option<(Called, Naming)> = None;
        for (phrase, id, naming) in &self.0 {
            if best.as_ref().is_some_and(|(best, own)| phrase.len() < best.length || naming > own) {
                break;
            }
            let phrase: Vec<&str> = phrase.iter().map(String::as_str).collect();
            let Some(at) = position(words, &phrase) else { continue };
            match &mut best {
                None => {
                    let called = Called {
                        measure: *id,
                        rivals: Vec::new(),
                        at,
                        length: phrase.len(),
                        is_term: *naming == Naming::Term,
                    };
                    best = Some((called, *naming));
                }
                Some((best, _)) if best.measure != *id && !best.rivals.contains(id) => best.rivals.push(*id),
                Some(_) => {}
            }
        }
        best.map(|(called, _)| called)
    }
}
