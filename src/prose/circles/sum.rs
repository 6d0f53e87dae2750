//! Sums, what they leave, percentages of figures, and averages.

use super::{Pool, extended, is_in, made, regions_of};
use crate::model::{CategoryId, CellKey, Quantity};
use crate::prose::agree::{Class, Said};
use crate::prose::ground::{Ground, How, Value};
use crate::prose::scene::{About, distinct};
use crate::prose::times::meet;
use rust_decimal::Decimal;

/// The most values that sums are made of.
const MOST_IN_SUM: usize = 10;

/// The sums over the categories, and over the regions, that the words name together.
pub(super) fn named_sums(
    ground: &Ground<'_>,
    about: &About,
    values: &[Value],
) -> Vec<(Quantity, Vec<Value>)> {
    let categories: Vec<CategoryId> =
        about.values.iter().filter_map(|value| ground.dataset.measures.category_of(*value)).collect();
    let keys = distinct(values.iter().filter_map(|value| value.key));
    let mut out = Vec::new();
    let mut seen: Vec<Vec<CellKey>> = Vec::new();
    for own in keys.into_iter().take(2 * MOST_IN_SUM) {
        let by_category: Vec<CellKey> =
            categories.iter().map(|category| CellKey { category: *category, ..own }).collect();
        let by_region: Vec<CellKey> =
            regions_of(about).into_iter().map(|region| CellKey { region, ..own }).collect();
        for keys in [by_category, by_region] {
            let there: Vec<Value> = keys.iter().filter_map(|key| ground.at(*key)).collect();
            for of in [there.clone(), there.iter().take(2).cloned().collect::<Vec<_>>()] {
                let cells: Vec<CellKey> = of.iter().filter_map(|value| value.key).collect();
                if of.len() < 2 || seen.contains(&cells) {
                    continue;
                }
                seen.push(cells);
                out.extend(total(&of.iter().collect::<Vec<_>>()).map(|sum| (sum, of)));
            }
        }
    }
    out
}

/// Whether a sum is of the place and the time that the words name.
fn is_of_scene(ground: &Ground<'_>, about: &About, pool: Pool<'_>, cells: &[CellKey]) -> bool {
    let place = about.place.or(about.here.filter(|_| pool.is_level && about.is_alone));
    let is_there = |cell: &CellKey| {
        place.is_none_or(|place| is_in(ground, cell.region, place))
            && (about.at.is_empty() || about.at.iter().any(|place| is_in(ground, cell.region, *place)))
    };
    (pool.is_joined || cells.iter().all(is_there))
        && (!about.is_dated || cells.iter().all(|cell| about.near.holds(&cell.period)))
}

/// The sums of values of one measure that are parts of one whole: categories of one region, or regions of one category.
pub(super) fn sums_of(values: &[Value]) -> Vec<(Quantity, Vec<&Value>)> {
    let mut out = Vec::new();
    for first in values {
        let Some(key) = first.key else { continue };
        let by_category = |other: CellKey| CellKey { category: key.category, ..other } == key;
        let by_region = |other: CellKey| CellKey { region: key.region, ..other } == key;
        let siblings = |is: &dyn Fn(CellKey) -> bool| {
            let mut seen = vec![key];
            let mut out = vec![first];
            for value in values {
                if let Some(other) = value.key.filter(|other| is(*other) && !seen.contains(other)) {
                    seen.push(other);
                    out.push(value);
                }
            }
            out
        };
        for group in [siblings(&by_category), siblings(&by_region)] {
            if group.len() > 1 {
                out.extend(total(&group).map(|sum| (sum, group.clone())));
                for other in &group[1..] {
                    let pair = vec![first, *other];
                    out.extend(total(&pair).map(|sum| (sum, pair.clone())));
                }
            }
        }
    }
    out
}

fn total(values: &[&Value]) -> Option<Quantity> {
    let (first, rest) = values.split_first()?;
    rest.iter().try_fold(first.quantity, |sum, value| sum.add(&value.quantity).ok())
}

pub(super) fn sums(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let cells =
        |of: &[&Value]| -> Vec<CellKey> { of.iter().flat_map(|value| value.cells.iter().copied()).collect() };
    let named: Vec<Value> = pool.own.iter().chain(pool.all).cloned().collect();
    for (sum, of) in named_sums(ground, about, &named) {
        let fits = is_of_scene(ground, about, pool, &cells(&of.iter().collect::<Vec<_>>()));
        if fits && of.iter().all(|value| value.class == said.class) && said.agrees(&sum) {
            return Some(made(sum, &of.iter().collect::<Vec<_>>(), How::Sum));
        }
    }
    let right_class = |values: &[&Value]| values.iter().all(|value| value.class == said.class);
    for values in [pool.own, pool.near] {
        for (sum, of) in sums_of(values) {
            if right_class(&of) && is_of_scene(ground, about, pool, &cells(&of)) && said.agrees(&sum) {
                return Some(made(sum, &of, How::Sum));
            }
        }
    }
    if let Some(found) = over_regions(ground, said, about, pool) {
        return Some(found);
    }
    if pool.is_level {
        return None;
    }
    // Of numbers with many digits, any sum and what it leaves of any other value.
    if said.digits() < 3 {
        return None;
    }
    let own: Vec<&Value> =
        pool.own.iter().filter(|value| value.class == said.class).take(MOST_IN_SUM).collect();
    for chosen in 1u32..1 << own.len() {
        if chosen.count_ones() < 2 || chosen.count_ones() > 5 {
            continue;
        }
        let of: Vec<&Value> =
            own.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, value)| *value).collect();
        if of.iter().any(|value| value.unit != of[0].unit) {
            continue;
        }
        let Some(sum) = total(&of) else { continue };
        let fits = is_of_scene(ground, about, pool, &cells(&of));
        if fits && said.agrees(&sum) {
            return Some(made(sum, &of, How::Sum));
        }
        let others = own.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 0);
        for (_, whole) in others.filter(|(_, whole)| whole.unit == of[0].unit) {
            if let Some(rest) = whole.quantity.subtract(&sum).ok().filter(|rest| said.agrees(rest)) {
                let mut of = of.clone();
                of.push(whole);
                return Some(made(rest, &of, How::Rest));
            }
        }
    }
    None
}

/// A region at a time of which there is no figure, as the sum of the regions in it.
pub(super) fn summed(said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let is_summed = |value: &&Value| {
        value.how == How::Sum
            && value.class == said.class
            && value
                .key
                .is_some_and(|key| about.near.regions.contains(&key.region) && about.near.holds(&key.period))
    };
    let found = pool.own.iter().filter(is_summed).find(|value| said.agrees(&value.quantity))?;
    Some(Value { key: None, ..found.clone() })
}

/// The sum over all regions of a level that have the figure.
fn over_regions(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let keys =
        distinct(pool.near.iter().filter(|value| value.class == said.class).filter_map(|value| value.key));
    for key in keys.into_iter().take(MOST_IN_SUM) {
        let levels = ground.dataset.regions.levels.ids();
        for level in levels {
            let figures = ground.figures.of_measure(key.what()).filter(|figure| {
                let region = &ground.dataset.regions.all[figure.key.region];
                figure.key.period == key.period && figure.key.aspect == key.aspect && region.level == level
            });
            let mut cells = Vec::new();
            let mut sum = Quantity::exact(0);
            for figure in figures {
                let Some(quantity) = figure.quantity() else { continue };
                let Ok(more) = sum.add(quantity) else { return None };
                sum = more;
                cells.push(figure.key);
            }
            if cells.len() > 1 && is_of_scene(ground, about, pool, &cells) && said.agrees(&sum) {
                return Some(Value { cells, ..made(sum, &[], How::Sum) });
            }
        }
    }
    None
}

/// A percentage of a figure, or a figure that grew by one.
pub(super) fn grown(said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    // A rate that was itself worked out of these counts would prove any of them.
    let rates = || pool.own.iter().filter(|value| value.class == Class::Percent && value.key.is_some());
    let counts = || pool.near.iter().filter(|value| value.class == said.class && value.key.is_some());
    // A percentage is of the figure of its own time, and its share is of the time that is spoken of.
    let of_time = |value: &Value| value.key.is_none_or(|key| about.near.holds(&key.period));
    let alike = |rate: &Value, count: &Value| match (rate.key, count.key) {
        (Some(rate), Some(count)) => meet(&rate.period, &count.period),
        _ => true,
    };
    for rate in rates() {
        for count in counts() {
            let times = |factor: &dyn Fn(Decimal) -> Decimal| {
                let count = count.quantity.point()?;
                let low = count.checked_mul(factor(rate.quantity.low.value()?))?;
                let high = count.checked_mul(factor(rate.quantity.high.value()?))?;
                let end = crate::model::End::Inclusive;
                Some(Quantity { low: end(low), high: end(high), ..Quantity::exact(0) })
            };
            let part = times(&|percent| percent / Decimal::ONE_HUNDRED);
            let is_part = of_time(rate) && of_time(count) && alike(rate, count);
            if let Some(part) = part.filter(|part| is_part && said.agrees(part)) {
                return Some(made(part, &[count, rate], How::Product));
            }
            // A number of two digits is soon some other one grown by something.
            if said.digits() < 3 {
                continue;
            }
            let more = times(&|percent| (Decimal::ONE_HUNDRED + percent) / Decimal::ONE_HUNDRED);
            if let Some(more) = more.filter(|more| said.agrees(more)) {
                return Some(made(more, &[count, rate], How::Growth));
            }
        }
    }
    None
}

/// Money for one of what is counted in the same region and period.
pub(super) fn averages(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    if said.class != Class::Money {
        return None;
    }
    let all = extended(ground, pool.all, about);
    for money in all.iter().filter(|value| value.class == Class::Money) {
        let Some(key) = money.key else { continue };
        for count in all.iter().filter(|value| value.class == Class::Count) {
            let same =
                count.key.is_some_and(|other| (other.region, other.period) == (key.region, key.period));
            let average = same.then(|| money.quantity.ratio(&count.quantity, Decimal::ONE).ok()).flatten();
            if let Some(average) = average.filter(|average| said.agrees(average)) {
                return Some(made(average, &[money, count], How::Average));
            }
        }
    }
    None
}
