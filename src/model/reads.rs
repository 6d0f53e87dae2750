//! What is read while something is made, so that it need not be made again while nothing of that has changed.
//!
//! Whoever hands out figures, rankings or texts notes it here; whoever makes a page listens meanwhile. As in other engines
//! of this kind, what is heard is kept for each thread: a page is made on one thread from beginning to end, and to hand a
//! notebook through every function that reads a figure would be forgotten in one of them. Where nobody listens, a note
//! costs a look at a flag.

use super::{LevelId, MeasureId, MeasureRef, Period, RegionId, ReleaseId, SourceId};
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::cell::RefCell;
use std::hash::BuildHasher as _;

/// Something that can be read, and that changes or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact<'n> {
    /// All figures.
    Figures,
    /// Every figure of a region.
    Region(RegionId),
    /// Every figure of a measure.
    Measure(MeasureId),
    /// Every figure that rests on a source.
    Source(SourceId),
    /// The figures of a region, a measure and a category.
    Series(RegionId, MeasureRef),
    /// What is known of a region, a measure and a category in one period.
    Cell(RegionId, MeasureRef, Period),
    /// In which order the regions of a level stand in a release.
    Ranking(ReleaseId, LevelId, MeasureRef),
    /// Which regions one is shown beside.
    Company(RegionId),
    /// How far the figures of a region reach.
    ReachOfRegion(RegionId),
    /// How far the figures of a measure reach.
    ReachOfMeasure(MeasureId),
    /// All texts.
    Texts,
    /// A narrative, by its place in the dataset.
    Narrative(usize),
    /// A standing text, by its place in the dataset.
    Standing(usize),
    /// The text of a page of its own, by its place in the dataset.
    Page(usize),
    /// A template that no other one is built on.
    Template(&'n str),
}

impl Fact<'_> {
    /// A short name. Two facts may share one: then something is made again for nothing.
    pub fn mark(&self) -> u64 {
        FxBuildHasher.hash_one(self)
    }
}

/// What was heard while something was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reads {
    /// The marks of the facts that were read, in order.
    pub marks: Vec<u64>,
    /// How many charts were drawn.
    pub charts: u32,
    /// Whether something was found on the way: it would not be found again.
    pub is_faulty: bool,
}

#[derive(Debug, Default)]
struct Notebook {
    marks: FxHashSet<u64>,
    charts: u32,
    is_faulty: bool,
}

thread_local! {
    static NOTEBOOK: RefCell<Option<Notebook>> = const { RefCell::new(None) };
}

/// Notes that a fact is read.
pub fn note(fact: Fact<'_>) {
    NOTEBOOK.with_borrow_mut(|notebook| {
        if let Some(notebook) = notebook {
            notebook.marks.insert(fact.mark());
        }
    });
}

/// Notes that something was found.
pub fn note_fault() {
    NOTEBOOK.with_borrow_mut(|notebook| {
        if let Some(notebook) = notebook {
            notebook.is_faulty = true;
        }
    });
}

/// Notes that a chart is drawn.
pub fn note_chart() {
    NOTEBOOK.with_borrow_mut(|notebook| {
        if let Some(notebook) = notebook {
            notebook.charts += 1;
        }
    });
}

/// Makes something, and listens meanwhile. What is heard inside is not heard outside.
pub fn listening<T>(make: impl FnOnce() -> T) -> (T, Reads) {
    let turned = Turned::to(Some(Notebook::default()));
    let made = make();
    let heard = NOTEBOOK.with_borrow_mut(Option::take).unwrap_or_default();
    drop(turned);
    let mut marks: Vec<u64> = heard.marks.into_iter().collect();
    marks.sort_unstable();
    (made, Reads { marks, charts: heard.charts, is_faulty: heard.is_faulty })
}

/// Makes something that many will ask for: each of them notes what it asks, and not what whoever came first had to read.
pub fn apart<T>(make: impl FnOnce() -> T) -> T {
    let _turned = Turned::to(None);
    make()
}

/// The page of the notebook that was open before, to be opened again, even if what is made panics.
struct Turned(Option<Notebook>);

impl Turned {
    fn to(notebook: Option<Notebook>) -> Self {
        Self(NOTEBOOK.replace(notebook))
    }
}

impl Drop for Turned {
    fn drop(&mut self) {
        NOTEBOOK.replace(self.0.take());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_heard_by_the_one_who_makes_it() {
        note(Fact::Figures);
        let ((), outer) = listening(|| {
            note(Fact::Region(RegionId(1)));
            let ((), inner) = listening(|| note(Fact::Region(RegionId(2))));
            assert_eq!(inner.marks, [Fact::Region(RegionId(2)).mark()]);
            apart(|| note(Fact::Region(RegionId(3))));
            note(Fact::Region(RegionId(1)));
            note_fault();
            note_chart();
        });
        assert_eq!(
            outer,
            Reads { marks: vec![Fact::Region(RegionId(1)).mark()], charts: 1, is_faulty: true }
        );
    }

    #[test]
    fn facts_of_different_kinds_have_different_marks() {
        let facts = [
            Fact::Figures,
            Fact::Texts,
            Fact::Region(RegionId(0)),
            Fact::Measure(MeasureId(0)),
            Fact::Source(SourceId(0)),
            Fact::Company(RegionId(0)),
            Fact::Narrative(0),
            Fact::Standing(0),
            Fact::Template(""),
        ];
        let marks: std::collections::BTreeSet<u64> = facts.iter().map(Fact::mark).collect();
        assert_eq!(marks.len(), facts.len());
    }
}
