//! Change since an earlier, comparable period.

use super::figures::{Figure, Figures};
use crate::model::{CellKey, Period, PeriodKind, Quantity};
use rust_decimal::Decimal;

/// The change of a figure since an earlier one of the same kind.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// The earlier cell.
    pub from: CellKey,
    /// Later minus earlier, in the unit of the measure; percentage points for a percentage.
    pub absolute: Quantity,
    /// In percent of the earlier figure; nothing if that is zero, and of no use for percentages.
    pub relative: Option<Quantity>,
}

/// The change since the comparable period before: the same stretch a year earlier, else the newest earlier
/// one that ends in the same month. December is a peak in this field: it is never compared with April.
pub fn change(figures: &Figures, figure: &Figure) -> Option<Change> {
    let earlier = comparable(figures, figure)?;
    let (new, old) = (figure.quantity()?, earlier.quantity()?);
    let absolute = new.subtract(old).ok()?;
    let relative = absolute.ratio(old, Decimal::ONE_HUNDRED).ok();
    Some(Change { from: earlier.key, absolute, relative })
}

fn comparable<'f>(figures: &'f Figures, figure: &Figure) -> Option<&'f Figure> {
    let key = figure.key;
    let at =
        |period: Period| figures.get(CellKey { period, ..key }).filter(|found| found.quantity().is_some());
    if let Some(found) = key.period.years_earlier(1).and_then(at) {
        return Some(found);
    }
    let same_kind = |period: &Period| {
        period.kind == key.period.kind
            && period.end < key.period.end
            && (period.kind == PeriodKind::Year || period.end.month() == key.period.end.month())
    };
    figures
        .series(key.region, key.what())
        .filter(|other| other.key.aspect == key.aspect && other.quantity().is_some())
        .filter(|other| !matches!(other.key.period.kind, PeriodKind::Undated | PeriodKind::Span))
        .filter(|other| same_kind(&other.key.period))
        .max_by_key(|other| other.key.period)
}
