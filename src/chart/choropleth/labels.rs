//! Names on the map itself, in the sea where it has room: of the regions at both ends of the scale, and of the reader's
//! own. All others have their names in the table, and under the pointer.

use super::super::canvas::{Anchor, Canvas, Place, Side};
use super::super::ink::Ink;
use super::super::labels::Area as Patch;
use super::super::text::{LINE, Weight, widest};
use super::super::{ChartError, Layout};
use super::hatch::{Lines, stretches};

/// Where there is land on a sheet, coarsely.
#[derive(Debug, Clone, Default)]
pub(super) struct Land {
    columns: usize,
    cells: Vec<bool>,
}

/// The side of a cell.
const CELL: i32 = 40;

impl Land {
    /// The land inside these rings.
    pub(super) fn new<'r>(
        rings: impl Iterator<Item = &'r [Vec<Place>]>,
        layout: Layout,
        height: i32,
    ) -> Self {
        let (columns, rows) = ((layout.width() / CELL) as usize + 1, (height.max(0) / CELL) as usize + 1);
        let mut land = Self { columns, cells: vec![false; columns * rows] };
        for rings in rings {
            let heights = || rings.iter().flatten().map(|place| place.1);
            let (Some(top), Some(bottom)) = (heights().min(), heights().max()) else { continue };
            for row in top / CELL..=bottom / CELL {
                let y = row * CELL + CELL / 2;
                for (from, to) in stretches(rings, Lines::Level, y) {
                    (from / CELL..=to / CELL).for_each(|column| land.mark((column * CELL, y)));
                }
            }
            // What lies between two rows has corners, if nothing else.
            rings.iter().flatten().for_each(|place| land.mark(*place));
        }
        land
    }

    fn index(&self, (x, y): Place) -> Option<usize> {
        let (column, row) = (usize::try_from(x / CELL).ok()?, usize::try_from(y / CELL).ok()?);
        (column < self.columns).then_some(row * self.columns + column)
    }

    fn mark(&mut self, place: Place) {
        if let Some(cell) = self.index(place).and_then(|index| self.cells.get_mut(index)) {
            *cell = true;
        }
    }

    /// Whether nothing but sea is in a box.
    fn is_free(&self, Patch { left, top, right, bottom }: Patch) -> bool {
        let cells =
            (top / CELL..=bottom / CELL).flat_map(|y| (left / CELL..=right / CELL).map(move |x| (x, y)));
        let land = |(x, y)| self.index((x * CELL, y * CELL)).and_then(|index| self.cells.get(index)).copied();
        !cells.into_iter().any(|cell| land(cell).unwrap_or(false))
    }
}

/// Names that have found their places.
#[derive(Debug, Default)]
pub(super) struct Labels {
    placed: Vec<Label>,
}

#[derive(Debug)]
struct Label {
    lines: Vec<String>,
    ink: Ink,
    around: Patch,
    /// From the region to the text.
    lead: [Place; 2],
}

/// How far the ground of a line reaches on either side of it.
const BESIDE: f64 = 18.0;
/// Around a text.
const ROOM: i32 = 30;
/// How far a text may be from its region, nearest first.
const FAR: [i32; 10] = [110, 160, 220, 290, 370, 460, 560, 680, 820, 980];
/// The directions, in sixteenths of a turn against the clock from the right: level before slanting before upright.
const AROUND: [i32; 16] = [0, 8, 15, 9, 1, 7, 14, 10, 2, 6, 13, 11, 3, 5, 12, 4];

/// The ground of a line.
fn strip([from, to]: [Place; 2]) -> Vec<Place> {
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let long = dx.hypot(dy).max(1.0);
    let (across, down) = ((-dy / long * BESIDE).round() as i32, (dx / long * BESIDE).round() as i32);
    vec![
        (from.0 + across, from.1 + down),
        (to.0 + across, to.1 + down),
        (to.0 - across, to.1 - down),
        (from.0 - across, from.1 - down),
    ]
}

impl Labels {
    /// Finds a place for the name and the figure of a region, in one line or else in two, or leaves them out.
    pub(super) fn add(
        &mut self,
        [name, figure]: [String; 2],
        ink: Ink,
        middle: Place,
        land: &Land,
        sheet: (i32, i32),
    ) {
        for lines in [vec![format!("{name}: {figure}")], vec![name, figure]] {
            if let Some((around, lead)) = self.place(&lines, ink, middle, land, sheet) {
                self.placed.push(Label { lines, ink, around, lead });
                return;
            }
        }
    }

    /// Where these lines have room, and the line that leads there.
    fn place(
        &self,
        lines: &[String],
        ink: Ink,
        middle: Place,
        land: &Land,
        (wide, tall): (i32, i32),
    ) -> Option<(Patch, [Place; 2])> {
        let long = widest(lines, if ink.bold() { Weight::Bold } else { Weight::Regular });
        let half = lines.len() as i32 * LINE / 2;
        let spots = FAR.iter().flat_map(|far| AROUND.iter().map(move |part| (*far, *part)));
        for (far, part) in spots {
            let angle = f64::from(part) * std::f64::consts::TAU / 16.0;
            let step = |along: f64| (f64::from(far) * along).round() as i32;
            let mut end = (middle.0 + step(angle.cos()), middle.1 - step(angle.sin()));
            let left = match part {
                0..=2 | 14..=15 => end.0,
                6..=10 => end.0 - long,
                _ => end.0 - long / 2,
            };
            let (top, bottom) = (end.1 - half, end.1 + half);
            let around = Patch { left: left - ROOM, top, right: left + long + ROOM, bottom };
            let fits = around.left >= 0 && top >= 0 && around.right <= wide && bottom <= tall;
            let met = self.placed.iter().any(|other| {
                let [from, to] = other.lead;
                other.around.meets(&around)
                    || around.crossed_by(from, to)
                    || other.around.crossed_by(middle, end)
            });
            if !fits || met || !land.is_free(around) {
                continue;
            }
            match part {
                3..=5 => end.1 = bottom,
                11..=13 => end.1 = top,
                _ => {}
            }
            return Some((around, [middle, end]));
        }
        None
    }

    /// How far down they reach.
    pub(super) fn bottom(&self) -> i32 {
        self.placed.iter().map(|label| label.around.bottom).max().unwrap_or(0)
    }

    /// Draws them with lines to their regions.
    pub(super) fn draw(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for label in &self.placed {
            // On a ground of its own: the line leaves from inside a region, which may be as dark as it is.
            canvas.area(strip(label.lead), Ink::Ground)?;
            canvas.line(label.lead.to_vec(), Ink::Lead)?;
        }
        for label in &self.placed {
            let (x, anchor) = match label.lead[1].0 {
                x if x >= label.around.right - ROOM => (x, Anchor::End),
                x if x <= label.around.left + ROOM => (x, Anchor::Start),
                _ => ((label.around.left + label.around.right) / 2, Anchor::Middle),
            };
            for (index, line) in label.lines.iter().enumerate() {
                let y = label.around.top + LINE / 2 + index as i32 * LINE;
                canvas.text((x, y), anchor, Side::Level, label.ink, line)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: i32, top: i32, size: i32) -> Vec<Vec<Place>> {
        vec![vec![(left, top), (left, top + size), (left + size, top + size), (left + size, top)]]
    }

    #[test]
    fn names_stand_in_the_sea_and_apart() {
        let rings = [square(500, 500, 900), square(2000, 900, 300)];
        let land = Land::new(rings.iter().map(Vec::as_slice), Layout::Desk, 2000);
        let patch = |left, top, right, bottom| Patch { left, top, right, bottom };
        assert!(!land.is_free(patch(450, 600, 700, 700)) && land.is_free(patch(1500, 500, 1900, 800)));
        let mut labels = Labels::default();
        for middle in [(950, 950), (2150, 1050), (2150, 1060)] {
            labels.add(["Aceh".to_owned(), "12".to_owned()], Ink::Label, middle, &land, (7200, 2000));
        }
        assert_eq!(labels.placed.len(), 3);
        for (at, label) in labels.placed.iter().enumerate() {
            assert!(land.is_free(label.around), "{label:?}");
            assert!(labels.placed[..at].iter().all(|other| !other.around.meets(&label.around)));
        }
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let rings = [square(0, 0, 3200)];
        let land = Land::new(rings.iter().map(Vec::as_slice), Layout::Phone, 3200);
        let mut labels = Labels::default();
        labels.add(["Aceh".to_owned(), "12".to_owned()], Ink::Label, (1600, 1600), &land, (3200, 3200));
        assert!(labels.placed.is_empty());
    }
}
