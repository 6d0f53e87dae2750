//! Rows as data files of sites have them: a figure whose ends, precision and step stand in columns of their own.

use super::super::account::Fate;
use super::super::book::Spot;
use super::super::roles::Role;
use super::super::value;
use super::columns::{Kind, Spec};
use super::rows::lacking;
use super::{Parts, Reader};
use crate::model::{End, Magnitude, MagnitudeCount, Precision, Quantity};
use rust_decimal::Decimal;

impl Reader<'_> {
    /// A figure whose ends stand in columns of their own.
    pub(super) fn exported(&mut self, sheet: usize, row: u32, parts: &Parts, specs: &[Spec]) {
        let book = self.book;
        let column = |role: Role| specs.iter().find(|spec| spec.is(role)).map(|spec| spec.column);
        let cell = |role: Role| column(role).and_then(|column| book.sheets[sheet].get(row, column));
        let text = |role: Role| cell(role).map(ToString::to_string).unwrap_or_default();
        let number = |role: Role| -> Option<Decimal> { text(role).parse().ok() };
        let value = specs.iter().find(|spec| spec.kind == Kind::Figures).map(|spec| spec.column);
        let value_cell = value.filter(|column| book.sheets[sheet].get(row, *column).is_some());
        let spot = [
            value_cell,
            column(Role::Low).filter(|_| number(Role::Low).is_some()),
            column(Role::High).filter(|_| number(Role::High).is_some()),
            column(Role::Missing),
        ];
        let Some(column) =
            spot.into_iter().flatten().find(|column| book.sheets[sheet].get(row, *column).is_some())
        else {
            return;
        };
        let spot = Spot { row, column };
        let spec_parts = specs
            .iter()
            .find(|spec| spec.kind == Kind::Figures)
            .map(|spec| spec.parts.clone())
            .unwrap_or_default();
        let parts = spec_parts.with(parts);
        let Some(measure) = parts.measure else { return };
        let unit = self.lexicon.dataset.measures.unit_of(measure);
        let missing = super::super::mapping::missing(&text(Role::Missing));
        let written = match missing {
            Some(reason) => Ok(value::absent(reason)),
            None => {
                let quantity = quantity(
                    &text(Role::Bounds),
                    number(Role::Low),
                    number(Role::High),
                    &text(Role::Precision),
                    number(Role::Step).unwrap_or_default(),
                );
                value::quantity(quantity, self.lexicon.dataset, unit)
            }
        };
        let fate = match written {
            Err(refusal) => Fate::Refused(refusal),
            Ok(written) => match self.placed(sheet, spot, &parts, written) {
                Ok(figure) => self.keep(figure),
                Err(key) => lacking(key),
            },
        };
        self.mark(sheet, spot, fate);
    }
}

/// A quantity from its parts as data files of sites have them.
fn quantity(
    bounds: &str,
    low: Option<Decimal>,
    high: Option<Decimal>,
    precision: &str,
    step: Decimal,
) -> Quantity {
    let end = |value: Option<Decimal>, open: bool| match value {
        None => End::Unbounded,
        Some(value) if open => End::Exclusive(value),
        Some(value) => End::Inclusive(value),
    };
    let (low_end, high_end) = (end(low, bounds.starts_with('(')), end(high, bounds.ends_with(')')));
    let precision = match precision {
        "rounded" => Precision::Rounded { step },
        "approximate" => Precision::Approximate { step },
        "magnitude" => magnitude(low.unwrap_or_default()),
        _ => Precision::Exact,
    };
    Quantity { low: low_end, high: high_end, precision }
}

/// The order of magnitude that begins at a number: 20,000 is "tens of thousands".
fn magnitude(low: Decimal) -> Precision {
    let digits = low.trunc().to_string().len() as u32;
    let scale = digits.saturating_sub(1) / 3 * 3;
    let lead = low.to_string();
    let count = match digits.saturating_sub(scale) {
        1 => MagnitudeCount::Units,
        2 if lead.starts_with("11") => MagnitudeCount::Teens,
        2 => MagnitudeCount::Tens,
        _ => MagnitudeCount::Hundreds,
    };
    Precision::Magnitude(Magnitude { count, scale })
}
