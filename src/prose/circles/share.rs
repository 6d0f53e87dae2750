//! Parts of wholes, in percent.

use super::sum::{named_sums, sums_of};
use super::{Pool, extended, is_placed, made, regions_of};
use crate::model::{Measures, Quantity};
use crate::prose::agree::{Class, Said};
use crate::prose::ground::{Ground, How, Value, percent};
use crate::prose::scene::About;
use crate::prose::subject::Subject;
use rust_decimal::Decimal;

/// Takes out what is not of what the words name, where something is.
fn keep(values: &mut Vec<Value>, subject: &Subject<'_>, measures: &Measures) {
    let admits =
        |subject: &Subject<'_>, value: &Value| value.key.is_some_and(|key| subject.admits(measures, key));
    let there = subject.clone().only(|subject| values.iter().any(|value| admits(subject, value)));
    values.retain(|value| value.key.is_none() || admits(&there, value));
}

/// A part of its whole.
pub(super) fn shares(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let named = |value: &Value| {
        let measures = &ground.dataset.measures;
        value.key.is_some_and(|key| {
            let category = measures.category(key.category);
            category.0.iter().any(|one| about.values.contains(one)) || about.measures.contains(&key.measure)
        })
    };
    let regions = regions_of(about);
    let measures = &ground.dataset.measures;
    for values in [pool.own, pool.near, pool.all] {
        let mut parts = extended(ground, values, about);
        keep(&mut parts, pool.part, measures);
        parts.retain(|value| value.key.is_some_and(|key| about.second.holds(&key.period)));
        parts.retain(|value| pool.shared.is_none() || value.key == pool.shared);
        if std::ptr::eq(values, pool.all) && !std::ptr::eq(pool.all, pool.near) {
            parts.retain(named);
        }
        // What the words name first, and of that what is of the region that they name.
        parts.sort_by_key(|value| !named(value));
        let wholes: Vec<Vec<Value>> = parts
            .iter()
            .map(|part| part.key.map_or_else(Vec::new, |key| ground.wholes(key, &regions)))
            .collect();
        let is_named = |whole: &Value| whole.key.is_some_and(|key| pool.whole.admits(measures, key));
        let is_any_named = wholes.iter().flatten().any(is_named);
        for (part, wholes) in parts.iter().zip(wholes) {
            for whole in wholes.into_iter().filter(|whole| !is_any_named || is_named(whole)) {
                if whole.class == part.class
                    && is_placed(ground, about, &[part, &whole])
                    && let Some(share) = percent(&part.quantity, &whole.quantity)
                {
                    // "34,1 persen tidak aktif": what those who are leave.
                    let is_denied = part.key.is_some_and(|key| pool.denied.contains(&key.measure));
                    let rest = || Quantity::exact(100).subtract(&share).ok();
                    let (share, how) = match is_denied {
                        true => (rest(), How::Rest),
                        false => (Some(share), How::Share),
                    };
                    if let Some(share) = share.filter(|share| said.agrees(share)) {
                        return Some(made(share, &[part, &whole], how));
                    }
                }
            }
        }
    }
    None
}

/// The share of several parts in their whole.
pub(super) fn composites(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    for (sum, of) in named_sums(ground, about, pool.all) {
        let Some(first) = of.first().and_then(|value| value.key) else { continue };
        for whole in ground.wholes(first, &[]) {
            if let Some(share) = percent(&sum, &whole.quantity).filter(|share| said.agrees(share)) {
                let of: Vec<&Value> = of.iter().chain([&whole]).collect();
                return Some(made(share, &of, How::Share));
            }
        }
    }
    for part in sums_of(pool.near) {
        let Some(first) = part.1.first().and_then(|value| value.key) else { continue };
        for whole in ground.wholes(first, &[]) {
            if let Some(share) = percent(&part.0, &whole.quantity).filter(|share| said.agrees(share)) {
                let mut of = part.1.clone();
                of.push(&whole);
                return Some(made(share, &of, How::Share));
            }
        }
    }
    None
}

/// What a share that was found leaves of a hundred.
pub(super) fn rests(said: &Said, pool: Pool<'_>) -> Option<Value> {
    let shares = pool.own.iter().filter(|value| value.class == Class::Percent);
    let rest = |value: &Value| {
        let rest = Quantity::exact(100).subtract(&value.quantity).ok()?;
        said.agrees(&rest).then(|| made(rest, &[value], How::Rest))
    };
    shares.clone().find_map(rest)
}

/// Any two of the paragraph: one as a share of the other, or by how much it is more or less.
pub(super) fn pairs(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    // A share of two figures of another time than is spoken of is that time's.
    let of_time = |value: &Value| value.key.is_none_or(|key| about.near.holds(&key.period));
    let measures = &ground.dataset.measures;
    let counted = |subject: &Subject<'_>| {
        let counts = pool.own.iter().filter(|value| matches!(value.class, Class::Count | Class::Money));
        let mut out: Vec<Value> = counts.cloned().collect();
        keep(&mut out, subject, measures);
        out
    };
    let (mut parts, wholes) = (counted(pool.part), counted(pool.whole));
    parts.retain(|value| pool.shared.is_none() || value.key == pool.shared);
    parts.retain(|value| value.key.is_none_or(|key| !pool.denied.contains(&key.measure)));
    for part in &parts {
        let alike = |whole: &&Value| {
            (whole.unit == part.unit || whole.unit.is_none() || part.unit.is_none())
                && whole.quantity != part.quantity
                && (of_time(part) || of_time(whole))
        };
        for whole in wholes.iter().filter(alike).filter(|whole| is_placed(ground, about, &[part, whole])) {
            let share = percent(&part.quantity, &whole.quantity);
            let is_part = |share: &Quantity| share.point().is_none_or(|share| share <= Decimal::ONE_HUNDRED);
            if let Some(share) = share.filter(|share| is_part(share) && said.agrees(share)) {
                return Some(made(share, &[part, whole], How::Share));
            }
        }
        // A whole that is stated in its parts only.
        for (sum, of) in
            sums_of(pool.own).into_iter().filter(|(_, of)| of.len() > 2 && of[0].unit == part.unit)
        {
            if let Some(share) = percent(&part.quantity, &sum).filter(|share| said.agrees(share)) {
                let of: Vec<&Value> = std::iter::once(part).chain(of).collect();
                return Some(made(share, &of, How::Share));
            }
        }
    }
    None
}
