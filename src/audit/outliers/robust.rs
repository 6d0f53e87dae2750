//! Robust statistics: the middle and the spread of numbers of which some may be grossly wrong.
//!
//! Only `+ - * /` and `ln` are used, and every decision that rests on them has room on both sides: the last bit of
//! a logarithm differs between machines.

/// So many regions at least make a cross-section; fewer say nothing of how figures spread.
pub(super) const CROSS_SECTION: usize = 8;

/// No cross-section is trusted to be tighter than this: about ten percent.
const TIGHTEST: f64 = 0.1;

/// The spread of a normal distribution over its median absolute deviation.
const NORMAL: f64 = 1.4826;

/// Where differences lie and how far they spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    /// The median.
    pub(super) middle: f64,
    /// The median absolute deviation, as the standard deviation of a normal distribution, with a floor.
    pub(super) scale: f64,
}

/// The median; nothing of nothing. Changes the order of its input.
pub(super) fn median(values: &mut [f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let half = values.len() / 2;
    let odd = values.len() % 2 == 1;
    let (below, upper, _) = values.select_nth_unstable_by(half, f64::total_cmp);
    let upper = *upper;
    if odd {
        return Some(upper);
    }
    below.iter().copied().max_by(f64::total_cmp).map(|lower| (lower + upper) / 2.0)
}

/// Middle and spread of a cross-section; nothing where there are too few. Overwrites its input.
pub(super) fn spread(values: &mut [f64]) -> Option<Spread> {
    if values.len() < CROSS_SECTION {
        return None;
    }
    let middle = median(values)?;
    for value in values.iter_mut() {
        *value = (*value - middle).abs();
    }
    // The fewer they are, the less their spread is known.
    let unsure = 1.0 + 3.0 / values.len() as f64;
    let scale = median(values)? * NORMAL * unsure;
    Some(Spread { middle, scale: scale.max(TIGHTEST) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_or_between_the_two() {
        for (values, expected) in [
            (vec![], None),
            (vec![3.0], Some(3.0)),
            (vec![5.0, 1.0], Some(3.0)),
            (vec![9.0, 1.0, 2.0], Some(2.0)),
            (vec![4.0, 1.0, 3.0, 2.0], Some(2.5)),
        ] {
            assert_eq!(median(&mut values.clone()), expected, "{values:?}");
        }
    }

    #[test]
    fn what_is_grossly_wrong_moves_neither_middle_nor_spread() {
        let sound: Vec<f64> = (0..20).map(|at| f64::from(at) / 10.0).collect();
        let mut wrong = sound.clone();
        wrong[3] = 1_000.0;
        wrong[17] = -1_000.0;
        let (sound, wrong) = (spread(&mut sound.clone()).unwrap(), spread(&mut wrong).unwrap());
        assert!((sound.middle - 0.95).abs() < 1e-9, "{sound:?}");
        assert!((sound.middle - wrong.middle).abs() < 0.11, "{wrong:?}");
        assert!(wrong.scale / sound.scale < 1.3 && sound.scale / wrong.scale < 1.3, "{wrong:?}");
    }

    #[test]
    fn the_spread_has_a_floor_and_needs_a_cross_section() {
        assert_eq!(spread(&mut [1.0; CROSS_SECTION]), Some(Spread { middle: 1.0, scale: TIGHTEST }));
        assert_eq!(spread(&mut [1.0; CROSS_SECTION - 1]), None);
    }
}
