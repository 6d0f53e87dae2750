//! Claims of a place: the highest, the lowest, the eighteenth. The figure is ranked among the regions of its level,
//! among those of a wider region that is named, over time where the words say so, or among the categories.

use super::court::Court;
use super::find::{Found, stand_in};
use super::sides::Side;
use super::words::{Sense, Way};
use super::{Reading, Term};
use crate::model::{CategoryId, CellKey, RegionId};
use crate::prose::names::Meaning;
use crate::prose::scene::distinct;
use rust_decimal::Decimal;

/// Words by which a place is one over time.
const OVER_TIME: [&str; 10] = [
    " sejak ",
    " sepanjang sejarah",
    " since ",
    " ever",
    " dalam sejarah",
    " on record",
    " pernah ",
    " dalam deret",
    " tahun terakhir",
    " of the series",
];

/// Words by which it is one among categories.
const AMONG_CATEGORIES: [&str; 9] =
    ["segmen", "segment", "programme", "skema", "kategori", "categor", "bagian ter", "est part", "est share"];

impl Court<'_, '_> {
    pub(super) fn extreme(&self, found: &Found) -> Vec<Vec<Reading>> {
        let circles = self.ranked(found).into_iter();
        circles.map(|sides| sides.iter().flat_map(|side| self.placed(found, side)).collect()).collect()
    }

    /// The figures that may have the place, the narrowest circle first.
    fn ranked(&self, found: &Found) -> Vec<Vec<Side>> {
        let measure = |one: &Meaning| if let Meaning::Measure(measure) = one { Some(*measure) } else { None };
        let inside = self.within(&found.stretch);
        let is_peer = |side: &&Side| side.key.is_some_and(|key| self.has_peers(key));
        let nearest = |sides: Vec<&Side>| {
            let mut sides = sides;
            sides.sort_by_key(|side| {
                let behind = side.start() >= found.seen.end;
                let far = if behind {
                    side.start() - found.seen.end
                } else {
                    found.seen.start.saturating_sub(side.end())
                };
                (far, !behind)
            });
            sides.into_iter().take(2).cloned().collect::<Vec<_>>()
        };
        // "peserta nonaktif terbanyak", "the most cases": the measure that stands at the word.
        let touching = self.scene.mentions_at(&found.seen);
        let at_word: Vec<_> = distinct(touching.filter_map(|one| measure(&one)));
        let of_measure: Vec<&Side> = inside
            .iter()
            .filter(is_peer)
            .filter(|side| match at_word.as_slice() {
                // "… 4.8 million participants and the most accidents": what is not known by its name may be another
                // thing.
                [] => !self.is_apart(found, side),
                named => named.iter().any(|one| side.measure() == Some(*one)),
            })
            .collect();
        let mut out = vec![nearest(of_measure)];
        let clause = self.scene.clause(&found.stretch, &found.seen);
        // Of several places in one stretch each belongs to its clause.
        let is_place = |sense: Sense| matches!(sense, Sense::Extreme(_) | Sense::Rank);
        let alone =
            !found.beside.iter().any(|cue| is_place(cue.sense) && found.stretch.contains(&cue.seen.start));
        let wider = [Some(clause), Some(found.stretch.clone()).filter(|_| alone)];
        for range in wider.iter().flatten() {
            let mut named = self.named(found, range);
            named.retain(|side| side.key.is_some_and(|key| self.has_peers(key)));
            out.push(named);
        }
        if at_word.is_empty() {
            let about = self.scene.about(&stand_in(self.scene, found.sentence, &found.seen));
            let fits = |side: &Side| {
                side.key.is_some_and(|key| {
                    let category = &self.ground.dataset.measures.category(key.category).0;
                    let named =
                        about.values.is_empty() || category.iter().any(|one| about.values.contains(one));
                    named && self.has_peers(key)
                })
            };
            out.push(self.sentence_before(found, fits).into_iter().cloned().collect());
        }
        out
    }

    /// Whether an "and" stands between a value and what is said behind it.
    fn is_apart(&self, found: &Found, side: &Side) -> bool {
        let between = self.scene.words(&(side.end().min(found.seen.start)..found.seen.start));
        [" and ", " dan ", " serta "].iter().any(|and| between.contains(and))
    }

    fn has_peers(&self, key: CellKey) -> bool {
        let regions = &self.ground.dataset.regions;
        regions.all.iter().filter(|(_, one)| one.level == regions.all[key.region].level).nth(1).is_some()
    }

    /// The place of a figure, as the words have it.
    pub(super) fn placed(&self, found: &Found, side: &Side) -> Vec<Reading> {
        let Some(key) = side.key else { return Vec::new() };
        let words = self.scene.words(&found.stretch);
        let over_time = OVER_TIME.iter().any(|word| words.contains(word));
        let lower = words.to_lowercase();
        let names_level = self.scene.named(&found.stretch).any(|one| matches!(one, Meaning::Level(_)));
        let among_categories = key.category != CategoryId::TOTAL
            && !names_level
            && AMONG_CATEGORIES.iter().any(|word| lower.contains(word));
        let peers = if over_time {
            let series = self.ground.figures.series(key.region, key.what());
            let known =
                series.filter(|one| one.key.aspect == key.aspect && one.key.period.end <= key.period.end);
            known.filter_map(|one| Some((one.key, one.quantity()?.representative()?))).collect()
        } else if among_categories {
            let figures = self.ground.figures.of_region(key.region).iter();
            let same = figures.filter(|one| {
                let other = one.key;
                other.measure == key.measure
                    && other.period == key.period
                    && other.aspect == key.aspect
                    && other.category != CategoryId::TOTAL
                    && self.is_sibling(other.category, key.category)
            });
            same.filter_map(|one| Some((one.key, one.quantity()?.representative()?))).collect()
        } else {
            let scope = self.scope(found, key);
            self.peers(key, scope.as_deref())
        };
        self.place_among(found, side, key, &peers).into_iter().collect()
    }

    fn is_sibling(&self, one: CategoryId, other: CategoryId) -> bool {
        let measures = &self.ground.dataset.measures;
        let dimensions = |category| {
            measures.category(category).0.iter().map(|(dimension, _)| *dimension).collect::<Vec<_>>()
        };
        dimensions(one) == dimensions(other)
    }

    /// The regions of a wider region that is named, where the figure is of one of them: "tertinggi di Jawa Barat".
    fn scope(&self, found: &Found, key: CellKey) -> Option<Vec<RegionId>> {
        let regions = &self.ground.dataset.regions;
        let named = self.scene.regions(&found.stretch);
        let below = named.into_iter().find_map(|wider| {
            let trees = regions.trees.ids();
            let children = trees.map(|tree| regions.children(wider, tree));
            children.into_iter().find(|children| children.contains(&key.region))
        });
        below.filter(|children| children.len() > 1)
    }

    fn place_among(
        &self,
        found: &Found,
        side: &Side,
        key: CellKey,
        peers: &[(CellKey, Decimal)],
    ) -> Option<Reading> {
        if peers.len() < 2 || !peers.iter().any(|(other, _)| *other == key) {
            return None;
        }
        let from_below = found.way == Way::Down || self.speaks_of(found, Sense::Extreme(Way::Down), 40);
        let beyond = |value: Decimal| if from_below { value < side.value } else { value > side.value };
        let number = peers.iter().filter(|(other, value)| *other != key && beyond(*value)).count() + 1;
        let expected = found.place.map_or(1, |place| place as usize);
        let of = peers.len();
        let at = |expected: usize| {
            let order = |a: &&(CellKey, Decimal), b: &&(CellKey, Decimal)| {
                if from_below { a.1.cmp(&b.1) } else { b.1.cmp(&a.1) }
            };
            let mut all: Vec<&(CellKey, Decimal)> = peers.iter().collect();
            all.sort_by(order);
            all.get(expected.checked_sub(1)?).map(|(key, _)| *key)
        };
        Some(Reading {
            left: Term::Place { cell: Some(key), number, of, from_below },
            right: Term::Place { cell: at(expected), number: expected, of, from_below },
            holds: (number == expected) != found.negated,
        })
    }
}
