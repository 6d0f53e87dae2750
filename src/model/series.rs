//! What of a measure's figures over time may be held against one another: breaks, and the season.
//!
//! Here is what the content declares; what follows for two figures is worked out in `indicator`.

use super::{MeasureId, MeasureKind, Measures, PartialDate, Period, PeriodKind, RegionId, Text};
use crate::source::Span;

/// A change of what a measure counts, or of how it is counted.
#[derive(Debug, Clone)]
pub struct Break {
    /// When it was first counted the new way, as far as that is known.
    pub on: PartialDate,
    /// What changed.
    pub note: Text,
    /// The regions whose figures it concerns; all of them where none is named.
    pub regions: Vec<RegionId>,
    /// Where it was declared.
    pub span: Span,
}

/// Where a figure stands to a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
    /// An amount over a period that has days of both.
    Both,
}

impl Break {
    /// Whether figures of this region are concerned.
    pub fn concerns(&self, region: RegionId) -> bool {
        self.regions.is_empty() || self.regions.contains(&region)
    }

    /// Whether it lies between two periods of a measure of this kind, or within one of them.
    pub fn parts(&self, kind: MeasureKind, a: Period, b: Period) -> bool {
        let (a, b) = (self.side(kind, a), self.side(kind, b));
        a != b || a == Side::Both
    }

    /// How far a period lies beyond some breaks: figures of one region that may be held against one another have
    /// the same.
    pub fn beyond(breaks: &[&Self], kind: MeasureKind, period: Period) -> usize {
        let steps = |one: &&Self| match one.side(kind, period) {
            Side::Before => 0,
            Side::Both => 1,
            Side::After => 2,
        };
        breaks.iter().map(steps).sum()
    }

    /// A level counts for the end of its period, an amount for all of it.
    fn side(&self, kind: MeasureKind, period: Period) -> Side {
        let day = self.on.earliest;
        if period.end < day {
            Side::Before
        } else if kind == MeasureKind::Flow && period.start < day {
            Side::Both
        } else {
            Side::After
        }
    }
}

/// Formulas have no circles; the bound is for a slip in checking.
const DEPTH: usize = 16;

impl Measures {
    /// The breaks of a measure, those of what it is worked out from included, each once, the oldest first.
    pub fn breaks_of(&self, measure: MeasureId) -> Vec<&Break> {
        let mut found = Vec::new();
        self.gather_breaks(measure, 0, &mut found);
        found.sort_by_key(|one| (one.on, one.span));
        found.dedup_by(|a, b| (a.on, &a.note, &a.regions) == (b.on, &b.note, &b.regions));
        found
    }

    fn gather_breaks<'m>(&'m self, measure: MeasureId, depth: usize, found: &mut Vec<&'m Break>) {
        let measure = &self.all[measure];
        found.extend(&measure.breaks);
        for operand in measure.formula.iter().flat_map(|formula| &formula.operands) {
            if depth < DEPTH {
                self.gather_breaks(operand.measure, depth + 1, found);
            }
        }
    }

    /// Why a measure swings over the year, if it does: its own reason, else that of what it is worked out from;
    /// empty where none is given.
    pub fn season_of(&self, measure: MeasureId) -> Option<&Text> {
        self.find_season(measure, 0)
    }

    fn find_season(&self, measure: MeasureId, depth: usize) -> Option<&Text> {
        let measure = &self.all[measure];
        measure.seasonal.as_ref().or_else(|| {
            let operands = measure.formula.iter().flat_map(|formula| &formula.operands);
            operands.filter(|_| depth < DEPTH).find_map(|of| self.find_season(of.measure, depth + 1))
        })
    }
}

impl Period {
    /// Whether two periods are the same stretch of the year, in the same year or another: December and December,
    /// January to September and January to September. What lasts several years, or has no date, is like nothing.
    pub fn same_stretch(&self, other: &Self) -> bool {
        self.kind == other.kind
            && match self.kind {
                PeriodKind::Undated | PeriodKind::Span => false,
                PeriodKind::Year => true,
                PeriodKind::Day | PeriodKind::Month | PeriodKind::Quarter | PeriodKind::YearToDate => {
                    self.end.month() == other.end.month()
                }
            }
    }

    /// Whether two periods are as long as one another: months and months, but not January to March and January
    /// to September.
    pub fn same_length(&self, other: &Self) -> bool {
        match self.kind {
            PeriodKind::YearToDate => self.same_stretch(other),
            PeriodKind::Undated | PeriodKind::Span => false,
            PeriodKind::Day | PeriodKind::Month | PeriodKind::Quarter | PeriodKind::Year => {
                self.kind == other.kind
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    fn broken(on: &str) -> Break {
        Break {
            on: PartialDate::parse(on).unwrap(),
            note: Text::default(),
            regions: Vec::new(),
            span: Span::new(FileId(0), 0..0),
        }
    }

    #[test]
    fn a_level_counts_for_the_end_of_its_period_and_an_amount_for_all_of_it() {
        let parts = |kind, on: &str, a: &str, b: &str| broken(on).parts(kind, period(a), period(b));
        assert!(parts(MeasureKind::Stock, "2021", "2020-12", "2021-01"));
        assert!(!parts(MeasureKind::Stock, "2021", "2021-01", "2022-01"));
        assert!(!parts(MeasureKind::Stock, "2021-06", "2021", "2022"), "the end of 2021 is after June");
        assert!(parts(MeasureKind::Flow, "2021-06", "2021", "2022"), "half of 2021 is before June");
        assert!(parts(MeasureKind::Flow, "2021-06", "2021", "2021"));
        assert!(!parts(MeasureKind::Flow, "2021-01", "2021", "2022"));
    }

    #[test]
    fn what_lies_beyond_the_same_breaks_is_comparable() {
        let (one, other) = (broken("2014"), broken("2021-06"));
        let beyond = |kind, at: &str| Break::beyond(&[&one, &other], kind, period(at));
        let of = |kind| ["2013", "2014", "2020", "2021", "2022"].map(|at| beyond(kind, at));
        assert_eq!(of(MeasureKind::Stock), [0, 2, 2, 4, 4]);
        assert_eq!(of(MeasureKind::Flow), [0, 2, 2, 3, 4]);
    }

    #[test]
    fn stretches_and_lengths() {
        let same = |a: &str, b: &str| (period(a).same_stretch(&period(b)), period(a).same_length(&period(b)));
        assert_eq!(same("2023-12", "2022-12"), (true, true));
        assert_eq!(same("2023-12", "2023-04"), (false, true));
        assert_eq!(same("2023-12", "2023"), (false, false));
        assert_eq!(same("2023-q4", "2022-q4"), (true, true));
        assert_eq!(same("2023-q4", "2023-q3"), (false, true));
        assert_eq!(same("2023-01/2023-09", "2022-01/2022-09"), (true, true));
        assert_eq!(same("2023-01/2023-09", "2023-01/2023-06"), (false, false));
        assert_eq!(same("undated", "undated"), (false, false));
    }
}
