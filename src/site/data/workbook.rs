//! Workbooks: a table of figures as XLSX, as published good practice for accessible spreadsheets has it.
//!
//! Title and notes stand above the table in the first column, one table a sheet, no merged cells, no blank rows, the
//! head of the table marked as such, numbers as numbers. A second sheet says what each column means. No text can run
//! as a formula: all are written as text, and those that look like one are marked as quoted.

use crate::page::data_rows::harmless;
use crate::page::{Spreadsheet, SpreadsheetCell, SpreadsheetColumn};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, Worksheet,
    XlsxError,
};
use std::collections::BTreeSet;
use std::io;
use std::ops::Range;

/// The most rows of figures on a sheet, which has room for 1,048,576 rows, title and notes included; what is more goes on
/// on the next.
const MOST_ROWS: usize = 1_048_500;
/// From how many rows on a sheet waits in a file of the system for its packing: in memory a row takes kilobytes.
const MANY_ROWS: usize = 20_000;
/// The most signs that a cell may hold.
const MOST_SIGNS: usize = 32_767;
/// Widths of columns, in signs.
const WIDTHS: std::ops::RangeInclusive<usize> = 9..=48;
/// Decimals that have a format of their own.
const MOST_DECIMALS: usize = 6;

struct Formats {
    title: Format,
    plain: Format,
    quoted: Format,
    /// By the number of decimals.
    numbers: Vec<Format>,
    /// Of what has more decimals.
    quotient: Format,
}

/// The head of a column, and how wide its widest cell is.
struct Head<'h> {
    text: &'h str,
    widest: usize,
}

/// The rows of a sheet, made one by one.
struct Rows<'r> {
    count: usize,
    row: &'r dyn Fn(usize) -> Vec<SpreadsheetCell>,
}

/// A table as a workbook.
///
/// # Errors
/// If it cannot be packed.
pub(super) fn workbook(sheet: &Spreadsheet<'_>, made_on: Option<Date>) -> io::Result<Vec<u8>> {
    written(sheet, made_on, MANY_ROWS).map_err(io::Error::other)
}

fn written(sheet: &Spreadsheet<'_>, made_on: Option<Date>, many: usize) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = made_on.unwrap_or(Date::constant(2000, 1, 1));
    let day = ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(2000),
        day.month() as u8,
        day.day() as u8,
    )?;
    let about = DocProperties::new().set_title(&sheet.title).set_author(&sheet.publisher);
    book.set_properties(&about.set_creation_datetime(&day));
    let plain = || Format::new().set_align(FormatAlign::Top);
    let number = |decimals: usize| match decimals {
        0 => plain().set_num_format("#,##0"),
        _ => plain().set_num_format(format!("#,##0.{}", "0".repeat(decimals))),
    };
    let formats = Formats {
        title: Format::new().set_bold().set_font_size(14),
        plain: plain(),
        quoted: plain().set_quote_prefix(),
        numbers: (0..=MOST_DECIMALS).map(number).collect(),
        quotient: plain().set_num_format("#,##0.0##"),
    };
    let heads: Vec<Head<'_>> =
        sheet.columns.iter().map(|column| Head { text: &column.head, widest: column.widest }).collect();
    for (rows, name) in parts(sheet.count, MOST_ROWS).into_iter().zip(sheet_names(&sheet.name)) {
        let new =
            if rows.len() < many { book.add_worksheet() } else { book.add_worksheet_with_low_memory()? };
        let table = Rows { count: rows.len(), row: &|at| (sheet.row)(rows.start + at) };
        put(new, &name, &sheet.title, &sheet.notes, &heads, &table, &formats)?;
    }
    let meaning = |at: usize| {
        let column = sheet.columns.get(at);
        let texts = column.map(|column| [&column.head, &column.meaning]).into_iter().flatten();
        texts.map(|text| SpreadsheetCell::Text(text.clone())).collect()
    };
    let widest = |of: &dyn Fn(&SpreadsheetColumn) -> &String| {
        sheet.columns.iter().map(|column| of(column).chars().count() + 1).max().unwrap_or(0)
    };
    let [name, head, about] = &sheet.about_columns;
    let heads = [
        Head { text: head, widest: widest(&|column| &column.head) },
        Head { text: about, widest: widest(&|column| &column.meaning) },
    ];
    let table = Rows { count: sheet.columns.len(), row: &meaning };
    put(book.add_worksheet(), &sheet_name(name), name, &[], &heads, &table, &formats)?;
    book.save_to_buffer()
}

/// A sheet: title, notes, and the table right below them.
fn put(
    sheet: &mut Worksheet,
    name: &str,
    title: &str,
    notes: &[String],
    heads: &[Head<'_>],
    rows: &Rows<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    text(sheet, 0, 0, title, Some(&formats.title), formats)?;
    let mut at = 1;
    for note in notes {
        text(sheet, at, 0, note, None, formats)?;
        at += 1;
    }
    let head = at;
    let names = unlike(&heads.iter().map(|head| head.text).collect::<Vec<_>>());
    // A table has a row at least; that of one without figures stays empty. Its head is written here: what is above comes
    // before, what is below after, since a sheet that is not in memory cannot go back.
    let last_row = head + u32::try_from(rows.count).unwrap_or(u32::MAX - head).max(1);
    let last_column = u16::try_from(names.len()).unwrap_or(1).saturating_sub(1);
    let columns: Vec<TableColumn> = names.iter().map(|name| TableColumn::new().set_header(name)).collect();
    let table = Table::new().set_columns(&columns).set_style(TableStyle::Light1).set_alt_text(title);
    sheet.add_table(head, 0, last_row, last_column, &table)?;
    sheet.set_freeze_panes(head + 1, 1)?;
    for row in (0..rows.count).map(rows.row) {
        at += 1;
        for (cell, column) in row.iter().zip(0..) {
            match cell {
                SpreadsheetCell::Nothing => {}
                SpreadsheetCell::Text(words) => text(sheet, at, column, words, None, formats)?,
                SpreadsheetCell::Number(number) => put_number(sheet, at, column, *number, formats)?,
            }
        }
    }
    for ((column, name), head) in (0..).zip(&names).zip(heads) {
        let widest = head.widest.max(name.chars().count() + 3);
        let width = u16::try_from(widest.clamp(*WIDTHS.start(), *WIDTHS.end())).unwrap_or(48);
        sheet.set_column_width(column, f64::from(width))?;
    }
    Ok(())
}

fn text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    words: &str,
    format: Option<&Format>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let usual = if harmless(words).len() == words.len() { &formats.plain } else { &formats.quoted };
    let format = format.unwrap_or(usual);
    match words.char_indices().nth(MOST_SIGNS - 1) {
        Some((cut, _)) => {
            sheet.write_string_with_format(row, column, format!("{}…", &words[..cut]), format)?
        }
        None => sheet.write_string_with_format(row, column, words, format)?,
    };
    Ok(())
}

/// A number as a number. Spreadsheets keep fifteen digits: of a quotient more say nothing, but a whole number must not
/// change, and is written as text where it would.
fn put_number(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    number: Decimal,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let number = number.normalize();
    let decimals = usize::try_from(number.scale()).unwrap_or(0);
    let kept = |float: &f64| decimals > 0 || Decimal::try_from(*float).is_ok_and(|back| back == number);
    let format = formats.numbers.get(decimals).unwrap_or(&formats.quotient);
    match number.to_f64().filter(kept) {
        Some(float) => sheet.write_number_with_format(row, column, float, format)?,
        None => sheet.write_string_with_format(row, column, number.to_string(), &formats.quoted)?,
    };
    Ok(())
}

/// The rows of each sheet: one sheet even where there are none.
fn parts(count: usize, most: usize) -> Vec<Range<usize>> {
    let starts = (0..count.max(1)).step_by(most);
    starts.map(|start| start..count.min(start + most)).collect()
}

/// The names of the sheets that a table may go on on.
fn sheet_names(name: &str) -> impl Iterator<Item = String> {
    let first: String = sheet_name(name).chars().take(24).collect();
    std::iter::once(sheet_name(name)).chain((2..).map(move |number| format!("{first} ({number})")))
}

/// A name that sheets may have: at most 31 signs, and some of them not.
fn sheet_name(name: &str) -> String {
    let clean = name.chars().map(|sign| if "[]:*?/\\'".contains(sign) { '-' } else { sign });
    let clean: String = clean.take(31).collect();
    if clean.trim().is_empty() { "1".to_owned() } else { clean }
}

/// Heads as a table wants them: none twice, capitals or not, and none empty.
fn unlike(heads: &[&str]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut free = |head: &str| taken.insert(head.to_lowercase());
    heads
        .iter()
        .map(|head| {
            let head = if head.trim().is_empty() { "?" } else { head };
            let numbered = (2..).map(|number| format!("{head} ({number})"));
            std::iter::once(head.to_owned()).chain(numbered).find(|head| free(head)).unwrap_or_default()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{parts, sheet_name, sheet_names, unlike, written};
    use crate::page::{Spreadsheet, SpreadsheetCell, SpreadsheetColumn};
    use calamine::{Reader as _, Xlsx};
    use std::io::Cursor;
    use std::ops::Range;

    #[test]
    fn a_sheet_that_is_too_large_for_the_memory_holds_the_same() {
        let column =
            |head: &str| SpreadsheetColumn { head: head.to_owned(), meaning: format!("{head}?"), widest: 12 };
        let row = |number: usize| {
            let name = SpreadsheetCell::Text(format!("Wilayah {}", number % 7));
            vec![name, SpreadsheetCell::Number(number.into()), SpreadsheetCell::Nothing]
        };
        let sheet = Spreadsheet {
            title: "Peserta".to_owned(),
            publisher: "Kantor".to_owned(),
            name: "Angka".to_owned(),
            notes: vec!["Satu".to_owned(), "Dua".to_owned()],
            columns: ["Wilayah", "Nilai", "Catatan"].map(column).into(),
            count: 50,
            row: Box::new(row),
            about_columns: ["Kolom", "Nama", "Arti"].map(str::to_owned),
        };
        let cells = |bytes: &[u8]| {
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
            let tables = book.load_tables();
            assert!(tables.is_ok() && book.table_names_in_sheet("Angka").len() == 1);
            book.worksheets()
                .into_iter()
                .map(|(name, range)| {
                    (
                        name,
                        range
                            .cells()
                            .map(|(row, column, cell)| (row, column, cell.clone()))
                            .collect::<Vec<_>>(),
                    )
                })
                .collect::<Vec<_>>()
        };
        let (held, spilled) = (written(&sheet, None, 1000).unwrap(), written(&sheet, None, 10).unwrap());
        assert_eq!(cells(&held), cells(&spilled));
        assert!(cells(&held)[0].1.len() > 100);
        assert_eq!(spilled, written(&sheet, None, 10).unwrap());
    }

    #[test]
    fn names_and_heads_are_what_spreadsheets_take() {
        assert_eq!(sheet_name("a/b:c"), "a-b-c");
        assert_eq!(sheet_name(&"x".repeat(40)).len(), 31);
        assert_eq!(sheet_name(" "), "1");
        assert_eq!(unlike(&["Nilai", "nilai", "", "Nilai"]), ["Nilai", "nilai (2)", "?", "Nilai (3)"]);
    }

    #[test]
    fn no_row_is_left_out_for_want_of_room() {
        assert_eq!(parts(5, 2), [0..2, 2..4, 4..5]);
        assert_eq!(parts(4, 2), [0..2, 2..4]);
        assert_eq!(parts(0, 2), [Range { start: 0, end: 0 }]);
        let names: Vec<String> = sheet_names(&"x".repeat(40)).take(2).collect();
        assert_eq!(names, ["x".repeat(31), format!("{} (2)", "x".repeat(24))]);
    }
}
