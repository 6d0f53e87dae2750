//! The number style of one language: marks, words and rules, as data.

use serde::Deserialize;

use crate::model::MagnitudeCount;

use super::lexicon::Lexicon;
use super::literal::MAX_EXPONENT;
use super::prose::ProseWords;
use super::{english, indonesian};

/// A scale word.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Scale {
    /// The power of ten: 3, 6, 9 or 12.
    pub exponent: u32,
    /// The word that is written: "juta", "million".
    pub word: String,
    /// The order of magnitude: "jutaan", "millions".
    pub many: String,
    /// One of it in a single word, where there is one: "sejuta".
    #[serde(default)]
    pub one: Option<String>,
    /// What else is read: short forms and old spellings. A single letter is read in exactly this case.
    #[serde(default)]
    pub also: Vec<String>,
}

/// The words of a unit that stands behind the number.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct UnitWords {
    /// Behind one, in running text, with its space: " persen".
    pub one: String,
    /// Behind any other number, in running text.
    pub other: String,
    /// In tables and charts: "%".
    pub table: String,
    /// What else is read.
    #[serde(default)]
    pub also: Vec<String>,
}

/// The words for one kind of bound.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BoundWords {
    /// Before the number in running text: "lebih dari".
    pub prose: String,
    /// Before the number in tables: ">".
    pub table: String,
    /// What else is read before the number.
    #[serde(default)]
    pub also: Vec<String>,
    /// What is read behind the number: "or more".
    #[serde(default)]
    pub after: Vec<String>,
}

/// A currency with its symbol in this language.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Currency {
    /// The ISO 4217 code.
    pub code: String,
    /// What is written before the number, without a space.
    pub symbol: String,
    /// What else is read, before or behind the number: "rupiah". The code is always read.
    #[serde(default)]
    pub also: Vec<String>,
}

/// How an order of magnitude is written. `{word}` and `{many}` stand for the forms of the scale.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MagnitudeWords {
    /// Without a scale: "puluhan", "dozens".
    pub alone: String,
    /// With a scale: "puluhan {word}", "tens of {many}".
    pub scaled: String,
    /// Between this and a noun: " " or " of ".
    pub joiner: String,
}

/// A word that says an order of magnitude, for reading.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Many {
    /// The word: "puluhan", "dozens of".
    pub word: String,
    /// What it counts: `teens`, `tens` or `hundreds`.
    #[serde(with = "count")]
    pub count: MagnitudeCount,
    /// The least it says.
    pub low: u32,
    /// The most it says, as a whole number.
    pub high: u32,
}

mod count {
    //! The keys of [`MagnitudeCount`] in a catalogue.
    use crate::model::MagnitudeCount;
    use serde::{Deserialize, Deserializer, de::Error};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<MagnitudeCount, D::Error> {
        match String::deserialize(from)?.as_str() {
            "teens" => Ok(MagnitudeCount::Teens),
            "tens" => Ok(MagnitudeCount::Tens),
            "hundreds" => Ok(MagnitudeCount::Hundreds),
            other => Err(D::Error::unknown_variant(other, &["teens", "tens", "hundreds"])),
        }
    }
}

/// The words that numbers are spelled with.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Numerals {
    /// Words that add: zero to nineteen, the tens, and 100 in one word ("seratus").
    pub small: Vec<(String, u32)>,
    /// The word that makes 15 of five: "belas".
    pub teen: Vec<String>,
    /// The word that makes 50 of five: "puluh".
    pub ten: Vec<String>,
    /// The word that makes 500 of five: "ratus", "hundred".
    pub hundred: Vec<String>,
    /// The decimal mark in words: "koma", "point".
    pub point: Vec<String>,
    /// What may stand between the parts of a number: "and".
    pub and: Vec<String>,
    /// An article that counts as one: "a".
    pub article: Vec<String>,
    /// Fractions that hold their one, and are added to a number before them: "setengah", 2.
    pub one_part: Vec<(String, u32)>,
    /// Fractions that multiply the number before them: "perempat", 4; "quarters", 4.
    pub part: Vec<(String, u32)>,
    /// Between part and whole: "3 dari 10", "three out of ten".
    pub out_of: Vec<String>,
}

/// When a noun takes the form for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Plural {
    /// Nouns do not change.
    Never,
    /// Exactly 1 takes the form for one.
    OneOther,
}

/// How "600 ribuan" is written behind a scale word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SomeScaled {
    /// The scale word takes its form for many: "600 ribuan".
    Many,
    /// The suffix follows the scale word: "600 thousand-odd".
    Suffix,
}

/// The conventions of one language: everything that the engine knows of it. A further language is a value of
/// this type, read from a catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Conventions {
    /// The language tag: "id".
    pub tag: String,
    /// The decimal mark.
    pub decimal: char,
    /// The mark between groups of three digits.
    pub group: char,
    /// The scale words, the smallest first.
    pub scales: Vec<Scale>,
    /// Nouns that are spelled nearly like a scale word, and are none.
    #[serde(default)]
    pub no_scales: Vec<String>,
    /// Percent.
    pub percent: UnitWords,
    /// Percentage points.
    pub percent_point: UnitWords,
    /// The currencies that have a symbol; any other is written with its code and a space.
    pub currencies: Vec<Currency>,
    /// The bound that is excluded below.
    pub more_than: BoundWords,
    /// The bound that is included below.
    pub at_least: BoundWords,
    /// The bound that is excluded above.
    pub less_than: BoundWords,
    /// The bound that is included above.
    pub at_most: BoundWords,
    /// Close below, and not reached.
    pub almost: BoundWords,
    /// Approximate.
    pub about: BoundWords,
    /// What makes "1.200-an" of 1.200: something more than, of the same leading digits.
    pub some: String,
    /// How it is joined to a scale word.
    pub some_scaled: SomeScaled,
    /// Between the ends of a range: "–".
    pub dash: String,
    /// Between the ends of a range of which one is negative: "sampai".
    pub range_word: String,
    /// What else is read between the ends of a range.
    pub range_also: Vec<String>,
    /// What opens a range, and what then stands between its ends: "antara", "dan".
    pub between: Vec<(String, String)>,
    /// Words for the minus sign.
    pub minus_words: Vec<String>,
    /// Words that judge a figure and do not change it: "baru", "only".
    pub ignored: Vec<String>,
    /// The least of a scale that its form for many says: 1 for "ribuan", 2 for "thousands".
    pub many_low: u32,
    /// Between a scale's form for many and a noun.
    pub many_joiner: String,
    /// The words for orders of magnitude, for reading.
    pub many: Vec<Many>,
    /// 11 to 19, for writing.
    pub teens: MagnitudeWords,
    /// 10 to 99, for writing.
    pub tens: MagnitudeWords,
    /// 100 to 999, for writing.
    pub hundreds: MagnitudeWords,
    /// Number words.
    pub numerals: Numerals,
    /// When a noun takes the form for one.
    pub plural: Plural,
    /// The months.
    pub months: [String; 12],
    /// The months, short.
    pub months_short: [String; 12],
    /// The quarters: "triwulan IV".
    pub quarters: [String; 4],
    /// The quarters, short.
    pub quarters_short: [String; 4],
    /// A date of `{day}`, `{month}` and `{year}`.
    pub date: String,
    /// A month or quarter (`{month}`) and its `{year}`.
    pub month_year: String,
    /// For a period that no source has dated.
    pub undated: String,
    /// For a figure of which nothing is said.
    pub unknown: String,
    /// What is read in running text besides.
    #[serde(default)]
    pub prose: ProseWords,
}

/// The number style of one language, ready to read and write with.
#[derive(Debug, Clone)]
pub struct Style {
    pub(super) conventions: Conventions,
    pub(super) lexicon: Lexicon,
}

impl Style {
    /// The style of these conventions.
    pub fn new(mut conventions: Conventions) -> Self {
        // No number is that large: see `literal::MAX_EXPONENT`.
        conventions.scales.retain(|scale| scale.exponent < MAX_EXPONENT.unsigned_abs());
        conventions.scales.sort_by_key(|scale| scale.exponent);
        let lexicon = Lexicon::new(&conventions);
        Self { conventions, lexicon }
    }

    /// Indonesian, after EYD V.
    pub fn indonesian() -> Self {
        Self::new(indonesian::conventions())
    }

    /// English as it is written of Indonesian matters: "Rp52.3 billion".
    pub fn english() -> Self {
        Self::new(english::conventions())
    }

    /// The built-in style for a language tag, of which only the language counts: "en-GB" is "en".
    pub fn for_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "id" => Some(Self::indonesian()),
            "en" => Some(Self::english()),
            _ => None,
        }
    }

    /// The language tag.
    pub fn tag(&self) -> &str {
        &self.conventions.tag
    }

    /// The conventions that the style was made of, with the scales in order.
    pub fn conventions(&self) -> &Conventions {
        &self.conventions
    }
}

// What the built-in conventions are typed with.

pub(super) fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

pub(super) fn numbered(words: &[(&str, u32)]) -> Vec<(String, u32)> {
    words.iter().map(|(word, number)| ((*word).to_owned(), *number)).collect()
}

pub(super) fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(first, second)| ((*first).to_owned(), (*second).to_owned())).collect()
}

pub(super) fn bound(prose: &str, table: &str, also: &[&str], after: &[&str]) -> BoundWords {
    BoundWords { prose: prose.to_owned(), table: table.to_owned(), also: words(also), after: words(after) }
}

pub(super) fn currency(code: &str, symbol: &str, also: &[&str]) -> Currency {
    Currency { code: code.to_owned(), symbol: symbol.to_owned(), also: words(also) }
}

pub(super) fn many(word: &str, count: MagnitudeCount, low: u32, high: u32) -> Many {
    Many { word: word.to_owned(), count, low, high }
}
