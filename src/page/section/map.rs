//! Where?

use crate::chart::{Classes, Tile, TileMap};
use crate::indicator::Figure;
use crate::model::{MeasureKind, MeasureRef, Missing, RegionId, ReleaseId, Stated};
use crate::page::context::Sheet;
use crate::page::draw::{Caption, words};
use crate::page::view::{Cell, ChartView, Column, Row, RowKind, TableView};

impl<'c> Sheet<'c> {
    /// The regions of the era of a release on their tiles; nothing without an era, tiles or figures.
    pub(in crate::page) fn map(&self, id: String, release: ReleaseId, what: MeasureRef) -> Option<ChartView> {
        let about = &self.dataset().releases[release];
        let era = about.era?;
        let regions: Vec<RegionId> = self.dataset().regions.of_era(era);
        let figure = |region: RegionId| self.context.figures.actual(region, what, about.period);
        let tiles: Vec<Tile> = regions
            .iter()
            .filter_map(|id| {
                let region = &self.dataset().regions.all[*id];
                let (row, column) = region.tile?;
                Some(Tile {
                    row,
                    column,
                    label: region.label.clone().unwrap_or_else(|| region.id.chars().take(2).collect()),
                    name: self.text(&region.name),
                    stated: figure(*id)
                        .map_or(Stated::Missing(Missing::NotAvailable), |figure| figure.stated),
                    highlighted: false,
                    link: self.region_in(release, *id).href,
                })
            })
            .collect();
        let rate = self.dataset().measures.all[what.measure].kind == MeasureKind::Rate;
        let chart = TileMap { tiles, classes: if rate { Classes::Even } else { Classes::Equal } };
        let figures: Vec<&Figure> = regions.iter().filter_map(|region| figure(*region)).collect();
        let value = |figure: &&&Figure| figure.quantity().and_then(|quantity| quantity.representative());
        let top = figures.iter().max_by_key(value)?;
        let bottom = figures.iter().filter(|figure| value(figure).is_some()).min_by_key(value)?;
        let name = self.what(what);
        let (top, bottom) = (self.region_name(top.key.region), self.region_name(bottom.key.region));
        let (of, period) = (self.count(regions.len()), self.period_name(&about.period));
        let level = regions.first().map(|region| self.level_name(*region)).unwrap_or_default();
        let args = [
            ("what", (&name).into()),
            ("top", (&top).into()),
            ("bottom", (&bottom).into()),
            ("of", (&of).into()),
            ("level", (&level).into()),
            ("period", (&period).into()),
        ];
        let caption =
            Caption { id, title: self.say("find-extremes", &args), description: self.say("text-map", &args) };
        let rows = regions.iter().map(|region| {
            let card = self.region_in(release, *region);
            Row {
                head: Cell { text: card.label, href: card.href, ..Cell::default() },
                cells: vec![self.cell(figure(*region))],
                kind: RowKind::Plain,
            }
        });
        let table = TableView {
            id: format!("{}-table", caption.id),
            caption: words(caption.title.clone()).text,
            columns: vec![
                Column { label: self.word("column-region"), numeric: false },
                Column { label: name, numeric: true },
            ],
            rows: rows.collect(),
            note: None,
        };
        let sources = self.sources_of(figures);
        self.chart(&chart, what.measure, caption, table, sources)
    }
}
