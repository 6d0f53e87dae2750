//! Orders of magnitude: "ribuan", "puluhan ribu orang", "hundreds of thousands".

use rust_decimal::Decimal;

use crate::model::{End, Magnitude, MagnitudeCount, Precision, Quantity};

use super::digits::power_of_ten;
use super::lexicon::{Bound, Meaning};
use super::read::{Parser, ReadError, ReadFault, Reading, Unit};

impl Parser<'_> {
    /// An order of magnitude with all that belongs to it, to the end of the value.
    pub(super) fn magnitude(&mut self, bound: Option<Bound>) -> Result<Option<Reading>, ReadError> {
        let start = self.at;
        let mut unit = None;
        let Some(quantity) = self.order(&mut unit)? else { return Ok(None) };
        if !matches!(bound, None | Some(Bound::About)) {
            return Err(self.fault(ReadFault::NotANumber, start));
        }
        let noun = self.noun(start, &mut None)?;
        let unit = unit.map(Unit::hint).or(noun.map(super::read::UnitHint::Noun));
        Ok(Some(Reading { quantity, step: Decimal::ZERO, unit }))
    }

    /// The order of magnitude at the cursor, with a unit before or behind it.
    pub(super) fn order(&mut self, unit: &mut Option<Unit>) -> Result<Option<Quantity>, ReadError> {
        let start = self.at;
        self.unit(unit)?;
        let many = self.take(|meaning| match meaning {
            Meaning::Many(many) => Some(Ok(many)),
            Meaning::ManyScale(scale) => Some(Err(scale)),
            _ => None,
        });
        let Some(many) = many else {
            self.at = start;
            *unit = None;
            return Ok(None);
        };
        let conventions = &self.style.conventions;
        let said = match many {
            Err(scale) => {
                // "ribuan triliun", "thousands of trillions"
                let before = self.at;
                self.take_this(Meaning::Joiner);
                let larger = self.take(|meaning| match meaning {
                    Meaning::Scale(larger) | Meaning::ManyScale(larger) if larger > scale => Some(larger),
                    _ => None,
                });
                if larger.is_none() {
                    self.at = before;
                }
                let scale = scale.saturating_add(larger.unwrap_or(0));
                Some((MagnitudeCount::Units, conventions.many_low, 9, scale))
            }
            Ok(many) => conventions.many.get(many).map(|many| {
                let before = self.at;
                self.take_this(Meaning::Joiner);
                let scale = self.take(|meaning| match meaning {
                    Meaning::Scale(scale) | Meaning::ManyScale(scale) => Some(scale),
                    _ => None,
                });
                if scale.is_none() {
                    self.at = before;
                }
                (many.count, many.low, many.high, scale.unwrap_or(0))
            }),
        };
        let ends = said.and_then(|(_, low, high, scale)| {
            let power = power_of_ten(i32::try_from(scale).ok()?)?;
            Some((power.checked_mul(low.into())?, power.checked_mul(high.saturating_add(1).into())?))
        });
        let (Some((count, _, _, scale)), Some((low, high))) = (said, ends) else {
            return Err(self.fault(ReadFault::TooLarge, start));
        };
        // "hundreds of millions of rupiah"
        let before = self.at;
        self.take_this(Meaning::Joiner);
        if !self.unit(unit)? {
            self.at = before;
        }
        let precision = Precision::Magnitude(Magnitude { count, scale });
        Ok(Some(Quantity { low: End::Inclusive(low), high: End::Exclusive(high), precision }))
    }
}
