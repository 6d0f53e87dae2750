//! The files of a site that is made from a table: what its names become, and what is left to be replaced.

use super::super::mapping::Mapping;
use super::super::reading::Options;
use super::super::words::fold;
use super::super::yaml::{comment, quoted};
use super::{Named, Names};
use crate::diag::UiLanguage;
use std::collections::BTreeMap;
use std::fmt::Write as _;

impl Names {
    /// The files of the site apart from its figures and its release.
    pub fn files(
        &self,
        mapping: &Mapping,
        options: &Options,
        name: &str,
        language: UiLanguage,
    ) -> BTreeMap<String, String> {
        let say =
            |id: &'static str, en: &'static str| if language == UiLanguage::Indonesian { id } else { en };
        let title = mapping.about.title.clone().filter(|text| !text.is_empty());
        let title =
            title.unwrap_or_else(|| if self.title.is_empty() { comment(name) } else { self.title.clone() });
        let outlet = mapping
            .about
            .outlet
            .clone()
            .unwrap_or_else(|| say("Penerbit tabel", "Publisher of the table").to_owned());
        let replace = say(
            "# Dibuat oleh `cakupan import --new`. Ganti yang belum tepat.",
            "# Made by `cakupan import --new`. Replace what is not right yet.",
        );
        let languages = if language == UiLanguage::Indonesian { "[id, en]" } else { "[en, id]" };
        let site = format!(
            "{replace}\n\ntitle: {}\ndescription: {}\nlanguages: {languages}\nbase-url: https://example.org/\norganisation: {}\nlicence: {{ name: {} }}\n",
            quoted(&title),
            quoted(&title),
            quoted(&outlet),
            quoted(say("belum ditentukan", "not decided yet")),
        );
        let files = [
            ("content/site.yaml", site),
            ("content/regions.yaml", self.regions_yaml(replace, language)),
            ("content/measures.yaml", self.measures_yaml(replace, language)),
            ("content/sources.yaml", self.sources_yaml(replace, &title, &outlet, mapping, options)),
        ];
        files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
    }

    /// The key of the region that stands for all: the one that is named so.
    pub fn whole(&self) -> Option<&str> {
        const WHOLE: &[&str] = &[
            "indonesia",
            "nasional",
            "national",
            "nation",
            "world",
            "dunia",
            "all",
            "seluruh",
            "country",
            "negara",
        ];
        let found = self.regions.entries.iter().find(|(key, name)| {
            let folded = fold(name);
            WHOLE.contains(&folded.as_str()) || WHOLE.contains(&key.as_str())
        });
        found.map(|(key, _)| key.as_str())
    }

    fn regions_yaml(&self, head: &str, language: UiLanguage) -> String {
        let name =
            if language == UiLanguage::Indonesian { ("Wilayah", "Keseluruhan") } else { ("Region", "Whole") };
        let mut out = format!("{head}\n\nlevels:\n");
        let whole = self.whole();
        if whole.is_some() {
            let _ = writeln!(out, "  whole: {{ name: {} }}", name.1);
        }
        let _ = write!(
            out,
            "  region: {{ name: {} }}\ntrees:\n  all: {{ name: {} }}\nregions:\n",
            name.0, name.0
        );
        for (key, shown) in &self.regions.entries {
            let level = if Some(key.as_str()) == whole { "whole" } else { "region" };
            let parent = whole
                .filter(|whole| whole != key)
                .map_or(String::new(), |whole| format!(", parents: {{ all: {whole} }}"));
            let _ = writeln!(out, "  {key}: {{ name: {}, level: {level}{parent} }}", quoted(shown));
        }
        out
    }

    /// The measures of which nothing says in what they are counted.
    pub fn unnamed_units(&self) -> Vec<&str> {
        let keys = self.measures.entries.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| {
            self.kind(key, self.units.get(*key).map_or("", String::as_str)) == "count"
                && !self.units.contains_key(*key)
        })
        .collect()
    }

    /// The measures with decimals of which nothing says in what they are counted.
    pub fn unnamed_ratios(&self) -> Vec<&str> {
        let keys = self.measures.entries.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| self.kind(key, "") == "ratio" && !self.units.contains_key(*key)).collect()
    }

    fn measures_yaml(&self, head: &str, language: UiLanguage) -> String {
        let say =
            |id: &'static str, en: &'static str| if language == UiLanguage::Indonesian { id } else { en };
        let mut units = Named::default();
        let mut kinds: BTreeMap<String, &'static str> = BTreeMap::new();
        let mut of_measure: BTreeMap<&str, String> = BTreeMap::new();
        for (key, _) in &self.measures.entries {
            let named = self.units.get(key).map_or("", String::as_str);
            let kind = self.kind(key, named);
            let (unit, shown) = match kind {
                "percent" => ("percent", "percent"),
                "percent-point" => ("percent-point", "percent-point"),
                "currency" if matches!(fold(named).as_str(), "rp" | "rupiah" | "idr") => ("IDR", "rupiah"),
                _ if named.is_empty() => {
                    (if kind == "ratio" { "ratio" } else { "count" }, say("buah", "items"))
                }
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
            let words = format!(", one: {}, other: {}", quoted(shown), quoted(shown));
            let words = if matches!(kind, "percent" | "percent-point") { String::new() } else { words };
            let _ = writeln!(out, "  {key}: {{ kind: {kind}{words} }}");
        }
        if !self.categories.entries.is_empty() {
            let _ = writeln!(
                out,
                "dimensions:\n  category:\n    name: {}\n    values:",
                say("Kategori", "Category")
            );
            for (key, shown) in &self.categories.entries {
                let _ = writeln!(out, "      {key}: {{ name: {} }}", quoted(shown));
            }
        }
        out.push_str("measures:\n");
        let definition =
            say("Lihat sumbernya: tabelnya tidak menjelaskan.", "See its source: the table does not say.");
        for (key, shown) in &self.measures.entries {
            let unit = of_measure.get(key.as_str()).map_or("count", String::as_str);
            let kind = kinds.get(unit).copied().unwrap_or("count");
            let rate = matches!(kind, "percent" | "percent-point" | "ratio");
            let _ = writeln!(
                out,
                "  {key}:\n    name: {}\n    definition: {}",
                quoted(shown),
                quoted(definition)
            );
            let _ = writeln!(out, "    unit: {unit}\n    kind: {}", if rate { "rate" } else { "stock" });
            if rate {
                let _ = writeln!(
                    out,
                    "    denominator: {}",
                    quoted(say("penyebut menurut sumber", "the denominator of the source"))
                );
            }
            if kind == "percent" && self.over_hundred.contains(key) {
                let _ = writeln!(
                    out,
                    "    over-hundred: {}",
                    quoted(say("Begitu menurut tabelnya.", "So the table states."))
                );
            }
            if self.divided.contains(key) {
                out.push_str("    dimensions: [category]\n");
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
            let of = if of.is_empty() { outlet } else { of };
            let first = dates.iter().filter_map(|date| date.or(options.released)).min();
            let date = mapping.about.date.clone().or_else(|| first.map(|date| date.to_string()));
            let date = date.unwrap_or_default();
            let _ = writeln!(
                out,
                "{key}:\n  title: {}\n  outlet: {}\n  date: {date}",
                quoted(&format!("{title}: {key}")),
                quoted(of)
            );
        }
        out
    }
}
