//! C416: a table, or a part of it, that was pasted one or more rows off its regions.

use super::field::{Field, REACH};
use super::shift::{self, Run};
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::model::Period;
use crate::source::{FileId, Span};
use std::collections::BTreeMap;

crate::rule! {
    /// # Shifted rows
    ///
    /// From some row on, the figures of a table fit those of another period, or other figures of the same regions,
    /// only when they are moved up or down.
    ///
    /// ## Why it matters
    ///
    /// Every figure stands under the name of a neighbour. Where all columns were moved together, all sums are right
    /// and nothing else tells.
    ///
    /// ## Example
    ///
    /// ```text
    /// riau:  [268_627, 224_154]   # those of sumatera-barat
    /// jambi: [629_625, 249_836]   # those of riau
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// riau:  [629_625, 249_836]
    /// jambi: [258_625, 211_170]
    /// ```
    SHIFTED_ROWS = "C416", "shifted-rows", Error, {
        id: "mulai baris ini {rows} cocok dengan {reference} hanya bila digeser {by} {direction} ({columns})",
        en: "from this row on {rows} fit {reference} only when moved {by} {direction} ({columns})",
    },
    /// # Baris yang bergeser
    ///
    /// Mulai baris tertentu, angka sebuah tabel baru cocok dengan periode lain, atau dengan angka lain wilayah yang
    /// sama, bila digeser ke atas atau ke bawah.
    ///
    /// ## Mengapa penting
    ///
    /// Setiap angka berdiri di bawah nama tetangganya. Bila semua kolom bergeser bersama, semua jumlah tetap benar dan
    /// tidak ada hal lain yang mengungkapnya.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// riau:  [268_627, 224_154]   # milik sumatera-barat
    /// jambi: [629_625, 249_836]   # milik riau
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tempelkan kembali baris-baris itu dari sumbernya, masing-masing pada wilayahnya.
}

/// What is moved as a whole follows nothing closely.
const ANY: f64 = 3.0;

/// A column that is moved, with what tells.
struct Moved {
    slice: u32,
    /// Its points in the order of the file.
    rows: Vec<u32>,
    run: Run,
    reference: u32,
}

/// Every stretch of rows that is moved; its points are explained by that.
pub(super) fn find(field: &mut Field<'_>) -> Vec<Diagnostic> {
    let mut tables: BTreeMap<(FileId, Period, isize), Vec<Moved>> = BTreeMap::new();
    for slice in 0..field.points.slices.len() as u32 {
        let timed = !field.times(slice).is_empty();
        if timed && !field.is_rough(slice) {
            continue;
        }
        let moved = if timed { against_times(field, slice) } else { against_others(field, slice) };
        if let Some(moved) = moved {
            let of = field.points.slice(slice);
            tables.entry((of.file, of.key.period, moved.run.offset)).or_default().push(moved);
        }
    }
    for moved in tables.values().flatten() {
        let (start, end) = (moved.run.start.saturating_sub(1), (moved.run.end + 1).min(moved.rows.len()));
        for point in &moved.rows[start..end] {
            explain_row(field, *point);
        }
    }
    tables.into_values().flat_map(|columns| told(field, columns)).collect()
}

/// Other columns of the row may be moved too without showing it, for want of a reference.
fn explain_row(field: &mut Field<'_>, point: u32) {
    let region = field.points.point(point).region;
    for other in field.points.of_region(region).filter(|other| field.points.in_one_row(point, *other)) {
        field.explained[other as usize] = true;
    }
}

/// Most of the nearest periods must tell the same: else one of them is what is moved.
fn against_times(field: &mut Field<'_>, slice: u32) -> Option<Moved> {
    let end = |other: u32| field.points.slice(other).key.period;
    let mut times = field.times(slice).to_vec();
    let own = end(slice);
    // The nearest first, of those the earlier one.
    let apart = |other: &u32| (end(*other).end.duration_since(own.end).as_hours().abs(), end(*other));
    times.sort_by_key(apart);
    times.dedup();
    times.truncate(2 * REACH as usize);
    let [only] = *times else { return majority(field, slice, &times) };
    // Of two tables alone that differ, the one is told that differs in itself too, else the later one.
    let later = end(only) < own;
    let moved = against(field, slice, &rows(field, slice), only)?;
    match (inside(field, slice), inside(field, only)) {
        (Some(_), _) => Some(moved),
        (None, Some(_)) => None,
        // Only what is moved in its own file shows a stretch in the order of that file.
        (None, None) => {
            let other = rows(field, only);
            (later || against(field, only, &other, slice).is_none()).then_some(moved)
        }
    }
}

/// Other figures of the same rows.
fn inside(field: &mut Field<'_>, slice: u32) -> Option<Moved> {
    let (file, period) = (field.points.slice(slice).file, field.points.slice(slice).key.period);
    let columns = field.closest(slice, ANY, |other| other.file == file && other.key.period == period);
    match *columns {
        [only] if only > slice => None,
        _ => majority(field, slice, &columns),
    }
}

/// Without another period: other figures of the same regions, first of the same table, then of other tables, since
/// all of one table may have been moved together.
fn against_others(field: &mut Field<'_>, slice: u32) -> Option<Moved> {
    if let Some(moved) = inside(field, slice) {
        return Some(moved);
    }
    let file = field.points.slice(slice).file;
    let outside = field.closest(slice, ANY, |other| other.file != file);
    match *outside {
        [only] if field.times(only).is_empty() && only > slice => None,
        _ => majority(field, slice, &outside),
    }
}

fn majority(field: &Field<'_>, slice: u32, references: &[u32]) -> Option<Moved> {
    let mut found: Option<Moved> = None;
    let (mut told, mut silent) = (0, 0);
    let rows = rows(field, slice);
    for reference in references {
        match (against(field, slice, &rows, *reference), &found) {
            (Some(moved), None) => {
                found = Some(moved);
                told += 1;
            }
            (Some(moved), Some(first)) if moved.run.offset == first.run.offset => told += 1,
            _ => silent += 1,
        }
        // Two that say nothing are enough.
        if told == 0 && silent == 2 {
            return None;
        }
    }
    found.filter(|_| told > silent)
}

/// The points of a slice in the order of its file, with their values.
struct Rows {
    points: Vec<u32>,
    values: Vec<f64>,
}

fn rows(field: &Field<'_>, slice: u32) -> Rows {
    let points = &field.points;
    let file = points.slice(slice).file;
    let here = points.slice(slice).points.iter().map(|point| (points.observation(*point).span, *point));
    let mut rows: Vec<(Span, u32)> = here.filter(|(span, _)| span.file == file).collect();
    rows.sort_unstable();
    let points: Vec<u32> = rows.into_iter().map(|(_, point)| point).collect();
    Rows { values: points.iter().map(|point| field.points.point(*point).ln).collect(), points }
}

fn against(field: &Field<'_>, slice: u32, rows: &Rows, reference: u32) -> Option<Moved> {
    let points = &field.points;
    let expected = |point: &u32| {
        points.find(reference, points.point(*point).region).map_or(f64::NAN, |other| points.point(other).ln)
    };
    let others: Vec<f64> = rows.points.iter().map(expected).collect();
    let run = shift::find(&rows.values, &others)?;
    Some(Moved { slice, rows: rows.points.clone(), run, reference })
}

/// One finding for all columns that are moved in about the same rows.
fn told(field: &Field<'_>, mut columns: Vec<Moved>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    while let Some(first) = columns.first() {
        let (start, end) = (first.run.start, first.run.end);
        let (together, rest): (Vec<Moved>, Vec<Moved>) =
            columns.into_iter().partition(|moved| moved.run.start < end && start < moved.run.end);
        columns = rest;
        findings.extend(one(field, &together));
    }
    findings
}

fn one(field: &Field<'_>, together: &[Moved]) -> Option<Diagnostic> {
    let points = &field.points;
    let region = |moved: &Moved| moved.rows.get(moved.run.start).map(|point| points.point(*point).region);
    // Where two neighbours are alike, a column does not show that it is moved; another does.
    let chosen = together.iter().min_by_key(|moved| (moved.run.start, moved.slice))?;
    let start = region(chosen)?;
    let cells = together.iter().filter_map(|moved| points.find(moved.slice, start));
    let first = cells.min_by_key(|point| points.observation(*point).span)?;
    let observation = points.observation(first);
    let (slice, reference) = (points.slice(chosen.slice), points.slice(chosen.reference));
    let names = |what| format!("`{}`", points.dataset.measures.key_of(what));
    let told_by = if reference.key.stream() == slice.key.stream() {
        Phrase::new(Both { id: "angka {period}", en: "the figures of {period}" })
            .with("period", reference.key.period.to_string())
    } else {
        Phrase::new(Both { id: "{name}", en: "{name}" }).with("name", names(reference.key.what()))
    };
    let columns: Vec<String> =
        together.iter().map(|moved| names(points.slice(moved.slice).key.what())).collect();
    let direction = if chosen.run.offset > 0 {
        Both { id: "ke atas", en: "up" }
    } else {
        Both { id: "ke bawah", en: "down" }
    };
    let rows = together.iter().map(|moved| moved.run.end - moved.run.start).max().unwrap_or_default();
    let mut finding = SHIFTED_ROWS
        .at(observation.span)
        .about(points.dataset.cell_name(observation.key))
        .with("rows", plural(rows, "baris", "row", "rows"))
        .with("reference", told_by)
        .with("by", plural(chosen.run.offset.unsigned_abs(), "baris", "row", "rows"))
        .with("direction", direction)
        .with("columns", columns.join(", "))
        .hint(Both {
            id: "tempelkan kembali baris-baris itu dari sumbernya, masing-masing pada wilayahnya",
            en: "paste these rows anew from the source, each at its region",
        });
    let last = chosen.rows.get(chosen.run.end.saturating_sub(1));
    if let Some(last) = last.filter(|last| points.point(**last).region != start) {
        let words = Both { id: "sampai di sini", en: "up to here" };
        finding = finding.label(points.observation(*last).span, words);
    }
    Some(finding)
}
