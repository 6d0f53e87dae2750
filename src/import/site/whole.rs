//! Who stands above all regions of a table: a row that is named so, one that the others add up to, or else nobody, and
//! then a region is made that has no figures. Without it the first region would lead the report, and its figures would be
//! read as those of all.

use super::super::reading::Figure;
use super::super::words::fold;
use super::Names;
use crate::model::{Aspect, Dataset, DimensionId, MeasureId, Period, Quantity, RegionId, UnitKind};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The region above the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// Its key.
    pub key: String,
    /// Whether the table has no such row.
    pub is_made: bool,
}

/// Names of rows that stand for all.
const NAMES: &[&str] = &["world", "dunia", "all", "seluruh"];

/// Names of rows that stand for all where the others are regions of a country.
const OF_COUNTRY: &[&str] = &["indonesia", "nasional", "national", "nation", "country", "negara"];

/// Heads of countries.
const COUNTRIES: &[&str] = &[
    "country",
    "country name",
    "country or area",
    "entity",
    "negara",
    "nama negara",
    "ref area",
    "ref area label",
    "reference area",
];

/// Countries that tables hold Indonesia against.
const OTHERS: &[&str] = &[
    "malaysia",
    "singapura",
    "singapore",
    "thailand",
    "vietnam",
    "viet nam",
    "việt nam",
    "filipina",
    "philippines",
    "myanmar",
    "kamboja",
    "cambodia",
    "laos",
    "lao pdr",
    "brunei",
    "brunei darussalam",
    "timor leste",
    "china",
    "tiongkok",
    "india",
    "jepang",
    "japan",
    "korea selatan",
    "republic of korea",
    "south korea",
    "australia",
    "selandia baru",
    "new zealand",
    "bangladesh",
    "pakistan",
    "sri lanka",
    "turki",
    "turkey",
    "türkiye",
    "mesir",
    "egypt",
    "afrika selatan",
    "south africa",
    "brasil",
    "brazil",
    "meksiko",
    "mexico",
    "jerman",
    "germany",
    "prancis",
    "france",
    "amerika serikat",
    "united states",
    "inggris",
    "united kingdom",
    "hong kong",
    "taiwan",
];

/// The key of the region that is made: one of its names.
const MADE: &str = "all-regions";

/// How far the parts may be from the whole: a two-hundredth, for figures that were rounded one by one.
const PARTS_OF_IT: u32 = 200;

/// What figures of several regions can be added up by: measure, categories, period, aspect.
type Series = (MeasureId, Vec<(DimensionId, u16)>, Period, Aspect);

impl Names {
    /// The region above all others as far as names tell, before any figure is read.
    pub(super) fn named_whole(&self) -> Option<Whole> {
        let is_other = |(_, name): &(String, String)| OTHERS.contains(&fold(name).as_str());
        let has_others = self.regions.entries.iter().any(is_other);
        let found = self.regions.entries.iter().find(|(key, name)| {
            let folded = fold(name);
            let is = |names: &[&str]| names.contains(&folded.as_str()) || names.contains(&key.as_str());
            // Beside Malaysia Indonesia is one of several.
            let is_one_of_several = has_others && is(&OF_COUNTRY[..1]);
            is(NAMES) || !self.of_countries && is(OF_COUNTRY) && !is_one_of_several
        });
        found.map(|(key, _)| Whole { key: key.clone(), is_made: false })
    }

    /// The region above all others; nothing where there is one region alone.
    pub fn whole(&self, dataset: &Dataset, figures: &[&Figure]) -> Option<Whole> {
        let summed =
            || Some(Whole { key: dataset.regions.all[summed(dataset, figures)?].id.clone(), is_made: false });
        self.named_whole().or_else(summed).or_else(|| self.made_whole())
    }

    fn made_whole(&self) -> Option<Whole> {
        if self.regions.entries.len() < 2 {
            return None;
        }
        let taken = |key: &String| self.regions.entries.iter().any(|(known, _)| known == key);
        let keys = std::iter::once(MADE.to_owned()).chain((2..).map(|number| format!("{MADE}-{number}")));
        let key = keys.into_iter().find(|key| !taken(key))?;
        Some(Whole { key, is_made: true })
    }
}

/// Whether a head says that the names below it are those of countries.
pub(super) fn names_countries(head: &str) -> bool {
    COUNTRIES.contains(&fold(head).as_str())
}

/// The region whose figures are the sums of the others' in some series, and in none less: of at least two others each,
/// so that a large region beside a small one is not taken for both.
fn summed(dataset: &Dataset, figures: &[&Figure]) -> Option<RegionId> {
    let mut series: BTreeMap<Series, BTreeMap<RegionId, Decimal>> = BTreeMap::new();
    for figure in figures {
        let kind = dataset.measures.units[dataset.measures.all[figure.measure].unit].kind;
        let Some(value) = figure.written.stated.quantity().and_then(Quantity::representative) else {
            continue;
        };
        if matches!(kind, UnitKind::Count | UnitKind::Currency) {
            let of = (figure.measure, figure.values.clone(), figure.period, figure.aspect);
            series.entry(of).or_default().insert(figure.region, value);
        }
    }
    series.retain(|_, values| values.len() > 2);
    let largest = |values: &BTreeMap<RegionId, Decimal>| {
        values
            .iter()
            .max_by_key(|(region, value)| (**value, std::cmp::Reverse(**region)))
            .map(|(region, _)| *region)
    };
    let region = series.values().find_map(largest)?;
    let mut is_sum = false;
    for values in series.values() {
        let Some(whole) = values.get(&region) else { continue };
        // What is too large to be reckoned with is no sum.
        let others = values.iter().filter(|(of, _)| **of != region).map(|(_, value)| *value);
        let parts = others.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)?;
        let apart = whole.checked_sub(parts)?;
        let near = apart.abs().checked_mul(Decimal::from(PARTS_OF_IT))? <= *whole;
        if !near && apart < Decimal::ZERO {
            return None;
        }
        is_sum |= near && *whole > Decimal::ZERO;
    }
    is_sum.then_some(region)
}
