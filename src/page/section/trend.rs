//! More or less than before?

use super::Subject;
use crate::chart::{Point, Series, Trend};
use crate::indicator::Figure;
use crate::model::{Aspect, MeasureKind, MeasureRef, PeriodKind, Status};
use crate::page::compare::{direction, size};
use crate::page::context::Sheet;
use crate::page::draw::{Caption, words};
use crate::page::tables::is_counted;
use crate::page::view::{ChartView, Column, Direction, Row, RowKind, TableView};
use rust_decimal::Decimal;

impl<'c> Sheet<'c> {
    /// The figures of a measure over time, with its targets; nothing for fewer than two dated figures.
    pub(in crate::page) fn trend(&self, id: String, subject: Subject, what: MeasureRef) -> Option<ChartView> {
        let counted = self.comparable(subject, what);
        if counted.iter().filter(|figure| figure.quantity().is_some()).count() < 2 {
            return None;
        }
        let targets: Vec<&Figure> = self
            .context
            .figures
            .series(subject.region, what)
            .filter(|figure| figure.key.aspect == Aspect::Target && figure.quantity().is_some())
            .collect();
        let point = |figure: &&Figure| Point {
            period: figure.key.period,
            stated: figure.stated,
            aspect: figure.key.aspect,
            status: self.observation(figure).map_or(Status::Unstated, |one| one.status),
        };
        let chart = Trend {
            series: vec![Series {
                name: self.what(what),
                points: counted.iter().map(point).collect(),
                highlighted: true,
            }],
            targets: targets.iter().map(point).collect(),
            breaks: Vec::new(),
        };
        let all: Vec<&Figure> = counted.iter().chain(&targets).copied().collect();
        let caption = self.trend_caption(id, subject, what, &counted)?;
        let table = self.trend_table(&caption, what, &all);
        let sources = self.sources_of(all);
        self.chart(&chart, what.measure, caption, table, sources)
    }

    /// What was counted up to the period of the page. Amounts over periods of different lengths cannot stand
    /// on one line: those of the commonest length stay.
    fn comparable(&self, subject: Subject, what: MeasureRef) -> Vec<&'c Figure> {
        let mut found: Vec<&Figure> = self
            .context
            .figures
            .series(subject.region, what)
            .filter(|figure| is_counted(figure.key.aspect))
            .filter(|figure| !matches!(figure.key.period.kind, PeriodKind::Undated | PeriodKind::Span))
            .filter(|figure| subject.release.is_none() || figure.key.period.end <= subject.period.end)
            .collect();
        if self.dataset().measures.all[what.measure].kind == MeasureKind::Flow {
            let count = |kind| found.iter().filter(|figure| figure.key.period.kind == kind).count();
            let commonest =
                found.iter().map(|figure| figure.key.period.kind).max_by_key(|kind| (count(*kind), *kind));
            found.retain(|figure| Some(figure.key.period.kind) == commonest);
        }
        // Of a count and an estimate for the same time the count stays.
        found.sort_by_key(|figure| (figure.key.period.end, figure.key.aspect, figure.key.period));
        found.dedup_by_key(|figure| figure.key.period.end);
        found
    }

    fn trend_caption(
        &self,
        id: String,
        subject: Subject,
        what: MeasureRef,
        counted: &[&Figure],
    ) -> Option<Caption> {
        let known: Vec<&&Figure> = counted.iter().filter(|figure| figure.quantity().is_some()).collect();
        let (first, last) = (known.first()?, known.last()?);
        let name = self.what(what);
        let region = self.region_name(subject.region);
        let (from, to) = (self.period_name(&first.key.period), self.period_name(&last.key.period));
        let difference = last.quantity()?.subtract(first.quantity()?).ok();
        let certain = difference.and_then(|difference| {
            let relative = difference.ratio(first.quantity()?, Decimal::ONE_HUNDRED).ok();
            let relative = relative.and_then(|relative| size(&relative));
            Some((direction(&difference)?, self.amount(last, &difference, relative.as_ref())?))
        });
        let (key, amount) = match certain {
            Some((Direction::Up, amount)) => ("find-trend-up", amount),
            Some((Direction::Down, amount)) => ("find-trend-down", amount),
            Some((Direction::Same, amount)) => ("find-trend-same", amount),
            _ => ("find-trend-plain", String::new()),
        };
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("amount", (&amount).into()),
        ];
        Some(Caption { id, title: self.say(key, &args), description: self.say("text-trend", &args) })
    }

    fn trend_table(&self, caption: &Caption, what: MeasureRef, figures: &[&Figure]) -> TableView {
        let column = |label: String, numeric| Column { label, numeric };
        let mut figures = figures.to_vec();
        figures.sort_by_key(|figure| (std::cmp::Reverse(figure.key.period), figure.key.aspect));
        let rows = figures.iter().map(|figure| Row {
            head: words(self.period_name(&figure.key.period)),
            cells: vec![
                self.cell(Some(figure)),
                words(self.word(&format!("aspect-{}", figure.key.aspect.key()))),
            ],
            kind: RowKind::Plain,
        });
        TableView {
            id: format!("{}-table", caption.id),
            caption: caption.title.clone(),
            columns: vec![
                column(self.word("column-period"), false),
                column(self.what(what), true),
                column(self.word("column-kind"), false),
            ],
            rows: rows.collect(),
            note: None,
        }
    }
}
