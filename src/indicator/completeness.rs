//! What a release promises, and what became of it.

use super::figures::Figures;
use crate::model::{MeasureRef, Missing, Period, RegionId, Release};
use std::collections::BTreeMap;

/// What became of a promised cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// There is a figure: stated by a source, or worked out.
    Figure,
    /// A source says why there is none.
    Stated(Missing),
    /// The release declares it absent: the place in [`Release::absent`].
    Declared(usize),
    /// Nothing is said of it.
    Silence,
}

/// A promised cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    /// The measure.
    pub what: MeasureRef,
    /// The region.
    pub region: RegionId,
    /// The period.
    pub period: Period,
    /// The first promise of it: the place in [`Release::promises`].
    pub promise: usize,
    /// What became of it.
    pub answer: Answer,
}

/// Every cell that a release promises, each once, in the order of its promises and then of the regions.
pub fn promised(release: &Release, figures: &Figures) -> Vec<Promised> {
    let mut declared: BTreeMap<(MeasureRef, RegionId, Period), usize> = BTreeMap::new();
    for (at, absence) in release.absent.iter().enumerate() {
        for region in &absence.regions {
            declared.entry((absence.what, *region, absence.period)).or_insert(at);
        }
    }
    let mut out = Vec::new();
    for (promise, of) in release.promises.iter().enumerate() {
        let before = &release.promises[..promise];
        let again = |region: &RegionId| {
            before.iter().any(|one| {
                one.what == of.what && one.period == of.period && one.regions.binary_search(region).is_ok()
            })
        };
        for region in of.regions.iter().filter(|region| !again(region)) {
            let answer = match figures.actual(*region, of.what, of.period) {
                Some(figure) if figure.quantity().is_some() => Answer::Figure,
                found => match (declared.get(&(of.what, *region, of.period)), found.map(|one| one.stated)) {
                    (Some(at), _) => Answer::Declared(*at),
                    (None, Some(crate::model::Stated::Missing(reason))) => Answer::Stated(reason),
                    (None, _) => Answer::Silence,
                },
            };
            out.push(Promised { what: of.what, region: *region, period: of.period, promise, answer });
        }
    }
    out
}
