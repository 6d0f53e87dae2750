//! What a binding says, held against the data: whether there is such a figure, and whether the number is true of it.

use super::agree::{Class, Said};
use super::binding::{self, Operand, Operator, Says, Unreadable};
use super::ground::{Ground, How, Value};
use super::scene::Base;
use crate::diag::{Both, Phrase};
use crate::indicator::Figure;
use crate::model::{Aspect, CellKey, Dataset, MeasureRef, Period, Quantity, SourceId};
use rust_decimal::Decimal;

/// What a binding makes of a number.
#[derive(Debug, Clone)]
pub(super) enum Settled {
    /// What the figures give: every value that is stated, the one in use first.
    Figures(Vec<Value>),
    NoStatistic,
    Source(SourceId),
    /// It is told elsewhere, once and at its place.
    Replace,
}

/// Why a binding says nothing.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    pub(super) reason: Phrase,
    pub(super) hint: Option<Phrase>,
}

impl Refused {
    fn new(reason: impl Into<Phrase>) -> Self {
        Self { reason: reason.into(), hint: None }
    }
}

/// Reads what stands between the braces, for a text with this base.
pub(super) fn settle(ground: &Ground<'_>, says: &str, base: Base) -> Result<Settled, Refused> {
    match binding::read(says).map_err(unreadable)? {
        Says::NoStatistic(_) => Ok(Settled::NoStatistic),
        Says::Replace => Ok(Settled::Replace),
        Says::Source(key) => match ground.dataset.sources.find(key) {
            Some(source) => Ok(Settled::Source(source)),
            None => Err(unknown(key, ground.dataset.sources.keys(), UNKNOWN_SOURCE)),
        },
        Says::Figures(operands) => {
            let mut all: Option<Vec<Value>> = None;
            for (operator, operand) in &operands {
                let next = operand_values(ground, operand, base)?;
                all = Some(match all {
                    None => next,
                    Some(before) => {
                        joined(&before, *operator, &next).ok_or_else(|| Refused::new(NO_RESULT))?
                    }
                });
            }
            Ok(Settled::Figures(all.unwrap_or_default()))
        }
    }
}

const UNKNOWN_SOURCE: Both = Both {
    id: "sumber `{name}` tidak ada di `sources.yaml`",
    en: "there is no source `{name}` in `sources.yaml`",
};
const UNKNOWN_MEASURE: Both =
    Both { id: "ukuran `{name}` tidak dikenal", en: "the measure `{name}` is not known" };
const UNKNOWN_PART: Both = Both {
    id: "`{name}` bukan wilayah, periode, atau sifat angka",
    en: "`{name}` is no region, period or kind of figure",
};
const TWICE: Both = Both {
    id: "`{name}` adalah wilayah, periode, atau sifat angka yang kedua; satu angka punya satu saja",
    en: "`{name}` is a second region, period or kind of figure; one figure has one of each",
};
const NO_FIGURE: Both = Both { id: "tidak ada angka untuk `{name}`", en: "there is no figure for `{name}`" };
const NO_RESULT: Both = Both { id: "hitungannya tidak memberi hasil", en: "the sum gives no result" };

fn unreadable(why: Unreadable) -> Refused {
    Refused::new(match why {
        Unreadable::Empty => Both { id: "ada bagian yang kosong", en: "a part of it is empty" },
        Unreadable::NoReason => Both {
            id: "alasan mengapa itu bukan statistik tidak disebut",
            en: "it does not say why this is no statistic",
        },
        Unreadable::NoSource => Both { id: "sumbernya tidak disebut", en: "it names no source" },
    })
}

fn unknown<'k>(written: &str, known: impl Iterator<Item = &'k str>, words: Both) -> Refused {
    let far = |known: &str| strsim::damerau_levenshtein(known, written);
    let nearest = known.filter(|_| written.len() < 100).min_by_key(|known| far(known));
    let near = nearest.filter(|known| far(known) <= (written.chars().count() / 3).clamp(1, 4));
    let hint = near.map(|meant| {
        Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" }).with("meant", meant)
    });
    Refused { reason: Phrase::new(words).with("name", written), hint }
}

fn operand_values(ground: &Ground<'_>, operand: &Operand<'_>, base: Base) -> Result<Vec<Value>, Refused> {
    let dataset = ground.dataset;
    let Some((first, rest)) = operand.parts.split_first() else { return Err(unreadable(Unreadable::Empty)) };
    // "1.2": a plain factor.
    let Some(what) = dataset.measures.find_ref(first) else {
        return Err(unknown(first, dataset.measures.all.keys(), UNKNOWN_MEASURE));
    };
    let (mut region, mut period, mut aspect) = (base.region, None, None);
    let mut is_placed = false;
    for part in rest {
        let again = if let Some(found) = dataset.regions.all.find(part) {
            region = Some(found);
            std::mem::replace(&mut is_placed, true)
        } else if let Ok(found) = Period::parse(part) {
            period.replace(found).is_some()
        } else if let Some(found) = Aspect::ALL.into_iter().find(|aspect| aspect.key() == *part) {
            aspect.replace(found).is_some()
        } else {
            let aspects: Vec<&str> = Aspect::ALL.into_iter().map(Aspect::key).collect();
            return Err(unknown(part, dataset.regions.all.keys().chain(aspects), UNKNOWN_PART));
        };
        if again {
            return Err(Refused::new(Phrase::new(TWICE).with("name", *part)));
        }
    }
    let Some(region) = region else {
        return Err(Refused::new(Both { id: "wilayahnya tidak disebut", en: "it does not name the region" }));
    };
    let figures = ground.figures;
    let series = || {
        let of_aspect = move |figure: &&Figure| aspect.is_none_or(|aspect| aspect == figure.key.aspect);
        figures.series(region, what).filter(of_aspect)
    };
    let found = match period {
        Some(period) => series().find(|figure| figure.key.period == period),
        None if base.standing => {
            return Err(Refused::new(Both {
                id: "teks tetap berlaku untuk semua laporan, dan periodenya tidak disebut",
                en: "a standing text holds for every release, and the period is not named",
            }));
        }
        None => match base.period {
            Some(own) => {
                series().find(|figure| figure.key.period == own).or_else(|| newest(series(), Some(own)))
            }
            None => newest(series(), None),
        },
    };
    let Some(figure) = found else {
        return Err(Refused::new(Phrase::new(NO_FIGURE).with("name", named(dataset, what, operand))));
    };
    let statements = ground.statements(figure);
    if statements.is_empty() {
        return Err(Refused::new(Phrase::new(NO_FIGURE).with("name", dataset.cell_name(figure.key))));
    }
    Ok(statements.into_iter().map(|quantity| ground.value(figure, quantity)).collect())
}

fn named(dataset: &Dataset, what: MeasureRef, operand: &Operand<'_>) -> String {
    let rest = operand.parts.iter().skip(1).map(|part| format!(" · {part}"));
    std::iter::once(dataset.measures.key_of(what)).chain(rest).collect()
}

fn newest<'f>(figures: impl Iterator<Item = &'f Figure>, until: Option<Period>) -> Option<&'f Figure> {
    figures
        .filter(|figure| figure.quantity().is_some())
        .filter(|figure| until.is_none_or(|until| figure.key.period.end <= until.end))
        .max_by_key(|figure| (figure.key.period, std::cmp::Reverse(figure.key.aspect)))
}

fn joined(left: &[Value], operator: Operator, right: &[Value]) -> Option<Vec<Value>> {
    let mut out = Vec::new();
    for a in left {
        for b in right {
            let quantity: Option<Quantity> = match operator {
                Operator::Add => a.quantity.add(&b.quantity).ok(),
                Operator::Subtract => a.quantity.subtract(&b.quantity).ok(),
                Operator::Divide => a.quantity.ratio(&b.quantity, Decimal::ONE).ok(),
                Operator::Multiply => product(a, b),
            };
            let Some(quantity) = quantity else { continue };
            let cells: Vec<CellKey> = a.cells.iter().chain(&b.cells).copied().collect();
            let (class, how) = match operator {
                Operator::Add => (a.class, How::Sum),
                Operator::Subtract if a.class == Class::Percent => (Class::Point, How::Difference),
                Operator::Subtract => (a.class, How::Difference),
                Operator::Divide => (Class::Factor, How::Share),
                Operator::Multiply if a.class == Class::Percent => (b.class, How::Product),
                Operator::Multiply => (a.class, How::Product),
            };
            out.push(Value { quantity, class, unit: a.unit, key: None, cells, how });
        }
    }
    (!out.is_empty()).then_some(out)
}

fn product(a: &Value, b: &Value) -> Option<Quantity> {
    let percent = [a, b].iter().filter(|value| value.class == Class::Percent).count() as u32;
    let value = a.quantity.point()?.checked_mul(b.quantity.point()?)?;
    Some(Quantity::exact(value.checked_div(Decimal::from(100u64.checked_pow(percent)?))?))
}

/// Whether a number is true of what it is bound to; a factor of a percentage, too.
pub(super) fn holds(said: &Said, value: &Value) -> bool {
    if value.class == Class::Factor && said.class == Class::Percent {
        let hundred = value.quantity.ratio(&Quantity::exact(1), Decimal::ONE_HUNDRED);
        return hundred.is_ok_and(|percent| said.agrees(&percent));
    }
    let alike =
        said.class == value.class || matches!((said.class, value.class), (Class::Count, Class::Factor));
    let quantity = match value.quantity.point() {
        Some(point) if point.is_sign_negative() => Quantity::exact(-point),
        _ => value.quantity,
    };
    // "far more than 600 thousand": what something else is held against.
    alike && (said.agrees(&quantity) || said.names(&quantity))
}
