//! What the words of a language mean to a number, by their first token, the longest phrase first.

use rustc_hash::FxHashMap;

use super::lex::{Token, lex};
use super::style::{BoundWords, Conventions};

/// A kind of bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The number is excluded below: "lebih dari".
    MoreThan,
    /// The number is included below: "sedikitnya".
    AtLeast,
    /// The number is excluded above: "kurang dari".
    LessThan,
    /// The number is included above: "paling banyak".
    AtMost,
    /// Close below, and not reached: "hampir".
    Almost,
    /// Approximate: "sekitar".
    About,
}

/// What a phrase means. Numbers stand for positions in the conventions where they say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Adds: zero to nineteen, the tens, 100.
    Small(u32),
    /// Makes 15 of five.
    Teen,
    /// Makes 50 of five.
    Ten,
    /// Makes 500 of five.
    Hundred,
    /// The decimal mark in words.
    Point,
    /// Between parts of a number.
    And,
    /// Counts as one.
    Article,
    /// A fraction that holds its one.
    OnePart(u32),
    /// A fraction that multiplies.
    Part(u32),
    /// Between part and whole.
    OutOf,
    /// A power of ten.
    Scale(u32),
    /// One times a power of ten.
    OneScale(u32),
    /// The order of magnitude of a power of ten; behind a number, that and more.
    ManyScale(u32),
    /// An order of magnitude, by its place in `many`.
    Many(usize),
    /// A bound before the number.
    Bound(Bound),
    /// A bound behind the number.
    BoundAfter(Bound),
    /// "-an".
    Some,
    /// Percent.
    Percent,
    /// Percentage points.
    PercentPoint,
    /// A currency, by its place in `currencies`.
    Currency(usize),
    /// Between the ends of a range.
    RangeMark,
    /// Opens a range, by its place in `between`.
    Between(usize),
    /// Divides the range that such a word opened.
    BetweenAnd(usize),
    /// A minus sign in words.
    Minus,
    /// Says nothing about the number.
    Ignored,
    /// Between an order of magnitude and what it counts: "of".
    Joiner,
}

impl Meaning {
    /// Whether a number, or words that bound one, can begin with it.
    pub(super) fn begins(self) -> bool {
        !matches!(self, Self::And | Self::OutOf | Self::Joiner | Self::Some)
    }

    /// Whether a noun cannot begin with it.
    pub(super) fn is_of_numbers(self) -> bool {
        !matches!(self, Self::And | Self::Article | Self::OutOf | Self::Joiner | Self::Ignored | Self::Some)
    }
}

/// A phrase behind its first token, and what it means.
#[derive(Debug, Clone)]
pub(super) struct Phrase<M> {
    /// The tokens after the first.
    rest: Box<[Box<str>]>,
    case: Case,
    meaning: M,
}

/// Which letters of the first word must be large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Case {
    /// None.
    Any,
    /// The first.
    Capital,
    /// As here.
    Exactly(Box<str>),
}

impl Case {
    /// Large letters in a catalogue count: "UU" is no "uu", and "May" no "may".
    pub(super) fn of(phrase: &str) -> Self {
        let first = phrase.split(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
        match (first.chars().next().is_some_and(char::is_uppercase), first.chars().any(char::is_lowercase)) {
            (false, _) => Self::Any,
            (true, true) => Self::Capital,
            (true, false) => Self::Exactly(first.into()),
        }
    }

    fn fits(&self, written: Option<&str>) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => written.and_then(|word| word.chars().next()).is_some_and(char::is_uppercase),
            Self::Exactly(exactly) => written == Some(exactly),
        }
    }
}

/// The phrases of a language, and what they mean.
#[derive(Debug, Clone)]
pub(super) struct Lexicon<M = Meaning> {
    by_first: FxHashMap<Box<str>, Vec<Phrase<M>>>,
}

impl<M> Default for Lexicon<M> {
    fn default() -> Self {
        Self { by_first: FxHashMap::default() }
    }
}

impl<M: Copy> Phrase<M> {
    /// What it means, wherever it stands.
    pub(super) fn meaning(&self) -> M {
        self.meaning
    }
}

impl<M: Copy> Lexicon<M> {
    /// Sorts the phrases, once all are added.
    pub(super) fn sorted(mut self) -> Self {
        for phrases in self.by_first.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        self
    }

    /// The phrases that begin with a token, the longest first.
    pub(super) fn beginning(&self, first: &Token) -> &[Phrase<M>] {
        self.by_first.get(first.text.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The longest phrase at the start of `tokens` for which `pick` has a use, and its number of tokens.
    /// `text` is what the tokens were cut from.
    pub(super) fn find<T>(
        &self,
        tokens: &[Token],
        text: &str,
        pick: impl Fn(M) -> Option<T>,
    ) -> Option<(T, usize)> {
        longest(self.beginning(tokens.first()?), tokens, text, pick)
    }

    /// Adds a phrase; one without a token is passed over.
    pub(super) fn put(&mut self, phrase: &str, case: Case, meaning: M) {
        let mut tokens = lex(phrase).into_iter().map(|token| token.text.into_boxed_str());
        let Some(first) = tokens.next() else { return };
        let rest: Box<[Box<str>]> = tokens.collect();
        self.by_first.entry(first).or_default().push(Phrase { rest, case, meaning });
    }
}

/// The longest of the phrases that begin with the first of `tokens` for which `pick` has a use, and its number of
/// tokens. `text` is what the tokens were cut from.
pub(super) fn longest<M: Copy, T>(
    phrases: &[Phrase<M>],
    tokens: &[Token],
    text: &str,
    pick: impl Fn(M) -> Option<T>,
) -> Option<(T, usize)> {
    #[cfg(test)]
    LOOKUPS.with(|count| count.set(count.get() + 1));
    let (first, behind) = tokens.split_first()?;
    phrases.iter().find_map(|phrase| {
        let fits = phrase.case.fits(text.get(first.span.clone()))
            && behind.len() >= phrase.rest.len()
            && phrase.rest.iter().zip(behind).all(|(word, token)| **word == *token.text);
        if fits { pick(phrase.meaning).map(|use_| (use_, phrase.rest.len() + 1)) } else { None }
    })
}

impl Lexicon {
    pub(super) fn new(conventions: &Conventions) -> Self {
        let mut lexicon = Self::default();
        lexicon.add_numerals(conventions);
        lexicon.add_units(conventions);
        lexicon.add_bounds(conventions);
        lexicon.sorted()
    }

    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let trimmed = phrase.trim();
        let single = trimmed.chars().count() == 1 && trimmed.chars().all(char::is_alphabetic);
        let exactly = single && matches!(meaning, Meaning::Scale(_));
        self.put(phrase, if exactly { Case::Exactly(trimmed.into()) } else { Case::Any }, meaning);
    }

    fn add_all<'a>(&mut self, phrases: impl IntoIterator<Item = &'a String>, meaning: Meaning) {
        for phrase in phrases {
            self.add(phrase, meaning);
        }
    }

    fn add_numerals(&mut self, conventions: &Conventions) {
        let numerals = &conventions.numerals;
        for (word, number) in &numerals.small {
            self.add(word, Meaning::Small(*number));
        }
        self.add_all(&numerals.teen, Meaning::Teen);
        self.add_all(&numerals.ten, Meaning::Ten);
        self.add_all(&numerals.hundred, Meaning::Hundred);
        self.add_all(&numerals.point, Meaning::Point);
        self.add_all(&numerals.and, Meaning::And);
        self.add_all(&numerals.article, Meaning::Article);
        self.add_all(&numerals.out_of, Meaning::OutOf);
        for (word, parts) in &numerals.part {
            self.add(word, Meaning::Part(*parts));
        }
        for (word, parts) in &numerals.one_part {
            self.add(word, Meaning::OnePart(*parts));
        }
        for scale in &conventions.scales {
            self.add(&scale.word, Meaning::Scale(scale.exponent));
            self.add_all(&scale.also, Meaning::Scale(scale.exponent));
            self.add_all(&scale.one, Meaning::OneScale(scale.exponent));
            self.add(&scale.many, Meaning::ManyScale(scale.exponent));
        }
        for (at, many) in conventions.many.iter().enumerate() {
            self.add(&many.word, Meaning::Many(at));
        }
        self.add_all(&conventions.minus_words, Meaning::Minus);
        self.add("-", Meaning::Minus);
        self.add("−", Meaning::Minus);
    }

    fn add_units(&mut self, conventions: &Conventions) {
        for (words, meaning) in
            [(&conventions.percent, Meaning::Percent), (&conventions.percent_point, Meaning::PercentPoint)]
        {
            self.add_all([&words.one, &words.other, &words.table], meaning);
            self.add_all(&words.also, meaning);
        }
        for (at, currency) in conventions.currencies.iter().enumerate() {
            self.add_all([&currency.symbol, &currency.code], Meaning::Currency(at));
            self.add_all(&currency.also, Meaning::Currency(at));
        }
        self.add(&conventions.many_joiner, Meaning::Joiner);
        for magnitude in [&conventions.teens, &conventions.tens, &conventions.hundreds] {
            self.add(&magnitude.joiner, Meaning::Joiner);
        }
    }

    fn add_bounds(&mut self, conventions: &Conventions) {
        for (words, bound) in [
            (&conventions.more_than, Bound::MoreThan),
            (&conventions.at_least, Bound::AtLeast),
            (&conventions.less_than, Bound::LessThan),
            (&conventions.at_most, Bound::AtMost),
            (&conventions.almost, Bound::Almost),
            (&conventions.about, Bound::About),
        ] {
            let BoundWords { prose, table, also, after } = words;
            self.add_all([prose, table], Meaning::Bound(bound));
            self.add_all(also, Meaning::Bound(bound));
            self.add_all(after, Meaning::BoundAfter(bound));
        }
        self.add(&conventions.some, Meaning::Some);
        self.add_all([&conventions.dash, &conventions.range_word], Meaning::RangeMark);
        self.add_all(&conventions.range_also, Meaning::RangeMark);
        for (at, (open, divide)) in conventions.between.iter().enumerate() {
            self.add(open, Meaning::Between(at));
            self.add(divide, Meaning::BetweenAnd(at));
        }
        self.add_all(&conventions.ignored, Meaning::Ignored);
    }
}

#[cfg(test)]
thread_local! {
    /// How often phrases were looked up, by which a test sees that reading is linear.
    pub(super) static LOOKUPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}
