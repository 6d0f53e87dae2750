//! Figures as rows of CSV and JSON.
//!
//! CSV is RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front;
//! numbers stay numbers, negative ones too.

use super::context::Context;
use super::figure::Row as FigureRow;
use super::lists::COLUMNS;
use crate::model::{End, LangId, Precision, Quantity, Stated, Text};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::borrow::Cow;

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

/// Rows of texts as CSV.
pub fn table(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail.
        let _ = out.write_record(row.iter().map(|text| harmless(text).into_owned()));
    }
    out.into_inner().unwrap_or_default()
}

/// Figures as CSV, the names of the columns first.
pub fn csv<'o>(context: &Context<'_>, rows: impl Iterator<Item = FigureRow<'o>>) -> Vec<u8> {
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
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Figures as a JSON array of objects.
pub fn json<'o>(context: &Context<'_>, rows: impl Iterator<Item = FigureRow<'o>>) -> Vec<u8> {
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

fn fields(context: &Context<'_>, row: FigureRow<'_>) -> [Field; COLUMNS.len()] {
    let dataset = context.dataset;
    // Data files are in the first language of the site, so that there is one of each.
    let language = context.languages().next().unwrap_or(LangId(0));
    let (key, stated, one) = match row {
        FigureRow::Stated(one) => (one.key, one.stated, Some(one)),
        FigureRow::Derived(figure) => (figure.key, figure.stated, None),
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
