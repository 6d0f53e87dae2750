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
    /// Every figure of a region that rests on a source.
    Stated(RegionId, SourceId),
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
    /// The same without its words, to be kept for a while; a template has nothing else.
    fn kept(self) -> Option<Fact<'static>> {
        Some(match self {
            Self::Template(_) => return None,
            Self::Figures => Fact::Figures,
            Self::Region(region) => Fact::Region(region),
            Self::Measure(measure) => Fact::Measure(measure),
            Self::Source(source) => Fact::Source(source),
            Self::Stated(region, source) => Fact::Stated(region, source),
            Self::Series(region, what) => Fact::Series(region, what),
            Self::Cell(region, what, period) => Fact::Cell(region, what, period),
            Self::Ranking(release, level, what) => Fact::Ranking(release, level, what),
            Self::Company(region) => Fact::Company(region),
            Self::ReachOfRegion(region) => Fact::ReachOfRegion(region),
            Self::ReachOfMeasure(measure) => Fact::ReachOfMeasure(measure),
            Self::Texts => Fact::Texts,
            Self::Narrative(at) => Fact::Narrative(at),
            Self::Standing(at) => Fact::Standing(at),
            Self::Page(at) => Fact::Page(at),
        })
    }

    /// Whether another fact of `facts` holds this one: then it need not be remembered.
    fn is_held_by(&self, facts: &FxHashSet<Fact<'static>>) -> bool {
        let holds = |fact: Fact<'static>| facts.contains(&fact);
        match *self {
            Self::Region(_) | Self::Measure(_) | Self::Source(_) => holds(Fact::Figures),
            Self::Stated(region, source) => {
                holds(Fact::Figures) || holds(Fact::Region(region)) || holds(Fact::Source(source))
            }
            Self::Series(region, what) => {
                holds(Fact::Figures) || holds(Fact::Region(region)) || holds(Fact::Measure(what.measure))
            }
            Self::Cell(region, what, _) => {
                holds(Fact::Figures)
                    || holds(Fact::Region(region))
                    || holds(Fact::Measure(what.measure))
                    || holds(Fact::Series(region, what))
            }
            _ => false,
        }
    }

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
    facts: FxHashSet<Fact<'static>>,
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
            match fact.kept() {
                Some(fact) => drop(notebook.facts.insert(fact)),
                None => drop(notebook.marks.insert(fact.mark())),
            }
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
    let facts = heard.facts.iter().filter(|fact| !fact.is_held_by(&heard.facts));
    let mut marks: Vec<u64> = facts.map(Fact::mark).chain(heard.marks).collect();
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
