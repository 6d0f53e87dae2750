//! What words right at a number make of it: a change, a difference, or a figure by itself.

use super::circles::OfChange;
use super::hold::Holding;
use crate::number::prose::Number;

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
        if beside.is_some_and(super::claim::changes) {
            OfChange::Itself
        } else if near.take(10).any(super::claim::changes) {
            OfChange::Something
        } else {
            OfChange::Nothing
        }
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
