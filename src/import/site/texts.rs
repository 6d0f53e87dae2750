//! The files of a site that is made from a table: what its names become, and what is left to be replaced.

use super::super::counted::{counted_words, is_of_people, is_rate};
use super::super::mapping::Mapping;
use super::super::reading::Options;
use super::super::words::fold;
use super::super::yaml::{comment, quoted};
use super::{Named, Names, Whole};
use crate::diag::UiLanguage;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What figures count of which nothing names the unit; no table can name it so.
const UNNAMED: &str = "";

/// What stands at the head of each file.
pub fn to_be_replaced(language: UiLanguage) -> &'static str {
    match language {
        UiLanguage::Indonesian => "# Dibuat oleh `cakupan import --new`. Ganti yang belum tepat.",
        UiLanguage::English => "# Made by `cakupan import --new`. Replace what is not right yet.",
    }
}

/// A title from the name of a file: "peserta_aktif-2023.csv" is "Peserta aktif 2023".
fn named(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = comment(&stem.replace(['_', '-'], " "));
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => file.to_owned(),
    }
}

/// A name as a site shows it: "New members" of `new_members`.
fn shown(name: &str) -> String {
    let name = name.replace('_', " ");
    let is_small = name.split(' ').next().is_some_and(|first| !first.contains(char::is_uppercase));
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if is_small => first.to_uppercase().chain(letters).collect(),
        _ => name,
    }
}

/// Words of our own, in both languages of the site: neither shows those of the other.
fn both(id: &str, en: &str) -> String {
    format!("{{ id: {}, en: {} }}", quoted(id), quoted(en))
}

impl Names {
    /// The files of the site apart from its figures and its release.
    pub fn files(
        &self,
        mapping: &Mapping,
        options: &Options,
        name: &str,
        language: UiLanguage,
    ) -> BTreeMap<String, String> {
        let first = language == UiLanguage::Indonesian;
        let say = |id: &'static str, en: &'static str| if first { id } else { en };
        let title = mapping.about.title.clone().filter(|text| !text.is_empty());
        let title =
            title.unwrap_or_else(|| if self.title.is_empty() { named(name) } else { self.title.clone() });
        let outlet = match &mapping.about.outlet {
            Some(outlet) => quoted(outlet),
            None => both("Penerbit tabel", "Publisher of the table"),
        };
        let replace = to_be_replaced(language);
        let languages = if language == UiLanguage::Indonesian { "[id, en]" } else { "[en, id]" };
        let site = format!(
            "{replace}\n\ntitle: {}\ndescription: {}\nlanguages: {languages}\nbase-url: https://example.org/\norganisation: {}\nlicence: {{ name: {} }}\n",
            quoted(&title),
            quoted(&title),
            outlet,
            quoted(say("belum ditentukan", "not decided yet")),
        );
        let files = [
            ("content/site.yaml", site),
            ("content/regions.yaml", self.regions_yaml(replace, self.named_whole().as_ref())),
            ("content/measures.yaml", self.measures_yaml(replace)),
            ("content/sources.yaml", self.sources_yaml(replace, &title, &outlet, mapping, options)),
        ];
        files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
    }

    /// The file of the regions, and its path.
    pub fn regions(&self, whole: Option<&Whole>, language: UiLanguage) -> (String, String) {
        ("content/regions.yaml".to_owned(), self.regions_yaml(to_be_replaced(language), whole))
    }

    fn regions_yaml(&self, head: &str, whole: Option<&Whole>) -> String {
        let mut out = format!("{head}\n\nlevels:\n");
        let above = whole.map(|whole| whole.key.as_str());
        if above.is_some() {
            let _ = writeln!(out, "  whole: {{ name: {} }}", both("Keseluruhan", "Whole"));
        }
        let (one, many) = (both("Wilayah", "Region"), both("Wilayah", "Regions"));
        let _ = write!(
            out,
            "  region: {{ name: {one}, plural: {many} }}\ntrees:\n  all: {{ name: {one} }}\nregions:\n",
        );
        for (key, shown) in &self.regions.entries {
            let level = if Some(key.as_str()) == above { "whole" } else { "region" };
            let parent = above
                .filter(|above| above != key)
                .map_or(String::new(), |above| format!(", parents: {{ all: {above} }}"));
            let _ = writeln!(out, "  {key}: {{ name: {}, level: {level}{parent} }}", quoted(shown));
        }
        // Last: the others keep their places.
        if let Some(Whole { key, .. }) = whole.filter(|whole| whole.is_made) {
            let name = both("Semua wilayah", "All regions");
            let _ = writeln!(out, "  {key}: {{ name: {name}, level: whole }}");
        }
        out
    }

    /// The measures of which nothing says in what they are counted.
    pub fn unnamed_units(&self) -> Vec<&str> {
        let keys = self.measures.entries.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| {
            self.kind(key, self.units.get(*key).map_or("", String::as_str)) == "count"
                && !self.units.contains_key(*key)
                && !self.is_of_people(key)
        })
        .collect()
    }

    /// The measures of which nothing but their names says that they count people.
    pub fn of_people(&self) -> Vec<&str> {
        let keys = self.measures.entries.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| {
            self.kind(key, "") == "count" && !self.units.contains_key(*key) && self.is_of_people(key)
        })
        .collect()
    }

    fn is_rate(&self, key: &str) -> bool {
        self.measures.entries.iter().any(|(known, name)| known == key && is_rate(name))
    }

    fn is_of_people(&self, key: &str) -> bool {
        self.measures.entries.iter().any(|(known, name)| known == key && is_of_people(name))
    }

    /// The measures with decimals of which nothing says in what they are counted.
    pub fn unnamed_ratios(&self) -> Vec<&str> {
        let keys = self.measures.entries.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| {
            self.kind(key, "") == "ratio" && !self.units.contains_key(*key) && self.fractions.contains(*key)
        })
        .collect()
    }

    /// The measures of which nothing but their names says that they are rates, averages or indices.
    pub fn unnamed_rates(&self) -> Vec<&str> {
        let keys = self.measures.entries.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| {
            self.kind(key, "") == "ratio" && !self.units.contains_key(*key) && !self.fractions.contains(*key)
        })
        .collect()
    }

    fn measures_yaml(&self, head: &str) -> String {
        let mut units = Named::default();
        let mut kinds: BTreeMap<String, &'static str> = BTreeMap::new();
        let mut of_measure: BTreeMap<&str, String> = BTreeMap::new();
        for (key, name) in &self.measures.entries {
            let named = self.units.get(key).map_or("", String::as_str);
            let kind = self.kind(key, named);
            let (unit, shown) = match kind {
                "percent" => ("percent", "percent"),
                "percent-point" => ("percent-point", "percent-point"),
                "currency" if matches!(fold(named).as_str(), "rp" | "rupiah" | "idr") => ("IDR", "rupiah"),
                "count" if named.is_empty() && is_of_people(name) => ("persons", "persons"),
                _ if named.is_empty() => (if kind == "ratio" { "ratio" } else { "count" }, UNNAMED),
                _ => (named, named),
            };
            let unit =
                if kind == "currency" { unit.to_uppercase() } else { units.key(shown, "unit", Some(unit)) };
            if kind == "currency" && !units.entries.iter().any(|(known, _)| *known == unit) {
                units.entries.push((unit.clone(), shown.to_owned()));
            }
            kinds.insert(unit.clone(), kind);
            of_measure.insert(key, unit);
        }
        let mut out = format!("{head}\n\nunits:\n");
        for (key, shown) in &units.entries {
            let kind = kinds.get(key).copied().unwrap_or("count");
            let words = match (shown.as_str(), counted_words(shown)) {
                (UNNAMED, _) => format!(", one: {}, other: {}", both("buah", "item"), both("buah", "items")),
                (_, Some([id, one, other])) => {
                    format!(", one: {}, other: {}", both(id, one), both(id, other))
                }
                (_, None) => format!(", one: {}, other: {}", quoted(shown), quoted(shown)),
            };
            let words = if matches!(kind, "percent" | "percent-point") { String::new() } else { words };
            let _ = writeln!(out, "  {key}: {{ kind: {kind}{words} }}");
        }
        for (at, (way, values)) in self.dimensions.all().enumerate() {
            if at == 0 {
                out.push_str("dimensions:\n");
            }
            let name = match &way.names {
                [id, en] if id == en => quoted(id),
                [id, en] => both(id, en),
            };
            let _ = writeln!(out, "  {}:\n    name: {name}", way.key);
            if way.overlaps {
                out.push_str("    overlaps: true\n");
            }
            out.push_str("    values:\n");
            for (key, shown) in values {
                let _ = writeln!(out, "      {key}: {{ name: {} }}", quoted(shown));
            }
        }
        out.push_str("measures:\n");
        let definition =
            both("Lihat sumbernya: tabelnya tidak menjelaskan.", "See its source: the table does not say.");
        for (key, name) in &self.measures.entries {
            let unit = of_measure.get(key.as_str()).map_or("count", String::as_str);
            let kind = kinds.get(unit).copied().unwrap_or("count");
            let rate = matches!(kind, "percent" | "percent-point" | "ratio");
            let _ =
                writeln!(out, "  {key}:\n    name: {}\n    definition: {}", quoted(&shown(name)), definition);
            let _ = writeln!(out, "    unit: {unit}\n    kind: {}", if rate { "rate" } else { "stock" });
            if rate {
                let _ = writeln!(
                    out,
                    "    denominator: {}",
                    both("penyebut menurut sumber", "the denominator of the source")
                );
            }
            if kind == "percent" && self.over_hundred.contains(key) {
                let _ = writeln!(
                    out,
                    "    over-hundred: {}",
                    both("Begitu menurut tabelnya.", "So the table states.")
                );
            }
            let ways = self.dimensions.of(key);
            if !ways.is_empty() {
                let _ = writeln!(out, "    dimensions: [{}]", ways.join(", "));
            }
        }
        out
    }

    /// What kind of unit a measure has, by the name of its unit and by its figures.
    fn kind(&self, measure: &str, unit: &str) -> &'static str {
        let folded = fold(unit);
        let is_code = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
        match folded.as_str() {
            "persen" | "percent" | "pct" | "per cent" => "percent",
            "percent point" | "percentage points" | "poin" | "persen poin" | "pp" => "percent-point",
            "rp" | "rupiah" => "currency",
            "ratio" | "rasio" => "ratio",
            _ if unit.trim() == "%" || unit.is_empty() && self.percents.contains(measure) => "percent",
            _ if is_code => "currency",
            // Of what is counted in thousands there may be half a one.
            _ if self.fractions.contains(measure) && !self.scaled.contains(measure) => "ratio",
            // Nor are rates, averages and indices counted, whatever their figures are.
            _ if unit.is_empty() && self.is_rate(measure) => "ratio",
            _ => "count",
        }
    }

    fn sources_yaml(
        &self,
        head: &str,
        title: &str,
        outlet: &str,
        mapping: &Mapping,
        options: &Options,
    ) -> String {
        let mut out = format!("{head}\n\n");
        for (key, (of, dates)) in &self.sources {
            let of = if of.is_empty() { outlet.to_owned() } else { quoted(of) };
            let first = dates.iter().filter_map(|date| date.or(options.released)).min();
            let date = mapping.about.date.clone().or_else(|| first.map(|date| date.to_string()));
            let date = date.unwrap_or_default();
            let _ = writeln!(
                out,
                "{key}:\n  title: {}\n  outlet: {}\n  date: {date}",
                quoted(&if self.sources.len() > 1 { format!("{title}: {key}") } else { title.to_owned() }),
                of
            );
        }
        out
    }
}
