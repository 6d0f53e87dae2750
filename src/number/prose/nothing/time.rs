//! Times of day.

use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::Cue;

/// A time of day in digits.
struct Clock {
    end: usize,
    /// Whether it has minutes.
    minutes: bool,
    /// Whether it can be nothing else: "08:00", "08.00".
    sure: bool,
}

impl Scan<'_> {
    pub(super) fn time(&self, at: usize) -> Option<Hit> {
        let cue = self.has(at, Cue::TimeBefore).filter(|_| at == 0 || !self.is_number(at - 1));
        if let Some(length) = cue {
            let clock = self.clock(at + length)?;
            if !clock.minutes && (self.is_counted(clock.end) || self.year(at + length).is_some()) {
                return None;
            }
            return Some(Hit::nothing(at + length..self.behind_clock(clock.end), Sort::Time));
        }
        let clock = self.clock(at)?;
        let end = self.behind_clock(clock.end);
        let marked = self.has(end, Cue::TimeAfter).is_some() || self.has(clock.end, Cue::TimeAfter).is_some();
        if marked {
            return Some(Hit::nothing(at..end, Sort::Time));
        }
        let ranged = end > clock.end && clock.minutes;
        let dots_are_marks = self.reader.style.conventions().decimal == '.';
        let fits = clock.sure || ranged && !dots_are_marks;
        (clock.minutes && fits && !self.is_counted(end)).then(|| Hit::nothing(at..end, Sort::Time))
    }

    fn clock(&self, at: usize) -> Option<Clock> {
        let token = self.token(at).filter(|_| self.is_number(at))?;
        let hour = |digits: &str| digits.len() <= 2 && digits.parse().is_ok_and(|hour: u32| hour <= 24);
        let minute = |digits: &str| digits.len() == 2 && digits.parse().is_ok_and(|minute: u32| minute < 60);
        if let Some((hours, minutes)) = token.text.split_once('.') {
            let sure = hours.len() == 2 && hours.starts_with('0');
            return (hour(hours) && minute(minutes)).then_some(Clock { end: at + 1, minutes: true, sure });
        }
        if !hour(&token.text) {
            return None;
        }
        let mut end = at + 1;
        while end < at + 5 && self.is_symbol(end, ":") && self.is_glued(end) && self.is_glued(end + 1) {
            if !self.plain(end + 1).is_some_and(minute) {
                return None;
            }
            end += 2;
        }
        Some(Clock { end, minutes: end > at + 1, sure: end > at + 1 })
    }

    /// Where the second time of "15.00–17.00" ends, or "sampai 17.00".
    fn behind_clock(&self, at: usize) -> usize {
        let mark = self.meaning(at, |meaning| {
            matches!(meaning, crate::number::lexicon::Meaning::RangeMark).then_some(())
        });
        let second = mark.and_then(|((), length)| self.clock(at + length));
        second
            .filter(|clock| clock.minutes || self.has(clock.end, Cue::TimeAfter).is_some())
            .map_or(at, |clock| clock.end)
    }
}
