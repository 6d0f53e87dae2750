//! What the head of a column of figures says of them.

use super::super::book::Spot;
use super::super::counted::is_bare_count;
use super::super::fiscal;
use super::super::layout::{Column, Layout};
use super::super::lexicon::{Heard, Regions};
use super::super::mapping::Given;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::roles::Role;
use super::super::units::without_unit;
use super::answers::is_whole;
use super::columns::{Kind, Spec};
use super::{Parts, Reader};
use crate::diag::Both;
use crate::model::{Aspect, Period, PeriodKind};

impl Reader<'_> {
    /// What the head of a column of figures says.
    pub(super) fn hear_head(
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
        // "Peserta aktif", or "Provinsi", over "Aceh": the last line says whose figures they are.
        let named = |text: &str| match self.lexicon.regions(text, false) {
            Regions::Named(ids) if !has_region && ids.len() == 1 => ids.first().copied(),
            _ => None,
        };
        let of_line = match words.as_slice() {
            [_, .., last] if named(&words.join(" ")).is_none() => named(last),
            _ => None,
        };
        if of_line.is_some() {
            spec.parts.region = of_line;
            words.pop();
            words.retain(|line| Role::of_head(line) != Some(Role::Region));
            if words.is_empty() {
                return;
            }
        }
        // "Jenis kelamin" over "Laki-laki" says by what is divided, which the category says as well.
        if words.len() > 1 && words.iter().any(|line| self.lexicon.dimension_of(line).is_none()) {
            words.retain(|line| self.lexicon.dimension_of(line).is_none());
        }
        let mut text = words.join(" ");
        let place = self.place_of_head(sheet, table, column);
        let mut fiscal = None;
        if let Some((year, rest)) = fiscal::find(&text) {
            fiscal = self.fiscal(&year, &place);
            if fiscal.is_none() {
                spec.kind = Kind::Open;
                return;
            }
            text = rest;
        }
        if let Some((measure, values, aspect)) = self.lexicon.measure_key(text.trim()) {
            spec.parts.measure = Some(measure);
            spec.parts.values = Some(values);
            spec.parts.aspect = aspect;
            return self.propose_column(column, &spec.parts);
        }
        let mut heard = self.lexicon.hear(&text, around.measure);
        // "2023" under "fiscal years".
        let is_year = |period: &Period| period.kind == PeriodKind::Year;
        if let Some(year) = heard.period.filter(is_year)
            && table.titles.iter().any(|title| fiscal::speaks(title))
        {
            fiscal = self.fiscal(&fiscal::called(year.start.year()), &place);
            if fiscal.is_none() {
                spec.kind = Kind::Open;
                return;
            }
        }
        heard.period = fiscal.or(heard.period);
        // "L + P".
        if is_whole(&text) && !heard.total && heard.measure.is_none() {
            heard = Heard { total: true, period: heard.period, ..Heard::default() };
        }
        // "Jan" under a title of 2024.
        let part = around.period.filter(|_| heard.period.is_none()).and_then(|year| {
            let words = heard.left.join(" ");
            period::within(year, &words)
        });
        if part.is_some() {
            heard.period = part;
            heard.left.clear();
        }
        // The year of a head is not that of "until March", which the title says.
        if heard.period.is_some_and(|year| super::within::stands_within(table, year)) {
            spec.kind = Kind::Open;
            return self.ask_column(sheet, table, column, Vec::new());
        }
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
        // "Banyaknya", "N": what is counted, the title says.
        let is_bare = is_bare_count(&period::without_times(&without_unit(&text)));
        if is_bare && around.measure.is_some() {
            heard.left.retain(|word| word != "n" && word != "count");
        }
        let says = heard.measure.is_some()
            || !heard.values.is_empty()
            || heard.period.is_some()
            || heard.total
            || heard.aspect.is_some()
            || (heard.scale.is_some() || heard.unit.is_some() || text.is_empty() || is_bare)
                && around.measure.is_some();
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
        spec.parts.period = heard.period.map(|period| self.as_the_site_has(period));
        spec.parts.aspect = heard.aspect;
        spec.parts.scale = heard.scale;
        spec.parts.unit = heard.unit;
        spec.is_total = heard.total && heard.measure.is_none() && spec.parts.values == Some(Vec::new());
        // A time in a head changes from file to file; it is read anew each time.
        // So is whose figures they are.
        if part.is_none() && of_line.is_none() {
            self.propose_column(column, &around.with(&spec.parts));
        }
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

    fn place_of_head(&self, sheet: usize, table: &Layout, column: &Column) -> String {
        let row = table.heads.last().or(table.rows.first()).copied().unwrap_or_default();
        self.book.sheets[sheet].address(Spot { row, column: column.column })
    }

    pub(super) fn ask_column(&mut self, sheet: usize, table: &Layout, column: &Column, options: Vec<String>) {
        let place = self.place_of_head(sheet, table, column);
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
}
