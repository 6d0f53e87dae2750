//! What time a number is of: the one that its clause names, or the words right behind it; and what a change is reckoned from.

use super::parting::Parting;
use super::scene::{BEHIND, Base, Scene, distinct};
use super::times;
use crate::model::Period;
use crate::number::Style;
use crate::number::prose::{Number, Text};
use std::ops::Range;
use std::sync::LazyLock;

/// What stands between a number and the time of something else.
const COMPARED: [&str; 5] = [" dari ", "daripada", "dibanding", " than ", " what "];

/// What stands between a number and the earlier one that it is held against.
static TURNS: LazyLock<Parting> = LazyLock::new(|| {
    Parting::new(&[
        "naik dari ",
        "turun dari ",
        "meningkat dari ",
        "menurun dari ",
        "bertambah dari ",
        "berkurang dari ",
        "up from ",
        "down from ",
        " daripada ",
        " dibanding",
        " than ",
        " compared with ",
    ])
});

/// What stands between a change and the time that it is reckoned from.
pub(super) const BASES: [&str; 8] =
    ["dari", "sejak", "terhadap", "dibanding", "dibandingkan", "from", "since", "on"];

/// What stands for the year of the time before it.
const SAME_YEAR: [&str; 4] = ["tahun yang sama", "tahun itu", "the same year", "that year"];

/// What stands behind a number that is of the year before the time that is spoken of: "naik dari 41,6 juta setahun
/// sebelumnya".
const YEAR_BEFORE: [&str; 7] = [
    "setahun sebelumnya",
    "tahun sebelumnya",
    "setahun lalu",
    "a year earlier",
    "a year before",
    "the year before",
    "the previous year",
];

/// What stands between a change and the time since which it is one.
const SINCE: [&str; 5] = [" terhadap ", " sejak ", " from ", " over ", " since "];

/// What stands between a period and the number that is of it.
const IS: [&str; 10] = [":", "adalah", "sebesar", "mencapai", "ialah", "yaitu", "is", "was", "of", "came to"];

impl Scene<'_> {
    /// The period right behind a number, with no other number between them.
    pub(super) fn period_behind(&self, number: &Number, clause: &Range<usize>) -> Option<Period> {
        if let Some(period) = self.year_before(number, clause) {
            return Some(period);
        }
        let after = self.months.partition_point(|(seen, _)| seen.start < number.seen.end);
        let (seen, period) = self.months.get(after)?;
        let between = self.words(&(number.seen.end..seen.start));
        (seen.start < clause.end && leads_on(between)).then_some(*period)
    }

    /// The year before the time that is spoken of, where the words right behind a number name it so.
    fn year_before(&self, number: &Number, clause: &Range<usize>) -> Option<Period> {
        let behind = self.words(&(number.seen.end..clause.end.max(number.seen.end)));
        let at = YEAR_BEFORE.iter().filter_map(|phrase| behind.find(phrase)).min()?;
        let between = behind.get(..at)?;
        if !leads_on(between) || SINCE.iter().any(|word| between.contains(word)) {
            return None;
        }
        let block = self.text.blocks().get(self.block_of(number))?;
        let before = self.months.partition_point(|(seen, _)| seen.start < number.seen.start);
        let before = before.checked_sub(1).and_then(|at| self.months.get(at));
        let spoken = before.filter(|(seen, _)| seen.start >= block.seen.start).map(|(_, period)| *period);
        spoken.or(self.base.period)?.years_earlier(1)
    }

    /// The periods that a clause names; failing that the one right before its number ("target untuk 2015: 22,3 juta"),
    /// and a month without its year ("sampai 21 Desember tercapai 1.879").
    pub(super) fn periods_of(
        &self,
        number: &Number,
        clause: &Range<usize>,
        sentence: &Range<usize>,
    ) -> Vec<Period> {
        let own = self.periods(clause);
        if !own.is_empty() {
            return own;
        }
        let after = self.months.partition_point(|(seen, _)| seen.start < number.seen.start);
        let before = after.checked_sub(1).and_then(|at| self.months.get(at));
        let Some((seen, period)) = before.filter(|(seen, _)| seen.start >= sentence.start) else {
            return Vec::new();
        };
        let gap = self.words(&(seen.end..number.seen.start.max(seen.end)));
        let is_near = seen.start >= clause.start
            && gap.len() <= BEHIND
            && !COMPARED.iter().any(|word| gap.contains(word))
            && !gap.contains(|letter: char| letter.is_ascii_digit());
        if is_near || IS.contains(&gap.trim()) { vec![*period] } else { Vec::new() }
    }

    /// The times of a sentence that stand only where something else is that a number is held against.
    pub(super) fn compared(&self, number: &Number, sentence: &Range<usize>) -> Vec<Period> {
        let behind = self.words(&(number.seen.end..sentence.end));
        let Some(at) = TURNS.first(behind) else { return Vec::new() };
        let from = number.seen.end + at;
        let before = self.periods(&(sentence.start..from));
        let mut out = self.periods(&(from..sentence.end));
        out.retain(|period| !before.contains(period));
        out
    }

    /// The times behind a number that a change which follows it is reckoned from: "583.638, naik 5,9 persen dari
    /// Desember 2022".
    pub(super) fn changed_from(&self, number: &Number, sentence: &Range<usize>) -> Vec<Period> {
        let after = self.times.partition_point(|(seen, _)| seen.start < number.seen.end);
        let behind = self.times[after..].iter().take_while(|(seen, _)| seen.start < sentence.end);
        let is_base = |seen: &Range<usize>| {
            let clause = self.clause(sentence, seen);
            let words = self.words(&(clause.start..seen.start.max(clause.start)));
            clause.start >= number.seen.end
                && BASES.iter().any(|base| words.trim_end().ends_with(base))
                && words.split(|letter: char| !letter.is_alphabetic()).any(is_change)
        };
        distinct(behind.filter(|(seen, _)| is_base(seen)).map(|(_, period)| *period))
    }

    /// Whether the words right behind a number hold it against the year before: "32,438 more than a year earlier".
    pub(super) fn is_of_year(&self, number: &Number) -> bool {
        let sentence = self.sentence(number);
        let clause = self.clause(&sentence, &number.seen);
        let behind = self.words(&(number.seen.end..clause.end.max(number.seen.end)));
        YEAR_BEFORE.iter().any(|phrase| behind.contains(phrase))
    }

    /// Whether a change is one of a year: its clause says so, or names one time at most, and no time since which it is.
    pub(super) fn is_yearly(&self, number: &Number) -> bool {
        let sentence = self.sentence(number);
        let clause = self.clause(&sentence, &number.seen);
        let behind = self.words(&(number.seen.end..clause.end.max(number.seen.end)));
        let has_base = SINCE.iter().chain(&COMPARED).any(|word| format!("{behind} ").contains(word));
        YEAR_BEFORE.iter().any(|phrase| behind.contains(phrase))
            || !has_base && self.periods(&self.part(&sentence, &number.seen)).len() <= 1
    }
}

/// Whether a word says that something changed: "naik", "rose", and before a number "up".
pub(super) fn is_change(word: &str) -> bool {
    matches!(word, "up" | "down") || super::claim::changes(word)
}

/// Whether words between a number and a time leave the time to the number.
fn leads_on(between: &str) -> bool {
    between.len() <= BEHIND
        && !COMPARED.iter().any(|word| between.contains(word))
        && !between.contains(|letter: char| letter.is_ascii_digit())
}

/// The times of a text with the months that are named without a year: that of the time before them in their block,
/// or of the page.
pub(super) fn with_months(
    text: &Text,
    times: &[(Range<usize>, Period)],
    base: Base,
    style: &Style,
) -> Vec<(Range<usize>, Period)> {
    let mut out = times.to_vec();
    let mut found = Vec::new();
    for block in text.blocks() {
        let words = text.words(block);
        let mut at = 0;
        for word in words.split(|letter: char| !letter.is_alphanumeric()) {
            let start = block.seen.start + at;
            at += word.len();
            at += words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let Some(month) = times::whole_month(word, style) else { continue };
            let after = out.partition_point(|(seen, _)| seen.start <= start);
            let before = after.checked_sub(1).and_then(|before| out.get(before));
            if before.is_some_and(|(seen, _)| seen.end > start) {
                continue;
            }
            let before = before.filter(|(seen, _)| seen.start >= block.seen.start).map(|(_, period)| period);
            let Some(year) = before.or(base.period.as_ref()).map(|period| period.end.year()) else {
                continue;
            };
            if let Ok(period) = Period::parse(&format!("{year:04}-{month:02}")) {
                found.push((start..start + word.len(), period));
            }
        }
    }
    out.extend(found);
    out.sort_by_key(|(seen, _)| seen.start);
    let years = same_years(text, &out, base);
    out.extend(years);
    out.sort_by_key(|(seen, _)| seen.start);
    out
}

/// "untuk tahun yang sama": the year of the time before it in its block, or of the page.
fn same_years(text: &Text, times: &[(Range<usize>, Period)], base: Base) -> Vec<(Range<usize>, Period)> {
    let mut out = Vec::new();
    for block in text.blocks() {
        let words = text.words(block);
        for (at, phrase) in SAME_YEAR.iter().flat_map(|phrase| words.match_indices(phrase)) {
            let seen = block.seen.start + at..block.seen.start + at + phrase.len();
            let after = times.partition_point(|(known, _)| known.start <= seen.start);
            let before = after.checked_sub(1).and_then(|before| times.get(before));
            let before =
                before.filter(|(known, _)| known.start >= block.seen.start).map(|(_, period)| *period);
            let year = before.or(base.period).map(|period| format!("{:04}", period.end.year()));
            out.extend(year.and_then(|year| Some((seen, Period::parse(&year).ok()?))));
        }
    }
    out
}
