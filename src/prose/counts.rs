//! Numbers that count regions: how many there are of a level, how many have a figure, how many lie above or below
//! another number or the average.

use super::agree::{Class, Said};
use super::ground::{Ground, How, Value};
use super::scene::{About, distinct};
use crate::model::{CellKey, LevelId, MeasureRef, Period, Quantity, RegionId};
use crate::number::prose::{Statement, Unit};
use rust_decimal::Decimal;

/// What is counted, and what by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counting<'a> {
    pub(super) about: &'a About,
    /// The values of the paragraph and of those beside it.
    pub(super) near: &'a [Value],
    /// The numbers of the same sentence, with their places: what may be a bound.
    pub(super) bounds: &'a [(usize, Said)],
    /// What the page shows first.
    pub(super) headline: &'a [MeasureRef],
}

/// How many regions a number counts, and the number that they are counted by, if there is one.
pub(super) fn regions(
    ground: &Ground<'_>,
    statement: &Statement,
    counting: Counting<'_>,
) -> Option<(Value, Option<usize>)> {
    let said = Said::new(statement);
    if said.class != Class::Count {
        return None;
    }
    let levels = match &statement.unit {
        Some(Unit::Counted(key)) => ground.units.levels(key).to_vec(),
        _ => Vec::new(),
    };
    let levels = if levels.is_empty() && statement.unit.is_none() {
        level_near(&said, counting.about)
    } else {
        levels
    };
    for level in levels {
        let there = |count: usize| {
            let quantity = Quantity::exact(count as u64);
            said.agrees(&quantity).then(|| value(quantity, Vec::new()))
        };
        if let Some(found) = sizes(ground, level, counting.about).into_iter().find_map(there) {
            return Some((found, None));
        }
        if let Some(found) = within(ground, level, counting.about).into_iter().find_map(there) {
            return Some((found, None));
        }
        if let Some(found) = with_figures(ground, level, &said, counting) {
            return Some(found);
        }
    }
    None
}

fn value(quantity: Quantity, cells: Vec<CellKey>) -> Value {
    Value { quantity, class: Class::Count, unit: None, key: None, cells, how: How::Regions }
}

/// The levels that the sentence speaks of, for a number without a noun: "37 sampai Desember 2022".
fn level_near(said: &Said, about: &About) -> Vec<LevelId> {
    let few = said.written().is_some_and(|count| count < Decimal::from(1000));
    if few { about.levels.clone() } else { Vec::new() }
}

/// How many regions of a level there were at the times that the words name, and in each era.
fn sizes(ground: &Ground<'_>, level: LevelId, about: &About) -> Vec<usize> {
    let regions = &ground.dataset.regions;
    let eras =
        regions.eras.iter().filter(|(_, era)| era.level == level).map(|(id, _)| regions.of_era(id).len());
    let days = about.near.periods.iter().chain(&about.wide.periods).flat_map(|period: &Period| {
        let before = period.start.yesterday().unwrap_or(period.start);
        [period.start, period.end, before]
    });
    let on = distinct(days).into_iter().map(|day| {
        let there = regions.all.iter().filter(|(_, region)| region.level == level && region.existed_on(day));
        there.count()
    });
    let standing =
        regions.all.iter().filter(|(_, region)| region.level == level && region.until.is_none()).count();
    distinct(eras.chain(on).chain([standing])).into_iter().filter(|count| *count > 0).collect()
}

/// How many of a level lie in the regions that the words name, and how many of them they name.
fn within(ground: &Ground<'_>, level: LevelId, about: &About) -> Vec<usize> {
    let regions = &ground.dataset.regions;
    let named = distinct(about.near.regions.iter().chain(&about.wide.regions).copied());
    let of_level = |region: &RegionId| regions.all[*region].level == level;
    let children = named.iter().flat_map(|region| {
        regions
            .trees
            .ids()
            .map(move |tree| regions.children(*region, tree).iter().filter(|one| of_level(one)).count())
    });
    let own = named.iter().filter(|region| of_level(region)).count();
    distinct(children.chain([own])).into_iter().filter(|count| *count > 0).collect()
}

/// How many of a level have a figure, or lie above or below one.
fn with_figures(
    ground: &Ground<'_>,
    level: LevelId,
    said: &Said,
    counting: Counting<'_>,
) -> Option<(Value, Option<usize>)> {
    let Counting { about, near, bounds, headline } = counting;
    let named = about
        .measures
        .iter()
        .map(|measure| MeasureRef { measure: *measure, category: crate::model::CategoryId::TOTAL });
    // Where the words name what is counted by, nothing else is.
    let others = if about.measures.is_empty() { usize::MAX } else { 0 };
    let used = near.iter().filter_map(|value| value.key).map(|key| key.what()).take(others);
    let shown = headline.iter().copied().take(others);
    for what in distinct(named.chain(used).chain(shown)).into_iter().take(8) {
        let mut of_period: Vec<(Period, Vec<(CellKey, Decimal)>)> = Vec::new();
        for figure in ground.figures.of_measure(what) {
            let here = ground.dataset.regions.all[figure.key.region].level == level
                && (about.near.holds(&figure.key.period) || about.wide.holds(&figure.key.period));
            let Some(value) = figure.quantity().and_then(Quantity::representative).filter(|_| here) else {
                continue;
            };
            match of_period.iter_mut().find(|(period, _)| *period == figure.key.period) {
                Some((_, values)) => values.push((figure.key, value)),
                None => of_period.push((figure.key.period, vec![(figure.key, value)])),
            }
        }
        for (_, values) in of_period {
            let counted = |is: &dyn Fn(Decimal) -> bool| {
                let cells: Vec<CellKey> =
                    values.iter().filter(|(_, value)| is(*value)).map(|(key, _)| *key).collect();
                let quantity = Quantity::exact(cells.len() as u64);
                (!cells.is_empty() && said.agrees(&quantity)).then(|| value(quantity, cells))
            };
            if let Some(found) = counted(&|_| true) {
                return Some((found, None));
            }
            for (at, bound) in bounds {
                let Some(limit) = bound.written().filter(|_| bound.class == ground.class_of(what.measure))
                else {
                    continue;
                };
                if let Some(found) =
                    counted(&|value| value > limit).or_else(|| counted(&|value| value < limit))
                {
                    return Some((found, Some(*at)));
                }
            }
            let sum: Option<Decimal> =
                values.iter().try_fold(Decimal::ZERO, |sum, (_, value)| sum.checked_add(*value));
            if let Some(mean) = sum.and_then(|sum| sum.checked_div(values.len().into()))
                && let Some(found) = counted(&|value| value < mean).or_else(|| counted(&|value| value > mean))
            {
                return Some((found, None));
            }
        }
    }
    None
}
