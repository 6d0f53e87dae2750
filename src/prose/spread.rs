//! The least and the most of something: "berkisar dari 583.638 (Aceh) sampai 701.012 (Bali)", "ranged from 1,500 in Bali to
//! 2,250 in Aceh".

use super::agree::{Class, Said};
use super::ground::Value;
use super::hold::Holding;
use super::scene::distinct;
use crate::indicator::Figure;
use crate::model::{CategoryId, CellKey, RegionId};
use crate::number::prose::Number;
use rust_decimal::Decimal;

/// What says that two numbers are the least and the most.
const RANGES: [&str; 11] = [
    "berkisar",
    "bervariasi",
    "beragam",
    "terentang",
    "merentang",
    "range",
    "ranges",
    "ranged",
    "ranging",
    "varied",
    "varies",
];

/// What stands before the least, and before the most.
const FROM: [&str; 4] = ["dari", "antara", "from", "between"];
const TO: [&str; 6] = ["sampai", "hingga", "dengan", "to", "dan", "and"];

/// How many words before the least may stand behind what says so.
const NEAR: usize = 8;

/// One end of what something ranges over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Least,
    Most,
}

/// What something ranges over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Axis {
    Region,
    Time,
    Category,
}

impl Holding<'_, '_> {
    /// Which end a number is, if it is one.
    pub(super) fn edge(&self, number: &Number) -> Option<Edge> {
        if self.is_least(number) {
            return Some(Edge::Least);
        }
        let least = self.scene.quantity_before(number)?;
        let gap = self.scene.words(&(least.seen.end..number.seen.start.max(least.seen.end)));
        let last = gap.split(|letter: char| !letter.is_alphabetic()).rfind(|word| !word.is_empty());
        (self.is_least(least) && last.is_some_and(|word| TO.contains(&word))).then_some(Edge::Most)
    }

    fn is_least(&self, number: &Number) -> bool {
        let around = self.scene.around(number);
        let lead = self.scene.words(&(around.start..number.seen.start)).to_lowercase();
        let mut words =
            lead.split(|letter: char| !letter.is_alphabetic()).rev().filter(|word| !word.is_empty());
        words.next().is_some_and(|word| FROM.contains(&word))
            && words.take(NEAR).any(|word| RANGES.contains(&word))
    }

    /// Keeps the least of what a number may range from, and the most of what it may range to: among the regions of a level,
    /// the categories of a dimension, or the times of one figure.
    pub(super) fn keep_edge(&self, number: &Number, said: &Said, found: &mut Vec<Value>) {
        if found.is_empty() || !matches!(said.class, Class::Count | Class::Money) {
            return;
        }
        match self.edge(number) {
            None => {}
            Some(Edge::Least) => found.retain(|value| {
                let is_least = |axis| value.key.is_none_or(|key| self.is_edge(key, Edge::Least, axis));
                [Axis::Region, Axis::Time, Axis::Category].into_iter().any(is_least)
            }),
            Some(Edge::Most) => {
                let numbers = &self.scene.prose.numbers;
                let least = self.scene.quantity_before(number);
                let least =
                    least.map(|one| numbers.partition_point(|other| other.seen.start < one.seen.start));
                let start = least.and_then(|at| self.figure_of(at));
                // "sampai 701.012" bounds nothing here.
                let itself = said.unbounded();
                found.retain(|value| {
                    let is_most = value.key.is_none_or(|key| match start {
                        Some(start) => {
                            self.axis(start, key).is_some_and(|axis| self.is_edge(key, Edge::Most, axis))
                        }
                        None => self.is_edge(key, Edge::Most, Axis::Region),
                    });
                    is_most && itself.as_ref().is_none_or(|said| said.agrees(&value.quantity))
                });
            }
        }
    }

    /// What alone two figures differ in.
    fn axis(&self, one: CellKey, other: CellKey) -> Option<Axis> {
        let regions = &self.ground.dataset.regions.all;
        let is_level = regions[one.region].level == regions[other.region].level;
        if one == other {
            None
        } else if (CellKey { region: other.region, ..one }) == other && is_level {
            Some(Axis::Region)
        } else if (CellKey { period: other.period, ..one }) == other {
            Some(Axis::Time)
        } else if (CellKey { category: other.category, ..one }) == other {
            Some(Axis::Category)
        } else {
            None
        }
    }

    /// Whether none of the figures beside one is beyond it: of the other regions of its level, all or those in one that holds
    /// it; of the other times; of the other categories. Where there are none, it is no end of anything.
    fn is_edge(&self, key: CellKey, edge: Edge, axis: Axis) -> bool {
        let (regions, figures) = (&self.ground.dataset.regions, &self.ground.figures);
        let Some(own) = self.ground.at(key).and_then(|value| value.quantity.representative()) else {
            return false;
        };
        let level = |region: RegionId| regions.all[region].level;
        let is_peer = |other: &CellKey| {
            *other != key
                && match axis {
                    Axis::Region => {
                        CellKey { region: key.region, ..*other } == key
                            && level(other.region) == level(key.region)
                    }
                    Axis::Time => CellKey { period: key.period, ..*other } == key,
                    Axis::Category => {
                        CellKey { category: key.category, ..*other } == key
                            && other.category != CategoryId::TOTAL
                    }
                }
        };
        let is_there = |figure: &&Figure| is_peer(&figure.key);
        let size = |figure: &Figure| Some((figure.key.region, figure.quantity()?.representative()?));
        let peers: Vec<(RegionId, Decimal)> = match axis {
            Axis::Region => figures.of_measure(key.what()).filter(is_there).filter_map(size).collect(),
            _ => figures.of_region(key.region).iter().filter(is_there).filter_map(size).collect(),
        };
        let is_beyond = |other: Decimal| match edge {
            Edge::Least => other < own,
            Edge::Most => other > own,
        };
        let is_first = |peers: &[(RegionId, Decimal)]| {
            !peers.is_empty() && !peers.iter().any(|(_, other)| is_beyond(*other))
        };
        if axis != Axis::Region || is_first(&peers) {
            return is_first(&peers);
        }
        let above = regions.trees.ids().flat_map(|tree| regions.ancestors(key.region, tree));
        distinct(above).into_iter().any(|whole| {
            let inside = peers.iter().filter(|(region, _)| self.is_within(*region, whole)).copied();
            is_first(&inside.collect::<Vec<_>>())
        })
    }
}
