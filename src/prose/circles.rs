//! What follows from figures and is not among them: shares, changes, differences, sums, rests, averages. Each circle
//! is wider than the one before; a number is sought in the narrowest in which it is found.

use super::agree::{Class, Said};
use super::ground::{Ground, How, Value, percent};
use super::scene::{About, distinct};
use crate::model::{CategoryId, CellKey, Quantity, RegionId};
use rust_decimal::Decimal;

/// What is at hand where a number stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pool<'v> {
    /// The values of its paragraph.
    pub(super) own: &'v [Value],
    /// Those, and the values of the paragraphs beside it.
    pub(super) near: &'v [Value],
    /// The values of the whole text.
    pub(super) all: &'v [Value],
    /// Whether the words before the number speak of a change: "kenaikannya 24,5 persen".
    pub(super) of_change: bool,
}

/// The most values that sums are made of.
const MOST_IN_SUM: usize = 10;

/// What gives a number that is no figure itself.
pub(super) fn derived(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let found = match said.class {
        Class::Percent => Some(())
            .filter(|()| pool.of_change)
            .and_then(|()| changes(ground, said, about, pool))
            .or_else(|| shares(ground, said, about, pool))
            .or_else(|| changes(ground, said, about, pool))
            .or_else(|| composites(ground, said, about, pool))
            .or_else(|| rests(said, pool))
            .or_else(|| pairs(said, about, pool)),
        Class::Count | Class::Money => differences(ground, said, about, pool)
            .or_else(|| sums(ground, said, about, pool))
            .or_else(|| grown(said, about, pool))
            .or_else(|| averages(ground, said, about, pool)),
        Class::Point => points(said, pool),
        Class::Factor => factors(said, pool),
    };
    found.map(|value| Value { class: said.class, ..value })
}

fn made(quantity: Quantity, of: &[&Value], how: How) -> Value {
    Value {
        quantity,
        class: Class::Count,
        unit: of.first().and_then(|value| value.unit),
        key: None,
        cells: distinct(of.iter().flat_map(|value| value.cells.iter().copied())),
        how,
    }
}

/// The cells of the values, and the same cells of the other regions and categories that the words name.
fn extended(ground: &Ground<'_>, values: &[Value], about: &About) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    let mut seen: Vec<CellKey> = Vec::new();
    let regions = regions_of(about);
    let categories: Vec<CategoryId> =
        about.values.iter().filter_map(|value| ground.dataset.measures.category_of(*value)).collect();
    for value in values {
        let Some(own) = value.key else { continue };
        for region in std::iter::once(own.region).chain(regions.iter().copied()) {
            for category in std::iter::once(own.category).chain(categories.iter().copied()) {
                let key = CellKey { region, category, ..own };
                if seen.contains(&key) {
                    continue;
                }
                seen.push(key);
                if key == own {
                    out.push(value.clone());
                } else {
                    out.extend(ground.at(key));
                }
            }
        }
    }
    out
}

/// The sums over the categories, and over the regions, that the words name together.
fn named_sums(ground: &Ground<'_>, about: &About, values: &[Value]) -> Vec<(Quantity, Vec<Value>)> {
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

fn regions_of(about: &About) -> Vec<RegionId> {
    distinct(about.near.regions.iter().chain(&about.wide.regions).copied())
}

/// A part of its whole.
fn shares(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let named = |value: &Value| {
        let measures = &ground.dataset.measures;
        value.key.is_some_and(|key| {
            let category = measures.category(key.category);
            category.0.iter().any(|one| about.values.contains(one)) || about.measures.contains(&key.measure)
        })
    };
    let regions = regions_of(about);
    for values in [pool.own, pool.near, pool.all] {
        let mut parts = extended(ground, values, about);
        parts.retain(|value| value.key.is_some_and(|key| about.second.holds(&key.period)));
        if std::ptr::eq(values, pool.all) && !std::ptr::eq(pool.all, pool.near) {
            parts.retain(named);
        }
        // What the words name first, and of that what is of the region that they name.
        parts.sort_by_key(|value| !named(value));
        for part in &parts {
            let Some(key) = part.key else { continue };
            for whole in ground.wholes(key, &regions) {
                if whole.class == part.class
                    && let Some(share) = percent(&part.quantity, &whole.quantity)
                    && said.agrees(&share)
                {
                    return Some(made(share, &[part, &whole], How::Share));
                }
            }
        }
    }
    None
}

/// The change of a figure between two periods, or against its target, in percent.
fn changes(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    let all = with_series(ground, about, pool.own);
    for new in &all {
        for old in all.iter().filter(|old| alike(old, new) && !is_later(old, new)) {
            let Ok(change) = new.quantity.subtract(&old.quantity).map(positive) else { continue };
            if let Some(change) = percent(&change, &old.quantity).filter(|change| said.agrees(change)) {
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

/// Whether two values are of one measure, in whatever region, period and aspect, and not the same.
fn alike(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b)) if a.what() == b.what() && (a != b || one.quantity != other.quantity))
}

/// Whether the first of two values is the same figure at a later time: no change is reckoned from it.
fn is_later(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b))
        if (CellKey { period: b.period, ..a }) == b && a.period.end > b.period.end)
}

fn positive(quantity: Quantity) -> Quantity {
    let negative = quantity.representative().is_some_and(|value| value.is_sign_negative());
    if negative { Quantity::exact(0).subtract(&quantity).unwrap_or(quantity) } else { quantity }
}

/// The share of several parts in their whole.
fn composites(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
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

/// The sums of values of one measure that are parts of one whole: categories of one region, or regions of one category.
fn sums_of(values: &[Value]) -> Vec<(Quantity, Vec<&Value>)> {
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

/// What a share that was found leaves of a hundred.
fn rests(said: &Said, pool: Pool<'_>) -> Option<Value> {
    let shares = pool.own.iter().filter(|value| value.class == Class::Percent);
    let rest = |value: &Value| {
        let rest = Quantity::exact(100).subtract(&value.quantity).ok()?;
        said.agrees(&rest).then(|| made(rest, &[value], How::Rest))
    };
    shares.clone().find_map(rest)
}

/// Any two of the paragraph: one as a share of the other, or by how much it is more or less.
fn pairs(said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    // A share of two figures of another time than is spoken of is that time's.
    let of_time = |value: &Value| value.key.is_none_or(|key| about.near.holds(&key.period));
    let counts = || pool.own.iter().filter(|value| matches!(value.class, Class::Count | Class::Money));
    for part in counts() {
        let alike = |whole: &&Value| {
            (whole.unit == part.unit || whole.unit.is_none() || part.unit.is_none())
                && whole.quantity != part.quantity
                && (of_time(part) || of_time(whole))
        };
        for whole in counts().filter(alike) {
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

fn differences(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    // Two numbers of many digits do not differ by a third by chance, wherever they stand.
    let all = with_series(ground, about, if said.digits() > 3 { pool.all } else { pool.own });
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
            && super::times::meet(&a.period, &b.period) && one.unit == other.unit)
    };
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let fits = if is_strict(one, other) {
                alike(one, other) || same_place(one, other)
            } else {
                one.class == said.class && one.unit == other.unit
            };
            if !fits || one.class != said.class || in_circles(one, other) {
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

fn sums(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    for (sum, of) in named_sums(ground, about, pool.all) {
        if of.iter().all(|value| value.class == said.class) && said.agrees(&sum) {
            return Some(made(sum, &of.iter().collect::<Vec<_>>(), How::Sum));
        }
    }
    let right_class = |values: &[&Value]| values.iter().all(|value| value.class == said.class);
    for values in [pool.own, pool.near] {
        for (sum, of) in sums_of(values) {
            if right_class(&of) && said.agrees(&sum) {
                return Some(made(sum, &of, How::Sum));
            }
        }
    }
    if let Some(found) = over_regions(ground, said, pool) {
        return Some(found);
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
        if said.agrees(&sum) {
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

/// The sum over all regions of a level that have the figure.
fn over_regions(ground: &Ground<'_>, said: &Said, pool: Pool<'_>) -> Option<Value> {
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
            if cells.len() > 1 && said.agrees(&sum) {
                return Some(Value { cells, ..made(sum, &[], How::Sum) });
            }
        }
    }
    None
}

/// A percentage of a figure, or a figure that grew by one.
fn grown(said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    // A rate that was itself worked out of these counts would prove any of them.
    let rates = || pool.own.iter().filter(|value| value.class == Class::Percent && value.key.is_some());
    let counts = || pool.near.iter().filter(|value| value.class == said.class && value.key.is_some());
    // A percentage is of the figure of its own time, and its share is of the time that is spoken of.
    let of_time = |value: &Value| value.key.is_none_or(|key| about.near.holds(&key.period));
    let alike = |rate: &Value, count: &Value| match (rate.key, count.key) {
        (Some(rate), Some(count)) => super::times::meet(&rate.period, &count.period),
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
fn averages(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
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

fn points(said: &Said, pool: Pool<'_>) -> Option<Value> {
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

fn factors(said: &Said, pool: Pool<'_>) -> Option<Value> {
    for values in [pool.own, pool.near] {
        for more in values {
            for less in values.iter().filter(|less| less.class == more.class && less.unit == more.unit) {
                let factor = more.quantity.ratio(&less.quantity, Decimal::ONE).ok();
                let above =
                    factor.filter(|factor| factor.point().is_some_and(|factor| factor > Decimal::ONE));
                if let Some(factor) = above.filter(|factor| said.agrees(factor)) {
                    return Some(made(factor, &[more, less], How::Factor));
                }
            }
        }
    }
    None
}
