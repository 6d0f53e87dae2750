//! The figures as files for machines: CSV and JSON, one row or object for each observation.
//!
//! A cell of a CSV file that a spreadsheet could take for a formula is made harmless; a number stays a number.

use crate::model::{Dataset, End, LangId, Observation, Precision, Stated};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// The columns of every CSV file, in order.
pub const COLUMNS: [&str; 20] = [
    "region",
    "region_name",
    "level",
    "measure",
    "measure_name",
    "category",
    "unit",
    "period",
    "aspect",
    "low",
    "high",
    "bounds",
    "precision",
    "step",
    "missing",
    "status",
    "source",
    "released",
    "wording",
    "note",
];

/// Observations as CSV (RFC 4180, UTF-8), with names and notes in one language.
pub fn csv<'d>(
    dataset: &Dataset,
    language: LangId,
    observations: impl IntoIterator<Item = &'d Observation>,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory cannot fail, and every record has the same length.
    let _ = writer.write_record(COLUMNS);
    for observation in observations {
        let _ = writer.write_record(row(dataset, language, observation));
    }
    writer.into_inner().unwrap_or_default()
}

/// Observations as a JSON array of objects with the keys of [`COLUMNS`]; what is not said is left out.
pub fn json<'d>(
    dataset: &Dataset,
    language: LangId,
    observations: impl IntoIterator<Item = &'d Observation>,
) -> Vec<u8> {
    let objects: Vec<Value> = observations
        .into_iter()
        .map(|observation| {
            let raw = fields(dataset, language, observation);
            let said = COLUMNS.iter().zip(raw).filter(|(_, value)| !value.is_empty());
            Value::Object(said.map(|(column, value)| (column.to_string(), json!(value))).collect::<Map<_, _>>())
        })
        .collect();
    let mut out = serde_json::to_vec_pretty(&objects).unwrap_or_default();
    out.push(b'\n');
    out
}

fn row(dataset: &Dataset, language: LangId, observation: &Observation) -> [String; 20] {
    fields(dataset, language, observation).map(|value| harmless(&value))
}

fn fields(dataset: &Dataset, language: LangId, observation: &Observation) -> [String; 20] {
    let key = observation.key;
    let region = &dataset.regions.all[key.region];
    let measure = &dataset.measures.all[key.measure];
    let category: Vec<&str> = dataset.measures.values(key.category).map(|value| value.id.as_str()).collect();
    let figure = Figure::of(&observation.stated);
    let remarks = observation.remarks.as_deref();
    let note = remarks.and_then(|remarks| remarks.note.as_ref()).map(|note| note.get(language).to_owned());
    [
        region.id.clone(),
        region.name.get(language).to_owned(),
        dataset.regions.levels[region.level].id.clone(),
        measure.id.clone(),
        measure.name.get(language).to_owned(),
        category.join("/"),
        dataset.measures.units[measure.unit].id.clone(),
        key.period.to_string(),
        key.aspect.key().to_owned(),
        figure.low,
        figure.high,
        figure.bounds.to_owned(),
        figure.precision.to_owned(),
        figure.step,
        figure.missing.to_owned(),
        observation.status.key().to_owned(),
        dataset.sources[observation.source].id.clone(),
        observation.released.to_string(),
        remarks.and_then(|remarks| remarks.wording.clone()).unwrap_or_default(),
        note.unwrap_or_default(),
    ]
}

/// A stated value taken apart: both ends, which of them are excluded, and how exactly they are known.
#[derive(Default)]
struct Figure {
    low: String,
    high: String,
    bounds: &'static str,
    precision: &'static str,
    step: String,
    missing: &'static str,
}

impl Figure {
    fn of(stated: &Stated) -> Self {
        let quantity = match stated {
            Stated::Missing(reason) => return Self { missing: reason.key(), ..Self::default() },
            Stated::Quantity(quantity) => quantity,
        };
        let end = |end: End| end.value().map_or_else(String::new, plain);
        let excluded = |end: End| matches!(end, End::Exclusive(_));
        let (precision, step) = match quantity.precision {
            Precision::Exact => ("exact", String::new()),
            Precision::Rounded { step } => ("rounded", plain(step)),
            Precision::Approximate { step } => ("approximate", plain(step)),
            Precision::Magnitude(_) => ("magnitude", String::new()),
        };
        Self {
            low: end(quantity.low),
            high: end(quantity.high),
            bounds: match (excluded(quantity.low), excluded(quantity.high)) {
                (false, false) => "",
                (true, false) => "low excluded",
                (false, true) => "high excluded",
                (true, true) => "both excluded",
            },
            precision,
            step,
            missing: "",
        }
    }
}

/// A number as machines read it: a point, no grouping, no needless zeros.
fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A cell that no spreadsheet runs as a formula. Text that begins like one gets an apostrophe in front; a
/// negative number is left alone.
fn harmless(value: &str) -> String {
    let dangerous = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if dangerous && value.parse::<Decimal>().is_err() { format!("'{value}") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_made_harmless_and_numbers_stay() {
        for (value, written) in [
            ("=1+1", "'=1+1"),
            ("+62", "+62"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("-5", "-5"),
            ("-5 persen", "'-5 persen"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("Aceh", "Aceh"),
            ("", ""),
        ] {
            assert_eq!(harmless(value), written);
        }
    }

    #[test]
    fn a_bound_keeps_its_open_end() {
        let more = crate::model::Quantity {
            low: End::Exclusive(20_000_000.into()),
            high: End::Unbounded,
            precision: Precision::Exact,
        };
        let figure = Figure::of(&Stated::Quantity(more));
        assert_eq!((figure.low.as_str(), figure.high.as_str(), figure.bounds), ("20000000", "", "low excluded"));
    }
}
