//! One walk over a block: at each token what is no quantity, then what is one.

use std::ops::Range;

use super::Reader;
use super::found::{Fault, Kind, Malformed, NotAQuantity, Number, Prose, Qualifier, Sort};
use super::sentence;
use super::text::{Block, BlockKind, Text};
use super::words::Cue;
use crate::number::lex::{Token, TokenKind, is_strange, lex};
use crate::number::lexicon::{Bound, Meaning, Phrase, longest};
use crate::number::read::{Parser, Within};

/// How many words may stand before a number that bound or judge it.
const LONGEST_LEAD: usize = 6;

/// How many tokens behind "telepon" a number is one of a telephone.
const NEAR: usize = 6;

/// A block that is being read.
pub(super) struct Scan<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// The phrases and the cues that begin with each of them: looked up once, and asked for by every rule.
    phrases: Vec<&'a [Phrase<Meaning>]>,
    cues: Vec<&'a [Phrase<Cue>]>,
    /// Whether what is a number, or looks like one, may begin with a word that is known.
    begins: Vec<bool>,
    pub(super) kind: BlockKind,
    /// The sort of bare numbers among these tokens.
    pub(super) near: Option<(Sort, Range<usize>)>,
    /// The token before which numbers are judged by an "only" that stands apart.
    only_before: usize,
}

/// What was found at a token.
pub(super) struct Hit {
    /// The tokens of the number.
    pub(super) tokens: Range<usize>,
    /// What it is; the noun of a statement in bytes of the block.
    pub(super) kind: Kind,
    /// Where to go on.
    pub(super) next: usize,
}

impl Hit {
    pub(super) fn nothing(tokens: Range<usize>, sort: Sort) -> Self {
        Self::ordinal_of(tokens, sort, None)
    }

    pub(super) fn ordinal_of(tokens: Range<usize>, sort: Sort, value: Option<u32>) -> Self {
        Self { next: tokens.end, tokens, kind: Kind::NotAQuantity(NotAQuantity { sort, value }) }
    }

    pub(super) fn malformed(tokens: Range<usize>, malformed: Malformed) -> Self {
        Self { next: tokens.end, tokens, kind: Kind::Malformed(malformed) }
    }
}

/// Words before a number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lead {
    pub(super) qualifier: Qualifier,
    /// How many tokens the bound has.
    pub(super) bound_length: usize,
    /// Whether words such as "sebanyak" say that a number counts something.
    pub(super) counts: bool,
}

/// Reads a block, and adds what is found.
pub(super) fn block(reader: &Reader<'_>, text: &Text, (number, block): (usize, &Block), prose: &mut Prose) {
    let words = text.words(block);
    let tokens = lex(words);
    let phrases: Vec<_> = tokens.iter().map(|token| reader.style.lexicon.beginning(token)).collect();
    let cues: Vec<_> = tokens.iter().map(|token| reader.cues.lexicon.beginning(token)).collect();
    let begins = |(phrases, cues): (&&[Phrase<Meaning>], &&[Phrase<Cue>])| {
        phrases.iter().any(|phrase| phrase.meaning().begins())
            || cues.iter().any(|cue| cue.meaning().begins())
    };
    let mut scan = Scan {
        reader,
        text: words,
        tokens: &tokens,
        begins: phrases.iter().zip(&cues).map(begins).collect(),
        phrases,
        cues,
        kind: block.kind,
        near: None,
        only_before: 0,
    };
    let hits = scan.run();
    let from = block.seen.start;
    let moved = |range: Range<usize>| from + range.start..from + range.end;
    let mut hits = hits.into_iter().peekable();
    for sentence in sentence::sentences(&scan) {
        let first = prose.numbers.len();
        while let Some(hit) = hits.next_if(|hit| hit.tokens.start < sentence.end) {
            let mut kind = hit.kind;
            if let Kind::Quantity(statement) = &mut kind {
                statement.noun = statement.noun.take().map(moved);
            }
            let seen = moved(scan.bytes(&hit.tokens));
            let source = text.source(&seen);
            prose.numbers.push(Number { seen, source, sentence: prose.sentences.len(), kind });
        }
        let seen = moved(scan.bytes(&sentence));
        let numbers = first..prose.numbers.len();
        prose.sentences.push(super::Sentence { seen, block: number, numbers });
    }
}

impl<'a> Scan<'a> {
    fn run(&mut self) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            if self.is_dull(at, token) {
                at += 1;
                continue;
            }
            at = match self.step(at) {
                Ok(hit) => {
                    let next = hit.next.max(at + 1);
                    hits.push(hit);
                    next
                }
                Err(next) => next.max(at + 1),
            };
        }
        hits
    }

    /// Whether nothing of interest can begin at a token.
    fn is_dull(&self, at: usize, token: &Token) -> bool {
        match token.kind {
            TokenKind::Number => false,
            TokenKind::Symbol => {
                let is_numeric = |char: char| !char.is_ascii() && char.is_numeric();
                (!"+-−–±~<>≥≤≈#@([$€£¥%".contains(token.text.as_str()) || token.text.is_empty())
                    && !token.text.contains(is_numeric)
            }
            TokenKind::Word => {
                !token.text.contains(is_strange)
                    && !self.begins.get(at).is_some_and(|begins| *begins)
                    && !self
                        .tokens
                        .get(at + 1)
                        .is_some_and(|next| !next.spaced && next.kind != TokenKind::Word)
                    && self.roman(at).is_none()
            }
        }
    }

    /// Whether a word of numbers, or one around them, begins at a token.
    pub(super) fn is_known(&self, at: usize) -> bool {
        self.phrases.get(at).is_some_and(|phrases| !phrases.is_empty())
            || self.cues.get(at).is_some_and(|cues| !cues.is_empty())
    }

    /// What begins at a token, or where to go on.
    fn step(&mut self, at: usize) -> Result<Hit, usize> {
        if let Some(next) = self.address(at) {
            return Err(next);
        }
        self.note_neighbours(at);
        if let Some(hit) = self.nothing(at, &Lead::default()) {
            return Ok(hit);
        }
        let (lead, from, first) = self.lead(at);
        if from > at {
            // "hingga September 2017": the words bound no number.
            let bounds_nothing = self.nothing(from, &lead).is_some();
            let hit = if bounds_nothing { None } else { self.quantity(from, lead) };
            return hit.ok_or(first);
        }
        self.quantity(at, Lead::default()).or_else(|| self.strange(at)).ok_or(at + 1)
    }

    /// "①": a number in signs that are not read.
    fn strange(&self, at: usize) -> Option<Hit> {
        let mut end = at;
        while self.token(end).is_some_and(|token| token.text.contains(is_strange))
            && (end == at || self.is_glued(end))
        {
            end += 1;
        }
        (end > at).then(|| self.hit(at..self.behind_units(end), Fault::Signs, None))
    }

    /// Words after which numbers are read in another light.
    fn note_neighbours(&mut self, at: usize) {
        let sort = self.cue(at, |cue| match cue {
            Cue::Phone => Some(Some(Sort::Phone)),
            Cue::Account => Some(Some(Sort::Account)),
            Cue::Only => Some(None),
            _ => None,
        });
        match sort {
            Some((Some(sort), length)) => self.near = Some((sort, at..at + length + NEAR)),
            // "just under" bounds, and does not judge.
            Some((None, length)) => {
                let longer = self.meaning(at, |meaning| matches!(meaning, Meaning::Bound(_)).then_some(()));
                if longer.is_none_or(|((), longer)| longer <= length) {
                    self.only_before = at + length + 3;
                }
            }
            None => {}
        }
    }

    /// Whether an "only" stands a little before a token, and nothing divides them.
    pub(super) fn is_judged(&self, at: usize) -> bool {
        at < self.only_before
            && (self.only_before.saturating_sub(3)..at).all(|between| {
                let stops = self.has(between, Cue::Stop).is_some()
                    && self.meaning(between, |meaning| (meaning == Meaning::Ignored).then_some(())).is_none();
                self.is_word(between) && !stops
            })
    }

    /// The words that bound or judge a number, where it begins, and where the first of them ends.
    fn lead(&self, at: usize) -> (Lead, usize, usize) {
        let mut lead = Lead::default();
        let (mut from, mut first) = (at, at + 1);
        for _ in 0..LONGEST_LEAD {
            let bound = self.meaning(from, |meaning| match meaning {
                Meaning::Bound(bound) => Some(Some(bound)),
                Meaning::Ignored => Some(None),
                _ => None,
            });
            let only = self.cue(from, |cue| (cue == Cue::Only).then_some(()));
            let length = match (bound, only) {
                (bound, Some(((), length))) if bound.is_none_or(|(_, words)| words <= length) => {
                    lead.qualifier.only = true;
                    length
                }
                // "naik dari 20 hingga 30": the second of two numbers.
                (Some((Some(_), length)), _) if self.ends_a_change(from) => length,
                (Some((Some(bound), length)), _) => {
                    if matches!(lead.qualifier.bound, None | Some(Bound::About)) {
                        lead.qualifier.bound = Some(bound);
                        lead.bound_length = length;
                    }
                    length
                }
                (Some((None, length)), _) => {
                    lead.counts = true;
                    length
                }
                (None, _) => break,
            };
            from += length;
            if first == at + 1 {
                first = from;
            }
        }
        (lead, from, first)
    }

    /// Whether "hingga" stands behind "naik dari 20", or right behind "naik 25 persen".
    fn ends_a_change(&self, at: usize) -> bool {
        let mark = |meaning| matches!(meaning, Meaning::RangeMark).then_some(());
        let opens = |meaning| matches!(meaning, Meaning::Between(_)).then_some(());
        let share = |meaning| matches!(meaning, Meaning::Percent | Meaning::PercentPoint).then_some(());
        let of_share = at.checked_sub(1).is_some_and(|before| self.meaning(before, share).is_some());
        let mut before = at.saturating_sub(8)..at;
        self.meaning(at, mark).is_some()
            && (before.clone().any(|from| self.meaning(from, opens).is_some() && self.is_change(from))
                || of_share && before.any(|from| self.has(from, Cue::Change).is_some()))
    }

    // Looking around.

    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(self.text.len(), |token| token.span.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..last.map_or(start, |token| token.span.end.max(start))
    }

    /// The text of tokens as it is seen.
    pub(super) fn words(&self, tokens: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(tokens)).unwrap_or_default()
    }

    pub(super) fn written(&self, at: usize) -> &'a str {
        self.words(&(at..at + 1))
    }

    pub(super) fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.token(at).is_some_and(|token| token.kind == kind)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.is(at, TokenKind::Number)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.is(at, TokenKind::Word)
    }

    pub(super) fn is_symbol(&self, at: usize, symbols: &str) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Symbol && symbols.contains(&token.text))
    }

    /// Whether a token stands directly behind the one before.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        at > 0 && self.token(at).is_some_and(|token| !token.spaced)
    }

    /// A dash between two tokens, with a blank on neither side.
    pub(super) fn is_tight_dash(&self, at: usize) -> bool {
        self.is_symbol(at, "-–—−") && self.is_glued(at) && self.is_glued(at + 1)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.is_word(at) && self.written(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Digits without marks.
    pub(super) fn plain(&self, at: usize) -> Option<&'a str> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        token.text.bytes().all(|byte| byte.is_ascii_digit()).then_some(token.text.as_str())
    }

    /// A whole number of at most `most` digits, without marks.
    pub(super) fn small(&self, at: usize, most: usize) -> Option<u32> {
        self.plain(at).filter(|digits| digits.len() <= most).and_then(|digits| digits.parse().ok())
    }

    pub(super) fn meaning<T>(&self, at: usize, pick: impl Fn(Meaning) -> Option<T>) -> Option<(T, usize)> {
        longest(self.phrases.get(at)?, self.tokens.get(at..)?, self.text, pick)
    }

    pub(super) fn cue<T>(&self, at: usize, pick: impl Fn(Cue) -> Option<T>) -> Option<(T, usize)> {
        longest(self.cues.get(at)?, self.tokens.get(at..)?, self.text, pick)
    }

    /// How many tokens a cue has at a token.
    pub(super) fn has(&self, at: usize, wanted: Cue) -> Option<usize> {
        self.cue(at, |cue| (cue == wanted).then_some(())).map(|(_, length)| length)
    }

    /// Whether the token before has this cue, as its last word.
    pub(super) fn follows(&self, at: usize, wanted: Cue) -> bool {
        (1..=3).any(|back| {
            at.checked_sub(back)
                .is_some_and(|from| self.has(from, wanted).is_some_and(|length| length == back))
        })
    }

    pub(super) fn parser(&self, at: usize) -> Parser<'a> {
        Parser { style: self.reader.style, text: self.text, tokens: self.tokens, at, within: Within::Prose }
    }

    /// Whether a scale word, a percent sign or the like stands at a token.
    pub(super) fn is_unit(&self, at: usize) -> bool {
        let unit = |meaning| {
            matches!(
                meaning,
                Meaning::Scale(_)
                    | Meaning::ManyScale(_)
                    | Meaning::Percent
                    | Meaning::PercentPoint
                    | Meaning::Currency(_)
            )
            .then_some(())
        };
        self.meaning(at, unit).is_some()
    }

    /// Whether what stands at a token makes a quantity of the digits before it.
    pub(super) fn is_counted(&self, at: usize) -> bool {
        self.is_unit(at)
            || self
                .cue(at, |cue| matches!(cue, Cue::Noun(_) | Cue::Times | Cue::Fold).then_some(()))
                .is_some()
    }

    /// Whether a sentence begins at a token, as far as one can see.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        at == 0 || self.is_symbol(at - 1, ".!?:…\"“”'‘’(\u{FFFC}")
    }
}
