//! Heads that stand under titles of different things: "Konstruksi" under "Peserta aktif" and under "Peserta nonaktif".
//!
//! A head that does not say what it counts is not the same measure in both. Which it is only a person can tell, and it is
//! asked before any figure is written.

use super::super::book::{Sheet, Spot};
use super::super::counted::{is_counted, is_paid};
use super::super::layout::{Column, Layout};
use super::super::mapping::Given;
use super::super::reading::{Question, Reading};
use super::super::units::unit_in;
use super::super::words::fold;
use super::Names;
use super::divided::{Divided, lines_of};
use crate::diag::{Both, Phrase};

/// A head under a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rival {
    /// What the title says that is counted.
    subject: String,
    /// The name of the column in a mapping.
    label: String,
    /// Where it stands.
    place: String,
}

impl Names {
    /// Tells which heads are taken for categories.
    pub(super) fn tell_divided(&mut self, divided: &Divided) {
        let mut values: Vec<String> = Vec::new();
        let mut measures: Vec<String> = Vec::new();
        let add = |to: &mut Vec<String>, name: &str| {
            let name = format!("`{name}`");
            if !to.contains(&name) {
                to.push(name);
            }
        };
        for (measure, of) in divided.columns.values() {
            add(&mut measures, measure);
            of.iter().for_each(|(_, value)| add(&mut values, value));
        }
        let words = Both {
            id: "kepala kolom {values} dianggap kategori dari {measures}",
            en: "the heads {values} are taken for categories of {measures}",
        };
        let told = Phrase::new(words).with("values", values.join(", ")).with("measures", measures.join(", "));
        if !self.told.contains(&told) {
            self.told.push(told);
        }
    }

    /// Notes under which title heads stand that do not say themselves what they count.
    pub(super) fn hold_apart(&mut self, sheet: &Sheet, table: &Layout, columns: &[&Column], subject: &str) {
        if subject.is_empty() {
            return;
        }
        let row = table.heads.last().copied().unwrap_or_default();
        for column in columns {
            let head = lines_of(column).join(" ");
            let says =
                is_counted(&head) || is_paid(&head) || unit_in(&head).is_some() || is_named(subject, &head);
            if head.is_empty() || says {
                continue;
            }
            let rivals = self.under.entry(fold(&head)).or_default();
            if !rivals.iter().any(|known| fold(&known.subject) == fold(subject)) {
                let place = sheet.address(Spot { row, column: column.column });
                rivals.push(Rival { subject: subject.to_owned(), label: column.label.clone(), place });
            }
        }
    }

    /// Asks about heads that stand under titles of different things, in the reading that they are met in.
    pub fn ask(&self, readings: &mut [Reading]) {
        let Some(reading) = readings.first_mut() else { return };
        for rivals in self.under.values() {
            let [first, second, ..] = rivals.as_slice() else { continue };
            let words = Both {
                id: "`{label}` ada di bawah `{first}` ({at}) dan `{second}` ({place}): satu ukuran atau dua? Bila satu, sebut di pemetaan, di bawah `columns`; bila dua, beri kepala kolomnya nama yang berbeda",
                en: "`{label}` stands under `{first}` ({at}) and under `{second}` ({place}): one measure or two? If one, say so in the mapping, under `columns`; if two, give the columns different heads",
            };
            let message = Phrase::new(words)
                .with("label", &second.label)
                .with("first", &first.subject)
                .with("at", &first.place)
                .with("second", &second.subject)
                .with("place", &second.place);
            let open = Given { open: Some(String::new()), ..Given::default() };
            reading.proposal.columns.insert(second.label.clone(), open);
            reading.questions.push(Question {
                key: "columns",
                label: second.label.clone(),
                options: Vec::new(),
                place: second.place.clone(),
                message,
            });
        }
    }
}

/// Whether a title names a head as one of the things that it shows.
fn is_named(subject: &str, head: &str) -> bool {
    format!(" {} ", fold(subject)).contains(&format!(" {} ", fold(head)))
}
