//! The digit of a note that has stuck to a name: "Papua1" is Papua, of which note 1 says something. As no region is known
//! yet where a site is made, such a name would silently become one of its own.

use super::super::notes::same_mark;
use super::super::numeral::without_mark;
use super::super::words::fold;
use std::collections::{BTreeMap, BTreeSet};

/// The names that may be another one with the digit of a note behind it, each with that other one. `marks` are those that
/// the notes of the table explain.
pub(super) fn names<'n>(all: &[&'n str], marks: &[&str]) -> BTreeMap<&'n str, &'n str> {
    let names: BTreeSet<&str> = all.iter().copied().collect();
    let apart: Vec<(&str, &str, &str)> = names.iter().filter_map(|name| digit_apart(name)).collect();
    let known: BTreeSet<String> = names.iter().map(|name| fold(without_mark(name).0)).collect();
    let marked = names.iter().any(|name| without_mark(name).1.is_some());
    // "Zona1, Zona2, Zona3" are counted; of two names with a digit among thirty each has a note of its own.
    let stems: BTreeSet<String> = apart.iter().map(|(_, stem, _)| fold(stem)).collect();
    let few = stems.len() == apart.len() && apart.len() * 5 <= names.len();
    let is_mark = |(_, stem, digit): &(&str, &str, &str)| {
        known.contains(&fold(stem))
            || marks.iter().any(|mark| same_mark(mark) == *digit)
            || stems.len() == apart.len() && marked
            || few
    };
    apart.iter().filter(|one| is_mark(one)).map(|(name, stem, _)| (*name, *stem)).collect()
}

/// A name with a digit right behind its last letter: the name, what stands before the digit, the digit.
fn digit_apart(name: &str) -> Option<(&str, &str, &str)> {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let digit = name.get(stem.len()..)?;
    let is_one = (1..=2).contains(&digit.len()) && !digit.starts_with('0');
    let letters = stem.chars().rev().take_while(|c| c.is_alphabetic()).count();
    // "DE1" is a code, and "A1" a block.
    (is_one && letters > 3).then_some((name, stem, digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_behind_a_name_is_that_of_a_note_where_the_table_says_so() {
        let of = |all: &[&'static str], marks: &[&str]| {
            names(all, marks).into_iter().map(|(name, stem)| format!("{name}={stem}")).collect::<Vec<_>>()
        };
        assert_eq!(of(&["Papua", "Papua1"], &[]), ["Papua1=Papua"]);
        assert_eq!(of(&["Aceh", "Papua1"], &["1)"]), ["Papua1=Papua"]);
        assert_eq!(of(&["Aceh²", "Papua1"], &[]), ["Papua1=Papua"]);
        assert_eq!(of(&["Aceh", "Bali", "Banten", "Jambi", "Papua1"], &[]), ["Papua1=Papua"]);
        assert_eq!(of(&["Zona1", "Zona2", "Zona3"], &[]), [""; 0]);
        assert_eq!(of(&["Aceh", "Papua1"], &[]), [""; 0]);
        assert_eq!(of(&["A1", "A", "DE", "DE1", "Jalan 12", "Jalan"], &[]), [""; 0]);
    }
}
