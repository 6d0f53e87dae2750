//! What the rows of a table name.

use super::super::attained::claim;
use super::super::book::{Cell, Sheet, Spot};
use super::super::counted::{is_bare_count, is_counted, is_paid};
use super::super::layout::Layout;
use super::super::look::{Look, look};
use super::super::mapping::Mapping;
use super::super::numeral::{Marks, plain, without_mark};
use super::super::roles::Role;
use super::super::scale::{scale_apart, scales_in};
use super::super::units::{is_money, is_unit_line, unit_in, without_unit};
use super::super::ways::Way;
use super::super::words::fold;
use super::categories::Down;
use super::divided::Divided;
use super::heads::{is_around_times, is_like_a_time, is_time};
use super::{Names, across, as_a_name, heads, one_line, parts};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of all figures of a table.
pub(super) struct Said<'t> {
    /// Whether no head of a figure names what is counted: "Jumlah", "2023", "%".
    pub(super) is_alone: bool,
    /// The column of regions.
    pub(super) region: Option<u32>,
    /// The unit that titles and notes name.
    pub(super) unit: Option<&'t str>,
    /// Whether they are written in thousands, millions or more.
    pub(super) is_scaled: bool,
    /// The measure that a mapping names, as data files write it.
    pub(super) measure: Option<&'t str>,
    /// What heads say that are regions.
    pub(super) heads: &'t BTreeMap<u32, across::Head>,
    /// The columns that hold no figures of a site.
    pub(super) left: &'t BTreeSet<u32>,
    /// The heads that are categories.
    pub(super) divided: Option<&'t Divided>,
    /// The columns of categories.
    pub(super) categories: &'t [Down],
}
impl Names {
    pub(super) fn row(
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
        let categories: Vec<_> =
            said.categories.iter().filter_map(|down| down.at(sheet, row, mapping)).collect();
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
            let beside_times = !self.subject.is_empty()
                && roles.iter().any(|(at, head, role)| {
                    role.is_none() && at != column && Some(*at) != said.region && is_time(head)
                });
            let above = said.heads.get(column);
            let titled = || {
                let wanted =
                    || said.measure.map_or_else(|| "Value".to_owned(), |key| as_a_name(parts(key).0));
                if self.subject.is_empty() { wanted() } else { self.subject.clone() }
            };
            let part = said.divided.and_then(|divided| divided.columns.get(column));
            let measure = match (&named, role, above) {
                (Some(name), ..) => name.clone(),
                _ if let Some((of, _)) = part => of.clone(),
                (None, Some(_), _) => "Value".to_owned(),
                (None, None, Some(above)) => above.measure.clone().unwrap_or_else(titled),
                (None, None, None) if head_is_time || fold(head).is_empty() => titled(),
                // "Target 2023" and "Realisasi 2023" are of what the title names, and so is "Jumlah" alone.
                (None, None, None)
                    if claim(head).is_some() && (said.is_alone || !self.subject.is_empty()) =>
                {
                    titled()
                }
                (None, None, None)
                    if said.is_alone && !self.subject.is_empty() && is_bare_count(&heads::name(head)) =>
                {
                    titled()
                }
                // "T1 2023": a part of the year, but which is not known. It is asked about, and makes no measure.
                (None, None, None) if is_like_a_time(head) => titled(),
                // "Akhir 2023", "Jumlah" beside heads of times: the title says what is counted.
                (None, None, None) if beside_times && is_around_times(head) => titled(),
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
                || part.is_some()
                || above.is_some()
                || head_is_time
                || given.is_some_and(|given| given.region.is_some());
            let wanted = given.and_then(|given| given.measure.as_deref());
            let wanted = wanted.or(said.measure.filter(|_| named.is_none() && is_of_all)).map(parts);
            let key = self.measures.key(&measure, "measure", wanted.as_ref().map(|(key, _)| *key));
            for value in wanted.iter().flat_map(|(_, values)| values) {
                self.dimensions.divide(&key, &Way::any(), &as_a_name(value), Some(value));
            }
            for (way, value, wanted) in &categories {
                self.dimensions.divide(&key, way, value, wanted.as_deref());
            }
            for (way, value) in part.iter().flat_map(|(_, values)| values) {
                self.dimensions.divide(&key, way, value, None);
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
            // "Rp" in a number format, or a word for a scale.
            let shown = sheet.shown_as.get(&Spot { row, column: *column });
            match shown.and_then(|shown| shown.unit.as_deref()) {
                Some("percent") => drop(self.percents.insert(key.clone())),
                Some(money) if !self.counted.contains(&key) => {
                    self.units.entry(key.clone()).or_insert_with(|| money.to_owned());
                }
                _ => {}
            }
            if shown.is_some_and(|shown| shown.word.is_some()) {
                self.scaled.insert(key.clone());
            }
            if !self.here.contains(&key) {
                self.here.insert(key.clone());
            }
            if let Some(cell) = sheet.get(row, *column) {
                let marks = given.and_then(|given| given.numbers.as_deref()).or(mapping.numbers.as_deref());
                self.look_at(&key, cell, marks.map(Marks::of_tag));
            }
        }
    }

    fn look_at(&mut self, key: &str, cell: &Cell, given: Option<Marks>) {
        let (value, percent) = match cell {
            Cell::Number { value, percent } => (*value, *percent),
            Cell::Text(text) if look(cell) == Look::Figure => {
                if text.contains('%') {
                    self.percents.insert(key.to_owned());
                }
                let of = |marks: Marks| plain(without_mark(text).0, marks);
                match [given.unwrap_or(Marks::Comma), given.unwrap_or(Marks::Point)].map(of) {
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
}
