//! Tables in text: which encoding, which separator, and the fields.

use super::super::book::{Book, Cell, Sheet, Spot};
use super::{MAX_CELLS, OpenError, SAVE_ANEW, too_large};
use crate::diag::{Both, Phrase};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Reads a table in text.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Book, OpenError> {
    let (text, encoding) = decode(bytes)?;
    // One sign for the end of a line, whichever system wrote it.
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text };
    let (separator, reason, body) = separator(name, &text);
    let cells = cells(body, separator)?;
    let told = encoding.into_iter().chain([reason]).collect();
    Ok(Book { sheets: vec![Sheet { cells, ..Sheet::default() }], told, ..Book::default() })
}

/// The text, and which encoding it was in unless it is the usual one.
fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<Phrase>), OpenError> {
    use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
    let told = |words: Both| Some(Phrase::new(words));
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, faults) = encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default());
        if faults {
            return Err(garbled());
        }
        let reason = if encoding == UTF_8 {
            None
        } else {
            told(Both { id: "UTF-16, menurut tanda di awalnya", en: "UTF-16, by the mark at its beginning" })
        };
        return Ok((text, reason));
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.contains('\0')
    {
        return Ok((Cow::Borrowed(text), None));
    }
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if (even + odd) * 4 > bytes.len() {
        let encoding = if odd > even { UTF_16LE } else { UTF_16BE };
        let (text, faults) = encoding.decode_without_bom_handling(bytes);
        if !faults && !text.contains('\0') {
            return Ok((
                text,
                told(Both { id: "UTF-16, menurut banyaknya nol", en: "UTF-16, by its zeros" }),
            ));
        }
    }
    let unprintable = bytes.iter().filter(|byte| **byte < 9 || (14..32).contains(*byte)).count();
    if unprintable > 0 {
        return Err(garbled());
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let words = Both { id: "Windows-1252, sebab bukan UTF-8", en: "Windows-1252, since it is not UTF-8" };
    Ok((text, told(words)))
}

fn garbled() -> OpenError {
    OpenError::new(
        Both { id: "berkas ini bukan teks dan bukan buku kerja", en: "it is neither text nor a workbook" },
        SAVE_ANEW,
    )
}

/// The separator, why it is that, and the text without a line that only names it.
fn separator<'t>(name: &str, text: &'t str) -> (u8, Phrase, &'t str) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(mark) = first.trim().strip_prefix("sep=").filter(|mark| mark.len() == 1) {
        let words = Both {
            id: "pemisah `{mark}`, disebut di baris pertama",
            en: "separator `{mark}`, named in the first line",
        };
        let rest = text.get(first.len()..).unwrap_or_default();
        let rest = rest.strip_prefix('\n').unwrap_or(rest);
        return (mark.as_bytes()[0], Phrase::new(words).with("mark", mark), rest);
    }
    let is_tsv = name.to_ascii_lowercase().ends_with(".tsv") || name.to_ascii_lowercase().ends_with(".tab");
    // In the order in which they are preferred where two fit alike: a comma may be a decimal mark.
    let candidates: &[(u8, &str)] =
        if is_tsv { &[(b'\t', "tab")] } else { &[(b'\t', "tab"), (b';', ";"), (b'|', "|"), (b',', ",")] };
    let mut best: Option<(usize, usize, usize, u8, &str)> = None;
    for (mark, shown) in candidates {
        let (alike, fields, lines) = fit(text, *mark);
        if fields < 2 {
            continue;
        }
        // The share of lines counts first, in hundredths, so that one odd line does not decide.
        let share = alike * 100 / lines.max(1);
        let better = best.is_none_or(|(known, known_fields, ..)| {
            share > known + 10 || share + 10 >= known && fields > known_fields * 2
        });
        if better {
            best = Some((share, fields, alike, *mark, shown));
        }
    }
    let Some((_, fields, alike, mark, shown)) = best else {
        let words = Both { id: "tidak ada pemisah: satu kolom saja", en: "no separator: a single column" };
        return (if is_tsv { b'\t' } else { b',' }, words.into(), text);
    };
    let words = Both {
        id: "pemisah `{mark}`, sebab {lines} baris punya {fields} kolom",
        en: "separator `{mark}`, since {lines} lines have {fields} fields",
    };
    (mark, Phrase::new(words).with("mark", shown).with("lines", alike).with("fields", fields), text)
}

/// With this separator: how many lines have the usual number of fields, that number, and how many lines there are.
fn fit(text: &str, mark: u8) -> (usize, usize, usize) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut lines = 0;
    for record in records(text, mark).take(500) {
        let fields = record.1.len();
        if record.1.iter().all(str::is_empty) {
            continue;
        }
        lines += 1;
        *counts.entry(fields).or_default() += 1;
    }
    let most =
        counts.into_iter().filter(|(fields, _)| *fields > 1).max_by_key(|(fields, lines)| (*lines, *fields));
    most.map_or((0, 0, lines), |(fields, alike)| (alike, fields, lines))
}

/// The records with the row that each would have in a spreadsheet: a field of several lines is one row, and an
/// empty line is one too.
fn records(text: &str, mark: u8) -> impl Iterator<Item = (u32, csv::StringRecord)> {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(text.as_bytes());
    let (mut seen, mut lines, mut folded) = (0_usize, 0_usize, 0_usize);
    reader.into_records().filter_map(Result::ok).map(move |record| {
        // A record may be said to begin at the empty lines before it.
        let said = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(seen);
        let rest = text.get(said..).unwrap_or_default();
        let start = said + (rest.len() - rest.trim_start_matches('\n').len());
        lines += text.get(seen..start).map_or(0, |between| between.matches('\n').count());
        seen = start.max(seen);
        let row = u32::try_from(lines.saturating_sub(folded)).unwrap_or(u32::MAX);
        folded += record.iter().map(|field| field.matches('\n').count()).sum::<usize>();
        (row, record)
    })
}

fn cells(text: &str, mark: u8) -> Result<BTreeMap<Spot, Cell>, OpenError> {
    let mut cells = BTreeMap::new();
    for (row, record) in records(text, mark) {
        for (column, field) in record.iter().enumerate() {
            let field = field.trim();
            if field.is_empty() {
                continue;
            }
            if cells.len() >= MAX_CELLS {
                return Err(too_large());
            }
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            cells.insert(Spot { row, column }, Cell::Text(field.to_owned()));
        }
    }
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str) -> char {
        char::from(separator("a.csv", text).0)
    }

    #[test]
    fn the_separator_is_the_one_that_fits_most_lines() {
        assert_eq!(mark("wilayah;nilai\naceh;1,5\nbali;2,5\n"), ';');
        assert_eq!(mark("region,value\naceh,1\nbali,2\n"), ',');
        assert_eq!(mark("region\tvalue\naceh\t1,5\nbali\t2,5\n"), '\t');
        assert_eq!(mark("region|value\naceh|1\n"), '|');
        assert_eq!(mark("Tabel 1. Peserta; menurut provinsi\n\nregion,a,b\naceh,1,2\nbali,3,4\n"), ',');
        assert_eq!(mark("\"a;b\",c\n\"d;e\",f\n"), ',');
        let (found, _, rest) = separator("a.csv", "sep=;\na;b\n");
        assert_eq!((found, rest), (b';', "a;b\n"));
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let book = read("a.csv", b"a,\"b\nb\",c\r\n\r\n1,2,3\r\n4,,\r\n").unwrap();
        let spots: Vec<String> = book.sheets[0].cells.keys().map(ToString::to_string).collect();
        assert_eq!(spots, ["A1", "B1", "C1", "A3", "B3", "C3", "A4"]);
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = |bytes: &[u8]| decode(bytes).map(|(text, told)| (text.into_owned(), told.is_some()));
        assert_eq!(text("\u{feff}é".as_bytes()), Ok(("é".into(), false)));
        assert_eq!(text(b"\xE9;1"), Ok(("é;1".into(), true)));
        assert_eq!(text(b"\xFF\xFEa\0;\0"), Ok(("a;".into(), true)));
        assert_eq!(text(b"a\0;\x001\0"), Ok(("a;1".into(), true)));
        assert!(text(b"\x00\x01\x02\x03").is_err());
        assert!(text(b"\x89PNG\r\n\x1a\n\0\0").is_err());
    }
}
