//! More or less than before?

use super::Subject;
use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Point, Series, Trend};
use crate::diag::Both;
use crate::indicator::Figure;
use crate::model::{Aspect, Break, MeasureKind, MeasureRef, Period, PeriodKind, Quantity, Status};
use crate::number::Form;
use crate::page::compare::direction;
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::tables::is_counted;
use crate::page::view::{Column, Direction, Row, RowKind};

/// So many lines can be told apart.
const MOST: usize = 6;

pub(in crate::page) const KIND: Kind = Kind {
    name: "trend",
    holds: Holds::OneRegion,
    most_measures: MOST,
    takes: &[],
    needs: Both {
        id: "`trend` memerlukan angka dari dua periode atau lebih",
        en: "`trend` needs figures of two periods or more",
    },
    compose: |sheet, spec| Ok(if spec.others.is_empty() { sheet.trend(spec) } else { sheet.series(spec) }),
};

impl<'c> Sheet<'c> {
    /// The figures of a measure over time, with its targets; nothing for fewer than two dated figures.
    fn trend(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (subject, what) = (spec.subject, spec.what);
        let counted = self.comparable(subject, what);
        if counted.iter().filter(|figure| figure.quantity().is_some()).count() < 2 {
            return None;
        }
        let targets: Vec<&'c Figure> = self
            .context
            .figures
            .series(subject.region, what)
            .filter(|figure| figure.key.aspect == Aspect::Target && figure.quantity().is_some())
            .filter(|figure| self.was_set(figure, subject))
            .collect();
        let kind = self.dataset().measures.all[what.measure].kind;
        let breaks = self.breaks_within(subject, what, &counted);
        let chart = Trend {
            series: vec![Series {
                name: self.what(what),
                points: counted.iter().map(|figure| self.point(figure)).collect(),
                highlighted: true,
            }],
            targets: targets.iter().map(|figure| self.point(figure)).collect(),
            breaks: breaks.iter().flat_map(|one| marks_of(one, kind, &counted)).collect(),
        };
        let all: Vec<&'c Figure> = counted.iter().chain(&targets).copied().collect();
        let mut caption = self.trend_caption(subject, what, &counted)?;
        let told: Vec<String> = breaks.iter().map(|one| self.break_words(one)).collect();
        caption.tell(&told);
        let note = (!told.is_empty()).then(|| told.join(" "));
        let figures = all.clone();
        let grid = move |sheet: &Self| Grid { note, ..sheet.trend_table(what, &figures) };
        Some(Composed::new(chart, what.measure, caption, grid, all))
    }

    /// A figure at its time.
    pub(in crate::page) fn point(&self, figure: &Figure) -> Point {
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
    pub(in crate::page) fn comparable(&self, subject: Subject, what: MeasureRef) -> Vec<&'c Figure> {
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

    /// The breaks between the figures of a region, the oldest first.
    pub(super) fn breaks_within(
        &self,
        subject: Subject,
        what: MeasureRef,
        counted: &[&Figure],
    ) -> Vec<&'c Break> {
        let measures = &self.dataset().measures;
        let kind = measures.all[what.measure].kind;
        let (Some(first), Some(last)) = (counted.first(), counted.last()) else { return Vec::new() };
        let within =
            |one: &&Break| one.concerns(subject.region) && one.parts(kind, first.key.period, last.key.period);
        measures.breaks_of(what.measure).into_iter().filter(within).collect()
    }

    /// Where the line of these figures ends at breaks.
    pub(in crate::page) fn marks_within(
        &self,
        subject: Subject,
        what: MeasureRef,
        counted: &[&Figure],
    ) -> Vec<Period> {
        let kind = self.dataset().measures.all[what.measure].kind;
        let breaks = self.breaks_within(subject, what, counted);
        breaks.into_iter().flat_map(|one| marks_of(one, kind, counted)).collect()
    }

    /// A break in a sentence: "Seri terputus pada 2021: …"
    pub(super) fn break_words(&self, one: &Break) -> String {
        let when = self.period_name(&one.on.as_period());
        let note = self.text(&one.note);
        self.say("text-break", &[("when", (&when).into()), ("note", (&note).into())])
    }

    /// Of figures in order those that the last of them can be held against: none from before a break, and of
    /// what swings over the year only those of the same month.
    pub(super) fn like_the_last<'f>(&self, known: &[&'f Figure]) -> Vec<&'f Figure> {
        let Some(last) = known.last() else { return Vec::new() };
        let measures = &self.dataset().measures;
        let kind = measures.all[last.key.measure].kind;
        let seasonal = measures.season_of(last.key.measure).is_some();
        let breaks = measures.breaks_of(last.key.measure);
        let comparable = |figure: &&&Figure| {
            let (then, now) = (figure.key.period, last.key.period);
            let mut parting = breaks.iter().filter(|one| one.concerns(last.key.region));
            figure.key == last.key
                || !parting.any(|one| one.parts(kind, then, now))
                    && (!seasonal || then.end.month() == now.end.month())
        };
        known.iter().filter(comparable).copied().collect()
    }

    fn trend_caption(&self, subject: Subject, what: MeasureRef, counted: &[&Figure]) -> Option<Caption> {
        let all: Vec<&Figure> =
            counted.iter().filter(|figure| figure.quantity().is_some()).copied().collect();
        let (earliest, last) = (all.first()?, all.last()?);
        let name = self.what(what);
        let region = self.region_name(subject.region);
        let (from, to) = (self.period_name(&earliest.key.period), self.period_name(&last.key.period));
        let whole = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        // The newest figure may have none to be held against: April, where all others are of December. Then the
        // newest that has one is what the line shows.
        let ends = (2..=all.len()).rev();
        let known = ends.map(|end| self.like_the_last(&all[..end])).find(|known| known.len() > 1);
        let title = known.and_then(|known| self.trend_finding(subject, &known, &name, &region));
        let title = match (title, self.quantity_of(last, Form::Headline)) {
            (Some(title), _) => title,
            (None, Some(value)) => {
                let args = [
                    ("what", (&name).into()),
                    ("region", (&region).into()),
                    ("period", (&to).into()),
                    ("value", (&value).into()),
                ];
                self.say("find-share-plain", &args)
            }
            (None, None) => self.say("find-trend-plain", &whole),
        };
        Some(Caption { title, description: self.say("text-trend", &whole) })
    }

    /// What figures in order, all comparable, show: a rise, a fall, or none.
    fn trend_finding(&self, subject: Subject, known: &[&Figure], name: &str, region: &str) -> Option<String> {
        let (first, last) = (*known.first()?, *known.last()?);
        let (from, to) = (self.period_name(&first.key.period), self.period_name(&last.key.period));
        let value = |figure: &Figure| self.quantity_of(figure, Form::Headline);
        let (old, new) = (value(first)?, value(last)?);
        let difference = last.quantity()?.subtract(first.quantity()?).ok();
        let way = difference.as_ref().and_then(direction)?;
        // A rise that ends below a height reached before, or a fall that ends above a depth, is half a finding.
        let turn = known.iter().copied().filter(|figure| turned(figure, first, last, Some(way)));
        let turn = match way {
            Direction::Up => turn.max_by_key(|figure| figure.quantity().and_then(Quantity::representative)),
            _ => turn.min_by_key(|figure| figure.quantity().and_then(Quantity::representative)),
        };
        let key = match way {
            // A rise that nobody sees in its two ends is told as none.
            Direction::Up | Direction::Down if old == new => "find-trend-nearly",
            Direction::Up if turn.is_some() => "find-trend-up-from-peak",
            Direction::Down if turn.is_some() => "find-trend-down-from-low",
            Direction::Up => "find-trend-up",
            Direction::Down => "find-trend-down",
            // "Since" says until now: what ends before the period of the page says when.
            Direction::Same if last.key.period.end < subject.period.end => "find-trend-same-until",
            Direction::Same => "find-trend-same",
            Direction::Neutral => return None,
        };
        let turn_value = turn.and_then(value).unwrap_or_default();
        let when = turn.map(|figure| self.period_name(&figure.key.period)).unwrap_or_default();
        let args = [
            ("what", name.into()),
            ("region", region.into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("old", (&old).into()),
            ("new", (&new).into()),
            ("turn", (&turn_value).into()),
            ("when", (&when).into()),
        ];
        Some(self.say(key, &args))
    }

    fn trend_table(&self, what: MeasureRef, figures: &[&Figure]) -> Grid {
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
        Grid {
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

/// Where a line ends at a break: where it was, and behind an amount over a period that has days of both sides.
pub(super) fn marks_of(one: &Break, kind: MeasureKind, counted: &[&Figure]) -> Vec<Period> {
    let torn = counted.iter().map(|figure| figure.key.period).filter(|at| one.parts(kind, *at, *at));
    let behind = torn.filter_map(|at| {
        let day = at.end.tomorrow().ok()?;
        Some(Period { kind: PeriodKind::Day, start: day, end: day })
    });
    std::iter::once(one.on.as_period()).chain(behind).collect()
}

/// Whether a figure between the first and the last lies surely beyond the last in the way of the change.
fn turned(figure: &Figure, first: &Figure, last: &Figure, way: Option<Direction>) -> bool {
    let beyond =
        |from: &Figure| figure.quantity()?.subtract(from.quantity()?).ok().as_ref().and_then(direction);
    let inner = figure.key != first.key && figure.key != last.key;
    inner && matches!(way, Some(Direction::Up | Direction::Down)) && beyond(last) == way
}
