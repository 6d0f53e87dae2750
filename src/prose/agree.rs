//! Whether a number in a text is true of a quantity, at the precision that it is written with.
//!
//! | written | true of a quantity that |
//! |---|---|
//! | `41,56 juta` | rounds to it at its last digit, half away from zero |
//! | `lebih dari 41 juta`, `sedikitnya` | lies above it, by at most a quarter of it |
//! | `kurang dari`, `paling banyak` | lies below it, by at most a quarter of it |
//! | `hampir 42 juta` | lies below it, by at most a tenth of it |
//! | `sekitar 8 juta` | rounds to it, or differs from it by at most a twentieth |
//! | `lebih dari separuh`, `kurang dari sepertiga` | lies on its side, no farther than the next simple fraction |
//! | `tiga dari lima` | differs from it by at most one point in a hundred |
//! | `20–30 persen` | has just these ends |
//! | `500 ribuan` | lies within it: from 500,000 to 599,999 |
//! | `ribuan` | lies within it |
//!
//! Of a quantity that itself is a bound only the same bound is true.

use crate::model::{End, Magnitude, Precision, Quantity, UnitKind};
use crate::number::Bound;
use crate::number::prose::{Form, Statement, Unit};
use rust_decimal::{Decimal, RoundingStrategy};

/// What kind of quantity a number speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Things that are counted.
    Count,
    /// Money.
    Money,
    /// Parts of a hundred.
    Percent,
    /// Percentage points.
    Point,
    /// So many times as much.
    Factor,
}

impl Class {
    pub(super) fn of(kind: UnitKind) -> Self {
        match kind {
            UnitKind::Count => Self::Count,
            UnitKind::Currency => Self::Money,
            UnitKind::Percent => Self::Percent,
            UnitKind::PercentPoint => Self::Point,
            UnitKind::Ratio => Self::Factor,
        }
    }
}

/// A number as a text says it, ready to be held against quantities.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) class: Class,
    low: End,
    high: End,
    pub(super) step: Decimal,
    pub(super) bound: Option<Bound>,
    precision: Precision,
    /// Whether the number is made wide: "500 ribuan".
    some: bool,
    form: Form,
    /// Whether it is a fraction, in words or as so many of so many.
    fraction: bool,
}

/// How far from a number something may be that is about as much, as a share of it; and from a simple part, which is said in
/// place of all that lie nearer to it than to another: "sekitar satu dari lima" of 21.7 %.
const ABOUT: (i64, u32) = (5, 2);
const ABOUT_PART: (i64, u32) = (1, 1);

/// The fractions that people say, in percent.
const FRACTIONS: [(i64, u32); 13] = [
    (0, 0),
    (10, 0),
    (20, 0),
    (25, 0),
    (3333, 2),
    (40, 0),
    (50, 0),
    (60, 0),
    (6667, 2),
    (75, 0),
    (80, 0),
    (90, 0),
    (100, 0),
];

impl Said {
    pub(super) fn new(statement: &Statement) -> Self {
        let (class, factor, fraction) = match &statement.unit {
            None | Some(Unit::Counted(_)) => (Class::Count, Decimal::ONE, false),
            Some(Unit::Currency(_)) => (Class::Money, Decimal::ONE, false),
            Some(Unit::Percent) => (Class::Percent, Decimal::ONE, false),
            Some(Unit::PercentPoint) => (Class::Point, Decimal::ONE, false),
            Some(Unit::Factor) => (Class::Factor, Decimal::ONE, false),
            Some(Unit::Ratio) => (Class::Percent, Decimal::ONE_HUNDRED, true),
        };
        let scaled = |end: End| match end {
            End::Unbounded => End::Unbounded,
            End::Inclusive(value) => End::Inclusive(value * factor),
            End::Exclusive(value) => End::Exclusive(value * factor),
        };
        let quantity = statement.quantity;
        Self {
            class,
            low: scaled(quantity.low),
            high: scaled(quantity.high),
            step: statement.step * factor,
            bound: statement.qualifier.bound,
            precision: quantity.precision,
            some: statement.qualifier.some,
            form: statement.form,
            fraction,
        }
    }

    /// The number that is written, whatever bounds it; of a range its lower end.
    pub(super) fn written(&self) -> Option<Decimal> {
        self.low.value().or(self.high.value())
    }

    /// Its ends, without what bounds them.
    pub(super) fn ends(&self) -> [Option<Decimal>; 2] {
        [self.low.value(), self.high.value()]
    }

    /// The number itself, whatever is above or below it; nothing where nothing bounds it.
    pub(super) fn unbounded(&self) -> Option<Self> {
        let end =
            End::Inclusive(self.written().filter(|_| self.bound.is_some_and(|bound| bound != Bound::About))?);
        Some(Self { low: end, high: end, bound: None, ..self.clone() })
    }

    /// The same number of another kind.
    pub(super) fn as_a(&self, class: Class) -> Self {
        Self { class, ..self.clone() }
    }

    /// The same words with another number in them.
    pub(super) fn with(&self, value: Decimal, step: Decimal) -> Self {
        let end = |end: End| match end {
            End::Unbounded => End::Unbounded,
            End::Inclusive(_) => End::Inclusive(value),
            End::Exclusive(_) => End::Exclusive(value),
        };
        Self { low: end(self.low), high: end(self.high), step, ..self.clone() }
    }

    /// How many of its digits say something: two of "1,7 juta".
    pub(super) fn digits(&self) -> u32 {
        let Some(written) = self.written().filter(|written| !written.is_zero()) else { return 1 };
        let step = if self.step.is_zero() { Decimal::ONE } else { self.step };
        let count = |value: Decimal| {
            let count = (value / step).abs().round().normalize().to_string();
            count.chars().filter(char::is_ascii_digit).count() as u32
        };
        match self.high.value().filter(|high| *high != written) {
            Some(high) => count(written) + count(high) + 1,
            None => count(written),
        }
    }

    /// Whether it is one number, neither bounded nor a range.
    pub(super) fn is_point(&self) -> bool {
        matches!((self.low, self.high), (End::Inclusive(low), End::Inclusive(high)) if low == high)
    }

    /// Whether it is true of a quantity of its kind.
    pub(super) fn agrees(&self, quantity: &Quantity) -> bool {
        if let Precision::Magnitude(own) = self.precision {
            return match quantity.precision {
                Precision::Magnitude(other) => own == other,
                _ => self.within(quantity),
            };
        }
        match self.bound {
            None if self.is_point() => self.is_point_of(quantity),
            None if self.some => self.within(quantity),
            None => self.has_ends_of(quantity),
            Some(Bound::About) if self.is_point() => {
                let share = if self.fraction { ABOUT_PART } else { ABOUT };
                self.is_point_of(quantity) || self.is_near(quantity, Decimal::new(share.0, share.1))
            }
            Some(Bound::About) => self.has_ends_of(quantity) || self.within(quantity),
            Some(Bound::MoreThan | Bound::AtLeast) => {
                bounded(quantity.high, quantity.low, self.low, |q| self.rounds(q))
                    || quantity.point().is_some_and(|value| self.is_above(value))
            }
            Some(Bound::LessThan | Bound::AtMost) => {
                bounded(quantity.low, quantity.high, self.high, |q| self.rounds(q))
                    || quantity.point().is_some_and(|value| self.is_below(value, Decimal::new(25, 2)))
            }
            Some(Bound::Almost) => {
                bounded(quantity.low, quantity.high, self.high, |q| self.rounds(q))
                    || quantity.point().is_some_and(|value| self.is_below(value, Decimal::new(1, 1)))
            }
        }
    }

    /// Whether it says just what the quantity is, and is not only true of it.
    pub(super) fn is_just(&self, quantity: &Quantity) -> bool {
        match self.bound {
            Some(Bound::MoreThan | Bound::AtLeast) => {
                bounded(quantity.high, quantity.low, self.low, |q| self.rounds(q))
            }
            Some(Bound::LessThan | Bound::AtMost | Bound::Almost) => {
                bounded(quantity.low, quantity.high, self.high, |q| self.rounds(q))
            }
            _ => true,
        }
    }

    /// Whether a bounded number is the quantity itself, which something else is said to be above or below.
    pub(super) fn names(&self, quantity: &Quantity) -> bool {
        self.bound.is_some() && self.is_point_of(quantity)
    }

    /// The order of magnitude, where it says no more.
    pub(super) fn magnitude(&self) -> Option<Magnitude> {
        if let Precision::Magnitude(own) = self.precision { Some(own) } else { None }
    }

    /// Whether a bounded number lies on the right side of a quantity, however far from it.
    pub(super) fn is_on_its_side(&self, quantity: &Quantity) -> bool {
        let (Some(written), Some(value)) = (self.written(), quantity.representative()) else { return false };
        match self.bound {
            Some(Bound::MoreThan) => value > written,
            Some(Bound::AtLeast) => value >= written,
            Some(Bound::LessThan | Bound::Almost) => value < written,
            Some(Bound::AtMost) => value <= written,
            Some(Bound::About) | None => true,
        }
    }

    /// Whether a quantity is open, and its end is this number on the other side: "at least 40" of "less than 40".
    pub(super) fn is_turned(&self, quantity: &Quantity) -> bool {
        match self.bound {
            Some(Bound::MoreThan | Bound::AtLeast) => {
                bounded(quantity.low, quantity.high, self.low, |q| self.rounds(q))
            }
            Some(Bound::LessThan | Bound::AtMost | Bound::Almost) => {
                bounded(quantity.high, quantity.low, self.high, |q| self.rounds(q))
            }
            Some(Bound::About) | None => false,
        }
    }

    fn rounds(&self, value: Decimal) -> Decimal {
        rounded(value, self.step)
    }

    fn is_point_of(&self, quantity: &Quantity) -> bool {
        let (Some(written), Some(value)) = (self.written(), quantity.point()) else { return false };
        if self.fraction && self.form == Form::Ratio {
            return (written - value).abs() <= Decimal::ONE;
        }
        if self.fraction {
            return rounded(value, Decimal::new(1, 0)) == rounded(written, Decimal::new(1, 0));
        }
        self.rounds(value) == self.rounds(written)
    }

    fn is_near(&self, quantity: &Quantity, share: Decimal) -> bool {
        let (Some(written), Some(value)) = (self.written(), quantity.representative()) else { return false };
        (written - value).abs() <= written.abs() * share
    }

    fn has_ends_of(&self, quantity: &Quantity) -> bool {
        let same = |own: End, other: End| match (own.value(), other.value()) {
            (Some(own), Some(other)) => self.rounds(other) == self.rounds(own),
            (None, None) => true,
            _ => false,
        };
        same(self.low, quantity.low) && same(self.high, quantity.high)
    }

    /// Whether the whole quantity lies within its ends.
    fn within(&self, quantity: &Quantity) -> bool {
        let above = match (self.low, quantity.low) {
            (End::Unbounded, _) => true,
            (_, End::Unbounded) => false,
            (End::Exclusive(own), End::Inclusive(other)) => own < other,
            (End::Inclusive(own) | End::Exclusive(own), End::Inclusive(other) | End::Exclusive(other)) => {
                own <= other
            }
        };
        let below = match (self.high, quantity.high) {
            (End::Unbounded, _) => true,
            (_, End::Unbounded) => false,
            (End::Exclusive(own), End::Inclusive(other)) => other < own,
            (End::Inclusive(own) | End::Exclusive(own), End::Inclusive(other) | End::Exclusive(other)) => {
                other <= own
            }
        };
        above && below
    }

    fn is_above(&self, value: Decimal) -> bool {
        let above = match self.low {
            End::Exclusive(low) => value > low,
            End::Inclusive(low) => value >= low,
            End::Unbounded => false,
        };
        let Some(written) = self.low.value() else { return false };
        let most = if self.fraction {
            fractions().find(|fraction| *fraction > written + Decimal::ONE)
        } else {
            written.checked_mul(Decimal::new(125, 2))
        };
        above && most.is_some_and(|most| value <= most)
    }

    fn is_below(&self, value: Decimal, share: Decimal) -> bool {
        let below = match self.high {
            End::Exclusive(high) => value < high,
            End::Inclusive(high) => value <= high,
            End::Unbounded => false,
        };
        let Some(written) = self.high.value() else { return false };
        let least = if self.fraction {
            fractions().filter(|fraction| *fraction < written - Decimal::ONE).last()
        } else {
            written.checked_mul(Decimal::ONE - share)
        };
        below && least.is_some_and(|least| value >= least)
    }
}

fn fractions() -> impl Iterator<Item = Decimal> {
    FRACTIONS.iter().map(|(digits, scale)| Decimal::new(*digits, *scale))
}

/// Whether a quantity that is open on one side has just the end that is said.
fn bounded(open: End, end: End, said: End, rounds: impl Fn(Decimal) -> Decimal) -> bool {
    matches!(open, End::Unbounded)
        && matches!((end.value(), said.value()), (Some(end), Some(said)) if rounds(end) == rounds(said))
}

/// A number at a step, half away from zero.
pub(super) fn rounded(value: Decimal, step: Decimal) -> Decimal {
    let steps = if step.is_zero() { Decimal::ONE } else { step };
    let count = value.checked_div(steps);
    let count = count.map(|count| count.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero));
    count.and_then(|count| count.checked_mul(steps)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Style;
    use crate::number::prose::{Kind, Reader, Text};

    fn said(text: &str) -> Said {
        let style = Style::indonesian();
        let prose = Reader::new(&style, &[]).read(&Text::plain(text));
        let found = prose.numbers.iter().find_map(|number| match &number.kind {
            Kind::Quantity(statement) => Some(Said::new(statement)),
            _ => None,
        });
        found.unwrap()
    }

    #[test]
    fn a_number_is_true_at_the_precision_of_its_writing() {
        let exact = |value: i64| Quantity::exact(value);
        for (text, value, expected) in [
            ("41,56 juta orang", 41_560_938, true),
            ("41,65 juta orang", 41_560_938, false),
            ("41,6 juta orang", 41_560_938, true),
            ("42 juta orang", 41_500_000, true),
            ("42 juta orang", 41_499_999, false),
            ("41.560.938 orang", 41_560_938, true),
            ("41.560.983 orang", 41_560_938, false),
            ("lebih dari 41 juta orang", 41_560_938, true),
            ("lebih dari 42 juta orang", 41_560_938, false),
            ("lebih dari 30 juta orang", 41_560_938, false),
            ("hampir 42 juta orang", 41_560_938, true),
            ("hampir 41 juta orang", 41_560_938, false),
            ("hampir 50 juta orang", 41_560_938, false),
            ("kurang dari 42 juta orang", 41_560_938, true),
            ("sekitar 41 juta orang", 41_560_938, true),
            ("sekitar 35 juta orang", 41_560_938, false),
            ("ribuan orang", 1_435, true),
            ("ribuan orang", 41_435, false),
            ("500 ribuan orang", 583_638, true),
            ("500 ribuan orang", 600_000, false),
        ] {
            assert_eq!(said(text).agrees(&exact(value)), expected, "{text} of {value}");
        }
    }

    #[test]
    fn fractions_reach_to_the_next() {
        let percent = |digits: i64| Quantity::exact(Decimal::new(digits, 1));
        for (text, value, expected) in [
            ("separuh peserta", 501, true),
            ("separuh peserta", 520, false),
            ("lebih dari separuh peserta", 566, true),
            ("lebih dari separuh peserta", 490, false),
            ("lebih dari separuh peserta", 700, false),
            ("kurang dari sepertiga peserta", 297, true),
            ("tiga dari lima peserta", 602, true),
            ("tiga dari lima peserta", 640, false),
            ("hampir empat dari sepuluh peserta", 380, true),
        ] {
            assert_eq!(said(text).agrees(&percent(value)), expected, "{text} of {value}");
        }
    }

    #[test]
    fn of_a_bound_only_the_same_bound_is_true() {
        let more = Quantity {
            low: End::Exclusive(20_000_000.into()),
            high: End::Unbounded,
            precision: Precision::Exact,
        };
        assert!(said("lebih dari 20 juta orang").agrees(&more));
        assert!(!said("20 juta orang").agrees(&more));
        assert!(!said("lebih dari 21 juta orang").agrees(&more));
        let range = Quantity {
            low: End::Inclusive(20.into()),
            high: End::Inclusive(30.into()),
            precision: Precision::Exact,
        };
        assert!(said("20–30 persen").agrees(&range));
        assert!(!said("20–35 persen").agrees(&range));
    }
}
