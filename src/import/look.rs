//! What a cell looks like, before anything is known of its column: a figure, a time, a sign for a missing figure, or a
//! text.

use super::book::Cell;
use super::fiscal;
use super::numeral::{Evidence, Marks, evidence, plain, without_mark};
use super::period;

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A number, or words around one.
    Figure,
    /// A year, a date, a quarter.
    Time,
    /// A sign or word for a figure that is missing.
    Missing,
    /// Any other text.
    Text,
}

/// Signs and words that stand where a figure is missing.
pub const NO_FIGURE: &[&str] = &[
    "-",
    "–",
    "—",
    "−",
    "--",
    "---",
    "…",
    "...",
    "..",
    ".",
    "n.a.",
    "n.a",
    "na",
    "n/a",
    "#n/a",
    "nd",
    "n.d.",
    "tad",
    "t.a.d.",
    "x",
    "tidak tersedia",
    "tidak ada data",
    "belum tersedia",
    "not available",
    "not applicable",
    "confidential",
    "rahasia",
    "not-available",
    "not-applicable",
    "not-yet-reported",
    "null",
    "nan",
    "none",
    ":",
    "c",
    "*",
    "?",
];

/// What a cell looks like.
pub fn look(cell: &Cell) -> Look {
    match cell {
        Cell::Number { value, percent: false } if is_year(&value.to_string()) => Look::Time,
        Cell::Number { .. } | Cell::Unworked => Look::Figure,
        Cell::Day(_) => Look::Time,
        Cell::Error(_) => Look::Missing,
        Cell::Text(text) => look_of_text(text),
    }
}

/// A year of our times in digits.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1950..=2100).contains(&year))
}

fn look_of_text(text: &str) -> Look {
    if NO_FIGURE.contains(&text.to_lowercase().as_str()) {
        return Look::Missing;
    }
    let (body, _) = without_mark(text);
    if is_year(body) || fiscal::parse(body).is_some() {
        return Look::Time;
    }
    let number = [Marks::Comma, Marks::Point].iter().any(|marks| plain(body, *marks).is_some());
    if number {
        return Look::Figure;
    }
    if period::parse(body).is_some() {
        return Look::Time;
    }
    let begins = body.trim_start_matches(|c: char| !c.is_alphanumeric());
    let digit_first = begins.starts_with(|c: char| c.is_ascii_digit());
    let has_digit = body.contains(|c: char| c.is_ascii_digit());
    // A figure in words is short, and begins with its number or with a word that bounds it.
    let words = body.split_whitespace().count();
    let wordy = digit_first && words <= 6 && evidence(body) != Evidence::Neither && reads(body)
        || has_digit && words <= 8 && !digit_first && reads(body)
        || !has_digit && words <= 4 && reads(body);
    if wordy || is_broken(text) { Look::Figure } else { Look::Text }
}

/// A number that nothing can read as it stands, and that is no name either: "589.3341)" with the mark of a note that has
/// slid into it, "1,5E+06" of which a spreadsheet has left the first digits. It is refused at its cell, not taken for a head.
fn is_broken(text: &str) -> bool {
    let (number, power) = match text.split_once(['e', 'E']) {
        Some((number, power)) => (number, power.trim_start_matches(['+', '-'])),
        None => (text, "0"),
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let is_power = !power.is_empty() && power.len() <= 2 && digits(power) == power.len();
    let marks = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '(' | ')' | '*');
    is_power
        && number.trim_start_matches(['-', '+']).chars().all(marks)
        && (digits(number) >= 4 || text.len() > number.len() && digits(number) > 0)
}

/// Whether the number engine reads it, in either language.
fn reads(text: &str) -> bool {
    ["id", "en"].map(super::styles::of).iter().any(|style| style.read(text).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_look_like_what_they_are() {
        for (text, expected) in [
            ("1.435", Look::Figure),
            ("13,2 juta", Look::Figure),
            ("lebih dari 20 juta", Look::Figure),
            ("2023", Look::Time),
            ("FY2024", Look::Time),
            ("2022-23", Look::Time),
            ("Desember 2023", Look::Time),
            ("-", Look::Missing),
            ("Aceh", Look::Text),
            ("1.234 1)", Look::Figure),
            ("(1.234)", Look::Figure),
            ("Kab. Bogor", Look::Text),
            ("ribuan", Look::Figure),
            ("25 %", Look::Figure),
            ("589.3341)", Look::Figure),
            ("1,5E+06", Look::Figure),
            ("1.5e6", Look::Figure),
            ("Rp", Look::Text),
            ("e3", Look::Text),
        ] {
            assert_eq!(look(&Cell::Text(text.into())), expected, "{text}");
        }
    }
}
