//! The decimal mark of each column of figures, decided from all of its cells.

use super::super::account::{Fate, Refusal};
use super::super::book::{Cell, Spot};
use super::super::counted::{is_rate, says_counted};
use super::super::look::{Look, look};
use super::super::nouns::is_unnamed;
use super::super::numeral::{Decision, Evidence, Marks, decide, evidence, without_mark};
use super::super::roles::Role;
use super::columns::{Kind, Spec};
use super::names::Row;
use super::{Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{LangId, UnitKind};
use std::collections::BTreeMap;

/// The marks of each column of figures.
pub(super) type Decisions = BTreeMap<u32, Result<Marks, Refusal>>;

impl Reader<'_> {
    /// The marks of the columns of figures, each decided from all of its cells.
    pub(super) fn decisions(&mut self, sheet: usize, specs: &[Spec], rows: &[(u32, Row)]) -> Decisions {
        let mut out = BTreeMap::new();
        for spec in specs.iter().filter(|spec| matches!(spec.kind, Kind::Figures | Kind::Sums)) {
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
            let whole = self.counts_whole(spec, specs, rows);
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
            // What a pivot table adds up need not be asked about: its marks are those of what it sums.
            if spec.kind == Kind::Sums && decided.is_err() {
                let others = out.values().rev();
                let marks = others.filter_map(|of: &Result<Marks, Refusal>| of.as_ref().ok().copied()).next();
                if let Some(marks) = marks {
                    out.insert(spec.column, Ok(marks));
                }
                continue;
            }
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
    fn counts_whole(&self, spec: &Spec, specs: &[Spec], rows: &[(u32, Row)]) -> bool {
        let measures = &self.lexicon.dataset.measures;
        // Beside a column of people or companies points do in another what they do there.
        let is_beside = specs.iter().filter_map(|other| other.parts.measure).any(|id| {
            measures.unit_of(id).kind == UnitKind::Count && says_counted(measures.all[id].name.get(LangId(0)))
        });
        let mut seen = false;
        let all = rows.iter().all(|(_, of)| {
            let parts = match of {
                Row::Of(parts) => spec.parts.with(parts),
                Row::Total(_) | Row::Left(_) => return true,
            };
            seen |= parts.measure.is_some();
            let counted = parts.measure.is_none_or(|id| {
                let unit = measures.unit_of(id);
                let name = measures.all[id].name.get(LangId(0));
                // Of what a new site only assumes to be counted, its name or title must say so.
                let is_sure = !is_unnamed(unit)
                    || says_counted(name)
                    || parts.counted.is_some()
                    || is_beside && !is_rate(name);
                unit.kind == UnitKind::Count && is_sure
            });
            counted && parts.scale.is_none()
        });
        all && seen
    }
}

/// Whether the marks of the column make a difference to a cell.
pub(super) fn needs_marks(cell: &Cell) -> bool {
    let text = cell.text().filter(|_| look(cell) == Look::Figure).map(|text| without_mark(text).0);
    text.is_some_and(|text| !matches!(evidence(text), Evidence::Neutral))
}

const MARKS_HINT: Both = Both {
    id: "beri kolomnya `numbers: id` (koma desimal) atau `numbers: en` (titik desimal) di pemetaan",
    en: "give the column `numbers: id` (decimal comma) or `numbers: en` (decimal point) in the mapping",
};
