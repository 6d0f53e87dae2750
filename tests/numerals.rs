//! How much of the published numerals is read right, and of a table of our own.
//!
//! `cargo test --test numerals -- --nocapture` prints the shares. The published ones are `numerals_id.csv` and
//! `numerals_en.csv` in `../shared/facts`; without them only the own table is read.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its files and stops at the first surprise"
)]

use cakupan::number::Style;
use cakupan::number::prose::{Kind, Number, Prose, Reader, Statement, Text, Unit};
use rust_decimal::Decimal;
use std::path::{Path, PathBuf};

/// The least share that must be right, in percent.
const FLOOR: usize = 98;

fn style(tag: &str) -> Style {
    Style::for_tag(tag).unwrap()
}

fn read(style: &Style, text: &str) -> Prose {
    Reader::new(style, &[]).read(&Text::plain(text))
}

/// A row of the published numerals.
struct Row {
    id: String,
    text: String,
    value: Option<Decimal>,
    low: Option<Decimal>,
    high: Option<Decimal>,
    unit: String,
    qualifier: String,
}

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let number = |text: &str| text.parse::<Decimal>().ok();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let field = |at: usize| record[at].to_owned();
        Row {
            id: field(0),
            text: field(1),
            value: number(&record[2]),
            low: number(&record[3]),
            high: number(&record[4]),
            unit: field(5),
            qualifier: field(6),
        }
    });
    rows.collect()
}

/// Rows whose unit stands elsewhere in the source, and not in the text.
const WITHOUT_UNIT: &[&str] =
    &["N005", "N037", "N043", "N053", "N061", "N065", "N069", "E003", "E031", "E041"];

/// The keys that a unit of the published numerals may have here; empty where the text itself does not say it.
fn keys(row: &Row) -> Vec<&'static str> {
    if WITHOUT_UNIT.contains(&row.id.as_str()) {
        return Vec::new();
    }
    let said: &[&str] = match row.unit.as_str() {
        "orang" | "persons" => &["persons"],
        "perusahaan" | "companies" | "employers" => &["employers"],
        "outlet" | "outlets" | "gerai" | "kanal" | "channels" | "branches" => &["outlets"],
        "peserta" => &["persons"],
        "provinsi" => &["provinces"],
        "tahun" => &["years"],
        "desa" => &["villages"],
        "agen" => &["agents"],
        "islands" => &["islands"],
        "schemes" => &["programmes"],
        "IDR" => &["IDR"],
        "persen" | "percent" => &["percent"],
        "rasio" | "ratio" => &["ratio"],
        "kali" | "factor" => &["factor"],
        _ => &[],
    };
    said.to_vec()
}

#[derive(Default, Clone, Copy)]
struct Right {
    value: usize,
    bounds: usize,
    unit: usize,
    kind: usize,
    all: usize,
    of: usize,
}

fn near(a: Option<Decimal>, b: Option<Decimal>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= b.abs() * Decimal::new(1, 6),
        (a, b) => a == b,
    }
}

/// What a quantity says in one number.
fn value(statement: &Statement) -> Option<Decimal> {
    let quantity = &statement.quantity;
    quantity
        .low
        .value()
        .filter(|_| quantity.high.value().is_some() || quantity.low.value().is_some())
        .or(quantity.high.value())
}

fn judge(row: &Row, style: &Style, right: &mut Right, wrong: &mut Vec<String>) {
    let prose = read(style, &row.text);
    let wanted = match row.qualifier.as_str() {
        "not_a_quantity" | "ordinal" => "not-a-quantity",
        _ if row.qualifier.starts_with("malformed") || row.text.contains("926,834") => "malformed",
        _ => "quantity",
    };
    let kind = |number: &Number| match number.kind {
        Kind::Quantity(_) => "quantity",
        Kind::NotAQuantity(_) => "not-a-quantity",
        Kind::Malformed(_) => "malformed",
    };
    let found = prose.numbers.iter().find(|number| kind(number) == wanted).or_else(|| prose.numbers.first());
    let kind_right = found.is_some_and(|number| kind(number) == wanted)
        && (wanted != "not-a-quantity" || prose.numbers.iter().all(|number| kind(number) == wanted));
    let (mut value_right, mut bounds_right, mut unit_right) = (kind_right, kind_right, kind_right);
    match found.map(|number| &number.kind) {
        Some(Kind::Quantity(statement)) if wanted == "quantity" => {
            let ends = statement.ends();
            let (low, high) = (ends.low.map(|end| end.0), ends.high.map(|end| end.0));
            value_right = row.value.is_none_or(|wanted| near(value(statement), Some(wanted)));
            bounds_right = near(low, row.low) && near(high, row.high);
            let keys = keys(row);
            let own = statement.unit.as_ref().map(Unit::key);
            unit_right = keys.is_empty() || own.is_some_and(|own| keys.contains(&own));
        }
        Some(Kind::NotAQuantity(nothing)) if wanted == "not-a-quantity" => {
            value_right = row.value.is_none_or(|wanted| nothing.value.map(Decimal::from) == Some(wanted));
        }
        Some(Kind::Malformed(malformed)) if wanted == "malformed" => {
            // What was meant is the value of the label.
            let meant = malformed.meant.as_deref().and_then(|meant| style.read(meant).ok());
            value_right = near(meant.and_then(|reading| reading.quantity.point()), row.value);
        }
        _ => {}
    }
    let all = value_right && bounds_right && unit_right && kind_right;
    right.of += 1;
    right.value += usize::from(value_right);
    right.bounds += usize::from(bounds_right);
    right.unit += usize::from(unit_right);
    right.kind += usize::from(kind_right);
    right.all += usize::from(all);
    if !all {
        let numbers: Vec<_> = prose.numbers.iter().map(|number| &number.kind).collect();
        wrong.push(format!("{} {:?}: {numbers:?}", row.id, row.text));
    }
}

fn facts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts")
}

#[test]
fn the_published_numerals_are_read() {
    let mut right = Right::default();
    let mut wrong = Vec::new();
    for tag in ["id", "en"] {
        let path = facts().join(format!("numerals_{tag}.csv"));
        if !path.is_file() {
            println!("skipped: there is no {}", path.display());
            return;
        }
        let style = style(tag);
        for row in rows(&path) {
            judge(&row, &style, &mut right, &mut wrong);
        }
    }
    let share =
        |part: usize| format!("{part} of {} ({:.1} %)", right.of, part as f64 * 100.0 / right.of as f64);
    println!("published numerals: right in value {}", share(right.value));
    println!("published numerals: right in bounds {}", share(right.bounds));
    println!("published numerals: right in unit {}", share(right.unit));
    println!("published numerals: right in kind {}", share(right.kind));
    println!("published numerals: right in all four {}", share(right.all));
    for line in &wrong {
        println!("wrong: {line}");
    }
    assert!(right.of > 60 && right.all * 100 >= right.of * FLOOR, "{}", share(right.all));
}

/// One line for what was read: `text=value unit`, `text!sort`, `text?fault`, with `>`, `>=`, `<`, `<=` or `a..b` for the
/// value, `~` where it is approximate and `*` where it is said to be little.
fn told(prose: &Prose, text: &Text) -> String {
    let tell = |number: &Number| {
        let seen = text.seen()[number.seen.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        match &number.kind {
            Kind::Quantity(statement) => format!("{seen}={}", said(statement)),
            Kind::NotAQuantity(nothing) => format!("{seen}!{}", nothing.sort.key()),
            Kind::Malformed(malformed) => {
                let meant = malformed.meant.as_ref().map_or(String::new(), |meant| format!(" ({meant})"));
                format!("{seen}?{}{meant}", malformed.fault.key())
            }
        }
    };
    let told: Vec<String> = prose.numbers.iter().map(tell).collect();
    if told.is_empty() { "-".to_owned() } else { told.join(" ; ") }
}

fn said(statement: &Statement) -> String {
    let ends = statement.ends();
    let short = |value: Decimal| value.round_dp(4).normalize().to_string();
    let value = match (ends.low, ends.high) {
        (Some((low, _)), Some((high, _))) if low == high => short(low),
        (Some((low, _)), Some((high, true))) => format!("{}..{}", short(low), short(high)),
        (Some((low, _)), Some((high, false))) => format!("{}..<{}", short(low), short(high)),
        (Some((low, true)), None) => format!(">={}", short(low)),
        (Some((low, false)), None) => format!(">{}", short(low)),
        (None, Some((high, true))) => format!("<={}", short(high)),
        (None, Some((high, false))) => format!("<{}", short(high)),
        (None, None) => "?".to_owned(),
    };
    let about = matches!(statement.quantity.precision, cakupan::model::Precision::Approximate { .. });
    let unit = statement.unit.as_ref().map_or(String::new(), |unit| format!(" {}", unit.key()));
    let only = if statement.qualifier.only { "*" } else { "" };
    format!("{}{value}{unit}{only}", if about { "~" } else { "" })
}

/// The own table: each text with what is read of it on the next line. `CAKUPAN_BLESS=1` writes it anew.
#[test]
fn the_own_table_is_read() {
    for tag in ["id", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/numerals/{tag}.txt"));
        let table = std::fs::read_to_string(&path).unwrap();
        let style = style(tag);
        let reader = Reader::new(&style, &[]);
        let (mut out, mut rows, mut wrong) = (String::new(), 0, Vec::new());
        let mut lines = table.lines().peekable();
        while let Some(line) = lines.next() {
            out.push_str(line);
            out.push('\n');
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let expected = lines.next_if(|next| next.starts_with("    ")).map(str::trim).unwrap_or_default();
            let text = Text::plain(line);
            let told = told(&reader.read(&text), &text);
            rows += 1;
            if told != expected {
                wrong.push(format!("{line}\n    expected: {expected}\n    read:     {told}"));
            }
            out.push_str(&format!("    {told}\n"));
        }
        if std::env::var_os("CAKUPAN_BLESS").is_some() {
            std::fs::write(&path, out).unwrap();
            continue;
        }
        println!("own table, {tag}: right {} of {rows}", rows - wrong.len());
        assert!(rows >= 125 && wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
}
