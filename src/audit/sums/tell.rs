//! A fault of sums in words: the arithmetic, the figure that is wrong and what it ought to be, and the other places
//! that show it.

use super::equation::{Claim, Equation, Kind, Ledger, Weighed};
use super::locate::{Culprit, Fault, Suspect};
use crate::audit::shown::shown;
use crate::audit::slip::Slip;
use crate::audit::{Audit, BROKEN_IDENTITY, PART_ABOVE_WHOLE, PARTS_AND_TOTAL};
use crate::diag::{Arg, Both, Diagnostic, Phrase, Rule};
use crate::model::{Quantity, grouped};
use std::collections::BTreeSet;

/// How many related places a finding names.
const LABELS: usize = 6;

/// The finding for a fault: at the figure that is wrong, or, where that is not clear, at the whole.
pub(super) fn tell(audit: &Audit<'_>, all: &[Weighed], fault: &Fault) -> Option<Diagnostic> {
    let told = Told { audit, ledger: Ledger::new(audit.dataset.cells.observations()) };
    let mut equations: Vec<&Equation> = fault.explains.iter().map(|at| &all[*at].equation).collect();
    // The shortest sum is the easiest to follow; one that must be equal says more than one that may be less.
    equations.sort_by_key(|equation| (equation.claim == Claim::AtMost, equation.parts.len()));
    let first = *equations.first()?;
    let place = match &fault.culprit {
        Culprit::One(suspect) => suspect.at,
        Culprit::Exchanged(a, b) => *a.min(b),
        Culprit::Among(suspects) => told.largest_part(first, suspects).unwrap_or(first.whole),
    };
    let mut finding = told.arithmetic(first, place);
    finding = match &fault.culprit {
        Culprit::One(suspect) => told.one(finding, suspect, &equations),
        Culprit::Exchanged(a, b) => told.exchanged(finding, (*a, *b), place, &equations),
        Culprit::Among(suspects) => told.among(finding, suspects, first, place),
    };
    Some(finding)
}

struct Told<'a> {
    audit: &'a Audit<'a>,
    ledger: Ledger<'a>,
}

impl Told<'_> {
    /// Of parts that are more than their whole, the one that is most.
    fn largest_part(&self, equation: &Equation, suspects: &[Suspect]) -> Option<u32> {
        let parts = suspects.iter().map(|suspect| suspect.at).filter(|at| *at != equation.whole);
        let parts = parts.filter(|_| equation.claim == Claim::AtMost);
        parts.max_by_key(|at| self.ledger.stated(*at).and_then(Quantity::point))
    }

    fn name(&self, at: u32) -> String {
        self.audit.dataset.cell_name(self.ledger.observations[at as usize].key)
    }

    fn stated(&self, at: u32) -> String {
        self.ledger.stated(at).map(shown).unwrap_or_default()
    }

    /// "2_461 + 3_201 = 5_662, but … is given as 5_626", at the figure at `place`.
    fn arithmetic(&self, equation: &Equation, place: u32) -> Diagnostic {
        rule(equation)
            .at(self.ledger.observations[place as usize].span)
            .with("sum", self.spelled(equation))
            .with("whole", format!("`{}`", self.name(equation.whole)))
            .with("stated", self.stated(equation.whole))
            .about(self.name(place))
    }

    fn spelled(&self, equation: &Equation) -> Arg {
        let parts = || equation.parts.iter().filter_map(|part| self.ledger.stated(*part));
        let sum = parts().try_fold(Quantity::exact(0), |sum, part| sum.add(part));
        let sum = sum.as_ref().map(shown).unwrap_or_default();
        let terms: Vec<String> = parts().map(shown).collect();
        match terms.len() {
            1 => sum.into(),
            2..=4 => format!("{} = {sum}", terms.join(" + ")).into(),
            n => Phrase::new(Both { id: "{n} bagian berjumlah {sum}", en: "{n} parts sum to {sum}" })
                .with("n", n)
                .with("sum", sum)
                .into(),
        }
    }

    fn label(&self, finding: Diagnostic, at: u32, words: Both) -> Diagnostic {
        self.label_with(finding, at, Phrase::new(words))
    }

    fn label_with(&self, finding: Diagnostic, at: u32, words: Phrase) -> Diagnostic {
        let one = &self.ledger.observations[at as usize];
        let text = words
            .with("name", self.audit.dataset.measures.key_of(one.key.what()))
            .with("region", &self.audit.dataset.regions.all[one.key.region].id);
        finding.label(one.span, text)
    }

    fn labels(&self, mut finding: Diagnostic, figures: impl Iterator<Item = u32>) -> Diagnostic {
        let figures: Vec<u32> = figures.collect();
        // The first few of many explain nothing; where they stand, the first one shows.
        if figures.len() > LABELS {
            let words = Both {
                id: "`{name}` · {region}, yang pertama dari {n} bagian",
                en: "`{name}` · {region}, the first of {n} parts",
            };
            return self.label_with(finding, figures[0], Phrase::new(words).with("n", figures.len()));
        }
        for at in figures {
            finding = self.label(finding, at, Both { id: "`{name}` · {region}", en: "`{name}` · {region}" });
        }
        finding
    }

    fn one(&self, mut finding: Diagnostic, suspect: &Suspect, equations: &[&Equation]) -> Diagnostic {
        let wholes: Vec<u32> =
            equations.iter().map(|equation| equation.whole).filter(|at| *at != suspect.at).collect();
        let total = Both { id: "jumlahnya: `{name}` · {region}", en: "the total: `{name}` · {region}" };
        for (at, whole) in wholes.iter().enumerate() {
            if !wholes[..at].contains(whole) {
                finding = self.label(finding, *whole, total);
            }
        }
        if let [equation] = equations
            && equation.whole == suspect.at
        {
            finding = self.labels(finding, equation.parts.iter().copied());
        }
        let named = equations.first().is_some_and(|first| first.whole == suspect.at);
        let words = if named {
            Both { id: "{repair}", en: "{repair}" }
        } else {
            Both {
                id: "`{name}` agaknya yang keliru: {repair}",
                en: "`{name}` is probably the wrong one: {repair}",
            }
        };
        let name = self.name(suspect.at);
        let repair = repair(suspect.slip, suspect.value.map(grouped));
        finding.hint(Phrase::new(words).with("name", name).with("repair", repair))
    }

    fn exchanged(
        &self,
        mut finding: Diagnostic,
        (a, b): (u32, u32),
        place: u32,
        equations: &[&Equation],
    ) -> Diagnostic {
        let other = if place == a { b } else { a };
        finding = self.label(finding, other, Both { id: "`{name}` · {region}", en: "`{name}` · {region}" });
        let total = Both { id: "jumlahnya: `{name}` · {region}", en: "the total: `{name}` · {region}" };
        let wholes: BTreeSet<u32> = equations.iter().map(|equation| equation.whole).collect();
        for whole in wholes.into_iter().filter(|at| *at != a && *at != b) {
            finding = self.label(finding, whole, total);
        }
        finding.hint(
            Phrase::new(Both {
                id: "nilai `{first}` ({a}) dan `{second}` ({b}) tertukar?",
                en: "`{first}` ({a}) and `{second}` ({b}) in each other's place?",
            })
            .with("first", self.name(place))
            .with("a", self.stated(place))
            .with("second", self.name(other))
            .with("b", self.stated(other)),
        )
    }

    fn among(
        &self,
        finding: Diagnostic,
        suspects: &[Suspect],
        equation: &Equation,
        place: u32,
    ) -> Diagnostic {
        let slips: Vec<&Suspect> = suspects.iter().filter(|suspect| suspect.slip.is_some()).collect();
        if slips.is_empty() || slips.len() > LABELS {
            let mut finding = finding;
            if equation.whole != place {
                let total =
                    Both { id: "jumlahnya: `{name}` · {region}", en: "the total: `{name}` · {region}" };
                finding = self.label(finding, equation.whole, total);
            }
            let parts = equation.parts.iter().copied().filter(|at| *at != place);
            return self.labels(finding, parts).hint(Both {
                id: "bandingkan dengan sumbernya; bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`",
                en: "compare them with the source; if it disagrees with itself, say so in `conflicts.yaml`",
            });
        }
        let others = slips.iter().map(|suspect| suspect.at).filter(|at| *at != place);
        let mut finding = self.labels(finding, others);
        finding = finding.hint(Both {
            id: "salah satu dari ini agaknya keliru; bandingkan dengan sumbernya",
            en: "one of these is probably wrong; compare them with the source",
        });
        for suspect in slips {
            let (Some(value), Some(slip)) = (suspect.value, suspect.slip) else { continue };
            let words = Both {
                id: "`{name}`: {slip} `{value}`, bukan {stated}",
                en: "`{name}`: {slip} `{value}`, not {stated}",
            };
            let hint = Phrase::new(words).with("name", self.name(suspect.at)).with("slip", slip.words());
            finding =
                finding.hint(hint.with("value", grouped(value)).with("stated", self.stated(suspect.at)));
        }
        finding
    }
}

/// What to do about a figure: the slip that made it what it is, if that has a name, and what it ought to be.
pub(super) fn repair(slip: Option<Slip>, value: Option<String>) -> Phrase {
    let words = match (slip, &value) {
        (Some(_), _) => {
            Both { id: "{slip} `{value}` akan membuatnya cocok", en: "{slip} `{value}` would make it right" }
        }
        (None, Some(_)) => Both {
            id: "`{value}` akan membuatnya cocok; bandingkan dengan sumbernya",
            en: "`{value}` would make it right; compare it with the source",
        },
        (None, None) => Both { id: "bandingkan dengan sumbernya", en: "compare it with the source" },
    };
    let phrase = Phrase::new(words).with("value", value.unwrap_or_default());
    match slip {
        Some(slip) => phrase.with("slip", slip.words()),
        None => phrase,
    }
}

fn rule(equation: &Equation) -> &'static Rule {
    match (equation.claim, equation.kind) {
        (Claim::AtMost, _) => PART_ABOVE_WHOLE,
        (Claim::Equal, Kind::Identity) => BROKEN_IDENTITY,
        (Claim::Equal, Kind::Categories | Kind::Regions) => PARTS_AND_TOTAL,
    }
}
