//! How many digits a quantity shows, and at which scale.

use rust_decimal::Decimal;

use crate::model::{Precision, Quantity, UnitKind};

use super::digits::{approximate_step, magnitude, round, shift, trailing_zeros};
use super::style::{Scale, Style};
use super::write::Form;

/// The scale and the number of decimals that all ends are written with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan<'a> {
    pub(super) scale: Option<&'a Scale>,
    pub(super) dp: u32,
    /// The exponent of the last digit that is known, where that is above the last digit shown: "600 ribu" of
    /// a number known to 100.000.
    pub(super) known: Option<i32>,
}

impl Plan<'_> {
    pub(super) fn exponent(&self) -> i32 {
        self.scale.map_or(0, |scale| scale.exponent as i32)
    }
}

impl Style {
    pub(super) fn plan(&self, quantity: &Quantity, kind: UnitKind, form: Form) -> Plan<'_> {
        let ends = [quantity.low.value(), quantity.high.value()];
        let largest = ends.iter().flatten().map(Decimal::abs).max().unwrap_or_default();
        let whole = ends.iter().flatten().all(Decimal::is_integer);
        let finest = magnitude(quantity.step()).map(|finest| stated(&ends, quantity, finest));
        match (kind, finest) {
            (UnitKind::Percent | UnitKind::PercentPoint, None) => unscaled(1),
            (UnitKind::Ratio, None) => unscaled(if whole { 0 } else { 2 }),
            (UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio, Some(finest)) => {
                unscaled(decimals(0, finest))
            }
            (UnitKind::Count | UnitKind::Currency, Some(finest)) => match quantity.precision {
                Precision::Approximate { .. } => self.plan_approximate(largest, finest),
                _ => self.plan_rounded(largest, finest),
            },
            (UnitKind::Count | UnitKind::Currency, None) => match self.plan_headline(largest) {
                Some(plan) if form == Form::Headline => plan,
                _ if whole => unscaled(0),
                _ if kind == UnitKind::Currency && quantity.precision == Precision::Exact => unscaled(2),
                _ => unscaled(u32::from(largest < Decimal::ONE_HUNDRED && kind == UnitKind::Count)),
            },
        }
    }

    /// The largest scale that carries the digits down to `finest` in at most three decimals; of thousands
    /// only two, since "5,662 ribu" would be a strange way of writing 5.662.
    pub(super) fn plan_rounded(&self, largest: Decimal, finest: i32) -> Plan<'_> {
        if finest < 1 {
            return unscaled(decimals(0, finest));
        }
        let plan = |scale: &'_ Scale| decimals(scale.exponent as i32, finest);
        self.scales_for(largest)
            .find(|scale| plan(scale) <= 3)
            .or_else(|| self.scales_for(largest).last())
            .map_or(Plan { known: Some(finest), ..unscaled(0) }, |scale| Plan {
                scale: Some(scale),
                dp: plan(scale),
                known: Some(finest).filter(|finest| *finest > scale.exponent as i32),
            })
    }

    /// As for a rounded number, but "sekitar 1.250" rather than "sekitar 1,25 ribu" where both say the same.
    pub(super) fn plan_approximate(&self, largest: Decimal, finest: i32) -> Plan<'_> {
        let plan = self.plan_rounded(largest, finest);
        let coarse = finest > plan.exponent() || plan.exponent() == 3 && plan.dp > 0;
        if plan.scale.is_some() && coarse && approximate_step(largest) == Some(finest) {
            unscaled(0)
        } else {
            plan
        }
    }

    /// Four digits of an exact number from a million on, without zeros at the end.
    pub(super) fn plan_headline(&self, largest: Decimal) -> Option<Plan<'_>> {
        let plan_for = |value: Decimal| {
            let scale = self.scales_for(value).next().filter(|scale| scale.exponent >= 6)?;
            let before = magnitude(value)? - scale.exponent as i32 + 1;
            let dp = u32::try_from(4 - before).unwrap_or(0).min(2);
            Some(Plan { scale: Some(scale), dp, known: None })
        };
        let plan = plan_for(largest)?;
        // 999.999.999 rounds up to the next scale word.
        let rounded = shift(shown(largest, &plan), plan.exponent()).unwrap_or(largest);
        let plan = plan_for(rounded)?;
        Some(Plan { dp: plan.dp.min(significant_decimals(largest, plan)), ..plan })
    }

    /// The scales that a number reaches, the largest first.
    pub(super) fn scales_for(&self, value: Decimal) -> impl Iterator<Item = &Scale> + use<'_> {
        let first = magnitude(value).unwrap_or(0);
        self.conventions.scales.iter().rev().filter(move |scale| scale.exponent as i32 <= first)
    }
}

/// The last digit that a number with a part of one was stated to. "A quarter of a million" and "satu seperempat juta" are
/// known to a hundred thousand or so, and are 250.000 and 1,25 juta all the same, not 300.000 and 1,3 juta.
fn stated(ends: &[Option<Decimal>], quantity: &Quantity, finest: i32) -> i32 {
    let (Precision::Approximate { step } | Precision::Rounded { step }) = quantity.precision else {
        return finest;
    };
    let eighth = step / Decimal::from(8);
    let is_part = |end: &Decimal| end.checked_rem(eighth).is_some_and(|rest| rest.is_zero());
    let digits =
        ends.iter().flatten().filter(|end| end.is_integer() && is_part(end)).map(|end| trailing_zeros(*end));
    digits.min().map_or(finest, |last| last.min(finest))
}

pub(super) fn unscaled(dp: u32) -> Plan<'static> {
    Plan { scale: None, dp, known: None }
}

/// The decimals that reach down to ten to the power of `finest` at a scale.
pub(super) fn decimals(scale: i32, finest: i32) -> u32 {
    u32::try_from(scale - finest).unwrap_or(0)
}

/// A number at its scale, rounded to what is shown and to what is known, but not down to nothing.
pub(super) fn shown(value: Decimal, plan: &Plan<'_>) -> Decimal {
    let known = plan.known.and_then(|at| shift(round(shift(value, -at)?, 0), at));
    let value = known.filter(|known| !known.is_zero()).unwrap_or(value);
    // Twelve decimals before the shift leave room for it, whatever a division has left behind.
    let scaled = shift(value, -plan.exponent()).or_else(|| shift(round(value, 12), -plan.exponent()));
    round(scaled.unwrap_or(value), plan.dp)
}

/// The decimals that a number has at its scale, no more than the plan shows.
pub(super) fn significant_decimals(value: Decimal, plan: Plan<'_>) -> u32 {
    shown(value, &plan).normalize().scale()
}

/// Whether "600 ribuan", read again, would have this step: the place of the last digit that is not zero, or
/// of the last decimal.
pub(super) fn says_step(value: Decimal, plan: &Plan<'_>, finest: i32) -> bool {
    let shown = shown(value, plan);
    if shift(shown, plan.exponent()) != Some(value) {
        return false;
    }
    let last = if plan.dp > 0 { -(plan.dp as i32) } else { trailing_zeros(shown) };
    last + plan.exponent() == finest
}
