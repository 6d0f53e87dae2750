//! What the words around a number speak of: regions, periods, measures, categories. The number belongs to what its
//! clause names; failing that to what its sentence names, then the sentences before it in its paragraph, the
//! heading, and at last the page.

use super::names::{Meaning, Mention, Names};
use super::times;
use crate::model::{DimensionId, LevelId, MeasureId, Period, RegionId};
use crate::number::Style;
use crate::number::prose::{BlockKind, Kind, Number, Prose, Sort, Text};
use std::ops::Range;

/// What a text is about as a whole: nothing for a page that stands by itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Base {
    pub(super) region: Option<RegionId>,
    pub(super) period: Option<Period>,
}

/// A text with what is named in it.
#[derive(Debug)]
pub(super) struct Scene<'t> {
    pub(super) text: &'t Text,
    pub(super) prose: &'t Prose,
    pub(super) base: Base,
    mentions: Vec<Mention<'t>>,
    times: Vec<(Range<usize>, Period)>,
}

/// What a number belongs to: first what is named nearest, then all that is within reach.
#[derive(Debug, Clone, Default)]
pub(super) struct About {
    pub(super) near: Reach,
    pub(super) wide: Reach,
    pub(super) measures: Vec<MeasureId>,
    pub(super) values: Vec<(DimensionId, u16)>,
    pub(super) levels: Vec<LevelId>,
}

/// Regions and periods. An empty list of periods is any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reach {
    pub(super) regions: Vec<RegionId>,
    pub(super) periods: Vec<Period>,
}

impl Reach {
    pub(super) fn holds(&self, period: &Period) -> bool {
        self.periods.is_empty() || self.periods.iter().any(|own| times::meet(own, period))
    }
}

/// What parts a sentence into clauses.
const JOINTS: [&str; 16] = [
    ", ", "; ", ": ", " (", ") ", " — ", " dan ", " and ", " lalu ", " then ", " sedangkan ", " while ", " tetapi ",
    " but ", " serta ", ",\n",
];

/// How much of a sentence is looked at on either side of a number, in bytes, and how many sentences before it: no
/// text, however long its sentences, takes more than its length.
const WINDOW: usize = 1500;
const SENTENCES: usize = 8;

/// How many periods of a text are thought of where nothing near a number tells its time.
const TIMES: usize = 12;

/// How far behind a number its own period may stand: "173.415 kasus pada 2018".
const BEHIND: usize = 28;

impl<'t> Scene<'t> {
    pub(super) fn new(text: &'t Text, prose: &'t Prose, base: Base, names: &'t Names, style: &Style) -> Self {
        let is_time = |number: &&Number| {
            matches!(&number.kind, Kind::NotAQuantity(other)
                if matches!(other.sort, Sort::Date | Sort::Year | Sort::PartOfYear))
        };
        let times = prose.numbers.iter().filter(is_time).filter_map(|number| {
            let words = text.seen().get(number.seen.clone())?;
            Some((number.seen.clone(), times::period(words, style)?))
        });
        // Blocks follow each other without a blank: names are sought in each by itself.
        let mentions = text.blocks().iter().flat_map(|block| {
            let found = names.mentions(text.words(block));
            found.into_iter().map(|mention| {
                let Range { start, end } = mention.seen;
                Mention { seen: start + block.seen.start..end + block.seen.start, ..mention }
            })
        });
        Self { text, prose, base, mentions: mentions.collect(), times: times.collect() }
    }

    /// The words of a number.
    pub(super) fn words(&self, seen: &Range<usize>) -> &'t str {
        self.text.seen().get(seen.clone()).unwrap_or_default()
    }

    /// The block of a number.
    pub(super) fn block_of(&self, number: &Number) -> usize {
        self.prose.sentences.get(number.sentence).map_or(0, |sentence| sentence.block)
    }

    pub(super) fn kind_of(&self, number: &Number) -> BlockKind {
        self.text.blocks().get(self.block_of(number)).map(|block| block.kind).unwrap_or_default()
    }

    /// Whether a number stands in words that someone else said.
    pub(super) fn is_quoted(&self, number: &Number) -> bool {
        if self.kind_of(number) == BlockKind::Quotation {
            return true;
        }
        let sentence = self.sentence(number);
        let before = self.words(&(sentence.start..number.seen.start.max(sentence.start)));
        let count = |mark: char| before.matches(mark).count();
        count('“') > count('”') || count('"') % 2 == 1
    }

    /// What is looked at of the sentence of a number.
    pub(super) fn sentence(&self, number: &Number) -> Range<usize> {
        let whole = self.prose.sentences.get(number.sentence).map_or(number.seen.clone(), |one| one.seen.clone());
        let seen = self.text.seen();
        let from = seen.floor_char_boundary(number.seen.start.saturating_sub(WINDOW)).max(whole.start);
        let to = seen.floor_char_boundary(number.seen.end.saturating_add(WINDOW)).min(whole.end);
        from..to.max(from)
    }

    /// The clause of a stretch of a sentence.
    fn clause(&self, sentence: &Range<usize>, seen: &Range<usize>) -> Range<usize> {
        let before = self.words(&(sentence.start..seen.start.max(sentence.start)));
        let after = self.words(&(seen.end.min(sentence.end)..sentence.end));
        let from = JOINTS.iter().filter_map(|joint| before.rfind(joint).map(|at| at + joint.len())).max();
        let to = JOINTS.iter().filter_map(|joint| after.find(joint)).min();
        sentence.start + from.unwrap_or(0)..seen.end + to.unwrap_or(after.len())
    }

    fn named(&self, within: &Range<usize>) -> impl Iterator<Item = Meaning> {
        let start = self.mentions.partition_point(|mention| mention.seen.start < within.start);
        let end = within.end;
        self.mentions[start..].iter().take_while(move |mention| mention.seen.start < end).flat_map(|one| one.meanings).copied()
    }

    pub(super) fn regions(&self, within: &Range<usize>) -> Vec<RegionId> {
        let region = |meaning| if let Meaning::Region(region) = meaning { Some(region) } else { None };
        distinct(self.named(within).filter_map(region))
    }

    pub(super) fn periods(&self, within: &Range<usize>) -> Vec<Period> {
        let start = self.times.partition_point(|(seen, _)| seen.start < within.start);
        let inside = self.times[start..].iter().take_while(|(seen, _)| seen.start < within.end);
        distinct(inside.map(|(_, period)| *period))
    }

    /// The period right behind a number, with no other number between them.
    fn period_behind(&self, number: &Number, clause: &Range<usize>) -> Option<Period> {
        let after = self.times.partition_point(|(seen, _)| seen.start < number.seen.end);
        let (seen, period) = self.times.get(after)?;
        let between = self.words(&(number.seen.end..seen.start));
        let near = seen.start < clause.end && between.len() <= BEHIND;
        (near && !between.contains(|letter: char| letter.is_ascii_digit())).then_some(*period)
    }

    /// What a number belongs to.
    pub(super) fn about(&self, number: &Number) -> About {
        let (sentence, at) = (self.sentence(number), self.block_of(number));
        let clause = self.clause(&sentence, &number.seen);
        let block = self.text.blocks().get(at);
        // The title heads all, and tells no more than the page.
        let heading = block.and_then(|block| block.heading).and_then(|at| self.text.blocks().get(at));
        let heading = heading.filter(|heading| heading.kind != BlockKind::Title);
        let heading = heading.map_or(0..0, |heading| heading.seen.clone());
        let (own_regions, own_periods) = (self.regions(&sentence), self.periods(&sentence));
        let earlier_regions = self.latest(number.sentence, at, |scene, seen| scene.regions(seen));
        let earlier_periods = self.latest(number.sentence, at, |scene, seen| scene.periods(seen));
        let base = |list: &[RegionId]| distinct(list.iter().copied().chain(self.base.region));
        let regions = match (self.regions(&clause), &own_regions) {
            (clause, _) if !clause.is_empty() => clause,
            (_, own) if !own.is_empty() => base(own),
            _ => base(&earlier_regions),
        };
        let periods = match (self.period_behind(number, &clause), self.periods(&clause), &own_periods) {
            (Some(behind), ..) => vec![behind],
            (_, clause, _) if !clause.is_empty() => clause,
            (_, _, own) if !own.is_empty() => own.clone(),
            _ if !earlier_periods.is_empty() => earlier_periods.clone(),
            _ if !self.periods(&heading).is_empty() => self.periods(&heading),
            _ => self.base.period.into_iter().collect(),
        };
        let before = self.before(number.sentence, at);
        let named = own_periods.iter().copied().chain(self.periods(&before)).chain(self.periods(&heading));
        let mut named = distinct(named);
        if named.is_empty() {
            // Where nothing near tells the time, it is one of those that the text speaks of.
            named = distinct(self.times.iter().take(TIMES).map(|(_, period)| *period));
        }
        let wide = Reach {
            regions: distinct(
                own_regions
                    .iter()
                    .copied()
                    .chain(self.regions(&before))
                    .chain(self.base.region)
                    .chain(self.regions(&heading)),
            ),
            periods: distinct(named.into_iter().chain(self.base.period)),
        };
        let mut about = About { near: Reach { regions, periods }, wide, ..About::default() };
        for meaning in self.named(&clause).chain(self.named(&sentence)) {
            match meaning {
                Meaning::Measure(measure) if !about.measures.contains(&measure) => about.measures.push(measure),
                Meaning::Value(dimension, value) if !about.values.contains(&(dimension, value)) => {
                    about.values.push((dimension, value));
                }
                Meaning::Level(level) if !about.levels.contains(&level) => about.levels.push(level),
                _ => {}
            }
        }
        about
    }

    /// The sentences of a block before another, as far as they are looked at.
    fn before(&self, sentence: usize, block: usize) -> Range<usize> {
        let sentences = self.prose.sentences.get(..sentence).unwrap_or_default();
        let earlier = sentences.iter().rev().take(SENTENCES).take_while(|sentence| sentence.block == block);
        let end = sentences.last().map_or(0, |last| last.seen.end);
        earlier.last().map_or(end..end, |first| first.seen.start..end)
    }

    /// What the last sentence of a block before another names that names anything of the kind.
    fn latest<T>(&self, before: usize, block: usize, of: impl Fn(&Self, &Range<usize>) -> Vec<T>) -> Vec<T> {
        let sentences = self.prose.sentences.get(..before).unwrap_or_default();
        let earlier = sentences.iter().rev().take(SENTENCES).take_while(|sentence| sentence.block == block);
        earlier.map(|sentence| of(self, &sentence.seen)).find(|found| !found.is_empty()).unwrap_or_default()
    }
}

/// Each once, in the order of its first.
pub(super) fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut out = Vec::new();
    for one in all {
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out
}
