//! Days and months.

use jiff::civil::Date;

use crate::number::lexicon::Meaning;
use crate::number::prose::found::{Fault, Sort};
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::{Adjectives, Cue};

/// Years that a date in a text of our time may have.
const OUR_TIME: std::ops::RangeInclusive<i16> = 1500..=2199;

impl Scan<'_> {
    pub(super) fn date(&self, at: usize) -> Option<Hit> {
        self.numeric(at).or_else(|| self.day_first(at)).or_else(|| self.month_first(at))
    }

    /// "20/11/2026", "2026-11-20", "31.12.2023", "(9/8)"
    fn numeric(&self, at: usize) -> Option<Hit> {
        if !self.is_number(at) {
            return None;
        }
        if let Some(hit) = self.dotted(at) {
            return Some(hit);
        }
        let first = self.plain(at)?;
        let mark = |at: usize| self.is_glued_slash(at) || self.is_tight_dash(at);
        if !mark(at + 1) {
            return None;
        }
        let second = self.plain(at + 2).filter(|digits| digits.len() <= 2)?;
        let third = if mark(at + 3) { self.plain(at + 4) } else { None };
        let same = || self.written(at + 1) == self.written(at + 3);
        match (first.len(), third) {
            (1..=2, Some(year)) if year.len() == 4 && same() && !mark(at + 5) => {
                Some(self.checked(at..at + 5, year, &[(second, first), (first, second)]))
            }
            (4, Some(day)) if day.len() <= 2 && same() && !mark(at + 5) => {
                Some(self.checked(at..at + 5, first, &[(second, day)]))
            }
            (1..=2, Some(year)) if year.len() == 2 && self.is_glued_slash(at + 1) && same() => {
                let valid = is_day(first, second);
                valid.then(|| Hit::nothing(at..at + 5, Sort::Date))
            }
            // "2023-12" is a month, "2018-19" are years.
            (4, None) if second.starts_with('0') && second.len() == 2 && self.is_tight_dash(at + 1) => {
                Some(Hit::nothing(at..at + 3, Sort::Date))
            }
            (1..=2, None) if self.is_glued_slash(at + 1) && is_day(first, second) => {
                let enclosed = at > 0 && self.is_symbol(at - 1, "(") && self.is_symbol(at + 3, "),;");
                let weekday = self.follows(at, Cue::Weekday)
                    || at > 0 && self.is_symbol(at - 1, "(,") && self.follows(at - 1, Cue::Weekday);
                (enclosed || weekday).then(|| Hit::nothing(at..at + 3, Sort::Date))
            }
            _ => None,
        }
    }

    /// "31.12.2023"
    fn dotted(&self, at: usize) -> Option<Hit> {
        let parts: Vec<&str> = self.token(at)?.text.splitn(4, '.').collect();
        let [day, month, year] = parts[..] else { return None };
        let shape = [day, month].iter().all(|part| (1..=2).contains(&part.len())) && year.len() == 4;
        shape.then(|| self.checked(at..at + 1, year, &[(month, day), (day, month)]))
    }

    /// A date if there is such a day, in one of the orders.
    fn checked(&self, tokens: std::ops::Range<usize>, year: &str, orders: &[(&str, &str)]) -> Hit {
        let exists = |(month, day): &(&str, &str)| is_date(year, month, day);
        if orders.iter().any(exists) {
            Hit::nothing(tokens, Sort::Date)
        } else {
            self.hit(tokens, Fault::Date, None)
        }
    }

    /// "20 November 2026", "1–3 Maret", "2nd of October 2014"
    fn day_first(&self, at: usize) -> Option<Hit> {
        let day = self.small(at, 2).filter(|day| (1..=31).contains(day))?;
        let mut end = self.behind_suffix(at + 1);
        let range = self.meaning(end, |meaning| {
            matches!(meaning, Meaning::RangeMark | Meaning::And | Meaning::BetweenAnd(_)).then_some(())
        });
        if let Some(((), length)) = range
            && self.small(end + length, 2).is_some_and(|day| (1..=31).contains(&day))
        {
            end = self.behind_suffix(end + length + 1);
        }
        let of = self.has(end, Cue::YearJoiner).filter(|_| end > at + 1);
        let month = end + of.unwrap_or(0);
        let month = if self.is_tight_dash(month) { month + 1 } else { month };
        let (number, length) = self.month(month)?;
        let end = self.behind_year(month + length);
        let exists = match self.plain(end - 1).filter(|digits| digits.len() == 4) {
            Some(year) => is_date(year, &number.to_string(), &day.to_string()),
            None => is_date("2024", &number.to_string(), &day.to_string()),
        };
        Some(if exists { Hit::nothing(at..end, Sort::Date) } else { self.hit(at..end, Fault::Date, None) })
    }

    /// "th" behind digits.
    pub(super) fn behind_suffix(&self, at: usize) -> usize {
        let suffix = self.has(at, Cue::OrdinalAfter).filter(|_| self.is_glued(at));
        at + suffix.unwrap_or(0)
    }

    /// "November 20, 2026", "September 2017", "Januari–September 2017"
    fn month_first(&self, at: usize) -> Option<Hit> {
        let (_, length) = self.month(at)?;
        let mut end = at + length;
        let range = self.meaning(end, |meaning| {
            matches!(meaning, Meaning::RangeMark | Meaning::And | Meaning::BetweenAnd(_)).then_some(())
        });
        if let Some(((), length)) = range
            && let Some((_, second)) = self.month(end + length)
        {
            end += length + second;
        }
        let day = self.small(end, 2).filter(|day| (1..=31).contains(day));
        if day.is_some() && self.reader.cues.adjectives == Adjectives::Before {
            let after = self.behind_suffix(end + 1);
            let comma = usize::from(self.is_symbol(after, ","));
            let year = self.year(after + comma).is_some();
            let noun = self.noun(after).is_some_and(|noun| self.counted(noun.what).is_some());
            if year {
                return Some(Hit::nothing(at..after + comma + 1, Sort::Date));
            }
            if after > end + 1 || !noun && !self.is_counted(after) && !self.is_glued_slash(after) {
                return Some(Hit::nothing(at..after, Sort::Date));
            }
            return None;
        }
        let with_year = self.behind_year(end);
        (with_year > end).then(|| Hit::nothing(at..with_year, Sort::Date))
    }

    /// A month at a token: its number, and its length with the full stop of a short form.
    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let (number, length) = self.cue(at, |cue| match cue {
            Cue::Month(number) => Some(number),
            _ => None,
        })?;
        let short = self.written(at).chars().count() <= 4;
        let stop = short && self.is_symbol(at + length, ".") && self.is_glued(at + length);
        let number_follows = self.is_number(at + length + 1);
        Some((number, length + usize::from(stop && number_follows)))
    }

    /// Where the year behind a month ends.
    fn behind_year(&self, at: usize) -> usize {
        let comma = usize::from(self.is_symbol(at, ","));
        let joiner = self.has(at + comma, Cue::YearJoiner).unwrap_or(0);
        let dash = usize::from(self.is_tight_dash(at));
        let year = at + comma.max(dash) + joiner;
        let plausible = self.plain(year).is_some_and(|digits| {
            digits.len() == 4 && digits.parse().is_ok_and(|year: u32| (1000..3000).contains(&year))
        });
        // "Pada Desember, 2023 orang …" would be written with a mark.
        if plausible && !self.is_unit(year + 1) { year + 1 } else { at }
    }
}

fn is_day(day: &str, month: &str) -> bool {
    day.parse().is_ok_and(|day: u32| (1..=31).contains(&day))
        && month.parse().is_ok_and(|month: u32| (1..=12).contains(&month))
}

/// Whether there is such a day, in our time.
fn is_date(year: &str, month: &str, day: &str) -> bool {
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<i16>(), month.parse(), day.parse()) else {
        return false;
    };
    OUR_TIME.contains(&year) && Date::new(year, month, day).is_ok()
}
