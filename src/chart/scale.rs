//! Scales: round steps for an axis, and the straight map from a value to a place.

use super::ChartError;
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::ops::Range;

/// An axis from one round number to another in round steps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    /// The numbers to be written beside it, rising.
    pub(super) ticks: Vec<Decimal>,
    /// From one to the next.
    pub(super) step: Decimal,
}

impl Axis {
    /// The lowest number.
    pub(super) fn low(&self) -> Decimal {
        self.ticks.first().copied().unwrap_or_default()
    }

    /// The highest number.
    pub(super) fn high(&self) -> Decimal {
        self.ticks.last().copied().unwrap_or(Decimal::ONE)
    }

    /// The map from values to places.
    pub(super) fn scale(&self) -> Linear {
        Linear {
            low: float(self.low()),
            high: float(self.high()),
            ticks: self.ticks.iter().map(|tick| float(*tick)).collect(),
        }
    }
}

/// Whether a step between two whole numbers makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grain {
    /// Persons: there are no halves.
    Whole,
    /// Shares, rates, money in millions.
    Fine,
}

/// An axis that holds `low` and `high` in about `count` steps of 1, 2, 2.5 or 5 times a power of ten. Where
/// all values are one, the axis runs from zero to it.
pub(super) fn axis(low: Decimal, high: Decimal, count: u32, grain: Grain) -> Result<Axis, ChartError> {
    let (low, high) = match (low.min(high), low.max(high)) {
        (low, high) if low < high => (low, high),
        (value, _) if value.is_zero() => (Decimal::ZERO, Decimal::ONE),
        (value, _) => (value.min(Decimal::ZERO), value.max(Decimal::ZERO)),
    };
    let span = high.checked_sub(low).ok_or(ChartError::OutOfRange)?;
    let step = round_step(span / Decimal::from(count.max(1)), grain)?;
    let first = low.checked_div(step).ok_or(ChartError::OutOfRange)?.floor();
    let last = high.checked_div(step).ok_or(ChartError::OutOfRange)?.ceil();
    let mut ticks = Vec::new();
    let mut at = first;
    while at <= last {
        ticks.push(at.checked_mul(step).ok_or(ChartError::OutOfRange)?.normalize());
        at += Decimal::ONE;
    }
    Ok(Axis { ticks, step })
}

fn round_step(raw: Decimal, grain: Grain) -> Result<Decimal, ChartError> {
    let ten = Decimal::TEN;
    let mut power = Decimal::ONE;
    while power.checked_mul(ten).ok_or(ChartError::OutOfRange)? <= raw {
        power *= ten;
    }
    while power > raw {
        let smaller = power / ten;
        if smaller.is_zero() {
            return Err(ChartError::OutOfRange);
        }
        power = smaller;
    }
    for factor in [Decimal::ONE, Decimal::TWO, Decimal::new(25, 1), Decimal::from(5), ten] {
        let step = power.checked_mul(factor).ok_or(ChartError::OutOfRange)?;
        if step >= raw && (grain == Grain::Fine || step.fract().is_zero()) {
            return Ok(step.normalize());
        }
    }
    Ok(Decimal::ONE)
}

/// A decimal as the nearest machine number: for places only, never for what is written.
pub(super) fn float(value: Decimal) -> f64 {
    match i64::try_from(value.mantissa()) {
        // Whole numbers are the most, and need no division.
        Ok(whole) if value.scale() == 0 => whole as f64,
        _ => value.to_f64().unwrap_or_default(),
    }
}

/// The straight map from `low..=high` to the places that plotters gives it.
#[derive(Debug, Clone)]
pub(super) struct Linear {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

impl Linear {
    /// A map without ticks.
    pub(super) fn plain(low: f64, high: f64) -> Self {
        Self { low, high, ticks: Vec::new() }
    }
}

impl Ranged for Linear {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        if self.high <= self.low {
            return limit.0;
        }
        let share = ((value - self.low) / (self.high - self.low)).clamp(-4.0, 5.0);
        limit.0 + (share * f64::from(limit.1 - limit.0)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.max_num_points() == 0 { Vec::new() } else { self.ticks.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(low: &str, high: &str, count: u32, grain: Grain) -> Vec<String> {
        let axis = axis(low.parse().unwrap(), high.parse().unwrap(), count, grain).unwrap();
        axis.ticks.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(ticks("0", "41.56", 5, Grain::Fine), ["0", "10", "20", "30", "40", "50"]);
        assert_eq!(ticks("0", "9", 4, Grain::Fine), ["0", "2.5", "5", "7.5", "10"]);
        assert_eq!(ticks("0", "9", 4, Grain::Whole), ["0", "5", "10"]);
        assert_eq!(ticks("-3", "8", 5, Grain::Fine), ["-5", "-2.5", "0", "2.5", "5", "7.5", "10"]);
        assert_eq!(ticks("0.001", "0.004", 3, Grain::Fine), ["0.001", "0.002", "0.003", "0.004"]);
    }

    #[test]
    fn one_value_has_an_axis_from_zero() {
        assert_eq!(ticks("0", "0", 4, Grain::Whole), ["0", "1"]);
        assert_eq!(ticks("7", "7", 4, Grain::Whole), ["0", "2", "4", "6", "8"]);
        assert_eq!(ticks("-7", "-7", 4, Grain::Fine), ["-8", "-6", "-4", "-2", "0"]);
    }

    #[test]
    fn counts_have_no_halves() {
        assert_eq!(ticks("0", "2", 5, Grain::Whole), ["0", "1", "2"]);
    }

    #[test]
    fn numbers_at_the_end_of_the_world_are_refused_and_not_a_panic() {
        assert_eq!(axis(Decimal::MIN, Decimal::MAX, 5, Grain::Fine), Err(ChartError::OutOfRange));
        assert!(axis(Decimal::ZERO, Decimal::MAX, 5, Grain::Fine).is_err());
        let least = Decimal::new(1, 28);
        let _ = axis(Decimal::ZERO, least, 5, Grain::Fine);
    }

    #[test]
    fn places_lie_on_a_straight_line() {
        let scale = Linear::plain(0.0, 10.0);
        assert_eq!(scale.map(&0.0, (100, 200)), 100);
        assert_eq!(scale.map(&5.0, (200, 100)), 150);
        assert_eq!(scale.map(&10.0, (100, 200)), 200);
        assert_eq!(Linear::plain(1.0, 1.0).map(&1.0, (3, 9)), 3);
    }
}
