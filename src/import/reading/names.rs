//! What each row of a table is about, by the names in it.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::{Cell, Spot};
use super::super::layout::Layout;
use super::super::numeral::without_mark;
use super::super::roles::Role;
use super::super::words::fold;
use super::answers::{Meant, aspect_of, status_of};
use super::columns::{Kind, Spec};
use super::{Parts, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, PartialDate, Period, RegionId, Status};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What became of the names of a row.
pub(super) enum Row {
    /// It is about this.
    Of(Parts),
    /// It is the total of rows above it.
    Total(String),
    /// It is left out, for this reason.
    Left(Fate),
}

impl Reader<'_> {
    /// The regions of all names in the columns of names.
    pub(super) fn region_names(
        &mut self,
        sheet: usize,
        table: &Layout,
        specs: &[Spec],
    ) -> BTreeMap<String, Meant<RegionId>> {
        let mut out = BTreeMap::new();
        let by_name = specs.iter().any(|spec| spec.is(Role::Region));
        for spec in specs {
            let by_code = spec.is(Role::Code) && !by_name;
            if !spec.is(Role::Region) && !by_code {
                continue;
            }
            let mut labels: Vec<(String, String)> = Vec::new();
            for row in &table.rows {
                let Some((spot, cell)) = self.book.sheets[sheet].shown(*row, spec.column) else { continue };
                let label = one_line(cell);
                if !labels.iter().any(|(known, _)| *known == label) {
                    labels.push((label, self.book.sheets[sheet].address(spot)));
                }
            }
            out.extend(self.regions(&labels, true));
        }
        out
    }

    /// What the names of a row say.
    pub(super) fn row(
        &mut self,
        sheet: usize,
        table: &Layout,
        row: u32,
        specs: &[Spec],
        regions: &BTreeMap<String, Meant<RegionId>>,
        above: &BTreeMap<Spot, u32>,
    ) -> Row {
        let mut parts = Parts::default();
        let has_name = specs.iter().any(|spec| spec.is(Role::Region));
        let mut left = None;
        let mut total = None;
        let (mut year, mut month, mut quarter) = (None, None, None);
        let mut measure_column = None;
        let mut category_columns = Vec::new();
        for spec in specs {
            let Kind::Role(role) = spec.kind else { continue };
            let shown = self.book.sheets[sheet].shown(row, spec.column);
            let above = || {
                let from = Spot { row: *above.get(&Spot { row, column: spec.column })?, column: spec.column };
                Some((from, self.book.sheets[sheet].get(from.row, from.column)?))
            };
            let Some((spot, cell)) = shown.or_else(above) else { continue };
            let (text, place) = (one_line(cell), self.book.sheets[sheet].address(spot));
            match role {
                Role::Region | Role::Code if role == Role::Region || !has_name => {
                    match regions.get(&text) {
                        Some(Meant::This(id)) => parts.region = Some(*id),
                        Some(Meant::Total) => total = Some(text.clone()),
                        Some(Meant::Skip) => left = Some(Fate::Ignored(Ignored::Skipped)),
                        Some(Meant::Open) | None => left = Some(open_name(&text)),
                    }
                    if let Some(mark) = without_mark(&text).1 {
                        parts.notes.extend(self.marked(mark, table).1);
                    }
                }
                Role::Period => match self.period_cell(cell, &text, &place) {
                    Meant::This(period) => {
                        parts.period = Some(period);
                        if let Some(mark) = without_mark(&text).1 {
                            let (status, note) = self.marked(mark, table);
                            parts.status = status.or(parts.status);
                            parts.notes.extend(note);
                        }
                    }
                    Meant::Skip => left = Some(Fate::Ignored(Ignored::Skipped)),
                    Meant::Total => total = Some(text.clone()),
                    Meant::Open if super::answers::is_total(&text) => total = Some(text.clone()),
                    Meant::Open => left = Some(open_name(&text)),
                },
                Role::Year => year = Some(text.clone()),
                Role::Month => month = Some(text.clone()),
                Role::Quarter => quarter = Some(text.clone()),
                Role::Measure => measure_column = Some((text, place)),
                Role::Category => category_columns.push((text, place)),
                Role::Aspect | Role::Status => {
                    let folded = fold(&text);
                    if let Some(aspect) = aspect_of(&folded) {
                        parts.aspect = Some(aspect);
                    } else if let Some(status) = status_of(&folded) {
                        parts.status = Some(status);
                    } else if let Some(said) = by_code(&text) {
                        (parts.status, parts.aspect) = (said.0.or(parts.status), said.1.or(parts.aspect));
                    } else if !matches!(folded.as_str(), "unstated" | "") {
                        left = Some(Fate::Refused(Refusal::new(
                            "status",
                            Phrase::new(Both { id: "`{text}` bukan status", en: "`{text}` is no status" })
                                .with("text", &text),
                            Both {
                                id: "tulis `provisional`, `final`, `revised`, `estimate`, `target`, `forecast`, atau `plan`",
                                en: "write `provisional`, `final`, `revised`, `estimate`, `target`, `forecast` or `plan`",
                            },
                        )));
                    }
                }
                Role::Unit => {
                    let (unit, scale) = self.lexicon.scaled_unit(&text);
                    parts.unit = Some(unit.into_owned()).filter(|unit| !unit.is_empty());
                    parts.scale = scale.or(parts.scale);
                }
                Role::Multiplier => match text.parse::<u32>() {
                    Ok(0) => {}
                    Ok(power) => parts.scale = Some(power),
                    Err(_) => left = Some(open_name(&text)),
                },
                Role::Note => parts.notes.push(super::Note::Said(cell.to_string())),
                Role::Source => parts.source = Some(super::super::site::slug_or(&text)),
                Role::Released => parts.released = PartialDate::parse(&text).ok(),
                Role::Wording => parts.wording = Some(cell.to_string()),
                Role::Speaker => parts.speaker = Some(cell.to_string()),
                Role::Origin if text == "derived" => left = Some(Fate::Ignored(Ignored::Derived)),
                _ => {}
            }
        }
        match (&year, month.as_deref().or(quarter.as_deref())) {
            // "Januari" in its own column, under a title or a head of 2024.
            (None, Some(part)) if super::answers::is_total(part) => total = Some(part.to_owned()),
            (None, Some(part)) => match part_of_year(month.as_deref(), quarter.as_deref()) {
                Some(part) => parts.part = Some(part),
                None => {
                    let place = self.book.sheets[sheet].address(Spot { row, column: 0 });
                    match self.period(part, &place) {
                        Meant::This(period) => parts.period = Some(period),
                        Meant::Skip => left = Some(Fate::Ignored(Ignored::Skipped)),
                        Meant::Total => total = Some(part.to_owned()),
                        Meant::Open => left = Some(open_name(part)),
                    }
                }
            },
            _ => {}
        }
        if let Some(period) =
            self.joined_period(year.as_deref(), month.as_deref(), quarter.as_deref(), sheet, row)
        {
            match period {
                Meant::This(period) => parts.period = Some(period),
                _ => left = left.or_else(|| Some(open_name(&year.unwrap_or_default()))),
            }
        }
        if left.is_none() && total.is_none() {
            left = self.what(&mut parts, measure_column, category_columns);
        }
        match (left, total) {
            (Some(fate), _) => Row::Left(fate),
            (None, Some(total)) => Row::Total(total),
            (None, None) => Row::Of(parts),
        }
    }

    /// Measure and category of a row of a long table.
    fn what(
        &mut self,
        parts: &mut Parts,
        measure: Option<(String, String)>,
        categories: Vec<(String, String)>,
    ) -> Option<Fate> {
        if let Some((text, place)) = measure {
            match self.measure(&text, &place) {
                Meant::This((measure, values, aspect)) => {
                    parts.measure = Some(measure);
                    parts.values = (!values.is_empty()).then_some(values);
                    parts.aspect = parts.aspect.or(aspect);
                }
                Meant::Skip => return Some(Fate::Ignored(Ignored::Skipped)),
                Meant::Total | Meant::Open => return Some(open_name(&text)),
            }
        }
        for (text, place) in categories {
            match self.category(&text, parts.measure, &place) {
                Meant::This(values) => {
                    let more = Parts { values: Some(values), ..Parts::default() };
                    *parts = parts.with(&more);
                }
                Meant::Skip => return Some(Fate::Ignored(Ignored::Skipped)),
                Meant::Total | Meant::Open => return Some(open_name(&text)),
            }
        }
        None
    }

    fn period_cell(&mut self, cell: &Cell, text: &str, place: &str) -> Meant<Period> {
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

    fn joined_period(
        &mut self,
        year: Option<&str>,
        month: Option<&str>,
        quarter: Option<&str>,
        sheet: usize,
        row: u32,
    ) -> Option<Meant<Period>> {
        let year = year?;
        let place = self.book.sheets[sheet].address(Spot { row, column: 0 });
        let text = match (month, quarter) {
            (Some(month), _) if month.len() <= 2 && month.parse::<u8>().is_ok() => {
                format!("{year}-{month:0>2}")
            }
            (Some(month), _) => format!("{month} {year}"),
            (None, Some(quarter)) => {
                let number = fold(quarter).trim_start_matches(['q', 't', 'w']).trim().to_owned();
                format!("triwulan {number} {year}")
            }
            (None, None) => year.to_owned(),
        };
        Some(self.period(&text, &place))
    }
}

fn one_line(cell: &Cell) -> String {
    cell.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a code of SDMX says of a figure (the code list of observation statuses): that it is an ordinary one, provisional,
/// estimated, forecast, or missing, which its empty cell says as well.
fn by_code(text: &str) -> Option<(Option<Status>, Option<Aspect>)> {
    match text {
        "A" | "M" => Some((None, None)),
        "P" => Some((Some(Status::Provisional), None)),
        "E" => Some((None, Some(Aspect::Estimate))),
        "F" => Some((None, Some(Aspect::Forecast))),
        _ => None,
    }
}

/// The part of a year that a column of months or of quarters names without the year, in words: "3" is March there, and
/// the third quarter here.
fn part_of_year(month: Option<&str>, quarter: Option<&str>) -> Option<String> {
    let number = |text: &str| text.parse::<usize>().ok();
    let words = match (month, quarter) {
        (Some(month), _) => match number(month) {
            Some(at) => {
                let names = &super::super::styles::of("id").conventions().months;
                names.get(at.checked_sub(1)?)?.to_string()
            }
            None => month.to_owned(),
        },
        (None, quarter) => {
            let folded = fold(quarter?);
            let leads = ["triwulan", "kuartal", "quarter", "tw", "q"];
            let bare = leads.iter().find_map(|lead| folded.strip_prefix(lead)).unwrap_or(&folded);
            format!("triwulan {}", bare.trim())
        }
    };
    super::super::period::is_part(&words).then_some(words)
}

/// The day that a spreadsheet program counts from 1900.
fn serial_day(value: Decimal) -> Option<Period> {
    use jiff::ToSpan as _;
    let days =
        i64::try_from(value).ok().filter(|days| (25_000..=60_000).contains(days) && value.is_integer())?;
    let first = jiff::civil::Date::new(1899, 12, 30).ok()?;
    let day = first.checked_add(days.days()).ok()?;
    Period::parse(&day.to_string()).ok()
}

fn open_name(text: &str) -> Fate {
    let words = Both { id: "arti `{text}` belum dijawab", en: "what `{text}` means has not been answered" };
    Fate::Refused(Refusal::new("open-name", Phrase::new(words).with("text", text), MAPPING_HINT))
}

pub(super) const MAPPING_HINT: Both = Both {
    id: "tulis pemetaan dengan `--propose BERKAS`, jawab yang bertanda `?`, lalu pakai dengan `--map BERKAS`",
    en: "write a mapping with `--propose FILE`, answer what is marked `?`, and use it with `--map FILE`",
};
