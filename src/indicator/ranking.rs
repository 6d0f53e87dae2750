//! Regions in the order of a figure. A ranking is worked out once and then asked by every page: what it takes
//! to find a region in it does not grow with the number of regions.

use super::figures::{Figure, Figures};
use crate::model::{CellKey, MeasureRef, Period, RegionId};
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
pub struct Ranked {
    /// The region.
    pub region: RegionId,
    /// The cell of the figure that ranks it.
    key: CellKey,
    /// Its place, from 1; regions with the same figure share the better one.
    pub number: usize,
}

/// Regions by a measure in a period, the largest first; those with the same figure in the order of the content.
#[derive(Debug, Clone, Default)]
pub struct Ranking {
    ranked: Vec<Ranked>,
    /// Where each region stands, by region.
    positions: Vec<(RegionId, usize)>,
}

impl Ranked {
    /// The figure that ranks it, among the figures that were ranked.
    pub fn figure<'f>(&self, figures: &'f Figures) -> Option<&'f Figure> {
        figures.get(self.key)
    }
}

impl Ranking {
    /// The ranking of `among`, without those whose figure cannot be ranked.
    pub fn new(figures: &Figures, what: MeasureRef, period: Period, among: &[RegionId]) -> Self {
        let valued = |region: &RegionId| {
            let figure = figures.actual(*region, what, period)?;
            Some((figure.quantity()?.representative()?, *region, figure.key))
        };
        let mut valued: Vec<(Decimal, RegionId, CellKey)> = among.iter().filter_map(valued).collect();
        valued.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut ranked: Vec<Ranked> = Vec::with_capacity(valued.len());
        let mut last = None;
        for (at, (value, region, key)) in valued.into_iter().enumerate() {
            let number = match ranked.last() {
                Some(before) if last == Some(value) => before.number,
                _ => at + 1,
            };
            last = Some(value);
            ranked.push(Ranked { region, key, number });
        }
        let mut positions: Vec<(RegionId, usize)> =
            ranked.iter().enumerate().map(|(at, one)| (one.region, at)).collect();
        positions.sort_unstable();
        Self { ranked, positions }
    }

    /// The regions, the largest first.
    pub fn ranked(&self) -> &[Ranked] {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Origin;
    use crate::indicator::figures::RegionFigures;
    use crate::model::{Aspect, CategoryId, MeasureId, Quantity, Stated};
    use std::sync::Arc;

    #[test]
    fn the_same_figure_has_the_same_number_and_the_next_one_skips() {
        let what = MeasureRef { measure: MeasureId(0), category: CategoryId::TOTAL };
        let period = Period::parse("2023").unwrap();
        let figure = |region: usize, value: u64| Figure {
            key: CellKey {
                region: RegionId(region as _),
                measure: what.measure,
                category: what.category,
                period,
                aspect: Aspect::Actual,
            },
            stated: Stated::Quantity(Quantity::exact(value)),
            origin: Origin::Observed(0),
            disputed: false,
        };
        let values = [10, 30, 20, 30];
        let of_region = |(at, value): (usize, &u64)| {
            let figures = RegionFigures::new(vec![figure(at, *value)], Vec::new());
            (RegionId(at as _), Arc::new(figures))
        };
        let figures = Figures::new(None, values.iter().enumerate().map(of_region).collect());
        let among: Vec<RegionId> = (0..5).map(RegionId).collect();
        let ranking = Ranking::new(&figures, what, period, &among);
        let shown: Vec<_> = ranking.ranked().iter().map(|one| (one.region.0, one.number)).collect();
        assert_eq!(shown, [(1, 1), (3, 1), (2, 3), (0, 4)]);
        assert_eq!(ranking.position(RegionId(2)), Some(2));
        assert_eq!(ranking.rank(RegionId(0)), Some(Rank { number: 4, of: 4 }));
        assert_eq!(ranking.rank(RegionId(4)), None, "it has no figure");
    }
}
