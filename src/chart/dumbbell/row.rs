//! A row of a dumbbell: its texts and what lies where, before anything is drawn.

use super::Pair;
use crate::chart::canvas::Anchor;
use crate::chart::extent::Extent;
use crate::chart::text::{LINE, Weight, widest, wrap};
use crate::chart::{Layout, Words};
use crate::model::Stated;

pub(super) const GAP: i32 = 60;
/// From one row to the next, beyond its lines of text.
pub(super) const AIR: i32 = 80;
/// Half of a dot, and the room that a cap takes.
pub(super) const DOT: i32 = 50;
/// How far the open end of a bound reaches.
pub(super) const OPEN: i32 = 140;
/// The shortest line that has room for an arrow between two dots.
pub(super) const ARROW: i32 = 190;
/// The room of an arrow beyond a dot.
pub(super) const TIP: i32 = 70;
pub(super) struct Measured<'a> {
    pub(super) pair: &'a Pair,
    pub(super) label: Vec<String>,
    pub(super) old: End,
    pub(super) new: End,
    pub(super) class: &'static str,
    /// Whether name and marks are side by side.
    pub(super) level: bool,
}

/// Where a figure is written.
pub(super) struct Written {
    pub(super) x: i32,
    pub(super) anchor: Anchor,
    pub(super) wide: i32,
}

impl Written {
    pub(super) fn across(&self) -> (i32, i32) {
        if self.anchor == Anchor::End { (self.x - self.wide, self.x) } else { (self.x, self.x + self.wide) }
    }
}

/// One end of a row.
pub(super) struct End {
    pub(super) extent: Option<Extent>,
    pub(super) text: Vec<String>,
    pub(super) weight: Weight,
}

impl End {
    pub(super) fn new(stated: &Stated, weight: Weight, room: i32, words: &dyn Words) -> Self {
        let text = match stated {
            Stated::Quantity(quantity) => words.value(quantity),
            Stated::Missing(reason) => words.missing(*reason),
        };
        let extent = stated.quantity().and_then(Extent::of);
        Self { extent, text: wrap(&text, weight, room, 4), weight }
    }

    pub(super) fn room(&self) -> i32 {
        if self.text.is_empty() { 0 } else { widest(&self.text, self.weight) + GAP }
    }
}

impl Measured<'_> {
    pub(super) fn weight(&self) -> Weight {
        if self.pair.highlighted { Weight::Bold } else { Weight::Regular }
    }

    pub(super) fn values(&self) -> i32 {
        self.old.text.len().max(self.new.text.len()).max(1) as i32 * LINE
    }

    pub(super) fn names(&self) -> i32 {
        self.label.len() as i32 * LINE
    }

    pub(super) fn height(&self) -> i32 {
        AIR + if self.level { self.names().max(self.values()) } else { self.names() + self.values() }
    }

    /// How far below its top the marks of a row lie.
    pub(super) fn middle(&self) -> i32 {
        if self.level { self.height() / 2 } else { self.names() + AIR / 2 + self.values() / 2 }
    }

    /// Whether one dot and one text say both, since they are the same.
    pub(super) fn unchanged(&self) -> bool {
        matches!((self.old.extent, self.new.extent), (Some(Extent::Point(old)), Some(Extent::Point(new))) if old == new)
    }

    /// Whether the newer figure stands at the right.
    pub(super) fn rises(&self) -> bool {
        match (self.old.extent.map(Extent::middle), self.new.extent.map(Extent::middle)) {
            (Some(old), Some(new)) => new >= old,
            _ => true,
        }
    }

    /// The texts at the left and at the right of the marks.
    pub(super) fn sides(&self) -> (Option<&End>, Option<&End>) {
        if self.unchanged() {
            (None, Some(&self.new))
        } else if self.rises() {
            (Some(&self.old), Some(&self.new))
        } else {
            (Some(&self.new), Some(&self.old))
        }
    }

    /// From where to where the line between the figures runs, and which way, where that is certain.
    pub(super) fn course(&self, span: &Span) -> Option<(i32, i32, i32)> {
        let (was, is) = (self.old.extent?.possible(), self.new.extent?.possible());
        if was.1 < is.0 {
            Some((span.x(was.1), span.x(is.0), 1))
        } else if is.1 < was.0 {
            Some((span.x(was.0), span.x(is.1), -1))
        } else {
            None
        }
    }

    /// Where the older or the newer figure is written; nothing where the other one says it all.
    pub(super) fn value(&self, span: &Span, newer: bool) -> Option<Written> {
        if !newer && self.unchanged() {
            return None;
        }
        let end = if newer { &self.new } else { &self.old };
        let wide = widest(&end.text, end.weight);
        let marks = [self.old.extent, self.new.extent].into_iter().flatten().map(|one| span.across(one));
        let Some((left, right)) = marks.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
            // With neither figure there is one reason to give, that of the newer period.
            return newer.then_some(Written { x: span.left, anchor: Anchor::Start, wide });
        };
        let beyond = match self.course(span) {
            Some((from, to, _)) if newer && (to - from).abs() < ARROW => DOT + TIP,
            _ => DOT,
        };
        let away = beyond + GAP / 2;
        Some(if self.rises() == newer {
            Written { x: right + away, anchor: Anchor::Start, wide }
        } else {
            Written { x: left - away, anchor: Anchor::End, wide }
        })
    }

    /// What lies farthest to each side: the value, and the room that is needed beyond it.
    pub(super) fn reach(&self) -> Option<((f64, i32), (f64, i32))> {
        let extents = || [self.old.extent, self.new.extent].into_iter().flatten();
        let low = extents().map(|extent| extent.known().0).reduce(f64::min)?;
        let high = extents().map(|extent| extent.known().1).reduce(f64::max)?;
        let left_open = extents().any(|extent| matches!(extent, Extent::AtMost(_)));
        let right_open = extents().any(|extent| matches!(extent, Extent::AtLeast(_)));
        let (left, right) = self.sides();
        let room =
            |end: Option<&End>, open: bool| end.map_or(0, End::room) + DOT + if open { OPEN } else { TIP };
        Some(((low, room(left, left_open)), (high, room(right, right_open))))
    }
}

pub(super) fn measure<'a>(
    pair: &'a Pair,
    class: &'static str,
    layout: Layout,
    words: &dyn Words,
) -> Measured<'a> {
    let weight = if pair.highlighted { Weight::Bold } else { Weight::Regular };
    let room = layout.pick(1050, 1500);
    let mut row = Measured {
        pair,
        label: wrap(&pair.label, weight, layout.pick(3200, 2000), 4),
        old: End::new(&pair.old, Weight::Regular, room, words),
        new: End::new(&pair.new, weight, room, words),
        class,
        level: layout == Layout::Desk,
    };
    if row.unchanged()
        && let Some(first) = row.new.text.first_mut()
    {
        first.insert_str(0, "= ");
    }
    row
}

/// How values become places.
pub(super) struct Span {
    /// Left of all marks and their texts.
    pub(super) left: i32,
    pub(super) origin: f64,
    pub(super) low: f64,
    pub(super) per_unit: f64,
    /// Where zero is, if it is among the places.
    pub(super) zero: Option<i32>,
}

impl Span {
    pub(super) fn fit(pairs: &[&Measured<'_>], width: i32) -> Self {
        let names = pairs.iter().filter(|pair| pair.level);
        let left = names.map(|pair| widest(&pair.label, pair.weight()) + 2 * GAP).max().unwrap_or(0);
        let mut ends: Vec<_> = pairs.iter().filter_map(|pair| pair.reach()).collect();
        let low = ends.iter().map(|(low, _)| low.0).fold(f64::INFINITY, f64::min);
        let high = ends.iter().map(|(_, high)| high.0).fold(f64::NEG_INFINITY, f64::max);
        // Zero is left out only where it would push all that is to be seen into half of the room.
        let cut = (low > 0.0 && low > high / 2.0) || (high < 0.0 && high < low / 2.0);
        if !cut {
            ends.push(((0.0, 10), (0.0, 10)));
        }
        let low = if cut { low } else { low.min(0.0) };
        let mut per_unit = f64::INFINITY;
        for &((from, before), _) in &ends {
            for &(_, (to, beyond)) in &ends {
                let free = f64::from((width - left - before - beyond).max(100));
                if to > from {
                    per_unit = per_unit.min(free / (to - from));
                }
            }
        }
        let per_unit = if per_unit.is_finite() { per_unit } else { 0.0 };
        let origin = ends
            .iter()
            .map(|((from, before), _)| f64::from(left + before) - (from - low) * per_unit)
            .fold(f64::from(left), f64::max);
        let mut span = Self { left, origin, low, per_unit, zero: None };
        span.zero = (!cut).then(|| span.x(0.0));
        span
    }

    pub(super) fn x(&self, value: f64) -> i32 {
        (self.origin + (value - self.low) * self.per_unit).round() as i32
    }

    /// From where to where an extent is drawn.
    pub(super) fn across(&self, extent: Extent) -> (i32, i32) {
        let (low, high) = extent.known();
        match extent {
            Extent::AtLeast(_) => (self.x(low), self.x(high) + OPEN),
            Extent::AtMost(_) => (self.x(low) - OPEN, self.x(high)),
            _ => (self.x(low), self.x(high)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Length, Phrase};
    use crate::model::{Missing, Period, Quantity};
    use rust_decimal::Decimal;

    struct Plain;

    impl Words for Plain {
        fn value(&self, quantity: &Quantity) -> String {
            quantity.low.value().map_or("kurang".to_owned(), |low| format!("lebih dari {low} juta"))
        }

        fn tick(&self, _: Decimal, _: Decimal) -> String {
            String::new()
        }

        fn share(&self, _: Decimal) -> String {
            String::new()
        }

        fn period(&self, _: &Period, _: Length) -> String {
            String::new()
        }

        fn missing(&self, _: Missing) -> String {
            "belum dilaporkan".to_owned()
        }

        fn phrase(&self, _: Phrase) -> String {
            String::new()
        }
    }

    #[test]
    fn no_figure_leaves_the_sheet_or_covers_its_marks_or_the_other_figure() {
        let numbers = [-90_000_000, -7, 0, 7, 8, 900, 41_560_938, 89_000_000, 90_000_000];
        let of = |value: i64| Stated::Quantity(Quantity::exact(value));
        let twos = numbers.iter().flat_map(|a| numbers.iter().map(move |b| (*a, *b)));
        let threes = twos.flat_map(|(a, b)| numbers.iter().map(move |c| (a, b, *c)));
        for ((a, b, c), layout) in threes.flat_map(|three| Layout::ALL.map(|layout| (three, layout))) {
            let pairs = [(a, b), (b, a), (b, c)].map(|(old, new)| Pair {
                label: "Kepulauan Bangka Belitung".to_owned(),
                old: of(old),
                new: of(new),
                highlighted: old < new,
                link: None,
            });
            let half = Pair { old: Stated::Missing(Missing::NotAvailable), ..pairs[0].clone() };
            let pairs = pairs.iter().chain([&half]);
            let rows: Vec<Measured<'_>> = pairs.map(|pair| measure(pair, "s1", layout, &Plain)).collect();
            let span = Span::fit(&rows.iter().collect::<Vec<_>>(), layout.width());
            for row in &rows {
                let what = format!("{layout:?} {a} {b} {c}");
                let marks = [row.old.extent, row.new.extent].into_iter().flatten();
                let marks: Vec<(i32, i32)> = marks.map(|extent| span.across(extent)).collect();
                let texts = [false, true].into_iter().filter_map(|newer| row.value(&span, newer));
                let texts: Vec<(i32, i32)> = texts.map(|text| text.across()).collect();
                let name = if row.level { widest(&row.label, row.weight()) } else { 0 };
                for (left, right) in &texts {
                    assert!(*left >= name && *right <= layout.width(), "{what}");
                    let clear = |(from, to): &(i32, i32)| *right <= from - DOT || *left >= to + DOT;
                    assert!(marks.iter().all(clear), "{what}");
                }
                if let [one, other] = texts[..] {
                    assert!(one.1 < other.0 || other.1 < one.0, "{what}");
                }
            }
        }
    }
}
