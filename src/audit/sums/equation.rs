//! An equation over observations: a whole and its parts, with the tolerance that their rounding allows.
//!
//! It says whether it holds, and for each of its figures what that would have to be for it to hold. Which figure is
//! wrong is decided elsewhere.

use crate::model::{Observation, Precision, Quantity};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// What an equation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identity of `measures.yaml`.
    Identity,
    /// The parts of a measure.
    Categories,
    /// The regions below another.
    Regions,
}

/// What it claims of the parts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// They are the whole.
    Equal,
    /// They are no more than the whole: not all of them are known.
    AtMost,
}

/// A whole and its parts, each by its place among the observations.
#[derive(Debug, Clone)]
pub(super) struct Equation {
    pub(super) kind: Kind,
    pub(super) claim: Claim,
    pub(super) whole: u32,
    pub(super) parts: Vec<u32>,
}

impl Equation {
    /// The whole and its parts.
    pub(super) fn members(&self) -> impl Iterator<Item = u32> {
        std::iter::once(self.whole).chain(self.parts.iter().copied())
    }
}

/// The observations with what some of them ought to have been.
#[derive(Debug)]
pub(super) struct Ledger<'a> {
    pub(super) observations: &'a [Observation],
    mended: FxHashMap<u32, Quantity>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(observations: &'a [Observation]) -> Self {
        Self { observations, mended: FxHashMap::default() }
    }

    /// The figure as it was stated.
    pub(super) fn stated(&self, at: u32) -> Option<&'a Quantity> {
        self.observations[at as usize].stated.quantity()
    }

    /// The figure as it is taken to be.
    pub(super) fn quantity(&self, at: u32) -> Option<&Quantity> {
        if self.mended.is_empty() {
            return self.stated(at);
        }
        self.mended.get(&at).or_else(|| self.stated(at))
    }

    /// Takes a figure to be this number, written as exactly as it was.
    pub(super) fn mend(&mut self, at: u32, value: Decimal) {
        if let Some(stated) = self.stated(at) {
            let precision = stated.precision;
            self.mended.insert(at, Quantity { precision, ..Quantity::exact(value) });
        }
    }
}

/// Whether a claim holds.
pub(super) fn holds(ledger: &Ledger<'_>, claim: Claim, whole: u32, parts: &[u32]) -> bool {
    let Some(stated) = ledger.quantity(whole) else { return true };
    if let Some(holds) = holds_exactly(ledger, claim, stated, parts) {
        return holds;
    }
    let mut sum = Quantity::exact(0);
    let mut slack = Decimal::ZERO;
    for part in parts {
        let Some(part) = ledger.quantity(*part) else { return true };
        let Ok(more) = sum.add(part) else { return true };
        (sum, slack) = (more, slack + part.tolerance());
    }
    match claim {
        Claim::Equal => {
            let precision = Precision::Rounded { step: slack * Decimal::TWO };
            Quantity { precision, ..sum }.compatible(stated)
        }
        Claim::AtMost => match (sum.low.value(), stated.high.value()) {
            (Some(low), Some(high)) => low <= high + slack + stated.tolerance(),
            _ => true,
        },
    }
}

/// The same where all are whole numbers written to the last unit, as nearly all are.
fn holds_exactly(ledger: &Ledger<'_>, claim: Claim, whole: &Quantity, parts: &[u32]) -> Option<bool> {
    let whole = exactly(whole)?;
    let mut sum = 0i128;
    for part in parts {
        sum += exactly(ledger.quantity(*part)?)?;
    }
    Some(match claim {
        Claim::Equal => sum == whole,
        Claim::AtMost => sum <= whole,
    })
}

fn exactly(quantity: &Quantity) -> Option<i128> {
    let exact = quantity.precision == Precision::Exact;
    let point = quantity.point().filter(|_| exact)?;
    (point.scale() == 0).then(|| point.mantissa())
}

/// Numbers from one to another; an end that is not there is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Range {
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
}

impl Range {
    /// What lies in both; nothing if that is empty.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let low = self.low.max(other.low);
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let empty = matches!((low, high), (Some(low), Some(high)) if low > high);
        (!empty).then_some(Self { low, high })
    }

    pub(super) fn holds(self, value: Decimal) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Whether a figure, a bound or a range is none of it.
    pub(super) fn is_beside(self, quantity: &Quantity) -> bool {
        let above = quantity.low.value().zip(self.high).is_some_and(|(low, high)| low > high);
        let below = quantity.high.value().zip(self.low).is_some_and(|(high, low)| high < low);
        above || below
    }

    /// The one number that is possible, if it is one.
    pub(super) fn point(self) -> Option<Decimal> {
        self.low.filter(|low| Some(*low) == self.high)
    }

    pub(super) fn middle(self) -> Option<Decimal> {
        Some(self.low?.checked_add(self.high?)? / Decimal::TWO)
    }
}

/// What parts come to: the sums of their ends, how many are open, and how far all may be off by rounding.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    low: Decimal,
    high: Decimal,
    open_low: u32,
    open_high: u32,
    slack: Decimal,
}

impl Sum {
    /// The sum of parts; nothing if it is too large for a number.
    pub(super) fn of(ledger: &Ledger<'_>, parts: &[u32]) -> Option<Self> {
        let mut sum = Self::default();
        for part in parts {
            let part = ledger.quantity(*part)?;
            match part.low.value() {
                Some(low) => sum.low = sum.low.checked_add(low)?,
                None => sum.open_low += 1,
            }
            match part.high.value() {
                Some(high) => sum.high = sum.high.checked_add(high)?,
                None => sum.open_high += 1,
            }
            sum.slack = sum.slack.checked_add(part.tolerance())?;
        }
        Some(sum)
    }

    /// The sum without one of its parts.
    fn without(mut self, part: &Quantity) -> Self {
        match part.low.value() {
            Some(low) => self.low -= low,
            None => self.open_low -= 1,
        }
        match part.high.value() {
            Some(high) => self.high -= high,
            None => self.open_high -= 1,
        }
        self.slack -= part.tolerance();
        self
    }

    fn low(&self) -> Option<Decimal> {
        (self.open_low == 0).then_some(self.low)
    }

    fn high(&self) -> Option<Decimal> {
        (self.open_high == 0).then_some(self.high)
    }

    /// The number, if all parts are numbers.
    pub(super) fn point(&self) -> Option<Decimal> {
        self.low().filter(|low| Some(*low) == self.high())
    }

    /// Whether all parts are written to the last unit.
    pub(super) fn is_exact(&self) -> bool {
        self.slack.is_zero()
    }
}

/// An equation with the sum of its parts at hand.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) equation: Equation,
    pub(super) sum: Sum,
    pub(super) holds: bool,
}

impl Weighed {
    /// Nothing if a figure of it is missing or too large to be added.
    pub(super) fn new(ledger: &Ledger<'_>, equation: Equation) -> Option<Self> {
        let sum = Sum::of(ledger, &equation.parts)?;
        let holds = holds(ledger, equation.claim, equation.whole, &equation.parts);
        Some(Self { equation, sum, holds })
    }

    /// Weighs again, after a figure was mended.
    pub(super) fn renew(&mut self, ledger: &Ledger<'_>) {
        let Equation { claim, whole, parts, .. } = &self.equation;
        self.sum = Sum::of(ledger, parts).unwrap_or(self.sum);
        self.holds = holds(ledger, *claim, *whole, parts);
    }

    pub(super) fn members(&self) -> impl Iterator<Item = u32> {
        self.equation.members()
    }

    /// How much the parts are more than the whole, where all are numbers written to the last unit.
    pub(super) fn excess(&self, ledger: &Ledger<'_>) -> Option<Decimal> {
        let whole = ledger.quantity(self.equation.whole)?;
        let exact = self.sum.is_exact() && whole.tolerance().is_zero() && self.equation.claim == Claim::Equal;
        Some(self.sum.point()? - whole.point()?).filter(|_| exact)
    }

    /// What the figure at `at`, one of this equation, would have to be for it to hold.
    pub(super) fn needed(&self, ledger: &Ledger<'_>, at: u32) -> Option<Range> {
        let own = ledger.quantity(at)?;
        let (less, more) = if at == self.equation.whole {
            let slack = self.sum.slack + own.tolerance();
            (self.sum.low().map(|low| low - slack), self.sum.high().map(|high| high + slack))
        } else {
            let whole = ledger.quantity(self.equation.whole)?;
            let others = self.sum.without(own);
            let slack = others.slack + own.tolerance() + whole.tolerance();
            let low = whole.low.value().zip(others.high()).map(|(whole, others)| whole - others - slack);
            let high = whole.high.value().zip(others.low()).map(|(whole, others)| whole - others + slack);
            (low, high)
        };
        Some(match self.equation.claim {
            Claim::Equal => Range { low: less, high: more },
            Claim::AtMost if at == self.equation.whole => Range { low: less, high: None },
            Claim::AtMost => Range { low: None, high: more },
        })
    }
}
