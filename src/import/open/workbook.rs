//! Workbooks: XLSX and ODS. Their values are read by calamine.

use super::super::book::{Book, Cell, Sheet, Shown, Spot, Stretch};
use super::formats;
use super::marks::{Marks, Parts};
use super::{MAX_CELLS, OpenError, SAVE_ANEW, too_large};
use crate::diag::{Both, Phrase};
use calamine::{Data, DataRef, Ods, Reader as _, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::io::Cursor;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Book, OpenError> {
    let parts = Parts::unpack(bytes)?;
    if parts.is_ods() { ods(bytes, &parts) } else { xlsx(bytes, &parts) }
}

fn damaged(error: &dyn std::error::Error) -> OpenError {
    let words = Both {
        id: "ini bukan buku kerja XLSX atau ODS yang utuh ({error})",
        en: "it is no whole XLSX or ODS workbook ({error})",
    };
    OpenError::new(Phrase::new(words).with("error", error.to_string()), SAVE_ANEW)
}

/// A cell where no sheet has one.
fn lost(place: &str) -> OpenError {
    let place: String = place.chars().take(40).collect();
    let words = Both {
        id: "buku kerja ini menyebut sel `{place}`, yang tidak mungkin ada",
        en: "this workbook names a cell `{place}`, and there can be none",
    };
    OpenError::new(Phrase::new(words).with("place", place), SAVE_ANEW)
}

fn xlsx(bytes: &[u8], parts: &Parts) -> Result<Book, OpenError> {
    if let Some(place) = parts.beyond() {
        return Err(lost(place));
    }
    let mut marks = parts.of_xlsx();
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut book = Book::default();
    let mut left = MAX_CELLS;
    for found in file.sheets_metadata().to_vec() {
        // A sheet that is a chart has no cells.
        if found.typ != SheetType::WorkSheet {
            continue;
        }
        let mut sheet = Sheet {
            hidden: found.visible != SheetVisible::Visible,
            merged: merged(&mut file, &found.name),
            ..Sheet::default()
        };
        let mut cells = file.worksheet_cells_reader(&found.name).map_err(|error| damaged(&error))?;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| damaged(&error))? {
            let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
            let format = format.map_or("", |format| format.format_code.as_str());
            let (row, column) = cell.get_position();
            let is_day = matches!(cell.get_value(), DataRef::DateTime(date) if !date.is_duration());
            if let Some(cell) = of_xlsx(cell.get_value(), format) {
                left = left.checked_sub(1).ok_or_else(too_large)?;
                let shown = match cell {
                    Cell::Number { .. } => formats::shown(format),
                    _ => is_day.then(|| Shown { is_day, ..Shown::default() }),
                };
                sheet.shown_as.extend(shown.map(|shown| (Spot { row, column }, shown)));
                sheet.cells.insert(Spot { row, column }, cell);
            }
        }
        apply(marks.remove(&found.name).unwrap_or_default(), &mut sheet);
        sheet.name = found.name;
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn merged(file: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Vec<Stretch> {
    let spot = |(row, column): (u32, u32)| Spot { row, column };
    let found = file.merge_cells_by_sheet_name(name).unwrap_or_default();
    found.into_iter().map(|one| Stretch { first: spot(one.start), last: spot(one.end) }).collect()
}

/// Whether a number format shows numbers in percent. A sign in quotes or behind a backslash is only a sign.
fn is_percent(format: &str) -> bool {
    let mut quoted = false;
    let mut chars = format.chars();
    while let Some(next) = chars.next() {
        match next {
            '"' => quoted = !quoted,
            '\\' => drop(chars.next()),
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

/// A day that is shown as a month or a year is meant as that: "Des-23".
fn as_shown(cell: Cell, format: &str) -> Cell {
    let Cell::Day(day) = cell else { return cell };
    let letters: String = format.to_ascii_lowercase().chars().filter(|c| "dmy".contains(*c)).collect();
    match (letters.contains('d'), letters.contains('m'), letters.contains('y')) {
        (false, true, true) => Cell::Text(format!("{:04}-{:02}", day.year(), day.month())),
        (false, false, true) => Cell::Text(format!("{:04}", day.year())),
        _ => Cell::Day(day),
    }
}

fn of_xlsx(value: &DataRef<'_>, format: &str) -> Option<Cell> {
    let percent = is_percent(format);
    match value {
        DataRef::Int(value) => Some(number(Decimal::from(*value), percent)),
        DataRef::Float(value) => Some(float(*value, percent)),
        DataRef::String(text) => text_cell(text),
        DataRef::SharedString(text) => text_cell(text),
        DataRef::Bool(value) => Some(Cell::Text(if *value { "TRUE" } else { "FALSE" }.to_owned())),
        DataRef::DateTime(date) => {
            if date.is_duration() {
                return Some(float(date.as_f64(), false));
            }
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            let cell = day_cell(year, month, day).unwrap_or_else(|| float(date.as_f64(), false));
            Some(as_shown(cell, format))
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text),
        DataRef::Error(error) => Some(Cell::Error(error.to_string())),
        DataRef::Empty => None,
    }
}

fn ods(bytes: &[u8], parts: &Parts) -> Result<Book, OpenError> {
    let mut marks = parts.of_ods()?;
    let mut file: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut book = Book::default();
    let mut left = MAX_CELLS;
    for found in file.sheets_metadata().to_vec() {
        let mut sheet = Sheet { hidden: found.visible != SheetVisible::Visible, ..Sheet::default() };
        let mut marks = marks.remove(&found.name).unwrap_or_default();
        let range = file.worksheet_range(&found.name).map_err(|error| damaged(&error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = |first: u32, at: usize| first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            let spot = Spot { row: place(first_row, row), column: place(first_column, column) };
            if let Some(cell) = of_ods(value, marks.percent.contains(&spot)) {
                left = left.checked_sub(1).ok_or_else(too_large)?;
                sheet.cells.insert(spot, cell);
            }
        }
        sheet.merged = std::mem::take(&mut marks.merged);
        apply(marks, &mut sheet);
        sheet.name = found.name;
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn of_ods(value: &Data, percent: bool) -> Option<Cell> {
    match value {
        Data::Int(value) => Some(number(Decimal::from(*value), percent)),
        Data::Float(value) => Some(float(*value, percent)),
        Data::String(text) => text_cell(text).map(|cell| match cell {
            // LibreOffice keeps an error as the text that it shows.
            Cell::Text(text) if text.starts_with('#') && text.ends_with(['!', '?', 'A']) => Cell::Error(text),
            other => other,
        }),
        Data::Bool(value) => Some(Cell::Text(if *value { "TRUE" } else { "FALSE" }.to_owned())),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            day_cell(year, month, day)
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso(text),
        Data::Error(error) => Some(Cell::Error(error.to_string())),
        Data::Empty => None,
    }
}

fn apply(marks: Marks, sheet: &mut Sheet) {
    sheet.hidden_rows = marks.hidden_rows;
    sheet.hidden_columns = marks.hidden_columns;
    for spot in marks.unworked {
        sheet.cells.entry(spot).or_insert(Cell::Unworked);
    }
}

fn text_cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell::Text(text.to_owned()))
}

fn day_cell(year: u16, month: u8, day: u8) -> Option<Cell> {
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    date.ok().map(Cell::Day)
}

fn iso(text: &str) -> Option<Cell> {
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.map(Cell::Day).or_else(|| text_cell(text))
}

fn number(value: Decimal, percent: bool) -> Cell {
    let value = if percent { value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value) } else { value };
    Cell::Number { value: value.normalize(), percent }
}

/// A number as spreadsheet programs show it: they keep fifteen digits, and what lies behind those comes from
/// counting in twos.
fn float(value: f64, percent: bool) -> Cell {
    let decimal = format!("{value:.14e}");
    match Decimal::from_scientific(&decimal) {
        Ok(decimal) if value.is_finite() => number(decimal.normalize(), percent),
        _ => Cell::Error(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_that_people_see() {
        let read = |value: f64| float(value, false).to_string();
        assert_eq!(read(0.1 + 0.2), "0.3");
        assert_eq!(read(41_560_938.0), "41560938");
        assert_eq!(read(499_580_000_000_000.0), "499580000000000");
        assert_eq!(read(-0.25), "-0.25");
        assert_eq!(float(0.253, true), Cell::Number { value: Decimal::new(253, 1), percent: true });
        assert!(matches!(float(f64::NAN, false), Cell::Error(_)));
        assert!(matches!(float(1e300, false), Cell::Error(_)));
    }

    #[test]
    fn a_format_in_percent_is_told_from_a_sign() {
        assert!(is_percent("0.0%") && is_percent("0%;-0%"));
        assert!(!is_percent("0.0\"%\"") && !is_percent("0\\%") && !is_percent("General"));
    }
}
