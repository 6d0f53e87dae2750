//! What of a quantity can be drawn: a place, or the stretch in which the true number lies.

use super::scale::float;
use crate::model::{Precision, Quantity};
use rust_decimal::Decimal;

/// A quantity on a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Extent {
    /// One number.
    Point(f64),
    /// Between two numbers.
    Between {
        /// The lower.
        low: f64,
        /// The higher.
        high: f64,
        /// Whether only the order of magnitude is known.
        vague: bool,
    },
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
}

impl Extent {
    /// The extent of a quantity, unless it says nothing at all.
    pub(super) fn of(quantity: &Quantity) -> Option<Self> {
        let vague = matches!(quantity.precision, Precision::Magnitude(_));
        match (quantity.low.value(), quantity.high.value()) {
            (Some(low), Some(high)) if low == high && !vague => Some(Self::Point(float(low))),
            (Some(low), Some(high)) => Some(Self::Between { low: float(low), high: float(high), vague }),
            (Some(low), None) => Some(Self::AtLeast(float(low))),
            (None, Some(high)) => Some(Self::AtMost(float(high))),
            (None, None) => None,
        }
    }

    /// The known ends.
    pub(super) fn known(self) -> (f64, f64) {
        match self {
            Self::Between { low, high, .. } => (low, high),
            Self::Point(value) | Self::AtLeast(value) | Self::AtMost(value) => (value, value),
        }
    }

    /// The middle of the known ends.
    pub(super) fn middle(self) -> f64 {
        let (low, high) = self.known();
        low / 2.0 + high / 2.0
    }

    /// From where to where the true number may lie.
    pub(super) fn possible(self) -> (f64, f64) {
        match self {
            Self::AtLeast(value) => (value, f64::INFINITY),
            Self::AtMost(value) => (f64::NEG_INFINITY, value),
            other => other.known(),
        }
    }

    /// The known end that is farther from zero.
    pub(super) fn reach(self) -> f64 {
        match self {
            Self::Point(value) | Self::AtLeast(value) | Self::AtMost(value) => value,
            Self::Between { low, high, .. } => {
                if low.abs() > high.abs() {
                    low
                } else {
                    high
                }
            }
        }
    }
}

/// The number to rank a quantity by: itself, the middle of what it may be, or the one end that is known.
pub(super) fn rank(quantity: &Quantity) -> Option<Decimal> {
    match (quantity.low.value(), quantity.high.value()) {
        (Some(low), Some(high)) if low == high => Some(low),
        // Halved first: the sum of two large numbers may have no place.
        (Some(low), Some(high)) => (low / Decimal::TWO).checked_add(high / Decimal::TWO),
        (end, None) | (None, end) => end,
    }
}

/// The numbers at the known ends of a quantity.
pub(super) fn ends(quantity: &Quantity) -> impl Iterator<Item = Decimal> {
    [quantity.low.value(), quantity.high.value()].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{End, Magnitude, MagnitudeCount};

    fn quantity(low: End, high: End, precision: Precision) -> Quantity {
        Quantity { low, high, precision }
    }

    #[test]
    fn only_a_single_number_is_a_point() {
        let (two, nine) = (End::Inclusive(2.into()), End::Inclusive(9.into()));
        let order = Precision::Magnitude(Magnitude { count: MagnitudeCount::Units, scale: 3 });
        for (given, extent) in [
            (Quantity::exact(2), Some(Extent::Point(2.0))),
            (
                quantity(two, nine, Precision::Exact),
                Some(Extent::Between { low: 2.0, high: 9.0, vague: false }),
            ),
            (quantity(two, nine, order), Some(Extent::Between { low: 2.0, high: 9.0, vague: true })),
            (
                quantity(End::Exclusive(2.into()), End::Unbounded, Precision::Exact),
                Some(Extent::AtLeast(2.0)),
            ),
            (quantity(End::Unbounded, nine, Precision::Exact), Some(Extent::AtMost(9.0))),
            (quantity(End::Unbounded, End::Unbounded, Precision::Exact), None),
        ] {
            assert_eq!(Extent::of(&given), extent);
        }
    }
}
