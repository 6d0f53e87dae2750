//! What each row of a table is about, by the names in it.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::{Cell, Spot};
use super::super::fiscal;
use super::super::layout::Layout;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::roles::Role;
use super::super::scale::{scale_apart, scales_in};
use super::super::status::status_of;
use super::super::words::fold;
use super::answers::{Meant, aspect_of};
use super::columns::{Kind, Spec};
use super::times::{Dated, When};
use super::{Parts, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, DimensionId, MeasureId, RegionId, Status};
use std::collections::BTreeMap;

/// What became of the names of a row.
pub(super) enum Row {
    /// It is about this.
    Of(Parts),
    /// It is the total of rows above it.
    Total(String),
    /// It is left out, for this reason.
    Left(Fate),
}

impl Reader<'_> {
    /// The regions of all names in the columns of names.
    pub(super) fn region_names(
        &mut self,
        sheet: usize,
        table: &Layout,
        specs: &[Spec],
    ) -> BTreeMap<String, Meant<RegionId>> {
        let mut out = BTreeMap::new();
        let by_name = specs.iter().any(|spec| spec.is(Role::Region));
        for spec in specs {
            let by_code = spec.is(Role::Code) && !by_name;
            if !spec.is(Role::Region) && !by_code {
                continue;
            }
            let mut labels: Vec<(String, String)> = Vec::new();
            for row in &table.rows {
                let Some((spot, cell)) = self.book.sheets[sheet].shown(*row, spec.column) else { continue };
                let label = one_line(cell);
                if !labels.iter().any(|(known, _)| *known == label) {
                    labels.push((label, self.book.sheets[sheet].address(spot)));
                }
            }
            let head = table.columns.iter().find(|column| column.column == spec.column);
            let head = head.map_or_else(String::new, |column| column.lines.join(" "));
            out.extend(self.regions(&labels, true, &head));
        }
        out
    }

    /// What the names of a row say.
    pub(super) fn row(
        &mut self,
        sheet: usize,
        table: &Layout,
        row: u32,
        specs: &[Spec],
        regions: &BTreeMap<String, Meant<RegionId>>,
        above: &BTreeMap<Spot, u32>,
    ) -> Row {
        let mut parts = Parts::default();
        let has_name = specs.iter().any(|spec| spec.is(Role::Region));
        let mut left = None;
        let mut total = None;
        let mut dated = Dated::default();
        let mut measure_column = None;
        let mut category_columns = Vec::new();
        for spec in specs {
            let Kind::Role(role) = spec.kind else { continue };
            let shown = self.book.sheets[sheet].shown(row, spec.column);
            let above = || {
                let from = Spot { row: *above.get(&Spot { row, column: spec.column })?, column: spec.column };
                Some((from, self.book.sheets[sheet].get(from.row, from.column)?))
            };
            let Some((spot, cell)) = shown.or_else(above) else { continue };
            let (text, place) = (one_line(cell), self.book.sheets[sheet].address(spot));
            match role {
                Role::Region | Role::Code if role == Role::Region || !has_name => {
                    match regions.get(&text) {
                        Some(Meant::This(id)) => parts.region = Some(*id),
                        Some(Meant::Total) => total = Some(text.clone()),
                        Some(Meant::Skip) => left = Some(Fate::Ignored(Ignored::Skipped)),
                        Some(Meant::Open) | None => left = Some(open_name(&text)),
                    }
                    if let Some(mark) = without_mark(&text).1 {
                        parts.notes.extend(self.marked(mark, table).1);
                    }
                }
                Role::Period => match self.period_cell(cell, &text, &place) {
                    Meant::This(period) => {
                        parts.period = Some(period);
                        if let Some(mark) = without_mark(&text).1 {
                            let (status, note) = self.marked(mark, table);
                            parts.status = status.or(parts.status);
                            parts.notes.extend(note);
                        }
                    }
                    Meant::Skip => left = Some(Fate::Ignored(Ignored::Skipped)),
                    Meant::Total => total = Some(text.clone()),
                    Meant::Open if super::answers::is_total(&text) => total = Some(text.clone()),
                    Meant::Open => left = Some(open_name(&text)),
                },
                // "2024" below "Fiscal year" is one.
                Role::Year if fiscal::speaks(&spec.label) && fiscal::parse(&text).is_none() => {
                    dated.year = Some((format!("FY{text}"), place));
                }
                Role::Year => dated.year = Some((text, place)),
                Role::Month => dated.month = Some((text, place)),
                Role::Quarter => dated.quarter = Some((text, place)),
                Role::Measure => measure_column = Some((text, place)),
                Role::Category => {
                    category_columns.push((text, place, self.lexicon.dimension_of(&spec.label)));
                }
                Role::Aspect | Role::Status => {
                    let folded = fold(&text);
                    if let Some(aspect) = aspect_of(&folded) {
                        parts.aspect = Some(aspect);
                    } else if let Some(status) = status_of(&folded) {
                        parts.status = Some(status);
                    } else if let Some(said) = by_code(&text) {
                        (parts.status, parts.aspect) = (said.0.or(parts.status), said.1.or(parts.aspect));
                    } else if !matches!(folded.as_str(), "unstated" | "") {
                        left = Some(Fate::Refused(Refusal::new(
                            "status",
                            Phrase::new(Both { id: "`{text}` bukan status", en: "`{text}` is no status" })
                                .with("text", &text),
                            Both {
                                id: "tulis `provisional`, `final`, `revised`, `estimate`, `target`, `forecast`, atau `plan`",
                                en: "write `provisional`, `final`, `revised`, `estimate`, `target`, `forecast` or `plan`",
                            },
                        )));
                    }
                }
                Role::Unit => {
                    let (unit, scale) = self.lexicon.scaled_unit(&text);
                    parts.unit = Some(unit.into_owned()).filter(|unit| !unit.is_empty());
                    parts.scale = scale.or(parts.scale);
                }
                Role::Multiplier => match text.parse::<u32>() {
                    Ok(power) => parts.scale = Some(power),
                    // "Thousands".
                    Err(_) => match scale_apart(&fold(&text)) {
                        (rest, Some(power)) if rest.is_empty() => parts.scale = Some(power),
                        (rest, None) if matches!(rest.as_str(), "units" | "unit" | "satuan") => {
                            parts.scale = Some(0);
                        }
                        _ => left = Some(open_name(&text)),
                    },
                },
                Role::Note => parts.notes.push(super::Note::Said(cell.to_string())),
                Role::Source => parts.source = Some(super::super::site::slug_or(&text)),
                Role::Released => match period::date(cell) {
                    Some(date) => parts.released = Some(date),
                    None => left = Some(no_date(&text, &place)),
                },
                Role::Wording => parts.wording = Some(cell.to_string()),
                Role::Speaker => parts.speaker = Some(cell.to_string()),
                Role::Origin if text == "derived" => left = Some(Fate::Ignored(Ignored::Derived)),
                _ => {}
            }
        }
        match self.dated(&dated) {
            Some((_, Meant::This(When::Period(period)))) => parts.period = Some(period),
            Some((_, Meant::This(When::Part(part)))) => parts.part = Some(part),
            Some((_, Meant::Skip)) => left = Some(Fate::Ignored(Ignored::Skipped)),
            Some((text, Meant::Total)) => total = Some(text),
            Some((text, Meant::Open)) => left = left.or_else(|| Some(open_name(&text))),
            None => {}
        }
        if left.is_none() && total.is_none() {
            left = self.what(&mut parts, measure_column, category_columns, measure_of(specs));
        }
        match (left, total) {
            (Some(fate), _) => Row::Left(fate),
            (None, Some(total)) => Row::Total(total),
            (None, None) => Row::Of(parts),
        }
    }

    /// Measure and category of a row of a long table.
    fn what(
        &mut self,
        parts: &mut Parts,
        measure: Option<(String, String)>,
        categories: Vec<(String, String, Option<DimensionId>)>,
        around: Option<MeasureId>,
    ) -> Option<Fate> {
        if let Some((text, place)) = measure {
            match self.measure(&text, &place) {
                Meant::This((measure, values, aspect)) => {
                    // "Population (thousands)", where no column says the scale.
                    if let ([scale], None) = (scales_in(&text).as_slice(), parts.scale) {
                        parts.scale = Some(*scale);
                    }
                    parts.measure = Some(measure);
                    parts.values = (!values.is_empty()).then_some(values);
                    parts.aspect = parts.aspect.or(aspect);
                }
                Meant::Skip => return Some(Fate::Ignored(Ignored::Skipped)),
                Meant::Total | Meant::Open => return Some(open_name(&text)),
            }
        }
        let mut columns: Vec<(DimensionId, u16)> = Vec::new();
        for (text, place, of) in categories {
            match self.category(&text, parts.measure.or(around), of, &place) {
                Meant::This(values) => {
                    if columns.iter().any(|one| values.iter().any(|other| one.0 == other.0 && one != other)) {
                        return Some(two_of_one(&text, &place));
                    }
                    columns.extend(&values);
                    let more = Parts { values: Some(values), ..Parts::default() };
                    *parts = parts.with(&more);
                }
                Meant::Skip => return Some(Fate::Ignored(Ignored::Skipped)),
                Meant::Total | Meant::Open => return Some(open_name(&text)),
            }
        }
        None
    }
}

/// The measure of all the columns of figures, where they have one.
fn measure_of(specs: &[Spec]) -> Option<MeasureId> {
    let mut all = specs.iter().filter(|spec| spec.kind == Kind::Figures).map(|spec| spec.parts.measure);
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(first)
}

fn one_line(cell: &Cell) -> String {
    cell.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a code of SDMX says of a figure (the code list of observation statuses): that it is an ordinary one, provisional,
/// estimated, forecast, or missing, which its empty cell says as well.
fn by_code(text: &str) -> Option<(Option<Status>, Option<Aspect>)> {
    match text {
        "A" | "M" => Some((None, None)),
        "P" => Some((Some(Status::Provisional), None)),
        "E" | "Estimated value" => Some((None, Some(Aspect::Estimate))),
        "Normal value" => Some((None, None)),
        "F" => Some((None, Some(Aspect::Forecast))),
        _ => None,
    }
}

/// A day of publication that cannot be read. Another day must not stand for it: it tells what was known when.
fn no_date(text: &str, place: &str) -> Fate {
    let words = Both {
        id: "`{text}` di {place} bukan tanggal yang dapat dibaca",
        en: "`{text}` at {place} is no date that can be read",
    };
    let hint = Both {
        id: "tulis tanggalnya seperti 2025-03-15, atau 2025-03 bila harinya tidak diketahui",
        en: "write the date as in 2025-03-15, or 2025-03 where the day is not known",
    };
    Fate::Refused(Refusal::new("released", Phrase::new(words).with("text", text).with("place", place), hint))
}

/// A row can be of one value of a dimension.
fn two_of_one(text: &str, place: &str) -> Fate {
    let words = Both {
        id: "`{text}` di {place} dan kategori di kolom sebelumnya berasal dari satu dimensi",
        en: "`{text}` at {place} and the category of an earlier column are of one dimension",
    };
    let hint = Both {
        id: "beri salah satu kolomnya dimensi lain di `measures.yaml`, atau lewati dengan `skip` di pemetaan",
        en: "give one of the columns another dimension in `measures.yaml`, or leave it out with `skip` in the mapping",
    };
    Fate::Refused(Refusal::new("category", Phrase::new(words).with("text", text).with("place", place), hint))
}

fn open_name(text: &str) -> Fate {
    let words = Both { id: "arti `{text}` belum dijawab", en: "what `{text}` means has not been answered" };
    Fate::Refused(Refusal::new("open-name", Phrase::new(words).with("text", text), MAPPING_HINT))
}

pub(super) const MAPPING_HINT: Both = Both {
    id: "tulis pemetaan dengan `--propose BERKAS`, jawab yang bertanda `?`, lalu pakai dengan `--map BERKAS`",
    en: "write a mapping with `--propose FILE`, answer what is marked `?`, and use it with `--map FILE`",
};
