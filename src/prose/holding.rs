//! One text held, and what is told of it.

use super::binding::{Mark, is_to_be_replaced};
use super::claim;
use super::desk::{Desk, Job};
use super::each::{self, Everywhere, Off};
use super::hold::Known;
use super::near::{Near, nearest};
use super::proof::Proofread;
use super::scene::Scene;
use super::sitting::Sitting;
use super::tally::Tally;
use super::tell;
use super::verdict::{Held, Pages, Verdict};
use crate::diag::Diagnostics;
use crate::model::RegionId;
use crate::number::prose::{BlockKind, Kind, Prose, Text};
use crate::source::Span;
use std::ops::Range;

/// The numbers of a text that are looked into when they agree with nothing; any more are only told.
const EXPLAINED: usize = 100;

/// Holds the numbers and claims of a text, and tells what is wrong with them.
pub(super) fn held(
    desk: &Desk<'_>,
    job: &Job<'_>,
    text: &Text,
    prose: &Prose,
    marks: Vec<Mark>,
    findings: &mut Diagnostics,
) -> Proofread {
    let at = usize::from(job.language.0);
    let (Some(style), Some(lexicon)) = (desk.styles.get(at), desk.lexicons.get(at)) else {
        return Proofread::default();
    };
    let scene = Scene::new(text, prose, job.base, &desk.names, style);
    let found = claim::find(lexicon, &scene);
    if prose.numbers.is_empty() && marks.is_empty() && found.is_empty() {
        return Proofread::default();
    }
    let mut sitting = Sitting { desk, job, scene, found, marks: &marks };
    let became = match job.pages.as_slice() {
        [] => each::alone(sitting.judge(&Known::default(), |_| true)),
        pages => each::everywhere(&mut sitting, pages),
    };
    tell_all(&mut sitting, &became, findings);
    let mut tally = Tally::default();
    became.held.iter().for_each(|one| tally.count(&one.verdict));
    became.claims.iter().for_each(|one| tally.count_claim(&one.standing));
    let marked = marked(desk, job, &sitting.scene, &became.held);
    // What is to be replaced stays as it is written: a preview must not show it as a number like others.
    let says = |mark: &Mark| job.body.get(mark.says.clone()).unwrap_or_default();
    let marks = marks.into_iter().filter(|mark| !is_to_be_replaced(says(mark))).collect();
    Proofread { held: became.held, claims: became.claims, marks, tally, marked }
}

/// Tells what is wrong with bindings, numbers and claims.
fn tell_all(sitting: &mut Sitting<'_>, became: &Everywhere, findings: &mut Diagnostics) {
    let (desk, job) = (sitting.desk, sitting.job);
    let Some(style) = desk.styles.get(usize::from(job.language.0)) else { return };
    let now = desk.now();
    let telling = |source: &Range<usize>, off: Option<Off>| tell::Telling {
        ground: &now,
        style,
        language: job.language,
        place: Span::new(job.span.file, source.clone()),
        words: "",
        newest: job.release == desk.newest,
        released: job.release.map(|release| desk.material.dataset.releases[release].released),
        off,
        voice: None,
    };
    for (finding, off) in &became.refused {
        findings.push(telling(&(0..0), *off).on_pages(finding.clone()));
    }
    let mut explained = 0;
    for (at, one) in became.held.iter().enumerate() {
        let off = became.numbers_off.get(&at).copied();
        sitting.scene.base.region = of_page(sitting, off);
        let scene = &sitting.scene;
        let Some(number) = scene.prose.numbers.get(one.number) else { continue };
        let mut near: Vec<Near> = Vec::new();
        if let (Verdict::Unmatched, Kind::Quantity(statement)) = (&one.verdict, &number.kind)
            && explained < EXPLAINED
        {
            explained += 1;
            near = nearest(&now, scene, number, statement);
        }
        let telling = telling(&one.source, off);
        let voice = scene.voice(now.voices, number).filter(|_| one.verdict == Verdict::Unmatched);
        let words = scene.words(&number.seen);
        tell::Telling { words, voice, ..telling }.verdict(&one.verdict, &near, findings);
    }
    for (at, one) in became.claims.iter().enumerate() {
        let telling = telling(&one.source, became.claims_off.get(&at).copied());
        if let Some(finding) = claim::finding(&telling, one) {
            findings.push(telling.on_pages(finding));
        }
    }
}

/// The region of the page that something is told of.
fn of_page(sitting: &Sitting<'_>, off: Option<Off>) -> Option<RegionId> {
    let first = sitting.job.pages.first().copied();
    off.map(|off| off.first).or(first).or(sitting.job.base.region)
}

/// The numbers that the page marks: those of running text whose words are seen just as they are written.
fn marked(desk: &Desk<'_>, job: &Job<'_>, scene: &Scene<'_>, held: &[Held]) -> Vec<(Range<usize>, usize)> {
    let file = &desk.material.files.get(job.span.file).text;
    let mut out = Vec::new();
    for (at, one) in held.iter().enumerate() {
        let Some(number) = scene.prose.numbers.get(one.number) else { continue };
        let kind = scene.kind_of(number);
        let plain = !kind.is_heading() && kind != BlockKind::Summary;
        let shown =
            matches!(one.verdict, Verdict::Verified(_) | Verdict::Bound(_)) && one.pages != Pages::Various;
        if plain && shown && file.get(one.source.clone()) == Some(scene.words(&number.seen)) {
            out.push((one.source.clone(), at));
        }
    }
    out
}
