//! Where the columns of a heat map are, and which of their periods are named above.

use super::super::text::{Weight, widest, wrap};
use super::super::{Length, Words};
use super::{EDGE, GAP, HeatMap};
use crate::model::{Period, PeriodKind};
use std::collections::BTreeSet;
use std::ops::Range;

/// Where a series is broken.
pub(super) const BREAK: i32 = 70;
/// A narrower cell has no room for the patterns.
const NARROWEST: i32 = 70;
/// A wider one looks like a bar.
const WIDEST: i32 = 800;

/// Where the columns are.
pub(super) struct Columns {
    /// The left end of the first.
    pub(super) left: i32,
    /// From one to the next.
    pub(super) pitch: i32,
    /// How many of the periods are left out, from the oldest.
    pub(super) first: usize,
    /// Those before which a series is broken.
    pub(super) breaks: Vec<usize>,
}

impl Columns {
    /// As many of the newest as have room.
    pub(super) fn fit(map: &HeatMap, left: i32, width: i32) -> Self {
        let periods = map.periods.len();
        let room = width + EDGE - left;
        let narrow = |room: i32| periods.min((room / NARROWEST).max(1) as usize);
        let broken = |count: usize| -> Vec<usize> {
            let own = map.breaks.iter().filter_map(|column| column.checked_sub(periods - count));
            own.filter(|column| (1..count).contains(column)).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let count = narrow(room - broken(narrow(room)).len() as i32 * BREAK);
        let breaks = broken(count);
        let pitch = ((room - breaks.len() as i32 * BREAK) / (count as i32).max(1)).clamp(1, WIDEST);
        // Whole pixels are written with fewer digits.
        let pitch = if pitch >= 150 { pitch / 10 * 10 } else { pitch };
        Self { left, pitch, first: periods - count, breaks }
    }

    pub(super) fn across(&self, column: usize) -> Range<i32> {
        let breaks = self.breaks.iter().filter(|before| **before <= column).count();
        let x = self.left + column as i32 * self.pitch + breaks as i32 * BREAK;
        x..x + self.pitch - EDGE
    }
}

/// The names of periods: all if they fit, in one line or two, else every other, every third and so on, counted from
/// the last; of months and quarters the same of each year.
pub(super) fn heads(
    periods: &[Period],
    columns: &Columns,
    sheet: i32,
    words: &dyn Words,
) -> Vec<(i32, Vec<String>)> {
    let last = periods.len().saturating_sub(1);
    let within_year: &[usize] = match periods.last().map(|period| period.kind) {
        Some(PeriodKind::Month) => &[1, 2, 3, 6, 12],
        Some(PeriodKind::Quarter) => &[1, 2, 4],
        _ => &[1],
    };
    let year = within_year.last().copied().unwrap_or(1);
    let regular = |step: &usize| within_year.contains(step) || step.is_multiple_of(year);
    for step in (1..periods.len()).filter(regular).chain([periods.len()]) {
        let room = step as i32 * columns.pitch - GAP / 2;
        let named = (0..=last).rev().step_by(step).filter_map(|at| {
            let text = words.period(periods.get(at)?, Length::Short);
            let lines = wrap(&text, Weight::Regular, room, 3);
            let across = columns.across(at);
            let half = widest(&lines, Weight::Regular) / 2;
            Some((((across.start + across.end) / 2).min(sheet - half), half, text, lines))
        });
        let named: Vec<_> = named.collect();
        let whole = named.iter().all(|(_, half, text, lines)| {
            // A word is not broken to make it fit, and nothing is cut.
            *half * 2 <= room && lines.len() < 3 && lines.join(" ") == *text
        });
        let apart = named.windows(2).all(|pair| match pair {
            [(later, wide, ..), (earlier, half, ..)] => earlier + half + GAP / 2 <= later - wide,
            _ => true,
        });
        if (whole && apart) || step == periods.len() {
            return named.into_iter().map(|(middle, _, _, lines)| (middle, lines)).collect();
        }
    }
    Vec::new()
}
