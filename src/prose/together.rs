//! What a number has in common with those before it in its sentence: it is a part of one ("of the 3,750 cases, 2,250 were in
//! Aceh"), what one became ("from 3,000 to 3,750"), or the same of another place ("Aceh 583.638 peserta aktif dan Bali
//! 701.012"). A figure of something else is not what such a number says.

use super::agree::Class;
use super::ground::Value;
use super::hold::Holding;
use super::names::Meaning;
use super::scene::distinct;
use super::subject::Subject;
use crate::model::{CategoryId, CellKey, MeasureId, RegionId};
use crate::number::prose::{Kind, Number, Statement, Unit};
use std::ops::Range;

/// How many numbers before one in its sentence are looked at.
const BEFORE: usize = 8;

/// What opens a sentence or its part before a whole, of which what follows are parts.
const OPENS: [&str; 9] =
    ["dari", "dari total", "dari seluruh", "dari sebanyak", "of", "of the", "of all", "out of", "among the"];

/// What says right before a number, or right behind it, that it is a part of the number before it.
const AMONG: [&str; 7] =
    ["di antaranya", "di antara mereka", "of whom", "of which", "of them", "of these", "among them"];

/// What stands before the sum of the numbers before it.
const TOTAL: [&str; 4] = [" total", "jumlah", "seluruhnya", "in all"];

/// How many words may part two differences of which the second has no name of its own.
const APART: usize = 6;

/// How far from a number that may stand, in bytes.
const BESIDE: usize = 32;

impl<'h> Holding<'h, '_> {
    /// Takes out the figures that a number cannot be by what stands before it in its sentence.
    pub(super) fn keep_together(
        &self,
        at: usize,
        number: &Number,
        statement: &Statement,
        found: &mut Vec<Value>,
    ) {
        if found.is_empty() || !matches!(statement.unit, None | Some(Unit::Counted(_) | Unit::Currency(_))) {
            return;
        }
        let subject = self.scene.subject(number, statement).sure(&self.ground.dataset.measures);
        self.keep_rest(at, number, found);
        if let Some(part) = self.part_of(at, number) {
            self.keep_wholes(number, part, found);
        } else if let Some(start) = self.start_of(at, number) {
            // What a change led to is the same thing at another time, however equal the two may be.
            let is_end =
                |key: CellKey| key.what() == start.what() && key.region == start.region && key != start;
            found.retain(|value| value.key.is_none_or(is_end));
        } else if let Some(whole) = self.whole_of(at, number).filter(|_| !subject.names_measure()) {
            self.keep_parts(number, whole, found);
        } else if subject.is_empty() {
            self.keep_same(at, number, statement, found);
        }
    }

    /// The figure of a number, where it is one.
    pub(super) fn figure_of(&self, at: usize) -> Option<CellKey> {
        let place = self.values.partition_point(|(_, known, _)| *known < at);
        let (_, _, value) = self.values.get(place).filter(|(_, known, _)| *known == at)?;
        value.key
    }

    /// The quantities before a number in its sentence, the nearest first.
    fn earlier(&self, at: usize, number: &Number) -> impl Iterator<Item = (usize, &'h Number)> {
        let sentence = number.sentence;
        let numbers = self.scene.prose.numbers.get(..at).unwrap_or_default().iter().enumerate().rev();
        let own = numbers.take(2 * BEFORE).take_while(move |(_, one)| one.sentence == sentence);
        own.filter(|(_, one)| matches!(one.kind, Kind::Quantity(_))).take(BEFORE)
    }

    /// What a change began with that led to a number: "dari 3.000 menjadi".
    fn start_of(&self, at: usize, number: &Number) -> Option<CellKey> {
        let (before, start) = self.earlier(at, number).next()?;
        let both = self.scene.is_end_of_change(number) && self.scene.is_start(start);
        self.figure_of(before).filter(|_| both)
    }

    /// The whole that a number is said to be a part of.
    pub(super) fn whole_of(&self, at: usize, number: &Number) -> Option<CellKey> {
        let scene = self.scene;
        let (nearest, before) = self.earlier(at, number).next()?;
        let sentence = scene.sentence(number);
        let lead = scene.words(&(before.seen.end..number.seen.start.max(before.seen.end)));
        let tail = scene.words(&(number.seen.end..scene.around(number).end));
        let tail = tail.split([',', ';', ':']).next().unwrap_or_default();
        let near = |words: &str, behind: bool| {
            let words = words.to_lowercase();
            let at = AMONG.iter().filter_map(|among| {
                if behind { words.find(among) } else { Some(words.len() - words.rfind(among)? - among.len()) }
            });
            at.min().is_some_and(|at| at <= BESIDE)
        };
        if near(lead, false) || near(tail, true) {
            return self.figure_of(nearest);
        }
        // "Dari 3.750 kasus pada 2023, 2.250 terjadi di Aceh dan 1.500 di Bali"
        let part = scene.part(&sentence, &number.seen);
        let is_there = |one: &&(usize, &Number)| one.1.seen.start >= part.start;
        let all: Vec<(usize, &Number)> = self.earlier(at, number).collect();
        let (first, opening) = all.iter().rfind(is_there)?;
        let opens = scene.words(&(part.start..opening.seen.start)).trim().to_lowercase();
        let is_opened = OPENS.contains(&opens.as_str()) && !scene.is_start(opening);
        self.figure_of(*first).filter(|_| is_opened)
    }

    /// Keeps the parts of a whole: of its unit, in it, and less; of the measure that the words tell besides, where they do.
    fn keep_parts(&self, number: &Number, whole: CellKey, found: &mut Vec<Value>) {
        let measures = &self.ground.dataset.measures;
        let Some(of) = self.ground.at(whole) else { return };
        let is_within = |key: CellKey| self.is_within(key.region, whole.region);
        let is_part = |value: &Value| {
            let is_less = value.quantity.representative() < of.quantity.representative();
            value.key.is_some_and(|key| {
                measures.all[key.measure].unit == measures.all[whole.measure].unit
                    && is_within(key)
                    && is_less
            })
        };
        found.retain(|value| value.key.is_none() || is_part(value));
        // "Dari 800.400 peserta terdaftar 350.183 membayar iuran": no category of another measure, where none is told.
        found.retain(|value| {
            value.key.is_none_or(|key| {
                let is_other = key.measure != whole.measure && key.category != whole.category;
                !is_other || self.tells_category(number, key.category)
            })
        });
        let words = self.scene.unnamed(&self.scene.around(number));
        for (kin, is_denied) in self.ground.kin_said(whole.measure, &words) {
            let is_kin = |value: &Value| value.key.is_some_and(|key| key.measure == kin);
            if is_denied {
                found.retain(|value| !is_kin(value));
            } else if found.iter().any(is_kin) {
                let is_total =
                    |value: &Value| value.key.is_some_and(|key| measures.category(key.category).0.is_empty());
                let around = self.scene.around(number);
                let names_category = self.scene.named(&around).any(|one| matches!(one, Meaning::Value(..)));
                found.retain(|value| is_kin(value) && (names_category || is_total(value)));
            }
        }
    }

    /// What is right before the whole of it: "350,183 of the 583,638 active participants".
    fn part_of(&self, at: usize, number: &Number) -> Option<CellKey> {
        let (before, part) = self.earlier(at, number).next()?;
        let gap = self.scene.words(&(part.seen.end..number.seen.start.max(part.seen.end)));
        // "25 persen dari 600 ribu pekerja" is no count beside its whole.
        let is_count =
            |key: &CellKey| !matches!(self.ground.class_of(key.measure), Class::Percent | Class::Point);
        let is_of = OPENS.contains(&gap.trim().to_lowercase().as_str());
        self.figure_of(before).filter(|key| is_of && is_count(key))
    }

    /// Keeps the wholes of a part: of its unit, around it, and more; and none where the part is not of the category that it
    /// is said to be.
    fn keep_wholes(&self, number: &Number, part: CellKey, found: &mut Vec<Value>) {
        let measures = &self.ground.dataset.measures;
        let said_to_be = self.scene.said_to_be(number);
        let all = self.ground.at(CellKey { category: CategoryId::TOTAL, ..part });
        let is_other = !said_to_be.is_empty() && !said_to_be.admits(measures, part);
        let Some(of) = self.ground.at(part).filter(|_| !is_other || all.is_none()) else {
            found.clear();
            return;
        };
        found.retain(|value| {
            value.key.is_none_or(|key| {
                measures.all[key.measure].unit == measures.all[part.measure].unit
                    && self.is_within(part.region, key.region)
                    && value.quantity.representative() > of.quantity.representative()
            })
        });
    }

    pub(super) fn is_within(&self, region: RegionId, whole: RegionId) -> bool {
        let regions = &self.ground.dataset.regions;
        let mut above = regions.trees.ids().flat_map(|tree| regions.ancestors(region, tree));
        region == whole || above.any(|one| one == whole)
    }

    /// Keeps what others leave, where a number is said to be that: of their measure, a part as they are, and none of them.
    fn keep_rest(&self, at: usize, number: &Number, found: &mut Vec<Value>) {
        let of: Vec<CellKey> = self.earlier(at, number).filter_map(|(at, _)| self.figure_of(at)).collect();
        if of.is_empty() || !self.is_rest(number) {
            return;
        }
        let is_beside = |key: CellKey, other: &CellKey| {
            let is_part = key.category != CategoryId::TOTAL || other.category == CategoryId::TOTAL;
            key.measure == other.measure && is_part && key != *other
        };
        found.retain(|value| {
            value.key.is_none_or(|key| of.iter().any(|other| is_beside(key, other)) && !of.contains(&key))
        });
    }

    /// What a share right behind a count is the share of: "899.255 orang, atau 70 persen", "583,638 (45.4%)".
    pub(super) fn shared(&self, at: usize, number: &Number) -> Option<CellKey> {
        let mut earlier = self.earlier(at, number);
        let (before, count) = earlier.next()?;
        // "1.435 dari target 2.296, atau 62,5 persen": of several it may be one in another.
        if earlier.next().is_some() {
            return None;
        }
        let Kind::Quantity(says) = &count.kind else { return None };
        let (_, end) = self.scene.tied_behind(count, says);
        let gap = self.scene.words(&(end..number.seen.start.max(end))).trim().trim_start_matches(',');
        let gap = gap.trim();
        let behind =
            self.scene.words(&(number.seen.end..self.scene.sentence(number).end.max(number.seen.end)));
        let behind = behind.trim_start();
        let is_of = behind.starts_with("dari ") || behind.starts_with("of ");
        let is_same = gap.is_empty() && is_of
            || matches!(gap, "(" | "atau" | "or" | "—" | "atau sekitar" | "or about" | "or some");
        // "1.284.650 peserta aktif, 70 persen penerima upah": what is named behind it is another part.
        let is_bare = || self.scene.tied_from(number.seen.end, None).0.is_empty();
        self.figure_of(before).filter(|_| is_same && is_bare())
    }

    /// Keeps what the numbers before it are of, where another region and nothing else stands between: a number without a
    /// name of its own.
    fn keep_same(&self, at: usize, number: &Number, statement: &Statement, found: &mut Vec<Value>) {
        let is_count =
            |says: &Statement| matches!(says.unit, None | Some(Unit::Counted(_) | Unit::Currency(_)));
        let before = self.earlier(at, number).find_map(|(_, one)| match &one.kind {
            Kind::Quantity(says) if is_count(says) => Some((one, &**says)),
            _ => None,
        });
        let Some((before, says)) = before else { return };
        let noun = |one: &Statement| one.noun.as_ref().map(|noun| self.scene.words(noun).to_lowercase());
        if noun(says).zip(noun(statement)).is_some_and(|(own, other)| own != other) {
            return;
        }
        let (_, end) = self.scene.tied_behind(before, says);
        let gap = end..number.seen.start.max(end);
        let meanings: Vec<Meaning> = self.scene.named(&gap).collect();
        let words = self.scene.words(&gap).to_lowercase();
        let names_region = meanings.iter().any(|one| matches!(one, Meaning::Region(_)))
            || TOTAL.iter().any(|word| words.contains(word));
        let names = |one: &Meaning| matches!(one, Meaning::Measure(_) | Meaning::Value(..));
        let behind = number.seen.end..self.beside(number).end;
        let names_other = meanings.iter().chain(&self.scene.named(&behind).collect::<Vec<_>>()).any(names);
        if !names_region || names_other {
            return;
        }
        // "216.762 peserta terdaftar di Aceh tidak aktif, di Bali 448.588": beside a difference stands another.
        if self.is_left(before, says, Class::Count) && words.split_whitespace().count() <= APART {
            found.clear();
        }
        let of: Vec<CellKey> = self.earlier(at, number).filter_map(|(at, _)| self.figure_of(at)).collect();
        let counts = |key: &CellKey| match &statement.unit {
            Some(Unit::Counted(unit)) => {
                let own = &self.ground.dataset.measures.unit_of(key.measure).id;
                self.ground.units.same(unit, own)
            }
            _ => true,
        };
        if of.is_empty() || !of.iter().all(counts) {
            return;
        }
        let words = self.unnamed(number);
        let kin: Vec<MeasureId> = of
            .iter()
            .flat_map(|key| self.ground.kin_said(key.measure, &words))
            .filter_map(|(kin, is_denied)| (!is_denied).then_some(kin))
            .collect();
        found.retain(|value| {
            value
                .key
                .is_none_or(|key| of.iter().any(|one| one.what() == key.what()) || kin.contains(&key.measure))
        });
    }

    /// The subject of a number, where its words add what tells another measure: "peserta terdaftar yang aktif".
    pub(super) fn told(&self, number: &Number, subject: Subject<'h>) -> Subject<'h> {
        let words = self.unnamed(number);
        let subject = self.each_of_kin(number).unwrap_or(subject);
        subject.or(|measure| {
            let kin = self.ground.kin_said(measure, &words).into_iter();
            kin.filter_map(|(kin, is_denied)| (!is_denied).then_some(kin)).collect()
        })
    }

    /// The measure of a number by its place in a list of two, of which the second is named by what tells it from the first:
    /// "peserta aktif dan terdaftar masing-masing 583.638 dan 800.400".
    fn each_of_kin(&self, number: &Number) -> Option<Subject<'h>> {
        let (place, 2, names) = self.scene.place_in_list(number)? else { return None };
        let measure = |one| if let Meaning::Measure(measure) = one { Some(measure) } else { None };
        let named = distinct(self.scene.named(&names).filter_map(measure));
        let &[first] = named.as_slice() else { return None };
        let kin = self.ground.kin_said(first, &self.scene.unnamed(&names));
        let &[(second, false)] = kin.as_slice() else { return None };
        Some(Subject::of(if place == 0 { first } else { second }))
    }

    /// The measures that the words beside a number say it not to be of: "665.350 peserta terdaftar tidak aktif".
    pub(super) fn denied(&self, number: &Number, statement: &Statement) -> Vec<MeasureId> {
        let words = self.unnamed(number) + " " + &self.said_of_all(number);
        let subject = self.scene.subject(number, statement).measures();
        // "34,1 persen dari peserta terdaftar"
        let whole = self.scene.whole(number).measures();
        let kin = distinct(subject.into_iter().chain(whole))
            .into_iter()
            .flat_map(|measure| self.ground.kin_said(measure, &words));
        kin.filter_map(|(kin, is_denied)| is_denied.then_some(kin)).collect()
    }

    /// Whether words say that a number is no sum: what others leave, a difference, or what is not.
    pub(super) fn is_left(&self, number: &Number, statement: &Statement, class: Class) -> bool {
        match class {
            Class::Percent => self.is_rest(number),
            _ => self.is_rest(number) || self.is_apart(number) || !self.denied(number, statement).is_empty(),
        }
    }

    /// The words beside a number that are no names.
    fn unnamed(&self, number: &Number) -> String {
        self.scene.unnamed(&self.beside(number))
    }

    /// The words beside a number: back to the number before it, and on to the end of its clause.
    pub(super) fn beside(&self, number: &Number) -> Range<usize> {
        let around = self.scene.around(number);
        let behind = self.scene.words(&(number.seen.end..around.end));
        let end = [", ", ",\n", "; ", ": ", " ("].iter().filter_map(|mark| behind.find(mark)).min();
        around.start..number.seen.end + end.unwrap_or(behind.len())
    }

    /// The part and the whole of "350,183 of the 583,638 active participants were wage earners": of one unit, the part within
    /// the whole and less than it, each of what the words say.
    pub(super) fn pair(
        &self,
        number: &Number,
        statement: &Statement,
        (parts, wholes): (Vec<Value>, Vec<Value>),
    ) -> Option<(Value, Value)> {
        let measures = &self.ground.dataset.measures;
        let admits =
            |subject: &Subject<'_>, value: &Value| value.key.is_none_or(|key| subject.admits(measures, key));
        let subject = self.scene.tied_behind(number, statement).0.sure(measures);
        let subject = subject.only(|subject| wholes.iter().any(|whole| admits(subject, whole)));
        let said_to_be = self.scene.said_to_be(number);
        let said_to_be = said_to_be.only(|subject| parts.iter().any(|part| admits(subject, part)));
        for whole in wholes.into_iter().filter(|whole| admits(&subject, whole)) {
            let mut of: Vec<Value> = parts.iter().filter(|part| admits(&said_to_be, part)).cloned().collect();
            if let Some(key) = whole.key {
                self.keep_parts(number, key, &mut of);
            }
            if let Some(part) = of.into_iter().next() {
                return Some((part, whole));
            }
        }
        None
    }
}
