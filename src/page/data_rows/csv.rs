//! Figures as CSV: RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front;
//! numbers stay numbers, negative ones too.

use super::digits::Digits;
use super::{Column, Field, FigureRow, Shared, fields};
use crate::page::context::Context;
use crate::page::lists::COLUMNS;
use csv_core::{Terminator, Writer, WriterBuilder};
use std::borrow::Cow;
use std::io::{self, Write};

/// Rows of texts as CSV.
pub fn table(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail.
        let _ = out.write_record(row.iter().map(|text| harmless(text).into_owned()));
    }
    out.into_inner().unwrap_or_default()
}

/// Figures as CSV, the names of the columns first.
///
/// # Errors
/// If `out` takes no more.
pub fn csv<'o>(
    context: &Context<'_>,
    rows: impl Iterator<Item = FigureRow<'o>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut quoting = WriterBuilder::new().terminator(Terminator::CRLF).build();
    let mut columns: [Column; COLUMNS.len()] = Default::default();
    let (mut shared, mut digits, mut line) = (Shared::default(), Digits::default(), Vec::new());
    line.extend_from_slice(COLUMNS.join(",").as_bytes());
    line.extend_from_slice(END);
    for row in rows {
        out.write_all(&line)?;
        line.clear();
        shared.take(context.dataset, row);
        for (at, (field, column)) in fields(context, &shared, row).into_iter().zip(&mut columns).enumerate() {
            if at > 0 {
                line.push(b',');
            }
            match field {
                Field::Nothing => {}
                Field::Text(text) => {
                    line.extend_from_slice(column.as_above(text, |text, out| quote(&mut quoting, text, out)));
                }
                Field::Number(number) => line.extend_from_slice(digits.of(number).as_bytes()),
            }
        }
        line.extend_from_slice(END);
    }
    out.write_all(&line)?;
    out.flush()
}

/// The end of a row.
const END: &[u8] = b"\r\n";

/// A text as a field, in quotes where it needs them.
fn quote(writer: &mut Writer, text: &str, out: &mut Vec<u8>) {
    let text = harmless(text);
    // There is room for a text of nothing but quotes, which are doubled, the quotes around it and what ends a field.
    out.resize(2 * text.len() + 3, 0);
    let (_, _, inner) = writer.field(text.as_bytes(), out);
    let (_, end) = writer.delimiter(&mut out[inner..]);
    out.truncate((inner + end).saturating_sub(1));
}

/// A text that no spreadsheet takes for a formula.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_what_a_writer_of_csv_makes_of_it() {
        let mut quoting = WriterBuilder::new().terminator(Terminator::CRLF).build();
        for text in
            ["Aceh", "Papua, Barat", "\"\"", "a\nb", "a\r\nb", "13,2 juta", "=1", "=\"1\"", " a ", "é", "a'b"]
        {
            let (mut out, mut whole) = (Vec::new(), csv::Writer::from_writer(Vec::new()));
            quote(&mut quoting, text, &mut out);
            whole.write_record([harmless(text).as_ref(), "end"]).unwrap();
            out.extend_from_slice(b",end\n");
            assert_eq!(String::from_utf8(out), String::from_utf8(whole.into_inner().unwrap()), "{text:?}");
        }
    }

    #[test]
    fn formulas_become_text_and_text_stays() {
        for formula in ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["a=1", "13,2 juta", "", "'=1", " =1"] {
            assert_eq!(harmless(text), text);
        }
    }
}
