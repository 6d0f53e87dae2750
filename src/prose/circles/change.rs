//! Changes between figures: in percent, as differences, in points, as multiples.

use super::{OfChange, Pool, alike, extended, is_placed, made, positive};
use crate::model::{CellKey, Quantity};
use crate::prose::agree::{Class, Said};
use crate::prose::ground::{Ground, How, Value, percent};
use crate::prose::scene::About;
use crate::prose::times::meet;
use rust_decimal::Decimal;

/// The change of a figure between two periods, or against its target, in percent.
pub(super) fn changes(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let mut all = with_series(ground, about, pool.own);
    if pool.is_yearly {
        all.extend(year_earlier(ground, &all));
    }
    for new in &all {
        for old in all.iter().filter(|old| alike(old, new) && !is_later(old, new)) {
            let Ok(change) = new.quantity.subtract(&old.quantity).map(positive) else { continue };
            let change = percent(&change, &old.quantity).filter(|change| said.agrees(change));
            if let Some(change) = change.filter(|_| is_placed(ground, about, &[new, old])) {
                return Some(made(change, &[new, old], How::Change));
            }
        }
    }
    None
}

/// The values with those of the same region and measure at the periods that the words name, and its targets.
fn with_series(ground: &Ground<'_>, about: &About, values: &[Value]) -> Vec<Value> {
    let mut out = values.to_vec();
    for key in values.iter().filter_map(|value| value.key) {
        for figure in ground.figures.series(key.region, key.what()) {
            let reached = about.near.holds(&figure.key.period) || about.wide.holds(&figure.key.period);
            let known = out.iter().any(|value| value.key == Some(figure.key));
            if let Some(quantity) = figure.quantity().filter(|_| reached && !known) {
                out.push(ground.value(figure, *quantity));
            }
        }
    }
    out
}

/// The figures of the same a year before: what a change is reckoned from where the words name nothing else.
fn year_earlier(ground: &Ground<'_>, values: &[Value]) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for key in values.iter().filter_map(|value| value.key) {
        let Some(period) = key.period.years_earlier(1) else { continue };
        let earlier = CellKey { period, ..key };
        let known = values.iter().chain(&out).any(|value| value.key == Some(earlier));
        out.extend(ground.at(earlier).filter(|_| !known));
    }
    out
}

/// Whether the first of two values is the same figure at a later time: no change is reckoned from it.
fn is_later(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b))
        if (CellKey { period: b.period, ..a }) == b && a.period.end > b.period.end)
}

pub(super) fn differences(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    if pool.is_level {
        return None;
    }
    // Two numbers of many digits do not differ by a third by chance, wherever they stand.
    let mut all = with_series(ground, about, pool.own);
    if said.digits() > 3 {
        all.extend(with_series(ground, about, pool.all));
        // "117.374 lebih banyak daripada Aceh": the same figure of the other regions that are named.
        let others = extended(ground, &all, about);
        let is_known = |key| all.iter().any(|value| value.key == key);
        let others: Vec<Value> = others.into_iter().filter(|value| !is_known(value.key)).collect();
        all.extend(others);
    }
    if pool.is_yearly {
        all.extend(year_earlier(ground, &all));
    }
    // With few digits any two figures may differ by it: then they are of one measure, or of one time and place.
    let digits = said.digits();
    let is_strict =
        |one: &Value, other: &Value| digits < 3 || digits < 4 && one.key.is_some() && other.key.is_some();
    // What a difference leaves of one of its own figures is the other figure.
    let in_circles = |one: &Value, other: &Value| {
        (one.how == How::Difference || other.how == How::Difference)
            && one.cells.iter().any(|cell| other.cells.contains(cell))
    };
    let same_place = |one: &Value, other: &Value| {
        matches!((one.key, other.key), (Some(a), Some(b)) if a.region == b.region
            && meet(&a.period, &b.period) && one.unit == other.unit)
    };
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let fits = if is_strict(one, other) {
                alike(one, other) || same_place(one, other)
            } else {
                one.class == said.class && one.unit == other.unit
            };
            let is_placed = is_placed(ground, about, &[one, other]);
            if !fits || !is_placed || one.class != said.class || in_circles(one, other) {
                continue;
            }
            let difference = one.quantity.subtract(&other.quantity).ok().map(positive);
            if let Some(difference) = difference.filter(|difference| said.agrees(difference)) {
                return Some(made(difference, &[one, other], How::Difference));
            }
        }
    }
    None
}

pub(super) fn points(said: &Said, pool: Pool<'_>) -> Option<Value> {
    let rates: Vec<&Value> = pool.own.iter().filter(|value| value.class == Class::Percent).collect();
    for (at, one) in rates.iter().enumerate() {
        for other in rates[at + 1..]
            .iter()
            .filter(|other| alike(one, other) || one.key.is_none() == other.key.is_none())
        {
            let difference = one.quantity.subtract(&other.quantity).ok().map(positive);
            if let Some(difference) = difference.filter(|difference| said.agrees(difference)) {
                return Some(made(difference, &[one, other], How::Difference));
            }
        }
    }
    None
}

/// How many times as much one figure is as another: of the paragraph, of those beside it, and of what has changed since a
/// year before.
pub(super) fn factors(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let mut earlier = Vec::new();
    if pool.change != OfChange::Nothing {
        earlier = with_series(ground, about, pool.own);
        if pool.is_yearly {
            earlier.extend(year_earlier(ground, &earlier));
        }
        earlier.retain(|value| value.key.is_some());
    }
    // "halved": the less of the more.
    let is_part = said.written().is_some_and(|written| written < Decimal::ONE);
    let fits = |factor: &Quantity| {
        factor.point().is_some_and(|factor| factor != Decimal::ONE && (factor < Decimal::ONE) == is_part)
    };
    for (values, of_one) in [(pool.own, false), (pool.near, false), (&earlier, true)] {
        for one in values {
            let others = values.iter().filter(|other| other.class == one.class && other.unit == one.unit);
            for other in others.filter(|other| !of_one || alike(one, other) && is_same_place(one, other)) {
                let factor = one.quantity.ratio(&other.quantity, Decimal::ONE).ok();
                if let Some(factor) = factor.filter(|factor| fits(factor) && said.agrees(factor)) {
                    return Some(made(factor, &[one, other], How::Factor));
                }
            }
        }
    }
    None
}

fn is_same_place(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b)) if a.region == b.region)
}
