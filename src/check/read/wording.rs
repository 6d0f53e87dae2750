//! The words of a source beside the value that was read from them.

use super::figure::LANGUAGES;
use crate::check::context::Context;
use crate::check::rules::WORDING_DISAGREES;
use crate::diag::{Both, Phrase};
use crate::load::tree::Node;
use crate::model::{CellKey, End, MeasureId, Precision, Quantity, Stated, Unit, UnitKind};
use crate::number::{Reading, Style, UnitHint};
use rust_decimal::Decimal;
use std::ops::Range;

/// Holds the value of a figure against the number in its wording; a finding where none of the numbers there is it.
pub(super) fn check(
    context: &mut Context<'_>,
    (value, stated): (&Node<'_>, &Stated),
    wording: &Node<'_>,
    (measure, cell): (MeasureId, Option<CellKey>),
    style: &Style,
) {
    let (Some(words), Some(quantity)) = (wording.as_str().filter(|_| !wording.is_null()), stated.quantity())
    else {
        return;
    };
    let unit = context.dataset.measures.unit_of(measure);
    let said = others_said(words, quantity, unit, style);
    if said.is_empty() {
        return;
    }
    let near = said.iter().find(|said| quantity.compatible(said));
    let hint = match near {
        Some(said) if matches!(said.precision, Precision::Magnitude(_)) => Phrase::new(Both {
            id: "kata itu hanya menyebut ordenya: tulis nilainya dengan kata yang sama, seperti `ribuan`",
            en: "the words give only its order of magnitude: write the value with the same word, like `ribuan`",
        }),
        Some(_) => Phrase::new(Both {
            id: "tulis nilainya dengan batas yang sama, seperti `lebih dari 20 juta`",
            en: "give the value the same bound, like `lebih dari 20 juta`",
        }),
        None => Phrase::new(Both {
            id: "salin angkanya dari kata itu, atau perbaiki kutipannya",
            en: "copy the figure from the words, or mend the quotation",
        }),
    };
    let written = value.as_str().unwrap_or_default();
    let mut finding =
        WORDING_DISAGREES.at(value.span).with("value", format!("`{written}`")).with("words", words);
    if let Some(cell) = cell {
        finding = finding.about(context.dataset.cell_name(cell));
    }
    let label = Both { id: "kata sumbernya di sini", en: "the words of the source, here" };
    context.report(finding.label(wording.span, label).hint(hint));
}

/// What the words say where none of it is the value; empty too where they say nothing in this unit.
fn others_said(words: &str, value: &Quantity, unit: &Unit, style: &Style) -> Vec<Quantity> {
    let mut own = style.quantities(words);
    let others = LANGUAGES.iter().filter(|tag| **tag != style.tag()).filter_map(|tag| Style::for_tag(tag));
    let elsewhere: Vec<Found> = others.flat_map(|other| other.quantities(words)).collect();
    // "10 persen" in an English file is ten of something, unless one knows Indonesian.
    let misread =
        |at: usize| elsewhere.iter().any(|(reading, there)| there.contains(&at) && !is_of(unit, reading));
    if own.is_empty() {
        own.clone_from(&elsewhere);
    }
    let read = said(words, unit, &own).filter(|(_, at)| !misread(at.start));
    let read: Vec<Quantity> = read.map(|(reading, _)| reading.quantity).collect();
    let foreign = said(words, unit, &elsewhere).map(|(reading, _)| reading.quantity);
    if read.iter().copied().chain(foreign).any(|said| agree(value, &said)) {
        return Vec::new();
    }
    read
}

/// A quantity in words, and where.
type Found = (Reading, Range<usize>);

/// Those of the quantities in words that can be of this unit.
fn said<'f>(words: &str, unit: &Unit, found: &'f [Found]) -> impl Iterator<Item = &'f Found> {
    found.iter().filter(move |(reading, at)| {
        is_of(unit, reading) && !(found.len() > 1 && words.get(at.clone()).is_some_and(is_year))
    })
}

fn is_of(unit: &Unit, reading: &Reading) -> bool {
    match (&reading.unit, unit.kind) {
        (Some(UnitHint::Percent), kind) => kind == UnitKind::Percent,
        (Some(UnitHint::PercentPoint), kind) => kind == UnitKind::PercentPoint,
        (Some(UnitHint::Currency(code)), kind) => kind == UnitKind::Currency && *code == unit.id,
        (Some(UnitHint::Ratio), kind) => kind == UnitKind::Ratio,
        (Some(UnitHint::Noun(_)), kind) => matches!(kind, UnitKind::Count | UnitKind::Currency),
        (None, _) => true,
    }
}

/// "2015" in "target 20 juta peserta di 2015"
fn is_year(words: &str) -> bool {
    words.len() == 4 && (words.starts_with("19") || words.starts_with("20")) && words.parse::<u16>().is_ok()
}

/// Whether a value is what the words say: as large, and as open on either side.
fn agree(value: &Quantity, said: &Quantity) -> bool {
    let magnitude = |of: &Quantity| matches!(of.precision, Precision::Magnitude(_));
    let open = |end: End| end.value().is_none();
    let as_open = |a: End, b: End| open(a) == open(b) || is_nothing(a) || is_nothing(b);
    let bounds = as_open(value.low, said.low) && as_open(value.high, said.high);
    bounds && magnitude(value) == magnitude(said) && value.compatible(said)
}

/// Zero at the lower end says no more than no end at all.
fn is_nothing(end: End) -> bool {
    end.value() == Some(Decimal::ZERO)
}
