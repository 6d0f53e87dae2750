//! A share as people say it: one in four.

use rust_decimal::Decimal;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
    /// Whether the share is just this, and not about this.
    pub exact: bool,
}

/// The wholes that are easily pictured.
const WHOLES: [u32; 7] = [2, 3, 4, 5, 6, 8, 10];

/// A share in percent as a ratio: of at most ten where that is true to within one point, the truest first, and
/// else of a hundred. Nothing for what rounds to none or to all, and for what is no share.
pub fn ratio(percent: Decimal) -> Option<Ratio> {
    if percent <= Decimal::ZERO || percent >= Decimal::ONE_HUNDRED {
        return None;
    }
    let off = |count: u32, of: u32| {
        (Decimal::from(count) * Decimal::ONE_HUNDRED / Decimal::from(of) - percent).abs()
    };
    let all = WHOLES.into_iter().flat_map(|of| (1..of).map(move |count| (count, of)));
    let near = all.map(|(count, of)| (off(count, of), of, count)).min()?;
    let (count, of) = if near.0 <= Decimal::ONE {
        (near.2, near.1)
    } else {
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        (u32::try_from(percent.round_dp_with_strategy(0, strategy)).ok()?, 100)
    };
    let proper = (1..of).contains(&count);
    // A third has no end in decimals, so what is exact is asked of whole numbers.
    let exact = percent * Decimal::from(of) == Decimal::from(count) * Decimal::ONE_HUNDRED;
    proper.then_some(Ratio { count, of, exact })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(percent: &str) -> Option<(u32, u32, bool)> {
        ratio(percent.parse().unwrap()).map(|ratio| (ratio.count, ratio.of, ratio.exact))
    }

    #[test]
    fn shares_are_said_as_people_say_them() {
        assert_eq!(said("25"), Some((1, 4, true)));
        assert_eq!(said("50"), Some((1, 2, true)));
        assert_eq!(said("29.7177"), Some((3, 10, false)));
        assert_eq!(said("33.3"), Some((1, 3, false)));
        assert_eq!(said("40.89"), Some((2, 5, false)));
        assert_eq!(said("66.67"), Some((2, 3, false)));
        assert_eq!(said("46"), Some((46, 100, true)));
        assert_eq!(said("3.4"), Some((3, 100, false)));
    }

    #[test]
    fn what_is_none_or_all_has_no_ratio() {
        for none in ["0", "0.2", "-4", "99.8", "100", "130"] {
            assert_eq!(said(none), None, "{none}");
        }
    }
}
