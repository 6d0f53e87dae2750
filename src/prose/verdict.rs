//! What became of a number.

use super::ground::How;
use crate::model::{CellKey, SourceId};
use crate::number::prose::Malformed;
use std::ops::Range;

/// What a number agrees with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The cells that it rests on, the one that it is first.
    pub cells: Vec<CellKey>,
    /// How it follows from them.
    pub how: How,
}

/// What became of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It agrees with the figures.
    Verified(Match),
    /// It is bound to figures, and agrees with them.
    Bound(Match),
    /// A source outside the data says so.
    Outside(SourceId),
    /// Its author says that it is no statistic.
    NoStatistic,
    /// It is none by what it counts: a while, a round hundred percent, a few things counted in words.
    Aside,
    /// It may be several figures that are not the same.
    Ambiguous(Vec<CellKey>),
    /// It was true of what was known on the day of its release, and is no longer.
    Outdated(Match),
    /// It agrees with what came later than the day asked about: on that day the text was not yet written.
    Later(Match),
    /// It is bound to figures that it is not true of.
    Refuted(Match),
    /// It cannot be read.
    Malformed(Malformed),
    /// It stands in a text that holds for every release, and names no period.
    Undated,
    /// There is nothing that it agrees with.
    Unmatched,
}

/// A number of a text with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its place among the numbers of the text.
    pub number: usize,
    /// Its sentence, by its place in the text.
    pub sentence: usize,
    /// Its bytes in its file.
    pub source: Range<usize>,
    /// How it is written; kept where a page has to say it.
    pub words: String,
    /// What became of it.
    pub verdict: Verdict,
    /// Whose figures those are, in a text that stands on many pages.
    pub pages: Pages,
}

/// Whose figures a number rests on, in a text that stands on the pages of many regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pages {
    /// The same on all pages.
    #[default]
    Same,
    /// Those of the region of each page: the cells of the verdict are of the first.
    Own,
    /// On some pages it follows in another way than on the first.
    Various,
}
