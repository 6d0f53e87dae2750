//! Figures as rows of CSV and JSON.

mod csv;
mod digits;
mod json;

pub use self::csv::{csv, harmless, table};
pub use self::json::json;

use super::context::Context;
use super::lists::COLUMNS;
use super::rows::Row as FigureRow;
use crate::model::{
    CategoryId, Dataset, End, LangId, PartialDate, Period, Precision, Quantity, Stated, Text,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A field of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field<'t> {
    Nothing,
    Text(&'t str),
    Number(Decimal),
}

impl From<Option<Decimal>> for Field<'_> {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

impl<'t> From<&'t str> for Field<'t> {
    fn from(text: &'t str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

/// Texts that many rows have in common, written once.
#[derive(Debug, Default)]
struct Shared {
    periods: BTreeMap<Period, String>,
    days: BTreeMap<PartialDate, String>,
    categories: BTreeMap<CategoryId, String>,
}

impl Shared {
    /// Has the texts of a row ready.
    fn take(&mut self, dataset: &Dataset, row: FigureRow<'_>) {
        let key = row.key();
        self.periods.entry(key.period).or_insert_with(|| key.period.to_string());
        self.categories.entry(key.category).or_insert_with(|| {
            let values = dataset.measures.values(key.category).map(|value| value.id.as_str());
            values.collect::<Vec<_>>().join("/")
        });
        if let FigureRow::Stated(one) = row {
            self.days.entry(one.released).or_insert_with(|| one.released.to_string());
        }
    }
}

/// What stands in a column of a file, in the row above: most rows say there what that one said, and to compare it costs
/// less than to write it anew.
#[derive(Debug, Default)]
struct Column {
    said: String,
    written: Vec<u8>,
}

impl Column {
    /// A text, which is not empty, as it is written in the file.
    fn as_above(&mut self, text: &str, write: impl FnOnce(&str, &mut Vec<u8>)) -> &[u8] {
        if self.said != text {
            text.clone_into(&mut self.said);
            self.written.clear();
            write(text, &mut self.written);
        }
        &self.written
    }
}

/// The fields of a row whose texts `shared` has ready.
fn fields<'t>(
    context: &'t Context<'_>,
    shared: &'t Shared,
    row: FigureRow<'t>,
) -> [Field<'t>; COLUMNS.len()] {
    let dataset = context.dataset;
    // Data files are in the first language of the site, so that there is one of each.
    let language = context.languages().next().unwrap_or(LangId(0));
    let (key, stated, one) = match row {
        FigureRow::Stated(one) => (one.key, one.stated, Some(one)),
        FigureRow::Derived(figure) => (figure.key, figure.stated, None),
    };
    let words = |of: Option<&'t Text>| Field::from(of.map_or("", |text| text.get(language)));
    let remarks = one.and_then(|one| one.remarks.as_deref());
    let quantity = stated.quantity();
    let text = |of: Option<&'t String>| Field::from(of.map_or("", String::as_str));
    let source = one.map(|one| &dataset.sources[one.source]);
    let region = &dataset.regions.all[key.region];
    [
        region.id.as_str().into(),
        region.name.get(language).into(),
        dataset.measures.all[key.measure].id.as_str().into(),
        text(shared.categories.get(&key.category)),
        text(shared.periods.get(&key.period)),
        key.aspect.key().into(),
        quantity.and_then(Quantity::point).into(),
        quantity.and_then(|quantity| quantity.low.value()).into(),
        quantity.and_then(|quantity| quantity.high.value()).into(),
        quantity.map_or("", |quantity| bounds(quantity.low, quantity.high)).into(),
        quantity.map_or("", |quantity| precision(quantity.precision)).into(),
        quantity.map(Quantity::step).filter(|step| !step.is_zero()).into(),
        match stated {
            Stated::Missing(reason) => reason.key().into(),
            Stated::Quantity(_) => Field::Nothing,
        },
        dataset.measures.unit_of(key.measure).id.as_str().into(),
        (if one.is_some() { "stated" } else { "derived" }).into(),
        one.map_or("", |one| one.status.key()).into(),
        source.map_or("", |source| source.id.as_str()).into(),
        words(source.map(|source| &source.outlet)),
        text(one.and_then(|one| shared.days.get(&one.released))),
        remarks.and_then(|remarks| remarks.wording.as_deref()).unwrap_or_default().into(),
        words(remarks.and_then(|remarks| remarks.speaker.as_ref())),
        words(remarks.and_then(|remarks| remarks.note.as_ref())),
    ]
}

/// Which ends belong to the interval: `[]`, `(]`, `[)`, `()`.
fn bounds(low: End, high: End) -> &'static str {
    match (low, high) {
        (End::Inclusive(_), End::Inclusive(_)) => "[]",
        (End::Inclusive(_), _) => "[)",
        (_, End::Inclusive(_)) => "(]",
        _ => "()",
    }
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "exact",
        Precision::Rounded { .. } => "rounded",
        Precision::Approximate { .. } => "approximate",
        Precision::Magnitude(_) => "magnitude",
    }
}
