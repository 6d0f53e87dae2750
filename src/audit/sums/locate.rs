//! From equations that do not hold to the figure that is wrong.
//!
//! A figure is the culprit if one other number in its place mends the equations it stands in and breaks none of those
//! that hold. Where that leaves several, evidence decides: a control total that says the same, a slip of the pen
//! that would explain the difference. Where it still leaves several, all of them are told.

use super::equation::{Claim, Ledger, Range, Weighed};
use crate::audit::slip::Slip;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong, and the broken equations that it explains, by their places among those that were weighed.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) culprit: Culprit,
    pub(super) explains: Vec<usize>,
}

/// Which figure is wrong.
#[derive(Debug, Clone)]
pub(super) enum Culprit {
    /// This one.
    One(Suspect),
    /// These two stand in each other's place.
    Exchanged(u32, u32),
    /// One of these, or none that stands out.
    Among(Vec<Suspect>),
}

/// A figure that would explain what is broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Suspect {
    pub(super) at: u32,
    /// What it ought to be, where that is one number.
    pub(super) value: Option<Decimal>,
    pub(super) slip: Option<Slip>,
}

/// What a control total says of putting another number in the place of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Testimony {
    /// The figure is as it was when the control was written.
    Unchanged,
    /// Nothing.
    Silent,
    /// The sum would be as stated.
    Total,
    /// The digest would be as stated.
    Digest,
}

/// What is asked of the controls: the figure, and what it might have to be.
pub(super) type Witness<'w> = &'w dyn Fn(u32, Range) -> (Testimony, Option<Decimal>);

/// More faults than this are told at the wholes: something else than a slip is wrong then.
const MOST: usize = 100;

/// Finds what is wrong among equations, some of which are broken; those that hold bear witness. What is found is
/// mended in the ledger.
pub(super) fn locate(ledger: &mut Ledger<'_>, all: &mut [Weighed], witness: Witness<'_>) -> Vec<Fault> {
    let mut search = Search::new(ledger, all, witness);
    let mut faults = Vec::new();
    while !search.broken.is_empty() {
        let fault = if faults.len() < MOST { search.best() } else { None };
        let fault = fault.unwrap_or_else(|| search.unexplained());
        search.settle(&fault);
        faults.push(fault);
    }
    faults
}

struct Search<'s, 'a> {
    ledger: &'s mut Ledger<'a>,
    all: &'s mut [Weighed],
    witness: Witness<'s>,
    /// The equations of each figure.
    of: FxHashMap<u32, Vec<usize>>,
    /// Those that do not hold and are not explained yet.
    broken: BTreeSet<usize>,
    /// What each figure of a broken equation would explain.
    suspects: BTreeMap<u32, Theory>,
    exchanges: Vec<(u32, u32, Vec<usize>)>,
}

/// What another number in one place would explain.
#[derive(Debug, Clone)]
struct Theory {
    suspect: Suspect,
    mends: Vec<usize>,
    rank: Rank,
}

/// How well a theory explains: broken equations mended against those left broken, what controls say, and the slip.
type Rank = (i64, Testimony, u8);

impl<'s, 'a> Search<'s, 'a> {
    fn new(ledger: &'s mut Ledger<'a>, all: &'s mut [Weighed], witness: Witness<'s>) -> Self {
        let mut of: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (at, weighed) in all.iter().enumerate() {
            weighed.members().for_each(|member| of.entry(member).or_default().push(at));
        }
        let broken = (0..all.len()).filter(|at| !all[*at].holds).collect();
        let mut search =
            Self { ledger, all, witness, of, broken, suspects: BTreeMap::new(), exchanges: Vec::new() };
        let members: BTreeSet<u32> = search.broken.iter().flat_map(|at| search.all[*at].members()).collect();
        members.into_iter().for_each(|member| search.suspect(member));
        search.exchanges = search.exchanges();
        search
    }

    fn equations(&self, figure: u32) -> &[usize] {
        self.of.get(&figure).map_or(&[], Vec::as_slice)
    }

    /// Thinks again about a figure.
    fn suspect(&mut self, figure: u32) {
        match self.theory(figure) {
            Some(theory) => self.suspects.insert(figure, theory),
            None => self.suspects.remove(&figure),
        };
    }

    fn theory(&self, figure: u32) -> Option<Theory> {
        let quantity = self.ledger.quantity(figure)?;
        let own = quantity.representative()?;
        let mut possible = Range { low: Some(Decimal::ZERO.min(own)), high: None };
        let mut open = Vec::new();
        for at in self.equations(figure) {
            let needed = self.all[*at].needed(self.ledger, figure)?;
            match self.broken.contains(at) {
                true => open.push((*at, needed)),
                // An equation that was told already says nothing any more.
                false if !self.all[*at].holds => {}
                false => possible = possible.and(needed)?,
            }
        }
        // Each broken equation in turn says what the figure should be; the others agree or do not.
        let theories = open.iter().filter_map(|(_, first)| {
            let mut range = possible.and(*first)?;
            let mut mends = Vec::new();
            for (at, needed) in &open {
                if let Some(both) = range.and(*needed) {
                    range = both;
                    mends.push(*at);
                }
            }
            range.is_beside(quantity).then_some((range, mends))
        });
        let (range, mends) = theories.max_by_key(|(_, mends)| mends.len())?;
        let (testimony, told) = (self.witness)(figure, range);
        let (value, slip) = self.mended_value(figure, own, range, told);
        // A bound or a range is no slip of a number.
        let slip = slip.filter(|_| quantity.point().is_some());
        let left = open.len() - mends.len();
        let slips = slip.map_or(0, |slip| 1 + u8::from(slip.is_telling()));
        let rank = (2 * mends.len() as i64 - left as i64, testimony, slips);
        Some(Theory { suspect: Suspect { at: figure, value, slip }, mends, rank })
    }

    /// The number that a figure ought to be, of those that it can be, and the slip that made it what it is.
    fn mended_value(
        &self,
        figure: u32,
        own: Decimal,
        range: Range,
        told: Option<Decimal>,
    ) -> (Option<Decimal>, Option<Slip>) {
        let step = self.ledger.quantity(figure).map(crate::model::Quantity::step).unwrap_or_default();
        let rounded = || {
            let middle = range.middle().filter(|_| !step.is_zero())?;
            let value = (middle / step).round() * step;
            // Of what is known to one digit only, another digit says nothing.
            Some(value).filter(|value| range.holds(*value) && *value >= step * Decimal::TEN)
        };
        if let Some(value) = told.or_else(|| range.point()).or_else(rounded) {
            return (Some(value), Slip::between(own, value));
        }
        // Between nothing and a bound, or above one, some power of ten always lies.
        if range.high.is_none() || range.low.is_none_or(|low| low <= Decimal::ZERO) {
            return (None, None);
        }
        let powers = [10, 100, 1_000, 1_000_000].map(Decimal::from);
        let apart = powers.iter().flat_map(|power| [own.checked_div(*power), own.checked_mul(*power)]);
        // What is counted stays whole.
        let whole = |value: &Decimal| value.normalize().scale() <= own.scale();
        let value = apart.flatten().filter(whole).find(|value| range.holds(*value));
        (value, value.and_then(|value| Slip::between(own, value)))
    }

    /// The fault that explains most.
    fn best(&self) -> Option<Fault> {
        let exchange =
            self.exchanges.iter().find(|(_, _, mends)| mends.iter().all(|at| self.broken.contains(at)));
        let best =
            self.suspects.values().max_by(|a, b| a.rank.cmp(&b.rank).then(b.suspect.at.cmp(&a.suspect.at)));
        if let Some((a, b, mends)) = exchange
            && best.is_none_or(|best| best.rank.0 < 2 * mends.len() as i64)
        {
            return Some(Fault { culprit: Culprit::Exchanged(*a, *b), explains: mends.clone() });
        }
        let best = best?;
        let rivals =
            self.suspects.values().filter(|other| other.rank == best.rank && other.mends == best.mends);
        let rivals: Vec<Suspect> = rivals.map(|theory| theory.suspect).collect();
        let culprit = match *rivals {
            [one] => Culprit::One(one),
            _ => Culprit::Among(rivals),
        };
        Some(Fault { culprit, explains: best.mends.clone() })
    }

    /// A broken equation that no figure explains.
    fn unexplained(&self) -> Fault {
        Fault {
            culprit: Culprit::Among(Vec::new()),
            explains: self.broken.first().copied().into_iter().collect(),
        }
    }

    /// Takes a fault as it was found, and thinks again about everything beside it.
    fn settle(&mut self, fault: &Fault) {
        let mut touched: BTreeSet<usize> = fault.explains.iter().copied().collect();
        match &fault.culprit {
            Culprit::One(Suspect { at, value: Some(value), .. }) => {
                self.ledger.mend(*at, *value);
                touched.extend(self.equations(*at));
            }
            Culprit::Exchanged(a, b) => {
                let value = |at: u32| self.ledger.quantity(at).and_then(crate::model::Quantity::point);
                if let (Some(first), Some(second)) = (value(*a), value(*b)) {
                    self.ledger.mend(*a, second);
                    self.ledger.mend(*b, first);
                }
                touched.extend(self.equations(*a));
                touched.extend(self.equations(*b));
            }
            Culprit::One(_) | Culprit::Among(_) => {}
        }
        for at in &touched {
            self.all[*at].renew(self.ledger);
        }
        let mended = touched.iter().filter(|at| self.all[**at].holds);
        fault.explains.iter().chain(mended).for_each(|at| {
            self.broken.remove(at);
        });
        let members: BTreeSet<u32> = touched.iter().flat_map(|at| self.all[*at].members()).collect();
        members.into_iter().for_each(|member| self.suspect(member));
    }

    /// Pairs of figures of one row, or of one column, that stand in each other's place: two equations are off by the
    /// same amount, one too high and one too low.
    fn exchanges(&self) -> Vec<(u32, u32, Vec<usize>)> {
        let mut by_amount: BTreeMap<Decimal, Vec<(bool, usize)>> = BTreeMap::new();
        for at in &self.broken {
            if let Some(excess) = self.all[*at].excess(self.ledger) {
                by_amount.entry(excess.abs()).or_default().push((excess.is_sign_negative(), *at));
            }
        }
        let mut out = Vec::new();
        for equations in by_amount.values().filter(|equations| (2..=8).contains(&equations.len())) {
            for (_, low) in equations.iter().filter(|(below, _)| *below) {
                for (_, high) in equations.iter().filter(|(below, _)| !*below) {
                    out.extend(self.exchange(*low, *high));
                }
            }
        }
        out
    }

    /// The one pair of two equations that would mend both.
    fn exchange(&self, one: usize, other: usize) -> Option<(u32, u32, Vec<usize>)> {
        if self.all[one].equation.claim != Claim::Equal || self.all[other].equation.claim != Claim::Equal {
            return None;
        }
        let mut found = Vec::new();
        for a in self.all[one].members() {
            for b in self.all[other].members().filter(|b| self.beside(a, *b)) {
                found.extend(self.mended_by_exchange(a, b).map(|mends| (a, b, mends)));
            }
        }
        match <[_; 1]>::try_from(found) {
            Ok([one]) => Some(one),
            Err(_) => None,
        }
    }

    /// Whether two figures stand in one row or one column.
    fn beside(&self, a: u32, b: u32) -> bool {
        let (a, b) = (&self.ledger.observations[a as usize], &self.ledger.observations[b as usize]);
        let same_time = (a.key.period, a.key.aspect) == (b.key.period, b.key.aspect);
        same_time && ((a.key.region == b.key.region) != (a.key.what() == b.key.what()))
    }

    fn mended_by_exchange(&self, a: u32, b: u32) -> Option<Vec<usize>> {
        let (first, second) = (self.ledger.quantity(a)?.point()?, self.ledger.quantity(b)?.point()?);
        let mut mends = Vec::new();
        for (figure, other, value) in [(a, b, second), (b, a, first)] {
            for at in self.equations(figure) {
                let weighed = &self.all[*at];
                let both_parts = [figure, other].iter().all(|one| weighed.equation.parts.contains(one));
                if both_parts && weighed.holds {
                    continue;
                }
                if weighed.members().any(|one| one == other)
                    || !weighed.needed(self.ledger, figure)?.holds(value)
                {
                    return None;
                }
                if !weighed.holds {
                    mends.push(*at);
                }
            }
        }
        mends.sort_unstable();
        mends.dedup();
        (mends.len() > 1).then_some(mends)
    }
}
