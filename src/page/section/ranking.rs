//! How does it compare with others?

use super::Subject;
use crate::chart::{Bar, Bars, Keep, Reference};
use crate::indicator::Figure;
use crate::model::{LevelId, MeasureKind, MeasureRef, Missing, RegionId, ReleaseId, Stated};
use crate::number::Form;
use crate::page::context::Sheet;
use crate::page::draw::{Caption, words};
use crate::page::view::{Cell, ChartView, Column, Row, RowKind, TableView};
use rust_decimal::Decimal;

/// How many are drawn from each end of the ranking on the page of one region.
const ENDS: usize = 3;
/// Up to so many are drawn all.
const FEW: usize = 10;

impl<'c> Sheet<'c> {
    /// The regions of a release as bars: those beside the subject, or those below it if it leads the release.
    pub(in crate::page) fn ranking(
        &self,
        id: String,
        subject: Subject,
        release: ReleaseId,
        what: MeasureRef,
    ) -> Option<ChartView> {
        let leads = self.dataset().releases[release].lead == subject.region;
        let level = if leads {
            self.widest_level(release, what)?
        } else {
            self.dataset().regions.all[subject.region].level
        };
        let ranking = self.context.tables.rankings.get(&(release, level, what))?;
        if ranking.len() < 3 {
            return None;
        }
        let own = ranking.iter().position(|(region, _)| *region == subject.region);
        if !leads && own.is_none() {
            return None;
        }
        let keep =
            if leads || ranking.len() <= FEW { Keep::All } else { Keep::Ends { top: ENDS, bottom: ENDS } };
        let period = self.dataset().releases[release].period;
        let figure = |region: RegionId| self.context.figures.actual(region, what, period);
        let bars = ranking.iter().map(|(region, _)| Bar {
            label: self.text(self.dataset().regions.all[*region].short_name()),
            stated: figure(*region).map_or(Stated::Missing(Missing::NotAvailable), |figure| figure.stated),
            highlighted: *region == subject.region,
            link: self.region_in(release, *region).href,
        });
        let reference = self.reference(subject, release, what);
        let chart = Bars {
            bars: bars.collect(),
            reference: reference.and_then(|figure| {
                let label = self.text(self.dataset().regions.all[figure.key.region].short_name());
                Some(Reference { label, quantity: *figure.quantity()? })
            }),
            keep,
        };
        let caption = self.ranking_caption(id, subject, (release, what), ranking, own)?;
        let shown =
            |at: usize| keep == Keep::All || at < ENDS || at + ENDS >= ranking.len() || Some(at) == own;
        let kept: Vec<(usize, RegionId)> = ranking
            .iter()
            .enumerate()
            .filter(|(at, _)| shown(*at))
            .map(|(at, (region, _))| (at, *region))
            .collect();
        let figures: Vec<&Figure> =
            kept.iter().filter_map(|(_, region)| figure(*region)).chain(reference).collect();
        let table = self.ranking_table(&caption, subject, release, what, ranking, &kept);
        let sources = self.sources_of(figures);
        self.chart(&chart, what.measure, caption, table, sources)
    }

    /// The level below the lead with the most regions that are ranked.
    pub(in crate::page) fn widest_level(&self, release: ReleaseId, what: MeasureRef) -> Option<LevelId> {
        let rankings = &self.context.tables.rankings;
        let of = rankings.iter().filter(|((of, _, measure), _)| *of == release && *measure == what);
        of.max_by_key(|((_, level, _), ranking)| (ranking.len(), std::cmp::Reverse(*level)))
            .map(|((_, level, _), _)| *level)
    }

    /// For a rate, the figure of the region above.
    fn reference(&self, subject: Subject, release: ReleaseId, what: MeasureRef) -> Option<&'c Figure> {
        if self.dataset().measures.all[what.measure].kind != MeasureKind::Rate {
            return None;
        }
        let about = &self.dataset().releases[release];
        let own = self.context.figures.actual(subject.region, what, about.period)?;
        if about.lead == subject.region { Some(own) } else { self.above(release, own) }
    }

    fn ranking_caption(
        &self,
        id: String,
        subject: Subject,
        (release, what): (ReleaseId, MeasureRef),
        ranking: &[(RegionId, Decimal)],
        own: Option<usize>,
    ) -> Option<Caption> {
        let (top, bottom) = (ranking.first()?, ranking.last()?);
        let period = self.dataset().releases[release].period;
        let value = |region: RegionId| {
            self.quantity_of(self.context.figures.actual(region, what, period)?, Form::Headline)
        };
        let (high, low) = (value(top.0)?, value(bottom.0)?);
        let name = self.what(what);
        let region = self.region_name(subject.region);
        let (top_name, bottom_name) = (self.region_name(top.0), self.region_name(bottom.0));
        let of = self.count(ranking.len());
        let level = self.level_name(top.0);
        let period = self.period_name(&period);
        let number = own.map_or(String::new(), |at| {
            self.count(ranking.partition_point(|(_, value)| *value > ranking[at].1) + 1)
        });
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("top", (&top_name).into()),
            ("bottom", (&bottom_name).into()),
            ("high", (&high).into()),
            ("low", (&low).into()),
            ("number", (&number).into()),
            ("of", (&of).into()),
            ("level", (&level).into()),
            ("period", (&period).into()),
        ];
        let key = if own.is_some() { "find-rank" } else { "find-extremes" };
        Some(Caption { id, title: self.say(key, &args), description: self.say("text-ranking", &args) })
    }

    fn ranking_table(
        &self,
        caption: &Caption,
        subject: Subject,
        release: ReleaseId,
        what: MeasureRef,
        ranking: &[(RegionId, Decimal)],
        kept: &[(usize, RegionId)],
    ) -> TableView {
        let period = self.dataset().releases[release].period;
        let rows = kept.iter().map(|(at, region)| {
            let number = ranking.partition_point(|(_, value)| *value > ranking[*at].1) + 1;
            let card = self.region_in(release, *region);
            Row {
                head: Cell { text: card.label, href: card.href, ..Cell::default() },
                cells: vec![
                    self.cell(self.context.figures.actual(*region, what, period)),
                    words(self.count(number)),
                ],
                kind: if *region == subject.region { RowKind::Own } else { RowKind::Plain },
            }
        });
        TableView {
            id: format!("{}-table", caption.id),
            caption: caption.title.clone(),
            columns: vec![
                Column { label: self.word("column-region"), numeric: false },
                Column { label: self.what(what), numeric: true },
                Column { label: self.word("column-rank"), numeric: true },
            ],
            rows: rows.collect(),
            note: None,
        }
    }
}
