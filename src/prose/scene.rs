//! What the words around a number speak of: regions, periods, measures, categories. The number belongs to what its
//! clause names; failing that to what its sentence names, then the sentences before it in its paragraph, the
//! heading, and at last the page.

use super::names::{Meaning, Mention, Names};
use super::parting::Parting;
use super::respective::Respective;
use super::times;
use super::when::with_months;
use crate::model::{DimensionId, LevelId, MeasureId, Period, RegionId, SourceId};
use crate::number::Style;
use crate::number::prose::{BlockKind, Kind, Number, Prose, Sort, Text};
use std::ops::Range;
use std::sync::LazyLock;

/// What a text is about as a whole: nothing for a page that stands by itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Base {
    pub(super) region: Option<RegionId>,
    pub(super) period: Option<Period>,
    /// Whether it holds for every release: a number that names no period would be true of one and not of the next.
    pub(super) standing: bool,
    /// Whether it stands on the pages of many regions: of each it says "this region".
    pub(super) each: bool,
}

/// A text with what is named in it.
#[derive(Debug)]
pub(super) struct Scene<'t> {
    pub(super) text: &'t Text,
    pub(super) prose: &'t Prose,
    pub(super) base: Base,
    pub(super) mentions: Vec<Mention<'t>>,
    pub(super) times: Vec<(Range<usize>, Period)>,
    /// The same with the months that are named without a year, which tell the time of a number right before them.
    pub(super) months: Vec<(Range<usize>, Period)>,
}

/// What a number belongs to: what is named nearest, and what else is within reach.
#[derive(Debug, Clone, Default)]
pub(super) struct About {
    pub(super) near: Reach,
    /// Where it may be instead, as far as its clause does not say.
    pub(super) second: Reach,
    /// What it may be worked out from.
    pub(super) wide: Reach,
    pub(super) measures: Vec<MeasureId>,
    pub(super) values: Vec<(DimensionId, u16)>,
    pub(super) levels: Vec<LevelId>,
    /// The only region that the sentence names, where it is that of the number: nothing else is worked out for it.
    pub(super) place: Option<RegionId>,
    /// The only region that its clause names.
    pub(super) here: Option<RegionId>,
    /// Whether the words give the number its own time.
    pub(super) is_dated: bool,
    /// The regions that its part of the sentence names.
    pub(super) own: Vec<RegionId>,
    /// The regions that the name right before it may be: "Bali 701.012".
    pub(super) at: Vec<RegionId>,
    /// Whether `here` stands by itself: not "Aceh dan Bali".
    pub(super) is_alone: bool,
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
static JOINTS: LazyLock<Parting> = LazyLock::new(|| {
    Parting::new(&[
        ", ",
        "; ",
        ": ",
        " (",
        ") ",
        " — ",
        " dan ",
        " and ",
        " lalu ",
        " then ",
        " sedangkan ",
        " while ",
        " tetapi ",
        " but ",
        " serta ",
        ",\n",
    ])
});

/// What stands between two ways to say one number.
const OR: [&str; 2] = [" atau", " or"];

/// How much of a sentence is looked at on either side of a number, in bytes, and how many sentences before it: no
/// text, however long its sentences, takes more than its length.
pub(super) const WINDOW: usize = 1500;
const SENTENCES: usize = 8;

/// How many periods of a text are thought of where nothing near a number tells its time.
const TIMES: usize = 12;

/// How far behind a number its own period may stand: "173.415 kasus pada 2018".
pub(super) const BEHIND: usize = 28;

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
        let times: Vec<(Range<usize>, Period)> = times.collect();
        let months = with_months(text, &times, base, style);
        // Blocks follow each other without a blank: names are sought in each by itself.
        let mentions = text.blocks().iter().flat_map(|block| {
            let found = names.mentions(text.words(block));
            found.into_iter().map(|mention| {
                let Range { start, end } = mention.seen;
                Mention { seen: start + block.seen.start..end + block.seen.start, ..mention }
            })
        });
        Self { text, prose, base, mentions: mentions.collect(), times, months }
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

    /// What is looked at of the sentence of a number.
    pub(super) fn sentence(&self, number: &Number) -> Range<usize> {
        let whole =
            self.prose.sentences.get(number.sentence).map_or(number.seen.clone(), |one| one.seen.clone());
        let seen = self.text.seen();
        let from = seen.floor_char_boundary(number.seen.start.saturating_sub(WINDOW)).max(whole.start);
        let to = seen.floor_char_boundary(number.seen.end.saturating_add(WINDOW)).min(whole.end);
        from..to.max(from)
    }

    /// What of the sentence of a number lies between the numbers before and behind it.
    pub(super) fn around(&self, number: &Number) -> Range<usize> {
        let sentence = self.sentence(number);
        let numbers = &self.prose.numbers;
        let at = numbers.partition_point(|one| one.seen.start < number.seen.start);
        let is_quantity = |one: &&Number| matches!(one.kind, Kind::Quantity(_));
        let before = numbers[..at].iter().rev().take_while(|one| one.seen.end > sentence.start);
        let before = before.into_iter().find(is_quantity).map_or(0, |one| one.seen.end);
        let behind = numbers[at..].iter().take_while(|one| one.seen.start < sentence.end);
        let behind = behind.filter(|one| one.seen.start >= number.seen.end).filter(is_quantity);
        // "1,7 juta orang atau 14,8 persen lebih tinggi": what is said of one of them is said of both.
        let mut last = number.seen.end;
        let mut end = sentence.end;
        for one in behind {
            let gap = self.words(&(last..one.seen.start.max(last)));
            if !OR.iter().any(|or| gap.trim_end().ends_with(or)) || gap.len() > BEHIND {
                end = one.seen.start;
                break;
            }
            last = one.seen.end;
        }
        let behind = end;
        let from = before.clamp(sentence.start, number.seen.start.max(sentence.start));
        from..behind.clamp(number.seen.end, sentence.end.max(number.seen.end))
    }

    /// The clause of a stretch of a sentence.
    pub(super) fn clause(&self, sentence: &Range<usize>, seen: &Range<usize>) -> Range<usize> {
        let before = self.words(&(sentence.start..seen.start.max(sentence.start)));
        let after = self.words(&(seen.end.min(sentence.end)..sentence.end));
        let (from, to) = (JOINTS.behind_last(before), JOINTS.first(after));
        sentence.start + from.unwrap_or(0)..seen.end + to.unwrap_or(after.len())
    }

    /// The part of a sentence that says one thing: what comes behind a semicolon is of something else.
    pub(super) fn part(&self, sentence: &Range<usize>, seen: &Range<usize>) -> Range<usize> {
        let before = self.words(&(sentence.start..seen.start.max(sentence.start)));
        let after = self.words(&(seen.end.min(sentence.end)..sentence.end));
        let from = before.rfind("; ").map_or(0, |at| at + 2);
        sentence.start + from..seen.end + after.find("; ").unwrap_or(after.len())
    }

    pub(super) fn named(&self, within: &Range<usize>) -> impl Iterator<Item = Meaning> {
        let start = self.mentions.partition_point(|mention| mention.seen.start < within.start);
        let end = within.end;
        self.mentions[start..]
            .iter()
            .take_while(move |mention| mention.seen.start < end)
            .flat_map(|one| one.meanings)
            .copied()
    }

    /// What is named right before a word, or right behind it: "peserta nonaktif terbanyak", "the most cases".
    pub(super) fn mentions_at(&self, seen: &Range<usize>) -> impl Iterator<Item = Meaning> {
        let after = self.mentions.partition_point(|mention| mention.seen.start < seen.start);
        let touches = |gap: Range<usize>| gap.len() <= 3 && self.words(&gap).trim().is_empty();
        let before = after.checked_sub(1).and_then(|at| self.mentions.get(at));
        let before = before.filter(|one| touches(one.seen.end.min(seen.start)..seen.start));
        let behind = self.mentions.get(after).filter(|one| touches(seen.end..one.seen.start.max(seen.end)));
        before.into_iter().chain(behind).flat_map(|one| one.meanings).copied()
    }

    pub(super) fn regions(&self, within: &Range<usize>) -> Vec<RegionId> {
        let region = |meaning| match meaning {
            Meaning::Region(region) => Some(region),
            Meaning::Here if self.base.each => self.base.region,
            _ => None,
        };
        distinct(self.named(within).filter_map(region))
    }

    /// Whether the sentence of a number names its regions by itself: then it says the same on every page.
    pub(super) fn names_region(&self, number: &Number) -> bool {
        let (mut names, mut here) = (false, false);
        for meaning in self.named(&self.sentence(number)) {
            names |= matches!(meaning, Meaning::Region(_));
            here |= meaning == Meaning::Here;
        }
        names && !here
    }

    pub(super) fn periods(&self, within: &Range<usize>) -> Vec<Period> {
        let start = self.times.partition_point(|(seen, _)| seen.start < within.start);
        let inside = self.times[start..].iter().take_while(|(seen, _)| seen.start < within.end);
        distinct(inside.map(|(_, period)| *period))
    }

    /// The words of a stretch without the names in it.
    pub(super) fn unnamed(&self, within: &Range<usize>) -> String {
        let mut out = String::new();
        let mut at = within.start;
        let start = self.mentions.partition_point(|mention| mention.seen.start < within.start);
        for mention in self.mentions[start..].iter().take_while(|mention| mention.seen.end <= within.end) {
            out.push_str(self.words(&(at..mention.seen.start.max(at))));
            out.push_str(" , ");
            at = mention.seen.end.max(at);
        }
        out.push_str(self.words(&(at..within.end.max(at))));
        out
    }

    /// The sources that the clause of a number names before it: "menurut Kompas 25,2 juta".
    pub(super) fn sources_of(&self, number: &Number) -> Vec<SourceId> {
        let sentence = self.sentence(number);
        let clause = self.clause(&sentence, &number.seen);
        let source = |meaning| if let Meaning::Source(source) = meaning { Some(source) } else { None };
        distinct(self.named(&(clause.start..number.seen.start)).filter_map(source))
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
        let part = self.part(&sentence, &number.seen);
        let own = |all: &dyn Fn(&Range<usize>) -> usize| match all(&part) {
            0 => sentence.start..part.end,
            _ => part.clone(),
        };
        let own_regions = self.regions(&own(&|range| self.regions(range).len()));
        let mut own_periods = self.periods(&own(&|range| self.periods(range).len()));
        // "200 orang, naik dari 190 pada 2022": the time of what a number is held against is not its own.
        let mut compared = self.compared(number, &sentence);
        compared.extend(self.changed_from(number, &sentence));
        own_periods.retain(|period| !compared.contains(period));
        let earlier_regions = self.latest(number.sentence, at, Self::regions);
        let earlier_periods = self.latest(number.sentence, at, Self::periods);
        let base = |list: &[RegionId]| distinct(list.iter().copied().chain(self.base.region));
        let respective = self.respective(number);
        let strict_regions = match respective {
            Some(Respective::Region(region)) => vec![region],
            _ => self.regions_of(number, &clause),
        };
        let here = strict_regions.first().copied().filter(|_| strict_regions.len() == 1);
        let is_own = strict_regions == own_regions || matches!(respective, Some(Respective::Region(_)));
        let place = strict_regions.first().copied().filter(|_| is_own);
        let place = place.filter(|_| strict_regions.len() == 1);
        let regions = match &own_regions {
            _ if !strict_regions.is_empty() => strict_regions.clone(),
            own if !own.is_empty() => base(own),
            _ => base(&earlier_regions),
        };
        let strict_periods = match (respective, self.period_behind(number, &clause)) {
            (Some(Respective::Period(period)), _) | (_, Some(period)) => vec![period],
            (_, None) => self.periods_of(number, &clause, &sentence),
        };
        let strict_periods = self.between(number, &sentence).unwrap_or(strict_periods);
        let strict_periods = self.began(number, &sentence).unwrap_or(strict_periods);
        let is_dated = !strict_periods.is_empty();
        let periods = match &own_periods {
            _ if !strict_periods.is_empty() => strict_periods.clone(),
            own if !own.is_empty() => own.clone(),
            _ if !earlier_periods.is_empty() => earlier_periods.clone(),
            _ if !self.periods(&heading).is_empty() => self.periods(&heading),
            _ => self.base.period.into_iter().collect(),
        };
        let before = self.before(number.sentence, at);
        let named = own_periods.iter().copied().chain(self.periods(&before)).chain(self.periods(&heading));
        let mut named = distinct(named);
        if named.is_empty() && block.is_some_and(|block| block.kind.is_heading()) {
            // A heading may speak of any time that the text does.
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
        let second = Reach {
            regions: match strict_regions.is_empty() {
                false => strict_regions,
                true if !own_regions.is_empty() => base(&own_regions),
                true => wide.regions.clone(),
            },
            periods: match strict_periods.is_empty() {
                false => strict_periods,
                true if !own_periods.is_empty() => own_periods,
                // What the sentences before speak of goes on; a heading does not take it back.
                true if !earlier_periods.is_empty() => {
                    distinct(self.periods(&before).into_iter().chain(self.base.period))
                }
                true => wide.periods.clone(),
            },
        };
        let mut second = second;
        if !is_dated && self.is_start(number) {
            second.periods = distinct(periods.iter().filter_map(|period| period.years_earlier(1)));
        }
        let (at, is_alone) = self.region_before(number);
        let mut about = About {
            near: Reach { regions, periods },
            second,
            wide,
            place,
            here,
            is_dated,
            own: own_regions,
            at,
            is_alone,
            ..About::default()
        };
        for meaning in self.named(&clause).chain(self.named(&sentence)) {
            match meaning {
                Meaning::Measure(measure) if !about.measures.contains(&measure) => {
                    about.measures.push(measure);
                }
                Meaning::Value(dimension, value) if !about.values.contains(&(dimension, value)) => {
                    about.values.push((dimension, value));
                }
                Meaning::Level(level) if !about.levels.contains(&level) => about.levels.push(level),
                _ => {}
            }
        }
        about
    }

    /// Whether a number of a text that holds for every release names no period.
    pub(super) fn is_undated(&self, about: &About) -> bool {
        self.base.standing && about.near.periods.is_empty()
    }

    /// Whether the words around a number, or before it in its paragraph and heading, name a category.
    pub(super) fn speaks_of_categories(&self, number: &Number) -> bool {
        // What follows the next number is said of that.
        let (mut sentence, at) = (self.sentence(number), self.block_of(number));
        sentence.end = self.around(number).end.max(sentence.start);
        let heading = self.text.blocks().get(at).and_then(|block| block.heading);
        let heading = heading.and_then(|at| self.text.blocks().get(at)).map_or(0..0, |one| one.seen.clone());
        let is_value = |meaning: Meaning| matches!(meaning, Meaning::Value(..));
        [self.before(number.sentence, at), sentence, heading]
            .iter()
            .any(|range| self.named(range).any(is_value))
    }

    /// The sentences of a block before another, as far as they are looked at.
    pub(super) fn before(&self, sentence: usize, block: usize) -> Range<usize> {
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
