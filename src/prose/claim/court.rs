//! Where a claim meets the figures: what is at hand around it, and what becomes of it.

use super::find::{Found, is_topic, stand_in};
use super::sides::{self, Side};
use super::words::{Sense, Way};
use super::{ClaimKind, Reading, Standing, Term, Why};
use crate::model::{Aspect, CategoryId, CellKey, MeasureId, MeasureRef, Period, RegionId};
use crate::prose::ground::Ground;
use crate::prose::names::Meaning;
use crate::prose::scene::{Scene, distinct};
use crate::prose::times::{is_just, meet};
use crate::prose::verdict::{Held, Verdict};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many values before a claim are looked at in its paragraph, and how many ways to read it.
const BEFORE: usize = 12;
pub(super) const READINGS: usize = 24;

pub(super) struct Court<'a, 'd> {
    pub(super) ground: &'a Ground<'d>,
    pub(super) scene: &'a Scene<'a>,
    sides: Vec<Side>,
    /// The verdicts, by number.
    pub(super) verdicts: FxHashMap<usize, &'a Verdict>,
    pub(super) headline: &'a [MeasureRef],
}

impl<'a, 'd> Court<'a, 'd> {
    pub(super) fn new(
        ground: &'a Ground<'d>,
        scene: &'a Scene<'a>,
        sides: Vec<Side>,
        held: &'a [Held],
        headline: &'a [MeasureRef],
    ) -> Self {
        let verdicts = held.iter().map(|one| (one.number, &one.verdict)).collect();
        Self { ground, scene, sides, verdicts, headline }
    }

    /// What becomes of a claim; nothing where its words claim nothing.
    pub(super) fn standing(&self, found: &Found) -> Option<Standing> {
        match found.bounded {
            Some(number) => {
                if let Some(standing) = self.number(found, number)? {
                    return Some(standing);
                }
            }
            None if found.kind == ClaimKind::Share => return self.majority(found).filter(|_| !found.hedged),
            None => {}
        }
        if found.hedged {
            return (!is_topic(self.scene, found)).then_some(Standing::Unchecked(Why::NotAsserted));
        }
        let readings = match found.kind {
            ClaimKind::Change => self.change(found),
            ClaimKind::Comparison => self.comparison(found),
            ClaimKind::Bound => {
                let own = self.own_bound(found);
                let mut circles = match own {
                    Some(_) if self.only_bounds(found) => vec![self.right_before(found)],
                    _ => self.comparison(found),
                };
                circles.extend(own);
                circles
            }
            ClaimKind::Extreme | ClaimKind::Rank => self.extreme(found),
            ClaimKind::Streak => self.streak(found),
            ClaimKind::Count => self.count(found),
            ClaimKind::Share => return None,
        };
        let lost = self.has_lost_number(found);
        Some(match judged(readings) {
            Some(standing) if !(lost && matches!(standing, Standing::Refuted(_))) => standing,
            _ if lost => Standing::Unchecked(Why::Number),
            _ if is_topic(self.scene, found) || self.is_place(found) => return None,
            _ => self.of_secret(found).unwrap_or(Standing::Unchecked(Why::NoFigure)),
        })
    }

    /// What a claim is taken to be about that can be held against nothing, where it is asked what texts tell of suppressed
    /// figures: one of them whose region, time and measure are spoken of.
    fn of_secret(&self, found: &Found) -> Option<Standing> {
        let secret = self.ground.secret?;
        if matches!(found.kind, ClaimKind::Bound | ClaimKind::Share) {
            return None;
        }
        let about = self.scene.about(&stand_in(self.scene, found.sentence, &found.seen));
        let measures = &self.ground.dataset.measures;
        let is_category = |category: CategoryId| match about.values.as_slice() {
            [] => category == CategoryId::TOTAL && !about.measures.is_empty(),
            values => values.iter().any(|value| measures.category_of(*value) == Some(category)),
        };
        // "Peserta mandiri": a category alone is that of what the report is about.
        let is_measure = |measure: MeasureId| {
            about.measures.contains(&measure)
                || !about.values.is_empty() && self.headline.iter().any(|what| what.measure == measure)
        };
        // "Lebih sedikit daripada di Jawa Timur" is said of the region on whose page it stands.
        let own = self.scene.base.region.filter(|_| found.kind == ClaimKind::Comparison);
        let is_spoken_of = |key: &&CellKey| {
            is_measure(key.measure)
                && is_category(key.category)
                && (about.near.regions.contains(&key.region) || own == Some(key.region))
                && about.near.holds(&key.period)
        };
        let side = sides::of_cell(self.ground, *secret.iter().find(is_spoken_of)?)?;
        let (left, right) = (term(&side), term(&side));
        Some(Standing::Verified(Some(Reading { left, right, holds: true })))
    }

    /// Whether a word that may tell a place on the page does, and compares nothing: "the figures above".
    fn is_place(&self, found: &Found) -> bool {
        let word = self.scene.words(&found.seen).to_lowercase();
        matches!(word.as_str(), "di atas" | "di bawah" | "above" | "below")
            && found.kind == ClaimKind::Comparison
            && ![Sense::Target, Sense::Average, Sense::Nation]
                .iter()
                .any(|sense| self.speaks_of(found, *sense, 40))
    }

    /// Whether a number of the stretch agrees with nothing: that is told of the number, and nothing more can be.
    fn has_lost_number(&self, found: &Found) -> bool {
        let numbers = &self.scene.prose.numbers;
        let first = numbers.partition_point(|number| number.seen.start < found.stretch.start);
        let inside = numbers[first..].iter().take_while(|number| number.seen.start < found.stretch.end);
        (first..).zip(inside).any(|(at, _)| {
            self.verdicts.get(&at).is_some_and(|verdict| {
                matches!(
                    verdict,
                    Verdict::Unmatched | Verdict::Refuted(_) | Verdict::Malformed(_) | Verdict::Ambiguous(_)
                )
            })
        })
    }

    pub(super) fn reading(&self, found: &Found, left: &Side, right: &Side) -> Reading {
        Reading { left: term(left), right: term(right), holds: holds(found, left.value, right.value) }
    }

    /// The sides within a range of the seen text.
    pub(super) fn within(&self, range: &Range<usize>) -> &[Side] {
        let from = self.sides.partition_point(|side| side.start() < range.start);
        let to = self.sides.partition_point(|side| side.start() < range.end);
        self.sides.get(from..to).unwrap_or_default()
    }

    /// The sides of the paragraph before a place, the nearest first.
    pub(super) fn before(&self, found: &Found, at: usize) -> impl Iterator<Item = &Side> {
        let end = self.sides.partition_point(|side| side.start() < at);
        let (block, earlier) = (found.block, self.sides.get(..end).unwrap_or_default());
        earlier.iter().rev().take_while(move |side| side.block == block).take(BEFORE)
    }

    /// The sides of the nearest sentence before that of a claim, in its paragraph, that has any of the kind.
    pub(super) fn sentence_before(&self, found: &Found, is: impl Fn(&Side) -> bool) -> Vec<&Side> {
        let start = self.scene.prose.sentences.get(found.sentence).map_or(0, |one| one.seen.start);
        let mut out: Vec<&Side> = Vec::new();
        for side in self.before(found, start).filter(|side| is(side)) {
            if out.last().is_some_and(|last| last.sentence != side.sentence) {
                break;
            }
            out.push(side);
        }
        out
    }

    /// The figures that the words of a range name, as far as they are there.
    pub(super) fn named(&self, found: &Found, range: &Range<usize>) -> Vec<Side> {
        let scene = self.scene;
        let about = scene.about(&stand_in(scene, found.sentence, &found.seen));
        let meanings: Vec<Meaning> = scene.named(range).collect();
        let measure = |one: &Meaning| if let Meaning::Measure(measure) = one { Some(*measure) } else { None };
        let value = |one: &Meaning| {
            if let Meaning::Value(dimension, value) = one { Some((*dimension, *value)) } else { None }
        };
        let own: Vec<MeasureId> = distinct(meanings.iter().filter_map(measure));
        let values: Vec<_> = distinct(meanings.iter().filter_map(value));
        let measures = if values.is_empty() {
            own
        } else {
            // "Peserta BPU": what the words name may have no such category.
            let used = self.before(found, found.seen.end).filter_map(Side::measure);
            let all = own.into_iter().chain(about.measures.iter().copied()).chain(used);
            distinct(all.chain(self.headline.iter().map(|what| what.measure)))
        };
        let all = &self.ground.dataset.measures;
        let mut categories: Vec<CategoryId> = values.iter().filter_map(|one| all.category_of(*one)).collect();
        if categories.is_empty() {
            categories.push(CategoryId::TOTAL);
        }
        let own = scene.regions(range);
        let regions = if own.is_empty() { about.near.regions.clone() } else { own };
        let own = scene.periods(range);
        let periods = if own.is_empty() { about.near.periods.clone() } else { own };
        let mut out = Vec::new();
        for measure in measures.iter().take(4) {
            for category in &categories {
                for region in regions.iter().take(6) {
                    let what = MeasureRef { measure: *measure, category: *category };
                    out.extend(self.figure_of(*region, what, &periods));
                }
            }
            if !out.is_empty() {
                break;
            }
        }
        out
    }

    /// The figure of a region that is just of one of the periods, else the newest that has days in common with one.
    pub(super) fn figure_of(&self, region: RegionId, what: MeasureRef, periods: &[Period]) -> Option<Side> {
        let series = || {
            let actual = |key: &CellKey| matches!(key.aspect, Aspect::Actual | Aspect::Estimate);
            let series = self.ground.figures.series(region, what);
            series.filter(move |figure| actual(&figure.key) && figure.quantity().is_some())
        };
        let mut just =
            series().filter(|figure| periods.iter().any(|period| is_just(period, &figure.key.period)));
        let near = || series().filter(|figure| periods.iter().any(|period| meet(period, &figure.key.period)));
        let figure = just.next_back().or_else(|| near().next_back())?;
        sides::of_cell(self.ground, figure.key)
    }

    /// The figures that one is naturally held against: of the year before, of the period before, and of the periods
    /// that the words name besides.
    pub(super) fn earlier(&self, key: CellKey, named: &[Period]) -> Vec<Side> {
        let figures = self.ground.figures;
        let cell = |period: Period| sides::of_cell(self.ground, CellKey { period, ..key });
        let series = figures.series(key.region, key.what()).map(|figure| figure.key);
        let before = series.filter(|other| other.aspect == key.aspect && other.period.end < key.period.end);
        let before: Vec<CellKey> = before.collect();
        let of_named =
            before.iter().filter(|other| named.iter().any(|period| is_just(period, &other.period)));
        let of_named: Vec<Side> = of_named.filter_map(|other| sides::of_cell(self.ground, *other)).collect();
        if !of_named.is_empty() {
            return of_named;
        }
        let alike =
            before.iter().filter(|other| other.period.kind == key.period.kind).max_by_key(|one| one.period);
        let last = before.iter().max_by_key(|one| one.period);
        let year = key.period.years_earlier(1).and_then(cell);
        let sides = [alike, last].into_iter().flatten().filter_map(|key| sides::of_cell(self.ground, *key));
        year.into_iter().chain(sides).collect()
    }

    /// The regions of the level of a figure that have one beside it, with their values.
    pub(super) fn peers(&self, key: CellKey, among: Option<&[RegionId]>) -> Vec<(CellKey, Decimal)> {
        let regions = &self.ground.dataset.regions;
        let level = regions.all[key.region].level;
        let figures = self.ground.figures.of_measure(key.what());
        let same = figures.filter(|figure| {
            figure.key.period == key.period
                && figure.key.aspect == key.aspect
                && regions.all[figure.key.region].level == level
                && among.is_none_or(|among| among.contains(&figure.key.region))
        });
        same.filter_map(|figure| Some((figure.key, figure.quantity()?.representative()?))).collect()
    }

    /// Whether a word of this sense stands behind a claim in its stretch, not far from it.
    pub(super) fn speaks_of(&self, found: &Found, sense: Sense, reach: usize) -> bool {
        found.beside.iter().any(|cue| {
            cue.sense == sense
                && cue.seen.start >= found.seen.end
                && cue.seen.start - found.seen.end <= reach
                && cue.seen.start < found.stretch.end
        })
    }
}

pub(super) fn term(side: &Side) -> Term {
    Term::Value { cell: side.key, percent: side.class.is_percent(), value: side.value }
}

/// Whether what is claimed is true of two values, with its negation.
pub(super) fn holds(found: &Found, left: Decimal, right: Decimal) -> bool {
    holds_plain(found, left, right) != found.negated
}

pub(super) fn holds_plain(found: &Found, left: Decimal, right: Decimal) -> bool {
    match found.way {
        Way::Up if found.inclusive => left >= right,
        Way::Up => left > right,
        Way::Down if found.inclusive => left <= right,
        Way::Down => left < right,
        Way::Level => left == right,
    }
}

/// What the narrowest circle that reads a claim says of it.
pub(super) fn judged(circles: Vec<Vec<Reading>>) -> Option<Standing> {
    let readings = circles.into_iter().find(|readings| !readings.is_empty())?;
    let holding = readings.iter().find(|reading| reading.holds).cloned();
    match holding {
        Some(reading) => Some(Standing::Verified(Some(reading))),
        None => readings.into_iter().next().map(Standing::Refuted),
    }
}
