//! Totals at the right of a table, "Jumlah" and "Grand Total", held against the cells beside them in each row.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::Spot;
use super::super::layout::{Column, Layout};
use super::super::numeral::without_mark;
use super::super::words::fold;
use super::Reader;
use super::columns::{Kind, Spec};
use super::totals::Total;
use crate::diag::{Both, Phrase};
use crate::model::{Stated, UnitId, UnitKind, grouped, written};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Words of which the heads of totals are made.
const WORDS: &[&str] = &[
    "jumlah",
    "total",
    "grand",
    "sub",
    "subtotal",
    "seluruh",
    "seluruhnya",
    "keseluruhan",
    "semua",
    "all",
    "sum",
    "tổng",
    "số",
    "cộng",
];

/// What a cell of a row says.
#[derive(Clone, Copy)]
struct Said {
    value: Decimal,
    slack: Decimal,
    unit: Option<UnitId>,
}

/// The columns that a total may sum, with how its rows bear that out.
struct Parts {
    columns: Vec<u32>,
    /// The rows of which at least two parts are not zero, that agree.
    agree: usize,
    /// The rows that do not, with their sums.
    differ: Vec<(u32, Decimal)>,
}

impl Reader<'_> {
    /// Holds every total of a row against the cells that it sums. Which these are the rows tell: at least as many must agree as do
    /// not, and one at least. A total of a pivot table says nothing new; another one that is wrong is refused.
    pub(super) fn check_across(&mut self, sheet: usize, table: &Layout, specs: &[Spec]) {
        let is_held = |at: &usize| {
            specs[*at].kind == Kind::Sums || specs[*at].kind == Kind::Figures && is_total(&table.columns[*at])
        };
        if !(0..specs.len()).any(|at| is_held(&at)) {
            return;
        }
        let sums = self.sums.clone();
        let said = self.said(sheet, table);
        for at in (0..specs.len()).filter(is_held) {
            let spec = &specs[at];
            let is_sums = spec.kind == Kind::Sums;
            let stated = match is_sums {
                true => stated(&sums, spec.column),
                false => said.get(&spec.column).cloned().unwrap_or_default(),
            };
            let found = Self::parts(table, specs, at, &stated, &said);
            let is_borne_out = |parts: &Parts| parts.agree > 0 && parts.agree >= parts.differ.len();
            if let Some(parts) = found.as_ref().filter(|parts| !is_borne_out(parts)) {
                self.tell_apart(sheet, spec, parts, &stated);
            }
            let found = found.filter(is_borne_out);
            if let Some(parts) = &found {
                for (row, sum) in &parts.differ {
                    let spot = Spot { row: *row, column: spec.column };
                    let Some(said) = stated.get(row) else { continue };
                    let cells: Vec<String> = parts
                        .columns
                        .iter()
                        .map(|column| self.book.sheets[sheet].address(Spot { row: *row, column: *column }))
                        .collect();
                    let refusal = differs(&spec.label, said.value, *sum, &cells);
                    self.out.fates[sheet].insert(spot, Fate::Refused(refusal));
                }
            }
            if let Some(parts) = found.as_ref().filter(|parts| !is_sums && parts.differ.is_empty()) {
                self.tell_missing_part(specs, spec, &parts.columns);
            }
            if is_sums {
                let why = if found.is_some() { Ignored::Total } else { Ignored::TotalUnchecked };
                for one in sums.iter().filter(|one| one.spot.column == spec.column) {
                    let why = if stated.contains_key(&one.spot.row) { why } else { Ignored::TotalUnchecked };
                    self.mark(sheet, one.spot, Fate::Ignored(why));
                }
            }
        }
    }

    /// A total that most rows do not bear out sums something else, or is wrong: nobody can tell, but it is told.
    fn tell_apart(&mut self, sheet: usize, spec: &Spec, parts: &Parts, stated: &BTreeMap<u32, Said>) {
        let Some((row, sum)) = parts.differ.first() else { return };
        let Some(said) = stated.get(row) else { return };
        let book = &self.book.sheets[sheet];
        let cells: Vec<String> =
            parts.columns.iter().map(|column| book.address(Spot { row: *row, column: *column })).collect();
        let words = Both {
            id: "kolom `{label}` bukan jumlah kolom di sampingnya pada {wrong} dari {all} baris, misalnya {place}: {total}, padahal {cells} berjumlah {sum}",
            en: "the column `{label}` is not the sum of the columns beside it in {wrong} of {all} rows, such as {place}: {total}, where {cells} add up to {sum}",
        };
        let told = Phrase::new(words)
            .with("label", &spec.label)
            .with("wrong", parts.differ.len().to_string())
            .with("all", (parts.differ.len() + parts.agree).to_string())
            .with("place", book.address(Spot { row: *row, column: spec.column }))
            .with("total", grouped(said.value))
            .with("cells", cells.join(", "))
            .with("sum", grouped(*sum));
        if !self.out.told.contains(&told) {
            self.out.told.push(told);
        }
    }

    /// The columns that bear out a total best: those between the total before it and itself, all before it, or those behind it.
    fn parts(
        table: &Layout,
        specs: &[Spec],
        at: usize,
        stated: &BTreeMap<u32, Said>,
        said: &BTreeMap<u32, BTreeMap<u32, Said>>,
    ) -> Option<Parts> {
        let is_part =
            |other: &usize| specs[*other].kind == Kind::Figures && !is_total(&table.columns[*other]);
        let group = table.columns[at].lines.split_last().map_or(&[][..], |(_, group)| group);
        let is_near = |other: &usize| is_part(other) && table.columns[*other].lines.starts_with(group);
        let last =
            (0..at).rev().find(|other| !is_part(other) && specs[*other].kind != Kind::Left(Ignored::Change));
        let next = (at + 1..specs.len()).find(|other| !is_part(other)).unwrap_or(specs.len());
        let candidates = [
            (last.map_or(0, |last| last + 1)..at).filter(is_near).collect::<Vec<usize>>(),
            (0..at).filter(is_near).collect(),
            (0..at).filter(is_part).collect(),
            (at + 1..next).filter(is_near).collect(),
        ];
        let mut best: Option<Parts> = None;
        for candidate in candidates.iter().filter(|candidate| candidate.len() > 1) {
            let columns: Vec<u32> = candidate.iter().map(|at| specs[*at].column).collect();
            let mut parts = Parts { columns, agree: 0, differ: Vec::new() };
            for (row, total) in stated {
                let cells: Option<Vec<Said>> =
                    parts.columns.iter().map(|column| said.get(column)?.get(row).copied()).collect();
                let Some(cells) = cells else { continue };
                let unit = total.unit.or(cells[0].unit);
                if cells.iter().any(|cell| cell.unit != unit) {
                    continue;
                }
                let sum = cells.iter().try_fold(Decimal::ZERO, |sum, cell| sum.checked_add(cell.value));
                let Some(sum) = sum else { continue };
                let slack = cells.iter().fold(total.slack, |slack, cell| slack.saturating_add(cell.slack));
                if sum.checked_sub(total.value).is_none_or(|apart| apart.abs() > slack) {
                    parts.differ.push((*row, sum));
                } else if cells.iter().filter(|cell| !cell.value.is_zero()).count() > 1 {
                    parts.agree += 1;
                }
            }
            let is_any = parts.agree + parts.differ.len() > 0;
            if is_any && best.as_ref().is_none_or(|best| parts.agree > best.agree) {
                best = Some(parts);
            }
        }
        best
    }

    /// What the figures of a table state by column and row, where they are one number of what can be summed.
    fn said(&self, sheet: usize, table: &Layout) -> BTreeMap<u32, BTreeMap<u32, Said>> {
        let measures = &self.lexicon.dataset.measures;
        let mut out: BTreeMap<u32, BTreeMap<u32, Said>> = BTreeMap::new();
        let here = self
            .out
            .figures
            .iter()
            .filter(|figure| figure.sheet == sheet && table.rows.binary_search(&figure.spot.row).is_ok());
        for figure in here {
            let sums = matches!(measures.unit_of(figure.measure).kind, UnitKind::Count | UnitKind::Currency);
            let Stated::Quantity(quantity) = &figure.written.stated else { continue };
            let value = written(&figure.written.stated);
            let unit = Some(measures.all[figure.measure].unit);
            if sums {
                let said = Said { value, slack: quantity.tolerance(), unit };
                out.entry(figure.spot.column).or_default().insert(figure.spot.row, said);
            }
        }
        out
    }
}

/// What the cells of a column of sums state.
fn stated(sums: &[Total], column: u32) -> BTreeMap<u32, Said> {
    let here = sums.iter().filter(|one| one.spot.column == column);
    here.filter_map(|one| one.value().map(|(value, slack)| (one.spot.row, Said { value, slack, unit: None })))
        .collect()
}

/// Whether a head says that it is a total, and nothing else: "Jumlah/Total", "Jumlah (4=2+3)".
fn is_total(column: &Column) -> bool {
    let Some(line) = column.lines.last() else { return false };
    let bare = without_mark(line).0;
    let bare = match bare.split_once('(') {
        Some((head, rest)) if rest.contains('=') => head,
        _ => bare,
    };
    let folded = fold(bare);
    !folded.is_empty() && folded.split(' ').all(|word| WORDS.contains(&word))
}

fn differs(label: &str, stated: Decimal, sum: Decimal, cells: &[String]) -> Refusal {
    let list = match cells {
        [first, .., last] if cells.len() > 4 => format!("{first} … {last}"),
        _ => cells.join(", "),
    };
    let words = Both {
        id: "`{label}` menyebut {stated}, padahal sel di sampingnya ({cells}) berjumlah {sum}",
        en: "`{label}` says {stated}, but the cells beside it ({cells}) add up to {sum}",
    };
    let words = Phrase::new(words).with("label", label).with("stated", grouped(stated)).with("cells", list);
    Refusal::new(
        "total",
        words.with("sum", grouped(sum)),
        Both {
            id: "cari sel yang salah di baris itu, lalu perbaiki di lembar kerja",
            en: "look for the cell of that row that is wrong, and mend it in the spreadsheet",
        },
    )
}
