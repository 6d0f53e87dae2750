//! From the parts of a value to the quantity: its ends, and the precision of its writing.

use rust_decimal::Decimal;

use crate::model::{End, Precision, Quantity};

use super::amount::{Amount, AmountKind};
use super::digits::{approximate_step, power_of_ten, shift, trailing_zeros};
use super::lexicon::Bound;
use super::read::{Parser, ReadError, ReadFault, Reading, Side, UnitHint};

impl Parser<'_> {
    /// The quantity of what was parsed.
    pub(super) fn reading(
        &self,
        low: Side,
        high: Option<Side>,
        bound: Option<Bound>,
        unit: Option<UnitHint>,
        start: usize,
    ) -> Result<Reading, ReadError> {
        let too_large = || self.fault(ReadFault::TooLarge, start);
        if let Some(high) = high {
            return self.range(low, high, bound, unit, start);
        }
        let value = low.value();
        if low.some {
            let last = some_step(&low.amount);
            let step = power_of_ten(last).ok_or_else(too_large)?;
            let end = self.bounded(value.checked_add(step), start)?;
            if bound.is_some_and(|bound| bound != Bound::About) || value <= Decimal::ZERO {
                return Err(self.fault(ReadFault::Malformed, start));
            }
            let precision = Precision::Approximate { step };
            let quantity = Quantity { low: End::Inclusive(value), high: End::Exclusive(end), precision };
            return Ok(Reading { quantity, step, unit });
        }
        let approximate = matches!(bound, Some(Bound::About | Bound::Almost));
        let (precision, step) = precision(&low.amount, unit.as_ref(), approximate).ok_or_else(too_large)?;
        let (low, high) = ends(value, bound);
        Ok(Reading { quantity: Quantity { low, high, precision }, step, unit })
    }

    fn range(
        &self,
        low: Side,
        high: Side,
        bound: Option<Bound>,
        unit: Option<UnitHint>,
        start: usize,
    ) -> Result<Reading, ReadError> {
        let too_large = || self.fault(ReadFault::TooLarge, start);
        let mut low = low;
        // "1,7–1,8 juta": the scale binds both ends.
        if let (None, Some(scale), AmountKind::Plain) = (low.amount.scale, high.amount.scale, low.amount.kind)
        {
            let by = scale as i32;
            let value = self.bounded(shift(low.amount.value, by), start)?;
            let bound =
                Amount { value, last: low.amount.last + by, scale: high.amount.scale, kind: low.amount.kind };
            // "Rp500.000 hingga Rp1,5 juta": one that is in full stands as it is.
            let shifted = Side { amount: bound, ..low };
            if shifted.value() <= high.value() || low.value() > high.value() {
                low = shifted;
            }
        }
        if !matches!(bound, None | Some(Bound::About)) || high.some {
            return Err(self.fault(ReadFault::Malformed, start));
        }
        if high.value() < low.value() {
            return Err(self.fault(ReadFault::Backwards, start));
        }
        let approximate = bound.is_some();
        let (first, first_step) = precision(&low.amount, unit.as_ref(), approximate).ok_or_else(too_large)?;
        let (second, second_step) =
            precision(&high.amount, unit.as_ref(), approximate).ok_or_else(too_large)?;
        // One end in full beside one with a scale: the coarser says how well the range is known.
        let coarser = if step_of(first) > step_of(second) { first } else { second };
        let (low, high) = (End::Inclusive(low.value()), End::Inclusive(high.value()));
        let step = first_step.max(second_step);
        Ok(Reading { quantity: Quantity { low, high, precision: coarser }, step, unit })
    }
}

/// The ends that a bound makes of a number.
pub(super) fn ends(value: Decimal, bound: Option<Bound>) -> (End, End) {
    match bound {
        None | Some(Bound::About) => (End::Inclusive(value), End::Inclusive(value)),
        Some(Bound::MoreThan) => (End::Exclusive(value), End::Unbounded),
        Some(Bound::AtLeast) => (End::Inclusive(value), End::Unbounded),
        Some(Bound::LessThan | Bound::Almost) => (End::Unbounded, End::Exclusive(value)),
        Some(Bound::AtMost) => (End::Unbounded, End::Inclusive(value)),
    }
}

/// How precisely a number was written, and the unit of its last digit.
fn precision(amount: &Amount, unit: Option<&UnitHint>, approximate: bool) -> Option<(Precision, Decimal)> {
    let step = power_of_ten(amount.last)?;
    let percent = matches!(unit, Some(UnitHint::Percent | UnitHint::PercentPoint));
    let precision = match amount.kind {
        AmountKind::FractionOfScale => Precision::Approximate { step },
        AmountKind::Fraction if approximate => Precision::Approximate { step: Decimal::new(1, 2) },
        AmountKind::Fraction if !percent => Precision::Exact,
        _ if approximate => {
            let whole = amount.scale.is_none() && amount.last == 0 && !percent;
            let counted =
                if whole { power_of_ten(approximate_step(amount.value).unwrap_or(0))? } else { step };
            Precision::Approximate { step: counted }
        }
        _ if percent => Precision::Rounded { step },
        _ if amount.last == 0 => Precision::Exact,
        _ if amount.scale.is_none() && matches!(unit, Some(UnitHint::Currency(_))) => Precision::Exact,
        _ => Precision::Rounded { step },
    };
    Some((precision, step))
}

fn step_of(precision: Precision) -> Decimal {
    match precision {
        Precision::Rounded { step } | Precision::Approximate { step } => step,
        Precision::Exact | Precision::Magnitude(_) => Decimal::ZERO,
    }
}

/// How wide "600 ribuan" is: one of the last digit that is not zero.
fn some_step(amount: &Amount) -> i32 {
    let scale = amount.scale.unwrap_or(0) as i32;
    if amount.last < scale {
        return amount.last;
    }
    scale + shift(amount.value, -scale).map_or(0, trailing_zeros)
}
