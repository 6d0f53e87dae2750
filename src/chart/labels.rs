//! Where labels stand so that none covers another.

use super::canvas::Place;
use super::text::{LINE, Weight, isolated, widest, width, wrap};
use std::ops::Range;

/// A rectangle on the sheet: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Area {
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether a straight line passes through (Liang and Barsky).
    pub(super) fn crossed_by(&self, from: Place, to: Place) -> bool {
        // Most lines are wholly on one side: no division for those.
        let beside = from.0.max(to.0) < self.left || from.0.min(to.0) > self.right;
        if beside || from.1.max(to.1) < self.top || from.1.min(to.1) > self.bottom {
            return false;
        }
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (p, q) in [
            (-dx, f64::from(from.0 - self.left)),
            (dx, f64::from(self.right - from.0)),
            (-dy, f64::from(from.1 - self.top)),
            (dy, f64::from(self.bottom - from.1)),
        ] {
            if p == 0.0 {
                if q < 0.0 {
                    return false;
                }
            } else if p < 0.0 {
                enter = enter.max(q / p);
            } else {
                leave = leave.min(q / p);
            }
        }
        enter <= leave
    }
}

/// What is already on the sheet.
#[derive(Debug, Default)]
pub(super) struct Taken {
    areas: Vec<Area>,
    lines: Vec<(Place, Place)>,
}

impl Taken {
    /// Keeps an area free of labels.
    pub(super) fn area(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// Keeps a line free of labels.
    pub(super) fn path(&mut self, points: &[Place]) {
        self.lines.extend(points.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))));
    }

    /// Whether no mark and no label is there; a line may be.
    pub(super) fn bare(&self, area: &Area) -> bool {
        !self.areas.iter().any(|taken| taken.meets(area))
    }

    /// Whether nothing is there.
    pub(super) fn free(&self, area: &Area) -> bool {
        self.bare(area) && !self.lines.iter().any(|(from, to)| area.crossed_by(*from, *to))
    }
}

/// How wide and how tall lines of text are.
pub(super) fn size(lines: &[String], weight: Weight) -> (i32, i32) {
    (widest(lines, weight), lines.len() as i32 * LINE)
}

/// The area of something of this size around `middle`, with its top at `top`, moved into `across`.
pub(super) fn area_of((wide, tall): (i32, i32), (middle, top): Place, across: Range<i32>) -> Area {
    let left = (middle - wide / 2).min(across.end - wide).max(across.start);
    Area { left, top, right: left + wide, bottom: top + tall }
}

/// A name with its figure behind it, in as few lines as they need.
pub(super) fn named(name: &str, value: &str, weight: Weight, room: i32) -> Vec<String> {
    let mut lines = wrap(name, weight, room, 7);
    // An empty line has letters hanging into it.
    let last = lines.iter().rposition(|line| !line.is_empty());
    if let Some(line) = last.and_then(|at| lines.get_mut(at)) {
        let together = format!("{} {value}", isolated(line));
        if width(&together, weight) <= room {
            *line = together;
            return lines;
        }
    }
    if last.is_none() {
        lines.clear();
    }
    lines.extend(wrap(value, weight, room, 3));
    lines
}

/// Moves labels apart: each has the middle it wants and a height. They keep their order, lie between `top` and
/// `bottom` as far as there is room, and together stay as near to their wishes as that lets them: labels that touch
/// lie around the mean of what they want.
pub(super) fn spread(wanted: &[(i32, i32)], top: i32, bottom: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| wanted[*index].0);
    let tall: i32 = wanted.iter().map(|(_, height)| height).sum();
    let bottom = bottom.max(top + tall);
    // Runs of labels that touch: how many there are, how high they are, and the sum of the tops they want.
    let mut runs: Vec<(i32, i32, i64)> = Vec::new();
    let place = |(count, tall, tops): (i32, i32, i64)| -> i32 {
        let mean = i32::try_from(tops / i64::from(count.max(1))).unwrap_or(0);
        mean.min(bottom - tall).max(top)
    };
    for &index in &order {
        let (middle, height) = wanted[index];
        let mut run = (1, height, i64::from(middle - height / 2));
        while let Some(&before) = runs.last()
            && place(before) + before.1 > place(run)
        {
            // Those of the later run want to begin so much higher if the run before is to be above them.
            let (count, tall, tops) = run;
            run =
                (before.0 + count, before.1 + tall, before.2 + tops - i64::from(before.1) * i64::from(count));
            runs.pop();
        }
        runs.push(run);
    }
    let mut middles: Vec<i32> = wanted.iter().map(|(middle, _)| *middle).collect();
    let mut next = order.iter();
    for run in runs {
        let mut at = place(run);
        for &index in next.by_ref().take(run.0.unsigned_abs() as usize) {
            middles[index] = at + wanted[index].1 / 2;
            at += wanted[index].1;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_would_lie_on_each_other_move_apart_in_order() {
        assert_eq!(spread(&[(500, 100), (500, 100)], 0, 1000), [450, 550]);
        assert_eq!(spread(&[(500, 100), (520, 100), (40, 100)], 0, 1000), [460, 560, 50]);
        assert_eq!(spread(&[(10, 100), (120, 100), (180, 100)], 0, 1000), [50, 150, 250]);
        assert_eq!(spread(&[(990, 100), (980, 100)], 0, 1000), [950, 850]);
        assert_eq!(spread(&[(0, 100), (0, 100), (0, 100)], 0, 300), [50, 150, 250]);
        assert_eq!(spread(&[(100, 100), (800, 100)], 0, 1000), [100, 800]);
    }

    #[test]
    fn a_line_through_an_area_takes_it() {
        let area = Area { left: 10, top: 10, right: 20, bottom: 20 };
        let mut taken = Taken::default();
        assert!(taken.free(&area));
        taken.path(&[(0, 0), (30, 30)]);
        assert!(!taken.free(&area));
        assert!(taken.free(&Area { left: 20, top: 0, right: 30, bottom: 9 }));
    }
}
