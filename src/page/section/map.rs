//! Where?

use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Classes, Tile, TileMap};
use crate::diag::Both;
use crate::indicator::Figure;
use crate::model::{MeasureKind, Missing, Quantity, RegionId, Stated};
use crate::number::Form;
use crate::page::context::Sheet;
use crate::page::view::{Cell, Column, Row, RowKind};
use rust_decimal::Decimal;

pub(in crate::page) const KIND: Kind = Kind {
    name: "tilemap",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`tilemap` memerlukan angka wilayah yang punya `tile`",
        en: "`tilemap` needs figures of regions that have a `tile`",
    },
    compose: |sheet, spec| Ok(sheet.tilemap(spec)),
};

/// With fewer figures there is no pattern to be seen.
const LEAST: usize = 3;

impl<'c> Sheet<'c> {
    /// The regions of the era of a release on their tiles; nothing without an era, tiles or figures, nor for a
    /// measure whose denominator is not the same in every region.
    fn tilemap(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (release, what) = (spec.release?, spec.what);
        let about = &self.dataset().releases[release];
        let era = about.era.filter(|_| {
            let measure = &self.dataset().measures.all[what.measure];
            measure.denominator_varies.is_none()
        })?;
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
        let figures: Vec<&'c Figure> = regions.iter().filter_map(|region| figure(*region)).collect();
        let value = |figure: &&&Figure| figure.quantity().and_then(Quantity::representative);
        if figures.iter().filter_map(|figure| value(&figure)).count() < LEAST {
            return None;
        }
        let top = figures.iter().max_by_key(value)?;
        let bottom = figures.iter().filter(|figure| value(figure).is_some()).min_by_key(value)?;
        let name = self.what(what);
        let (high, low) = (self.quantity_of(top, Form::Headline)?, self.quantity_of(bottom, Form::Headline)?);
        let (top, bottom) = (self.region_name(top.key.region), self.region_name(bottom.key.region));
        let half = if rate || figures.len() < regions.len() { None } else { most(&figures) };
        let half_text = half.map(|count| self.count(count)).unwrap_or_default();
        let (of, period) = (self.count(regions.len()), self.period_name(&about.period));
        let level = regions.first().map(|region| self.level_name(*region)).unwrap_or_default();
        let args = [
            ("what", (&name).into()),
            ("top", (&top).into()),
            ("bottom", (&bottom).into()),
            ("high", (&high).into()),
            ("low", (&low).into()),
            ("count", (&half_text).into()),
            ("of", (&of).into()),
            ("level", (&level).into()),
            ("period", (&period).into()),
        ];
        let key = if half.is_some() { "find-half" } else { "find-extremes" };
        let caption = Caption { title: self.say(key, &args), description: self.say("text-map", &args) };
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
        Some(Composed::new(chart, what.measure, caption, grid, figures))
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
