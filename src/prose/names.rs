//! The names of a site's regions, measures, categories and sources, found in a text in one walk over it. Those who said
//! figures are sought by themselves, around quotations only: their titles hold the names of offices and regions.

use crate::model::{Dataset, DimensionId, LangId, LevelId, MeasureId, Observation, RegionId, SourceId, Text};
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
    /// The region of the page: "wilayah ini", "this province".
    Here,
    /// One of those who published figures.
    Source(SourceId),
    /// One of those who said figures, by the place among them.
    Speaker(u16),
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

/// Those who published or said figures, by their names.
#[derive(Debug)]
pub(super) struct Voices {
    names: Names,
    speakers: Vec<Text>,
}

impl Voices {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let mut names: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
        let mut add = |name: &str, meaning: Meaning| {
            let name = name.trim();
            if name.chars().count() > 2 {
                let known = names.entry(name.to_owned()).or_default();
                if !known.contains(&meaning) {
                    known.push(meaning);
                }
            }
        };
        for (id, source) in dataset.sources.iter() {
            for outlet in source.outlet.each() {
                add(outlet.split(PARTS).next().unwrap_or(outlet), Meaning::Source(id));
            }
        }
        let said =
            dataset.cells.observations().iter().filter_map(|one| one.remarks.as_ref()?.speaker.as_ref());
        let mut speakers: Vec<Text> = Vec::new();
        for speaker in said {
            if !speakers.contains(speaker) {
                speakers.push(speaker.clone());
            }
        }
        for (at, speaker) in (0..).zip(&speakers) {
            for whole in speaker.each() {
                whole.split(PARTS).for_each(|part| add(part, Meaning::Speaker(at)));
                // "Elvyn G. Masassya, Direktur Utama …": further on he is Masassya.
                if let Some((name, _)) = whole.split_once(',') {
                    let words = name.split_whitespace().filter(|word| word.chars().count() > 3);
                    words.for_each(|word| add(word, Meaning::Speaker(at)));
                }
            }
        }
        Self { names: Names::of(names), speakers }
    }

    /// Who is named in a text.
    pub(super) fn named(&self, text: &str) -> Voice<'_> {
        let mut voice = Voice::default();
        for meaning in self.names.mentions(text).into_iter().flat_map(|mention| mention.meanings) {
            match meaning {
                Meaning::Source(source) if !voice.sources.contains(source) => voice.sources.push(*source),
                Meaning::Speaker(at) => {
                    let speaker = self.speakers.get(usize::from(*at));
                    voice.speakers.extend(speaker.filter(|speaker| !voice.speakers.contains(speaker)));
                }
                _ => {}
            }
        }
        voice
    }
}

/// What parts a name from what is said of it.
const PARTS: [char; 3] = [',', ';', '('];

/// Who speaks in a quotation, as far as the site knows them.
#[derive(Debug, Clone, Default)]
pub(super) struct Voice<'n> {
    sources: Vec<SourceId>,
    speakers: Vec<&'n Text>,
}

impl Voice<'_> {
    pub(super) fn is_unknown(&self) -> bool {
        self.sources.is_empty() && self.speakers.is_empty()
    }

    /// Whether they published or said a figure. Who is named as its speaker counts before who printed it.
    pub(super) fn said(&self, one: &Observation) -> bool {
        let speaker = one.remarks.as_ref().and_then(|remarks| remarks.speaker.as_ref());
        match speaker {
            Some(speaker) if !self.speakers.is_empty() => self.speakers.contains(&speaker),
            _ => self.sources.contains(&one.source),
        }
    }

    /// Their names.
    pub(super) fn words(&self, dataset: &Dataset, language: LangId) -> String {
        let outlets = self.sources.iter().map(|source| dataset.sources[*source].outlet.get(language));
        let all = self.speakers.iter().map(|speaker| speaker.get(language)).chain(outlets);
        super::scene::distinct(all).join("; ")
    }
}

/// What texts for the pages of many regions call the one of the page.
const HERE: [&str; 6] = ["wilayah ini", "daerah ini", "di sini", "this region", "this area", "here"];

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
        HERE.iter().for_each(|words| add(words, Meaning::Here));
        for (id, level) in dataset.regions.levels.iter() {
            for name in level.name.each() {
                for here in [format!("{name} ini"), format!("this {name}")] {
                    add(&here, Meaning::Here);
                    add(&here, Meaning::Level(id));
                }
            }
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
                add(outlet.split(PARTS).next().unwrap_or(outlet), Meaning::Source(id));
            }
        }
        // "self-employed workers" are not the measure "workers": a term of more words says something of its own.
        let long: Vec<String> =
            names.keys().filter(|name| name.contains(' ')).map(|name| name.to_lowercase()).collect();
        for (_, term) in dataset.glossary.iter() {
            for term in term.term.each().filter(|term| term.contains(' ')) {
                let low = term.to_lowercase();
                if !long.iter().any(|name| low.contains(name)) {
                    names.entry(term.to_owned()).or_default();
                }
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
