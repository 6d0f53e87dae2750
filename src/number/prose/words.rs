//! The words around numbers in running text: a language's data, and the lexicon made of them.
//!
//! A phrase in small letters is read in any; one with a capital must begin with one ("May"), and one in capitals
//! must be in capitals ("UU").

use serde::Deserialize;

use crate::number::lexicon::{Case, Lexicon};
use crate::number::style::Conventions;

/// Words of a language that running text has around its numbers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct ProseWords {
    /// What is counted, each with its unit: "pekerja", `persons`.
    pub nouns: Vec<(String, String)>,
    /// What texts count of themselves, and no statistic: "bagian", "sumber".
    pub plain_nouns: Vec<String>,
    /// What may stand between a number and its noun: "calon".
    pub before_nouns: Vec<String>,
    /// Whether adjectives stand before their noun.
    pub adjectives: Adjectives,
    /// What no noun goes beyond: "yang", "di".
    pub stops: Vec<String>,
    /// Words that judge: "hanya".
    pub only: Vec<String>,
    /// Phrases that hold a number word and say no number: "salah satu".
    pub idioms: Vec<String>,
    /// Words before which a number word up to ten points at what was said: "the two".
    pub pointing: Vec<String>,
    /// The number words for one.
    pub ones: Vec<String>,
    /// What follows the subject of a general statement: "satu orang dapat".
    pub may: Vec<String>,
    /// Some, before a scale word or alone: "beberapa".
    pub several: Vec<String>,
    /// Verbs of change, behind which "from 20 to 30" are two numbers.
    pub changes: Vec<String>,
    /// Ordinals in words.
    pub ordinals: Vec<(String, u32)>,
    /// What makes an ordinal of digits behind it: "ke".
    pub ordinal_before: Vec<String>,
    /// What makes an ordinal of digits before it: "th".
    pub ordinal_after: Vec<String>,
    /// What makes a decade of a year before it: "an", "s".
    pub decade: Vec<String>,
    /// More names of months, with their number.
    pub months: Vec<(String, u32)>,
    /// The days of the week.
    pub weekdays: Vec<String>,
    /// Words behind which four digits are a year.
    pub year_before: Vec<String>,
    /// Parts of a year that are numbered: "triwulan".
    pub parts_of_year: Vec<String>,
    /// Behind such a part, before its year: "of", "tahun".
    pub year_joiner: Vec<String>,
    /// Before a time of day: "pukul".
    pub time_before: Vec<String>,
    /// Behind a time of day: "WIB".
    pub time_after: Vec<String>,
    /// What laws and their parts are called: "UU", "Pasal".
    pub laws: Vec<String>,
    /// What stands before a number that is a name: "nomor", "halaman".
    pub labels: Vec<String>,
    /// What stands before a place in a ranking in digits: "peringkat".
    pub ranks: Vec<String>,
    /// What stands before codes: "ISO".
    pub codes: Vec<String>,
    /// What stands near telephone numbers.
    pub phones: Vec<String>,
    /// What stands near numbers of accounts and persons.
    pub accounts: Vec<String>,
    /// What stands before names of places, which may hold number words: "Kepulauan".
    pub places: Vec<String>,
    /// Makes a factor of the number before it: "kali lipat".
    pub folds: Vec<String>,
    /// Makes a factor or a count of times: "kali".
    pub times: Vec<String>,
    /// Bounds that before a time span are none: "over five years".
    pub during: Vec<String>,
    /// Behind these, times are counted: "setahun".
    pub frequencies: Vec<String>,
    /// Factors in one word, as a percentage of one: "twice", 200.
    pub factors: Vec<(String, u32)>,
    /// What ends with a full stop and ends no sentence: "hlm".
    pub abbreviations: Vec<String>,
}

/// Where adjectives stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Adjectives {
    /// Behind their noun: "peserta aktif".
    #[default]
    After,
    /// Before it: "active participants".
    Before,
}

/// What a phrase says of a number near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// A noun, by the place of its unit in [`Cues::units`].
    Noun(usize),
    PlainNoun,
    BeforeNoun,
    Stop,
    Only,
    Idiom,
    Pointing,
    One,
    May,
    Several,
    Change,
    Ordinal(u32),
    OrdinalBefore,
    OrdinalAfter,
    Decade,
    Month(u32),
    Weekday,
    YearBefore,
    PartOfYear,
    YearJoiner,
    TimeBefore,
    TimeAfter,
    Law,
    Label,
    Rank,
    Code,
    Phone,
    Account,
    Place,
    Fold,
    Times,
    Frequency,
    During,
    /// In parts of a hundred.
    Factor(u32),
    Abbreviation,
}

impl Cue {
    /// Whether what looks like a number can begin with it: these only stand behind one, or before the words that do.
    pub(super) fn begins(self) -> bool {
        !matches!(
            self,
            Self::Noun(_)
                | Self::PlainNoun
                | Self::BeforeNoun
                | Self::Stop
                | Self::Pointing
                | Self::Change
                | Self::Place
                | Self::Frequency
                | Self::Abbreviation
                | Self::YearJoiner
                | Self::YearBefore
                | Self::TimeAfter
                | Self::Weekday
                | Self::Times
                | Self::Fold
        )
    }
}

/// The cues of a language, with the units of its nouns.
#[derive(Debug, Clone)]
pub(super) struct Cues {
    pub(super) lexicon: Lexicon<Cue>,
    pub(super) units: Vec<String>,
    pub(super) adjectives: Adjectives,
}

impl Cues {
    /// The cues of a language; `more` are nouns that a site declares, with the keys of their units.
    pub(super) fn new(conventions: &Conventions, more: &[(String, String)]) -> Self {
        let words = &conventions.prose;
        let mut cues = Self { lexicon: Lexicon::default(), units: Vec::new(), adjectives: words.adjectives };
        for (noun, unit) in more.iter().chain(&words.nouns) {
            cues.add_noun(noun, unit);
        }
        for (month, number) in &words.months {
            cues.add(month, Cue::Month(*number));
        }
        for (month, number) in
            conventions.months.iter().zip(1..).chain(conventions.months_short.iter().zip(1..))
        {
            cues.add(month, Cue::Month(number));
        }
        for (word, number) in &words.ordinals {
            cues.add(word, Cue::Ordinal(*number));
        }
        for (word, hundredths) in &words.factors {
            cues.add(word, Cue::Factor(*hundredths));
        }
        for (phrases, cue) in [
            (&words.plain_nouns, Cue::PlainNoun),
            (&words.before_nouns, Cue::BeforeNoun),
            (&words.stops, Cue::Stop),
            (&words.only, Cue::Only),
            (&words.idioms, Cue::Idiom),
            (&words.pointing, Cue::Pointing),
            (&words.ones, Cue::One),
            (&words.may, Cue::May),
            (&words.several, Cue::Several),
            (&words.changes, Cue::Change),
            (&words.ordinal_before, Cue::OrdinalBefore),
            (&words.ordinal_after, Cue::OrdinalAfter),
            (&words.decade, Cue::Decade),
            (&words.weekdays, Cue::Weekday),
            (&words.year_before, Cue::YearBefore),
            (&words.parts_of_year, Cue::PartOfYear),
            (&words.year_joiner, Cue::YearJoiner),
            (&words.time_before, Cue::TimeBefore),
            (&words.time_after, Cue::TimeAfter),
            (&words.laws, Cue::Law),
            (&words.labels, Cue::Label),
            (&words.ranks, Cue::Rank),
            (&words.codes, Cue::Code),
            (&words.phones, Cue::Phone),
            (&words.accounts, Cue::Account),
            (&words.places, Cue::Place),
            (&words.folds, Cue::Fold),
            (&words.times, Cue::Times),
            (&words.during, Cue::During),
            (&words.frequencies, Cue::Frequency),
            (&words.abbreviations, Cue::Abbreviation),
        ] {
            for phrase in phrases {
                cues.add(phrase, cue);
            }
        }
        cues.lexicon = cues.lexicon.sorted();
        cues
    }

    fn add_noun(&mut self, noun: &str, unit: &str) {
        let at = self.units.iter().position(|known| known == unit).unwrap_or_else(|| {
            self.units.push(unit.to_owned());
            self.units.len() - 1
        });
        self.add(noun, Cue::Noun(at));
    }

    fn add(&mut self, phrase: &str, cue: Cue) {
        self.lexicon.put(phrase, Case::of(phrase), cue);
    }
}

/// A list of phrases as it is typed: divided by commas.
pub(super) fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()).map(str::to_owned).collect()
}

/// Phrases by what they stand for, as they are typed.
pub(super) fn keyed(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = |(key, phrases): &(&str, &str)| {
        let key = (*key).to_owned();
        list(phrases).into_iter().map(move |phrase| (phrase, key.clone())).collect::<Vec<_>>()
    };
    rows.iter().flat_map(pairs).collect()
}

/// Phrases that count up from `first`.
pub(super) fn counted(first: u32, phrases: &str) -> Vec<(String, u32)> {
    list(phrases).into_iter().zip(first..).collect()
}
