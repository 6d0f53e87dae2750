//! A sum over regions, an actual against its target.

use super::figures::Figures;
use crate::model::{ArithmeticError, MeasureRef, Missing, Period, Quantity, RegionId, Stated};
use rust_decimal::Decimal;

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

/// The sum of a measure over regions; nothing if none of them has a figure, or if any is withheld: what is left of them
/// beside a total that is told is a sum of nothing.
pub fn sum_over(
    figures: &Figures,
    what: MeasureRef,
    period: Period,
    regions: &[RegionId],
) -> Result<Option<RegionSum>, ArithmeticError> {
    let mut sum: Option<RegionSum> = None;
    for region in regions {
        let figure = figures.actual(*region, what, period);
        let stated = figure.map(|figure| &figure.stated);
        if matches!(stated, Some(Stated::Missing(Missing::Suppressed | Missing::Confidential))) {
            return Ok(None);
        }
        let Some(quantity) = stated.and_then(Stated::quantity) else { continue };
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
