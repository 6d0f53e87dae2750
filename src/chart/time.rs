//! The axis of time: where a period lies, and which labels fit below.

use super::text::{Weight, width};
use super::{Length, Words};
use crate::model::{Period, PeriodKind};
use jiff::civil::Date;

const GAP: i32 = 90;

/// The day as a number.
pub(super) fn day(date: Date) -> f64 {
    Date::constant(1970, 1, 1).until(date).map_or(0.0, |span| f64::from(span.get_days()))
}

/// The place of a figure: the end of its period. None where the source gives no date.
pub(super) fn place(period: &Period) -> Option<f64> {
    (period.kind != PeriodKind::Undated).then(|| day(period.end))
}

/// A label below the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tick {
    /// The place on the axis.
    pub(super) x: i32,
    /// The middle of the text, which may have been moved to stay on the sheet.
    pub(super) middle: i32,
    /// The text.
    pub(super) text: String,
}

/// The labels for these periods (dated, rising): all of them if they fit, else round years, else every other,
/// every third and so on, counted from the last.
pub(super) fn ticks(
    periods: &[Period],
    x: impl Fn(f64) -> i32,
    words: &dyn Words,
    (from, to): (i32, i32),
) -> Vec<Tick> {
    let tick = |at: Date, period: &Period| {
        let text = words.period(period, Length::Short);
        let half = width(&text, Weight::Regular) / 2;
        let x = x(day(at));
        Tick { x, middle: x.min(to - half).max(from + half), text }
    };
    let mut own: Vec<Tick> = periods.iter().map(|period| tick(period.end, period)).collect();
    own.dedup_by_key(|tick| tick.x);
    if fit(&own) {
        return own;
    }
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return own };
    let year_ends = periods.iter().all(|period| period.end.month() == 12 && period.end.day() == 31);
    for step in [1, 2, 5, 10, 20, 50, 100] {
        let years = (first.end.year()..=last.end.year()).filter(|year| year % step == 0);
        let labels: Vec<Tick> = years
            .filter_map(|year| {
                let (start, end) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
                let at = if year_ends { end } else { start };
                let within = first.end <= at && at <= last.end;
                within.then(|| tick(at, &Period { kind: PeriodKind::Year, start, end }))
            })
            .collect();
        if labels.len() >= 3 && fit(&labels) {
            return labels;
        }
    }
    for step in 2..=own.len() {
        let mut labels: Vec<Tick> = own.iter().rev().step_by(step).cloned().collect();
        labels.reverse();
        if fit(&labels) {
            return labels;
        }
    }
    own.split_off(own.len().saturating_sub(1))
}

fn fit(labels: &[Tick]) -> bool {
    let half = |tick: &Tick| width(&tick.text, Weight::Regular) / 2;
    labels.windows(2).all(|pair| match pair {
        [a, b] => a.middle + half(a) + GAP <= b.middle - half(b),
        _ => true,
    })
}
