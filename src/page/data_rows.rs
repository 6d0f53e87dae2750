//! Figures as rows of CSV and JSON.
//!
//! CSV is RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front;
//! numbers stay numbers, negative ones too.

use super::context::Context;
use super::figure::Row as FigureRow;
use super::lists::COLUMNS;
use crate::model::{End, LangId, Precision, Quantity, Stated, Text};
use rust_decimal::Decimal;
use serde_json::Value;
use std::borrow::Cow;
use std::io::{self, Write};

/// A field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Field<'c> {
    Nothing,
    Text(Cow<'c, str>),
    Number(Decimal),
}

impl From<Option<Decimal>> for Field<'_> {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

impl<'c> From<&'c str> for Field<'c> {
    fn from(text: &'c str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.into()) }
    }
}

impl From<String> for Field<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.into()) }
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
///
/// # Errors
/// If `out` takes no more.
pub fn csv<'o>(
    context: &Context<'_>,
    rows: impl Iterator<Item = FigureRow<'o>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    out.write_record(COLUMNS)?;
    for row in rows {
        for field in fields(context, row) {
            match field {
                Field::Nothing => out.write_field("")?,
                Field::Text(text) => out.write_field(harmless(&text).as_ref())?,
                Field::Number(number) => out.write_field(number.normalize().to_string())?,
            }
        }
        out.write_record(None::<&[u8]>)?;
    }
    out.flush()
}

/// A text that no spreadsheet takes for a formula.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Figures as a JSON array of objects, a figure a line, with the keys of each in the order of the alphabet.
///
/// # Errors
/// If `out` takes no more.
pub fn json<'o>(
    context: &Context<'_>,
    rows: impl Iterator<Item = FigureRow<'o>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut order: Vec<usize> = (0..COLUMNS.len()).collect();
    order.sort_by_key(|at| COLUMNS[*at]);
    out.write_all(b"[\n")?;
    for (number, row) in rows.enumerate() {
        let fields = fields(context, row);
        let named = order.iter().filter(|at| fields[**at] != Field::Nothing);
        out.write_all(if number == 0 { b"{" } else { b",\n{" })?;
        for (place, at) in named.enumerate() {
            let comma = if place == 0 { "" } else { "," };
            write!(out, "{comma}\"{}\":", COLUMNS[*at])?;
            match &fields[*at] {
                Field::Nothing => {}
                Field::Text(text) => serde_json::to_writer(&mut *out, text)?,
                // As text: a JSON number would lose digits in most readers.
                Field::Number(number) => write!(out, "{}", number_value(*number))?,
            }
        }
        out.write_all(b"}")?;
    }
    out.write_all(b"\n]\n")
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

fn fields<'c>(context: &Context<'c>, row: FigureRow<'c>) -> [Field<'c>; COLUMNS.len()] {
    let dataset = context.dataset;
    // Data files are in the first language of the site, so that there is one of each.
    let language = context.languages().next().unwrap_or(LangId(0));
    let (key, stated, one) = match row {
        FigureRow::Stated(one) => (one.key, one.stated, Some(one)),
        FigureRow::Derived(figure) => (figure.key, figure.stated, None),
    };
    let words = |of: Option<&'c Text>| Field::from(of.map_or("", |text| text.get(language)));
    let remarks = one.and_then(|one| one.remarks.as_deref());
    let quantity = stated.quantity();
    let category: Vec<&str> = dataset.measures.values(key.category).map(|value| value.id.as_str()).collect();
    let source = one.map(|one| &dataset.sources[one.source]);
    let region = &dataset.regions.all[key.region];
    [
        region.id.as_str().into(),
        region.name.get(language).into(),
        dataset.measures.all[key.measure].id.as_str().into(),
        category.join("/").into(),
        key.period.to_string().into(),
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
        source.map_or("", |source| &source.id).into(),
        words(source.map(|source| &source.outlet)),
        one.map_or(Field::Nothing, |one| one.released.to_string().into()),
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
