//! The numbers one a line, for people.

use super::json::qualifiers;
use super::words::{how, qualifier, unit, verdict};
use super::{Checked, Claimed, Found};
use crate::diag::{Both, Phrase, UiLanguage};
use crate::number::Style;
use crate::number::prose::{Fault, Kind, Malformed, NotAQuantity, Sort, Statement};
use crate::prose::ClaimKind;
use crate::source::LineColumn;
use rust_decimal::Decimal;
use std::fmt::Write as _;

/// Why a number cannot be read, and what to do.
pub(super) struct Words {
    pub(super) message: Both,
    pub(super) hint: Both,
}

/// One line a number: its place, what it is, its text, and what it says.
pub(super) fn render(found: &Found, language: UiLanguage) -> String {
    let mut places = found.places();
    let mut out = String::new();
    let mut claims = found.claims.iter().peekable();
    for (at, number) in found.prose.numbers.iter().enumerate() {
        while let Some(one) = claims.next_if(|one| one.claim.seen.start <= number.seen.start) {
            claim(&mut out, places.of(one.claim.source.start), one, language);
        }
        let place = places.of(number.source.start);
        let place = format!("{}:{}", place.line, place.column);
        let text = found.seen(&number.seen).split_whitespace().collect::<Vec<_>>().join(" ");
        let (kind, says) = match &number.kind {
            Kind::Quantity(statement) => (QUANTITY, quantity(statement, found, language)),
            Kind::NotAQuantity(NotAQuantity { sort: which, value }) => {
                let value = value.map_or(String::new(), |value| format!(" {value}"));
                (NOT_A_QUANTITY, format!("{}{value}", sort(*which).get(language)))
            }
            Kind::Malformed(Malformed { fault: why, meant }) => {
                let Words { message, hint } = fault(*why);
                let meant = meant.as_ref().map_or(String::new(), |meant| format!(" (`{meant}`?)"));
                (MALFORMED, format!("{}{meant}; {}", message.get(language), hint.get(language)))
            }
        };
        let _ = writeln!(out, "{place:<8} {:<14} {text}  {says}", kind.get(language));
        for line in found.held.get(&at).map(|held| held_lines(held, language)).unwrap_or_default() {
            let _ = writeln!(out, "{:<24}{line}", "");
        }
    }
    for one in claims {
        claim(&mut out, places.of(one.claim.source.start), one, language);
    }
    out
}

/// A claim: its place, its word, what it claims, what became of it, and the arithmetic.
fn claim(out: &mut String, place: LineColumn, one: &Claimed, language: UiLanguage) {
    let place = format!("{}:{}", place.line, place.column);
    let says = match one.verdict {
        "verified" => Both { id: "benar", en: "verified" },
        "refuted" => Both { id: "tidak benar", en: "not so" },
        "outdated" => Both { id: "tidak lagi benar sejak direvisi", en: "no longer so since a revision" },
        "aside" => Both { id: "diikat penulisnya", en: "settled by its author" },
        _ => match one.why {
            Some("not-asserted") => {
                Both { id: "tidak diperiksa: tidak dinyatakan terjadi", en: "unchecked: not said to be so" }
            }
            Some("number") => Both {
                id: "tidak diperiksa: angkanya tidak cocok",
                en: "unchecked: its number agrees with nothing",
            },
            _ => Both { id: "tidak diperiksa: tanpa angka", en: "unchecked: no figure is at hand" },
        },
    };
    let of = if one.claim.negated { Both { id: "ingkar", en: "negated" }.get(language) } else { "" };
    let words = [one.claim.words.as_str(), kind(one.claim.kind).get(language), of];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let _ = writeln!(out, "{place:<8} {:<14} {}", CLAIM.get(language), words.join("  "));
    let arithmetic =
        one.arithmetic.as_ref().map_or(String::new(), |told| format!(": {}", told.text(language)));
    let _ = writeln!(out, "{:<24}{}{arithmetic}", "", says.get(language));
}

fn kind(kind: ClaimKind) -> Both {
    match kind {
        ClaimKind::Change => Both { id: "perubahan", en: "change" },
        ClaimKind::Comparison => Both { id: "perbandingan", en: "comparison" },
        ClaimKind::Extreme => Both { id: "paling", en: "extreme" },
        ClaimKind::Rank => Both { id: "peringkat", en: "rank" },
        ClaimKind::Streak => Both { id: "berturut-turut", en: "streak" },
        ClaimKind::Count => Both { id: "banyaknya wilayah", en: "count of regions" },
        ClaimKind::Bound => Both { id: "batas", en: "bound" },
        ClaimKind::Share => Both { id: "bagian", en: "part" },
    }
}

/// What became of a number, then the first figures that it rests on.
fn held_lines(held: &Checked, language: UiLanguage) -> Vec<String> {
    let Some(word) = verdict(held.verdict) else { return Vec::new() };
    let mut out = vec![word.get(language).to_owned()];
    for one in held.matched.iter().take(SHOWN) {
        out.push(format!("  {} = {} ({})", one.cell, one.value, how(one.how).get(language)));
    }
    if let Some(more) = held.matched.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let words = Both { id: "  … dan {count} lagi", en: "  … and {count} more" };
        out.push(Phrase::new(words).with("count", more).text(language));
    }
    out
}

/// How many figures of one number are shown.
const SHOWN: usize = 4;

const QUANTITY: Both = Both { id: "besaran", en: "quantity" };
const NOT_A_QUANTITY: Both = Both { id: "bukan besaran", en: "not a quantity" };
const CLAIM: Both = Both { id: "pernyataan", en: "claim" };
const MALFORMED: Both = Both { id: "salah tulis", en: "malformed" };

fn quantity(statement: &Statement, found: &Found, language: UiLanguage) -> String {
    let ends = statement.ends();
    let style = match language {
        UiLanguage::Indonesian => Style::indonesian(),
        UiLanguage::English => Style::english(),
    };
    let text = |value: Decimal| {
        let value = value.round_dp(6).normalize();
        style.decimal(value, value.scale())
    };
    let said = match (ends.low, ends.high) {
        (Some((low, true)), Some((high, true))) if low == high => format!("= {}", text(low)),
        (Some((low, _)), Some((high, inclusive))) => {
            format!("= {} {} {}", text(low), if inclusive { "…" } else { "…<" }, text(high))
        }
        (Some((low, inclusive)), None) => format!("{} {}", if inclusive { "≥" } else { ">" }, text(low)),
        (None, Some((high, inclusive))) => format!("{} {}", if inclusive { "≤" } else { "<" }, text(high)),
        (None, None) => "?".to_owned(),
    };
    let of = |key: &str| unit(key).map_or_else(|| key.to_owned(), |words| words.get(language).to_owned());
    let unit = statement.unit.as_ref().map_or(String::new(), |unit| format!(" {}", of(unit.key())));
    let noun = statement.noun.as_ref().map(|noun| found.seen(noun));
    let noun = noun.map_or(String::new(), |noun| {
        format!(" “{}”", noun.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let step = statement.step;
    let to = Both { id: "dibulatkan ke", en: "rounded to" };
    let rounded = matches!(statement.quantity.precision, crate::model::Precision::Rounded { .. });
    let rounded = if rounded { format!(", {} {}", to.get(language), text(step)) } else { String::new() };
    let words: Vec<&str> =
        qualifiers(statement).into_iter().map(|key| qualifier(key).get(language)).collect();
    let words = if words.is_empty() { String::new() } else { format!(", {}", words.join(", ")) };
    format!("{said}{unit}{noun}{rounded}{words}")
}

fn sort(sort: Sort) -> Both {
    match sort {
        Sort::Date => Both { id: "tanggal", en: "date" },
        Sort::Time => Both { id: "jam", en: "time of day" },
        Sort::Year => Both { id: "tahun", en: "year" },
        Sort::Decade => Both { id: "dasawarsa", en: "decade" },
        Sort::PartOfYear => Both { id: "bagian tahun", en: "part of a year" },
        Sort::Law => Both { id: "peraturan", en: "law" },
        Sort::Ordinal => Both { id: "urutan", en: "ordinal" },
        Sort::Phone => Both { id: "nomor telepon", en: "telephone number" },
        Sort::Heading => Both { id: "nomor judul", en: "number of a heading" },
        Sort::Label => Both { id: "nomor", en: "number of a page, table or the like" },
        Sort::Account => Both { id: "nomor rekening atau identitas", en: "number of an account or person" },
        Sort::Code => Both { id: "kode", en: "code" },
        Sort::ListMarker => Both { id: "nomor butir", en: "number of an item" },
        Sort::Footnote => Both { id: "tanda catatan kaki", en: "mark of a footnote" },
        Sort::Name => Both { id: "bagian nama", en: "part of a name" },
        Sort::Word => Both { id: "kata biasa", en: "ordinary word" },
    }
}

/// Why, in words.
pub(super) fn fault(fault: Fault) -> Words {
    let (message, hint) = match fault {
        Fault::Marks => (
            Both { id: "tanda di antara angkanya salah", en: "the marks between the digits are wrong" },
            Both {
                id: "kelompokkan tiga angka, dan beri satu tanda desimal",
                en: "group three digits, with one decimal mark",
            },
        ),
        Fault::ForeignMarks => (
            Both { id: "tandanya tanda bahasa lain", en: "the marks are those of another language" },
            Both { id: "tulis dengan tanda bahasa ini", en: "write it with the marks of this language" },
        ),
        Fault::Torn => (
            Both { id: "angkanya terputus oleh spasi", en: "a blank parts the digits" },
            Both { id: "hapus spasi di antara angkanya", en: "take the blank out" },
        ),
        Fault::Slash => (
            Both {
                id: "garis miring di antara bilangan yang bukan tanggal atau pecahan",
                en: "a slash between numbers that are no date and no fraction",
            },
            Both { id: "tulis `dari` atau `dan` sebagai gantinya", en: "write `of` or `and` in its place" },
        ),
        Fault::Date => (
            Both { id: "tidak ada tanggal seperti itu", en: "there is no such date in our time" },
            Both { id: "periksa hari, bulan, dan tahunnya", en: "check day, month and year" },
        ),
        Fault::NearScale => (
            Both { id: "katanya hampir kata bilangan besar", en: "the word is nearly a scale word" },
            Both { id: "perbaiki ejaannya", en: "mend its spelling" },
        ),
        Fault::TwoUnits => (
            Both { id: "satu bilangan dengan dua satuan", en: "one number with two units" },
            Both { id: "pilih salah satu satuannya", en: "choose one of the units" },
        ),
        Fault::Backwards => (
            Both { id: "rentang yang berakhir di bawah awalnya", en: "a range that ends below its start" },
            Both { id: "tulis bilangan yang kecil dulu", en: "write the smaller number first" },
        ),
        Fault::TooLarge => (
            Both { id: "bilangannya terlalu besar", en: "the number is too large" },
            Both { id: "periksa jumlah angkanya", en: "check how many digits it has" },
        ),
        Fault::Signs => (
            Both { id: "bilangan dalam tanda yang bukan angka", en: "a number in signs that are no digits" },
            Both { id: "tulis dengan angka 0 sampai 9", en: "write it in the digits 0 to 9" },
        ),
    };
    Words { message, hint }
}
