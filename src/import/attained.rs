//! Columns of percent beside targets: "Target", "Realisasi" and "%" under "Peserta aktif". Such a percent is how much of the
//! target is reached, and no figure of what the others count.

use super::layout::{Column, Layout};
use super::lexicon::ASPECTS;
use super::mapping::Mapping;
use super::numeral::without_mark;
use super::period;
use super::words::fold;
use crate::model::Aspect;
use std::collections::BTreeMap;

/// Whether a site can work out itself what a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attained {
    /// Target and actual figures stand beside it: the site divides the one by the other.
    WorkedOut,
    /// One of them is not there.
    Open,
}

/// The columns of percent beside targets, by column. What a mapping says of a column is what it is.
pub(super) fn columns(table: &Layout, mapping: &Mapping) -> BTreeMap<u32, Attained> {
    let free = |column: &&Column| {
        column.figures >= column.texts + column.times && !mapping.columns.contains_key(&column.label)
    };
    let mut found = BTreeMap::new();
    for column in table.columns.iter().filter(free) {
        let Some((last, above)) = column.lines.split_last() else { continue };
        if !is_percent(without_mark(last).0) {
            continue;
        }
        let beside = table.columns.iter().filter(|other| other.column != column.column);
        let aspects: Vec<Aspect> = beside
            .filter_map(|other| {
                let (last, stem) = other.lines.split_last()?;
                // "Target" over "Jumlah" and "%".
                let within = || above.last().and_then(|line| claim(line)).filter(|_| stem == above);
                claim(last).filter(|_| stem == above).or_else(within)
            })
            .collect();
        let is_under = above.last().is_some_and(|line| claim(line).is_some());
        let has = |wanted: &dyn Fn(Aspect) -> bool| aspects.iter().any(|aspect| wanted(*aspect));
        let is_worked = has(&|aspect| aspect == Aspect::Actual)
            && has(&|aspect| matches!(aspect, Aspect::Target | Aspect::Plan))
            && !is_under;
        if !aspects.is_empty() {
            found.insert(column.column, if is_worked { Attained::WorkedOut } else { Attained::Open });
        }
    }
    found
}

/// What a line of a head says that its figures claim to be, where it says nothing else but a time: "Target 2023".
pub(super) fn claim(line: &str) -> Option<Aspect> {
    let bare = fold(&period::without_times(without_mark(line).0));
    ASPECTS.iter().find(|(word, _)| *word == bare).map(|(_, aspect)| *aspect)
}

/// "%", "Persen", "(%)", "% 2023".
fn is_percent(line: &str) -> bool {
    let line = period::without_times(line);
    let bare = fold(&line);
    matches!(bare.as_str(), "persen" | "percent" | "per cent" | "pct")
        || bare.is_empty() && line.trim_matches(['(', ')', ' ']) == "%"
}
