//! Who are they?

use super::Subject;
use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Composition, Keep, Stack, Whole};
use crate::diag::Both;
use crate::indicator::Figure;
use crate::model::{MeasureRef, Quantity};
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::view::{Column, Row, RowKind};
use rust_decimal::Decimal;

pub(in crate::page) const KIND: Kind = Kind {
    name: "composition",
    holds: Holds::OneRegion,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`composition` memerlukan angka setiap bagian",
        en: "`composition` needs a figure for every part",
    },
    compose: |sheet, spec| Ok(sheet.composition(spec)),
};

impl<'c> Sheet<'c> {
    /// The parts that a measure sums from; nothing unless all of them are known.
    fn composition(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (subject, what) = (spec.subject, spec.what);
        let measure = &self.dataset().measures.all[what.measure];
        if measure.parts.len() < 2 || what.category != crate::model::CategoryId::TOTAL {
            return None;
        }
        let part = |category| MeasureRef { measure: what.measure, category };
        let figures: Option<Vec<&'c Figure>> = measure
            .parts
            .iter()
            .map(|category| self.context.figures.actual(subject.region, part(*category), subject.period))
            .collect();
        let figures = figures?;
        let chart = Composition {
            parts: figures.iter().map(|figure| self.part_name(figure)).collect(),
            rows: vec![Whole {
                label: self.region_name(subject.region),
                figures: figures.iter().map(|figure| figure.stated).collect(),
                highlighted: false,
            }],
            scale: Stack::Share,
            keep: Keep::All,
        };
        let (caption, shares) = self.composition_caption(subject, what, &figures)?;
        let parts = figures.clone();
        let grid = move |sheet: &Self| Grid {
            columns: vec![
                Column { label: sheet.word("column-category"), numeric: false },
                Column { label: sheet.what(what), numeric: true },
                Column { label: sheet.word("column-share"), numeric: true },
            ],
            rows: parts
                .iter()
                .zip(shares)
                .map(|(figure, share)| Row {
                    head: words(sheet.part_name(figure)),
                    cells: vec![sheet.cell(Some(figure)), words(share)],
                    kind: RowKind::Plain,
                })
                .collect(),
            note: None,
        };
        Some(Composed::new(chart, what.measure, caption, grid, figures))
    }

    pub(super) fn part_name(&self, figure: &Figure) -> String {
        let values: Vec<&str> = self
            .dataset()
            .measures
            .values(figure.key.category)
            .map(|value| value.name.get(self.language))
            .collect();
        values.join(", ")
    }

    /// The caption, and the share of each part.
    fn composition_caption(
        &self,
        subject: Subject,
        what: MeasureRef,
        figures: &[&Figure],
    ) -> Option<(Caption, Vec<String>)> {
        let values: Option<Vec<Decimal>> =
            figures.iter().map(|figure| figure.stated.quantity().and_then(Quantity::point)).collect();
        let values = values?;
        let total = values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
        let share = |value: Decimal| {
            let ratio = Quantity::exact(value).ratio(&Quantity::exact(total), Decimal::ONE_HUNDRED);
            ratio.ok().map(|share| self.percent(&share))
        };
        let shares: Option<Vec<String>> = values.iter().map(|value| share(*value)).collect();
        let shares = shares?;
        let most = values.iter().max()?;
        let largest: Vec<usize> = (0..values.len()).filter(|at| values[*at] == *most).collect();
        let names: Vec<String> =
            largest.iter().map(|at| self.inside(&self.part_name(figures[*at]))).collect();
        let key = match largest.len() {
            1 => "find-parts",
            count if count == values.len() => "find-parts-even",
            _ => "find-parts-tied",
        };
        let share = &shares[*largest.first()?];
        let name = self.what(what);
        let region = self.region_name(subject.region);
        let part = self.listed_words(&names);
        let period = self.period_name(&subject.period);
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("part", (&part).into()),
            ("percent", share.into()),
            ("period", (&period).into()),
        ];
        let caption = Caption { title: self.say(key, &args), description: self.say("text-parts", &args) };
        Some((caption, shares))
    }
}
