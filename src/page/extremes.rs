//! The highest and the lowest of figures of regions, in words: all that are so, and not the first that was met.

use super::sheet::Sheet;
use crate::indicator::Figure;
use crate::model::Quantity;
use crate::number::Form;

/// So many regions with one figure are named.
const NAMED: usize = 2;

/// The ends of the figures of several regions, in words.
#[derive(Debug)]
pub(super) struct Extremes {
    /// The regions with the highest figure: "Aceh", "Aceh dan Bali", "12 provinsi".
    pub(super) top: String,
    /// Those with the lowest.
    pub(super) bottom: String,
    /// The highest figure, in short.
    pub(super) high: String,
    /// The lowest.
    pub(super) low: String,
    /// What the regions are called, in the middle of a sentence.
    pub(super) level: String,
    /// How many have a figure, if it is the same one in all of them.
    pub(super) same_in: Option<String>,
}

impl Sheet<'_> {
    /// The highest and the lowest of figures of one measure and time; nothing if none of them is a number.
    pub(super) fn extremes<'f>(&self, figures: impl Iterator<Item = &'f Figure>) -> Option<Extremes> {
        let value = |figure: &Figure| figure.quantity().and_then(Quantity::representative);
        let known: Vec<_> = figures.filter_map(|figure| Some((value(figure)?, figure))).collect();
        let highest = known.iter().map(|(value, _)| *value).max()?;
        let lowest = known.iter().map(|(value, _)| *value).min()?;
        let level = self.level_name(known.first()?.1.key.region);
        let at = |end| known.iter().filter(move |(value, _)| *value == end).map(|(_, figure)| *figure);
        let names = |end| {
            let regions: Vec<_> = at(end).map(|figure| figure.key.region).collect();
            if regions.len() > NAMED {
                let count = self.count(regions.len());
                return self.say("extreme-many", &[("count", (&count).into()), ("level", (&level).into())]);
            }
            let names: Vec<String> = regions.into_iter().map(|region| self.region_name(region)).collect();
            self.listed_words(&names)
        };
        let written = |end| at(end).next().and_then(|figure| self.quantity_of(figure, Form::Headline));
        Some(Extremes {
            top: names(highest),
            bottom: names(lowest),
            high: written(highest)?,
            low: written(lowest)?,
            same_in: (highest == lowest && known.len() > 1).then(|| self.count(known.len())),
            level,
        })
    }
}
