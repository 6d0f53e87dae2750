//! The claims of a text, before they are held: which words make them, what negates and hedges them, which number they
//! bound and which ordinal they bear.

use super::ClaimKind;
use super::words::{Cue, Lexicon, Sense, Way};
use crate::number::prose::{BlockKind, Form, Kind, NotAQuantity, Number, Sort, Unit};
use crate::prose::names::Meaning;
use crate::prose::parting::Parting;
use crate::prose::scene::Scene;
use std::ops::Range;
use std::sync::LazyLock;

/// How many regions of a level a claim is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::prose) enum Quantifier {
    Every,
    None,
    Most,
}

/// A claim as its words make it.
#[derive(Debug, Clone)]
pub(in crate::prose) struct Found {
    pub(in crate::prose) kind: ClaimKind,
    pub(super) way: Way,
    /// Whether what it is held against may be equal.
    pub(super) inclusive: bool,
    pub(super) negated: bool,
    pub(super) hedged: bool,
    pub(in crate::prose) seen: Range<usize>,
    pub(in crate::prose) source: Range<usize>,
    pub(super) sentence: usize,
    pub(super) block: usize,
    /// Where it is looked at: between the words that part what it is said of from what something else is said of.
    pub(super) stretch: Range<usize>,
    /// The number that its words bound.
    pub(super) bounded: Option<usize>,
    /// The ordinal that it bears.
    pub(super) place: Option<u32>,
    /// Its word for a part of a level, with the level's mention.
    pub(super) of_level: Option<(Quantifier, crate::model::LevelId)>,
    /// The other words of claims in its sentence.
    pub(super) beside: Vec<Cue>,
}

/// What parts a sentence into stretches that speak of different things.
static PARTS: LazyLock<Parting> = LazyLock::new(|| {
    Parting::new(&[
        "; ",
        " sedangkan ",
        " sementara ",
        " while ",
        " whereas ",
        " tetapi ",
        " but ",
        " lalu ",
        " then ",
        " namun ",
        " although ",
        " though ",
        " meskipun ",
        " walaupun ",
        " padahal ",
        " sehingga ",
        " so that ",
        " yet ",
        " sebab ",
        " because ",
        " since this ",
        " karena ",
    ])
});

/// How far a word that hedges reaches, and one that negates, in bytes.
const HEDGED: usize = 60;
const NEGATED: usize = 24;

/// How far from its word an ordinal stands.
const BESIDE: usize = 6;

/// The claims of a text.
pub(in crate::prose) fn find(lexicon: &Lexicon, scene: &Scene<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    for (block, one) in scene.text.blocks().iter().enumerate() {
        let mut cues = Vec::new();
        lexicon.cues(scene.text.words(one), one.seen.start, &mut cues);
        for at in 0..cues.len() {
            out.extend(claim(scene, &cues, at, block));
        }
    }
    shares(scene, &mut out);
    ordinals(scene, &mut out);
    out.sort_by_key(|one| one.seen.start);
    out
}

fn claim(scene: &Scene<'_>, cues: &[Cue], at: usize, block: usize) -> Option<Found> {
    let cue = cues.get(at)?;
    let bounded = || bounded(scene, &cue.seen);
    let place = || place(scene, &cue.seen);
    let words = scene.words(&cue.seen);
    let (kind, way, inclusive, bounded, place) = match cue.sense {
        Sense::Change(way) => (ClaimKind::Change, way, false, None, None),
        Sense::Compare { .. }
            if matches!(&*words.to_lowercase(), "more" | "less") && !goes_on(scene, &cue.seen) =>
        {
            return None;
        }
        Sense::Compare { .. } if words.eq_ignore_ascii_case("passed") && bounded().is_none() => return None,
        Sense::Compare { way, inclusive } => match bounded() {
            Some(number) => (ClaimKind::Bound, way, inclusive, Some(number), None),
            None => (ClaimKind::Comparison, way, inclusive, None, None),
        },
        Sense::Bound(way) => (ClaimKind::Bound, way, false, Some(bounded()?), None),
        Sense::Extreme(way) => match (bounded(), place()) {
            (Some(number), _) => {
                // "paling sedikit 40": at least.
                let way = if way == Way::Up { Way::Down } else { Way::Up };
                (ClaimKind::Bound, way, false, Some(number), None)
            }
            (None, Some(place)) => (ClaimKind::Rank, way, false, None, Some(place)),
            (None, None) if words.eq_ignore_ascii_case("most") => (ClaimKind::Share, way, false, None, None),
            (None, None) => (ClaimKind::Extreme, way, false, None, None),
        },
        Sense::Rank => (ClaimKind::Rank, Way::Up, false, None, Some(place()?)),
        Sense::Streak => (ClaimKind::Streak, Way::Level, false, None, None),
        Sense::Most => (ClaimKind::Share, Way::Up, false, None, None),
        _ => return None,
    };
    let sentence = sentence_of(scene, cue.seen.start)?;
    let whole = window(scene, sentence, &cue.seen);
    let beside: Vec<Cue> = around(cues, at, &whole).cloned().collect();
    let stretch = stretch(scene, &whole, &cue.seen);
    let before = |sense: &dyn Fn(Sense) -> bool, reach: usize, words: usize| {
        beside.iter().any(|other| {
            let gap = other.seen.end..cue.seen.start;
            sense(other.sense) && other.seen.end <= cue.seen.start && gap.len() <= reach && {
                let between = scene.words(&gap);
                !between.contains([',', ';', '(', ')', ':']) && between.split_whitespace().count() <= words
            }
        })
    };
    let quantifier = |sense: Sense| match sense {
        Sense::Every => Some(Quantifier::Every),
        Sense::None => Some(Quantifier::None),
        Sense::Most => Some(Quantifier::Most),
        _ => None,
    };
    let of_level = beside.iter().filter(|other| other.seen.end <= cue.seen.start).rev().find_map(|other| {
        let quantifier = quantifier(other.sense)?;
        let reach = other.seen.end..(other.seen.end + 28).min(cue.seen.start);
        let level = scene.named(&reach).find_map(|one| match one {
            Meaning::Level(level) => Some(level),
            _ => None,
        });
        Some((quantifier, level?)).filter(|_| stretch.contains(&other.seen.start))
    });
    // "bukan kenaikan", "not a rise": no figure is said to have changed or not to have.
    let denied = kind == ClaimKind::Change && {
        let before = scene.words(&(whole.start..cue.seen.start)).trim_end().to_lowercase();
        ["bukan", "not a", "not an", "no"].iter().any(|word| before.ends_with(&format!(" {word}")))
    };
    let kind = if of_level.is_some() && matches!(kind, ClaimKind::Change | ClaimKind::Comparison) {
        ClaimKind::Count
    } else {
        kind
    };
    Some(Found {
        kind,
        way,
        inclusive,
        negated: before(&|sense| sense == Sense::Not, NEGATED, 2),
        hedged: before(&|sense| sense == Sense::Hedge, HEDGED, 8) && kind != ClaimKind::Bound || denied,
        source: scene.text.source(&cue.seen),
        seen: cue.seen.clone(),
        sentence,
        block,
        stretch,
        bounded,
        place,
        of_level,
        beside,
    })
}

/// "more active participants than": whether a bare comparative says what it compares with.
fn goes_on(scene: &Scene<'_>, seen: &Range<usize>) -> bool {
    let end = scene.text.seen().floor_char_boundary(seen.end + 56);
    let behind = scene.words(&(seen.end..end.max(seen.end)));
    let clause = behind.split([',', ';', '.', ':']).next().unwrap_or_default();
    clause.contains(" than ")
}

/// How many words of claims around one are looked at: no text takes more than its length.
const AROUND: usize = 24;

fn around<'c>(cues: &'c [Cue], at: usize, whole: &Range<usize>) -> impl Iterator<Item = &'c Cue> {
    let (from, to) = (at.saturating_sub(AROUND), (at + AROUND).min(cues.len()));
    let whole = whole.clone();
    let others = cues.get(from..to).unwrap_or_default().iter().enumerate();
    others
        .filter(move |(place, one)| {
            from + place != at && whole.start <= one.seen.start && one.seen.end <= whole.end
        })
        .map(|(_, one)| one)
}

fn sentence_of(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let after = scene.prose.sentences.partition_point(|one| one.seen.start <= at);
    after.checked_sub(1).filter(|found| scene.prose.sentences[*found].seen.contains(&at))
}

/// What is looked at of a sentence around a place in it.
fn window(scene: &Scene<'_>, sentence: usize, seen: &Range<usize>) -> Range<usize> {
    scene.sentence(&stand_in(scene, sentence, seen))
}

/// A number that stands for other words, to ask what they belong to.
pub(super) fn stand_in(scene: &Scene<'_>, sentence: usize, seen: &Range<usize>) -> Number {
    let kind = Kind::NotAQuantity(NotAQuantity { sort: Sort::Word, value: None });
    Number { seen: seen.clone(), source: scene.text.source(seen), sentence, kind }
}

fn stretch(scene: &Scene<'_>, whole: &Range<usize>, seen: &Range<usize>) -> Range<usize> {
    let before = scene.words(&(whole.start..seen.start.max(whole.start)));
    let after = scene.words(&(seen.end.min(whole.end)..whole.end));
    let (from, to) = (PARTS.behind_last(before), PARTS.first(after));
    whole.start + from.unwrap_or(0)..seen.end + to.unwrap_or(after.len())
}

/// The first number behind a place.
fn next_number(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let next = scene.prose.numbers.partition_point(|number| number.seen.start < at);
    (next < scene.prose.numbers.len()).then_some(next)
}

/// The number that words right before it bound.
fn bounded(scene: &Scene<'_>, seen: &Range<usize>) -> Option<usize> {
    let next = next_number(scene, seen.end)?;
    let number = scene.prose.numbers.get(next)?;
    let Kind::Quantity(statement) = &number.kind else { return None };
    let between = scene.words(&(seen.end..number.seen.start));
    (statement.qualifier.bound.is_some() && between.len() <= 4 && between.trim().is_empty()).then_some(next)
}

fn ordinal(number: &Number) -> Option<u32> {
    match &number.kind {
        Kind::NotAQuantity(NotAQuantity { sort: Sort::Ordinal, value }) => *value,
        _ => None,
    }
}

/// The ordinal right behind a word, or right before it: "urutan ke-18", "terbanyak kedua", "second-largest".
fn place(scene: &Scene<'_>, seen: &Range<usize>) -> Option<u32> {
    let behind = next_number(scene, seen.end).and_then(|at| scene.prose.numbers.get(at));
    let behind =
        behind.filter(|one| one.seen.start - seen.end <= BESIDE && joins(scene, seen.end..one.seen.start));
    if let Some(place) = behind.and_then(ordinal) {
        return Some(place);
    }
    // Numbers that begin before the word; the ordinal may be a part of it.
    let first = scene.prose.numbers.partition_point(|number| number.seen.start < seen.start);
    let before = first.checked_sub(1).and_then(|at| scene.prose.numbers.get(at))?;
    let gap = before.seen.end.min(seen.start)..seen.start;
    (gap.len() <= BESIDE && joins(scene, gap)).then(|| ordinal(before)).flatten()
}

/// Whether nothing of its own stands between a word and its ordinal.
fn joins(scene: &Scene<'_>, gap: Range<usize>) -> bool {
    let between = scene.words(&gap);
    matches!(between.trim_matches([' ', '-', '\u{a0}', '\n']), "" | "ke" | "in" | "the")
}

/// Fractions and multiples in words, which no other word makes a claim.
fn shares(scene: &Scene<'_>, out: &mut Vec<Found>) {
    let mut bounded: Vec<usize> = out.iter().filter_map(|one| one.bounded).collect();
    bounded.sort_unstable();
    for (at, number) in scene.prose.numbers.iter().enumerate() {
        let Kind::Quantity(statement) = &number.kind else { continue };
        let is_part = matches!(statement.unit, Some(Unit::Ratio | Unit::Factor));
        if is_part && statement.form == Form::Words && bounded.binary_search(&at).is_err() {
            out.push(plain(scene, number, ClaimKind::Share, Some(at), None));
        }
    }
}

/// "18th of 34 provinces": an ordinal before the number of its peers.
fn ordinals(scene: &Scene<'_>, out: &mut Vec<Found>) {
    let numbers = &scene.prose.numbers;
    let mut borne: Vec<usize> =
        out.iter().filter(|one| one.kind == ClaimKind::Rank).map(|one| one.seen.start).collect();
    borne.sort_unstable();
    for (number, next) in numbers.iter().zip(numbers.iter().skip(1)) {
        let Some(place) = ordinal(number) else { continue };
        let between = scene.words(&(number.seen.end..next.seen.start.max(number.seen.end)));
        let of =
            matches!(between.trim(), "of" | "dari" | "of the" | "among" | "of all" | "among the" | "out of");
        let first = borne.partition_point(|start| start + 40 < number.seen.start);
        let near = borne.get(first).is_some_and(|start| start.abs_diff(number.seen.start) <= 40);
        if of && !near && matches!(next.kind, Kind::Quantity(_)) {
            out.push(plain(scene, number, ClaimKind::Rank, None, Some(place)));
        }
    }
}

fn plain(
    scene: &Scene<'_>,
    number: &Number,
    kind: ClaimKind,
    bounded: Option<usize>,
    place: Option<u32>,
) -> Found {
    let whole = scene.sentence(number);
    Found {
        kind,
        way: Way::Up,
        inclusive: false,
        negated: false,
        hedged: false,
        seen: number.seen.clone(),
        source: number.source.clone(),
        sentence: number.sentence,
        block: scene.block_of(number),
        stretch: stretch(scene, &whole, &number.seen),
        bounded,
        place,
        of_level: None,
        beside: Vec::new(),
    }
}

/// Whether a claim stands where a text names its topic and need not say anything of it.
pub(super) fn is_topic(scene: &Scene<'_>, found: &Found) -> bool {
    scene
        .text
        .blocks()
        .get(found.block)
        .is_some_and(|block| block.kind.is_heading() || matches!(block.kind, BlockKind::Cell))
}
