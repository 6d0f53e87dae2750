//! Figures as JSON.

use super::digits::{Digits, is_safe};
use super::{Column, Field, FigureRow, Shared, fields};
use crate::page::context::Context;
use crate::page::lists::COLUMNS;
use std::io::{self, Write};

/// Figures as a JSON array of objects, a figure a line, with the keys of each in the order of the alphabet.
///
/// # Errors
/// If `out` takes no more.
pub fn json<'o>(
    context: &Context<'_>,
    rows: impl Iterator<Item = FigureRow<'o>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut order: Vec<usize> = (0..COLUMNS.len()).collect();
    order.sort_by_key(|at| COLUMNS[*at]);
    let named: Vec<(usize, String)> =
        order.into_iter().map(|at| (at, format!(",\"{}\":", COLUMNS[at]))).collect();
    let mut columns: [Column; COLUMNS.len()] = Default::default();
    let (mut shared, mut digits, mut line) = (Shared::default(), Digits::default(), Vec::new());
    out.write_all(b"[\n")?;
    for (number, row) in rows.enumerate() {
        line.clear();
        line.extend_from_slice(if number == 0 { b"{" } else { b",\n{" });
        let begun = line.len();
        shared.take(context.dataset, row);
        let fields = fields(context, &shared, row);
        for (at, name) in &named {
            if fields[*at] == Field::Nothing {
                continue;
            }
            let name = if line.len() == begun { &name[1..] } else { name.as_str() };
            line.extend_from_slice(name.as_bytes());
            match fields[*at] {
                Field::Nothing => {}
                Field::Text(text) => {
                    // Writing to memory does not fail.
                    let write = |text: &str, out: &mut Vec<u8>| drop(serde_json::to_writer(out, text));
                    line.extend_from_slice(columns[*at].as_above(text, write));
                }
                Field::Number(number) if is_safe(number) => {
                    line.extend_from_slice(digits.of(number).as_bytes());
                }
                Field::Number(number) => serde_json::to_writer(&mut line, digits.of(number))?,
            }
        }
        line.push(b'}');
        out.write_all(&line)?;
    }
    out.write_all(b"\n]\n")
}
