//! The words behind a number in a cell: "100 orang". They are those of what its measure counts, or the cell is not understood.

use super::counted::is_noun_of_people;
use super::styles;
use super::words::fold;
use crate::model::{Dataset, LangId, Text, Unit};

/// Words for the same things, people apart: which of them a table has is its own way.
const SAME: &[&[&str]] = &[
    &[
        "perusahaan",
        "pemberi",
        "badan",
        "usaha",
        "company",
        "companies",
        "employer",
        "employers",
        "firm",
        "firms",
    ],
    &["rumah", "keluarga", "kk", "household", "households", "family", "families"],
    &["kasus", "klaim", "kejadian", "case", "cases", "claim", "claims"],
];

/// Whether letters stand right behind a digit that are no scale word: "500O", "5B", and not "12rb".
pub(super) fn is_glued(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let behind = rest.get(at..).unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_digit());
        let length = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
        let letters = behind.get(..length).unwrap_or_default();
        if !letters.is_empty() && !is_scale(&letters.to_lowercase()) {
            return true;
        }
        rest = behind.get(length..).unwrap_or_default();
    }
    false
}

fn is_scale(word: &str) -> bool {
    ["id", "en"].map(styles::of).iter().any(|style| {
        style.conventions().scales.iter().any(|scale| {
            let all = [&scale.word, &scale.many].into_iter().chain(&scale.one).chain(&scale.also);
            all.into_iter().any(|known| known.len() > 1 && known == word)
        })
    })
}

/// Whether the words behind a number are of what a unit counts: its own words, others for the same, or those of the name of
/// a measure in it.
pub(super) fn is_of_unit(noun: &str, unit: &Unit, dataset: &Dataset) -> bool {
    let folded = fold(noun);
    let languages = dataset.site.languages.len().max(1);
    let texts = |text: &Text| {
        (0..languages).map(|at| fold(text.get(LangId(u8::try_from(at).unwrap_or(0))))).collect::<Vec<_>>()
    };
    let own: Vec<String> = [texts(&unit.one), texts(&unit.other), vec![fold(&unit.id)]].concat();
    let measures =
        dataset.measures.all.iter().filter(|(_, one)| dataset.measures.units[one.unit].id == unit.id);
    let names: Vec<String> = measures.flat_map(|(_, one)| texts(&one.name)).collect();
    let of = |texts: &[String]| -> Vec<String> {
        texts.iter().flat_map(|text| text.split(' ')).map(str::to_owned).collect()
    };
    let (own_words, name_words) = (of(&own), of(&names));
    let first = folded.split(' ').next().unwrap_or_default();
    let is_same = |known: &String| {
        known == first
            || is_noun_of_people(known) && is_noun_of_people(first)
            || SAME.iter().any(|words| words.contains(&known.as_str()) && words.contains(&first))
    };
    own.contains(&folded)
        || own_words.iter().any(is_same)
        || name_words.iter().any(|word| word.len() > 2 && word == first)
        // A unit that nothing names is what the measure is called by.
        || is_unnamed(unit) && name_words.iter().any(is_same)
}

/// Whether a unit is the one that a new site has for what its table names no unit of.
pub(super) fn is_unnamed(unit: &Unit) -> bool {
    unit.id == "count" && ["buah", "item"].contains(&unit.one.get(LangId(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_behind_digits_are_told_from_scale_words() {
        for text in ["500O", "100l", "5B", "10S", "12kg", "1.234abc"] {
            assert!(is_glued(text), "{text}");
        }
        for text in ["500", "12 kg", "Rp12", "13,2juta", "5rb", "20–30 %", "12/13"] {
            assert!(!is_glued(text), "{text}");
        }
    }
}
