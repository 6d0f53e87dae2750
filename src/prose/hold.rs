//! The numbers of a text held against the figures: first each by itself, then those that follow from others.

use super::agree::{Class, Said};
use super::bound::{self, Settled};
use super::ground::{Ground, How, Value};
use super::scene::{About, Reach, Scene};
use super::verdict::{Held, Match, Pages, Verdict};
use crate::model::MeasureRef;
use crate::number::Bound;
use crate::number::prose::{BlockKind, Form, Kind, Malformed, Number, Statement, Unit};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A binding that is in force.
#[derive(Debug, Clone)]
pub(super) struct Settlement {
    /// The bytes in the file that it binds.
    pub(super) words: Range<usize>,
    /// What it makes of them; nothing where it cannot be read.
    pub(super) settled: Option<Settled>,
}

/// What is known of the numbers of a text before they are held.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What became of them, by number.
    verdicts: Vec<Option<Verdict>>,
    /// What was found, each with its block and its number, by number.
    values: Vec<(usize, usize, Value)>,
}

impl Known {
    /// Whether nothing is left to be held but these numbers.
    pub(super) fn open<'n>(&self, numbers: &'n [Number]) -> impl Iterator<Item = usize> + use<'_, 'n> {
        let is_quantity = |number: &Number| !matches!(number.kind, Kind::NotAQuantity(_));
        let all = numbers.iter().enumerate().filter(move |(_, number)| is_quantity(number));
        all.map(|(at, _)| at).filter(|at| self.verdicts.get(*at).is_none_or(Option::is_none))
    }
}

/// What holds of the numbers of a text wherever it stands: those that need no region to be found.
pub(super) fn anywhere(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    settlements: &[Settlement],
    headline: &[MeasureRef],
) -> Known {
    let holding = all(ground, scene, settlements, headline, &Known::default());
    let is_settled = |number: &Number, verdict: &Verdict| match verdict {
        Verdict::Verified(_) => scene.names_region(number),
        Verdict::Bound(_) | Verdict::Outside(_) | Verdict::Malformed(_) => true,
        // A binding that says nothing without a region may say something with one.
        Verdict::NoStatistic => settlement(number, settlements).is_none_or(|one| one.settled.is_some()),
        _ => false,
    };
    let became = scene.prose.numbers.iter().zip(holding.verdicts);
    let verdicts: Vec<_> =
        became.map(|(number, verdict)| verdict.filter(|verdict| is_settled(number, verdict))).collect();
    let mut values = holding.values;
    values.retain(|(_, at, _)| verdicts.get(*at).is_some_and(Option::is_some));
    Known { verdicts, values }
}

/// Holds every number of a text that is not known yet.
pub(super) fn hold(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    settlements: &[Settlement],
    headline: &[MeasureRef],
    known: &Known,
) -> Vec<Held> {
    let numbers = &scene.prose.numbers;
    let verdicts = all(ground, scene, settlements, headline, known).verdicts.into_iter().enumerate();
    verdicts
        .filter_map(|(at, verdict)| {
            let number = &numbers[at];
            let (sentence, source) = (number.sentence, number.source.clone());
            let words = String::new();
            Some(Held { number: at, sentence, source, words, verdict: verdict?, pages: Pages::Same })
        })
        .collect()
}

fn all<'h, 'd>(
    ground: &'h Ground<'d>,
    scene: &'h Scene<'h>,
    settlements: &[Settlement],
    headline: &'h [MeasureRef],
    known: &Known,
) -> Holding<'h, 'd> {
    let numbers = &scene.prose.numbers;
    let mut verdicts = known.verdicts.clone();
    verdicts.resize(numbers.len(), None);
    let mut holding =
        Holding { ground, scene, headline, verdicts, values: known.values.clone(), aside: Vec::new() };
    let mut open = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        if holding.verdicts[at].is_some() {
            continue;
        }
        match &number.kind {
            Kind::NotAQuantity(_) => continue,
            Kind::Malformed(malformed) => holding.settle_malformed(at, number, malformed, settlements),
            Kind::Quantity(statement) => {
                if !holding.bind(at, number, statement, settlements) && !holding.direct(at, number, statement)
                {
                    open.push((at, number, &**statement));
                }
            }
        }
    }
    // Headings and summaries say what the paragraphs say: they come last.
    let is_head = |number: &Number| {
        let kind = scene.kind_of(number);
        kind.is_heading() || kind == BlockKind::Summary
    };
    open.sort_by_key(|(at, number, _)| (is_head(number), *at));
    // What is found in the first round may give what was missing before it.
    for _ in 0..2 {
        open.retain(|(at, number, statement)| {
            holding.verdicts[*at].is_none() && !holding.derive(*at, number, statement, is_head(number))
        });
    }
    let known = holding.known();
    for (at, number, statement) in open {
        if holding.verdicts[at].is_none() {
            let bound = statement.qualifier.bound;
            let again = known.get(&(scene.words(&number.seen), bound)).filter(|_| is_head(number)).cloned();
            // A head is read without its text: of a text for every release it has to name the period itself.
            let undated = || scene.is_undated(&scene.about(number));
            let again = again.filter(|verdict| *verdict == Verdict::NoStatistic || !undated());
            holding.verdicts[at] = Some(again.unwrap_or_else(|| holding.left(number, statement)));
        }
    }
    holding
}

pub(super) struct Holding<'h, 'd> {
    pub(super) ground: &'h Ground<'d>,
    pub(super) scene: &'h Scene<'h>,
    pub(super) headline: &'h [MeasureRef],
    pub(super) verdicts: Vec<Option<Verdict>>,
    /// What was found, each with its block and its number, by number.
    pub(super) values: Vec<(usize, usize, Value)>,
    /// The numbers that their author sets aside, where that is no reason not to hold them.
    pub(super) aside: Vec<usize>,
}

impl<'h> Holding<'h, '_> {
    fn keep(&mut self, at: usize, number: &Number, value: Value) {
        let place = self.values.partition_point(|(_, known, _)| *known < at);
        self.values.insert(place, (self.scene.block_of(number), at, value));
    }

    pub(super) fn verify(&mut self, at: usize, number: &Number, value: Value) {
        let found = Match { cells: value.cells.clone(), how: value.how };
        self.keep(at, number, value);
        self.verdicts[at] = Some(Verdict::Verified(found));
    }

    fn settle_malformed(
        &mut self,
        at: usize,
        number: &Number,
        malformed: &Malformed,
        settlements: &[Settlement],
    ) {
        let settled = settlement(number, settlements).and_then(|one| one.settled.as_ref());
        self.verdicts[at] = Some(match settled {
            Some(Settled::NoStatistic | Settled::Replace) => Verdict::NoStatistic,
            _ => Verdict::Malformed(malformed.clone()),
        });
    }

    /// Whether a number is bound; then that is its verdict.
    fn bind(
        &mut self,
        at: usize,
        number: &Number,
        statement: &Statement,
        settlements: &[Settlement],
    ) -> bool {
        let Some(settlement) = settlement(number, settlements) else { return false };
        let is_aside = matches!(settlement.settled, Some(Settled::NoStatistic | Settled::Source(_)));
        if is_aside && self.ground.secret.is_some() {
            self.aside.push(at);
            return false;
        }
        let verdict = match &settlement.settled {
            // Why it cannot be read was told at the binding.
            None => Verdict::NoStatistic,
            Some(Settled::NoStatistic | Settled::Replace) => Verdict::NoStatistic,
            Some(Settled::Source(source)) => Verdict::Outside(*source),
            Some(Settled::Figures(values)) => {
                let said = Said::new(statement);
                match values.iter().find(|value| bound::holds(&said, value)) {
                    Some(value) => {
                        self.keep(at, number, Value { class: said.class, ..value.clone() });
                        Verdict::Bound(Match { cells: value.cells.clone(), how: value.how })
                    }
                    None => {
                        let first = values.first();
                        let cells = first.map(|value| value.cells.clone()).unwrap_or_default();
                        Verdict::Refuted(Match { cells, how: first.map_or(How::Figure, |value| value.how) })
                    }
                }
            }
        };
        self.verdicts[at] = Some(verdict);
        true
    }

    /// The other numbers of the sentence that regions may be counted by.
    pub(super) fn bounds(&self, at: usize, number: &Number) -> Vec<(usize, Said)> {
        let numbers = self.scene.prose.numbers.iter().enumerate();
        let near = numbers.skip(at.saturating_sub(4)).take(9);
        near.filter(|(other, one)| *other != at && one.sentence == number.sentence)
            .filter_map(|(other, one)| match &one.kind {
                Kind::Quantity(statement) => Some((other, Said::new(statement))),
                _ => None,
            })
            .collect()
    }

    /// What was found, by the words of the numbers and what bounds them: a heading may say it again.
    fn known(&self) -> FxHashMap<(&'h str, Option<Bound>), Verdict> {
        let mut known = FxHashMap::default();
        for (number, verdict) in self.scene.prose.numbers.iter().zip(&self.verdicts) {
            let again = match verdict {
                // A figure would have been found again; of another time or place it says something else.
                Some(Verdict::Verified(found)) if found.how == How::Figure => continue,
                Some(Verdict::Verified(found) | Verdict::Bound(found)) => {
                    Verdict::Verified(Match { how: How::Repeat, ..found.clone() })
                }
                Some(settled @ (Verdict::Outside(_) | Verdict::NoStatistic)) => settled.clone(),
                _ => continue,
            };
            let bound = match &number.kind {
                Kind::Quantity(statement) => statement.qualifier.bound,
                _ => None,
            };
            known.entry((self.scene.words(&number.seen), bound)).or_insert(again);
        }
        known
    }

    /// What becomes of a number that was not found.
    fn left(&self, number: &Number, statement: &Statement) -> Verdict {
        let said = Said::new(statement);
        let few = said.written().is_some_and(|value| value <= Decimal::TEN);
        let in_words =
            statement.form == Form::Words && few && matches!(said.class, Class::Count | Class::Factor);
        let is_time = matches!(&statement.unit, Some(Unit::Counted(key)) if self.ground.units.is_time(key));
        let whole = said.class == Class::Percent
            && said.written() == Some(Decimal::ONE_HUNDRED)
            && statement.of.is_none();
        // "naik dua kali lipat" beside the two figures is held; "dua kali" of what is nowhere is not.
        let is_held = said.class == Class::Factor && self.is_measured(number);
        match in_words && !is_held || is_time || whole || self.is_per(number, statement) {
            true => Verdict::Aside,
            false if self.scene.is_undated(&self.scene.about(number)) => Verdict::Undated,
            false => Verdict::Unmatched,
        }
    }
}

/// The values without those that are of a figure that is there already: what is said again gives nothing new, and any two
/// of them are looked at together.
pub(super) fn once<'v>(values: impl Iterator<Item = &'v Value>) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for value in values {
        let is_same = |known: &Value| {
            (known.key, known.class, known.quantity) == (value.key, value.class, value.quantity)
        };
        if value.key.is_none() || !out.iter().any(is_same) {
            out.push(value.clone());
        }
    }
    out
}

fn settlement<'s>(number: &Number, settlements: &'s [Settlement]) -> Option<&'s Settlement> {
    let after = settlements.partition_point(|one| one.words.end < number.source.end);
    settlements.get(after).filter(|one| one.words.start <= number.source.start)
}

/// Where a number might have been found.
pub(super) fn reach(scene: &Scene<'_>, number: &Number) -> (About, Reach) {
    let about = scene.about(number);
    let all = Reach {
        regions: super::scene::distinct(about.near.regions.iter().chain(&about.wide.regions).copied()),
        periods: super::scene::distinct(about.near.periods.iter().chain(&about.wide.periods).copied()),
    };
    (about, all)
}
