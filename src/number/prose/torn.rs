//! Numbers that do not hang together: "Rp1, 592 triliun", "7.952/597", "41 560 938".

use std::ops::Range;

use super::found::{Fault, Malformed};
use super::scan::{Hit, Scan};
use super::words::Cue;
use crate::number::lex::TokenKind;

impl Scan<'_> {
    /// What is torn at a number that begins with token `from`, whose digits are the token `at`.
    pub(super) fn torn(&self, from: usize, at: usize) -> Option<Hit> {
        let digits = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        self.blank(from, at)
            .or_else(|| self.marks(from, at))
            .or_else(|| self.slash(from, at))
            .or_else(|| self.groups(from, at, &digits.text))
    }

    /// "Rp1, 592 triliun", "13 ,2 juta"
    fn blank(&self, from: usize, at: usize) -> Option<Hit> {
        let mark = at + 1;
        let next = at + 2;
        if !self.is_symbol(mark, ".,") || !self.is_number(next) {
            return None;
        }
        let behind = next + 1;
        let torn = match (self.is_glued(mark), self.is_glued(next)) {
            (false, true) => true,
            (true, false) => {
                let money = from < at;
                let short = self.plain(at).is_some_and(|digits| digits.len() <= 3);
                let listed = self.is_symbol(at.wrapping_sub(1), ",;") || self.is_symbol(behind, ",;");
                let unit = self.is_unit(behind);
                let decimal = self.is_symbol(mark, self.decimal());
                let three = self.plain(next).is_some_and(|digits| digits.len() == 3);
                let end = self.token(behind).is_none_or(|token| token.kind == TokenKind::Symbol);
                let money = money && (unit || three && end);
                let decimals = decimal && unit && from == at && !self.ends_a_clause(at);
                short && !listed && self.plain(next).is_some() && (money || decimals)
            }
            _ => false,
        };
        torn.then(|| {
            let tokens = from..self.behind_units(behind);
            let meant: String = [from..at + 1, mark..mark + 1, next..tokens.end]
                .iter()
                .map(|part| self.words(part))
                .collect();
            self.hit(tokens, Fault::Torn, Some(meant))
        })
    }

    /// "Pasal 5, 2 juta": a number behind such a word belongs to it.
    fn ends_a_clause(&self, at: usize) -> bool {
        at > 0
            && (self.is_capital(at - 1) && !self.begins_sentence(at - 1)
                || self.follows(at, Cue::Label)
                || self.follows(at, Cue::PartOfYear))
    }

    /// The decimal mark of the language.
    fn decimal(&self) -> &'static str {
        if self.reader.style.conventions().decimal == ',' { "," } else { "." }
    }

    /// "12..5", "1,,5"
    fn marks(&self, from: usize, at: usize) -> Option<Hit> {
        let mut end = at + 1;
        while end < at + 4 && self.is_symbol(end, ".,") && self.is_glued(end) {
            end += 1;
        }
        let torn = end > at + 2 && self.is_number(end) && self.is_glued(end);
        torn.then(|| self.hit(from..self.behind_units(end + 1), Fault::Marks, None))
    }

    /// "7.952/597"
    fn slash(&self, from: usize, at: usize) -> Option<Hit> {
        if !self.is_glued_slash(at + 1) || !self.is_number(at + 2) {
            return None;
        }
        let mut end = at + 3;
        while end < at + 9 && self.is_glued_slash(end) && self.is_number(end + 1) {
            end += 2;
        }
        Some(self.hit(from..self.behind_units(end), Fault::Slash, None))
    }

    pub(super) fn is_glued_slash(&self, at: usize) -> bool {
        self.is_symbol(at, "/") && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// "41 560 938"
    fn groups(&self, from: usize, at: usize, digits: &str) -> Option<Hit> {
        let short = digits.len() <= 3 && !digits.starts_with('0') && self.plain(at).is_some();
        let three = |at: usize| self.plain(at).is_some_and(|digits| digits.len() == 3) && !self.is_glued(at);
        if !short || !three(at + 1) {
            return None;
        }
        let mut end = at + 2;
        while end < at + 8 && three(end) {
            end += 1;
        }
        let group = self.reader.style.conventions().group.to_string();
        let parts: Vec<&str> = (at..end).map(|at| self.written(at)).collect();
        let tokens = from..self.behind_units(end);
        let meant = format!(
            "{}{}{}",
            self.words(&(from..at)),
            parts.join(&group),
            &self.words(&(end - 1..tokens.end))[self.written(end - 1).len()..],
        );
        Some(self.hit(tokens, Fault::Torn, Some(meant)))
    }

    /// Where scale words and units at a token end.
    pub(super) fn behind_units(&self, at: usize) -> usize {
        use crate::number::lexicon::Meaning::{Currency, ManyScale, Percent, PercentPoint, Scale};
        let mut end = at;
        for _ in 0..3 {
            let unit = |meaning| {
                matches!(meaning, Scale(_) | ManyScale(_) | Percent | PercentPoint | Currency(_))
                    .then_some(())
            };
            match self.meaning(end, unit) {
                Some(((), length)) => end += length,
                None => break,
            }
        }
        end
    }

    pub(super) fn hit(&self, tokens: Range<usize>, fault: Fault, meant: Option<String>) -> Hit {
        Hit::malformed(tokens, Malformed { fault, meant })
    }
}
