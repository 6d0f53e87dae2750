//! Classes of figures, from light to dark, for what is told by colour: maps and heat maps. Where figures cross zero,
//! zero is a break, and what fell has colours of its own, the darker the farther from zero, and a minus.
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
            Self::Equal => equal(numbers, 5),
        };
        if matches!(self, Self::Even | Self::Equal) && low < Decimal::ZERO && high > Decimal::ZERO {
            breaks = around_zero(self, numbers, &breaks)?;
        }
        breaks.sort_unstable();
        breaks.dedup();
        if breaks.len() >= most {
            return Err(ChartError::TooManyParts { found: breaks.len() + 1, most });
        }
        Ok(breaks)
    }
}

/// Breaks around zero, which is one of them, with at most so many classes at either side as there are colours.
fn around_zero(classes: &Classes, numbers: &[Decimal], even: &[Decimal]) -> Result<Vec<Decimal>, ChartError> {
    let fits = |breaks: &[Decimal]| diverges(breaks);
    if *classes == Classes::Even {
        let (low, high) = (numbers.first().copied(), numbers.last().copied());
        let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
        let mut breaks = even.to_vec();
        let mut most = Ink::CLASSES.len();
        while !fits(&breaks) && most > 2 {
            most -= 1;
            breaks = self::even(low, high, most)?;
        }
        return Ok(if fits(&breaks) { breaks } else { vec![Decimal::ZERO] });
    }
    let (falls, rises): (Vec<Decimal>, Vec<Decimal>) =
        numbers.iter().copied().partition(|number| number.is_sign_negative() && !number.is_zero());
    let side = |numbers: &[Decimal]| equal(numbers, SIDE);
    let mut breaks = side(&falls);
    breaks.push(Decimal::ZERO);
    breaks.extend(side(&rises).into_iter().filter(|bound| !bound.is_zero()));
    Ok(breaks)
}

/// So many colours each side of a diverging scale has.
const SIDE: usize = 3;

/// Whether classes lie around zero: what fell has other colours than what rose.
fn diverges(breaks: &[Decimal]) -> bool {
    let below = breaks.iter().filter(|bound| bound.is_sign_negative() && !bound.is_zero()).count();
    let above = breaks.iter().filter(|bound| bound.is_sign_positive() && !bound.is_zero()).count();
    breaks.iter().any(Decimal::is_zero) && below < SIDE && above < SIDE
}

/// A colour of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shade {
    /// Of a scale from low to high, by its index.
    Step(usize),
    /// Below zero, by its index from zero on.
    Fall(usize),
    /// Zero and above, by its index from zero on.
    Rise(usize),
}

impl Shade {
    fn ground(self) -> Ink {
        let inks: &[Ink] = match self {
            Self::Step(_) => &Ink::CLASSES,
            Self::Fall(_) => &Ink::FALLS,
            Self::Rise(_) => &Ink::RISES,
        };
        inks.get(self.index()).copied().unwrap_or(Ink::Empty)
    }

    fn index(self) -> usize {
        match self {
            Self::Step(index) | Self::Fall(index) | Self::Rise(index) => index,
        }
    }

    /// Its place from light to dark among the steps.
    fn depth(self) -> usize {
        match self {
            Self::Step(index) => index,
            // Both sides are as light as the second, the fourth and the sixth step.
            Self::Fall(index) | Self::Rise(index) => 2 * index + 1,
        }
    }
}

/// How a tile or a cell is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fill {
    /// A class, by its shade.
    Class(Shade),
    /// A class, from a figure that is not a single number.
    Uncertain(Shade),
    /// No figure, or one that may lie in several classes.
    Missing,
}

impl Fill {
    /// How a figure is filled, between these breaks.
    pub(super) fn of(stated: &Stated, breaks: &[Decimal]) -> Self {
        let Some(quantity) = stated.quantity() else { return Self::Missing };
        let class = |value: Decimal| shade(breaks.iter().filter(|bound| **bound <= value).count(), breaks);
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
            Self::Class(shade) | Self::Uncertain(shade) => shade.ground(),
            Self::Missing => Ink::Empty,
        }
    }

    /// What texts on it are written in.
    pub(super) fn on(self) -> Ink {
        match self {
            Self::Class(shade) | Self::Uncertain(shade) => {
                Ink::ON_CLASSES.get(shade.depth()).copied().unwrap_or(Ink::OnEmpty)
            }
            Self::Missing => Ink::OnEmpty,
        }
    }

    /// Lines that are seen on it.
    pub(super) fn lines(self) -> Ink {
        match self {
            Self::Class(shade) | Self::Uncertain(shade) if shade.depth() < SIDE => Ink::HatchLow,
            Self::Class(_) | Self::Uncertain(_) => Ink::HatchHigh,
            Self::Missing => Ink::Hatch,
        }
    }

    /// Whether it says that something fell.
    pub(super) fn falls(self) -> bool {
        matches!(self, Self::Class(Shade::Fall(_)) | Self::Uncertain(Shade::Fall(_)))
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
    (0..=breaks.len()).map(|class| (Fill::Class(shade(class, breaks)), name(class))).collect()
}

/// Draws slanting lines over what has no certain figure.
pub(super) fn hatch(
    canvas: &Canvas,
    [(left, top), (right, bottom)]: [Place; 2],
    fill: Fill,
) -> Result<(), ChartError> {
    if matches!(fill, Fill::Class(_)) {
        return Ok(());
    }
    let ink = fill.lines();
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

/// Draws a minus at the foot of what fell: in print without colours falls and rises are equally dark.
pub(super) fn minus(
    canvas: &Canvas,
    [(left, top), (right, bottom)]: [Place; 2],
    fill: Fill,
) -> Result<(), ChartError> {
    if !fill.falls() {
        return Ok(());
    }
    let (middle, half) = ((left + right) / 2, ((right - left) / 4).min(40));
    let y = bottom - ((bottom - top) / 8).max(15);
    canvas.line(vec![(middle - half, y), (middle + half, y)], fill.lines())
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

/// The bounds of at most `most` classes with about as many numbers in each, of two digits.
fn equal(numbers: &[Decimal], most: usize) -> Vec<Decimal> {
    let (Some(&low), Some(&high)) = (numbers.first(), numbers.last()) else { return Vec::new() };
    let count = numbers.len().min(most);
    (1..count)
        .filter_map(|class| numbers.get(class * numbers.len() / count)?.round_sf(2))
        .map(|bound| bound.normalize())
        .filter(|bound| low < *bound && *bound <= high)
        .collect()
}

/// The shade of a class, so that few classes still use the whole range. Around zero, classes as far from it are
/// equally dark.
fn shade(class: usize, breaks: &[Decimal]) -> Shade {
    if !diverges(breaks) {
        let last = Ink::CLASSES.len() - 1;
        return Shade::Step((class * last).checked_div(breaks.len()).unwrap_or(last / 2));
    }
    let zero = breaks.iter().filter(|bound| bound.is_sign_negative() && !bound.is_zero()).count();
    let most = (zero + 1).max(breaks.len() - zero);
    let index = |from_zero: usize| (from_zero * (SIDE - 1)).checked_div(most - 1).unwrap_or(1);
    if class > zero { Shade::Rise(index(class - zero - 1)) } else { Shade::Fall(index(zero - class)) }
}
