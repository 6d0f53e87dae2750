//! The outcomes as tables for people.

use super::effect::{Effect, Grave};
use super::kinds::{Group, Kind};
use super::run::Outcome;
use super::witness::Witness;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Counts over some outcomes.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Counts {
    /// How many were tried.
    pub(crate) tried: usize,
    /// How many changed nothing that is said.
    pub(crate) none: usize,
    /// How many made a slight change, and how many of those were noticed.
    pub(crate) slight: (usize, usize),
    /// How many made a grave one.
    pub(crate) grave: usize,
    /// Of the grave: how many were noticed.
    pub(crate) noticed: usize,
    /// Of the noticed: how many have a finding whose place is a mutated line.
    pub(crate) exact: usize,
    /// Of the noticed: how many have a finding with a mutated line as its place or a related one.
    pub(crate) near: usize,
    /// Of the noticed: how many have it as the place of their first finding.
    pub(crate) first: usize,
    /// Of the grave: how many findings there are in all, and how many have a mutated line among their places.
    pub(crate) findings: (usize, usize),
    /// How many panicked.
    pub(crate) panics: usize,
}

impl Counts {
    /// Counts outcomes.
    pub(crate) fn of<'a>(outcomes: impl IntoIterator<Item = &'a Outcome>) -> Self {
        let mut counts = Self::default();
        outcomes.into_iter().for_each(|outcome| counts.add(outcome));
        counts
    }

    fn add(&mut self, outcome: &Outcome) {
        self.tried += 1;
        let Some(found) = &outcome.found else {
            self.panics += 1;
            return;
        };
        let noticed = usize::from(found.count > 0);
        match outcome.effect {
            Effect::None => self.none += 1,
            Effect::Slight => self.slight = (self.slight.0 + 1, self.slight.1 + noticed),
            Effect::Grave(_) => {
                self.grave += 1;
                self.noticed += noticed;
                self.exact += usize::from(found.exact > 0);
                self.near += usize::from(found.near > 0);
                self.first += usize::from(found.first);
                self.findings = (self.findings.0 + found.count, self.findings.1 + found.near);
            }
        }
    }

    /// The share of the grave that was noticed, in percent.
    pub(crate) fn noticed_share(&self) -> f64 {
        share(self.noticed, self.grave)
    }

    /// The share of the noticed with a finding that points at a mutated line, in percent.
    pub(crate) fn near_share(&self) -> f64 {
        share(self.near, self.noticed)
    }

    fn row(&self, name: &str) -> String {
        let of =
            |part, whole| if whole == 0 { "–".to_owned() } else { format!("{:.1} %", share(part, whole)) };
        format!(
            "{name:<37} {:>5} {:>5} {:>9} {:>6} {:>6} {:>8} {:>8} {:>8} {:>8}\n",
            self.tried,
            self.none,
            format!("{}/{}", self.slight.1, self.slight.0),
            self.grave,
            self.noticed,
            of(self.noticed, self.grave),
            of(self.first, self.noticed),
            of(self.exact, self.noticed),
            of(self.near, self.noticed),
        )
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

const HEAD: &str = "\
kind                                  tried  same    slight  grave     of  noticed    first    exact     near
                                                noticed/all        noticed               at the mutated line
";

/// The counts of the kinds of a group.
pub(crate) fn of_group(kinds: &[Kind], outcomes: &[Outcome], group: Group) -> Counts {
    Counts::of(outcomes.iter().filter(|outcome| kinds[outcome.kind].group == group))
}

/// All tables, and the grave mutations that nobody noticed.
pub(crate) fn report(kinds: &[Kind], outcomes: &[Outcome]) -> String {
    let mut out = String::from(HEAD);
    let mut group: Option<Group> = None;
    for (at, kind) in kinds.iter().enumerate() {
        if group.replace(kind.group) != Some(kind.group) {
            let _ = write!(
                out,
                "\n{}",
                of_group(kinds, outcomes, kind.group).row(&kind.group.name().to_uppercase())
            );
        }
        out += &Counts::of(outcomes.iter().filter(|outcome| outcome.kind == at)).row(kind.name);
    }
    let all = Counts::of(outcomes);
    let _ = write!(out, "\n{}", all.row("all"));
    let (findings, near) = all.findings;
    let _ = writeln!(
        out,
        "of {findings} findings of grave faults {near} point at a mutated line: {:.1} %",
        share(near, findings)
    );
    out += "\nwhy grave\n";
    for why in Grave::ALL {
        let of = outcomes.iter().filter(|outcome| outcome.effect == Effect::Grave(why));
        out += &Counts::of(of).row(why.name());
    }
    out += "\nnoticed by (grave faults only)\n";
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for outcome in outcomes.iter().filter(|outcome| matches!(outcome.effect, Effect::Grave(_))) {
        for code in outcome.found.iter().flat_map(|found| &found.codes) {
            *codes.entry(code).or_default() += 1;
        }
    }
    for (code, count) in codes {
        let _ = write!(out, "{code} {count}  ");
    }
    out += "\n\nwhat else speaks to the figures of the grave faults that nobody noticed\n";
    out += &witnesses(outcomes);
    out += "\ngrave and not noticed\n";
    let missed =
        outcomes.iter().filter(|outcome| outcome.found.as_ref().is_some_and(|found| found.count == 0));
    list(&mut out, kinds, missed);
    out += "\ngrave, noticed, and pointed at elsewhere\n";
    let astray = outcomes
        .iter()
        .filter(|outcome| outcome.found.as_ref().is_some_and(|found| found.count > 0 && found.near == 0));
    list(&mut out, kinds, astray);
    let _ = write!(out, "\ngrave, and told in more than {MANY} findings\n");
    let often =
        outcomes.iter().filter(|outcome| outcome.found.as_ref().is_some_and(|found| found.count > MANY));
    list(&mut out, kinds, often);
    out
}

/// One slip that is told more often than this is told too often.
const MANY: usize = 5;

/// How many of the unnoticed have each witness, and for how many it is the strongest.
fn witnesses(outcomes: &[Outcome]) -> String {
    let missed = |why: Grave| {
        let grave = outcomes.iter().filter(move |outcome| outcome.effect == Effect::Grave(why));
        grave.filter(|outcome| outcome.found.as_ref().is_some_and(|found| found.count == 0))
    };
    let mut out = format!("{:<37}", "any of it / the strongest");
    for why in FIGURES {
        let _ = write!(out, " {:>30}", why.name());
    }
    for witness in Witness::ALL.into_iter().map(Some).chain([None]) {
        let _ = write!(out, "\n{:<37}", witness.map_or("nothing", Witness::name));
        for why in FIGURES {
            let any =
                missed(why).filter(|outcome| witness.is_some_and(|one| outcome.witnesses.contains(&one)));
            let first = missed(why).filter(|outcome| outcome.witnesses.first().copied() == witness);
            let _ = write!(out, " {:>30}", format!("{} / {}", any.count(), first.count()));
        }
    }
    out + "\n"
}

/// The reasons that are about figures and their cells.
const FIGURES: [Grave; 3] = [Grave::Factor, Grave::Sum, Grave::Cell];

fn list<'a>(out: &mut String, kinds: &[Kind], outcomes: impl Iterator<Item = &'a Outcome>) {
    for outcome in outcomes {
        let Effect::Grave(why) = outcome.effect else { continue };
        let codes: Vec<&str> = outcome.found.iter().flat_map(|found| found.codes.iter().copied()).collect();
        let name = kinds[outcome.kind].name;
        let _ = writeln!(
            out,
            "[{name}; {}] {} {} × {} {:?}",
            why.name(),
            outcome.shown,
            outcome.found.as_ref().map_or(0, |found| found.count),
            codes.join(" "),
            outcome.witnesses,
        );
    }
}
