//! Cells in order: by region as they are kept, and by measure, without sorting what is sorted already.

use super::numbering::Numbering;
use super::{Aspect, CategoryId, CellKey, MeasureId, Period, RegionId};
use std::ops::Range;

/// The places of keys that are sorted, in the order of measure, category, aspect, period and region.
pub fn by_measure(keys: impl Iterator<Item = CellKey>) -> Vec<u32> {
    // Few measures, periods and aspects, and many regions, which come in order: no sort of all is needed.
    let mut groups: Numbering<(MeasureId, CategoryId, Aspect, Period)> = Numbering::default();
    let group = |key: CellKey| groups.number((key.measure, key.category, key.aspect, key.period));
    let mut numbers: Vec<u32> = keys.map(group).collect();
    let ranks = groups.ranks(|group| *group);
    numbers.iter_mut().for_each(|number| *number = ranks[*number as usize]);
    counted(0..numbers.len() as u32, ranks.len(), |at| numbers[at as usize])
}

/// Places in the order of what `rank` gives for each, which is less than `ranks`; those of one rank stay in their order.
pub(super) fn counted(
    places: impl ExactSizeIterator<Item = u32> + Clone,
    ranks: usize,
    rank: impl Fn(u32) -> u32,
) -> Vec<u32> {
    // For each rank where its next place goes.
    let mut next = vec![0u32; ranks + 1];
    for at in places.clone() {
        next[rank(at) as usize + 1] += 1;
    }
    for rank in 1..next.len() {
        next[rank] += next[rank - 1];
    }
    let mut out = vec![0; places.len()];
    for at in places {
        let next = &mut next[rank(at) as usize];
        out[*next as usize] = at;
        *next += 1;
    }
    out
}

/// Where among keys that are sorted those of each region begin, by the number of the region; at the end, how
/// many keys there are.
pub fn region_starts(keys: impl ExactSizeIterator<Item = CellKey>) -> Vec<u32> {
    let count = keys.len() as u32;
    let mut starts = Vec::new();
    for (key, at) in keys.zip(0u32..) {
        while starts.len() <= key.region.0 as usize {
            starts.push(at);
        }
    }
    starts.push(count);
    starts
}

/// The range of a region, from the table that [`region_starts`] gives.
pub fn range_of(starts: &[u32], region: RegionId) -> Range<usize> {
    let at = region.0 as usize;
    match (starts.get(at), starts.get(at + 1)) {
        (Some(start), Some(end)) => *start as usize..*end as usize,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_one_rank_stay_in_their_order() {
        let ranks = [2, 0, 1, 0, 2, 0];
        assert_eq!(counted(0..6, 3, |at| ranks[at as usize]), [1, 3, 5, 2, 0, 4]);
        assert_eq!(counted([4, 3, 0, 1].into_iter(), 3, |at| ranks[at as usize]), [3, 1, 4, 0]);
        assert!(counted(0..0, 0, |_| 0).is_empty());
    }

    #[test]
    fn what_lies_by_region_is_found_by_measure() {
        let period = |year: &str| Period::parse(year).unwrap();
        let key = |region: u32, measure: u32, year: &str| CellKey {
            region: RegionId(region),
            measure: MeasureId(measure),
            category: CategoryId::TOTAL,
            period: period(year),
            aspect: Aspect::Actual,
        };
        // No region 1; regions 0 and 2 have figures.
        let keys = [key(0, 0, "2022"), key(0, 0, "2023"), key(0, 1, "2022"), key(2, 0, "2022")];
        assert!(keys.is_sorted());
        assert_eq!(by_measure(keys.into_iter()), [0, 3, 1, 2]);
        let starts = region_starts(keys.into_iter());
        let ranges: Vec<_> = (0..4).map(|region| range_of(&starts, RegionId(region))).collect();
        assert_eq!(ranges, [0..3, 3..3, 3..4, 0..0]);
    }
}
