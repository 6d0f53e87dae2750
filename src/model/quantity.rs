//! A figure as its source states it: a number, a bound, a range, or only an order of magnitude.
//!
//! A quantity is an interval with the precision of its writing. Arithmetic on quantities is interval
//! arithmetic on the *stated* ends; what rounding adds on either side is asked for with
//! [`Quantity::tolerance`] and used by the rules, never printed.

use rust_decimal::Decimal;

/// One end of the interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// Nothing is said on this side.
    Unbounded,
    /// The end itself is possible: "at least", "at most", and both ends of a single number.
    Inclusive(Decimal),
    /// The end itself is excluded: "more than", "less than".
    Exclusive(Decimal),
}

impl End {
    /// The number at this end.
    pub fn value(self) -> Option<Decimal> {
        match self {
            Self::Unbounded => None,
            Self::Inclusive(value) | Self::Exclusive(value) => Some(value),
        }
    }

    fn map2(self, other: Self, f: impl FnOnce(Decimal, Decimal) -> Option<Decimal>) -> Option<Self> {
        match (self.value(), other.value()) {
            (Some(a), Some(b)) => {
                let value = f(a, b)?;
                let strict = matches!(self, Self::Exclusive(_)) || matches!(other, Self::Exclusive(_));
                Some(if strict { Self::Exclusive(value) } else { Self::Inclusive(value) })
            }
            _ => Some(Self::Unbounded),
        }
    }
}

/// How exactly the ends are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// Written to the last unit.
    Exact,
    /// Written to a step: "13,2 juta" has a step of 100,000.
    Rounded {
        /// The unit of the last digit written.
        step: Decimal,
    },
    /// Said to be approximate ("sekitar", "-an"); the step as for a rounded number.
    Approximate {
        /// The unit of the last digit written.
        step: Decimal,
    },
    /// Known only by order of magnitude ("ribuan", "puluhan ribu"); the interval carries the order.
    Magnitude(Magnitude),
}

/// An order of magnitude as it is said: a word for 10–19, 1–9, 10–99 or 100–999, times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Magnitude {
    /// The word before the scale word.
    pub count: MagnitudeCount,
    /// The power of ten of the scale word: 0, 3 (ribu), 6 (juta), 9 (miliar), 12 (triliun).
    pub scale: u32,
}

/// How many of the scale an order of magnitude says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MagnitudeCount {
    /// 1 to 9: "ribuan", "thousands"; never with scale 0.
    Units,
    /// 11 to 19: "belasan".
    Teens,
    /// 10 to 99: "puluhan", "tens of".
    Tens,
    /// 100 to 999: "ratusan", "hundreds of".
    Hundreds,
}

/// A figure as its source states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The lower end.
    pub low: End,
    /// The upper end.
    pub high: End,
    /// How exactly the ends are known.
    pub precision: Precision,
}

/// Why an arithmetic step has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArithmeticError {
    /// The divisor is zero or may be zero.
    DivisionByZero,
    /// The result does not fit 28 digits.
    TooLarge,
}

impl Quantity {
    /// A number known to its last unit.
    pub fn exact(value: impl Into<Decimal>) -> Self {
        let value = value.into();
        Self { low: End::Inclusive(value), high: End::Inclusive(value), precision: Precision::Exact }
    }

    /// A number written to a step.
    pub fn rounded(value: impl Into<Decimal>, step: impl Into<Decimal>) -> Self {
        Self { precision: Precision::Rounded { step: step.into() }, ..Self::exact(value) }
    }

    /// The single number, if this is one (exact, rounded or approximate).
    pub fn point(&self) -> Option<Decimal> {
        match (self.low, self.high) {
            (End::Inclusive(low), End::Inclusive(high)) if low == high => Some(low),
            _ => None,
        }
    }

    /// A number to rank or to place by where one is needed: the point, the middle of a closed range, or the
    /// one end that is known. Nothing for an order of magnitude, which must not be drawn as a point.
    pub fn representative(&self) -> Option<Decimal> {
        if matches!(self.precision, Precision::Magnitude(_)) {
            return None;
        }
        match (self.low.value(), self.high.value()) {
            (Some(low), Some(high)) => Some(low.checked_add(high)? / Decimal::TWO),
            (Some(end), None) | (None, Some(end)) => Some(end),
            (None, None) => None,
        }
    }

    /// The unit of the last digit written; zero for a number known to its last unit.
    pub fn step(&self) -> Decimal {
        match self.precision {
            Precision::Exact | Precision::Magnitude(_) => Decimal::ZERO,
            Precision::Rounded { step } | Precision::Approximate { step } => step,
        }
    }

    /// How far the true number may lie from what is written, on either side: half a step when rounded,
    /// a whole step when approximate.
    pub fn tolerance(&self) -> Decimal {
        match self.precision {
            Precision::Exact | Precision::Magnitude(_) => Decimal::ZERO,
            Precision::Rounded { step } => step / Decimal::TWO,
            Precision::Approximate { step } => step,
        }
    }

    /// Whether two statements can both be true of one number, rounding included.
    pub fn compatible(&self, other: &Self) -> bool {
        let slack = self.tolerance() + other.tolerance();
        let below = |low: End, high: End| match (low.value(), high.value()) {
            (Some(low_value), Some(high_value)) if slack.is_zero() => {
                let strict = matches!(low, End::Exclusive(_)) || matches!(high, End::Exclusive(_));
                if strict { low_value < high_value } else { low_value <= high_value }
            }
            (Some(low), Some(high)) => low <= high + slack,
            _ => true,
        };
        below(self.low, other.high) && below(other.low, self.high)
    }

    /// The sum.
    pub fn add(&self, other: &Self) -> Result<Self, ArithmeticError> {
        self.combine(other, Decimal::checked_add, |q| (q.low, q.high))
    }

    /// The difference; the ends of the subtrahend change places.
    pub fn subtract(&self, other: &Self) -> Result<Self, ArithmeticError> {
        self.combine(other, Decimal::checked_sub, |q| (q.high, q.low))
    }

    fn combine(
        &self,
        other: &Self,
        f: impl Fn(Decimal, Decimal) -> Option<Decimal>,
        ends: impl Fn(&Self) -> (End, End),
    ) -> Result<Self, ArithmeticError> {
        let (first, second) = ends(other);
        let low = self.low.map2(first, &f).ok_or(ArithmeticError::TooLarge)?;
        let high = self.high.map2(second, &f).ok_or(ArithmeticError::TooLarge)?;
        Ok(Self { low, high, precision: self.joint_precision(other, self.step().max(other.step())) })
    }

    /// The ratio times `factor` (100 for a percentage). Both quantities must not be negative; the ends of
    /// the divisor change places. The result is rounded no further than 28 digits: callers round once, last.
    pub fn ratio(&self, divisor: &Self, factor: Decimal) -> Result<Self, ArithmeticError> {
        if divisor.low.value().is_none_or(|low| low <= Decimal::ZERO)
            && divisor.high.value().is_none_or(|high| high <= Decimal::ZERO)
            || divisor.low.value() == Some(Decimal::ZERO)
        {
            return Err(ArithmeticError::DivisionByZero);
        }
        let divide = |a: Decimal, b: Decimal| a.checked_mul(factor)?.checked_div(b);
        let precision = self.joint_precision(divisor, Decimal::ZERO);
        // Both ends are the same, and dividing is dear.
        if let (Some(a), Some(b)) = (self.point(), divisor.point()) {
            let value = divide(a, b).ok_or(ArithmeticError::TooLarge)?;
            return Ok(Self { low: End::Inclusive(value), high: End::Inclusive(value), precision });
        }
        let low = self.low.map2(divisor.high, divide).ok_or(ArithmeticError::TooLarge)?;
        let high = self.high.map2(divisor.low, divide).ok_or(ArithmeticError::TooLarge)?;
        // A ratio of counts cannot be negative, but "less than 5" of them says nothing of the lower end.
        Ok(Self { low, high, precision })
    }

    fn joint_precision(&self, other: &Self, step: Decimal) -> Precision {
        let approximate = |q: &Self| matches!(q.precision, Precision::Approximate { .. });
        match (self.precision, other.precision) {
            (Precision::Exact, Precision::Exact) => Precision::Exact,
            _ if approximate(self) || approximate(other) => Precision::Approximate { step },
            _ => Precision::Rounded { step },
        }
    }

    /// Whether any end is below zero.
    pub fn has_negative_end(&self) -> bool {
        [self.low, self.high]
            .iter()
            .any(|end| end.value().is_some_and(|value| value.is_sign_negative() && !value.is_zero()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn more_than(value: i64) -> Quantity {
        Quantity { low: End::Exclusive(value.into()), high: End::Unbounded, precision: Precision::Exact }
    }

    #[test]
    fn more_than_twenty_of_a_hundred_and_ten_million_is_more_than_18_2_percent() {
        let share = more_than(20_000_000)
            .ratio(&Quantity::rounded(110_000_000, 1_000_000), Decimal::ONE_HUNDRED)
            .unwrap();
        assert_eq!(share.high, End::Unbounded);
        let End::Exclusive(low) = share.low else { panic!("{share:?}") };
        assert_eq!(low.round_dp(1).to_string(), "18.2");
    }

    #[test]
    fn a_range_divided_by_a_number_is_a_range() {
        let range = Quantity {
            low: End::Inclusive(20.into()),
            high: End::Inclusive(30.into()),
            precision: Precision::Exact,
        };
        let half = range.ratio(&Quantity::exact(2), Decimal::ONE).unwrap();
        assert_eq!((half.low, half.high), (End::Inclusive(10.into()), End::Inclusive(15.into())));
        let rest = Quantity::exact(100).subtract(&range).unwrap();
        assert_eq!((rest.low, rest.high), (End::Inclusive(70.into()), End::Inclusive(80.into())));
    }

    #[test]
    fn nothing_is_divided_by_zero_or_by_what_may_be_zero() {
        let zero = Quantity::exact(0).ratio(&Quantity::exact(0), Decimal::ONE);
        assert_eq!(zero, Err(ArithmeticError::DivisionByZero));
        let maybe = Quantity { low: End::Inclusive(0.into()), ..Quantity::exact(5) };
        assert_eq!(Quantity::exact(1).ratio(&maybe, Decimal::ONE), Err(ArithmeticError::DivisionByZero));
    }

    #[test]
    fn rounding_decides_what_is_compatible() {
        let stated = Quantity::rounded(41_560_000, 10_000);
        assert!(stated.compatible(&Quantity::exact(41_560_938)));
        assert!(!stated.compatible(&Quantity::exact(41_570_938)));
        assert!(more_than(20).compatible(&Quantity::exact(21)));
        assert!(!more_than(20).compatible(&Quantity::exact(20)));
    }
}
