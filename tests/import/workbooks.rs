//! Workbooks made for tests: XLSX by a library, ODS by hand.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

/// A cell of a table for tests.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A number that is shown in percent.
    Percent(f64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }
}
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// The bytes of an XLSX with these sheets.
pub(crate) fn xlsx(
    sheets: &[(&str, Vec<Vec<Value>>)],
    more: impl Fn(&mut rust_xlsxwriter::Worksheet),
) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (cells, row) in rows.iter().zip(0_u32..) {
            for (cell, column) in cells.iter().zip(0_u16..) {
                let written = match cell {
                    Value::Nothing => continue,
                    Value::Text(text) => sheet.write_string(row, column, text),
                    Value::Number(number) => sheet.write_number(row, column, *number),
                    Value::Percent(number) => sheet.write_number_with_format(row, column, *number, &percent),
                };
                written.unwrap();
            }
        }
        more(sheet);
    }
    book.save_to_buffer().unwrap()
}

/// The bytes of an ODS with one sheet; `rows` may hold raw XML in place of cells.
pub(crate) fn ods(name: &str, rows: &[Vec<Value>]) -> Vec<u8> {
    let mut body = String::new();
    for cells in rows {
        body.push_str("<table:table-row>");
        for cell in cells {
            match cell {
                Value::Nothing => body.push_str("<table:table-cell/>"),
                Value::Text(text) => {
                    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                    let _ = write!(
                        body,
                        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
                    );
                }
                Value::Number(number) => {
                    let _ = write!(
                        body,
                        "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
                    );
                }
                Value::Percent(number) => {
                    let _ = write!(
                        body,
                        "<table:table-cell office:value-type=\"percentage\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
                    );
                }
            }
        }
        body.push_str("</table:table-row>");
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"{name}\">{body}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    ods_of(&content)
}

/// The bytes of an ODS with this content.
pub(crate) fn ods_of(content: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry \
        manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
        </manifest:manifest>";
    for (path, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ] {
        zip.start_file(path, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The bytes of a table in text.
pub(crate) fn csv(rows: &[Vec<Value>]) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for cells in rows {
        let fields = cells.iter().map(|cell| match cell {
            Value::Nothing => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Percent(number) => format!("{}%", number * 100.0),
        });
        out.write_record(fields).unwrap();
    }
    out.into_inner().unwrap()
}
