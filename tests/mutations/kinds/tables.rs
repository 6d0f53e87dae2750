//! Values in the place of others: swapped, or one row off.

use super::{Group, Kind, tables_of};
use crate::program::anatomy::Table;
use crate::program::change::Change;
use crate::program::dice::Dice;
use crate::program::original::{Original, Sheet};
use std::ops::Range;

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "two values of a row swapped", group: Group::Places, places: rows, strike: values },
    Kind { name: "two figures of a form swapped", group: Group::Places, places: forms, strike: figures },
    Kind { name: "two rows swapped", group: Group::Places, places: rows, strike: neighbours },
    Kind { name: "two headings swapped", group: Group::Places, places: tables_of, strike: headings },
    Kind { name: "two columns swapped", group: Group::Places, places: tables_of, strike: columns },
    Kind { name: "a column one row off", group: Group::Places, places: tables_of, strike: column_off },
    Kind { name: "a table one row off", group: Group::Places, places: tables_of, strike: table_off },
];

fn rows(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let rows = sheet.anatomy.tables.iter().flat_map(|table| &table.rows);
    rows.map(|row| row.list.clone()).collect()
}

/// The table and the number of the row with this list of values.
fn row<'a>(sheet: &'a Sheet, list: &Range<usize>) -> Option<(&'a Table, usize)> {
    sheet.anatomy.tables.iter().find_map(|table| {
        let at = table.rows.iter().position(|row| row.list == *list)?;
        Some((table, at))
    })
}

fn table<'a>(sheet: &'a Sheet, range: &Range<usize>) -> Option<&'a Table> {
    sheet.anatomy.tables.iter().find(|table| table.range() == *range)
}

/// Two different numbers below a limit, in order.
fn two(limit: usize, dice: &mut Dice) -> Option<(usize, usize)> {
    (limit > 1).then_some(())?;
    let (one, other) = (dice.below(limit), dice.below(limit - 1));
    let other = if other >= one { other + 1 } else { other };
    Some((one.min(other), one.max(other)))
}

fn values(_: &Original, sheet: &Sheet, list: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let (table, at) = row(sheet, list)?;
    let values = &table.rows[at].values;
    let (one, other) = two(values.len(), dice)?;
    Some(Change::default().swap(sheet, &values[one], &values[other]))
}

/// Figures of forms that have another behind them.
fn forms(_: &Original, sheet: &Sheet) -> Vec<Range<usize>> {
    let tables: Vec<Range<usize>> = sheet.anatomy.tables.iter().map(Table::range).collect();
    let free = |range: &&Range<usize>| !tables.iter().any(|table| table.contains(&range.start));
    let mut out: Vec<Range<usize>> = sheet.figures.iter().filter(free).cloned().collect();
    out.pop();
    out
}

fn figures(_: &Original, sheet: &Sheet, figure: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let next = sheet.figures.iter().find(|other| other.start > figure.start)?;
    Some(Change::default().swap(sheet, figure, next))
}

fn neighbours(_: &Original, sheet: &Sheet, list: &Range<usize>, _: &mut Dice) -> Option<Change> {
    let (table, at) = row(sheet, list)?;
    Some(Change::default().swap(sheet, list, &table.rows.get(at + 1)?.list))
}

fn headings(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let table = table(sheet, range)?;
    let (one, other) = two(table.columns.len(), dice)?;
    let change = Change::default().swap(sheet, &table.columns[one], &table.columns[other]);
    Some(change.also(range.clone()))
}

fn columns(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let table = table(sheet, range)?;
    let (one, other) = two(table.columns.len(), dice)?;
    let pairs = table.rows.iter().filter_map(|row| row.values.get(one).zip(row.values.get(other)));
    let change = pairs.fold(Change::default(), |change, (one, other)| change.swap(sheet, one, other));
    Some(change.also(range.clone()))
}

fn column_off(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let table = table(sheet, range)?;
    let column = dice.below(table.columns.len());
    let values: Vec<&Range<usize>> = table.rows.iter().filter_map(|row| row.values.get(column)).collect();
    off(sheet, &values, dice).map(|change| change.also(range.clone()))
}

fn table_off(_: &Original, sheet: &Sheet, range: &Range<usize>, dice: &mut Dice) -> Option<Change> {
    let lists: Vec<&Range<usize>> = table(sheet, range)?.rows.iter().map(|row| &row.list).collect();
    off(sheet, &lists, dice).map(|change| change.also(range.clone()))
}

/// From some row on, each gets what stood in the row above. The first of them keeps its own, as when a value is
/// pasted twice and the last falls off, or gets the last, as when one stood in a wrong place of the order.
fn off(sheet: &Sheet, values: &[&Range<usize>], dice: &mut Dice) -> Option<Change> {
    (values.len() > 1).then_some(())?;
    let from = dice.below(values.len() - 1);
    let pairs = values[from..].windows(2);
    let change = pairs.fold(Change::default(), |change, pair| change.and(pair[1].clone(), sheet.at(pair[0])));
    let last = values[values.len() - 1];
    Some(if dice.chance(1, 2) { change } else { change.and(values[from].clone(), sheet.at(last)) })
}
