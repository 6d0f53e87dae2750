//! How far from the target?

use super::Subject;
use crate::chart::{Bullet, Goal};
use crate::indicator::{Figure, achievement};
use crate::model::MeasureRef;
use crate::number::Form;
use crate::page::context::Sheet;
use crate::page::draw::{Caption, words};
use crate::page::view::{Cell, ChartView, Column, Row, RowKind, TableView};
use rust_decimal::Decimal;

impl<'c> Sheet<'c> {
    /// The first measure of a headline that has a target, against it.
    pub(in crate::page) fn bullet(
        &self,
        id: String,
        subject: Subject,
        headline: &[MeasureRef],
    ) -> Option<ChartView> {
        headline.iter().find_map(|what| self.bullet_of(id.clone(), subject, *what))
    }

    /// A measure against its target; nothing without one.
    pub(in crate::page) fn bullet_of(
        &self,
        id: String,
        subject: Subject,
        what: MeasureRef,
    ) -> Option<ChartView> {
        let figures = self.context.figures;
        let actual = figures.actual(subject.region, what, subject.period)?;
        let target = self.target(actual)?;
        let chart = Bullet {
            rows: vec![Goal {
                label: self.what(what),
                actual: actual.stated,
                target: target.stated,
                highlighted: true,
            }],
        };
        let caption = self.target_caption(id, what, actual, target)?;
        let row = |figure: &Figure| Row {
            head: words(self.word(&format!("aspect-{}", figure.key.aspect.key()))),
            cells: vec![words(self.period_name(&figure.key.period)), Cell { ..self.cell(Some(figure)) }],
            kind: RowKind::Plain,
        };
        let table = TableView {
            id: format!("{}-table", caption.id),
            caption: caption.title.clone(),
            columns: vec![
                Column { label: self.word("column-kind"), numeric: false },
                Column { label: self.word("column-period"), numeric: false },
                Column { label: self.what(what), numeric: true },
            ],
            rows: vec![row(actual), row(target)],
            note: None,
        };
        let sources = self.sources_of([actual, target]);
        self.chart(&chart, what.measure, caption, table, sources)
    }

    fn target_caption(
        &self,
        id: String,
        what: MeasureRef,
        actual: &Figure,
        target: &Figure,
    ) -> Option<Caption> {
        let achieved = achievement(actual.quantity()?, target.quantity()?).ok()?;
        let reached = achieved.gap.high.value().is_some_and(|gap| gap <= Decimal::ZERO);
        let name = self.what(what);
        let region = self.region_name(actual.key.region);
        let percent = self.percent(&achieved.percent);
        let period = self.period_name(&target.key.period);
        let goal = self.quantity(what.measure, target.quantity()?, Form::Table);
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("percent", (&percent).into()),
            ("period", (&period).into()),
            ("target", (&goal).into()),
        ];
        let key = if reached { "find-target-reached" } else { "find-target" };
        Some(Caption { id, title: self.say(key, &args), description: self.say("text-target", &args) })
    }
}
