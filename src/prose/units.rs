//! What the units of a site are to the number engine.

use crate::model::{Dataset, UnitKind};
use crate::number::Style;
use crate::number::prose::{Kind, Reader, Text, Unit};
use std::collections::BTreeMap;

/// What the units of a site are to the number engine.
#[derive(Debug, Default)]
pub(super) struct Units {
    /// The engine's key for each unit of the site.
    known: BTreeMap<String, String>,
    /// Its keys for the levels of regions.
    levels: BTreeMap<String, Vec<crate::model::LevelId>>,
}

impl Units {
    pub(super) fn new(dataset: &Dataset, styles: &[Style]) -> Self {
        let mut all = Self::default();
        let key_of = |noun: &str, reader: &Reader<'_>| {
            let prose = reader.read(&Text::plain(&format!("25 {noun}")));
            match prose.numbers.first().map(|number| &number.kind) {
                Some(Kind::Quantity(statement)) => match &statement.unit {
                    Some(Unit::Counted(key)) => Some(key.clone()),
                    _ => None,
                },
                _ => None,
            }
        };
        for (at, style) in (0..).zip(styles) {
            let language = crate::model::LangId(at);
            let reader = Reader::new(style, &[]);
            for (_, unit) in dataset.measures.units.iter().filter(|(_, unit)| unit.kind == UnitKind::Count) {
                if let Some(key) = key_of(unit.other.get(language), &reader) {
                    all.known.entry(unit.id.clone()).or_insert(key);
                }
            }
            for (id, level) in dataset.regions.levels.iter() {
                for name in [&level.plural, &level.name] {
                    if let Some(key) = key_of(&name.get(language).to_lowercase(), &reader) {
                        let levels = all.levels.entry(key).or_default();
                        if !levels.contains(&id) {
                            levels.push(id);
                        }
                    }
                }
            }
        }
        all
    }

    fn general<'k>(&'k self, key: &'k str) -> &'k str {
        self.known.get(key).map_or(key, String::as_str)
    }

    /// Whether two keys stand for one thing.
    pub(super) fn same(&self, one: &str, other: &str) -> bool {
        one == other || self.general(one) == self.general(other)
    }

    /// The levels whose regions a unit counts.
    pub(super) fn levels(&self, key: &str) -> &[crate::model::LevelId] {
        self.levels.get(self.general(key)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a unit measures time: no figure of a site is an age or a while.
    pub(super) fn is_time(&self, key: &str) -> bool {
        matches!(
            key,
            "years" | "quarters" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds" | "times"
        ) && !self.known.values().any(|known| known == key)
            && !self.known.contains_key(key)
    }
}
