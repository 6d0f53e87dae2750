//! Differences between figures: of one measure, in one place or at one time. Any two figures differ by something.

use super::change::{with_series, year_earlier};
use super::{Pool, alike, extended, is_in, is_placed, made, meant, positive};
use crate::model::{CellKey, RegionId};
use crate::prose::agree::{Class, Said};
use crate::prose::ground::{Ground, How, Value, percent};
use crate::prose::scene::About;
use crate::prose::times::meet;

/// The difference of two figures that belong together.
pub(super) fn differences(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    // What no word calls a difference is none: any figure may be left of two others.
    if pool.is_level || !pool.is_apart {
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
    // What a difference leaves of one of its own figures is the other figure.
    let in_circles = |one: &Value, other: &Value| {
        (one.how == How::Difference || other.how == How::Difference)
            && one.cells.iter().any(|cell| other.cells.contains(cell))
    };
    let is_meant = meant(ground, about, pool, &all);
    let digits = said.digits();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let fits = one.class == said.class
                && other.class == said.class
                && one.unit == other.unit
                && belong(ground, about, pool, one, other, digits);
            if !fits
                || !is_meant(one, other)
                || !is_placed(ground, about, &[one, other])
                || in_circles(one, other)
            {
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

/// Whether two values belong together so that their difference says something: one measure in one region at two times, or
/// in two regions at one time; or a whole and its part, or what the words name together, at one place and time.
fn belong(
    ground: &Ground<'_>,
    about: &About,
    pool: Pool<'_>,
    one: &Value,
    other: &Value,
    digits: u32,
) -> bool {
    let (Some(a), Some(b)) = (one.key, other.key) else {
        // What is worked out has no place of its own: it is of the measures that it rests on.
        let is_kin = |a: &CellKey| other.cells.iter().any(|b| ground.is_kin(a.measure, b.measure));
        // A change of the one place that the words name is worked out of nothing else.
        let is_there = |cell: &CellKey| about.here.is_none_or(|here| is_in(ground, cell.region, here));
        let is_own = !pool.is_over_time || one.cells.iter().chain(&other.cells).all(is_there);
        return digits >= 2 && is_own && one.cells.iter().any(is_kin);
    };
    let is_one_time = meet(&a.period, &b.period);
    if a.what() == b.what() {
        // Where the words name two regions, it is between those.
        let are_meant = || about.own.len() < 2 || [a, b].iter().all(|key| about.own.contains(&key.region));
        return a.region == b.region
            || is_one_time && a.aspect == b.aspect && !pool.is_over_time && are_meant();
    }
    let is_given = |value: &Value| pool.own.iter().any(|own| own.key == value.key);
    let are_named =
        || [a, b].iter().all(|key| about.measures.contains(&key.measure)) || is_given(one) && is_given(other);
    a.region == b.region
        && is_one_time
        && !pool.is_over_time
        && (ground.is_kin(a.measure, b.measure) || are_named())
}

/// The difference of two shares, in points: both are given, or one is, and the same is worked out of another region or time.
pub(super) fn points(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let rates: Vec<&Value> = pool.own.iter().filter(|value| value.class == Class::Percent).collect();
    let between = |one: &Value, other: &Value| {
        let difference = one.quantity.subtract(&other.quantity).ok().map(positive);
        let difference = difference.filter(|difference| said.agrees(difference))?;
        Some(made(difference, &[one, other], How::Difference))
    };
    for (at, one) in rates.iter().enumerate() {
        let others = rates[at + 1..].iter();
        let mut others = others.filter(|other| alike(one, other) || one.key.is_none() == other.key.is_none());
        if let Some(found) = others.find_map(|other| between(one, other)) {
            return Some(found);
        }
    }
    // "72,9 persen peserta terdaftar di Aceh aktif, 11,9 poin lebih tinggi daripada Bali"
    // Where the other share is given, it is that.
    let [share] = rates.as_slice() else { return None };
    Some(share).filter(|share| share.key.is_none() && share.how == How::Share).and_then(|share| {
        let [part, whole] = share.cells.as_slice() else { return None };
        let is_of_one = part.region == whole.region && part.period == whole.period;
        let places = about.own.iter().filter(|region| is_of_one && **region != part.region);
        let moved = |region: RegionId, period| [*part, *whole].map(|key| CellKey { region, period, ..key });
        let elsewhere = places.map(|region| moved(*region, part.period));
        let times = about.near.periods.iter().filter(|period| is_of_one && **period != part.period);
        let earlier = part.period.years_earlier(1).filter(|_| is_of_one && pool.is_yearly);
        let at_other_times = times.copied().chain(earlier).map(|period| moved(part.region, period));
        elsewhere.chain(at_other_times).find_map(|[part, whole]| {
            let (part, whole) = (ground.at(part)?, ground.at(whole)?);
            let other = made(percent(&part.quantity, &whole.quantity)?, &[&part, &whole], How::Share);
            between(share, &other)
        })
    })
}
