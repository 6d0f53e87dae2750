//! Quantities that are no number of their own: orders of magnitude, and factors in one word.

use super::found::{Form, Statement, Unit};
use super::quantity::unit_of;
use super::scan::{Hit, Lead, Scan};
use super::words::Cue;
use crate::model::{End, Magnitude, MagnitudeCount, Precision, Quantity};
use crate::number::digits::power_of_ten;
use crate::number::interval::ends;
use crate::number::lexicon::Meaning;
use crate::number::read::{self, Parser};
use rust_decimal::Decimal;
use std::ops::Range;

impl Scan<'_> {
    /// "twice", "doubled"
    pub(super) fn factor_word(&self, at: usize, lead: Lead) -> Option<Hit> {
        let (hundredths, length) = self.cue(at, |cue| match cue {
            Cue::Factor(hundredths) => Some(hundredths),
            _ => None,
        })?;
        let often = self.has(at + length, Cue::Frequency);
        let value = Decimal::new(hundredths.into(), 2).normalize();
        let quantity = Quantity { precision: Precision::Exact, ..Quantity::exact(value) };
        let (low, high) = ends(value, lead.qualifier.bound);
        let unit = if often.is_some() { Unit::Counted("times".to_owned()) } else { Unit::Factor };
        Some(self.stated(
            at..at + length,
            at + length,
            Statement {
                quantity: Quantity { low, high, ..quantity },
                // "halved" is no nearer to one than to nothing.
                step: if hundredths < 100 { Decimal::new(1, 1) } else { Decimal::ONE },
                unit: Some(unit),
                noun: None,
                qualifier: lead.qualifier,
                form: Form::Words,
                of: None,
            },
        ))
    }

    /// "ribuan kanal", "hundreds of thousands of workers", "beberapa ratus ribu orang"
    pub(super) fn order(&self, at: usize, lead: Lead) -> Option<Hit> {
        let mut parser = self.parser(at);
        let mut unit = None;
        let several = self.several(at, &mut parser, &mut unit);
        let quantity = match several {
            Some(quantity) => quantity,
            None => {
                parser.at = at;
                parser.order(&mut unit).ok()??
            }
        };
        let mut end = parser.at;
        let mut unit = unit.map(|unit| unit_of(unit.hint()));
        let mut noun = None;
        if unit.is_none() {
            let from = self.behind_joiner(end);
            if let Some(found) = self.noun(from) {
                let what = found.what;
                noun = Some(self.bytes(&found.tokens));
                unit = self.counted(what);
                end = found.tokens.end;
            }
        }
        // "of" that nothing follows belongs to what comes next.
        let number = at..parser.at.min(end).max(at + 1);
        let number = self.without_joiner(number);
        Some(self.stated(
            number,
            end,
            Statement {
                quantity,
                step: Decimal::ZERO,
                unit,
                noun,
                qualifier: lead.qualifier,
                form: Form::Magnitude,
                of: None,
            },
        ))
    }

    /// "beberapa ribu", "several hundred thousand"
    fn several(&self, at: usize, parser: &mut Parser<'_>, unit: &mut Option<read::Unit>) -> Option<Quantity> {
        parser.at = at + self.has(at, Cue::Several)?;
        let (count, low, high) = parser
            .take(|meaning| match meaning {
                Meaning::Hundred => Some((MagnitudeCount::Hundreds, 200, 1000)),
                Meaning::Ten => Some((MagnitudeCount::Tens, 20, 100)),
                _ => None,
            })
            .unwrap_or((MagnitudeCount::Units, 2, 10));
        let scale = parser.take(|meaning| match meaning {
            Meaning::Scale(scale) => Some(scale),
            _ => None,
        });
        if scale.is_none() && count == MagnitudeCount::Units {
            return None;
        }
        let scale = scale.unwrap_or(0);
        let power = power_of_ten(i32::try_from(scale).ok()?)?;
        let (low, high) = (power.checked_mul(low.into())?, power.checked_mul(high.into())?);
        parser.unit(unit).ok()?;
        let precision = Precision::Magnitude(Magnitude { count, scale });
        Some(Quantity { low: End::Inclusive(low), high: End::Exclusive(high), precision })
    }

    fn behind_joiner(&self, at: usize) -> usize {
        let joiner = self.meaning(at, |meaning| (meaning == Meaning::Joiner).then_some(()));
        at + joiner.map_or(0, |((), length)| length)
    }

    fn without_joiner(&self, tokens: Range<usize>) -> Range<usize> {
        let last = tokens.end - 1;
        let joiner = last > tokens.start
            && self.meaning(last, |meaning| (meaning == Meaning::Joiner).then_some(())).is_some();
        if joiner { tokens.start..last } else { tokens }
    }
}
