//! What all texts of a site share, and what one text is before it is read.

use super::binding::Mark;
use super::claim::Lexicon;
use super::ground::Ground;
use super::markdown;
use super::names::{Names, Voices};
use super::proof::{Material, TextId};
use super::relations::Relations;
use super::scene::Base;
use super::units::Units;
use crate::indicator::{Figures, derive};
use crate::model::{
    CellKey, Dataset, LangId, MeasureRef, Narrative, Page, RegionId, ReleaseId, Scope, Standing,
};
use crate::number::Style;
use crate::number::prose::{BlockKind, Text, TextBuilder};
use crate::source::Span;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// What all texts share.
pub(super) struct Desk<'d> {
    pub(super) material: Material<'d>,
    pub(super) styles: Vec<Style>,
    /// The words of claims, by language.
    pub(super) lexicons: Vec<Lexicon>,
    pub(super) names: Names,
    units: Units,
    voices: Voices,
    relations: Relations,
    /// The figures as they were known on the day of each release, worked out when a text asks.
    then: Vec<OnceLock<Figures>>,
    /// The release that is being built: the newest.
    pub(super) newest: Option<ReleaseId>,
    /// Where it is asked what the texts tell: the cells that are suppressed.
    pub(super) secret: Option<&'d BTreeSet<CellKey>>,
}

impl<'d> Desk<'d> {
    pub(super) fn new(material: Material<'d>) -> Self {
        let dataset = material.dataset;
        let style = |language| Style::of(language).unwrap_or_else(Style::english);
        let styles: Vec<Style> = dataset.site.languages.iter().map(style).collect();
        let lexicons = styles.iter().map(|style| Lexicon::for_tag(style.tag())).collect();
        let units = Units::new(dataset, &styles);
        let newest =
            dataset.releases.iter().max_by_key(|(id, release)| (release.released, *id)).map(|(id, _)| id);
        let then = dataset.releases.ids().map(|_| OnceLock::new()).collect();
        let (names, relations) = (Names::new(dataset), Relations::new(dataset));
        let voices = Voices::new(dataset);
        Self { material, styles, lexicons, names, units, voices, relations, then, newest, secret: None }
    }

    /// The same, and what the texts tell of these cells is asked.
    pub(super) fn asked_of(self, secret: &'d BTreeSet<CellKey>) -> Self {
        Self { secret: Some(secret), ..self }
    }

    /// All that is known today, where a day was asked about.
    pub(super) fn today(&self) -> Option<Ground<'_>> {
        let (dataset, figures) = self.material.today?;
        Some(Ground::new(dataset, figures, &self.units, &self.voices, &self.relations))
    }

    pub(super) fn now(&self) -> Ground<'_> {
        let Material { dataset, figures, .. } = self.material;
        let ground = Ground::new(dataset, figures, &self.units, &self.voices, &self.relations);
        ground.asked_of(self.secret)
    }

    /// What was known on the day of a release.
    pub(super) fn then(&self, release: ReleaseId) -> Option<Ground<'_>> {
        let day = self.material.dataset.releases[release].released;
        if self.material.figures.as_of.is_some_and(|as_of| as_of <= day) {
            return None;
        }
        let figures =
            self.then.get(release.0 as usize)?.get_or_init(|| derive(self.material.dataset, Some(day)));
        let ground = Ground::new(self.material.dataset, figures, &self.units, &self.voices, &self.relations);
        Some(ground.asked_of(self.secret))
    }
}

/// What a text is, for reading it.
pub(super) struct Job<'d> {
    pub(super) id: Option<TextId>,
    pub(super) language: LangId,
    pub(super) base: Base,
    pub(super) release: Option<ReleaseId>,
    /// The regions on whose pages it stands, where it is written for each of several.
    pub(super) pages: Vec<RegionId>,
    pub(super) headline: &'d [MeasureRef],
    pub(super) heads: [Option<(&'d str, Span, BlockKind)>; 2],
    pub(super) body: &'d str,
    pub(super) span: Span,
}

impl<'d> Job<'d> {
    pub(super) fn of(dataset: &'d Dataset, id: TextId) -> Option<Self> {
        Some(match id {
            TextId::Narrative(at) => Self::narrative(dataset, at, dataset.narratives.get(at)?),
            TextId::Standing(at) => Self::standing(at, dataset.standing.get(at)?),
            TextId::Page(at) => Self::page(at, dataset.pages.get(at)?),
        })
    }

    fn narrative(dataset: &'d Dataset, at: usize, text: &'d Narrative) -> Self {
        let release = &dataset.releases[text.release];
        let region = match text.scope {
            Scope::Overview => Some(release.lead),
            Scope::Region(region) => Some(region),
            Scope::EachRegion => None,
        };
        Self {
            id: Some(TextId::Narrative(at)),
            language: text.language,
            base: Base {
                region,
                period: Some(release.period),
                standing: false,
                each: text.scope == Scope::EachRegion,
            },
            release: Some(text.release),
            pages: if text.scope == Scope::EachRegion { pages(dataset, text) } else { Vec::new() },
            headline: &release.headline,
            heads: heads(
                text.title.as_deref().zip(text.title_span),
                text.summary.as_deref().zip(text.summary_span),
            ),
            body: text.body.as_str(),
            span: text.span,
        }
    }

    fn standing(at: usize, text: &'d Standing) -> Self {
        Self {
            id: Some(TextId::Standing(at)),
            language: text.language,
            base: Base { region: Some(text.region), standing: true, ..Base::default() },
            release: None,
            pages: Vec::new(),
            headline: &[],
            heads: heads(
                text.title.as_deref().zip(text.title_span),
                text.summary.as_deref().zip(text.summary_span),
            ),
            body: text.body.as_str(),
            span: text.span,
        }
    }

    fn page(at: usize, text: &'d Page) -> Self {
        Self {
            id: Some(TextId::Page(at)),
            language: text.language,
            base: Base::default(),
            release: None,
            pages: Vec::new(),
            headline: &[],
            heads: heads(
                text.title_span.map(|span| (text.title.as_str(), span)),
                text.summary_span.map(|span| (text.summary.as_str(), span)),
            ),
            body: text.body.as_str(),
            span: text.span,
        }
    }
}

/// The regions of a release that have no narrative of their own in the language of one for all.
fn pages(dataset: &Dataset, text: &Narrative) -> Vec<RegionId> {
    let release = &dataset.releases[text.release];
    let alike = |one: &&Narrative| one.release == text.release && one.language == text.language;
    let own = dataset.narratives.iter().filter(alike).filter_map(|one| match one.scope {
        Scope::Region(region) => Some(region),
        Scope::Overview | Scope::EachRegion => None,
    });
    let own: FxHashSet<RegionId> = own.collect();
    let has_page = |region: &RegionId| *region != release.lead && !own.contains(region);
    release.regions.iter().copied().filter(has_page).collect()
}

type Head<'d> = Option<(&'d str, Span)>;

fn heads<'d>(title: Head<'d>, summary: Head<'d>) -> [Option<(&'d str, Span, BlockKind)>; 2] {
    [
        title.map(|(words, span)| (words, span, BlockKind::Title)),
        summary.map(|(words, span)| (words, span, BlockKind::Summary)),
    ]
}

/// A text as its readers see it: title, summary, body, and what its charts say.
pub(super) fn read(desk: &Desk<'_>, job: &Job<'_>) -> (Text, Vec<Mark>) {
    let mut builder = TextBuilder::default();
    for (words, span, kind) in job.heads.iter().flatten() {
        builder.block(*kind);
        let written = desk.material.files.text(*span);
        let range = span.range();
        let within = written.find(words).map(|at| range.start + at..range.start + at + words.len());
        builder.push(words, within.unwrap_or(range));
    }
    builder.block(BlockKind::Paragraph);
    let offset = job.span.range().start;
    let marks = markdown::read(&mut builder, job.body, offset);
    for (words, range) in markdown::said_in_marks(job.body) {
        builder.block(BlockKind::Summary);
        builder.push(words, offset + range.start..offset + range.end);
    }
    (builder.finish(), marks)
}
