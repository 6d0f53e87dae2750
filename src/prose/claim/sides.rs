//! The values that claims are held against: the numbers of a text that agree with figures, and figures that words name.

use crate::model::{CellKey, MeasureId, UnitId};
use crate::number::prose::{Form, Kind, Unit};
use crate::prose::agree::{Class, Said};
use crate::prose::ground::{Ground, How};
use crate::prose::scene::Scene;
use crate::prose::verdict::{Held, Verdict};
use rust_decimal::Decimal;
use std::ops::Range;

/// A value that a claim may be about.
#[derive(Debug, Clone)]
pub(super) struct Side {
    /// Its bytes in the seen text; nothing for a figure that is only named.
    pub(super) seen: Option<Range<usize>>,
    pub(super) sentence: usize,
    pub(super) block: usize,
    pub(super) class: Class,
    pub(super) unit: Option<UnitId>,
    /// As it is known: the figure where it is one, else the number as it is written.
    pub(super) value: Decimal,
    /// The cell, where it is the figure of one.
    pub(super) key: Option<CellKey>,
    pub(super) cells: Vec<CellKey>,
    pub(super) how: How,
    /// Whether it is a fraction in words, or as so many of so many.
    pub(super) fraction: bool,
    /// How it is written, with what bounds it.
    pub(super) said: Option<Said>,
}

impl Side {
    pub(super) fn start(&self) -> usize {
        self.seen.as_ref().map_or(0, |seen| seen.start)
    }

    pub(super) fn end(&self) -> usize {
        self.seen.as_ref().map_or(0, |seen| seen.end)
    }

    /// Whether two can be held against each other.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let class = |side: &Self| if side.class == Class::Point { Class::Percent } else { side.class };
        let counts = |side: &Self| side.how == How::Regions;
        class(self) == class(other)
            && counts(self) == counts(other)
            && (self.unit == other.unit || self.unit.is_none() || other.unit.is_none())
    }

    /// Whether it tells by how much something differs, and not how much there is.
    pub(super) fn is_amount(&self) -> bool {
        matches!(self.how, How::Difference | How::Change | How::Factor) || self.class == Class::Factor
    }

    pub(super) fn measure(&self) -> Option<MeasureId> {
        self.cells.first().map(|key| key.measure)
    }
}

/// The numbers of a text that stand for something, in their order.
pub(super) fn of_text(ground: &Ground<'_>, scene: &Scene<'_>, held: &[Held]) -> Vec<Side> {
    let mut out = Vec::new();
    for one in held {
        let (cells, how, is_outdated) = match &one.verdict {
            Verdict::Verified(found) | Verdict::Bound(found) => (found.cells.clone(), found.how, false),
            Verdict::Outdated(found) | Verdict::Later(found) => (found.cells.clone(), found.how, true),
            Verdict::Outside(_) => (Vec::new(), How::Repeat, false),
            _ => continue,
        };
        let Some(number) = scene.prose.numbers.get(one.number) else { continue };
        let Kind::Quantity(statement) = &number.kind else { continue };
        let said = Said::new(statement);
        let Some(written) = said.written() else { continue };
        let key = cells.first().copied().filter(|_| cells.len() == 1 && how == How::Figure);
        let figure = key.and_then(|key| ground.figures.get(key));
        let known = figure.and_then(|figure| {
            let itself = said.unbounded().unwrap_or_else(|| said.clone());
            let mut all = ground.statements(figure).into_iter();
            let agreeing = all.find(|one| said.agrees(one) || itself.agrees(one));
            let now = figure.quantity().copied().filter(|_| is_outdated);
            agreeing.or(now)?.point()
        });
        let unit = match cells.first().filter(|_| matches!(how, How::Figure | How::Sum | How::Difference)) {
            Some(key) if said.class == ground.class_of(key.measure) => {
                Some(ground.dataset.measures.all[key.measure].unit)
            }
            _ => None,
        };
        out.push(Side {
            seen: Some(number.seen.clone()),
            sentence: number.sentence,
            block: scene.block_of(number),
            class: said.class,
            unit,
            value: known.unwrap_or(written),
            key,
            cells,
            how,
            fraction: matches!(statement.unit, Some(Unit::Ratio)) && statement.form != Form::Digits,
            said: Some(said),
        });
    }
    out
}

/// A cell as a side, as it is in use.
pub(super) fn of_cell(ground: &Ground<'_>, key: CellKey) -> Option<Side> {
    let value = ground.at(key)?;
    Some(Side {
        seen: None,
        sentence: usize::MAX,
        block: usize::MAX,
        class: value.class,
        unit: value.unit,
        value: value.quantity.representative()?,
        key: Some(key),
        cells: vec![key],
        how: How::Figure,
        fraction: false,
        said: None,
    })
}
