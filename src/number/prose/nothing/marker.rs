//! Numbers of headings and items, marks of footnotes.

use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::Cue;

/// Up to this a bare number in parentheses is an item of a list.
const LAST_ITEM: u32 = 20;

impl Scan<'_> {
    pub(super) fn marker(&self, at: usize) -> Option<Hit> {
        self.footnote(at)
            .or_else(|| self.enclosed(at))
            .or_else(|| self.leading(at))
            .or_else(|| self.closed(at))
    }

    /// `[1]`, `[^1]`
    fn footnote(&self, at: usize) -> Option<Hit> {
        if !self.is_symbol(at, "[") {
            return None;
        }
        let number = at + 1 + usize::from(self.is_symbol(at + 1, "^"));
        self.small(number, 3).filter(|_| self.is_symbol(number + 1, "]"))?;
        Some(Hit { next: number + 2, ..Hit::nothing(number..number + 1, Sort::Footnote) })
    }

    /// "(1)"
    fn enclosed(&self, at: usize) -> Option<Hit> {
        if !self.is_symbol(at, "(") || !self.is_symbol(at + 2, ")") {
            return None;
        }
        self.small(at + 1, 2).filter(|number| *number <= LAST_ITEM)?;
        Some(Hit { next: at + 3, ..Hit::nothing(at + 1..at + 2, Sort::ListMarker) })
    }

    /// "1. Cakupan", "2.3 Cakupan", "4) Cakupan" at the start of a block.
    fn leading(&self, at: usize) -> Option<Hit> {
        if at > 0 || !self.is_number(at) {
            return None;
        }
        let sort = if self.kind.is_heading() { Sort::Heading } else { Sort::ListMarker };
        let stop = self.is_symbol(1, ".)") && self.is_glued(1);
        if stop && self.small(0, 3).is_some() && self.is_word(2) && !self.is_glued(2) {
            return Some(Hit { next: 2, ..Hit::nothing(0..1, sort) });
        }
        let section = self.is_section(0);
        let word = 1 + usize::from(section && stop);
        let bare = self.kind.is_heading() && self.small(0, 2).is_some() && !stop;
        let month = self.cue(word, |cue| matches!(cue, Cue::Month(_) | Cue::Decade).then_some(())).is_some();
        // Of a language with the comma "2.1" is no value, whatever follows.
        let no_value = section && self.kind.is_heading() && self.reader.style.conventions().decimal == ',';
        let counted = if section { self.is_unit(word) } else { self.is_counted(word) };
        let titled = (self.is_capital(word) || no_value && self.is_word(word))
            && !self.is_glued(word)
            && !counted
            && !month;
        ((section || bare) && titled).then(|| Hit { next: word, ..Hit::nothing(0..1, Sort::Heading) })
    }

    /// "2.3", "2.3.1": numbers of one or two digits with full stops.
    pub(super) fn is_section(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|_| self.is_number(at)) else { return false };
        token.text.contains('.')
            && token.text.split('.').all(|part| {
                (1..=2).contains(&part.len())
                    && part.bytes().all(|byte| byte.is_ascii_digit())
                    && part != "00"
            })
    }

    /// "1) …; 2) …"
    fn closed(&self, at: usize) -> Option<Hit> {
        self.small(at, 2)?;
        let closes = self.is_symbol(at + 1, ")")
            && self.is_glued(at + 1)
            && self.is_word(at + 2)
            && !self.is_glued(at + 2);
        let opened = (at.saturating_sub(12)..at).any(|before| self.is_symbol(before, "("));
        (closes && !opened && !self.is_glued(at)).then(|| Hit::nothing(at..at + 1, Sort::ListMarker))
    }
}
