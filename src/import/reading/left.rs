//! Columns of figures that are none of the site's: changes, which it works out itself, and what pivot tables add.

use super::super::account::Ignored;
use super::super::book::Spot;
use super::super::changes;
use super::super::layout::{Column, Layout};
use super::super::numeral::without_mark;
use super::super::pivot;
use super::super::roles::Role;
use super::columns::{Kind, Spec};
use super::{Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::UnitKind;
use std::collections::BTreeSet;

impl Reader<'_> {
    /// The columns that show changes, but for those of a measure in points, which can be negative.
    pub(super) fn changes(&self, sheet: usize, table: &Layout, roles: &[Option<Role>]) -> BTreeSet<u32> {
        let mut found = changes::columns(&self.book.sheets[sheet], table, self.mapping);
        let measures = &self.lexicon.dataset.measures;
        for (column, role) in table.columns.iter().zip(roles) {
            let heard = self.lexicon.hear(&column.lines.join(" "), None);
            let is_point = |id| measures.unit_of(id).kind == UnitKind::PercentPoint;
            if role.is_some() || heard.measure.is_some_and(is_point) {
                found.remove(&column.column);
            }
        }
        found
    }

    /// What a column is that holds no figures of the site, if it is one.
    pub(super) fn is_left(
        &self,
        column: &Column,
        role: Option<Role>,
        changes: &BTreeSet<u32>,
    ) -> Option<Kind> {
        if role.is_some() || self.mapping.columns.contains_key(&column.label) {
            return None;
        }
        let head = column.lines.last().map_or("", |line| without_mark(line).0);
        if changes.contains(&column.column) {
            return Some(Kind::Left(Ignored::Change));
        }
        if pivot::is_grand_total(head) {
            return Some(Kind::Sums);
        }
        let is_empty = column.figures + column.times + column.texts == 0;
        (pivot::is_blank(head) && is_empty).then_some(Kind::Left(Ignored::Head))
    }

    /// Says which columns show changes. Where a table shows nothing else they cannot be left out: that is asked about.
    pub(super) fn tell_changes(&mut self, sheet: usize, table: &Layout, specs: &mut [Spec]) {
        let is_change = |spec: &Spec| spec.kind == Kind::Left(Ignored::Change);
        let labels: Vec<String> =
            specs.iter().filter(|spec| is_change(spec)).map(|spec| format!("`{}`", spec.label)).collect();
        if labels.is_empty() {
            return;
        }
        let list = labels.join(", ");
        if specs.iter().any(|spec| matches!(spec.kind, Kind::Figures | Kind::Open)) {
            let words = Both {
                id: "kolom {list} menunjukkan perubahan, yang dihitung sendiri oleh situs dari angkanya: kolom itu tidak diambil",
                en: "the columns {list} show changes, which the site works out itself from the figures: they are left out",
            };
            self.out.told.push(Phrase::new(words).with("list", list));
            return;
        }
        let row = table.heads.last().or(table.rows.first()).copied().unwrap_or_default();
        let first = specs.iter().find(|spec| is_change(spec)).map_or(0, |spec| spec.column);
        let place = self.book.sheets[sheet].address(Spot { row, column: first });
        let words = Both {
            id: "tabel ini hanya menunjukkan perubahan ({list}): impor angkanya, maka situs menghitung perubahannya; atau lewati kolomnya dengan `skip` di pemetaan",
            en: "this table shows nothing but changes ({list}): import the figures, and the site works out how they change; or leave the columns out with `skip` in the mapping",
        };
        let label =
            specs.iter().find(|spec| is_change(spec)).map_or_else(String::new, |spec| spec.label.clone());
        let message = Phrase::new(words).with("list", list);
        self.ask(Question { key: "columns", label, options: Vec::new(), place, message });
        specs.iter_mut().filter(|spec| is_change(spec)).for_each(|spec| spec.kind = Kind::Open);
    }
}
