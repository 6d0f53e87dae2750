//! Claims that a figure rose, fell or stayed: against the other end that its words give, against an earlier figure of
//! the same kind nearby, or against the year or period before.

use super::court::{Court, READINGS};
use super::find::Found;
use super::sides::Side;
use super::words::Sense;
use super::{ClaimKind, Reading, Term};
use crate::model::CellKey;
use crate::prose::ground::How;
use crate::prose::times::is_just;

/// What may stand between a claim of change and the amount of it, in bytes.
const AMOUNT: usize = 60;

impl Court<'_, '_> {
    pub(super) fn change(&self, found: &Found) -> Vec<Vec<Reading>> {
        vec![self.ends(found), self.amounts(found), self.same_series(found), self.against_earlier(found)]
    }

    /// "naik dari 20 menjadi 30", "dari 30 turun menjadi 20", "up from 20".
    fn ends(&self, found: &Found) -> Vec<Reading> {
        let inside = self.within(&found.stretch);
        let marked = |side: &&Side, sense: Sense| {
            let start = side.start();
            found.beside.iter().any(|cue| {
                let is_own = cue.sense == sense && cue.seen.end <= start && start - cue.seen.end <= 24;
                is_own && self.scene.words(&(cue.seen.end..start)).split_whitespace().count() <= 2
            })
        };
        // "up from", "down from"
        let within_word = |side: &&Side| {
            self.scene.words(&found.seen).to_lowercase().ends_with(" from")
                && side.start() >= found.seen.end
                && side.start() - found.seen.end <= 12
        };
        let level = |side: &&Side| !side.is_amount();
        let from = inside.iter().filter(level).find(|side| marked(side, Sense::From) || within_word(side));
        let behind = from.map_or(found.seen.end, |from| {
            if from.start() > found.seen.start { from.end() } else { found.seen.end }
        });
        let to = inside.iter().filter(level).find(|side| side.start() >= behind && marked(side, Sense::To));
        let alike =
            |a: &Side, b: &Side| a.is_like(b) && a.key.zip(b.key).is_none_or(|(a, b)| a.what() == b.what());
        if let (Some(from), Some(to)) = (from, to) {
            return if alike(from, to) { vec![self.reading(found, to, from)] } else { Vec::new() };
        }
        if let Some(from) = from {
            // "200 peserta, naik dari 190"
            let mut before = self.before(found, found.seen.start.min(from.start()));
            let new = before.find(|side| !side.is_amount() && alike(side, from) && side.key != from.key);
            return new.map(|new| self.reading(found, new, from)).into_iter().collect();
        }
        Vec::new()
    }

    /// "naik 1,6 juta", "kenaikannya 24,5 persen": the figures that the amount was worked out from.
    fn amounts(&self, found: &Found) -> Vec<Reading> {
        let inside = self.within(&found.stretch);
        let near = |side: &&Side| {
            let behind = side.start() >= found.seen.end && side.start() - found.seen.end <= AMOUNT;
            behind || side.end() <= found.seen.start && found.seen.start - side.end() <= AMOUNT / 2
        };
        let amounts =
            inside.iter().filter(|side| matches!(side.how, How::Change | How::Difference)).filter(near);
        let pair = |side: &Side| -> Option<(Side, Side)> {
            let [one, other] = side.cells.as_slice() else { return None };
            let alike = one.what() == other.what() && one.region == other.region;
            if !alike || one.period == other.period {
                return None;
            }
            let (new, old) = if one.period.end >= other.period.end { (one, other) } else { (other, one) };
            Some((self.side_of(found, *new)?, self.side_of(found, *old)?))
        };
        amounts.filter_map(pair).take(1).map(|(new, old)| self.reading(found, &new, &old)).collect()
    }

    /// A cell as the text gives it, else as it is in use.
    pub(super) fn side_of(&self, found: &Found, key: CellKey) -> Option<Side> {
        let own = self.within(&found.stretch).iter().find(|side| side.key == Some(key));
        own.cloned().or_else(|| super::sides::of_cell(self.ground, key))
    }

    /// Two figures of one series, where the words give both: the later against the earlier.
    fn same_series(&self, found: &Found) -> Vec<Reading> {
        let is_of = |side: &&Side| side.key.is_some() && !side.is_amount();
        let inside: Vec<&Side> = self.within(&found.stretch).iter().filter(is_of).collect();
        // What stands behind the word is what something became; failing that, what stands before it.
        let behind = inside.iter().find(|side| side.start() >= found.seen.end);
        let before = inside.iter().rev().find(|side| side.end() <= found.seen.start);
        let mut out = Vec::new();
        for new in [behind, before].into_iter().flatten() {
            let Some(key) = new.key else { continue };
            let sentence = self.scene.prose.sentences.get(found.sentence);
            let whole = sentence.map_or(found.stretch.clone(), |sentence| sentence.seen.clone());
            let own = self.within(&whole).iter();
            let earlier = own.chain(self.before(found, whole.start));
            let of_series = earlier.filter(|old| {
                old.key.is_some_and(|other| {
                    other.what() == key.what()
                        && other.region == key.region
                        && other.aspect == key.aspect
                        && other.period.end < key.period.end
                })
            });
            out.extend(of_series.take(1).map(|old| self.reading(found, new, old)));
            if !out.is_empty() {
                break;
            }
        }
        out
    }

    /// The figure that the stretch gives or names, against the year or period before it.
    fn against_earlier(&self, found: &Found) -> Vec<Reading> {
        let given = self.within(&found.stretch).iter().filter(|side| side.key.is_some() && !side.is_amount());
        let nearest = given.min_by_key(|side| side.start().abs_diff(found.seen.start));
        let news = match nearest {
            Some(side) => vec![side.clone()],
            None => self.named(found, &found.stretch),
        };
        let periods = self.scene.periods(&found.stretch);
        let mut out = Vec::new();
        for new in &news {
            let Some(key) = new.key else { continue };
            let others: Vec<_> =
                periods.iter().copied().filter(|period| !is_just(period, &key.period)).collect();
            let comparable = |old: &Side| {
                old.key
                    .is_some_and(|old| crate::indicator::barriers(self.ground.dataset, old, key).is_empty())
            };
            let earlier = self.earlier(key, &others).into_iter().filter(comparable);
            out.extend(earlier.take(READINGS).map(|old| self.reading(found, new, &old)));
        }
        out
    }

    /// "tiga triwulan berturut-turut", "for the third year in a row".
    pub(super) fn streak(&self, found: &Found) -> Vec<Vec<Reading>> {
        let change = found.beside.iter().filter_map(|cue| match cue.sense {
            Sense::Change(way) => Some((cue.seen.start.abs_diff(found.seen.start), way)),
            _ => None,
        });
        let Some((_, way)) = change.min_by_key(|(far, _)| *far) else { return Vec::new() };
        let Some(times) = self.times(found) else { return Vec::new() };
        let given = self.within(&found.stretch).iter().filter(|side| side.key.is_some() && !side.is_amount());
        let last = given.max_by_key(|side| side.key.map(|key| key.period.end));
        let ends = match last {
            Some(side) => vec![side.clone()],
            None => self.named(found, &found.stretch),
        };
        let mut out = Vec::new();
        // The end of a year is that of a quarter and a month, too: each has its own series.
        let keys = ends.iter().filter_map(|side| side.key).flat_map(|key| {
            let series = self.ground.figures.series(key.region, key.what()).map(|figure| figure.key);
            let alike = series.filter(|one| one.aspect == key.aspect && one.period.end == key.period.end);
            alike.collect::<Vec<_>>()
        });
        for key in keys {
            let run = self.run(key);
            let goes = |pair: &[rust_decimal::Decimal]| match way {
                super::Way::Up => pair[0] > pair[1],
                super::Way::Down => pair[0] < pair[1],
                super::Way::Level => pair[0] == pair[1],
            };
            let goes_on = run.windows(2).take_while(|pair| goes(pair)).count();
            // Where the series is not known that far back, nothing can be said.
            if goes_on >= times || run.len() > goes_on + 1 {
                let term = |count| Term::Count { count, of: run.len().saturating_sub(1) };
                out.push(Reading {
                    left: term(goes_on),
                    right: term(times),
                    holds: (goes_on >= times) != found.negated,
                });
            }
        }
        vec![out]
    }

    /// How many times a change is said to go on.
    fn times(&self, found: &Found) -> Option<usize> {
        use crate::number::prose::{Kind, NotAQuantity};
        let numbers = &self.scene.prose.numbers;
        let end = numbers.partition_point(|number| number.seen.start < found.seen.end);
        let number = numbers
            .get(..end)?
            .last()
            .filter(|number| found.seen.start.saturating_sub(number.seen.end) <= 30)?;
        match &number.kind {
            Kind::Quantity(statement) => usize::try_from(statement.quantity.point()?).ok(),
            Kind::NotAQuantity(NotAQuantity { value, .. }) => value.map(|value| value as usize),
            Kind::Malformed(_) => None,
        }
        .filter(|times| (2..=60).contains(times))
    }
}

impl ClaimKind {
    /// Whether its way can be turned into the opposite.
    pub fn has_way(self) -> bool {
        !matches!(self, Self::Share | Self::Streak)
    }
}
