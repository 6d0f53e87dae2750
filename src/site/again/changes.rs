//! What is otherwise than it was when a site was made before.

use super::state::{CellState, PackedKey, State, file_of, ranking_fact, text_fact};
use crate::model::Dataset;
use crate::model::reads::Fact;
use crate::source::Files;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Facts that are otherwise than before, by their marks, each with what to call it.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Where this is not empty, everything is made again: what of the ground is otherwise.
    pub(super) ground: Vec<String>,
    facts: FxHashMap<u64, Name>,
}

/// What a fact is called; put into words where someone asks.
#[derive(Debug, Clone)]
enum Name {
    Cell(PackedKey),
    Words(String),
}

impl Changes {
    /// What differs between two states.
    pub(super) fn between(old: &State, new: &State, dataset: &Dataset, files: &Files) -> Self {
        let mut changes = Self { ground: differing(&old.ground, &new.ground), ..Self::default() };
        // The numbers in the old state mean something else then.
        if !changes.ground.is_empty() {
            return changes;
        }
        for (key, _) in differing_pairs(&old.texts, &new.texts) {
            let file = file_of(dataset, key).map(|id| files.get(id).path.clone()).unwrap_or_default();
            changes.put(text_fact(key), Name::Words(file.clone()));
            changes.put(Fact::Texts, Name::Words(file));
        }
        for (name, _) in differing_pairs(&old.templates, &new.templates) {
            let words = Name::Words(format!("templates/{name}"));
            changes.put(Fact::Template(&name), words);
        }
        for (key, _) in differing_pairs(&old.rankings, &new.rankings) {
            let words = ranking_words(dataset, key);
            changes.put(ranking_fact(key), Name::Words(words));
        }
        let region = |at: usize| dataset.regions.all.ids().nth(at);
        for at in differing_places(&old.companies, &new.companies) {
            let Some(id) = region(at) else { continue };
            changes.put(Fact::Company(id), Name::Words(dataset.regions.all[id].id.clone()));
        }
        for at in differing_places(&old.reach_of_regions, &new.reach_of_regions) {
            let Some(id) = region(at) else { continue };
            changes.put(Fact::ReachOfRegion(id), Name::Words(dataset.regions.all[id].id.clone()));
        }
        for at in differing_places(&old.reach_of_measures, &new.reach_of_measures) {
            let Some(id) = dataset.measures.all.ids().nth(at) else { continue };
            changes.put(Fact::ReachOfMeasure(id), Name::Words(dataset.measures.all[id].id.clone()));
        }
        changes.cells(&old.cells, &new.cells, dataset);
        changes
    }

    /// Both are sorted by key.
    fn cells(&mut self, old: &[CellState], new: &[CellState], dataset: &Dataset) {
        let (mut olds, mut news) = (old.iter().peekable(), new.iter().peekable());
        loop {
            let changed = match (olds.peek().copied(), news.peek().copied()) {
                (None, None) => break,
                (Some(a), Some(b)) if a.key == b.key => {
                    olds.next();
                    news.next();
                    let is_same = (a.digest, a.sources) == (b.digest, b.sources);
                    if is_same { [None, None] } else { [Some(a), Some(b)] }
                }
                (Some(a), Some(b)) if a.key < b.key => {
                    olds.next();
                    [Some(a), None]
                }
                (Some(a), None) => {
                    olds.next();
                    [Some(a), None]
                }
                (_, Some(b)) => {
                    news.next();
                    [Some(b), None]
                }
            };
            changed.into_iter().flatten().for_each(|cell| self.cell(cell, dataset));
        }
    }

    fn cell(&mut self, cell: &CellState, dataset: &Dataset) {
        let Some(key) = cell.key.key() else { return };
        let what = key.what();
        let facts = [
            Fact::Figures,
            Fact::Region(key.region),
            Fact::Measure(key.measure),
            Fact::Series(key.region, what),
            Fact::Cell(key.region, what, key.period),
        ];
        facts.into_iter().for_each(|fact| self.put(fact, Name::Cell(cell.key)));
        for source in cell.sources.listed(dataset.sources.len()) {
            self.put(Fact::Source(source), Name::Cell(cell.key));
            self.put(Fact::Stated(key.region, source), Name::Cell(cell.key));
        }
    }

    /// The first thing that changed names a fact.
    fn put(&mut self, fact: Fact<'_>, name: Name) {
        self.facts.entry(fact.mark()).or_insert(name);
    }

    /// Whether nothing is otherwise.
    pub(super) fn is_empty(&self) -> bool {
        self.ground.is_empty() && self.facts.is_empty()
    }

    /// Of what was read, what is otherwise, each thing once; at most `most`.
    pub(super) fn among(&self, reads: &[u64], dataset: &Dataset, most: usize) -> Vec<String> {
        let mut names = Vec::new();
        for name in reads.iter().filter_map(|mark| self.facts.get(mark)) {
            let words = match name {
                Name::Words(words) => words.clone(),
                Name::Cell(key) => key.key().map(|key| dataset.cell_name(key)).unwrap_or_default(),
            };
            if !names.contains(&words) {
                names.push(words);
            }
            if names.len() == most {
                break;
            }
        }
        names
    }
}

fn ranking_words(dataset: &Dataset, key: super::state::RankingKey) -> String {
    let Fact::Ranking(release, level, what) = ranking_fact(key) else { return String::new() };
    let (release, level) = (&dataset.releases[release].id, &dataset.regions.levels[level].id);
    format!("{} · {level} · {release}", dataset.measures.key_of(what))
}

fn differing(old: &BTreeMap<String, u64>, new: &BTreeMap<String, u64>) -> Vec<String> {
    differing_pairs(old, new).map(|(name, _)| name).collect()
}

/// The keys whose values differ, or that only one has.
fn differing_pairs<'m, K: Ord + Clone>(
    old: &'m BTreeMap<K, u64>,
    new: &'m BTreeMap<K, u64>,
) -> impl Iterator<Item = (K, u64)> + 'm {
    let gone = old.iter().filter(|(key, _)| !new.contains_key(*key));
    let other = new.iter().filter(|(key, value)| old.get(*key) != Some(*value));
    gone.chain(other).map(|(key, value)| (key.clone(), *value))
}

fn differing_places(old: &[u64], new: &[u64]) -> impl Iterator<Item = usize> {
    let count = old.len().max(new.len());
    let differ: Vec<usize> = (0..count).filter(|at| old.get(*at) != new.get(*at)).collect();
    differ.into_iter()
}
