//! Periods and dates, written out.

use jiff::civil::Date;

use crate::model::{PartialDate, Period, PeriodKind};

use super::style::Style;

/// How much room a period has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodForm {
    /// In running text and headings: "31 Desember 2013", "triwulan IV 2023".
    Full,
    /// In tables and on axes: "Des 2013", "TW IV 2023". The last day of a month is written as its month.
    Short,
}

impl Style {
    /// A period in words.
    pub fn period(&self, period: &Period, form: PeriodForm) -> String {
        let (start, end) = (period.start, period.end);
        match (period.kind, form) {
            (PeriodKind::Undated, _) => self.conventions.undated.clone(),
            (PeriodKind::Day, PeriodForm::Short) if end == end.last_of_month() => self.month_of(end, form),
            (PeriodKind::Day, _) => self.day(end, form),
            (PeriodKind::Month, _) => self.month_of(start, form),
            (PeriodKind::Quarter, _) => self.quarter(start, form),
            (PeriodKind::Year, _) => year(start),
            (PeriodKind::YearToDate | PeriodKind::Span, _) => self.span(start, end, form),
        }
    }

    /// A day in full: "2 Oktober 2014".
    pub fn date(&self, date: Date) -> String {
        self.day(date, PeriodForm::Full)
    }

    /// A date as far as it is known: "15 Maret 2024", "Desember 2012" or "2013".
    pub fn partial_date(&self, date: &PartialDate) -> String {
        self.period(&date.as_period(), PeriodForm::Full)
    }

    /// Both ends, with what they share written once.
    fn span(&self, start: Date, end: Date, form: PeriodForm) -> String {
        let whole_months = start.day() == 1 && end == end.last_of_month();
        let whole_years = whole_months && start.month() == 1 && end.month() == 12;
        let same_year = start.year() == end.year();
        let same_month = same_year && start.month() == end.month();
        let dash = &self.conventions.dash;
        if whole_years {
            return if same_year { year(start) } else { format!("{}{dash}{}", year(start), year(end)) };
        }
        if whole_months {
            return match (same_month, same_year) {
                (true, _) => self.month_of(end, form),
                (false, true) => {
                    let months = format!("{}{dash}{}", self.month(start, form), self.month(end, form));
                    fill(&self.conventions.month_year, "", &months, &year(end))
                }
                _ => format!("{} {dash} {}", self.month_of(start, form), self.month_of(end, form)),
            };
        }
        if start == end {
            self.day(end, form)
        } else if same_month {
            let days = format!("{}{dash}{}", start.day(), end.day());
            fill(&self.conventions.date, &days, self.month(end, form), &year(end))
        } else {
            format!("{} {dash} {}", self.day(start, form), self.day(end, form))
        }
    }

    fn day(&self, date: Date, form: PeriodForm) -> String {
        fill(&self.conventions.date, &date.day().to_string(), self.month(date, form), &year(date))
    }

    fn month_of(&self, date: Date, form: PeriodForm) -> String {
        fill(&self.conventions.month_year, "", self.month(date, form), &year(date))
    }

    fn month(&self, date: Date, form: PeriodForm) -> &str {
        let names = match form {
            PeriodForm::Full => &self.conventions.months,
            PeriodForm::Short => &self.conventions.months_short,
        };
        name(names, i16::from(date.month()) - 1)
    }

    fn quarter(&self, start: Date, form: PeriodForm) -> String {
        let names = match form {
            PeriodForm::Full => &self.conventions.quarters,
            PeriodForm::Short => &self.conventions.quarters_short,
        };
        fill(&self.conventions.month_year, "", name(names, (i16::from(start.month()) - 1) / 3), &year(start))
    }
}

fn name(names: &[String], index: i16) -> &str {
    usize::try_from(index).ok().and_then(|index| names.get(index)).map_or("", String::as_str)
}

/// Years are never grouped.
fn year(date: Date) -> String {
    date.year().to_string()
}

/// A pattern with its three fields filled in, in one pass.
fn fill(pattern: &str, day: &str, month: &str, year: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open..];
        let (field, words) = [("{day}", day), ("{month}", month), ("{year}", year)]
            .into_iter()
            .find(|(field, _)| after.starts_with(field))
            .unwrap_or(("{", "{"));
        out.push_str(words);
        rest = &after[field.len()..];
    }
    out.push_str(rest);
    out
}
