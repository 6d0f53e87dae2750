//! The figures of two periods, region by region, as far as they may be held against each other.

use super::Subject;
use super::kind::{Consent, Spec};
use crate::indicator::{Barrier, Figure, barriers};
use crate::model::{Break, CellKey, MeasureKind, MeasureRef, Period, RegionId, ReleaseId};
use crate::page::narrative::{Refusal, backwards};
use crate::page::sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};

/// The figures of two periods, the older first in each pair.
pub(super) struct Pairs<'c> {
    /// The release whose regions they are.
    pub(super) release: ReleaseId,
    /// The older period.
    pub(super) from: Period,
    /// The newer period.
    pub(super) to: Period,
    /// The regions with a figure for one of the periods or both; of the other it may be said why there is none.
    pub(super) rows: Vec<(&'c Figure, &'c Figure)>,
    /// The region above them, for a rate.
    pub(super) whole: Option<(&'c Figure, &'c Figure)>,
    /// How many regions there are, those without figures for both periods included.
    pub(super) of: usize,
    /// The breaks between the periods, which the text agrees to.
    pub(super) breaks: Vec<&'c Break>,
}

impl<'c> Pairs<'c> {
    /// The regions with figures for both periods: those alone are compared.
    pub(super) fn compared(&self) -> impl Iterator<Item = (&'c Figure, &'c Figure)> {
        self.rows.iter().copied().filter(|(old, new)| both_are_known(old, new))
    }
}

impl<'c> Sheet<'c> {
    /// The figures of two periods for a chart, region by region: of the period that is named, else of
    /// the comparable period before, that which most regions have. What is not comparable is refused.
    pub(super) fn pairs(&self, spec: &Spec) -> Result<Option<Pairs<'c>>, Refusal> {
        let Some(release) = spec.release else { return Ok(None) };
        let (subject, what, consent) = (spec.subject, spec.what, spec.consent);
        let to = subject.period;
        let figures = self.context.figures;
        let regions = self.compared_regions(subject, release, what);
        let new: Vec<&'c Figure> =
            regions.iter().filter_map(|region| figures.actual(*region, what, to)).collect();
        let from = match spec.from {
            Some(from) => Some(from),
            None => self.period_before(&new, consent)?,
        };
        let Some(from) = from else { return Ok(None) };
        if from >= to {
            return Err(backwards(&from, &to));
        }
        let mut breaks = Vec::new();
        let mut pair = |new: &'c Figure| -> Result<Option<(&'c Figure, &'c Figure)>, Refusal> {
            let like = figures.get(CellKey { period: from, ..new.key });
            let Some(old) = like.or_else(|| figures.actual(new.key.region, what, from)) else {
                return Ok(None);
            };
            if old.quantity().is_none() && new.quantity().is_none() {
                return Ok(None);
            }
            for why in barriers(self.dataset(), old.key, new.key) {
                match why {
                    why if !consent.covers(&why) => return Err(self.not_across(old.key, new.key, why)),
                    Barrier::Break(one) => breaks.push(one),
                    _ => {}
                }
            }
            Ok(Some((old, new)))
        };
        let mut rows = Vec::new();
        for new in new {
            rows.extend(pair(new)?);
        }
        let whole = self.region_above(subject, release, what);
        let whole = match whole.and_then(|region| figures.actual(region, what, to)) {
            Some(new) => pair(new)?,
            None => None,
        };
        breaks.sort_by_key(|one| (one.on, one.span));
        breaks.dedup_by_key(|one| one.span);
        Ok(Some(Pairs { release, from, to, rows, whole, of: regions.len(), breaks }))
    }

    /// The comparable period before that most of the figures have, the newest of equals. Nothing if there is none
    /// before; refused if there are only such as are not comparable.
    fn period_before(&self, new: &[&Figure], consent: Consent) -> Result<Option<Period>, Refusal> {
        let mut counts: BTreeMap<Period, usize> = BTreeMap::new();
        let mut refusal = None;
        for new in new {
            match self.change_since_before(new, consent) {
                Ok(change) => *counts.entry(change.from.period).or_default() += 1,
                Err(why) => refusal = refusal.or(Some(why)),
            }
        }
        match (counts.into_iter().max_by_key(|(period, count)| (*count, *period)), refusal) {
            (Some((period, _)), _) => Ok(Some(period)),
            (None, Some(why)) => Err(why),
            (None, None) => Ok(None),
        }
    }

    /// The regions to hold against each other on a page of a region: those below it if it leads the release, of
    /// the level with the most figures; else those beside it.
    fn compared_regions(&self, subject: Subject, release: ReleaseId, what: MeasureRef) -> Vec<RegionId> {
        let (dataset, tables) = (self.dataset(), &self.context.tables);
        let about = &dataset.releases[release];
        if about.lead != subject.region {
            return tables.peers(dataset, release, dataset.regions.all[subject.region].level);
        }
        let own = dataset.regions.all[subject.region].level;
        let known = |regions: &Vec<RegionId>| {
            let figure =
                |region: &&RegionId| self.context.figures.actual(**region, what, subject.period).is_some();
            regions.iter().filter(figure).count()
        };
        let levels: BTreeSet<_> = dataset.regions.levels.ids().filter(|level| *level != own).collect();
        let all = levels.into_iter().map(|level| tables.peers(dataset, release, level));
        // Of levels with the same number the higher one, which comes first.
        all.rev().max_by_key(known).unwrap_or_default()
    }

    /// For a rate, the region above those that are compared, and itself no row.
    pub(super) fn region_above(
        &self,
        subject: Subject,
        release: ReleaseId,
        what: MeasureRef,
    ) -> Option<RegionId> {
        if self.dataset().measures.all[what.measure].kind != MeasureKind::Rate {
            return None;
        }
        let lead = self.dataset().releases[release].lead;
        if lead == subject.region {
            return Some(lead);
        }
        let own = self.context.figures.actual(subject.region, what, subject.period)?;
        self.above(release, own).map(|figure| figure.key.region)
    }
}

fn both_are_known(old: &Figure, new: &Figure) -> bool {
    old.quantity().is_some() && new.quantity().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Origin;
    use crate::model::{Aspect, CategoryId, MeasureId, Missing, Quantity, Stated};

    #[test]
    fn only_regions_with_figures_for_both_periods_are_compared() {
        let (from, to) = (Period::parse("2023").unwrap(), Period::parse("2024").unwrap());
        let figure = |period: Period, value: Option<u64>| Figure {
            key: CellKey {
                region: RegionId(0),
                measure: MeasureId(0),
                category: CategoryId::TOTAL,
                period,
                aspect: Aspect::Actual,
            },
            stated: match value {
                Some(value) => Stated::Quantity(Quantity::exact(value)),
                None => Stated::Missing(Missing::NotYetReported),
            },
            origin: Origin::Observed(0),
            disputed: false,
        };
        let figures = [
            [figure(from, Some(3)), figure(to, Some(4))],
            [figure(from, None), figure(to, Some(4))],
            [figure(from, Some(3)), figure(to, None)],
        ];
        let rows = figures.iter().map(|[old, new]| (old, new)).collect();
        let pairs = Pairs { release: ReleaseId(0), from, to, rows, whole: None, of: 5, breaks: Vec::new() };
        let compared: Vec<_> = pairs.compared().map(|(old, new)| (old.stated, new.stated)).collect();
        assert_eq!(compared, [(figures[0][0].stated, figures[0][1].stated)]);
    }
}
