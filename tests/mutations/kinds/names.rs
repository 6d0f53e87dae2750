//! Keys with a letter wrong, and keys that are those of something else.

use super::{Group, Kind};
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Family, Original, Sheet};
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "a letter of a region", group: Group::Names, places: regions, strike: letter },
    Kind { name: "another region", group: Group::Names, places: regions, strike: other_region },
    Kind { name: "a letter of a measure or category", group: Group::Names, places: measures, strike: letter },
    Kind { name: "another measure", group: Group::Names, places: measures, strike: other_measure },
    Kind { name: "another category", group: Group::Names, places: categories, strike: other_category },
    Kind { name: "another source", group: Group::Names, places: sources, strike: other_source },
    Kind { name: "another aspect", group: Group::Names, places: aspects, strike: other_aspect },
];

/// Words of keys and values of these families that are keys of a table.
fn words<T>(sheet: &Sheet, families: &[Family], of: &BTreeMap<String, T>) -> Vec<Range<usize>> {
    let scalars = sheet.anatomy.scalars.iter().filter(|_| families.contains(&sheet.family));
    let mut out = Vec::new();
    for scalar in scalars.filter(|scalar| !scalar.is_words()) {
        let part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        let text = sheet.at(&scalar.range);
        let mut at = 0;
        for word in text.split(|c| !part(c)) {
            if of.contains_key(word) {
                out.push(scalar.range.start + at..scalar.range.start + at + word.len());
            }
            // What splits is one byte long, except in words for readers, which are not looked at.
            at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        }
    }
    out
}

fn regions(original: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let families = [Family::Data, Family::Regions, Family::Conflicts, Family::Releases];
    words(sheet, &families, &original.names.regions)
}

const WITH_MEASURES: [Family; 4] = [Family::Data, Family::Measures, Family::Conflicts, Family::Releases];

/// Measures, and categories behind them.
fn measures(original: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    words(sheet, &WITH_MEASURES, &original.names.measures)
}

fn categories(original: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    words(sheet, &WITH_MEASURES, &original.names.categories)
}

/// A letter dropped, doubled or exchanged for the next of the alphabet; of a measure that of its category,
/// half of the time.
fn letter(original: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let mut range = range.clone();
    let rest = &sheet.text[range.end..];
    if let Some(category) = rest.strip_prefix('/').filter(|_| dice.chance(1, 2)) {
        let length = category.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(category.len());
        if original.names.categories.contains_key(&category[..length]) {
            range = range.end + 1..range.end + 1 + length;
        }
    }
    let letters: Vec<usize> = range.filter(|at| sheet.text.as_bytes()[*at].is_ascii_lowercase()).collect();
    let at = *dice.pick(&letters)?;
    let byte = sheet.text.as_bytes()[at];
    Some(match dice.below(3) {
        0 => Change::of(at..at + 1, ""),
        1 => Change::of(at..at, [byte]),
        _ => Change::of(at..at + 1, [b'a' + (byte - b'a' + 1) % 26]),
    })
}

/// Another key of the table; half of the time one that is alike, if there is one.
fn other<'a>(all: &'a BTreeMap<String, u32>, word: &str, dice: &mut Dice) -> Option<&'a str> {
    let like = all.get(word).filter(|_| dice.chance(1, 2));
    let keys = |like: Option<&u32>| -> Vec<&'a str> {
        let fit = all.iter().filter(|(key, kind)| *key != word && like.is_none_or(|like| like == *kind));
        fit.map(|(key, _)| key.as_str()).collect()
    };
    dice.pick(&keys(like)).or(dice.pick(&keys(None))).copied()
}

fn other_region(original: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    Some(Change::of(range.clone(), other(&original.names.regions, sheet.at(range), dice)?))
}

fn other_measure(
    original: &Original,
    sheet: &Sheet,
    range: &Range<usize>,
    dice: &mut Dice,
) -> Option<Change> {
    Some(Change::of(range.clone(), other(&original.names.measures, sheet.at(range), dice)?))
}

fn other_category(
    original: &Original,
    sheet: &Sheet,
    range: &Range<usize>,
    dice: &mut Dice,
) -> Option<Change> {
    Some(Change::of(range.clone(), other(&original.names.categories, sheet.at(range), dice)?))
}

/// Sources where something is said to be from them.
fn sources(original: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let names = &original.names.sources;
    let scalars = sheet.anatomy.scalars.iter().filter(|scalar| {
        let said = matches!(scalar.last(), "source" | "sources") && !scalar.is_key;
        said && names.contains(sheet.at(&scalar.range))
    });
    scalars.map(|scalar| scalar.range.clone()).collect()
}

fn other_source(original: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let all: Vec<&String> = original.names.sources.iter().filter(|name| *name != sheet.at(range)).collect();
    Some(Change::of(range.clone(), dice.pick(&all)?.as_str()))
}

/// Where an aspect is said, and where one can be: measures of figures, columns, and blocks of figures.
fn aspects(original: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let scalars =
        sheet.anatomy.scalars.iter().filter(|_| matches!(sheet.family, Family::Data | Family::Conflicts));
    let fit = scalars.filter(|scalar| {
        let text = sheet.at(&scalar.range);
        let measure = text.split(['/', '@']).next().unwrap_or_default();
        let is_aspect = scalar.last() == "aspect" && !scalar.is_key;
        is_aspect || scalar.is_key && text == "figures" || original.names.measures.contains_key(measure)
    });
    fit.map(|scalar| scalar.range.clone()).collect()
}

fn other_aspect(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let text = sheet.at(range);
    let aspects = ["actual", "estimate", "forecast", "target", "plan"];
    let with = match text.split_once('@') {
        _ if text == "figures" => "targets".to_owned(),
        Some((measure, _)) => measure.to_owned(),
        None if aspects.contains(&text) => {
            (*dice.pick(&aspects).filter(|aspect| **aspect != text)?).to_owned()
        }
        None => format!("{text}@target"),
    };
    Some(Change::of(range.clone(), with))
}
