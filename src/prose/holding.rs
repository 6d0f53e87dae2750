//! One text held: its numbers, then its claims, with the bindings of its author, and what is told of them.

use super::binding::{self, Mark, is_to_be_replaced};
use super::bound;
use super::claim::{self, Claim, Found, Standing};
use super::desk::{Desk, Job};
use super::ground::Ground;
use super::hold::{Held, Settlement, Verdict, hold};
use super::near::{Near, nearest};
use super::proof::Proofread;
use super::scene::Scene;
use super::tally::Tally;
use super::tell;
use crate::diag::Diagnostics;
use crate::number::prose::{BlockKind, Kind, Prose, Text};
use crate::source::Span;
use rustc_hash::FxHashSet;
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
    let now = desk.now();
    // What an author ties a number to may have come later than the day asked about.
    let today = desk.today();
    let ground = today.as_ref().unwrap_or(&now);
    let settlements = settlements((desk, ground), job, &scene, (&marks, &found), findings);
    let mut held = hold(&now, &scene, &settlements, job.headline);
    let lost = |one: &Held| matches!(one.verdict, Verdict::Unmatched | Verdict::Refuted(_));
    if let Some(release) = job.release
        && held.iter().any(lost)
        && let Some(then) = desk.then(release)
    {
        let settlements =
            self::settlements((desk, &then), job, &scene, (&marks, &found), &mut Diagnostics::default());
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
    let claims = claims(desk, job, &scene, (&found, &held, &settlements), findings);
    claims.iter().for_each(|one| tally.count_claim(&one.standing));
    let marked = marked(desk, job, &scene, &held);
    // What is to be replaced stays as it is written: a preview must not show it as a number like others.
    let says = |mark: &Mark| job.body.get(mark.says.clone()).unwrap_or_default();
    let marks = marks.into_iter().filter(|mark| !is_to_be_replaced(says(mark))).collect();
    Proofread { held, claims, marks, tally, marked }
}

/// The claims of a text with what becomes of them; those that are false are told.
fn claims(
    desk: &Desk<'_>,
    job: &Job<'_>,
    scene: &Scene<'_>,
    (found, held, settlements): (&[Found], &[Held], &[Settlement]),
    findings: &mut Diagnostics,
) -> Vec<Claim> {
    let now = desk.now();
    let mut claims = claim::hold(&now, scene, found, held, settlements, job.headline);
    let is_false = |one: &Claim| matches!(one.standing, Standing::Refuted(_));
    // What was known on an earlier day is worked out only where a claim is false of what is known now.
    let then = || Some((desk.then(job.release?)?, true));
    let today = || Some((desk.today()?, false));
    for known in [&then as &dyn Fn() -> Option<_>, &today] {
        if !claims.iter().any(is_false) {
            break;
        }
        let Some((ground, is_then)) = known() else { continue };
        let held = hold(&ground, scene, settlements, job.headline);
        let others = claim::hold(&ground, scene, found, &held, settlements, job.headline);
        let verified = others.iter().filter(|one| matches!(one.standing, Standing::Verified(_)));
        let verified: FxHashSet<usize> = verified.map(|one| one.seen.start).collect();
        for one in claims.iter_mut().filter(|one| verified.contains(&one.seen.start)) {
            if let Standing::Refuted(reading) = &one.standing {
                one.standing = if is_then { Standing::Outdated(reading.clone()) } else { Standing::Aside };
            }
        }
    }
    let Some(style) = desk.styles.get(usize::from(job.language.0)) else { return claims };
    for one in &claims {
        let telling = tell::Telling {
            ground: &now,
            style,
            language: job.language,
            place: Span::new(job.span.file, one.source.clone()),
            words: &one.words,
            newest: job.release == desk.newest,
            released: job.release.map(|release| desk.material.dataset.releases[release].released),
        };
        if let Some(finding) = claim::finding(&telling, one) {
            findings.push(finding);
        }
    }
    claims
}

/// The bindings with what they make of the words that they bind; those that cannot be read are told.
fn settlements(
    (desk, ground): (&Desk<'_>, &Ground<'_>),
    job: &Job<'_>,
    scene: &Scene<'_>,
    (marks, found): (&[Mark], &[Found]),
    findings: &mut Diagnostics,
) -> Vec<Settlement> {
    let offset = job.span.range().start;
    let mut out = to_replace(desk, job);
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
        let first = found.partition_point(|one| one.source.start < words.start);
        let claims = found[first..].iter().any(|one| one.source.end <= words.end && inside == 0);
        let settled = match bound::settle(ground, says, job.base) {
            Ok(bound::Settled::NoStatistic) if inside + others.len() > 0 || claims => {
                Some(bound::Settled::NoStatistic)
            }
            Ok(bound::Settled::Replace) => Some(bound::Settled::Replace),
            Ok(settled) if inside == 1 || claims => Some(settled),
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

/// What is to be replaced in titles and summaries, which take no other binding.
fn to_replace(desk: &Desk<'_>, job: &Job<'_>) -> Vec<Settlement> {
    let mut out = Vec::new();
    for (head, span, _) in job.heads.iter().flatten() {
        let range = span.range();
        let at = desk.material.files.text(*span).find(head).map(|at| range.start + at);
        for mark in binding::find(head) {
            if is_to_be_replaced(head.get(mark.says.clone()).unwrap_or_default()) {
                let words = at.map_or(range.clone(), |at| at + mark.words.start..at + mark.words.end);
                out.push(Settlement { words, settled: Some(bound::Settled::Replace) });
            }
        }
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
