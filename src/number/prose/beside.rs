//! Words right beside a gap that make another number of one that is filled in there: "… ribu", "… persen".

use super::Reader;
use super::text::{GAP, Text};
use crate::number::lex::{Token, lex};
use crate::number::lexicon::Meaning;
use std::ops::Range;

/// What words beside a gap are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// Digits, with or without a mark, or a sign before the gap.
    Digits,
    /// A scale word.
    Scale,
    /// Percent.
    Percent,
    /// Percentage points.
    PercentPoint,
    /// A currency.
    Currency,
}

/// Words right before or behind a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The bytes of the gap in the seen text.
    pub gap: Range<usize>,
    /// Those of the words.
    pub seen: Range<usize>,
    /// What they are.
    pub tail: Tail,
}

impl Reader<'_> {
    /// What stands right beside the gaps of a text and would be read with a number there.
    pub fn beside_gaps(&self, text: &Text) -> Vec<Beside> {
        let mut out = Vec::new();
        for block in text.blocks() {
            let words = text.words(block);
            if !words.contains(GAP) {
                continue;
            }
            let tokens = lex(words);
            let from = block.seen.start;
            let gaps = tokens.iter().enumerate().filter(|(_, token)| token.is_symbol(GAP));
            for (at, gap) in gaps {
                let found = self.behind_gap(&tokens, words, at).into_iter();
                for (span, tail) in found.chain(self.before_gap(&tokens, words, at)) {
                    let moved = |span: &Range<usize>| from + span.start..from + span.end;
                    out.push(Beside { gap: moved(&gap.span), seen: moved(&span), tail });
                }
            }
        }
        out
    }

    fn behind_gap(&self, tokens: &[Token], words: &str, gap: usize) -> Option<(Range<usize>, Tail)> {
        let next = tokens.get(gap + 1)?;
        let digits = |at: usize| {
            let token = tokens.get(at).filter(|token| !token.spaced)?;
            token.text.starts_with(|char: char| char.is_ascii_digit()).then_some(token.span.end)
        };
        let mark = usize::from(!next.spaced && ".,".contains(next.text.as_str()));
        if let Some(end) = digits(gap + 1 + mark) {
            return Some((next.span.start..end, Tail::Digits));
        }
        let (tail, length) = self.style.lexicon.find(&tokens[gap + 1..], words, tail)?;
        Some((next.span.start..tokens.get(gap + length)?.span.end, tail))
    }

    fn before_gap(&self, tokens: &[Token], words: &str, gap: usize) -> Option<(Range<usize>, Tail)> {
        let last = tokens.get(gap.checked_sub(1)?)?;
        if !tokens[gap].spaced {
            let back = if ".,".contains(last.text.as_str()) { 2 } else { 1 };
            let digits = gap.checked_sub(back).and_then(|at| tokens.get(at));
            if let Some(digits) = digits.filter(|digits| {
                (back == 1 || !last.spaced) && digits.text.ends_with(|char: char| char.is_ascii_digit())
            }) {
                return Some((digits.span.start..last.span.end, Tail::Digits));
            }
            // "-5": but a dash between two numbers is one of a range.
            if matches!(last.text.as_str(), "-" | "−") && (last.spaced || gap == 1) {
                return Some((last.span.clone(), Tail::Digits));
            }
        }
        (1..=3).find_map(|back| {
            let from = gap.checked_sub(back)?;
            let (tail, length) = self.style.lexicon.find(&tokens[from..], words, tail)?;
            (length == back).then(|| (tokens[from].span.start..last.span.end, tail))
        })
    }
}

fn tail(meaning: Meaning) -> Option<Tail> {
    Some(match meaning {
        Meaning::Scale(_) | Meaning::ManyScale(_) | Meaning::OneScale(_) => Tail::Scale,
        Meaning::Percent => Tail::Percent,
        Meaning::PercentPoint => Tail::PercentPoint,
        Meaning::Currency(_) => Tail::Currency,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Style;

    fn found(style: &Style, words: &str) -> Vec<(String, Tail)> {
        let text = Text::plain(&words.replace('_', &GAP.to_string()));
        let beside = Reader::new(style, &[]).beside_gaps(&text);
        beside.into_iter().map(|one| (text.seen()[one.seen].to_owned(), one.tail)).collect()
    }

    #[test]
    fn what_would_be_read_with_a_number_is_found() {
        let style = Style::indonesian();
        for (words, expected) in [
            ("Ada _ ribu peserta", Some(("ribu", Tail::Scale))),
            ("Ada _\u{a0}persen poin.", Some(("persen poin", Tail::PercentPoint))),
            ("Ada _% peserta", Some(("%", Tail::Percent))),
            ("Ada Rp _ di kas", Some(("Rp", Tail::Currency))),
            ("Ada _.000 peserta", Some((".000", Tail::Digits))),
            ("Ada _000 peserta", Some(("000", Tail::Digits))),
            ("Ada 1._ peserta", Some(("1.", Tail::Digits))),
            ("Ada -_ peserta", Some(("-", Tail::Digits))),
            ("Pada 2022 _ peserta. 3 _, 5 persen. Dari _-_ orang", None),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(words, tail)| (words.to_owned(), tail)).collect();
            assert_eq!(found(&style, words), expected, "{words}");
        }
        assert_eq!(found(&Style::english(), "It was _k then"), [("k".to_owned(), Tail::Scale)]);
    }
}
