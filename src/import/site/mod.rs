//! A site of its own from a table: its regions, measures, units and categories are those that the table names.
//!
//! What a table does not say cannot be known: what a measure counts exactly, what a rate is a share of, who is
//! above whom. It is written as what it is, a text to be replaced, and the file says so.

mod accepted;
mod across;
mod heads;
mod named;
mod stuck;
mod texts;
mod whole;

pub use accepted::accepted;
pub use texts::to_be_replaced;
pub use whole::Whole;

use heads::{is_like_a_time, is_time, words_of};
use named::Named;

use super::beside::{codes_beside_names, codes_of_others};
use super::book::{Book, Cell, Sheet};
use super::changes;
use super::layout::{Column, Finder, Layout};
use super::look::{Look, look};
use super::mapping::{Answer, Mapping};
use super::numeral::without_mark;
use super::period;
use super::pivot;
use super::reading::is_whole;
use super::roles::Role;
use super::scale::{scale_apart, scales_in};
use super::units::{
    is_counted, is_money, is_paid, is_unit_line, names_heads, unit_in, without_number, without_unit,
};
use super::words::{fold, slug};
use super::yaml::comment;
use crate::model::PartialDate;
use std::collections::{BTreeMap, BTreeSet};

/// What the tables of files name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    regions: Named,
    measures: Named,
    categories: Named,
    /// For each measure: its unit as the table names it.
    units: BTreeMap<String, String>,
    /// The measures of the table that is looked at, and those of tables before it that named no unit.
    here: BTreeSet<String>,
    counted: BTreeSet<String>,
    /// The measures of which some figure has decimals or is in percent.
    fractions: BTreeSet<String>,
    percents: BTreeSet<String>,
    /// The measures whose figures are written in thousands, millions or more.
    scaled: BTreeSet<String>,
    /// The measures with categories.
    divided: BTreeSet<String>,
    /// The measures with a figure over a hundred.
    over_hundred: BTreeSet<String>,
    /// The heads that were taken for measures, in the order of the tables.
    heads: Vec<String>,
    /// The sources with who published them, and the dates that their rows give; none for rows that give none.
    sources: BTreeMap<String, (String, BTreeSet<Option<PartialDate>>)>,
    title: String,
}

/// What is said of all figures of a table.
struct Said<'t> {
    /// The column of regions.
    region: Option<u32>,
    /// The unit that titles and notes name.
    unit: Option<&'t str>,
    /// Whether they are written in thousands, millions or more.
    is_scaled: bool,
    /// The measure that a mapping names, as data files write it.
    measure: Option<&'t str>,
    /// What heads say that are regions.
    heads: &'t BTreeMap<u32, across::Head>,
    /// The columns that hold no figures of a site.
    left: &'t BTreeSet<u32>,
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
        let mut roles: Vec<(u32, String, Option<Role>)> = table
            .columns
            .iter()
            .map(|column| {
                let given = mapping.columns.get(&column.label);
                let head = words_of(&column.lines);
                let role = given.map_or_else(|| Role::of_head(without_mark(&head).0), |given| given.role);
                (column.column, head, role)
            })
            .collect();
        let is_given = |column: u32| {
            let given = table.columns.iter().find(|known| known.column == column);
            given.is_some_and(|known| mapping.columns.contains_key(&known.label))
        };
        let regions = roles.iter().filter(|(at, _, role)| *role == Some(Role::Region) && !is_given(*at));
        let codes = codes_beside_names(sheet, table, &regions.map(|(at, ..)| *at).collect::<Vec<_>>());
        roles.iter_mut().filter(|(at, ..)| codes.contains(at)).for_each(|one| one.2 = Some(Role::Code));
        let known: Vec<(u32, Option<Role>)> = roles.iter().map(|(at, _, role)| (*at, *role)).collect();
        let codes = codes_of_others(sheet, table, &known);
        roles.iter_mut().filter(|(at, ..)| codes.contains(at)).for_each(|one| one.2 = Some(Role::OtherCode));
        if self.title.is_empty() {
            let lines = table.titles.iter().map(|line| comment(pivot::summed(without_number(line))));
            self.title = lines.into_iter().find(|line| line.len() > 3).unwrap_or_default();
        }
        // A column of times without a head.
        let is_of_times = |at: u32| {
            let mut columns = table.columns.iter();
            columns.any(|one| {
                one.column == at && one.lines.is_empty() && one.figures == 0 && one.times > one.texts
            })
        };
        if !roles.iter().any(|(_, _, role)| matches!(role, Some(Role::Period | Role::Year)))
            && let Some(one) = roles.iter_mut().find(|(at, _, role)| role.is_none() && is_of_times(*at))
        {
            one.2 = Some(Role::Period);
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
        let of_sheet = mapping.sheets.get(&sheet.name);
        let only = of_sheet.and_then(|given| given.region.as_ref()).or(mapping.all.region.as_ref());
        if let Some(only) = only {
            self.regions.key(&as_a_name(only), "region", Some(only));
        }
        let measure = of_sheet.and_then(|given| given.measure.as_ref()).or(mapping.all.measure.as_ref());
        let heads = match region.is_none() && only.is_none() {
            true => across::regions(table, &roles, measure.is_some()),
            false => BTreeMap::new(),
        };
        for head in heads.values() {
            self.regions.key(&head.region, "region", None);
        }
        for given in table.columns.iter().filter_map(|column| mapping.columns.get(&column.label)) {
            if let Some(key) = &given.region {
                self.regions.key(&as_a_name(key), "region", Some(key));
            }
        }
        let columns = [region, of(Role::RegionName), of(Role::Origin)];
        self.regions_down(sheet, table, columns, mapping);
        // What titles and notes say of the unit holds for every column that does not say otherwise.
        let around = table
            .titles
            .iter()
            .chain(table.notes.iter().filter(|(mark, _)| mark.is_none()).map(|(_, text)| text));
        let heads_of_figures: Vec<String> = roles
            .iter()
            .filter(|(at, _, role)| role.is_none() && Some(*at) != region)
            .map(|(_, head, _)| head.clone())
            .collect();
        let around = around
            .filter_map(|text| unit_in(text))
            .find(|unit| unit != "percent" || !names_heads(&table.titles, &heads_of_figures));
        let is_scaled = table
            .titles
            .iter()
            .chain(table.notes.iter().map(|(_, text)| text))
            .any(|text| !scales_in(text).is_empty());
        let mut left = changes::columns(sheet, table, mapping);
        let is_figures = |column: &&Column| {
            let role = roles.iter().find(|(at, ..)| *at == column.column).and_then(|(_, _, role)| *role);
            role.is_none() && Some(column.column) != region && column.texts <= column.figures + column.times
        };
        // A table of nothing but changes is asked about, and has a name to be asked by.
        if table.columns.iter().filter(is_figures).all(|column| left.contains(&column.column)) {
            left.clear();
        }
        let of_pivot = |line: &String| pivot::is_grand_total(line) || pivot::is_blank(line);
        let added = table.columns.iter().filter(|column| column.lines.last().is_some_and(of_pivot));
        left.extend(
            added.filter(|column| !mapping.columns.contains_key(&column.label)).map(|one| one.column),
        );
        for row in &table.rows {
            let text = |column: Option<u32>| {
                column.and_then(|column| sheet.shown(*row, column)).map(|(_, cell)| one_line(cell))
            };
            if text(of(Role::Origin)).as_deref() == Some("derived") {
                continue;
            }
            if let (Some(key), outlet) = (text(of(Role::Source)), text(of(Role::Outlet))) {
                let known = self.sources.entry(slug_or(&key)).or_default();
                if known.0.is_empty() {
                    known.0 = outlet.unwrap_or_default();
                }
                let released = of(Role::Released).and_then(|column| sheet.shown(*row, column));
                // The reader refuses the rows of dates that cannot be read.
                match released.map(|(_, cell)| period::date(cell)) {
                    Some(Some(date)) => drop(known.1.insert(Some(date))),
                    Some(None) => {}
                    None => drop(known.1.insert(None)),
                }
            }
            let said = Said {
                region,
                unit: around.as_deref(),
                is_scaled,
                measure: measure.map(String::as_str),
                heads: &heads,
                left: &left,
            };
            self.row(sheet, table, *row, &roles, &said, mapping);
        }
        let here = std::mem::take(&mut self.here);
        self.counted.extend(here.into_iter().filter(|key| !self.units.contains_key(key)));
    }

    /// The regions that stand in a column, apart from those that are said to be none.
    fn regions_down(
        &mut self,
        sheet: &Sheet,
        table: &Layout,
        [region, shown, origin]: [Option<u32>; 3],
        mapping: &Mapping,
    ) {
        let text = |row: u32, column: Option<u32>| {
            column.and_then(|column| sheet.shown(row, column)).map(|(_, cell)| one_line(cell))
        };
        let is_derived = |row: &&u32| text(**row, origin).as_deref() == Some("derived");
        let rows = table.rows.iter().filter(|row| !is_derived(row));
        let names: Vec<(String, Option<String>)> =
            rows.filter_map(|row| Some((text(*row, region)?, text(*row, shown)))).collect();
        let bare: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
        let marks: Vec<&str> = table.notes.iter().filter_map(|(mark, _)| mark.as_deref()).collect();
        let stuck = stuck::names(&bare, &marks);
        for (name, shown) in &names {
            let (bare, _) = without_mark(name);
            match mapping.regions.get(name) {
                Some(Answer::Skip | Answer::Total) => continue,
                Some(Answer::Means(key)) => {
                    // A name that a person has explained is that of its region, or only stands for it. One of two that
                    // differ in the marks of their letters alone has a number behind its key.
                    let is_own = key.strip_prefix(&slug(bare)).is_some_and(|rest| {
                        rest.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit())
                    });
                    let own = || if is_own { bare.to_owned() } else { as_a_name(key) };
                    let name = shown.clone().unwrap_or_else(own);
                    self.regions.key(&name, "region", Some(key));
                    continue;
                }
                Some(Answer::Open(_)) | None => {}
            }
            if let (Some(stem), None) = (stuck.get(name.as_str()), shown) {
                self.regions.key(stem, "region", None);
                continue;
            }
            let is_none = shown.is_none()
                && (super::reading::is_total_name(bare)
                    || super::reading::is_worked_out(bare)
                    || pivot::is_blank(bare));
            // Points before a name show how deep it stands.
            let whole = bare.trim_start_matches(['.', '·', '•']).trim_start();
            match shown {
                Some(shown) => drop(self.regions.key(shown, "region", Some(bare))),
                None if !is_none => drop(self.regions.key(whole, "region", None)),
                None => {}
            }
        }
    }

    fn row(
        &mut self,
        sheet: &Sheet,
        table: &Layout,
        row: u32,
        roles: &[(u32, String, Option<Role>)],
        said: &Said<'_>,
        mapping: &Mapping,
    ) {
        let text = |wanted: Role| {
            let column =
                roles.iter().find(|(_, _, role)| *role == Some(wanted)).map(|(column, ..)| *column)?;
            sheet.shown(row, column).map(|(_, cell)| one_line(cell))
        };
        let answer = text(Role::Category).and_then(|text| mapping.categories.get(&text));
        let is_none = matches!(answer, Some(Answer::Total | Answer::Skip));
        let category =
            text(Role::Category).filter(|text| !is_none && !fold(text).is_empty() && !is_whole(text));
        let category_key = match answer {
            Some(Answer::Means(key)) => Some(key.as_str()),
            _ => None,
        };
        let mut is_scaled = said.is_scaled;
        let unit = text(Role::Unit).map(|unit| match scale_apart(&fold(&unit)) {
            (rest, Some(_)) => {
                is_scaled = true;
                rest
            }
            (_, None) => unit,
        });
        is_scaled |= text(Role::Multiplier).is_some_and(|power| power != "0");
        let named = text(Role::Measure).map(|name| without_unit(&name)).zip(text(Role::Measure));
        let (named, written) = named.map_or((None, None), |(name, written)| (Some(name), Some(written)));
        // A title in money over "Iuran" and "Peserta" does not hold for the people.
        let paid = roles.iter().any(|(_, head, role)| role.is_none() && is_paid(head));
        for (column, head, role) in roles {
            let is_figure = match role {
                Some(Role::Value | Role::Low | Role::High | Role::Missing) => true,
                Some(_) => false,
                None if said.left.contains(column) => false,
                None => {
                    Some(*column) != said.region
                        && table.columns.iter().any(|known| {
                            known.column == *column && known.texts <= known.figures + known.times
                        })
                }
            };
            if !is_figure {
                continue;
            }
            let head_is_time = is_time(head);
            let above = said.heads.get(column);
            let titled = || {
                let title = period::without_times(&without_unit(&self.title));
                let wanted =
                    || said.measure.map_or_else(|| "Value".to_owned(), |key| as_a_name(parts(key).0));
                if self.title.is_empty() { wanted() } else { title }
            };
            let measure = match (&named, role, above) {
                (Some(name), ..) => name.clone(),
                (None, Some(_), _) => "Value".to_owned(),
                (None, None, Some(above)) => above.measure.clone().unwrap_or_else(titled),
                (None, None, None) if head_is_time || fold(head).is_empty() => titled(),
                // "T1 2023": a part of the year, but which is not known. It is asked about, and makes no measure.
                (None, None, None) if is_like_a_time(head) => titled(),
                (None, None, None) => {
                    let name = heads::name(head);
                    if !self.heads.contains(&name) {
                        self.heads.push(name.clone());
                    }
                    name
                }
            };
            // A mapping may have named the measure of a column, or of all of them.
            let label = table
                .columns
                .iter()
                .find(|known| known.column == *column)
                .map_or("", |known| known.label.as_str());
            let given = mapping.columns.get(label);
            let is_of_all = role.is_some()
                || above.is_some()
                || head_is_time
                || given.is_some_and(|given| given.region.is_some());
            let wanted = given.and_then(|given| given.measure.as_deref());
            let wanted = wanted.or(said.measure.filter(|_| named.is_none() && is_of_all)).map(parts);
            let key = self.measures.key(&measure, "measure", wanted.as_ref().map(|(key, _)| *key));
            for value in wanted.iter().flat_map(|(_, values)| values) {
                self.categories.key(&as_a_name(value), "category", Some(value));
                self.divided.insert(key.clone());
            }
            if let Some(category) = &category {
                self.categories.key(category, "category", category_key);
                self.divided.insert(key.clone());
            }
            let lines: &[String] =
                table.columns.iter().find(|known| known.column == *column).map_or(&[], |known| &known.lines);
            let scaled_by = |text: &String| !scales_in(text).is_empty();
            if is_scaled || lines.iter().any(scaled_by) || written.iter().any(scaled_by) {
                self.scaled.insert(key.clone());
            }
            // "Per cent" below "Year-on-year change".
            let of_line = || {
                let line = lines.iter().rev().find(|line| is_unit_line(line) && **line != *head)?;
                unit_in(&format!("({line})"))
            };
            let of_name = || written.as_deref().and_then(unit_in);
            let holds = |unit: &&str| !(paid && is_money(unit) && is_counted(head));
            let stated = || {
                unit_in(head)
                    .or_else(of_line)
                    .or_else(of_name)
                    .or_else(|| said.unit.filter(holds).map(str::to_owned))
            };
            if let Some(unit) = unit.clone().or_else(stated) {
                // Money and shares of a later table are not what an earlier one counts under the same head.
                if !(self.counted.contains(&key) && (is_money(&unit) || unit == "percent")) {
                    self.units.entry(key.clone()).or_insert(unit);
                }
            }
            if !self.here.contains(&key) {
                self.here.insert(key.clone());
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

    /// The heads that were taken for measures, in the order of the tables: of some tables they are regions.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    /// Whether the tables have measures and say of no region that they are its.
    pub fn lacks_region(&self) -> bool {
        self.regions.entries.is_empty() && !self.measures.entries.is_empty()
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

/// The key of a measure as data files write it, without its categories and what its figures claim to be.
fn parts(key: &str) -> (&str, Vec<&str>) {
    let bare = key.split('@').next().unwrap_or(key);
    let mut parts = bare.split('/');
    (parts.next().unwrap_or(bare), parts.collect())
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
