//! Where? Every region on a tile of its own.

use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Chart, Classes, Tile, TileMap};
use crate::diag::Both;
use crate::indicator::Figure;
use crate::model::{EraId, MeasureKind, MeasureRef, Missing, Quantity, RegionId, ReleaseId, Stated};
use crate::page::extremes::Extremes;
use crate::page::sheet::Sheet;
use crate::page::view::{Cell, Column, Row, RowKind};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub(in crate::page) const KIND: Kind = Kind {
    name: "tilemap",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`tilemap` memerlukan angka tiga wilayah atau lebih yang punya `tile`",
        en: "`tilemap` needs figures of three regions or more that have a `tile`",
    },
    compose: |sheet, spec| Ok(sheet.tilemap(spec)),
};

/// With fewer figures there is no pattern to be seen.
const LEAST: usize = 3;

/// The regions of a release and their figures, whatever map they are drawn on.
pub(super) struct Mapped<'c> {
    pub(super) release: ReleaseId,
    pub(super) era: EraId,
    /// The regions of the era, in the order of the content.
    pub(super) regions: Vec<RegionId>,
    /// How figures are sorted into classes.
    pub(super) classes: Classes,
    caption: Caption,
    grid: Grid,
    figures: BTreeMap<RegionId, &'c Figure>,
}

impl<'c> Mapped<'c> {
    /// The figure of a region, or that there is none.
    pub(super) fn stated(&self, region: RegionId) -> Stated {
        self.figures.get(&region).map_or(Stated::Missing(Missing::NotAvailable), |figure| figure.stated)
    }

    /// The map as a chart.
    pub(super) fn composed(self, chart: impl Chart + 'c, what: MeasureRef) -> Composed<'c> {
        let figures = self.regions.iter().filter_map(|region| self.figures.get(region).copied()).collect();
        Composed::new(chart, what.measure, self.caption, |_| self.grid, figures)
    }
}

impl<'c> Sheet<'c> {
    fn tilemap(&self, spec: &Spec) -> Option<Composed<'c>> {
        let mapped = self.mapped(spec, "text-map")?;
        let tile = |id: &RegionId| {
            let region = &self.dataset().regions.all[*id];
            let (row, column) = region.tile?;
            Some(Tile {
                row,
                column,
                label: region.label.clone().unwrap_or_else(|| region.id.chars().take(2).collect()),
                name: self.text(&region.name),
                stated: mapped.stated(*id),
                highlighted: false,
                link: self.region_in(mapped.release, *id).href,
            })
        };
        let tiles = mapped.regions.iter().filter_map(tile).collect();
        let chart = TileMap { tiles, classes: mapped.classes.clone() };
        Some(mapped.composed(chart, spec.what))
    }

    /// The regions of the era of a release; nothing without an era or figures, nor for a measure whose denominator
    /// is not the same in every region. `text` is the message that describes the map.
    pub(super) fn mapped(&self, spec: &Spec, text: &str) -> Option<Mapped<'c>> {
        let (release, what) = (spec.release?, spec.what);
        let about = &self.dataset().releases[release];
        let era = about.era.filter(|_| {
            let measure = &self.dataset().measures.all[what.measure];
            measure.denominator_varies.is_none()
        })?;
        let regions: Vec<RegionId> = self.dataset().regions.of_era(era);
        let figure = |region: RegionId| self.context.figures.actual(region, what, about.period);
        let rate = self.dataset().measures.all[what.measure].kind == MeasureKind::Rate;
        let figures: Vec<&'c Figure> = regions.iter().filter_map(|region| figure(*region)).collect();
        let is_known = |figure: &&&Figure| figure.quantity().and_then(Quantity::representative).is_some();
        if figures.iter().filter(is_known).count() < LEAST {
            return None;
        }
        let Extremes { top, bottom, high, low, same_in, level } = self.extremes(figures.iter().copied())?;
        let name = self.what(what);
        let half = if rate || figures.len() < regions.len() { None } else { most(&figures) };
        let half_text = half.map(|count| self.count(count)).unwrap_or_default();
        let (of, period) = (self.count(regions.len()), self.period_name(&about.period));
        let known = same_in.clone().unwrap_or_default();
        let args = [
            ("what", (&name).into()),
            ("top", (&top).into()),
            ("bottom", (&bottom).into()),
            ("high", (&high).into()),
            ("low", (&low).into()),
            ("count", (&half_text).into()),
            ("known", (&known).into()),
            ("of", (&of).into()),
            ("level", (&level).into()),
            ("period", (&period).into()),
        ];
        let key = match (same_in, half) {
            (Some(_), _) => "find-even",
            (None, Some(_)) => "find-half",
            (None, None) => "find-extremes",
        };
        let caption = Caption { title: self.say(key, &args), description: self.say(text, &args) };
        let rows = regions.iter().map(|region| {
            let card = self.region_in(release, *region);
            Row {
                head: Cell { text: card.label, href: card.href, ..Cell::default() },
                cells: vec![self.cell(figure(*region))],
                kind: RowKind::Plain,
            }
        });
        let grid = Grid {
            columns: vec![
                Column { label: self.word("column-region"), numeric: false },
                Column { label: name, numeric: true },
            ],
            rows: rows.collect(),
            note: None,
        };
        let classes = if rate { Classes::Even } else { Classes::Equal };
        let figures = figures.into_iter().map(|figure| (figure.key.region, figure)).collect();
        Some(Mapped { release, era, regions, classes, caption, grid, figures })
    }
}

/// How many regions, taken from the largest, hold more than half of the sum of all; nothing unless every figure
/// is a single number above zero and a third of the regions is enough.
fn most(figures: &[&Figure]) -> Option<usize> {
    let values: Option<Vec<Decimal>> = figures.iter().map(|figure| figure.quantity()?.point()).collect();
    let mut values = values?;
    values.sort_unstable_by(|a, b| b.cmp(a));
    let total = values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
    if values.last()?.is_sign_negative() || total.is_zero() {
        return None;
    }
    let mut sum = Decimal::ZERO;
    let before = values.iter().take_while(|value| {
        sum += **value;
        sum <= total - sum
    });
    let count = before.count() + 1;
    (count > 1 && count * 3 <= values.len()).then_some(count)
}
