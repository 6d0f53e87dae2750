//! What a content folder declares, for the schemas to offer where a name is asked for.

use super::Target;
use crate::model::{Dataset, LangId, MeasureRef, Measures, Text};
use std::collections::{BTreeMap, BTreeSet};

/// A key and what it stands for, in every language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) key: String,
    pub(super) words: String,
}

/// Everything that has a name. Empty, it offers nothing, and the schemas are those of any content.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub(super) languages: Vec<String>,
    of: BTreeMap<Target, Vec<Name>>,
}

impl Names {
    /// The names that a dataset declares. Of content with faults it has those that could be read.
    pub fn of(dataset: &Dataset) -> Self {
        let languages: Vec<String> =
            dataset.site.languages.iter().map(|language| language.tag.clone()).collect();
        let words = |text: &Text| words(text, languages.len());
        let name = |key: &str, text: &Text| Name { key: key.to_owned(), words: words(text) };
        let (regions, measures) = (&dataset.regions, &dataset.measures);
        let values = || measures.dimensions.iter().flat_map(|(_, dimension)| &dimension.values);
        let of = BTreeMap::from([
            (Target::Region, regions.all.iter().map(|(_, one)| name(&one.id, &one.name)).collect()),
            (Target::Level, regions.levels.iter().map(|(_, one)| name(&one.id, &one.name)).collect()),
            (Target::Tree, regions.trees.iter().map(|(_, one)| name(&one.id, &one.name)).collect()),
            (Target::Era, regions.eras.iter().map(|(_, one)| name(&one.id, &one.name)).collect()),
            (Target::Scheme, regions.schemes.iter().map(|(id, text)| name(id, text)).collect()),
            (Target::Measure, categories(dataset, &words)),
            (Target::Unit, measures.units.iter().map(|(_, one)| name(&one.id, &one.other)).collect()),
            (
                Target::Dimension,
                measures.dimensions.iter().map(|(_, one)| name(&one.id, &one.name)).collect(),
            ),
            (Target::Value, values().map(|one| name(&one.id, &one.name)).collect()),
            (Target::Source, dataset.sources.iter().map(|(_, one)| name(&one.id, &one.title)).collect()),
            (Target::Term, dataset.glossary.iter().map(|(_, one)| name(&one.id, &one.term)).collect()),
        ]);
        Self { languages, of }
    }

    /// The names of one sort, in the order of the content.
    pub(super) fn get(&self, target: Target) -> &[Name] {
        self.of.get(&target).map_or(&[], Vec::as_slice)
    }
}

/// A text in every language, each wording once.
fn words(text: &Text, languages: usize) -> String {
    let mut all: Vec<&str> = Vec::new();
    for language in 0..languages.max(1) {
        let words = text.get(LangId(language as u8));
        if !words.is_empty() && !all.contains(&words) {
            all.push(words);
        }
    }
    all.join(" · ")
}

/// Each measure, by itself, by each value of its dimensions, and by each category that has figures.
fn categories(dataset: &Dataset, words: &impl Fn(&Text) -> String) -> Vec<Name> {
    let measures = &dataset.measures;
    let used: BTreeSet<MeasureRef> = dataset.cells.iter().map(|(key, _)| key.what()).collect();
    let mut out = Vec::new();
    for (id, measure) in measures.all.iter() {
        let mut seen = BTreeSet::from([measure.id.clone()]);
        let mut add = |key: String, parts: Vec<String>| {
            let words = std::iter::once(words(&measure.name)).chain(parts).collect::<Vec<_>>().join("; ");
            out.push(Name { key, words });
        };
        add(measure.id.clone(), Vec::new());
        for value in measure.dimensions.iter().flat_map(|dimension| &measures.dimensions[*dimension].values) {
            let key = format!("{}/{}", measure.id, value.id);
            if seen.insert(key.clone()) {
                add(key, vec![words(&value.name)]);
            }
        }
        for what in used.iter().filter(|what| what.measure == id) {
            let key = measures.key_of(*what);
            if seen.insert(key.clone()) {
                add(key, named_values(measures, *what, words));
            }
        }
    }
    out
}

fn named_values(measures: &Measures, what: MeasureRef, words: &impl Fn(&Text) -> String) -> Vec<String> {
    measures.values(what.category).map(|value| words(&value.name)).collect()
}
