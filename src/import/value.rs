//! One figure as it is written in a data file, from what a cell holds and what its measure counts.

use super::account::Refusal;
use super::nouns;
use super::numeral::{Marks, plain, rewritten};
use crate::diag::{Both, Phrase};
use crate::model::{Dataset, End, LangId, Missing, Precision, Quantity, Stated, Unit, UnitKind};
use crate::number::{Form, Noun, Strange, Style, UnitHint};
use rust_decimal::Decimal;

/// A figure, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it says.
    pub stated: Stated,
    /// As data files write it.
    pub yaml: Yaml,
}

/// A value as data files write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// A number or a reason, without quotes.
    Bare(String),
    /// Words in a language of numbers.
    Words(String, &'static str),
}

/// What is known of how a cell is to be read.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// The content, for the words of its units.
    pub dataset: &'a Dataset,
    /// What the measure counts.
    pub unit: &'a Unit,
    /// The marks of the column.
    pub marks: Marks,
    /// The language of scale words, where a mapping says it.
    pub language: Option<&'a str>,
    /// The power of ten that the column is written in; 0 for none.
    pub scale: u32,
}

/// A figure that is missing.
pub fn absent(reason: Missing) -> Written {
    Written { stated: Stated::Missing(reason), yaml: Yaml::Bare(reason.key().to_owned()) }
}

/// A number that a file stores as one.
///
/// # Errors
/// If the measure cannot have it.
pub fn number(value: Decimal, percent: bool, manner: &Manner<'_>) -> Result<Written, Refusal> {
    if percent && !matches!(manner.unit.kind, UnitKind::Percent | UnitKind::PercentPoint) {
        return Err(unit_mismatch("%", manner.unit));
    }
    if manner.scale == 0 { bare(value, manner.unit) } else { scaled(value, manner) }
}

/// A number as YAML reads it.
fn bare(value: Decimal, unit: &Unit) -> Result<Written, Refusal> {
    if value.is_sign_negative() && !value.is_zero() && unit.kind != UnitKind::PercentPoint {
        return Err(Refusal::new(
            "negative",
            Phrase::new(Both {
                id: "bilangan negatif, padahal satuannya `{unit}`",
                en: "a negative number, though its unit is `{unit}`",
            })
            .with("unit", &unit.id),
            Both {
                id: "periksa angkanya; yang boleh negatif hanya ukuran bersatuan `percent-point`, yaitu selisih dalam poin",
                en: "check it; only measures of the unit kind `percent-point`, which are differences in points, can be negative",
            },
        ));
    }
    let whole = value.normalize().scale() == 0;
    let value = match unit.kind {
        UnitKind::Count if whole => value.normalize(),
        UnitKind::Currency if whole => value.normalize(),
        UnitKind::Currency if value.normalize().scale() <= 2 => {
            let mut value = value.normalize();
            value.rescale(2);
            value
        }
        UnitKind::Count | UnitKind::Currency => return Err(fraction(unit)),
        UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio => value,
    };
    if value.abs() >= Decimal::from_i128_with_scale(10_i128.pow(21), 0) {
        return Err(too_large());
    }
    let step = Decimal::try_from_i128_with_scale(1, value.scale()).unwrap_or_default();
    let exact = matches!(unit.kind, UnitKind::Count | UnitKind::Currency);
    let quantity = if exact { Quantity::exact(value) } else { Quantity::rounded(value, step) };
    Ok(Written { stated: Stated::Quantity(quantity), yaml: Yaml::Bare(in_threes(value)) })
}

/// A number with its decimals kept: `1_234.50`.
fn in_threes(value: Decimal) -> String {
    let text = value.to_string();
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let whole: Decimal = whole.parse().unwrap_or_default();
    let sign = if whole.is_zero() && text.starts_with('-') { "-" } else { "" };
    let whole = crate::model::grouped(whole);
    decimals.map_or_else(|| whole.clone(), |decimals| format!("{sign}{whole}.{decimals}"))
}

fn fraction(unit: &Unit) -> Refusal {
    Refusal::new(
        "fraction",
        Phrase::new(Both {
            id: "pecahan, padahal `{unit}` dihitung dalam bilangan bulat",
            en: "a fraction, though `{unit}` are counted in whole numbers",
        })
        .with("unit", &unit.id),
        Both {
            id: "perbaiki di lembar kerja; bila kolomnya dalam ribu atau juta, beri `scale` di pemetaan",
            en: "mend it in the spreadsheet; if the column is in thousands or millions, give it a `scale` in the mapping",
        },
    )
}

fn too_large() -> Refusal {
    Refusal::new(
        "too-large",
        Both { id: "terlalu besar", en: "it is too large" },
        Both { id: "periksa jumlah nolnya", en: "check the number of zeros" },
    )
}

fn unit_mismatch(found: &str, unit: &Unit) -> Refusal {
    Refusal::new(
        "unit",
        Phrase::new(Both {
            id: "`{found}`, padahal satuan ukurannya `{unit}`",
            en: "`{found}`, though the unit of its measure is `{unit}`",
        })
        .with("found", found)
        .with("unit", &unit.id),
        Both {
            id: "pakai ukuran yang bersatuan itu untuk kolom ini",
            en: "give the column a measure of that unit",
        },
    )
}

/// A number of a column that is written in thousands or millions: with its scale word, so that its precision stays.
fn scaled(value: Decimal, manner: &Manner<'_>) -> Result<Written, Refusal> {
    if value.is_zero() || !matches!(manner.unit.kind, UnitKind::Count | UnitKind::Currency) {
        return bare(value, manner.unit);
    }
    let (mut value, mut scale) = (value, manner.scale);
    // A lakh or a crore has no word of its own: "36,2" lakh is "3,62 juta", as exactly.
    while scale % 3 != 0 {
        let decimals = value.scale().checked_add(1).filter(|decimals| *decimals <= Decimal::MAX_SCALE);
        value.set_scale(decimals.ok_or_else(too_large)?).map_err(|_| too_large())?;
        scale += 1;
    }
    // "0,05 juta" is better said in thousands.
    while value.abs() < Decimal::ONE && scale >= 3 {
        value = value.checked_mul(Decimal::ONE_THOUSAND).ok_or_else(too_large)?;
        scale -= 3;
    }
    let value = if manner.scale.is_multiple_of(3) { value } else { value.normalize() };
    if scale == 0 {
        return bare(value, manner.unit);
    }
    let style = first_style(manner.dataset);
    let tag = known_tag(style.tag());
    let word = style.conventions().scales.iter().find(|known| known.exponent == scale);
    let Some(word) = word else { return Err(too_large()) };
    let digits = in_threes(value).replace('_', ",");
    let digits = if tag == "id" { rewritten(&digits, Marks::Point, Marks::Comma) } else { digits };
    let code =
        if manner.unit.kind == UnitKind::Currency { format!("{} ", manner.unit.id) } else { String::new() };
    let text = format!("{code}{digits} {}", word.word);
    in_words(&text, tag, manner).map(|(written, _)| written)
}

/// The style of the first language of a site that numbers are read in.
fn first_style(dataset: &Dataset) -> Style {
    dataset.site.languages.first().and_then(Style::of).unwrap_or_else(Style::english)
}

fn known_tag(tag: &str) -> &'static str {
    if tag == "id" { "id" } else { "en" }
}

/// The text of a cell.
///
/// # Errors
/// If it is no figure, or none that the measure can have.
pub fn text(text: &str, manner: &Manner<'_>) -> Result<Written, Refusal> {
    if let Some((value, percent)) = plain(text, manner.marks) {
        return number(value, percent, manner);
    }
    let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let order = match manner.language.unwrap_or_else(|| manner.marks.tag()) {
        "en" => ["en", "id"],
        _ => ["id", "en"],
    };
    let mut read = Vec::new();
    let mut last = None;
    // A text that has a scale word of one language is in that language.
    let spoken: Vec<&str> = order.into_iter().filter(|tag| speaks(&tidy, tag)).collect();
    let is_spoken = |tag: &str| spoken.len() != 1 || spoken.contains(&tag);
    for tag in order.into_iter().filter(|tag| is_spoken(tag)) {
        let here = rewritten(&tidy, manner.marks, Marks::of_tag(tag));
        match in_words(&here, tag, manner) {
            Ok((written, hint)) => read.push((written, hint)),
            Err(refusal) => last = last.or(Some(refusal)),
        }
        if manner.language.is_some() && !read.is_empty() {
            break;
        }
    }
    // What is words for what is counted in one language may be a scale word in the other: "5 M".
    match read.as_slice() {
        [] => Err(last.unwrap_or_else(|| not_a_figure(text))),
        [(first, _), (second, _)] if first.stated != second.stated => Err(Refusal::new(
            "two-languages",
            Phrase::new(Both {
                id: "`{text}` berarti lain dalam bahasa Indonesia dan Inggris",
                en: "`{text}` means one thing in Indonesian and another in English",
            })
            .with("text", text),
            Both {
                id: "tulis `numbers: id` atau `numbers: en` untuk kolomnya di pemetaan",
                en: "give its column `numbers: id` or `numbers: en` in the mapping",
            },
        )),
        [(first, _), ..] => Ok(first.clone()),
    }
    .and_then(|written| if manner.scale == 0 { Ok(written) } else { Err(scale_twice(text)) })
}

/// Whether a text has a scale word of a language, of more than a letter.
fn speaks(text: &str, tag: &str) -> bool {
    let style = super::styles::of(tag);
    let folded = super::words::fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    style.conventions().scales.iter().any(|scale| {
        let all = [&scale.word, &scale.many].into_iter().chain(&scale.one).chain(&scale.also);
        all.into_iter().any(|word| word.len() > 1 && words.contains(&word.as_str()))
    })
}

fn scale_twice(text: &str) -> Refusal {
    Refusal::new(
        "scale-twice",
        Phrase::new(Both {
            id: "`{text}` memuat kata, padahal kolomnya sudah dalam ribu atau juta",
            en: "`{text}` has words, though its column is in thousands or millions already",
        })
        .with("text", text),
        Both { id: "periksa kelipatannya", en: "check which scale it is in" },
    )
}

/// A text that is no figure.
pub fn not_a_figure(text: &str) -> Refusal {
    let words = Both { id: "`{text}` bukan angka", en: "`{text}` is no figure" };
    Refusal::new(
        "not-a-figure",
        Phrase::new(words).with("text", text),
        Both {
            id: "perbaiki di lembar kerja, atau beri artinya di pemetaan, di bawah `missing`",
            en: "mend it in the spreadsheet, or give its meaning in the mapping, under `missing`",
        },
    )
}

fn in_words(text: &str, tag: &'static str, manner: &Manner<'_>) -> Result<(Written, bool), Refusal> {
    if nouns::is_glued(text) {
        return Err(not_a_figure(text));
    }
    let style = super::styles::of(tag);
    let unit = manner.unit;
    let reading = style.read(text).map_err(|_| not_a_figure(text))?;
    if style.doubts(text).iter().any(|doubt| !matches!(doubt.what, Strange::ShortMantissa { .. })) {
        return Err(not_a_figure(text));
    }
    let fits = match &reading.unit {
        Some(UnitHint::Percent) => unit.kind == UnitKind::Percent,
        Some(UnitHint::PercentPoint) => unit.kind == UnitKind::PercentPoint,
        Some(UnitHint::Currency(code)) => unit.kind == UnitKind::Currency && unit.id == *code,
        Some(UnitHint::Ratio) => unit.kind == UnitKind::Ratio,
        Some(UnitHint::Noun(noun)) => {
            !matches!(unit.kind, UnitKind::Percent | UnitKind::PercentPoint)
                && !is_of_another(manner, noun)
                && nouns::is_of_unit(noun, unit, manner.dataset)
        }
        None => true,
    };
    if !fits {
        return Err(unit_mismatch(text, unit));
    }
    let mut quantity = reading.quantity;
    let ends = [quantity.low, quantity.high];
    if unit.kind == UnitKind::Count
        && ends.iter().any(|end| end.value().is_some_and(|value| !value.is_integer()))
    {
        return Err(fraction(unit));
    }
    if quantity.has_negative_end() && unit.kind != UnitKind::PercentPoint {
        return bare(-Decimal::ONE, unit).map(|written| (written, false));
    }
    let rounds = matches!(unit.kind, UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio);
    if rounds && quantity.precision == Precision::Exact && !reading.step.is_zero() {
        quantity.precision = Precision::Rounded { step: reading.step };
    }
    Ok((Written { stated: Stated::Quantity(quantity), yaml: Yaml::Words(text.to_owned(), tag) }, true))
}

/// Whether a noun is what another unit is called, and not this one.
fn is_of_another(manner: &Manner<'_>, noun: &str) -> bool {
    let languages = manner.dataset.site.languages.len().max(1);
    let calls = |unit: &Unit| {
        (0..languages).map(|at| LangId(at as u8)).any(|language| {
            [&unit.one, &unit.other].iter().any(|name| name.get(language).eq_ignore_ascii_case(noun))
        })
    };
    !calls(manner.unit) && manner.dataset.measures.units.iter().any(|(_, other)| calls(other))
}

/// A quantity whose ends are given one by one, as data files of sites have it.
///
/// # Errors
/// If no way of writing it reads back as the same.
pub fn quantity(quantity: Quantity, dataset: &Dataset, unit: &Unit) -> Result<Written, Refusal> {
    let stated = Stated::Quantity(quantity);
    if let Some(point) = quantity.point() {
        let mut value = point;
        let step = quantity.step();
        if !step.is_zero() && step < Decimal::ONE {
            value.rescale(step.normalize().scale());
        }
        if let Ok(written) = bare(value, unit)
            && written.stated == stated
        {
            return Ok(written);
        }
    }
    let (one, other) = ("", "");
    let noun = Noun { kind: unit.kind, key: &unit.id, one, other };
    let manner = Manner { dataset, unit, marks: Marks::Comma, language: None, scale: 0 };
    let first = known_tag(first_style(dataset).tag());
    for tag in [first, if first == "id" { "en" } else { "id" }] {
        let style = super::styles::of(tag);
        for form in [Form::Table, Form::Prose] {
            let text = style.quantity(&quantity, &noun, form);
            if let Ok((written, _)) = in_words(&text, tag, &manner)
                && same(&written.stated, &stated)
            {
                return Ok(written);
            }
        }
    }
    Err(Refusal::new(
        "unwritable",
        Both { id: "tidak ada cara menulis angka seperti ini", en: "there is no way to write such a figure" },
        Both {
            id: "tulis kata-kata sumbernya di kolom `value`",
            en: "write the words of the source in the column `value`",
        },
    ))
}

/// Whether two say the same: the writing of the digits apart.
pub fn same(a: &Stated, b: &Stated) -> bool {
    let end = |end: End| match end {
        End::Unbounded => (0, Decimal::ZERO),
        End::Inclusive(value) => (1, value.normalize()),
        End::Exclusive(value) => (2, value.normalize()),
    };
    match (a, b) {
        (Stated::Missing(a), Stated::Missing(b)) => a == b,
        (Stated::Quantity(a), Stated::Quantity(b)) => {
            let approximate =
                |quantity: &Quantity| matches!(quantity.precision, Precision::Approximate { .. });
            let magnitude = |quantity: &Quantity| matches!(quantity.precision, Precision::Magnitude(_));
            (end(a.low), end(a.high), a.step(), approximate(a), magnitude(a))
                == (end(b.low), end(b.high), b.step(), approximate(b), magnitude(b))
        }
        _ => false,
    }
}
