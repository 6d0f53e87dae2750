//! What a table names, as far as its heads, titles and columns of names tell.

use super::super::attained;
use super::super::beside::{codes_beside_names, codes_of_others};
use super::super::book::Sheet;
use super::super::changes;
use super::super::counted::is_bare_count;
use super::super::layout::{Column, Layout};
use super::super::mapping::{Answer, Mapping};
use super::super::nominal;
use super::super::numbering;
use super::super::numeral::without_mark;
use super::super::reading::{is_total_name, is_worked_out, says_share};
use super::super::roles::Role;
use super::super::scale::scales_in;
use super::super::units::{names_heads, unit_in};
use super::super::words::slug;
use super::super::{period, pivot};
use super::heads::{self, is_time, words_of};
use super::rows::Said;
use super::whole::names_countries;
use super::{Names, across, as_a_name, categories, divided, one_line, slug_or, stuck, subject};
use std::collections::BTreeMap;

impl Names {
    pub(super) fn table(&mut self, sheet: &Sheet, table: &Layout, mapping: &Mapping) {
        let mut roles: Vec<(u32, String, Option<Role>)> = table
            .columns
            .iter()
            .map(|column| {
                let given = mapping.columns.get(&column.label);
                let head = words_of(&column.lines);
                // Where the names of regions are numbers, they are codes.
                let numbers = || numbering::is_of_rows(sheet, table, column);
                let can_be = |role: &Role| {
                    (*role == Role::Region || column.can_be(*role)) && (*role != Role::Number || numbers())
                };
                let heard = || Role::of_head(without_mark(&head).0).filter(can_be);
                let role = given.map_or_else(heard, |given| given.role);
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
            self.title = subject::first_line(&table.titles);
        }
        let mut own = subject::of(&table.titles);
        if !own.name.is_empty() {
            self.subject.clone_from(&own.name);
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
        self.of_countries |= roles.iter().any(|(at, head, _)| Some(*at) == region && names_countries(head));
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
        // What counts nothing, or only how much of a target is reached, is asked about and is no measure.
        let counts_nothing = |column: &&Column| {
            !mapping.columns.contains_key(&column.label) && nominal::counts_nothing(&words_of(&column.lines))
        };
        left.extend(table.columns.iter().filter(is_figures).filter(counts_nothing).map(|one| one.column));
        left.extend(attained::columns(table, mapping).into_keys());
        let of_pivot = |line: &String| pivot::is_grand_total(line) || pivot::is_blank(line);
        let added = table.columns.iter().filter(|column| column.lines.last().is_some_and(of_pivot));
        left.extend(
            added.filter(|column| !mapping.columns.contains_key(&column.label)).map(|one| one.column),
        );
        let measure = measure.map(String::as_str);
        let is_long = [Role::Measure, Role::Value].iter().any(|role| of(*role).is_some());
        let free = |column: &&Column| {
            is_figures(column)
                && !left.contains(&column.column)
                && !mapping.columns.contains_key(&column.label)
        };
        let free: Vec<&Column> = table.columns.iter().filter(free).collect();
        let categories = categories::down(sheet, table, &roles);
        // What a column divides by is not what the heads do.
        own.by.retain(|by| !categories.iter().any(|down| down.is_by(by)));
        let divided = (!is_long && heads.is_empty()).then(|| divided::heads(&free, &own, measure)).flatten();
        match &divided {
            Some(divided) => self.tell_divided(divided),
            None if !is_long && heads.is_empty() => self.hold_apart(sheet, table, &free, &own.name),
            None => {}
        }
        // "Jumlah" beside nothing but times, units and shares is of what the title names.
        let is_alone = free.iter().all(|column| {
            let head = heads::name(&words_of(&column.lines));
            is_bare_count(&head) || is_time(&head) || says_share(&head) || attained::claim(&head).is_some()
        });
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
                is_alone,
                region,
                unit: around.as_deref(),
                is_scaled,
                measure,
                heads: &heads,
                left: &left,
                divided: divided.as_ref(),
                categories: &categories,
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
            let is_none =
                shown.is_none() && (is_total_name(bare) || is_worked_out(bare) || pivot::is_blank(bare));
            // Points before a name show how deep it stands.
            let whole = bare.trim_start_matches(['.', '·', '•']).trim_start();
            match shown {
                Some(shown) => drop(self.regions.key(shown, "region", Some(bare))),
                None if !is_none => drop(self.regions.key(whole, "region", None)),
                None => {}
            }
        }
    }
}
