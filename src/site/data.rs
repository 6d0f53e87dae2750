//! Data files: everything as CSV and JSON, and CSV for each release and measure.
//!
//! CSV is RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front;
//! numbers stay numbers, negative ones too.

use crate::indicator::{Figure, Origin};
use crate::model::{
    CellKey, End, Keyed, LangId, MeasureId, Observation, Precision, Quantity, ReleaseId, Stated, Text,
};
use crate::page::{COLUMNS, Context, WHOLE_CSV, WHOLE_JSON, measure_csv, release_csv};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// A data file to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DataFile {
    /// Its path below the site.
    pub(super) path: String,
    /// What is in it.
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    WholeCsv,
    WholeJson,
    Release(ReleaseId),
    Measure(MeasureId),
}

/// Every data file of a site.
pub(super) fn files(context: &Context<'_>) -> Vec<DataFile> {
    let dataset = context.dataset;
    let file = |path: String, what| DataFile { path, what };
    let mut out =
        vec![file(WHOLE_CSV.to_owned(), What::WholeCsv), file(WHOLE_JSON.to_owned(), What::WholeJson)];
    for id in &context.tables.releases {
        out.push(file(release_csv(dataset.releases[*id].key()), What::Release(*id)));
    }
    for id in &context.tables.measured {
        out.push(file(measure_csv(dataset.measures.all[*id].key()), What::Measure(*id)));
    }
    out
}

/// A row: what a source stated, or what a formula gave.
#[derive(Clone, Copy)]
enum Row<'d> {
    Stated(&'d Observation),
    Derived(&'d Figure),
}

/// The contents of a data file.
pub(super) fn make(context: &Context<'_>, file: &DataFile) -> Vec<u8> {
    let dataset = context.dataset;
    let known = |one: &&Observation| context.figures.as_of.is_none_or(|day| one.released.latest <= day);
    let stated = dataset.cells.observations().iter().filter(known).map(Row::Stated);
    let derived = context.figures.iter().filter(|figure| matches!(figure.origin, Origin::Derived(_)));
    let all = stated.chain(derived.map(Row::Derived));
    match file.what {
        What::WholeCsv => csv(context, all),
        What::WholeJson => json(context, all),
        What::Release(id) => csv(context, all.filter(|row| is_of_release(context, id, row))),
        What::Measure(id) => csv(context, all.filter(|row| key(row).measure == id)),
    }
}

/// The figures in use of these cells, in their order, each once.
pub(super) fn cells(context: &Context<'_>, cells: &[CellKey]) -> Vec<u8> {
    let mut seen = std::collections::BTreeSet::new();
    let each = cells.iter().filter(|key| seen.insert(**key));
    let rows = each.filter_map(|key| {
        let figure = context.figures.get(*key)?;
        Some(match figure.origin {
            Origin::Observed(at) => Row::Stated(context.dataset.cells.observations().get(at as usize)?),
            Origin::Derived(_) => Row::Derived(figure),
        })
    });
    csv(context, rows)
}

fn key(row: &Row<'_>) -> CellKey {
    match row {
        Row::Stated(one) => one.key,
        Row::Derived(figure) => figure.key,
    }
}

/// Whether a release publishes a row: its sources state it, or the first input of its formula.
fn is_of_release(context: &Context<'_>, id: ReleaseId, row: &Row<'_>) -> bool {
    let dataset = context.dataset;
    let sources = &dataset.releases[id].sources;
    match row {
        Row::Stated(one) => sources.contains(&one.source),
        Row::Derived(figure) => {
            let inputs = context.figures.derivation(figure).map(|derivation| &derivation.inputs);
            inputs
                .and_then(|inputs| inputs.first())
                .is_some_and(|first| dataset.cells.of(*first).iter().any(|one| sources.contains(&one.source)))
        }
    }
}

/// A field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Field {
    Nothing,
    Text(String),
    Number(Decimal),
}

impl From<Option<Decimal>> for Field {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

fn csv<'o>(context: &Context<'_>, rows: impl Iterator<Item = Row<'o>>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = out.write_record(COLUMNS);
    for row in rows {
        let fields = fields(context, row);
        let _ = out.write_record(fields.iter().map(|field| match field {
            Field::Nothing => String::new(),
            Field::Text(text) => harmless(text).into_owned(),
            Field::Number(number) => number.normalize().to_string(),
        }));
    }
    out.into_inner().unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn json<'o>(context: &Context<'_>, rows: impl Iterator<Item = Row<'o>>) -> Vec<u8> {
    let mut out = String::from("[\n");
    for (at, row) in rows.enumerate() {
        if at > 0 {
            out.push_str(",\n");
        }
        let mut object = Map::new();
        for (name, field) in COLUMNS.iter().zip(fields(context, row)) {
            let value = match field {
                Field::Nothing => continue,
                Field::Text(text) => Value::String(text),
                // As text: a JSON number would lose digits in most readers.
                Field::Number(number) => number_value(number),
            };
            object.insert((*name).to_owned(), value);
        }
        out.push_str(&Value::Object(object).to_string());
    }
    out.push_str("\n]\n");
    out.into_bytes()
}

/// A JSON number where every reader keeps its digits, else a text.
fn number_value(number: Decimal) -> Value {
    let normal = number.normalize();
    let safe = Decimal::from(9_007_199_254_740_991_i64);
    if normal.fract().is_zero()
        && normal.abs() <= safe
        && let Ok(whole) = normal.to_string().parse::<i64>()
    {
        return Value::from(whole);
    }
    Value::String(normal.to_string())
}

fn fields(context: &Context<'_>, row: Row<'_>) -> [Field; COLUMNS.len()] {
    let dataset = context.dataset;
    // Data files are in the first language of the site, so that there is one of each.
    let language = context.languages().next().unwrap_or(LangId(0));
    let (key, stated, one) = match row {
        Row::Stated(one) => (one.key, one.stated, Some(one)),
        Row::Derived(figure) => (figure.key, figure.stated, None),
    };
    let text = |text: &str| if text.is_empty() { Field::Nothing } else { Field::Text(text.to_owned()) };
    let words = |of: Option<&Text>| text(of.map_or("", |text| text.get(language)));
    let remarks = one.and_then(|one| one.remarks.as_deref());
    let quantity = stated.quantity();
    let category: Vec<&str> = dataset.measures.values(key.category).map(|value| value.id.as_str()).collect();
    let source = one.map(|one| &dataset.sources[one.source]);
    let region = &dataset.regions.all[key.region];
    [
        text(&region.id),
        text(region.name.get(language)),
        text(&dataset.measures.all[key.measure].id),
        text(&category.join("/")),
        text(&key.period.to_string()),
        text(key.aspect.key()),
        quantity.and_then(Quantity::point).into(),
        quantity.and_then(|quantity| quantity.low.value()).into(),
        quantity.and_then(|quantity| quantity.high.value()).into(),
        quantity.map_or(Field::Nothing, |quantity| Field::Text(bounds(quantity.low, quantity.high))),
        quantity.map_or(Field::Nothing, |quantity| text(precision(quantity.precision))),
        quantity.map(Quantity::step).filter(|step| !step.is_zero()).into(),
        match stated {
            Stated::Missing(reason) => text(reason.key()),
            Stated::Quantity(_) => Field::Nothing,
        },
        text(&dataset.measures.unit_of(key.measure).id),
        text(if one.is_some() { "stated" } else { "derived" }),
        one.map_or(Field::Nothing, |one| text(one.status.key())),
        text(source.map_or("", |source| &source.id)),
        words(source.map(|source| &source.outlet)),
        one.map_or(Field::Nothing, |one| text(&one.released.to_string())),
        text(remarks.and_then(|remarks| remarks.wording.as_deref()).unwrap_or_default()),
        words(remarks.and_then(|remarks| remarks.speaker.as_ref())),
        words(remarks.and_then(|remarks| remarks.note.as_ref())),
    ]
}

/// Which ends belong to the interval: `[]`, `(]`, `[)`, `()`.
fn bounds(low: End, high: End) -> String {
    let open = if matches!(low, End::Inclusive(_)) { '[' } else { '(' };
    let close = if matches!(high, End::Inclusive(_)) { ']' } else { ')' };
    format!("{open}{close}")
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "exact",
        Precision::Rounded { .. } => "rounded",
        Precision::Approximate { .. } => "approximate",
        Precision::Magnitude(_) => "magnitude",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_text_stays() {
        for formula in ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["a=1", "13,2 juta", "", "'=1", " =1"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(number_value(Decimal::from(41_560_938)), Value::from(41_560_938));
        assert_eq!(number_value("-1.50".parse().unwrap()), Value::from("-1.5"));
        assert_eq!(number_value("9007199254740993".parse().unwrap()), Value::from("9007199254740993"));
    }
}
