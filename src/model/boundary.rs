//! Where regions lie: their outlines on the earth, as the content gives them.
//!
//! How an outline is projected, simplified and drawn is for charts to say.

use super::{RegionId, Text};

/// A place on the earth, in millionths of a degree: a tenth of a metre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// East of Greenwich, from −180 to 180 degrees.
    pub east: i32,
    /// North of the equator, from −90 to 90 degrees.
    pub north: i32,
}

impl Position {
    /// How many of its units are a degree.
    pub const DEGREE: i32 = 1_000_000;

    /// The place at these degrees; nothing where there is no such place on the earth.
    pub fn at(east: f64, north: f64) -> Option<Self> {
        let on_earth = east.abs() <= 180.0 && north.abs() <= 90.0;
        let unit = |degrees: f64| (degrees * f64::from(Self::DEGREE)).round() as i32;
        on_earth.then(|| Self { east: unit(east), north: unit(north) })
    }
}

/// The outline of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The region.
    pub region: RegionId,
    /// Closed lines around its parts, against the clock, and around what is cut out of them, with the clock. The first
    /// place is not repeated at the end. What lies inside is what they wind around.
    pub rings: Vec<Vec<Position>>,
}

impl Outline {
    /// An outline without parts.
    pub fn new(region: RegionId) -> Self {
        Self { region, rings: Vec::new() }
    }

    /// Adds a part: its outer ring and the rings of its holes, however they are wound. Gives whether there is any area
    /// in it; if not, nothing is added.
    pub fn add(&mut self, rings: impl IntoIterator<Item = Vec<Position>>) -> bool {
        for (index, mut ring) in rings.into_iter().enumerate() {
            ring.dedup();
            while ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            let area = area(&ring);
            if area == 0 {
                // Without an outer ring there is nothing to cut a hole out of.
                if index == 0 {
                    return false;
                }
                continue;
            }
            if (area > 0) != (index == 0) {
                ring.reverse();
            }
            self.rings.push(ring);
        }
        true
    }
}

/// Twice the area of a ring in square units, above zero where it runs against the clock.
fn area(ring: &[Position]) -> i128 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| i128::from(a.east) * i128::from(b.north) - i128::from(b.east) * i128::from(a.north))
        .sum()
}

/// The outlines of the regions of an era.
#[derive(Debug, Clone, Default)]
pub struct Boundaries {
    /// One for each region, in the order of the regions.
    pub outlines: Vec<Outline>,
    /// Who made them, and under which licence they may be shown.
    pub credit: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(places: &[(i32, i32)]) -> Vec<Position> {
        places.iter().map(|(east, north)| Position { east: *east, north: *north }).collect()
    }

    #[test]
    fn rings_are_wound_one_way_and_holes_the_other() {
        let outer = ring(&[(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]);
        let hole = ring(&[(3, 3), (6, 3), (6, 6), (3, 6), (3, 3)]);
        let turned = |ring: &[Position]| ring.iter().rev().copied().collect::<Vec<_>>();
        for (outer, hole) in
            [(outer.clone(), hole.clone()), (turned(&outer), turned(&hole)), (outer, turned(&hole))]
        {
            let mut outline = Outline::new(RegionId(0));
            assert!(outline.add([outer, hole]));
            let areas: Vec<i128> = outline.rings.iter().map(|ring| area(ring)).collect();
            assert_eq!(areas, [162, -18]);
            assert!(outline.rings.iter().all(|ring| ring.len() == 4), "the first place is not repeated");
        }
    }

    #[test]
    fn what_has_no_area_is_not_added() {
        for places in [&[][..], &[(1, 1)], &[(0, 0), (5, 5), (0, 0)], &[(0, 0), (1, 1), (2, 2), (0, 0)]] {
            let mut outline = Outline::new(RegionId(0));
            assert!(!outline.add([ring(places)]));
            assert_eq!(outline.rings, Vec::<Vec<Position>>::new());
        }
    }

    #[test]
    fn places_off_the_earth_are_none() {
        assert_eq!(Position::at(95.5, -6.25), Some(Position { east: 95_500_000, north: -6_250_000 }));
        for (east, north) in [(180.1, 0.0), (0.0, -90.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Position::at(east, north), None);
        }
    }
}
