//! The figures that numbers are held against: those in use on a day, what other sources state of the same cells, and
//! which measures are parts of which.

use super::agree::{Class, Said};
use super::names::{Voice, Voices};
use super::relations::Relations;
use super::scene::Reach;
use super::times::{is_just, meet};
use super::units::Units;
use crate::indicator::{Figure, Figures, Origin};
use crate::model::{
    CategoryId, CellKey, Dataset, MeasureId, Observation, Period, Quantity, RegionId, SourceId, UnitId,
    UnitKind, known_on,
};
use crate::number::prose::{Statement, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// How a number follows from the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is a figure.
    Figure,
    /// A part of a whole, in percent or as so many of so many.
    Share,
    /// What is left of a whole.
    Rest,
    /// The change between two figures, in percent of the earlier one.
    Change,
    /// The difference of two figures.
    Difference,
    /// The sum of figures.
    Sum,
    /// A percentage of a figure.
    Product,
    /// A figure grown by a percentage.
    Growth,
    /// Money for one of something, so many for so many of something, or what the regions of a level have on average.
    Average,
    /// From the least to the most of the regions of a level.
    Span,
    /// So many times as much.
    Factor,
    /// How many regions there are, or have a figure, or lie above or below.
    Regions,
    /// A bound that regions are counted by.
    Threshold,
    /// It says again what stands elsewhere in the text.
    Repeat,
}

impl How {
    /// Its key in machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Share => "share",
            Self::Rest => "rest",
            Self::Change => "change",
            Self::Difference => "difference",
            Self::Sum => "sum",
            Self::Product => "product",
            Self::Growth => "growth",
            Self::Average => "average",
            Self::Span => "span",
            Self::Factor => "factor",
            Self::Regions => "regions",
            Self::Threshold => "threshold",
            Self::Repeat => "repeat",
        }
    }
}

/// A quantity that figures give.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) quantity: Quantity,
    pub(super) class: Class,
    pub(super) unit: Option<UnitId>,
    /// The cell, where it is the figure of one.
    pub(super) key: Option<CellKey>,
    /// The cells that it rests on.
    pub(super) cells: Vec<CellKey>,
    pub(super) how: How,
}

/// All that numbers are held against.
#[derive(Debug)]
pub(super) struct Ground<'d> {
    pub(super) dataset: &'d Dataset,
    pub(super) figures: &'d Figures,
    pub(super) units: &'d Units,
    pub(super) voices: &'d Voices,
    pub(super) relations: &'d Relations,
    /// Where it is asked what a text tells: the cells that are suppressed. No author's mark sets a number aside then.
    pub(super) secret: Option<&'d BTreeSet<CellKey>>,
}

impl<'d> Ground<'d> {
    pub(super) fn new(
        dataset: &'d Dataset,
        figures: &'d Figures,
        units: &'d Units,
        voices: &'d Voices,
        relations: &'d Relations,
    ) -> Self {
        Self { dataset, figures, units, voices, relations, secret: None }
    }

    /// The same, and what texts tell of these cells is asked.
    pub(super) fn asked_of(self, secret: Option<&'d BTreeSet<CellKey>>) -> Self {
        Self { secret, ..self }
    }

    /// Every quantity that is stated of a cell, the one in use first.
    pub(super) fn statements(&self, figure: &Figure) -> Vec<Quantity> {
        let mut out: Vec<Quantity> = figure.quantity().copied().into_iter().collect();
        if let Origin::Observed(at) = figure.origin {
            let beside = self.beside(at);
            if beside.len() > 1 {
                for one in known_on(beside, self.figures.as_of) {
                    out.extend(one.stated.quantity().filter(|quantity| !out.contains(quantity)).copied());
                }
            }
        }
        out
    }

    /// The figures within reach that a number is true of.
    pub(super) fn direct(
        &self,
        said: &Said,
        statement: &Statement,
        noun: Option<&str>,
        reach: &Reach,
    ) -> Vec<Value> {
        let mut out = Vec::new();
        for region in &reach.regions {
            for figure in self.figures.of_region(*region) {
                if self.class_of(figure.key.measure) != said.class || !reach.holds(&figure.key.period) {
                    continue;
                }
                let agrees = |quantity: &Quantity| said.agrees(quantity);
                if !figure.quantity().is_some_and(agrees) && !figure.disputed && !self.is_stated_twice(figure)
                {
                    continue;
                }
                for quantity in self.statements(figure) {
                    let true_of = said.agrees(&quantity) && self.fits(statement, noun, figure);
                    if true_of && !self.is_outdone(figure, reach) {
                        out.push(self.value(figure, quantity));
                    }
                }
            }
        }
        out
    }

    /// The figures within reach that someone stated and a number is true of. What they said stays said, whatever was
    /// known later.
    pub(super) fn stated_by(
        &self,
        voice: &Voice<'_>,
        said: &Said,
        statement: &Statement,
        noun: Option<&str>,
        reach: &Reach,
    ) -> Vec<Value> {
        let mut out = Vec::new();
        if voice.is_unknown() {
            return out;
        }
        let is_known = |one: &&Observation| self.figures.as_of.is_none_or(|day| one.released.latest <= day);
        for figure in reach.regions.iter().flat_map(|region| self.figures.of_region(*region)) {
            if self.class_of(figure.key.measure) != said.class
                || !reach.holds(&figure.key.period)
                || !self.fits(statement, noun, figure)
            {
                continue;
            }
            let stated = self.dataset.cells.of(figure.key).iter().filter(is_known);
            let stated = stated.filter(|one| voice.said(one)).filter_map(|one| one.stated.quantity());
            out.extend(stated.filter(|quantity| said.agrees(quantity)).map(|one| self.value(figure, *one)));
        }
        out
    }

    /// Whether one of these sources states another value of the same measure, region and time than is said, and none
    /// that is.
    pub(super) fn is_denied_by(&self, sources: &[SourceId], value: &Value, said: &Said) -> bool {
        let Some(key) = value.key else { return false };
        let series = self.figures.series(key.region, key.what());
        let same =
            series.filter(|figure| figure.key.aspect == key.aspect && meet(&figure.key.period, &key.period));
        let stated = same.flat_map(|figure| self.dataset.cells.of(figure.key));
        let mut stated = stated
            .filter(|one| sources.contains(&one.source))
            .filter_map(|one| one.stated.quantity())
            .peekable();
        stated.peek().is_some() && !stated.any(|quantity| said.agrees(quantity))
    }

    /// All that was ever stated of the cell of an observation.
    fn beside(&self, at: u32) -> &'d [Observation] {
        let (all, at) = (self.dataset.cells.observations(), at as usize);
        let Some(one) = all.get(at) else { return &[] };
        let same = |other: &&Observation| other.key == one.key;
        let before = all[..at].iter().rev().take_while(same).count();
        let after = all[at..].iter().take_while(same).count();
        &all[at - before..at + after]
    }

    fn is_stated_twice(&self, figure: &Figure) -> bool {
        matches!(figure.origin, Origin::Observed(at) if self.beside(at).len() > 1)
    }

    /// Whether another figure of the same region, measure and kind is just of the time that is named, where this one
    /// only has days in common with it: of "the end of 2023" December is, and October is not.
    fn is_outdone(&self, figure: &Figure, reach: &Reach) -> bool {
        let key = figure.key;
        let mut named = reach.periods.iter().filter(|period| meet(period, &key.period)).peekable();
        if named.peek().is_none() || reach.periods.iter().any(|period| is_just(period, &key.period)) {
            return false;
        }
        named.all(|period| {
            let mut series = self.figures.series(key.region, key.what());
            series.any(|other| {
                other.key.aspect == key.aspect
                    && other.quantity().is_some()
                    && is_just(period, &other.key.period)
            })
        })
    }

    pub(super) fn value(&self, figure: &Figure, quantity: Quantity) -> Value {
        Value {
            quantity,
            class: self.class_of(figure.key.measure),
            unit: Some(self.dataset.measures.all[figure.key.measure].unit),
            key: Some(figure.key),
            cells: vec![figure.key],
            how: How::Figure,
        }
    }

    /// The value of a cell as it is in use.
    pub(super) fn at(&self, key: CellKey) -> Option<Value> {
        let figure = self.figures.get(key)?;
        Some(self.value(figure, *figure.quantity()?))
    }

    /// A region at a time of which the data has no figure, as the sum of all regions right below it: where the measure is
    /// one that sums, and each of them has a figure then.
    pub(super) fn summed(&self, key: CellKey) -> Option<Value> {
        let regions = &self.dataset.regions;
        if !self.dataset.measures.all[key.measure].sums_over_regions || self.figures.get(key).is_some() {
            return None;
        }
        regions.trees.ids().find_map(|tree| {
            let below = regions.children(key.region, tree);
            let there = below.iter().filter(|region| regions.all[**region].existed_on(key.period.end));
            let cells: Vec<CellKey> = there.map(|region| CellKey { region: *region, ..key }).collect();
            let mut sum = Quantity::exact(0);
            for cell in &cells {
                sum = sum.add(self.figures.get(*cell)?.quantity()?).ok()?;
            }
            let unit = Some(self.dataset.measures.all[key.measure].unit);
            let class = self.class_of(key.measure);
            let value =
                Value { quantity: sum, class, unit, key: Some(key), cells: cells.clone(), how: How::Sum };
            (cells.len() > 1).then_some(value)
        })
    }

    pub(super) fn class_of(&self, measure: MeasureId) -> Class {
        Class::of(self.dataset.measures.unit_of(measure).kind)
    }

    /// Whether what is counted in the text is what is counted in the data, or is called so by the source.
    fn fits(&self, statement: &Statement, noun: Option<&str>, figure: &Figure) -> bool {
        let unit = self.dataset.measures.unit_of(figure.key.measure);
        match &statement.unit {
            Some(Unit::Counted(key)) if unit.kind == UnitKind::Count => {
                self.units.same(key, &unit.id) || noun.is_some_and(|noun| self.is_worded(figure, noun))
            }
            Some(Unit::Currency(code)) => *code == unit.id,
            _ => true,
        }
    }

    fn is_worded(&self, figure: &Figure, noun: &str) -> bool {
        let Origin::Observed(at) = figure.origin else { return false };
        let wording = |one: &Observation| one.remarks.as_ref().and_then(|remarks| remarks.wording.clone());
        let word = noun.split_whitespace().next().unwrap_or(noun).to_lowercase();
        let beside = self.beside(at).iter().filter_map(wording);
        let mut worded = beside.filter(|wording| wording.to_lowercase().contains(&word));
        worded.next().is_some()
    }

    /// The cells that a cell may be a part of: its total, the same of a wider region, and by the formulas, identities
    /// and orderings of measures.
    pub(super) fn wholes(&self, key: CellKey, regions: &[RegionId]) -> Vec<Value> {
        let mut out = Vec::new();
        let total = CellKey { category: CategoryId::TOTAL, ..key };
        if total != key {
            out.extend(self.at(total));
        }
        let trees = self.dataset.regions.trees.ids();
        let above = trees.flat_map(|tree| self.dataset.regions.ancestors(key.region, tree));
        for region in super::scene::distinct(above.chain(regions.iter().copied())) {
            if region != key.region {
                out.extend(self.at(CellKey { region, ..key }));
            }
        }
        for whole in self.relations.wholes(key.what()) {
            let figure = self.figures.actual_within(key.region, whole, key.period);
            let same_year = || {
                let year = |period: &Period| period.end.year();
                let mut series = self.figures.series(key.region, whole);
                series.rfind(|figure| year(&figure.key.period) == year(&key.period))
            };
            out.extend(
                figure.or_else(same_year).and_then(|figure| Some(self.value(figure, *figure.quantity()?))),
            );
        }
        // What is reached of a target.
        for figure in self.figures.series(key.region, key.what()) {
            let other = figure.key.aspect != key.aspect && meet(&figure.key.period, &key.period);
            out.extend(figure.quantity().filter(|_| other).map(|quantity| self.value(figure, *quantity)));
        }
        out
    }
}

/// A part of a whole, in percent.
pub(super) fn percent(part: &Quantity, whole: &Quantity) -> Option<Quantity> {
    part.ratio(whole, Decimal::ONE_HUNDRED).ok()
}
