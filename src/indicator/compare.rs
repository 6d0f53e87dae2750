//! A region among others, a sum over regions, an actual against its target.

use super::figures::Figures;
use crate::model::{ArithmeticError, MeasureRef, Period, Quantity, RegionId};
use rust_decimal::Decimal;

/// The place of a region among others, the largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// From 1; regions with the same figure share the better place.
    pub number: usize,
    /// How many regions could be ranked.
    pub of: usize,
}

/// The rank of `region` among `among` for a measure and period; nothing if its figure cannot be ranked.
pub fn rank(
    figures: &Figures,
    region: RegionId,
    what: MeasureRef,
    period: Period,
    among: &[RegionId],
) -> Option<Rank> {
    let value = |of: RegionId| figures.actual(of, what, period)?.quantity()?.representative();
    let own = value(region)?;
    let others: Vec<Decimal> = among.iter().filter_map(|of| value(*of)).collect();
    among
        .contains(&region)
        .then(|| Rank { number: 1 + others.iter().filter(|other| **other > own).count(), of: others.len() })
}

/// A sum over regions, with how complete it is.
#[derive(Debug, Clone, Copy)]
pub struct RegionSum {
    /// The sum of those that are known.
    pub quantity: Quantity,
    /// How many regions it covers.
    pub covered: usize,
    /// How many it should cover.
    pub of: usize,
}

/// The sum of a measure over regions; nothing if none of them has a figure.
pub fn sum_over(
    figures: &Figures,
    what: MeasureRef,
    period: Period,
    regions: &[RegionId],
) -> Result<Option<RegionSum>, ArithmeticError> {
    let mut sum: Option<RegionSum> = None;
    for region in regions {
        let figure = figures.actual(*region, what, period);
        let Some(quantity) = figure.and_then(|figure| figure.quantity()) else { continue };
        sum = Some(match sum {
            None => RegionSum { quantity: *quantity, covered: 1, of: regions.len() },
            Some(sum) => RegionSum {
                quantity: sum.quantity.add(quantity)?,
                covered: sum.covered + 1,
                of: regions.len(),
            },
        });
    }
    Ok(sum)
}

/// An actual against its target.
#[derive(Debug, Clone, Copy)]
pub struct Achievement {
    /// Actual over target, in percent.
    pub percent: Quantity,
    /// Target minus actual, in their unit; negative when the target is passed.
    pub gap: Quantity,
}

/// How much of `target` is reached by `actual`, both in the same unit.
pub fn achievement(actual: &Quantity, target: &Quantity) -> Result<Achievement, ArithmeticError> {
    Ok(Achievement { percent: actual.ratio(target, Decimal::ONE_HUNDRED)?, gap: target.subtract(actual)? })
}
