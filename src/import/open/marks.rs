//! What workbooks say beside their values, and the library that reads the values does not tell: hidden rows and
//! columns, merged cells of ODS, percentages of ODS, and formulas without a last value.

use super::super::book::{Spot, Stretch};
use super::{MAX_CELLS, MAX_UNPACKED, OpenError, too_large};
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

/// The marks of one sheet.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) hidden_rows: BTreeSet<u32>,
    pub(super) hidden_columns: BTreeSet<u32>,
    pub(super) merged: Vec<Stretch>,
    pub(super) percent: BTreeSet<Spot>,
    pub(super) unworked: BTreeSet<Spot>,
}

/// The parts of a workbook that hold its structure, unpacked once and within bounds.
#[derive(Debug, Default)]
pub(super) struct Parts(BTreeMap<String, String>);

/// The last row that a sheet can have.
const LAST_ROW: u32 = 1_048_575;
/// The last column that a sheet can have.
const LAST_COLUMN: u32 = 16_383;

impl Parts {
    /// Unpacks the XML of a workbook; a fault of the package is told by the library that reads the values.
    pub(super) fn unpack(bytes: &[u8]) -> Result<Self, OpenError> {
        let mut parts = BTreeMap::new();
        let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Ok(Self::default()) };
        let mut left = MAX_UNPACKED;
        for at in 0..archive.len() {
            let Ok(mut file) = archive.by_index(at) else { continue };
            let Ok(name) = file.name().map(std::borrow::Cow::into_owned) else { continue };
            let wanted = name.starts_with("xl/w") || name.starts_with("xl/_rels") || name == "content.xml";
            // What is not wanted is counted all the same: the other library unpacks it.
            let mut text = Vec::new();
            if file.by_ref().take(left + 1).read_to_end(&mut text).is_err() {
                continue;
            }
            left = left.checked_sub(text.len() as u64).ok_or_else(too_large)?;
            if wanted {
                parts.insert(name, String::from_utf8_lossy(&text).into_owned());
            }
        }
        Ok(Self(parts))
    }

    /// Whether it is an ODS.
    pub(super) fn is_ods(&self) -> bool {
        self.0.contains_key("content.xml")
    }

    /// The first place of an XLSX that lies beyond every sheet, or ends before it begins: the library that reads the values reckons with it
    /// unseen. The text is searched as it stands, since what is no XML may be read as some all the same.
    pub(super) fn beyond(&self) -> Option<&str> {
        let sheets = self.0.iter().filter(|(name, _)| name.starts_with("xl/w"));
        sheets
            .flat_map(|(_, text)| places(text))
            .find(|place| !place.split(':').all(is_within) || ends_too_early(place))
    }

    /// The marks of each sheet of an XLSX by its name.
    pub(super) fn of_xlsx(&self) -> BTreeMap<String, Marks> {
        let mut targets = BTreeMap::new();
        let rels = self.0.get("xl/_rels/workbook.xml.rels").map_or("", String::as_str);
        each(rels, |element, _| {
            if element.local_name().into_inner() == "Relationship"
                && let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target"))
            {
                let target = target.trim_start_matches('/');
                let path = if target.starts_with("xl/") { target.to_owned() } else { format!("xl/{target}") };
                targets.insert(id, path);
            }
        });
        let mut out = BTreeMap::new();
        each(self.0.get("xl/workbook.xml").map_or("", String::as_str), |element, _| {
            if element.local_name().into_inner() == "sheet"
                && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
                && let Some(text) = targets.get(&id).and_then(|path| self.0.get(path))
            {
                out.insert(name, xlsx_sheet(text));
            }
        });
        out
    }

    /// The marks of each sheet of an ODS by its name.
    ///
    /// # Errors
    /// If repeated cells make it too large.
    pub(super) fn of_ods(&self) -> Result<BTreeMap<String, Marks>, OpenError> {
        let mut reader = OdsMarks::default();
        each(self.0.get("content.xml").map_or("", String::as_str), |element, step| {
            if step != Step::Holds {
                reader.element(element, step == Step::Ends);
            }
        });
        if reader.count > MAX_CELLS { Err(too_large()) } else { Ok(reader.sheets) }
    }
}

/// The values of all that may name a place: `r="C14"`, `ref="A1:C14"`.
fn places(text: &str) -> impl Iterator<Item = &str> {
    ["r", "ref"].into_iter().flat_map(move |name| {
        text.match_indices(name).filter_map(move |(at, name)| {
            let before = text.get(..at)?.chars().next_back();
            let value = text.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            // Attributes that stand without a space between them are told apart all the same.
            let is_apart = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'');
            before.is_some_and(is_apart).then(|| value[1..].split(quote).next().unwrap_or_default())
        })
    })
}

/// Whether a place has no more letters and digits than the last of a sheet, XFD1048576.
fn is_within(place: &str) -> bool {
    let longest = |is: fn(&char) -> bool| {
        let runs = place.split(|letter: char| !is(&letter));
        runs.map(str::len).max().unwrap_or(0)
    };
    longest(char::is_ascii_alphabetic) <= 3 && longest(char::is_ascii_digit) <= 7
}

/// Whether a range is one backwards: `AA1:A2`.
fn ends_too_early(place: &str) -> bool {
    let Some((start, end)) = place.split_once(':') else { return false };
    // Columns of more letters come later.
    let column = |place: &str| {
        let letters: String = place.chars().filter(char::is_ascii_alphabetic).collect();
        (letters.len(), letters.to_ascii_uppercase())
    };
    let row = |place: &str| {
        let digits: String = place.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<u64>().unwrap_or(0)
    };
    column(end) < column(start) || row(end) < row(start)
}

/// Where the walk through a text is, at an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// It begins.
    Begins,
    /// It holds words or digits.
    Holds,
    /// It ends.
    Ends,
}

/// Calls `visit` with every element of a text: where it begins, for all that it holds, and where it ends.
fn each(text: &str, mut visit: impl FnMut(&BytesStart<'_>, Step)) {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<BytesStart<'_>> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                visit(&element, Step::Begins);
                open.push(element);
            }
            Ok(Event::Empty(element)) => {
                visit(&element, Step::Begins);
                visit(&element, Step::Ends);
            }
            Ok(Event::End(_)) => {
                if let Some(element) = open.pop() {
                    visit(&element, Step::Ends);
                }
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(Event::Text(_) | Event::CData(_) | Event::GeneralRef(_)) => {
                if let Some(element) = open.last() {
                    visit(element, Step::Holds);
                }
            }
            Ok(_) => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.local_name().into_inner() == name)?;
    Some(found.normalized_value(XmlVersion::default()).ok()?.into_owned())
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}

fn xlsx_sheet(text: &str) -> Marks {
    let mut marks = Marks::default();
    let (mut row, mut column) = (0_u32, 0_u32);
    let (mut formula, mut value, mut is_text) = (false, false, false);
    each(text, |element, step| match (element.local_name().into_inner(), step) {
        ("col", Step::Begins) if is_true(element, "hidden") => {
            let first = number(element, "min").unwrap_or(1).saturating_sub(1);
            let last = number(element, "max").unwrap_or(1).saturating_sub(1).min(LAST_COLUMN);
            marks.hidden_columns.extend(first..=last);
        }
        ("row", Step::Begins) => {
            row = number(element, "r").map_or(row, |number| number.saturating_sub(1));
            column = 0;
            if is_true(element, "hidden") {
                marks.hidden_rows.insert(row);
            }
        }
        ("row", Step::Ends) => row = row.saturating_add(1),
        ("c", Step::Begins) => {
            if let Some(spot) = attribute(element, "r").and_then(|text| spot(&text)) {
                column = spot.column;
            }
            (formula, value) = (false, false);
            is_text = attribute(element, "t").is_some_and(|kind| kind == "str");
        }
        ("f", Step::Begins) => formula = true,
        ("is", Step::Begins) | ("v", Step::Holds) => value = true,
        // A formula may be worked out to no text at all; that of a number without one has not been.
        ("v", Step::Begins) => value |= is_text,
        ("c", Step::Ends) => {
            if formula && !value {
                marks.unworked.insert(Spot { row, column });
            }
            column = column.saturating_add(1);
        }
        _ => {}
    });
    marks
}

fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// `C14` as a place.
fn spot(text: &str) -> Option<Spot> {
    let split = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(split);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let digit =
            letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some(Spot { row: digits.parse::<u32>().ok()?.checked_sub(1)?, column: column.checked_sub(1)? })
}

/// Walks the tables of an ODS.
#[derive(Debug, Default)]
struct OdsMarks {
    sheets: BTreeMap<String, Marks>,
    sheet: Option<String>,
    row: u32,
    column: u32,
    /// How often the row at hand stands there.
    rows: u32,
    /// How often the cell at hand stands there.
    columns: u32,
    /// How many cells of the sheets hold anything.
    count: usize,
    filled: usize,
}

impl OdsMarks {
    fn element(&mut self, element: &BytesStart<'_>, is_end: bool) {
        let name = element.name().into_inner();
        match (name, is_end) {
            ("table:table", false) => {
                self.sheet = attribute(element, "name");
                (self.row, self.column) = (0, 0);
            }
            ("table:table", true) => self.sheet = None,
            ("table:table-column", false) => {
                let repeated = number(element, "number-columns-repeated").unwrap_or(1).min(LAST_COLUMN);
                let first = self.column;
                self.column = self.column.saturating_add(repeated).min(LAST_COLUMN + 1);
                let last = self.column;
                if is_away(element)
                    && let Some(marks) = self.marks()
                {
                    marks.hidden_columns.extend(first..last);
                }
            }
            ("table:table-row", false) => {
                self.rows = number(element, "number-rows-repeated").unwrap_or(1).clamp(1, LAST_ROW);
                (self.column, self.filled) = (0, 0);
                let (first, rows) = (self.row, self.rows);
                if is_away(element)
                    && let Some(marks) = self.marks()
                {
                    marks.hidden_rows.extend(first..first.saturating_add(rows).min(LAST_ROW + 1));
                }
            }
            ("table:table-row", true) => {
                self.count = self.count.saturating_add(self.filled.saturating_mul(self.rows as usize));
                self.row = self.row.saturating_add(self.rows);
            }
            ("table:table-cell" | "table:covered-table-cell", false) => self.cell(element),
            ("table:table-cell" | "table:covered-table-cell", true) => {
                self.column = self.column.saturating_add(self.columns);
            }
            _ => {}
        }
    }

    fn marks(&mut self) -> Option<&mut Marks> {
        Some(self.sheets.entry(self.sheet.clone()?).or_default())
    }

    fn cell(&mut self, element: &BytesStart<'_>) {
        self.columns = number(element, "number-columns-repeated").unwrap_or(1).clamp(1, LAST_COLUMN + 1);
        let first = Spot { row: self.row, column: self.column };
        let kind = element.attributes().flatten().find(|one| one.key.into_inner() == "office:value-type");
        let kind =
            kind.and_then(|kind| Some(kind.normalized_value(XmlVersion::default()).ok()?.into_owned()));
        if kind.is_some() {
            self.filled = self.filled.saturating_add(self.columns as usize);
        }
        let is_percent = kind.as_deref() == Some("percentage");
        let formula = attribute(element, "formula").is_some() && kind.is_none();
        let wide = number(element, "number-columns-spanned").unwrap_or(1).clamp(1, LAST_COLUMN);
        let high = number(element, "number-rows-spanned").unwrap_or(1).clamp(1, LAST_ROW);
        let (rows, columns) = (self.rows.min(MAX_REPEATED), self.columns.min(MAX_REPEATED));
        let Some(marks) = self.marks() else { return };
        if wide > 1 || high > 1 {
            let last = Spot { row: first.row + high - 1, column: first.column + wide - 1 };
            marks.merged.push(Stretch { first, last });
        }
        if is_percent || formula {
            for row in first.row..first.row + rows {
                for column in first.column..first.column + columns {
                    let to = if is_percent { &mut marks.percent } else { &mut marks.unworked };
                    to.insert(Spot { row, column });
                }
            }
        }
    }
}

/// Cells that hold the same are repeated in files so often at most.
const MAX_REPEATED: u32 = 1024;

fn is_away(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|value| value != "visible")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        assert_eq!(spot("C14"), Some(Spot { row: 13, column: 2 }));
        assert_eq!(spot("XFD1048576"), Some(Spot { row: LAST_ROW, column: LAST_COLUMN }));
        for wrong in ["", "C", "14", "C0", "é1", "AAAAAAAAAAAAAA1"] {
            assert_eq!(spot(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_marks_of_a_sheet_are_found() {
        let marks = xlsx_sheet(
            "<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='2' hidden='1'>\
             <c r='A2'><v>1</v></c><c><f>A2</f></c><c><f>A2</f><v>1</v></c></row><row><c><f/></c><c><f>A1</f><v/></c><c t='str'><f>A1</f><v></v></c></row>\
             </sheetData></worksheet>",
        );
        assert_eq!(marks.hidden_rows, BTreeSet::from([1]));
        assert_eq!(marks.hidden_columns, BTreeSet::from([1, 2]));
        assert_eq!(
            marks.unworked,
            BTreeSet::from([
                Spot { row: 1, column: 1 },
                Spot { row: 2, column: 0 },
                Spot { row: 2, column: 1 }
            ])
        );
    }
}
