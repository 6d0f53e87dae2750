//! A site of its own from a table: its regions, measures, units and categories are those that the table names.
//!
//! What a table does not say cannot be known: what a measure counts exactly, what a rate is a share of, who is
//! above whom. It is written as what it is, a text to be replaced, and the file says so.

use super::book::{Book, Cell, Sheet};
use super::layout::{Finder, Layout};
use super::lexicon::{scale_apart, scales_in};
use super::look::{Look, look};
use super::mapping::{Answer, Mapping};
use super::numeral::without_mark;
use super::period;
use super::reading::Options;
use super::roles::Role;
use super::units::{unit_in, without_unit};
use super::words::{fold, slug};
use super::yaml::{comment, quoted};
use crate::diag::UiLanguage;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What the tables of files name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    regions: Named,
    measures: Named,
    categories: Named,
    /// For each measure: its unit as the table names it.
    units: BTreeMap<String, String>,
    /// The measures of which some figure has decimals or is in percent.
    fractions: BTreeSet<String>,
    percents: BTreeSet<String>,
    /// The measures whose figures are written in thousands, millions or more.
    scaled: BTreeSet<String>,
    /// The measures with categories.
    divided: BTreeSet<String>,
    /// The measures with a figure over a hundred.
    over_hundred: BTreeSet<String>,
    /// The sources with who published them.
    sources: BTreeMap<String, (String, String)>,
    title: String,
}

/// Keys with the names that they were made from, in the order of the table.
#[derive(Debug, Clone, Default)]
struct Named {
    entries: Vec<(String, String)>,
    by_name: BTreeMap<String, String>,
}

impl Named {
    /// The key of a name, which is given one if it is new. A name that is a key already keeps it.
    fn key(&mut self, name: &str, kind: &str, wanted: Option<&str>) -> String {
        let folded = fold(wanted.unwrap_or(name));
        if let Some(key) = self.by_name.get(&folded) {
            return key.clone();
        }
        let base = match wanted.unwrap_or(name) {
            key if crate::check::shape::is_key(key) => key.to_owned(),
            other => slug(other),
        };
        let base = if base.is_empty() { kind.to_owned() } else { base };
        let taken = |key: &str| self.entries.iter().any(|(known, _)| known == key);
        let mut key = base.clone();
        let mut number = 2;
        while taken(&key) || reserved(&key) {
            key = format!("{base}-{number}");
            number += 1;
        }
        self.by_name.insert(folded, key.clone());
        self.entries.push((key.clone(), name.to_owned()));
        key
    }
}

/// Words that mean something of their own where the key would stand.
fn reserved(key: &str) -> bool {
    matches!(key, "null" | "true" | "false" | "undated")
}

impl Names {
    /// The names in the tables of files.
    pub fn of(books: &[Book], mapping: &Mapping) -> Self {
        let mut names = Self::default();
        for book in books {
            for sheet in &book.sheets {
                let skipped = mapping.sheets.get(&sheet.name).is_some_and(super::mapping::Given::is_skipped);
                if skipped {
                    continue;
                }
                for table in Finder::new(sheet).tables(&mut BTreeMap::new()) {
                    names.table(sheet, &table, mapping);
                }
            }
        }
        names
    }

    fn table(&mut self, sheet: &Sheet, table: &Layout, mapping: &Mapping) {
        let roles: Vec<(u32, String, Option<Role>)> = table
            .columns
            .iter()
            .map(|column| {
                let given = mapping.columns.get(&column.label);
                let head = words_of(&column.lines);
                let role = given.map_or_else(|| Role::of_head(without_mark(&head).0), |given| given.role);
                (column.column, head, role)
            })
            .collect();
        if self.title.is_empty() {
            self.title =
                table.titles.iter().map(|line| comment(line)).find(|line| line.len() > 3).unwrap_or_default();
        }
        let of =
            |role: Role| roles.iter().find(|(_, _, known)| *known == Some(role)).map(|(column, ..)| *column);
        // Without a column of regions the first one of texts is it.
        let first_text = || {
            let free = table.columns.iter().find(|column| {
                column.texts > column.figures
                    && roles.iter().any(|(at, _, role)| *at == column.column && role.is_none())
            });
            free.map(|column| column.column)
        };
        let region = of(Role::Region).or_else(first_text);
        // "region: indonesia": a table of one region, which it has no column for.
        let of_sheet = mapping.sheets.get(&sheet.name).and_then(|given| given.region.as_ref());
        if let Some(only) = of_sheet.or(mapping.all.region.as_ref()) {
            self.regions.key(&as_a_name(only), "region", Some(only));
        }
        // What titles and notes say of the unit holds for every column that does not say otherwise.
        let around = table
            .titles
            .iter()
            .chain(table.notes.iter().filter(|(mark, _)| mark.is_none()).map(|(_, text)| text));
        let around = around.filter_map(|text| unit_in(text)).next();
        let is_scaled = table
            .titles
            .iter()
            .chain(table.notes.iter().map(|(_, text)| text))
            .any(|text| !scales_in(text).is_empty());
        for row in &table.rows {
            let text = |column: Option<u32>| {
                column.and_then(|column| sheet.shown(*row, column)).map(|(_, cell)| one_line(cell))
            };
            if text(of(Role::Origin)).as_deref() == Some("derived") {
                continue;
            }
            if let Some(name) = text(region) {
                let shown = text(of(Role::RegionName));
                let (bare, _) = without_mark(&name);
                let known = matches!(mapping.regions.get(&name), Some(Answer::Skip | Answer::Total))
                    || shown.is_none()
                        && (super::reading::is_total_name(bare) || super::reading::is_worked_out(bare));
                if !known {
                    match shown {
                        Some(shown) => drop(self.regions.key(&shown, "region", Some(bare))),
                        None => drop(self.regions.key(bare, "region", None)),
                    }
                }
            }
            if let (Some(key), outlet) = (text(of(Role::Source)), text(of(Role::Outlet))) {
                let released = text(of(Role::Released)).unwrap_or_default();
                let known = self
                    .sources
                    .entry(slug_or(&key))
                    .or_insert_with(|| (outlet.unwrap_or_default(), released.clone()));
                if known.1 > released {
                    known.1 = released;
                }
            }
            self.row(sheet, table, *row, &roles, (region, around.as_deref(), is_scaled), mapping);
        }
    }

    fn row(
        &mut self,
        sheet: &Sheet,
        table: &Layout,
        row: u32,
        roles: &[(u32, String, Option<Role>)],
        (region, around, is_scaled): (Option<u32>, Option<&str>, bool),
        mapping: &Mapping,
    ) {
        let text = |wanted: Role| {
            let column =
                roles.iter().find(|(_, _, role)| *role == Some(wanted)).map(|(column, ..)| *column)?;
            sheet.shown(row, column).map(|(_, cell)| one_line(cell))
        };
        let category =
            text(Role::Category).filter(|text| !matches!(fold(text).as_str(), "" | "total" | "jumlah"));
        let mut is_scaled = is_scaled;
        let unit = text(Role::Unit).map(|unit| match scale_apart(&fold(&unit)) {
            (rest, Some(_)) => {
                is_scaled = true;
                rest
            }
            (_, None) => unit,
        });
        let named = text(Role::Measure);
        for (column, head, role) in roles {
            let is_figure = match role {
                Some(Role::Value | Role::Low | Role::High | Role::Missing) => true,
                Some(_) => false,
                None => {
                    Some(*column) != region
                        && table.columns.iter().any(|known| {
                            known.column == *column && known.texts <= known.figures + known.times
                        })
                }
            };
            if !is_figure {
                continue;
            }
            let measure = match (&named, role) {
                (Some(name), _) => name.clone(),
                (None, Some(_)) => "Value".to_owned(),
                (None, None) if period::parse(without_mark(head).0).is_some() => {
                    let title = period::without_times(&without_unit(&self.title));
                    if self.title.is_empty() { "Value".to_owned() } else { title }
                }
                (None, None) => period::without_times(&without_unit(head)),
            };
            // A mapping may have named the measure of a column.
            let label = table
                .columns
                .iter()
                .find(|known| known.column == *column)
                .map_or("", |known| known.label.as_str());
            let given = mapping.columns.get(label).and_then(|given| given.measure.as_deref());
            let wanted =
                given.or(mapping.all.measure.as_deref().filter(|_| named.is_none() && role.is_some()));
            let key = self.measures.key(&measure, "measure", wanted);
            if let Some(category) = &category {
                self.categories.key(category, "category", None);
                self.divided.insert(key.clone());
            }
            if is_scaled || scale_apart(&fold(head)).1.is_some() {
                self.scaled.insert(key.clone());
            }
            let of_name = || named.as_deref().and_then(unit_in);
            let stated = || unit_in(head).or_else(of_name).or_else(|| around.map(str::to_owned));
            if let Some(unit) = unit.clone().or_else(stated) {
                self.units.entry(key.clone()).or_insert(unit);
            }
            if let Some(cell) = sheet.get(row, *column) {
                self.look_at(&key, cell);
            }
        }
    }

    fn look_at(&mut self, key: &str, cell: &Cell) {
        use super::numeral::{Marks, plain};
        let (value, percent) = match cell {
            Cell::Number { value, percent } => (*value, *percent),
            Cell::Text(text) if look(cell) == Look::Figure => {
                if text.contains('%') {
                    self.percents.insert(key.to_owned());
                }
                match [Marks::Comma, Marks::Point].map(|marks| plain(without_mark(text).0, marks)) {
                    [Some((a, percent)), Some((b, _))] if a == b => (a, percent),
                    [Some((value, percent)), None] | [None, Some((value, percent))] => (value, percent),
                    _ => return,
                }
            }
            _ => return,
        };
        if percent {
            self.percents.insert(key.to_owned());
        }
        if value.normalize().scale() > 0 {
            self.fractions.insert(key.to_owned());
        }
        if value > rust_decimal::Decimal::ONE_HUNDRED {
            self.over_hundred.insert(key.to_owned());
        }
    }

    /// Whether there is anything to make a site of.
    pub fn is_empty(&self) -> bool {
        self.regions.entries.is_empty() || self.measures.entries.is_empty()
    }

    /// Whether the tables have measures and say of no region that they are its.
    pub fn lacks_region(&self) -> bool {
        self.regions.entries.is_empty() && !self.measures.entries.is_empty()
    }

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
        let date = options.released.map(|date| date.to_string()).unwrap_or_default();
        for (key, (of, released)) in &self.sources {
            let of = if of.is_empty() { outlet } else { of };
            let date = mapping
                .about
                .date
                .clone()
                .unwrap_or_else(|| if released.is_empty() { date.clone() } else { released.clone() });
            let _ = writeln!(
                out,
                "{key}:\n  title: {}\n  outlet: {}\n  date: {date}",
                quoted(&format!("{title}: {key}")),
                quoted(of)
            );
        }
        out
    }

    /// The key of the source that all figures are of, where no column says otherwise.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// A key made of a text that may be one already.
pub fn slug_or(text: &str) -> String {
    if crate::check::shape::is_key(text) {
        return text.to_owned();
    }
    let slug = slug(text);
    if slug.is_empty() { "source".to_owned() } else { slug }
}

/// A head without the lines of it that are times, where it has others: "Peserta aktif" over "2023" over "Agustus".
fn words_of(lines: &[String]) -> String {
    let is_time = |line: &&String| {
        let bare = without_mark(line).0;
        period::parse(bare).is_some() || period::is_part(bare)
    };
    let words: Vec<&str> = lines.iter().filter(|line| !is_time(line)).map(String::as_str).collect();
    if words.is_empty() { lines.join(" ") } else { words.join(" ") }
}

/// "Jawa Barat" of `jawa-barat`; other names stay as they are written.
fn as_a_name(key: &str) -> String {
    if !crate::check::shape::is_key(key) {
        return key.to_owned();
    }
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    key.split('-').map(capital).collect::<Vec<_>>().join(" ")
}

fn one_line(cell: &Cell) -> String {
    cell.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
