//! Several measures of one region over time, on one scale.

use super::kind::{Caption, Composed, Grid, Spec};
use super::trend::marks_of;
use crate::chart::{Chart, Series, Trend};
use crate::indicator::Figure;
use crate::model::{Break, CategoryId, MeasureRef, Period};
use crate::number::Form;
use crate::page::compare::direction;
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::view::{Column, Direction, Row, RowKind};
use std::collections::BTreeSet;

/// A title has no room for more names.
const NAMED: usize = 6;

/// Figures of several measures over time.
pub(super) struct Several<'c> {
    /// The names of the measures.
    pub(super) names: Vec<String>,
    /// The figures of each.
    pub(super) counted: Vec<Vec<&'c Figure>>,
    /// Where lines end.
    pub(super) marks: Vec<Period>,
    /// The breaks, in words.
    told: Vec<String>,
}

impl<'c> Sheet<'c> {
    /// The figures of measures of one unit over time, each named at its end. Their targets are left out: a mark would
    /// not say whose it is.
    pub(super) fn series(&self, spec: &Spec) -> Option<Composed<'c>> {
        let several = self.several(spec)?;
        let (_, short) = self.names_of_several(spec, &several.names, &several.counted);
        let series = short.into_iter().zip(&several.counted).map(|(name, figures)| Series {
            name,
            points: figures.iter().map(|figure| self.point(figure)).collect(),
            highlighted: false,
        });
        let chart = Trend { series: series.collect(), targets: Vec::new(), breaks: several.marks.clone() };
        self.composed_of_several(chart, spec, several, "text-trend")
    }

    /// The figures of measures of one unit; nothing if one of them has fewer than two dated figures.
    pub(super) fn several(&self, spec: &Spec) -> Option<Several<'c>> {
        let subject = spec.subject;
        let measures: Vec<_> = spec.measures().collect();
        let counted: Vec<Vec<&'c Figure>> =
            measures.iter().map(|what| self.comparable(subject, *what)).collect();
        let known = |figures: &Vec<&Figure>| figures.iter().filter(|one| one.quantity().is_some()).count();
        if counted.iter().any(|figures| known(figures) < 2) {
            return None;
        }
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
        let names = measures.iter().map(|what| self.what(*what)).collect();
        let told = breaks.iter().map(|one| self.break_words(one)).collect();
        Some(Several { names, counted, marks, told })
    }

    /// A chart of several measures, with `text` as the message that describes the drawing.
    pub(super) fn composed_of_several(
        &self,
        chart: impl Chart + 'c,
        spec: &Spec,
        several: Several<'c>,
        text: &str,
    ) -> Option<Composed<'c>> {
        let Several { names, counted, told, .. } = several;
        let periods: BTreeSet<Period> = counted.iter().flatten().map(|figure| figure.key.period).collect();
        let (from, to) = (self.period_name(periods.first()?), self.period_name(periods.last()?));
        let region = self.region_name(spec.subject.region);
        let (all, short) = self.names_of_several(spec, &names, &counted);
        let args = [
            ("what", (&all).into()),
            ("region", (&region).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        let ways = if text == "text-trend" { None } else { self.ways(spec, &short, &counted) };
        // Parts of one measure have its name before them once.
        let place = if short == names { region.clone() } else { self.place_of(spec) };
        let finding = ways.or_else(|| self.where_they_are(&place, &short, &counted));
        let title = finding.unwrap_or_else(|| self.say("find-trend-plain", &args));
        let mut caption = Caption { title, description: self.say(text, &args) };
        caption.tell(&told);
        let note = (!told.is_empty()).then(|| told.join(" "));
        let grid = Grid { note, ..self.series_table(names, &periods, &counted) };
        let figures = counted.iter().flatten().copied().collect();
        Some(Composed::new(chart, spec.what.measure, caption, |_| grid, figures))
    }

    /// The names of measures in one list; parts of one measure are told by what is their own, behind its name once.
    pub(super) fn names_of_several(
        &self,
        spec: &Spec,
        names: &[String],
        counted: &[Vec<&Figure>],
    ) -> (String, Vec<String>) {
        let one = spec.others.iter().all(|other| other.measure == spec.what.measure);
        let firsts: Vec<&Figure> = counted.iter().filter_map(|figures| figures.first().copied()).collect();
        let parts = firsts.iter().all(|figure| figure.key.category != CategoryId::TOTAL);
        if !one || !parts {
            let mut list = names.to_vec();
            list.iter_mut().skip(1).for_each(|name| *name = self.inside(name));
            return (self.listed_words(&list), names.to_vec());
        }
        let short: Vec<String> = firsts.iter().map(|figure| self.part_name(figure)).collect();
        let measure = self.what(MeasureRef { category: CategoryId::TOTAL, ..spec.what });
        let within: Vec<String> = short.iter().map(|name| self.inside(name)).collect();
        let list = self.listed_words(&within);
        let args = [("what", (&measure).into()), ("parts", (&list).into())];
        (self.say("what-parts", &args), short)
    }

    /// Which of several rose and which fell from the first to the last of their figures; nothing where that cannot be
    /// said of one of them.
    fn ways(&self, spec: &Spec, names: &[String], counted: &[Vec<&Figure>]) -> Option<String> {
        if names.len() > NAMED {
            return None;
        }
        let (mut up, mut down) = (Vec::new(), Vec::new());
        for (name, figures) in names.iter().zip(counted) {
            let known: Vec<&Figure> =
                figures.iter().filter(|figure| figure.quantity().is_some()).copied().collect();
            let alike = self.like_the_last(&known);
            let (first, last) = (alike.first()?, alike.last()?);
            let change = last.quantity()?.subtract(first.quantity()?).ok()?;
            match direction(&change).filter(|_| alike.len() > 1)? {
                Direction::Up => up.push(self.inside(name)),
                Direction::Down => down.push(self.inside(name)),
                Direction::Same | Direction::Neutral => return None,
            }
        }
        let one = spec.others.iter().all(|other| other.measure == spec.what.measure);
        let place = if one { self.place_of(spec) } else { self.region_name(spec.subject.region) };
        let (up, down) = (self.listed_words(&up), self.listed_words(&down));
        let args = [("place", (&place).into()), ("up", (&up).into()), ("down", (&down).into())];
        let key = match (up.is_empty(), down.is_empty()) {
            (false, false) => "find-ways",
            (false, true) => "find-ways-up",
            (true, _) => "find-ways-down",
        };
        Some(self.say(key, &args))
    }

    /// "registered participants in Aceh", of a measure whose parts are told apart behind it.
    fn place_of(&self, spec: &Spec) -> String {
        let measure = self.what(MeasureRef { category: CategoryId::TOTAL, ..spec.what });
        let region = self.region_name(spec.subject.region);
        self.say("find-ways-of", &[("what", (&measure).into()), ("region", (&region).into())])
    }

    /// What several are at the end, where that is one period of all; behind the region, or the measure and the region.
    fn where_they_are(&self, place: &str, names: &[String], counted: &[Vec<&Figure>]) -> Option<String> {
        let lasts: Vec<&Figure> =
            counted.iter().map(|figures| figures.last().copied()).collect::<Option<_>>()?;
        let period = lasts.first()?.key.period;
        if names.len() > NAMED || lasts.iter().any(|figure| figure.key.period != period) {
            return None;
        }
        let value = |(name, figure): (&String, &&Figure)| {
            Some(format!("{} {}", self.inside(name), self.quantity_of(figure, Form::Headline)?))
        };
        let all: Vec<String> = names.iter().zip(&lasts).map(value).collect::<Option<_>>()?;
        let (list, period) = (self.listed_words(&all), self.period_name(&period));
        let args = [("region", place.into()), ("period", (&period).into()), ("list", (&list).into())];
        Some(self.say("find-ends", &args))
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
