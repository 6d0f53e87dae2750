//! Which regions, and when?

use super::Subject;
use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Classes, HeatMap, HeatRow, Order};
use crate::diag::Both;
use crate::indicator::{Figure, barriers};
use crate::model::{
    Break, LevelId, MeasureKind, MeasureRef, Missing, Period, PeriodKind, Quantity, RegionId, Stated,
};
use crate::page::compare::direction;
use crate::page::draw::words;
use crate::page::extremes::Extremes;
use crate::page::sheet::Sheet;
use crate::page::view::{Cell, Column, Direction, Row, RowKind};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub(in crate::page) const KIND: Kind = Kind {
    name: "heatmap",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`heatmap` memerlukan angka tiga wilayah atau lebih dari dua periode atau lebih",
        en: "`heatmap` needs figures of three regions or more for two periods or more",
    },
    compose: |sheet, spec| Ok(sheet.heatmap(spec)),
};

/// With fewer regions there is no pattern to be seen.
const LEAST_REGIONS: usize = 3;
/// With fewer periods it is a ranking.
const LEAST_PERIODS: usize = 2;

/// The figures of the regions of one level at the ends of periods.
pub(super) struct Weave<'c> {
    /// The regions, in the order of the content.
    pub(super) rows: Vec<RegionId>,
    /// The periods, the oldest first, and the figures that regions have of each.
    pub(super) columns: Vec<(Period, BTreeMap<RegionId, &'c Figure>)>,
}

impl<'c> Weave<'c> {
    pub(super) fn figures(&self) -> impl Iterator<Item = &'c Figure> {
        self.columns.iter().flat_map(|(_, figures)| figures.values().copied())
    }

    fn last(&self) -> Option<&(Period, BTreeMap<RegionId, &'c Figure>)> {
        self.columns.last()
    }
}

impl<'c> Sheet<'c> {
    /// The regions of the level that has the most of them as rows, the periods as columns; nothing unless several
    /// regions have figures of several periods, nor for a measure whose denominator is not the same in every region.
    fn heatmap(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (subject, what) = (spec.subject, spec.what);
        let measure = &self.dataset().measures.all[what.measure];
        if measure.denominator_varies.is_some() {
            return None;
        }
        let grid = self.weave(subject, what)?;
        let breaks = self.breaks_between(what, &grid);
        let told: BTreeMap<_, &Break> = breaks.iter().map(|(_, one)| ((one.on, one.span), *one)).collect();
        let told: Vec<String> = told.values().map(|one| self.break_words(one)).collect();
        let rows = grid.rows.iter().map(|region| HeatRow {
            label: self.text(self.dataset().regions.all[*region].short_name()),
            figures: grid.columns.iter().map(|column| self.stated_in(*region, column)).collect(),
            highlighted: *region == subject.region,
        });
        let chart = HeatMap {
            periods: grid.columns.iter().map(|(period, _)| *period).collect(),
            breaks: breaks.iter().map(|(column, _)| *column).collect(),
            rows: rows.collect(),
            order: Order::Newest,
            classes: if measure.kind == MeasureKind::Rate { Classes::Even } else { Classes::Equal },
        };
        let mut caption = self.weave_caption(what, "text-heatmap", &grid)?;
        caption.tell(&told);
        let note = (!told.is_empty()).then(|| told.join(" "));
        let table = Grid { note, ..self.heatmap_table(&grid) };
        Some(Composed::new(chart, what.measure, caption, |_| table, grid.figures().collect()))
    }

    /// The figures of the level with the most regions; of two with as many, of the wider.
    pub(super) fn weave(&self, subject: Subject, what: MeasureRef) -> Option<Weave<'c>> {
        let regions = &self.dataset().regions;
        let with_figures: BTreeSet<RegionId> =
            self.context.figures.of_measure(what).map(|figure| figure.key.region).collect();
        let mut levels: BTreeMap<LevelId, Vec<RegionId>> = BTreeMap::new();
        for region in with_figures {
            levels.entry(regions.all[region].level).or_default().push(region);
        }
        let grids = levels.into_values().filter_map(|regions| self.grid_of(subject, what, &regions));
        // The last of several maxima would be the narrowest level.
        grids.reduce(|best, next| if next.rows.len() > best.rows.len() { next } else { best })
    }

    fn grid_of(&self, subject: Subject, what: MeasureRef, regions: &[RegionId]) -> Option<Weave<'c>> {
        let mut found: Vec<&'c Figure> = Vec::new();
        for region in regions {
            found.extend(self.comparable(Subject { region: *region, ..subject }, what));
        }
        if self.dataset().measures.all[what.measure].kind == MeasureKind::Flow {
            let kind = commonest(&found)?;
            found.retain(|figure| figure.key.period.kind == kind);
        }
        let mut columns: BTreeMap<Date, Vec<&'c Figure>> = BTreeMap::new();
        for figure in found {
            columns.entry(figure.key.period.end).or_default().push(figure);
        }
        let mut grid = Weave { rows: Vec::new(), columns: Vec::new() };
        for figures in columns.into_values() {
            // A column in which all but a few are withheld or late is one too.
            let told = figures.len() >= LEAST_REGIONS && figures.iter().any(|one| one.quantity().is_some());
            let Some(kind) = commonest(&figures).filter(|_| told) else { continue };
            let named = figures.iter().find(|figure| figure.key.period.kind == kind);
            let by_region = figures.iter().map(|figure| (figure.key.region, *figure)).collect();
            grid.columns.extend(named.map(|figure| (figure.key.period, by_region)));
        }
        if self.dataset().measures.season_of(what.measure).is_some() {
            // December beside April would show the season and not the years.
            let month = |column: &(Period, _)| column.0.end.month();
            let count = |of: i8| grid.columns.iter().filter(|column| month(column) == of).count();
            let commonest = grid.columns.iter().map(month).max_by_key(|of| count(*of))?;
            grid.columns.retain(|column| month(column) == commonest);
        }
        let known: BTreeSet<RegionId> = grid
            .figures()
            .filter(|figure| figure.quantity().is_some())
            .map(|figure| figure.key.region)
            .collect();
        grid.rows = known.into_iter().collect();
        // Regions that have a figure each, but none two, show no time.
        let periods_of = |region: &&RegionId| {
            let columns = grid.columns.iter();
            let known = columns.filter(|column| self.stated_in(**region, column).quantity().is_some());
            known.count() >= LEAST_PERIODS
        };
        (grid.rows.iter().filter(periods_of).count() >= LEAST_REGIONS).then_some(grid)
    }

    /// What is known of a region in a period. Of one that did not exist there was nothing to count.
    pub(super) fn stated_in(
        &self,
        region: RegionId,
        (period, figures): &(Period, BTreeMap<RegionId, &Figure>),
    ) -> Stated {
        match figures.get(&region) {
            Some(figure) => figure.stated,
            None if !self.dataset().regions.all[region].existed_on(period.end) => {
                Stated::Missing(Missing::NotApplicable)
            }
            None => Stated::Missing(Missing::NotAvailable),
        }
    }

    /// The columns before which the series of any of the regions is broken, with the break.
    pub(super) fn breaks_between(&self, what: MeasureRef, grid: &Weave<'c>) -> Vec<(usize, &'c Break)> {
        let measures = &self.dataset().measures;
        let kind = measures.all[what.measure].kind;
        let all = measures.breaks_of(what.measure);
        let concerns = |one: &Break| grid.rows.iter().any(|region| one.concerns(*region));
        let mut out = Vec::new();
        for (at, pair) in grid.columns.windows(2).enumerate() {
            let [(before, _), (after, _)] = pair else { continue };
            let parting = all.iter().filter(|one| concerns(one) && one.parts(kind, *before, *after));
            out.extend(parting.map(|one| (at + 1, *one)));
        }
        out
    }

    pub(super) fn weave_caption(&self, what: MeasureRef, text: &str, grid: &Weave<'c>) -> Option<Caption> {
        let (first, last) = (grid.columns.first()?, grid.last()?);
        let name = self.what(what);
        let (from, to) = (self.period_name(&first.0), self.period_name(&last.0));
        let level = self.level_name(*grid.rows.first()?);
        let of = self.count(grid.rows.len());
        let stated = grid
            .rows
            .iter()
            .flat_map(|region| grid.columns.iter().map(|column| self.stated_in(*region, column)));
        let empty = stated.filter(|stated| stated.quantity().is_none()).count();
        let empty_text = self.count(empty);
        let cells = self.count(grid.rows.len() * grid.columns.len());
        let args = [
            ("what", (&name).into()),
            ("level", (&level).into()),
            ("of", (&of).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("count", (&empty_text).into()),
            ("cells", (&cells).into()),
        ];
        let mut description = self.say(text, &args);
        if empty > 0 {
            description.push(' ');
            description.push_str(&self.say("text-heatmap-empty", &args));
        }
        let title = self.heatmap_finding(what, grid).or_else(|| self.heatmap_extremes(what, grid))?;
        Some(Caption { title, description })
    }

    /// In how many regions the figure rose or fell, of those whose figures can be held against each other.
    fn heatmap_finding(&self, what: MeasureRef, grid: &Weave<'c>) -> Option<String> {
        let (to, new) = grid.last()?;
        let differences = |old: &BTreeMap<RegionId, &'c Figure>| -> Vec<Quantity> {
            let pairs = new.iter().filter_map(|(region, new)| Some((*old.get(region)?, *new)));
            let alike = pairs.filter(|(old, new)| {
                let area = &self.dataset().regions.all[old.key.region];
                area.existed_on(old.key.period.end) && barriers(self.dataset(), old.key, new.key).is_empty()
            });
            alike.filter_map(|(old, new)| new.quantity()?.subtract(old.quantity()?).ok()).collect()
        };
        let (_, earlier) = grid.columns.split_last()?;
        let mut held: Vec<(&Period, Vec<Quantity>)> =
            earlier.iter().map(|(from, old)| (from, differences(old))).collect();
        let half = grid.rows.len().div_ceil(2);
        let longest = held.iter().position(|(_, changes)| changes.len() >= half);
        // The oldest that half of the regions have, else the one that most of them have.
        let most = (0..held.len()).rev().max_by_key(|at| held.get(*at).map(|(_, changes)| changes.len()));
        let (from, changes) = held.swap_remove(longest.or(most)?);
        if changes.len() < LEAST_REGIONS {
            return None;
        }
        let count = |way| changes.iter().filter(|change| direction(change) == Some(way)).count();
        let (up, down) = (count(Direction::Up), count(Direction::Down));
        let (key, count) = match (up >= down, up.max(down)) {
            (_, 0) => return None,
            (true, count) if count == changes.len() => ("find-heatmap-up-all", count),
            (true, count) => ("find-heatmap-up", count),
            (false, count) if count == changes.len() => ("find-heatmap-down-all", count),
            (false, count) => ("find-heatmap-down", count),
        };
        let name = self.what(what);
        let mut level = self.level_name(*grid.rows.first()?);
        if changes.len() < grid.rows.len() {
            level = self.say("find-heatmap-both", &[("level", (&level).into())]);
        }
        let (count, of) = (self.count(count), self.count(changes.len()));
        let (from, to) = (self.period_name(from), self.period_name(to));
        let args = [
            ("what", (&name).into()),
            ("level", (&level).into()),
            ("count", (&count).into()),
            ("of", (&of).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        Some(self.say(key, &args))
    }

    /// The highest and the lowest of the newest period, where nothing can be said of change.
    fn heatmap_extremes(&self, what: MeasureRef, grid: &Weave<'c>) -> Option<String> {
        let (period, figures) = grid.last()?;
        let Extremes { top, bottom, high, low, same_in, level } = self.extremes(figures.values().copied())?;
        let (name, period) = (self.what(what), self.period_name(period));
        let key = if same_in.is_some() { "find-even" } else { "find-heatmap-extremes" };
        let known = same_in.unwrap_or_default();
        let args = [
            ("what", (&name).into()),
            ("top", (&top).into()),
            ("bottom", (&bottom).into()),
            ("high", (&high).into()),
            ("low", (&low).into()),
            ("known", (&known).into()),
            ("level", (&level).into()),
            ("period", (&period).into()),
        ];
        Some(self.say(key, &args))
    }

    /// The rows in the order of the content, as one looks a region up.
    pub(super) fn heatmap_table(&self, grid: &Weave<'c>) -> Grid {
        let cell = |region: RegionId, column: &(Period, BTreeMap<RegionId, &Figure>)| match self
            .stated_in(region, column)
        {
            Stated::Missing(reason) => Cell { missing: true, ..words(self.missing(reason)) },
            Stated::Quantity(_) => self.cell(column.1.get(&region).copied()),
        };
        let rows = grid.rows.iter().map(|region| {
            let card = self.region(*region);
            Row {
                head: Cell { text: card.label, href: card.href, ..Cell::default() },
                cells: grid.columns.iter().map(|column| cell(*region, column)).collect(),
                kind: RowKind::Plain,
            }
        });
        let first = Column { label: self.word("column-region"), numeric: false };
        let periods =
            grid.columns.iter().map(|(period, _)| Column { label: self.period_name(period), numeric: true });
        Grid { columns: std::iter::once(first).chain(periods).collect(), rows: rows.collect(), note: None }
    }
}

/// The kind of period that most of these figures have; there may be tens of thousands.
fn commonest(figures: &[&Figure]) -> Option<PeriodKind> {
    let mut counts: BTreeMap<PeriodKind, usize> = BTreeMap::new();
    for figure in figures {
        *counts.entry(figure.key.period.kind).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(kind, count)| (*count, *kind)).map(|(kind, _)| kind)
}
