//! The axis of time: where a period lies, and which labels fit below.

use super::text::{Weight, width};
use super::{Length, Words};
use crate::model::{Period, PeriodKind};
use jiff::civil::Date;

const GAP: i32 = 90;

/// The day as a number, counted from 1 January 1970.
///
/// Charts ask for it at every step, and a difference of dates takes ten times as long.
pub(super) fn day(date: Date) -> f64 {
    const BEFORE_1970: i32 = 719_163;
    let years = i32::from(date.year()) - 1;
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    f64::from(years * 365 + leap_days + i32::from(date.day_of_year()) - BEFORE_1970)
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
/// every third and so on, counted from the last. Where figures lie within years, the name of a year stands at
/// its middle: at its first day it would seem to date the figure of the December before.
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
        let mut labels: Vec<Tick> = years
            .filter_map(|year| {
                let (start, end) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
                let at = if year_ends { end } else { Date::new(year, 7, 1).ok()? };
                let within = first.end <= at && at <= last.end;
                within.then(|| tick(at, &Period { kind: PeriodKind::Year, start, end }))
            })
            .collect();
        if !fit(&labels) {
            // One that had to be moved onto the sheet may be what stands in the way.
            labels.retain(|label| label.middle == label.x);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Missing, Quantity};
    use rust_decimal::Decimal;

    struct Keys;

    impl Words for Keys {
        fn value(&self, _: &Quantity) -> String {
            String::new()
        }
        fn tick(&self, value: Decimal, _: Decimal) -> String {
            value.to_string()
        }
        fn share(&self, percent: Decimal) -> String {
            percent.to_string()
        }
        fn period(&self, period: &Period, _: Length) -> String {
            period.to_string()
        }
        fn missing(&self, reason: Missing) -> String {
            reason.key().to_owned()
        }
        fn phrase(&self, phrase: super::super::Phrase) -> String {
            phrase.key().to_owned()
        }
    }

    fn written(periods: &[String], wide: i32) -> Vec<String> {
        let periods: Vec<Period> = periods.iter().map(|period| Period::parse(period).unwrap()).collect();
        let days: Vec<f64> = periods.iter().filter_map(place).collect();
        let (first, last) = (days[0], days[days.len() - 1]);
        let x = |day: f64| ((day - first) / (last - first).max(1.0) * f64::from(wide)) as i32;
        ticks(&periods, x, &Keys, (0, wide)).into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn all_periods_are_named_where_there_is_room() {
        let years: Vec<String> = (2012..2018).map(|year| year.to_string()).collect();
        assert_eq!(written(&years, 4000), years);
        assert_eq!(written(&["2023-q4".to_owned()], 4000), ["2023-q4"]);
    }

    #[test]
    fn otherwise_round_years_are() {
        let years: Vec<String> = (1990..2020).map(|year| year.to_string()).collect();
        assert_eq!(written(&years, 4000), ["1990", "1995", "2000", "2005", "2010", "2015"]);
        let quarters: Vec<String> =
            (2014..2024).flat_map(|year| (1..5).map(move |quarter| format!("{year}-q{quarter}"))).collect();
        assert_eq!(written(&quarters, 2400), ["2016", "2018", "2020", "2022"]);
    }

    #[test]
    fn the_name_of_a_year_does_not_stand_at_the_december_before() {
        let periods = ["2007-12", "2015-06", "2023-12", "2025-04"].map(|one| Period::parse(one).unwrap());
        let x = |day: f64| ((day - 13_847.0) / 3.0) as i32;
        let december = periods.iter().filter_map(place).map(x).nth(2).unwrap();
        let crowded = ticks(&periods, x, &Keys, (0, 2_200));
        assert!(
            crowded.len() >= 3 && crowded.iter().all(|tick| (tick.x - december).abs() > 50),
            "{crowded:?}"
        );
    }

    #[test]
    fn within_one_year_every_so_many_are_counted_from_the_last() {
        let months: Vec<String> = (1..=12).map(|month| format!("2023-{month:02}")).collect();
        assert_eq!(written(&months, 4000), ["2023-03", "2023-06", "2023-09", "2023-12"]);
    }

    #[test]
    fn days_are_counted_and_the_undated_have_none() {
        assert_eq!(day(Date::constant(1970, 1, 2)), 1.0);
        assert_eq!(place(&Period::UNDATED), None);
        assert_eq!(place(&Period::parse("1970-01").unwrap()), Some(30.0));
    }
}
