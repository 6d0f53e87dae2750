//! Reading a value as it stands in a data file: a bound, a number or a range, a unit, a noun, and nothing
//! else.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::model::{Precision, Quantity};

use super::amount::{Amount, AmountKind};
use super::interval::ends;
use super::lex::{Token, TokenKind, lex};
use super::lexicon::{Bound, Meaning};
use super::style::Style;

/// A value that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it says. Percentages are in parts of a hundred.
    pub quantity: Quantity,
    /// The unit of the last digit written, also where the quantity is exact: a bare "25" for a percentage is
    /// rounded to 1.
    pub step: Decimal,
    /// What stands beside the number.
    pub unit: Option<UnitHint>,
}

/// What a value says of its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitHint {
    /// Percent.
    Percent,
    /// Percentage points.
    PercentPoint,
    /// Money, by its ISO 4217 code.
    Currency(String),
    /// A part of one: "tiga perempat", "3 dari 10".
    Ratio,
    /// The words behind the number, as they are written: "jiwa peserta".
    Noun(String),
}

/// Why a text is no value, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// Why.
    pub fault: ReadFault,
    /// The bytes of the text that it is about.
    pub at: Range<usize>,
}

/// Why a text is no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFault {
    /// There is no number where one should be.
    NotANumber,
    /// Digits that are grouped wrongly, have two decimal marks or a space among them: "1.75.881".
    Malformed,
    /// The marks of another language, or what is most likely that: "41.56" or "926,834" in Indonesian.
    ForeignMarks {
        /// The digits with the marks of this language.
        rewritten: String,
    },
    /// 10²¹ or more, or more than 28 digits.
    TooLarge,
    /// Something behind the value that does not belong to it.
    Trailing,
    /// A range whose end lies below its start.
    Backwards,
}

impl Style {
    /// Reads a value with everything that may stand around it: "lebih dari 13,2 juta jiwa", "20–30 %",
    /// "ribuan", "Rp52,3 miliar".
    ///
    /// A bare whole number is exact. A number with a scale word, decimals or a percent sign is rounded to its
    /// last digit, except money, which may have decimals and be exact.
    pub fn read(&self, text: &str) -> Result<Reading, ReadError> {
        let tokens = lex(text);
        Parser { style: self, text, tokens: &tokens, at: 0, within: Within::Value }.value()
    }
}

/// A cursor over the tokens.
pub(super) struct Parser<'p> {
    pub(super) style: &'p Style,
    pub(super) text: &'p str,
    pub(super) tokens: &'p [Token],
    pub(super) at: usize,
    pub(super) within: Within,
}

/// What a number stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// A value of a data file: any three capitals before it are a currency.
    Value,
    /// Running text, where they may be anything.
    Prose,
}

/// One number with what binds to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Side {
    pub(super) amount: Amount,
    pub(super) negative: bool,
    /// "-an"
    pub(super) some: bool,
}

/// What the number counts, while it is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unit {
    Percent,
    PercentPoint,
    Currency(String),
}

impl Unit {
    pub(super) fn hint(self) -> UnitHint {
        match self {
            Self::Percent => UnitHint::Percent,
            Self::PercentPoint => UnitHint::PercentPoint,
            Self::Currency(code) => UnitHint::Currency(code),
        }
    }
}

/// The shape of an ISO 4217 code.
fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Side {
    /// The number with its sign.
    pub(super) fn value(&self) -> Decimal {
        if self.negative { -self.amount.value } else { self.amount.value }
    }
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    /// The longest phrase at the cursor for which `pick` has a use, and its length.
    pub(super) fn find<T>(&self, pick: impl Fn(Meaning) -> Option<T>) -> Option<(T, usize)> {
        self.style.lexicon.find(self.tokens.get(self.at..)?, self.text, pick)
    }

    /// As [`Parser::find`], and moves behind it.
    pub(super) fn take<T>(&mut self, pick: impl Fn(Meaning) -> Option<T>) -> Option<T> {
        let (found, length) = self.find(pick)?;
        self.at += length;
        Some(found)
    }

    pub(super) fn take_this(&mut self, wanted: Meaning) -> bool {
        self.take(|meaning| (meaning == wanted).then_some(())).is_some()
    }

    /// A fault from the token `start` to the cursor, or of the whole text where there is none.
    pub(super) fn fault(&self, fault: ReadFault, start: usize) -> ReadError {
        let last = self.at.saturating_sub(1).max(start);
        let at = match (self.tokens.get(start), self.tokens.get(last)) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            (Some(first), None) => first.span.clone(),
            _ => 0..self.text.len(),
        };
        ReadError { fault, at }
    }

    fn value(mut self) -> Result<Reading, ReadError> {
        let mut bound = self.leading_bound()?;
        if let Some(reading) = self.magnitude(bound)? {
            return Ok(reading);
        }
        let start = self.at;
        let between = self.between();
        let mut unit = None;
        let Some(low) = self.side(&mut unit)? else {
            self.at = self.tokens.len();
            return Err(self.fault(ReadFault::NotANumber, 0));
        };
        let high = self.high_side(low, between, &mut unit)?;
        if high.is_none()
            && unit.is_none()
            && let Some(reading) = self.out_of(&low, bound)?
        {
            return Ok(reading);
        }
        self.trailing_bound(&mut bound);
        self.unit(&mut unit)?;
        self.trailing_bound(&mut bound);
        let noun = self.noun(start, &mut bound)?;
        let hint = match unit {
            Some(unit) => Some(unit.hint()),
            None if low.amount.kind == AmountKind::Fraction => Some(UnitHint::Ratio),
            None => noun.map(UnitHint::Noun),
        };
        self.reading(low, high, bound, hint, start)
    }

    /// The bound before the number, through words that judge and do not count.
    fn leading_bound(&mut self) -> Result<Option<Bound>, ReadError> {
        let mut bound = None;
        loop {
            let start = self.at;
            let Some(found) = self.take(|meaning| match meaning {
                Meaning::Bound(bound) => Some(Some(bound)),
                Meaning::Ignored => Some(None),
                _ => None,
            }) else {
                return Ok(bound);
            };
            match (bound, found) {
                (_, None) => {}
                (None | Some(Bound::About), Some(_)) => bound = found,
                (Some(_), Some(Bound::About)) => {}
                (Some(_), Some(_)) => return Err(self.fault(ReadFault::NotANumber, start)),
            }
        }
    }

    /// "antara 20 …": the place of a pair that the word opens; it may open others too.
    pub(super) fn between(&mut self) -> Option<usize> {
        self.take(|meaning| match meaning {
            Meaning::Between(at) => Some(at),
            _ => None,
        })
    }

    /// A sign, a currency, a number, its "-an" and its unit, in this order.
    pub(super) fn side(&mut self, unit: &mut Option<Unit>) -> Result<Option<Side>, ReadError> {
        let start = self.at;
        let mut negative = self.sign();
        self.currency_before(unit)?;
        negative = negative || self.sign();
        let Some(mut amount) = self.amount()? else {
            self.at = start;
            return Ok(None);
        };
        let some = amount.kind == AmountKind::Some || self.take_this(Meaning::Some);
        if some && amount.kind == AmountKind::Plain && amount.scale.is_none() {
            amount = self.scaled_behind(amount, start)?;
        }
        Ok(Some(Side { amount, negative, some }))
    }

    fn sign(&mut self) -> bool {
        if self.peek().is_some_and(|token| token.is_symbol('+')) {
            self.at += 1;
            return false;
        }
        self.take_this(Meaning::Minus)
    }

    /// A symbol or code before the number; any three capitals are a code.
    fn currency_before(&mut self, unit: &mut Option<Unit>) -> Result<(), ReadError> {
        let start = self.at;
        if self.unit(unit)? {
            return match unit {
                Some(Unit::Currency(_)) => Ok(()),
                _ => Err(self.fault(ReadFault::NotANumber, start)),
            };
        }
        let code = self.peek().filter(|token| token.kind == TokenKind::Word).map(|token| token.span.clone());
        let code = code.and_then(|span| self.text.get(span));
        if let Some(code) = code.filter(|code| self.within == Within::Value && is_code(code)) {
            *unit = Some(Unit::Currency(code.to_owned()));
            self.at += 1;
        }
        Ok(())
    }

    /// A unit at the cursor; one that was given already must be the same.
    pub(super) fn unit(&mut self, unit: &mut Option<Unit>) -> Result<bool, ReadError> {
        let start = self.at;
        let currencies = &self.style.conventions.currencies;
        let Some(found) = self.take(|meaning| match meaning {
            Meaning::Percent => Some(Unit::Percent),
            Meaning::PercentPoint => Some(Unit::PercentPoint),
            Meaning::Currency(at) => currencies.get(at).map(|currency| Unit::Currency(currency.code.clone())),
            _ => None,
        }) else {
            return Ok(false);
        };
        if unit.as_ref().is_some_and(|known| *known != found) {
            return Err(self.fault(ReadFault::Trailing, start));
        }
        *unit = Some(found);
        Ok(true)
    }

    /// The second end of a range, if one follows.
    pub(super) fn high_side(
        &mut self,
        low: Side,
        between: Option<usize>,
        unit: &mut Option<Unit>,
    ) -> Result<Option<Side>, ReadError> {
        let before = self.at;
        let given = unit.clone();
        // "20%–30%"
        self.unit(unit)?;
        let pairs = &self.style.conventions.between;
        let open = |at: usize| pairs.get(at).map(|(open, _)| open);
        let divided = self.take(|meaning| match meaning {
            Meaning::RangeMark => Some(()),
            Meaning::BetweenAnd(at) => between.filter(|between| open(*between) == open(at)).map(|_| ()),
            _ => None,
        });
        let high = if divided.is_some() && !low.some { self.side(unit)? } else { None };
        if high.is_none() {
            if between.is_some() {
                return Err(self.fault(ReadFault::NotANumber, before));
            }
            self.at = before;
            *unit = given;
        }
        Ok(high)
    }

    /// "3 dari 10 pekerja"
    fn out_of(&mut self, part: &Side, bound: Option<Bound>) -> Result<Option<Reading>, ReadError> {
        let start = self.at;
        if !self.take_this(Meaning::OutOf) {
            return Ok(None);
        }
        let whole = match self.amount()? {
            Some(whole) if !whole.value.is_zero() && part.amount.scale.is_none() && !part.some => whole,
            Some(_) => return Err(self.fault(ReadFault::Trailing, start)),
            None => {
                self.at = start;
                return Ok(None);
            }
        };
        let mut bound = bound;
        self.noun(start, &mut bound)?;
        let value = self.bounded(part.value().checked_div(whole.value), start)?;
        let (low, high) = ends(value, bound);
        let precision = if matches!(bound, Some(Bound::About | Bound::Almost)) {
            Precision::Approximate { step: Decimal::new(1, 2) }
        } else {
            Precision::Exact
        };
        let quantity = Quantity { low, high, precision };
        Ok(Some(Reading { quantity, step: Decimal::ZERO, unit: Some(UnitHint::Ratio) }))
    }

    /// "2,7 juta lebih", "500 or more"
    pub(super) fn trailing_bound(&mut self, bound: &mut Option<Bound>) {
        let before = self.at;
        let found = self.take(|meaning| match meaning {
            Meaning::BoundAfter(bound) => Some(bound),
            _ => None,
        });
        match (&bound, found) {
            (None | Some(Bound::About), Some(found)) => *bound = Some(found),
            _ => self.at = before,
        }
    }

    /// What is left: words that name what is counted, at their end perhaps a bound. Never a second number.
    pub(super) fn noun(
        &mut self,
        start: usize,
        bound: &mut Option<Bound>,
    ) -> Result<Option<String>, ReadError> {
        self.take_this(Meaning::Joiner);
        let first = self.at;
        let Some(token) = self.peek() else { return Ok(None) };
        let digits = self
            .tokens
            .get(first..)
            .and_then(|left| left.iter().find(|token| token.kind == TokenKind::Number));
        let end = self.tokens.last().map_or(self.text.len(), |last| last.span.end);
        let malformed = token.kind == TokenKind::Number || ".,/".chars().any(|mark| token.is_symbol(mark));
        if let Some(digits) = digits.filter(|_| malformed) {
            // "Rp1, 592 triliun", "7.952/597": digits that do not hang together.
            let from = self.tokens.get(start).map_or(0, |token| token.span.start);
            return Err(ReadError { fault: ReadFault::Malformed, at: from..digits.span.end });
        }
        let of_numbers = self.find(|meaning| meaning.is_of_numbers().then_some(())).is_some();
        if token.kind != TokenKind::Word || digits.is_some() || of_numbers {
            return Err(ReadError { fault: ReadFault::Trailing, at: token.span.start..end });
        }
        let from = token.span.start;
        let last = self.bound_at_the_end(first, bound);
        let words = self.tokens.get(first..last).unwrap_or_default();
        let plain = |token: &&Token| token.kind != TokenKind::Word && !"-–/()&.,'’".contains(&token.text);
        if let Some(strange) = words.iter().find(plain) {
            return Err(ReadError { fault: ReadFault::Trailing, at: strange.span.start..end });
        }
        self.at = self.tokens.len();
        let to = words.last().map_or(from, |last| last.span.end);
        Ok(self.text.get(from..to).map(str::to_owned))
    }

    /// "2,7 juta orang lebih": where the noun ends.
    fn bound_at_the_end(&mut self, first: usize, bound: &mut Option<Bound>) -> usize {
        let length = self.tokens.len();
        for at in length.saturating_sub(3).max(first + 1)..length {
            self.at = at;
            let after = self.find(|meaning| match meaning {
                Meaning::BoundAfter(bound) => Some(bound),
                _ => None,
            });
            if let Some((found, tokens)) = after
                && at + tokens == length
                && matches!(bound, None | Some(Bound::About))
            {
                *bound = Some(found);
                return at;
            }
        }
        length
    }
}
