//! Figures as rows of CSV and JSON.
//!
//! CSV is RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front;
//! numbers stay numbers, negative ones too.

use super::context::Context;
use super::lists::COLUMNS;
use super::rows::Row as FigureRow;
use crate::model::{
    CategoryId, Dataset, End, LangId, PartialDate, Period, Precision, Quantity, Stated, Text,
};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

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

/// The digits of a number, as few as say it.
#[derive(Default)]
struct Digits {
    whole: itoa::Buffer,
    other: String,
}

impl Digits {
    fn of(&mut self, number: Decimal) -> &str {
        if let Some(whole) = whole(number) {
            return self.whole.format(whole);
        }
        self.other.clear();
        // Writing to memory does not fail.
        let _ = write!(self.other, "{}", number.normalize());
        &self.other
    }
}

/// A number without a fraction, where nothing need be worked out to tell.
fn whole(number: Decimal) -> Option<i64> {
    if number.scale() == 0 && !number.is_zero() { i64::try_from(number.mantissa()).ok() } else { None }
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
    let (mut shared, mut digits) = (Shared::default(), Digits::default());
    for row in rows {
        shared.take(context.dataset, row);
        for field in fields(context, &shared, row) {
            match field {
                Field::Nothing => out.write_field("")?,
                Field::Text(text) => out.write_field(harmless(text).as_ref())?,
                Field::Number(number) => out.write_field(digits.of(number))?,
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
    let named: Vec<(usize, String)> =
        order.into_iter().map(|at| (at, format!(",\"{}\":", COLUMNS[at]))).collect();
    let (mut shared, mut digits, mut line) = (Shared::default(), Digits::default(), Vec::new());
    out.write_all(b"[\n")?;
    for (number, row) in rows.enumerate() {
        line.clear();
        line.extend_from_slice(if number == 0 { b"{" } else { b",\n{" });
        let begun = line.len();
        shared.take(context.dataset, row);
        let fields = fields(context, &shared, row);
        for (at, name) in &named {
            if fields[*at] == Field::Nothing {
                continue;
            }
            let name = if line.len() == begun { &name[1..] } else { name.as_str() };
            line.extend_from_slice(name.as_bytes());
            match fields[*at] {
                Field::Nothing => {}
                Field::Text(text) => serde_json::to_writer(&mut line, text)?,
                Field::Number(number) if is_safe(number) => {
                    line.extend_from_slice(digits.of(number).as_bytes());
                }
                Field::Number(number) => serde_json::to_writer(&mut line, digits.of(number))?,
            }
        }
        line.push(b'}');
        out.write_all(&line)?;
    }
    out.write_all(b"\n]\n")
}

/// Whether every reader of JSON keeps the digits of a number: a whole one that is not too large. All others are texts.
fn is_safe(number: Decimal) -> bool {
    const MOST: i64 = 9_007_199_254_740_991;
    match whole(number) {
        Some(whole) => whole.abs() <= MOST,
        None => number.normalize().scale() == 0 && number.abs() <= Decimal::from(MOST),
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
        let mut digits = Digits::default();
        for (number, told, safe) in [
            ("41560938", "41560938", true),
            ("-12", "-12", true),
            ("0", "0", true),
            ("0.00", "0", true),
            ("-0", "0", true),
            ("12.00", "12", true),
            ("-1.50", "-1.5", false),
            ("9007199254740991", "9007199254740991", true),
            ("-9007199254740992", "-9007199254740992", false),
            ("9007199254740993.0", "9007199254740993", false),
            ("79228162514264337593543950335", "79228162514264337593543950335", false),
        ] {
            let number: Decimal = number.parse().unwrap();
            assert_eq!((digits.of(number), is_safe(number)), (told, safe), "{number}");
        }
    }
}
