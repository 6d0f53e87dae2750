//! Whole columns that stand off the same column of other periods: swapped with another, or slipped by a power of ten.

use super::field::Field;
use super::points::{Slice, SliceKey};
use super::robust::median;
use super::slipped_magnitude::{self, Slip};
use super::swapped_columns;
use crate::diag::Diagnostic;
use std::collections::BTreeSet;
use std::f64::consts::LN_2;

/// So far off in the middle of all regions a column is looked at: by four tenths.
const APART: f64 = 0.35;

/// Every column that is wrong as a whole; its points are explained by that.
pub(super) fn find(field: &mut Field<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let mut slipped = Vec::new();
    let mut done: BTreeSet<u32> = BTreeSet::new();
    let mut pairs = apart(field);
    // The widest apart first.
    pairs.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    for (one, other, _) in pairs {
        if done.contains(&one) || done.contains(&other) {
            continue;
        }
        let wrong = doubtful(field, one, other, &done);
        let reference = if wrong == one { other } else { one };
        if let Some(partner) = partner(field, wrong, reference, &done) {
            findings.extend(
                first_point(field, wrong)
                    .zip(first_point(field, partner))
                    .map(|(x, y)| swapped_columns::of_columns(field, x, y, reference)),
            );
            done.extend([wrong, partner]);
        } else if let Some(slip) = slip(field, reference, wrong) {
            slipped.push(Slipped { wrong, reference, slip });
            done.insert(wrong);
        }
    }
    findings.extend(told(field, &slipped));
    for of in &slipped {
        done.extend(widened(field, *of));
    }
    for slice in done {
        for point in field.points.slice(slice).points.clone() {
            field.explained[point as usize] = true;
        }
    }
    findings
}

/// A column that is a power of ten off.
#[derive(Debug, Clone, Copy)]
struct Slipped {
    wrong: u32,
    reference: u32,
    slip: Slip,
}

/// The findings on slipped columns: a table that is given in another unit is one fault, however many columns it has.
fn told(field: &Field<'_>, slipped: &[Slipped]) -> Vec<Diagnostic> {
    let place = |of: &Slipped| first_point(field, of.wrong).map(|at| field.points.observation(at).span);
    let mut slipped: Vec<Slipped> = slipped.to_vec();
    slipped.sort_by_key(place);
    let table = |of: &Slipped| (field.points.slice(of.wrong).file, field.points.slice(of.wrong).key.period);
    let mut findings = Vec::new();
    while let Some(first) = slipped.first().copied() {
        let (together, rest): (Vec<Slipped>, Vec<Slipped>) =
            slipped.into_iter().partition(|of| table(of) == table(&first) && of.slip == first.slip);
        slipped = rest;
        let count = field.points.slice(first.wrong).points.len();
        findings.extend(first_point(field, first.wrong).map(|at| {
            slipped_magnitude::of_column(field, at, count, first.slip, first.reference, together.len() - 1)
        }));
    }
    findings
}

/// The slices of the same table for regions of other levels, the total of a column as a rule, that have slipped with
/// it.
fn widened(field: &Field<'_>, of: Slipped) -> Vec<u32> {
    let points = &field.points;
    let (wrong, reference) = (points.slice(of.wrong), points.slice(of.reference));
    let beside = |slice: &u32, like: &Slice| {
        let key = points.slice(*slice).key;
        key.level != like.key.level && SliceKey { level: like.key.level, ..key } == like.key
    };
    let all = 0..points.slices.len() as u32;
    let with_it = all.clone().filter(|slice| beside(slice, wrong) && points.slice(*slice).file == wrong.file);
    with_it
        .filter(|slice| {
            let level = points.slice(*slice).key.level;
            let before =
                all.clone().find(|other| beside(other, reference) && points.slice(*other).key.level == level);
            points.slice(*slice).points.iter().all(|at| {
                let other = before.and_then(|before| points.find(before, points.point(*at).region));
                other.is_some_and(|other| {
                    Slip::of(points.point(*at).ln - points.point(other).ln, 0.4) == Some(of.slip)
                })
            })
        })
        .collect()
}

/// Pairs of slices of one stream that lie apart, the lower index first, with how far.
fn apart(field: &mut Field<'_>) -> Vec<(u32, u32, f64)> {
    let mut out = Vec::new();
    for slice in 0..field.points.slices.len() as u32 {
        let earlier: Vec<u32> = field.times(slice).iter().copied().filter(|other| *other < slice).collect();
        for other in earlier {
            let middle = field.fit(other, slice).spread.middle.abs();
            if middle >= APART {
                out.push((other, slice, middle));
            }
        }
    }
    out
}

/// Of two slices that lie apart the one that lies apart from more of the others; of two alone the later.
fn doubtful(field: &mut Field<'_>, one: u32, other: u32, done: &BTreeSet<u32>) -> u32 {
    let mut share = |slice: u32| {
        let times: Vec<u32> =
            field.times(slice).iter().copied().filter(|time| !done.contains(time)).collect();
        let apart = times.iter().filter(|time| field.fit(**time, slice).spread.middle.abs() >= APART).count();
        // In hundredths, so that it can be ordered.
        apart * 100 / times.len().max(1)
    };
    let (of_one, of_other) = (share(one), share(other));
    let later = |slice: u32| field.points.slice(slice).key.period;
    match of_one.cmp(&of_other) {
        std::cmp::Ordering::Greater => one,
        std::cmp::Ordering::Less => other,
        std::cmp::Ordering::Equal if later(one) > later(other) => one,
        std::cmp::Ordering::Equal => other,
    }
}

/// The column of the same table that `wrong` has changed places with.
fn partner(field: &mut Field<'_>, wrong: u32, reference: u32, done: &BTreeSet<u32>) -> Option<u32> {
    let own = field.fit(reference, wrong).spread;
    let (key, file) = (field.points.slice(wrong).key, field.points.slice(wrong).file);
    let reference_key = field.points.slice(reference).key;
    let of_table = |at: &u32| {
        let other = field.points.slice(*at);
        *at != wrong
            && !done.contains(at)
            && other.file == file
            && other.key.period == key.period
            && other.key.level == key.level
    };
    let all = 0..field.points.slices.len() as u32;
    let candidates: Vec<u32> = all.filter(of_table).collect();
    for other in candidates {
        let at_reference = field
            .times(other)
            .iter()
            .copied()
            .find(|time| field.points.slice(*time).key.period == reference_key.period);
        let Some(of_other) = at_reference else { continue };
        let theirs = field.fit(of_other, other).spread;
        let opposite = own.middle * theirs.middle < 0.0 && theirs.middle.abs() >= APART;
        if !opposite {
            continue;
        }
        let (crossed, back) = (field.fit(of_other, wrong), field.fit(reference, other));
        let fits = |crossed: super::field::Fit, given: super::robust::Spread| {
            crossed.firm
                && crossed.spread.middle.abs() <= (0.35 * given.middle.abs()).min(0.3)
                && crossed.spread.scale <= given.scale.max(0.2)
        };
        if fits(crossed, own) && fits(back, theirs) {
            return Some(other);
        }
    }
    None
}

fn slip(field: &mut Field<'_>, reference: u32, wrong: u32) -> Option<Slip> {
    let spread = field.fit(reference, wrong).spread;
    // Small counts may well grow tenfold.
    let usual = (spread.scale * spread.scale + 1.0 / smaller(field, reference, wrong)).sqrt();
    // Regions must agree on it, or it is something else.
    let clear = spread.middle.abs() >= 2.0 * LN_2 && spread.middle.abs() >= 5.0 * usual;
    Slip::of(spread.middle, spread.scale).filter(|_| clear)
}

/// The smaller figure of a region in two slices, in the middle of all regions that both have.
fn smaller(field: &Field<'_>, one: u32, other: u32) -> f64 {
    let points = &field.points;
    let of = |at: &u32| {
        let here = points.point(*at);
        points.find(other, here.region).map(|there| here.value.min(points.point(there).value))
    };
    let mut both: Vec<f64> = points.slice(one).points.iter().filter_map(of).collect();
    median(&mut both).unwrap_or(1.0)
}

/// The point of a slice that stands first in its file.
fn first_point(field: &Field<'_>, slice: u32) -> Option<u32> {
    let points = &field.points;
    let file = points.slice(slice).file;
    let here = points.slice(slice).points.iter().copied();
    here.filter(|point| points.observation(*point).span.file == file)
        .min_by_key(|point| points.observation(*point).span)
}
