//! The numbers as one JSON array, for programs. Its shape is promised in `docs/numbers.md`: what is there stays; keys may
//! be added.

use super::lines::{Words, fault};
use super::{Claimed, Found, Matched};
use crate::diag::UiLanguage;
use crate::model::Precision;
use crate::number::prose::{Kind, Malformed, NotAQuantity, Number, Statement};
use crate::number::{Bound, prose};
use crate::prose::Way;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Serialize;

#[derive(Default, Serialize)]
struct Entry<'f> {
    text: &'f str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<&'static str>,
    low: Option<serde_json::Number>,
    high: Option<serde_json::Number>,
    #[serde(flatten)]
    stated: Option<Stated<'f>>,
    unit: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meant: Option<&'f str>,
    sentence: usize,
    #[serde(flatten)]
    said: Option<Said>,
    /// What became of it in its site.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<&'static str>,
    /// The figures of the site that it agrees with; none where no site is looked at.
    matched: &'f [Matched],
}

/// What is said of a claim.
#[derive(Serialize)]
struct Said {
    claim: &'static str,
    way: &'static str,
    negated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    arithmetic: Option<String>,
}

fn claim<'f>(one: &'f Claimed, places: &mut super::Places<'_>, language: UiLanguage) -> Entry<'f> {
    let place = places.of(one.claim.source.start);
    let way = match one.claim.way {
        Way::Up => "up",
        Way::Down => "down",
        Way::Level => "level",
    };
    Entry {
        text: &one.claim.words,
        line: place.line,
        column: place.column,
        start: one.claim.source.start,
        end: one.claim.source.end,
        kind: "claim",
        sentence: one.claim.sentence,
        verdict: Some(one.verdict),
        said: Some(Said {
            claim: one.claim.kind.key(),
            way,
            negated: one.claim.negated,
            why: one.why,
            arithmetic: one.arithmetic.as_ref().map(|told| told.text(language)),
        }),
        matched: &one.matched,
        ..Entry::default()
    }
}

#[derive(Serialize)]
struct Stated<'f> {
    low_inclusive: bool,
    high_inclusive: bool,
    precision: &'static str,
    step: Option<serde_json::Number>,
    form: &'static str,
    noun: Option<&'f str>,
    qualifiers: Vec<&'static str>,
    part: Option<serde_json::Number>,
    whole: Option<serde_json::Number>,
}

/// All numbers of a text.
pub(super) fn render(found: &Found, language: UiLanguage) -> String {
    let mut places = found.places();
    let mut entries: Vec<Entry<'_>> = found
        .prose
        .numbers
        .iter()
        .enumerate()
        .map(|(at, number)| {
            let held = found.held.get(&at);
            let place = places.of(number.source.start);
            let entry = Entry {
                text: found.seen(&number.seen),
                line: place.line,
                column: place.column,
                start: number.source.start,
                end: number.source.end,
                sentence: number.sentence,
                verdict: held.map(|held| held.verdict),
                matched: held.map(|held| held.matched.as_slice()).unwrap_or_default(),
                ..Entry::default()
            };
            filled(entry, number, found, language)
        })
        .collect();
    entries.extend(found.claims.iter().map(|one| claim(one, &mut places, language)));
    entries.sort_by_key(|entry| (entry.start, entry.end));
    // A list of plain values always becomes JSON.
    format!("{}\n", serde_json::to_string_pretty(&entries).unwrap_or_default())
}

fn filled<'f>(entry: Entry<'f>, number: &'f Number, found: &'f Found, language: UiLanguage) -> Entry<'f> {
    match &number.kind {
        Kind::Quantity(statement) => quantity(&entry, statement, found),
        Kind::NotAQuantity(NotAQuantity { sort, value }) => {
            let value = value.map(serde_json::Number::from);
            Entry { kind: "not-a-quantity", sort: Some(sort.key()), low: value.clone(), high: value, ..entry }
        }
        Kind::Malformed(Malformed { fault: why, meant }) => {
            let Words { message, hint } = fault(*why);
            Entry {
                kind: "malformed",
                reason: Some(why.key()),
                message: Some(message.get(language)),
                hint: Some(hint.get(language)),
                meant: meant.as_deref(),
                ..entry
            }
        }
    }
}

fn quantity<'f>(entry: &Entry<'f>, statement: &'f Statement, found: &'f Found) -> Entry<'f> {
    let ends = statement.ends();
    let value = |end: Option<(Decimal, bool)>| end.and_then(|(value, _)| json(value));
    let alone = |quantity: crate::model::Quantity| quantity.representative().and_then(json);
    Entry {
        kind: "quantity",
        low: value(ends.low),
        high: value(ends.high),
        unit: statement.unit.as_ref().map(prose::Unit::key),
        stated: Some(Stated {
            low_inclusive: ends.low.is_none_or(|(_, inclusive)| inclusive),
            high_inclusive: ends.high.is_none_or(|(_, inclusive)| inclusive),
            precision: match statement.quantity.precision {
                Precision::Exact => "exact",
                Precision::Rounded { .. } => "rounded",
                Precision::Approximate { .. } => "approximate",
                Precision::Magnitude(_) => "magnitude",
            },
            step: Some(statement.step).filter(|step| !step.is_zero()).and_then(json),
            form: statement.form.key(),
            noun: statement.noun.as_ref().map(|noun| found.seen(noun)),
            qualifiers: qualifiers(statement),
            part: statement.of.and_then(|(part, _)| alone(part)),
            whole: statement.of.and_then(|(_, whole)| alone(whole)),
        }),
        said: None,
        ..*entry
    }
}

/// The words about a number, by their keys.
pub(super) fn qualifiers(statement: &Statement) -> Vec<&'static str> {
    let qualifier = statement.qualifier;
    let bound = qualifier.bound.map(|bound| match bound {
        Bound::MoreThan => "more-than",
        Bound::AtLeast => "at-least",
        Bound::LessThan => "less-than",
        Bound::AtMost => "at-most",
        Bound::Almost => "almost",
        Bound::About => "about",
    });
    let only = qualifier.only.then_some("only");
    let some = qualifier.some.then_some("some");
    [bound, some, only].into_iter().flatten().collect()
}

/// A whole number in full, any other as near as a double gets.
fn json(value: Decimal) -> Option<serde_json::Number> {
    if value.fract().is_zero()
        && let Some(whole) = value.to_i64()
    {
        return Some(whole.into());
    }
    serde_json::Number::from_f64(value.normalize().to_string().parse().ok()?)
}
