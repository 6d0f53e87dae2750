//! All texts of a site with what became of their numbers.

use super::binding::Mark;
use super::bound;
use super::ground::{Ground, Relations, Units};
use super::hold::{Held, Settlement, Verdict, hold};
use super::markdown;
use super::names::Names;
use super::near::{Near, nearest};
use super::scene::{Base, Scene};
use super::tally::Tally;
use super::tell;
use super::twins::{self, Stated};
use crate::diag::Diagnostics;
use crate::indicator::{Figures, derive};
use crate::model::{Dataset, LangId, MeasureRef, Narrative, Page, ReleaseId, Scope, Standing, UnitKind};
use crate::number::Style;
use crate::number::prose::{BlockKind, Kind, Prose, Reader, Text, TextBuilder};
use crate::source::{Files, Span};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

/// Which text: a narrative, a standing text or a page, by its place in the dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextId {
    /// A narrative.
    Narrative(usize),
    /// A standing text on a region.
    Standing(usize),
    /// A page of its own.
    Page(usize),
}

impl TextId {
    /// Every text of a dataset.
    pub fn all(dataset: &Dataset) -> impl Iterator<Item = Self> + use<> {
        let narratives = (0..dataset.narratives.len()).map(Self::Narrative);
        let standing = (0..dataset.standing.len()).map(Self::Standing);
        narratives.chain(standing).chain((0..dataset.pages.len()).map(Self::Page))
    }

    /// The Markdown of the text with its place.
    pub fn body(self, dataset: &Dataset) -> (&str, Option<Span>) {
        let found = match self {
            Self::Narrative(at) => dataset.narratives.get(at).map(|text| (text.body.as_str(), text.span)),
            Self::Standing(at) => dataset.standing.get(at).map(|text| (text.body.as_str(), text.span)),
            Self::Page(at) => dataset.pages.get(at).map(|text| (text.body.as_str(), text.span)),
        };
        found.map_or(("", None), |(body, span)| (body, Some(span)))
    }
}

/// What texts are held against.
#[derive(Debug, Clone, Copy)]
pub struct Material<'d> {
    /// The dataset, as of the day asked about.
    pub dataset: &'d Dataset,
    /// Its figures.
    pub figures: &'d Figures,
    /// The files that it was read from.
    pub files: &'d Files,
    /// Where a day was asked about: all that is known today.
    pub today: Option<(&'d Dataset, &'d Figures)>,
}

/// A text with what became of its numbers.
#[derive(Debug, Clone, Default)]
pub struct Proofread {
    /// Its numbers that are quantities, or cannot be read, in order.
    pub held: Vec<Held>,
    /// The bindings in force, with places in the Markdown of the text.
    pub marks: Vec<Mark>,
    /// How many of which kind.
    pub tally: Tally,
    /// The bytes of its file at which a number may be marked on the page, with its place in `held`.
    pub marked: Vec<(Range<usize>, usize)>,
}

/// All texts of a site with what became of their numbers, and what was found.
#[derive(Debug, Default)]
pub struct Proof {
    /// The texts that have any number or binding.
    pub texts: BTreeMap<TextId, Proofread>,
    /// What was found.
    pub findings: Diagnostics,
}

impl Proof {
    /// What became of the numbers of all texts.
    pub fn tally(&self) -> Tally {
        let mut all = Tally::default();
        self.texts.values().for_each(|text| all.add(&text.tally));
        all
    }
}

/// A text that was read and held.
#[derive(Debug)]
pub struct Answer {
    /// The text as readers see it.
    pub text: Text,
    /// Its numbers and sentences.
    pub prose: Prose,
    /// What became of them.
    pub proofread: Proofread,
    /// What was found.
    pub findings: Diagnostics,
}

/// The nouns of the units that a site declares, for the number engine.
pub fn nouns(dataset: &Dataset, language: LangId) -> Vec<(String, String)> {
    let mut nouns = Vec::new();
    for (_, unit) in dataset.measures.units.iter().filter(|(_, unit)| unit.kind == UnitKind::Count) {
        for text in [&unit.one, &unit.other] {
            nouns.push((text.get(language).to_owned(), unit.id.clone()));
        }
    }
    nouns
}

/// What all texts share.
struct Desk<'d> {
    material: Material<'d>,
    styles: Vec<Style>,
    names: Names,
    units: Units,
    relations: Relations,
    /// The figures as they were known on the day of each release, worked out when a text asks.
    then: Vec<OnceLock<Figures>>,
    /// The release that is being built: the newest.
    newest: Option<ReleaseId>,
}

impl<'d> Desk<'d> {
    fn new(material: Material<'d>) -> Self {
        let dataset = material.dataset;
        let style = |tag: &str| Style::for_tag(tag).unwrap_or_else(Style::english);
        let styles: Vec<Style> = dataset.site.languages.iter().map(|language| style(&language.tag)).collect();
        let units = Units::new(dataset, &styles);
        let newest =
            dataset.releases.iter().max_by_key(|(id, release)| (release.released, *id)).map(|(id, _)| id);
        let then = dataset.releases.ids().map(|_| OnceLock::new()).collect();
        let (names, relations) = (Names::new(dataset), Relations::new(dataset));
        Self { material, styles, names, units, relations, then, newest }
    }

    /// All that is known today, where a day was asked about.
    fn today(&self) -> Option<Ground<'_>> {
        let (dataset, figures) = self.material.today?;
        Some(Ground::new(dataset, figures, &self.units, &self.relations))
    }

    fn now(&self) -> Ground<'_> {
        Ground::new(self.material.dataset, self.material.figures, &self.units, &self.relations)
    }

    /// What was known on the day of a release.
    fn then(&self, release: ReleaseId) -> Option<Ground<'_>> {
        let day = self.material.dataset.releases[release].released;
        if self.material.figures.as_of.is_some_and(|as_of| as_of <= day) {
            return None;
        }
        let figures =
            self.then.get(release.0 as usize)?.get_or_init(|| derive(self.material.dataset, Some(day)));
        Some(Ground::new(self.material.dataset, figures, &self.units, &self.relations))
    }
}

/// What a text is, for reading it.
struct Job<'d> {
    id: Option<TextId>,
    language: LangId,
    base: Base,
    release: Option<ReleaseId>,
    headline: &'d [MeasureRef],
    heads: [Option<(&'d str, Span, BlockKind)>; 2],
    body: &'d str,
    span: Span,
}

impl<'d> Job<'d> {
    fn of(dataset: &'d Dataset, id: TextId) -> Option<Self> {
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
            base: Base { region, period: Some(release.period), standing: false },
            release: Some(text.release),
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
            base: Base { region: Some(text.region), period: None, standing: true },
            release: None,
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

type Head<'d> = Option<(&'d str, Span)>;

fn heads<'d>(title: Head<'d>, summary: Head<'d>) -> [Option<(&'d str, Span, BlockKind)>; 2] {
    [
        title.map(|(words, span)| (words, span, BlockKind::Title)),
        summary.map(|(words, span)| (words, span, BlockKind::Summary)),
    ]
}

/// What one text gave.
struct Outcome {
    id: TextId,
    proofread: Proofread,
    stated: Vec<Stated>,
    findings: Diagnostics,
}

/// The numbers of a text that are looked into when they agree with nothing; any more are only told.
const EXPLAINED: usize = 100;

/// Holds the numbers of all texts of a site.
pub fn proofread(material: Material<'_>) -> Proof {
    let dataset = material.dataset;
    let desk = Desk::new(material);
    let readers = readers(&desk);
    let jobs: Vec<Job<'_>> = TextId::all(dataset).filter_map(|id| Job::of(dataset, id)).collect();
    let outcomes: Vec<Outcome> = jobs.par_iter().filter_map(|job| outcome(&desk, &readers, job)).collect();
    let mut proof = Proof::default();
    let stated: FxHashMap<TextId, &[Stated]> =
        outcomes.iter().map(|one| (one.id, one.stated.as_slice())).collect();
    twin_findings(dataset, &stated, &mut proof.findings);
    for one in outcomes {
        proof.findings.extend(one.findings);
        if !one.proofread.held.is_empty() || !one.proofread.marks.is_empty() {
            proof.texts.insert(one.id, one.proofread);
        }
    }
    proof
}

/// Reads and holds single texts of a site: `numbers FILE`, and what tries out other words.
pub struct Proofreader<'d> {
    desk: Desk<'d>,
    nouns: Vec<Vec<(String, String)>>,
}

impl std::fmt::Debug for Proofreader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Proofreader").finish_non_exhaustive()
    }
}

impl<'d> Proofreader<'d> {
    /// For the texts of a site.
    pub fn new(material: Material<'d>) -> Self {
        let languages = (0..).map(LangId).take(material.dataset.site.languages.len());
        let nouns = languages.map(|language| nouns(material.dataset, language)).collect();
        Self { desk: Desk::new(material), nouns }
    }

    /// The text of a file.
    pub fn find(&self, file: crate::source::FileId) -> Option<TextId> {
        let dataset = self.desk.material.dataset;
        TextId::all(dataset).find(|id| id.body(dataset).1.is_some_and(|span| span.file == file))
    }

    /// A text with what becomes of its numbers.
    pub fn read(&self, id: TextId) -> Option<Answer> {
        Some(self.answer(&self.job(id)?))
    }

    /// The same if other words stood at a place of its file, which lies in its body, its title or its summary.
    pub fn retyped(&self, id: TextId, at: Range<usize>, words: &str) -> Option<Answer> {
        let mut job = self.job(id)?;
        let replaced = |text: &str, start: usize| {
            let (before, after) =
                (text.get(..at.start.checked_sub(start)?)?, text.get(at.end.checked_sub(start)?..)?);
            Some(format!("{before}{words}{after}"))
        };
        let body = replaced(job.body, job.span.range().start);
        if let Some(body) = &body {
            job.body = body;
            return Some(self.answer(&job));
        }
        for (head, span, _) in job.heads.iter_mut().flatten() {
            let start = span.range().start + self.desk.material.files.text(*span).find(*head)?;
            if (start..start + head.len()).contains(&at.start) {
                let changed = replaced(head, start)?;
                let mut job = self.job(id)?;
                let one = job.heads.iter_mut().flatten().find(|(_, own, _)| own == span)?;
                one.0 = &changed;
                return Some(self.answer(&job));
            }
        }
        None
    }

    fn job(&self, id: TextId) -> Option<Job<'_>> {
        Job::of(self.desk.material.dataset, id)
    }

    fn answer(&self, job: &Job<'_>) -> Answer {
        let at = usize::from(job.language.0);
        let none = Vec::new();
        let (text, marks) = read(&self.desk, job);
        let style = self.desk.styles.get(at).cloned().unwrap_or_else(Style::english);
        let prose = Reader::new(&style, self.nouns.get(at).unwrap_or(&none)).read(&text);
        let mut findings = Diagnostics::default();
        let proofread = held(&self.desk, job, &text, &prose, marks, &mut findings);
        Answer { text, prose, proofread, findings }
    }
}

fn readers<'s>(desk: &'s Desk<'_>) -> Vec<Reader<'s>> {
    let reader = |(at, style): (u8, &'s Style)| Reader::new(style, &nouns(desk.material.dataset, LangId(at)));
    (0..).zip(&desk.styles).map(reader).collect()
}

fn outcome(desk: &Desk<'_>, readers: &[Reader<'_>], job: &Job<'_>) -> Option<Outcome> {
    let reader = readers.get(usize::from(job.language.0))?;
    let (text, marks) = read(desk, job);
    let prose = reader.read(&text);
    let mut findings = Diagnostics::default();
    let proofread = held(desk, job, &text, &prose, marks, &mut findings);
    let words = |number: &crate::number::prose::Number| {
        text.seen().get(number.seen.clone()).unwrap_or_default().to_owned()
    };
    let stated = twins::said(&prose.numbers, &proofread.held, words);
    Some(Outcome { id: job.id?, proofread, stated, findings })
}

/// A text as its readers see it: title, summary, body, and what its charts say.
fn read(desk: &Desk<'_>, job: &Job<'_>) -> (Text, Vec<Mark>) {
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

fn held(
    desk: &Desk<'_>,
    job: &Job<'_>,
    text: &Text,
    prose: &Prose,
    marks: Vec<Mark>,
    findings: &mut Diagnostics,
) -> Proofread {
    if prose.numbers.is_empty() && marks.is_empty() {
        return Proofread::default();
    }
    let Some(style) = desk.styles.get(usize::from(job.language.0)) else { return Proofread::default() };
    let scene = Scene::new(text, prose, job.base, &desk.names, style);
    let now = desk.now();
    // What an author ties a number to may have come later than the day asked about.
    let today = desk.today();
    let settlements = settlements(today.as_ref().unwrap_or(&now), job, &scene, &marks, findings);
    let mut held = hold(&now, &scene, &settlements, job.headline);
    let lost = |one: &Held| matches!(one.verdict, Verdict::Unmatched | Verdict::Refuted(_));
    if let Some(release) = job.release
        && held.iter().any(lost)
        && let Some(then) = desk.then(release)
    {
        let settlements = self::settlements(&then, job, &scene, &marks, &mut Diagnostics::default());
        for (one, before) in held.iter_mut().zip(hold(&then, &scene, &settlements, job.headline)) {
            if lost(one)
                && let Verdict::Verified(found) | Verdict::Bound(found) = before.verdict
            {
                one.verdict = Verdict::Outdated(found);
                let number = prose.numbers.get(one.number).map(|number| scene.words(&number.seen));
                one.words = number.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            }
        }
    }
    if let Some(today) = today.filter(|_| held.iter().any(lost)) {
        for (one, after) in held.iter_mut().zip(hold(&today, &scene, &settlements, job.headline)) {
            if lost(one)
                && let Verdict::Verified(found) | Verdict::Bound(found) = after.verdict
            {
                one.verdict = Verdict::Later(found);
            }
        }
    }
    let mut tally = Tally::default();
    held.iter().for_each(|one| tally.count(&one.verdict));
    let mut explained = 0;
    for one in &held {
        let Some(number) = prose.numbers.get(one.number) else { continue };
        let mut near: Vec<Near> = Vec::new();
        if let (Verdict::Unmatched, Kind::Quantity(statement)) = (&one.verdict, &number.kind)
            && explained < EXPLAINED
        {
            explained += 1;
            near = nearest(&now, &scene, number, statement);
        }
        let place = Span::new(job.span.file, one.source.clone());
        let telling = tell::Telling {
            ground: &now,
            style,
            language: job.language,
            place,
            words: scene.words(&number.seen),
            newest: job.release == desk.newest,
            released: job.release.map(|release| desk.material.dataset.releases[release].released),
        };
        telling.verdict(&one.verdict, &near, findings);
    }
    let marked = marked(desk, job, &scene, &held);
    Proofread { held, marks, tally, marked }
}

/// The bindings with what they make of the words that they bind; those that cannot be read are told.
fn settlements(
    ground: &Ground<'_>,
    job: &Job<'_>,
    scene: &Scene<'_>,
    marks: &[Mark],
    findings: &mut Diagnostics,
) -> Vec<Settlement> {
    let offset = job.span.range().start;
    let mut out = Vec::new();
    for mark in marks {
        let words = offset + mark.words.start..offset + mark.words.end;
        let says = job.body.get(mark.says.clone()).unwrap_or_default();
        let place = Span::new(job.span.file, words.start - 1..offset + mark.end);
        let numbers = &scene.prose.numbers;
        let first = numbers.partition_point(|number| number.source.start < words.start);
        let inside = numbers[first..].iter().take_while(|number| number.source.end <= words.end);
        let (quantities, others): (Vec<_>, Vec<_>) =
            inside.partition(|number| !matches!(number.kind, Kind::NotAQuantity(_)));
        let inside = quantities.len();
        let settled = match bound::settle(ground, says, job.base) {
            Ok(bound::Settled::NoStatistic) if inside + others.len() > 0 => Some(bound::Settled::NoStatistic),
            Ok(settled) if inside == 1 => Some(settled),
            Ok(_) => {
                findings.push(tell::bound_to_nothing(place, inside));
                None
            }
            Err(refused) => {
                findings.push(tell::unreadable_binding(place, refused));
                None
            }
        };
        out.push(Settlement { words, settled });
    }
    out
}

/// The numbers that the page marks: those of running text whose words are seen just as they are written.
fn marked(desk: &Desk<'_>, job: &Job<'_>, scene: &Scene<'_>, held: &[Held]) -> Vec<(Range<usize>, usize)> {
    let file = &desk.material.files.get(job.span.file).text;
    let mut out = Vec::new();
    for (at, one) in held.iter().enumerate() {
        let Some(number) = scene.prose.numbers.get(one.number) else { continue };
        let kind = scene.kind_of(number);
        let plain = !kind.is_heading() && kind != BlockKind::Summary;
        let shown = matches!(one.verdict, Verdict::Verified(_) | Verdict::Bound(_));
        if plain && shown && file.get(one.source.clone()) == Some(scene.words(&number.seen)) {
            out.push((one.source.clone(), at));
        }
    }
    out
}

/// What texts in two languages do not have in common.
fn twin_findings(dataset: &Dataset, stated: &FxHashMap<TextId, &[Stated]>, findings: &mut Diagnostics) {
    let mut tell = |one: (TextId, Span), other: (TextId, Span)| {
        let of = |id: TextId| stated.get(&id).copied().unwrap_or_default();
        let (here, there) = twins::gaps(of(one.0), of(other.0));
        here.iter().for_each(|gap| findings.push(tell::differs(gap, one.1, other.1)));
        there.iter().for_each(|gap| findings.push(tell::differs(gap, other.1, one.1)));
    };
    // They are sorted by what they are about, then by language: twins stand side by side.
    for group in
        numbered(&dataset.narratives).chunk_by(|a, b| (a.1.release, a.1.scope) == (b.1.release, b.1.scope))
    {
        if let Some(((first, own), rest)) = group.split_first() {
            for (at, text) in rest {
                tell((TextId::Narrative(*first), own.span), (TextId::Narrative(*at), text.span));
            }
        }
    }
    for group in numbered(&dataset.standing).chunk_by(|a, b| a.1.region == b.1.region) {
        if let Some(((first, own), rest)) = group.split_first() {
            for (at, text) in rest {
                tell((TextId::Standing(*first), own.span), (TextId::Standing(*at), text.span));
            }
        }
    }
    for group in numbered(&dataset.pages).chunk_by(|a, b| a.1.id == b.1.id) {
        if let Some(((first, own), rest)) = group.split_first() {
            for (at, text) in rest {
                tell((TextId::Page(*first), own.span), (TextId::Page(*at), text.span));
            }
        }
    }
}

fn numbered<T>(all: &[T]) -> Vec<(usize, &T)> {
    all.iter().enumerate().collect()
}
