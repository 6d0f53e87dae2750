//! Times as tables write them, in Indonesian and English: "Desember 2023", "Dec-23", "TW IV/2023", "s.d. Sept 2017".

use super::book::Cell;
use super::fiscal;
use super::numeral::without_mark;
use super::words::fold;
use crate::model::{PartialDate, Period, PeriodKind};
use crate::number::Style;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Spellings of months beside those of the languages.
const MONTHS: &[(&str, i8)] = &[
    ("pebruari", 2),
    ("peb", 2),
    ("agust", 8),
    ("agt", 8),
    ("agst", 8),
    ("ags", 8),
    ("aug", 8),
    ("sept", 9),
    ("nopember", 11),
    ("nop", 11),
    ("nov", 11),
];

/// Words that stand before a time and say nothing of it.
const BEFORE: &[&str] = &[
    "per", "tahun", "thn", "th", "ta", "cy", "year", "posisi", "keadaan", "kondisi", "pada", "data", "bulan",
    "as", "of", "at", "in", "month", "tanggal", "tgl", "periode", "period", "end", "akhir", "năm",
];

/// Reads a time. Nothing where it could be two: `05/06/2023`.
pub fn parse(text: &str) -> Option<Period> {
    let text = text.trim();
    if let Ok(period) = Period::parse(&text.to_lowercase()) {
        return Some(period);
    }
    if let Some(period) = by_slashes(text) {
        return Some(period);
    }
    if let Some(period) = range(text) {
        return Some(period);
    }
    let folded = fold(text);
    let mut tokens: Vec<&str> = folded.split(' ').filter(|token| !token.is_empty()).collect();
    let mut to_date = false;
    let mut end_of = false;
    loop {
        match tokens.as_slice() {
            ["s", "d", ..] => drop((tokens.drain(..2), to_date = true)),
            ["sd" | "hingga" | "sampai" | "until" | "through" | "ytd", ..] => {
                tokens.remove(0);
                to_date = true;
            }
            [first, _, ..] if BEFORE.contains(first) => {
                end_of |= matches!(*first, "end" | "akhir");
                tokens.remove(0);
            }
            _ => break,
        }
    }
    // "2023" over "s.d. Feb".
    let turned = || match tokens.as_slice() {
        [year, rest @ ..] if !to_date && full_year(year).is_some() => {
            within(Period::parse(year).ok()?, &rest.join(" "))
        }
        _ => None,
    };
    let period = simple(&tokens).or_else(turned)?;
    // "The end of 2013" is a time of its own, and which one is not for us to say.
    if end_of && period.kind != PeriodKind::Month && period.kind != PeriodKind::Day {
        return None;
    }
    if to_date {
        return self::to_date(period);
    }
    Some(period)
}

/// Reads the day, or the month or year, on which something became known: "15 Maret 2025", "15/03/2025", "2025-03".
/// Nothing where it could be two, or is a time of another kind.
pub fn date_in(text: &str) -> Option<PartialDate> {
    let period = parse(without_mark(text).0)?;
    let is_date = matches!(period.kind, PeriodKind::Day | PeriodKind::Month | PeriodKind::Year);
    is_date.then_some(PartialDate { earliest: period.start, latest: period.end })
}

/// The same of a cell, which may be a day that a spreadsheet program counts from 1900.
pub fn date(cell: &Cell) -> Option<PartialDate> {
    let counted = || match cell {
        Cell::Number { value, percent: false } => serial_day(*value),
        _ => None,
    };
    let counted = counted().map(|day| PartialDate { earliest: day.start, latest: day.end });
    counted.or_else(|| date_in(&cell.to_string()))
}

/// The day that a spreadsheet program counts from 1900.
pub fn serial_day(value: Decimal) -> Option<Period> {
    let days =
        i64::try_from(value).ok().filter(|days| (25_000..=60_000).contains(days) && value.is_integer())?;
    let first = Date::new(1899, 12, 30).ok()?;
    let day = first.checked_add(days.days()).ok()?;
    Period::parse(&day.to_string()).ok()
}

/// The part of a year that words name without the year: "Jan", "TW I", "s.d. Sept".
pub fn within(year: Period, words: &str) -> Option<Period> {
    if year.kind != PeriodKind::Year || !all_in(words).is_empty() {
        return None;
    }
    parse(&format!("{words} {:04}", year.end.year())).filter(|part| part.kind != PeriodKind::Year)
}

/// Whether words name a part of a year without the year.
pub fn is_part(words: &str) -> bool {
    parse("2000").is_some_and(|year| within(year, words).is_some())
}

/// From the beginning of the year of a time to its end: "s.d. September 2017".
pub fn to_date(period: Period) -> Option<Period> {
    let end = period.end;
    Period::parse(&format!("{:04}-01/{:04}-{:02}", end.year(), end.year(), end.month())).ok()
}

/// Every time that a running text names, each once: those of titles.
pub fn all_in(text: &str) -> Vec<Period> {
    let mut out: Vec<Period> = Vec::new();
    // "31/12/2023": of what has marks between its parts these are lost among words. One that could be two days is none,
    // and no year either.
    let mut words = String::new();
    let mut last = String::new();
    // Which time a fiscal year is, its words do not say.
    let text = fiscal::without(text);
    for word in text.split_whitespace() {
        // "Triwulan 4/2024" is no April.
        let is_of_quarter = is_quarter(&std::mem::replace(&mut last, fold(word)));
        match in_digits(word).filter(|_| !is_of_quarter) {
            None => words.extend([" ", word]),
            Some(period) => {
                words.push_str(" / ");
                out.extend(period.filter(|period| !out.contains(period)));
            }
        }
    }
    let folded = fold(&words);
    let tokens: Vec<&str> = folded.split(' ').collect();
    let mut at = 0;
    while at < tokens.len() {
        let found = (at + 1..=tokens.len().min(at + 5)).rev().find_map(|end| {
            let part = tokens.get(at..end)?;
            let whole = range_of(part).or_else(|| simple(part))?;
            Some((whole, end))
        });
        match found {
            Some((period, end)) => {
                if !out.contains(&period) {
                    out.push(period);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

/// A day or month in digits with marks between, as a word of a text; nothing inside where nobody knows which.
fn in_digits(word: &str) -> Option<Option<Period>> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = bare.split(['/', '.', '-']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_year = parts.iter().any(|part| full_year(part).is_some());
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(is_number) || !has_year {
        return None;
    }
    let found = parse(bare).filter(|period| matches!(period.kind, PeriodKind::Day | PeriodKind::Month));
    if found.is_some() || parts.len() == 3 { Some(found) } else { None }
}

/// A text without the times that it names: "Peserta aktif" of "Peserta aktif, Desember 2023". As it is where nothing else
/// is left.
pub fn without_times(text: &str) -> String {
    const BEFORE_TIMES: &[&str] = &[
        "fiscal",
        "financial",
        "years",
        "tahun",
        "per",
        "pada",
        "posisi",
        "bulan",
        "in",
        "as",
        "of",
        "at",
        "year",
        "cy",
        "sampai",
        "s d",
        "sd",
        "hingga",
        "until",
        "through",
    ];
    let calendar = fiscal::without(text);
    let words: Vec<&str> = calendar.split_whitespace().collect();
    let mut out: Vec<&str> = Vec::new();
    let mut at = 0;
    let mut behind_time = None;
    while let Some(word) = words.get(at) {
        let is_time = |end: &usize| {
            let folded = fold(&words.get(at..*end).unwrap_or_default().join(" "));
            let tokens: Vec<&str> = folded.split(' ').filter(|token| !token.is_empty()).collect();
            let in_digits = || *end == at + 1 && in_digits(word).flatten().is_some();
            range_of(&tokens).or_else(|| simple(&tokens)).is_some() || in_digits()
        };
        match (at + 1..=words.len().min(at + 5)).rev().find(is_time) {
            Some(end) => {
                // "2023 dan 2024".
                let joins = |word: &&str| matches!(fold(word).as_str(), "dan" | "and" | "to" | "hingga" | "");
                if behind_time.is_some_and(|length: usize| out.len() == length + 1)
                    && out.last().is_some_and(joins)
                {
                    out.pop();
                }
                while out.last().is_some_and(|last| BEFORE_TIMES.contains(&fold(last).as_str())) {
                    out.pop();
                }
                behind_time = Some(out.len());
                at = end;
            }
            None => {
                out.push(word);
                at += 1;
            }
        }
    }
    let left = out.join(" ").trim_end_matches([',', '-', ':', ' ', '–']).to_owned();
    if fold(&left).is_empty() { text.to_owned() } else { left }
}

fn range_of(tokens: &[&str]) -> Option<Period> {
    match tokens {
        [first, second] => years(first, second),
        [first, second, year] => {
            let (first, second) = (month(first)?, month(second)?);
            months(full_year(year)?, first, second)
        }
        _ => None,
    }
}

fn years(first: &str, second: &str) -> Option<Period> {
    let (from, to) = (full_year(first)?, full_year(second)?);
    (from < to).then(|| Period::parse(&format!("{from:04}/{to:04}")).ok())?
}

fn months(year: i16, first: i8, last: i8) -> Option<Period> {
    (first < last).then(|| Period::parse(&format!("{year:04}-{first:02}/{year:04}-{last:02}")).ok())?
}

/// A time from its words.
fn simple(tokens: &[&str]) -> Option<Period> {
    match tokens {
        [year] => {
            let bare = full_year(year).map(|year| format!("{year:04}"));
            let glued = || {
                let (year, quarter) = year.split_once('q')?;
                Some(format!("{:04}-q{}", full_year(year)?, one_to_four(quarter)?))
            };
            // "2Q24", "1Q2023".
            let before = || {
                let (quarter, of) = year.split_once('q')?;
                let quarter = one_to_four(quarter).filter(|_| quarter.len() == 1)?;
                Some(format!("{:04}-q{quarter}", any_year(of)?))
            };
            Period::parse(&bare.or_else(glued).or_else(before)?).ok()
        }
        [kind, rest @ ..] if is_quarter(kind) => {
            let [number, year] = rest else { return None };
            quarter(one_to_four(number)?, full_year(year)?)
        }
        [number, kind, year] if is_quarter(kind) => quarter(one_to_four(number)?, full_year(year)?),
        [year, kind, number] if is_quarter(kind) => quarter(one_to_four(number)?, full_year(year)?),
        ["semester" | "smt" | "sem" | "half", number, year] => half(one_to_four(number)?, full_year(year)?),
        [year, "semester" | "smt" | "sem" | "half", number] => half(one_to_four(number)?, full_year(year)?),
        // "9M 2023": what was counted in the first nine months.
        [short @ ("3m" | "6m" | "9m" | "12m"), year] => {
            months(full_year(year)?, 1, short.trim_end_matches('m').parse().ok()?)
        }
        // "T1 2023": "triwulan", "trimestre".
        [short @ ("t1" | "t2" | "t3" | "t4"), year] => quarter(one_to_four(&short[1..])?, full_year(year)?),
        ["h1" | "s1", year] => half(1, full_year(year)?),
        ["h2" | "s2", year] => half(2, full_year(year)?),
        [short, year] if short.len() == 2 && (short.starts_with('q') || short.starts_with("tw")) => {
            quarter(one_to_four(short.trim_start_matches(['q', 't', 'w']))?, any_year(year)?)
        }
        [year, short] if short.len() == 2 && short.starts_with('q') => {
            quarter(one_to_four(&short[1..])?, full_year(year)?)
        }
        [name, year] if month(name).is_some() => of_month(any_year(year)?, month(name)?),
        [year, name] if month(name).is_some() => of_month(full_year(year)?, month(name)?),
        [day, name, year] if month(name).is_some() => {
            let date = Date::new(any_year(year)?, month(name)?, day.parse().ok()?).ok()?;
            Period::parse(&date.to_string()).ok()
        }
        // "December 31 2023"
        [name, day, year] if month(name).is_some() => {
            let date = Date::new(full_year(year)?, month(name)?, day.parse().ok()?).ok()?;
            Period::parse(&date.to_string()).ok()
        }
        _ => None,
    }
}

fn is_quarter(word: &str) -> bool {
    matches!(
        word,
        "triwulan"
            | "tw"
            | "trw"
            | "triw"
            | "kuartal"
            | "quarter"
            | "q"
            | "qtr"
            | "quý"
            | "quy"
            | "trimestre"
    )
}

fn one_to_four(text: &str) -> Option<u8> {
    match text {
        "1" | "i" | "first" | "1st" | "pertama" => Some(1),
        "2" | "ii" | "second" | "2nd" | "kedua" => Some(2),
        "3" | "iii" | "third" | "3rd" | "ketiga" => Some(3),
        "4" | "iv" | "fourth" | "4th" | "keempat" => Some(4),
        _ => None,
    }
}

fn quarter(number: u8, year: i16) -> Option<Period> {
    Period::parse(&format!("{year:04}-q{number}")).ok()
}

fn half(number: u8, year: i16) -> Option<Period> {
    match number {
        1 => months(year, 1, 6),
        2 => months(year, 7, 12),
        _ => None,
    }
}

fn of_month(year: i16, month: i8) -> Option<Period> {
    Period::parse(&format!("{year:04}-{month:02}")).ok()
}

fn full_year(text: &str) -> Option<i16> {
    let year = (text.len() == 4).then(|| text.parse::<i16>().ok())??;
    (1900..=2100).contains(&year).then_some(year)
}

/// A year, of which two digits may be left out.
fn any_year(text: &str) -> Option<i16> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    full_year(text).or_else(|| digits.then(|| text.parse::<i16>().ok().map(|year| year + 2000))?)
}

/// The month of this name, in either language.
pub fn month(text: &str) -> Option<i8> {
    let known = |style: &Style| {
        let conventions = style.conventions();
        let names = conventions.months.iter().zip(&conventions.months_short).zip(1_i8..);
        names.into_iter().find_map(|((name, short), number)| {
            (name.to_lowercase() == text || short.to_lowercase() == text).then_some(number)
        })
    };
    let also = MONTHS.iter().find(|(name, _)| *name == text).map(|(_, number)| *number);
    also.or_else(|| known(super::styles::of("id"))).or_else(|| known(super::styles::of("en")))
}

/// `31/12/2023`, `12/2023`, `2023/12/31`, with points or hyphens too.
fn by_slashes(text: &str) -> Option<Period> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let numbers: Vec<i16> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let date = |year: i16, month: i16, day: i16| {
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Period::parse(&date.to_string()).ok()
    };
    match *numbers.as_slice() {
        [month, year] if parts[1].len() == 4 && (1..=12).contains(&month) => {
            of_month(full_year(parts[1])?, i8::try_from(month).ok().filter(|_| year > 0)?)
        }
        [year, month, day] if parts[0].len() == 4 => date(year, month, day),
        // Of two small numbers nobody knows which is the month.
        [day, month, year] if parts[2].len() == 4 && (day > 12 || day == month) => date(year, month, day),
        [month, day, year] if parts[2].len() == 4 && day > 12 => date(year, month, day),
        _ => None,
    }
}

/// `Januari–September 2017`, `2013–2017`.
fn range(text: &str) -> Option<Period> {
    let folded = fold(text);
    let tokens: Vec<&str> = folded.split(' ').filter(|token| !matches!(*token, "s" | "d" | "sd")).collect();
    range_of(&tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_tables_write_them() {
        for (text, expected) in [
            ("2023", "2023"),
            ("Tahun 2023", "2023"),
            ("Desember 2023", "2023-12"),
            ("DES 2023", "2023-12"),
            ("Dec-23", "2023-12"),
            ("Nopember 2012", "2012-11"),
            ("per 31 Desember 2023", "2023-12-31"),
            ("31/12/2023", "2023-12-31"),
            ("12/2023", "2023-12"),
            ("2023-12", "2023-12"),
            ("2023/12/31", "2023-12-31"),
            ("Triwulan IV 2023", "2023-q4"),
            ("TW 4/2023", "2023-q4"),
            ("Q4 2023", "2023-q4"),
            ("2023Q4", "2023-q4"),
            ("2023-Q4", "2023-q4"),
            ("Q1'24", "2024-q1"),
            ("T1 2023", "2023-q1"),
            ("Quý 4/2024", "2024-q4"),
            ("2Q24", "2024-q2"),
            ("Semester I 2023", "2023-01/2023-06"),
            ("Januari–September 2017", "2017-01/2017-09"),
            ("s.d. September 2017", "2017-01/2017-09"),
            ("2013-2017", "2013/2017"),
            ("December 31, 2023", "2023-12-31"),
        ] {
            assert_eq!(parse(text).map(|period| period.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["05/06/2023", "1.435", "aceh", "", "akhir 2013", "13/13/2023", "2023 orang", "45291"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_of_publication_are_read_as_other_times_are() {
        for (text, expected) in [
            ("2025-03-15", "2025-03-15"),
            ("15 Maret 2025", "2025-03-15"),
            ("15/03/2025", "2025-03-15"),
            ("March 15, 2025", "2025-03-15"),
            ("Maret 2025", "2025-03"),
            ("2025", "2025"),
        ] {
            assert_eq!(date_in(text).map(|date| date.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["kemarin", "2025-13-01", "2025-02-30", "05/06/2025", "Triwulan I 2025", "2013/2017", ""]
        {
            assert_eq!(date_in(text), None, "{text}");
        }
        let counted = date(&Cell::Number { value: Decimal::from(45_731), percent: false });
        assert_eq!(counted.map(|date| date.to_string()).as_deref(), Some("2025-03-15"));
    }

    #[test]
    fn a_part_of_a_year_takes_its_year_from_elsewhere() {
        let year = parse("2024").unwrap();
        for (words, expected) in [
            ("Jan", Some("2024-01")),
            ("Desember", Some("2024-12")),
            ("TW I", Some("2024-q1")),
            ("Semester II", Some("2024-07/2024-12")),
            ("s.d. Sept", Some("2024-01/2024-09")),
            ("I", None),
            ("2023", None),
            ("Jan 2023", None),
            ("Aceh", None),
        ] {
            assert_eq!(within(year, words).map(|period| period.to_string()).as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn the_times_in_a_title_are_found() {
        let all = |text: &str| all_in(text).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(all("Jumlah Peserta Aktif Menurut Provinsi, Desember 2023"), ["2023-12"]);
        assert_eq!(all("Peserta, 2019–2023 (orang)"), ["2019/2023"]);
        assert_eq!(all("Tabel 4.1 peserta"), [""; 0]);
        assert_eq!(all("Posisi per 31/12/2023"), ["2023-12-31"]);
        assert_eq!(all("Posisi per 05/06/2023"), [""; 0], "which of the two is the month nobody knows");
        assert_eq!(all("Tabel 4.1.2 Peserta 2023, 12/2022"), ["2022-12", "2023"]);
        assert_eq!(all("Peserta triwulan 4/2024"), ["2024-q4"]);
        assert_eq!(without_times("Peserta per 31/12/2023"), "Peserta");
        assert_eq!(without_times("Peserta aktif 2023 dan 2024"), "Peserta aktif");
        assert_eq!(without_times("Members by state, fiscal years 2023 and 2024"), "Members by state");
        assert_eq!(without_times("Members FY2023"), "Members");
    }
}
