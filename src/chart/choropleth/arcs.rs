//! Lines that neighbours share, and what is left of them when no detail is kept that nobody can see.
//!
//! A border between two regions is cut at the places where three meet, and thinned once for both, so that no gap opens
//! between them. Nothing is compared with everything: a hash table finds what is shared, a heap what matters least.

use crate::model::{Outline, Position};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A place on a sheet.
pub(super) type Spot = (f64, f64);

/// The outlines of several regions, and where they meet.
pub(super) struct Mesh {
    /// Every place once.
    points: Vec<Position>,
    /// Whether lines end at a place: more than two neighbours, or the end of a border.
    ends: Vec<bool>,
    /// For each region its rings, as places.
    pub(super) shapes: Vec<Vec<Vec<u32>>>,
}

impl Mesh {
    pub(super) fn new(outlines: &[Outline]) -> Self {
        let mut points: Vec<Position> = Vec::new();
        let mut known: FxHashMap<Position, u32> = FxHashMap::default();
        let mut numbered = |place: Position| {
            *known.entry(place).or_insert_with(|| {
                points.push(place);
                points.len() as u32 - 1
            })
        };
        let shapes: Vec<Vec<Vec<u32>>> = outlines
            .iter()
            .map(|outline| {
                let rings = outline.rings.iter();
                rings.map(|ring| ring.iter().map(|place| numbered(*place)).collect()).collect()
            })
            .collect();
        let mut neighbours: Vec<Option<(u32, u32)>> = vec![None; points.len()];
        let mut ends = vec![false; points.len()];
        for ring in shapes.iter().flatten() {
            for (at, place) in ring.iter().enumerate() {
                let before = ring[(at + ring.len() - 1) % ring.len()];
                let after = ring[(at + 1) % ring.len()];
                let pair = (before.min(after), before.max(after));
                let place = *place as usize;
                ends[place] |= *neighbours[place].get_or_insert(pair) != pair;
            }
        }
        Self { points, ends, shapes }
    }

    pub(super) fn points(&self) -> &[Position] {
        &self.points
    }

    /// A ring with only the places that matter, where each lies at `spots`: those whose triangle with their neighbours
    /// has an area of about `least` or more.
    pub(super) fn thinned(&self, ring: &[u32], spots: &[Spot], least: f64) -> Vec<Spot> {
        let spot = |place: &u32| spots[*place as usize];
        let Some(start) = ring.iter().position(|place| self.ends[*place as usize]) else {
            // It has no neighbour, or one that goes all around it: both begin at the same place, in one direction.
            let lowest = ring.iter().enumerate().min_by_key(|(_, place)| **place).map_or(0, |(at, _)| at);
            let mut line: Vec<u32> = turned(ring, lowest).collect();
            let backwards = line.get(1) > line.iter().rev().nth(1);
            if backwards {
                line.reverse();
            }
            let mut thin = thinned(&line.iter().map(spot).collect::<Vec<_>>(), least);
            if backwards {
                thin.reverse();
            }
            thin.pop();
            return thin;
        };
        let mut out = Vec::new();
        let mut line: Vec<u32> = Vec::new();
        for place in turned(ring, start) {
            line.push(place);
            if line.len() > 1 && self.ends[place as usize] {
                let backwards = (line.first(), line.get(1)) > (line.last(), line.iter().rev().nth(1));
                if backwards {
                    line.reverse();
                }
                let mut thin = thinned(&line.iter().map(spot).collect::<Vec<_>>(), least);
                if backwards {
                    thin.reverse();
                }
                thin.pop();
                out.append(&mut thin);
                line.clear();
                line.push(place);
            }
        }
        out
    }
}

/// A ring from one of its places around to the same.
fn turned(ring: &[u32], start: usize) -> impl Iterator<Item = u32> {
    ring.iter().cycle().skip(start).take(ring.len() + 1).copied()
}

/// A line whose ends stay, without the places that matter less than `least`: what matters least first, after
/// Visvalingam and Whyatt (1993). A line that comes back to its beginning keeps two others.
fn thinned(line: &[Spot], least: f64) -> Vec<Spot> {
    let last = line.len().saturating_sub(1);
    let keep = if line.first() == line.last() { 4 } else { 2 };
    let mut before: Vec<usize> = (0..line.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..line.len()).map(|at| (at + 1).min(last)).collect();
    let weight =
        |at: usize, before: &[usize], after: &[usize]| triangle(line[before[at]], line[at], line[after[at]]);
    // Areas are not negative, so that their bits are ordered as they are.
    let mut sizes: Vec<u64> = vec![u64::MAX; line.len()];
    let mut heap = BinaryHeap::new();
    for (at, size) in sizes.iter_mut().enumerate().take(last).skip(1) {
        *size = weight(at, &before, &after).to_bits();
        heap.push(Reverse((*size, at)));
    }
    let mut gone = vec![false; line.len()];
    let mut left = line.len();
    while let Some(Reverse((size, at))) = heap.pop() {
        // An entry that was overtaken by a later one of the same place.
        if gone[at] || sizes[at] != size {
            continue;
        }
        if f64::from_bits(size) >= least || left <= keep {
            break;
        }
        gone[at] = true;
        left -= 1;
        let (a, b) = (before[at], after[at]);
        after[a] = b;
        before[b] = a;
        for next in [a, b] {
            if next > 0 && next < last {
                // No place may seem to matter less than one that is gone already.
                sizes[next] = weight(next, &before, &after).to_bits().max(size);
                heap.push(Reverse((sizes[next], next)));
            }
        }
    }
    line.iter().zip(gone).filter(|(_, gone)| !gone).map(|(spot, _)| *spot).collect()
}

/// How much the middle place of three matters: the area between them, less where the line turns sharply back, so that
/// coasts come out smooth and not as spikes. The weight is that of mapshaper.
fn triangle(a: Spot, b: Spot, c: Spot) -> f64 {
    let (from, to) = ((a.0 - b.0, a.1 - b.1), (c.0 - b.0, c.1 - b.1));
    let area = (from.0 * to.1 - to.0 * from.1).abs() / 2.0;
    let lengths = from.0.hypot(from.1) * to.0.hypot(to.1);
    let cosine = if lengths > 0.0 { (from.0 * to.0 + from.1 * to.1) / lengths } else { 0.0 };
    area * (1.0 - 0.7 * cosine)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::RegionId;

    fn outline(region: u32, ring: &[(i32, i32)]) -> Outline {
        let mut outline = Outline::new(RegionId(region));
        assert!(
            outline.add([ring.iter().map(|(east, north)| Position { east: *east, north: *north }).collect()])
        );
        outline
    }

    /// A line that wanders from (x, 0) to (x, 100).
    fn border(x: i32) -> Vec<(i32, i32)> {
        (0..=100).map(|y| (x + [0, 3, 1, 5, 2, 7][y as usize % 6] * i32::from(y % 100 != 0), y)).collect()
    }

    #[test]
    fn neighbours_keep_the_same_border() {
        let mut left: Vec<(i32, i32)> = border(50);
        left.extend([(0, 100), (0, 0)]);
        let mut right: Vec<(i32, i32)> = border(50).into_iter().rev().collect();
        right.extend([(100, 0), (100, 100)]);
        let mesh = Mesh::new(&[outline(0, &left), outline(1, &right)]);
        let spots: Vec<Spot> =
            mesh.points().iter().map(|at| (f64::from(at.east), f64::from(at.north))).collect();
        let thin = |at: usize| mesh.thinned(&mesh.shapes[at][0], &spots, 4.0);
        let (left, right) = (thin(0), thin(1));
        let inner = |ring: &[Spot]| {
            let mut inner: Vec<Spot> =
                ring.iter().filter(|(x, _)| (50.0..60.0).contains(x)).copied().collect();
            inner.sort_by(|a, b| a.1.total_cmp(&b.1));
            inner
        };
        assert_eq!(inner(&left), inner(&right));
        assert!(left.len() < 80 && left.len() > 8, "{}", left.len());
    }

    #[test]
    fn a_hole_and_what_fills_it_keep_the_same_line() {
        let circle: Vec<(i32, i32)> = (0..200)
            .map(|at| {
                let angle = f64::from(at) / 200.0 * std::f64::consts::TAU;
                ((angle.cos() * 1000.0) as i32, (angle.sin() * 1000.0) as i32)
            })
            .collect();
        let place = |ring: &[(i32, i32)]| {
            ring.iter().map(|(x, y)| Position { east: *x, north: *y }).collect::<Vec<_>>()
        };
        let mut around = Outline::new(RegionId(0));
        let mut from_elsewhere = circle.clone();
        from_elsewhere.rotate_left(77);
        assert!(around.add([
            place(&[(-2000, -2000), (2000, -2000), (2000, 2000), (-2000, 2000)]),
            place(&from_elsewhere)
        ]));
        let mesh = Mesh::new(&[around, outline(1, &circle)]);
        let spots: Vec<Spot> =
            mesh.points().iter().map(|at| (f64::from(at.east), f64::from(at.north))).collect();
        let mut hole = mesh.thinned(&mesh.shapes[0][1], &spots, 9000.0);
        let mut inside = mesh.thinned(&mesh.shapes[1][0], &spots, 9000.0);
        let order = |a: &Spot, b: &Spot| a.partial_cmp(b).unwrap();
        hole.sort_by(order);
        inside.sort_by(order);
        assert_eq!(hole, inside);
        assert!(hole.len() < 60 && hole.len() > 8, "{}", hole.len());
    }

    #[test]
    fn a_ring_keeps_three_places_however_small_it_is() {
        let mesh = Mesh::new(&[outline(0, &[(0, 0), (4, 0), (4, 4), (2, 5), (0, 4)])]);
        let spots: Vec<Spot> =
            mesh.points().iter().map(|at| (f64::from(at.east), f64::from(at.north))).collect();
        assert_eq!(mesh.thinned(&mesh.shapes[0][0], &spots, 1e9).len(), 3);
    }
}
