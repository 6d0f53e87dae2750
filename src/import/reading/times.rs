//! What the times of a row are: in one column, or in columns of years with those of months or quarters beside them.

use super::super::book::Cell;
use super::super::fiscal::{Fiscal, Rule};
use super::super::period::{self, serial_day};
use super::super::words::fold;
use super::answers::{Meant, is_total};
use super::{Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::Period;

/// The year of a row with its month or quarter, each with the address of its cell.
#[derive(Debug, Default)]
pub(super) struct Dated {
    pub year: Option<(String, String)>,
    pub month: Option<(String, String)>,
    pub quarter: Option<(String, String)>,
}

/// When the figures of a row are of.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A time of its own.
    Period(Period),
    /// A part of the year that a title or a head says, in words.
    Part(String),
}

impl Reader<'_> {
    /// What a cell in a column of times means.
    pub(super) fn period_cell(&mut self, cell: &Cell, text: &str, place: &str) -> Meant<Period> {
        if self.mapping.periods.contains_key(text) {
            return self.period(text, place);
        }
        match cell {
            Cell::Day(day) => Period::parse(&day.to_string())
                .map_or(Meant::Open, |day| Meant::This(self.as_the_site_has(day))),
            // A day that a file counts from 1900 and does not show as one.
            Cell::Number { value, .. } => match serial_day(*value) {
                Some(period) => {
                    self.tell(
                        Both {
                            id: "bilangan seperti {key} di kolom waktu adalah hari sejak 1900",
                            en: "numbers like {key} in the column of times are days since 1900",
                        },
                        text,
                    );
                    Meant::This(period)
                }
                None => self.period(text, place),
            },
            _ => self.period(text, place),
        }
    }

    /// The time of a fiscal year, by the example in the mapping; where there is none that is asked, once for all of them.
    pub(super) fn fiscal(&mut self, year: &Fiscal, place: &str) -> Option<Period> {
        let rule = Rule::of(&self.mapping.fiscal);
        let found = rule.as_ref().ok().copied().flatten().and_then(|rule| rule.period(year));
        if found.is_some() {
            return found;
        }
        let (label, words) = match rule {
            Err(label) => {
                let words = Both {
                    id: "`{label}` di bawah `fiscal-year` bukan tahun fiskal dengan dua belas bulannya; tulis seperti `{example}`",
                    en: "`{label}` under `fiscal-year` is no fiscal year with its twelve months; write it like `{example}`",
                };
                (label, words)
            }
            Ok(_) => {
                let words = Both {
                    id: "`{label}` tahun fiskal, dan tabelnya tidak menyebut bulan-bulannya: beri satu contoh di pemetaan, seperti `{example}` bila mulai bulan Juli",
                    en: "`{label}` is a fiscal year, and the table does not say of which months: give one example in the mapping, such as `{example}` where it begins in July",
                };
                (year.whole(), words)
            }
        };
        let message = Phrase::new(words).with("label", &label).with("example", year.example());
        self.ask(Question {
            key: "fiscal-year",
            label: String::new(),
            options: vec![label],
            place: place.to_owned(),
            message,
        });
        None
    }

    /// What columns of years, months and quarters say together, with the text that was read.
    pub(super) fn dated(&mut self, dated: &Dated) -> Option<(String, Meant<When>)> {
        let part = dated.month.as_ref().or(dated.quarter.as_ref());
        // The cell that says the most of the time is where it is asked about.
        let (said, place) = part.or(dated.year.as_ref())?;
        let words = part.map(|_| {
            let (month, quarter) = (&dated.month, &dated.quarter);
            part_of_year(month.as_ref().map(|one| &*one.0), quarter.as_ref().map(|one| &*one.0))
        });
        let text = match (&dated.year, words) {
            (Some((year, _)), Some(Some(words))) => format!("{words} {year}"),
            (Some((year, _)), Some(None)) => format!("{said} {year}"),
            // "Januari" in its own column, under a title or a head of 2024.
            (None, Some(Some(words))) => return Some((said.clone(), Meant::This(When::Part(words)))),
            (_, None) | (None, Some(None)) => said.clone(),
        };
        let is_total = is_total(said) && !self.mapping.periods.contains_key(&text);
        let meant = if is_total { Meant::Total } else { self.period(&text, place).map(When::Period) };
        Some((text, meant))
    }
}

/// The part of a year that a column of months or of quarters names without the year, in words that the reader of times
/// knows: "3" is March there, and the third quarter here, which may be written "III", "Q3" or "Kuartal 3" as well.
fn part_of_year(month: Option<&str>, quarter: Option<&str>) -> Option<String> {
    let words = match (month, quarter) {
        (Some(month), _) => match month.parse::<usize>() {
            Ok(at) => {
                let names = &super::super::styles::of("id").conventions().months;
                vec![names.get(at.checked_sub(1)?)?.to_string()]
            }
            Err(_) => vec![month.to_owned()],
        },
        (None, quarter) => {
            let folded = fold(quarter?);
            let leads = ["triwulan", "kuartal", "quarter", "trw", "tw", "qtr", "q"];
            let bare = leads.iter().find_map(|lead| folded.strip_prefix(lead)).unwrap_or(&folded);
            vec![format!("triwulan {}", bare.trim()), folded.clone()]
        }
    };
    words.into_iter().find(|words| period::is_part(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_quarters_are_parts_of_a_year_however_they_are_written() {
        for (quarter, expected) in [
            ("3", Some("triwulan 3")),
            ("III", Some("triwulan iii")),
            ("Q3", Some("triwulan 3")),
            ("TW III", Some("triwulan iii")),
            ("Triwulan III", Some("triwulan iii")),
            ("Kuartal 3", Some("triwulan 3")),
            ("Quarter 3", Some("triwulan 3")),
            ("Qtr 3", Some("triwulan 3")),
            ("third quarter", Some("third quarter")),
            ("5", None),
            ("kapan-kapan", None),
        ] {
            assert_eq!(part_of_year(None, Some(quarter)).as_deref(), expected, "{quarter}");
        }
        for (month, expected) in [
            ("3", Some("Maret")),
            ("03", Some("Maret")),
            ("Sept", Some("Sept")),
            ("13", None),
            ("0", None),
            ("Aceh", None),
        ] {
            assert_eq!(part_of_year(Some(month), None).as_deref(), expected, "{month}");
        }
    }
}
