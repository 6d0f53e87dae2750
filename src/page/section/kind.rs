//! What a chart on a page is asked for, and what a kind of chart makes of it.
//!
//! Narratives and the plans of pages say the same things of a chart ([`Spec`]). A kind is a constant in its own
//! file; [`KINDS`] lists them. Drawing, files and the words around a drawing are the same for all: `page::draw`.

use super::{
    Subject, choropleth, composition, dumbbell, heatmap, map, multiples, ranking, slope, target, trend,
    waffle,
};
use crate::chart::{Chart, ChartError, Frame, Svg, Words};
use crate::diag::Both;
use crate::indicator::{Barrier, Figure};
use crate::model::{MeasureId, MeasureRef, Period, ReleaseId};
use crate::page::narrative::Refusal;
use crate::page::sheet::Sheet;
use crate::page::view::{Column, Row};

/// Every kind of chart.
pub(in crate::page) const KINDS: &[&Kind] = &[
    &trend::KIND,
    &ranking::KIND,
    &composition::KIND,
    &target::KIND,
    &map::KIND,
    &choropleth::KIND,
    &heatmap::KIND,
    &dumbbell::KIND,
    &slope::KIND,
    &multiples::KIND,
    &waffle::KIND,
];

/// A kind of chart.
pub(in crate::page) struct Kind {
    /// As in `{{ chart(kind="…") }}`.
    pub(in crate::page) name: &'static str,
    /// What it holds against each other.
    pub(in crate::page) holds: Holds,
    /// How many measures it can show at once.
    pub(in crate::page) most_measures: usize,
    /// The arguments that it takes beside those of all charts.
    pub(in crate::page) takes: &'static [&'static str],
    /// What it needs to be drawn, for whom it is refused.
    pub(in crate::page) needs: Both,
    /// What is to be drawn and said; nothing where the figures are not enough for it.
    pub(in crate::page) compose: for<'c> fn(&Sheet<'c>, &Spec) -> Result<Option<Composed<'c>>, Refusal>,
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kind").field("name", &self.name).finish_non_exhaustive()
    }
}

/// What the figures of a chart have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::page) enum Holds {
    /// They are of one region.
    OneRegion,
    /// They are of several, which must have one denominator.
    Regions,
}

/// The kind of a name.
pub(in crate::page) fn kind_of(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.name == name)
}

/// A chart as data.
#[derive(Debug, Clone)]
pub(in crate::page) struct Spec {
    /// Unique on the page.
    pub(in crate::page) id: String,
    /// What is shown.
    pub(in crate::page) what: MeasureRef,
    /// What is shown beside it.
    pub(in crate::page) others: Vec<MeasureRef>,
    /// The region, the period, and the release of the page if it is one's.
    pub(in crate::page) subject: Subject,
    /// The release whose regions are held against each other: that of the page, else the newest.
    pub(in crate::page) release: Option<ReleaseId>,
    /// An earlier period to hold the subject's against; the comparable one before where none is named.
    pub(in crate::page) from: Option<Period>,
    /// What is agreed to be left out of account.
    pub(in crate::page) consent: Consent,
    /// The author's own words.
    pub(in crate::page) said: Said,
}

impl Spec {
    /// A measure about a subject, with everything else as it usually is.
    pub(in crate::page) fn new(id: impl Into<String>, subject: Subject, what: MeasureRef) -> Self {
        Self {
            id: id.into(),
            what,
            others: Vec::new(),
            subject,
            release: subject.release,
            from: None,
            consent: Consent::default(),
            said: Said::default(),
        }
    }

    /// All that is shown.
    pub(in crate::page) fn measures(&self) -> impl Iterator<Item = MeasureRef> {
        std::iter::once(self.what).chain(self.others.iter().copied())
    }
}

/// Words that stand in place of those made from the figures.
#[derive(Debug, Clone, Default)]
pub(in crate::page) struct Said {
    /// For the title.
    pub(in crate::page) title: Option<String>,
    /// For the description.
    pub(in crate::page) description: Option<String>,
}

/// What a text agrees to leave out of account where figures are held against each other.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::page) struct Consent {
    /// A change of definition.
    pub(in crate::page) to_breaks: bool,
    /// An estimate beside a count.
    pub(in crate::page) to_aspects: bool,
}

impl Consent {
    /// Whether it was agreed to this.
    pub(in crate::page) fn covers(self, why: &Barrier<'_>) -> bool {
        match why {
            Barrier::Break(_) => self.to_breaks,
            Barrier::Aspect => self.to_aspects,
            Barrier::Area(_) | Barrier::Season(_) | Barrier::Length => false,
        }
    }
}

/// The finding and what is drawn, in words.
#[derive(Debug, Clone)]
pub(in crate::page) struct Caption {
    /// The finding.
    pub(in crate::page) title: String,
    /// What is drawn.
    pub(in crate::page) description: String,
}

impl Caption {
    /// Adds sentences to the description.
    pub(in crate::page) fn tell(&mut self, sentences: &[String]) {
        for sentence in sentences {
            self.description.push(' ');
            self.description.push_str(sentence);
        }
    }
}

/// The cells of a drawing as a table.
#[derive(Debug, Clone, Default)]
pub(in crate::page) struct Grid {
    /// The columns, that of the row headers first.
    pub(in crate::page) columns: Vec<Column>,
    /// The rows.
    pub(in crate::page) rows: Vec<Row>,
    /// Remarks below it.
    pub(in crate::page) note: Option<String>,
}

/// How a chart draws itself for a frame, in the words of a language.
type Draw<'c> = Box<dyn Fn(&Frame<'_>, &dyn Words) -> Result<Svg, ChartError> + 'c>;

/// How the cells of a chart become a table.
type Tabulate<'c> = Box<dyn FnOnce(&Sheet<'c>) -> Grid + 'c>;

/// A chart before it is drawn.
pub(in crate::page) struct Composed<'c> {
    /// Draws it for a layout.
    pub(in crate::page) draw: Draw<'c>,
    /// The measure whose unit its numbers have.
    pub(in crate::page) measure: MeasureId,
    /// What it says.
    pub(in crate::page) caption: Caption,
    /// The same in a table, for those who show it.
    pub(in crate::page) grid: Tabulate<'c>,
    /// Every figure in it, in the order of the table.
    pub(in crate::page) figures: Vec<&'c Figure>,
    /// Who made what it is drawn on, where that is not ours.
    pub(in crate::page) credit: Option<String>,
}

impl<'c> Composed<'c> {
    /// A chart, what it says, and the figures in it.
    pub(in crate::page) fn new(
        chart: impl Chart + 'c,
        measure: MeasureId,
        caption: Caption,
        grid: impl FnOnce(&Sheet<'c>) -> Grid + 'c,
        figures: Vec<&'c Figure>,
    ) -> Self {
        let draw = move |frame: &Frame<'_>, words: &dyn Words| chart.draw(frame, words);
        Self { draw: Box::new(draw), measure, caption, grid: Box::new(grid), figures, credit: None }
    }

    /// The same, with a word of who made what it is drawn on.
    pub(in crate::page) fn with_credit(self, credit: String) -> Self {
        Self { credit: Some(credit), ..self }
    }
}
