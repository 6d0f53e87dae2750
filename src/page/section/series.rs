//! Several measures of one region over time, on one scale.

use super::kind::{Caption, Composed, Grid, Spec};
use super::trend::marks_of;
use crate::chart::{Series, Trend};
use crate::indicator::Figure;
use crate::model::{Break, Period};
use crate::page::context::Sheet;
use crate::page::draw::words;
use crate::page::view::{Column, Row, RowKind};
use std::collections::BTreeSet;

impl<'c> Sheet<'c> {
    /// The figures of measures of one unit over time, each named at its end; nothing if one of them has fewer than
    /// two dated figures. Their targets are left out: a mark would not say whose it is.
    pub(super) fn series(&self, spec: &Spec) -> Option<Composed<'c>> {
        let subject = spec.subject;
        let measures: Vec<_> = spec.measures().collect();
        let counted: Vec<Vec<&'c Figure>> =
            measures.iter().map(|what| self.comparable(subject, *what)).collect();
        let known = |figures: &Vec<&Figure>| figures.iter().filter(|one| one.quantity().is_some()).count();
        if counted.iter().any(|figures| known(figures) < 2) {
            return None;
        }
        let series = measures.iter().zip(&counted).map(|(what, figures)| Series {
            name: self.what(*what),
            points: figures.iter().map(|figure| self.point(figure)).collect(),
            highlighted: false,
        });
        let mut breaks: Vec<&Break> = Vec::new();
        let mut marks: Vec<Period> = Vec::new();
        for (what, figures) in measures.iter().zip(&counted) {
            let kind = self.dataset().measures.all[what.measure].kind;
            for one in self.breaks_within(subject, *what, figures) {
                marks.extend(marks_of(one, kind, figures));
                breaks.push(one);
            }
        }
        marks.sort();
        marks.dedup();
        breaks.sort_by_key(|one| (one.on, one.span));
        breaks.dedup_by_key(|one| one.span);
        let chart = Trend { series: series.collect(), targets: Vec::new(), breaks: marks };
        let periods: BTreeSet<Period> = counted.iter().flatten().map(|figure| figure.key.period).collect();
        let names: Vec<String> = measures.iter().map(|what| self.what(*what)).collect();
        let (from, to) = (self.period_name(periods.first()?), self.period_name(periods.last()?));
        let (what, region) = (self.listed_names(&names), self.region_name(subject.region));
        let args = [
            ("what", (&what).into()),
            ("region", (&region).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        let title = self.say("find-trend-plain", &args);
        let told: Vec<String> = breaks.iter().map(|one| self.break_words(one)).collect();
        let description = std::iter::once(self.say("text-trend", &args)).chain(told.iter().cloned());
        let caption = Caption { title, description: description.collect::<Vec<_>>().join(" ") };
        let note = (!told.is_empty()).then(|| told.join(" "));
        let grid = Grid { note, ..self.series_table(names, &periods, &counted) };
        let figures = counted.iter().flatten().copied().collect();
        Some(Composed::new(chart, spec.what.measure, caption, grid, figures))
    }

    /// "registered participants, active participants and workers"
    fn listed_names(&self, names: &[String]) -> String {
        let Some((last, first)) = names.split_last() else { return String::new() };
        if first.is_empty() {
            return last.clone();
        }
        self.say("list-and", &[("first", (&first.join(", ")).into()), ("last", last.into())])
    }

    fn series_table(&self, names: Vec<String>, periods: &BTreeSet<Period>, counted: &[Vec<&Figure>]) -> Grid {
        let cell = |figures: &Vec<&Figure>, period: Period| {
            // Of another measure there may be nothing to report for a period: that is no figure that is missing.
            figures
                .iter()
                .find(|figure| figure.key.period == period)
                .map_or_else(|| words("–"), |figure| self.cell(Some(figure)))
        };
        let rows = periods.iter().rev().map(|period| Row {
            head: words(self.period_name(period)),
            cells: counted.iter().map(|figures| cell(figures, *period)).collect(),
            kind: RowKind::Plain,
        });
        let first = Column { label: self.word("column-period"), numeric: false };
        let others = names.into_iter().map(|label| Column { label, numeric: true });
        Grid { columns: std::iter::once(first).chain(others).collect(), rows: rows.collect(), note: None }
    }
}
