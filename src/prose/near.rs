//! What a number that agrees with nothing was most likely meant to be: the figure that a slip of the hand makes it
//! from, or the nearest one.

use super::agree::{Class, Said, rounded};
use super::ground::Ground;
use super::hold::reach;
use super::scene::Scene;
use crate::indicator::Figure;
use crate::model::{CellKey, Quantity};
use crate::number::prose::{Number, Statement};
use rust_decimal::Decimal;

/// What may have gone wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slip {
    /// Two digits have changed places.
    Swapped,
    /// The decimal mark stands elsewhere.
    Comma,
    /// Another scale word.
    Scale,
    /// Percent for points, or points for percent.
    Unit,
    /// The figure of another period.
    Period,
    /// The figure of another region.
    Region,
    /// Nothing that is known: only near by its value.
    Value,
    /// Only near by its name.
    Name,
}

/// A figure near a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near {
    pub(super) key: CellKey,
    pub(super) quantity: Quantity,
    pub(super) slip: Slip,
}

/// How many figures are told.
const TOLD: usize = 2;

/// The figures nearest to a number: by the slip that makes one of the other, by value, and by name.
pub(super) fn nearest(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    number: &Number,
    statement: &Statement,
) -> Vec<Near> {
    let said = Said::new(statement);
    let (about, all) = reach(scene, number);
    let mut found: Vec<(Slip, Decimal, Near)> = Vec::new();
    let mut add = |slip: Slip, far: Decimal, figure: &Figure, quantity: Quantity| {
        found.push((slip, far, Near { key: figure.key, quantity, slip }));
    };
    let written = said.written().unwrap_or_default();
    let far = |quantity: &Quantity| {
        let value = quantity.representative().unwrap_or_default();
        let size = written.abs().max(value.abs());
        if size.is_zero() { Decimal::ZERO } else { (written - value).abs() / size }
    };
    for region in &all.regions {
        for figure in ground.figures.of_region(*region) {
            let Some(quantity) = figure.quantity() else { continue };
            let class = ground.class_of(figure.key.measure);
            let in_time = all.holds(&figure.key.period);
            if class != said.class {
                let points = matches!(
                    (class, said.class),
                    (Class::Percent, Class::Point) | (Class::Point, Class::Percent)
                );
                if points && in_time && said.as_a(class).agrees(quantity) {
                    add(Slip::Unit, Decimal::ZERO, figure, *quantity);
                }
            } else if !in_time {
                if said.agrees(quantity) {
                    add(Slip::Period, Decimal::ZERO, figure, *quantity);
                }
            } else if let Some(slip) = slip(&said, quantity) {
                add(slip, Decimal::ZERO, figure, *quantity);
            } else if about.near.holds(&figure.key.period) && far(quantity) < Decimal::new(5, 1) {
                add(Slip::Value, far(quantity), figure, *quantity);
            } else if about.measures.contains(&figure.key.measure) {
                add(Slip::Name, far(quantity), figure, *quantity);
            }
        }
    }
    let whats = super::scene::distinct(found.iter().map(|(.., near)| near.key.what()));
    for what in whats.into_iter().take(8) {
        for figure in ground.figures.of_measure(what).filter(|figure| all.holds(&figure.key.period)) {
            let strange = !all.regions.contains(&figure.key.region);
            if let Some(quantity) = figure.quantity().filter(|quantity| strange && said.agrees(quantity)) {
                found.push((
                    Slip::Region,
                    Decimal::ZERO,
                    Near { key: figure.key, quantity: *quantity, slip: Slip::Region },
                ));
            }
        }
    }
    let named = |near: &Near| !about.measures.contains(&near.key.measure);
    found.sort_by_key(|(slip, far, near)| (*slip, *far, named(near), near.key));
    let mut out: Vec<Near> = Vec::new();
    for (.., near) in found {
        let again = out.iter().any(|one| one.key == near.key || one.slip == near.slip);
        if !again
            && out.len() < TOLD
            && !(near.slip >= Slip::Value && out.first().is_some_and(|one| one.slip < Slip::Value))
        {
            out.push(near);
        }
    }
    out
}

/// The slip that makes the number of a quantity.
fn slip(said: &Said, quantity: &Quantity) -> Option<Slip> {
    if said.magnitude().is_some() {
        return None;
    }
    let (written, value) = (said.written()?, quantity.point()?);
    if is_swapped(written, rounded(value, said.step), said.step) {
        return Some(Slip::Swapped);
    }
    let times = |power: u32, down: bool| {
        let factor = Decimal::from(10u64.pow(power));
        let moved = |value: Decimal| if down { value.checked_div(factor) } else { value.checked_mul(factor) };
        let step = if said.step.is_zero() { Decimal::ONE } else { said.step };
        moved(written).zip(moved(step)).is_some_and(|(value, step)| said.with(value, step).agrees(quantity))
    };
    for (powers, slip) in [(&[1, 2][..], Slip::Comma), (&[3, 6, 9][..], Slip::Scale)] {
        if powers.iter().any(|power| times(*power, true) || times(*power, false)) {
            return Some(slip);
        }
    }
    None
}

/// Whether two numbers have the same digits but for two neighbours that have changed places.
fn is_swapped(one: Decimal, other: Decimal, step: Decimal) -> bool {
    let digits = |value: Decimal| {
        let step = if step.is_zero() { Decimal::ONE } else { step };
        (value / step).abs().round().normalize().to_string().into_bytes()
    };
    let (one, other) = (digits(one), digits(other));
    if one.len() != other.len() || one == other {
        return false;
    }
    let differing: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
    matches!(differing.as_slice(), [a, b] if b - a == 1 && one[*a] == other[*b] && one[*b] == other[*a])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_changed_places_are_seen() {
        let number = |value: i64| Decimal::from(value);
        assert!(is_swapped(number(4165), number(4156), Decimal::ONE));
        assert!(!is_swapped(number(4156), number(4156), Decimal::ONE));
        assert!(!is_swapped(number(5146), number(4156), Decimal::ONE));
        assert!(!is_swapped(number(415), number(4156), Decimal::ONE));
    }
}
