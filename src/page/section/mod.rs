//! The questions that pages answer, each with charts and the tables of the same cells.

mod composition;
mod dumbbell;
mod heatmap;
mod map;
mod ranking;
mod series;
mod target;
mod trend;
mod waffle;

pub(super) use dumbbell::Pairs;

use super::context::Sheet;
use super::view::{Card, ChartView, SectionKey, SectionView};
use crate::model::{MeasureRef, Period, RegionId, ReleaseId};

/// What sections are about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject {
    /// The region.
    pub(super) region: RegionId,
    /// The release, on the pages of one.
    pub(super) release: Option<ReleaseId>,
    /// The period.
    pub(super) period: Period,
}

/// A chart that the page has already, in its narrative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// The kind, as in `{{ chart(kind="…") }}`.
    pub(super) kind: String,
    /// The measure.
    pub(super) what: MeasureRef,
}

/// How many measures of the headline are drawn over time and against their targets.
const DRAWN: usize = 2;

impl<'c> Sheet<'c> {
    /// The sections for the headline of a page, those without anything to show left out.
    /// Charts that the page already has are not drawn again.
    pub(super) fn sections(
        &self,
        subject: Subject,
        headline: &[MeasureRef],
        shown: &[Shown],
    ) -> Vec<SectionView> {
        let is_new = |kind: &str, what: &MeasureRef| {
            !shown.iter().any(|shown| shown.kind == kind && shown.what == *what)
        };
        let left = |kind: &str| -> Vec<MeasureRef> {
            headline.iter().filter(|what| is_new(kind, what)).copied().collect()
        };
        let first = || headline.iter().take(DRAWN).enumerate().filter(|(_, what)| is_new("trend", what));
        let id = |kind: &str, at: usize| format!("chart-{kind}-{}", at + 1);
        let trends =
            first().filter_map(|(at, what)| self.trend(id("trend", at), subject, *what)).collect::<Vec<_>>();
        let targets: Vec<ChartView> =
            self.bullet(&id("target", 0), subject, &left("bullet")).into_iter().collect();
        let mut out = Vec::new();
        let mut add = |key, charts: Vec<ChartView>| {
            if !charts.is_empty() {
                let (lead, tables) = (Vec::new(), Vec::new());
                let links =
                    if key == SectionKey::Trend { self.other_areas(subject.region) } else { Vec::new() };
                out.push(SectionView { key, lead, charts, tables, links });
            }
        };
        add(SectionKey::Trend, trends);
        add(SectionKey::Target, targets);
        if let Some(release) = subject.release {
            let ranking = self.ranking_measure(release, headline).filter(|what| is_new("bars", what));
            let rankings = ranking.and_then(|what| self.ranking(id("ranking", 0), subject, release, what));
            add(SectionKey::Ranking, rankings.into_iter().collect());
        }
        let parts =
            left("composition").iter().find_map(|what| self.composition(id("parts", 0), subject, *what));
        add(SectionKey::Composition, parts.into_iter().collect());
        if let Some(release) = subject.release
            && self.dataset().releases[release].lead == subject.region
        {
            let what = self.ranking_measure(release, headline).filter(|what| is_new("tilemap", what));
            let map = what.and_then(|what| self.map(id("map", 0), release, what));
            add(SectionKey::Map, map.into_iter().collect());
        }
        out
    }

    /// The regions whose area this one had before a split, or has been divided into, as far as there are figures
    /// of them. Their figures are on no line of this region, whatever its name.
    pub(super) fn other_areas(&self, region: RegionId) -> Vec<Card> {
        let former = &self.dataset().regions.all[region].predecessors;
        let later = &self.context.tables.successors[region.0 as usize];
        let former = former.iter().map(|region| (*region, "trend-former"));
        former
            .chain(later.iter().map(|region| (*region, "trend-later")))
            .filter(|(other, _)| !self.context.figures.of_region(*other).is_empty())
            .map(|(other, words)| Card { detail: Some(self.word(words)), ..self.region(other) })
            .collect()
    }

    /// The measure to compare regions by: the first rate of the headline that they have, else the first.
    pub(super) fn ranking_measure(&self, release: ReleaseId, headline: &[MeasureRef]) -> Option<MeasureRef> {
        let about = &self.dataset().releases[release];
        let ranked = |what: &&MeasureRef| {
            let mut rankings = self.context.tables.rankings_by(release, **what);
            rankings.any(|(_, ranking)| ranking.ranked().len() > 2)
        };
        let is_rate = |what: &&MeasureRef| {
            self.dataset().measures.all[what.measure].kind == crate::model::MeasureKind::Rate
        };
        let of = if headline.is_empty() { &about.headline } else { headline };
        of.iter().filter(ranked).find(is_rate).or_else(|| of.iter().find(ranked)).copied()
    }
}
