//! What an import found and would change, for people and for programs.

use super::account::{Fate, Ignored};
use super::book::Book;
use super::compare::{Change, name, shown, what};
use super::reading::Figure;
use super::{Plan, Request};
use crate::diag::{Both, Phrase, UiLanguage, plural};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many things of a kind are told one by one to people; programs are told all.
const MOST: usize = 20;

/// The cells of one file by what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many cells hold anything.
    pub read: usize,
    /// Figures that the source has not stated before.
    pub new: usize,
    /// Figures that revise others.
    pub revised: usize,
    /// Figures that are known.
    pub unchanged: usize,
    /// Cells that are no figures, by reason.
    pub ignored: BTreeMap<Ignored, usize>,
    /// Cells that were not understood.
    pub refused: usize,
    /// Empty cells that the mapping gives a meaning; they are not among those read.
    pub filled: usize,
}

impl Tally {
    /// The tally of one file of a plan.
    pub fn of(plan: &Plan, book: &Book, at: usize) -> Self {
        let mut tally =
            Self { read: book.sheets.iter().map(|sheet| sheet.cells.len()).sum(), ..Self::default() };
        let (reading, changes) = (&plan.readings[at], &plan.changes[at]);
        for fate in reading.fates.iter().flat_map(BTreeMap::values) {
            match fate {
                Fate::Ignored(why) => *tally.ignored.entry(*why).or_default() += 1,
                Fate::Refused(_) => tally.refused += 1,
                Fate::Figure(index) => match changes.get(*index) {
                    Some(Some(Change::New)) => tally.new += 1,
                    Some(Some(Change::Revised { .. })) => tally.revised += 1,
                    Some(Some(Change::Unchanged)) => tally.unchanged += 1,
                    _ => {}
                },
            }
        }
        let is_empty = |figure: &Figure| !reading.fates[figure.sheet].contains_key(&figure.spot);
        tally.filled = reading.figures.iter().filter(|figure| is_empty(figure)).count();
        tally
    }

    /// The cells that are accounted for; always as many as were read.
    pub fn accounted(&self) -> usize {
        self.new + self.revised + self.unchanged + self.ignored.values().sum::<usize>() + self.refused
    }
}

/// The report for people.
pub fn human(plan: &Plan, request: &Request<'_>, language: UiLanguage) -> String {
    let mut out = String::new();
    for (at, book) in request.books.iter().enumerate() {
        one(&mut out, plan, request, at, book, language);
    }
    out
}

fn say(out: &mut String, indent: usize, phrase: &Phrase, language: UiLanguage) {
    let _ = writeln!(out, "{:indent$}{}", "", tidy(&phrase.text(language)));
}

/// Text from a file on one line, without what could move the cursor.
fn tidy(text: &str) -> String {
    super::yaml::comment(text)
}

fn one(out: &mut String, plan: &Plan, request: &Request<'_>, at: usize, book: &Book, language: UiLanguage) {
    let (reading, changes) = (&plan.readings[at], &plan.changes[at]);
    let tally = Tally::of(plan, book, at);
    let _ = writeln!(out, "{}", tidy(&book.name));
    reading.told.iter().for_each(|told| say(out, 2, told, language));
    heading(out, Both { id: "baru", en: "new" }, tally.new, language);
    let mut groups: BTreeMap<String, (usize, &Figure)> = BTreeMap::new();
    for (figure, _) in reading.figures.iter().zip(changes).filter(|(_, change)| **change == Some(Change::New))
    {
        let key = format!("{} · {} · {}", what(request.dataset, figure), figure.period, figure.aspect.key());
        groups.entry(key).or_insert((0, figure)).0 += 1;
    }
    let count = groups.len();
    for (key, (count, _)) in groups.into_iter().take(MOST) {
        let words = plural(count, "wilayah", "region", "regions");
        let _ = writeln!(out, "  {key}: {}", words.text(language));
    }
    more(out, count, language);
    heading(out, Both { id: "direvisi", en: "revised" }, tally.revised, language);
    let revised = reading.figures.iter().zip(changes).filter_map(|(figure, change)| match change {
        Some(Change::Revised { old, on }) => Some((figure, old, on)),
        _ => None,
    });
    for (figure, old, on) in revised.take(MOST) {
        let place = book.sheets[figure.sheet].address(figure.spot);
        let (old, new) = (shown(old), shown(&figure.written.stated));
        let _ = writeln!(out, "  {}: {} · {old} ({on}) → {new}", tidy(&place), name(request.dataset, figure));
    }
    more(out, tally.revised, language);
    heading(out, Both { id: "tetap", en: "unchanged" }, tally.unchanged, language);
    heading(out, Both { id: "tidak dipahami", en: "not understood" }, tally.refused, language);
    let mut hints: BTreeMap<String, usize> = BTreeMap::new();
    for (place, refusal) in reading.refused(book).take(MOST) {
        let _ = writeln!(out, "  {}: {}", tidy(&place), tidy(&refusal.message.text(language)));
        *hints.entry(refusal.hint.text(language)).or_default() += 1;
    }
    more(out, tally.refused, language);
    for hint in hints.keys() {
        let _ = writeln!(out, "  = {}", tidy(hint));
    }
    let questions = &reading.questions;
    if !questions.is_empty() {
        heading(out, Both { id: "pertanyaan", en: "questions" }, questions.len(), language);
        for question in questions.iter().take(MOST) {
            let place = if question.place.is_empty() {
                String::new()
            } else {
                format!("{}: ", tidy(&question.place))
            };
            let _ = writeln!(out, "  {place}{}", tidy(&question.message.text(language)));
        }
        more(out, questions.len(), language);
    }
    if !reading.holes.is_empty() {
        heading(
            out,
            Both { id: "sel kosong di antara angka", en: "empty cells among figures" },
            reading.holes.len(),
            language,
        );
        let list = reading.holes.iter().take(MOST).map(|place| tidy(place)).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "  {list}");
        more(out, reading.holes.len(), language);
    }
    say(out, 0, &sum(&tally), language);
    let listed = Ignored::ALL.into_iter().filter_map(|why| Some((why, tally.ignored.get(&why)?)));
    for (why, count) in listed {
        let _ = writeln!(out, "  {count} {}", why.words().get(language));
    }
    if tally.filled > 0 {
        let words = Both {
            id: "{count} sel kosong diberi arti oleh pemetaan",
            en: "{count} empty cells were given a meaning by the mapping",
        };
        say(out, 2, &Phrase::new(words).with("count", tally.filled), language);
    }
}

/// "166 cells read = 132 new + 2 revised + 10 unchanged + 19 ignored + 3 not understood"
fn sum(tally: &Tally) -> Phrase {
    Phrase::new(Both {
        id: "{read} sel dibaca = {new} baru + {revised} direvisi + {unchanged} tetap + {ignored} bukan angka baru + {refused} tidak dipahami",
        en: "{read} cells read = {new} new + {revised} revised + {unchanged} unchanged + {ignored} no new figures + {refused} not understood",
    })
    .with("read", tally.read)
    .with("new", tally.new)
    .with("revised", tally.revised)
    .with("unchanged", tally.unchanged)
    .with("ignored", tally.ignored.values().sum::<usize>())
    .with("refused", tally.refused)
}

fn heading(out: &mut String, words: Both, count: usize, language: UiLanguage) {
    let _ = writeln!(out, "{}: {count}", words.get(language));
}

fn more(out: &mut String, count: usize, language: UiLanguage) {
    if count > MOST {
        let words = Both { id: "  … dan {count} lagi", en: "  … and {count} more" };
        let _ = writeln!(out, "{}", Phrase::new(words).with("count", count - MOST).text(language));
    }
}

/// The report for programs.
pub fn machine(plan: &Plan, request: &Request<'_>, written: &[String]) -> Value {
    let both = |phrase: &Phrase| json!({ "id": phrase.text(UiLanguage::Indonesian), "en": phrase.text(UiLanguage::English) });
    let files: Vec<Value> = request
        .books
        .iter()
        .enumerate()
        .map(|(at, book)| {
            let (reading, changes) = (&plan.readings[at], &plan.changes[at]);
            let tally = Tally::of(plan, book, at);
            let figures: Vec<Value> = reading
                .figures
                .iter()
                .zip(changes)
                .filter_map(|(figure, change)| Some((figure, change.as_ref()?)))
                .map(|(figure, change)| {
                    let mut value = json!({
                        "at": book.sheets[figure.sheet].address(figure.spot),
                        "cell": name(request.dataset, figure),
                        "change": match change { Change::New => "new", Change::Revised { .. } => "revised", _ => "unchanged" },
                        "value": shown(&figure.written.stated),
                        "source": figure.source,
                    });
                    if let Change::Revised { old, on } = change {
                        value["old"] = json!(shown(old));
                        value["known"] = json!(on.to_string());
                    }
                    value
                })
                .collect();
            let refused: Vec<Value> = reading
                .refused(book)
                .map(|(at, refusal)| json!({ "at": at, "reason": refusal.reason, "message": both(&refusal.message), "hint": both(&refusal.hint) }))
                .collect();
            let questions: Vec<Value> = reading
                .questions
                .iter()
                .map(|one| json!({ "key": one.key, "label": one.label, "options": one.options, "at": one.place, "message": both(&one.message) }))
                .collect();
            let ignored: serde_json::Map<String, Value> =
                tally.ignored.iter().map(|(why, count)| (why.key().to_owned(), json!(count))).collect();
            json!({
                "file": book.name,
                "digest": book.digest,
                "told": reading.told.iter().map(both).collect::<Vec<_>>(),
                "cells": {
                    "read": tally.read, "new": tally.new, "revised": tally.revised, "unchanged": tally.unchanged,
                    "refused": tally.refused, "ignored": ignored, "filled": tally.filled,
                },
                "figures": figures,
                "refused": refused,
                "questions": questions,
                "empty": reading.holes,
            })
        })
        .collect();
    json!({ "version": 1, "files": files, "written": written })
}
