//! Outlines on the two sheets: projected, fitted, and simplified to what can be seen.
//!
//! The projection is equirectangular with the true scale at the middle latitude: meridians and parallels are straight
//! lines, and near the middle shapes and areas are true. For a country along the equator that is as good as any other;
//! far from it, and over more than some thirty degrees of latitude, areas towards the poles come out too large.

use super::super::Layout;
use super::super::canvas::Place;
use super::arcs::{Mesh, Spot};
use super::labels::Land;
use crate::model::{Outline, Position};

/// The outlines of regions, ready to be drawn any number of times.
#[derive(Debug, Clone)]
pub struct Atlas {
    phone: Sheet,
    desk: Sheet,
}

/// The outlines in one layout.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    /// In tenths of a pixel.
    pub(super) height: i32,
    /// In the order of the outlines.
    pub(super) shapes: Vec<Shape>,
    /// Where they are, for texts to stand elsewhere.
    pub(super) land: Land,
}

/// A region on a sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Shape {
    /// Its parts and, wound the other way, its holes; in tenths of a pixel.
    pub(super) rings: Vec<Vec<Place>>,
    /// The middle of its largest part.
    pub(super) middle: Place,
    /// Whether it is too small to be seen without a mark of its own.
    pub(super) small: bool,
    /// How many other regions it lies inside of.
    pub(super) depth: usize,
}

/// Places of the drawing lie on a grid of half pixels.
const GRID: f64 = 5.0;
/// Of a triangle smaller than this, in square tenths, hardly anybody sees the corner.
const DETAIL: f64 = 200.0;
/// A part of this many square tenths is a speck.
const SPECK: f64 = 150.0;
/// A region smaller than this, in square tenths, has a mark of its own,
const SMALL: f64 = 2500.0;
/// unless its largest part is longer than this, in tenths.
const LONG: f64 = 75.0;
/// Room for the outline at the edges.
const MARGIN: i32 = 20;

impl Atlas {
    /// Lays out these outlines.
    pub fn new(outlines: &[Outline]) -> Self {
        let mesh = Mesh::new(outlines);
        let Some(extent) = Extent::of(mesh.points()) else {
            return Self { phone: Sheet::default(), desk: Sheet::default() };
        };
        let sheet = |layout| Sheet::new(&mesh, &extent, layout);
        Self { phone: sheet(Layout::Phone), desk: sheet(Layout::Desk) }
    }

    pub(super) fn sheet(&self, layout: Layout) -> &Sheet {
        layout.pick(&self.phone, &self.desk)
    }
}

/// The part of the earth that is shown, in units of [`Position`].
struct Extent {
    west: i64,
    east: i64,
    south: i64,
    north: i64,
    /// What is west of this lies beyond the antimeridian, to the east of all others.
    seam: i64,
}

const AROUND: i64 = 360 * Position::DEGREE as i64;

impl Extent {
    fn of(points: &[Position]) -> Option<Self> {
        let north = points.iter().map(|at| i64::from(at.north));
        let (south, north) = (north.clone().min()?, north.max()?);
        let span = |seam: i64| {
            let east = points.iter().map(|at| beyond(i64::from(at.east), seam));
            Some((east.clone().min()?, east.max()?))
        };
        // Of a country on both sides of the antimeridian the west is drawn east of the east.
        let (plain, turned) = (span(i64::MIN)?, span(0)?);
        let ((west, east), seam) =
            if turned.1 - turned.0 < plain.1 - plain.0 { (turned, 0) } else { (plain, i64::MIN) };
        Some(Self { west, east, south, north, seam })
    }

    /// How many units of latitude a unit of longitude is as long as.
    fn squeeze(&self) -> f64 {
        let middle = (self.south + self.north) as f64 / 2.0 / f64::from(Position::DEGREE);
        middle.to_radians().cos().max(0.05)
    }
}

fn beyond(east: i64, seam: i64) -> i64 {
    if east < seam { east + AROUND } else { east }
}

impl Sheet {
    fn new(mesh: &Mesh, extent: &Extent, layout: Layout) -> Self {
        let squeeze = extent.squeeze();
        let wide = ((extent.east - extent.west) as f64 * squeeze).max(1.0);
        let tall = ((extent.north - extent.south) as f64).max(1.0);
        let room = f64::from(layout.width() - 2 * MARGIN);
        let scale = (room / wide).min(f64::from(layout.pick(4200, 4800)) / tall);
        let left = f64::from(MARGIN) + (room - wide * scale) / 2.0;
        let spots: Vec<Spot> = mesh
            .points()
            .iter()
            .map(|at| {
                let x = (beyond(i64::from(at.east), extent.seam) - extent.west) as f64 * squeeze * scale;
                let y = (extent.north - i64::from(at.north)) as f64 * scale;
                (x + left, y + f64::from(MARGIN))
            })
            .collect();
        let mut shapes: Vec<Shape> = mesh.shapes.iter().map(|rings| shape(mesh, rings, &spots)).collect();
        let depths = depths(&shapes);
        for (shape, depth) in shapes.iter_mut().zip(depths) {
            shape.depth = depth;
        }
        let height = (tall * scale).ceil() as i32 + 2 * MARGIN;
        let land = Land::new(shapes.iter().map(|shape| shape.rings.as_slice()), layout, height);
        Self { height, shapes, land }
    }
}

/// A region with the parts that can be seen, and its largest whatever its size.
fn shape(mesh: &Mesh, rings: &[Vec<u32>], spots: &[Spot]) -> Shape {
    let sizes: Vec<f64> = rings
        .iter()
        .map(|ring| area(&ring.iter().map(|place| spots[*place as usize]).collect::<Vec<_>>()))
        .collect();
    let largest = (0..rings.len()).max_by(|a, b| sizes[*a].abs().total_cmp(&sizes[*b].abs()));
    let Some(largest) = largest else { return Shape::default() };
    let kept = (0..rings.len()).filter(|at| *at == largest || sizes[*at].abs() >= SPECK);
    let drawn = kept.map(|at| snapped(&mesh.thinned(&rings[at], spots, DETAIL)));
    let (middle, length) = middle(rings[largest].iter().map(|place| spots[*place as usize]));
    Shape {
        rings: drawn.filter(|ring| ring.len() > 2).collect(),
        middle,
        small: sizes.iter().sum::<f64>().abs() < SMALL && length < LONG,
        depth: 0,
    }
}

/// A ring on the grid, without what falls together there.
fn snapped(ring: &[Spot]) -> Vec<Place> {
    let snap = |length: f64| ((length / GRID).round() * GRID) as i32;
    let mut out: Vec<Place> = ring.iter().map(|(x, y)| (snap(*x), snap(*y))).collect();
    out.dedup();
    while out.len() > 1 && out.first() == out.last() {
        out.pop();
    }
    out
}

/// The area inside a ring; the sign tells how it is wound.
fn area(ring: &[Spot]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0
}

/// The middle of a part, and the longer of its sides.
fn middle(spots: impl Iterator<Item = Spot>) -> (Place, f64) {
    let mut ends = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    for (x, y) in spots {
        ends = ((ends.0.0.min(x), ends.0.1.min(y)), (ends.1.0.max(x), ends.1.1.max(y)));
    }
    let ((left, top), (right, bottom)) = ends;
    let middle = (((left + right) / 2.0).round() as i32, ((top + bottom) / 2.0).round() as i32);
    (middle, (right - left).max(bottom - top))
}

/// How many regions cover all of each region, as a county covers a town that is not cut out of it.
fn depths(shapes: &[Shape]) -> Vec<usize> {
    let boxes: Vec<Option<(Place, Place)>> = shapes.iter().map(bounds).collect();
    let covers = |outer: usize, inner: usize| {
        let (Some((start, end)), Some((from, to))) = (boxes[outer], boxes[inner]) else { return false };
        let wider = start.0 <= from.0 && start.1 <= from.1 && end.0 >= to.0 && end.1 >= to.1;
        wider && (start, end) != (from, to) && winds(&shapes[outer].rings, shapes[inner].middle)
    };
    let all = 0..shapes.len();
    all.clone().map(|inner| all.clone().filter(|outer| covers(*outer, inner)).count()).collect()
}

fn bounds(shape: &Shape) -> Option<(Place, Place)> {
    let places = || shape.rings.iter().flatten();
    let (left, right) = (places().map(|at| at.0).min()?, places().map(|at| at.0).max()?);
    let (top, bottom) = (places().map(|at| at.1).min()?, places().map(|at| at.1).max()?);
    Some(((left, top), (right, bottom)))
}

/// Whether rings wind around a place.
fn winds(rings: &[Vec<Place>], (x, y): Place) -> bool {
    let mut turns = 0;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (a.1 <= y) == (b.1 <= y) {
                continue;
            }
            let side = i64::from(b.0 - a.0) * i64::from(y - a.1) - i64::from(x - a.0) * i64::from(b.1 - a.1);
            match (b.1 > a.1, side) {
                (true, side) if side > 0 => turns += 1,
                (false, side) if side < 0 => turns -= 1,
                _ => {}
            }
        }
    }
    turns != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::RegionId;

    fn square(west: f64, south: f64, size: f64) -> Outline {
        let mut outline = Outline::new(RegionId(0));
        let corners = [(0.0, 0.0), (size, 0.0), (size, size), (0.0, size)];
        let ring = corners.iter().filter_map(|(x, y)| {
            let east = west + x;
            Position::at(if east > 180.0 { east - 360.0 } else { east }, south + y)
        });
        assert!(outline.add([ring.collect::<Vec<_>>()]));
        outline
    }

    #[test]
    fn a_map_fits_its_sheet_and_north_is_up() {
        let atlas = Atlas::new(&[square(95.0, -10.0, 5.0), square(130.0, 0.0, 5.0)]);
        for layout in Layout::ALL {
            let sheet = atlas.sheet(layout);
            let all: Vec<Place> = sheet.shapes.iter().flat_map(|shape| shape.rings.concat()).collect();
            assert!(
                all.iter().all(|(x, y)| (0..=layout.width()).contains(x) && (0..=sheet.height).contains(y))
            );
            assert!(sheet.shapes[1].middle.1 < sheet.shapes[0].middle.1);
            assert!(sheet.shapes[1].middle.0 > sheet.shapes[0].middle.0);
        }
    }

    #[test]
    fn far_from_the_equator_a_degree_of_longitude_is_shorter() {
        let atlas = Atlas::new(&[square(10.0, 58.0, 4.0)]);
        let (from, to) = bounds(&atlas.sheet(Layout::Desk).shapes[0]).unwrap();
        let ratio = f64::from(to.0 - from.0) / f64::from(to.1 - from.1);
        assert!((ratio - 0.5).abs() < 0.01, "{ratio}");
    }

    #[test]
    fn what_lies_beyond_the_antimeridian_is_drawn_beside_the_rest() {
        let atlas = Atlas::new(&[square(175.0, -18.0, 4.0), square(-179.0, -18.0, 4.0)]);
        let sheet = atlas.sheet(Layout::Desk);
        let (from, to) = bounds(&sheet.shapes[1]).unwrap();
        assert!(from.0 > bounds(&sheet.shapes[0]).unwrap().1.0 && to.0 - from.0 > 2000, "{from:?} {to:?}");
    }

    #[test]
    fn small_regions_are_marked_and_enclosed_ones_are_deeper() {
        let atlas = Atlas::new(&[square(95.0, -5.0, 10.0), square(99.0, 0.0, 1.0), square(120.0, 0.0, 0.01)]);
        let sheet = atlas.sheet(Layout::Phone);
        let of = |at: usize| (sheet.shapes[at].small, sheet.shapes[at].depth);
        assert_eq!([of(0), of(1), of(2)], [(false, 0), (false, 1), (true, 0)]);
    }

    #[test]
    fn no_outline_is_no_map() {
        assert!(Atlas::new(&[]).sheet(Layout::Desk).shapes.is_empty());
        let empty = Atlas::new(&[Outline::new(RegionId(0))]);
        assert!(empty.sheet(Layout::Phone).shapes.is_empty());
    }
}
