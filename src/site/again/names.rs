//! What facts are called, so that it can be told what a page reads without reading the content again.

use super::state::{CellState, file_of, text_fact, text_key};
use crate::model::reads::Fact;
use crate::model::{Dataset, MeasureRef, SourceId};
use crate::page::Tables;
use crate::prose::TextId;
use crate::source::Files;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kinds of facts, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Every figure.
    Figures,
    /// The figures of a region.
    Region,
    /// The figures of a measure.
    Measure,
    /// The figures that rest on a source.
    Source,
    /// The figures of a region that rest on a source.
    Stated,
    /// The figures of a region, measure and category.
    Series,
    /// What is known of a region, measure and category in a period.
    Cell,
    /// The order of regions in a release.
    Ranking,
    /// Which others a region is shown beside.
    Company,
    /// How far figures reach.
    Reach,
    /// Every text.
    Texts,
    /// A text.
    Text,
    /// A template.
    Template,
}

/// The names of what a site tells of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Names {
    regions: Vec<String>,
    measures: BTreeMap<(u32, u16), String>,
    sources: Vec<String>,
    /// By mark, those of all facts that are no series and no cell.
    others: Vec<(u64, Kind, String)>,
}

impl Names {
    pub(super) fn new(dataset: &Dataset, files: &Files, tables: &Tables<'_>) -> Self {
        let mut others = vec![
            (Fact::Figures.mark(), Kind::Figures, String::new()),
            (Fact::Texts.mark(), Kind::Texts, String::new()),
        ];
        for (id, region) in dataset.regions.all.iter() {
            for (fact, kind) in [
                (Fact::Region(id), Kind::Region),
                (Fact::Company(id), Kind::Company),
                (Fact::ReachOfRegion(id), Kind::Reach),
            ] {
                others.push((fact.mark(), kind, region.id.clone()));
            }
        }
        for (id, measure) in dataset.measures.all.iter() {
            others.push((Fact::Measure(id).mark(), Kind::Measure, measure.id.clone()));
            others.push((Fact::ReachOfMeasure(id).mark(), Kind::Reach, measure.id.clone()));
        }
        for (id, source) in dataset.sources.iter() {
            others.push((Fact::Source(id).mark(), Kind::Source, source.id.clone()));
        }
        for (id, release) in dataset.releases.iter() {
            for (level, what) in tables.all_rankings(id).keys() {
                let level_id = &dataset.regions.levels[*level].id;
                let name = format!("{} · {level_id} · {}", dataset.measures.key_of(*what), release.id);
                others.push((Fact::Ranking(id, *level, *what).mark(), Kind::Ranking, name));
            }
        }
        for id in TextId::all(dataset) {
            let file = file_of(dataset, text_key(id)).map(|file| files.get(file).path.clone());
            others.push((text_fact(text_key(id)).mark(), Kind::Text, file.unwrap_or_default()));
        }
        let measures =
            tables.by_key.iter().map(|(key, what)| ((what.measure.0, what.category.0), key.clone()));
        Self {
            regions: dataset.regions.all.iter().map(|(_, region)| region.id.clone()).collect(),
            measures: measures.collect(),
            sources: dataset.sources.iter().map(|(_, source)| source.id.clone()).collect(),
            others,
        }
    }

    fn source(&self, id: SourceId) -> &str {
        self.sources.get(id.0 as usize).map_or("", String::as_str)
    }

    /// What was read, by kind and name; what has no name any more, such as a cell without a figure, is left out.
    pub(super) fn of<'n>(
        &self,
        reads: &[u64],
        cells: &[CellState],
        templates: impl Iterator<Item = &'n String>,
    ) -> BTreeMap<Kind, Vec<String>> {
        let mut known: FxHashMap<u64, (Kind, String)> = FxHashMap::default();
        for name in templates {
            known.insert(Fact::Template(name).mark(), (Kind::Template, name.clone()));
        }
        for (mark, kind, name) in &self.others {
            known.insert(*mark, (*kind, name.clone()));
        }
        let wanted: rustc_hash::FxHashSet<u64> = reads.iter().copied().collect();
        for (cell, key) in cells.iter().filter_map(|cell| Some((cell, cell.key.key()?))) {
            let MeasureRef { measure, category } = key.what();
            let region = || self.regions.get(key.region.0 as usize).map_or("", String::as_str);
            let what = || self.measures.get(&(measure.0, category.0)).map_or("", String::as_str);
            let series = Fact::Series(key.region, key.what()).mark();
            if wanted.contains(&series) {
                known.entry(series).or_insert_with(|| (Kind::Series, format!("{} · {}", what(), region())));
            }
            for source in cell.sources.listed(self.sources.len()) {
                let fact = Fact::Stated(key.region, source).mark();
                if wanted.contains(&fact) {
                    known
                        .entry(fact)
                        .or_insert_with(|| (Kind::Stated, format!("{} · {}", region(), self.source(source))));
                }
            }
            let one = Fact::Cell(key.region, key.what(), key.period).mark();
            if wanted.contains(&one) {
                let name = || (Kind::Cell, format!("{} · {} · {}", what(), region(), key.period));
                known.entry(one).or_insert_with(name);
            }
        }
        let mut out: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
        for (kind, name) in reads.iter().filter_map(|mark| known.get(mark)) {
            out.entry(*kind).or_default().push(name.clone());
        }
        out.values_mut().for_each(|names| names.sort_unstable());
        out
    }
}
