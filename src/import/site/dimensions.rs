//! The dimensions of a new site: ways of dividing its measures, with the values that its tables name.

use super::super::ways::Way;
use super::named::Named;
use std::collections::BTreeMap;

/// Dimensions with their values, in the order of the tables.
#[derive(Debug, Clone, Default)]
pub(super) struct Dimensions {
    ways: Vec<Way>,
    values: Named,
    /// The key of the way of each value, in the order of the values.
    of: Vec<String>,
    /// For each measure the keys of the ways in which it is divided.
    divided: BTreeMap<String, Vec<String>>,
}

impl Dimensions {
    /// A measure has a figure of this value; `wanted` is its key where a person has given one.
    pub(super) fn divide(&mut self, measure: &str, way: &Way, value: &str, wanted: Option<&str>) {
        if !self.ways.iter().any(|known| known.key == way.key) {
            self.ways.push(way.clone());
        }
        self.values.key_in(&way.key, value, "value", wanted);
        if self.values.entries.len() > self.of.len() {
            self.of.push(way.key.clone());
        }
        let divided = self.divided.entry(measure.to_owned()).or_default();
        if !divided.contains(&way.key) {
            divided.push(way.key.clone());
        }
    }

    /// The ways with the keys and names of their values.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Way, Vec<(&str, &str)>)> {
        self.ways.iter().map(|way| {
            let values = self.values.entries.iter().zip(&self.of).filter(|(_, of)| **of == way.key);
            (way, values.map(|((key, name), _)| (key.as_str(), name.as_str())).collect())
        })
    }

    /// The keys of the ways in which a measure is divided.
    pub(super) fn of(&self, measure: &str) -> &[String] {
        self.divided.get(measure).map_or(&[], Vec::as_slice)
    }
}
