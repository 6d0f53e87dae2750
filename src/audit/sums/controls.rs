//! Control totals: what they say of figures that break sums, and what they alone can tell.

use super::equation::{Ledger, Range, Weighed};
use super::exchanged::{Moved, moved};
use super::gone::gone;
use super::locate::{Culprit, Fault, Suspect, Testimony};
use super::tell::repair;
use crate::audit::slip::Slip;
use crate::audit::{Audit, CONTROL_TOTAL};
use crate::diag::{Both, Diagnostic, Phrase, Place, plural};
use crate::model::{
    Controlled, Dataset, End, Missing, Observation, Precision, Quantity, Stated, grouped, mark, written,
};
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

/// The controls that do not hold, each with its figures; the innermost first.
pub(super) struct Controls<'a> {
    audit: &'a Audit<'a>,
    blocks: Vec<Block<'a>>,
    /// Figures one of which is told to be wrong.
    suspected: FxHashSet<u32>,
    /// The blocks that have been told of, by their places, with what they miss.
    told: Vec<(usize, Missed)>,
}

/// A control with the figures of its block, in the order of the file.
pub(super) struct Block<'a> {
    pub(super) control: &'a Controlled,
    pub(super) figures: Vec<u32>,
}

impl<'a> Controls<'a> {
    pub(super) fn new(audit: &'a Audit<'a>) -> Self {
        let mut controls =
            Self { audit, blocks: Vec::new(), suspected: FxHashSet::default(), told: Vec::new() };
        // A row whose region is not known has not been counted.
        if !audit.intact.declared {
            return controls;
        }
        let observations = audit.dataset.cells.observations();
        for control in audit.dataset.controls.iter().filter(|control| !control.holds()) {
            let within = |at: &u32| lies_in(control, &observations[*at as usize]);
            let mut figures: Vec<u32> = (0..observations.len() as u32).filter(within).collect();
            figures.sort_by_key(|at| observations[*at as usize].span);
            controls.blocks.push(Block { control, figures });
        }
        controls.blocks.sort_by_key(|block| (block.figures.len(), block.control.span));
        controls
    }

    pub(super) fn all_hold(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The figures of the controls that do not hold.
    pub(super) fn figures(&self) -> Vec<u32> {
        self.blocks.iter().flat_map(|block| block.figures.iter().copied()).collect()
    }

    /// What the innermost control of a figure says of a number in `range` in its place.
    pub(super) fn witness(&self, figure: u32, range: Range) -> (Testimony, Option<Decimal>) {
        let one = &self.audit.dataset.cells.observations()[figure as usize];
        let around = self.audit.dataset.controls.iter().filter(|control| lies_in(control, one));
        let Some(control) = around.min_by_key(|control| control.found.figures) else {
            return (Testimony::Silent, None);
        };
        if control.holds() {
            return (Testimony::Unchanged, None);
        }
        let silent = (Testimony::Silent, None);
        let off = control.found.total - control.stated.total;
        let Some(quantity) = one.stated.quantity() else { return silent };
        let Some(value) = quantity.point().map(|own| own - off) else { return silent };
        if control.found.figures != control.stated.figures || off.is_zero() || !range.holds(value) {
            return silent;
        }
        let Some(digest) = control.stated.digest else { return (Testimony::Total, Some(value)) };
        let before = Stated::Quantity(Quantity { precision: quantity.precision, ..Quantity::exact(value) });
        let dataset = self.audit.dataset;
        let with = control.found.digest.unwrap_or_default().wrapping_sub(mark_of(dataset, one, &one.stated));
        let agrees = with.wrapping_add(mark_of(dataset, one, &before)) == digest;
        if agrees { (Testimony::Digest, Some(value)) } else { silent }
    }

    /// Notes what a fault of sums says of the controls, and shows them with it.
    pub(super) fn explained(&mut self, mut finding: Diagnostic, fault: &Fault) -> Diagnostic {
        let figures: Vec<u32> = match &fault.culprit {
            Culprit::One(suspect) if suspect.value.is_none() => vec![suspect.at],
            Culprit::Among(suspects) => suspects.iter().map(|suspect| suspect.at).collect(),
            Culprit::One(_) | Culprit::Exchanged(..) => Vec::new(),
        };
        self.suspected.extend(figures);
        if let Culprit::One(Suspect { at, .. }) | Culprit::Exchanged(at, _) = fault.culprit {
            for block in self.blocks.iter().filter(|block| block.figures.contains(&at)) {
                let words = Both { id: "`control` juga tidak cocok", en: "`control` differs too" };
                finding = finding.label(block.control.span, words);
            }
        }
        finding
    }

    /// What a block misses beside the blocks within it that have been told of.
    fn beside_inner(&self, block: &Block<'_>, mut missed: Missed) -> Missed {
        for (inner, of_inner) in &self.told {
            let first = self.blocks.get(*inner).and_then(|inner| inner.figures.first());
            if first.is_some_and(|first| block.figures.contains(first)) {
                missed.figures -= of_inner.figures;
                missed.total -= of_inner.total;
                missed.digest = missed.digest.wrapping_sub(of_inner.digest);
            }
        }
        missed
    }

    /// Figures that stand in other places than when their control was written, as its digest proves: each block of
    /// them a finding. What else they break is an echo.
    pub(super) fn displaced(&mut self, ledger: &Ledger<'_>) -> (Vec<Diagnostic>, FxHashSet<u32>) {
        let (mut findings, mut displaced) = (Vec::new(), FxHashSet::default());
        for (at, block) in self.blocks.iter().enumerate() {
            let missed = self.beside_inner(block, Missed::raw(block));
            if missed == Missed::default() || missed.figures != 0 || block.control.stated.digest.is_none() {
                continue;
            }
            let told = Told { dataset: self.audit.dataset, block, missed, all: &[], ledger };
            if told.proven().is_some() {
                continue;
            }
            let Some(moved) = moved(self.audit.dataset, &block.figures, missed) else { continue };
            displaced.extend(moved.figures());
            findings.push(told.finding(Some(Found::Moved(moved))));
            self.told.push((at, missed));
        }
        (findings, displaced)
    }

    /// What controls miss beside what was found already.
    pub(super) fn rest(&mut self, ledger: &Ledger<'_>, all: &[Weighed]) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            if self.told.iter().any(|(told, _)| *told == at) {
                continue;
            }
            let missed = self.beside_inner(block, Missed::of(self.audit.dataset, block, ledger));
            if missed == Missed::default() || block.figures.iter().any(|at| self.suspected.contains(at)) {
                continue;
            }
            let told = Told { dataset: self.audit.dataset, block, missed, all, ledger };
            findings.push(told.finding(told.culprit()));
            self.told.push((at, missed));
        }
        findings
    }
}

fn lies_in(control: &Controlled, one: &Observation) -> bool {
    let (block, span) = (control.block, one.span);
    block.file == span.file && block.start <= span.start && span.end <= block.end
}

/// What a figure adds to a digest with another value in its place.
pub(super) fn mark_of(dataset: &Dataset, one: &Observation, stated: &Stated) -> u32 {
    mark(dataset, one.key, stated, one.source, one.released)
}

/// What was found less what was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Missed {
    pub(super) figures: i64,
    pub(super) total: Decimal,
    /// Zero where the control has no digest.
    pub(super) digest: u32,
}

impl Missed {
    /// What a control misses.
    fn raw(block: &Block<'_>) -> Self {
        let Controlled { stated, found, .. } = block.control;
        Self {
            figures: found.figures as i64 - stated.figures as i64,
            total: found.total - stated.total,
            digest: match (found.digest, stated.digest) {
                (Some(found), Some(stated)) => found.wrapping_sub(stated),
                _ => 0,
            },
        }
    }

    /// What a control misses once the figures that were found wrong are right.
    fn of(dataset: &Dataset, block: &Block<'_>, ledger: &Ledger<'_>) -> Self {
        let mut missed = Self::raw(block);
        for at in &block.figures {
            let one = &ledger.observations[*at as usize];
            let Some(quantity) = ledger.quantity(*at).filter(|now| ledger.stated(*at) != Some(*now)) else {
                continue;
            };
            let mended = Stated::Quantity(*quantity);
            missed.total += written(&mended) - written(&one.stated);
            if block.control.stated.digest.is_some() {
                let marks = mark_of(dataset, one, &mended).wrapping_sub(mark_of(dataset, one, &one.stated));
                missed.digest = missed.digest.wrapping_add(marks);
            }
        }
        missed
    }
}

/// One control that does not hold.
struct Told<'t, 'a> {
    dataset: &'a Dataset,
    block: &'t Block<'a>,
    missed: Missed,
    all: &'t [Weighed],
    ledger: &'t Ledger<'a>,
}

impl<'a> Told<'_, 'a> {
    fn finding(&self, found: Option<Found>) -> Diagnostic {
        let here = self.dataset.cells.observations();
        let at = |figure: u32| {
            let one = &here[figure as usize];
            let finding = CONTROL_TOTAL.at(one.span).label(self.block.control.span, STATED_HERE);
            finding.about(self.dataset.cell_name(one.key)).with("what", self.what())
        };
        let finding = match found {
            Some(Found::Value(figure, before)) => at(figure).hint(self.value_hint(figure, &before)),
            Some(Found::Added(figure)) => at(figure).hint(self.named(
                Both {
                    id: "`{name}` belum ada ketika `control` ditulis",
                    en: "`{name}` was not there when `control` was written",
                },
                figure,
            )),
            Some(Found::Moved(moved)) => {
                let hint = moved.hint(self.dataset);
                let mut finding = moved.figure().map_or_else(|| self.at_control(), at).hint(hint);
                if let Some(place) = moved.place(self.dataset, &self.block.control.names) {
                    finding.place = Place::At(place);
                }
                if let Some((other, words)) = moved.other() {
                    finding = finding.label(here[other as usize].span, words);
                }
                finding
            }
            Some(Found::Absent) => {
                let gone = gone(self.dataset, self.block, self.missed);
                let finding = match gone.place {
                    Some(place) => CONTROL_TOTAL
                        .at(place)
                        .label(self.block.control.span, STATED_HERE)
                        .with("what", self.what()),
                    None => self.at_control(),
                };
                gone.told(finding)
            }
            Some(Found::Among(suspects)) => self.among(&suspects),
            None => self.at_control(),
        };
        let Controlled { stated, found: line, .. } = self.block.control;
        let same = stated.digest.is_some() && stated.digest == line.digest;
        let finding = finding.hint_some(same.then_some(Both {
            id: "angkanya sama seperti ketika `digest` ditulis: agaknya `control` sendiri yang keliru",
            en: "the figures are as they were when `digest` was written: `control` itself is probably wrong",
        }));
        finding.hint(
            Phrase::new(Both {
                id: "bila perubahannya memang dimaksud, tulis `{line}`",
                en: "if the change was meant, write `{line}`",
            })
            .with("line", line.to_string()),
        )
    }

    fn at_control(&self) -> Diagnostic {
        CONTROL_TOTAL.at(self.block.control.span).with("what", self.what())
    }

    fn named(&self, words: Both, figure: u32) -> Phrase {
        let one = &self.dataset.cells.observations()[figure as usize];
        Phrase::new(words).with("name", self.dataset.cell_name(one.key))
    }

    fn what(&self) -> Phrase {
        let Controlled { stated, found, .. } = self.block.control;
        if stated.figures == found.figures && stated.total == found.total {
            return Phrase::new(Both {
                id: "jumlahnya sama, tetapi ada angka yang pindah tempat atau ditulis lain",
                en: "the total is the same, but a figure stands in another place or is said otherwise",
            });
        }
        let words = if stated.figures == found.figures {
            Both {
                id: "{found} berjumlah {total}, bukan {stated}; selisihnya {difference}",
                en: "{found} with a total of {total}, not {stated}; the difference is {difference}",
            }
        } else {
            Both {
                id: "{found} berjumlah {total}, bukan {count} berjumlah {stated}; selisihnya {difference}",
                en: "{found} with a total of {total}, not {count} with {stated}; the difference is {difference}",
            }
        };
        Phrase::new(words)
            .with("found", plural(found.figures, "angka", "figure", "figures"))
            .with("total", grouped(found.total))
            .with("count", stated.figures)
            .with("stated", grouped(stated.total))
            .with("difference", grouped(found.total - stated.total))
    }

    fn value_hint(&self, figure: u32, before: &Stated) -> Phrase {
        let value = match before {
            Stated::Quantity(quantity) => crate::audit::shown::shown(quantity),
            Stated::Missing(reason) => reason.key().to_owned(),
        };
        let numbers = (self.point(figure), before.quantity().and_then(Quantity::point));
        let slip = match numbers {
            (Some(stated), Some(before)) => Slip::between(stated, before),
            _ => None,
        };
        let words = Both { id: "`{name}`: {repair}", en: "`{name}`: {repair}" };
        self.named(words, figure).with("repair", repair(slip, Some(value)))
    }

    fn among(&self, suspects: &[(u32, Decimal, Slip)]) -> Diagnostic {
        let mut finding = self.at_control();
        for (figure, value, slip) in suspects {
            let one = &self.dataset.cells.observations()[*figure as usize];
            let words = Both {
                id: "`{name}`: {slip} `{value}` akan membuatnya cocok",
                en: "`{name}`: {slip} `{value}` would make it right",
            };
            let text = self.named(words, *figure).with("slip", slip.words()).with("value", grouped(*value));
            finding = finding.label(one.span, text);
        }
        finding.hint(Both {
            id: "salah satu angka yang ditunjuk agaknya keliru; bandingkan dengan sumbernya",
            en: "one of the figures shown is probably wrong; compare them with the source",
        })
    }

    fn point(&self, figure: u32) -> Option<Decimal> {
        self.ledger.quantity(figure).and_then(Quantity::point)
    }

    /// What explains all that is missed.
    fn culprit(&self) -> Option<Found> {
        let Missed { figures, total, digest } = self.missed;
        let has_digest = self.block.control.stated.digest.is_some();
        match (figures, has_digest) {
            (0, true) => {
                let moved = || moved(self.dataset, &self.block.figures, self.missed).map(Found::Moved);
                self.proven().or_else(moved)
            }
            (0, false) => self.likely(total),
            (1, true) => self.block.figures.iter().copied().find_map(|figure| {
                let one = &self.dataset.cells.observations()[figure as usize];
                let added =
                    written(&one.stated) == total && mark_of(self.dataset, one, &one.stated) == digest;
                added.then_some(Found::Added(figure))
            }),
            (..0, _) => Some(Found::Absent),
            _ => None,
        }
    }

    /// The figure whose former value gives the digest again.
    fn proven(&self) -> Option<Found> {
        let Missed { total, digest, .. } = self.missed;
        self.block.figures.iter().copied().find_map(|figure| {
            let one = &self.dataset.cells.observations()[figure as usize];
            let own = mark_of(self.dataset, one, &one.stated);
            let before = former(&one.stated, total)
                .into_iter()
                .find(|before| own.wrapping_sub(mark_of(self.dataset, one, before)) == digest)?;
            Some(Found::Value(figure, before))
        })
    }

    /// The figures that a slip would explain and that no sum speaks for.
    fn likely(&self, total: Decimal) -> Option<Found> {
        let mut suspects: Vec<(u32, Decimal, Slip)> = Vec::new();
        for figure in &self.block.figures {
            let Some(own) = self.point(*figure) else { continue };
            let Some(slip) = Slip::between(own, own - total) else { continue };
            if self.allowed(*figure, own - total) {
                suspects.push((*figure, own - total, slip));
            }
        }
        if suspects.iter().any(|(_, _, slip)| slip.is_telling()) {
            suspects.retain(|(_, _, slip)| slip.is_telling());
        }
        match *suspects {
            [] => None,
            [(figure, value, _)] => Some(Found::Value(figure, Stated::Quantity(Quantity::exact(value)))),
            _ if suspects.len() <= 6 => Some(Found::Among(suspects)),
            _ => None,
        }
    }

    /// Whether the sums that hold allow a figure to be another number.
    fn allowed(&self, figure: u32, value: Decimal) -> bool {
        let own =
            self.all.iter().filter(|weighed| weighed.holds && weighed.members().any(|one| one == figure));
        let mut ranges = own.filter_map(|weighed| weighed.needed(self.ledger, figure));
        ranges.all(|range| range.holds(value))
    }
}

const STATED_HERE: Both = Both { id: "dinyatakan di sini", en: "stated here" };

/// What explains a control that does not hold.
enum Found {
    /// A figure that was something else.
    Value(u32, Stated),
    /// A figure that was not there.
    Added(u32),
    /// Figures that are no longer there.
    Absent,
    /// Figures that stand in other places.
    Moved(Moved),
    /// Figures each of which a slip would explain.
    Among(Vec<(u32, Decimal, Slip)>),
}

/// What may have stood in the place of a figure, so that the sum was less by `more`.
pub(super) fn former(stated: &Stated, more: Decimal) -> Vec<Stated> {
    let before = written(stated) - more;
    let mut out = Vec::new();
    if before.is_zero() {
        out.extend(Missing::ALL.map(Stated::Missing));
    }
    let precisions = match stated {
        Stated::Quantity(quantity) => [quantity.precision, Precision::Exact, APPROXIMATE],
        Stated::Missing(_) => [Precision::Exact, Precision::Exact, APPROXIMATE],
    };
    let (at, open) = (End::Inclusive(before), End::Unbounded);
    let beyond = End::Exclusive(before);
    for precision in precisions {
        for (low, high) in [(at, at), (at, open), (open, at), (beyond, open), (open, beyond)] {
            out.push(Stated::Quantity(Quantity { low, high, precision }));
        }
    }
    out
}

/// The step does not enter a digest.
const APPROXIMATE: Precision = Precision::Approximate { step: Decimal::ONE };
