//! Columns of percent beside targets: left out where the site works them out itself, else asked about.

use super::super::account::Ignored;
use super::super::attained::{self, Attained};
use super::super::layout::Layout;
use super::Reader;
use super::columns::{Kind, Spec};
use crate::diag::{Both, Phrase};

impl Reader<'_> {
    /// Takes columns of percent beside targets out of the figures: they are none of what the targets count.
    pub(super) fn attained(&mut self, sheet: usize, table: &Layout, specs: &mut [Spec]) {
        let found = attained::columns(table, self.mapping);
        let mut left = Vec::new();
        for (spec, column) in specs.iter_mut().zip(&table.columns) {
            if !matches!(spec.kind, Kind::Figures | Kind::Open) {
                continue;
            }
            match found.get(&column.column) {
                Some(Attained::WorkedOut) => {
                    spec.kind = Kind::Left(Ignored::Attained);
                    self.out.proposal.columns.remove(&column.label);
                    self.out.questions.retain(|one| one.key != "columns" || one.label != column.label);
                    left.push(format!("`{}`", column.label));
                }
                Some(Attained::Open) if spec.kind == Kind::Figures => {
                    spec.kind = Kind::Open;
                    self.out.proposal.columns.remove(&column.label);
                    self.ask_column(sheet, table, column, Vec::new());
                }
                _ => {}
            }
        }
        if !left.is_empty() {
            let words = Both {
                id: "kolom {list} menunjukkan capaian target, yang dihitung sendiri oleh situs dari target dan realisasinya: kolom itu tidak diambil",
                en: "the columns {list} show how much of a target is reached, which the site works out itself from target and actual figures: they are left out",
            };
            self.out.told.push(Phrase::new(words).with("list", left.join(", ")));
        }
    }
}
