//! What each column of a table is: a name, a companion of figures, or figures of something.

use super::super::account::Fate;
use super::super::book::{Cell, Spot};
use super::super::layout::{Column, Layout};
use super::super::lexicon::Regions;
use super::super::mapping::Given;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::roles::Role;
use super::super::words::fold;
use super::answers::status_of;
use super::{Parts, Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, PartialDate, Period};

/// A column that is understood.
#[derive(Debug, Clone)]
pub(super) struct Spec {
    pub(super) column: u32,
    pub(super) label: String,
    pub(super) kind: Kind,
    /// What its head says of its figures.
    pub(super) parts: Parts,
    /// The language of its numbers, where a person has said it.
    pub(super) numbers: Option<String>,
}

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something other than figures.
    Role(Role),
    /// Figures.
    Figures,
    /// Figures whose head says that they are the total of the others, of no measure that is known.
    Open,
}

impl Spec {
    pub(super) fn is(&self, role: Role) -> bool {
        self.kind == Kind::Role(role)
    }
}

impl Reader<'_> {
    /// Every column of a table.
    pub(super) fn columns(&mut self, sheet: usize, table: &Layout) -> Vec<Spec> {
        let mut around = self.around(sheet, table);
        let mut roles: Vec<Option<Role>> =
            table.columns.iter().map(|column| self.role(sheet, table, column)).collect();
        self.find_stubs(sheet, table, &mut roles);
        let has = |role: Role| roles.contains(&Some(role));
        let (has_measure, has_period) =
            (has(Role::Measure), has(Role::Period) || has(Role::Year) || has(Role::Month));
        let has_region = has(Role::Region) || has(Role::Code);
        self.hear_titles(table, &mut around, has_measure, has_period, has_region);
        let mut specs = Vec::new();
        for (column, role) in table.columns.iter().zip(&roles) {
            specs.push(self.spec(sheet, table, column, *role, &around, has_region));
        }
        self.settle(sheet, table, &mut specs, &around, (has_measure, has_period, has_region));
        for spec in &mut specs {
            spec.parts = around.with(&spec.parts);
        }
        specs
    }

    /// What the command line and the mapping say for all figures of a sheet.
    fn around(&mut self, index: usize, table: &Layout) -> Parts {
        let sheet = &self.book.sheets[index];
        let mut parts = self.given(&self.mapping.all.clone(), "");
        if let Some(given) = self.mapping.sheets.get(&sheet.name).cloned() {
            parts = parts.with(&self.given(&given, &sheet.name));
        }
        parts.period = self.options.period.or(parts.period);
        parts.source = self.options.source.clone().or_else(|| self.mapping.source.clone());
        let released = self.mapping.released.as_deref().and_then(|text| PartialDate::parse(text).ok());
        parts.released = self.options.released.or(released);
        // "Catatan: angka sementara" is about all of the table.
        let said = table.notes.iter().filter(|(mark, text)| mark.is_none() && text.split(' ').count() <= 4);
        if let Some(status) =
            said.filter_map(|(_, text)| status_of(&fold(text))).next().filter(|_| parts.status.is_none())
        {
            parts.status = Some(status);
            self.tell(
                Both { id: "status `{key}`, menurut catatannya", en: "status `{key}`, by its notes" },
                status.key(),
            );
        }
        // The name of a sheet can be a time or a region.
        if parts.period.is_none() && !sheet.name.is_empty() {
            parts.period = period::parse(&sheet.name);
        }
        parts
    }

    /// What a mapping gives, with its names looked up.
    fn given(&mut self, given: &Given, label: &str) -> Parts {
        let mut parts =
            Parts { aspect: given.aspect, status: given.status, scale: given.scale, ..Parts::default() };
        if let Some(key) = &given.measure {
            match self.lexicon.measure_key(key) {
                Some((measure, values, aspect)) => {
                    parts.measure = Some(measure);
                    parts.values = Some(values);
                    parts.aspect = aspect.or(parts.aspect);
                }
                None => self.unknown_name(key, label),
            }
        }
        if let Some(key) = &given.region {
            parts.region = self.lexicon.dataset.regions.all.find(key);
            if parts.region.is_none() {
                self.unknown_name(key, label);
            }
        }
        if let Some(text) = &given.period {
            parts.period = Period::parse(text).ok();
            if parts.period.is_none() {
                self.unknown_name(text, label);
            }
        }
        parts
    }

    fn unknown_name(&mut self, key: &str, label: &str) {
        self.ask(Question {
            key: "columns",
            label: format!("{label}:{key}"),
            options: Vec::new(),
            place: String::new(),
            message: Phrase::new(Both {
                id: "pemetaan menyebut `{key}`, tetapi isi situs tidak mengenalnya",
                en: "the mapping names `{key}`, which the content does not know",
            })
            .with("key", key),
        });
    }

    /// The role of a column by its mapping or its head.
    fn role(&self, sheet: usize, table: &Layout, column: &Column) -> Option<Role> {
        if let Some(given) = self.mapping.columns.get(&column.label) {
            return given.role;
        }
        let joined = column.lines.join(" ");
        let last = column.lines.last().map_or("", String::as_str);
        let role = Role::of_head(without_mark(&joined).0).or_else(|| Role::of_head(without_mark(last).0));
        let named = |role: Role| {
            matches!(role, Role::Region | Role::Measure | Role::Category | Role::Note | Role::Status)
        };
        let role = role.filter(|role| !(named(*role) && column.texts == 0 && column.figures > 0));
        let dimension = || {
            let folded = fold(&joined);
            let mut all = self.lexicon.dataset.measures.dimensions.iter();
            let found = all
                .any(|(_, one)| one.name.each().any(|name| fold(name) == folded) || fold(&one.id) == folded);
            (found && column.texts > column.figures).then_some(Role::Category)
        };
        role.or_else(dimension).or_else(|| self.is_numbering(sheet, table, column).then_some(Role::Number))
    }

    /// "1, 2, 3 …" in the first column, without a head that says anything else.
    fn is_numbering(&self, sheet: usize, table: &Layout, column: &Column) -> bool {
        let first = table.columns.first().map(|first| first.column);
        if first != Some(column.column) || !column.lines.is_empty() || table.columns.len() < 3 {
            return false;
        }
        let mut next = 1_u32;
        table.rows.iter().filter_map(|row| self.book.sheets[sheet].get(*row, column.column)).all(|cell| {
            let fits = cell.to_string().trim_end_matches('.').parse::<u32>() == Ok(next);
            next += 1;
            fits
        })
    }

    /// Columns of names without a head that says so: by what stands in them.
    fn find_stubs(&mut self, sheet: usize, table: &Layout, roles: &mut [Option<Role>]) {
        let book = self.book;
        for (at, column) in table.columns.iter().enumerate() {
            if roles[at].is_some() || self.mapping.columns.contains_key(&column.label) {
                continue;
            }
            let cells: Vec<&Cell> =
                table.rows.iter().filter_map(|row| book.sheets[sheet].get(*row, column.column)).collect();
            let to_the_right = table.columns.iter().skip(at + 1).any(|other| other.figures > 0);
            if column.times > 0 && column.figures == 0 && column.times * 2 > cells.len() && to_the_right {
                let free = !roles.contains(&Some(Role::Period)) && !roles.contains(&Some(Role::Year));
                roles[at] = free.then_some(Role::Period);
                continue;
            }
            if column.texts <= column.figures + column.times {
                continue;
            }
            let texts: Vec<&str> = cells.iter().filter_map(|cell| cell.text()).collect();
            let share = |fits: &dyn Fn(&str) -> bool| {
                texts.iter().filter(|text| fits(text)).count() * 2 >= texts.len().max(1)
            };
            let is_region =
                |text: &str| matches!(self.lexicon.regions(without_mark(text).0, false), Regions::Named(_));
            let is_measure = |text: &str| {
                let heard = self.lexicon.hear(text, None);
                heard.measure.is_some() && heard.left.is_empty()
            };
            let is_value = |text: &str| {
                let heard = self.lexicon.hear(text, None);
                heard.measure.is_none() && heard.left.is_empty() && !heard.values.is_empty()
            };
            let found = if share(&is_region) {
                Some(Role::Region)
            } else if share(&is_measure) {
                Some(Role::Measure)
            } else if share(&is_value) {
                Some(Role::Category)
            } else {
                None
            };
            roles[at] = found.filter(|found| !roles.contains(&Some(*found)));
        }
    }

    /// What the titles say, where nothing nearer does.
    fn hear_titles(&mut self, table: &Layout, around: &mut Parts, measure: bool, period: bool, region: bool) {
        let titles = table.titles.join(" ");
        if titles.is_empty() {
            return;
        }
        if around.measure.is_none() && !measure {
            let heard = self.lexicon.hear(&titles, None);
            if let Some(found) = heard.measure.filter(|_| heard.rivals.is_empty()) {
                around.measure = Some(found);
                around.aspect = around.aspect.or(heard.aspect);
                let key = self.lexicon.dataset.measures.all[found].id.clone();
                self.tell(
                    Both { id: "ukuran `{key}`, menurut judulnya", en: "measure `{key}`, by its title" },
                    &key,
                );
                // One category in a title is what all of the table is of; several are its columns.
                if let [value] = heard.values.as_slice() {
                    around.values = Some(vec![*value]);
                }
                self.out.proposal.all.measure.get_or_insert_with(|| {
                    let keys = around
                        .values
                        .as_deref()
                        .map(|values| self.lexicon.value_keys(values))
                        .unwrap_or_default();
                    [vec![key], keys].concat().join("/")
                });
            }
        }
        if around.scale.is_none() {
            let bracketed: String = titles
                .split('(')
                .skip(1)
                .filter_map(|part| part.split(')').next())
                .collect::<Vec<_>>()
                .join(" ");
            let dalam =
                titles.to_lowercase().find("dalam ").and_then(|at| titles.get(at..)).unwrap_or_default();
            let heard = self.lexicon.hear(&format!("{bracketed} {dalam}"), None);
            around.scale = heard.scale;
        }
        if around.period.is_none() && !period {
            let found = period::all_in(&titles);
            if let [one] = found.as_slice() {
                around.period = Some(*one);
                self.tell(
                    Both { id: "periode {key}, menurut judulnya", en: "period {key}, by its title" },
                    &one.to_string(),
                );
            }
        }
        if around.region.is_none() && !region {
            let all = &self.lexicon.dataset.regions.all;
            let folded = format!(" {} ", fold(&titles));
            let named: Vec<_> = all
                .iter()
                .filter(|(_, one)| one.name.each().any(|name| folded.contains(&format!(" {} ", fold(name)))))
                .map(|(id, _)| id)
                .collect();
            if let [one] = named.as_slice() {
                around.region = Some(*one);
                let key = all[*one].id.clone();
                self.tell(
                    Both { id: "wilayah `{key}`, menurut judulnya", en: "region `{key}`, by its title" },
                    &key,
                );
            }
        }
    }

    pub(super) fn tell(&mut self, words: Both, key: &str) {
        let told = Phrase::new(words).with("key", key);
        if !self.out.told.contains(&told) {
            self.out.told.push(told);
        }
    }

    fn spec(
        &mut self,
        sheet: usize,
        table: &Layout,
        column: &Column,
        role: Option<Role>,
        around: &Parts,
        has_region: bool,
    ) -> Spec {
        let mut spec = Spec {
            column: column.column,
            label: column.label.clone(),
            kind: Kind::Figures,
            parts: Parts::default(),
            numbers: None,
        };
        if let Some(given) = self.mapping.columns.get(&column.label).cloned() {
            spec.numbers.clone_from(&given.numbers);
            spec.parts = self.given(&given, &column.label);
            if given.open.is_some() {
                spec.kind = Kind::Open;
                self.ask_column(
                    sheet,
                    table,
                    column,
                    given.open.into_iter().filter(|text| !text.is_empty()).collect(),
                );
                return spec;
            }
        }
        match role {
            Some(Role::Value) => {
                let given = Given { role, ..Given::default() };
                self.out.proposal.columns.entry(column.label.clone()).or_insert(given);
            }
            Some(role) => {
                spec.kind = Kind::Role(role);
                self.out
                    .proposal
                    .columns
                    .entry(column.label.clone())
                    .or_insert(Given { role: Some(role), ..Given::default() });
                return spec;
            }
            None if self.mapping.columns.contains_key(&column.label) => return spec,
            None if column.texts > column.figures + column.times => {
                spec.kind = Kind::Open;
                self.ask_column(sheet, table, column, Vec::new());
                return spec;
            }
            None => self.hear_head(sheet, table, column, around, has_region, &mut spec),
        }
        spec
    }

    /// What the head of a column of figures says.
    fn hear_head(
        &mut self,
        sheet: usize,
        table: &Layout,
        column: &Column,
        around: &Parts,
        has_region: bool,
        spec: &mut Spec,
    ) {
        let mut words = Vec::new();
        for line in &column.lines {
            let (text, mark) = without_mark(line);
            words.push(text);
            if let Some(mark) = mark {
                let (status, note) = self.marked(mark, table);
                spec.parts.status = status.or(spec.parts.status);
                spec.parts.notes.extend(note);
            }
        }
        let text = words.join(" ");
        if let Some((measure, values, aspect)) = self.lexicon.measure_key(text.trim()) {
            spec.parts.measure = Some(measure);
            spec.parts.values = Some(values);
            spec.parts.aspect = aspect;
            return self.propose_column(column, &spec.parts);
        }
        let heard = self.lexicon.hear(&text, around.measure);
        let region = match self.lexicon.regions(&text, false) {
            Regions::Named(ids) if !has_region && ids.len() == 1 && heard.measure.is_none() => {
                ids.first().copied()
            }
            _ => None,
        };
        if let Some(region) = region {
            spec.parts.region = Some(region);
            return;
        }
        let says = heard.measure.is_some()
            || !heard.values.is_empty()
            || heard.period.is_some()
            || heard.total
            || heard.aspect.is_some()
            || (heard.scale.is_some() || heard.unit.is_some() || text.is_empty()) && around.measure.is_some();
        if !says || !heard.left.is_empty() || !heard.rivals.is_empty() {
            spec.kind = Kind::Open;
            let keys = heard.measure.into_iter().chain(heard.rivals.iter().copied());
            let values = self.lexicon.value_keys(&heard.values);
            let options = keys.map(|id| {
                [vec![self.lexicon.dataset.measures.all[id].id.clone()], values.clone()].concat().join("/")
            });
            let options = options.collect();
            return self.ask_column(sheet, table, column, options);
        }
        spec.parts.measure = heard.measure;
        // A head that names no category leaves it to the title; one that says "total" does not.
        spec.parts.values = (!heard.values.is_empty() || heard.total).then_some(heard.values);
        spec.parts.period = heard.period;
        spec.parts.aspect = heard.aspect;
        spec.parts.scale = heard.scale;
        spec.parts.unit = heard.unit;
        self.propose_column(column, &around.with(&spec.parts));
    }

    fn propose_column(&mut self, column: &Column, parts: &Parts) {
        let Some(measure) = parts.measure else { return };
        let keys = parts.values.as_deref().map(|values| self.lexicon.value_keys(values)).unwrap_or_default();
        let key = [vec![self.lexicon.dataset.measures.all[measure].id.clone()], keys].concat().join("/");
        // A time in a head changes from file to file; it is read anew each time.
        if parts.period.is_some() && column.times == 0 && period::all_in(&column.lines.join(" ")).len() == 1 {
            return;
        }
        let given = Given {
            measure: Some(key),
            aspect: parts.aspect.filter(|one| *one != Aspect::Actual),
            scale: parts.scale,
            ..Given::default()
        };
        self.out.proposal.columns.entry(column.label.clone()).or_insert(given);
    }

    fn ask_column(&mut self, sheet: usize, table: &Layout, column: &Column, options: Vec<String>) {
        let row = table.heads.last().or(table.rows.first()).copied().unwrap_or_default();
        let place = self.book.sheets[sheet].address(Spot { row, column: column.column });
        let open = Given { open: Some(options.first().cloned().unwrap_or_default()), ..Given::default() };
        self.out.proposal.columns.entry(column.label.clone()).or_insert(open);
        let message = match options.as_slice() {
            [] => Both { id: "apa isi kolom `{label}`?", en: "what does the column `{label}` hold?" },
            _ => {
                Both { id: "apakah kolom `{label}` itu {options}?", en: "is the column `{label}` {options}?" }
            }
        };
        self.open("columns", &column.label, options, &place, message);
    }

    /// What must be known of every figure, and is not.
    fn settle(
        &mut self,
        sheet: usize,
        table: &Layout,
        specs: &mut [Spec],
        around: &Parts,
        (measure, period, region): (bool, bool, bool),
    ) {
        let row = table.rows.first().copied().unwrap_or_default();
        let column = table.columns.first().map_or(0, |column| column.column);
        let place = self.book.sheets[sheet].address(Spot { row, column });
        let figures = |specs: &[Spec]| {
            specs.iter().filter(|spec| spec.kind == Kind::Figures).cloned().collect::<Vec<_>>()
        };
        let data = figures(specs);
        let lacks = |has: &dyn Fn(&Parts) -> bool| !has(around) && data.iter().any(|spec| !has(&spec.parts));
        let mut open = Vec::new();
        if !measure && lacks(&|parts| parts.measure.is_some()) {
            open.push((
                "measure",
                Both { id: "ukuran apa yang ada di tabel ini?", en: "which measure does the table show?" },
            ));
        }
        if !period && lacks(&|parts| parts.period.is_some()) {
            let words = Both {
                id: "periode mana yang ada di tabel ini? beri `--period P`, atau `period` di pemetaan",
                en: "which period does the table show? give `--period P`, or `period` in the mapping",
            };
            open.push(("period", words));
        }
        if !region && lacks(&|parts| parts.region.is_some()) {
            open.push((
                "region",
                Both { id: "wilayah mana yang ada di tabel ini?", en: "which region does the table show?" },
            ));
        }
        for (key, words) in open {
            self.open(key, "", Vec::new(), &place, words);
        }
    }

    /// Puts all cells of a column that has no figures to its kind.
    pub(super) fn mark_column(&mut self, sheet: usize, rows: &[u32], spec: &Spec, fate: &Fate) {
        for row in rows {
            self.mark(sheet, Spot { row: *row, column: spec.column }, fate.clone());
        }
    }
}
