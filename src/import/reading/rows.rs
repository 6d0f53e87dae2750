//! The rows of a table: the figure of each of their cells.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::{Cell, Spot};
use super::super::counted::is_paid;
use super::super::layout::Layout;
use super::super::look::{Look, look};
use super::super::numeral::{Marks, without_mark};
use super::super::roles::Role;
use super::super::value::{self, Manner, Written};
use super::columns::{Kind, Spec};
use super::headings::Headings;
use super::marks::{Decisions, needs_marks};
use super::names::{MAPPING_HINT, Row};
use super::{Figure, Parts, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, UnitKind};

impl Reader<'_> {
    pub(super) fn rows(&mut self, sheet: usize, table: &Layout, specs: &[Spec], headings: &Headings) {
        let regions = self.region_names(sheet, table, specs);
        let above = self.names_above(sheet, table, specs);
        let at_odds = self.codes_at_odds(sheet, table, specs, &regions);
        let parts: Vec<(u32, Row)> = table
            .rows
            .iter()
            .map(|row| {
                let of = self.row(sheet, table, *row, specs, &regions, &above);
                let fate = headings.fate(*row).or_else(|| match of {
                    Row::Of(_) => at_odds.get(row).cloned(),
                    Row::Total(_) | Row::Left(_) => None,
                });
                (*row, fate.map_or(of, Row::Left))
            })
            .collect();
        let decisions = self.decisions(sheet, specs, &parts);
        let marks = decisions.iter().filter_map(|(column, of)| Some((*column, *of.as_ref().ok()?)));
        self.marks = marks.collect();
        self.naming = Self::naming_columns(specs);
        for spec in specs {
            let fate = match spec.kind {
                Kind::Role(Role::Number) => Fate::Ignored(Ignored::RowNumber),
                Kind::Role(Role::Skip) => Fate::Ignored(Ignored::Skipped),
                Kind::Left(why) => Fate::Ignored(why),
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
                (Kind::Left(why), _) => self.mark(sheet, spot, Fate::Ignored(why)),
                (Kind::Figures | Kind::Sums, Row::Total(label)) => {
                    let total = self.total_at(sheet, spot, &cell, label, spec);
                    self.totals.push(total);
                }
                (Kind::Sums, Row::Of(_)) => {
                    let total = self.total_at(sheet, spot, &cell, &spec.label, spec);
                    self.sums.push(total);
                }
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

    pub(super) fn keep(&mut self, figure: Figure) -> Fate {
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
        let shown = self.book.sheets[sheet].shown_as.get(&spot).cloned().unwrap_or_default();
        if shown.is_day {
            return Err(Fate::Refused(value::not_a_figure(&cell.to_string())));
        }
        let named = [parts.unit.clone(), shown.unit.clone()];
        if let Some(named) = named.into_iter().flatten().find(|named| !self.lexicon.is_unit(named, unit)) {
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
        // Money that another table counts under the same heads is none here.
        let given = self.mapping.columns.get(&spec.label).is_some_and(|given| given.measure.is_some());
        let is_named = given || row.measure.is_some() || spec.own.unit.is_some() || is_paid(&spec.label);
        if let Some(counted) = parts.counted.as_ref().filter(|_| unit.kind == UnitKind::Currency && !is_named)
        {
            return Err(Fate::Refused(Refusal::new(
                "unit",
                Phrase::new(Both {
                    id: "judul tabelnya menghitung `{counted}`, padahal satuan ukurannya `{unit}`",
                    en: "the title of its table counts `{counted}`, though the unit of its measure is `{unit}`",
                })
                .with("counted", counted)
                .with("unit", &unit.id),
                Both {
                    id: "beri kolomnya kepala lain, atau impor tabelnya tersendiri; bila memang uang, tulis satuannya di kepala kolom",
                    en: "give the column another head, or import its table by itself; if it is money, write the unit in the head",
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
        let Some(scale) = shown.scale(parts.scale) else {
            return Err(Fate::Refused(Refusal::new(
                "scale",
                Both {
                    id: "format bilangannya menampilkan kelipatan lain daripada kepala kolom atau judulnya",
                    en: "its number format shows another scale than its head or title names",
                },
                Both {
                    id: "samakan format bilangan dan kepala kolomnya di lembar kerja",
                    en: "make the number format and the head of the column agree in the spreadsheet",
                },
            )));
        };
        if shown.divided > 0 {
            self.tell(
                Both {
                    id: "kolom `{key}`: format bilangannya menampilkan ribuan atau jutaan, dan yang diambil adalah angka yang tersimpan",
                    en: "column `{key}`: its number format shows thousands or millions, and what is taken is the number that is stored",
                },
                &spec.label,
            );
        }
        let manner =
            Manner { dataset: self.lexicon.dataset, unit, marks, language, scale: scale.unwrap_or(0) };
        let written = match cell {
            Cell::Number { value, percent } => {
                value::number(*value, *percent, &manner).map_err(Fate::Refused)?
            }
            Cell::Text(text) if look(cell) == Look::Missing => {
                self.sign(sheet, table, spot, text, &manner)?
            }
            Cell::Error(text) => self.sign_of_error(table, sheet, spot, text, &manner)?,
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

    /// A figure at its place; the key of what is not known, if anything.
    pub(super) fn placed(
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

/// Something that every figure must have is nowhere said.
pub(super) fn lacking(key: &str) -> Fate {
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
