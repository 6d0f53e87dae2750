//! Single figures that break with their neighbours: whose fault it is, and which.
//!
//! Between two figures that cannot both be right it is not said which is wrong; each is asked what all its other
//! neighbours say. The one with the most against it is told, and is of no use as a neighbour from then on: so one
//! wrong figure is one finding.

use super::field::{Evidence, Field};
use super::robust::median;
use super::slipped_magnitude::{self, Slip};
use super::{out_of_line, swapped_columns};
use crate::diag::Diagnostic;
use crate::model::RegionId;
use std::collections::BTreeMap;
use std::f64::consts::LN_2;

/// One neighbour alone must be this many times its usual spread away.
const ALONE: f64 = 6.0;

/// Every figure that breaks with its neighbours, given the pairs that do; a figure that is told is explained. What is
/// `borne_out` by the sum of its parts is not wrong alone: what there is to be said is said of a part.
pub(super) fn find(
    field: &mut Field<'_>,
    breaks: &[(u32, u32)],
    borne_out: &dyn Fn(u32) -> bool,
) -> Vec<Diagnostic> {
    let mut by_region: BTreeMap<RegionId, Vec<u32>> = BTreeMap::new();
    for (one, other) in breaks {
        by_region.entry(field.points.point(*one).region).or_default().extend([*one, *other]);
    }
    let mut findings = Vec::new();
    for mut points in by_region.into_values() {
        points.sort_unstable();
        points.dedup();
        while let Some(pair) = swapped(field, &points) {
            findings.push(swapped_columns::of_row(field, pair.0, pair.1));
            field.explained[pair.0 as usize] = true;
            field.explained[pair.1 as usize] = true;
        }
        while let Some(suspect) = suspect(field, &points) {
            field.explained[suspect.at as usize] = true;
            let finding = judged(field, &suspect);
            findings.extend(finding.filter(|_| !borne_out(field.points.point(suspect.at).observation)));
        }
    }
    findings
}

/// The two points of a row that fit best the other way round, one of them among `points`.
fn swapped(field: &mut Field<'_>, points: &[u32]) -> Option<(u32, u32)> {
    let mut best: Option<(f64, (u32, u32))> = None;
    let open: Vec<u32> = points.iter().copied().filter(|point| !field.explained[*point as usize]).collect();
    for x in open {
        let of_x = field.evidence(x);
        if !of_x.iter().any(Evidence::against) {
            continue;
        }
        let period = field.points.slice_of(x).key.period;
        for y in field.points.of_region(field.points.point(x).region) {
            let candidate = y != x
                && !field.explained[y as usize]
                && field.points.slice_of(y).key.period == period
                && field.points.in_one_row(x, y);
            if !candidate {
                continue;
            }
            let of_y = field.evidence(y);
            if let Some(left) = swapped_columns::fit_swapped(field, (x, &of_x), (y, &of_y))
                && best.is_none_or(|(least, _)| left < least)
            {
                best = Some((left, (x, y)));
            }
        }
    }
    best.map(|(_, pair)| pair)
}

/// A point with what speaks against it.
struct Suspect {
    at: u32,
    against: Vec<Evidence>,
    confirms: usize,
}

/// The point with the most against it, if anything is against any.
fn suspect(field: &mut Field<'_>, points: &[u32]) -> Option<Suspect> {
    let mut worst: Option<(usize, Suspect)> = None;
    for at in points.iter().copied() {
        if field.explained[at as usize] {
            continue;
        }
        let evidence = field.evidence(at);
        let confirms = evidence.iter().filter(|one| one.confirms()).count();
        let against: Vec<Evidence> = evidence.into_iter().filter(Evidence::against).collect();
        if against.is_empty() {
            continue;
        }
        // In hundredths, so that it can be ordered.
        let share = against.len() * 100 / (against.len() + confirms);
        let period = |at: u32| field.points.slice_of(at).key.period;
        let worse = worst.as_ref().is_none_or(|(most, other)| {
            (share, against.len(), period(at)) > (*most, other.against.len(), period(other.at))
        });
        if worse {
            worst = Some((share, Suspect { at, against, confirms }));
        }
    }
    worst.map(|(_, suspect)| suspect)
}

/// What is to be said of a suspect; nothing where its neighbours do not agree, or may well be chance.
fn judged(field: &Field<'_>, suspect: &Suspect) -> Option<Diagnostic> {
    let of = |value: fn(&Evidence) -> f64| {
        let mut values: Vec<f64> = suspect.against.iter().map(value).collect();
        median(&mut values)
    };
    let (residual, scale, excess) = (of(|one| one.residual)?, of(|one| one.scale)?, of(Evidence::excess)?);
    let alone = suspect.against.len() == 1;
    let declared = field
        .points
        .dataset
        .conflicts
        .iter()
        .any(|conflict| conflict.cells.contains(&field.points.observation(suspect.at).key));
    if declared || residual.abs() < 2.0 * LN_2 || alone && excess < ALONE {
        return None;
    }
    // A single figure of another table may well be the one that is wrong, or count something else.
    let stranger = |one: &Evidence| !one.in_time && !field.points.in_one_row(suspect.at, one.other);
    if alone && suspect.against.iter().any(stranger) {
        return None;
    }
    let agreed = suspect.against.len() > suspect.confirms;
    if let Some(slip) = Slip::of(residual, scale).filter(|_| agreed) {
        return Some(slipped_magnitude::of_figure(field, suspect.at, slip, &suspect.against));
    }
    let firm = suspect.against.iter().any(|one| one.firm);
    let clear = suspect.against.len() >= 2 * suspect.confirms && excess >= ALONE;
    (firm && clear).then(|| out_of_line::of_figure(field, suspect.at, residual, &suspect.against))
}
