//! What words right at a number make of it: a change, a difference, or a figure by itself.

use super::agree::Said;
use super::circles::{OfChange, OfLevel};
use super::hold::Holding;
use super::scene::About;
use super::verdict::Verdict;
use crate::model::CellKey;
use crate::number::prose::{Kind, Number, Statement, Unit};

/// What stands between a word of change and the change.
const BY: [&str; 10] =
    ["sebesar", "sebanyak", "sekitar", "hampir", "rata-rata", "by", "about", "around", "nearly", "of"];

/// What makes a number beside it a difference, what it is held against, and how far behind a number it may stand, in bytes.
const MORE: [&str; 9] = [
    " lebih banyak ",
    " lebih sedikit ",
    " lebih besar ",
    " lebih kecil ",
    " lebih tinggi ",
    " lebih rendah ",
    " more ",
    " fewer ",
    " less ",
];
const THAN: [&str; 5] = ["daripada", "dibanding", " dari ", " than ", "sebelumnya"];
const NOUN: usize = 40;

/// What "by" behind makes a difference of.
const BEYOND: [&str; 5] = ["outnumber", "exceed", "surpass", "trail", "led "];

/// What a difference is called.
const DIFFERENCE: [&str; 8] =
    ["selisih", "kesenjangan", "perbedaan", "jaraknya", "the difference", "a difference", "the gap", "a gap"];

/// What makes a number behind it a change, and is no claim of one.
const ADDED: [&str; 7] = ["menambah", "tambahan", "penambahan", "kehilangan", "added", "adding", "lost"];

/// What a change is reckoned from, behind these: "200, up from 190 in 2022, or 5.3%".
const UP: [&str; 2] = [" up from ", " down from "];

/// What makes of "up" and "down" before a number words of change: "583,638, up 5.9%", and not "made up 70%".
const WENT: [&str; 6] = ["was", "were", "is", "are", "went", "and"];

/// What joins other places to the one that is named.
pub(super) const JOINED: [&str; 9] = [
    "bersama",
    "digabung",
    "ditambah",
    "beserta",
    "together",
    "combined",
    "along with",
    "added to",
    "gabungan",
];

/// What says that a number beside it is a difference, or what is left.
const COMPARED: [&str; 35] = [
    "lebih",
    "kurang",
    "selisih",
    "kesenjangan",
    "beda",
    "jaraknya",
    "sisa",
    "tambahan",
    "di antara",
    "lain",
    "unggul",
    "melampaui",
    "melebihi",
    "outnumber",
    "exceed",
    "more",
    "fewer",
    "less",
    "higher",
    "lower",
    "greater",
    "larger",
    "smaller",
    "above",
    "below",
    "short",
    "differ",
    "gap",
    "rest",
    "remain",
    "leave",
    "menyisakan",
    "tertinggal",
    "behind",
    "ahead of",
];

/// What stands right before a part that a change led to.
const RESULT: [&str; 6] =
    [" menjadi", " menjadi sekitar", " menjadi hampir", " to", " to about", " to nearly"];

/// What says that a number is an average.
const AVERAGE: [&str; 4] = ["rata-rata", "rerata", "average", " mean "];

/// What says that a number is what others leave of their whole.
const REST: [&str; 5] = ["sisanya", "sisa ", "the rest", "the remaining", "the remainder"];

/// What says so of all numbers of its sentence.
const NOT: [&str; 5] = ["tidak", "belum", "nonaktif", "not", "inactive"];

impl Holding<'_, '_> {
    /// Whether a word of change stands before a number in its sentence, not far from it, or makes the number a change.
    pub(super) fn change(&self, number: &Number) -> OfChange {
        let said = self.change_said(number);
        let is_change =
            said == OfChange::Itself || self.again(number).is_some() || self.is_part_of_change(number);
        if is_change { OfChange::Itself } else { said }
    }

    /// The same, as the words right at the number say.
    pub(super) fn change_said(&self, number: &Number) -> OfChange {
        let sentence = self.scene.sentence(number);
        let before = self.scene.words(&(sentence.start..number.seen.start.max(sentence.start)));
        let near = before.split(|letter: char| !letter.is_alphabetic()).rev().filter(|word| !word.is_empty());
        let by = |word: &&str| BY.contains(word);
        let beside = before.split_whitespace().rev().find(|word| !by(word));
        let is_up = || {
            // "went up by 10,912"
            let before = before.trim_end();
            let before = before.strip_suffix(" by").unwrap_or(before);
            let rest = before.strip_suffix("up").or_else(|| before.strip_suffix("down"));
            rest.map(str::trim_end).is_some_and(|rest| {
                let word = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
                rest.is_empty() || rest.ends_with([',', '(', '—', '–', ';']) || WENT.contains(&word)
            })
        };
        // "tripled" is a number and a change.
        let own = self.scene.words(&number.seen).to_lowercase();
        let is_change =
            |word: &str| super::claim::changes(word) || ADDED.contains(&word.to_lowercase().as_str());
        if super::claim::changes(&own) || beside.is_some_and(is_change) || is_up() || self.is_added(number) {
            OfChange::Itself
        } else if near.take(10).any(is_change) || UP.iter().any(|up| before.contains(up)) {
            OfChange::Something
        } else {
            OfChange::Nothing
        }
    }

    /// Whether the figures are there that a multiple in words must be of: two of one measure in its sentence, or what the
    /// words say to have changed, with the same a year before. Where another number of the sentence is in doubt, so is what
    /// the multiple is of.
    pub(super) fn is_measured(&self, number: &Number) -> bool {
        let Some(sentence) = self.scene.prose.sentences.get(number.sentence) else { return false };
        let is_sure = |at: usize| {
            let other = self.scene.prose.numbers.get(at);
            other.is_none_or(|other| matches!(other.kind, Kind::NotAQuantity(_)) || other == number)
                || matches!(
                    self.verdicts.get(at),
                    Some(Some(
                        Verdict::Verified(_) | Verdict::Bound(_) | Verdict::Aside | Verdict::NoStatistic
                    ))
                )
        };
        if !sentence.numbers.clone().all(is_sure) {
            return false;
        }
        let own = self.values.iter().filter(|(_, at, _)| sentence.numbers.contains(at));
        let own: Vec<CellKey> = own.filter_map(|(_, _, value)| value.key).collect();
        let is_other = |a: &CellKey, b: &CellKey| a.what() == b.what() && a != b;
        if own.iter().enumerate().any(|(at, a)| own[at + 1..].iter().any(|b| is_other(a, b))) {
            return true;
        }
        let about = self.scene.about(number);
        let of_measure = |key: &CellKey| about.measures.contains(&key.measure);
        let named = self.named(&about, number).into_iter().filter_map(|value| value.key);
        let has_earlier = |key: CellKey| {
            let earlier = key.period.years_earlier(1).map(|period| CellKey { period, ..key });
            earlier.is_some_and(|earlier| self.ground.at(earlier).is_some())
        };
        self.change(number) != OfChange::Nothing
            && self.scene.is_yearly(number)
            && own.into_iter().chain(named).filter(of_measure).any(has_earlier)
    }

    /// Whether words right at a number make it a change or a difference: "naik 750", "selisihnya 750", "lebih banyak 750",
    /// "750 lebih banyak daripada".
    pub(super) fn is_apart(&self, number: &Number) -> bool {
        let sentence = self.scene.sentence(number);
        let before =
            self.scene.words(&(sentence.start..number.seen.start.max(sentence.start))).to_lowercase();
        let clause = before.rsplit([',', ';', ':', '(']).next().unwrap_or_default();
        let before = before.trim_end();
        let behind = self.scene.words(&(number.seen.end..sentence.end.max(number.seen.end)));
        let behind = behind.split([',', ';', ':', '(', ')', '.']).next().unwrap_or_default();
        let more = MORE.iter().filter_map(|more| behind.find(more)).min();
        let is_more =
            more.is_some_and(|at| at <= NOUN && THAN.iter().any(|than| behind[at..].contains(than)));
        let is_beyond = before.ends_with(" by") && BEYOND.iter().any(|word| clause.contains(word));
        self.change(number) == OfChange::Itself
            || is_beyond
            || behind.starts_with(" more ")
            || behind.starts_with(" fewer ")
            || MORE.iter().any(|more| before.ends_with(more.trim_end()))
            || DIFFERENCE.iter().any(|word| clause.contains(word))
            || is_more
            || self.lag(number).is_some()
    }

    /// Whether the sentence of a number joins other places to the one that it names.
    pub(super) fn is_joined(&self, number: &Number) -> bool {
        says(self.scene.words(&self.scene.sentence(number)), &JOINED)
    }

    /// Whether a part is what a change led to, and what it changed by is not said: "turun menjadi separuh".
    pub(super) fn is_result(&self, number: &Number, statement: &Statement, change: OfChange) -> bool {
        let around = self.scene.around(number);
        let before = self.scene.words(&(around.start..number.seen.start)).trim_end().to_lowercase();
        statement.unit == Some(Unit::Ratio)
            && statement.of.is_none()
            && change == OfChange::Something
            && RESULT.iter().any(|word| before.ends_with(word))
    }

    /// What the words say of the regions of a level together.
    pub(super) fn of_level(&self, number: &Number, about: &About, said: &Said) -> OfLevel {
        let sentence = self.scene.words(&self.scene.sentence(number));
        if about.levels.is_empty() {
            OfLevel::Nothing
        } else if says(sentence, &AVERAGE) {
            OfLevel::Average
        } else if !said.is_point() && said.ends().iter().all(Option::is_some) {
            OfLevel::Span
        } else {
            OfLevel::Nothing
        }
    }

    /// Whether words beside a number say that it is what others leave of their whole.
    pub(super) fn is_rest(&self, number: &Number) -> bool {
        says(self.scene.words(&self.beside(number)), &REST)
    }

    /// Whether words beside a number say that it is a difference, or what is left: those between the numbers before and
    /// behind it, as far as its clause goes.
    pub(super) fn is_compared(&self, number: &Number) -> bool {
        let sentence = self.scene.words(&self.scene.sentence(number)).to_lowercase();
        says(self.scene.words(&self.beside(number)), &COMPARED)
            || sentence.split(|letter: char| !letter.is_alphabetic()).any(|word| NOT.contains(&word))
    }
}

/// Whether words hold one of these, in whatever case.
pub(super) fn says(words: &str, these: &[&str]) -> bool {
    let words = words.to_lowercase();
    these.iter().any(|one| words.contains(one))
}
