//! The names of a site's regions, measures, categories and sources, found in a text in one walk over it.

use crate::model::{Dataset, DimensionId, LevelId, MeasureId, RegionId, SourceId, Text};
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    Region(RegionId),
    Measure(MeasureId),
    /// A value of a dimension.
    Value(DimensionId, u16),
    Level(LevelId),
    Source(SourceId),
}

/// A name in a text.
#[derive(Debug, Clone)]
pub(super) struct Mention<'n> {
    /// Its bytes in the seen text.
    pub(super) seen: Range<usize>,
    /// What it may stand for.
    pub(super) meanings: &'n [Meaning],
}

/// The names of a site, those of all its languages.
#[derive(Debug)]
pub(super) struct Names {
    automaton: Option<AhoCorasick>,
    /// For each name whether it must be written in just this case, and what it stands for.
    entries: Vec<(Option<String>, Vec<Meaning>)>,
}

/// What may hang on a name: "pesertanya", "Indonesia's", "wage earners".
const ENDINGS: [&str; 7] = ["nya", "nyalah", "s", "'s", "’s", "ly", "wide"];

impl Names {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let mut names: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
        let mut add = |name: &str, meaning: Meaning| {
            let name = name.trim();
            if name.chars().count() > 1 {
                let known = names.entry(name.to_owned()).or_default();
                if !known.contains(&meaning) {
                    known.push(meaning);
                }
            }
        };
        for (id, region) in dataset.regions.all.iter() {
            let written = region.name.each().chain(region.short.iter().flat_map(Text::each));
            for name in written.chain(region.aliases.iter().map(String::as_str)) {
                add(name, Meaning::Region(id));
                // "Papua (wilayah lama)"
                add(name.split(" (").next().unwrap_or(name), Meaning::Region(id));
            }
        }
        for (id, level) in dataset.regions.levels.iter() {
            let mut of_level = dataset.regions.all.iter().filter(|(_, region)| region.level == id);
            let only = of_level.next().filter(|_| of_level.next().is_none());
            for name in level.name.each().chain(level.plural.each()) {
                add(name, Meaning::Level(id));
                // "nasional" where there is one nation.
                if let Some((region, _)) = only {
                    add(name, Meaning::Region(region));
                }
            }
            // "nationwide"
            if let Some((region, _)) = only {
                add(&level.id, Meaning::Region(region));
            }
        }
        for (id, measure) in dataset.measures.all.iter() {
            for name in measure.name.each().chain(measure.short.iter().flat_map(Text::each)) {
                add(name, Meaning::Measure(id));
            }
            let term = measure.term.as_ref().and_then(|term| dataset.glossary.find(term));
            if let Some(term) = term.map(|term| &dataset.glossary[term]) {
                term.term.each().for_each(|name| add(name, Meaning::Measure(id)));
            }
        }
        for (id, dimension) in dataset.measures.dimensions.iter() {
            for (at, value) in (0..).zip(&dimension.values) {
                for name in value.name.each().chain(value.short.iter().flat_map(Text::each)) {
                    add(name, Meaning::Value(id, at));
                }
            }
        }
        for (id, source) in dataset.sources.iter() {
            for outlet in source.outlet.each() {
                add(outlet.split([',', ';', '(']).next().unwrap_or(outlet), Meaning::Source(id));
            }
        }
        Self::of(names)
    }

    fn of(names: BTreeMap<String, Vec<Meaning>>) -> Self {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(names.keys())
            .ok();
        // "RI" is no part of words, and "di" is not "DI".
        let exact = |name: &String| {
            let letters = name.chars().filter(|letter| letter.is_alphabetic());
            (name.len() <= 5 && letters.clone().all(char::is_uppercase)).then(|| name.clone())
        };
        let entries = names.into_iter().map(|(name, meanings)| (exact(&name), meanings)).collect();
        Self { automaton, entries }
    }

    /// The names in a text, in order, the longest where several begin at one place.
    pub(super) fn mentions(&self, text: &str) -> Vec<Mention<'_>> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut found = Vec::new();
        for one in automaton.find_iter(text) {
            let seen = one.range();
            let Some((exact, meanings)) = self.entries.get(one.pattern().as_usize()) else { continue };
            let written = text.get(seen.clone()).unwrap_or_default();
            if stands_alone(text, &seen) && exact.as_ref().is_none_or(|exact| exact == written) {
                found.push(Mention { seen, meanings });
            }
        }
        found
    }
}

fn stands_alone(text: &str, seen: &Range<usize>) -> bool {
    let (Some(before), Some(after)) = (text.get(..seen.start), text.get(seen.end..)) else { return false };
    let free = |rest: &str| !rest.chars().next().is_some_and(char::is_alphanumeric);
    !before.chars().next_back().is_some_and(char::is_alphanumeric)
        && (free(after) || ENDINGS.iter().any(|ending| after.strip_prefix(ending).is_some_and(free)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let names = ["Jawa", "Jawa Barat", "peserta aktif", "RI", "DI Yogyakarta", "Riau"];
        let entries =
            names.iter().zip(0..).map(|(name, at)| ((*name).to_owned(), vec![Meaning::Region(RegionId(at))]));
        let names = Names::of(entries.collect());
        names.mentions(text).into_iter().map(|mention| text[mention.seen].to_owned()).collect()
    }

    #[test]
    fn names_are_whole_words_and_the_longest_counts() {
        assert_eq!(found("Di JAWA BARAT dan jawa."), ["JAWA BARAT", "jawa"]);
        assert_eq!(found("peserta aktifnya di Riau, Riaukah"), ["peserta aktif", "Riau"]);
        assert_eq!(found("ri, RI, BARI"), ["RI"]);
        assert_eq!(found("DI Yogyakarta's"), ["DI Yogyakarta"]);
    }
}
