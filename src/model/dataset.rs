//! Everything that was checked, in one value.

use super::table::{Keyed, Table};
use super::{
    CellKey, Cells, Conflict, Controlled, Measures, Narrative, Page, Regions, Release, ReleaseId, Site,
    Source, SourceId, Standing, TermId, Text, Withheld,
};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A term of the glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// The key, and its fragment of an address.
    pub id: String,
    /// The term.
    pub term: Text,
    /// Its abbreviation.
    pub abbreviation: Option<String>,
    /// What it means.
    pub definition: Text,
    /// Where the definition is from.
    pub origin: Option<Text>,
    /// Where it was declared.
    pub span: Span,
}

impl Keyed for Term {
    fn key(&self) -> &str {
        &self.id
    }
}

/// What of the content could be read whole. A rule that rests on what could not be read stays silent: what is
/// missing may stand on the line that is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Intact {
    /// All regions, measures and sources.
    pub declared: bool,
    /// All figures.
    pub figures: bool,
    /// All declared conflicts.
    pub conflicts: bool,
    /// All releases with what they promise.
    pub releases: bool,
}

/// A checked content folder.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// The settings.
    pub site: Site,
    /// The regions.
    pub regions: Regions,
    /// The measures.
    pub measures: Measures,
    /// The sources.
    pub sources: Table<SourceId, Source>,
    /// The glossary, in the order of the content.
    pub glossary: Table<TermId, Term>,
    /// The figures.
    pub cells: Cells,
    /// The control totals that the content states, in its order.
    pub controls: Vec<Controlled>,
    /// The declared conflicts.
    pub conflicts: Vec<Conflict>,
    /// The releases, in the order of their keys.
    pub releases: Table<ReleaseId, Release>,
    /// The narratives, by release, scope and language.
    pub narratives: Vec<Narrative>,
    /// The standing texts on regions, by region and language.
    pub standing: Vec<Standing>,
    /// The pages that stand by themselves, by id and language.
    pub pages: Vec<Page>,
    /// Sources that are held back with what is not published; they are told nowhere.
    pub held_sources: BTreeSet<SourceId>,
    /// In a preview, the releases that are not published and are shown in it all the same; else none.
    pub preview: Option<Vec<Withheld>>,
}

impl Dataset {
    /// The written form of a cell: `participants.active/pu · aceh · 2023-12 · actual`.
    pub fn cell_name(&self, key: CellKey) -> String {
        format!(
            "{} · {} · {} · {}",
            self.measures.key_of(key.what()),
            self.regions.all[key.region].id,
            key.period,
            key.aspect.key()
        )
    }

    /// The report that stands in the place of one, if it is published.
    pub fn superseding(&self, release: ReleaseId) -> Option<ReleaseId> {
        self.releases.find(&self.releases[release].superseded.as_ref()?.by)
    }

    /// The dataset as it was known on `day`: without the figures, the releases and the narratives that came
    /// later, and without the conflicts that nobody could have noticed yet.
    #[must_use]
    pub fn known_on(self, day: Date) -> Self {
        let observations = self.cells.observations().iter().filter(|one| one.released.latest <= day).cloned();
        let cells = Cells::new(observations.collect());
        let mut releases = Table::default();
        let mut kept: BTreeMap<ReleaseId, ReleaseId> = BTreeMap::new();
        for (old, release) in self.releases.iter().filter(|(_, release)| release.released <= day) {
            // Keys were unique before.
            if let Ok(new) = releases.insert(release.clone()) {
                kept.insert(old, new);
            }
        }
        let narratives = self.narratives.into_iter().filter_map(|narrative| {
            let release = *kept.get(&narrative.release)?;
            Some(Narrative { release, ..narrative })
        });
        let conflicts = self.conflicts.into_iter().filter_map(|mut conflict| {
            conflict.cells.retain(|cell| !cells.of(*cell).is_empty());
            (conflict.cells.len() > 1).then_some(conflict)
        });
        Self { narratives: narratives.collect(), conflicts: conflicts.collect(), cells, releases, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Aspect, CategoryId, MeasureId, Observation, PartialDate, Period, Quantity, RegionId, Stated, Status,
    };
    use crate::source::FileId;

    fn observation(released: &str, value: i64) -> Observation {
        let key = CellKey {
            region: RegionId(0),
            measure: MeasureId(0),
            category: CategoryId::TOTAL,
            period: Period::parse("2023-12").unwrap(),
            aspect: Aspect::Actual,
        };
        Observation {
            key,
            stated: Stated::Quantity(Quantity::exact(value)),
            status: Status::Unstated,
            source: SourceId(0),
            released: PartialDate::parse(released).unwrap(),
            remarks: None,
            span: Span::new(FileId(0), 0..0),
        }
    }

    #[test]
    fn what_came_later_is_not_known_yet() {
        let all = [observation("2024-01-30", 1), observation("2024-03", 2), observation("2025", 3)];
        let on = |day: &str| {
            let dataset = Dataset { cells: Cells::new(all.to_vec()), ..Dataset::default() };
            dataset.known_on(day.parse().unwrap()).cells.observations().len()
        };
        assert_eq!(
            [on("2024-01-29"), on("2024-01-30"), on("2024-03-30"), on("2024-03-31"), on("2025-12-31")],
            [0, 1, 1, 2, 3]
        );
    }
}
