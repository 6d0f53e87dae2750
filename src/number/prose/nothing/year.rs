//! Years, decades and numbered parts of a year.

use crate::number::lexicon::{Bound, Meaning};
use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Lead, Scan};
use crate::number::prose::words::Cue;

impl Scan<'_> {
    /// Four digits that are a year of our time, if nothing else speaks against it.
    pub(in crate::number::prose) fn year(&self, at: usize) -> Option<u32> {
        self.plain(at)
            .filter(|digits| digits.len() == 4)?
            .parse()
            .ok()
            .filter(|year| (1800..2100).contains(year))
    }

    pub(super) fn years(&self, at: usize, lead: &Lead) -> Option<Hit> {
        if !self.is_number(at) {
            return None;
        }
        self.decade(at).or_else(|| self.range_of_years(at)).or_else(|| self.single(at, lead))
    }

    /// "1950-an", "tahun 90-an", "1990s"
    fn decade(&self, at: usize) -> Option<Hit> {
        let digits = self.plain(at)?;
        let dash =
            usize::from(self.is_tight_dash(at + 1) || self.is_symbol(at + 1, "'’") && self.is_glued(at + 1));
        let ending = at + 1 + dash;
        let length = self.has(ending, Cue::Decade).filter(|_| self.is_glued(ending))?;
        let end = ending + length;
        let round = digits.ends_with('0');
        let year =
            self.year(at).is_some() || digits.len() == 2 && (dash == 0 || self.follows(at, Cue::YearBefore));
        let counted =
            self.noun(end).is_some_and(|noun| self.counted(noun.what).is_some()) || self.is_unit(end);
        (round && year && !counted).then(|| Hit::nothing(at..end, Sort::Decade))
    }

    /// "2018–2019", "2013 sampai 2017", "2023/2024", "2018-19"
    fn range_of_years(&self, at: usize) -> Option<Hit> {
        let from = self.year(at)?;
        let mark = self.meaning(at + 1, |meaning| matches!(meaning, Meaning::RangeMark).then_some(()));
        let slash = self.is_glued_slash(at + 1);
        let tight = slash || self.is_tight_dash(at + 1);
        let length = mark.map_or(usize::from(slash), |((), length)| length);
        let second = at + 1 + length;
        if length == 0 {
            return None;
        }
        let full = self.year(second).is_some_and(|to| to > from);
        let short = tight
            && self.small(second, 2).is_some_and(|to| to == (from + 1) % 100 || to > from % 100)
            && self.plain(second).is_some_and(|digits| digits.len() == 2);
        let counted = self.is_unit(second + 1) || self.is_counted_thing(second + 1) && !self.is_said_year(at);
        ((full || short) && !counted).then(|| Hit::nothing(at..second + 1, Sort::Year))
    }

    fn single(&self, at: usize, lead: &Lead) -> Option<Hit> {
        let said = self.is_said_year(at) || self.ends_years(at);
        // "1445 H"
        let hijri = self.plain(at).is_some_and(|digits| digits.len() == 4) && self.written(at + 1) == "H";
        if hijri && !self.is_glued(at + 1) {
            return Some(Hit::nothing(at..at + 2, Sort::Year));
        }
        let Some(_) = self.year(at) else {
            // "tahun 1435"
            let old = self
                .plain(at)
                .is_some_and(|digits| (3..=4).contains(&digits.len()) && !digits.starts_with('0'));
            let named = self.follows(at, Cue::YearJoiner)
                && at > 0
                && self.is_word(at - 1)
                && self.written(at - 1).len() > 2;
            return (old
                && named
                && !self.is_counted(at + 1)
                && self.token(at - 1).is_some_and(|word| word.text != "of"))
            .then(|| Hit::nothing(at..at + 1, Sort::Year));
        };
        if self.is_unit(at + 1) && !self.is_era(at + 1) || self.is_glued(at) && !self.may_be_glued(at) {
            return None;
        }
        if self.is_counted_thing(at + 1) && !said {
            return None;
        }
        let bounded =
            matches!(lead.qualifier.bound, Some(Bound::MoreThan | Bound::LessThan | Bound::AtLeast))
                && lead.bound_length > 1;
        if (bounded || lead.counts) && !said {
            return None;
        }
        Some(Hit::nothing(at..at + 1, Sort::Year))
    }

    /// "2024 M"
    fn is_era(&self, at: usize) -> bool {
        !self.is_glued(at) && self.written(at) == "M" && !self.is_counted_thing(at + 1)
    }

    /// What may stand directly before a year.
    fn may_be_glued(&self, at: usize) -> bool {
        self.is_symbol(at.wrapping_sub(1), "(\"“”'‘[-–/,;:.\u{FFFC}|")
    }

    fn is_said_year(&self, at: usize) -> bool {
        self.follows(at, Cue::YearBefore) || self.follows(at, Cue::YearJoiner)
    }

    /// "between 2022 and 2023 work accident cases rose": what ends a stretch that a year opens.
    fn ends_years(&self, at: usize) -> bool {
        let back = |tokens: usize| at.checked_sub(tokens);
        let opens = |meaning| matches!(meaning, Meaning::Between(_)).then_some(());
        let divides = |meaning| matches!(meaning, Meaning::BetweenAnd(_)).then_some(());
        let (Some(mark), Some(first), Some(opener)) = (back(1), back(2), back(3)) else { return false };
        self.meaning(mark, divides).is_some_and(|((), length)| length == 1)
            && self.year(first).is_some()
            && self.meaning(opener, opens).is_some_and(|((), length)| length == 1)
    }

    /// Whether a noun with a unit stands directly at a token.
    fn is_counted_thing(&self, at: usize) -> bool {
        let noun = self.noun(at).filter(|noun| self.counted(noun.what).is_some());
        noun.is_some_and(|noun| noun.tokens.start == at)
            || self.cue(at, |cue| (cue == Cue::Times).then_some(())).is_some()
    }

    /// "triwulan III 2023", "Q3", "semester I-2024", "the third quarter of 2023", "3Q23"
    pub(super) fn part_of_year(&self, at: usize) -> Option<Hit> {
        let end = self.named_part(at).or_else(|| self.counted_part(at)).or_else(|| self.short_part(at))?;
        Some(Hit::nothing(at..self.behind_its_year(end), Sort::PartOfYear))
    }

    /// "triwulan III", "Q3", "kuartal ketiga", "triwulan ke-3"
    fn named_part(&self, at: usize) -> Option<usize> {
        let length = self.has(at, Cue::PartOfYear)?;
        let number = at + length;
        let letter = self.written(at).chars().count() == 1;
        if letter && !self.is_glued(number) {
            return None;
        }
        if let Some(hit) = self.ordinal(number) {
            return (!letter).then_some(hit.tokens.end);
        }
        let roman = self.roman(number).or_else(|| self.roman_letter(number));
        let digit = self.small(number, 1).filter(|part| (1..=4).contains(part));
        let counted = self.is_counted(number + 1) && self.has(number + 1, Cue::YearJoiner).is_none();
        (roman.or(digit).is_some_and(|part| (1..=4).contains(&part)) && !counted).then_some(number + 1)
    }

    /// "third quarter", "first half"
    fn counted_part(&self, at: usize) -> Option<usize> {
        let (_, length) = self.cue(at, |cue| match cue {
            Cue::Ordinal(which) if which <= 4 => Some(()),
            _ => None,
        })?;
        let part = at + length;
        self.has(part, Cue::PartOfYear)
            .filter(|_| self.written(part).chars().count() > 1)
            .map(|length| part + length)
    }

    /// "3Q23"
    fn short_part(&self, at: usize) -> Option<usize> {
        self.small(at, 1).filter(|part| (1..=4).contains(part))?;
        let letter = self.has(at + 1, Cue::PartOfYear).filter(|_| self.is_glued(at + 1))?;
        let year = at + 1 + letter;
        let digits = self.plain(year).filter(|digits| self.is_glued(year) && matches!(digits.len(), 2 | 4));
        digits.map(|_| year + 1)
    }

    fn behind_its_year(&self, at: usize) -> usize {
        let mark = usize::from(self.is_symbol(at, "-–/,'’"));
        let joiner = self.has(at + mark, Cue::YearJoiner).unwrap_or(0);
        let year = at + mark + joiner;
        let short = mark == 1 && self.is_symbol(at, "'’") && self.small(year, 2).is_some();
        if self.year(year).is_some() && !self.is_unit(year + 1) || short { year + 1 } else { at }
    }
}
