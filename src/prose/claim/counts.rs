//! Claims of many ("in every province"): of how many regions they are true, and how long a series has gone one way.

use super::court::{Court, holds_plain};
use super::find::{Found, Quantifier, stand_in};
use super::words::Sense;
use super::{ClaimKind, Reading, Term};
use crate::model::{Aspect, CategoryId, CellKey, LevelId, MeasureRef, Period, PeriodKind};
use crate::prose::scene::distinct;
use rust_decimal::Decimal;

impl Court<'_, '_> {
    /// Claims of many: how many regions of a level they are true of.
    pub(super) fn count(&self, found: &Found) -> Vec<Vec<Reading>> {
        let Some((quantifier, level)) = found.of_level else { return Vec::new() };
        let tests = |count: usize, of: usize| {
            let all = match quantifier {
                Quantifier::Every => count == of,
                Quantifier::None => count == 0,
                Quantifier::Most => count * 2 > of,
            };
            all != found.negated && of > 1
        };
        let readings = self.counted(found, level).into_iter().map(|(count, of)| {
            let expected = match quantifier {
                Quantifier::Every => of,
                Quantifier::None => 0,
                Quantifier::Most => of / 2 + 1,
            };
            let (left, right) = (Term::Count { count, of }, Term::Count { count: expected, of });
            Reading { left, right, holds: tests(count, of) }
        });
        vec![readings.collect()]
    }

    /// Of how many regions of a level what a claim says is true, and how many there are: for each measure that may be
    /// meant.
    pub(super) fn counted(&self, found: &Found, level: LevelId) -> Vec<(usize, usize)> {
        let regions = &self.ground.dataset.regions;
        let about = self.scene.about(&stand_in(self.scene, found.sentence, &found.seen));
        let used = self.before(found, found.stretch.end).filter_map(|side| Some(side.key?.what()));
        let named = about
            .measures
            .iter()
            .map(|measure| MeasureRef { measure: *measure, category: CategoryId::TOTAL });
        let whats = distinct(named.chain(used).chain(self.headline.iter().copied()));
        let limit = self.within(&(found.seen.end..found.stretch.end)).first();
        let mut out = Vec::new();
        for what in whats.into_iter().take(4) {
            let mut of_period: Vec<(Period, Vec<(CellKey, Decimal)>)> = Vec::new();
            for figure in self.ground.figures.of_measure(what) {
                let here = regions.all[figure.key.region].level == level
                    && figure.key.aspect == Aspect::Actual
                    && about.near.holds(&figure.key.period);
                let Some(value) =
                    figure.quantity().and_then(crate::model::Quantity::representative).filter(|_| here)
                else {
                    continue;
                };
                match of_period.iter_mut().find(|(period, _)| *period == figure.key.period) {
                    Some((_, values)) => values.push((figure.key, value)),
                    None => of_period.push((figure.key.period, vec![(figure.key, value)])),
                }
            }
            for (_, values) in of_period.into_iter().filter(|(_, values)| values.len() > 1) {
                let class = self.ground.class_of(what.measure);
                let limit = limit.filter(|side| side.class == class);
                let limit = limit.and_then(|side| side.said.as_ref()?.written());
                let count = if self.is_change(found) {
                    let against = |(key, value): &(CellKey, Decimal)| {
                        let earlier = self.earlier(*key, &about.near.periods);
                        earlier.first().map(|earlier| holds_plain(found, *value, earlier.value))
                    };
                    let known: Vec<bool> = values.iter().filter_map(against).collect();
                    (known.len() == values.len()).then(|| known.into_iter().filter(|holds| *holds).count())
                } else {
                    let sum: Decimal = values.iter().map(|(_, value)| *value).sum();
                    let mean = || sum.checked_div(Decimal::from(values.len()));
                    let mean = || if self.speaks_of(found, Sense::Average, 40) { mean() } else { None };
                    let limit = limit.or_else(mean);
                    limit
                        .map(|limit| values.iter().filter(|(_, one)| holds_plain(found, *one, limit)).count())
                };
                out.extend(count.map(|count| (count, values.len())));
            }
        }
        out
    }

    fn is_change(&self, found: &Found) -> bool {
        let word = self.scene.words(&found.seen);
        // Of a claim of many the kind says only that: its word tells what is claimed.
        !matches!(found.kind, ClaimKind::Comparison | ClaimKind::Bound) && super::words::changes(word)
    }

    /// The periods of a series up to a figure, the newest first, each right before the one that it follows.
    pub(super) fn run(&self, key: CellKey) -> Vec<Decimal> {
        let step = match key.period.kind {
            PeriodKind::Year | PeriodKind::YearToDate => 12,
            PeriodKind::Quarter => 3,
            PeriodKind::Month => 1,
            _ => return Vec::new(),
        };
        let months = |period: &Period| i32::from(period.end.year()) * 12 + i32::from(period.end.month());
        let series = self.ground.figures.series(key.region, key.what());
        let same =
            series.filter(|one| one.key.aspect == key.aspect && one.key.period.kind == key.period.kind);
        let mut known: Vec<(i32, Decimal)> = same
            .filter_map(|one| Some((months(&one.key.period), one.quantity()?.representative()?)))
            .filter(|(end, _)| *end <= months(&key.period))
            .collect();
        known.sort_by_key(|(end, _)| std::cmp::Reverse(*end));
        let mut out = Vec::new();
        let mut expected = months(&key.period);
        for (end, value) in known {
            if end != expected {
                break;
            }
            out.push(value);
            expected -= step;
        }
        out
    }
}
