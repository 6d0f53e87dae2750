//! A small content that can be changed in many ways and stays sound: figures, texts, regions, releases, theme, settings
//! and the clock.

use cakupan::pipeline::Settings;
use cakupan::world::MemoryWorld;
use jiff::civil::{Date, Time};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::dice::Dice;

/// The files of the small golden site that are taken as they are.
const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/small/content");
const PROVINCES: [&str; 5] = ["aceh", "bali", "papua", "jambi", "riau"];
const YEARS: [u16; 3] = [2021, 2022, 2023];

/// A content, by what can be changed of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Town {
    /// Figures by province and year: wage earners, self-employed, workers.
    figures: BTreeMap<(usize, u16), [u64; 3]>,
    /// What a later source says of wage earners and self-employed.
    revised: BTreeMap<(usize, u16), [u64; 2]>,
    /// Variants of texts, by path; a text that is not here is not there.
    texts: BTreeMap<&'static str, u32>,
    /// What is appended to names of provinces.
    names: BTreeMap<usize, u32>,
    /// The regions of the report of 2023.
    reported: BTreeSet<usize>,
    /// Releases that are drafts.
    drafts: BTreeSet<u16>,
    /// Files of the theme with their variants.
    theme: BTreeMap<&'static str, u32>,
    /// Whether each of the settings is on, and the variant of the title.
    switches: BTreeSet<&'static str>,
    title: u32,
    note: u32,
    conflict: bool,
    day: Date,
    preview: bool,
    as_of: Option<Date>,
}

const TEXTS: [&str; 12] = [
    "reports/2023-12/overview.id.md",
    "reports/2023-12/overview.en.md",
    "reports/2023-12/region.id.md",
    "reports/2023-12/region.en.md",
    "reports/2023-12/regions/bali.id.md",
    "reports/2022-12/overview.id.md",
    "reports/2022-12/overview.en.md",
    "standing/regions/aceh.id.md",
    "standing/regions/aceh.en.md",
    "standing/regions/riau.id.md",
    "pages/about.id.md",
    "pages/about.en.md",
];
const THEME: [&str; 6] = [
    "templates/region-report.html",
    "templates/base.html",
    "templates/embed.html",
    "templates/parts/figure.html",
    "messages/id.ftl",
    "assets/own.css",
];
const SWITCHES: [&str; 8] = ["zip", "xlsx", "regions", "editions", "charts", "cards", "gz", "offline"];

impl Town {
    pub(crate) fn new() -> Self {
        let mut figures = BTreeMap::new();
        for region in 0..PROVINCES.len() {
            for (at, year) in YEARS.into_iter().enumerate() {
                let base = 400_000 + 97_531 * region as u64 + 12_345 * at as u64;
                figures.insert((region, year), [base, base / 5, base * 2]);
            }
        }
        Self {
            figures,
            revised: BTreeMap::new(),
            texts: TEXTS.iter().map(|path| (*path, 0)).collect(),
            names: BTreeMap::new(),
            reported: (0..PROVINCES.len()).collect(),
            drafts: BTreeSet::new(),
            theme: BTreeMap::new(),
            switches: BTreeSet::new(),
            title: 0,
            note: 0,
            conflict: true,
            day: Date::constant(2025, 6, 1),
            preview: false,
            as_of: None,
        }
    }

    /// One change, by chance; what it is.
    pub(crate) fn change(&mut self, dice: &mut Dice) -> &'static str {
        let region = dice.below(PROVINCES.len());
        let year = *dice.pick(&YEARS).unwrap();
        match dice.below(100) {
            0..=44 => {
                let at = dice.below(3);
                if let Some(figures) = self.figures.get_mut(&(region, year)) {
                    let tenth = figures[at] / 10;
                    figures[at] = figures[at] - tenth / 2 + dice.below(tenth as usize + 1) as u64;
                    // Never more participants than workers.
                    figures[2] = figures[2].max(figures[0] + figures[1] + 1);
                }
                "a figure"
            }
            45..=49 => {
                if self.figures.remove(&(region, year)).is_none() {
                    let base = 500_000 + dice.below(100_000) as u64;
                    self.figures.insert((region, year), [base, base / 4, base * 2]);
                }
                "a figure that comes or goes"
            }
            50..=56 => {
                let known = self.figures.get(&(region, year)).copied();
                if let (None, Some([a, b, _])) = (self.revised.remove(&(region, year)), known) {
                    self.revised.insert((region, year), [a + 7, b + 11]);
                }
                "a revision"
            }
            57..=68 => {
                let path = *dice.pick(&TEXTS).unwrap();
                if dice.chance(1, 4) {
                    if self.texts.remove(path).is_none() {
                        self.texts.insert(path, 0);
                    }
                } else if let Some(variant) = self.texts.get_mut(path) {
                    *variant += 1;
                }
                "a text"
            }
            69..=71 => {
                *self.names.entry(region).or_default() += 1;
                "a name"
            }
            72..=74 => {
                if !self.reported.remove(&region) {
                    self.reported.insert(region);
                }
                "a region of a report"
            }
            75..=77 => {
                let release = [2022, 2023][dice.below(2)];
                if !self.drafts.remove(&release) {
                    self.drafts.insert(release);
                }
                "a draft"
            }
            78..=86 => {
                let path = *dice.pick(&THEME).unwrap();
                if dice.chance(1, 3) {
                    self.theme.remove(path);
                } else {
                    *self.theme.entry(path).or_default() += 1;
                }
                "the theme"
            }
            87..=90 => {
                let switch = *dice.pick(&SWITCHES).unwrap();
                if !self.switches.remove(switch) {
                    self.switches.insert(switch);
                }
                "a setting"
            }
            91..=93 => {
                match dice.below(3) {
                    0 => self.title += 1,
                    1 => self.note += 1,
                    _ => self.conflict = !self.conflict,
                }
                "a title, a note or a conflict"
            }
            94..=96 => {
                let days = [(2023, 6, 1), (2024, 2, 20), (2024, 2, 19), (2024, 3, 1), (2025, 6, 1)];
                let (year, month, day) = *dice.pick(&days).unwrap();
                self.day = Date::constant(year, month, day);
                "the clock"
            }
            97..=98 => {
                self.as_of = match self.as_of {
                    Some(_) => None,
                    None => Some(Date::constant(2024, 1, 25)),
                };
                "the day asked about"
            }
            _ => {
                self.preview = !self.preview;
                "a preview"
            }
        }
    }

    /// Writes a text otherwise.
    pub(crate) fn write(&mut self, path: &'static str) {
        *self.texts.entry(path).or_default() += 3;
    }

    /// Counts a few more workers of a province.
    pub(crate) fn count(&mut self, province: &str, year: u16) {
        let at = PROVINCES.iter().position(|one| *one == province).unwrap();
        self.figures.get_mut(&(at, year)).unwrap()[2] += 10;
    }

    /// Calls a province otherwise.
    pub(crate) fn rename(&mut self, province: &str) {
        *self.names.entry(PROVINCES.iter().position(|one| *one == province).unwrap()).or_default() += 1;
    }

    pub(crate) fn settings(&self) -> Settings {
        let noon = self.day.to_datetime(Time::constant(12, 0, 0, 0));
        let now = jiff::tz::Offset::UTC.to_timestamp(noon).ok();
        Settings { now, preview: self.preview, as_of: self.as_of, ..Settings::default() }
    }

    pub(crate) fn world(&self, base: &Base) -> MemoryWorld {
        let mut world = MemoryWorld::new(self.day);
        let mut put = |path: &str, text: String| drop(world.files.insert(path.to_owned(), text.into_bytes()));
        for name in ["glossary.yaml", "measures.yaml"] {
            put(&format!("content/{name}"), base.file(name).to_owned());
        }
        put("content/site.yaml", self.site(base));
        put("content/regions.yaml", self.regions());
        put("content/sources.yaml", self.sources(base));
        if self.conflict {
            put("content/conflicts.yaml", CONFLICT.to_owned());
        }
        for year in YEARS {
            put(&format!("content/data/{year}.yaml"), self.data(year));
        }
        if !self.revised.is_empty() {
            put("content/data/revised.yaml", self.revisions());
        }
        for year in [2022, 2023] {
            put(&format!("content/reports/{year}-12/release.yaml"), self.release(year));
        }
        for name in ["methodology.id.md", "methodology.en.md"] {
            put(&format!("content/pages/{name}"), base.file(&format!("pages/{name}")).to_owned());
        }
        for (path, variant) in &self.texts {
            put(&format!("content/{path}"), self.text(path, *variant));
        }
        for (path, variant) in &self.theme {
            put(&format!("themes/default/{path}"), base.themed(path, *variant));
        }
        world
    }

    fn site(&self, base: &Base) -> String {
        let mut out = base.file("site.yaml").replace("Situs kecil", &format!("Situs kecil {}", self.title));
        let on = |name: &str| self.switches.contains(name);
        let offers: Vec<&str> =
            ["zip", "xlsx", "regions", "editions"].into_iter().filter(|name| on(name)).collect();
        let _ = writeln!(out, "downloads: [{}]", offers.join(", "));
        let charts = if on("charts") { "svg, csv, embed" } else { "" };
        let _ = writeln!(out, "charts: {{ files: [{charts}] }}");
        let _ = writeln!(out, "cards: {}", if on("cards") { "regions" } else { "none" });
        let _ = writeln!(out, "offline: {}", on("offline"));
        if on("gz") {
            out.push_str("packed: [gz]\n");
        }
        out
    }

    fn regions(&self) -> String {
        let mut out = REGIONS.to_owned();
        for (at, id) in PROVINCES.iter().enumerate() {
            let name = self.names.get(&at).map_or(String::new(), |variant| format!(" {variant}"));
            let _ = writeln!(
                out,
                "  {id}: {{ name: \"P. {id}{name}\", level: province, parents: {{ administrative: indonesia }}, \
                 tile: [{}, {}], label: \"{}\" }}",
                at / 3,
                at % 3,
                &id[..2].to_uppercase()
            );
        }
        out
    }

    fn sources(&self, base: &Base) -> String {
        let mut out = base.file("sources.yaml").to_owned();
        let _ = writeln!(
            out,
            "late-2024:\n  title: {{ id: Perbaikan, en: Correction }}\n  outlet: {{ id: Kantor uji, en: Test office \
             }}\n  date: 2024-02-01\n  note: {{ id: \"Catatan {0}.\", en: \"Note {0}.\" }}",
            self.note
        );
        out
    }

    fn data(&self, year: u16) -> String {
        let mut out = format!(
            "source: office-2024\nreleased: 2024-01-15\nperiod: {year}-12\ncolumns: [participants.active/pu, \
             participants.active/bpu, participants.active, workers]\nrows:\n"
        );
        let mut sums = [0; 4];
        for (at, id) in PROVINCES.iter().enumerate() {
            let Some([a, b, workers]) = self.figures.get(&(at, year)).copied() else { continue };
            let _ = writeln!(out, "  {id}: [{a}, {b}, {}, {workers}]", a + b);
            sums.iter_mut().zip([a, b, a + b, workers]).for_each(|(sum, figure)| *sum += figure);
        }
        if self.figures.keys().filter(|(_, of)| *of == year).count() == PROVINCES.len() {
            let [a, b, c, d] = sums;
            let _ = writeln!(out, "  indonesia: [{a}, {b}, {c}, {d}]");
        } else {
            let [a, b, c, d] = sums.map(|sum| sum * 2);
            let _ = writeln!(out, "  indonesia: [{a}, {b}, {c}, {d}]");
        }
        out
    }

    fn revisions(&self) -> String {
        let mut out = "source: late-2024\nreleased: 2024-02-01\nstatus: revised\nfigures:\n".to_owned();
        for ((region, year), [a, b]) in &self.revised {
            for (what, figure) in [("/pu", a), ("/bpu", b), ("", &(a + b))] {
                let _ = writeln!(
                    out,
                    "  - {{ measure: participants.active{what}, region: {}, period: {year}-12, value: {figure} }}",
                    PROVINCES[*region]
                );
            }
        }
        out
    }

    fn release(&self, year: u16) -> String {
        let regions: Vec<&str> = match year {
            2023 => self.reported.iter().map(|at| PROVINCES[*at]).collect(),
            _ => vec!["aceh", "bali"],
        };
        let era = if year == 2023 { "era: five\n" } else { "" };
        let sources = if year == 2023 { "office-2024, late-2024" } else { "office-2024" };
        let released = if year == 2023 { "2024-02-20" } else { "2023-01-20" };
        let draft = if self.drafts.contains(&year) { "draft: true\n" } else { "" };
        format!(
            "title: {{ id: Desember {year}, en: December {year} }}\nperiod: {year}-12\nreleased: {released}\nsources: \
             [{sources}]\nlead: indonesia\n{era}{draft}regions: [{}]\nheadline: [participants.active, coverage]\n",
            regions.join(", ")
        )
    }

    fn text(&self, path: &str, variant: u32) -> String {
        let is_english = path.ends_with(".en.md");
        let words = if is_english { "Variant" } else { "Varian" };
        let letter = |at: u32| char::from(b'a' + (at % 26) as u8);
        let mark = match path {
            _ if path.starts_with("pages/") => String::new(),
            // A slip of the pen, which must be told as long as it stands there.
            "standing/regions/aceh.id.md" if variant % 4 == 3 => {
                " {{ figure(measure=\"worker\") }}.".to_owned()
            }
            _ if variant % 3 == 1 => " {{ figure(measure=\"workers\") }}.".to_owned(),
            _ if variant % 3 == 2 => {
                " {{ chart(kind=\"trend\", measure=\"participants.active\") }}".to_owned()
            }
            _ => " {{ region.name }}: {{ figure(measure=\"participants.active\") }}.".to_owned(),
        };
        let slug = match path.strip_prefix("pages/") {
            Some(name) if is_english => format!("title: About {name}\nslug: about\n"),
            Some(name) => format!("title: Tentang {name}\nslug: tentang\n"),
            None => String::new(),
        };
        let title = if path.starts_with("standing/") { "title: Membaca angka\n" } else { "" };
        format!(
            "---\n{slug}{title}summary: \"{words} {} of a text that is long enough to be the description of its \
             page.\"\n---\n{words} {}.{mark}\n",
            letter(variant),
            letter(variant)
        )
    }
}

const REGIONS: &str = "\
levels:
  nation: { name: { id: Nasional, en: National } }
  province: { name: { id: Provinsi, en: Province }, plural: { id: Provinsi, en: Provinces } }
trees:
  administrative: { name: { id: Administrasi, en: Administration } }
eras:
  five: { name: { id: Lima provinsi, en: Five provinces }, level: province, on: 2023-12-31 }
regions:
  indonesia: { name: Indonesia, level: nation }
";

const CONFLICT: &str = "\
two-kinds:
  title: { id: Dua angka, en: Two figures }
  note: { id: Dua angka yang berbeda., en: Two different figures. }
  cells:
    - { measure: workers, region: indonesia, period: 2023-12 }
    - { measure: participants.active, region: indonesia, period: 2023-12 }
";

/// The files that every content has, read once.
pub(crate) struct Base(BTreeMap<String, String>);

impl Base {
    pub(crate) fn read() -> Self {
        let mut files = BTreeMap::new();
        for name in [
            "glossary.yaml",
            "measures.yaml",
            "site.yaml",
            "sources.yaml",
            "pages/methodology.id.md",
            "pages/methodology.en.md",
        ] {
            files.insert(name.to_owned(), std::fs::read_to_string(format!("{BASE}/{name}")).unwrap());
        }
        let theme = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default");
        for path in THEME.iter().filter(|path| path.ends_with(".html")) {
            files.insert((*path).to_owned(), std::fs::read_to_string(format!("{theme}/{path}")).unwrap());
        }
        Self(files)
    }

    fn file(&self, name: &str) -> &str {
        &self.0[name]
    }

    fn themed(&self, path: &str, variant: u32) -> String {
        match path {
            "messages/id.ftl" => format!("nav-home = Beranda {variant}\n"),
            "assets/own.css" => format!("h1 {{ letter-spacing: 0.{variant}px }}\n"),
            _ => {
                let text = self.file(path);
                // In the first element that there is.
                let is_element = |at: &usize| {
                    let rest = &text[at + 1..];
                    rest.starts_with(|letter: char| letter.is_ascii_lowercase()) && !rest.starts_with("part.")
                };
                let at = text.match_indices('<').map(|(at, _)| at).find(is_element);
                let (before, after) = text.split_at(at.unwrap());
                let end = after[1..].find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap() + 1;
                format!("{before}{} data-v=\"{variant}\"{}", &after[..end], &after[end..])
            }
        }
    }
}
