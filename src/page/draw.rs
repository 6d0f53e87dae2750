//! Charts on pages: the words that they ask for, and what stands around them.

use super::narrative::Refusal;
use super::rules::UNDRAWABLE_CHART;
use super::section::{Grid, Kind, Spec};
use super::sheet::Sheet;
use super::view::{Cell, ChartView, Link, TableView};
use super::words::together;
use crate::chart::{ChartError, Frame, Layout, Length, Phrase, Words};
use crate::diag::{self, Both};
use crate::indicator::{Figure, Origin};
use crate::model::reads::{Fact, note, note_chart};
use crate::model::{MeasureId, Missing, Observation, Period, Quantity, SourceId, UnitKind};
use crate::number::{Form, Noun, PeriodForm};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

struct SheetWords<'s, 'c> {
    sheet: &'s Sheet<'c>,
    measure: MeasureId,
}

impl Words for SheetWords<'_, '_> {
    fn value(&self, quantity: &Quantity) -> String {
        self.sheet.quantity(self.measure, quantity, Form::Headline)
    }

    fn tick(&self, value: Decimal, step: Decimal) -> String {
        let Noun { kind, key, .. } = self.sheet.noun(self.measure);
        self.sheet.style().tick(value, step, kind, key)
    }

    fn share(&self, percent: Decimal) -> String {
        let step = if percent >= Decimal::TEN { Decimal::ONE } else { Decimal::new(1, 1) };
        let rounded = percent
            .round_dp_with_strategy(step.scale(), rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        let noun = Noun { kind: UnitKind::Percent, key: "percent", one: "", other: "" };
        self.sheet.style().quantity(&Quantity::rounded(rounded, step), &noun, Form::Table)
    }

    fn period(&self, period: &Period, length: Length) -> String {
        let form = match length {
            Length::Full => PeriodForm::Full,
            Length::Short => PeriodForm::Short,
        };
        self.sheet.style().period(period, form)
    }

    fn missing(&self, reason: Missing) -> String {
        self.sheet.missing(reason)
    }

    fn phrase(&self, phrase: Phrase) -> String {
        match phrase {
            Phrase::More { count } => {
                let text = self.sheet.count(count);
                self.sheet.say(phrase.key(), &[("count", (&text).into())])
            }
            _ => self.sheet.word(phrase.key()),
        }
    }
}

impl<'c> Sheet<'c> {
    /// A chart in both layouts, with all that stands around it; nothing where the figures are not enough for it.
    ///
    /// # Errors
    /// If it holds against each other what cannot be compared, or cannot be drawn as it is.
    pub(super) fn chart(&self, kind: &Kind, spec: &Spec) -> Result<Option<ChartView>, Refusal> {
        let Some(composed) = (kind.compose)(self, spec)? else { return Ok(None) };
        let title = spec.said.title.clone().unwrap_or(composed.caption.title);
        let description = spec.said.description.clone().unwrap_or(composed.caption.description);
        let words = SheetWords { sheet: self, measure: composed.measure };
        let draw = |layout| {
            let frame = Frame { id: &spec.id, title: &title, description: &description, layout };
            (composed.draw)(&frame, &words)
        };
        // Files and cards are made of both.
        let whole = !self.dataset().site.charts.files.is_empty() || self.may_have_card();
        let shows = |field| whole || self.shows_of_charts(field);
        let drawing = |field, layout| match shows(field) {
            true => draw(layout).map(|svg| svg.0),
            false => Ok(String::new()),
        };
        let drawings = (drawing("svg_phone", Layout::Phone), drawing("svg_desk", Layout::Desk));
        let (svg_phone, svg_desk) = match drawings {
            (Ok(phone), Ok(desk)) => (phone, desk),
            (Err(ChartError::NothingToDraw), _) | (_, Err(ChartError::NothingToDraw)) => return Ok(None),
            (Err(error), _) | (_, Err(error)) => return Err(self.undrawable(kind, spec, &error)),
        };
        // In an edition by itself it is the same chart once more.
        if !self.is_alone() {
            note_chart();
        }
        let Grid { columns, rows, note } =
            if shows("table") { (composed.grid)(self) } else { Grid::default() };
        let table =
            TableView { id: format!("{}-table", spec.id), caption: title.clone(), columns, rows, note };
        let table = self.explained(table);
        let mut view = ChartView {
            id: spec.id.clone(),
            title: together(&title),
            description: together(&description),
            svg_phone,
            svg_desk,
            table,
            sources: match shows("sources") {
                true => self.sources_of(composed.figures.iter().copied()),
                false => Vec::new(),
            },
            credit: composed.credit,
            downloads: Vec::new(),
            embed: None,
        };
        self.offer(kind.name, spec, &mut view, &composed.figures);
        Ok(Some(view))
    }

    /// Whether the template of the page, or that of charts in texts, names a field of charts.
    fn shows_of_charts(&self, field: &str) -> bool {
        if self.shows(field) {
            return true;
        }
        note(Fact::Template(super::narrative::CHART));
        self.context.theme.names(super::narrative::CHART, field)
    }

    /// A chart of the plan of a page, which is whole without it: left out where it has nothing to show, would
    /// compare what cannot be compared, or makes no sound drawing.
    pub(super) fn planned(&self, kind: &Kind, spec: &Spec) -> Option<ChartView> {
        self.side_by_side(kind, spec).ok()?;
        self.chart(kind, spec).ok().flatten()
    }

    fn undrawable(&self, kind: &Kind, spec: &Spec, error: &ChartError) -> Refusal {
        let (name, reason) = (kind.name, reason(error));
        let region = self.dataset().regions.all[spec.subject.region].id.clone();
        let measure = self.dataset().measures.key_of(spec.what).to_owned();
        Box::new(move |span| {
            let finding = UNDRAWABLE_CHART.at(span).with("kind", name).with("measure", measure);
            finding.with("region", region).with("reason", reason).hint(Both {
                id: "perbaiki angkanya, atau minta grafik jenis lain",
                en: "mend the figure, or ask for a chart of another kind",
            })
        })
    }

    /// The observation that a figure is from.
    pub(super) fn observation(&self, figure: &Figure) -> Option<&'c Observation> {
        match figure.origin {
            Origin::Observed(at) => self.dataset().cells.observations().get(at as usize),
            Origin::Derived(_) => None,
        }
    }

    /// The sources of figures, those of the inputs of derived ones included, each once.
    pub(super) fn sources_of<'f>(&self, figures: impl IntoIterator<Item = &'f Figure>) -> Vec<Link> {
        let mut ids: BTreeSet<SourceId> = BTreeSet::new();
        for figure in figures {
            self.gather(figure, &mut ids, 0);
        }
        ids.into_iter().map(|id| self.source(id)).collect()
    }

    fn gather(&self, figure: &Figure, ids: &mut BTreeSet<SourceId>, depth: usize) {
        if let Some(observation) = self.observation(figure) {
            ids.insert(observation.source);
        }
        // Formulas have no cycles; the bound is for a slip in checking.
        if depth > 8 {
            return;
        }
        if let Some(derivation) = self.context.figures.derivation(figure) {
            for key in &derivation.inputs {
                if let Some(input) = self.context.figures.get(*key) {
                    self.gather(input, ids, depth + 1);
                }
            }
        }
    }

    /// The value of a figure as a cell of a table; the reason where there is none.
    pub(super) fn cell(&self, figure: Option<&Figure>) -> Cell {
        match figure {
            Some(figure) => Cell {
                text: self.value(figure.key.measure, &figure.stated),
                missing: figure.quantity().is_none(),
                ..Cell::default()
            },
            None => Cell { text: self.missing(Missing::NotAvailable), missing: true, ..Cell::default() },
        }
    }
}

/// Why a chart cannot be drawn, in words.
fn reason(error: &ChartError) -> diag::Phrase {
    let say = |id, en| diag::Phrase::new(Both { id, en });
    match error {
        ChartError::NothingToDraw => say("tidak ada angka yang dapat digambar", "there is no figure to draw"),
        ChartError::OutOfRange => say(
            "angkanya terlalu besar atau terlalu berjauhan untuk satu sumbu",
            "the numbers are too large or too far apart for an axis",
        ),
        ChartError::NegativePart { part } => {
            say("bagian `{part}` di bawah nol", "the part `{part}` is below zero").with("part", part)
        }
        ChartError::TooManyParts { found, most } => say(
            "bagiannya {found}, paling banyak {most} yang masih dapat dibedakan",
            "it has {found} parts, and at most {most} can be told apart",
        )
        .with("found", found.to_string())
        .with("most", most.to_string()),
        ChartError::WrongLength { row, found, expected } => say(
            "`{row}` punya {found} angka untuk {expected} bagian",
            "`{row}` has {found} figures for {expected} parts",
        )
        .with("row", row)
        .with("found", found.to_string())
        .with("expected", expected.to_string()),
        ChartError::SameTile { first, second } => {
            say("`{first}` dan `{second}` berada di satu petak", "`{first}` and `{second}` lie on one tile")
                .with("first", first)
                .with("second", second)
        }
        ChartError::NoShare => {
            say("bagian harus antara 0 dan 100 persen", "a share lies between 0 and 100 percent")
        }
        ChartError::Drawing(reason) => say("{reason}", "{reason}").with("reason", reason),
    }
}

/// A cell of words.
pub(super) fn words(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}
