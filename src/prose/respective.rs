//! Numbers that a sentence gives to what it names one by one: "Aceh dan Bali masing-masing 583.638 dan 701.012 orang",
//! "in 2022 and 2023 there were 3,000 and 3,750 respectively".

use super::names::Meaning;
use super::scene::{Scene, distinct};
use crate::model::{Period, RegionId};
use crate::number::prose::{Kind, Number, Statement};
use std::ops::Range;

/// The words that do it.
const EACH: [&str; 3] = ["masing-masing", "berturut-turut", "respectively"];

/// What stands between the numbers of one list, and how long that may be, in bytes.
const BETWEEN: [&str; 6] = [",", ";", " dan ", " serta ", " and ", " & "];
const APART: usize = 28;

/// What stands between a list and the sum of it.
const SUM: [&str; 5] = ["total", "jumlah", "semuanya", "in all", "altogether"];

/// What stands between numbers of which the last says what all are.
const JOINTS: [&str; 5] = [",", "dan", "and", "serta", "&"];

/// What one number of such a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Respective {
    Region(RegionId),
    Period(Period),
    /// A measure or a category.
    Named(Meaning),
}

impl Scene<'_> {
    /// The place of a number in a list that gives what is named one by one, how many they are, and where that is named before
    /// them.
    pub(super) fn place_in_list(&self, number: &Number) -> Option<(usize, usize, Range<usize>)> {
        let sentence = self.sentence(number);
        let (place, count, list) = self.list_of(number, &sentence);
        let words = self.words(&(sentence.start..list.start.max(sentence.start)));
        let mark = EACH.iter().filter_map(|each| words.find(each)).min()?;
        Some((place, count, sentence.start..sentence.start + mark))
    }

    /// What a number is of by its place in a list, where its sentence gives as many numbers as it names things.
    pub(super) fn respective(&self, number: &Number) -> Option<Respective> {
        let sentence = self.sentence(number);
        let words = self.words(&sentence);
        let marks: Vec<usize> = EACH
            .iter()
            .flat_map(|each| words.match_indices(each))
            .map(|(at, _)| sentence.start + at)
            .collect();
        if marks.is_empty() {
            return None;
        }
        let (place, count, list) = self.list_of(number, &sentence);
        let mark = marks.iter().filter(|mark| **mark < list.start).max().or_else(|| marks.iter().min())?;
        if count < 2 {
            return None;
        }
        let before = sentence.start..list.start.min(*mark);
        let behind = list.end.max(*mark)..sentence.end;
        [before, behind].into_iter().find_map(|names| self.named_at(place, count, &names))
    }

    /// The last number of a list that another stands in, with nothing but joints behind that.
    pub(super) fn last_of_list(&self, number: &Number) -> Option<(&Number, &Statement)> {
        let (place, count, list) = self.list_of(number, &self.sentence(number));
        let at = self.prose.numbers.partition_point(|one| one.seen.end < list.end);
        let last = self.prose.numbers.get(at).filter(|_| place + 1 < count)?;
        let next = self.prose.numbers.partition_point(|one| one.seen.start < number.seen.end);
        let next = self.prose.numbers.get(next)?;
        if !JOINTS.contains(&self.words(&(number.seen.end..next.seen.start)).trim()) {
            return None;
        }
        match &last.kind {
            Kind::Quantity(statement) => Some((last, statement)),
            _ => None,
        }
    }

    /// The list of numbers that a number stands in: its place, how many they are, and from where to where.
    fn list_of(&self, number: &Number, sentence: &Range<usize>) -> (usize, usize, Range<usize>) {
        let first = self.prose.numbers.partition_point(|one| one.seen.start < sentence.start);
        let numbers = self.prose.numbers[first..].iter().take_while(|one| one.seen.end <= sentence.end);
        let inside: Vec<&Number> = numbers.filter(|one| matches!(one.kind, Kind::Quantity(_))).collect();
        let goes_on = |one: &Number, next: &Number| {
            let gap = self.words(&(one.seen.end..next.seen.start.max(one.seen.end)));
            gap.len() <= APART
                && !SUM.iter().any(|word| gap.contains(word))
                && BETWEEN.iter().any(|mark| gap.contains(mark))
                && !gap.contains(|letter: char| letter.is_ascii_digit())
        };
        let lists = inside.chunk_by(|one, next| goes_on(one, next));
        for list in lists {
            if let Some(place) = list.iter().position(|one| one.seen == number.seen) {
                let (first, last) = (list[0], list[list.len() - 1]);
                return (place, list.len(), first.seen.start..last.seen.end);
            }
        }
        (0, 1, number.seen.clone())
    }

    /// What is named at a place of a stretch that names so many things of one kind.
    fn named_at(&self, place: usize, count: usize, names: &Range<usize>) -> Option<Respective> {
        fn at<T: Copy>(all: &[T], place: usize, count: usize) -> Option<T> {
            all.get(place).copied().filter(|_| all.len() == count)
        }
        let named = |is: fn(&Meaning) -> bool| {
            let all = distinct(self.named(names).filter(is));
            at(&all, place, count).map(Respective::Named)
        };
        at(&self.regions(names), place, count)
            .map(Respective::Region)
            .or_else(|| at(&self.periods(names), place, count).map(Respective::Period))
            .or_else(|| named(|meaning| matches!(meaning, Meaning::Value(..))))
            .or_else(|| named(|meaning| matches!(meaning, Meaning::Measure(_))))
    }
}
