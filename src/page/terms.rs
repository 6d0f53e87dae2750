//! The terms of the glossary, found where texts name them.

use crate::model::{LangId, Table, Term, TermId};
use std::collections::BTreeMap;
use std::ops::Range;

/// What the terms are called in one language.
#[derive(Debug, Default)]
pub struct Terms {
    /// By their first words in small letters; those of more words come first.
    by_first: BTreeMap<String, Vec<Name>>,
    /// Their keys, by their numbers.
    keys: Vec<String>,
    /// Whether more than one of something has an `s` behind its name.
    has_plurals: bool,
}

/// One way to call a term.
#[derive(Debug)]
struct Name {
    words: String,
    /// An abbreviation is one only as it is written: "PU", not "pu".
    exact: bool,
    term: usize,
}

impl Terms {
    /// No terms.
    pub const fn none() -> Self {
        Self { by_first: BTreeMap::new(), keys: Vec::new(), has_plurals: false }
    }

    /// The terms of a glossary and their abbreviations, in a language whose tag is `tag`. In English, whatever its land,
    /// the plural of a term is the same term.
    pub fn new(glossary: &Table<TermId, Term>, language: LangId, tag: &str) -> Self {
        let terms = glossary
            .iter()
            .map(|(_, term)| (term.id.as_str(), term.term.get(language), term.abbreviation.as_deref()));
        Self::of(terms, tag == "en" || tag.starts_with("en-"))
    }

    /// Terms by their keys, each with its abbreviation.
    pub fn of<'t>(
        terms: impl IntoIterator<Item = (&'t str, &'t str, Option<&'t str>)>,
        has_plurals: bool,
    ) -> Self {
        let mut by_first: BTreeMap<String, Vec<Name>> = BTreeMap::new();
        let mut keys = Vec::new();
        for (key, term, abbreviation) in terms {
            for (words, exact) in [(Some(term), false), (abbreviation, true)] {
                let Some((words, first)) = words.and_then(|words| Some((words, word_at(words, 0)?))) else {
                    continue;
                };
                let name = Name { words: words.to_owned(), exact, term: keys.len() };
                by_first.entry(first.to_lowercase()).or_default().push(name);
            }
            keys.push(key.to_owned());
        }
        for names in by_first.values_mut() {
            names.sort_by_key(|name| (std::cmp::Reverse(name.words.len()), name.term));
        }
        Self { by_first, keys, has_plurals }
    }

    /// The key of a term, by its number.
    pub fn key(&self, number: usize) -> &str {
        self.keys.get(number).map_or("", String::as_str)
    }

    /// The number of the first term in a text from a place on, and where it stands. Where two begin at one word, it is the longer.
    pub fn next(&self, text: &str, from: usize) -> Option<(Range<usize>, usize)> {
        if self.by_first.is_empty() {
            return None;
        }
        let mut at = from;
        while let Some(start) = text[at..].find(char::is_alphanumeric).map(|found| at + found) {
            let word = word_at(text, start)?;
            let names = self.by_first.get(word).or_else(|| self.by_first.get(&word.to_lowercase()));
            let found = names
                .into_iter()
                .flatten()
                .find_map(|name| Some((name.end(text, start, self.has_plurals)?, name.term)));
            if let Some((end, term)) = found {
                return Some((start..end, term));
            }
            at = start + word.len();
        }
        None
    }
}

impl Name {
    /// Where it ends in a text that it begins at a place of; nothing if something else stands there.
    fn end(&self, text: &str, start: usize, has_plurals: bool) -> Option<usize> {
        let rest = &text[start..];
        let length = if self.exact {
            rest.starts_with(&self.words).then_some(self.words.len())
        } else {
            self.like(rest)
        }?;
        let ends = |behind: &str| !behind.starts_with(char::is_alphanumeric);
        let behind = &rest[length..];
        match behind.strip_prefix('s') {
            _ if ends(behind) => Some(start + length),
            Some(plural) if has_plurals && ends(plural) => Some(start + length + 1),
            _ => None,
        }
    }

    /// How much of a text it is, if the text begins with it, whatever the size of its letters.
    fn like(&self, text: &str) -> Option<usize> {
        let mut letters = text.chars();
        for wanted in self.words.chars() {
            let letter = letters.next()?;
            if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
                return None;
            }
        }
        Some(text.len() - letters.as_str().len())
    }
}

/// The word that begins at a place.
fn word_at(text: &str, start: usize) -> Option<&str> {
    let rest = &text[start..];
    let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERMS: [(&str, &str, Option<&str>); 3] =
        [("active", "peserta aktif", None), ("all", "peserta", None), ("wage", "wage earner", Some("PU"))];

    fn found(text: &str, has_plurals: bool) -> Vec<(&str, usize)> {
        let (terms, mut at, mut out) = (Terms::of(TERMS, has_plurals), 0, Vec::new());
        while let Some((place, term)) = terms.next(text, at) {
            at = place.end;
            out.push((&text[place], term));
        }
        out
    }

    #[test]
    fn the_longest_name_counts_and_only_whole_words() {
        assert_eq!(
            found("Peserta aktif, peserta lain; kepesertaan", false),
            [("Peserta aktif", 0), ("peserta", 1)]
        );
        assert_eq!(found("pesertanya, PUPR", true), []);
    }

    #[test]
    fn abbreviations_are_as_they_are_written_and_plurals_are_the_same() {
        assert_eq!(found("(PU), pu; Wage Earners", true), [("PU", 2), ("Wage Earners", 2)]);
        // "PUs" is no Indonesian word.
        assert_eq!(found("PUs, wage earners; wage earner", false), [("wage earner", 2)]);
    }
}
