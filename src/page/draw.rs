//! Charts on pages: the words that they ask for, and what stands around them.

use super::context::Sheet;
use super::view::{Cell, ChartView, Link, TableView};
use crate::chart::{Chart, Frame, Layout, Length, Phrase, Words};
use crate::indicator::{Figure, Origin};
use crate::model::{MeasureId, Missing, Observation, Period, Quantity, SourceId, UnitKind};
use crate::number::{Form, Noun, PeriodForm};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What stands around a chart.
pub(super) struct Caption {
    /// Unique on the page.
    pub(super) id: String,
    /// The finding.
    pub(super) title: String,
    /// What is drawn.
    pub(super) description: String,
}

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
    /// A chart in both layouts; nothing if there is nothing to draw.
    pub(super) fn chart(
        &self,
        chart: &impl Chart,
        measure: MeasureId,
        caption: Caption,
        table: TableView,
        sources: Vec<Link>,
    ) -> Option<ChartView> {
        let words = SheetWords { sheet: self, measure };
        let draw = |layout| {
            let frame =
                Frame { id: &caption.id, title: &caption.title, description: &caption.description, layout };
            chart.draw(&frame, &words).ok()
        };
        let (phone, desk) = (draw(Layout::Phone)?, draw(Layout::Desk)?);
        Some(ChartView {
            id: caption.id,
            title: caption.title,
            description: caption.description,
            svg_phone: phone.0,
            svg_desk: desk.0,
            table,
            sources,
            downloads: Vec::new(),
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

/// A cell of words.
pub(super) fn words(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}
