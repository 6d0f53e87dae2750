//! The units that a content has, as tables write them, and those that it does not have: a sign such as "%" is a unit in any
//! site, and figures in it are of no measure that has another.

use super::super::money;
use super::super::scale;
use super::super::words::fold;
use super::{Heard, Lexicon};
use crate::model::{MeasureId, Unit, UnitKind};

impl Lexicon<'_> {
    /// The unit that a folded word or a sign is everywhere: the one of the content, or its name where that has none.
    pub(super) fn unit_like(&self, word: &str) -> Option<String> {
        let units = &self.dataset.measures.units;
        if matches!(word, "persen" | "percent") {
            let own = units.iter().find(|(_, unit)| unit.kind == UnitKind::Percent);
            return Some(own.map_or_else(|| "percent".to_owned(), |(_, unit)| unit.id.clone()));
        }
        money::code(word)
    }

    /// Whether what words say of the unit is not that of the measure.
    pub fn is_of_another_unit(&self, heard: &Heard, measure: Option<MeasureId>) -> bool {
        let unit = measure.map(|id| self.dataset.measures.unit_of(id));
        unit.zip(heard.unit.as_deref()).is_some_and(|(unit, said)| !self.is_unit(said, unit))
    }

    /// The unit that a text names without its scale word, and the scale: "ribu orang", "Rp juta", "000 orang". One that
    /// the content has under this very name has no scale.
    pub fn scaled_unit<'t>(&self, text: &'t str) -> (std::borrow::Cow<'t, str>, Option<u32>) {
        let folded = fold(text);
        if self.units.iter().any(|(name, _)| *name == folded) {
            return (text.into(), None);
        }
        let (rest, scale) = scale::scale_apart(&folded);
        if scale.is_none() { (text.into(), None) } else { (rest.into(), scale) }
    }

    /// Whether a text names a unit, by its key, its words or its sign.
    pub fn is_unit(&self, text: &str, unit: &Unit) -> bool {
        let folded = fold(text);
        let by_kind = match unit.kind {
            UnitKind::Percent => {
                matches!(folded.as_str(), "persen" | "percent" | "pct" | "pt") || text.trim() == "%"
            }
            UnitKind::Currency => unit.id == "IDR" && matches!(folded.as_str(), "rp" | "rupiah" | "idr"),
            UnitKind::PercentPoint => {
                let has_percent =
                    || self.dataset.measures.units.iter().any(|(_, unit)| unit.kind == UnitKind::Percent);
                matches!(folded.as_str(), "poin" | "persen poin" | "percentage points" | "pp")
                    || folded == "percent" && !has_percent()
            }
            // The code of SDMX.
            UnitKind::Count => {
                folded == "ps" && self.units.iter().any(|(name, id)| *id == unit.id && name == "persons")
            }
            UnitKind::Ratio => false,
        };
        by_kind || self.units.iter().any(|(name, id)| *id == unit.id && *name == folded)
    }
}
