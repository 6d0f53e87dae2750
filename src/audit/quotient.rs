//! Rates beside the figures that they are made of: which they are, and what the division gives.

use super::Audit;
use super::same_statement;
use super::shown::shown;
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, End, Formula, MeasureId, MeasureKind, MeasureRef, Observation,
    Operator, Period, Quantity, UnitKind,
};
use rust_decimal::{Decimal, RoundingStrategy};

/// The formula of a measure that is a quotient, and the factor that it is given in: 100 for a percentage.
pub(super) fn formula(dataset: &Dataset, measure: MeasureId) -> Option<(&Formula, Decimal)> {
    let formula = dataset.measures.all[measure].formula.as_ref()?;
    let factor = match dataset.measures.unit_of(measure).kind {
        UnitKind::Percent => Decimal::ONE_HUNDRED,
        _ => Decimal::ONE,
    };
    (formula.operator == Operator::Ratio && formula.operands.len() == 2).then_some((formula, factor))
}

/// What is divided by what for a category of a rate: of a formula between totals, the same category of both.
pub(super) fn operands(formula: &Formula, category: CategoryId) -> Option<(MeasureRef, MeasureRef)> {
    let [above, below] = *formula.operands.as_slice() else { return None };
    if category == CategoryId::TOTAL {
        return Some((above, below));
    }
    let totals = [above, below].iter().all(|of| of.category == CategoryId::TOTAL);
    totals.then_some((MeasureRef { category, ..above }, MeasureRef { category, ..below }))
}

/// How well a figure serves as the numerator of a rate of this period: the same period, or for a level one that ends
/// on the same day within it; smaller is better.
pub(super) fn fits_above(dataset: &Dataset, key: CellKey, rate: CellKey) -> Option<(bool, bool)> {
    let level = dataset.measures.all[key.measure].kind == MeasureKind::Stock;
    let at_the_end = level && key.period.end == rate.period.end && rate.period.contains(&key.period);
    (key.period == rate.period || at_the_end)
        .then_some((key.period != rate.period, key.aspect != rate.aspect))
        .filter(|_| goes_with(key.aspect, rate.aspect))
}

/// As [`fits_above`] for the denominator: the same period, or the shortest that contains it.
pub(super) fn fits_below(key: CellKey, rate: CellKey) -> Option<(jiff::SignedDuration, bool)> {
    let length = |period: Period| period.end.duration_since(period.start);
    (key.period.contains(&rate.period) && goes_with(key.aspect, rate.aspect))
        .then_some((length(key.period), key.aspect != rate.aspect))
}

/// What was counted and what was estimated go together; what is to come goes with its like.
pub(super) fn goes_with(one: Aspect, other: Aspect) -> bool {
    let known = |aspect| matches!(aspect, Aspect::Actual | Aspect::Estimate);
    one == other || known(one) && known(other)
}

/// The numerator and the denominator that the source of a rate gives along with it.
pub(super) fn stated_with<'a>(
    audit: &Audit<'a>,
    rate: &Observation,
    (above, below): (MeasureRef, MeasureRef),
) -> Option<(&'a Observation, &'a Observation)> {
    let dataset = audit.dataset;
    let cells = &dataset.cells;
    let said = |one: &&Observation| same_statement(one, rate) && one.stated.quantity().is_some();
    // Most have their figures for the same period, which takes one look.
    let beside = |what: MeasureRef| {
        let key = CellKey { measure: what.measure, category: what.category, ..rate.key };
        let all = cells.aspects(key).filter(|(key, _)| goes_with(key.aspect, rate.key.aspect));
        all.flat_map(|(_, all)| all).filter(said).min_by_key(|one| one.key.aspect != rate.key.aspect)
    };
    let all = |what| cells.series(rate.key.region, what).flat_map(|(_, all)| all).filter(said);
    let above = beside(above).or_else(|| {
        let fit = |one: &&Observation| fits_above(dataset, one.key, rate.key);
        all(above).filter(|one| fit(one).is_some()).min_by_key(fit)
    })?;
    let below = beside(below).or_else(|| {
        let fit = |one: &&Observation| fits_below(one.key, rate.key);
        all(below).filter(|one| fit(one).is_some()).min_by_key(fit)
    })?;
    Some((above, below))
}

/// What a division gives at least and at most, the rounding of both figures included; nothing on a side that is open.
pub(super) fn extent(
    above: &Quantity,
    below: &Quantity,
    factor: Decimal,
) -> Option<(Option<Decimal>, Option<Decimal>)> {
    let divide = |a: Decimal, b: Decimal| a.checked_mul(factor)?.checked_div(b);
    let least = |of: &Quantity| of.low.value().map(|low| low - of.tolerance());
    let most = |of: &Quantity| of.high.value().map(|high| high + of.tolerance());
    let smallest = least(below).filter(|least| *least > Decimal::ZERO);
    // A denominator that may be nothing bounds no quotient from above.
    smallest.or(most(below))?;
    let low = least(above).zip(most(below)).and_then(|(a, b)| divide(a, b));
    let high = most(above).zip(smallest).and_then(|(a, b)| divide(a, b));
    Some((low, high))
}

/// By how much a stated rate lies outside what a division gives; zero where both can be true. Sources cut digits off
/// as often as they round: 24.938 may be written 24.93.
pub(super) fn distance(stated: &Quantity, extent: (Option<Decimal>, Option<Decimal>)) -> Decimal {
    let (low, high) = extent;
    let short = match (stated.high.value(), low) {
        (Some(most), Some(low)) => low - (most + stated.tolerance().max(stated.step())),
        _ => Decimal::ZERO,
    };
    let over = match (stated.low.value(), high) {
        (Some(least), Some(high)) => least - stated.tolerance() - high,
        _ => Decimal::ZERO,
    };
    short.max(over).max(Decimal::ZERO)
}

/// A division as it is spelled out: "760_468 / 3_050_000 = 24.93 %".
pub(super) fn spelled(above: &Quantity, below: &Quantity, factor: Decimal, digits: u32) -> String {
    let result = above.ratio(below, factor).map(|result| shown_rate(&rounded(&result, digits), factor));
    format!("{} / {} = {}", shown(above), shown(below), result.unwrap_or_else(|_| "?".to_owned()))
}

/// A rate with its sign.
pub(super) fn shown_rate(rate: &Quantity, factor: Decimal) -> String {
    let sign = if factor == Decimal::ONE_HUNDRED { " %" } else { "" };
    format!("{}{sign}", shown(rate))
}

/// A quantity with its ends cut to so many decimals.
pub(super) fn rounded(quantity: &Quantity, digits: u32) -> Quantity {
    let near = |value: Decimal| value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    let end = |end: End| match end {
        End::Unbounded => End::Unbounded,
        End::Inclusive(value) => End::Inclusive(near(value)),
        End::Exclusive(value) => End::Exclusive(near(value)),
    };
    Quantity { low: end(quantity.low), high: end(quantity.high), ..*quantity }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hundredths(value: i64) -> Decimal {
        Decimal::new(value, 2)
    }

    #[test]
    fn a_rate_may_be_rounded_or_cut_off() {
        let extent = (Some(hundredths(2493)), Some(hundredths(2493)));
        let away = |stated: i64| distance(&Quantity::rounded(hundredths(stated), hundredths(1)), extent);
        assert_eq!(away(2493), Decimal::ZERO);
        assert_eq!(away(2492), Decimal::ZERO, "24.93 could be 24.929… cut off");
        assert!(away(2486) > Decimal::ZERO);
        assert!(away(2494) > Decimal::ZERO, "nothing is cut upwards");
    }

    #[test]
    fn the_rounding_of_both_sides_widens_what_a_division_gives() {
        let (low, high) =
            extent(&Quantity::exact(760_468), &Quantity::rounded(3_050_000, 10_000), Decimal::ONE_HUNDRED)
                .unwrap();
        assert_eq!(
            (low.unwrap().round_dp(2), high.unwrap().round_dp(2)),
            (hundredths(2489), hundredths(2497))
        );
    }

    #[test]
    fn a_denominator_that_may_be_nothing_gives_no_upper_end() {
        let few = Quantity { high: End::Exclusive(5.into()), ..Quantity::exact(0) };
        let (low, high) = extent(&Quantity::exact(10), &few, Decimal::ONE).unwrap();
        assert_eq!((low, high), (Some(2.into()), None));
        assert_eq!(extent(&Quantity::exact(1), &Quantity::exact(0), Decimal::ONE), Some((None, None)));
    }

    #[test]
    fn divisions_are_spelled_out() {
        let spelled = |a, b| spelled(&Quantity::exact(a), &Quantity::exact(b), Decimal::ONE_HUNDRED, 2);
        assert_eq!(spelled(760_468, 3_050_000), "760_468 / 3_050_000 = 24.93 %");
        assert_eq!(spelled(1, 0), "1 / 0 = ?");
    }
}
