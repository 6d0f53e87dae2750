//! What each column of a table is: a name, a companion of figures, or figures of something.

use super::super::account::{Fate, Ignored};
use super::super::beside::{codes_beside_names, codes_of_others};
use super::super::book::Spot;
use super::super::fiscal;
use super::super::layout::{Column, Layout};
use super::super::mapping::Given;
use super::super::numbering;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::roles::Role;
use super::super::status::status_of;
use super::super::words::fold;
use super::headings::Headings;
use super::{Parts, Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{MeasureKind, Period, PeriodKind};
use std::collections::BTreeSet;

/// A column that is understood.
#[derive(Debug, Clone)]
pub(super) struct Spec {
    pub(super) column: u32,
    pub(super) label: String,
    pub(super) kind: Kind,
    /// What is said of its figures: by its head, and around it.
    pub(super) parts: Parts,
    /// What its head alone says.
    pub(super) own: Parts,
    /// Whether its head says that it is a total, and nothing else.
    pub(super) is_total: bool,
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
    /// Sums that a pivot table works out of the columns beside it.
    Sums,
    /// No figures of this site, for this reason.
    Left(Ignored),
    /// Figures of which nobody has said what they are.
    Open,
}

impl Spec {
    fn of(column: &Column, kind: Kind) -> Self {
        Self {
            column: column.column,
            label: column.label.clone(),
            kind,
            parts: Parts::default(),
            own: Parts::default(),
            is_total: false,
            numbers: None,
        }
    }

    pub(super) fn is(&self, role: Role) -> bool {
        self.kind == Kind::Role(role)
    }
}

impl Reader<'_> {
    /// Every column of a table.
    pub(super) fn columns(&mut self, sheet: usize, table: &Layout) -> (Vec<Spec>, Headings) {
        let mut around = self.around(sheet, table);
        let mut roles: Vec<Option<Role>> =
            table.columns.iter().map(|column| self.role(sheet, table, column)).collect();
        self.by_their_cells(sheet, table, &mut roles);
        let named = table.columns.iter().zip(&roles).filter(|(column, role)| {
            **role == Some(Role::Region) && !self.mapping.columns.contains_key(&column.label)
        });
        let named: Vec<u32> = named.map(|(column, _)| column.column).collect();
        let codes = codes_beside_names(&self.book.sheets[sheet], table, &named);
        for (column, role) in table.columns.iter().zip(&mut roles) {
            if codes.contains(&column.column) {
                *role = Some(Role::Code);
            }
        }
        let known: Vec<(u32, Option<Role>)> =
            table.columns.iter().zip(&roles).map(|(column, role)| (column.column, *role)).collect();
        let codes = codes_of_others(&self.book.sheets[sheet], table, &known);
        for (column, role) in table.columns.iter().zip(&mut roles) {
            if codes.contains(&column.column) && !self.mapping.columns.contains_key(&column.label) {
                *role = Some(Role::OtherCode);
            }
        }
        let has = |role: Role| roles.contains(&Some(role));
        // A month without a year needs one from elsewhere.
        let (has_measure, has_period) = (has(Role::Measure), has(Role::Period) || has(Role::Year));
        let has_region = has(Role::Region) || has(Role::Code);
        let is_given = around.period.is_some();
        let is_one_scale = self.hear_scale(table, &mut around);
        self.hear_titles(sheet, table, &mut around, (has_measure, has_period, has_region));
        let apart = self.hear_sheet(sheet, table, &mut around, is_given);
        let headings = self.headings(sheet, table, around.measure, has_region);
        let known = |says: &dyn Fn(&Parts) -> bool| headings.all(&table.rows, says);
        let knows = (
            has_measure || known(&|parts| parts.measure.is_some()),
            has_period || known(&|parts| parts.period.is_some()),
            has_region || known(&|parts| parts.region.is_some()),
        );
        let mut specs = Vec::new();
        let changes = self.changes(sheet, table, &roles);
        for (column, role) in table.columns.iter().zip(&roles) {
            let left = self.is_left(column, *role, &changes);
            specs.push(match left {
                Some(kind) => Spec::of(column, kind),
                None => self.spec(sheet, table, column, *role, &around, knows.2),
            });
        }
        self.tell_changes(sheet, table, &mut specs);
        self.attained(sheet, table, &mut specs);
        if !is_one_scale {
            self.scales_apart(sheet, table, &mut specs);
        }
        self.names_twice(sheet, table, &mut specs);
        self.totals_of_times(sheet, table, &mut specs, &around);
        self.times_apart(sheet, table, &specs, apart.filter(|_| !knows.1));
        self.settle(sheet, table, &mut specs, &around, knows);
        for spec in &mut specs {
            spec.own = Parts { notes: Vec::new(), ..spec.parts.clone() };
            spec.parts = around.with(&spec.parts);
        }
        self.unfitting(sheet, table, &mut specs);
        (specs, headings)
    }

    /// Where titles name several scales, each column must say its own.
    fn scales_apart(&mut self, sheet: usize, table: &Layout, specs: &mut [Spec]) {
        for (spec, column) in specs.iter_mut().zip(&table.columns) {
            let is_said = spec.parts.scale.is_some()
                || spec.parts.unit.is_some()
                || self.mapping.columns.contains_key(&column.label);
            if spec.kind == Kind::Figures && !is_said {
                spec.kind = Kind::Open;
                self.out.proposal.columns.remove(&column.label);
                self.ask_column(sheet, table, column, Vec::new());
            }
        }
    }

    /// Two columns of names under one head, with figures between: which of them a figure belongs to nobody knows.
    fn names_twice(&mut self, sheet: usize, table: &Layout, specs: &mut [Spec]) {
        for at in 1..specs.len() {
            let same = |before: usize| {
                specs[before].is(Role::Region)
                    && table.columns[before].lines == table.columns[at].lines
                    && specs[before..at].iter().any(|spec| spec.kind == Kind::Figures)
            };
            if specs[at].is(Role::Region) && (0..at).any(same) {
                specs[at].kind = Kind::Open;
                self.out.proposal.columns.remove(&specs[at].label);
                self.ask_column(sheet, table, &table.columns[at], Vec::new());
            }
        }
    }

    /// A total beside months or quarters is that of all of them: for what is counted over time the figure of the year, for
    /// what is counted at an instant no figure at all.
    fn totals_of_times(&mut self, sheet: usize, table: &Layout, specs: &mut [Spec], around: &Parts) {
        let times = specs.iter().filter(|spec| spec.kind == Kind::Figures);
        let times: BTreeSet<Period> = times.filter_map(|spec| spec.parts.period).collect();
        if times.len() < 2 {
            return;
        }
        let count = |kind: PeriodKind| times.iter().filter(|period| period.kind == kind).count();
        let is_year = count(PeriodKind::Month) == 12 || count(PeriodKind::Quarter) == 4;
        let measures = &self.lexicon.dataset.measures.all;
        let flows = |spec: &Spec| {
            let measure = spec.parts.measure.or(around.measure);
            measure.is_some_and(|id| measures[id].kind == MeasureKind::Flow)
                && is_year
                && around.period.is_some_and(|period| period.kind == PeriodKind::Year)
        };
        let open: Vec<usize> = (0..specs.len())
            .filter(|at| {
                let spec = &specs[*at];
                spec.is_total && spec.parts.period.is_none() && !flows(spec)
            })
            .collect();
        for at in open {
            specs[at].kind = Kind::Open;
            self.out.proposal.columns.remove(&specs[at].label);
            self.ask_column(sheet, table, &table.columns[at], Vec::new());
        }
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
        let released = self.mapping.released.as_deref().and_then(period::date_in);
        parts.released = self.options.released.or(released);
        // "Catatan: angka sementara" is about all of the table.
        // "Sumber: kantor kami, angka sementara" as well.
        let said = table.notes.iter().filter(|(mark, _)| mark.is_none());
        let mut said = said.flat_map(|(_, text)| text.split([',', ';', '.'])).map(str::trim);
        if let Some(status) = said
            .find_map(|text| status_of(&fold(text)).filter(|_| text.split(' ').count() <= 4))
            .filter(|_| parts.status.is_none())
        {
            parts.status = Some(status);
            self.tell(
                Both { id: "status `{key}`, menurut catatannya", en: "status `{key}`, by its notes" },
                status.key(),
            );
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
        let role = role.filter(|role| column.can_be(*role));
        // "number" below "December 2024" is a unit.
        let numbers = || numbering::is_of_rows(&self.book.sheets[sheet], table, column);
        let role = role.filter(|role| *role != Role::Number || numbers());
        // "Bulan" over "Januari 2024": whole times, of which no year is missing.
        let is_whole = column.times > 0 && column.texts + column.figures == 0;
        let role = role.map(|role| match role {
            Role::Month | Role::Quarter if is_whole => Role::Period,
            other => other,
        });
        let dimension = || {
            let found = self.lexicon.dimension_of(&joined).is_some();
            (found && column.texts + column.bands > column.figures - column.bands).then_some(Role::Category)
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
        let mut spec = Spec::of(column, Kind::Figures);
        if let Some(given) = self.mapping.columns.get(&column.label).cloned() {
            spec.numbers.clone_from(&given.numbers);
            spec.parts = self.given(&given, &column.label);
            // What the head says of unit and scale holds, whatever the mapping says of its measure.
            let heard = self.lexicon.hear(&column.lines.join(" "), None);
            spec.parts.unit = heard.unit;
            spec.parts.scale = spec.parts.scale.or(heard.scale);
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
            // What only says how numbers are read leaves the rest to the head.
            None if self.mapping.columns.get(&column.label).is_some_and(|given| !given.is_of_marks()) => {
                return spec;
            }
            None if column.texts > column.figures + column.times => {
                spec.kind = Kind::Open;
                self.ask_column(sheet, table, column, Vec::new());
                return spec;
            }
            None => self.hear_head(sheet, table, column, around, has_region, &mut spec),
        }
        spec
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
            let fiscal = fiscal::find(&table.titles.join(" ")).filter(|_| key == "period");
            if let Some((year, _)) = fiscal {
                self.fiscal(&year, &place);
                continue;
            }
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
