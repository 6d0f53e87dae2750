//! The demonstration as it is, in memory, with what stands where in its files.

use super::anatomy::Anatomy;
use super::effect::Facts;
use super::sums::Sums;
use super::witness::Witness;
use cakupan::load;
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::world::{DiskWorld, MemoryWorld, World};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    Data,
    Regions,
    Measures,
    Sources,
    Conflicts,
    Releases,
}

impl Family {
    /// All but the figures.
    pub(crate) const DECLARATIONS: [Self; 5] =
        [Self::Regions, Self::Measures, Self::Sources, Self::Conflicts, Self::Releases];

    fn of(path: &str) -> Option<Self> {
        let path = path.strip_prefix("content/").filter(|path| path.ends_with(".yaml"))?;
        match path {
            "measures.yaml" => Some(Self::Measures),
            "sources.yaml" => Some(Self::Sources),
            "conflicts.yaml" => Some(Self::Conflicts),
            "regions.yaml" => Some(Self::Regions),
            _ => [("data/", Self::Data), ("regions/", Self::Regions), ("reports/", Self::Releases)]
                .into_iter()
                .find_map(|(folder, family)| path.starts_with(folder).then_some(family)),
        }
    }
}

/// A file that is mutated.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The path below the root.
    pub(crate) path: String,
    /// What it is about.
    pub(crate) family: Family,
    /// The text.
    pub(crate) text: String,
    /// What stands where.
    pub(crate) anatomy: Anatomy,
    /// The values of the figures that are numbers, in the order of the file.
    pub(crate) figures: Vec<Range<usize>>,
    /// The lines that are neither blank nor comments, without their ends.
    pub(crate) lines: Vec<Range<usize>>,
}

impl Sheet {
    /// The text of a stretch.
    pub(crate) fn at(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }
}

/// Names that content refers to.
#[derive(Debug)]
pub(crate) struct Names {
    /// Each region with its level.
    pub(crate) regions: BTreeMap<String, u32>,
    /// Each measure with its unit.
    pub(crate) measures: BTreeMap<String, u32>,
    /// Each category with its dimension.
    pub(crate) categories: BTreeMap<String, u32>,
    /// The sources.
    pub(crate) sources: BTreeSet<String>,
}

/// The demonstration.
#[derive(Debug)]
pub(crate) struct Original {
    /// Its files.
    pub(crate) world: MemoryWorld,
    /// What is read of it.
    pub(crate) examined: Examined,
    /// What it says, to be compared.
    pub(crate) facts: Facts,
    /// The files that are mutated.
    pub(crate) sheets: Vec<Sheet>,
    /// Its names.
    pub(crate) names: Names,
}

impl Original {
    /// Reads the demonstration of this project.
    pub(crate) fn read() -> Self {
        let disk = DiskWorld::new(env!("CARGO_MANIFEST_DIR"));
        let mut world = MemoryWorld::new(jiff::civil::date(2026, 1, 1));
        for listed in disk.list().unwrap().iter().filter(|listed| listed.path.starts_with("content/")) {
            world = world.with(&listed.path, disk.read(&listed.path).unwrap());
        }
        let examined = examine(&world, &Settings::default()).unwrap();
        let facts = Facts::of(&examined.dataset);
        let (sheets, names) = (sheets(&examined), names(&examined));
        Self { world, examined, facts, sheets, names }
    }

    /// What else speaks to any of these cells, by their names.
    pub(crate) fn witnesses(&self, cells: &BTreeSet<&str>) -> BTreeSet<Witness> {
        let dataset = &self.examined.dataset;
        let sums = Sums::of(dataset);
        let keys = dataset.cells.iter().map(|(key, _)| key);
        let changed = keys.filter(|key| cells.contains(dataset.cell_name(*key).as_str()));
        changed.flat_map(|key| Witness::of(dataset, &sums, key)).collect()
    }
}

fn sheets(examined: &Examined) -> Vec<Sheet> {
    let (documents, _) = load::parse(&examined.files);
    let mut figures: BTreeMap<_, Vec<Range<usize>>> = BTreeMap::new();
    let observations = examined.dataset.cells.observations().iter();
    for observation in observations.filter(|observation| observation.stated.quantity().is_some()) {
        figures.entry(observation.span.file).or_default().push(observation.span.range());
    }
    figures.values_mut().for_each(|ranges| ranges.sort_by_key(|range| range.start));
    let sheet = |(id, file): (_, &cakupan::source::SourceFile)| {
        let family = Family::of(&file.path)?;
        Some(Sheet {
            family,
            anatomy: Anatomy::of(documents.yaml(&file.path)?.node.as_ref()?),
            figures: figures.get(&id).cloned().unwrap_or_default(),
            lines: content_lines(&file.text),
            path: file.path.clone(),
            text: file.text.to_string(),
        })
    };
    examined.files.iter().filter_map(sheet).collect()
}

fn content_lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        let shown = line.trim();
        if !shown.is_empty() && !shown.starts_with('#') {
            out.push(start..start + line.trim_end_matches('\n').len());
        }
        start += line.len();
    }
    out
}

fn names(examined: &Examined) -> Names {
    let dataset = &examined.dataset;
    let dimensions = dataset.measures.dimensions.iter();
    let values =
        dimensions.flat_map(|(id, one)| one.values.iter().map(move |value| (value.id.clone(), id.0)));
    Names {
        regions: dataset.regions.all.iter().map(|(_, one)| (one.id.clone(), one.level.0)).collect(),
        measures: dataset.measures.all.iter().map(|(_, one)| (one.id.clone(), one.unit.0)).collect(),
        categories: values.collect(),
        sources: dataset.sources.keys().map(str::to_owned).collect(),
    }
}
