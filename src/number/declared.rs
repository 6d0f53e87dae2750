//! The conventions of a language that a site declares.

use super::style::{BoundWords, Conventions, Plural, Style, UnitWords};
use super::{english, indonesian};
use crate::model::{Language, LanguageNumbers, NumberWord, ScaleWords};

impl Style {
    /// The style of a language of a site: the one that it declares, or else the built-in one.
    pub fn of(language: &Language) -> Option<Self> {
        match &language.numbers {
            Some(declared) => Some(Self::new(conventions(&language.tag, declared)?)),
            None => Self::for_tag(&language.tag),
        }
    }
}

/// What is declared, and for the rest what the language is like.
fn conventions(tag: &str, declared: &LanguageNumbers) -> Option<Conventions> {
    let mut out = match declared.like.as_str() {
        "id" => indonesian::conventions(),
        "en" => english::conventions(),
        _ => return None,
    };
    tag.clone_into(&mut out.tag);
    (out.decimal, out.group) = (declared.decimal, declared.group);
    out.months.clone_from(&declared.months);
    out.months_short = declared.months_short.clone().unwrap_or_else(|| declared.months.clone());
    let set = |to: &mut [String; 4], given: Option<&[String; 4]>| {
        if let Some(given) = given {
            to.clone_from(given);
        }
    };
    set(&mut out.quarters, declared.quarters.as_ref());
    set(&mut out.quarters_short, declared.quarters_short.as_ref().or(declared.quarters.as_ref()));
    let replace = |to: &mut String, given: Option<&String>| {
        if let Some(given) = given {
            to.clone_from(given);
        }
    };
    replace(&mut out.date, declared.date.as_ref());
    replace(&mut out.month_year, declared.month_year.as_ref());
    declared.scales.iter().for_each(|scale| scale_words(&mut out, scale));
    declared.words.iter().for_each(|(word, text)| number_word(&mut out, *word, text));
    match declared.singular {
        Some(true) => out.plural = Plural::OneOther,
        Some(false) => out.plural = Plural::Never,
        None => {}
    }
    Some(out)
}

/// A scale word takes the place of the one of the other language, which may mean something else here: "bilion".
fn scale_words(out: &mut Conventions, words: &ScaleWords) {
    for scale in out.scales.iter_mut().filter(|scale| scale.exponent == words.exponent) {
        scale.word.clone_from(&words.word);
        words.many.as_ref().unwrap_or(&words.word).clone_into(&mut scale.many);
        scale.one = None;
        scale.also.clear();
    }
}

fn number_word(out: &mut Conventions, word: NumberWord, text: &str) {
    match word {
        NumberWord::Percent => unit(&mut out.percent, text),
        NumberWord::Points => unit(&mut out.percent_point, text),
        NumberWord::PointsShort => out.percent_point.table = format!(" {text}"),
        NumberWord::MoreThan => bound(&mut out.more_than, text),
        NumberWord::AtLeast => bound(&mut out.at_least, text),
        NumberWord::LessThan => bound(&mut out.less_than, text),
        NumberWord::AtMost => bound(&mut out.at_most, text),
        NumberWord::Almost => bound(&mut out.almost, text),
        NumberWord::About => bound(&mut out.about, text),
        NumberWord::To => out.range_also.push(std::mem::replace(&mut out.range_word, text.to_owned())),
        NumberWord::Undated => text.clone_into(&mut out.undated),
        NumberWord::Unknown => text.clone_into(&mut out.unknown),
    }
}

/// Written with the word that is given; the other language's is still read.
fn bound(bound: &mut BoundWords, text: &str) {
    let before = std::mem::replace(&mut bound.prose, text.to_owned());
    if bound.table == before {
        text.clone_into(&mut bound.table);
    }
    bound.also.push(before);
}

/// A word stands behind the number with a space, a sign without one.
fn unit(unit: &mut UnitWords, text: &str) {
    let spaced = if text.starts_with(char::is_alphabetic) { format!(" {text}") } else { text.to_owned() };
    let before = std::mem::replace(&mut unit.other, spaced.clone());
    unit.one = spaced;
    let before = before.trim();
    if before != "%" {
        unit.also.push(before.to_owned());
    }
}
