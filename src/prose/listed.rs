//! What is said of all numbers of a list behind its last: "216,762 registered participants in Aceh and 448,588 in Bali were
//! not active".

use super::hold::Holding;
use super::names::Meaning;
use crate::model::MeasureId;
use crate::number::prose::{Kind, Number};
use std::ops::Range;

/// The words that stand between the numbers of such a list, besides names.
const SMALL: [&str; 11] =
    ["di", "in", "dan", "and", "serta", "orang", "people", "untuk", "for", "were", "are"];

/// What joins the numbers.
const JOINTS: [&str; 4] = ["dan", "and", "serta", ","];

/// How many numbers are looked at.
const LIST: usize = 8;

impl<'h> Holding<'h, '_> {
    /// The words behind the last number of a list that a number stands in before others, up to the end of its clause.
    pub(super) fn said_of_all(&self, number: &Number) -> String {
        let mut last = number;
        for _ in 0..LIST {
            match self.scene.quantity_behind(last).filter(|next| self.are_listed(last, next)) {
                Some(next) => last = next,
                None => break,
            }
        }
        if last.seen == number.seen {
            return String::new();
        }
        self.scene.unnamed(&(last.seen.end..self.beside(last).end))
    }

    /// The measures that a list says none of its numbers to be of, where a number stands in it without a name of its own.
    pub(super) fn denied_in_list(&self, number: &Number) -> Vec<MeasureId> {
        let mut first = number;
        for _ in 0..LIST {
            match self.scene.quantity_before(first).filter(|before| self.are_listed(before, first)) {
                Some(before) => first = before,
                None => break,
            }
        }
        match &first.kind {
            Kind::Quantity(says) => self.denied(first, says),
            _ => Vec::new(),
        }
    }

    /// Whether two numbers are of one list: nothing but a place and the name of the first stands between them, and the second has
    /// no other name.
    fn are_listed(&self, one: &Number, next: &Number) -> bool {
        let gap = one.seen.end..next.seen.start.max(one.seen.end);
        let words = self.scene.unnamed(&gap).to_lowercase();
        let is_small = words
            .split(|letter: char| !letter.is_alphabetic())
            .all(|word| word.is_empty() || SMALL.contains(&word));
        let is_joined = words.split_whitespace().any(|word| JOINTS.contains(&word));
        let names =
            |range: &Range<usize>, is: fn(&Meaning) -> bool| self.scene.named(range).any(|one| is(&one));
        let is_placed = names(&gap, |one| matches!(one, Meaning::Region(_)));
        let behind = next.seen.end..self.beside(next).end;
        let is_other = names(&behind, |one| matches!(one, Meaning::Measure(_) | Meaning::Value(..)));
        is_small && is_joined && is_placed && !is_other
    }
}
