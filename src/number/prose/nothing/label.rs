//! Numbers that are names: of laws and their parts, of pages and tables, of places in a ranking.

use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::Cue;

impl Scan<'_> {
    pub(super) fn label(&self, at: usize) -> Option<Hit> {
        self.law(at).or_else(|| self.numbered(at)).or_else(|| self.rank(at)).or_else(|| self.coded(at))
    }

    /// "UU No. 24 Tahun 2011", "PP 44/2015", "Pasal 5 ayat (2)", "Law No. 24 of 2011"
    fn law(&self, at: usize) -> Option<Hit> {
        let mut number = at + self.has(at, Cue::Law)?;
        if let Some(length) = self.has(number, Cue::Label) {
            number += length;
        }
        if self.is_symbol(number, ".-") && self.is_glued(number) {
            number += 1;
        }
        let opened = usize::from(self.is_symbol(number, "("));
        number += opened;
        let roman = self.roman(number).or_else(|| self.roman_letter(number)).is_some();
        if !(self.is_number(number) || roman) {
            return None;
        }
        let mut end = self.behind_parts(number + 1);
        end += usize::from(opened == 1 && self.is_symbol(end, ")"));
        let with_year = self.behind_its_law_year(end);
        let counted = with_year == end && opened == 0 && self.is_counted(end) && !roman;
        (!counted).then(|| Hit::nothing(at..with_year, Sort::Law))
    }

    /// "/2015", "-A", "–7"
    fn behind_parts(&self, at: usize) -> usize {
        let mut end = at;
        for _ in 0..4 {
            let joined = self.is_glued_slash(end) || self.is_tight_dash(end);
            if !joined || !(self.is_number(end + 1) || self.is_word(end + 1)) {
                break;
            }
            end += 2;
        }
        end
    }

    /// "Tahun 2011", "of 2011"
    fn behind_its_law_year(&self, at: usize) -> usize {
        let Some(length) = self.has(at, Cue::YearJoiner) else { return at };
        if self.year(at + length).is_some() { at + length + 1 } else { at }
    }

    /// "Nomor 24", "halaman 12", "Table 3", "RT 05/RW 03"
    fn numbered(&self, at: usize) -> Option<Hit> {
        let length = self.has(at, Cue::Label)?;
        let mut number = at + length;
        if self.is_symbol(number, ".:") && self.is_glued(number) {
            number += 1;
        }
        let short = self.plain(number).is_some_and(|digits| digits.len() <= 6);
        let named = length > 1 || matches!(self.token(at)?.text.as_str(), "nomor" | "no" | "nomer");
        let section = self.is_section(number);
        if !(short || section || named && self.is_number(number)) {
            return None;
        }
        let end = self.behind_parts(number + 1);
        let with_year = self.behind_its_law_year(end);
        if with_year > end || self.is_glued_slash(number + 1) && self.year(number + 2).is_some() {
            return Some(Hit::nothing(number..with_year, Sort::Law));
        }
        let pointed = self.follows(at, Cue::Pointing) && length == 1;
        let counted = self.is_counted(end)
            || pointed
            || !named && self.noun(end).is_some_and(|noun| self.counted(noun.what).is_some())
            || !named && self.year(number).is_some();
        (!counted).then(|| Hit::nothing(number..end, Sort::Label))
    }

    /// "peringkat 5", "ranked 15"
    fn rank(&self, at: usize) -> Option<Hit> {
        let number = at + self.has(at, Cue::Rank)?;
        let value = self.small(number, 3)?;
        let counted = self.is_counted(number + 1) || self.is_glued_slash(number + 1);
        let noun = self.noun(number + 1).is_some_and(|noun| self.counted(noun.what).is_some());
        (!counted && !noun)
            .then(|| Hit::ordinal_of(number..self.behind_suffix(number + 1), Sort::Ordinal, Some(value)))
    }

    /// "ISO 9001", "SDG 8.8.1"
    fn coded(&self, at: usize) -> Option<Hit> {
        let number = at + self.has(at, Cue::Code)?;
        let number = number + usize::from(self.is_tight_dash(number));
        if !self.is_number(number) || self.is_counted(number + 1) {
            return None;
        }
        let mut end = number + 1;
        while end < number + 9
            && self.is_glued(end)
            && self.token(end).is_some_and(|token| !",;:!?)(".contains(&token.text))
        {
            if self.is_symbol(end, ".") && !self.is_glued(end + 1) {
                break;
            }
            end += 1;
        }
        Some(Hit::nothing(number..end, Sort::Code))
    }
}
