//! The description of every kind of file: the tables that the docs, the schemas and the checks share, one kind in
//! a file. They are data: nothing is read or decided here.

mod conflicts;
mod data;
mod front;
mod glossary;
mod language_numbers;
mod mapping;
mod measures;
mod regions;
mod release;
mod site;
mod sources;

pub(crate) use mapping::MAPPING;
pub(crate) use regions::REGION;

use super::{Field, Need, Record, Shape, Target};
use crate::diag::Both;

/// A kind of file in the content folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `site.yaml`
    Site,
    /// `regions.yaml` and `regions/*.yaml`
    Regions,
    /// `measures.yaml`
    Measures,
    /// `sources.yaml`
    Sources,
    /// `glossary.yaml`
    Glossary,
    /// `conflicts.yaml`
    Conflicts,
    /// `data/**.yaml`
    Data,
    /// `reports/ID/release.yaml`
    Release,
    /// The front matter of a narrative, `reports/ID/**.md`
    Narrative,
    /// The front matter of a page, `pages/*.md`
    Page,
}

impl FileKind {
    /// All kinds, in the order of the docs.
    pub const ALL: [Self; 10] = [
        Self::Site,
        Self::Regions,
        Self::Measures,
        Self::Sources,
        Self::Glossary,
        Self::Conflicts,
        Self::Data,
        Self::Release,
        Self::Narrative,
        Self::Page,
    ];

    /// The name for `cakupan schema`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Regions => "regions",
            Self::Measures => "measures",
            Self::Sources => "sources",
            Self::Glossary => "glossary",
            Self::Conflicts => "conflicts",
            Self::Data => "data",
            Self::Release => "release",
            Self::Narrative => "narrative",
            Self::Page => "page",
        }
    }

    /// The kind of the file at this path below the root, if it is one of the content's YAML files.
    pub fn of_path(path: &str) -> Option<Self> {
        let path = path.strip_prefix("content/")?;
        let stem = match path.strip_suffix(".yaml") {
            Some(stem) => stem,
            // Of these there may be many; a file that there is once has one name.
            None => path
                .strip_suffix(".yml")
                .filter(|stem| stem.starts_with("regions/") || stem.starts_with("data/"))?,
        };
        match stem {
            "site" => Some(Self::Site),
            "regions" => Some(Self::Regions),
            "measures" => Some(Self::Measures),
            "sources" => Some(Self::Sources),
            "glossary" => Some(Self::Glossary),
            "conflicts" => Some(Self::Conflicts),
            _ if stem.starts_with("regions/") => Some(Self::Regions),
            _ if stem.starts_with("data/") => Some(Self::Data),
            _ => {
                let id = stem.strip_prefix("reports/")?.strip_suffix("/release")?;
                (!id.contains('/')).then_some(Self::Release)
            }
        }
    }

    /// The shape of the whole file, or of the front matter.
    pub fn shape(self) -> &'static Shape {
        match self {
            Self::Site => &site::SITE,
            Self::Regions => &regions::REGIONS,
            Self::Measures => &measures::MEASURES,
            Self::Sources => &sources::SOURCES,
            Self::Glossary => &glossary::GLOSSARY,
            Self::Conflicts => &conflicts::CONFLICTS,
            Self::Data => &data::DATA,
            Self::Release => &release::RELEASE,
            Self::Narrative => &front::NARRATIVE_FRONT,
            Self::Page => &front::PAGE_FRONT,
        }
    }
}

/// The shape of the front matter of a page (`pages/*.md`) or of a narrative.
pub fn front_matter(page: bool) -> &'static Shape {
    if page { FileKind::Page.shape() } else { FileKind::Narrative.shape() }
}

/// The keys of a block of data: the file itself, or one of its `tables`.
pub(crate) fn block_record() -> &'static Record {
    &data::DATA_RECORD
}

const fn field(key: &'static str, need: Need, shape: Shape, id: &'static str, en: &'static str) -> Field {
    Field { key, need, shape, doc: Both { id, en } }
}

const REGION_REF: Shape = Shape::Reference(Target::Region);
const MEASURE_REF: Shape = Shape::Reference(Target::Measure);
const SOURCE_REF: Shape = Shape::Reference(Target::Source);
const LEVEL_REF: Shape = Shape::Reference(Target::Level);
const ERA_REF: Shape = Shape::Reference(Target::Era);

/// What a figure may claim to be.
const ASPECT: Shape = Shape::Choice(&["actual", "estimate", "forecast", "target", "plan"]);
