//! What stands beside one another: tables, and columns of regions that say the same twice, once in codes.

use super::book::Sheet;
use super::layout::{Column, Layout};
use super::roles::Role;
use super::words::fold;
use std::collections::BTreeSet;

/// Of columns of regions side by side those that hold the codes of what another one names: "AUS" beside "Australia".
pub(super) fn codes_beside_names(sheet: &Sheet, table: &Layout, regions: &[u32]) -> Vec<u32> {
    let is_code = |text: &str| {
        (2..=3).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let holds_codes = |column: &u32| {
        let cells = table.rows.iter().filter_map(|row| sheet.get(*row, *column));
        let (codes, others): (Vec<_>, Vec<_>) =
            cells.map(ToString::to_string).partition(|text| is_code(text));
        // Among codes of countries stand longer ones of groups of them.
        !codes.is_empty() && codes.len() >= others.len() * 4
    };
    let (codes, names): (Vec<u32>, Vec<u32>) = regions.iter().partition(|column| holds_codes(column));
    if names.is_empty() { Vec::new() } else { codes }
}

/// Of columns of measures, units or categories those that hold the codes of what the next one names: "POP" beside "Population".
pub(super) fn codes_of_others(sheet: &Sheet, table: &Layout, roles: &[(u32, Option<Role>)]) -> Vec<u32> {
    let texts = |column: u32| -> BTreeSet<String> {
        table.rows.iter().filter_map(|row| sheet.get(*row, column)).map(ToString::to_string).collect()
    };
    let is_code = |text: &String| {
        text.bytes().any(|c| c.is_ascii_uppercase() || c == b'_')
            && text.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || b"_.-".contains(&c))
    };
    let head = |column: u32| {
        let known = table.columns.iter().find(|known| known.column == column);
        known.map(|known| fold(&known.lines.join(" "))).unwrap_or_default()
    };
    let pairs = roles.windows(2).filter_map(|pair| {
        let [(code, Some(role)), (name, Some(of))] = pair else { return None };
        let is_pair = role == of
            && match role {
                Role::Measure | Role::Unit => true,
                Role::Category | Role::Status => head(*code) == head(*name),
                _ => false,
            };
        let (codes, names) = (texts(*code), texts(*name));
        let holds = !codes.is_empty() && codes.iter().all(is_code) && !names.iter().all(is_code);
        (is_pair && holds && codes.len() == names.len()).then_some(*code)
    });
    pairs.collect()
}

/// A table that goes on beside itself, with the same heads again, is one for each time; so is one that begins again behind
/// an empty column with the head of its names.
pub(super) fn parts(sheet: &Sheet, table: Layout) -> Vec<Layout> {
    let lines: Vec<&Vec<String>> = table.columns.iter().map(|column| &column.lines).collect();
    let repeats = |width: &usize| {
        let (first, rest) = lines.split_at(*width);
        let own: BTreeSet<&&Vec<String>> = first.iter().collect();
        let whole = lines.len().is_multiple_of(*width) && own.len() == *width;
        let again = rest.chunks(*width).all(|part| part == first);
        let of = |is: &dyn Fn(&Column) -> bool| table.columns.iter().take(*width).any(is);
        whole
            && again
            && !first.iter().any(|lines| lines.is_empty())
            && of(&|column| column.texts > column.figures)
            && of(&|column| column.figures > column.texts)
    };
    let begins = |at: &usize| {
        let [before, here] = table.columns.get(at - 1..=*at).unwrap_or_default() else { return false };
        let is_of_names = |column: &Column| column.texts > column.figures && !column.lines.is_empty();
        let first = table.columns.iter().find(|column| is_of_names(column));
        is_of_names(here)
            && here.column > before.column + 1
            && first.is_some_and(|first| first.column < here.column && first.lines == here.lines)
    };
    let part = |columns: &[Column]| {
        let holds = |row: &u32| columns.iter().any(|column| sheet.get(*row, column.column).is_some());
        let rows = table.rows.iter().copied().filter(holds).collect();
        Layout { columns: columns.to_vec(), rows, ..table.clone() }
    };
    if let Some(width) = (2..=lines.len() / 2).find(repeats) {
        return table.columns.chunks(width).map(part).collect();
    }
    let starts: Vec<usize> = (1..table.columns.len()).filter(begins).collect();
    if starts.is_empty() {
        return vec![table];
    }
    let bounds: Vec<usize> = std::iter::once(0).chain(starts).chain([table.columns.len()]).collect();
    let parts = bounds.windows(2).filter_map(|pair| table.columns.get(*pair.first()?..*pair.get(1)?));
    parts.map(part).collect()
}
