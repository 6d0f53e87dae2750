//! One text held in one place: its numbers, then its claims, with the bindings of its author. On the day of its release, or
//! by what came later than the day asked about, it may have been true where it is not now.

use super::agree::Class;
use super::binding::{self, Mark, is_to_be_replaced};
use super::bound::{self, Refused, Settled};
use super::claim::{self, Claim, ClaimKind, Found, Standing};
use super::desk::{Desk, Job};
use super::ground::{Ground, Value};
use super::hold::{Known, Settlement, hold};
use super::scene::{Base, Scene};
use super::tell;
use super::verdict::{Held, Verdict};
use crate::diag::{Both, Diagnostic};
use crate::number::prose::Kind;
use crate::source::Span;
use rustc_hash::FxHashSet;

const UNCLOSED: Both = Both {
    id: "kurung kurawalnya tidak ditutup di baris yang sama",
    en: "its brace is not closed on the same line",
};
const APART: Both = Both {
    id: "ada spasi di antara kurung siku dan kurung kurawalnya",
    en: "there is a space between its bracket and its brace",
};
const ONE_FIGURE: Both = Both {
    id: "satu angka tidak naik, turun, atau lebih dari yang lain",
    en: "one figure neither rises, falls nor is more than another",
};
const AGAINST: Both = Both {
    id: "tulis selisihnya: `[naik]{ukuran, 2023 - ukuran, 2022}`",
    en: "write the difference: `[rose]{measure, 2023 - measure, 2022}`",
};

/// Whether a value is the figure of a cell that counts: it has no sign to tell which way it went.
fn is_plain(value: &Value) -> bool {
    value.key.is_some() && matches!(value.class, Class::Count | Class::Money)
}

/// A text before the figures.
pub(super) struct Sitting<'s> {
    pub(super) desk: &'s Desk<'s>,
    pub(super) job: &'s Job<'s>,
    /// Its words; where it stands is that of the moment.
    pub(super) scene: Scene<'s>,
    pub(super) found: Vec<Found>,
    pub(super) marks: &'s [Mark],
}

/// What became of a text.
pub(super) struct Judged {
    pub(super) held: Vec<Held>,
    pub(super) claims: Vec<Claim>,
    /// The bindings that cannot be read, by their places among the marks.
    pub(super) refused: Vec<(usize, Diagnostic)>,
}

impl Sitting<'_> {
    /// Where the text stands.
    pub(super) fn base(&self) -> Base {
        self.scene.base
    }

    /// Holds what is not known yet of the numbers, and of the claims those that are chosen.
    pub(super) fn judge(&self, known: &Known, is_chosen: impl Fn(&Found) -> bool) -> Judged {
        let (desk, job, scene) = (self.desk, self.job, &self.scene);
        let now = desk.now();
        // What an author ties a number to may have come later than the day asked about.
        let today = desk.today();
        let (settlements, refused) = self.settlements(today.as_ref().unwrap_or(&now));
        let mut held = hold(&now, scene, &settlements, job.headline, known);
        let lost = |one: &Held| matches!(one.verdict, Verdict::Unmatched | Verdict::Refuted(_));
        if let Some(release) = job.release
            && held.iter().any(lost)
            && let Some(then) = desk.then(release)
        {
            let (settlements, _) = self.settlements(&then);
            let before = hold(&then, scene, &settlements, job.headline, known);
            for (one, before) in held.iter_mut().zip(before) {
                if lost(one)
                    && let Verdict::Verified(found) | Verdict::Bound(found) = before.verdict
                {
                    one.verdict = Verdict::Outdated(found);
                    let number = scene.prose.numbers.get(one.number).map(|number| scene.words(&number.seen));
                    one.words = number.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
        }
        if let Some(today) = today.filter(|_| held.iter().any(lost)) {
            let after = hold(&today, scene, &settlements, job.headline, known);
            for (one, after) in held.iter_mut().zip(after) {
                if lost(one)
                    && let Verdict::Verified(found) | Verdict::Bound(found) = after.verdict
                {
                    one.verdict = Verdict::Later(found);
                }
            }
        }
        let chosen: Vec<&Found> = self.found.iter().filter(|one| is_chosen(one)).collect();
        let claims = self.claims(&chosen, &held, &settlements, known);
        Judged { held, claims, refused }
    }

    /// The claims of a text with what becomes of them.
    fn claims(
        &self,
        found: &[&Found],
        held: &[Held],
        settlements: &[Settlement],
        known: &Known,
    ) -> Vec<Claim> {
        let (desk, job, scene) = (self.desk, self.job, &self.scene);
        let mut claims = claim::hold(&desk.now(), scene, found, held, settlements, job.headline);
        let is_false = |one: &Claim| matches!(one.standing, Standing::Refuted(_));
        // What was known on an earlier day is worked out only where a claim is false of what is known now.
        let then = || Some((desk.then(job.release?)?, true));
        let today = || Some((desk.today()?, false));
        for earlier in [&then as &dyn Fn() -> Option<_>, &today] {
            if !claims.iter().any(is_false) {
                break;
            }
            let Some((ground, is_then)) = earlier() else { continue };
            let held = hold(&ground, scene, settlements, job.headline, known);
            let others = claim::hold(&ground, scene, found, &held, settlements, job.headline);
            let verified = others.iter().filter(|one| matches!(one.standing, Standing::Verified(_)));
            let verified: FxHashSet<usize> = verified.map(|one| one.seen.start).collect();
            for one in claims.iter_mut().filter(|one| verified.contains(&one.seen.start)) {
                if let Standing::Refuted(reading) = &one.standing {
                    one.standing =
                        if is_then { Standing::Outdated(reading.clone()) } else { Standing::Aside };
                }
            }
        }
        claims
    }

    /// The bindings with what they make of the words that they bind, and what is wrong with those that cannot be read.
    pub(super) fn settlements(&self, ground: &Ground<'_>) -> (Vec<Settlement>, Vec<(usize, Diagnostic)>) {
        let (job, found) = (self.job, &self.found);
        let offset = job.span.range().start;
        let (mut out, mut refused) = (to_replace(self.desk, job), Vec::new());
        for (at, mark) in self.marks.iter().enumerate() {
            let words = offset + mark.words.start..offset + mark.words.end;
            let says = job.body.get(mark.says.clone()).unwrap_or_default();
            let place = Span::new(job.span.file, words.start - 1..offset + mark.end);
            let numbers = &self.scene.prose.numbers;
            let first = numbers.partition_point(|number| number.source.start < words.start);
            let inside = numbers[first..].iter().take_while(|number| number.source.end <= words.end);
            let (quantities, others): (Vec<_>, Vec<_>) =
                inside.partition(|number| !matches!(number.kind, Kind::NotAQuantity(_)));
            let inside = quantities.len();
            let first = found.partition_point(|one| one.source.start < words.start);
            let told = || found[first..].iter().take_while(|one| one.source.end <= words.end);
            let claims = inside == 0 && told().next().is_some();
            let is_change =
                || told().all(|one| matches!(one.kind, ClaimKind::Change | ClaimKind::Comparison));
            let settled = match bound::settle(ground, says, self.base()) {
                Ok(Settled::NoStatistic) if inside + others.len() > 0 || claims => Some(Settled::NoStatistic),
                Ok(Settled::Replace) => Some(Settled::Replace),
                Ok(Settled::Figures(values)) if claims && is_change() && values.iter().all(is_plain) => {
                    refused.push((
                        at,
                        tell::unreadable_binding(
                            place,
                            Refused { reason: ONE_FIGURE.into(), hint: Some(AGAINST.into()) },
                        ),
                    ));
                    None
                }
                Ok(settled) if inside == 1 || claims => Some(settled),
                Ok(_) => {
                    refused.push((at, tell::bound_to_nothing(place, inside)));
                    None
                }
                Err(why) => {
                    refused.push((at, tell::unreadable_binding(place, why)));
                    None
                }
            };
            out.push(Settlement { words, settled });
        }
        for (at, (place, why)) in (self.marks.len()..).zip(self.torn(ground)) {
            refused.push((at, tell::unreadable_binding(place, Refused { reason: why.into(), hint: None })));
        }
        (out, refused)
    }

    /// What was meant as a binding and is none, so that readers would see its braces.
    fn torn(&self, ground: &Ground<'_>) -> Vec<(Span, Both)> {
        let text = self.scene.text;
        let mut out = Vec::new();
        for block in text.blocks() {
            let words = text.words(block);
            let Some(open) = words.find('[') else { continue };
            for (at, _) in words.match_indices(']').filter(|(at, _)| *at > open) {
                let behind = &words[at + 1..];
                let spaces = behind.len() - behind.trim_start_matches([' ', '\u{a0}']).len();
                let Some(says) = behind[spaces..].strip_prefix('{') else { continue };
                let (why, length) = match says.split_once('}') {
                    None if spaces == 0 => (UNCLOSED, 1),
                    Some((says, _)) if spaces > 0 && bound::settle(ground, says, self.base()).is_ok() => {
                        (APART, says.len() + 2)
                    }
                    _ => continue,
                };
                let from = block.seen.start + at;
                let source = text.source(&(from..from + 1 + spaces + length));
                out.push((Span::new(self.job.span.file, source), why));
            }
        }
        out
    }
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
                out.push(Settlement { words, settled: Some(Settled::Replace) });
            }
        }
    }
    out
}
