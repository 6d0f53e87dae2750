//! Regions that stand in the heads of a table, with times or measures down: "Bulan; Aceh; Bali".
//!
//! In a new site no name is known yet, so that a head alone does not tell a region from a measure. The table does, where it
//! says by what it is divided ("menurut provinsi"), and a mapping, where it says which measure the whole table shows.

use super::super::fiscal;
use super::super::layout::{Column, Layout};
use super::super::numeral::without_mark;
use super::super::period;
use super::super::reading::is_total_name;
use super::super::roles::Role;
use super::super::words::fold;
use std::collections::BTreeMap;

/// Words behind which titles say by what a table is divided.
const BY: [&str; 6] = ["menurut", "per", "tiap", "by", "each", "across"];

/// What a head says of the figures below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// The name of the region.
    pub(super) region: String,
    /// What the heads of all columns have in common, if anything: "Peserta aktif" over the regions.
    pub(super) measure: Option<String>,
}

/// The regions in the heads of a table that has no column of them, by column; none where nothing says that they are some.
pub(super) fn regions(
    table: &Layout,
    roles: &[(u32, String, Option<Role>)],
    is_one_measure: bool,
) -> BTreeMap<u32, Head> {
    let has = |wanted: Role| roles.iter().any(|(_, _, role)| *role == Some(wanted));
    let is_figures = |column: &&Column| {
        let role = roles.iter().find(|(at, ..)| *at == column.column).and_then(|(_, _, role)| *role);
        role.is_none() && column.figures > column.texts && column.figures > column.times
    };
    let columns: Vec<&Column> = table.columns.iter().filter(is_figures).collect();
    let shared: Vec<&String> = match columns.split_first() {
        Some((first, rest)) if !rest.is_empty() => {
            let in_all = |line: &&String| rest.iter().all(|column| column.lines.contains(line));
            first.lines.iter().filter(in_all).collect()
        }
        _ => Vec::new(),
    };
    let is_region = |text: &str| Role::of_head(text) == Some(Role::Region);
    let says_so = is_one_measure
        || shared.iter().any(|line| is_region(line))
        || table.titles.iter().any(|title| is_by_region(title));
    if !says_so || has(Role::Measure) || has(Role::Value) {
        return BTreeMap::new();
    }
    let common: Vec<&str> = shared.iter().map(|line| line.as_str()).filter(|line| !is_region(line)).collect();
    let measure = (!common.is_empty()).then(|| common.join(" "));
    let mut heads = BTreeMap::new();
    for column in columns {
        let own: Vec<&String> = column.lines.iter().filter(|line| !shared.contains(line)).collect();
        // Of a region over its parts, and of a time, a head says more than whose figures they are.
        let [name] = own.as_slice() else { return BTreeMap::new() };
        let name = without_mark(name).0;
        if period::parse(name).is_some() || period::is_part(name) || fiscal::parse(name).is_some() {
            return BTreeMap::new();
        }
        if !is_total_name(name) {
            heads.insert(column.column, Head { region: name.to_owned(), measure: measure.clone() });
        }
    }
    heads
}

/// "Peserta aktif menurut provinsi", "Claims by state".
fn is_by_region(title: &str) -> bool {
    let folded = fold(title);
    let words: Vec<&str> = folded.split(' ').collect();
    let behind = (1..words.len()).filter(|at| BY.contains(&words[at - 1]));
    behind.into_iter().any(|at| {
        let names = |count: usize| words.get(at..at + count).map(|words| words.join(" "));
        (1..=3).filter_map(names).any(|name| Role::of_head(&name) == Some(Role::Region))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_by_what_a_table_is_divided() {
        assert!(is_by_region("Peserta aktif menurut provinsi, 2024"));
        assert!(is_by_region("Claims paid by state"));
        assert!(is_by_region("Peserta per kabupaten/kota"));
        assert!(!is_by_region("Peserta aktif per Desember 2024"));
        assert!(!is_by_region("Peserta menurut segmen"));
    }
}
