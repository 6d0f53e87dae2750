//! Claims whose words bound a number ("more than 600"), and those that an author ties to figures.

use super::court::{Court, holds, judged, term};
use super::find::{Found, stand_in};
use super::sides::{self, Side};
use super::{ClaimKind, Reading, Standing, Term, Why};
use crate::prose::ground::{How, Value};
use crate::prose::verdict::Verdict;
use rust_decimal::Decimal;

impl Court<'_, '_> {
    /// What a claim that bounds a number, or is one, has from it: the number was held with its bound. Nothing within
    /// where the number is a figure that something else is said to be above or below.
    pub(super) fn number(&self, found: &Found, number: usize) -> Option<Option<Standing>> {
        let verdict = self.verdicts.get(&number)?;
        let side = match verdict {
            Verdict::Aside | Verdict::NoStatistic => return None,
            Verdict::Outside(_) => return Some(Some(Standing::Aside)),
            Verdict::Verified(_) | Verdict::Bound(_) | Verdict::Outdated(_) | Verdict::Later(_) => {
                let seen = &self.scene.prose.numbers.get(number)?.seen;
                self.within(seen).first()?
            }
            _ => return Some(Some(Standing::Unchecked(Why::Number))),
        };
        if side.how == How::Threshold {
            return Some(None);
        }
        let said = side.said.as_ref()?;
        let term = |value| Term::Value { cell: side.key, percent: side.class.is_percent(), value };
        if let Some(standing) = judged(self.part(found, side)) {
            return Some(Some(standing));
        }
        if let Some(standing) = self.turned(found, side) {
            return Some(Some(standing));
        }
        let Some(figure) = side.key.and_then(|key| self.ground.figures.get(key)) else {
            return Some(Some(Standing::Verified(None)));
        };
        if !matches!(verdict, Verdict::Bound(_))
            && !self.ground.statements(figure).iter().any(|quantity| said.agrees(quantity))
        {
            return Some(None);
        }
        let right = Term::Value { cell: None, percent: side.class.is_percent(), value: said.written()? };
        // An author's binding may hold the number itself, whatever bounds it: then the bound is a comparison.
        if matches!(verdict, Verdict::Bound(_))
            && said.names(&figure.quantity().copied()?)
            && !said.agrees(figure.quantity()?)
        {
            return Some(None);
        }
        Some(Some(Standing::Verified(Some(Reading { left: term(side.value), right, holds: true }))))
    }

    /// A figure that is open at this very number, on the other side: then no other that happens to lie beyond it is
    /// meant.
    pub(super) fn turned(&self, found: &Found, side: &Side) -> Option<Standing> {
        let said = side.said.as_ref()?;
        let about = self.scene.about(&stand_in(self.scene, found.sentence, &found.seen));
        let figures = about.near.regions.iter().flat_map(|region| self.ground.figures.of_region(*region));
        let mut open = figures.filter(|figure| {
            self.ground.class_of(figure.key.measure) == side.class && about.near.holds(&figure.key.period)
        });
        let other = open.find(|figure| figure.quantity().is_some_and(|quantity| said.is_turned(quantity)))?;
        let written = said.written()?;
        let left = Term::Value {
            cell: Some(other.key),
            percent: side.class.is_percent(),
            value: other.quantity()?.representative().unwrap_or(written),
        };
        let right = Term::Value { cell: None, percent: side.class.is_percent(), value: written };
        Some(Standing::Refuted(Reading { left, right, holds: false }))
    }

    /// Words that only bound their number, where nothing else can be meant: the figure itself is not beyond it.
    pub(super) fn own_bound(&self, found: &Found) -> Option<Vec<Reading>> {
        let seen = &self.scene.prose.numbers.get(found.bounded?)?.seen;
        let side = self.within(seen).first().filter(|side| side.how != How::Threshold)?;
        let written = side.said.as_ref()?.written()?;
        let right = Term::Value { cell: None, percent: side.class.is_percent(), value: written };
        Some(vec![Reading { left: term(side), right, holds: false }])
    }

    /// Whether words do no more than bound their number: whatever stands before them is not held against it.
    pub(super) fn only_bounds(&self, found: &Found) -> bool {
        let word = self.scene.words(&found.seen).to_lowercase();
        found.bounded.is_some()
            && (word.ends_with(" than") || word.ends_with(" dari") || super::words::bounds(&word))
    }

    /// What an author ties a claim to: a figure that has a place among its peers, or a difference that has a sign.
    pub(super) fn bound(&self, found: &Found, values: &[Value]) -> Option<Standing> {
        let readings = match found.kind {
            ClaimKind::Extreme | ClaimKind::Rank => {
                let sides = values.iter().filter_map(|value| sides::of_cell(self.ground, value.key?));
                sides.flat_map(|side| self.placed(found, &side)).collect()
            }
            _ => {
                let zero = Term::Value { cell: None, percent: false, value: Decimal::ZERO };
                let reading = |value: &Value| {
                    let number = value.quantity.representative()?;
                    let left =
                        Term::Value { cell: value.key, percent: value.class.is_percent(), value: number };
                    Some(Reading { left, right: zero, holds: holds(found, number, Decimal::ZERO) })
                };
                values.iter().filter_map(reading).collect()
            }
        };
        Some(judged(vec![readings]).unwrap_or(Standing::Unchecked(Why::NoFigure)))
    }
}
