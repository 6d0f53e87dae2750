//! What is counted: the noun that follows a number.

use std::ops::Range;

use super::scan::Scan;
use super::words::{Adjectives, Cue};
use crate::number::lexicon::Meaning;

/// How many words may stand between a number and its noun where adjectives come first.
const ADJECTIVES: usize = 5;

/// What stands behind a number.
#[derive(Debug, Clone)]
pub(super) struct Noun {
    /// Its tokens, with what stands before it.
    pub(super) tokens: Range<usize>,
    pub(super) what: What,
}

/// What a noun is known as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Something counted, by the place of its unit.
    Counted(usize),
    /// What texts count of themselves.
    Plain,
    /// A word of which nothing is known.
    Unknown,
}

impl Scan<'_> {
    /// The noun that begins at a token, if one does.
    pub(super) fn noun(&self, at: usize) -> Option<Noun> {
        // "a 24-hour day"
        let at = if self.is_tight_dash(at) && self.is_word(at + 1) { at + 1 } else { at };
        let first = at;
        let before = self.reader.cues.adjectives == Adjectives::Before;
        let mut at = at;
        for _ in 0..=ADJECTIVES {
            if !self.is_word(at) {
                break;
            }
            let found = self.cue(at, |cue| match cue {
                Cue::Noun(unit) => Some(Some(What::Counted(unit))),
                Cue::PlainNoun => Some(Some(What::Plain)),
                Cue::Stop => Some(None),
                _ => None,
            });
            match found {
                // "2013 tahun", but "tahun 2013" is a year.
                Some((Some(What::Counted(_)), length))
                    if self.follows(at + length, Cue::YearBefore) && self.year(at + length).is_some() =>
                {
                    break;
                }
                // "27 desk officers"
                Some((Some(what), length)) => {
                    let (what, end) = if before { self.head(what, at + length) } else { (what, at + length) };
                    return Some(Noun { tokens: first..end, what });
                }
                Some((None, _)) => break,
                None => {}
            }
            let and = |meaning| matches!(meaning, Meaning::And | Meaning::BetweenAnd(_));
            let number =
                |meaning: Meaning| (meaning.is_of_numbers() && !(before && and(meaning))).then_some(());
            if self.meaning(at, number).is_some() {
                break;
            }
            match self.has(at, Cue::BeforeNoun) {
                Some(length) => at += length,
                None if before => at += 1,
                None => break,
            }
        }
        let unknown = first..first + 1;
        let stop = |at| {
            self.has(at, Cue::Stop).is_some()
                || self.meaning(at, |meaning| Some(meaning).filter(|m| *m != Meaning::And)).is_some()
        };
        let likely = if before { self.written(first).ends_with('s') } else { !self.is_capital(first) };
        (self.is_word(first) && likely && !stop(first) && !self.is_dash_word(first))
            .then_some(Noun { tokens: unknown, what: What::Unknown })
    }

    /// "work accident cases": of nouns side by side the last.
    fn head(&self, what: What, end: usize) -> (What, usize) {
        let (mut what, mut end) = (what, end);
        for _ in 0..3 {
            let next = self.cue(end, |cue| match cue {
                Cue::Noun(unit) => Some(What::Counted(unit)),
                Cue::PlainNoun => Some(What::Plain),
                _ => None,
            });
            let Some((head, length)) = next.filter(|_| self.has(end, Cue::Stop).is_none()) else { break };
            (what, end) = (head, end + length);
        }
        (what, end)
    }

    /// "20-an": what hangs on the number and is no noun.
    fn is_dash_word(&self, at: usize) -> bool {
        self.has(at, Cue::Decade).is_some() && self.is_glued(at)
    }
}
