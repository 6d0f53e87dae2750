//! Claims that something is above or below something else: another number, a target, an average, the nation, another
//! region, another category, an earlier time.

use super::court::Court;
use super::find::Found;
use super::sides::{self, Side};
use super::words::Sense;
use super::{Reading, Term};
use crate::model::{Aspect, CellKey};
use crate::prose::agree::Class;
use crate::prose::ground::{How, percent};
use crate::prose::names::Meaning;
use crate::prose::scene::distinct;
use rust_decimal::Decimal;

/// How far behind a comparison what it names may stand, in bytes.
const REACH: usize = 70;

impl Court<'_, '_> {
    pub(super) fn comparison(&self, found: &Found) -> Vec<Vec<Reading>> {
        let mut circles = vec![self.regions_beyond(found), self.only_these(found), self.by_amount(found)];
        let behind = self.within(&(found.seen.end..found.stretch.end));
        let object = behind.iter().find(|side| !side.is_amount());
        match object {
            Some(object) => circles.extend(self.against(found, object)),
            None => {
                circles.push(self.categories(found));
                for subjects in self.subjects(found, None) {
                    let readings = subjects.iter().flat_map(|subject| {
                        let objects = self.named_objects(found, subject);
                        objects
                            .into_iter()
                            .map(|object| self.reading(found, subject, &object))
                            .collect::<Vec<_>>()
                    });
                    circles.push(readings.collect());
                }
                circles.push(self.implied(found));
            }
        }
        circles
    }

    /// "915.142 orang, lebih dari 812.987 pekerja": what stands right before a word that only bounds its number.
    pub(super) fn right_before(&self, found: &Found) -> Vec<Reading> {
        let object = self.within(&(found.seen.end..found.stretch.end)).first();
        let subject = self.within(&(found.stretch.start..found.seen.start)).last();
        let (Some(object), Some(subject)) = (object, subject) else { return Vec::new() };
        let near = found.seen.start.saturating_sub(subject.end()) <= 24 && !subject.is_amount();
        if near && subject.is_like(object) { vec![self.reading(found, subject, object)] } else { Vec::new() }
    }

    fn against(&self, found: &Found, object: &Side) -> Vec<Vec<Reading>> {
        let subjects = self.subjects(found, Some(object)).into_iter();
        subjects
            .map(|subjects| subjects.iter().map(|subject| self.reading(found, subject, object)).collect())
            .collect()
    }

    /// What a comparison may be said of, the narrowest circle first.
    fn subjects(&self, found: &Found, object: Option<&Side>) -> Vec<Vec<Side>> {
        let fits = |side: &Side| {
            !side.is_amount()
                && !side.fraction
                && object.is_none_or(|object| side.is_like(object) && side.start() != object.start())
        };
        let own = self.within(&(found.stretch.start..found.seen.start)).iter().rev().find(|side| fits(side));
        let sentence = self.scene.prose.sentences.get(found.sentence);
        let start = sentence.map_or(found.stretch.start, |sentence| sentence.seen.start);
        let wider = self.within(&(start..found.seen.start)).iter().rev().find(|side| fits(side));
        let words = found.stretch.start..self.pivot(found);
        let names_time = !self.scene.periods(&words).is_empty();
        let names_measure = self.scene.named(&words).any(|one| matches!(one, Meaning::Measure(_)));
        let named = || {
            let mut named = self.named(found, &words);
            named.retain(|side| fits(side));
            named
        };
        let mut out = vec![own.into_iter().cloned().collect::<Vec<_>>()];
        if names_time && names_measure {
            out.push(named());
        }
        if names_measure && own.is_none() {
            let same = |side: &Side| {
                let named = self.scene.named(&words);
                let mut measures = named.filter_map(|one| match one {
                    Meaning::Measure(measure) => Some(measure),
                    _ => None,
                });
                fits(side) && measures.any(|measure| side.measure() == Some(measure))
            };
            out.push(self.sentence_before(found, same).into_iter().cloned().collect());
            out.push(named());
        }
        out.push(wider.into_iter().cloned().collect());
        let before = self.sentence_before(found, fits);
        let ends = distinct(before.first().into_iter().chain(before.last()).map(|side| side.start()));
        out.push(before.into_iter().filter(|side| ends.contains(&side.start())).cloned().collect());
        if names_measure {
            out.push(named());
        }
        out
    }

    /// Where what something is held against begins: "fewer participants | than Jakarta".
    fn pivot(&self, found: &Found) -> usize {
        let behind = self.scene.words(&(found.seen.end..found.stretch.end));
        let word = [" than ", " daripada ", " dibanding"].iter().filter_map(|word| behind.find(word)).min();
        word.map_or(found.seen.start, |at| found.seen.end + at)
    }

    /// "… memiliki 212.266 orang; angka 2017, 721.599 orang, lebih tinggi": what was given right before.
    fn implied(&self, found: &Found) -> Vec<Reading> {
        let sentence = self.scene.prose.sentences.get(found.sentence);
        let start = sentence.map_or(found.stretch.start, |sentence| sentence.seen.start);
        let mut own = self.within(&(start..found.seen.start)).iter().rev().filter(|side| !side.is_amount());
        let Some(subject) = own.next().filter(|side| side.start() >= found.stretch.start) else {
            return Vec::new();
        };
        let object = own.find(|side| side.is_like(subject) && side.key != subject.key);
        object.map(|object| self.reading(found, subject, object)).into_iter().collect()
    }

    /// "hanya Maluku dan Sulawesi Barat yang lebih sedikit": these regions, and no others.
    fn only_these(&self, found: &Found) -> Vec<Reading> {
        let before = found.stretch.start..found.seen.start;
        let only =
            found.beside.iter().any(|cue| cue.sense == Sense::Only && before.contains(&cue.seen.start));
        let regions = &self.ground.dataset.regions;
        let named = self.scene.regions(&before);
        if !only || named.is_empty() || !self.within(&found.stretch).is_empty() {
            return Vec::new();
        }
        let subject = self.sentence_before(found, |side| side.key.is_some()).into_iter().next_back();
        let Some((subject, key)) = subject.and_then(|side| Some((side.clone(), side.key?))) else {
            return Vec::new();
        };
        // "hanya Aceh yang lebih sedikit daripada Jawa Timur"
        let behind = self.scene.regions(&(self.pivot(found).max(found.seen.end)..found.stretch.end));
        let other =
            behind.iter().find_map(|region| sides::of_cell(self.ground, CellKey { region: *region, ..key }));
        let subject = other.unwrap_or(subject);
        let key = subject.key.unwrap_or(key);
        let level = regions.all[key.region].level;
        let peers = self.peers(key, None);
        let beyond: Vec<_> = peers
            .iter()
            .filter(|(other, value)| {
                other.region != key.region && super::court::holds(found, *value, subject.value)
            })
            .map(|(other, _)| other.region)
            .collect();
        // A name may be that of a former region, too.
        let known = named.iter().filter(|one| peers.iter().any(|(other, _)| other.region == **one));
        let known: Vec<_> = known.filter(|one| regions.all[**one].level == level).collect();
        let same = known.len() == beyond.len() && known.iter().all(|one| beyond.contains(*one));
        let of = peers.len();
        let (left, right) = (Term::Count { count: beyond.len(), of }, Term::Count { count: known.len(), of });
        if known.is_empty() { Vec::new() } else { vec![Reading { left, right, holds: same }] }
    }

    /// "1,7 juta orang atau 14,8 persen lebih tinggi daripada …": of the two figures of the amount, the one that was
    /// spoken of last is higher.
    fn by_amount(&self, found: &Found) -> Vec<Reading> {
        let before = self.within(&(found.stretch.start..found.seen.start)).iter().next_back();
        if let Some(points) = before.filter(|side| side.class == Class::Point) {
            return self.by_points(found, points).into_iter().collect();
        }
        let amount = before.filter(|side| {
            side.is_amount()
                && side.cells.len() == 2
                && matches!(side.how, How::Difference | How::Change)
                && self.scene.words(&(side.end()..found.seen.start)).split_whitespace().count() <= 2
        });
        let Some((amount, [one, other])) =
            amount.and_then(|side| Some((side, <[CellKey; 2]>::try_from(side.cells.as_slice()).ok()?)))
        else {
            return Vec::new();
        };
        let is_one_of = |side: &Side| side.key == Some(one) || side.key == Some(other);
        let own =
            self.within(&(found.stretch.start..amount.start())).iter().rev().find(|side| is_one_of(side));
        let subject = own.or_else(|| self.sentence_before(found, is_one_of).into_iter().next());
        let Some(subject) = subject else { return Vec::new() };
        let object = if subject.key == Some(one) { other } else { one };
        sides::of_cell(self.ground, object)
            .map(|object| self.reading(found, subject, &object))
            .into_iter()
            .collect()
    }

    /// "72,9 persen …, 11,9 poin persen lebih tinggi daripada Bali": the share that is given, and the one that was worked out.
    fn by_points(&self, found: &Found, points: &Side) -> Option<Reading> {
        let [part, whole, other_part, other_whole] = points.cells.as_slice() else { return None };
        let sentence = self.scene.prose.sentences.get(found.sentence)?;
        let mut own = self.within(&(sentence.seen.start..points.start())).iter().rev();
        let subject = own.find(|side| side.cells == [*part, *whole])?;
        let value = |key: &CellKey| self.ground.at(*key).map(|value| value.quantity);
        let share = percent(&value(other_part)?, &value(other_whole)?)?.representative()?;
        let object =
            Side { value: share, cells: vec![*other_part, *other_whole], seen: None, ..subject.clone() };
        Some(self.reading(found, subject, &object))
    }

    /// "27 provinsi di atas rata-rata", "sepuluh provinsi melewati satu juta": as many regions as a number counts.
    fn regions_beyond(&self, found: &Found) -> Vec<Reading> {
        let before = self.within(&(found.stretch.start..found.seen.start)).iter().next_back();
        let count = before.filter(|side| {
            matches!(side.how, How::Regions | How::Share) && found.seen.start.saturating_sub(side.end()) <= 90
        });
        let Some((side, said)) = count.and_then(|side| Some((side, side.said.clone()?))) else {
            return Vec::new();
        };
        let numbers = &self.scene.prose.numbers;
        let number = numbers.get(numbers.partition_point(|one| one.seen.start < side.start()));
        let statement = number.and_then(|one| match &one.kind {
            crate::number::prose::Kind::Quantity(statement) => Some(statement),
            _ => None,
        });
        let Some(statement) = statement else { return Vec::new() };
        let levels = match &statement.unit {
            Some(crate::number::prose::Unit::Counted(key)) => self.ground.units.levels(key).to_vec(),
            _ => {
                let reach = side.start()..found.seen.start;
                let level = |one| if let Meaning::Level(level) = one { Some(level) } else { None };
                distinct(self.scene.named(&reach).filter_map(level))
            }
        };
        let expected = match statement.of {
            Some((part, _)) => part.point(),
            None if side.how == How::Regions && said.class == Class::Count => said.written(),
            None => None,
        };
        let Some(expected) = expected.and_then(|expected| usize::try_from(expected).ok()) else {
            return Vec::new();
        };
        let counts = levels.into_iter().flat_map(|level| self.counted(found, level));
        counts
            .map(|(count, of)| Reading {
                left: Term::Count { count, of },
                right: Term::Count { count: expected, of },
                holds: (count == expected) != found.negated,
            })
            .collect()
    }

    /// "peserta BPU lebih banyak daripada PU di Gorontalo dan Papua Barat": two categories, in each region that is named.
    fn categories(&self, found: &Found) -> Vec<Reading> {
        let value =
            |one| if let Meaning::Value(dimension, value) = one { Some((dimension, value)) } else { None };
        let (before, after) = (found.stretch.start..found.seen.start, found.seen.end..found.stretch.end);
        let subject = self.scene.named(&before).filter_map(value).last();
        let object = self.scene.named(&after).find_map(value);
        let (Some(subject), Some(object)) = (subject, object) else { return Vec::new() };
        if subject == object || subject.0 != object.0 {
            return Vec::new();
        }
        let measures = &self.ground.dataset.measures;
        let (Some(subject), Some(object)) = (measures.category_of(subject), measures.category_of(object))
        else {
            return Vec::new();
        };
        // "di Papua, Jakon lebih banyak …": the part of the sentence that the claim stands in.
        let joint = self.scene.words(&before).rfind("; ").map_or(before.start, |at| before.start + at);
        let names = joint..found.stretch.end;
        let mut lefts = self.named(found, &names);
        lefts.retain(|side| side.key.is_some_and(|key| key.category == subject || key.category == object));
        // Where no region is named, that of the sentences before is meant, and not the page's besides.
        if self.scene.regions(&names).is_empty()
            && let Some(first) = lefts.first().and_then(|side| side.key)
        {
            lefts.retain(|side| side.key.is_some_and(|key| key.region == first.region));
        }
        let keys = distinct(
            lefts.iter().filter_map(|side| side.key).map(|key| CellKey { category: subject, ..key }),
        );
        let pairs = keys.into_iter().filter_map(|key| {
            let other = CellKey { category: object, ..key };
            Some((sides::of_cell(self.ground, key)?, sides::of_cell(self.ground, other)?))
        });
        let readings: Vec<Reading> = pairs.map(|(left, right)| self.reading(found, &left, &right)).collect();
        // It is said of all of them: one that is not so decides.
        let failing = readings.iter().find(|reading| !reading.holds).cloned();
        failing.or_else(|| readings.into_iter().next()).into_iter().collect()
    }

    /// What a comparison without a number names: a target, an average, the nation, a region, a time before.
    fn named_objects(&self, found: &Found, subject: &Side) -> Vec<Side> {
        let (dataset, figures) = (self.ground.dataset, self.ground.figures);
        let from = self.pivot(found).max(found.seen.end);
        let behind = from..(from + REACH).min(found.stretch.end);
        let of_word = self.scene.words(&found.seen).to_lowercase();
        let target = self.speaks_of(found, Sense::Target, REACH)
            || of_word.contains("target")
            || of_word.contains("sasaran");
        if self.speaks_of(found, Sense::Total, REACH) {
            let whole = |key: &CellKey| CellKey { category: crate::model::CategoryId::TOTAL, ..*key };
            let totals =
                distinct(subject.cells.iter().map(whole).filter(|whole| !subject.cells.contains(whole)));
            return totals.into_iter().filter_map(|key| sides::of_cell(self.ground, key)).collect();
        }
        let Some(key) = subject.key else { return self.share_of_nation(found, subject) };
        let nation = |key: CellKey| {
            let trees = dataset.regions.trees.ids();
            let above = trees.filter_map(|tree| dataset.regions.ancestors(key.region, tree).last().copied());
            let top = distinct(above)
                .into_iter()
                .filter_map(|region| sides::of_cell(self.ground, CellKey { region, ..key }));
            top.collect::<Vec<_>>()
        };
        if target {
            let near = |side: &&Side| {
                side.key.is_some_and(|other| {
                    other.aspect == Aspect::Target && other.what() == key.what() && other.region == key.region
                })
            };
            let own: Vec<Side> = self.before(found, found.seen.start).filter(near).cloned().collect();
            let targets = figures.series(key.region, key.what()).filter(|figure| {
                figure.key.aspect == Aspect::Target && figure.key.period.end.year() == key.period.end.year()
            });
            let known = targets.filter_map(|figure| sides::of_cell(self.ground, figure.key));
            return if own.is_empty() { known.collect() } else { own };
        }
        if self.speaks_of(found, Sense::Average, REACH) {
            let peers = self.peers(key, None);
            let sum: Decimal = peers.iter().map(|(_, value)| *value).sum();
            let mean = sum.checked_div(Decimal::from(peers.len())).filter(|_| peers.len() > 1);
            let mean =
                mean.map(|value| Side { key: None, cells: vec![key], value, seen: None, ..subject.clone() });
            let national = if subject.class == Class::Percent { nation(key) } else { Vec::new() };
            return national.into_iter().chain(mean).collect();
        }
        let regions = self.scene.regions(&behind);
        let others: Vec<Side> = regions
            .iter()
            .filter(|region| **region != key.region)
            .filter_map(|region| sides::of_cell(self.ground, CellKey { region: *region, ..key }))
            .collect();
        if !others.is_empty() {
            return others;
        }
        if self.speaks_of(found, Sense::Nation, REACH) {
            return nation(key);
        }
        let periods = self.scene.periods(&behind);
        if !periods.is_empty() || self.speaks_of(found, Sense::Before, REACH) {
            return self.earlier(key, &periods);
        }
        Vec::new()
    }

    /// A share of a region against the same share of the nation.
    fn share_of_nation(&self, found: &Found, subject: &Side) -> Vec<Side> {
        let named =
            self.speaks_of(found, Sense::Nation, REACH) || self.speaks_of(found, Sense::Average, REACH);
        let [part, whole] = subject.cells.as_slice() else { return Vec::new() };
        if !named || subject.how != How::Share || part.region != whole.region {
            return Vec::new();
        }
        let dataset = self.ground.dataset;
        let trees = dataset.regions.trees.ids();
        let above = trees.filter_map(|tree| dataset.regions.ancestors(part.region, tree).last().copied());
        let share = |region| {
            let part = self.ground.at(CellKey { region, ..*part })?;
            let whole = self.ground.at(CellKey { region, ..*whole })?;
            let value = percent(&part.quantity, &whole.quantity)?.representative()?;
            Some(Side { key: None, value, seen: None, ..subject.clone() })
        };
        distinct(above).into_iter().filter_map(share).collect()
    }
}
