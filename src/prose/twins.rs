//! The same text in two languages: whether it carries the same numbers, with the same units and bounds.

use super::agree::{Class, Said};
use super::claim::{Claim, ClaimKind, Standing, Way};
use super::verdict::{Held, Verdict};
use crate::number::Bound;
use crate::number::prose::{Form, Kind, Number};
use std::collections::BTreeMap;
use std::ops::Range;

/// Claims of two texts that point different ways.
pub(super) type Turned<'c> = (&'c Claim, &'c Claim);

/// The claims that figures do not settle and that point one way in one text and another in its twin: in blocks that
/// make as many of a kind. Texts that are cut into other blocks are not compared.
pub(super) fn turned<'c>(one: (&'c [Claim], usize), other: (&'c [Claim], usize)) -> Vec<Turned<'c>> {
    if one.1 != other.1 {
        return Vec::new();
    }
    let open = |claims: &'c [Claim]| {
        let mut by_block: BTreeMap<(usize, ClaimKind), Vec<&Claim>> = BTreeMap::new();
        for claim in claims.iter().filter(|claim| matches!(claim.standing, Standing::Unchecked(_))) {
            if matches!(claim.kind, ClaimKind::Change | ClaimKind::Extreme) {
                by_block.entry((claim.block, claim.kind)).or_default().push(claim);
            }
        }
        by_block
    };
    let points = |claim: &Claim| match (claim.way, claim.negated) {
        (Way::Up, true) => Way::Down,
        (Way::Down, true) => Way::Up,
        (way, _) => way,
    };
    let there = open(other.0);
    let mut out = Vec::new();
    for (place, here) in open(one.0) {
        let Some(there) = there.get(&place).filter(|there| there.len() == here.len()) else { continue };
        let ways = |claims: &[&Claim]| {
            let mut ways: Vec<Way> = claims.iter().map(|claim| points(claim)).collect();
            ways.sort_unstable();
            ways
        };
        if ways(&here) != ways(there) {
            out.extend(
                here.into_iter().zip(there.iter().copied()).filter(|(a, b)| points(a) != points(b)).take(1),
            );
        }
    }
    out
}

/// What two numbers must have in common: kind, ends, and the side that is bounded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Same {
    class: Class,
    ends: String,
    side: u8,
}

/// A number of a text, for its twin.
#[derive(Debug, Clone)]
pub(super) struct Stated {
    pub(super) same: Same,
    /// Its bytes in its file.
    pub(super) source: Range<usize>,
    pub(super) words: String,
}

/// What a text says to its twin: the numbers that are statistics.
pub(super) fn said(numbers: &[Number], held: &[Held], words: impl Fn(&Number) -> String) -> Vec<Stated> {
    let mut out = Vec::new();
    for one in held {
        if matches!(one.verdict, Verdict::Aside | Verdict::Malformed(_)) {
            continue;
        }
        let Some(number) = numbers.get(one.number) else { continue };
        let Kind::Quantity(statement) = &number.kind else { continue };
        if let Some(sides) = statement.of {
            // "50 ribu dari 200 ribu" may be two numbers in the other language; "satu dari empat" need not be one.
            let large = |side: &crate::model::Quantity| {
                side.point().is_some_and(|side| side > rust_decimal::Decimal::TEN)
            };
            if sides.0.point().is_some() && [sides.0, sides.1].iter().all(large) {
                for side in [sides.0, sides.1] {
                    let same =
                        Same { class: Class::Count, ends: ends(&[side.point(), side.point()]), side: 0 };
                    out.push(Stated { same, source: one.source.clone(), words: words(number) });
                }
            }
            continue;
        }
        let said = Said::new(statement);
        // "both", "the two": few things are not counted in both languages alike.
        let few = said.written().is_some_and(|written| written <= rust_decimal::Decimal::TEN);
        if few && statement.form == Form::Words && said.magnitude().is_none() {
            continue;
        }
        // What its author has settled may be said from either side.
        let itself = said.unbounded().filter(|_| matches!(one.verdict, Verdict::Bound(_)));
        let same = Same::of(&itself.unwrap_or(said));
        out.push(Stated { same, source: one.source.clone(), words: words(number) });
    }
    out
}

impl Same {
    fn of(said: &Said) -> Self {
        let side = match said.bound {
            None => 0,
            Some(Bound::MoreThan | Bound::AtLeast) => 1,
            Some(Bound::LessThan | Bound::AtMost | Bound::Almost) => 2,
            Some(Bound::About) => 3,
        };
        if let Some(magnitude) = said.magnitude() {
            return Self {
                class: said.class,
                ends: format!("{:?} {}", magnitude.count, magnitude.scale),
                side,
            };
        }
        Self { class: said.class, ends: ends(&said.ends()), side }
    }
}

fn ends(ends: &[Option<rust_decimal::Decimal>]) -> String {
    let end = |end: &Option<rust_decimal::Decimal>| {
        end.map_or_else(|| "…".to_owned(), |end| end.round_dp(2).normalize().to_string())
    };
    ends.iter().map(end).collect::<Vec<_>>().join("–")
}

/// A number that the twin does not have, and the nearest of those that only the twin has.
#[derive(Debug)]
pub(super) struct Gap<'s> {
    pub(super) here: &'s Stated,
    pub(super) there: Option<&'s Stated>,
}

/// The numbers of one that the other lacks, paired in their order with those of the same kind that the other has
/// besides; then what is left of the other.
pub(super) fn gaps<'s>(one: &'s [Stated], other: &'s [Stated]) -> (Vec<Gap<'s>>, Vec<Gap<'s>>) {
    let lacking = |from: &'s [Stated], to: &'s [Stated]| {
        let mut there: BTreeMap<&Same, usize> = BTreeMap::new();
        to.iter().for_each(|said| *there.entry(&said.same).or_default() += 1);
        let mut out = Vec::new();
        for said in from {
            match there.get_mut(&said.same).filter(|count| **count > 0) {
                Some(count) => *count -= 1,
                None => out.push(said),
            }
        }
        out
    };
    let (here, mut there) = (lacking(one, other), lacking(other, one));
    let gaps = here.into_iter().map(|here| {
        let alike = there.iter().position(|there| there.same.class == here.same.class);
        Gap { here, there: alike.map(|at| there.remove(at)) }
    });
    let gaps = gaps.collect();
    (gaps, there.into_iter().map(|here| Gap { here, there: None }).collect())
}
