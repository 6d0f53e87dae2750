//! Finding quantities in running words, such as what a source said: "baru terealisasi mencapai 1.435 peserta".

use std::ops::Range;

use super::lex::{Token, TokenKind, lex};
use super::read::Reading;
use super::style::Style;

/// No quantity is longer than so many tokens; it bounds the work on long texts.
const LONGEST: usize = 16;

impl Style {
    /// Every quantity in a text with the bytes that it was read from, in order. What cannot be read as one is passed
    /// over, and digits that do not hang together, as in "Rp1, 592 triliun", give none.
    pub fn quantities(&self, text: &str) -> Vec<(Reading, Range<usize>)> {
        let tokens = lex(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.longest(text, &tokens, at) {
                Some((reading, end)) => {
                    found.push((reading, tokens[at].span.start..tokens[end - 1].span.end));
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest quantity that begins with a token, and where it ends. One that begins with words that only lead to
    /// it is found as well when they are passed over; here they may hold its bound.
    fn longest(&self, text: &str, tokens: &[Token], from: usize) -> Option<(Reading, usize)> {
        if hangs_on(tokens.get(..from)?.iter().rev()) || is_split_sign(tokens, from) {
            return None;
        }
        // What stands behind a comma is said of something else.
        let clause =
            tokens.iter().skip(from).position(|token| ",;:".chars().any(|mark| token.is_symbol(mark)));
        let last = clause.map_or(tokens.len(), |length| from + length).min(from + LONGEST);
        (from + 1..=last).rev().filter(|end| !hangs_on(tokens[*end..].iter())).find_map(|end| {
            let part = text.get(tokens[from].span.start..tokens[end - 1].span.end)?;
            Some((self.read(part).ok()?, end))
        })
    }
}

/// Whether what comes next is digits, or digits behind a mark: a number that was torn apart.
fn hangs_on<'t>(mut next: impl Iterator<Item = &'t Token>) -> bool {
    match next.next() {
        Some(token) if token.kind == TokenKind::Number => true,
        Some(token) if ".,/".chars().any(|mark| token.is_symbol(mark)) => {
            next.next().is_some_and(|token| token.kind == TokenKind::Number)
        }
        _ => false,
    }
}

/// The minus of "+/-".
fn is_split_sign(tokens: &[Token], at: usize) -> bool {
    let is_sign = tokens[at].kind == TokenKind::Symbol && "-–—−+".contains(&tokens[at].text);
    is_sign && at > 0 && tokens[at - 1].kind == TokenKind::Symbol
}
