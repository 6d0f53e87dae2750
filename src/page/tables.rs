//! What many pages ask for, worked out once for the whole site.

use super::address::PageKey;
use super::rows::{Reported, Row};
use crate::indicator::{Dispute, Figure, Figures, Ranking, disputes};
use crate::model::reads::{Fact, apart, note};
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, LangId, LevelId, MeasureId, MeasureRef, Observation, PageKind,
    RegionId, ReleaseId, Scope, SourceId, TreeId,
};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The rankings of one release, by level and measure.
pub(crate) type Rankings = BTreeMap<(LevelId, MeasureRef), Ranking>;

/// Tables over the whole dataset.
#[derive(Debug)]
pub struct Tables<'a> {
    /// The releases that are out, the newest first.
    pub releases: Vec<ReleaseId>,
    /// For each region its releases, the newest first, those that it leads included.
    pub releases_of: Vec<Vec<ReleaseId>>,
    /// For each release the regions with a page in it, in order.
    pub pages_of: Vec<BTreeSet<RegionId>>,
    /// Whether anything is told of each region, or of one within it.
    is_told: Vec<bool>,
    /// The children of each region in each tree.
    children: Vec<Vec<Vec<RegionId>>>,
    /// The regions made from each region.
    pub successors: Vec<Vec<RegionId>>,
    disputes: BTreeMap<CellKey, Dispute<'a>>,
    /// The declared conflicts of each cell.
    pub conflicts: BTreeMap<CellKey, Vec<usize>>,
    /// The sources that are known: those that came later than the day asked about are told nowhere.
    pub sources: Vec<SourceId>,
    /// How many figures are from each source.
    pub figures_of: Vec<usize>,
    /// The releases that rest on each source, the newest first.
    pub releases_on: Vec<Vec<ReleaseId>>,
    /// For each release the regions of each level by the figures of its headline, once a page asks.
    rankings: Vec<OnceLock<Rankings>>,
    /// What the releases publish of each region, once a page asks.
    reported: Vec<OnceLock<Reported>>,
    dataset: &'a Dataset,
    figures: &'a Figures,
    /// Which measures have any figure.
    pub measured: BTreeSet<MeasureId>,
    /// Measures, in their categories, for which there is any target.
    pub targeted: BTreeSet<MeasureRef>,
    /// The newest day on which anything became known; of a year or month its first day, which is certain.
    pub newest: Option<Date>,
    /// Measures in the categories that any figure has, and all totals, by their written form.
    pub by_key: BTreeMap<String, MeasureRef>,
    /// The narratives, by their place in the dataset.
    pub narratives: BTreeMap<(ReleaseId, Scope, LangId), usize>,
    /// The standing texts on regions, by their place in the dataset.
    pub standing: BTreeMap<(RegionId, LangId), usize>,
}

impl<'a> Tables<'a> {
    /// The tables for a dataset and the figures in use.
    pub fn new(dataset: &'a Dataset, figures: &'a Figures) -> Self {
        let regions = dataset.regions.all.len();
        let known = |day: Date| figures.as_of.is_none_or(|as_of| day <= as_of);
        let mut releases: Vec<ReleaseId> = dataset
            .releases
            .iter()
            .filter(|(_, release)| known(release.released))
            .map(|(id, _)| id)
            .collect();
        releases.sort_by_key(|id| {
            let release = &dataset.releases[*id];
            std::cmp::Reverse((release.released, release.period, *id))
        });
        let mut releases_of = vec![Vec::new(); regions];
        let mut pages_of = vec![BTreeSet::new(); dataset.releases.len()];
        let mut releases_on = vec![Vec::new(); dataset.sources.len()];
        for id in &releases {
            let release = &dataset.releases[*id];
            let pages: BTreeSet<RegionId> =
                release.regions.iter().copied().filter(|region| *region != release.lead).collect();
            for region in pages.iter().chain([&release.lead]) {
                releases_of[region.0 as usize].push(*id);
            }
            for source in &release.sources {
                let on: &mut Vec<ReleaseId> = &mut releases_on[source.0 as usize];
                if on.last() != Some(id) {
                    on.push(*id);
                }
            }
            pages_of[id.0 as usize] = pages;
        }
        let columns = || dataset.cells.columns().iter().filter(|column| known(column.released.latest));
        let mut figures_of = vec![0; dataset.sources.len()];
        for column in columns() {
            figures_of[column.source.0 as usize] += column.count;
        }
        let (measured, targeted) = measured(figures);
        let used = |id: &SourceId| figures_of[id.0 as usize] > 0 || !releases_on[id.0 as usize].is_empty();
        let is_out = |id: &SourceId| known(dataset.sources[*id].date.latest) || used(id);
        let is_told = |id: &SourceId| is_out(id) && !dataset.held_sources.contains(id);
        let sources = dataset.sources.ids().filter(is_told).collect();
        Self {
            sources,
            is_told: told(dataset, figures, &releases_of),
            releases,
            releases_of,
            pages_of,
            children: children(dataset),
            successors: successors(dataset),
            disputes: disputes(dataset, figures.as_of).into_iter().map(|one| (one.key, one)).collect(),
            conflicts: conflicts(dataset),
            figures_of,
            releases_on,
            rankings: vec![OnceLock::new(); dataset.releases.len()],
            reported: std::iter::repeat_with(OnceLock::new).take(regions).collect(),
            dataset,
            figures,
            measured: measured.iter().map(|what| what.measure).collect(),
            targeted,
            newest: columns().map(|column| column.released.earliest).max(),
            by_key: written_forms(dataset, measured),
            narratives: dataset
                .narratives
                .iter()
                .enumerate()
                .map(|(at, text)| ((text.release, text.scope, text.language), at))
                .collect(),
            standing: dataset
                .standing
                .iter()
                .enumerate()
                .map(|(at, text)| ((text.region, text.language), at))
                .collect(),
        }
    }

    /// The dispute on a cell, if sources disagree.
    pub fn dispute(&self, key: CellKey) -> Option<&Dispute<'a>> {
        note(key.fact());
        self.disputes.get(&key)
    }

    /// The cells on which sources disagree, in their order.
    pub fn disputed(&self) -> impl ExactSizeIterator<Item = CellKey> + '_ {
        note(Fact::Figures);
        self.disputes.keys().copied()
    }

    /// Whether a region has a profile.
    fn has_profile(&self, region: RegionId) -> bool {
        self.is_told(region) && self.dataset.site.has_pages(PageKind::Profiles)
    }

    /// Whether there is such a page.
    pub fn has(&self, key: PageKey) -> bool {
        match key {
            PageKey::Overview(release) => self.releases.contains(&release),
            PageKey::RegionReport(release, region) => self.pages_of[release.0 as usize].contains(&region),
            PageKey::RegionProfile(region) => self.has_profile(region),
            _ => true,
        }
    }

    /// The page of a region in a release: its own, or the overview if it leads the release.
    pub fn in_release(&self, dataset: &Dataset, release: ReleaseId, region: RegionId) -> Option<PageKey> {
        if dataset.releases[release].lead == region {
            return Some(PageKey::Overview(release));
        }
        let key = PageKey::RegionReport(release, region);
        self.has(key).then_some(key)
    }

    /// Whether anything is told of a region, or of one within it.
    pub fn is_told(&self, region: RegionId) -> bool {
        self.is_told[region.0 as usize]
    }

    /// The page that tells of a region: its profile, or the newest report on it where the site has no profiles.
    pub fn page_on(&self, region: RegionId) -> Option<PageKey> {
        let profile = PageKey::RegionProfile(region);
        if self.has(profile) {
            return Some(profile);
        }
        self.releases_of[region.0 as usize].first().and_then(|id| self.in_release(self.dataset, *id, region))
    }

    /// Whether the reports on a region list an observation of it: those of a release list what its sources say.
    pub(super) fn is_reported(&self, observation: &Observation) -> bool {
        let releases = &self.releases_of[observation.key.region.0 as usize];
        self.releases_on[observation.source.0 as usize].iter().any(|id| releases.contains(id))
    }

    /// What each release publishes of a region.
    pub(super) fn reported(&self, region: RegionId) -> &Reported {
        let find = || Reported::new(self.dataset, self.figures, region, |row| self.publishing(row));
        self.reported[region.0 as usize].get_or_init(|| apart(find))
    }

    /// The releases that publish a row: those that rest on its source, or on one of the first input of its formula.
    pub fn publishing(&self, row: &Row<'_>) -> Cow<'_, [ReleaseId]> {
        let on = |source: SourceId| self.releases_on[source.0 as usize].as_slice();
        match row {
            Row::Stated(one) => on(one.source).into(),
            Row::Derived(figure) => {
                let inputs = self.figures.derivation(figure).map(|derivation| &derivation.inputs);
                let first = inputs.and_then(|inputs| inputs.first());
                let stated = first.map_or(&[][..], |first| self.dataset.cells.of(*first));
                let releases: BTreeSet<ReleaseId> =
                    stated.iter().flat_map(|one| on(one.source)).copied().collect();
                releases.into_iter().collect()
            }
        }
    }

    /// The children of a region in a tree, in the order of the content.
    pub fn children(&self, region: RegionId, tree: TreeId) -> &[RegionId] {
        self.children.get(tree.0 as usize).and_then(|tree| tree.get(region.0 as usize)).map_or(&[], |of| of)
    }

    /// The regions that a region of this level is ranked among in a release: those of its era, or those with
    /// a page.
    pub fn peers(&self, dataset: &Dataset, release: ReleaseId, level: LevelId) -> Vec<RegionId> {
        let about = &dataset.releases[release];
        match about.era {
            Some(era) if dataset.regions.eras[era].level == level => dataset.regions.of_era(era),
            _ => self.pages_of[release.0 as usize]
                .iter()
                .copied()
                .filter(|region| dataset.regions.all[*region].level == level)
                .collect(),
        }
    }

    fn rank_all(&self, id: ReleaseId) -> Rankings {
        let dataset = self.dataset;
        let mut rankings = BTreeMap::new();
        if !self.releases.contains(&id) {
            return rankings;
        }
        let release = &dataset.releases[id];
        let mut levels: BTreeSet<LevelId> =
            self.pages_of[id.0 as usize].iter().map(|region| dataset.regions.all[*region].level).collect();
        levels.extend(release.era.map(|era| dataset.regions.eras[era].level));
        for level in levels {
            let peers = self.peers(dataset, id, level);
            // Regions whose figures have different denominators stand in no order.
            let measures = &dataset.measures.all;
            let even = |what: &&MeasureRef| measures[what.measure].denominator_varies.is_none();
            for what in release.headline.iter().filter(even) {
                let ranking = Ranking::new(self.figures, *what, release.period, &peers);
                rankings.insert((level, *what), ranking);
            }
        }
        rankings
    }

    /// The rankings of a release, for all pages alike.
    pub fn all_rankings(&self, release: ReleaseId) -> &Rankings {
        self.rankings[release.0 as usize].get_or_init(|| apart(|| self.rank_all(release)))
    }

    /// The regions of a level in a release by a measure of its headline.
    pub fn ranking(&self, release: ReleaseId, level: LevelId, what: MeasureRef) -> Option<&Ranking> {
        note(Fact::Ranking(release, level, what));
        self.all_rankings(release).get(&(level, what))
    }

    /// The rankings of a release by a measure of its headline, level by level.
    pub fn rankings_by(
        &self,
        release: ReleaseId,
        what: MeasureRef,
    ) -> impl Iterator<Item = (LevelId, &Ranking)> {
        let all = self.all_rankings(release).iter().filter(move |((_, by), _)| *by == what);
        all.map(move |((level, _), ranking)| {
            note(Fact::Ranking(release, *level, what));
            (*level, ranking)
        })
    }
}

/// The measures in the categories that any figure has, and those that any target is of.
fn measured<'f>(figures: &'f Figures) -> (BTreeSet<MeasureRef>, BTreeSet<MeasureRef>) {
    // Those of a series lie together, and are looked at once.
    let of_series = |of: &'f [Figure]| of.chunk_by(|one, next| one.key.what() == next.key.what());
    let (mut measured, mut targeted) = (BTreeSet::new(), BTreeSet::new());
    for series in figures.of_regions().flat_map(of_series) {
        measured.extend(series.first().map(|figure| figure.key.what()));
        let target = series.iter().find(|figure| figure.key.aspect == Aspect::Target);
        targeted.extend(target.map(|figure| figure.key.what()));
    }
    (measured, targeted)
}

fn written_forms(dataset: &Dataset, mut all: BTreeSet<MeasureRef>) -> BTreeMap<String, MeasureRef> {
    let measures = dataset.measures.all.ids();
    all.extend(measures.map(|measure| MeasureRef { measure, category: CategoryId::TOTAL }));
    all.into_iter().map(|what| (dataset.measures.key_of(what), what)).collect()
}

/// Regions with figures, with a page in a release, or with such a region below them.
fn told(dataset: &Dataset, figures: &Figures, releases_of: &[Vec<ReleaseId>]) -> Vec<bool> {
    let mut has: Vec<bool> = releases_of.iter().map(|releases| !releases.is_empty()).collect();
    for figure in figures.iter() {
        has[figure.key.region.0 as usize] = true;
    }
    let own: Vec<RegionId> = dataset.regions.all.ids().filter(|id| has[id.0 as usize]).collect();
    for region in own {
        for tree in dataset.regions.trees.ids() {
            for above in dataset.regions.ancestors(region, tree) {
                has[above.0 as usize] = true;
            }
        }
    }
    has
}

fn children(dataset: &Dataset) -> Vec<Vec<Vec<RegionId>>> {
    let regions = dataset.regions.all.len();
    dataset
        .regions
        .trees
        .ids()
        .map(|tree| {
            let mut of = vec![Vec::new(); regions];
            for region in dataset.regions.all.ids() {
                if let Some(parent) = dataset.regions.parent(region, tree) {
                    of[parent.0 as usize].push(region);
                }
            }
            of
        })
        .collect()
}

fn successors(dataset: &Dataset) -> Vec<Vec<RegionId>> {
    let mut out = vec![Vec::new(); dataset.regions.all.len()];
    for (id, region) in dataset.regions.all.iter() {
        for predecessor in &region.predecessors {
            out[predecessor.0 as usize].push(id);
        }
    }
    out
}

fn conflicts(dataset: &Dataset) -> BTreeMap<CellKey, Vec<usize>> {
    let mut out: BTreeMap<CellKey, Vec<usize>> = BTreeMap::new();
    for (at, conflict) in dataset.conflicts.iter().enumerate() {
        for cell in &conflict.cells {
            out.entry(*cell).or_default().push(at);
        }
    }
    out
}

/// Whether a figure is something that was counted or estimated.
pub(super) fn is_counted(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Actual | Aspect::Estimate)
}

/// Whether an observation was known on the day asked about.
pub(super) fn is_known(figures: &Figures, observation: &Observation) -> bool {
    figures.as_of.is_none_or(|day| observation.released.latest <= day)
}
