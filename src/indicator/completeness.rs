//! What a release promises, and what became of it.

use super::figures::{Figure, Figures};
use crate::model::{CellKey, Claim, Missing, RegionId, Release, Stated};
use std::collections::BTreeMap;

/// What became of a promised cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// There is a figure: stated by a source, or worked out.
    Figure,
    /// A source says why there is none.
    Stated(Missing),
    /// The release declares it absent: the place in [`Release::absent`].
    Declared(usize),
    /// Nothing is said of it.
    Silence,
}

/// A promised cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    /// What is promised.
    pub claim: Claim,
    /// The region.
    pub region: RegionId,
    /// The first promise of it: the place in [`Release::promises`].
    pub promise: usize,
    /// What became of it.
    pub answer: Answer,
}

/// Every cell that a release promises, each once, in the order of its promises and then of the regions.
pub fn promised(release: &Release, figures: &Figures) -> Vec<Promised> {
    let mut declared: BTreeMap<(Claim, RegionId), usize> = BTreeMap::new();
    for (at, absence) in release.absent.iter().enumerate() {
        for region in &absence.regions {
            declared.entry((absence.claim, *region)).or_insert(at);
        }
    }
    let mut out = Vec::new();
    for (promise, of) in release.promises.iter().enumerate() {
        let before = &release.promises[..promise];
        let again = |region: &RegionId| {
            before.iter().any(|one| one.claim == of.claim && one.regions.binary_search(region).is_ok())
        };
        for region in of.regions.iter().filter(|region| !again(region)) {
            let answer = match answered(figures, *region, of.claim) {
                Some(Stated::Quantity(_)) => Answer::Figure,
                stated => match (declared.get(&(of.claim, *region)), stated) {
                    (Some(at), _) => Answer::Declared(*at),
                    (None, Some(Stated::Missing(reason))) => Answer::Stated(reason),
                    (None, _) => Answer::Silence,
                },
            };
            out.push(Promised { claim: of.claim, region: *region, promise, answer });
        }
    }
    out
}

fn answered(figures: &Figures, region: RegionId, claim: Claim) -> Option<Stated> {
    claimed(figures, region, claim).map(|figure| figure.stated)
}

/// The figure in use that a claim is about.
pub fn claimed(figures: &Figures, region: RegionId, claim: Claim) -> Option<&Figure> {
    let Claim { what, aspect, period } = claim;
    let Some(aspect) = aspect else { return figures.actual(region, what, period) };
    figures.get(CellKey { region, measure: what.measure, category: what.category, period, aspect })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::derive;
    use crate::model::{
        Absence, AbsenceReason, Aspect, CategoryId, Cells, Dataset, MeasureId, MeasureRef, Observation,
        PartialDate, Period, Promise, Quantity, SourceId, Status, Text, TreeId,
    };
    use crate::source::{FileId, Span};

    fn claim(measure: u32, aspect: Option<Aspect>) -> Claim {
        let what = MeasureRef { measure: MeasureId(measure), category: CategoryId::TOTAL };
        Claim { what, aspect, period: Period::parse("2023-12").unwrap() }
    }

    fn span() -> Span {
        Span::new(FileId(0), 0..0)
    }

    fn observation(region: u32, measure: u32, aspect: Aspect, stated: Stated) -> Observation {
        let Claim { what, period, .. } = claim(measure, None);
        Observation {
            key: CellKey {
                region: RegionId(region),
                measure: what.measure,
                category: what.category,
                period,
                aspect,
            },
            stated,
            status: Status::Unstated,
            source: SourceId(0),
            released: PartialDate::parse("2024").unwrap(),
            remarks: None,
            span: span(),
        }
    }

    #[test]
    fn each_cell_is_promised_once_and_answered_by_the_best_there_is() {
        let ten = Stated::Quantity(Quantity::exact(10));
        let dataset = Dataset {
            cells: Cells::new(vec![
                observation(0, 0, Aspect::Actual, ten),
                observation(1, 0, Aspect::Estimate, ten),
                observation(2, 0, Aspect::Actual, Stated::Missing(Missing::Confidential)),
                observation(3, 0, Aspect::Target, ten),
            ]),
            ..Dataset::default()
        };
        let promise = |claim, regions: &[u32]| Promise {
            claim,
            regions: regions.iter().map(|region| RegionId(*region)).collect(),
            span: span(),
        };
        let release = Release {
            hour: None,
            moved: Vec::new(),
            next_moved: Vec::new(),
            superseded: None,
            waivers: Vec::new(),
            draft: false,
            series: None,
            id: "2023-12".to_owned(),
            title: Text::default(),
            period: Period::parse("2023-12").unwrap(),
            released: "2024-03-15".parse().unwrap(),
            next: None,
            sources: Vec::new(),
            regions: Vec::new(),
            lead: RegionId(0),
            era: None,
            tree: TreeId(0),
            headline: Vec::new(),
            headline_spans: Vec::new(),
            promises: vec![
                promise(claim(0, None), &[0, 1, 2, 3, 4]),
                promise(claim(0, None), &[0, 5]),
                promise(claim(0, Some(Aspect::Target)), &[3]),
            ],
            absent: vec![Absence {
                claim: claim(0, None),
                regions: vec![RegionId(4)],
                reason: AbsenceReason::Missing(Missing::NotYetReported),
                span: span(),
            }],
            released_span: span(),
            span: span(),
        };
        let found = promised(&release, &derive(&dataset, None));
        let told: Vec<_> = found.iter().map(|cell| (cell.region.0, cell.promise, cell.answer)).collect();
        assert_eq!(
            told,
            [
                (0, 0, Answer::Figure),
                (1, 0, Answer::Figure),
                (2, 0, Answer::Stated(Missing::Confidential)),
                (3, 0, Answer::Silence),
                (4, 0, Answer::Declared(0)),
                (5, 1, Answer::Silence),
                (3, 2, Answer::Figure),
            ]
        );
    }
}
