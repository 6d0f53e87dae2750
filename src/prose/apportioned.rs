//! The parts of a change: "naik 750, yaitu 450 di Aceh dan 300 di Bali", "of the 750 additional cases, 450 were in Aceh",
//! "bertambah: Aceh 32.438 orang dan Bali 10.912 orang". Each is a change itself.

use super::circles::OfChange;
use super::hold::Holding;
use super::names::Meaning;
use super::when::is_change;
use crate::number::prose::{Kind, Number, Statement, Unit};

/// What stands between a change and its parts.
const NAMELY: [&str; 12] = [
    "yaitu",
    "yakni",
    "di antaranya",
    "masing-masing",
    "terdiri",
    ":",
    "—",
    "of them",
    "of which",
    "of these",
    "namely",
    "comprising",
];

/// What opens a sentence before a change of which what follows are parts.
const OPENS: [&str; 7] = ["dari", "dari total", "dari seluruh", "of", "of the", "of all", "out of the"];

/// What makes a change of the number before it.
const MORE: [&str; 3] = ["additional", "extra", "tambahan"];

/// What joins the parts.
const JOINTS: [&str; 5] = [" dan ", " serta ", " and ", ", ", "; "];

/// How many parts before one are looked at.
const PARTS: usize = 8;

impl Holding<'_, '_> {
    /// Whether a number is a part of a change that is told before it in its sentence.
    pub(super) fn is_part_of_change(&self, number: &Number) -> bool {
        let scene = self.scene;
        let sentence = scene.sentence(number);
        let mut part = number;
        for _ in 0..PARTS {
            if !is_count(part) {
                return false;
            }
            let before = scene.quantity_before(part);
            let from = before.map_or(sentence.start, |one| one.seen.end.max(sentence.start));
            let gap = scene.words(&(from..part.seen.start.max(from)));
            let names_measure =
                scene.named(&(from..part.seen.start.max(from))).any(|one| matches!(one, Meaning::Measure(_)));
            let Some(before) = before else {
                // "Tiap provinsi bertambah: Aceh 32.438"
                let lead = gap.rsplit_once(": ").map(|(lead, _)| lead);
                let word = lead.and_then(|lead| lead.rsplit(char::is_whitespace).next());
                return word.is_some_and(is_change);
            };
            let opens = scene.words(&(sentence.start..before.seen.start.max(sentence.start)));
            let is_opened = OPENS.contains(&opens.trim().to_lowercase().as_str());
            if is_opened || NAMELY.iter().any(|namely| gap.contains(namely)) {
                return is_count(before)
                    && (self.is_added(before)
                        || !is_opened && !names_measure && self.change_said(before) == OfChange::Itself);
            }
            if names_measure || !JOINTS.iter().any(|joint| gap.contains(joint)) {
                return false;
            }
            part = before;
        }
        false
    }

    /// Whether the words right behind a number make it a change: "750 additional cases", "750 kasus kecelakaan kerja tambahan".
    pub(super) fn is_added(&self, number: &Number) -> bool {
        let Kind::Quantity(says) = &number.kind else { return false };
        let (_, end) = self.scene.tied_behind(number, says);
        let around = self.scene.around(number);
        [number.seen.end, end].into_iter().any(|from| {
            let behind = self.scene.words(&(from.min(around.end)..around.end)).trim_start().to_lowercase();
            MORE.iter().any(|more| behind.starts_with(more))
        })
    }
}

fn is_count(number: &Number) -> bool {
    let counts = |says: &Statement| matches!(says.unit, None | Some(Unit::Counted(_) | Unit::Currency(_)));
    matches!(&number.kind, Kind::Quantity(says) if counts(says))
}
