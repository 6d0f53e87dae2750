//! What a mutation does to what the demonstration says, told without regard to whether anyone noticed.

use super::sums::Sums;
use cakupan::model::{
    Dataset, Formula, LevelId, MeasureRef, Measures, Observation, PartialDate, Quantity, Region, Regions,
    Stated,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// How much a mutation changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Effect {
    /// The content says what it said.
    None,
    /// It says something else, of less weight than any [`Grave`].
    Slight,
    /// A fault that nobody may publish.
    Grave(Grave),
}

/// Why a change is grave; the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grave {
    /// The file is no longer YAML, by the word of another parser.
    Syntax,
    /// A figure stands at least 9.5 times as high or low in the same cell.
    Factor,
    /// A figure changed of which a sum is made whose other members the same source states at the same time.
    Sum,
    /// A figure vanished, appeared, or stands in the cell of another.
    Cell,
    /// A figure is said to be from another source.
    Attribution,
    /// A declared thing vanished, appeared, refers to another, or bears a name, code or tile of another.
    Declaration,
}

impl Grave {
    /// All, in the order of the report.
    pub(crate) const ALL: [Self; 6] =
        [Self::Syntax, Self::Factor, Self::Sum, Self::Cell, Self::Attribution, Self::Declaration];

    /// What it is called in the report.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Syntax => "no longer YAML",
            Self::Factor => "a figure ten times off",
            Self::Sum => "a sum broken",
            Self::Cell => "a figure gone, added or moved",
            Self::Attribution => "a figure of another source",
            Self::Declaration => "a declaration gone, added or turned",
        }
    }
}

/// One statement of a cell by a source.
#[derive(Debug, Clone, PartialEq)]
struct Fact {
    released: PartialDate,
    stated: Stated,
    /// Status and remarks.
    rest: String,
    /// Whether a sum stands or falls with it.
    in_sum: bool,
}

/// Something declared: what others rely on, and its words.
#[derive(Debug, Clone, PartialEq)]
struct Declared {
    structure: String,
    names: Vec<String>,
    rest: String,
}

/// All that a dataset says, by names instead of places.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Facts {
    /// Cell by cell, source by source.
    cells: BTreeMap<String, BTreeMap<String, Vec<Fact>>>,
    /// Kind and key of what is declared.
    declared: BTreeMap<(&'static str, String), Declared>,
}

impl Facts {
    /// What a dataset says.
    pub(crate) fn of(dataset: &Dataset) -> Self {
        let mut facts = Self::default();
        let sums = Sums::of(dataset);
        for (key, observations) in dataset.cells.iter() {
            let cell = facts.cells.entry(dataset.cell_name(key)).or_default();
            for one in observations {
                let source = cell.entry(dataset.sources[one.source].id.clone()).or_default();
                source.push(Fact {
                    released: one.released,
                    stated: one.stated,
                    rest: rest(one),
                    in_sum: sums.hold(one),
                });
            }
        }
        facts.declare(dataset);
        facts
    }

    /// How far `self` is from the original.
    pub(crate) fn effect(&self, original: &Self) -> Effect {
        let cells = self.cells_against(original);
        match self.declared_against(original) {
            Effect::Grave(_) if matches!(cells, Effect::Grave(_)) => cells,
            declared => cells.max(declared),
        }
    }

    /// The original's cells that say something else, or nothing.
    pub(crate) fn changed<'a>(&self, original: &'a Self) -> BTreeSet<&'a str> {
        let cells = original.cells.iter().filter(|(name, was)| self.cells.get(*name) != Some(was));
        cells.map(|(name, _)| name.as_str()).collect()
    }

    fn cells_against(&self, original: &Self) -> Effect {
        let none = BTreeMap::new();
        let mut grave = Vec::new();
        let mut pairs: Vec<(&Fact, &Fact)> = Vec::new();
        for name in self.changed(original) {
            let (was, is) = (&original.cells[name], self.cells.get(name).unwrap_or(&none));
            let count = |cell: &BTreeMap<String, Vec<Fact>>| cell.values().map(Vec::len).sum::<usize>();
            let per_source = |cell: &BTreeMap<String, Vec<Fact>>| -> Vec<(String, usize)> {
                cell.iter().map(|(source, facts)| (source.clone(), facts.len())).collect()
            };
            if count(is) != count(was) {
                grave.push(Grave::Cell);
            } else if per_source(is) != per_source(was) {
                grave.push(Grave::Attribution);
            } else {
                pairs.extend(was.values().flatten().zip(is.values().flatten()));
            }
        }
        pairs.retain(|(was, is)| was != is);
        grave.extend(pairs.iter().filter_map(|(was, is)| weight(was, is)));
        if has_moved(&pairs) || self.cells.keys().any(|name| !original.cells.contains_key(name)) {
            grave.push(Grave::Cell);
        }
        match grave.into_iter().min() {
            Some(grave) => Effect::Grave(grave),
            None if pairs.is_empty() => Effect::None,
            None => Effect::Slight,
        }
    }

    fn declared_against(&self, original: &Self) -> Effect {
        let keys = |facts: &Self| facts.declared.keys().cloned().collect::<Vec<_>>();
        if keys(self) != keys(original) {
            return Effect::Grave(Grave::Declaration);
        }
        let mut effect = Effect::None;
        for ((key, was), is) in original.declared.iter().zip(self.declared.values()) {
            let name_of_another = || {
                let others = original.declared.iter().filter(|(other, _)| *other != key && other.0 == key.0);
                let taken: Vec<&String> = others.flat_map(|(_, other)| &other.names).collect();
                is.names.iter().any(|name| !was.names.contains(name) && taken.contains(&name))
            };
            if is.structure != was.structure || is.names != was.names && name_of_another() {
                return Effect::Grave(Grave::Declaration);
            }
            if is != was {
                effect = Effect::Slight;
            }
        }
        effect
    }

    fn declare(&mut self, dataset: &Dataset) {
        let mut add = |kind, key: &str, structure: String, names: Vec<String>, rest: String| {
            self.declared.insert((kind, key.to_owned()), Declared { structure, names, rest });
        };
        let (site, regions, measures) = (&dataset.site, &dataset.regions, &dataset.measures);
        add("site", "", format!("{:?}", site.languages), Vec::new(), format!("{site:?}"));
        for (_, level) in regions.levels.iter() {
            let names = vec![format!("{:?}", level.name)];
            add("level", &level.id, String::new(), names, format!("{:?}", level.plural));
        }
        for (_, tree) in regions.trees.iter() {
            add("tree", &tree.id, String::new(), vec![format!("{:?}", tree.name)], String::new());
        }
        for (scheme, name) in &regions.schemes {
            add("scheme", scheme, String::new(), vec![format!("{name:?}")], String::new());
        }
        for (_, era) in regions.eras.iter() {
            let structure = format!("{} {}", level(regions, era.level), era.on);
            add("era", &era.id, structure, vec![format!("{:?}", era.name)], String::new());
        }
        for (_, region) in regions.all.iter() {
            let (structure, names, rest) = self::region(regions, region);
            add("region", &region.id, structure, names, rest);
        }
        for (_, unit) in measures.units.iter() {
            let rest = format!("{:?} {:?}", unit.one, unit.other);
            add("unit", &unit.id, format!("{:?}", unit.kind), Vec::new(), rest);
        }
        for (_, dimension) in measures.dimensions.iter() {
            let names = vec![format!("{:?}", dimension.name)];
            add("dimension", &dimension.id, dimension.overlaps.to_string(), names, String::new());
            for value in &dimension.values {
                let names = vec![format!("{:?}", value.name)];
                add("category", &value.id, dimension.id.clone(), names, format!("{:?}", value.short));
            }
        }
        for (_, one) in measures.all.iter() {
            let rest =
                format!("{:?} {:?} {:?} {:?}", one.short, one.definition, one.denominator, one.over_hundred);
            add("measure", &one.id, measure(measures, one), vec![format!("{:?}", one.name)], rest);
        }
        let identities = measures.identities.iter().map(|one| {
            let parts: Vec<&String> = one.parts.iter().map(|part| &measures.all[*part].id).collect();
            format!("{} = {parts:?}", measures.all[one.whole].id)
        });
        add("identities", "", identities.collect::<Vec<_>>().join(", "), Vec::new(), String::new());
        for (_, one) in dataset.sources.iter() {
            let rest = format!("{:?} {:?} {} {:?}", one.title, one.outlet, one.date, one.date_note);
            add("source", &one.id, String::new(), Vec::new(), format!("{rest} {:?} {:?}", one.url, one.note));
        }
        for (_, one) in dataset.glossary.iter() {
            add("term", &one.id, String::new(), Vec::new(), format!("{:?} {:?}", one.term, one.definition));
        }
        for one in &dataset.conflicts {
            let cells: Vec<String> = one.cells.iter().map(|cell| dataset.cell_name(*cell)).collect();
            add("conflict", &one.id, cells.join(", "), Vec::new(), format!("{:?} {:?}", one.title, one.note));
        }
        for (_, one) in dataset.releases.iter() {
            let of = |region: &_| regions.all[*region].id.clone();
            let sources: Vec<&String> =
                one.sources.iter().map(|source| &dataset.sources[*source].id).collect();
            let era = one.era.map(|era| regions.eras[era].id.clone());
            let pages: Vec<String> = one.regions.iter().map(of).collect();
            let headline = keys(measures, &one.headline);
            let structure =
                format!("{} {sources:?} {pages:?} {} {era:?} {headline:?}", one.period, of(&one.lead));
            let rest = format!("{:?} {} {:?}", one.title, one.released, one.next);
            add("release", &one.id, structure, Vec::new(), rest);
        }
    }
}

fn rest(one: &Observation) -> String {
    format!("{:?} {:?}", one.status, one.remarks)
}

/// Why a figure that changed in its cell is a grave fault, if it is.
fn weight(was: &Fact, is: &Fact) -> Option<Grave> {
    let (Some(before), Some(after)) = (was.stated.quantity(), is.stated.quantity()) else {
        return (was.stated != is.stated).then_some(Grave::Cell);
    };
    if is_ten_times_off(before, after) {
        return Some(Grave::Factor);
    }
    (was.in_sum && !before.compatible(after)).then_some(Grave::Sum)
}

/// Whether a figure stands now in the cell of another that changed.
fn has_moved(pairs: &[(&Fact, &Fact)]) -> bool {
    pairs.iter().enumerate().any(|(at, (was, is))| {
        let others = pairs.iter().enumerate().filter(|(other, _)| *other != at);
        was.stated != is.stated && others.into_iter().any(|(_, (other, _))| other.stated == is.stated)
    })
}

fn is_ten_times_off(before: &Quantity, after: &Quantity) -> bool {
    // Of an order of magnitude the lower end.
    let one = |of: &Quantity| of.representative().or(of.low.value()).or(of.high.value());
    let (Some(before), Some(after)) = (one(before), one(after)) else { return before != after };
    let limit = Decimal::new(95, 1);
    let (low, high) = (before.abs().min(after.abs()), before.abs().max(after.abs()));
    before.is_sign_negative() != after.is_sign_negative()
        || low != high && low.checked_mul(limit).is_none_or(|limit| high >= limit)
}

/// The key of a level; of a region whose level is not known there may be none at all.
fn level(regions: &Regions, level: LevelId) -> &str {
    regions.levels.iter().find(|(id, _)| *id == level).map_or("", |(_, level)| &level.id)
}

fn region(regions: &Regions, one: &Region) -> (String, Vec<String>, String) {
    let id = |region: &_| regions.all[*region].id.as_str();
    let parents: Vec<Option<&str>> = one.parents.iter().map(|parent| parent.as_ref().map(id)).collect();
    let predecessors: Vec<&str> = one.predecessors.iter().map(id).collect();
    let level = level(regions, one.level);
    let structure = format!("{level} {parents:?} {predecessors:?} {:?} {:?}", one.from, one.until);
    let codes = one.codes.iter().map(|(scheme, code)| format!("{scheme} {code}"));
    let optional = [format!("{:?}", one.short), format!("{:?}", one.label), format!("{:?}", one.tile)];
    let names =
        codes.chain([format!("{:?}", one.name)]).chain(optional.into_iter().filter(|it| it != "None"));
    let names = names.collect();
    let rest = format!("{:?} {:?}", one.aliases, one.note);
    (structure, names, rest)
}

fn measure(measures: &Measures, one: &cakupan::model::Measure) -> String {
    let dimensions: Vec<&String> = one.dimensions.iter().map(|id| &measures.dimensions[*id].id).collect();
    let parts: Vec<Vec<&str>> = one
        .parts
        .iter()
        .map(|part| measures.values(*part).map(|value| value.id.as_str()).collect())
        .collect();
    let formula = one
        .formula
        .as_ref()
        .map(|Formula { operator, operands }| format!("{operator:?} {:?}", keys(measures, operands)));
    let unit = &measures.units[one.unit].id;
    let sums = one.sums_over_regions;
    format!("{unit} {:?} {dimensions:?} {parts:?} {sums} {formula:?} {:?}", one.kind, one.term)
}

fn keys(measures: &Measures, refs: &[MeasureRef]) -> Vec<String> {
    refs.iter().map(|of| measures.key_of(*of)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_times_off_is_nine_and_a_half_or_more() {
        let off = |a: i64, b: i64| is_ten_times_off(&Quantity::exact(a), &Quantity::exact(b));
        assert!(off(10, 100) && off(100, 10) && off(2, 19) && off(0, 1) && off(1, 0));
        assert!(!off(2, 18) && !off(5, 5) && !off(0, 0));
    }
}
