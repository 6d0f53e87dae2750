//! Fiscal years: "FY2024", "FY 2023/24", "2022-23", "Q3 FY2024". They are those of whoever wrote the table: in which month
//! one begins, and whether it is called by the year of its beginning or of its end, none of these words says. A mapping does,
//! by one example; nobody guesses.

use crate::model::Period;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A fiscal year, or a part of one, as words name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fiscal {
    first: i16,
    /// The second year of "2023/24".
    second: Option<i16>,
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Half(u8),
    Quarter(u8),
}

impl Fiscal {
    /// The whole year, as a mapping gives an example of it.
    pub fn whole(&self) -> String {
        match self.second {
            None => format!("FY{:04}", self.first),
            Some(second) => format!("{:04}/{:02}", self.first, second % 100),
        }
    }

    /// How the mapping would say that it begins in July.
    pub fn example(&self) -> String {
        let begins = self.second.map_or(self.first - 1, |_| self.first);
        format!("fiscal-year: {{ \"{}\": {begins:04}-07/{:04}-06 }}", self.whole(), begins + 1)
    }
}

/// How fiscal years run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The month in which one begins.
    month: i8,
    /// The year in which one begins less the one year that it is called by, where an example says so.
    offset: Option<i16>,
}

impl Rule {
    /// The rule behind the examples of a mapping; none without an example.
    ///
    /// # Errors
    /// The example that names no fiscal year, gives no twelve months, or contradicts another.
    pub fn of(examples: &BTreeMap<String, String>) -> Result<Option<Self>, String> {
        let mut rule: Option<Self> = None;
        for (label, text) in examples {
            let wrong = || label.clone();
            let year = parse(label).filter(|one| one.part == Part::Whole).ok_or_else(wrong)?;
            let period = Period::parse(text).map_err(|_| wrong())?;
            let start = period.start;
            let months = i32::from(period.end.year()) * 12 + i32::from(period.end.month())
                - i32::from(start.year()) * 12
                - i32::from(start.month());
            let is_year = months == 11 && start.day() == 1 && period.end == period.end.last_of_month();
            let offset = start.year() - year.first;
            let is_calendar = start.month() == 1;
            let is_named = match year.second {
                Some(_) => offset == 0 && !is_calendar,
                None => offset == 0 || offset == -1 && !is_calendar,
            };
            if !is_year || !is_named {
                return Err(wrong());
            }
            let here = Self { month: start.month(), offset: year.second.is_none().then_some(offset) };
            rule = Some(match rule {
                None => here,
                Some(known) if known.month == here.month => {
                    Self { offset: known.offset.or(here.offset), ..known }
                }
                Some(_) => return Err(wrong()),
            });
        }
        Ok(rule)
    }

    /// The time of a fiscal year; nothing where no example says which year one that is called by one year begins in.
    pub fn period(self, of: &Fiscal) -> Option<Period> {
        let year = of.first + if of.second.is_some() { 0 } else { self.offset? };
        let (before, count) = match of.part {
            Part::Whole => (0, 12),
            Part::Half(number) => ((i32::from(number) - 1) * 6, 6),
            Part::Quarter(number) => ((i32::from(number) - 1) * 3, 3),
        };
        let from = i32::from(year) * 12 + i32::from(self.month) - 1 + before;
        let month = |at: i32| {
            let year = i16::try_from(at.div_euclid(12)).ok()?;
            Date::new(year, i8::try_from(at.rem_euclid(12) + 1).ok()?, 1).ok()
        };
        let (first, last) = (month(from)?, month(from + count - 1)?);
        let key = match count {
            12 if first.month() == 1 => format!("{:04}", first.year()),
            3 if first.month() % 3 == 1 => format!("{:04}-q{}", first.year(), first.month() / 3 + 1),
            _ => format!("{:04}-{:02}/{:04}-{:02}", first.year(), first.month(), last.year(), last.month()),
        };
        Period::parse(&key).ok()
    }
}

/// The fiscal year that a text names, and nothing beside it.
pub fn parse(text: &str) -> Option<Fiscal> {
    let (found, rest) = find(text)?;
    let is_filler = |word: &str| matches!(word, "tahun" | "year" | "the" | "in" | "pada" | "per" | "th");
    rest.split_whitespace()
        .all(|word| is_filler(&word.to_lowercase()) || !word.contains(char::is_alphanumeric))
        .then_some(found)
}

/// The first fiscal year that a text names, and the text without it.
pub fn find(text: &str) -> Option<(Fiscal, String)> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare: Vec<String> = words.iter().map(|word| tidy(word)).collect();
    for at in 0..bare.len() {
        let Some((first, second, part, mut end)) = year_at(&bare, at) else { continue };
        let mut start = at;
        let mut part = part;
        if part == Part::Whole {
            let before = (1..=2).filter_map(|count| Some((at.checked_sub(count)?, count)));
            let mut before =
                before.filter_map(|(from, count)| Some((from, part_of(bare.get(from..from + count)?)?)));
            let mut behind =
                (1..=2).filter_map(|count| Some((end + count, part_of(bare.get(end..end + count)?)?)));
            if let Some((from, found)) = before.next_back() {
                (start, part) = (from, found);
            } else if let Some((to, found)) = behind.next_back() {
                (end, part) = (to, found);
            }
        }
        let rest = [words.get(..start)?, words.get(end..)?].concat().join(" ");
        return Some((Fiscal { first, second, part }, rest));
    }
    None
}

/// A text without the fiscal years that it names.
pub fn without(text: &str) -> String {
    let mut text = text.to_owned();
    while let Some((_, rest)) = find(&text) {
        text = rest;
    }
    text
}

/// Whether a text speaks of fiscal years, so that "2023" below it is one.
pub fn speaks(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(tidy).collect();
    let is_led = |pair: &[String]| {
        matches!(
            (pair[0].as_str(), pair[1].as_str()),
            ("fiscal" | "financial", "year" | "years") | ("tahun", "fiskal" | "buku")
        )
    };
    let is_short = |word: &String| {
        word.strip_prefix("fy")
            .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || "/-'".contains(c)))
    };
    words.windows(2).any(is_led) || words.iter().any(is_short)
}

/// The fiscal year that is called by a year.
pub fn called(year: i16) -> Fiscal {
    Fiscal { first: year, second: None, part: Part::Whole }
}

fn tidy(word: &str) -> String {
    let word = word.to_lowercase().replace(['–', '—', '‑'], "-").replace(['’', '‘'], "'");
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').trim_end_matches('\'').to_owned()
}

/// The years at a place among words, with the part where it is glued to them, and the place behind.
fn year_at(words: &[String], at: usize) -> Option<(i16, Option<i16>, Part, usize)> {
    let word = words.get(at)?.as_str();
    let next = || words.get(at + 1).map(String::as_str);
    // "Q3FY24", "Q3-FY24".
    let (part, word) = match word.get(..2).and_then(|part| Some((one_part(part)?, word.get(2..)?))) {
        Some((part, rest)) if rest.trim_start_matches('-').starts_with("fy") => {
            (part, rest.trim_start_matches('-'))
        }
        _ => (Part::Whole, word),
    };
    if let Some(rest) = word.strip_prefix("fy") {
        let (years, end) = match rest.trim_start_matches(['.', '-']) {
            "" => (years(next()?, true)?, at + 2),
            rest => (years(rest, true)?, at + 1),
        };
        return Some((years.0, years.1, part, end));
    }
    let is_led = matches!(
        (word, next()),
        ("fiscal" | "financial" | "fin", Some("year")) | ("tahun", Some("fiskal" | "buku"))
    );
    if is_led {
        let years = years(words.get(at + 2)?, true)?;
        return Some((years.0, years.1, part, at + 3));
    }
    let years = years(word, false).filter(|years| years.1.is_some())?;
    Some((years.0, years.1, part, at + 1))
}

/// "2024", "24", "2023/24", "2022-23". Alone, "2011-12" is a month and "2022/2023" two years; `is_led` says that a word makes
/// a fiscal year of them.
fn years(text: &str, is_led: bool) -> Option<(i16, Option<i16>)> {
    let number =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i16>().ok())?;
    let year = |text: &str| match text.len() {
        4 => number(text).filter(|year| (1900..=2100).contains(year)),
        2 if is_led => number(text).map(|year| year + 2000),
        _ => None,
    };
    let text = text.trim_start_matches('\'');
    let Some((first, second)) = text.split_once(['/', '-']) else { return Some((year(text)?, None)) };
    let first = year(first)?;
    let after = first + 1;
    let is_month = text.contains('-') && number(second).is_some_and(|month| (1..=12).contains(&month));
    let follows = match second.len() {
        2 => number(second)? == after % 100 && (is_led || !is_month),
        4 => number(second)? == after && is_led,
        _ => false,
    };
    follows.then_some((first, Some(after)))
}

fn one_part(word: &str) -> Option<Part> {
    match word {
        "q1" | "1q" => Some(Part::Quarter(1)),
        "q2" | "2q" => Some(Part::Quarter(2)),
        "q3" | "3q" => Some(Part::Quarter(3)),
        "q4" | "4q" => Some(Part::Quarter(4)),
        "h1" | "1h" => Some(Part::Half(1)),
        "h2" | "2h" => Some(Part::Half(2)),
        _ => None,
    }
}

/// A quarter or half in one word or two: "Q3", "Quarter 3", "Triwulan III".
fn part_of(words: &[String]) -> Option<Part> {
    let number = |word: &str| match word {
        "1" | "i" | "1st" | "first" => Some(1),
        "2" | "ii" | "2nd" | "second" => Some(2),
        "3" | "iii" | "3rd" | "third" => Some(3),
        "4" | "iv" | "4th" | "fourth" => Some(4),
        _ => None,
    };
    let is_quarter = |word: &str| matches!(word, "quarter" | "qtr" | "q" | "triwulan" | "tw" | "kuartal");
    let is_half = |word: &str| matches!(word, "half" | "semester");
    match words {
        [word] => one_part(word),
        [a, b] if is_quarter(a) => number(b).map(Part::Quarter),
        [a, b] if is_quarter(b) => number(a).map(Part::Quarter),
        [a, b] if is_half(a) => number(b).filter(|number| *number < 3).map(Part::Half),
        [a, b] if is_half(b) => number(a).filter(|number| *number < 3).map(Part::Half),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fiscal_years_are_found_as_people_write_them() {
        for (text, whole, rest) in [
            ("FY2024", "FY2024", ""),
            ("FY 2023/24", "2023/24", ""),
            ("FY24 members", "FY2024", "members"),
            ("Members, FY'24", "FY2024", "Members,"),
            ("Fiscal year 2023-2024", "2023/24", ""),
            ("Members 2022-23", "2022/23", "Members"),
            ("Q3 FY2024", "FY2024", ""),
            ("FY2024 Q3", "FY2024", ""),
            ("Q1 2023-24", "2023/24", ""),
            ("Q3FY24", "FY2024", ""),
            ("Tahun buku 2023", "FY2023", ""),
        ] {
            let (found, left) = find(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.whole().as_str(), left.as_str()), (whole, rest), "{text}");
        }
        for text in
            ["2023", "2011-12", "2013-17", "2022/2023", "Q3 2023", "TA 2024", "fy", "31/12/2023", "2023-q1"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn they_run_as_an_example_says() {
        let rule =
            |label: &str, period: &str| Rule::of(&BTreeMap::from([(label.to_owned(), period.to_owned())]));
        let read = |rule: Rule, text: &str| {
            parse(text).and_then(|year| rule.period(&year)).map(|period| period.to_string())
        };
        let july = rule("FY2024", "2023-07/2024-06").ok().flatten().unwrap_or_else(|| panic!());
        assert_eq!(read(july, "FY2025").as_deref(), Some("2024-07/2025-06"));
        assert_eq!(read(july, "Q3 FY2024").as_deref(), Some("2024-q1"));
        assert_eq!(read(july, "2024/25").as_deref(), Some("2024-07/2025-06"));
        let april = rule("2023/24", "2023-04/2024-03").ok().flatten().unwrap_or_else(|| panic!());
        assert_eq!(read(april, "2022-23").as_deref(), Some("2022-04/2023-03"));
        assert_eq!(read(april, "Q1 2023-24").as_deref(), Some("2023-q2"));
        // Whether FY2024 begins or ends in 2024 was not said.
        assert_eq!(read(april, "FY2024"), None);
        assert_eq!(
            read(rule("FY2024", "2024").ok().flatten().unwrap_or_else(|| panic!()), "FY2023").as_deref(),
            Some("2023")
        );
        for (label, period) in
            [("FY2024", "2024-01/2024-06"), ("2023/24", "2022-04/2023-03"), ("tahun", "2024")]
        {
            assert_eq!(rule(label, period), Err(label.to_owned()));
        }
    }
}
