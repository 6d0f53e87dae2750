//! Quantities: the grammar of data values at a token of a text, with the words around it.

use std::ops::Range;

use rust_decimal::Decimal;

use super::found::{Fault, Form, Kind, Malformed, Sort, Statement, Unit};
use super::noun::{Noun, What};
use super::scan::{Hit, Lead, Scan};
use super::words::Cue;
use crate::model::{Precision, Quantity};
use crate::number::amount::AmountKind;
use crate::number::interval::ends;
use crate::number::lexicon::{Bound, Meaning};
use crate::number::read::{self, ReadError, ReadFault, Side, UnitHint};

/// A number with what binds to it, before its meaning is settled.
#[derive(Debug, Clone)]
pub(super) struct Core {
    /// The tokens of the number.
    pub(super) tokens: Range<usize>,
    pub(super) low: Side,
    pub(super) high: Option<Side>,
    pub(super) unit: Option<read::Unit>,
    /// The whole of which it is a part.
    pub(super) whole: Option<Side>,
    /// In hundredths, what "kali" makes of it.
    pub(super) times: Option<Times>,
    pub(super) noun: Option<Noun>,
    pub(super) lead: Lead,
    /// Where to go on.
    pub(super) next: usize,
}

/// Whether "kali" tells how many times as much, or how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Times {
    AsMuch,
    Often,
}

impl Scan<'_> {
    /// The quantity at a token, or why there is none that can be read.
    pub(super) fn quantity(&self, at: usize, mut lead: Lead) -> Option<Hit> {
        lead.qualifier.only |= self.is_judged(at);
        if !self.may_begin(at) {
            return None;
        }
        if let Some(hit) = self.factor_word(at, lead).or_else(|| self.order(at, lead)) {
            return Some(hit);
        }
        let digits = self.digits_at(at);
        if let Some(torn) = digits.and_then(|digits| self.torn_unless_fraction(at, digits)) {
            return Some(torn);
        }
        match self.core(at, lead) {
            Ok(Some(core)) => {
                let second = core.high.is_some().then(|| self.last_digits(&core.tokens)).flatten();
                if let Some(torn) = second.and_then(|digits| self.torn(at, digits)) {
                    return Some(torn);
                }
                self.near_scale(&core).or_else(|| self.settled(core))
            }
            Ok(None) => None,
            Err(error) => self.refused(at, &error),
        }
    }

    /// Whether a number can begin at a token, looking back.
    fn may_begin(&self, at: usize) -> bool {
        if self.is_symbol(at, "%") {
            return false;
        }
        if self.is_symbol(at, "-−–—+") {
            let free = at == 0 || !self.is_glued(at) || self.is_symbol(at - 1, "(\"“[");
            let apart = at == 0 || !self.is_number(at - 1) || !self.is_glued(at);
            return free && apart && self.is_glued(at + 1);
        }
        true
    }

    /// The token of the first digits of a number that begins at a token.
    fn digits_at(&self, at: usize) -> Option<usize> {
        (at..at + 5).find(|at| self.is_number(*at)).filter(|digits| {
            (at..*digits).all(|between| {
                self.is_symbol(between, "-−+.$€£¥")
                    || self.meaning(between, |meaning| matches!(meaning, Meaning::Currency(_) | Meaning::Minus).then_some(())).is_some()
                    // "AS" of "US$" and the like: the tail of a longer symbol.
                    || between > at && self.is_glued(between)
            })
        })
    }

    fn last_digits(&self, tokens: &Range<usize>) -> Option<usize> {
        tokens.clone().rev().take(4).find(|at| self.is_number(*at))
    }

    /// "3/4 pekerja" is no torn number.
    fn torn_unless_fraction(&self, at: usize, digits: usize) -> Option<Hit> {
        if self.is_glued_slash(digits + 1)
            && let (Some(part), Some(whole)) = (self.small(digits, 3), self.small(digits + 2, 4))
            && part > 0
            && part < whole
            && (whole <= 10 || matches!(whole, 12 | 100 | 1000))
            && !self.is_glued_slash(digits + 3)
        {
            return None;
        }
        self.torn(at, digits)
    }

    /// "20 uta orang"
    fn near_scale(&self, core: &Core) -> Option<Hit> {
        let at = core.tokens.end;
        let money = matches!(core.unit, Some(read::Unit::Currency(_)));
        let scaled = core.low.amount.scale.is_some() || core.times.is_some() || core.unit.is_some() && !money;
        if scaled || !self.is_word(at) || !(money || self.is_person(at + 1)) {
            return None;
        }
        let meant = self.reader.style.near_scale(self.tokens.get(at..)?, self.text)?;
        let meant = format!("{} {meant}", self.words(&core.tokens));
        Some(self.hit(core.tokens.start..at + 1, Fault::NearScale, Some(meant)))
    }

    /// A number that cannot be read, unless it only looked like one.
    fn refused(&self, at: usize, error: &ReadError) -> Option<Hit> {
        let (fault, rewritten) = match &error.fault {
            ReadFault::NotANumber => return None,
            ReadFault::Malformed => (Fault::Marks, None),
            ReadFault::ForeignMarks { rewritten } => (Fault::ForeignMarks, Some(rewritten)),
            ReadFault::TooLarge => (Fault::TooLarge, None),
            ReadFault::Trailing => (Fault::TwoUnits, None),
            ReadFault::Backwards => (Fault::Backwards, None),
        };
        let last = (at..self.tokens.len()).find(|at| self.tokens[*at].span.end >= error.at.end);
        let end = self.behind_units(last.unwrap_or(at) + 1);
        let all = self.bytes(&(at..end));
        let meant = rewritten.and_then(|rewritten| {
            let (before, behind) =
                (self.text.get(all.start..error.at.start)?, self.text.get(error.at.end..all.end)?);
            Some(format!("{before}{rewritten}{behind}"))
        });
        Some(Hit::malformed(at..end, Malformed { fault, meant }))
    }

    pub(super) fn reading(&self, core: &Core, bound: Option<Bound>) -> Result<read::Reading, ReadError> {
        let hint = core.unit.clone().map(read::Unit::hint);
        self.parser(core.tokens.start).reading(core.low, core.high, bound, hint, core.tokens.start)
    }

    /// The quantity, or the ordinary word that it is.
    fn settled(&self, core: Core) -> Option<Hit> {
        if let Some(verdict) = self.ordinary(&core) {
            return verdict
                .map(|sort: Sort| Hit { next: core.next, ..Hit::nothing(core.tokens.clone(), sort) });
        }
        let mut core = core;
        let mut qualifier = core.lead.qualifier;
        qualifier.some = core.low.some;
        // "lebih dari 600 ribuan": the bound says more than the ending.
        if qualifier.bound.is_some_and(|bound| bound != Bound::About) {
            core.low.some = false;
        }
        let bound = qualifier.bound.filter(|bound| core.high.is_none() || *bound == Bound::About);
        if let Some(whole) = core.whole {
            return self.ratio(&core, &whole, bound);
        }
        let reading = match self.reading(&core, bound) {
            Ok(reading) => reading,
            Err(error) => return self.refused(core.tokens.start, &error),
        };
        let unit = match (core.unit.clone(), core.times) {
            (Some(unit), _) => Some(unit_of(unit.hint())),
            (None, Some(Times::AsMuch)) => Some(Unit::Factor),
            (None, Some(Times::Often)) => Some(Unit::Counted("times".to_owned())),
            (None, None) if core.low.amount.kind == AmountKind::Fraction => Some(Unit::Ratio),
            (None, None) => core.noun.as_ref().and_then(|noun| self.counted(noun.what)),
        };
        let during = unit.as_ref().is_some_and(is_time) && self.follows(core.tokens.start, Cue::During);
        if during && qualifier.bound.is_some() {
            core.lead.qualifier.bound = None;
            return self.settled(core);
        }
        let statement = Statement {
            quantity: reading.quantity,
            step: reading.step,
            unit,
            noun: core.noun.as_ref().map(|noun| self.bytes(&noun.tokens)),
            qualifier,
            form: self.form(&core),
            of: None,
        };
        Some(self.stated(core.tokens.clone(), core.next, statement))
    }

    fn ratio(&self, core: &Core, whole: &Side, bound: Option<Bound>) -> Option<Hit> {
        let value = core.low.value().checked_div(whole.amount.value)?;
        let (low, high) = ends(value, bound);
        let alone = |side: Side| {
            let core = Core { low: side, whole: None, ..core.clone() };
            self.reading(&core, None).map(|reading| reading.quantity).ok()
        };
        let (part, all) = (alone(core.low)?, alone(*whole)?);
        let exact = [part, all].iter().all(|side| side.precision == Precision::Exact);
        let about = matches!(bound, Some(Bound::About | Bound::Almost));
        let step = Decimal::new(1, 2);
        let precision = match (about, exact) {
            (true, _) => Precision::Approximate { step },
            (false, true) => Precision::Exact,
            (false, false) => Precision::Rounded { step },
        };
        let statement = Statement {
            quantity: Quantity { low, high, precision },
            step: Decimal::ZERO,
            unit: Some(Unit::Ratio),
            noun: core.noun.as_ref().map(|noun| self.bytes(&noun.tokens)),
            qualifier: core.lead.qualifier,
            form: Form::Ratio,
            of: Some((part, all)),
        };
        Some(self.stated(core.tokens.clone(), core.next, statement))
    }

    fn form(&self, core: &Core) -> Form {
        if core.high.is_some() {
            return Form::Range;
        }
        let digits = core.tokens.clone().any(|at| self.is_number(at));
        match (digits, core.low.amount.scale) {
            (false, _) => Form::Words,
            (true, Some(_)) => Form::Scaled,
            (true, None) => Form::Digits,
        }
    }

    /// The unit of a noun.
    pub(super) fn counted(&self, what: What) -> Option<Unit> {
        match what {
            What::Counted(unit) => self.reader.cues.units.get(unit).cloned().map(Unit::Counted),
            What::Plain | What::Unknown => None,
        }
    }

    pub(super) fn stated(&self, tokens: Range<usize>, next: usize, statement: Statement) -> Hit {
        Hit { tokens, next, kind: Kind::Quantity(Box::new(statement)) }
    }
}

/// "over five years" is no bound.
fn is_time(unit: &Unit) -> bool {
    const SPANS: [&str; 8] = ["years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds"];
    matches!(unit, Unit::Counted(key) if SPANS.contains(&key.as_str()))
}

pub(super) fn unit_of(hint: UnitHint) -> Unit {
    match hint {
        UnitHint::Percent => Unit::Percent,
        UnitHint::PercentPoint => Unit::PercentPoint,
        UnitHint::Currency(code) => Unit::Currency(code),
        UnitHint::Ratio => Unit::Ratio,
        UnitHint::Noun(noun) => Unit::Counted(noun),
    }
}
