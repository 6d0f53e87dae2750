//! The sum behind a list of numbers: "583.638 dan 701.012 peserta aktif, total 1.284.650".

use super::agree::Said;
use super::ground::Value;
use super::hold::Holding;
use crate::model::{CategoryId, CellKey, Quantity};
use crate::number::prose::{Kind, Number, Statement, Unit};
use rust_decimal::Decimal;

/// What stands right before such a sum, and right behind it.
const BEFORE: [&str; 13] = [
    "total",
    "totalnya",
    "jumlahnya",
    "jumlah seluruhnya",
    "seluruhnya",
    "semuanya",
    "keseluruhan",
    "total of",
    "a total of",
    "in total",
    "in all",
    "altogether",
    "making",
];
const BEHIND: [&str; 4] = [" in all", " in total", " altogether", " seluruhnya"];

/// How many numbers of a list are looked at.
const LIST: usize = 12;

impl Holding<'_, '_> {
    /// The numbers of the list that a number is said to be the sum of, the nearest first; nothing where it is none, or the list
    /// has fewer than two of its unit.
    fn list_of_total(&self, number: &Number, statement: &Statement) -> Vec<(usize, Said)> {
        let around = self.scene.around(number);
        let before = self.scene.words(&(around.start..number.seen.start)).trim_end().to_lowercase();
        let before = before.trim_end_matches(':').trim_end();
        let last = |word: &str| {
            before
                .strip_suffix(word)
                .is_some_and(|rest| rest.chars().next_back().is_none_or(|one| !one.is_alphanumeric()))
        };
        let behind = self.scene.words(&(number.seen.end..around.end));
        let is_total =
            BEFORE.iter().any(|word| last(word)) || BEHIND.iter().any(|word| behind.starts_with(word));
        let mut list = Vec::new();
        let at = self.scene.prose.numbers.partition_point(|one| one.seen.start < number.seen.start);
        let earlier = self.scene.prose.numbers[..at].iter().enumerate().rev();
        for (at, one) in earlier.take_while(|(_, one)| is_total && one.sentence == number.sentence).take(LIST)
        {
            let Kind::Quantity(says) = &one.kind else { continue };
            if !is_count(says) || !is_count(statement) {
                continue;
            }
            list.push((at, Said::new(says)));
        }
        if list.len() < 2 { Vec::new() } else { list }
    }

    /// Whether a number is said to be the sum of a list and is not: neither of all of it nor of its last numbers.
    fn is_other_total(&self, number: &Number, statement: &Statement) -> Option<Vec<(usize, Said)>> {
        let list = self.list_of_total(number, statement);
        let own = Said::new(statement);
        let (mut sum, mut slack) = (Decimal::ZERO, Decimal::ZERO);
        for (place, (_, said)) in list.iter().enumerate() {
            sum = sum.checked_add(said.written()?)?;
            slack = slack.checked_add(said.step / Decimal::TWO)?;
            let exact = Quantity::exact(0);
            let end = |value| crate::model::End::Inclusive(value);
            let near = Quantity { low: end(sum - slack), high: end(sum + slack), ..exact };
            let is_whole_step = said.step <= Decimal::ONE;
            let sum = if is_whole_step && slack <= Decimal::from(list.len() as u64) {
                Quantity { low: end(sum), high: end(sum), ..exact }
            } else {
                near
            };
            if place > 0 && own.agrees(&sum) {
                return None;
            }
        }
        (!list.is_empty()).then_some(list)
    }

    /// Takes out what is no whole of a list, where a number stands behind it as its sum and is not that.
    pub(super) fn keep_total(&self, number: &Number, statement: &Statement, found: &mut Vec<Value>) {
        if found.is_empty() {
            return;
        }
        let Some(list) = self.is_other_total(number, statement) else { return };
        let keys: Vec<CellKey> = list.iter().filter_map(|(at, _)| self.figure_of(*at)).collect();
        let is_in = |part: &CellKey, whole: CellKey| {
            part.measure == whole.measure
                && *part != whole
                && self.is_within(part.region, whole.region)
                && (whole.category == CategoryId::TOTAL || whole.category == part.category)
        };
        found.retain(|value| {
            value.key.is_some_and(|whole| !keys.is_empty() && keys.iter().all(|part| is_in(part, whole)))
        });
    }

    /// Whether nothing that is worked out can be a number, since it is said to be the sum of a list and is not.
    pub(super) fn is_no_total(&self, number: &Number, statement: &Statement) -> bool {
        self.is_other_total(number, statement).is_some()
    }
}

fn is_count(says: &Statement) -> bool {
    matches!(says.unit, None | Some(Unit::Counted(_) | Unit::Currency(_))) && says.of.is_none()
}
