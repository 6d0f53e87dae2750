//! What the words right around a number say that it counts: "1.284.650 peserta aktif", "Peserta terdaftar 1.950.000".
//! A figure of another measure or category is not what such a number says, however well it agrees.

use super::names::{Meaning, Mention};
use super::parting::Parting;
use super::respective::Respective;
use super::scene::Scene;
use crate::model::{CellKey, DimensionId, Measure, MeasureId, MeasureRef, Measures, Text};
use crate::number::prose::{Kind, Number, Statement};
use std::ops::Range;
use std::sync::LazyLock;

/// How far from a number, or from each other, names may stand that are tied to it, in bytes: " (", " ".
const TIED: usize = 3;

/// What may stand between a number and such names besides blanks: marks, and the number of a footnote.
const BETWEEN: &str = "(-–/⁰¹²³⁴⁵⁶⁷⁸⁹";

/// What ends what a number is tied to. A bracket does not ("bukan penerima upah (BPU)"), nor does a colon.
static JOINTS: LazyLock<Parting> = LazyLock::new(|| {
    Parting::new(&[
        ", ",
        "; ",
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

/// What stands between a share and what it is of.
const OF: [&str; 8] =
    ["dari", "dari seluruh", "dari semua", "dari total", "dari jumlah", "of", "of all", "of the"];

/// What stands between a whole and what a part of it is said to be.
const IS: [&str; 6] = [" adalah ", " merupakan ", " ialah ", " berstatus ", " were ", " are "];

/// What a number is tied to: a figure has to be of each.
#[derive(Debug, Clone, Default)]
pub(super) struct Subject<'t>(Vec<Tie<'t>>);

/// One thing that a number is tied to.
#[derive(Debug, Clone, Default)]
struct Tie<'t> {
    /// What it may be.
    meanings: Vec<Meaning>,
    /// The names that it has in the text.
    names: Vec<&'t str>,
}

impl Tie<'_> {
    /// Whether it names a measure whose name is longer: "benefits" may be said of work injury benefits.
    fn is_short_for(&self, measure: &Measure) -> bool {
        let mut known = measure.name.each().chain(measure.short.iter().flat_map(Text::each));
        let names_measure = self.meanings.iter().any(|meaning| matches!(meaning, Meaning::Measure(_)));
        names_measure && known.any(|known| self.names.iter().any(|name| holds_words(known, name)))
    }

    /// Its dimension, where it is a category and nothing else.
    fn dimension(&self) -> Option<DimensionId> {
        let value = |meaning: &Meaning| match meaning {
            Meaning::Value(dimension, _) => Some(*dimension),
            _ => None,
        };
        self.meanings.iter().map(value).collect::<Option<Vec<_>>>()?.first().copied()
    }

    fn join(&mut self, other: Self) {
        self.meanings.extend(other.meanings);
        self.names.extend(other.names);
    }
}

/// Whether a name holds a shorter one as words of it, in whatever case.
fn holds_words(long: &str, short: &str) -> bool {
    let words = |name: &str| {
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let (long, short) = (words(long), words(short));
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}

impl<'t> Subject<'t> {
    /// A measure that is not named at its number.
    pub(super) fn of(measure: MeasureId) -> Self {
        Self(vec![Tie { meanings: vec![Meaning::Measure(measure)], names: Vec::new() }])
    }

    /// Whether a figure is of what a number is tied to.
    pub(super) fn admits(&self, measures: &Measures, key: CellKey) -> bool {
        self.admits_what(measures, key.what())
    }

    /// Whether a measure in a category is what a number is tied to.
    pub(super) fn admits_what(&self, measures: &Measures, what: MeasureRef) -> bool {
        let category = measures.category(what.category);
        let is_of = |meaning: &Meaning| match meaning {
            Meaning::Measure(measure) => *measure == what.measure,
            Meaning::Value(dimension, value) => category.0.contains(&(*dimension, *value)),
            _ => false,
        };
        let measure = &measures.all[what.measure];
        self.0.iter().all(|tie| tie.meanings.iter().any(is_of) || tie.is_short_for(measure))
    }

    /// The measures that it names.
    pub(super) fn measures(&self) -> Vec<MeasureId> {
        let meanings = self.0.iter().flat_map(|tie| &tie.meanings);
        meanings
            .filter_map(|one| if let Meaning::Measure(measure) = one { Some(*measure) } else { None })
            .collect()
    }

    /// The same where each of its measures may also be one of others: "peserta terdaftar yang aktif".
    pub(super) fn or(mut self, others: impl Fn(MeasureId) -> Vec<MeasureId>) -> Self {
        for tie in &mut self.0 {
            let own: Vec<MeasureId> = Self(vec![tie.clone()]).measures();
            tie.meanings.extend(own.into_iter().flat_map(&others).map(Meaning::Measure));
        }
        self
    }

    /// Without measures by a short name of one word, which may be said of anything: "baru", "new".
    pub(super) fn sure(mut self, measures: &Measures) -> Self {
        self.0.retain(|tie| {
            let named = tie.meanings.iter().filter_map(|meaning| match meaning {
                Meaning::Measure(measure) => Some(&measures.all[*measure].name),
                _ => None,
            });
            let whole: Vec<&str> = named.flat_map(Text::each).collect();
            let is_whole =
                |name: &&str| whole.iter().any(|known| known.to_lowercase() == name.to_lowercase());
            whole.is_empty()
                || tie.names.is_empty()
                || tie.names.iter().any(|name| name.contains(' ') || is_whole(name))
        });
        self
    }

    /// Without the categories of other dimensions than these.
    pub(super) fn of_dimensions(mut self, dimensions: &[DimensionId]) -> Self {
        self.0.retain(|tie| tie.dimension().is_none_or(|dimension| dimensions.contains(&dimension)));
        self
    }

    /// The measures alone.
    pub(super) fn whole_measures(mut self) -> Self {
        self.0.retain(|tie| tie.dimension().is_none());
        self
    }

    /// The categories alone.
    pub(super) fn categories(mut self) -> Self {
        self.0.retain(|tie| tie.dimension().is_some());
        self
    }

    /// Without what no figure at hand is of: such a name is said of something else.
    pub(super) fn only(mut self, is_there: impl Fn(&Self) -> bool) -> Self {
        self.0.retain(|tie| is_there(&Self(vec![tie.clone()])));
        while !self.0.is_empty() && !is_there(&self) {
            self.0.pop();
        }
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn names_measure(&self) -> bool {
        self.0.iter().any(|tie| tie.meanings.iter().any(|meaning| matches!(meaning, Meaning::Measure(_))))
    }

    /// Whether it names a category.
    pub(super) fn names_category(&self) -> bool {
        self.0.iter().any(|tie| tie.dimension().is_some())
    }

    fn names_dimension(&self, dimension: DimensionId) -> bool {
        self.0.iter().any(|tie| tie.dimension() == Some(dimension))
    }
}

/// What of a mention a number may be tied to.
fn tie<'t>(mention: &Mention<'_>, words: &'t str) -> Option<Tie<'t>> {
    let is_tie = |meaning: &Meaning| matches!(meaning, Meaning::Measure(_) | Meaning::Value(..));
    let meanings: Vec<Meaning> = mention.meanings.iter().copied().filter(is_tie).collect();
    (!meanings.is_empty()).then(|| Tie { meanings, names: vec![words] })
}

impl<'t> Scene<'t> {
    /// What a number is tied to: what is named right behind it; failing that what its clause names since the number
    /// before it.
    pub(super) fn subject(&self, number: &Number, statement: &Statement) -> Subject<'t> {
        let (mut subject, _) = self.tied_behind(number, statement);
        let respective = self.respective(number);
        if let Some(Respective::Named(meaning)) = respective {
            subject.0.push(Tie { meanings: vec![meaning], names: Vec::new() });
        }
        let sentence = self.sentence(number);
        let words = self.words(&(sentence.start..number.seen.start.max(sentence.start)));
        let clause = sentence.start + JOINTS.behind_last(words).unwrap_or(0);
        let from = self.behind_number_before(number).max(clause);
        let mut before = Subject::default();
        for tie in self.ties(&(from..number.seen.start.max(from))) {
            let dimension = tie.dimension();
            let known = match dimension {
                Some(dimension) => subject.names_dimension(dimension),
                None => subject.names_measure(),
            };
            match before.0.iter_mut().find(|one| one.dimension() == dimension) {
                _ if known => {}
                // "peserta aktif dan terdaftar": either of them.
                Some(one) => one.join(tie),
                None => before.0.push(tie),
            }
        }
        subject.0.extend(before.0);
        if subject.is_empty() {
            // "583.638 dan 701.012 peserta aktif": what the last of a list is, all are.
            subject = self.last_of_list(number).map_or(subject, |(one, says)| self.tied_behind(one, says).0);
        }
        if !subject.names_measure() && (self.is_end_of_change(number) || respective.is_some()) {
            // "kasus kecelakaan kerja naik dari 1.800 menjadi 2.250": both are what changed. "Kasus kecelakaan kerja pada
            // 2022 dan 2023 masing-masing 3.000 dan 3.750": so are all of a list.
            let all = self.ties(&(sentence.start..number.seen.start.max(sentence.start)));
            let measures: Vec<Tie<'_>> = all.into_iter().filter(|tie| tie.dimension().is_none()).collect();
            if let [only] = measures.as_slice() {
                subject.0.push(only.clone());
            }
        }
        subject
    }

    /// The whole that a share is said to be of: "dari seluruh peserta aktif", "of all active participants".
    pub(super) fn whole(&self, number: &Number) -> Subject<'t> {
        let sentence = self.sentence(number);
        let first = self.mentions.partition_point(|mention| mention.seen.start < number.seen.end);
        let behind = self.mentions[first..].iter().take_while(|mention| mention.seen.end <= sentence.end);
        let named = behind.filter_map(|mention| Some((mention, tie(mention, self.words(&mention.seen))?)));
        let whole = named.take(1).find(|(mention, _)| {
            let words = self.words(&(number.seen.end..mention.seen.start)).trim().to_lowercase();
            OF.contains(&words.as_str())
        });
        Subject(whole.into_iter().map(|(_, tie)| tie).collect())
    }

    /// The category that a share is said to be of behind its whole: "45 persen peserta aktif di Aceh adalah penerima upah".
    pub(super) fn said_to_be(&self, number: &Number) -> Subject<'t> {
        let around = self.around(number);
        let behind = number.seen.end..around.end.max(number.seen.end);
        let words = self.words(&behind);
        let end = words.find([',', ';', '(', ':']).unwrap_or(words.len());
        let Some(is) = IS.iter().filter_map(|is| Some(words.get(..end)?.find(is)? + is.len())).min() else {
            return Subject::default();
        };
        self.tied_from(behind.start + is, None).0.categories()
    }

    /// What is named within a stretch, each mention by itself.
    fn ties(&self, within: &Range<usize>) -> Vec<Tie<'t>> {
        let start = self.mentions.partition_point(|mention| mention.seen.start < within.start);
        let inside = self.mentions[start..].iter().take_while(|mention| mention.seen.end <= within.end);
        inside.filter_map(|mention| tie(mention, self.words(&mention.seen))).collect()
    }

    /// What is named right behind a number, and where that ends.
    pub(super) fn tied_behind(&self, number: &Number, statement: &Statement) -> (Subject<'t>, usize) {
        self.tied_from(number.seen.end, statement.noun.as_ref())
    }

    /// What is named right behind a place, with what is counted there, and where that ends.
    pub(super) fn tied_from(&self, place: usize, noun: Option<&Range<usize>>) -> (Subject<'t>, usize) {
        let mut subject = Subject::default();
        let mut end = place;
        let noun = noun.filter(|noun| noun.start >= end);
        let first = self.mentions.partition_point(|mention| mention.seen.start < end);
        for mention in &self.mentions[first..] {
            // "450 kasus kecelakaan kerja": the name may begin with what is counted.
            let after_noun =
                noun.filter(|noun| noun.end <= mention.seen.start).map_or(end, |noun| noun.end.max(end));
            let gap = after_noun..mention.seen.start;
            let between = self.words(&gap);
            if gap.len() > TIED
                || !between.chars().all(|letter| letter.is_whitespace() || BETWEEN.contains(letter))
            {
                break;
            }
            end = mention.seen.end;
            // What is counted is a unit, and the names of measures are longer.
            let words = self.words(&mention.seen);
            let is_unit = noun.is_some_and(|noun| *noun == mention.seen) && !words.contains(' ');
            subject.0.extend(tie(mention, words).filter(|tie| !is_unit || tie.dimension().is_some()));
        }
        (subject, end.max(noun.map_or(end, |noun| noun.end)))
    }

    /// Where what is said of the number before another ends; the start of the text where there is none.
    fn behind_number_before(&self, number: &Number) -> usize {
        let numbers = &self.prose.numbers;
        let at = numbers.partition_point(|one| one.seen.start < number.seen.start);
        let before = numbers[..at].iter().rev().find_map(|one| match &one.kind {
            Kind::Quantity(statement) => Some((one, &**statement)),
            _ => None,
        });
        before.map_or(0, |(one, statement)| self.tied_behind(one, statement).1)
    }
}
