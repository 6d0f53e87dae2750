//! What is found of claims, in words, with the arithmetic.

use super::{Claim, Reading, Standing, Term};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::model::{CellKey, Quantity, UnitKind};
use crate::number::{Form, Noun, PeriodForm};
use crate::prose::rules::{CLAIM_REFUTED, NUMBER_OUTDATED, NUMBER_REVISED};
use crate::prose::tell::Telling;
use rust_decimal::Decimal;

/// The finding of a claim, if there is one.
pub(in crate::prose) fn finding(telling: &Telling<'_>, claim: &Claim) -> Option<Diagnostic> {
    let at = |rule: &'static crate::diag::Rule| {
        rule.at(telling.place).with("text", &claim.words).about(&*claim.words)
    };
    match &claim.standing {
        Standing::Refuted(reading) => {
            let finding = at(CLAIM_REFUTED).with("arithmetic", arithmetic(telling, reading));
            Some(labelled(telling, finding, reading).hint(Both {
                id: "perbaiki katanya atau angkanya; bila benar, ikat: `[kata]{ukuran, periode - ukuran, periode}` atau `[kata]{-: alasan}`",
                en: "mend the word or the number; if it is right, bind it: `[word]{measure, period - measure, period}` or `[word]{-: reason}`",
            }))
        }
        Standing::Outdated(reading) => {
            let rule = if telling.newest { NUMBER_REVISED } else { NUMBER_OUTDATED };
            let day = telling.released.map(|day| telling.style.date(day)).unwrap_or_default();
            let finding = at(rule).with("day", day).with("figure", arithmetic(telling, reading));
            let hint = if telling.newest {
                Both {
                    id: "tulis kalimatnya menurut angka yang baru",
                    en: "write the sentence by the new figures",
                }
            } else {
                Both {
                    id: "teks yang sudah terbit tetap; halamannya mendapat catatan",
                    en: "the published text stays; its page gains a note",
                }
            };
            Some(labelled(telling, finding, reading).hint(hint))
        }
        _ => None,
    }
}

fn labelled(telling: &Telling<'_>, finding: Diagnostic, reading: &Reading) -> Diagnostic {
    let cells = [reading.left, reading.right].into_iter().filter_map(Term::cell);
    cells.fold(finding, |finding, key| match telling.ground.dataset.cells.of(key).last() {
        Some(one) => finding.label(one.span, Both { id: "angka itu", en: "that figure" }),
        None => finding,
    })
}

/// The arithmetic of a claim, where there is any.
pub(in crate::prose) fn told(telling: &Telling<'_>, claim: &Claim) -> Option<Phrase> {
    match &claim.standing {
        Standing::Verified(Some(reading)) | Standing::Refuted(reading) | Standing::Outdated(reading) => {
            Some(arithmetic(telling, reading))
        }
        _ => None,
    }
}

/// "41.560.938 − 40.200.000 = 1.360.938", or which place it is.
fn arithmetic(telling: &Telling<'_>, reading: &Reading) -> Phrase {
    match (reading.left, reading.right) {
        (Term::Value { cell, percent, value }, Term::Value { cell: other, value: against, .. }) => {
            let difference = value.checked_sub(against).unwrap_or_default();
            Phrase::new(Both {
                id: "{left} − {right} = {difference}", en: "{left} − {right} = {difference}"
            })
            .with("left", named(telling, cell, percent, value))
            .with("right", named(telling, other, percent, against))
            .with("difference", number(telling, percent, difference))
        }
        (Term::Place { cell, number, of, from_below }, Term::Place { cell: other, number: expected, .. }) => {
            let from = if from_below {
                Both { id: "dari bawah", en: "from the lowest" }
            } else {
                Both { id: "dari atas", en: "from the highest" }
            };
            let value = |cell: Option<CellKey>| {
                let found = cell.and_then(|key| {
                    Some((key, telling.ground.figures.get(key)?.quantity()?.representative()?))
                });
                match found {
                    Some((key, value)) => {
                        let percent = telling.ground.class_of(key.measure).is_percent();
                        named(telling, Some(key), percent, value)
                    }
                    None => Phrase::new(Both { id: "tidak ada", en: "none" }),
                }
            };
            Phrase::new(Both {
                id: "{left} nomor {number} dari {of} {from}; nomor {expected} adalah {right}",
                en: "{left} is number {number} of {of} {from}; number {expected} is {right}",
            })
            .with("left", value(cell))
            .with("number", number)
            .with("of", of)
            .with("from", from)
            .with("expected", expected)
            .with("right", value(other))
        }
        (Term::Count { count, of }, Term::Count { count: expected, .. }) => Phrase::new(Both {
            id: "yang demikian {count} dari {of}; yang disebut {expected}",
            en: "it is so of {count} of {of}; what is said is {expected}",
        })
        .with("count", count)
        .with("of", of)
        .with("expected", expected),
        _ => Phrase::new(Both { id: "tidak cocok", en: "they do not agree" }),
    }
}

/// "29,980,000 (Indonesia, 2020)"
fn named(telling: &Telling<'_>, cell: Option<CellKey>, percent: bool, value: Decimal) -> Phrase {
    let written = number(telling, percent, value);
    let Some(key) = cell else {
        return Phrase::new(Both { id: "{value}", en: "{value}" }).with("value", written);
    };
    let dataset = telling.ground.dataset;
    Phrase::new(Both { id: "{value} ({region}, {period})", en: "{value} ({region}, {period})" })
        .with("value", written)
        .with("region", dataset.regions.all[key.region].name.get(telling.language))
        .with("period", telling.style.period(&key.period, PeriodForm::Full))
}

fn number(telling: &Telling<'_>, percent: bool, value: Decimal) -> String {
    let kind = if percent { UnitKind::Percent } else { UnitKind::Ratio };
    let noun = Noun { kind, key: "", one: "", other: "" };
    let written = telling.style.quantity(&Quantity::exact(value.round_dp(4).normalize()), &noun, Form::Table);
    written.trim().to_owned()
}
