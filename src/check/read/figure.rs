//! One value of a data file: a YAML number, words for a quantity, or a reason for having none.

use super::writing::{digits_in_threes, sound_words};
use crate::check::context::Context;
use crate::check::rules::{
    COUNT_READ_AS_DECIMAL, EMPTY_VALUE, NEGATIVE_FIGURE, NOT_A_NUMBER, RATE_OVER_HUNDRED, UNIT_MISMATCH,
    WRONG_SHAPE,
};
use crate::check::shape::{found, head};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::load::tree::Kind;
use crate::load::tree::{Node, Style as Writing};
use crate::model::{CellKey, LangId, MeasureId, Missing, Precision, Quantity, Stated, Unit, UnitKind};
use crate::number::{ReadError, ReadFault, Style, UnitHint};
use rust_decimal::Decimal;

/// Reads the value of a figure of `measure`, in `cell` where that is known; nothing if it is at fault, which has been
/// reported.
pub(super) fn read_value(
    context: &mut Context<'_>,
    node: &Node<'_>,
    measure: MeasureId,
    cell: Option<CellKey>,
    style: &Style,
) -> Option<Stated> {
    let Kind::Scalar(text, writing) = &node.kind else {
        let expected = Both { id: "satu angka", en: "one figure" };
        let finding = WRONG_SHAPE.at(head(node)).with("expected", expected).with("found", found(node));
        context.report(finding.hint(Both {
            id: "tulis satu angka; beberapa angka ditulis dengan `columns` dan `rows`",
            en: "write one figure; several are written with `columns` and `rows`",
        }));
        return None;
    };
    if *writing == Writing::Plain
        && let Some(number) = short_number(text)
        && matches!(context.dataset.measures.unit_of(measure).kind, UnitKind::Count | UnitKind::Currency)
    {
        // Nothing of what is asked below can be wrong with it.
        return Some(Stated::Quantity(Quantity::exact(number)));
    }
    if node.is_null() || text.trim().is_empty() {
        context.report(EMPTY_VALUE.at(node.span).hint(Both {
            id: "tulis alasannya: `not-available`, `not-applicable`, `confidential`, atau `not-yet-reported`",
            en: "say why: `not-available`, `not-applicable`, `confidential` or `not-yet-reported`",
        }));
        return None;
    }
    let first_is_letter = text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    if first_is_letter && let Some(reason) = Missing::ALL.into_iter().find(|reason| reason.key() == text) {
        return Some(Stated::Missing(reason));
    }
    let (quantity, step) = match yaml_number(text, *writing) {
        Some(_) if !digits_in_threes(context, node, text) => return None,
        Some(Some(number)) if number.abs() < largest() => plain_number(context, node, text, number, measure)?,
        Some(_) => {
            let reason = Both { id: "terlalu besar", en: "it is too large" };
            let finding = NOT_A_NUMBER.at(node.span).with("found", text.as_ref()).with("reason", reason);
            context.report(finding.hint(ZEROS));
            return None;
        }
        None => words(context, node, text, measure, style)?,
    };
    let quantity = with_precision(quantity, step, context.dataset.measures.unit_of(measure).kind);
    plausible(context, node, &quantity, measure, cell).then_some(Stated::Quantity(quantity))
}

/// Numbers from here on are refused: sums and products of smaller ones always fit. The number engine has the
/// same limit.
fn largest() -> Decimal {
    Decimal::from_i128_with_scale(10_i128.pow(21), 0)
}

const ZEROS: Both = Both { id: "periksa jumlah nolnya", en: "check the number of zeros" };

/// The number that digits alone say, as in nearly all figures of a table: eighteen always fit, and a zero before
/// others is strange.
fn short_number(text: &str) -> Option<u64> {
    let digits = text.as_bytes();
    let short = matches!(digits, [_] | [b'1'..=b'9', ..]) && digits.len() <= 18;
    let number =
        |value: u64, digit: &u8| digit.is_ascii_digit().then(|| value * 10 + u64::from(digit - b'0'));
    short.then(|| digits.iter().try_fold(0, number)).flatten()
}

/// The number that YAML reads in a plain scalar, if it is one; inside, nothing if it has too many digits.
fn yaml_number(text: &str, writing: Writing) -> Option<Option<Decimal>> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let looks = writing == Writing::Plain
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'.'))
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1;
    looks.then(|| text.replace('_', "").parse().ok())
}

fn plain_number(
    context: &mut Context<'_>,
    node: &Node<'_>,
    text: &str,
    number: Decimal,
    measure: MeasureId,
) -> Option<(Quantity, Decimal)> {
    let unit = context.dataset.measures.unit_of(measure).kind;
    let decimals = text.split_once('.').map(|(_, decimals)| decimals.len());
    let whole_only = match unit {
        UnitKind::Count => decimals.is_some(),
        // Two decimals are sen; three are a thousand that has lost its way.
        UnitKind::Currency => decimals.is_some_and(|length| length != 2),
        UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio => false,
    };
    if !whole_only {
        let step = Decimal::try_from_i128_with_scale(1, number.scale()).unwrap_or_default();
        return Some((Quantity::exact(number), step));
    }
    let measure = context.dataset.measures.all[measure].id.clone();
    let finding = COUNT_READ_AS_DECIMAL.at(node.span).with("found", text);
    context.report(finding.with("measure", format!("`{measure}`")).hint(whole(text)));
    None
}

/// What to write in place of a fraction where only whole numbers are counted.
fn whole(text: &str) -> Phrase {
    let groups = text.split(['.', ',']).skip(1).all(|group| group.len() == 3);
    if groups {
        Phrase::new(Both {
            id: "bila tandanya pemisah ribuan, tulis `{grouped}`",
            en: "if the point groups thousands, write `{grouped}`",
        })
        .with("grouped", text.replace(['.', ','], "_"))
    } else {
        Phrase::new(Both {
            id: "tulis bilangan bulatnya, atau satuannya juga, seperti `1,5 juta`",
            en: "write the whole number, or its scale too, like `1,5 juta`",
        })
    }
}

fn words(
    context: &mut Context<'_>,
    node: &Node<'_>,
    text: &str,
    measure: MeasureId,
    style: &Style,
) -> Option<(Quantity, Decimal)> {
    let reading = match style.read(text) {
        Ok(reading) => reading,
        Err(error) => {
            let (reason, hint) = explain(&error, text);
            let finding = NOT_A_NUMBER.at(node.span).with("found", text).with("reason", reason);
            context.report(finding.hint_some(other_language(text, style).or(hint)));
            return None;
        }
    };
    let unit = context.dataset.measures.unit_of(measure);
    let fits = match &reading.unit {
        Some(UnitHint::Percent) => unit.kind == UnitKind::Percent,
        Some(UnitHint::PercentPoint) => unit.kind == UnitKind::PercentPoint,
        Some(UnitHint::Currency(code)) => unit.kind == UnitKind::Currency && unit.id == *code,
        Some(UnitHint::Ratio) => unit.kind == UnitKind::Ratio,
        Some(UnitHint::Noun(noun)) => {
            !matches!(unit.kind, UnitKind::Percent | UnitKind::PercentPoint)
                && !is_of_another(context, noun, unit)
        }
        None => true,
    };
    if fits && !sound_words(context, node, text, style) {
        return None;
    }
    let unit = context.dataset.measures.unit_of(measure);
    if fits
        && unit.kind == UnitKind::Count
        && [reading.quantity.low, reading.quantity.high]
            .iter()
            .any(|end| end.value().is_some_and(|value| !value.is_integer()))
    {
        let reason = Phrase::new(Both {
            id: "`{measure}` dihitung dalam bilangan bulat",
            en: "`{measure}` is counted in whole numbers",
        })
        .with("measure", &context.dataset.measures.all[measure].id);
        let finding = NOT_A_NUMBER.at(node.span).with("found", text).with("reason", reason);
        context.report(finding.hint(whole(text)));
        return None;
    }
    if fits {
        return Some((reading.quantity, reading.step));
    }
    let measure = format!("`{}`", context.dataset.measures.all[measure].id);
    let unit = format!("`{}`", unit.id);
    context.report(
        UNIT_MISMATCH
            .at(node.span)
            .with("found", format!("`{text}`"))
            .with("measure", measure)
            .with("unit", unit)
            .hint(Both {
                id: "periksa angkanya, atau pakai ukuran yang bersatuan itu",
                en: "check the figure, or use a measure that has its unit",
            }),
    );
    None
}

/// Whether a noun is what another unit is called in some language, and not this one.
fn is_of_another(context: &Context<'_>, noun: &str, unit: &Unit) -> bool {
    let calls = |unit: &Unit| {
        (0..context.languages.len()).map(|at| LangId(at as u8)).any(|language| {
            [&unit.one, &unit.other].iter().any(|name| name.get(language).eq_ignore_ascii_case(noun))
        })
    };
    !calls(unit) && context.dataset.measures.units.iter().any(|(_, other)| calls(other))
}

/// A percentage is rounded to the digits it is written with, even where it looks exact.
fn with_precision(quantity: Quantity, step: Decimal, unit: UnitKind) -> Quantity {
    let rounds = matches!(unit, UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio);
    if rounds && quantity.precision == Precision::Exact && !step.is_zero() {
        return Quantity { precision: Precision::Rounded { step }, ..quantity };
    }
    quantity
}

/// Whether a figure can be what its measure counts; a finding if not, or if it is doubtful.
fn plausible(
    context: &mut Context<'_>,
    node: &Node<'_>,
    quantity: &Quantity,
    id: MeasureId,
    cell: Option<CellKey>,
) -> bool {
    let measure = &context.dataset.measures.all[id];
    let unit = context.dataset.measures.unit_of(id).kind;
    let found = node.as_str().unwrap_or_default();
    let name = measure.id.clone();
    if quantity.has_negative_end() && unit != UnitKind::PercentPoint {
        let finding = NEGATIVE_FIGURE.at(node.span).with("measure", format!("`{name}`"));
        context.report(finding.with("found", found).hint(Both {
            id: "hapus tanda minusnya, atau periksa apakah kolomnya tertukar",
            en: "remove the minus sign, or check whether the columns were swapped",
        }));
        return false;
    }
    let over = quantity.low.value().is_some_and(|low| low > Decimal::ONE_HUNDRED);
    if unit == UnitKind::Percent && over && measure.over_hundred.is_none() {
        let hint = Both {
            id: "periksa angkanya; bila benar, jelaskan dengan `over-hundred` pada ukurannya di `measures.yaml`",
            en: "check the figure; if it is right, say why with `over-hundred` at its measure in `measures.yaml`",
        };
        let cell = cell.map(|cell| context.dataset.cell_name(cell));
        let finding = RATE_OVER_HUNDRED.at(node.span).with("cell", cell.clone().unwrap_or(name));
        let finding = Diagnostic { subject: cell, ..finding.with("found", found).hint(hint) };
        // It is kept: the site may answer for it, and then it must not be lost.
        context.report(finding);
    }
    true
}

/// The hint for a text that is a figure in another language than that of the file.
fn other_language(text: &str, style: &Style) -> Option<Phrase> {
    // A number alone reads differently in each language; only words tell which one it is.
    let wordy = text.chars().any(char::is_alphabetic);
    let mut others = LANGUAGES.into_iter().filter(|tag| wordy && *tag != style.tag());
    let reads = others.find(|tag| Style::for_tag(tag).is_some_and(|other| other.read(text).is_ok()))?;
    let words = Both {
        id: "bila angkanya ditulis dalam bahasa `{tag}`, tambahkan `numbers: {tag}` di awal berkas",
        en: "if the figures are written in `{tag}`, add `numbers: {tag}` at the top of the file",
    };
    Some(Phrase::new(words).with("tag", reads))
}

/// The languages in which figures may be written: the choices of `numbers`.
pub(super) const LANGUAGES: [&str; 2] = ["id", "en"];

/// Why a text is no figure, and what to write instead.
fn explain(error: &ReadError, text: &str) -> (Phrase, Option<Phrase>) {
    let part = text.get(error.at.clone()).unwrap_or(text);
    let about = |words: Both| Phrase::new(words).with("part", part);
    match &error.fault {
        ReadFault::NotANumber => (
            about(Both { id: "`{part}` bukan bilangan", en: "`{part}` is no number" }),
            Some(Phrase::new(Both {
                id: "tulis seperti `1_435`, `13,2 juta`, `lebih dari 20 juta`, `20–30 %`, `ribuan`, atau `not-available`",
                en: "write it like `1_435`, `13,2 juta`, `lebih dari 20 juta`, `20–30 %`, `ribuan` or `not-available`",
            })),
        ),
        ReadFault::Malformed => (
            about(Both {
                id: "`{part}` tidak dikelompokkan per tiga angka",
                en: "`{part}` is not grouped by threes",
            }),
            Some(Phrase::new(Both {
                id: "tulis tanpa titik atau koma: `1_435_881`",
                en: "write it without points or commas: `1_435_881`",
            })),
        ),
        ReadFault::ForeignMarks { rewritten } => (
            about(Both {
                id: "`{part}` memakai tanda bahasa lain",
                en: "`{part}` has the marks of another language",
            }),
            Some(crate::check::suggest::meant(rewritten)),
        ),
        ReadFault::TooLarge => {
            (about(Both { id: "`{part}` terlalu besar", en: "`{part}` is too large" }), Some(ZEROS.into()))
        }
        ReadFault::Trailing => (
            about(Both {
                id: "`{part}` bukan bagian dari angkanya",
                en: "`{part}` does not belong to the figure",
            }),
            Some(Phrase::new(Both {
                id: "pindahkan keterangan ke `note` atau `wording`",
                en: "move the remark to `note` or `wording`",
            })),
        ),
        ReadFault::Backwards => (
            about(Both {
                id: "rentang `{part}` berakhir sebelum mulai",
                en: "the range `{part}` ends below its start",
            }),
            Some(Phrase::new(Both { id: "tulis yang kecil lebih dulu", en: "write the smaller end first" })),
        ),
    }
}
