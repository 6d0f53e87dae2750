//! What texts claim of figures in words, held against them: that they rose or fell, are above or below others, the
//! highest or the eighteenth, all or most, for the third year in a row.
//!
//! A claim is tied to figures before it is judged: to the numbers of its clause that agree with figures, then those of
//! its sentence, then the sentences before it in its paragraph, and to figures that its words name. The first of these
//! circles that gives any way to read it decides: the claim is true if it is in any of them, and false if it is in
//! none. What cannot be tied to figures, or is not said to be so ("agar naik", "if it rises"), is listed as unchecked.

mod bounded;
mod change;
mod compare;
mod counts;
mod court;
mod extreme;
mod find;
mod majority;
mod part;
mod sides;
mod tell;
mod words;

pub(super) use tell::{finding, told};
pub use words::Way;
pub(super) use words::{Lexicon, changes, leads_to_other};

use super::agree::Class;
use super::bound::Settled;
use super::ground::Ground;
use super::hold::Settlement;
use super::scene::Scene;
use super::verdict::Held;
use crate::model::{CellKey, MeasureRef};
use court::Court;
use rust_decimal::Decimal;
use std::ops::Range;

pub(super) use find::{Found, find};

/// What is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimKind {
    /// That a figure rose, fell or stayed.
    Change,
    /// That it is above or below another.
    Comparison,
    /// That it is the highest or lowest of its peers.
    Extreme,
    /// Which place it has among them.
    Rank,
    /// That it rose or fell several times running.
    Streak,
    /// How many regions something is true of.
    Count,
    /// That it lies above or below a number.
    Bound,
    /// That it is a simple part or a multiple of another.
    Share,
}

impl ClaimKind {
    /// Its key in machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Comparison => "comparison",
            Self::Extreme => "extreme",
            Self::Rank => "rank",
            Self::Streak => "streak",
            Self::Count => "count",
            Self::Bound => "bound",
            Self::Share => "share",
        }
    }
}

/// One side of what was worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// A value, and the cell where it is the figure of one.
    Value {
        /// The cell.
        cell: Option<CellKey>,
        /// Whether it is in percent.
        percent: bool,
        /// The value.
        value: Decimal,
    },
    /// A place among so many, with the cell that has it.
    Place {
        /// The cell.
        cell: Option<CellKey>,
        /// From 1.
        number: usize,
        /// How many there are.
        of: usize,
        /// Whether it is counted from the lowest.
        from_below: bool,
    },
    /// How many regions.
    Count {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
}

impl Term {
    /// The cell that it rests on, if it is one.
    pub fn cell(self) -> Option<CellKey> {
        match self {
            Self::Value { cell, .. } | Self::Place { cell, .. } => cell,
            Self::Count { .. } => None,
        }
    }
}

/// A claim as it was worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What the claim is about.
    pub left: Term,
    /// What it is held against.
    pub right: Term,
    /// Whether the claim is true.
    pub holds: bool,
}

/// Why a claim was not held against figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No figure is at hand that it could be about.
    NoFigure,
    /// It is not said to be so: it is hoped, planned, supposed, asked or denied to follow.
    NotAsserted,
    /// Its number agrees with no figure, which is told elsewhere.
    Number,
}

impl Why {
    /// Its key in machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoFigure => "no-figure",
            Self::NotAsserted => "not-asserted",
            Self::Number => "number",
        }
    }
}

/// What became of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The figures say so.
    Verified(Option<Reading>),
    /// They say otherwise.
    Refuted(Reading),
    /// They said so on the day of the release, and no longer do.
    Outdated(Reading),
    /// Its author says that it is none, or names a source.
    Aside,
    /// It was not held against figures.
    Unchecked(Why),
}

/// A claim of a text with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What is claimed.
    pub kind: ClaimKind,
    /// Which way it points.
    pub way: Way,
    /// Whether it is negated.
    pub negated: bool,
    /// Its sentence, by its place in the text.
    pub sentence: usize,
    /// Its block, by its place in the text.
    pub block: usize,
    /// The bytes of its word in the seen text.
    pub seen: Range<usize>,
    /// The same in its file.
    pub source: Range<usize>,
    /// Its word, as it is written.
    pub words: String,
    /// What became of it.
    pub standing: Standing,
}

impl Claim {
    /// What it was held against, if it was, whatever came of it.
    pub(super) fn reading(&self) -> Option<&Reading> {
        match &self.standing {
            Standing::Verified(reading) => reading.as_ref(),
            Standing::Refuted(reading) | Standing::Outdated(reading) => Some(reading),
            Standing::Aside | Standing::Unchecked(_) => None,
        }
    }

    /// The cells that it was held against.
    pub fn cells(&self) -> impl Iterator<Item = CellKey> {
        let sides = self.reading().into_iter().flat_map(|reading| [reading.left, reading.right]);
        sides.filter_map(Term::cell)
    }
}

/// Holds the claims of a text.
pub(super) fn hold(
    ground: &Ground<'_>,
    scene: &Scene<'_>,
    found: &[&Found],
    held: &[Held],
    settlements: &[Settlement],
    headline: &[MeasureRef],
) -> Vec<Claim> {
    if found.is_empty() {
        return Vec::new();
    }
    let court = Court::new(ground, scene, sides::of_text(ground, scene, held), held, headline);
    let mut claims = Vec::new();
    for one in found.iter().copied() {
        let after = settlements.partition_point(|by| by.words.end < one.source.end);
        let settlement = settlements.get(after).filter(|by| by.words.start <= one.source.start);
        let standing = match settlement.and_then(|by| by.settled.as_ref()) {
            Some(Settled::NoStatistic | Settled::Source(_)) if ground.secret.is_some() => court.standing(one),
            Some(Settled::NoStatistic | Settled::Replace | Settled::Source(_)) => Some(Standing::Aside),
            Some(Settled::Figures(values)) if one.bounded.is_none() => court.bound(one, values),
            _ => court.standing(one),
        };
        let Some(standing) = standing else { continue };
        claims.push(Claim {
            kind: one.kind,
            way: one.way,
            negated: one.negated,
            sentence: one.sentence,
            block: one.block,
            seen: one.seen.clone(),
            source: one.source.clone(),
            words: scene.words(&one.seen).split_whitespace().collect::<Vec<_>>().join(" "),
            standing,
        });
    }
    claims
}

impl Class {
    fn is_percent(self) -> bool {
        matches!(self, Self::Percent | Self::Point)
    }
}
