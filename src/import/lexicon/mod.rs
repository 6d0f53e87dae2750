//! The names that a content knows, as tables write them: regions, measures, categories, units.

mod regions;
mod units;

use super::calling::Measures;
use super::fiscal;
use super::money;
use super::period;
use super::scale;
use super::ways::{Way, spelled};
use super::words::{bare, fold, position};
use crate::model::{
    Aspect, Dataset, DimensionId, LevelId, MeasureId, MeasureKind, Period, PeriodKind, RegionId, Text,
};
use regions::push;
use std::collections::BTreeMap;

/// The names of a content.
pub struct Lexicon<'d> {
    /// The content.
    pub dataset: &'d Dataset,
    regions: Vec<BTreeMap<String, Vec<RegionId>>>,
    bare: BTreeMap<String, Vec<RegionId>>,
    codes: BTreeMap<String, Vec<RegionId>>,
    levels: Vec<(String, LevelId)>,
    measures: Measures,
    values: Vec<(Vec<String>, DimensionId, u16)>,
    units: Vec<(String, String)>,
    /// Whether what is counted at an instant stands in the content by months, and never by days.
    pub is_monthly: bool,
}

/// A measure with its category, and what it claims to be where that is said.
pub type What = (MeasureId, Vec<(DimensionId, u16)>, Option<Aspect>);

/// The regions that a name may be of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Regions {
    /// It is a name of these, of one in nearly all cases.
    Named(Vec<RegionId>),
    /// It is the name of none, but near that of these, the nearest first.
    Near(Vec<RegionId>),
}

/// What the words of a head say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// The measure.
    pub measure: Option<MeasureId>,
    /// The categories.
    pub values: Vec<(DimensionId, u16)>,
    /// Whether it says that it is a total.
    pub total: bool,
    /// The time.
    pub period: Option<Period>,
    /// What the figures claim to be.
    pub aspect: Option<Aspect>,
    /// The power of ten that the figures are written in.
    pub scale: Option<u32>,
    /// The key of the unit.
    pub unit: Option<String>,
    /// Words that say nothing that is known.
    pub left: Vec<String>,
    /// Other measures that the words could name as well.
    pub rivals: Vec<MeasureId>,
}

const TOTAL: &[&str] = &["jumlah", "jml", "total", "seluruh", "seluruhnya", "semua", "all", "sum"];
const FILLERS: &[&str] = &[
    "banyaknya",
    "banyak",
    "number",
    "nomor",
    "of",
    "no",
    "menurut",
    "per",
    "dan",
    "and",
    "di",
    "dalam",
    "dlm",
    "in",
    "by",
    "yang",
    "the",
    "data",
    "angka",
    "nilai",
    "figure",
    "figures",
    "ke",
    "pada",
    "a",
    "an",
    "s",
    "orang",
    "jiwa",
    "persons",
    "people",
    "person",
];
/// Words for what figures claim to be.
pub const ASPECTS: &[(&str, Aspect)] = &[
    ("actual", Aspect::Actual),
    ("realisasi", Aspect::Actual),
    ("aktual", Aspect::Actual),
    ("estimate", Aspect::Estimate),
    ("estimated", Aspect::Estimate),
    ("estimasi", Aspect::Estimate),
    ("perkiraan", Aspect::Estimate),
    ("forecast", Aspect::Forecast),
    ("prognosa", Aspect::Forecast),
    ("proyeksi", Aspect::Forecast),
    ("projection", Aspect::Forecast),
    ("target", Aspect::Target),
    ("plan", Aspect::Plan),
    ("rencana", Aspect::Plan),
];
impl<'d> Lexicon<'d> {
    /// The names of a content.
    pub fn new(dataset: &'d Dataset) -> Self {
        let mut lexicon = Self {
            dataset,
            regions: vec![BTreeMap::new(); 3],
            bare: BTreeMap::new(),
            codes: BTreeMap::new(),
            levels: Vec::new(),
            measures: Measures::of(dataset),
            values: Vec::new(),
            units: Vec::new(),
            is_monthly: is_monthly(dataset),
        };
        for (id, level) in dataset.regions.levels.iter() {
            let names = level.name.each().map(fold).chain([fold(&level.id)]);
            lexicon.levels.extend(names.map(|name| (name, id)));
        }
        for (id, region) in dataset.regions.all.iter() {
            for name in region.name.each() {
                lexicon.region(0, name, id);
            }
            lexicon.region(1, &region.id, id);
            for name in
                region.short.iter().flat_map(Text::each).chain(region.aliases.iter().map(String::as_str))
            {
                lexicon.region(2, name, id);
            }
            for (_, code) in &region.codes {
                push(&mut lexicon.codes, bare(code), id);
            }
        }
        for (id, dimension) in dataset.measures.dimensions.iter() {
            for (value, at) in dimension.values.iter().zip(0_u16..) {
                let names = value
                    .name
                    .each()
                    .chain(value.short.iter().flat_map(Text::each))
                    .chain([value.id.as_str()]);
                lexicon.values.extend(names.map(|name| (tokens(&spelled(name)), id, at)));
            }
        }
        for (_, unit) in dataset.measures.units.iter() {
            let names = unit.one.each().chain(unit.other.each()).chain([unit.id.as_str()]);
            lexicon.units.extend(names.map(|name| (fold(name), unit.id.clone())));
        }
        lexicon.values.sort_by_key(|(words, ..)| std::cmp::Reverse(words.len()));
        lexicon
    }

    /// The measure of a key as data files write it, with its category and aspect.
    pub fn measure_key(&self, text: &str) -> Option<What> {
        let (key, aspect) = match text.split_once('@') {
            Some((key, aspect)) => (key, Some(Aspect::ALL.into_iter().find(|known| known.key() == aspect)?)),
            None => (text, None),
        };
        let mut parts = key.split('/');
        let measure = self.dataset.measures.all.find(parts.next()?)?;
        let mut values =
            parts.map(|part| self.dataset.measures.find_value(part)).collect::<Option<Vec<_>>>()?;
        values.sort_unstable();
        let dimensions = &self.dataset.measures.all[measure].dimensions;
        values
            .iter()
            .all(|(dimension, _)| dimensions.contains(dimension))
            .then_some((measure, values, aspect))
    }

    /// What the words of a head say. `known` is the measure where something else says it.
    pub fn hear(&self, text: &str, known: Option<MeasureId>) -> Heard {
        let mut heard = Heard::default();
        let text = spelled(text);
        let text = money::spelled(&text);
        let text = text.as_ref();
        // Which time a fiscal year is, its words do not say.
        let fiscal = fiscal::find(text);
        let text = fiscal.as_ref().map_or(text, |(_, rest)| rest.as_str());
        let (bare, scales) = scale::digits_apart(text);
        if let [one] = scales.as_slice() {
            heard.scale = Some(*one);
        }
        let folded = fold(if scales.len() < 2 { &bare } else { text }).replace("per cent", "percent");
        let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut left: Vec<Option<&str>> = all.iter().map(|word| Some(*word)).collect();
        self.hear_measure(&mut left, known, &mut heard);
        let measure = heard.measure.or(known);
        self.hear_values(&mut left, measure, &mut heard);
        hear_period(&mut left, &mut heard);
        for word in &mut left {
            let Some(said) = *word else { continue };
            if let Some((_, aspect)) = ASPECTS.iter().find(|(name, _)| *name == said) {
                heard.aspect = Some(*aspect);
            } else if let Some(scale) = scale::of_word(said) {
                // "Rp juta (000)": which of the two it is nobody knows.
                if heard.scale.is_some_and(|known| known != scale) {
                    continue;
                }
                heard.scale = Some(scale);
            } else if TOTAL.contains(&said) {
                heard.total = true;
            } else if let Some((_, unit)) = self.units.iter().find(|(name, _)| *name == said) {
                heard.unit = Some(unit.clone());
            } else if let Some(unit) = self.unit_like(said) {
                heard.unit = Some(unit);
            } else if !FILLERS.contains(&said) {
                continue;
            }
            *word = None;
        }
        if text.contains('%') {
            heard.unit = self.unit_like("percent");
        }
        // How far it is from a target is no figure of the measure.
        let is_apart = ["+/-", "-/+", "±"].iter().any(|sign| text.contains(sign));
        heard.left = left.into_iter().flatten().map(str::to_owned).collect();
        heard.left.extend(is_apart.then(|| "+/-".to_owned()));
        heard.left.extend(fiscal.map(|(year, _)| year.whole()));
        heard
    }

    fn hear_measure(&self, left: &mut [Option<&str>], known: Option<MeasureId>, heard: &mut Heard) {
        let words: Vec<&str> = left.iter().map(|word| word.unwrap_or_default()).collect();
        let Some(called) = self.measures.called(&words) else { return };
        let phrase = words.get(called.at..called.at + called.length).unwrap_or_default();
        if let Some(known) = known.filter(|known| *known != called.measure && self.is_part(*known, phrase)) {
            // "Jakon" under "Peserta aktif" is a category of them, though something else is about that term as well.
            if called.is_term {
                return;
            }
            heard.rivals.push(known);
        }
        heard.measure = Some(called.measure);
        heard.rivals.extend(called.rivals);
        left.iter_mut().skip(called.at).take(called.length).for_each(|word| *word = None);
    }

    fn hear_values(&self, left: &mut [Option<&str>], measure: Option<MeasureId>, heard: &mut Heard) {
        for (phrase, dimension, value) in &self.values {
            let allowed =
                measure.is_none_or(|id| self.dataset.measures.all[id].dimensions.contains(dimension));
            let taken = heard.values.iter().any(|(known, _)| known == dimension);
            if !allowed || taken {
                continue;
            }
            let words: Vec<&str> = left.iter().map(|word| word.unwrap_or_default()).collect();
            let phrase: Vec<&str> = phrase.iter().map(String::as_str).collect();
            if let Some(at) = position(&words, &phrase) {
                heard.values.push((*dimension, *value));
                left.iter_mut().skip(at).take(phrase.len()).for_each(|word| *word = None);
            }
        }
        heard.values.sort_unstable();
    }

    /// Whether words are the very name of a category of a measure.
    fn is_part(&self, measure: MeasureId, words: &[&str]) -> bool {
        let dimensions = &self.dataset.measures.all[measure].dimensions;
        self.values.iter().any(|(phrase, dimension, _)| {
            dimensions.contains(dimension) && phrase.iter().map(String::as_str).eq(words.iter().copied())
        })
    }

    /// What a text says by itself, or as a category of the measure that is known from around it.
    pub fn hear_under(&self, text: &str, known: Option<MeasureId>) -> Heard {
        let within = known.map(|_| self.hear(text, known));
        let is_category =
            |heard: &Heard| heard.measure.is_none() && !heard.values.is_empty() && heard.left.is_empty();
        within.filter(is_category).unwrap_or_else(|| self.hear(text, None))
    }

    /// The dimension that a head names, by its own name or by a word that everybody has for it.
    pub(super) fn dimension_of(&self, head: &str) -> Option<DimensionId> {
        let folded = fold(head);
        let mut all = self.dataset.measures.dimensions.iter();
        let own =
            all.find(|(_, one)| one.name.each().any(|name| fold(name) == folded) || fold(&one.id) == folded);
        own.map(|(id, _)| id).or_else(|| self.dataset.measures.dimensions.find(&Way::named(head).key))
    }

    /// The one category of a measure that has this very name, of this dimension where one is known.
    pub fn value_named(
        &self,
        text: &str,
        measure: Option<MeasureId>,
        of: Option<DimensionId>,
    ) -> Option<(DimensionId, u16)> {
        let words = tokens(&spelled(text));
        let dimensions = &self.dataset.measures.all[measure?].dimensions;
        let mut found: Vec<(DimensionId, u16)> = self
            .values
            .iter()
            .filter(|(phrase, dimension, _)| {
                *phrase == words && dimensions.contains(dimension) && of.is_none_or(|of| of == *dimension)
            })
            .map(|(_, dimension, value)| (*dimension, *value))
            .collect();
        found.dedup();
        if let [one] = found.as_slice() { Some(*one) } else { None }
    }

    /// The keys of categories, in the order of their dimensions.
    pub fn value_keys(&self, values: &[(DimensionId, u16)]) -> Vec<String> {
        let key = |(dimension, value): &(DimensionId, u16)| {
            Some(self.dataset.measures.dimensions[*dimension].values.get(usize::from(*value))?.id.clone())
        };
        values.iter().filter_map(key).collect()
    }
}

fn hear_period(left: &mut [Option<&str>], heard: &mut Heard) {
    for length in (1..=left.len().min(5)).rev() {
        for at in 0..=left.len() - length {
            let words: Option<Vec<&str>> = left.iter().skip(at).take(length).copied().collect();
            let Some(words) = words else { continue };
            // Marks between the parts of `2023-12` are no longer there.
            let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
            let hyphened = || words.iter().all(is_number).then(|| period::parse(&words.join("-"))).flatten();
            // "PU in 1000" is of no year 1000.
            let found = period::parse(&words.join(" ")).or_else(hyphened);
            if let Some(found) = found.filter(|found| found.start.year() >= 1800) {
                heard.period = Some(found);
                left.iter_mut().skip(at).take(length).for_each(|word| *word = None);
                return;
            }
        }
    }
}

fn is_monthly(dataset: &Dataset) -> bool {
    let kinds = dataset.cells.iter().map(|(key, _)| key);
    let kinds = kinds.filter(|key| dataset.measures.all[key.measure].kind == MeasureKind::Stock);
    let (mut months, mut days) = (false, false);
    for key in kinds {
        months |= key.period.kind == PeriodKind::Month;
        days |= key.period.kind == PeriodKind::Day;
    }
    months && !days
}

pub(super) fn tokens(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
