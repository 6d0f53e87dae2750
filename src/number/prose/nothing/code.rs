//! Codes, versions, addresses: digits that hang together with letters and marks.

use crate::number::lex::TokenKind;
use crate::number::lexicon::Meaning;
use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::Cue;

/// An address is looked at for so many tokens.
const LONGEST: usize = 64;

impl Scan<'_> {
    pub(super) fn code(&self, at: usize) -> Option<Hit> {
        self.after_letters(at)
            .or_else(|| self.before_letters(at))
            .or_else(|| self.chained(at))
            .or_else(|| self.tagged(at))
    }

    /// Where an address of the web or of mail ends, which is no part of a text's words.
    pub(in crate::number::prose) fn address(&self, at: usize) -> Option<usize> {
        let token = self.token(at)?;
        let scheme = matches!(token.text.as_str(), "http" | "https" | "ftp" | "mailto")
            && self.is_symbol(at + 1, ":")
            && self.is_glued(at + 1);
        let web = token.text == "www" && self.is_symbol(at + 1, ".") && self.is_glued(at + 1);
        if scheme || web || token.is_symbol('@') && self.is_glued(at + 1) {
            return Some(self.behind_run(at, usize::MAX));
        }
        let domain = token.kind == TokenKind::Word
            && self.is_symbol(at + 1, ".@_")
            && self.is_glued(at + 1)
            && self.is_word(at + 2)
            && self.is_glued(at + 2)
            && !self.is_known(at);
        if !domain {
            return None;
        }
        let end = self.behind_run(at, LONGEST);
        let marked = (at..end).any(|at| self.is_number(at) || self.is_symbol(at, "/@"));
        marked.then_some(end)
    }

    fn behind_run(&self, at: usize, most: usize) -> usize {
        let run = self.tokens.get(at + 1..).unwrap_or_default().iter().take(most);
        at + 1 + run.take_while(|token| !token.spaced && !"<>\"|".contains(&token.text)).count()
    }

    /// "B2B", "COVID-19", "v2.1", "pasca-2015"
    fn after_letters(&self, at: usize) -> Option<Hit> {
        if !self.is_word(at) || self.is_of_numbers(at) {
            return None;
        }
        let dash = usize::from(self.is_tight_dash(at + 1));
        let number = at + 1 + dash;
        if !self.is_number(number) || !self.is_glued(number) {
            return None;
        }
        if dash == 1 && self.year(number).is_some() {
            return Some(Hit::nothing(number..number + 1, Sort::Year));
        }
        Some(Hit::nothing(at..self.behind_code(number + 1), Sort::Code))
    }

    /// Whether a word belongs to a number that it hangs on: "Rp", "sebanyak".
    fn is_of_numbers(&self, at: usize) -> bool {
        let style = self.reader.style;
        let leads = |meaning| {
            matches!(
                meaning,
                Meaning::Currency(_)
                    | Meaning::Bound(_)
                    | Meaning::Ignored
                    | Meaning::Between(_)
                    | Meaning::BetweenAnd(_)
                    | Meaning::RangeMark
                    | Meaning::Minus
            )
            .then_some(())
        };
        let hangs =
            |cue| matches!(cue, Cue::Stop | Cue::Only | Cue::OrdinalBefore | Cue::Month(_)).then_some(());
        let known = self.meaning(at, leads).is_some() || self.cue(at, hangs).is_some();
        // "us" of "US$5"
        let symbol = style.conventions().currencies.iter().any(|currency| {
            currency.symbol.to_lowercase().starts_with(self.token(at).map_or("", |token| &token.text))
                && self.is_symbol(at + 1, "$€£¥.")
        });
        known || symbol
    }

    /// "5G", "3D": digits with letters that say nothing about them.
    fn before_letters(&self, at: usize) -> Option<Hit> {
        if !self.is_number(at) || !self.is_word(at + 1) || !self.is_glued(at + 1) {
            return None;
        }
        let unit = self.is_counted(at + 1)
            || self
                .meaning(at + 1, |meaning| {
                    matches!(meaning, Meaning::BoundAfter(_) | Meaning::RangeMark | Meaning::Some)
                        .then_some(())
                })
                .is_some()
            || self
                .cue(at + 1, |cue| {
                    matches!(
                        cue,
                        Cue::TimeAfter | Cue::OrdinalAfter | Cue::Decade | Cue::Stop | Cue::Month(_)
                    )
                    .then_some(())
                })
                .is_some();
        // A word of more than three letters was run together with its number.
        let short =
            self.written(at + 1).chars().count() <= 3 || self.is_number(at + 2) && self.is_glued(at + 2);
        (!unit && short).then(|| Hit::nothing(at..self.behind_code(at + 2), Sort::Code))
    }

    fn behind_code(&self, at: usize) -> usize {
        let mut end = at;
        while end < at + LONGEST && self.is_glued(end) {
            let joint = self.is_symbol(end, "-–/.:_")
                && self.is_glued(end + 1)
                && (self.is_number(end + 1) || self.is_word(end + 1));
            if !joint && !self.is_number(end) && !self.is_word(end) {
                break;
            }
            end += 1;
        }
        end
    }

    /// "123-456-789", "2.1.0", "192.168.1.1", "007"
    fn chained(&self, at: usize) -> Option<Hit> {
        let token = self.token(at).filter(|_| self.is_number(at))?;
        let parts = || token.text.split('.');
        let numeric = token.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let version = numeric && parts().count() == 3 && parts().all(|part| part.len() <= 2);
        let machine = numeric
            && parts().count() == 4
            && parts().all(|part| {
                part.len() <= 3
                    && (part == "0" || !part.starts_with('0'))
                    && part.parse().is_ok_and(|part: u32| part < 256)
            })
            && parts().skip(1).any(|part| part.len() < 3);
        if version || machine {
            return Some(Hit::nothing(at..at + 1, Sort::Code));
        }
        let chain = self.plain(at).is_some()
            && self.is_tight_dash(at + 1)
            && self.plain(at + 2).is_some()
            && self.is_tight_dash(at + 3)
            && self.plain(at + 4).is_some();
        let padded = self.plain(at).is_some_and(|digits| digits.len() > 1 && digits.starts_with('0'));
        if chain || padded {
            return Some(Hit::nothing(at..self.behind_code(at + 1), Sort::Code));
        }
        None
    }

    /// "#5"
    fn tagged(&self, at: usize) -> Option<Hit> {
        let tagged = self.is_symbol(at, "#") && self.is_number(at + 1) && self.is_glued(at + 1);
        tagged.then(|| Hit::nothing(at + 1..self.behind_code(at + 2), Sort::Code))
    }
}
