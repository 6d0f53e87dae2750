//! All texts of a site with what became of their numbers.

use super::binding::Mark;
use super::claim::Claim;
use super::desk::{Desk, Job, read};
use super::holding::held;
use super::misnamed::misnamed;
use super::tally::Tally;
use super::twins::{self, Stated};
use super::verdict::Held;
use super::{checklist, inserted, replace, tell};
use crate::diag::Diagnostics;
use crate::indicator::Figures;
use crate::model::{CellKey, Dataset, LangId, UnitKind};
use crate::number::Style;
use crate::number::prose::Reader;
use crate::source::{Files, Span};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

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
    /// What its words claim of figures, in order.
    pub claims: Vec<Claim>,
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

/// What one text gave.
struct Outcome {
    id: TextId,
    proofread: Proofread,
    stated: Vec<Stated>,
    /// How many blocks the text has.
    blocks: usize,
    findings: Diagnostics,
}

/// Holds the numbers of all texts of a site.
pub fn proofread(material: Material<'_>) -> Proof {
    proof(&Desk::new(material))
}

/// The same of texts that are asked what they tell of cells that are suppressed: what an author sets aside is held too.
pub(super) fn laid_bare<'d>(material: Material<'d>, secret: &'d BTreeSet<CellKey>) -> Proof {
    proof(&Desk::new(material).asked_of(secret))
}

fn proof(desk: &Desk<'_>) -> Proof {
    let dataset = desk.material.dataset;
    let readers = readers(desk);
    let jobs: Vec<Job<'_>> = TextId::all(dataset).filter_map(|id| Job::of(dataset, id)).collect();
    let outcomes: Vec<Outcome> = jobs.par_iter().filter_map(|job| outcome(desk, &readers, job)).collect();
    let mut proof = Proof::default();
    let outcome_of: FxHashMap<TextId, &Outcome> = outcomes.iter().map(|one| (one.id, one)).collect();
    twin_findings(dataset, &outcome_of, &mut proof.findings);
    replace::left(dataset, desk.material.files).into_iter().for_each(|finding| proof.findings.push(finding));
    for one in outcomes {
        proof.findings.extend(one.findings);
        let said = &one.proofread;
        if !said.held.is_empty() || !said.marks.is_empty() || !said.claims.is_empty() {
            proof.texts.insert(one.id, one.proofread);
        }
    }
    checklist::open(dataset, &proof).into_iter().for_each(|finding| proof.findings.push(finding));
    proof
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
    let marked = inserted::unchecked(desk, job, &text, &prose, reader);
    let misnamed = misnamed(desk, job, &text, &prose);
    marked.into_iter().chain(misnamed).for_each(|finding| findings.push(finding));
    let stated = twins::said(&prose.numbers, &proofread.held, words);
    Some(Outcome { id: job.id?, proofread, stated, blocks: text.blocks().len(), findings })
}

/// What texts in two languages do not have in common.
fn twin_findings(dataset: &Dataset, outcomes: &FxHashMap<TextId, &Outcome>, findings: &mut Diagnostics) {
    let mut tell = |one: (TextId, Span), other: (TextId, Span)| {
        let of = |id: TextId| outcomes.get(&id).map(|one| one.stated.as_slice()).unwrap_or_default();
        if let (Some(here), Some(there)) = (outcomes.get(&one.0), outcomes.get(&other.0)) {
            let claims = (here.proofread.claims.as_slice(), here.blocks);
            for (a, b) in twins::turned(claims, (there.proofread.claims.as_slice(), there.blocks)) {
                findings.push(tell::turned((a, one.1), (b, other.1)));
                findings.push(tell::turned((b, other.1), (a, one.1)));
            }
        }
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
