//! The ends of a change: what it began with and what it led to ("naik dari 1.800 menjadi 2.250"), in one place after another,
//! and the times between which it lies.

use super::scene::Scene;
use super::when::{BASES, is_change};
use crate::model::{Period, PeriodKind};
use crate::number::prose::{Kind, Number};
use std::ops::Range;

/// What stands before the number that a change began with, and before what it led to.
const ENDS: [&str; 6] = ["dari", "menjadi", "ke", "from", "to", "hingga"];
const FROM: [&str; 2] = ["dari", "from"];
const TO: [&str; 3] = [" menjadi ", " ke ", " to "];

/// What joins the change of another place: "from 1,800 to 2,250 in Aceh and from 1,200 to 1,500 in Bali".
const JOINTS: [&str; 7] = [" dan ", " serta ", " sedangkan ", " and ", " while ", ", ", "; "];

/// How many words before an end the change may be told, and how many ends may stand between, of several changes.
const NEAR: usize = 10;
const CHAIN: usize = 8;

impl Scene<'_> {
    /// Whether a number is what a change began with, at a time that is not named: "naik dari 1.800 menjadi 2.250".
    pub(super) fn is_start(&self, number: &Number) -> bool {
        let sentence = self.sentence(number);
        let before = self.words(&(sentence.start..number.seen.start.max(sentence.start)));
        let Some(before) = FROM.iter().find_map(|from| led_by(before, from)) else { return false };
        let behind = self.words(&(number.seen.end..sentence.end.max(number.seen.end)));
        let near = before.split(|letter: char| !letter.is_alphabetic()).rev().filter(|word| !word.is_empty());
        TO.iter().any(|to| behind.contains(to)) && (near.take(4).any(is_change) || self.is_next_start(number))
    }

    /// Whether a number is what a change began with or led to: "naik dari 1.800 menjadi 2.250".
    pub(super) fn is_end_of_change(&self, number: &Number) -> bool {
        let mut number = number;
        for _ in 0..CHAIN {
            let sentence = self.sentence(number);
            let before = self.words(&(sentence.start..number.seen.start.max(sentence.start))).trim_end();
            let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            if !ENDS.contains(&word) {
                return false;
            }
            let near =
                before.split(|letter: char| !letter.is_alphabetic()).rev().filter(|word| !word.is_empty());
            if near.take(NEAR).any(is_change) {
                return true;
            }
            let Some(earlier) = self.quantity_before(number) else { return false };
            number = earlier;
        }
        false
    }

    /// Whether a number begins the change of another place, behind what the one before it led to.
    fn is_next_start(&self, number: &Number) -> bool {
        let Some(end) = self.quantity_before(number) else { return false };
        let lead = self.words(&(self.sentence(end).start..end.seen.start));
        let gap = self.words(&(end.seen.end..number.seen.start.max(end.seen.end)));
        TO.iter().any(|to| led_by(lead, to.trim()).is_some())
            && JOINTS.iter().any(|joint| gap.contains(joint))
            && self.is_end_of_change(end)
    }

    /// What a change led to that a number began.
    pub(super) fn led_to(&self, start: &Number) -> Option<&Number> {
        let end = self.quantity_behind(start)?;
        (self.is_start(start) && !self.is_start(end) && self.is_end_of_change(end)).then_some(end)
    }

    /// The quantity before another in its sentence, as far as that is looked at.
    pub(super) fn quantity_before(&self, number: &Number) -> Option<&Number> {
        let numbers = &self.prose.numbers;
        let at = numbers.partition_point(|one| one.seen.start < number.seen.start);
        let from = self.sentence(number).start;
        let mut before = numbers[..at].iter().rev().take_while(|one| one.seen.start >= from);
        before.find(|one| matches!(one.kind, Kind::Quantity(_)))
    }

    /// The quantity behind another in its sentence, as far as that is looked at.
    pub(super) fn quantity_behind(&self, number: &Number) -> Option<&Number> {
        let numbers = &self.prose.numbers;
        let at = numbers.partition_point(|one| one.seen.start < number.seen.end);
        let to = self.sentence(number).end;
        let mut behind = numbers[at..].iter().take_while(|one| one.seen.start < to);
        behind.find(|one| matches!(one.kind, Kind::Quantity(_)))
    }

    /// The times of what a change began with, where one time is named that is not its own: "turun dari 1.840 menjadi 920
    /// pada 2023" began a year before, or right before that month or quarter.
    pub(super) fn began(&self, number: &Number, sentence: &Range<usize>) -> Option<Vec<Period>> {
        let end = self.led_to(number)?;
        let part = self.part(sentence, &number.seen);
        let first = self.months.partition_point(|(seen, _)| seen.start < part.start);
        let mut named = self.months[first..].iter().take_while(|(seen, _)| seen.start < part.end);
        let ((seen, period), None) = (named.next()?, named.next()) else { return None };
        let lead = self.words(&(part.start..seen.start.max(part.start))).trim_end().to_lowercase();
        let is_base = BASES.iter().any(|base| *base != "on" && led_by(&lead, base).is_some());
        let is_own = seen.start >= number.seen.end && seen.start < end.seen.start;
        let earlier = period.years_earlier(1).into_iter().chain(right_before(period));
        (!is_own && !is_base).then(|| earlier.collect())
    }

    /// The two times that a change lies between: "dari 3.000 menjadi 3.750 antara 2022 dan 2023", "between 2022 and 2023
    /// cases rose by 750"; of these the time of an end of the change.
    pub(super) fn between(&self, number: &Number, sentence: &Range<usize>) -> Option<Vec<Period>> {
        let after = self.times.partition_point(|(seen, _)| seen.start < number.seen.end);
        let before = after.checked_sub(2).and_then(|at| self.times.get(at..after));
        let is_span = |(first, _): &(Range<usize>, Period), (second, _): &(Range<usize>, Period), from| {
            let lead = self.words(&(from..first.start)).trim_end().to_lowercase();
            let joint = self.words(&(first.end..second.start));
            second.end <= sentence.end
                && ["antara", "between"].iter().any(|word| lead.ends_with(word))
                && ["dan", "and"].contains(&joint.trim())
        };
        if let Some([first, second, ..]) = self.times.get(after..)
            && is_span(first, second, number.seen.end)
        {
            return Some(vec![first.1, second.1]);
        }
        let [first, second] = before? else { return None };
        let clause = self.clause(sentence, &number.seen);
        if first.0.start < sentence.start
            || !is_span(first, second, sentence.start)
            || self.period_behind(number, &clause).is_some()
        {
            return None;
        }
        let (earlier, later) =
            if first.1.end <= second.1.end { (first.1, second.1) } else { (second.1, first.1) };
        if self.is_start(number) {
            return Some(vec![earlier]);
        }
        let is_end = self.is_end_of_change(number);
        Some(if is_end { vec![later] } else { vec![earlier, later] })
    }
}

/// The words before the last of them, where that is this one.
fn led_by<'w>(words: &'w str, last: &str) -> Option<&'w str> {
    let before = words.trim_end().strip_suffix(last)?;
    before.chars().next_back().is_none_or(char::is_whitespace).then_some(before)
}

/// The month before a month, the quarter before a quarter.
fn right_before(period: &Period) -> Option<Period> {
    let day = period.start.yesterday().ok()?;
    let words = match period.kind {
        PeriodKind::Month => format!("{:04}-{:02}", day.year(), day.month()),
        PeriodKind::Quarter => format!("{:04}-q{}", day.year(), (day.month() + 2) / 3),
        _ => return None,
    };
    Period::parse(&words).ok()
}
