//! The rows of a table: the figure of each of their cells.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::{Cell, Spot};
use super::super::layout::Layout;
use super::super::look::{Look, look};
use super::super::numeral::{Decision, Marks, decide, without_mark};
use super::super::roles::Role;
use super::super::value::{self, Manner, Written};
use super::answers::Meant;
use super::columns::{Kind, Spec};
use super::headings::Headings;
use super::names::{MAPPING_HINT, Row};
use super::totals::Total;
use super::{Figure, Parts, Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, End, Magnitude, MagnitudeCount, Precision, Quantity, UnitKind};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The marks of each column of figures.
type Decisions = BTreeMap<u32, Result<Marks, Refusal>>;

impl Reader<'_> {
    pub(super) fn rows(&mut self, sheet: usize, table: &Layout, specs: &[Spec], headings: &Headings) {
        let regions = self.region_names(sheet, table, specs);
        let above = self.names_above(sheet, table, specs);
        let parts: Vec<(u32, Row)> = table
            .rows
            .iter()
            .map(|row| {
                let of = self.row(sheet, table, *row, specs, &regions, &above);
                (*row, headings.fate(*row).map_or(of, Row::Left))
            })
            .collect();
        let decisions = self.decisions(sheet, specs, &parts);
        for spec in specs {
            let fate = match spec.kind {
                Kind::Role(Role::Number) => Fate::Ignored(Ignored::RowNumber),
                Kind::Role(Role::Skip) => Fate::Ignored(Ignored::Skipped),
                _ => continue,
            };
            self.mark_column(sheet, &table.rows, spec, &fate);
        }
        for (row, of) in &parts {
            match headings.at(*row) {
                None => self.one_row(sheet, table, *row, of, specs, &decisions),
                Some(said) => {
                    let under =
                        |spec: &Spec| Spec { parts: spec.parts.with(said).with(&spec.own), ..spec.clone() };
                    let specs: Vec<Spec> = specs.iter().map(under).collect();
                    self.one_row(sheet, table, *row, of, &specs, &decisions);
                }
            }
        }
    }

    /// The marks of the columns of figures, each decided from all of its cells.
    fn decisions(&mut self, sheet: usize, specs: &[Spec], rows: &[(u32, Row)]) -> Decisions {
        let mut out = BTreeMap::new();
        for spec in specs.iter().filter(|spec| spec.kind == Kind::Figures) {
            let book = self.book;
            let texts: Vec<(Spot, &str)> = rows
                .iter()
                .filter(|(_, of)| !matches!(of, Row::Left(Fate::Ignored(_))))
                .filter_map(|(row, _)| {
                    let cell = book.sheets[sheet].get(*row, spec.column)?;
                    let text =
                        cell.text().filter(|_| look(cell) == Look::Figure || look(cell) == Look::Time)?;
                    Some((Spot { row: *row, column: spec.column }, without_mark(text).0))
                })
                .collect();
            let given = spec.numbers.clone().or_else(|| self.mapping.numbers.clone());
            // Data files of sites have points.
            let given =
                given.or_else(|| specs.iter().any(|spec| spec.is(Role::Bounds)).then(|| "en".to_owned()));
            if let Some(tag) = given {
                out.insert(spec.column, Ok(Marks::of_tag(&tag)));
                continue;
            }
            let whole = self.counts_whole(spec, rows);
            let address = |spot: Spot| book.sheets[sheet].address(spot);
            let decided = match decide(&texts, whole) {
                Decision::Unneeded => Ok(Marks::Comma),
                Decision::Decided(marks, reason) => {
                    let words = Both { id: "kolom `{label}`: {reason}", en: "column `{label}`: {reason}" };
                    let told = Phrase::new(words).with("label", &spec.label).with("reason", reason);
                    self.out.told.push(told);
                    Ok(marks)
                }
                Decision::Mixed(comma, point) => {
                    let words = Both {
                        id: "kolom `{label}` bercampur: {comma} hanya bisa koma desimal, {point} hanya titik",
                        en: "the column `{label}` is mixed: {comma} can only have a decimal comma, {point} only a point",
                    };
                    let words = Phrase::new(words).with("label", &spec.label);
                    let words = words.with("comma", address(comma)).with("point", address(point));
                    Err((Refusal::new("mixed-marks", words, MARKS_HINT), comma))
                }
                Decision::Open(spot) => {
                    let text = texts.iter().find(|(known, _)| *known == spot).map_or("", |(_, text)| *text);
                    let words = Both {
                        id: "`{text}` di kolom `{label}` bisa dibaca dua cara: tandanya koma desimal atau pemisah ribuan?",
                        en: "`{text}` in the column `{label}` can be read in two ways: does its mark group thousands?",
                    };
                    let words = Phrase::new(words).with("text", text).with("label", &spec.label);
                    Err((Refusal::new("open-marks", words, MARKS_HINT), spot))
                }
            };
            let decided = decided.map_err(|(refusal, spot)| {
                self.ask(Question {
                    key: "numbers",
                    label: spec.label.clone(),
                    options: vec!["id".to_owned(), "en".to_owned()],
                    place: address(spot),
                    message: (*refusal.message).clone(),
                });
                refusal
            });
            out.insert(spec.column, decided);
        }
        out
    }

    /// Whether everything in a column is counted in whole numbers.
    fn counts_whole(&self, spec: &Spec, rows: &[(u32, Row)]) -> bool {
        let measures = &self.lexicon.dataset.measures;
        let mut seen = false;
        let all = rows.iter().all(|(_, of)| {
            let parts = match of {
                Row::Of(parts) => spec.parts.with(parts),
                Row::Total(_) | Row::Left(_) => return true,
            };
            seen |= parts.measure.is_some();
            let counted = parts.measure.is_none_or(|id| measures.unit_of(id).kind == UnitKind::Count);
            counted && parts.scale.is_none()
        });
        all && seen
    }

    fn one_row(
        &mut self,
        sheet: usize,
        table: &Layout,
        row: u32,
        of: &Row,
        specs: &[Spec],
        decisions: &Decisions,
    ) {
        let has_name = specs.iter().any(|spec| spec.is(Role::Region));
        let exported =
            specs.iter().any(|spec| spec.is(Role::Precision)) && specs.iter().any(|spec| spec.is(Role::Low));
        let parts = match of {
            Row::Of(parts) => Some(parts),
            Row::Total(_) | Row::Left(_) => None,
        };
        if let (Some(parts), true) = (parts, exported) {
            self.exported(sheet, row, parts, specs);
        }
        for spec in specs {
            let spot = Spot { row, column: spec.column };
            let Some(cell) = self.book.sheets[sheet].get(row, spec.column) else {
                if spec.kind == Kind::Figures && parts.is_some() && !exported {
                    self.hole(sheet, spot, parts, spec);
                }
                continue;
            };
            let cell = cell.clone();
            match (spec.kind, of) {
                (Kind::Role(role), _) => self.mark(sheet, spot, companion(role, of, has_name)),
                (_, Row::Left(fate)) => self.mark(sheet, spot, fate.clone()),
                (Kind::Open, _) => self.mark(sheet, spot, open_column(&spec.label)),
                (Kind::Figures, Row::Total(label)) => self.total(spot, &cell, label, spec, decisions),
                (Kind::Figures, Row::Of(parts)) if !self.out.fates[sheet].contains_key(&spot) => {
                    let fate = match self.figure(sheet, table, spot, &cell, parts, spec, decisions) {
                        Ok(figure) => self.keep(figure),
                        Err(fate) => fate,
                    };
                    self.mark(sheet, spot, fate);
                }
                (Kind::Figures, Row::Of(_)) => {}
            }
        }
    }

    fn keep(&mut self, figure: Figure) -> Fate {
        self.out.figures.push(figure);
        Fate::Figure(self.out.figures.len() - 1)
    }

    /// A cell without anything in a row with figures: told, or what the mapping says of empty cells.
    fn hole(&mut self, sheet: usize, spot: Spot, parts: Option<&Parts>, spec: &Spec) {
        match (self.mapping.empty, parts) {
            (Some(reason), Some(parts)) => {
                if let Ok(figure) = self.placed(sheet, spot, &spec.parts.with(parts), value::absent(reason)) {
                    self.out.figures.push(figure);
                }
            }
            _ => self.out.holes.push(self.book.sheets[sheet].address(spot)),
        }
    }

    /// The figure of a cell.
    #[expect(
        clippy::too_many_arguments,
        reason = "what a cell says depends on its sheet, row, column and table"
    )]
    fn figure(
        &mut self,
        sheet: usize,
        table: &Layout,
        spot: Spot,
        cell: &Cell,
        row: &Parts,
        spec: &Spec,
        decisions: &Decisions,
    ) -> Result<Figure, Fate> {
        let mut parts = spec.parts.with(row);
        let marks = match decisions.get(&spec.column) {
            Some(Ok(marks)) => *marks,
            Some(Err(refusal)) if needs_marks(cell) => return Err(Fate::Refused(refusal.clone())),
            _ => Marks::Comma,
        };
        let Some(measure) = parts.measure else { return Err(lacking("measure")) };
        let unit = self.lexicon.dataset.measures.unit_of(measure);
        if let Some(named) = parts.unit.clone()
            && !self.lexicon.is_unit(&named, unit)
        {
            return Err(Fate::Refused(Refusal::new(
                "unit",
                Phrase::new(Both {
                    id: "satuannya `{named}`, padahal satuan ukurannya `{unit}`",
                    en: "its unit is `{named}`, though the unit of its measure is `{unit}`",
                })
                .with("named", named)
                .with("unit", &unit.id),
                Both {
                    id: "periksa satuannya, atau pakai ukuran yang bersatuan itu",
                    en: "check the unit, or use a measure that has it",
                },
            )));
        }
        // What titles say of a scale is about counts beside a rate; what is said of its own figures is.
        let own = row.scale.or(spec.own.scale).filter(|scale| *scale > 0);
        if own.is_some() && !matches!(unit.kind, UnitKind::Count | UnitKind::Currency) {
            return Err(Fate::Refused(Refusal::new(
                "scale",
                Phrase::new(Both {
                    id: "dalam ribu atau juta, padahal satuannya `{unit}`",
                    en: "in thousands or millions, though its unit is `{unit}`",
                })
                .with("unit", &unit.id),
                Both {
                    id: "periksa satuan dan kelipatannya: persen dan rasio ditulis tanpa kelipatan",
                    en: "check its unit and its scale: percentages and ratios have none",
                },
            )));
        }
        let language = spec.numbers.as_deref().or(self.mapping.numbers.as_deref());
        let manner =
            Manner { dataset: self.lexicon.dataset, unit, marks, language, scale: parts.scale.unwrap_or(0) };
        let written = match cell {
            Cell::Number { value, percent } => {
                value::number(*value, *percent, &manner).map_err(Fate::Refused)?
            }
            Cell::Text(text) if look(cell) == Look::Missing => self.sign(sheet, table, spot, text)?,
            Cell::Error(text) => self.sign_of_error(table, sheet, spot, text)?,
            Cell::Text(text) => {
                let (body, mark) = without_mark(text);
                if let Some(mark) = mark {
                    let (status, note) = self.marked(mark, table);
                    parts.status = status.or(parts.status);
                    parts.notes.extend(note);
                }
                value::text(body, &manner).map_err(Fate::Refused)?
            }
            Cell::Day(_) => return Err(Fate::Refused(value::not_a_figure(&cell.to_string()))),
            Cell::Unworked => {
                return Err(Fate::Refused(Refusal::new(
                    "unworked",
                    Both {
                        id: "rumus tanpa nilai terakhir di berkasnya",
                        en: "a formula whose last value is not in the file",
                    },
                    Both {
                        id: "buka dan simpan berkasnya dengan program lembar kerja",
                        en: "open and save the file in a spreadsheet program",
                    },
                )));
            }
        };
        self.placed(sheet, spot, &parts, written).map_err(lacking)
    }

    fn sign(&mut self, sheet: usize, table: &Layout, spot: Spot, text: &str) -> Result<Written, Fate> {
        let place = self.book.sheets[sheet].address(spot);
        match self.missing(text, table, &place) {
            Meant::This(reason) => Ok(value::absent(reason)),
            Meant::Skip => Err(Fate::Ignored(Ignored::Skipped)),
            Meant::Total | Meant::Open => Err(Fate::Refused(Refusal::new(
                "missing",
                Phrase::new(Both {
                    id: "`{text}` di tempat angka bisa berarti nol atau tidak tersedia",
                    en: "`{text}` in place of a figure can mean none or not available",
                })
                .with("text", text),
                Both {
                    id: "tulis artinya di pemetaan, di bawah `missing`",
                    en: "say in the mapping what it means, under `missing`",
                },
            ))),
        }
    }

    fn sign_of_error(
        &mut self,
        table: &Layout,
        sheet: usize,
        spot: Spot,
        text: &str,
    ) -> Result<Written, Fate> {
        if self.mapping.missing.contains_key(text) {
            return self.sign(sheet, table, spot, text);
        }
        Err(Fate::Refused(Refusal::new(
            "error",
            Phrase::new(Both {
                id: "program lembar kerja tidak dapat menghitungnya: {text}",
                en: "the spreadsheet program could not work it out: {text}",
            })
            .with("text", text),
            Both {
                id: "perbaiki rumusnya, atau tulis artinya di pemetaan, di bawah `missing`",
                en: "mend the formula, or say in the mapping what it means, under `missing`",
            },
        )))
    }

    /// A figure at its place; the key of what is not known, if anything.
    fn placed(
        &self,
        sheet: usize,
        spot: Spot,
        parts: &Parts,
        written: Written,
    ) -> Result<Figure, &'static str> {
        let measure = parts.measure.ok_or("measure")?;
        let known = &self.lexicon.dataset.measures.all[measure].dimensions;
        let values = parts.values.clone().unwrap_or_default();
        if values.iter().any(|(dimension, _)| !known.contains(dimension)) {
            return Err("category");
        }
        Ok(Figure {
            sheet,
            spot,
            region: parts.region.ok_or("region")?,
            measure,
            values,
            period: parts.period.ok_or("period")?,
            aspect: parts.aspect.unwrap_or(Aspect::Actual),
            status: parts.status.unwrap_or_default(),
            source: parts.source.clone().unwrap_or_default(),
            released: parts.released,
            written,
            notes: parts.notes.clone(),
            wording: parts.wording.clone(),
            speaker: parts.speaker.clone(),
        })
    }

    /// The cell of a total: kept, to be held against what it sums.
    fn total(&mut self, spot: Spot, cell: &Cell, label: &str, spec: &Spec, decisions: &Decisions) {
        let marks = decisions.get(&spec.column).and_then(|decision| decision.as_ref().ok()).copied();
        let stated = match (cell, marks) {
            (Cell::Number { value, .. }, _) => Some(*value),
            (Cell::Text(text), Some(marks)) => {
                super::super::numeral::plain(without_mark(text).0, marks).map(|(value, _)| value)
            }
            _ => None,
        };
        let rate = spec.parts.measure.is_some_and(|id| {
            !matches!(self.lexicon.dataset.measures.unit_of(id).kind, UnitKind::Count | UnitKind::Currency)
        });
        self.totals.push(Total {
            spot,
            label: label.to_owned(),
            stated: stated.filter(|_| !rate),
            scale: spec.parts.scale.unwrap_or(0),
        });
    }

    /// A figure whose ends stand in columns of their own.
    fn exported(&mut self, sheet: usize, row: u32, parts: &Parts, specs: &[Spec]) {
        let book = self.book;
        let column = |role: Role| specs.iter().find(|spec| spec.is(role)).map(|spec| spec.column);
        let cell = |role: Role| column(role).and_then(|column| book.sheets[sheet].get(row, column));
        let text = |role: Role| cell(role).map(ToString::to_string).unwrap_or_default();
        let number = |role: Role| -> Option<Decimal> { text(role).parse().ok() };
        let value = specs.iter().find(|spec| spec.kind == Kind::Figures).map(|spec| spec.column);
        let value_cell = value.filter(|column| book.sheets[sheet].get(row, *column).is_some());
        let spot = [
            value_cell,
            column(Role::Low).filter(|_| number(Role::Low).is_some()),
            column(Role::High).filter(|_| number(Role::High).is_some()),
            column(Role::Missing),
        ];
        let Some(column) =
            spot.into_iter().flatten().find(|column| book.sheets[sheet].get(row, *column).is_some())
        else {
            return;
        };
        let spot = Spot { row, column };
        let spec_parts = specs
            .iter()
            .find(|spec| spec.kind == Kind::Figures)
            .map(|spec| spec.parts.clone())
            .unwrap_or_default();
        let parts = spec_parts.with(parts);
        let Some(measure) = parts.measure else { return };
        let unit = self.lexicon.dataset.measures.unit_of(measure);
        let missing = super::super::mapping::missing(&text(Role::Missing));
        let written = match missing {
            Some(reason) => Ok(value::absent(reason)),
            None => {
                let quantity = quantity(
                    &text(Role::Bounds),
                    number(Role::Low),
                    number(Role::High),
                    &text(Role::Precision),
                    number(Role::Step).unwrap_or_default(),
                );
                value::quantity(quantity, self.lexicon.dataset, unit)
            }
        };
        let fate = match written {
            Err(refusal) => Fate::Refused(refusal),
            Ok(written) => match self.placed(sheet, spot, &parts, written) {
                Ok(figure) => self.keep(figure),
                Err(key) => lacking(key),
            },
        };
        self.mark(sheet, spot, fate);
    }
}

/// A quantity from its parts as data files of sites have them.
fn quantity(
    bounds: &str,
    low: Option<Decimal>,
    high: Option<Decimal>,
    precision: &str,
    step: Decimal,
) -> Quantity {
    let end = |value: Option<Decimal>, open: bool| match value {
        None => End::Unbounded,
        Some(value) if open => End::Exclusive(value),
        Some(value) => End::Inclusive(value),
    };
    let (low_end, high_end) = (end(low, bounds.starts_with('(')), end(high, bounds.ends_with(')')));
    let precision = match precision {
        "rounded" => Precision::Rounded { step },
        "approximate" => Precision::Approximate { step },
        "magnitude" => magnitude(low.unwrap_or_default()),
        _ => Precision::Exact,
    };
    Quantity { low: low_end, high: high_end, precision }
}

/// The order of magnitude that begins at a number: 20,000 is "tens of thousands".
fn magnitude(low: Decimal) -> Precision {
    let digits = low.trunc().to_string().len() as u32;
    let scale = digits.saturating_sub(1) / 3 * 3;
    let lead = low.to_string();
    let count = match digits.saturating_sub(scale) {
        1 => MagnitudeCount::Units,
        2 if lead.starts_with("11") => MagnitudeCount::Teens,
        2 => MagnitudeCount::Tens,
        _ => MagnitudeCount::Hundreds,
    };
    Precision::Magnitude(Magnitude { count, scale })
}

/// Whether the marks of the column make a difference to a cell.
fn needs_marks(cell: &Cell) -> bool {
    use super::super::numeral::{Evidence, evidence};
    let text = cell.text().filter(|_| look(cell) == Look::Figure).map(|text| without_mark(text).0);
    text.is_some_and(|text| !matches!(evidence(text), Evidence::Neutral))
}

/// What becomes of a cell that is no figure; `has_name` says that regions are known by name, and not by code.
fn companion(role: Role, of: &Row, has_name: bool) -> Fate {
    match (role, of) {
        (Role::Number, _) => Fate::Ignored(Ignored::RowNumber),
        (Role::Skip, _) => Fate::Ignored(Ignored::Skipped),
        (Role::OtherCode, _) => Fate::Ignored(Ignored::Code),
        (Role::Code, _) if has_name => Fate::Ignored(Ignored::Code),
        (_, Row::Left(Fate::Ignored(why))) => Fate::Ignored(*why),
        (
            Role::Region
            | Role::RegionName
            | Role::Code
            | Role::Period
            | Role::Year
            | Role::Month
            | Role::Quarter
            | Role::Measure
            | Role::Category,
            _,
        ) => Fate::Ignored(Ignored::Label),
        _ => Fate::Ignored(Ignored::Companion),
    }
}

fn open_column(label: &str) -> Fate {
    let words = Both {
        id: "isi kolom `{label}` belum dijawab",
        en: "what the column `{label}` holds has not been answered",
    };
    Fate::Refused(Refusal::new("open-column", Phrase::new(words).with("label", label), MAPPING_HINT))
}

const MARKS_HINT: Both = Both {
    id: "beri kolomnya `numbers: id` (koma desimal) atau `numbers: en` (titik desimal) di pemetaan",
    en: "give the column `numbers: id` (decimal comma) or `numbers: en` (decimal point) in the mapping",
};

/// Something that every figure must have is nowhere said.
fn lacking(key: &str) -> Fate {
    let what = match key {
        "region" => Both { id: "wilayahnya", en: "its region" },
        "period" => Both { id: "periodenya", en: "its period" },
        "category" => Both { id: "kategori yang dimiliki ukurannya", en: "a category that its measure has" },
        _ => Both { id: "ukurannya", en: "its measure" },
    };
    let words = Both { id: "tidak diketahui {what}", en: "{what} is not known" };
    Fate::Refused(Refusal::new(
        "lacking",
        Phrase::new(words).with("what", what),
        Both {
            id: "beri di lembar kerja, di pemetaan, atau pada perintah",
            en: "give it in the spreadsheet, in the mapping or on the command line",
        },
    ))
}
