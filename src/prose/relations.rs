//! Which measures are parts of which, and what words say of it.

use super::ground::Ground;
use crate::model::{CategoryId, Dataset, MeasureId, MeasureRef, Operator};
use std::collections::BTreeMap;

/// What denies the word behind it.
const NOT: [&str; 6] = ["tidak", "tak", "belum", "bukan", "not", "non"];

/// Which measures are parts of which.
#[derive(Debug, Default)]
pub(super) struct Relations {
    wholes: BTreeMap<MeasureId, Vec<MeasureRef>>,
}

impl Relations {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let mut all = Self::default();
        for (id, measure) in dataset.measures.all.iter() {
            let Some(formula) = &measure.formula else { continue };
            match (formula.operator, formula.operands.as_slice()) {
                (Operator::Ratio, [part, whole]) => all.add(part.measure, *whole),
                (Operator::Sum, parts) => {
                    let whole = MeasureRef { measure: id, category: CategoryId::TOTAL };
                    parts.iter().for_each(|part| all.add(part.measure, whole));
                }
                _ => {}
            }
        }
        for identity in &dataset.measures.identities {
            let whole = MeasureRef { measure: identity.whole, category: CategoryId::TOTAL };
            identity.parts.iter().for_each(|part| all.add(*part, whole));
        }
        for ordering in &dataset.measures.orderings {
            all.add(ordering.smaller.measure, ordering.larger);
        }
        all
    }

    fn add(&mut self, part: MeasureId, whole: MeasureRef) {
        let wholes = self.wholes.entry(part).or_default();
        if !wholes.contains(&whole) {
            wholes.push(whole);
        }
    }

    /// The measures that one is a part of, and those that are parts of it.
    pub(super) fn kin(&self, measure: MeasureId) -> impl Iterator<Item = MeasureId> {
        let wholes = self.wholes.get(&measure).into_iter().flatten().map(|whole| whole.measure);
        let is_of = move |(_, wholes): &(&MeasureId, &Vec<MeasureRef>)| {
            wholes.iter().any(|whole| whole.measure == measure)
        };
        wholes.chain(self.wholes.iter().filter(is_of).map(|(part, _)| *part))
    }

    /// The wholes of a measure in a category: in the same category, and as they are.
    pub(super) fn wholes(&self, what: MeasureRef) -> Vec<MeasureRef> {
        let wholes = self.wholes.get(&what.measure).map(Vec::as_slice).unwrap_or_default();
        let mut out = Vec::new();
        for whole in wholes {
            out.push(MeasureRef { category: what.category, ..*whole });
            if !out.contains(whole) {
                out.push(*whole);
            }
        }
        out
    }
}

impl Ground<'_> {
    /// Whether two measures are one, or one is a part of the other.
    pub(super) fn is_kin(&self, one: MeasureId, other: MeasureId) -> bool {
        one == other || self.relations.kin(one).any(|kin| kin == other)
    }

    /// The measures that are parts of another, or that it is a part of, which words tell by what is in their names and not in
    /// its own ("aktif" of registered participants), each with whether the word before denies it.
    pub(super) fn kin_said(&self, measure: MeasureId, words: &str) -> Vec<(MeasureId, bool)> {
        let of = |text: &str| -> Vec<String> {
            let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            words.map(str::to_lowercase).collect()
        };
        let all = &self.dataset.measures.all;
        let own: Vec<String> = all[measure].name.each().flat_map(of).collect();
        let said = of(words);
        let told = |kin: MeasureId| {
            let mut names = all[kin].name.each().map(|name| {
                let mut own_words = of(name);
                own_words.retain(|word| !own.contains(word));
                own_words
            });
            let found = names.find(|name| !name.is_empty() && name.iter().all(|word| said.contains(word)))?;
            let at = said.iter().position(|word| Some(word) == found.first())?;
            let before = at.checked_sub(1).and_then(|at| said.get(at));
            Some((kin, before.is_some_and(|word| NOT.contains(&word.as_str()))))
        };
        self.relations.kin(measure).filter_map(told).collect()
    }

    /// The measures that are parts of another, or that it is a part of, whose names the words hold in pieces: "dari
    /// peserta terdaftar 65,9 persen aktif".
    pub(super) fn kin_in(&self, measure: MeasureId, words: &str) -> Vec<MeasureId> {
        let is_there = |word: &str| words.contains(&word.to_lowercase());
        let is_told = |measure: &MeasureId| {
            let mut names = self.dataset.measures.all[*measure].name.each();
            names.any(|name| name.split_whitespace().all(is_there))
        };
        self.relations.kin(measure).filter(is_told).collect()
    }
}
