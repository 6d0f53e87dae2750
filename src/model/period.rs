//! The time a figure is about: an instant, a stretch, the year so far, several years, or unknown.

use jiff::civil::Date;
use std::fmt;

/// The kind of a period; two periods over the same days can differ in kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// One day: `2013-12-31`.
    Day,
    /// A month: `2012-11`.
    Month,
    /// A quarter: `2023-q4`.
    Quarter,
    /// A year: `2023`.
    Year,
    /// From January to the end of a month of the same year: `2017-01/2017-09`.
    YearToDate,
    /// Several months or years: `2013/2017`.
    Span,
    /// Not dated by the source: `undated`.
    Undated,
}

/// The time a figure is about. Ordered by its end, then its start: later news sorts later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// The kind.
    pub kind: PeriodKind,
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.end, self.start, self.kind).cmp(&(other.end, other.start, other.kind))
    }
}

/// Why a text is not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodError {
    /// Not one of the written forms.
    Form,
    /// The form is right but there is no such day, month or quarter.
    NoSuchDate,
    /// The end comes before the start.
    Backwards,
}

impl Period {
    /// The period that no source has dated. Sorts before everything else.
    pub const UNDATED: Self = Self { kind: PeriodKind::Undated, start: Date::MIN, end: Date::MIN };

    /// Reads one of the written forms: `2013-12-31`, `2012-11`, `2023-q4`, `2023`, `A/B` with `A` and `B`
    /// years, months or days, `undated`.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        if text == "undated" {
            return Ok(Self::UNDATED);
        }
        let Some((from, to)) = text.split_once('/') else { return Self::parse_simple(text) };
        let (first, last) = (Self::parse_simple(from)?, Self::parse_simple(to)?);
        if last.end < first.start {
            return Err(PeriodError::Backwards);
        }
        let january_on = first.start.month() == 1 && first.start.day() == 1;
        let within_year = first.start.year() == last.end.year();
        let kind =
            if january_on && within_year && first.kind == PeriodKind::Month && last.kind == PeriodKind::Month
            {
                PeriodKind::YearToDate
            } else {
                PeriodKind::Span
            };
        Ok(Self { kind, start: first.start, end: last.end })
    }

    fn parse_simple(text: &str) -> Result<Self, PeriodError> {
        let digits = |part: &str, length: usize| -> Result<i16, PeriodError> {
            if part.len() != length || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(PeriodError::Form);
            }
            part.parse().map_err(|_| PeriodError::Form)
        };
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let (second, third) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(PeriodError::Form);
        }
        let date = |month: i8, day: i8| Date::new(year, month, day).map_err(|_| PeriodError::NoSuchDate);
        match (second, third) {
            (None, _) => Ok(Self { kind: PeriodKind::Year, start: date(1, 1)?, end: date(12, 31)? }),
            (Some(quarter), None) if quarter.starts_with('q') => {
                let number = digits(&quarter[1..], 1)? as i8;
                if !(1..=4).contains(&number) {
                    return Err(PeriodError::NoSuchDate);
                }
                let start = date(number * 3 - 2, 1)?;
                Ok(Self { kind: PeriodKind::Quarter, start, end: date(number * 3, 1)?.last_of_month() })
            }
            (Some(month), None) => {
                let start = date(digits(month, 2)? as i8, 1)?;
                Ok(Self { kind: PeriodKind::Month, start, end: start.last_of_month() })
            }
            (Some(month), Some(day)) => {
                let day = date(digits(month, 2)? as i8, digits(day, 2)? as i8)?;
                Ok(Self { kind: PeriodKind::Day, start: day, end: day })
            }
        }
    }

    /// Whether every day of `other` lies in this period. Nothing contains an undated period but itself.
    pub fn contains(&self, other: &Self) -> bool {
        self == other
            || (self.kind != PeriodKind::Undated
                && other.kind != PeriodKind::Undated
                && self.start <= other.start
                && other.end <= self.end)
    }

    /// The same period `years` earlier, if the calendar has it.
    pub fn years_earlier(&self, years: i16) -> Option<Self> {
        if self.kind == PeriodKind::Undated {
            return None;
        }
        let back = |date: Date, last: bool| {
            let month = Date::new(date.year().checked_sub(years)?, date.month(), 1).ok()?;
            if last && date == date.last_of_month() {
                return Some(month.last_of_month());
            }
            Date::new(month.year(), month.month(), date.day().min(month.days_in_month())).ok()
        };
        Some(Self {
            kind: self.kind,
            start: back(self.start, false)?,
            end: back(self.end, self.kind != PeriodKind::Day)?,
        })
    }
}

/// The written form that [`Period::parse`] reads; also the form in addresses and data files.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.start, self.end);
        let month =
            |f: &mut fmt::Formatter<'_>, date: Date| write!(f, "{:04}-{:02}", date.year(), date.month());
        match self.kind {
            PeriodKind::Day => write!(f, "{start}"),
            PeriodKind::Month => month(f, start),
            PeriodKind::Quarter => write!(f, "{:04}-q{}", start.year(), (start.month() + 2) / 3),
            PeriodKind::Year => write!(f, "{:04}", start.year()),
            PeriodKind::YearToDate => {
                month(f, start)?;
                f.write_str("/")?;
                month(f, end)
            }
            PeriodKind::Span => {
                let whole_years = start.day_of_year() == 1 && end.month() == 12 && end.day() == 31;
                let whole_months = start.day() == 1 && end == end.last_of_month();
                if whole_years {
                    write!(f, "{:04}/{:04}", start.year(), end.year())
                } else if whole_months {
                    month(f, start)?;
                    f.write_str("/")?;
                    month(f, end)
                } else {
                    write!(f, "{start}/{end}")
                }
            }
            PeriodKind::Undated => f.write_str("undated"),
        }
    }
}

/// A date that may be known only to the month or the year, as sources give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The last day it may be: what counts for "known on".
    pub latest: Date,
    /// The first day it may be.
    pub earliest: Date,
}

impl PartialDate {
    /// Reads `2014-10-02`, `2012-12` or `2013`.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let period = Period::parse_simple(text)?;
        match period.kind {
            PeriodKind::Quarter => Err(PeriodError::Form),
            _ => Ok(Self { earliest: period.start, latest: period.end }),
        }
    }

    /// The day, month or year as a period, for writing it out.
    pub fn as_period(self) -> Period {
        let kind = if self.earliest == self.latest {
            PeriodKind::Day
        } else if self.earliest.month() == self.latest.month() {
            PeriodKind::Month
        } else {
            PeriodKind::Year
        };
        Period { kind, start: self.earliest, end: self.latest }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_period().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_written_alike() {
        for text in [
            "2013-12-31",
            "2012-11",
            "2023-q4",
            "2023",
            "2017-01/2017-09",
            "2013/2017",
            "2019-03/2020-02",
            "undated",
        ] {
            assert_eq!(Period::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Period::parse("2017-01/2017-09").unwrap().kind, PeriodKind::YearToDate);
    }

    #[test]
    fn what_is_no_period_is_refused_for_its_reason() {
        for (text, reason) in [
            ("", PeriodError::Form),
            ("23", PeriodError::Form),
            ("2023-4", PeriodError::Form),
            ("+023", PeriodError::Form),
            ("2023-13", PeriodError::NoSuchDate),
            ("2023-02-30", PeriodError::NoSuchDate),
            ("2023-q5", PeriodError::NoSuchDate),
            ("2023-é", PeriodError::Form),
            ("2017/2013", PeriodError::Backwards),
        ] {
            assert_eq!(Period::parse(text), Err(reason), "{text}");
        }
    }

    #[test]
    fn a_year_holds_its_months_and_undated_holds_only_itself() {
        let period = |text| Period::parse(text).unwrap();
        assert!(period("2013").contains(&period("2013-01")));
        assert!(!period("2013").contains(&period("2012-11")));
        assert!(!period("2013").contains(&Period::UNDATED));
        assert!(Period::UNDATED.contains(&Period::UNDATED));
        assert_eq!(period("2024-02").years_earlier(1), Some(period("2023-02")));
        assert_eq!(period("2024-02-29").years_earlier(1), Some(period("2023-02-28")));
    }
}
