//! A change that is said again in percent: "naik 32.438 orang (5,9 persen)", "went up by 10,912, a rise of 1.6%".

use super::circles::OfChange;
use super::hold::Holding;
use super::verdict::Verdict;
use crate::model::CellKey;
use crate::number::prose::{Kind, Number, Statement, Unit};

/// What stands between a change and the same in percent.
const AGAIN: [&str; 7] = ["(", "atau", "or", "atau sekitar", "or about", "yakni", "yaitu"];

/// What names the change once more.
const ONCE_MORE: [&str; 17] = [
    "a rise of",
    "a gain of",
    "an increase of",
    "a growth of",
    "growth of",
    "a drop of",
    "a fall of",
    "a decline of",
    "a decrease of",
    "kenaikan",
    "kenaikan sebesar",
    "peningkatan",
    "peningkatan sebesar",
    "penurunan",
    "penurunan sebesar",
    "naik",
    "turun",
];

impl Holding<'_, '_> {
    /// The count by which something changed that a share says again.
    pub(super) fn again(&self, number: &Number) -> Option<&Number> {
        let behind = self.scene.words(&(number.seen.end..self.beside(number).end)).trim_start();
        let before = self.scene.quantity_before(number)?;
        let (Kind::Quantity(says), Kind::Quantity(own)) = (&before.kind, &number.kind) else { return None };
        let (_, end) = self.scene.tied_behind(before, says);
        let gap = self.scene.words(&(end..number.seen.start.max(end))).trim().trim_start_matches(',').trim();
        let or = gap.strip_prefix("or ").or_else(|| gap.strip_prefix("atau ")).unwrap_or(gap);
        let is_count =
            |says: &Statement| matches!(says.unit, None | Some(Unit::Counted(_) | Unit::Currency(_)));
        let is_again = own.unit == Some(Unit::Percent)
            && is_count(says)
            && (AGAIN.contains(&gap) || ONCE_MORE.contains(&or))
            && !behind.starts_with("dari ")
            && !behind.starts_with("of ")
            && self.change_said(before) == OfChange::Itself;
        is_again.then_some(before)
    }

    /// Whether what a change in percent was worked out from is what the change before it was, of which it is said again.
    pub(super) fn is_of_same(&self, number: &Number, cells: &[CellKey]) -> bool {
        let Some(before) = self.again(number) else { return true };
        let at = self.scene.prose.numbers.partition_point(|one| one.seen.start < before.seen.start);
        let Some(Some(Verdict::Verified(found))) = self.verdicts.get(at) else { return true };
        found.cells.len() != 2 || found.cells.iter().all(|cell| cells.contains(cell))
    }
}
