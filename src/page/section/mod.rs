//! The questions that pages answer, each with charts and the tables of the same cells.

mod choropleth;
mod composition;
mod dumbbell;
mod heatmap;
mod kind;
mod map;
mod moves;
mod multiples;
mod pairs;
mod ranking;
mod series;
mod slope;
mod target;
mod trend;
mod waffle;

pub(super) use choropleth::{Atlases, lacks_era};
pub(super) use kind::{Consent, Grid, Holds, KINDS, Kind, Said, Spec, kind_of};
pub(super) use ranking::KIND as BARS;
pub(super) use trend::KIND as TREND;

use super::sheet::Sheet;
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

/// From so many periods on a region's figures show a way.
const WAYS: usize = 4;
/// So many regions are drawn one by one at most.
const PANELS: usize = 40;
/// How many measures of the headline are drawn over time and against their targets.
const DRAWN: usize = 2;

impl<'c> Sheet<'c> {
    /// The sections of a report, where anything asks for them: the template, or the card of the page, which has its chart
    /// from them.
    pub(super) fn sections_of(
        &self,
        subject: Subject,
        headline: &[MeasureRef],
        shown: &[Shown],
    ) -> Vec<SectionView> {
        let asked = self.may_have_card() || self.shows("sections");
        if asked { self.sections(subject, headline, shown) } else { Vec::new() }
    }

    /// The sections for the headline of a page, those without anything to show left out.
    /// Charts that the page already has are not drawn again.
    pub(super) fn sections(
        &self,
        subject: Subject,
        headline: &[MeasureRef],
        shown: &[Shown],
    ) -> Vec<SectionView> {
        let is_new = |kind: &Kind, what: &MeasureRef| {
            !shown.iter().any(|shown| shown.kind == kind.name && shown.what == *what)
        };
        let draw = |name: &str, at: usize, kind: &Kind, what: MeasureRef| {
            self.planned(kind, &Spec::new(format!("chart-{name}-{}", at + 1), subject, what))
        };
        // The first of the headline that can be drawn this way.
        let first_of = |name: &str, kind: &Kind| {
            let left = headline.iter().filter(|what| is_new(kind, what));
            left.copied().find_map(|what| draw(name, 0, kind, what))
        };
        // The regions beside each other, by the measure that ranks them.
        let by_rank = |name: &str, kind: &Kind| {
            let what = self.ranking_measure(subject.release?, headline)?;
            is_new(kind, &what).then(|| draw(name, 0, kind, what)).flatten()
        };
        let over_time = headline.iter().take(DRAWN).enumerate();
        let over_time = over_time.filter(|(_, what)| is_new(&trend::KIND, what));
        let trends: Vec<ChartView> =
            over_time.filter_map(|(at, what)| draw("trend", at, &trend::KIND, *what)).collect();
        let leads =
            subject.release.is_some_and(|release| self.dataset().releases[release].lead == subject.region);
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
        add(SectionKey::Target, first_of("target", &target::KIND).into_iter().collect());
        add(SectionKey::Ranking, by_rank("ranking", &ranking::KIND).into_iter().collect());
        add(SectionKey::Composition, first_of("parts", &composition::KIND).into_iter().collect());
        if leads {
            let kind = self.map_kind(subject.release);
            add(SectionKey::Map, by_rank("map", kind).into_iter().collect());
        }
        out
    }

    /// The regions of a release on a map, by the measure that ranks them.
    pub(super) fn map_of(&self, release: ReleaseId) -> Option<ChartView> {
        let about = &self.dataset().releases[release];
        let what = self.ranking_measure(release, &[])?;
        let subject = Subject { region: about.lead, release: Some(release), period: about.period };
        self.planned(self.map_kind(Some(release)), &Spec::new("chart-map-1", subject, what))
    }

    /// The map that pages draw of a release: in the shapes of its regions where there are boundaries for its era.
    pub(super) fn map_kind(&self, release: Option<ReleaseId>) -> &'static Kind {
        let era = release.and_then(|release| self.dataset().releases[release].era);
        let outlined = era.is_some_and(|era| self.dataset().regions.eras[era].boundaries.is_some());
        if outlined { &choropleth::KIND } else { &map::KIND }
    }

    /// The parts of a measure over time, each in a panel, for the page of the measure; nothing unless several parts
    /// have figures of three periods or more.
    pub(super) fn parts_over_time(&self, subject: Subject, what: MeasureRef) -> Option<ChartView> {
        let parts = self.dataset().measures.all[what.measure].parts.iter();
        let mut parts = parts.map(|category| MeasureRef { category: *category, ..what });
        let told = |part: &MeasureRef| {
            let figures = self.comparable(subject, *part);
            figures.iter().filter(|figure| figure.quantity().is_some()).count() > 2
        };
        let first = parts.by_ref().find(told)?;
        let others: Vec<MeasureRef> = parts.filter(told).collect();
        if others.is_empty() {
            return None;
        }
        let spec = Spec::new("chart-parts-1", subject, first);
        self.planned(&multiples::KIND, &Spec { others, ..spec })
    }

    /// The regions over time, for the page of a measure: two periods as slopes, more as a heat map, and as small
    /// multiples where there are enough periods for a way to be seen, and not too many regions.
    pub(super) fn regions_over_time(
        &self,
        subject: Subject,
        release: Option<ReleaseId>,
        what: MeasureRef,
    ) -> Vec<ChartView> {
        let Some(weave) = self.weave(subject, what) else { return Vec::new() };
        let release = release.or_else(|| self.context.tables.releases.first().copied());
        let draw = |name: &str, kind: &Kind, spec: &dyn Fn(Spec) -> Spec| {
            self.planned(kind, &spec(Spec::new(format!("chart-{name}-1"), subject, what)))
        };
        let heat = || draw("heatmap", &heatmap::KIND, &|spec| spec);
        if let [(from, _), (to, _)] = weave.columns.as_slice() {
            let slope = draw("slope", &slope::KIND, &|spec| Spec {
                subject: Subject { period: *to, ..subject },
                from: Some(*from),
                release,
                ..spec
            });
            return slope.or_else(heat).into_iter().collect();
        }
        let ways = weave.columns.len() >= WAYS && weave.rows.len() <= PANELS;
        let panels =
            ways.then(|| draw("multiples", &multiples::KIND, &|spec| Spec { release, ..spec })).flatten();
        heat().into_iter().chain(panels).collect()
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
