//! The numbers and claims of a text, counted by what became of them.

use super::claim::Standing;
use super::verdict::Verdict;

/// How many numbers were held, and with what outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// They agree with the figures.
    pub verified: usize,
    /// They are bound to figures, and agree.
    pub bound: usize,
    /// Sources outside the data say so.
    pub outside: usize,
    /// They agree with nothing, or it cannot be told.
    pub unchecked: usize,
    /// They were true on the day of their release.
    pub outdated: usize,
    /// Claims that the figures bear out, or that an author has settled.
    pub claims_verified: usize,
    /// Claims that could not be held against figures.
    pub claims_unchecked: usize,
}

impl Tally {
    /// All that are statistics.
    pub fn all(&self) -> usize {
        self.verified + self.bound + self.outside + self.unchecked + self.outdated
    }

    pub(super) fn count(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Verified(_) => self.verified += 1,
            Verdict::Bound(_) => self.bound += 1,
            Verdict::Outside(_) => self.outside += 1,
            Verdict::Outdated(_) => self.outdated += 1,
            Verdict::NoStatistic | Verdict::Aside => {}
            Verdict::Later(_)
            | Verdict::Undated
            | Verdict::Ambiguous(_)
            | Verdict::Refuted(_)
            | Verdict::Malformed(_)
            | Verdict::Unmatched => {
                self.unchecked += 1;
            }
        }
    }

    pub(super) fn count_claim(&mut self, standing: &Standing) {
        match standing {
            Standing::Verified(_) => self.claims_verified += 1,
            Standing::Aside => {}
            Standing::Outdated(_) | Standing::Refuted(_) | Standing::Unchecked(_) => {
                self.claims_unchecked += 1;
            }
        }
    }

    /// All claims that are held.
    pub fn claims(&self) -> usize {
        self.claims_verified + self.claims_unchecked
    }

    /// Adds another.
    pub fn add(&mut self, other: &Self) {
        self.verified += other.verified;
        self.bound += other.bound;
        self.outside += other.outside;
        self.unchecked += other.unchecked;
        self.outdated += other.outdated;
        self.claims_verified += other.claims_verified;
        self.claims_unchecked += other.claims_unchecked;
    }
}
