//! More or less than before?

use super::Subject;
use crate::chart::{Point, Series, Trend};
use crate::indicator::Figure;
use crate::model::{Aspect, MeasureKind, MeasureRef, PeriodKind, Quantity, Status};
use crate::number::Form;
use crate::page::compare::direction;
use crate::page::context::Sheet;
use crate::page::draw::{Caption, words};
use crate::page::tables::is_counted;
use crate::page::view::{ChartView, Column, Direction, Row, RowKind, TableView};

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
            .filter(|figure| self.was_set(figure, subject))
            .collect();
        let chart = Trend {
            series: vec![Series {
                name: self.what(what),
                points: counted.iter().map(|figure| self.point(figure)).collect(),
                highlighted: true,
            }],
            targets: targets.iter().map(|figure| self.point(figure)).collect(),
            breaks: Vec::new(),
        };
        let all: Vec<&Figure> = counted.iter().chain(&targets).copied().collect();
        let caption = self.trend_caption(id, subject, what, &counted)?;
        let table = self.trend_table(&caption, what, &all);
        let sources = self.sources_of(all);
        self.chart(&chart, what.measure, caption, table, sources)
    }

    /// A figure at its time.
    pub(super) fn point(&self, figure: &Figure) -> Point {
        Point {
            period: figure.key.period,
            stated: figure.stated,
            aspect: figure.key.aspect,
            status: self.observation(figure).map_or(Status::Unstated, |one| one.status),
        }
    }

    /// Whether a target had been set by the year after the period of a release, in which its sources come out: a
    /// report on 2014 shows none of the later ones.
    fn was_set(&self, target: &Figure, subject: Subject) -> bool {
        let latest = subject.period.end.year().saturating_add(1);
        subject.release.is_none()
            || self.observation(target).is_none_or(|one| one.released.earliest.year() <= latest)
    }

    /// What was counted up to the period of the page. Amounts over periods of different lengths cannot stand
    /// on one line: those of the commonest length stay.
    pub(super) fn comparable(&self, subject: Subject, what: MeasureRef) -> Vec<&'c Figure> {
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
        let value = |figure: &Figure| self.quantity_of(figure, Form::Headline);
        let (old, new) = (value(first)?, value(last)?);
        let difference = last.quantity()?.subtract(first.quantity()?).ok();
        let way = difference.as_ref().and_then(direction);
        // A rise that ends below a height reached before, or a fall that ends above a depth, is half a finding.
        let turn = known.iter().copied().filter(|figure| turned(figure, first, last, way));
        let turn = match way {
            Some(Direction::Up) => {
                turn.max_by_key(|figure| figure.quantity().and_then(Quantity::representative))
            }
            _ => turn.min_by_key(|figure| figure.quantity().and_then(Quantity::representative)),
        };
        let key = match way {
            Some(Direction::Up) if turn.is_some() => "find-trend-up-from-peak",
            Some(Direction::Down) if turn.is_some() => "find-trend-down-from-low",
            Some(Direction::Up) => "find-trend-up",
            Some(Direction::Down) => "find-trend-down",
            Some(Direction::Same) => "find-trend-same",
            Some(Direction::Neutral) | None => "find-trend-plain",
        };
        let turn_value = turn.and_then(|figure| value(figure)).unwrap_or_default();
        let when = turn.map(|figure| self.period_name(&figure.key.period)).unwrap_or_default();
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("old", (&old).into()),
            ("new", (&new).into()),
            ("turn", (&turn_value).into()),
            ("when", (&when).into()),
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

/// Whether a figure between the first and the last lies surely beyond the last in the way of the change.
fn turned(figure: &Figure, first: &Figure, last: &Figure, way: Option<Direction>) -> bool {
    let beyond =
        |from: &Figure| figure.quantity()?.subtract(from.quantity()?).ok().as_ref().and_then(direction);
    let inner = figure.key != first.key && figure.key != last.key;
    inner && matches!(way, Some(Direction::Up | Direction::Down)) && beyond(last) == way
}
