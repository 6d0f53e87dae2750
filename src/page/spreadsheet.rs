//! Figures as a table for spreadsheets, in the words of a language: what stands in it, not how such a file is written.

use super::rows::Row;
use super::sheet::Sheet;
use crate::model::{CellKey, Precision, Quantity, Stated, UnitKind};
use rust_decimal::Decimal;

/// A table with its title and notes. Its rows are made one by one: a table may have a hundred thousand.
pub struct Spreadsheet<'s> {
    /// What it is called.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// The name of its sheet.
    pub name: String,
    /// What is to be known of it, each in a line.
    pub notes: Vec<String>,
    /// Its columns; none but the first few is empty throughout.
    pub columns: Vec<SpreadsheetColumn>,
    /// How many rows it has.
    pub count: usize,
    /// Makes a row, by its place: a cell for each column.
    pub row: Box<dyn Fn(usize) -> Vec<SpreadsheetCell> + 's>,
    /// Of the sheet that tells what the columns mean: its name, and the heads of its two columns.
    pub about_columns: [String; 3],
}

/// A column.
#[derive(Debug, Clone)]
pub struct SpreadsheetColumn {
    /// Its head.
    pub head: String,
    /// What it means.
    pub meaning: String,
    /// How many signs wide its widest cell is, about.
    pub widest: usize,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpreadsheetCell {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A number.
    Number(Decimal),
}

impl SpreadsheetCell {
    /// How many signs wide it is, about.
    pub fn width(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Text(text) => text.chars().count() + 1,
            // Signs of groups, and a little room.
            Self::Number(number) => number.trunc().to_string().chars().count() * 4 / 3 + 5,
        }
    }
}

impl From<Option<String>> for SpreadsheetCell {
    fn from(text: Option<String>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Nothing, Self::Text)
    }
}

impl From<Option<Decimal>> for SpreadsheetCell {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

/// The columns, in order. The head of each is the message `sheet-…`, its meaning `sheet-about-…`.
const COLUMNS: [&str; 19] = [
    "region",
    "measure",
    "part",
    "period",
    "kind",
    "value",
    "unit",
    "said",
    "low",
    "high",
    "precision",
    "missing",
    "status",
    "source",
    "released",
    "wording",
    "speaker",
    "note",
    "cell",
];

/// How many of them every table has, even where they are empty throughout.
const ALWAYS: usize = 8;

impl Sheet<'_> {
    /// Rows as a table for spreadsheets.
    pub fn spreadsheet<'s>(&'s self, title: &str, rows: &'s [Row<'s>]) -> Spreadsheet<'s> {
        let mut widest = [0; COLUMNS.len()];
        for row in rows {
            for (widest, cell) in widest.iter_mut().zip(self.cells(*row)) {
                *widest = cell.width().max(*widest);
            }
        }
        // What has any cell has a width.
        let is_used: [bool; COLUMNS.len()] = std::array::from_fn(|at| at < ALWAYS || widest[at] > 0);
        let column = |at: usize| SpreadsheetColumn {
            head: self.word(&format!("sheet-{}", COLUMNS[at])),
            meaning: self.word(&format!("sheet-about-{}", COLUMNS[at])),
            widest: widest[at],
        };
        let site = &self.dataset().site;
        let publisher = self.text(&site.organisation);
        let licence = match &site.licence.url {
            Some(url) => format!("{} ({url})", site.licence.name),
            None => site.licence.name.clone(),
        };
        let address = self.context.addresses.full(&self.path);
        let (count, number) = (self.count(rows.len()), rows.len());
        let notes = vec![
            self.say("sheet-note-table", &[("count", number.into()), ("text", (&count).into())]),
            self.say(
                "sheet-note-origin",
                &[
                    ("publisher", (&publisher).into()),
                    ("licence", (&licence).into()),
                    ("address", (&address).into()),
                ],
            ),
            self.word("sheet-note-empty"),
        ];
        let row = move |at: usize| {
            let cells = rows.get(at).into_iter().flat_map(|row| self.cells(*row));
            cells.zip(is_used).filter(|(_, is_used)| *is_used).map(|(cell, _)| cell).collect()
        };
        Spreadsheet {
            title: title.to_owned(),
            publisher,
            name: self.word("sheet-figures"),
            notes,
            columns: (0..COLUMNS.len()).filter(|at| is_used[*at]).map(column).collect(),
            count: rows.len(),
            row: Box::new(row),
            about_columns: ["sheet-columns", "column-name", "column-meaning"].map(|key| self.word(key)),
        }
    }

    fn cells(&self, row: Row<'_>) -> [SpreadsheetCell; COLUMNS.len()] {
        let dataset = self.dataset();
        let (key, stated, one) = match row {
            Row::Stated(one) => (one.key, one.stated, Some(one)),
            Row::Derived(figure) => (figure.key, figure.stated, None),
        };
        let quantity = stated.quantity();
        let remarks = one.and_then(|one| one.remarks.as_deref());
        let words = |text: String| SpreadsheetCell::from(Some(text));
        let missing = match stated {
            Stated::Missing(reason) => Some(self.missing(reason)),
            Stated::Quantity(_) => None,
        };
        [
            words(self.region_name(key.region)),
            words(self.text(&dataset.measures.all[key.measure].name)),
            words(self.part_or_total(key)),
            words(self.period_name(&key.period)),
            words(self.word(&format!("aspect-{}", key.aspect.key()))),
            quantity.and_then(Quantity::point).into(),
            words(self.unit_name(key)),
            quantity.map(|_| self.value_with_unit(key.measure, &stated)).into(),
            quantity.and_then(|quantity| quantity.low.value()).into(),
            quantity.and_then(|quantity| quantity.high.value()).into(),
            quantity.map(|quantity| self.word(&format!("precision-{}", precision(quantity)))).into(),
            missing.into(),
            words(match one {
                Some(one) => self.word(&format!("status-{}", one.status.key())),
                None => self.word("derived"),
            }),
            one.map(|one| self.source_name(one.source).to_owned()).into(),
            one.map(|one| one.released.to_string()).into(),
            remarks.and_then(|remarks| remarks.wording.clone()).into(),
            remarks.and_then(|remarks| self.text_of(remarks.speaker.as_ref())).into(),
            remarks.and_then(|remarks| self.text_of(remarks.note.as_ref())).into(),
            words(dataset.cell_name(key)),
        ]
    }

    /// The categories of a cell, or that it is a total.
    fn part_or_total(&self, key: CellKey) -> String {
        let names: Vec<&str> =
            self.dataset().measures.values(key.category).map(|value| value.name.get(self.language)).collect();
        if names.is_empty() { self.word("category-total") } else { names.join(", ") }
    }

    /// What a measure is counted in: "orang", "persen".
    fn unit_name(&self, key: CellKey) -> String {
        let unit = self.dataset().measures.unit_of(key.measure);
        match unit.other.get(self.language) {
            "" => match unit.kind {
                UnitKind::Percent => self.word("unit-percent"),
                UnitKind::PercentPoint => self.word("unit-percent-point"),
                UnitKind::Count | UnitKind::Currency | UnitKind::Ratio => unit.id.clone(),
            },
            other => other.to_owned(),
        }
    }
}

fn precision(quantity: &Quantity) -> &'static str {
    match quantity.precision {
        Precision::Exact => "exact",
        Precision::Rounded { .. } => "rounded",
        Precision::Approximate { .. } => "approximate",
        Precision::Magnitude(_) => "magnitude",
    }
}
