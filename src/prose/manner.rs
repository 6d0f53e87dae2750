//! What words right at a number make of it: a change, a difference, or a figure by itself.

use super::circles::OfChange;
use super::hold::Holding;
use super::verdict::Verdict;
use crate::model::CellKey;
use crate::number::prose::{Kind, Number};

/// What stands between a word of change and the change.
const BY: [&str; 9] =
    ["sebesar", "sebanyak", "sekitar", "hampir", "rata-rata", "by", "about", "around", "nearly"];

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

/// What a difference is called.
const DIFFERENCE: [&str; 3] = ["selisih", "the difference", "the gap"];

impl Holding<'_, '_> {
    /// Whether a word of change stands before a number in its sentence, not far from it, or makes the number a change.
    pub(super) fn change(&self, number: &Number) -> OfChange {
        let sentence = self.scene.sentence(number);
        let before = self.scene.words(&(sentence.start..number.seen.start.max(sentence.start)));
        let near = before.split(|letter: char| !letter.is_alphabetic()).rev().filter(|word| !word.is_empty());
        let by = |word: &&str| BY.contains(word);
        let beside = before.split_whitespace().rev().find(|word| !by(word));
        // "tripled" is a number and a change.
        let own = self.scene.words(&number.seen).to_lowercase();
        if super::claim::changes(&own) || beside.is_some_and(super::claim::changes) {
            OfChange::Itself
        } else if near.take(10).any(super::claim::changes) {
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
        let behind = behind.split([',', ';', ':', '(', '.']).next().unwrap_or_default();
        let more = MORE.iter().filter_map(|more| behind.find(more)).min();
        let is_more =
            more.is_some_and(|at| at <= NOUN && THAN.iter().any(|than| behind[at..].contains(than)));
        self.change(number) == OfChange::Itself
            || MORE.iter().any(|more| before.ends_with(more.trim_end()))
            || DIFFERENCE.iter().any(|word| clause.contains(word))
            || is_more
    }

    /// Whether the sentence of a number says one of these words.
    pub(super) fn says(&self, number: &Number, words: &[&str]) -> bool {
        let sentence = self.scene.words(&self.scene.sentence(number)).to_lowercase();
        words.iter().any(|word| sentence.contains(word))
    }
}
