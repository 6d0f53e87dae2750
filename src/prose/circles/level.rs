//! What is said of the regions of a level together: their average, and between which figures they lie.

use super::{Pool, made};
use crate::model::{Aspect, CategoryId, MeasureRef, Period, Quantity};
use crate::prose::agree::Said;
use crate::prose::ground::{Ground, How, Value};
use crate::prose::scene::{About, distinct};
use rust_decimal::Decimal;

/// What words say of the regions of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::prose) enum OfLevel {
    Nothing,
    /// "rata-rata setiap provinsi", "on average each province".
    Average,
    /// "di setiap provinsi antara 583.638 dan 701.012".
    Span,
}

/// The average of the regions of a level that the words name, or the least and the most of them.
pub(super) fn of_level(ground: &Ground<'_>, said: &Said, about: &About, pool: Pool<'_>) -> Option<Value> {
    if pool.of_level == OfLevel::Nothing {
        return None;
    }
    let named = pool.subject.measures().into_iter().chain(about.measures.iter().copied());
    let values = &ground.dataset.measures;
    let categories: Vec<CategoryId> = match about.values.as_slice() {
        [] => vec![CategoryId::TOTAL],
        named => named.iter().filter_map(|value| values.category_of(*value)).collect(),
    };
    for measure in distinct(named).into_iter().take(3) {
        for category in &categories {
            let what = MeasureRef { measure, category: *category };
            for level in &about.levels {
                let figures = ground.figures.of_measure(what).filter(|figure| {
                    ground.dataset.regions.all[figure.key.region].level == *level
                        && figure.key.aspect == Aspect::Actual
                        && about.near.holds(&figure.key.period)
                });
                let all: Vec<Value> =
                    figures.filter_map(|one| Some(ground.value(one, *one.quantity()?))).collect();
                let periods = distinct(all.iter().filter_map(|value| Some(value.key?.period)));
                let found = periods.into_iter().find_map(|period| at(&all, period, said, pool));
                if found.is_some() {
                    return found;
                }
            }
        }
    }
    None
}

fn at(all: &[Value], period: Period, said: &Said, pool: Pool<'_>) -> Option<Value> {
    let mut own: Vec<&Value> =
        all.iter().filter(|value| value.key.is_some_and(|key| key.period == period)).collect();
    if own.len() < 2 || own.iter().any(|value| value.class != said.class) {
        return None;
    }
    own.sort_by_key(|value| value.quantity.representative());
    let quantity = match pool.of_level {
        OfLevel::Average => {
            let sum = own.iter().try_fold(Quantity::exact(0), |sum, value| sum.add(&value.quantity).ok())?;
            sum.ratio(&Quantity::exact(own.len() as u64), Decimal::ONE).ok()?
        }
        _ => Quantity { high: own.last()?.quantity.high, ..own.first()?.quantity },
    };
    let how = if pool.of_level == OfLevel::Average { How::Average } else { How::Span };
    let agrees = if how == How::Span { is_span(said, &quantity) } else { said.agrees(&quantity) };
    agrees.then(|| made(quantity, &own, how))
}

/// Whether a range has these ends, or rounds them by less than its last digit: "berkisar dari 500 sampai 800 ribu".
fn is_span(said: &Said, quantity: &Quantity) -> bool {
    let step = said.step.max(Decimal::ONE);
    let [low, high] = said.ends();
    let is_near = |own: Option<Decimal>, end: Option<Decimal>| {
        own.zip(end).is_some_and(|(own, end)| (own - end).abs() < step)
    };
    said.bound.is_none() && said.agrees(quantity)
        || is_near(low, quantity.low.value()) && is_near(high, quantity.high.value())
}
