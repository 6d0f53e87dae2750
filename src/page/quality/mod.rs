//! The quality page. It counts what the dataset and the figures in use hold; what it says of the checks is the
//! theme's words, not their findings.

mod certainty;
mod doubts;
mod promised;
mod texts;

use super::address::PageKey;
use super::draw::words;
use super::frame::About;
use super::sheet::Sheet;
use super::view::{Card, Cell, Column, Fact, Quality, Row, RowKind, TableView};
use crate::diag::Phase;
use promised::Kept;

/// The quality page.
pub(super) fn quality(sheet: &Sheet<'_>) -> Quality {
    let about = About {
        modified: sheet.context.tables.newest.map(|date| date.to_string()),
        ..About::new(sheet.word("title-quality"), sheet.word("quality-lead"))
    };
    let kept = promised::kept(sheet);
    let disputes = doubts::disputes(sheet);
    Quality {
        page: sheet.frame(&about),
        facts: facts(sheet, &kept),
        promised: promised::table(sheet, &kept),
        absent: promised::absences(sheet, &kept),
        sums: promised::sums(sheet),
        texts: texts::table(sheet),
        conflicts: doubts::conflicts(sheet),
        disputes_count: sheet.count_figures(disputes.len()),
        disputes,
        revised: doubts::revised(sheet),
        revisions_href: sheet.href_at(PageKey::Revisions, "revisions"),
        breaks: doubts::breaks(sheet),
        aspects: certainty::aspects(sheet),
        certainty: certainty::certainty(sheet),
        missing: certainty::missing(sheet),
        sources: certainty::sources(sheet),
        sources_href: sheet.href(PageKey::Sources),
        accepted: doubts::accepted(sheet),
        checks: Phase::ALL.iter().map(|phase| sheet.word(&format!("check-{}", phase.key()))).collect(),
    }
}

fn facts(sheet: &Sheet<'_>, kept: &[Kept]) -> Vec<Fact> {
    let fact = |label: &str, value: String, to: &str| Fact {
        label: sheet.word(label),
        values: vec![Card { label: value, href: Some(format!("#{to}")), detail: None }],
    };
    let tables = &sheet.context.tables;
    let mut out = Vec::new();
    if let Some(total) = promised::total(kept) {
        out.push(fact("fact-promised", sheet.of(total.given, total.promised), "promised"));
    }
    let stated: usize = tables.figures_of.iter().sum();
    out.push(fact("fact-stated", sheet.count(stated), "origins"));
    out.push(fact("fact-conflicts", sheet.count(doubts::conflicts(sheet).len()), "doubts"));
    out.push(fact("fact-disputes", sheet.count(tables.disputed().len()), "doubts"));
    out
}

impl Sheet<'_> {
    /// "484 dari 490"
    fn of(&self, part: usize, whole: usize) -> String {
        let (part, whole) = (self.count(part), self.count(whole));
        self.say("part-of-whole", &[("part", (&part).into()), ("whole", (&whole).into())])
    }

    /// A table of two columns: names and counts. Rows that count nothing are left out.
    fn counts(&self, id: &str, heads: [&str; 2], rows: Vec<(String, usize)>) -> TableView {
        let rows = rows.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| Row {
            head: words(name),
            cells: vec![words(self.count(count))],
            kind: RowKind::Plain,
        });
        TableView {
            id: format!("{id}-table"),
            caption: self.word(&format!("caption-{id}")),
            columns: self.columns(&[(heads[0], false), (heads[1], true)]),
            rows: rows.collect(),
            note: None,
        }
    }

    fn columns(&self, heads: &[(&str, bool)]) -> Vec<Column> {
        heads.iter().map(|(key, numeric)| Column { label: self.word(key), numeric: *numeric }).collect()
    }
}

/// A cell that leads somewhere.
fn linked(text: String, href: Option<String>) -> Cell {
    Cell { text, href, ..Cell::default() }
}
