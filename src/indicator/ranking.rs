//! Regions in the order of a figure. A ranking is worked out once and then asked by every page: what it takes
//! to find a region in it does not grow with the number of regions.

use super::figures::{Figure, Figures};
use crate::model::{MeasureRef, Period, RegionId};
use rust_decimal::Decimal;

/// The place of a region among others, the largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// From 1; regions with the same figure share the better place.
    pub number: usize,
    /// How many regions could be ranked.
    pub of: usize,
}

/// A region in a ranking.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'f> {
    /// The region.
    pub region: RegionId,
    /// The figure that ranks it.
    pub figure: &'f Figure,
    /// Its place, from 1; regions with the same figure share the better one.
    pub number: usize,
}

/// Regions by a measure in a period, the largest first; those with the same figure in the order of the content.
#[derive(Debug, Clone, Default)]
pub struct Ranking<'f> {
    ranked: Vec<Ranked<'f>>,
    /// Where each region stands, by region.
    positions: Vec<(RegionId, usize)>,
}

impl<'f> Ranking<'f> {
    /// The ranking of `among`, without those whose figure cannot be ranked.
    pub fn new(figures: &'f Figures, what: MeasureRef, period: Period, among: &[RegionId]) -> Self {
        let valued = |region: &RegionId| {
            let figure = figures.actual(*region, what, period)?;
            Some((figure.quantity()?.representative()?, *region, figure))
        };
        let mut valued: Vec<(Decimal, RegionId, &Figure)> = among.iter().filter_map(valued).collect();
        valued.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut ranked: Vec<Ranked<'f>> = Vec::with_capacity(valued.len());
        let mut last = None;
        for (at, (value, region, figure)) in valued.into_iter().enumerate() {
            let number = match ranked.last() {
                Some(before) if last == Some(value) => before.number,
                _ => at + 1,
            };
            last = Some(value);
            ranked.push(Ranked { region, figure, number });
        }
        let mut positions: Vec<(RegionId, usize)> =
            ranked.iter().enumerate().map(|(at, one)| (one.region, at)).collect();
        positions.sort_unstable();
        Self { ranked, positions }
    }

    /// The regions, the largest first.
    pub fn ranked(&self) -> &[Ranked<'f>] {
        &self.ranked
    }

    /// The index of a region among [`Ranking::ranked`].
    pub fn position(&self, region: RegionId) -> Option<usize> {
        let found = self.positions.binary_search_by_key(&region, |(of, _)| *of).ok()?;
        Some(self.positions[found].1)
    }

    /// The rank of a region.
    pub fn rank(&self, region: RegionId) -> Option<Rank> {
        let number = self.ranked[self.position(region)?].number;
        Some(Rank { number, of: self.ranked.len() })
    }
}

/// The rank of `region` among `among` for a measure and period; nothing if its figure cannot be ranked.
pub fn rank(
    figures: &Figures,
    region: RegionId,
    what: MeasureRef,
    period: Period,
    among: &[RegionId],
) -> Option<Rank> {
    Ranking::new(figures, what, period, among).rank(region)
}
