//! The way of a figure from a YAML line to a published page, as one function a step:
//! load → check → derive → audit → take out what waits → protect → known on a day → proofread → policy, which is
//! [`examine`]; then plan → render, which is [`make`]; `site::write` is the sink of a build.
//!
//! Everything from outside comes through a [`World`]; everything that leaves goes to a sink. Two runs on the
//! same content give the same bytes.

mod disclosed;
mod origin;
mod waiting;

use self::disclosed::{disclosed, elsewhere};
pub use self::origin::{inputs, made_with};
use self::waiting::{Waiting, hide, of_waiting, soften, waiting};
use crate::audit::{Audit, audit};
use crate::check::{Checked, check};
use crate::diag::Diagnostics;
use crate::indicator::{Figures, derive, derive_again};
use crate::load;
use crate::model::{Dataset, Intact, Offer, Withheld};
use crate::policy;
use crate::prose::{Material, Proof, Tally, proofread};
use crate::site::again::Memory;
use crate::site::{
    self, Coverage, Nowhere, Plan, Rendered, Share, Sink, SinkError, plan, render, render_again,
};
use crate::source::{FileId, Files, SourceFile};
use crate::theme::{DEFAULT, Overrides, Theme, no_such_theme};
use crate::world::{World, WorldError};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the command line may change of a run.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The moment of the clock: what is not published by then is left out. Without one only drafts are.
    pub now: Option<Timestamp>,
    /// Show what is not published, too, and say so on every page.
    pub preview: bool,
    /// Use only what was known on this day.
    pub as_of: Option<Date>,
    /// The address at which the site is published, in place of the content's own.
    pub base_url: Option<String>,
    /// Warnings stop the build too.
    pub strict: bool,
    /// Reports are offered as one file each too, whatever the content says.
    pub editions: bool,
    /// Which part of the site is made.
    pub share: Share,
    /// Pages come first: the figures are audited later, by [`judge`]. Where something is held back it is done at once
    /// all the same.
    pub pages_first: bool,
    /// Nothing is suppressed or rounded: for those who work on the content, never for what is published.
    pub bare: bool,
}

impl Settings {
    /// For those who work on the content, not for readers of the site: with all that waits for its publication.
    pub fn everything() -> Self {
        Self { preview: true, bare: true, ..Self::default() }
    }
}

/// A content folder that has been read and checked.
#[derive(Debug, Default)]
pub struct Examined {
    /// The texts, for showing places.
    pub files: Files,
    /// The pictures and other assets of the site's own theme, by path.
    pub assets: BTreeMap<String, Arc<[u8]>>,
    /// The paths of the files that were not read.
    pub others: Vec<String>,
    /// What was sound; to be published only without errors.
    pub dataset: Dataset,
    /// What is in use of it, and what follows from it.
    pub figures: Figures,
    /// What became of the numbers in its texts.
    pub proof: Arc<Proof>,
    /// What is not published, and is left out; in a preview it is shown.
    pub withheld: Vec<Withheld>,
    /// Files in which something stands that is not published.
    pub secret: BTreeSet<FileId>,
    /// What was found.
    pub findings: Diagnostics,
    /// Whether all of the content could be understood, so that pages can be made of it whatever else was found.
    pub is_whole: bool,
    /// What is still to be judged.
    pending: Option<Pending>,
}

/// What was put off.
#[derive(Debug, Clone, Copy)]
struct Pending {
    /// How much could be read.
    intact: Intact,
    /// Whether the numbers in texts were taken to be as before.
    is_proof_old: bool,
}

impl Examined {
    /// Whether [`judge`] has something to do.
    pub fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// The paths of all files that were found.
    fn paths(&self) -> impl Iterator<Item = &str> {
        let read = self.files.iter().map(|(_, file)| file.path.as_str());
        read.chain(self.assets.keys().map(String::as_str)).chain(self.others.iter().map(String::as_str))
    }
}

/// Loads, checks and audits: everything short of drawing pages.
///
/// # Errors
/// If the machine fails. What is wrong in the content is among the findings.
pub fn examine(world: &dyn World, settings: &Settings) -> Result<Examined, WorldError> {
    examine_again(world, settings, None)
}

/// The same as [`examine`], of a content that was examined before. Where pages come first and nothing but figures has
/// changed, the numbers in texts are taken to be as they were, until [`judge`] has looked at them.
///
/// # Errors
/// If the machine fails. What is wrong in the content is among the findings.
pub fn examine_again(
    world: &dyn World,
    settings: &Settings,
    before: Option<&Examined>,
) -> Result<Examined, WorldError> {
    let loaded = load::read(world)?;
    let mut findings = loaded.diagnostics;
    // Of a content that is not there, nothing more can be said.
    if !findings.is_empty() && loaded.others.is_empty() && loaded.files.iter().next().is_none() {
        return Ok(Examined { files: loaded.files, findings, ..Examined::default() });
    }
    let Checked { mut dataset, findings: found, mut intact } = {
        let (documents, found) = load::parse(&loaded.files);
        findings.extend(found);
        check(&documents)
    };
    // Of two lines with one key the second is lost, and may have been what is missed elsewhere.
    intact.releases &= findings.unsound() == 0;
    intact.figures &= findings.unsound() == 0;
    let faulty = findings.files();
    dataset.controls.retain(|control| control.holds() || !faulty.contains(&control.span.file));
    findings.extend(found);
    // Where figures are taken out, what is left is not what is to be audited.
    let is_open = || settings.bare || dataset.measures.all.iter().all(|(_, of)| of.disclosure.is_none());
    let is_visible = || is_open() && (settings.preview || !dataset.is_waiting(settings.now));
    let later = settings.pages_first && settings.as_of.is_none() && is_visible();
    let is_near = |before: &&Examined| later && only_figures_differ(&before.files, &loaded.files);
    let before = before.filter(is_near);
    // Then they are of all that is known, too.
    let derived = before.filter(|before| before.is_pending());
    let figures = derive_again(&dataset, None, derived.map(|before| (&before.dataset, &before.figures)));
    // What came later is audited too: a fault in it is no better for not being shown yet.
    if !later {
        findings.extend(audit(&Audit { dataset: &dataset, figures: &figures, intact }));
    }
    let Waiting { visible: (mut dataset, mut figures), whole, held } = waiting(dataset, figures, settings);
    let mut secret = origin::secret(whole.as_ref(), &held);
    let bare = disclosed(&mut dataset, &mut figures, settings);
    secret.extend(bare.iter().flat_map(|bare| &bare.suppressed.files));
    let mut today = None;
    if let Some(day) = settings.as_of {
        let whole = dataset.clone();
        dataset = dataset.known_on(day);
        today = Some((whole, std::mem::replace(&mut figures, derive(&dataset, Some(day)))));
    }
    if settings.editions && !dataset.site.offers(Offer::Editions) {
        dataset.site.offers.push(Offer::Editions);
    }
    if let Some(base_url) = &settings.base_url {
        dataset.site.base_url = format!("{}/", base_url.trim_end_matches('/'));
    }
    // Of a text that speaks of figures that could not be read, nothing can be said.
    let is_whole = intact.declared && intact.figures && intact.releases;
    let today = today.as_ref().map(|(dataset, figures)| (dataset, figures));
    let material = Material { dataset: &dataset, figures: &figures, files: &loaded.files, today };
    let old = before.filter(|_| is_whole);
    let proof = match old {
        Some(before) => Arc::clone(&before.proof),
        None => {
            let mut proof = if is_whole { proofread(material) } else { Proof::default() };
            let of_texts = std::mem::take(&mut proof.findings);
            match bare.filter(|_| is_whole) {
                None => findings.extend(of_texts),
                Some(bare) => {
                    let telling = bare.stated(&loaded.files, settings.as_of, &proof);
                    findings.extend(elsewhere(&of_texts, &telling));
                    findings.extend(telling);
                }
            }
            Arc::new(proof)
        }
    };
    if let Some(whole) = whole.filter(|_| is_whole) {
        findings.extend(of_waiting(&whole, &loaded.files, &held));
    }
    findings.extend(policy::resolve(&mut dataset.site.policy));
    hide(&mut dataset.site.policy, &held, &loaded.files);
    policy::apply(&dataset.site, &loaded.files, &mut findings);
    soften(&held.releases, &loaded.files, &mut findings);
    if findings.has_errors() {
        let misnamed = policy::misnamed(&dataset.site, &loaded.files, &findings);
        findings.extend(misnamed);
    }
    if settings.strict {
        findings.make_strict();
    }
    Ok(Examined {
        files: loaded.files,
        assets: loaded.assets,
        others: loaded.others,
        dataset,
        figures,
        proof,
        withheld: held.releases,
        secret,
        findings,
        is_whole,
        pending: later.then_some(Pending { intact, is_proof_old: old.is_some() }),
    })
}

/// Whether two states of a content have nothing but figures differently.
fn only_figures_differ(before: &Files, after: &Files) -> bool {
    let is_same = |(a, b): ((FileId, &SourceFile), (FileId, &SourceFile))| {
        a.1.path == b.1.path && (a.1.path.starts_with(FIGURES) || a.1.text == b.1.text)
    };
    before.iter().count() == after.iter().count() && before.iter().zip(after.iter()).all(is_same)
}

/// The folder of the figures.
const FIGURES: &str = "content/data/";

/// What was put off, and is over now, whatever came of it.
#[derive(Debug, Default)]
pub struct Judged {
    /// What was found.
    pub findings: Diagnostics,
    /// What became of the numbers in texts, if that was taken to be as before.
    pub proof: Option<Arc<Proof>>,
    /// What to tell the next time that something is judged: of texts of which nothing has changed since, all is known.
    pub rehearsed: Option<Memory>,
}

/// Judges what was put off: the audit of the figures, filling in the texts, and what became of the numbers in them.
/// `before` is what was remembered the last time.
pub fn judge(
    examined: &Examined,
    settings: &Settings,
    plan: &Plan<'_>,
    before: Option<&Memory>,
) -> Option<Judged> {
    let Pending { intact, is_proof_old } = examined.pending?;
    let Examined { dataset, figures, files, .. } = examined;
    let mut findings = audit(&Audit { dataset, figures, intact });
    let ground = origin::ground(examined, settings);
    let (found, rehearsed) = site::rehearse_texts_again(plan, files, ground, before);
    findings.extend(found);
    let proof = is_proof_old.then(|| {
        let mut proof = proofread(Material { dataset, figures, files, today: None });
        findings.extend(std::mem::take(&mut proof.findings));
        Arc::new(proof)
    });
    Some(Judged { findings: answered(examined, findings), proof, rehearsed })
}

/// The theme of a site, for those who keep it from one state of a content to the next.
pub type KeptTheme = Arc<Theme>;

/// The theme of a content: that of `before`, with all that it has made ready, if no file of it is another one now.
///
/// # Errors
/// If there is none of that name, or it cannot be read: the findings say why.
pub fn theme_again(examined: &Examined, before: Option<KeptTheme>) -> Result<KeptTheme, Diagnostics> {
    let overrides = overrides(examined)?;
    let same = before.filter(|theme| theme.is_made_with(&overrides));
    same.map_or_else(|| Theme::load(overrides).map(Arc::new), Ok)
}

/// Makes single files of a site as they are asked for, with what they need in between made once. `serve` is told of the
/// plan, and its answer is that of this function.
///
/// # Errors
/// If not a page can be made: the findings say why.
pub fn with_plan<T>(
    examined: &Examined,
    theme: &Theme,
    serve: impl FnOnce(&Plan<'_>) -> T,
) -> Result<T, Diagnostics> {
    let plan = plan(&examined.dataset, &examined.figures, &examined.proof, theme)?;
    Ok(serve(&plan))
}

/// What was made of a content folder.
#[derive(Debug, Clone)]
pub struct Made {
    /// How many pages.
    pub pages: usize,
    /// How many of them stayed as they were in the build before.
    pub kept: usize,
    /// How many charts are on them.
    pub charts: usize,
    /// How many cells are published, of those that are known.
    pub coverage: Coverage,
    /// What became of the numbers in its texts.
    pub numbers: Tally,
    /// What was found on the way: in the theme, in addresses, in narratives.
    pub findings: Diagnostics,
}

/// Derives, plans and renders what was examined, and hands it to `sink`. If there is an error among the
/// findings, what the sink was given is not whole and must not be published.
///
/// # Errors
/// If the sink's machine fails.
pub fn make(examined: &Examined, settings: &Settings, sink: &dyn Sink) -> Result<Made, SinkError> {
    make_with(examined, settings, &mut |plan| render(plan, settings.share, sink))
}

/// The same as [`make`], after a build that is remembered: what would be made to the same bytes stays as it was. With it
/// comes what is to be remembered of this one; nothing if the site must not be published.
///
/// # Errors
/// If the sink's machine fails.
pub fn make_again(
    examined: &Examined,
    settings: &Settings,
    before: Option<&Memory>,
    sink: &dyn Sink,
) -> Result<(Made, Option<Memory>), SinkError> {
    let mut memory = None;
    let mut render = |plan: &Plan<'_>| {
        let ground = origin::ground(examined, settings);
        let (rendered, made) = render_again(plan, settings.share, &examined.files, ground, before, sink)?;
        memory = Some(made);
        Ok(rendered)
    };
    let made = make_with(examined, settings, &mut render)?;
    let memory = memory.filter(|_| !made.findings.has_errors());
    Ok((made, memory))
}

/// What renders a plan.
type Renderer<'r> = dyn FnMut(&Plan<'_>) -> Result<Rendered, SinkError> + 'r;

fn make_with(examined: &Examined, settings: &Settings, render: &mut Renderer<'_>) -> Result<Made, SinkError> {
    let mut made = Made {
        pages: 0,
        kept: 0,
        charts: 0,
        coverage: Coverage { published: 0, known: 0 },
        numbers: examined.proof.tally(),
        findings: Diagnostics::default(),
    };
    match theme(examined) {
        Ok(theme) => {
            render_with(&theme, examined, render, &mut made)?;
            made.findings.extend(answered(examined, theme.unused(examined.paths())));
        }
        Err(findings) => made.findings = findings,
    }
    settle(examined, settings, &mut made.findings);
    Ok(made)
}

/// What [`make`] would find. It writes nothing, and makes pages only where nothing less would tell.
///
/// # Errors
/// If the machine fails.
pub fn rehearse(examined: &Examined, settings: &Settings) -> Result<Diagnostics, SinkError> {
    let mut findings = match theme(examined) {
        Ok(theme) => {
            let mut findings = rehearse_with(&theme, examined)?;
            findings.extend(answered(examined, theme.unused(examined.paths())));
            findings
        }
        Err(findings) => findings,
    };
    settle(examined, settings, &mut findings);
    Ok(findings)
}

/// The last word on the findings of a run that went through.
fn settle(examined: &Examined, settings: &Settings, findings: &mut Diagnostics) {
    // What was not looked at cannot be missed: not after an error, nor where the day hides figures, nor in a part.
    if !findings.has_errors()
        && !examined.findings.has_errors()
        && settings.as_of.is_none()
        && settings.share.is_whole()
    {
        let stale = policy::stale(&examined.dataset.site, &examined.files, [&examined.findings, &*findings]);
        findings.extend(stale);
    }
    if settings.strict {
        findings.make_strict();
    }
}

/// Findings as the site wants them.
fn answered(examined: &Examined, mut findings: Diagnostics) -> Diagnostics {
    policy::apply(&examined.dataset.site, &examined.files, &mut findings);
    soften(&examined.withheld, &examined.files, &mut findings);
    findings
}

fn theme(examined: &Examined) -> Result<Theme, Diagnostics> {
    Theme::load(overrides(examined)?)
}

fn overrides(examined: &Examined) -> Result<Overrides, Diagnostics> {
    let own = examined.dataset.site.theme.as_ref();
    let overrides =
        Overrides::from_files(&examined.files, &examined.assets, own.map_or(DEFAULT, |own| &own.value));
    if let Some(own) = own.filter(|own| own.value != DEFAULT && overrides.is_empty()) {
        return Err(no_such_theme(own, examined.paths()));
    }
    Ok(overrides)
}

fn rehearse_with(theme: &Theme, examined: &Examined) -> Result<Diagnostics, SinkError> {
    match plan(&examined.dataset, &examined.figures, &examined.proof, theme) {
        Ok(plan) => {
            let (rehearsed, published) = rayon::join(|| site::rehearse(&plan), || plan.cells_published());
            let mut findings = answered(examined, plan.findings.clone());
            findings.extend(answered(examined, rehearsed?));
            published.1.into_iter().for_each(|finding| findings.push(finding));
            Ok(findings)
        }
        Err(findings) => Ok(findings),
    }
}

fn render_with(
    theme: &Theme,
    examined: &Examined,
    render: &mut Renderer<'_>,
    made: &mut Made,
) -> Result<(), SinkError> {
    let plan = match plan(&examined.dataset, &examined.figures, &examined.proof, theme) {
        Ok(plan) => plan,
        Err(findings) => {
            made.findings = findings;
            return Ok(());
        }
    };
    made.findings = answered(examined, plan.findings.clone());
    // A plan with faults is still made, so that one run finds everything, but into nothing: two pages at one
    // address would disturb each other in any sink.
    let rendered =
        if made.findings.has_errors() { site::render(&plan, Share::WHOLE, &Nowhere) } else { render(&plan) };
    let rendered = rendered?;
    made.findings.extend(answered(examined, rendered.findings));
    made.pages = rendered.pages;
    made.kept = rendered.kept;
    made.charts = rendered.charts;
    let (coverage, unpublished) = plan.cells_published();
    made.coverage = coverage;
    unpublished.into_iter().for_each(|finding| made.findings.push(finding));
    Ok(())
}
