//! What a site is made from, as digests: by them two builds are held against each other.

use super::names::Names;
use crate::indicator::{Figure, Figures, Origin};
use crate::model::reads::Fact;
use crate::model::{
    Aspect, CategoryId, CellKey, Dataset, LevelId, MeasureId, MeasureRef, Observation, Period, PeriodKind,
    Quantity, RegionId, ReleaseId, SourceId, Stated,
};
use crate::page::Context;
use crate::prose::TextId;
use crate::site::plan::Plan;
use crate::source::{FileId, Files};
use jiff::civil::Date;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::hash::{DefaultHasher, Hash as _, Hasher};
use std::ops::Range;

/// What every page is made from, by name: settings, and the files whose every word may be on any page.
pub type Ground = BTreeMap<String, u64>;

/// What a site is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Where any of it differs, everything is made again; and what is below is numbered otherwise.
    pub(super) ground: Ground,
    /// What is known of each cell, by key.
    pub(super) cells: Vec<CellState>,
    /// Narratives, standing texts and pages of their own, by kind and place.
    pub(super) texts: BTreeMap<(TextKind, usize), u64>,
    /// The templates that no other one is built on.
    pub(super) templates: BTreeMap<String, u64>,
    /// The order of each ranking, by release, level, measure and category.
    pub(super) rankings: BTreeMap<RankingKey, u64>,
    /// Which others each region is shown beside.
    pub(super) companies: Vec<u64>,
    /// How far the figures of each region reach.
    pub(super) reach_of_regions: Vec<u64>,
    /// How far the figures of each measure reach.
    pub(super) reach_of_measures: Vec<u64>,
    /// What regions, measures and the other facts are called, to be told.
    pub(super) names: Names,
}

/// A ranking, by the places of release, level, measure and category.
pub(super) type RankingKey = (u32, u32, u32, u16);

/// The kinds of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum TextKind {
    Narrative,
    Standing,
    Page,
}

/// What is known of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CellState {
    pub(super) key: PackedKey,
    pub(super) sources: Sources,
    pub(super) digest: u64,
}

/// A cell, by the places of its parts in the dataset; sorted as cells are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct PackedKey {
    region: u32,
    measure: u32,
    category: u16,
    end: (i16, i8, i8),
    start: (i16, i8, i8),
    kind: u8,
    aspect: u8,
}

/// The sources that a cell rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Sources {
    None,
    One(u32),
    Two(u32, u32),
    Many,
}

const KINDS: [PeriodKind; 7] = [
    PeriodKind::Day,
    PeriodKind::Month,
    PeriodKind::Quarter,
    PeriodKind::Year,
    PeriodKind::YearToDate,
    PeriodKind::Span,
    PeriodKind::Undated,
];

impl PackedKey {
    fn new(key: CellKey) -> Self {
        let place = |at: Option<usize>| at.and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX);
        let day = |day: Date| (day.year(), day.month(), day.day());
        Self {
            region: key.region.0,
            measure: key.measure.0,
            category: key.category.0,
            kind: place(KINDS.iter().position(|kind| *kind == key.period.kind)),
            start: day(key.period.start),
            end: day(key.period.end),
            aspect: place(Aspect::ALL.iter().position(|aspect| *aspect == key.aspect)),
        }
    }

    /// The cell again; nothing if what was remembered is no cell.
    pub(super) fn key(self) -> Option<CellKey> {
        let day = |(year, month, day)| Date::new(year, month, day).ok();
        let kind = *KINDS.get(usize::from(self.kind))?;
        Some(CellKey {
            region: RegionId(self.region),
            measure: MeasureId(self.measure),
            category: CategoryId(self.category),
            period: Period { kind, start: day(self.start)?, end: day(self.end)? },
            aspect: *Aspect::ALL.get(usize::from(self.aspect))?,
        })
    }
}

impl Sources {
    fn of(stated: &[Observation]) -> Self {
        stated.iter().fold(Self::None, |all, one| match (all, one.source.0) {
            (Self::None, source) => Self::One(source),
            (Self::One(a), source) if a == source => all,
            (Self::One(a), source) => Self::Two(a, source),
            (Self::Two(a, b), source) if a == source || b == source => all,
            (Self::Two(..) | Self::Many, _) => Self::Many,
        })
    }

    /// The sources; those of a cell with very many are all `count` that there are.
    pub(super) fn listed(self, count: usize) -> Vec<SourceId> {
        match self {
            Self::None => Vec::new(),
            Self::One(a) => vec![SourceId(a)],
            Self::Two(a, b) => vec![SourceId(a), SourceId(b)],
            Self::Many => (0..count as u32).map(SourceId).collect(),
        }
    }
}

impl State {
    /// The state of a plan. `ground` is what its pages have in common.
    pub fn new(plan: &Plan<'_>, files: &Files, mut ground: Ground) -> Self {
        let context = &plan.context;
        let dataset = context.dataset;
        ground.insert("*".to_owned(), structure(context));
        let mut templates = BTreeMap::new();
        for (name, text, is_apart) in context.theme.templates_in_force() {
            if is_apart {
                templates.insert(name.to_owned(), digest(text));
            } else {
                ground.insert(format!("templates/{name}"), digest(text));
            }
        }
        let rankings = dataset.releases.ids().flat_map(|id| {
            let all = context.tables.all_rankings(id).iter();
            all.map(move |((level, what), ranking)| {
                let mut hasher = DefaultHasher::new();
                ranking.ranked().iter().for_each(|one| (one.region, one.number).hash(&mut hasher));
                (ranking_key(id, *level, *what), hasher.finish())
            })
        });
        let rankings = rankings.collect();
        let regions = || dataset.regions.all.ids();
        Self {
            ground,
            cells: cells(dataset, context.figures),
            texts: TextId::all(dataset).map(|id| (text_key(id), text(context, id, files))).collect(),
            templates,
            rankings,
            companies: regions().map(|id| digest_of(&context.company_of(id))).collect(),
            names: Names::new(dataset, files, &context.tables),
            reach_of_regions: regions().map(|id| digest_of(&context.extents().region(id))).collect(),
            reach_of_measures: dataset
                .measures
                .all
                .ids()
                .map(|id| digest_of(&(context.extents().measure(id), context.extents().places(dataset, id))))
                .collect(),
        }
    }
}

pub(super) fn ranking_key(release: ReleaseId, level: LevelId, what: MeasureRef) -> RankingKey {
    (release.0, level.0, what.measure.0, what.category.0)
}

pub(super) fn ranking_fact(key: RankingKey) -> Fact<'static> {
    let what = MeasureRef { measure: MeasureId(key.2), category: CategoryId(key.3) };
    Fact::Ranking(ReleaseId(key.0), LevelId(key.1), what)
}

pub(super) fn text_key(id: TextId) -> (TextKind, usize) {
    match id {
        TextId::Narrative(at) => (TextKind::Narrative, at),
        TextId::Standing(at) => (TextKind::Standing, at),
        TextId::Page(at) => (TextKind::Page, at),
    }
}

pub(super) fn text_fact(key: (TextKind, usize)) -> Fact<'static> {
    match key {
        (TextKind::Narrative, at) => Fact::Narrative(at),
        (TextKind::Standing, at) => Fact::Standing(at),
        (TextKind::Page, at) => Fact::Page(at),
    }
}

/// The file of a text.
pub(super) fn file_of(dataset: &Dataset, key: (TextKind, usize)) -> Option<FileId> {
    let id = match key {
        (TextKind::Narrative, at) => TextId::Narrative(at),
        (TextKind::Standing, at) => TextId::Standing(at),
        (TextKind::Page, at) => TextId::Page(at),
    };
    id.body(dataset).1.map(|span| span.file)
}

/// A text with its head, and what became of its numbers.
fn text(context: &Context<'_>, id: TextId, files: &Files) -> u64 {
    let mut hasher = DefaultHasher::new();
    if let Some(span) = id.body(context.dataset).1 {
        files.get(span.file).text.hash(&mut hasher);
    }
    digest_of(&context.proof.texts.get(&id)).hash(&mut hasher);
    hasher.finish()
}

/// What there is: which releases, pages, texts, measures with figures; the newest day. Nothing of it changes with a figure
/// that is written otherwise.
fn structure(context: &Context<'_>) -> u64 {
    let (dataset, tables) = (context.dataset, &context.tables);
    let mut out = Digester::default();
    let releases: Vec<_> = dataset.releases.iter().map(|(id, release)| (id, &release.id)).collect();
    let narratives: Vec<_> = tables.narratives.iter().collect();
    let standing: Vec<_> = tables.standing.iter().collect();
    let pages: Vec<_> =
        dataset.pages.iter().map(|page| (&page.id, page.language, &page.slug, &page.title)).collect();
    let cells: Vec<_> = dataset.conflicts.iter().map(|conflict| &conflict.cells).collect();
    // Writing into a digest does not fail.
    let _ = write!(out, "{releases:?}{narratives:?}{standing:?}{pages:?}{cells:?}");
    let _ = write!(out, "{:?}{:?}", dataset.held_sources, dataset.preview);
    let _ = write!(out, "{:?}{:?}{:?}", tables.releases, tables.releases_of, tables.pages_of);
    let _ = write!(out, "{:?}{:?}{:?}", tables.sources, tables.releases_on, tables.newest);
    let _ = write!(out, "{:?}{:?}{:?}", tables.measured, tables.targeted, tables.by_key);
    let profiles: Vec<bool> = dataset.regions.all.ids().map(|id| tables.is_told(id)).collect();
    let _ = write!(out, "{profiles:?}{:?}", context.figures.as_of);
    out.0.finish()
}

/// What is known of every cell, and what follows from it.
fn cells(dataset: &Dataset, figures: &Figures) -> Vec<CellState> {
    let observations = dataset.cells.observations();
    let mut stated = dataset.cells.ranges().peekable();
    let mut used = figures.iter().peekable();
    let mut all = Vec::with_capacity(figures.len().max(dataset.cells.len()));
    loop {
        let (cell, figure) = match (stated.peek(), used.peek()) {
            (None, None) => break,
            (Some((key, _)), Some(figure)) if *key == figure.key => (stated.next(), used.next()),
            (Some((key, _)), Some(figure)) if *key < figure.key => (stated.next(), None),
            (Some(_), None) => (stated.next(), None),
            (_, Some(_)) => (None, used.next()),
        };
        let key = cell.as_ref().map(|(key, _)| *key).or_else(|| figure.map(|figure| figure.key));
        let Some(key) = key else { break };
        let range = cell.map_or(0..0, |(_, range)| range.start as usize..range.end as usize);
        all.push((key, range, figure));
    }
    let state = |(key, range, figure): (CellKey, Range<usize>, Option<&Figure>)| {
        let (first, all) = (range.start, &observations[range]);
        let mut hasher = DefaultHasher::new();
        let mut sources = Sources::of(all);
        all.iter().for_each(|one| observation(one, &mut hasher));
        if let Some(figure) = figure {
            digest_stated(&figure.stated, &mut hasher);
            figure.disputed.hash(&mut hasher);
            // Which of the observations it is.
            if let Origin::Observed(at) = figure.origin {
                (at as usize).wrapping_sub(first).hash(&mut hasher);
            }
            for input in figures.derivation(figure).iter().flat_map(|derivation| &derivation.inputs) {
                input.hash(&mut hasher);
                dataset.cells.of(*input).iter().for_each(|one| observation(one, &mut hasher));
            }
            let first = figures.derivation(figure).and_then(|derivation| derivation.inputs.first());
            if let Some(first) = first {
                sources = Sources::of(dataset.cells.of(*first));
            }
        }
        CellState { key: PackedKey::new(key), sources, digest: hasher.finish() }
    };
    let mut out: Vec<CellState> = all.into_par_iter().map(state).collect();
    out.sort_unstable_by_key(|one| one.key);
    out
}

fn observation(one: &Observation, hasher: &mut DefaultHasher) {
    digest_stated(&one.stated, hasher);
    (one.status, one.source, one.released).hash(hasher);
    if let Some(remarks) = &one.remarks {
        digest_of(remarks).hash(hasher);
    }
}

fn digest_stated(stated: &Stated, hasher: &mut DefaultHasher) {
    stated.hash(hasher);
    // 1.0 and 1.00 are the same number, and not written alike.
    if let Stated::Quantity(Quantity { low, high, .. }) = stated {
        for end in [low, high] {
            end.value().map(|value| value.scale()).hash(hasher);
        }
    }
}

/// The digest of a text.
pub fn digest(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The digest of something by all that it says of itself.
pub fn digest_of(value: &impl fmt::Debug) -> u64 {
    let mut out = Digester::default();
    let _ = write!(out, "{value:?}");
    out.0.finish()
}

/// What is written here is digested, and kept nowhere.
#[derive(Default)]
struct Digester(DefaultHasher);

impl fmt::Write for Digester {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}
