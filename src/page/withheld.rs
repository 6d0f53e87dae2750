//! Why a figure is withheld: told below every table in which one is, since a reader may come to it first.

use super::sheet::Sheet;
use super::view::{Cell, TableView};
use crate::model::Missing;

impl Sheet<'_> {
    /// A table that says why figures in it are suppressed, where any is.
    pub(super) fn explained(&self, mut table: TableView) -> TableView {
        let word = self.missing(Missing::Suppressed);
        let is_suppressed = |cell: &Cell| cell.missing && cell.text == word;
        let mut rows = table.rows.iter();
        if rows.any(|row| is_suppressed(&row.head) || row.cells.iter().any(is_suppressed)) {
            let why = self.word("suppressed-note");
            table.note = Some(match table.note {
                Some(note) => format!("{note} {why}"),
                None => why,
            });
        }
        table
    }
}
