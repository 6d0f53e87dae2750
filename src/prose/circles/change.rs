//! Changes between figures: in percent, as multiples.

use super::{OfChange, Pool, alike, extended, is_in, is_placed, made, meant, positive};
use crate::model::{CellKey, Quantity};
use crate::prose::agree::Said;
use crate::prose::ground::{Ground, How, Value, percent};
use crate::prose::scene::About;
use rust_decimal::Decimal;

/// The change of a figure between two periods, or against its target, in percent.
pub(super) fn changes(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let mut all = with_series(ground, about, pool.own);
    if pool.is_yearly {
        all.extend(year_earlier(ground, &all));
    }
    let is_meant = meant(ground, about, pool, &all);
    // A change of the one region that the words name is not that of the page's.
    let is_own = |value: &Value| match (about.own.as_slice(), value.key) {
        ([own], Some(key)) if pool.is_over_time => is_in(ground, key.region, *own),
        _ => true,
    };
    for new in all.iter().filter(|new| is_own(new)) {
        let of_one = |old: &Value| (!pool.is_over_time || is_same_place(old, new)) && is_meant(old, new);
        for old in all.iter().filter(|old| alike(old, new) && !is_later(old, new) && of_one(old)) {
            let Ok(change) = new.quantity.subtract(&old.quantity).map(positive) else { continue };
            let change = percent(&change, &old.quantity).filter(|change| said.agrees(change));
            if let Some(change) = change.filter(|_| is_placed(ground, about, &[new, old])) {
                return Some(made(change, &[new, old], How::Change));
            }
        }
    }
    None
}

/// What a figure is of the same at an earlier time, in percent: "turun menjadi separuh".
pub(super) fn left_of(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let mut all = with_series(ground, about, pool.own);
    if pool.is_yearly {
        all.extend(year_earlier(ground, &all));
    }
    let is_meant = meant(ground, about, pool, &all);
    for new in &all {
        let of_one = |old: &&Value| alike(old, new) && !is_later(old, new) && is_same_place(old, new);
        for old in all.iter().filter(of_one).filter(|old| is_meant(old, new)) {
            let left = percent(&new.quantity, &old.quantity).filter(|left| said.agrees(left));
            if let Some(left) = left.filter(|_| is_placed(ground, about, &[new, old])) {
                return Some(made(left, &[new, old], How::Change));
            }
        }
    }
    None
}

/// The values with those of the same region and measure at the periods that the words name, and its targets.
pub(super) fn with_series(ground: &Ground<'_>, about: &About, values: &[Value]) -> Vec<Value> {
    let mut out = values.to_vec();
    for key in values.iter().filter_map(|value| value.key) {
        for figure in ground.figures.series(key.region, key.what()) {
            let reached = about.near.holds(&figure.key.period) || about.wide.holds(&figure.key.period);
            let known = out.iter().any(|value| value.key == Some(figure.key));
            if let Some(quantity) = figure.quantity().filter(|_| reached && !known) {
                out.push(ground.value(figure, *quantity));
            }
        }
        for period in about.near.periods.iter().chain(&about.wide.periods) {
            let summed = CellKey { period: *period, ..key };
            let known = out.iter().any(|value| value.key == Some(summed));
            out.extend(ground.summed(summed).filter(|_| !known));
        }
    }
    out
}

/// The figures of the same a year before: what a change is reckoned from where the words name nothing else.
pub(super) fn year_earlier(ground: &Ground<'_>, values: &[Value]) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for key in values.iter().filter_map(|value| value.key) {
        let Some(period) = key.period.years_earlier(1) else { continue };
        let earlier = CellKey { period, ..key };
        let known = values.iter().chain(&out).any(|value| value.key == Some(earlier));
        out.extend(ground.at(earlier).or_else(|| ground.summed(earlier)).filter(|_| !known));
    }
    out
}

/// Whether the first of two values is the same figure at a later time: no change is reckoned from it.
fn is_later(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b))
        if (CellKey { period: b.period, ..a }) == b && a.period.end > b.period.end)
}

/// Whether two values belong together.
type Belong<'f> = &'f dyn Fn(&Value, &Value) -> bool;

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
    // "1,2 kali jumlah di Aceh": the same of the regions that the words name.
    let named = extended(ground, pool.own, about);
    let is_of_one = |one: &Value, other: &Value| alike(one, other) && is_same_place(one, other);
    let is_near =
        |value: &Value| value.key.is_some_and(|key| about.near.regions.first() == Some(&key.region));
    let is_of_two =
        |one: &Value, other: &Value| alike(one, other) && is_same_time(one, other) && is_near(one);
    let any = |_: &Value, _: &Value| true;
    let circles: [(&[Value], Belong<'_>); 4] =
        [(pool.own, &any), (pool.near, &any), (&earlier, &is_of_one), (&named, &is_of_two)];
    for (values, belong) in circles {
        for one in values {
            let others = values.iter().filter(|other| other.class == one.class && other.unit == one.unit);
            for other in others.filter(|other| belong(one, other)) {
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

fn is_same_time(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b)) if (a.period, a.aspect) == (b.period, b.aspect))
}
