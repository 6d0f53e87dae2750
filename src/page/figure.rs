//! Figures as readers see them, and the table of all figures of a page.

use super::address::PageKey;
use super::rows::Row;
use super::sheet::Sheet;
use super::view::{AspectKey, DerivationView, DisputeMark, FigureView, InputView, StatusKey};
use crate::indicator::{Figure, Origin};
use crate::model::{Aspect, CellKey, Formula, LangId, Observation, Operator, Stated, Status, UnitKind};
use rust_decimal::Decimal;
use std::fmt::Write as _;

impl<'c> Sheet<'c> {
    /// Where the row of a figure in use stands among the rows.
    pub(super) fn position_of(&self, rows: &[Row<'c>], figure: &Figure) -> Option<usize> {
        let same = |row: &Row<'_>| match (row, figure.origin) {
            (Row::Stated(one), Origin::Observed(at)) => {
                std::ptr::eq(*one, &self.dataset().cells.observations()[at as usize])
            }
            (Row::Derived(one), _) => one.key == figure.key,
            (Row::Stated(_), Origin::Derived(_)) => false,
        };
        rows.iter().position(same)
    }

    /// A figure in use.
    pub(super) fn figure(&self, id: String, figure: &'c Figure) -> FigureView {
        match figure.origin {
            Origin::Derived(_) => self.row(id, Row::Derived(figure)),
            Origin::Observed(at) => {
                self.row(id, Row::Stated(&self.dataset().cells.observations()[at as usize]))
            }
        }
    }

    pub(super) fn row(&self, id: String, row: Row<'c>) -> FigureView {
        let key = row.key();
        let measure = &self.dataset().measures.all[key.measure];
        let (stated, observation) = match row {
            Row::Stated(one) => (one.stated, Some(one)),
            Row::Derived(figure) => (figure.stated, None),
        };
        let remarks = observation.and_then(|one| one.remarks.as_deref());
        FigureView {
            id,
            noun: self.measure(key.what()),
            part: self.part(key),
            region: None,
            value: self.value(key.measure, &stated),
            unit: self.unit(key, &stated),
            missing: stated.quantity().is_none(),
            denominator: measure
                .denominator
                .as_ref()
                .filter(|_| stated.quantity().is_some())
                .map(|of| self.say("denominator-of", &[("what", of.get(self.language).into())])),
            period: self.period(&key.period),
            aspect: aspect_key(key.aspect),
            status: observation.and_then(|one| status_key(one.status)),
            source: self.asked("source", || observation.map(|one| self.source_of(one))),
            derived: match row {
                Row::Derived(figure) => self.asked("derived", || self.derivation(figure)),
                Row::Stated(_) => None,
            },
            wording: remarks.and_then(|remarks| remarks.wording.clone()),
            when: remarks.and_then(|remarks| remarks.when.clone()),
            wording_lang: self.wording_lang(),
            speaker: remarks.and_then(|remarks| self.text_of(remarks.speaker.as_ref())),
            note: remarks.and_then(|remarks| self.text_of(remarks.note.as_ref())),
            disputed: self.dispute_mark(key, observation),
            comparisons: Vec::new(),
            previous: self.asked("previous", || self.previous(key)),
        }
    }

    fn part(&self, key: CellKey) -> Option<String> {
        let values = self.dataset().measures.values(key.category);
        let names: Vec<&str> = values.map(|value| value.name.get(self.language)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// The language of the sources' words, if it is not that of the page: they are kept as they were said, in
    /// the first language of the site.
    pub(super) fn wording_lang(&self) -> Option<String> {
        let first = LangId(0);
        (self.language != first).then(|| self.context.tag(first).to_owned())
    }

    /// The noun after a value that does not carry its unit.
    pub(super) fn unit(&self, key: CellKey, stated: &Stated) -> String {
        let noun = self.noun(key.measure);
        match (noun.kind, stated) {
            (UnitKind::Count, Stated::Quantity(quantity)) => {
                let one = quantity.point() == Some(Decimal::ONE);
                if one { noun.one } else { noun.other }.to_owned()
            }
            _ => String::new(),
        }
    }

    fn derivation(&self, figure: &Figure) -> Option<DerivationView> {
        let formula = self.dataset().measures.all[figure.key.measure].formula.as_ref()?;
        let derivation = self.context.figures.derivation(figure)?;
        let inputs = derivation.inputs.iter().filter_map(|key| {
            let input = self.context.figures.get(*key)?;
            let observed = match input.origin {
                Origin::Observed(at) => self.dataset().cells.observations().get(at as usize),
                Origin::Derived(_) => None,
            };
            Some(InputView {
                label: self.what(key.what()),
                value: self.value_with_unit(key.measure, &input.stated),
                period: self.period(&key.period),
                href: self.href_if(PageKey::Measure(key.measure)),
                source: observed.map(|one| self.source_of(one)),
            })
        });
        let formula = self.formula(figure.key.measure, formula);
        Some(DerivationView { formula, inputs: inputs.collect() })
    }

    /// A formula in words: "peserta aktif ÷ seluruh pekerja × 100".
    pub(super) fn formula(&self, measure: crate::model::MeasureId, formula: &Formula) -> String {
        let sign = match formula.operator {
            Operator::Ratio => " ÷ ",
            Operator::Sum => " + ",
            Operator::Difference => " − ",
        };
        let mut out = String::new();
        for (at, operand) in formula.operands.iter().enumerate() {
            if at > 0 {
                out.push_str(sign);
            }
            out.push_str(&self.what(*operand));
        }
        let percent = self.dataset().measures.unit_of(measure).kind == UnitKind::Percent;
        if formula.operator == Operator::Ratio && percent {
            let _ = write!(out, " × 100");
        }
        out
    }

    /// What other sources say of a cell, or that it is part of a declared conflict.
    fn dispute_mark(&self, key: CellKey, own: Option<&Observation>) -> Option<DisputeMark> {
        let tables = &self.context.tables;
        if let Some(dispute) = tables.dispute(key) {
            let others: Vec<String> = dispute
                .statements
                .iter()
                .filter(|one| own.is_none_or(|own| !std::ptr::eq(own, **one)))
                .map(|one| {
                    let value = self.value_with_unit(key.measure, &one.stated);
                    format!("{value} ({})", self.source_name(one.source))
                })
                .collect();
            let values = others.join("; ");
            return Some(DisputeMark {
                text: self.say("dispute-others", &[("values", (&values).into())]),
                href: self.href_at(PageKey::Revisions, &dispute_id(self, key)),
            });
        }
        let conflict = &self.dataset().conflicts[*tables.conflicts.get(&key)?.first()?];
        Some(DisputeMark {
            text: self.text(&conflict.title),
            href: self.href_at(PageKey::Revisions, &conflict_id(&conflict.id)),
        })
    }
}

/// The id of a row in the table of all figures of its page.
pub(super) fn row_id(at: usize) -> String {
    format!("f{}", at + 1)
}

/// The id of the entry of a cell on which sources disagree.
pub(super) fn dispute_id(sheet: &Sheet<'_>, key: CellKey) -> String {
    let dataset = sheet.context.dataset;
    let name = format!(
        "d-{}-{}-{}-{}",
        dataset.regions.all[key.region].id,
        dataset.measures.key_of(key.what()),
        key.period,
        key.aspect.key()
    );
    name.replace('/', "-")
}

/// The id of the entry of a declared conflict.
pub(super) fn conflict_id(id: &str) -> String {
    format!("c-{id}")
}

pub(super) fn aspect_key(aspect: Aspect) -> AspectKey {
    match aspect {
        Aspect::Actual => AspectKey::Actual,
        Aspect::Estimate => AspectKey::Estimate,
        Aspect::Forecast => AspectKey::Forecast,
        Aspect::Target => AspectKey::Target,
        Aspect::Plan => AspectKey::Plan,
    }
}

fn status_key(status: Status) -> Option<StatusKey> {
    match status {
        Status::Unstated => None,
        Status::Provisional => Some(StatusKey::Provisional),
        Status::Final => Some(StatusKey::Final),
        Status::Revised => Some(StatusKey::Revised),
    }
}
