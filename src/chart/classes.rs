//! Classes of figures, from light to dark, for what is told by colour: maps and heat maps.
//!
//! A figure that is a range or a bound is hatched on its class: it may lie in the next one. What each class
//! holds is stated in the key. Nothing here has a place on the sheet.

use super::canvas::{Canvas, Place};
use super::extent::{Extent, rank};
use super::ink::Ink;
use super::scale::{Grain, axis};
use super::{ChartError, Words};
use crate::model::{Precision, Quantity, Stated};
use rust_decimal::Decimal;

/// How figures are sorted into classes, of which there are at most six.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Classes {
    /// At these numbers, each the first of the class above it.
    At(Vec<Decimal>),
    /// In round steps of one size.
    Even,
    /// With about as many figures in each, at rounded numbers: for figures with a few far ahead.
    Equal,
}

impl Classes {
    /// The bounds between the classes of these numbers, which rise; those of one number are none.
    pub(super) fn breaks(&self, numbers: &[Decimal]) -> Result<Vec<Decimal>, ChartError> {
        let most = Ink::CLASSES.len();
        let (Some(&low), Some(&high)) = (numbers.first(), numbers.last()) else { return Ok(Vec::new()) };
        let mut breaks = match self {
            Self::At(breaks) => breaks.clone(),
            _ if low == high => Vec::new(),
            Self::Even => even(low, high, most)?,
            Self::Equal => equal(numbers),
        };
        breaks.sort_unstable();
        breaks.dedup();
        if breaks.len() >= most {
            return Err(ChartError::TooManyParts { found: breaks.len() + 1, most });
        }
        Ok(breaks)
    }
}

/// How a tile or a cell is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fill {
    /// A class, by its index among the colours.
    Class(usize),
    /// A class, from a figure that is not a single number.
    Uncertain(usize),
    /// No figure, or one that may lie in several classes.
    Missing,
}

impl Fill {
    /// How a figure is filled, between these breaks.
    pub(super) fn of(stated: &Stated, breaks: &[Decimal]) -> Self {
        let Some(quantity) = stated.quantity() else { return Self::Missing };
        let class =
            |value: Decimal| colour(breaks.iter().filter(|bound| **bound <= value).count(), breaks.len());
        match (Extent::of(quantity), class_by(stated)) {
            (Some(Extent::Point(_)), Some(value)) => Self::Class(class(value)),
            (Some(_), Some(value)) => Self::Uncertain(class(value)),
            (Some(_), None) => match (quantity.low.value().map(class), quantity.high.value().map(class)) {
                (Some(low), Some(high)) if low == high => Self::Uncertain(low),
                _ => Self::Missing,
            },
            (None, _) => Self::Missing,
        }
    }

    /// What lies behind.
    pub(super) fn ground(self) -> Ink {
        match self {
            Self::Class(index) | Self::Uncertain(index) => {
                Ink::CLASSES.get(index).copied().unwrap_or(Ink::Empty)
            }
            Self::Missing => Ink::Empty,
        }
    }

    /// What texts on it are written in.
    pub(super) fn on(self) -> Ink {
        match self {
            Self::Class(index) | Self::Uncertain(index) => {
                Ink::ON_CLASSES.get(index).copied().unwrap_or(Ink::OnEmpty)
            }
            Self::Missing => Ink::OnEmpty,
        }
    }
}

/// The number that decides the class. An order of magnitude has none, unless all of it lies in one class.
pub(super) fn class_by(stated: &Stated) -> Option<Decimal> {
    let quantity = stated.quantity()?;
    if matches!(quantity.precision, Precision::Magnitude(_)) { None } else { rank(quantity) }
}

/// The classes with their bounds in words.
pub(super) fn bounds(breaks: &[Decimal], numbers: &[Decimal], words: &dyn Words) -> Vec<(Fill, String)> {
    let step = breaks.windows(2).filter_map(|pair| pair.last()?.checked_sub(*pair.first()?)).min();
    let step = step.or(breaks.first().copied()).unwrap_or(Decimal::ONE);
    let tick = |value: &Decimal| words.tick(*value, step);
    let name = |class: usize| {
        let low = class.checked_sub(1).and_then(|below| breaks.get(below));
        match (low, breaks.get(class)) {
            // The sign and the dash must not run together.
            (Some(low), Some(high)) if high.is_sign_negative() => format!("{} – {}", tick(low), tick(high)),
            (Some(low), Some(high)) => format!("{}–{}", tick(low), tick(high)),
            (None, Some(high)) => format!("< {}", tick(high)),
            (Some(low), None) => format!("≥ {}", tick(low)),
            (None, None) => {
                numbers.first().map(|only| words.value(&Quantity::exact(*only))).unwrap_or_default()
            }
        }
    };
    (0..=breaks.len()).map(|class| (Fill::Class(colour(class, breaks.len())), name(class))).collect()
}

/// Draws slanting lines over what has no certain figure.
pub(super) fn hatch(
    canvas: &Canvas,
    [(left, top), (right, bottom)]: [Place; 2],
    fill: Fill,
) -> Result<(), ChartError> {
    let ink = match fill {
        Fill::Class(_) => return Ok(()),
        Fill::Uncertain(index) if index < 3 => Ink::HatchLow,
        Fill::Uncertain(_) => Ink::HatchHigh,
        Fill::Missing => Ink::Hatch,
    };
    let (wide, tall) = (right - left, bottom - top);
    let mut along = 70;
    while along < wide + tall {
        // From the left or lower edge up to the upper or right one.
        let from = (left + (along - tall).max(0), top + along.min(tall));
        let to = (left + along.min(wide), top + (along - wide).max(0));
        canvas.line(vec![from, to], ink)?;
        along += 70;
    }
    Ok(())
}

/// The bounds of at most `most` classes of one size.
fn even(low: Decimal, high: Decimal, most: usize) -> Result<Vec<Decimal>, ChartError> {
    for count in (1..=5).rev() {
        let ticks = axis(low, high, count, Grain::Fine)?.ticks;
        if ticks.len() <= most + 1 {
            return Ok(ticks.into_iter().filter(|tick| low < *tick && *tick <= high).collect());
        }
    }
    Ok(Vec::new())
}

/// The bounds of classes with about as many numbers in each, of two digits.
fn equal(numbers: &[Decimal]) -> Vec<Decimal> {
    let (Some(&low), Some(&high)) = (numbers.first(), numbers.last()) else { return Vec::new() };
    let count = numbers.len().min(5);
    (1..count)
        .filter_map(|class| numbers.get(class * numbers.len() / count)?.round_sf(2))
        .map(|bound| bound.normalize())
        .filter(|bound| low < *bound && *bound <= high)
        .collect()
}

/// The index of a class among the colours, so that few classes still use the whole range.
fn colour(class: usize, breaks: usize) -> usize {
    let last = Ink::CLASSES.len() - 1;
    (class * last).checked_div(breaks).unwrap_or(last / 2)
}
