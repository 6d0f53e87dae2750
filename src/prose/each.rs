//! A text that stands on the pages of many regions: what it says has to be true on every one of them.
//!
//! What needs no region is held once. What is left is held for each region; of what is false for some, the first of
//! them is told, and how many they are.

use super::claim::{Claim, Standing, Why};
use super::hold::{Known, anywhere};
use super::sitting::{Judged, Sitting};
use super::verdict::{Held, Match, Pages, Verdict};
use crate::diag::Diagnostic;
use crate::model::{CellKey, RegionId};
use std::collections::{BTreeMap, BTreeSet};

/// On which pages something is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Off {
    /// The first of them.
    pub(super) first: RegionId,
    /// How many.
    pub(super) count: usize,
    /// Of how many.
    pub(super) of: usize,
}

/// What became of a text on all its pages.
pub(super) struct Everywhere {
    pub(super) held: Vec<Held>,
    pub(super) claims: Vec<Claim>,
    /// The bindings that cannot be read.
    pub(super) refused: Vec<(Diagnostic, Option<Off>)>,
    /// Where numbers are false, by their places in `held`.
    pub(super) numbers_off: BTreeMap<usize, Off>,
    /// Where claims are false, by their places in `claims`.
    pub(super) claims_off: BTreeMap<usize, Off>,
}

/// What became of a text that stands on one page.
pub(super) fn alone(judged: Judged) -> Everywhere {
    let Judged { held, claims, refused } = judged;
    let refused = refused.into_iter().map(|(_, finding)| (finding, None)).collect();
    Everywhere { held, claims, refused, numbers_off: BTreeMap::new(), claims_off: BTreeMap::new() }
}

/// Holds a text for the page of each of these regions.
pub(super) fn everywhere(sitting: &mut Sitting<'_>, regions: &[RegionId]) -> Everywhere {
    let (known, needs_region) = known(sitting);
    let mut rest = regions.iter();
    // What names no region of its own is the same on all pages: the first will do.
    let needed = if needs_region { regions.len() } else { 1 };
    let mut gathered: Option<Gathered<'_>> = None;
    for region in rest.by_ref().take(needed) {
        sitting.scene.base.region = Some(*region);
        let judged = sitting.judge(&known, |_| true);
        match &mut gathered {
            Some(gathered) => gathered.add(*region, judged),
            None => {
                let secret = sitting.desk.secret;
                gathered = Some(Gathered::new(*region, regions.len(), judged, secret));
            }
        }
    }
    match gathered {
        Some(gathered) => gathered.finish(needs_region),
        None => alone(sitting.judge(&Known::default(), |_| true)),
    }
}

/// What is known of the numbers whatever the region, and whether anything is left that depends on it.
fn known(sitting: &mut Sitting<'_>) -> (Known, bool) {
    sitting.scene.base.region = None;
    let now = sitting.desk.now();
    let (settlements, refused) = sitting.settlements(&now);
    let known = anywhere(&now, &sitting.scene, &settlements, sitting.job.headline);
    let is_open = known.open(&sitting.scene.prose.numbers).next().is_some();
    let needs_region = is_open || !sitting.found.is_empty() || !refused.is_empty();
    (known, needs_region)
}

/// How bad it is: the worst of all pages is what is told.
fn of_number(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Unmatched | Verdict::Refuted(_) | Verdict::Ambiguous(_) | Verdict::Malformed(_) => 3,
        Verdict::Outdated(_) | Verdict::Undated => 2,
        Verdict::Aside => 1,
        Verdict::Verified(_)
        | Verdict::Bound(_)
        | Verdict::Outside(_)
        | Verdict::NoStatistic
        | Verdict::Later(_) => 0,
    }
}

/// Where it is asked what texts tell of suppressed cells, nothing is worse than to tell of one.
fn of_claim(claim: &Claim, secret: Option<&BTreeSet<CellKey>>) -> u8 {
    match &claim.standing {
        _ if secret.is_some_and(|secret| claim.cells().any(|cell| secret.contains(&cell))) => 4,
        Standing::Refuted(_) => 3,
        Standing::Outdated(_) => 2,
        Standing::Unchecked(Why::Number | Why::NoFigure) => 1,
        Standing::Verified(_) | Standing::Aside | Standing::Unchecked(Why::NotAsserted) => 0,
    }
}

/// From here on something is told.
const TOLD: u8 = 2;

struct Gathered<'s> {
    first: RegionId,
    of: usize,
    held: Vec<Held>,
    numbers_off: BTreeMap<usize, Off>,
    claims: BTreeMap<usize, (Claim, Option<Off>)>,
    refused: BTreeMap<usize, (Diagnostic, Off)>,
    secret: Option<&'s BTreeSet<CellKey>>,
}

impl<'s> Gathered<'s> {
    fn new(first: RegionId, of: usize, judged: Judged, secret: Option<&'s BTreeSet<CellKey>>) -> Self {
        let (held, claims, refused) = (judged.held, BTreeMap::new(), BTreeMap::new());
        let (none, numbers_off) = (Vec::new(), BTreeMap::new());
        let mut all = Self { first, of, held: none, numbers_off, claims, refused, secret };
        for (at, one) in held.iter().enumerate() {
            if of_number(&one.verdict) >= TOLD {
                all.numbers_off.insert(at, Off { first, count: 1, of });
            }
        }
        all.held = held;
        all.rest(first, judged.claims, judged.refused);
        all
    }

    fn add(&mut self, region: RegionId, judged: Judged) {
        let new = Off { first: region, count: 1, of: self.of };
        for (at, (mine, other)) in self.held.iter_mut().zip(judged.held).enumerate() {
            mine.pages = pages(mine, &other, (self.first, region));
            let (known, worse) = (of_number(&mine.verdict), of_number(&other.verdict));
            if worse > known {
                let pages = mine.pages;
                *mine = Held { pages, ..other };
                if worse >= TOLD {
                    self.numbers_off.insert(at, new);
                }
            } else if worse == known && worse >= TOLD {
                self.numbers_off.entry(at).and_modify(|off| off.count += 1).or_insert(new);
            }
        }
        self.rest(region, judged.claims, judged.refused);
    }

    fn rest(&mut self, region: RegionId, claims: Vec<Claim>, refused: Vec<(usize, Diagnostic)>) {
        let new = Off { first: region, count: 1, of: self.of };
        for claim in claims {
            let worse = of_claim(&claim, self.secret);
            let off = (worse >= TOLD).then_some(new);
            let known = self.claims.entry(claim.seen.start).or_insert_with(|| (claim.clone(), None));
            let before = of_claim(&known.0, self.secret);
            if worse > before {
                *known = (claim, off);
            } else if worse == before {
                match &mut known.1 {
                    Some(off) => off.count += 1,
                    none => *none = off,
                }
            }
        }
        for (mark, finding) in refused {
            let known = self.refused.entry(mark);
            known.and_modify(|(_, off)| off.count += 1).or_insert((finding, new));
        }
    }

    /// Where nothing needed a region, nothing is told of any.
    fn finish(self, needs_region: bool) -> Everywhere {
        let mut claims_off = BTreeMap::new();
        let mut claims = Vec::new();
        for (claim, off) in self.claims.into_values() {
            if let Some(off) = off.filter(|_| needs_region) {
                claims_off.insert(claims.len(), off);
            }
            claims.push(claim);
        }
        let refused =
            self.refused.into_values().map(|(finding, off)| (finding, needs_region.then_some(off))).collect();
        let numbers_off = if needs_region { self.numbers_off } else { BTreeMap::new() };
        Everywhere { held: self.held, claims, refused, numbers_off, claims_off }
    }
}

/// Whose figures a number rests on, after what it rests on for one region more.
fn pages(mine: &Held, other: &Held, (first, region): (RegionId, RegionId)) -> Pages {
    let (Some(own), Some(others)) = (found(&mine.verdict), found(&other.verdict)) else {
        return Pages::Various;
    };
    let moved = |key: &CellKey| if key.region == first { CellKey { region, ..*key } } else { *key };
    let is_same = own.cells == others.cells;
    let is_own = own.cells.iter().map(moved).eq(others.cells.iter().copied());
    match mine.pages {
        Pages::Same if is_same => Pages::Same,
        Pages::Same | Pages::Own if is_own && !is_same => Pages::Own,
        _ => Pages::Various,
    }
}

fn found(verdict: &Verdict) -> Option<&Match> {
    match verdict {
        Verdict::Verified(found) | Verdict::Bound(found) => Some(found),
        _ => None,
    }
}
