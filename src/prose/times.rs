//! The periods that a text names: the number engine says where a date stands, this says which it is.

use crate::model::{Period, PeriodKind};
use crate::number::Style;
use jiff::civil::Date;

/// The period that words such as "2 Oktober 2014", "triwulan III 2023" or "2018–2019" name; nothing for a month
/// without its year.
pub(super) fn period(words: &str, style: &Style) -> Option<Period> {
    let (mut years, mut months, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    let mut quarter = false;
    for word in words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Some(year) = year(word) {
            years.push(year);
        } else if let Some(month) = month(word, style) {
            months.push(month);
        } else if let Some(number) = small(word) {
            numbers.push(number);
        } else if is_quarter(word) {
            quarter = true;
            // "Q3"
            numbers.extend(small(word.trim_start_matches(|letter: char| letter.is_alphabetic())));
        }
    }
    let (first, last) = (*years.first()?, *years.last()?);
    let whole = |year: i16| Period::parse(&format!("{year:04}")).ok();
    match (months.as_slice(), numbers.as_slice()) {
        ([month], [day]) if first == last => {
            let day = Date::new(first, *month, *day).ok()?;
            Some(Period { kind: PeriodKind::Day, start: day, end: day })
        }
        ([month], _) => Period::parse(&format!("{first:04}-{month:02}")).ok(),
        ([from, .., to], _) => {
            let start = Date::new(first, *from, 1).ok()?;
            let end = Date::new(last, *to, 1).ok()?.last_of_month();
            (start <= end).then_some(Period { kind: PeriodKind::Span, start, end })
        }
        ([], [number]) if quarter && (1..=4).contains(number) => {
            Period::parse(&format!("{first:04}-q{number}")).ok()
        }
        ([], _) if first < last => {
            Some(Period { kind: PeriodKind::Span, start: whole(first)?.start, end: whole(last)?.end })
        }
        ([], _) => whole(first),
    }
}

fn year(word: &str) -> Option<i16> {
    let digits = word.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = &word[4..];
    let year = digits.parse().ok().filter(|year| (1900..=2100).contains(year))?;
    (!rest.starts_with(|letter: char| letter.is_ascii_digit())).then_some(year)
}

fn small(word: &str) -> Option<i8> {
    let roman = ["I", "II", "III", "IV"].iter().zip(1..).find(|(roman, _)| **roman == word);
    roman.map(|(_, number)| number).or_else(|| word.parse().ok().filter(|number| (1..=31).contains(number)))
}

fn is_quarter(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "triwulan" | "kuartal" | "quarter" | "tw")
        || word.strip_prefix(['q', 't']).is_some_and(|rest| rest.len() == 1 && small(rest).is_some())
}

fn month(word: &str, style: &Style) -> Option<i8> {
    let conventions = style.conventions();
    let own = conventions.months.iter().zip(1..).chain(conventions.months_short.iter().zip(1..));
    let more = conventions.prose.months.iter().map(|(name, number)| (name, *number as i8));
    own.chain(more).find(|(name, _)| name.to_lowercase() == word.to_lowercase()).map(|(_, number)| number)
}

/// The month that a word names in full, with its capital.
pub(super) fn whole_month(word: &str, style: &Style) -> Option<i8> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let months = style.conventions().months.iter().zip(1..);
    months.filter(|(name, _)| name.len() > 3).find(|(name, _)| *name == word).map(|(_, number)| number)
}

/// Whether a figure of one period is just that, or ends on its last day: December 2023 and the end of 2023.
pub(super) fn is_just(one: &Period, other: &Period) -> bool {
    one == other || (one.end == other.end && one.kind != PeriodKind::Undated)
}

/// Whether a figure of one period can be what a text says of another: they have days in common. What no source has
/// dated can be of any time.
pub(super) fn meet(one: &Period, other: &Period) -> bool {
    [one, other].iter().any(|period| period.kind == PeriodKind::Undated)
        || (one.start <= other.end && other.start <= one.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_texts_have_them() {
        let (id, en) = (Style::indonesian(), Style::english());
        let said = |words: &str, style: &Style| period(words, style).map(|period| period.to_string());
        for (words, expected) in [
            ("2 Oktober 2014", "2014-10-02"),
            ("Desember 2023", "2023-12"),
            ("2013", "2013"),
            ("Januari–November 2017", "2017-01/2017-11"),
            ("2018–2019", "2018/2019"),
            ("triwulan III 2023", "2023-q3"),
            ("tahun 2015", "2015"),
        ] {
            assert_eq!(said(words, &id).as_deref(), Some(expected), "{words}");
        }
        assert_eq!(said("December 2023", &en).as_deref(), Some("2023-12"));
        assert_eq!(said("Q4 2023", &en).as_deref(), Some("2023-q4"));
        assert_eq!(said("Oktober", &id), None);
        assert_eq!(said("31 Februari 2023", &id), None);
    }
}
